"""a case with a document, texts and a page -> what find finds, with page, box and a picture."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from countershot.documents.cite import resolve
from countershot.flow.parts import known
from countershot.gather.facts import written
from countershot.records.judged import Citation
from countershot.workspace.open import open_case
from tests.whole.program import countershot


@pytest.fixture(scope="module")
def case(done: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("find")
    shutil.copytree(done / "case", folder / "case")
    (folder / "note.txt").write_text("The camera is an Orrin DX-42O, from 塔诺洼.\n")
    (folder / "page.html").write_text("<p>Velmara <b>Vision</b> won.<script>塔诺洼</script>")
    sealed = countershot("seal", folder / "case", folder / "note.txt", folder / "page.html")
    assert sealed.code == 0, sealed.err
    assert countershot("read", folder / "case").code == 0
    return folder / "case"


def cited(one: dict[str, Any]) -> Citation:
    box = tuple(one["box_pt"])
    return Citation(
        exhibit=one["exhibit"], page=one["page"], box_pt=box, quotation=one["quotation"]
    )


def test_every_hit_in_a_document_is_a_citation_that_resolves(case: Path) -> None:
    found = countershot("find", case, "培训中心", "--json").json
    assert found["of"] == len(found["hits"]) > 3
    space = open_case(case)
    results = known(space)
    exhibits = {fact.exhibit.id: fact.exhibit for fact in written(space).exhibits.values()}
    for hit in found["hits"]:
        said = cited(hit)
        pages = list(results.pages(exhibits[hit["exhibit"]]))
        assert resolve(said, pages, len(pages)).resolves
        assert "".join(hit["line"].split()).find("培训中心") >= 0


def test_texts_and_pages_are_searched_too_and_scripts_are_not_text(case: Path) -> None:
    hits = countershot("find", case, "塔诺洼", "--kind", "text", "--json").json["hits"]
    assert [hit["source_name"] for hit in hits] == ["note.txt"]
    assert hits[0]["page"] is None and hits[0]["box_pt"] is None
    start, end = hits[0]["offset"]
    assert "The camera is an Orrin DX-42O, from 塔诺洼."[start:end] == "塔诺洼"
    vision = countershot("find", case, "velmara", "vision", "--json").json["hits"]
    assert {"page.html", "tender.pdf"} <= {hit["source_name"] for hit in vision}


def test_filters_and_how_many_are_shown(case: Path) -> None:
    everything = countershot("find", case, "yuan", "--json").json
    one = countershot("find", case, "yuan", "--most", "1", "--json").json
    assert (len(one["hits"]), one["of"]) == (1, everything["of"])
    assert countershot("find", case, "yuan", "--exhibit", "note.txt", "--json").json["hits"] == []
    assert countershot("find", case, "yuan", "--until", "1999-01-01", "--json").json["hits"] == []
    assert countershot("find", case, "yuan", "--kind", "video").code == 2


def test_codes_misread_by_one_sign_are_found_only_when_asked(case: Path) -> None:
    assert countershot("find", case, "DX-421", "--json").json["hits"] == []
    assert countershot("find", case, "DX-42O", "--fuzzy", "--json").json["of"] >= 1
    assert "DX-42O" in countershot("find", case, "DX-420", "--fuzzy").out


def test_pictures_of_the_lines(case: Path, tmp_path: Path) -> None:
    found = countershot("find", case, "486万元", "--pictures", tmp_path / "p", "--json").json
    (hit,) = found["hits"]
    with Image.open(hit["picture"]) as picture:
        assert picture.width > 5 * picture.height > 50
    assert countershot("find", case, "486万元", "--pictures", tmp_path / "p").code == 2


def test_the_index_may_be_lost_or_damaged(case: Path) -> None:
    before = countershot("find", case, "培训中心", "--json").out
    index = case / "index/text.sqlite"
    index.write_bytes(index.read_bytes()[:3000])
    assert countershot("find", case, "培训中心", "--json").out == before
    index.unlink()
    assert countershot("find", case, "培训中心", "--json").out == before


def test_what_was_not_read_is_said(done: Path, tmp_path: Path) -> None:
    shutil.copytree(done / "case", tmp_path / "case")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnot really\n%%EOF")
    countershot("seal", tmp_path / "case", tmp_path / "broken.pdf")
    found = countershot("find", tmp_path / "case", "yuan", "--json").json
    assert "not read yet" in found["not_searched"][-1]["reason"]


def test_mentions_of_a_document_come_with_page_box_and_quotation(case: Path) -> None:
    answer = countershot("read", case, "--json").json
    assert answer["pages"] == 2
    award = [m for m in answer["mentions"] if m["kind"] == "amount" and m["page"] == 2]
    assert {"4860000", "202500"} <= {m["value"] for m in award}
    assert {m["unit"] for m in award} == {"CNY"}
    space = open_case(case)
    results = known(space)
    exhibits = {fact.exhibit.id: fact.exhibit for fact in written(space).exhibits.values()}
    for one in (each for each in answer["mentions"] if each["page"]):
        said = cited(one)
        pages = list(results.pages(exhibits[one["exhibit"]]))
        assert resolve(said, pages, len(pages)).resolves, one
