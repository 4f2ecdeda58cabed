"""a case with a PDF whose font lies -> read says so, the gate refuses, pictures can be cited."""

import shutil
from pathlib import Path

from countershot import flow
from countershot.documents.ocr import can_read
from tests.documents.pdfs import document, lines, objects, stream
from tests.documents.test_layers import SWAPPED, WORDS
from tests.whole.program import countershot


def lying(path: Path) -> Path:
    parts = objects([lines(*WORDS)])
    parts[40] = stream(SWAPPED)
    parts[1] = parts[1].replace(b">>", b"/ToUnicode 40 0 R >>")
    path.write_bytes(document(parts))
    return path


def with_ground(case: Path, words: str) -> list[str]:
    """Add a ground that quotes these words to a claim; the rules that then refuse."""
    ended = countershot("cite", case, "lying.pdf", words)
    assert ended.code == 0, ended.err
    claim = case / "claims/award.md"
    before = claim.read_text()
    lines = "".join(f"  {line}\n" for line in ended.out.splitlines())
    claim.write_text(before.replace("grounds:\n", f"grounds:\n{lines}", 1))
    found = [f"{r.rule}: {r.reason}" for r in flow.check(case).refusals]
    claim.write_text(before)
    return found


def test_a_layer_that_lies_is_told_and_refused(done: Path, tmp_path: Path) -> None:
    assert can_read(), "the networks that read are part of the locked environment"
    case = tmp_path / "case"
    shutil.copytree(done / "case", case)
    assert countershot("seal", case, lying(tmp_path / "lying.pdf")).code == 0
    told = countershot("read", case)
    assert "the text layer has 1,260,000 where a network reads" in " ".join(told.out.split())
    said = countershot("read", case, "lying.pdf", "--json").json
    (amount,) = [m for m in said["mentions"] if m["kind"] == "amount"]
    assert amount["value"] == "1260000" and "1,260,000 where" in amount["flags"][0]
    refused = with_ground(case, "1,260,000 yuan")
    assert any(each.startswith("citation.layer: Page 1") for each in refused), refused
    assert countershot("read", case, "lying.pdf", "--pictures").code == 0
    again = with_ground(case, "4,860,000")
    assert not any(each.startswith("citation") for each in again), again


def test_pictures_of_everything_is_not_asked_by_mistake(done: Path) -> None:
    ended = countershot("read", done / "case", "--pictures")
    assert ended.code == 2 and "names" in ended.err
