"""expressions written from the standards -> value, unit and kind, every one; nothing guessed."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.documents.grammar.codes import USCC_SIGNS, check_digit
from countershot.documents.grammar.digits import CHINESE, NoNumber, number
from countershot.documents.grammar.found import Found
from countershot.documents.grammar.mentions import mentions

VECTORS = Path(__file__).parents[1] / "vectors" / "mentions"


def rows(name: str) -> Iterator[list[str]]:
    for line in (VECTORS / f"{name}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [*line.split("\t"), "", "", ""][:4]


def of_kind(text: str, context: str, *kinds: str) -> list[Found]:
    return [one for one in mentions(text, context) if one.kind in kinds]


def is_as_said(found: Found, value: str) -> bool:
    """A value, a range, or none and a flag that says why."""
    if value == "-":
        return found.value is None and bool(found.flags)
    if ".." in value:
        low, _, high = value.partition("..")
        return found.value == {"min": low, "max": high} and found.more["min"] == low
    return found.value == value


@pytest.mark.parametrize(("text", "value", "unit", "context"), list(rows("amounts")))
def test_amounts(text: str, value: str, unit: str, context: str) -> None:
    found = of_kind(text, context, "amount")
    assert len(found) == 1, found
    assert is_as_said(found[0], value), found
    assert found[0].unit == unit


@pytest.mark.parametrize(("text", "kind", "value", "_"), list(rows("dates")))
def test_dates_and_periods(text: str, kind: str, value: str, _: str) -> None:
    found = of_kind(text, "", "date", "period")
    assert len(found) == 1, found
    assert is_as_said(found[0], value), found
    assert found[0].kind == kind
    if value.count("/") == 1:
        assert [found[0].more["first"], found[0].more["last"]] == value.split("/")


@pytest.mark.parametrize(("text", "code", "context", "_"), list(rows("places")))
def test_places(text: str, code: str, context: str, _: str) -> None:
    found = of_kind(text, context, "place")
    assert is_as_said(found[0], code), found
    if code == "-":
        assert len(found[0].more["candidates"]) > 1


def test_the_sets_are_as_large_as_the_issue_asks(say: Callable[[str], None]) -> None:
    counts = {name: len(list(rows(name))) for name in ("amounts", "dates", "places")}
    say(f"grammar: expressions checked one by one: {counts}, {sum(counts.values())} in all")
    assert sum(counts.values()) >= 300


NOTHING = ["多元化发展", "2018年元旦", "单位：万元", "（亿元）", "35万个摄像头", "第3号楼",
    "三年级", "初步设计", "公元",
    "一元二次方程",
           "维护长治久安", "白银价格", "他在东方", "4K", "GB/T 28181-2016", "RS485", "10楼", "一流",
           "百货", "万一"]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    kinds = ("amount", "place", "product_code", "period")
    assert of_kind(text, "", *kinds) == [], mentions(text)


def test_a_place_whose_name_begins_like_an_amount_is_none() -> None:
    assert of_kind("三明市三元区", "", "amount") == []


def test_bare_figures_are_amounts_only_where_a_head_states_the_unit() -> None:
    assert of_kind("1,234.56", "", "amount") == []
    assert of_kind("(1,234)", "", "amount") == []
    assert of_kind("营业收入 1,234.56 987.65", "单位：万元", "amount")[1].value == "9876500"
    assert of_kind("摄像头 1,200台", "单位：万元", "amount") == []


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Unit: CNY", "19450000"),
        ("Unit: CNY 10,000", "194500000000"),
        ("Unit: RMB'000", "19450000000"),
        ("Currency: RMB million", "19450000000000"),
    ],
)
def test_the_figure_itself_is_never_taken_for_the_scale_of_its_head(head: str, value: str) -> None:
    (found,) = mentions("19,450,000", head)
    assert (found.value, found.unit) == (value, "CNY")


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("hundreds of millions of RMB", "CNY"),
        ("tens of thousands of US dollars", "USD"),
        ("several million euros", "EUR"),
        ("millions of yuan", "CNY"),
    ],
)
def test_money_without_a_figure_is_told_and_never_guessed(words: str, unit: str) -> None:
    (found,) = mentions(f"They have taken on {words} to do so.")
    assert (found.text, found.value, found.unit, found.flags) == (words, None, unit, ("not exact",))


def test_capital_and_figures_are_two_mentions_with_their_own_characters() -> None:
    text = "人民币壹仟玖佰肆拾伍万元整（￥19,450,000.00）"
    found = of_kind(text, "", "amount")
    assert [one.value for one in found] == ["19450000", "19450000"]
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert found[0].text == "人民币壹仟玖佰肆拾伍万元整"


@pytest.mark.parametrize(
    ("words", "flag"),
    [("约300万元", "about"), ("不低于300万元", "at least"), ("300万元以上", "at least"),
     ("不超过300万元", "at most"), ("300余万元", "more than"), ("about $3 million", "about")],
)  # fmt: skip
def test_a_bound_keeps_its_figure_and_says_what_it_is(words: str, flag: str) -> None:
    (found,) = of_kind(words, "", "amount")
    assert found.flags == (flag,)
    assert found.value == "3000000"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("39.59%", "39.59", "%"), ("39.59％", "39.59", "%"), ("百分之三十九点五九", "39.59", "%"),
     ("1.2个百分点", "1.2", "pp"), ("up 2 percentage points", "2", "pp"), ("41.88 percent", "41.88",
     "%"),
     ("5%-10%", {"min": "5", "max": "10"}, "%"), ("-3.2%", "-3.2", "%"), ("千分之五", "0.5", "%")],
)  # fmt: skip
def test_percentages(text: str, value: object, unit: str) -> None:
    (found,) = of_kind(text, "", "percentage")
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "code", ["DS-2DF8836IX-AELW", "DH-SD6CE445XA-HNR", "IPC-HFW5442E-ZE", "iDS-2CD7A26G0/P-IZHS"]
)
def test_product_codes_stay_as_printed(code: str) -> None:
    (found,) = of_kind(f"安装{code}型摄像机", "", "product_code")
    assert found.value == found.text == code
    assert "I" not in found.more["folded"] and "O" not in found.more["folded"]


def test_the_same_code_misread_folds_alike() -> None:
    one, other = (
        of_kind(c, "", "product_code")[0] for c in ("DS-2DF88361X-AEL0", "DS-2DF8836IX-AELO")
    )
    assert one.more["folded"] == other.more["folded"]


@given(st.text(USCC_SIGNS, min_size=9, max_size=9), st.integers(100000, 999999))
def test_a_credit_code_with_one_sign_changed_is_told(tail: str, area: int) -> None:
    first = f"91{area}{tail}"
    code = first + check_digit(first)
    (good,) = of_kind(f"统一社会信用代码{code}", "", "uscc")
    assert (good.value, good.more["check_digit"], good.flags) == (code, True, ())
    wrong = code[:4] + ("1" if code[4] != "1" else "2") + code[5:]
    (bad,) = of_kind(f"统一社会信用代码{wrong}", "", "uscc")
    assert bad.value is None and bad.flags and not bad.more["check_digit"]


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [("中标人：杭州海某威视数字技术股份有限公司，金额", "杭州海某威视数字技术股份有限公司",
    "股份有限公司"),
     ("由新疆某某工程有限责任公司承建", "新疆某某工程有限责任公司", "有限责任公司"),
     ("采购人：皮山县公安局", "皮山县公安局", ""),
     ("supplied by Orrin Digital Technology Co., Ltd. in May", "Orrin Digital Technology Co., Ltd.",
      "Co., Ltd.")],
)  # fmt: skip
def test_organisations_begin_where_their_names_do(text: str, name: str, form: str) -> None:
    found = of_kind(text, "", "organisation")[0]
    assert (found.value, found.more["legal_form"]) == (name, form)


@given(st.text(max_size=80))
def test_any_text_is_read_and_every_mention_quotes_it(text: str) -> None:
    for one in mentions(text, "单位：万元"):
        assert text[one.start : one.end] == one.text
        assert one.value is not None or one.flags
        json.dumps(one.as_json())


@given(st.integers(0, 10**12))
def test_chinese_numerals_say_what_they_spell(value: int) -> None:
    assert number(spelled(value)) == value


def spelled(value: int) -> str:
    """The formal spelling, with every 零 and every 一."""
    if value == 0:
        return "零"
    words, parts = "", []
    while value:
        value, low = divmod(value, 10_000)
        parts.append(low)
    for place in range(len(parts) - 1, -1, -1):
        low = parts[place]
        if low:
            if words and low < 1000:
                words += "零"
            words += below(low) + ["", "万", "亿", "万亿"][place]
    return words


def below(low: int) -> str:
    out, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, low = divmod(low, unit)
        if digit:
            out += ("零" if gap and out else "") + CHINESE[digit] + name
            gap = False
        else:
            gap = True
    return out


@pytest.mark.parametrize(
    "printed", ["", "点", "十点", "万百", "三二百", "一万五", "三千五", "1.2.3", "1,23"]
)
def test_what_is_not_one_number_is_none(printed: str) -> None:
    with pytest.raises(NoNumber):
        number(printed)


def test_the_command_answers_each_line(tmp_path: Path) -> None:
    lines = ["1945万元", json.dumps({"text": "(1,234.56)", "context": "单位：万元"}), "", "和田"]
    file = tmp_path / "lines.txt"
    file.write_text("\n".join(lines) + "\n")
    program = [sys.executable, "-m", "countershot", "mentions"]
    by_file = subprocess.run([*program, file], capture_output=True, check=True)
    by_pipe = subprocess.run(
        [*program, "-"], input=file.read_bytes(), capture_output=True, check=True
    )
    assert by_file.stdout == by_pipe.stdout
    answers = [json.loads(line) for line in by_file.stdout.splitlines()]
    assert [one["line"] for one in answers] == [1, 2, 3, 4]
    first, second, empty, place = (one["mentions"] for one in answers)
    assert (first[0]["kind"], first[0]["value"], first[0]["unit"]) == ("amount", "19450000", "CNY")
    assert second[0]["value"] == "-12345600"
    assert empty == []
    assert place[0]["value"] is None and place[0]["flags"]


def test_a_wrong_line_is_told_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text('1945万元\n{"words": "x"}\n')
    program = [sys.executable, "-m", "countershot", "mentions", file]
    ended = subprocess.run(program, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "Line 2" in ended.stderr


@pytest.mark.parametrize("run", ["9", "9,", "9.", "91", "A1-", "(", "&", "9" * 70 + " "])
def test_endless_runs_mean_nothing_and_hide_nothing_beside_them(run: str) -> None:
    text = f"预算1945万元 {run * (20_000 // len(run))} 预算2468万元"
    found = [one for one in mentions(text) if one.kind == "amount"]
    assert [(one.value, one.text) for one in found if one.unit == "CNY" and one.value] == [
        ("19450000", "1945万元"), ("24680000", "2468万元"),
    ]  # fmt: skip
