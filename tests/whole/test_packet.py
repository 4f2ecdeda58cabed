"""`countershot packet`: a PDF that an editor and a lawyer can keep beside the file."""

import shutil
from pathlib import Path

import pypdfium2
import pytest

from tests.verify.three import chromium
from tests.whole.program import countershot


@pytest.fixture(scope="module")
def case(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    chromium()
    case = tmp_path_factory.mktemp("packet") / "case"
    shutil.copytree(built, case)
    return case


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def test_it_holds_every_sentence_with_grounds_and_contrary_case(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "packet.pdf"
    ended = countershot("packet", case, out, "--json")
    assert ended.code == 0, ended.err
    assert ended.json["packet"] == str(out) and ended.json["refusals"] == []
    text = text_of(out)
    for said in (
        "Its maker cannot be told from the clip.",
        "That this very camera was bought under this award does not follow.",
        "A notice shows that an award was announced, not that anything was delivered or paid.",
        "4,860,000 yuan",
        "The clip shows no badge and no type label.",
        "No letter to a party is on record",
        "Since the last reading",
        "Not to be published",
    ):
        assert said in text, said


def test_the_same_case_gives_the_same_bytes(case: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    assert countershot("packet", case, one).code == 0
    assert countershot("packet", case, two).code == 0
    assert one.read_bytes() == two.read_bytes()


def test_it_says_what_changed_since_the_editor_signed(case: Path, tmp_path: Path) -> None:
    changed = tmp_path / "case"
    shutil.copytree(case, changed)
    claim = changed / "claims/award.md"
    claim.write_text(claim.read_text().replace("an award was announced", "a prize was announced"))
    out = tmp_path / "packet.pdf"
    ended = countershot("packet", changed, out, "--since", case / "draft", "--json")
    assert ended.code == 0, ended.err
    assert ended.json["refusals"], "the gate refuses, and the packet is printed all the same"
    text = text_of(out)
    assert "changed since" in text
    assert "was A notice shows that an award was announced" in text
    assert "now A notice shows that a prize was announced" in text
    assert "Refused" in text


def test_without_a_browser_it_says_so_and_cannot_check(case: Path, tmp_path: Path) -> None:
    ended = countershot("packet", case, tmp_path / "packet.pdf", PATH=str(tmp_path))
    assert ended.code == 3
    assert "Chromium" in ended.err and "apt install chromium" in ended.err
    assert not (tmp_path / "packet.pdf").exists()


@pytest.mark.parametrize("name", ["packet.txt", "packet"])
def test_another_ending_is_a_wrong_use(case: Path, tmp_path: Path, name: str) -> None:
    assert countershot("packet", case, tmp_path / name).code == 2


def test_it_overwrites_no_other_file(case: Path, tmp_path: Path) -> None:
    kept = tmp_path / "notes.pdf"
    kept.write_text("my notes")
    ended = countershot("packet", case, kept)
    assert ended.code == 1 and "no PDF" in ended.err
    assert kept.read_text() == "my notes"


def test_a_missing_folder_to_compare_with_is_a_wrong_use(case: Path, tmp_path: Path) -> None:
    ended = countershot("packet", case, tmp_path / "p.pdf", "--since", tmp_path / "nowhere")
    assert ended.code == 2 and "no folder" in ended.err
