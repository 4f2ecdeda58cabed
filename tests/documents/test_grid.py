"""tables drawn in PDFs -> cells with the heads of row and column, and boxes that hold them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from countershot.documents.cite import resolve
from countershot.documents.grid import Cell, Grid, grids, page_grids
from countershot.documents.page_mentions import page_mentions
from countershot.records.computed import PageReading
from countershot.records.judged import Citation
from tests.counts import count
from tests.documents.pdfs import pdf, show
from tests.documents.readings import EXHIBIT, page, read

UNIT = "单位：元 币种：人民币"
SIZE = 10.0
NARROW = {",": 0.278, ".": 0.278, "-": 0.333, "(": 0.333, ")": 0.333, " ": 0.278}
EDGES = (250.0, 380.0, 510.0)
"""Right edges of the columns of figures."""


def width(text: str) -> float:
    """As Helvetica and the Chinese font have it."""
    wide = sum(1.0 if ord(c) > 0x2E80 else NARROW.get(c, 0.556) for c in text)
    return SIZE * wide if text.isascii() else SIZE * len(text)


def right(text: str, edge: float, y: float) -> bytes:
    return show(text, edge - width(text), y, SIZE) if text else b""


def centred(text: str, at: float, y: float) -> bytes:
    return show(text, at - width(text) / 2, y, SIZE) if text else b""


def row(
    y: float, name: str, figures: Sequence[str], edges: Sequence[float] = EDGES, left: float = 72
) -> bytes:
    """A name and figures set to the right, as statements have them."""
    cells = [right(figure, edge, y) for figure, edge in zip(figures, edges, strict=False)]
    return (show(name, left, y, SIZE) if name else b"") + b"".join(cells)


def heads(y: float, *texts: str, edges: Sequence[float] = EDGES) -> bytes:
    """Heads in the middle of columns 100 points wide."""
    placed = [centred(text, edge - 50, y) for text, edge in zip(texts, edges, strict=False)]
    return centred("项目", 110, y) + b"".join(placed)


def tables(folder: Path, *contents: bytes, **options: bytes) -> list[list[Grid]]:
    """The tables of each page."""
    return [found for _, found in grids(pages(folder, *contents, **options))]


def pages(folder: Path, *contents: bytes, **options: bytes) -> list[PageReading]:
    path = folder / "table.pdf"
    path.write_bytes(pdf(*contents, **options))
    return read(path)[1]


def cell(grid: Grid, text: str) -> Cell:
    (found,) = [each for each in grid.cells if each.text == text]
    return found


def amounts(folder: Path, *contents: bytes) -> list[dict[str, object]]:
    found = page_mentions(pages(folder, *contents))
    return [each.as_json() for each in found if each.found.kind == "amount"]


STATEMENT = (
    show("某某设备有限公司资产负债表", 200, 780, SIZE)
    + show(UNIT, 400, 760, SIZE)
    + heads(740, "2020年12月31日", "2019年12月31日")
    + row(724, "流动资产：", ())
    + row(708, "货币资金", ("1,234.00", "987,654.32"), left=82)
    + row(692, "应收票据", (), left=82)
    + row(676, "其他应收款", ("-250.50", "-"), left=82)
    + row(660, "资产总计", ("983.50", "(1,500.25)"), left=82)
)


def test_a_figure_has_the_heads_of_its_row_and_column_and_the_unit(tmp_path: Path) -> None:
    ((grid,),) = tables(tmp_path, STATEMENT)
    assert grid.unit == UNIT
    assert grid.column_heads == ("项目", "2020年12月31日", "2019年12月31日")
    found = cell(grid, "987,654.32")
    assert (found.row_head, found.column_head) == ("货币资金", "2019年12月31日")
    assert (found.row, found.column) == (2, 3)
    names = [each.text for each in grid.cells if each.column == 1]
    assert names == ["流动资产：", "货币资金", "应收票据", "其他应收款", "资产总计"]


def test_mentions_say_where_in_the_table_they_stand(tmp_path: Path) -> None:
    said = {each["text"]: each for each in amounts(tmp_path, STATEMENT)}
    cash = said["1,234.00"]
    assert (cash["row_head"], cash["column_head"]) == ("货币资金", "2020年12月31日")
    assert (cash["table"], cash["value"], cash["unit"]) == (
        "table 1, row 2, column 2",
        "1234",
        "CNY",
    )
    assert [said[words]["value"] for words in ("-250.50", "(1,500.25)")] == ["-250.5", "-1500.25"]
    assert said["-250.50"]["row_head"] == "其他应收款"
    assert said["(1,500.25)"]["column_head"] == "2019年12月31日"


def test_a_figure_under_a_head_of_percent_or_of_counts_is_no_money(tmp_path: Path) -> None:
    content = (
        show(UNIT, 72, 760, SIZE)
        + heads(740, "期末余额", "计提比例（%）", "持有数量")
        + row(720, "应收账款", ("1,945.00", "1.90", "12,000.00"))
        + row(700, "应收票据", ("(3,000.00)", "(0.50)", "7,000.00"))
    )
    found = [m.found for m in page_mentions(pages(tmp_path, content)) if m.found.more]
    assert [(one.kind, one.value, one.unit) for one in found] == [
        ("amount", "1945", "CNY"), ("percentage", "1.90", "%"), ("amount", "12000", "CNY"),
        ("amount", "-3000", "CNY"), ("percentage", "-0.50", "%"), ("amount", "7000", "CNY"),
    ]  # fmt: skip
    assert [bool(one.flags) for one in found] == [False, False, True] * 2


def test_a_dash_for_nil_is_a_cell_of_its_row_and_column(tmp_path: Path) -> None:
    ((grid,),) = tables(tmp_path, STATEMENT)
    nil = cell(grid, "-")
    assert (nil.row_head, nil.column_head) == ("其他应收款", "2019年12月31日")


def test_an_amount_outside_a_table_has_no_heads(tmp_path: Path) -> None:
    (said,) = amounts(tmp_path, show("合同金额为人民币1,200万元。", 72, 700))
    assert not {"row_head", "column_head", "table"} & set(said)


def test_heads_that_wrap_are_joined(tmp_path: Path) -> None:
    drawn = (
        heads(740, "本期发", "上期")
        + centred("生额", 200, 727)
        + centred("发生额", 330, 727)
        + row(705, "利息收入", ("1,234.00", "99.00"))
        + row(690, "利息支出", ("-8.00", "-7.00"))
    )
    ((grid,),) = tables(tmp_path, drawn)
    assert grid.column_heads == ("项目", "本期发生额", "上期发生额")


def test_a_head_over_several_columns_stands_before_those_below_it(tmp_path: Path) -> None:
    edges = (180.0, 260.0, 340.0, 420.0, 500.0)
    middles = [edge - 30 for edge in edges]
    below = ("金额", "比例", "金额", "比例")
    drawn = (
        centred("期末余额", (middles[0] + middles[1]) / 2, 740)
        + centred("期初余额", (middles[2] + middles[3]) / 2, 740)
        + centred("项目", 90, 733)
        + centred("增减", middles[4], 733)
        + b"".join(centred(text, at, 726) for text, at in zip(below, middles, strict=False))
        + row(708, "一年以内", ("1,234.00", "90.00", "1,111.00", "80.00", "123.00"), edges)
        + row(693, "一年以上", ("137.11", "10.00", "277.75", "20.00", "-140.64"), edges)
    )
    ((grid,),) = tables(tmp_path, drawn)
    assert grid.column_heads == (
        "项目",
        "期末余额 / 金额",
        "期末余额 / 比例",
        "期初余额 / 金额",
        "期初余额 / 比例",
        "增减",
    )
    assert cell(grid, "1,111.00").column_head == "期初余额 / 金额"


def test_figures_broken_by_narrow_cells_are_one_amount(tmp_path: Path) -> None:
    broken = ("452,143,", "22,172,721.0", "23,855")
    drawn = (
        show(UNIT, 400, 760, SIZE)
        + heads(740, "预算数", "期初余额", "期末余额")
        + row(720, "在建工程", broken[:2])
        + right("172.66", EDGES[0], 708)
        + right("0", EDGES[1], 708)
        + row(690, "合计", ("1,000.00", "2,000.00"))
    )
    ((grid,),) = tables(tmp_path, drawn)
    assert cell(grid, "452,143,172.66").row_head == "在建工程"
    assert cell(grid, "22,172,721.00").column_head == "期初余额"
    said = amounts(tmp_path, cell_by_cell())
    found = next(each for each in said if each["value"] == "452143172.66")
    assert (found["row_head"], found["column_head"]) == ("在建工程", "预算数")
    assert any(each["value"] == "23855394.93" and each["row_head"] == "在建工程" for each in said)


def cell_by_cell() -> bytes:
    """A table as programs write it that finish one cell before the next."""
    return (
        show(UNIT, 400, 760, SIZE)
        + heads(740, "预算数", "期初余额")
        + show("在建工程", 72, 720, SIZE)
        + right("452,143,", EDGES[0], 720)
        + right("172.66", EDGES[0], 708)
        + right("23,855", EDGES[1], 720)
        + right(",394.9", EDGES[1], 708)
        + right("3", EDGES[1], 696)
        + row(680, "合计", ("1,000.00", "2,000.00"))
    )


def test_names_over_several_lines_are_one(tmp_path: Path) -> None:
    """Where the file writes cell by cell, a bracket is left open, or the line is full."""
    drawn = (
        heads(740, "本期", "上期")
        + show("归属于母公司所有者", 72, 720, SIZE)
        + show("权益合计", 72, 708, SIZE)
        + row(720, "", ("1,234.00", "99.00"))
        + row(693, "投资收益（损失以负", ("55.00", "44.00"))
        + show("号填列）", 72, 681, SIZE)
        + row(666, "少数股东权益", ("8.00", "7.00"))
        + row(651, "未分配利润", ("6.00", "5.00"))
    )
    ((grid,),) = tables(tmp_path, drawn)
    names = [each.text for each in grid.cells if each.column == 1]
    assert names == [
        "归属于母公司所有者权益合计",
        "投资收益（损失以负号填列）",
        "少数股东权益",
        "未分配利润",
    ]
    assert cell(grid, "55.00").row_head == "投资收益（损失以负号填列）"


def test_figures_half_way_down_a_name_are_of_its_row(tmp_path: Path) -> None:
    drawn = (
        heads(740, "第一季度", "第二季度")
        + row(720, "营业收入", ("1,234.00", "99.00"))
        + show("归属于上市公司股东", 72, 704, SIZE)
        + row(697.5, "", ("55.00", "44.00"))
        + show("的净利润", 72, 691, SIZE)
        + row(674, "经营活动净额", ("8.00", "7.00"))
    )
    ((grid,),) = tables(tmp_path, drawn)
    assert cell(grid, "55.00").row_head == "归属于上市公司股东的净利润"
    assert cell(grid, "8.00").row_head == "经营活动净额"


def test_two_tables_on_a_page_keep_their_own_heads_and_units(tmp_path: Path) -> None:
    drawn = (
        STATEMENT
        + show("本公司的其他情况见下表。", 72, 620, SIZE)
        + show("单位：万元", 440, 600, SIZE)
        + heads(585, "注册资本", "持股比例(%)", edges=(300.0, 450.0))
        + row(570, "甲设备厂", ("2,150.00", "10.86"), (300.0, 450.0))
        + row(555, "乙设备厂", ("3,000.00", "51.00"), (300.0, 450.0))
    )
    ((first, second),) = tables(tmp_path, drawn)
    assert (first.number, second.number) == (1, 2)
    assert first.unit == UNIT and second.unit == "单位：万元"
    assert cell(second, "2,150.00").column_head == "注册资本"
    assert cell(second, "51.00").row_head == "乙设备厂"
    (said,) = [each for each in amounts(tmp_path, drawn) if each["text"] == "2,150.00"]
    assert (said["value"], said["table"]) == ("21500000", "table 2, row 1, column 2")


PROSE = (
    "报告期内，公司实现营业收入1,581,905,632.48元，同比增长40.39%，",
    "归属于上市公司股东的净利润406,195,463.57元，每股收益0.36元。",
    "2020年12月31日，公司总资产6,278,282,683.24元，较上年末增长12.40%。",
    "（一）公司于2019年7月签订合同，金额3,000万元，期限10年。",
)


def test_paragraphs_are_no_table(tmp_path: Path) -> None:
    body = b"".join(show(line, 72, 700 - 18 * n, SIZE) for n, line in enumerate(PROSE))
    two = b"".join(
        show("The tender of 2019 was won.", 72, 500 - 14 * n, SIZE)
        + show("No figures are given here.", 310, 500 - 14 * n, SIZE)
        for n in range(4)
    )
    number = show("66 / 195", 280, 60, SIZE)
    assert tables(tmp_path, body + number, two) == [[], []]


def test_a_paragraph_below_a_table_is_not_of_it(tmp_path: Path) -> None:
    body = b"".join(show(line, 72, 644 - 16 * n, SIZE) for n, line in enumerate(PROSE))
    ((grid,),) = tables(tmp_path, STATEMENT + body)
    assert not any("报告期" in each.text or "2020年12月31日，" in each.text for each in grid.cells)
    assert grid.box_pt[1] > 640


def test_a_page_that_is_turned_is_read_as_it_is_shown(tmp_path: Path) -> None:
    turned = b"q 0 1 -1 0 842 0 cm " + STATEMENT + b" Q"
    ((grid,),) = tables(tmp_path, turned, page=b"/MediaBox [0 0 842 595] /Rotate 90")
    ((upright,),) = tables(tmp_path, STATEMENT)
    assert [(c.row, c.column, c.text, c.row_head) for c in grid.cells] == [
        (c.row, c.column, c.text, c.row_head) for c in upright.cells
    ]


HEAD, NUMBER = show("2020年年度报告", 250, 810, SIZE), show("7 / 9", 280, 40, SIZE)


def test_a_table_that_goes_on_keeps_its_heads_and_its_columns(tmp_path: Path) -> None:
    first = HEAD + NUMBER + STATEMENT
    second = HEAD + NUMBER + row(770, "短期借款", ("", "5.00")) + row(754, "应付账款", ("", "6.00"))
    said = show("其他说明：本期没有其他需要在此说明的重要事项。", 72, 700, SIZE)
    after = said + row(680, "甲", ("1.00",)) + row(664, "乙", ("2.00",))
    (_,), (grid, other), (last,) = tables(tmp_path, first, second + after, HEAD + after)
    assert grid.heads_page == 1 and grid.unit == UNIT
    found = cell(grid, "5.00")
    assert (found.column, found.column_head) == (3, "2019年12月31日")
    assert found.row_head == "短期借款"
    assert other.heads_page is None and last.heads_page is None
    assert not any(each.column_head for each in (*other.cells, *last.cells))
    said = next(each for each in amounts(tmp_path, first, second) if each["text"] == "6.00")
    assert (said["heads_page"], said["unit_page"]) == (1, 1)


def test_heads_at_the_end_of_a_page_are_of_the_rows_on_the_next(tmp_path: Path) -> None:
    first = HEAD + NUMBER + show(UNIT, 400, 100, SIZE) + heads(80, "期末余额", "期初余额")
    second = HEAD + NUMBER + row(770, "短期借款", ("4.00", "5.00")) + row(754, "其他", ("1.00",))
    _, (grid,) = tables(tmp_path, first, second)
    assert grid.heads_page == 1
    assert cell(grid, "5.00").column_head == "期初余额"
    (alone,) = page_grids(pages(tmp_path, first, second)[1])
    assert not any(each.column_head for each in alone.cells)


def test_a_page_missing_between_two_ends_the_table(tmp_path: Path) -> None:
    rest = row(770, "短期借款", ("4.00", "5.00")) + row(754, "其他", ("1.00", "2.00"))
    first, _, last = pages(tmp_path, STATEMENT, b"", rest)
    _, (_, (grid,)) = grids([first, last])
    assert not any(each.column_head for each in grid.cells)


names = st.text("资产负债收入支出净额其他应付预收款项合计", min_size=2, max_size=8)
figures = st.one_of(
    st.decimals(-99_999_999, 99_999_999, places=2).map(lambda value: f"{value:,.2f}"),
    st.just("-"),
    st.just(""),
)


@settings(
    max_examples=count(40, 400),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(names, st.tuples(figures, figures, figures)), min_size=2, max_size=12))
def test_cells_are_where_they_were_drawn_and_their_boxes_hold_them(
    tmp_path: Path, drawn: list[tuple[str, tuple[str, ...]]]
) -> None:
    shown = [(name, some) for name, some in drawn if any(c.isdigit() for c in "".join(some))]
    body = b"".join(row(700 - 16 * n, name, some) for n, (name, some) in enumerate(shown))
    reading = pages(tmp_path, show(UNIT, 400, 740, SIZE) + heads(720, "甲", "乙", "丙") + body)
    found = page_grids(reading[0])
    if not shown:
        assert found == []
        return
    (grid,) = found
    kept = {
        (c.row, c.row_head, c.column_head, c.text) for c in grid.cells if c.column_head != "项目"
    }
    assert kept == {
        (n, name, head, figure)
        for n, (name, some) in enumerate(shown, start=1)
        for head, figure in zip("甲乙丙", some, strict=True)
        if figure
    }
    for each in grid.cells:
        cited = Citation(exhibit=EXHIBIT, page=1, box_pt=each.box_pt, quotation=each.text)
        assert resolve(cited, reading, 1).resolves, each


@settings(max_examples=count(60, 1000), deadline=None)
@given(st.text("1,.-（(）)年/ 货币资金单位：元\n2020", max_size=300))
def test_any_text_is_read_and_every_cell_says_where_it_stands(words: str) -> None:
    reading = page(words)
    for grid in page_grids(reading):
        assert grid.cells
        for each in grid.cells:
            parts = [reading.text[start:end] for start, end in each.spans]
            assert "".join("".join(parts).split()) == "".join(each.text.split())


def test_a_page_of_countless_pieces_is_no_table() -> None:
    many = "\n".join(f"名{' ' * 9}1.0{' ' * 9}2.0" for _ in range(1100))
    assert page_grids(page(many)) == []
    assert page_grids(page("\n".join(many.splitlines()[:20]))) != []


@pytest.mark.parametrize("text", ["", "货币资金", "1,234.00", "货币资金  1,234.00"])
def test_less_than_two_rows_and_no_heads_is_no_table(text: str) -> None:
    assert page_grids(page(text)) == []
