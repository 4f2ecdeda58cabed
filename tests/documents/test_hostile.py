"""damaged and hostile PDFs -> a clear error or a clean, bounded reading; never anything else.

They are read in this process: that pdfium survives them here is stronger than what users need,
since steps run in a child process.
"""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from countershot.documents import pdf as limits
from countershot.documents.read import read_step
from countershot.engine.executor import Item, executor
from countershot.engine.limits import Limits
from countershot.errors import BadMaterial, LimitExceeded
from tests.documents.pdfs import document, encrypted, lines, objects, pdf, stream
from tests.documents.readings import job, read, silent

GOOD = pdf(lines("first page"), lines("second page"))


def changed(number: int, body: bytes, contents: tuple[bytes, ...] = (b"",)) -> bytes:
    """A good document with one object replaced."""
    return document(objects(contents) | {number: body})


def page(extra: bytes) -> bytes:
    return pdf(lines("words"), page=extra)


def recursive_form(branches: int) -> bytes:
    """Two forms that contain each other; with many branches, work without end for pdfium."""
    resources = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >>"
    )
    made = objects([b"/F Do"], b"/MediaBox [0 0 595 842]")
    made[10] = made[10].replace(b"<< /Font", b"<< /XObject << /F 20 0 R >> /Font")
    made[20] = stream(b"/F Do " * branches, resources % 21)
    made[21] = stream(b"/F Do " * branches, resources % 20)
    return document(made)


def bomb() -> bytes:
    """A content stream of 64 MB of blanks in 64 kB."""
    squeezed = zlib.compress(b" " * (64 << 20), 9)
    return document(objects([b""]) | {11: stream(squeezed, b"/Filter /FlateDecode")})


def deep_tree(depth: int) -> bytes:
    made = objects([b""])
    for level in range(depth):
        made[100 + level] = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (101 + level)
    made[100 + depth] = made[10]
    return document(made | {4: b"<< /Type /Pages /Kids [100 0 R] /Count 1 >>"})


def many_characters() -> bytes:
    row = b"(" + b"x" * 1000 + b") Tj 0 -1 Td "
    return pdf(b"BT /L 0.1 Tf 1 800 Td " + row * 101 + b"ET")


REFUSED: dict[str, tuple[bytes, str]] = {
    "zero-length": (b"", "is empty"),
    "only a header": (b"%PDF-1.7\n", "not a readable PDF"),
    "something else": (b"\x89PNG\r\n\x1a\n" + bytes(500), "not a readable PDF"),
    "text": (b"PDF? no. " * 100, "not a readable PDF"),
    "cut before the first page": (GOOD[:700], "not a readable PDF|claims 0 pages"),
    "encrypted": (encrypted(b"secret"), "encrypted and asks for a password"),
    "unknown encryption": (
        document(objects([b""]) | {5: b"<< /Filter /Own /V 9 /R 9 >>"}, b"/Encrypt 5 0 R"),
        "encryption cannot be read",
    ),
    "page tree that contains itself": (
        changed(4, b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>"),
        "No page|claims 0 pages|not a readable PDF",
    ),
    "no page tree": (
        changed(3, b"<< /Type /Catalog >>"),
        "claims 0 pages|not a readable PDF",
    ),
    "pages without end": (
        changed(4, b"<< /Type /Pages /Kids [10 0 R] /Count 10000 >>"),
        "claims 10000 pages",
    ),
    "page of no size": (
        page(b"/MediaBox [10 10 300 300] /CropBox [1000 1000 1100 1100]"),
        "No page of the PDF can be opened",
    ),
    "huge page": (page(b"/MediaBox [0 0 9999999 9999999]"), "No page of the PDF can be opened"),
    "too many characters": (many_characters(), "claims 101"),
}

READ: dict[str, tuple[bytes, str]] = {
    "unencrypted but locked": (encrypted(b""), "secret words"),
    "broken cross-reference": (GOOD.replace(b"0000000015", b"0000009999"), "first page"),
    "no cross-reference": (GOOD.replace(b"startxref", b"").replace(b"0000000", b""), "first page"),
    "junk in front": (b"\x00" * 900 + GOOD, "first page"),
    "junk behind": (GOOD + b"\x00" * 5000, "first page"),
    "page of impossible numbers": (page(b"/MediaBox [0 0 1e400 -1e400]"), "words"),
    "rotated by nonsense": (page(b"/MediaBox [0 0 300 800] /Rotate 45 /UserUnit 1e9"), "words"),
    "forms that contain each other": (recursive_form(1), ""),
    "nested marks": (pdf(b"q " * 50_000 + lines("words")), "words"),
    "nested arrays": (pdf(b"[" * 50_000 + lines("words")), ""),
    "stream bomb": (bomb(), ""),
    "huge numbers": (pdf(b"BT /L 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (words) Tj ET"), ""),
    "no contents": (changed(10, b"<< /Type /Page /Parent 4 0 R >>"), ""),
    "own name as a font": (changed(1, b"<< /Type /Font /Subtype /Type3 /CharProcs 1 0 R >>"), ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_a_clear_reason(tmp_path: Path, name: str) -> None:
    data, reason = REFUSED[name]
    path = tmp_path / "exhibit"
    path.write_bytes(data)
    with pytest.raises(BadMaterial, match=reason):
        list(read_step(job(path), silent))


@pytest.mark.parametrize("name", READ)
def test_read_as_far_as_it_goes(tmp_path: Path, name: str) -> None:
    data, words = READ[name]
    path = tmp_path / "exhibit"
    path.write_bytes(data)
    reading, pages = read(path)
    assert words in pages[0].text
    assert reading.pages >= len(pages) > 0
    for each in pages:
        for box in each.boxes_pt:
            assert box is None or (
                0 <= box[0] <= box[2] <= each.width_pt and 0 <= box[1] <= box[3] <= each.height_pt
            )


def test_work_without_end_is_ended_by_the_child_process(tmp_path: Path) -> None:
    """Forms that contain each other many times: the reader dies within its limits, we do not."""
    path = tmp_path / "exhibit"
    path.write_bytes(recursive_form(20))
    limits = Limits(memory_bytes=2 << 30, cpu_s=2, wall_s=20)
    with executor("local:1", limits) as children:
        item = Item(job(path), tmp_path / "out")
        (outcome,) = children.map("countershot.documents.read:read_step", [item])
    assert outcome.end in ("too much", "crashed")
    assert outcome.reason


def test_a_deep_page_tree_ends(tmp_path: Path) -> None:
    path = tmp_path / "exhibit"
    path.write_bytes(deep_tree(5000))
    with pytest.raises(BadMaterial):
        list(read_step(job(path), silent))


def test_a_damaged_page_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    made = objects([lines("first"), b"", lines("third")])
    made[12] = b"(not a page)"
    path = tmp_path / "exhibit"
    path.write_bytes(document(made))
    reading, pages = read(path)
    assert reading.pages_unreadable == (2,)
    assert [each.page for each in pages] == [1, 3]
    assert "damaged and were not read: 2." in reading.notes[0]


def test_a_file_cut_short_says_so(tmp_path: Path) -> None:
    path = tmp_path / "exhibit"
    path.write_bytes(GOOD.replace(b"%%EOF", b""))
    assert any("cut short" in note for note in read(path)[0].notes)
    path.write_bytes(GOOD)
    assert read(path)[0].notes == ()


@pytest.mark.parametrize("limit", ["MAX_BYTES", "MAX_PAGES", "MAX_CHARACTERS_A_PAGE"])
def test_limits_are_enforced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    path = tmp_path / "exhibit"
    path.write_bytes(GOOD)
    monkeypatch.setattr(limits, limit, 1)
    with pytest.raises(LimitExceeded):
        list(read_step(job(path), silent))


@pytest.mark.parametrize("cut", range(0, len(GOOD), 97))
def test_cut_anywhere(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "exhibit"
    path.write_bytes(GOOD[:cut])
    survives(lambda: read(path))


@pytest.mark.parametrize("at", range(11, len(GOOD), 83))
def test_a_byte_changed_anywhere(tmp_path: Path, at: int) -> None:
    path = tmp_path / "exhibit"
    path.write_bytes(GOOD[:at] + bytes([GOOD[at] ^ 0x15]) + GOOD[at + 1 :])
    survives(lambda: read(path))


def survives(reading: Callable[[], object]) -> None:
    """A damaged file is read in part or refused as bad material: nothing else may come out."""
    try:
        reading()
    except BadMaterial as error:
        assert len(str(error)) > 20
