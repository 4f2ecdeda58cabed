"""text of sources/ID.md -> one source, with the line of each of its keys."""

from countershot.claims.frontmatter import front_matter
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.files import Document, SourceFile
from countershot.records.source import Source

_WORDS = words("name letter gave repeats")
MOST_GIVEN = 500


def source_file(path: str, name: str, text: str, sha256: str) -> SourceFile:
    """Read ``sources/ID.md``: its body is why the letter. Raises Unreadable."""
    matter = front_matter(text)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    values = as_text(matter.head, _WORDS)
    for key in ("gave", "repeats"):
        values[key] = _list(values.get(key), key, lines)
    made = record(Source, {**values, "id": name, "why": matter.body.strip()}, lines)
    if not made.name.strip():
        reason = "`name`: is empty; who it is, or the alias of a protected source"
        raise Unreadable(reason, lines.get("name", 1))
    return SourceFile(Document(path, sha256, lines), made)


def _list(value: object, key: str, lines: dict[str, int]) -> list[str]:
    """One entry may stand without a list; an empty value is none."""
    found = value if isinstance(value, list) else [] if value in (None, "") else [value]
    if len(found) > MOST_GIVEN:
        raise Unreadable(f"`{key}`: more than {MOST_GIVEN}", lines[key])
    texts = [each for each in found if isinstance(each, str)]
    if len(texts) < len(found):
        raise Unreadable(f"`{key}`: a list of words", lines.get(key, 1))
    return texts
