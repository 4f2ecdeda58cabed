"""words of notices -> the form and fields proposed, and no proposal where the form is not sure."""

import pytest

from countershot.claims.statement_file import statement_file
from countershot.claims.text import Unreadable
from countershot.documents.cite import resolve
from countershot.documents.cite_passage import resolve_passage
from countershot.documents.forms import words
from countershot.documents.forms.draft import draft, to_fill
from countershot.documents.forms.propose import of_pages, of_passages
from countershot.documents.tables import lines
from countershot.records.computed import Passage, Passages
from countershot.records.statement import Proposed
from tests.documents.readings import EXHIBIT, page


def proposed(text: str) -> tuple[Proposed, ...]:
    return of_passages(Passages(exhibit=EXHIBIT, passages=tuple(lines(text))))


def said(it: Proposed) -> dict[str, tuple[str, str]]:
    return {each.field: (each.value, each.unit) for each in it.fields}


AWARD = """青枫湾视频设备采购项目中标公告
采购人：青枫湾道路管理处
项目名称：道路视频设备
中标供应商：维尔马拉视讯有限公司
中标金额：729万元
中标日期：2031年5月6日
"""


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("青枫湾项目中标公告", "award notice"),
        ("青楓灣項目中標公告", "award notice"),
        ("青枫湾项目成交结果公告（第二次）", "award notice"),
        ("青楓灣項目招標公告", "tender"),
        ("Award Notice", "award notice"),
        ("Invitation to tender: road cameras", "tender"),
        ("青枫湾设备采购合同", "contract"),
        ("Additions to the Entity List", "sanction notice"),
        ("本项目招标公告已于3月1日发布。", None),
        ("三、招标公告", None),
        ("中标公告发布后的质疑期限", None),
        ("The contract was signed in spring", None),
        ("青枫湾年度报告", None),
    ],
)
def test_a_title_names_its_form_or_none(title: str, form: str | None) -> None:
    assert words.form_of_title(title) == form


@pytest.mark.parametrize(
    "text",
    [
        AWARD,
        AWARD.replace("：", " : "),
        AWARD.replace("中标供应商：", "二、中标（成交）供应商名称：\n"),
        AWARD.replace("采购人：", "招標人：").replace("中标公告", "中標公告"),
        AWARD.replace("：", "\t"),
        AWARD.replace("中标金额：729万元", "中标金额（万元）：729"),
        AWARD.replace("中标金额：729万元", "中标金额7,290,000.00元"),
        "首页\n招标公告\n中标公告\n" + AWARD,
        AWARD.replace("：", "\t") + "1. 公告期限为1个工作日。\n",
        "首页\n中标公告\n招标公告\n" + AWARD.replace("青枫湾视频设备采购项目", ""),
        AWARD.replace("项目名称", "Award notice\n青枫湾视频设备采购项目中标公告\n项目名称").replace(
            "中标公告\n", "中标公告\nAward notice\n", 1
        ),
    ],
)
def test_a_notice_is_read_however_it_is_set(text: str) -> None:
    (it,) = proposed(text)
    assert it.form == "award notice"
    assert said(it) == {
        "who": ("维尔马拉视讯有限公司", ""),
        "what": ("道路视频设备", ""),
        "to whom": ("青枫湾道路管理处", ""),
        "how much": ("7290000", "CNY"),
        "when": ("2031-05-06", ""),
    }


@pytest.mark.parametrize(
    "text",
    [
        AWARD.replace("中标公告", "年度报告"),
        AWARD.replace("中标供应商：维尔马拉视讯有限公司\n", ""),
        "采购人：青枫湾道路管理处\n中标供应商：维尔马拉视讯有限公司\n",
        "青枫湾项目中标公告\n本项目的采购人和中标供应商另行公告。\n",
        "",
    ],
)
def test_nothing_is_proposed_where_form_or_fields_are_not_there(text: str) -> None:
    assert proposed(text) == ()


def test_a_doubtful_value_is_left_empty_and_cited() -> None:
    (it,) = proposed(AWARD.replace("729万元", "729万元或792万元"))
    (amount,) = [each for each in it.fields if each.field == "how much"]
    assert (amount.value, amount.citation.quotation) == ("", "729万元或792万元")
    about = proposed(AWARD.replace("729万元", "约729万元"))[0]
    assert [f.bound for f in about.fields if f.field == "how much"] == ["about"]


def test_two_notices_of_one_document_are_two_proposals() -> None:
    tender = "青枫湾项目招标公告\n采购人：青枫湾道路管理处\n项目名称：道路视频设备\n"
    both = of_pages(EXHIBIT, [page(tender), page(AWARD, 2)])
    assert [(it.form, it.id) for it in both] == [
        ("tender", "p-01234567-1"), ("award notice", "p-01234567-2")
    ]  # fmt: skip
    pages = [page(tender), page(AWARD, 2)]
    for it in both:
        assert all(resolve(each.citation, pages, 2).resolves for each in it.fields)


LOTS = "包号\t供应商\t中标金额\n1\t维尔马拉\t120万元\n2\t索塔恩\t30万元\n合计\t\t{}\n"


def test_rows_are_proposed_only_where_they_add_up() -> None:
    (right,) = proposed(AWARD.replace("中标金额：729万元\n", LOTS.format("150万元")))
    assert [row.value for row in right.rows] == ["1200000", "300000"]
    assert said(right)["how much"] == ("1500000", "CNY")
    (wrong,) = proposed(AWARD.replace("中标金额：729万元\n", LOTS.format("160万元")))
    assert wrong.rows == ()


@pytest.mark.parametrize("place", ["table 1, row {}, column {}", "Sheet1!{1}{0}"])
def test_two_columns_of_a_table_are_labels_and_values(place: str) -> None:
    rows = [line.split("：") for line in AWARD.splitlines() if "：" in line]
    cells = [
        Passage(place=place.format(number, "AB"[n] if "!" in place else n + 1), text=text)
        for number, row in enumerate(rows, start=1)
        for n, text in enumerate(row)
    ]
    title = Passage(place="paragraph 1", text="青枫湾视频设备采购项目中标公告")
    it = Passages(exhibit=EXHIBIT, passages=(title, *cells))
    (made,) = of_passages(it)
    assert said(made) == said(*proposed(AWARD))
    assert all(resolve_passage(each.citation, it).resolves for each in made.fields)


def test_who_publishes_is_said_only_where_the_document_says_so() -> None:
    (silent,) = proposed(AWARD)
    (told,) = proposed(AWARD + "发布单位：青枫湾采购中心\n")
    assert (silent.said_by, told.said_by) == ("", "青枫湾采购中心")


def test_what_a_network_was_not_sure_of_is_left_empty() -> None:
    read = page(AWARD)
    sure = read.model_copy(update={"line_scores": (0.99,) * 6})
    place = AWARD.index("729万元") + 1
    unsure = sure.model_copy(update={"unsure": (place,)})
    faint = sure.model_copy(update={"line_scores": (0.99,) * 4 + (0.6, 0.99)})
    assert said(*of_pages(EXHIBIT, [sure])) == said(*of_pages(EXHIBIT, [read]))
    for each in (unsure, faint):
        (it,) = of_pages(EXHIBIT, [each])
        assert said(it)["how much"] == ("", "")
        assert said(it)["when"] == ("2031-05-06", "")


def test_a_draft_reads_back_as_what_was_proposed() -> None:
    (it,) = proposed(AWARD.replace("729万元", "约729万元"))
    text = draft(it.model_copy(update={"said_by": 'the "roads" office: 青枫湾'}))
    made = statement_file("statements/one.md", "one", text, "0" * 64).statement
    assert (made.form, made.drafted_by) == (it.form, it.drafted_by)
    assert made.said_by == 'the "roads" office: 青枫湾'
    blank = {"line": 0, "proposed": None}
    assert [f.model_copy(update=blank) for f in made.fields] == list(it.fields)
    assert [f.proposed for f in made.fields] == [f.value for f in it.fields]


def test_a_draft_without_a_speaker_is_refused_until_a_person_names_one() -> None:
    (it,) = proposed(AWARD)
    with pytest.raises(Unreadable, match="said_by"):
        statement_file("statements/one.md", "one", draft(it), "0" * 64)
    assert to_fill(it) == ("said_by: who says it",)
    testimony = it.model_copy(update={"form": "testimony"})
    assert "given: unknown\ncircumstances: []\n" in draft(testimony)
    assert any(each.startswith("given and circumstances") for each in to_fill(testimony))


HEAD = "青枫湾视频设备采购项目中标公告\n采购人：青枫湾道路管理处\n项目名称：道路视频设备\n"


@pytest.mark.parametrize(
    "head", ["供应商名称\t供应商地址\t中标金额", "中标供应商\t评审得分说明\t中标金额\t备注"]
)
def test_a_tables_head_is_read_downwards_and_never_sideways(head: str) -> None:
    row = "维尔马拉视讯有限公司\t青枫湾一路\t729万元\t无"
    (it,) = proposed(f"{HEAD}{head}\n{row}\n")
    assert said(it)["who"] == ("维尔马拉视讯有限公司", "")
    assert said(it)["how much"] == ("7290000", "CNY")
    other = "索塔恩科技有限公司\t青枫湾二路\t12万元\t无"
    assert proposed(f"{HEAD}{head}\n{row}\n{other}\n") == ()
