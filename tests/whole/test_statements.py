"""a tender that was read -> proposals, a draft, a signed statement; sources side by side."""

import shutil
from pathlib import Path

import pytest

from countershot import flow
from tests.whole.program import countershot


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    shutil.copytree(done / "case", tmp_path / "case")
    return tmp_path / "case"


def proposals(case: Path, *names: str) -> list[dict[str, object]]:
    ended = countershot("statements", case, *names, "--json")
    assert ended.code == 0, ended.err
    found: list[dict[str, object]] = ended.json["proposals"]
    return found


def refused(case: Path) -> list[tuple[str, str]]:
    return [(r.rule, r.reason) for r in flow.check(case).refusals]


def test_a_proposal_is_taken_down_completed_and_signed(case: Path) -> None:
    (tender,) = proposals(case)
    assert (tender["form"], tender["said_by"]) == ("tender", "")
    assert tender["says"] == "a proposal, not a statement"
    draft = ("--draft", tender["id"], "--name", "tender-notice")
    ended = countershot("statements", case, *draft, "--json")
    assert ended.code == 0, ended.err
    assert [each.split(" ")[0] for each in ended.json["to_fill"]] == ["said_by:", "where"]
    file = case / "statements/tender-notice.md"
    assert any("`said_by`: is empty" in reason for _, reason in refused(case))

    text = file.read_text().replace('said_by: ""', "said_by: Tarnow Hollow training centre")
    file.write_text(text)
    wrong = [reason for rule, reason in refused(case) if rule == "statement.fields"]
    assert len(wrong) == 1 and wrong[0].startswith("has no value")
    where = text.replace(
        'value: ""\n    proposed: ""',
        'value: "Tarnow Hollow"\n    proposed: ""\n    why: "An invented place."',
    )
    file.write_text(where)
    assert countershot("sign", case, file, "--as", "ana", "--role", "author").code == 0
    assert not [rule for rule, _ in refused(case) if rule.startswith(("statement.", "file."))]
    assert proposals(case) == []

    again = countershot("statements", case, *draft)
    assert again.code == 2 and "is there already" in again.err
    assert file.read_text() == where


def test_a_corrected_value_needs_a_reason(case: Path) -> None:
    (tender,) = proposals(case, "tender.pdf")
    countershot("statements", case, "--draft", tender["id"], "--name", "tender-notice")
    file = case / "statements/tender-notice.md"
    text = file.read_text().replace('said_by: ""', "said_by: Tarnow Hollow training centre")
    file.write_text(text.replace('value: "5000000"', 'value: "6000000"'))
    reasons = [reason for rule, reason in refused(case) if rule == "statement.fields"]
    assert any("the program proposed '5000000'" in reason for reason in reasons)


def test_two_sources_about_one_thing_stand_side_by_side(case: Path) -> None:
    (tender,) = proposals(case)
    countershot("statements", case, "--draft", tender["id"], "--name", "budget")
    file = case / "statements/budget.md"
    text = file.read_text().replace('said_by: ""', "said_by: Tarnow Hollow training centre")
    file.write_text(text.replace('about: ""', "about: ov-2031-117"))
    found = countershot("statements", case, "--json").json
    assert found["subjects"] == {"ov-2031-117": ["award-notice", "budget"]}
    assert {(t["one"], t["other"]) for t in found["disagreements"]} == {("award-notice", "budget")}
    assert [told["words"] for told in found["disagreements"]] == [
        "4,860,000 CNY / 5,000,000 CNY", "2031-03-14 / 2031-02-10"
    ]  # fmt: skip
    shown = countershot("statements", case).out
    assert "disagree award-notice and budget: 4,860,000 CNY / 5,000,000 CNY" in shown


def test_a_notice_and_a_table_of_lots_in_texts(case: Path, tmp_path: Path) -> None:
    (tmp_path / "lots.csv").write_text(
        "中标公告,,\n采购人,青枫湾道路管理处,\n项目名称,道路视频设备,\n"
        "中标供应商,维尔马拉视讯有限公司,\n包号,内容,中标金额（万元）\n"
        "1,球机,120.5\n2,立杆,30\n合计,,150.5\n"
    )
    assert countershot("seal", case, tmp_path / "lots.csv").code == 0
    assert countershot("read", case).code == 0
    (lots,) = proposals(case, "lots.csv")
    assert lots["form"] == "award notice"
    assert [(r["value"], r["unit"]) for r in lots["rows"]] == [  # type: ignore[attr-defined]
        ("1205000", "CNY"), ("300000", "CNY")
    ]  # fmt: skip
    amounts = [f["value"] for f in lots["fields"] if f["field"] == "how much"]  # type: ignore[attr-defined]
    assert amounts == ["1505000"]
    drafted = countershot("statements", case, "--draft", lots["id"], "--name", "lots")
    assert drafted.code == 0, drafted.err
    file = case / "statements/lots.md"
    file.write_text(file.read_text().replace('said_by: ""', "said_by: Qingfengwan roads office"))
    assert not [rule for rule, _ in refused(case) if rule.startswith("statement.")]
    (total,) = countershot("statements", case, "--json").json["sums"]
    assert total == {
        "statement": "lots", "value": "1505000", "unit": "CNY", "rows": 2, "faults": []
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--draft", "p-00000000-1", "--name", "one"), "There is no proposal"),
        (("--draft", "p-00000000-1"), "go together"),
        (("--draft", "p-00000000-1", "--name", "../one"), "small letters"),
    ],
)
def test_what_cannot_be_drafted_is_said(case: Path, words: tuple[str, ...], reason: str) -> None:
    ended = countershot("statements", case, *words)
    assert ended.code == 2 and reason in ended.err
