"""the one table of hostile documents: file name -> how its reading must end, and what is told."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tests.documents import hostile_pdfs, hostile_texts, office_files, test_hostile

Ending = Literal["read", "refused"]
ENDLESS = "work-without-end.pdf"
"""Costs minutes until its time is up: only in the long run."""
BROKEN_TOO = {"no-trailer", "root-is-a-number"}
"""PDFs of the newer table that cannot be opened at all."""


@dataclass(frozen=True)
class Hostile:
    """A file, how reading it must end, and a pattern of what the user is told or may find."""

    name: str
    data: bytes
    ending: Ending
    words: str = ""


@cache
def table() -> dict[str, Hostile]:
    """Every one of them, by file name."""
    return {one.name: one for one in (*_pdfs(), *_office(), *_texts())}


def _pdfs() -> Iterator[Hostile]:
    for name, (data, reason) in test_hostile.REFUSED.items():
        if data.startswith(b"%PDF-"):
            yield Hostile(f"{_slug(name)}.pdf", data, "refused", reason)
    for name, (data, words) in test_hostile.READ.items():
        if data.startswith(b"%PDF-"):
            yield Hostile(f"{_slug(name)}.pdf", data, "read", words)
    yield Hostile(
        "deep-tree.pdf", test_hostile.deep_tree(5000), "refused", "No page|not a readable"
    )
    yield Hostile("work-without-end.pdf", test_hostile.recursive_form(20), "refused", "")
    for name, data in hostile_pdfs.TABLE.items():
        ending: Ending = "refused" if name in BROKEN_TOO else "read"
        yield Hostile(f"{name}.pdf", data, ending, "not a readable" if name in BROKEN_TOO else "")


def _office() -> Iterator[Hostile]:
    """Those that are told apart from other archives by what stands first in them."""
    for name, (kind, data) in office_files.hostile().items():
        main = "word/document.xml" if kind == "docx" else "xl/workbook.xml"
        try:
            parts = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile:
            continue
        with parts, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            held = io.BytesIO()
            with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as out:
                out.writestr("[Content_Types].xml", "<Types/>")
                for part in sorted(parts.infolist(), key=lambda part: part.filename != main):
                    out.writestr(part.filename, parts.read(part))
        if main in held.getvalue()[:4000].decode("latin-1"):
            ending: Ending = "read" if name == "a cell nowhere" else "refused"
            yield Hostile(f"{_slug(name)}.{kind}", held.getvalue(), ending)


def _texts() -> Iterator[Hostile]:
    for name, data in hostile_texts.READ.items():
        yield Hostile(name, data, "read", hostile_texts.PLAIN)
    for name, (data, notice) in hostile_texts.CUT.items():
        yield Hostile(name, data, "read", notice)
    for name, (data, reason) in hostile_texts.REFUSED.items():
        yield Hostile(name, data, "refused", reason)


def _slug(name: str) -> str:
    return name.replace(" ", "-")
