"""text of identifications/NAME.EXAMINER.md -> one person's comparison, with its lines."""

import re
from typing import Any

from countershot.claims.frontmatter import front_matter
from countershot.claims.sections import Section, list_items, sections, table_rows
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.base import LEVELS
from countershot.records.files import Document, IdentificationFile
from countershot.records.judged import Identification

COLUMNS = (
    "#", "feature", "questioned", "specimen", "agrees", "discriminating", "questioned box",
    "specimen box",
)  # fmt: skip
_WORDS = words("sighting specimen verdict maker series device_model mount cables")
_BOX = re.compile(r"\d{1,6}(\s*,\s*\d{1,6}){3}")


def identification_file(path: str, name: str, text: str, sha256: str) -> IdentificationFile:
    """Read an identification; ``name`` is ``NAME.EXAMINER``. Raises Unreadable.

    ``key_lines`` also holds ``body``, ``features`` and ``features.N``, ``excluded`` and
    ``excluded.N``, and ``limits``.
    """
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = dict(matter.head.key_lines)
    parts = sections(matter.body, matter.body_line)
    stem, _, examiner = name.rpartition(".")
    values |= {"name": stem, "examiner": examiner, "limits": _limits(parts, lines)}
    values["features"] = _features(parts.get("features"), lines)
    values["excluded"] = _excluded(parts.get("excluded"), lines)
    lines["body"] = matter.body_line
    identification = record(Identification, values, lines)
    if identification.level not in LEVELS:
        raise Unreadable(f"`level`: must be one of {', '.join(map(str, LEVELS))}", lines["level"])
    return IdentificationFile(Document(path, sha256, lines), identification)


def _limits(parts: dict[str, Section], lines: dict[str, int]) -> str:
    part = parts.get("limits")
    if part is None:
        return ""
    lines["limits"] = part.line
    return part.text


def _features(section: Section | None, lines: dict[str, int]) -> list[dict[str, Any]]:
    if section is None or not section.text:
        return []
    lines["features"] = section.heading_line
    rows = []
    for number, (line, cells) in enumerate(table_rows(section, COLUMNS)):
        lines[f"features.{number}"] = line
        rows.append(_feature(line, cells))
    return rows


def _feature(line: int, cells: list[str]) -> dict[str, Any]:
    _, feature, questioned, specimen, agrees, discriminating, box, specimen_box = cells
    if discriminating not in ("yes", "no"):
        raise Unreadable("the column `discriminating` must say `yes` or `no`", line)
    if agrees not in ("yes", "no", "not visible"):
        raise Unreadable("the column `agrees` must say `yes`, `no` or `not visible`", line)
    return {
        "line": line,
        "feature": feature,
        "questioned": questioned,
        "specimen": specimen,
        "agrees": agrees,
        "discriminating": discriminating == "yes",
        "questioned_box_px": _box(line, box),
        "specimen_box_px": _box(line, specimen_box),
    }


def _box(line: int, text: str) -> list[int] | None:
    if not text:
        return None
    if not _BOX.fullmatch(text):
        raise Unreadable("a box is `x,y,width,height` in whole pixels", line)
    box = [int(part) for part in text.split(",")]
    if 0 in box[2:]:
        raise Unreadable("a box must be at least one pixel wide and high", line)
    return box


def _excluded(section: Section | None, lines: dict[str, int]) -> list[dict[str, Any]]:
    if section is None:
        return []
    lines["excluded"] = section.heading_line
    items = []
    for number, (line, text) in enumerate(list_items(section)):
        specimen, colon, reason = text.partition(":")
        if not colon or not re.fullmatch(r"[a-z0-9][a-z0-9-]*", specimen.strip()):
            raise Unreadable("write each as `- SPECIMEN: why it is excluded`", line)
        lines[f"excluded.{number}"] = line
        items.append({"line": line, "specimen": specimen.strip(), "reason": reason.strip()})
    return items
