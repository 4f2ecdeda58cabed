"""a clean case and edits -> its files after them, what the gate says, and whether it was meant."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from countershot.claims.gate import check
from countershot.records.facts import Facts
from tests.claims.cases import facts_of, texts_of
from tests.claims.test_life import told

ROOT = Path(__file__).parents[3]
GOOD = ROOT / "tests" / "vectors" / "good"
Texts = dict[str, bytes]
Edit = Callable[[Texts], None]


def sub(path: str, old: str, new: str) -> Edit:
    """The first ``old`` in a file becomes ``new``; it must be there."""

    def edit(files: Texts) -> None:
        text = files[path].decode()
        if old not in text:
            raise ValueError(f"{path} has no {old!r}")
        files[path] = text.replace(old, new, 1).encode()

    return edit


def every(path: str, old: str, new: str) -> Edit:
    """All ``old`` in one file, or (path ``*``) in all texts of the case."""

    def edit(files: Texts) -> None:
        names = [n for n in files if n != "material.json"] if path == "*" else [path]
        if not any(old.encode() in files[name] for name in names):
            raise ValueError(f"{path} has no {old!r}")
        for name in names:
            files[name] = files[name].replace(old.encode(), new.encode())

    return edit


def cut(path: str, old: str) -> Edit:
    return sub(path, old, "")


def more(path: str, text: str) -> Edit:
    """Text at the end of a file."""

    def edit(files: Texts) -> None:
        files[path] = files[path].rstrip(b"\n") + f"\n{text}\n".encode()

    return edit


def gone(path: str) -> Edit:
    def edit(files: Texts) -> None:
        del files[path]
        signed(path)(files)

    return edit


def put(path: str, text: str | bytes, **signers: str) -> Edit:
    """A new file, with who signed it in which role."""

    def edit(files: Texts) -> None:
        files[path] = text if isinstance(text, bytes) else text.encode()
        if signers:
            signed(path, **signers)(files)

    return edit


def signed(path: str, **signers: str) -> Edit:
    """Who signed a file, and nobody else; nobody at all if none is named."""

    def change(material: Any) -> None:
        material["signed"].pop(path, None)
        if signers:
            material["signed"][path] = signers

    return told_of(change)


def told_of(change: Callable[[Any], object]) -> Edit:
    """What ``material.json`` says: exhibits, letters, clocks."""

    def edit(files: Texts) -> None:
        material = json.loads(files["material.json"])
        change(material)
        files["material.json"] = json.dumps(material, ensure_ascii=False).encode()

    return edit


@lru_cache(maxsize=1)
def _exercise() -> Texts:
    """The exercise's texts; its exhibits' words as far as its own files quote them."""
    folder = ROOT / "examples" / "exercise"
    kept = ("case.toml", "report.md")
    texts = {
        name: data
        for name, data in texts_of(folder).items()
        if name in kept or ("/" in name and name.split("/")[0] not in ("evidence", "signatures"))
    }
    quotes = [
        line.split("quotation:", 1)[1].strip().strip('"')
        for name, data in sorted(texts.items())
        if name.startswith(("claims/", "statements/"))
        for line in data.decode().splitlines()
        if "quotation:" in line
    ]
    both = {"ana": "author", "cy": "editor"}
    people = {n: both for n in texts if n.startswith(("claims/", "statements/", "origins/"))}
    people |= {n: both for n in texts if n.startswith(("sources/", "translations/", "inquiries/"))}
    people["identifications/lower-camera.ana.md"] = {"ana": "examiner"}
    people["identifications/lower-camera.bo.md"] = {"bo": "second_examiner"}
    people["report.md"] = {"ana": "author", "cy": "editor", "dee": "legal_reader"}
    notice = {"media_type": "application/pdf", "source_name": "notice.pdf"}
    clip = {"media_type": "video/mp4", "source_name": "clip.mp4"}
    pictures = {
        line.split("exhibit:")[1].strip()
        for name, data in texts.items()
        if name.startswith("specimens/")
        for line in data.decode().splitlines()
        if "exhibit:" in line
    }
    exhibits = {
        "x-2a2fb092dae2": {**notice, "pages": ["", "\n".join(quotes)]},
        "x-27ba45d08ebd": {**clip, "giver": "a-reader"},
        **{p: {"media_type": "image/png", "source_name": f"{p}.png"} for p in sorted(pictures)},
    }
    seen = {"exhibit": "x-27ba45d08ebd", "view": [320, 480], "duration_ms": 15280}
    material = {
        "now_utc": "2031-04-05T09:00:00Z", "now": "2031-04-05T09:00:00Z", "exhibits": exhibits,
        "sightings": {"s-27ba45d0-2": seen}, "signed": people,
    }  # fmt: skip
    return {**texts, "material.json": json.dumps(material, ensure_ascii=False).encode()}


@lru_cache(maxsize=16)
def _base(name: str) -> Texts:
    if name == "life":
        return dict(told().files)
    return _exercise() if name == "exercise" else texts_of(GOOD / f"{name}-case")


BUILT: dict[str, tuple[str, tuple[Edit, ...]]] = {}
"""Further clean cases: of which one they are made, and how."""


def base(name: str) -> Texts:
    """The files of a clean case, to be changed."""
    if name in BUILT:
        of, edits = BUILT[name]
        return edited(base(of), edits)
    return dict(_base(name))


def edited(files: Texts, edits: tuple[Edit, ...]) -> Texts:
    files = dict(files)
    for edit in edits:
        edit(files)
    return files


@dataclass(frozen=True)
class Seeded:
    """One change to a clean case. ``rules``: any of these is meant; none of an honest one.

    ``as_signed``: it was made after everybody had signed; ``as_asked``: after the letters went
    out; else all sign, and are asked, what stands there. ``then``: what log and store say.
    """

    case: str
    rules: tuple[str, ...]
    what: str
    edits: tuple[Edit, ...]
    then: Callable[[Facts], Facts] | None = None
    as_signed: bool = False
    as_asked: bool = False

    def facts(self) -> Facts:
        clean = base(self.case)
        files = edited(clean, self.edits)
        facts = facts_of(files, clean if self.as_signed else None)
        if self.as_asked:
            facts = replace(facts, events=facts_of(files, clean).events)
        return self.then(facts) if self.then else facts

    def found(self) -> tuple[str, ...]:
        """``rule file:line reason`` of every refusal."""
        return tuple(
            f"{r.rule} {r.place.file}:{r.place.line} {r.reason}"
            for r in check(self.facts()).refusals
        )


def fault(
    case: str,
    rules: str,
    what: str,
    *edits: Edit,
    then: Callable[[Facts], Facts] | None = None,
    after: str = "",
) -> Seeded:
    """``rules``: ids with spaces between; ``after``: ``signing`` or ``asking``."""
    return Seeded(
        case, tuple(rules.split()), what, edits, then, after == "signing", after == "asking"
    )


def honest(
    case: str, what: str, *edits: Edit, then: Callable[[Facts], Facts] | None = None
) -> Seeded:
    return Seeded(case, (), what, edits, then)
