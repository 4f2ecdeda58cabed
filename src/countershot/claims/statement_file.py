"""text of a statement or translation -> its record, with the line of each key."""

from typing import Any

from countershot.claims.citing import with_citation
from countershot.claims.frontmatter import front_matter
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.files import Document, StatementFile, TranslationFile
from countershot.records.statement import Statement, Translation

_WORDS = words(
    "form said_by about given circumstances drafted_by field label value unit min max bound "
    "proposed why rate on source statement exhibit place quotation"
)
_ONCE = ("exhibit", "page", "place")
"""Keys of a citation that may stand once at the top."""
_TRANSLATION_WORDS = words(
    "statement language of_language translator emphasis original given_as other_readings"
)


def statement_file(path: str, name: str, text: str, sha256: str) -> StatementFile:
    """Read ``statements/NAME.md``. Raises Unreadable.

    ``exhibit``, ``page`` and ``place`` may stand once at the top, for all that do not say their
    own. ``key_lines`` holds ``fields.N.citation.KEY`` and ``rows.N.citation.KEY``.
    """
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    common: dict[str, Any] = {key: values.pop(key) for key in _ONCE if key in values}
    fields = _items(values, "fields", lines)
    values["fields"] = [_field(each, f"fields.{n}", common, lines) for n, each in enumerate(fields)]
    rows = _items(values, "rows", lines)
    values["rows"] = [_row(each, f"rows.{n}", common, lines) for n, each in enumerate(rows)]
    values |= {"name": name, "note": matter.body.strip()}
    made = record(Statement, values, lines)
    _check(made, lines)
    return StatementFile(Document(path, sha256, lines), made)


def translation_file(path: str, name: str, text: str, sha256: str) -> TranslationFile:
    """Read ``translations/NAME.LANGUAGE.md``: its body is the translation. Raises Unreadable."""
    matter = front_matter(text)
    values = as_text(matter.head, _TRANSLATION_WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    stem, _, language = name.rpartition(".")
    for key, stated in (("statement", stem), ("language", language)):
        if values.get(key, stated) != stated:
            raise Unreadable(f"`{key}`: is not {stated}, as the file's name says", lines[key])
        values[key] = stated
    words_ = _items(values, "load_bearing", lines)
    values["load_bearing"] = [
        {**each, "line": lines[f"load_bearing.{n}"]} for n, each in enumerate(words_)
    ]
    values["text"] = matter.body.strip()
    made = record(Translation, values, lines)
    if not made.text:
        raise Unreadable("has no translation below its head", lines["body"])
    return TranslationFile(Document(path, sha256, lines), made)


def _items(values: dict[str, Any], key: str, lines: dict[str, int]) -> list[dict[str, Any]]:
    found = values.get(key)
    if found in (None, ""):
        return []
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise Unreadable(f"`{key}` must be a list of `- ` items with keys", lines[key])
    return found


def _field(
    item: dict[str, Any], path: str, common: dict[str, Any], lines: dict[str, int]
) -> dict[str, Any]:
    return with_citation(_whole(item, path, common, lines), path, lines)


def _row(
    item: dict[str, Any], path: str, common: dict[str, Any], lines: dict[str, int]
) -> dict[str, Any]:
    if ("statement" in item) == ("quotation" in item):
        raise Unreadable("a row names a `statement:`, or has a `quotation:`", lines[path])
    if "statement" in item:
        return {**item, "line": lines[path]}
    return with_citation(_whole(item, path, common, lines), path, lines)


def _whole(
    item: dict[str, Any], path: str, common: dict[str, Any], lines: dict[str, int]
) -> dict[str, Any]:
    """The item with what stands once at the top of the file.

    A page or place goes with the exhibit it is stated beside: an item with its own exhibit takes
    nothing from the top, one with its own page or place takes neither of these.
    """
    kept = {} if "exhibit" in item else dict(common)
    if "page" in item or "place" in item:
        kept = {"exhibit": kept["exhibit"]} if "exhibit" in kept else {}
    for key in kept.keys() - item.keys():
        lines.setdefault(f"{path}.{key}", lines[path])
    return {**kept, **item}


def _check(made: Statement, lines: dict[str, int]) -> None:
    if not made.said_by.strip():
        raise Unreadable("`said_by`: is empty; name who says it", lines["said_by"])
    if not made.fields:
        raise Unreadable("`fields`: has none; say what is said, each with its citation", 1)
