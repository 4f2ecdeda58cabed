"""documents without pages -> passages with places and heads; hostile ones are refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot import canonical
from countershot.documents.page_mentions import passage_mentions
from countershot.engine.executor import Item, Limits, executor
from countershot.errors import BadMaterial, LimitExceeded
from countershot.ports import Job
from countershot.records.computed import Passages
from countershot.workspace.passages import READERS, passages_step
from tests.documents import office_files as made

KINDS = {name.rpartition(".")[2]: name for name in READERS}
TYPES = {"docx": KINDS["document"], "xlsx": KINDS["sheet"], "csv": "text/csv",
         "txt": "text/plain", "html": "text/html"}  # fmt: skip


def read(data: bytes, kind: str, folder: Path) -> Passages:
    path = folder / "exhibit"
    path.write_bytes(data)
    job = Job("0" * 64, ("x-000000000000",), (path,), {"media_type": TYPES[kind]})
    (out,) = passages_step(job, lambda done: None)
    return canonical.from_bytes(Passages, out.data, "passages")


def places(it: Passages) -> dict[str, str]:
    return {one.place: one.text for one in it.passages}


def test_a_word_document_in_reading_order(tmp_path: Path) -> None:
    table = made.table([["项目", "金额（万元）"], ["皮山县", "1,945"], ["墨玉县", "2,509"]])
    body = (made.paragraph("中标公告"), table, made.paragraph("2019年7月29日"))
    found = read(made.docx(*body, header1=made.paragraph("机密")), "docx", tmp_path)
    assert places(found) == {
        "paragraph 1": "中标公告",
        "table 1, row 1, column 1": "项目", "table 1, row 1, column 2": "金额（万元）",
        "table 1, row 2, column 1": "皮山县", "table 1, row 2, column 2": "1,945",
        "table 1, row 3, column 1": "墨玉县", "table 1, row 3, column 2": "2,509",
        "paragraph 2": "2019年7月29日", "header 1, paragraph 1": "机密",
    }  # fmt: skip
    amounts = [m.found for m in passage_mentions(found) if m.found.kind == "amount"]
    assert [(one.value, one.unit) for one in amounts] == [("19450000", "CNY"), ("25090000", "CNY")]


def test_what_was_deleted_is_not_what_it_says(tmp_path: Path) -> None:
    runs = "<w:p><w:r><w:t>5</w:t></w:r><w:del><w:r><w:delText>0</w:delText></w:r></w:del>"
    runs += "<w:ins><w:r><w:t>1 million yuan</w:t></w:r></w:ins></w:p>"
    assert places(read(made.docx(runs), "docx", tmp_path)) == {"paragraph 1": "51 million yuan"}


def test_a_workbook_with_heads_and_days(tmp_path: Path) -> None:
    cells: dict[str, str | tuple[str, str]] = {
        "A1": "单位：万元", "A2": "Supplier", "B2": "Amount", "C2": "Date",
        "A3": "Velmara", "B3": ("1945", "0"), "C3": ("43675", "1"),
    }  # fmt: skip
    found = read(made.xlsx(cells), "xlsx", tmp_path)
    last = {one.place: one for one in found.passages}["Awards!B3"]
    assert (last.text, last.row_head, last.column_head) == ("1945", "Velmara", "Amount")
    mentioned = {m.place: m.found.value for m in passage_mentions(found)}
    assert mentioned["Awards!B3"] == "19450000" and mentioned["Awards!C3"] == "2019-07-29"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_of_text(tmp_path: Path, separator: str) -> None:
    rows = [["vendor", "amount, yuan"], ["Velmara", "5,000"], ["Halvek", "6"]]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows) + "\n"
    found = read(text.encode(), "csv", tmp_path)
    assert places(found)["row 2, column 2"] == "5,000"
    assert found.passages[3].column_head == "amount, yuan"


def test_lines_of_texts_and_of_pages(tmp_path: Path) -> None:
    plain = read("预算1945万元\n\n<b>x</b> & y\n".encode("gb18030"), "txt", tmp_path)
    assert [p.place for p in plain.passages] == ["line 1", "line 3"]
    assert plain.passages[1].text == "<b>x</b> & y"
    page = "<p>One<script>no</script><table><tr><td>a<td>b</table>"
    assert [p.text for p in read(page.encode(), "html", tmp_path).passages] == ["One", "a\tb"]


@pytest.mark.parametrize("name", made.hostile())
def test_hostile_files_are_refused_with_a_reason(tmp_path: Path, name: str) -> None:
    kind, data = made.hostile()[name]
    if name == "a cell nowhere":
        data = made.zipped({
            "xl/workbook.xml": f'<workbook {made.S} {made.R}><sheets><sheet name="a" r:id="r"/>'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{made.RELS}"><Relationship '
            'Id="r" Target="s.xml"/></Relationships>',
            "xl/s.xml": f'<worksheet {made.S}><row><c r="9Z"><v>1</v></c></row></worksheet>',
        })  # fmt: skip
    with pytest.raises((BadMaterial, LimitExceeded)) as told:
        read(data, kind, tmp_path)
    assert len(str(told.value)) > 20


def test_a_child_process_reads_them_so_that_the_case_survives(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(made.hostile()["zip bomb"][1])
    job = Job("0" * 64, ("x-000000000000",), (path,), {"media_type": TYPES["docx"]})
    with executor("local:1", Limits(memory_bytes=2 << 30, cpu_s=20, wall_s=60)) as children:
        item = Item(job, tmp_path / "out")
        (outcome,) = children.map("countershot.workspace.passages:passages_step", [item])
    assert "bomb" in (outcome.reason or "")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), max_size=5))
def test_what_stands_in_a_paragraph_comes_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("docx")
    found = read(made.docx(*map(made.paragraph, texts)), "docx", folder)
    assert [p.text for p in found.passages] == [t.strip() for t in texts if t.strip()]


@pytest.mark.parametrize("kind", ["html", "txt"])
def test_of_what_is_too_long_the_beginning_is_read_and_the_rest_told(
    tmp_path: Path, kind: str
) -> None:
    """Silence would read as if there were nothing more."""
    long = (b"a line of a long file " * 50 + b"\n") * 4_100
    found = read(b"the beginning\n" + long + b"the end", kind, tmp_path)
    texts = " ".join(one.text for one in found.passages)
    assert "the beginning" in texts and "the end" not in texts
    assert "nothing after so many was read" in found.notes[0]
    assert read(b"the beginning\nthe end", kind, tmp_path).notes == ()
