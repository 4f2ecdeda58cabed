"""text of an origin -> its record, with the line of each key."""

from typing import Any

from countershot.claims.citing import CITATION, with_citation
from countershot.claims.frontmatter import front_matter
from countershot.claims.identity_file import items
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.files import Document, OriginFile
from countershot.records.origin import Origin

_WORDS = words(
    "exhibit publisher earliest searched published edits synthetic considered answer why "
    "statement place quotation"
)
MOST_GROUNDS = 50


def origin_file(path: str, name: str, text: str, sha256: str) -> OriginFile:
    """Read ``origins/NAME.md``: its body is a note. Raises Unreadable."""
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    for key in ("place", "date"):
        if values.get(key) in (None, ""):
            values.pop(key, None)
            continue
        if not isinstance(values[key], dict):
            raise Unreadable(
                f"`{key}` must have `answer:`, `why:` and `grounds:`", lines.get(key, 1)
            )
        found = {f"{key}.grounds": values[key].get("grounds")}
        listed = items(found, f"{key}.grounds", lines, MOST_GROUNDS)
        made = [_ground(each, f"{key}.grounds.{n}", lines) for n, each in enumerate(listed)]
        values[key] = {**values[key], "grounds": made}
    values |= {"name": name, "note": matter.body.strip()}
    return OriginFile(Document(path, sha256, lines), record(Origin, values, lines))


def _ground(item: dict[str, Any], path: str, lines: dict[str, int]) -> dict[str, Any]:
    """An exhibit's part or a statement: a claim would rest on this very origin."""
    if "statement" in item and not any(key in item for key in CITATION):
        return {**item, "line": lines[path]}
    if "exhibit" not in item or "statement" in item:
        raise Unreadable("rests on one of `exhibit:` and `statement:`", lines[path])
    return with_citation(item, path, lines)
