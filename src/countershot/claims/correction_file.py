"""text of a correction or a look taken again -> its record, with the line of each key."""

from datetime import date
from typing import Any

from countershot.claims.frontmatter import front_matter
from countershot.claims.identity_file import items
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.correction import SAID_BY_OTHERS, Correction, Recheck
from countershot.records.files import CorrectionFile, Document, RecheckFile

_WORDS = words(
    "kind claim exhibit was raised_by when said evidence ruling changed claims facts outcome"
)
MOST_ABOUT = 100


def correction_file(path: str, name: str, text: str, sha256: str) -> CorrectionFile:
    """Read ``corrections/NAME.md``: its body is the reason. Raises Unreadable."""
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    about = items(values, "about", lines, MOST_ABOUT)
    values["about"] = [_about(each, f"about.{n}", lines) for n, each in enumerate(about)]
    values |= {"name": name, "reason": matter.body.strip()}
    if values.get("ruling") == "":
        values["ruling"] = None
    made = record(Correction, values, lines)
    _check(made, lines)
    return CorrectionFile(Document(path, sha256, lines), made)


def recheck_file(path: str, name: str, text: str, sha256: str) -> RecheckFile:
    """Read ``rechecks/NAME.md``: its body says what was looked at. Raises Unreadable."""
    matter = front_matter(text)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    values = as_text(matter.head, _WORDS) | {"name": name, "looked": matter.body.strip()}
    made = record(Recheck, values, lines)
    for key in ("claims", "facts"):
        if not getattr(made, key):
            raise Unreadable(f"`{key}`: is empty; name them as `countershot due` does", lines[key])
    if len(made.looked.split()) < 3 and len(made.looked) < 6:
        raise Unreadable("says nothing below its head; write what was looked at", lines["body"])
    return RecheckFile(Document(path, sha256, lines), made)


def _about(item: dict[str, Any], path: str, lines: dict[str, int]) -> dict[str, Any]:
    named = [key for key in ("claim", "exhibit") if item.get(key)]
    if len(named) != 1:
        raise Unreadable("is about one `claim:` or one `exhibit:`", lines[path])
    return {**item, "line": lines[path]}


def _check(made: Correction, lines: dict[str, int]) -> None:
    if not made.about:
        reason = "`about`: names nothing; say which claim or exhibit"
        raise Unreadable(reason, lines.get("about", 1))
    for key in ("raised_by", "when"):
        if not getattr(made, key).strip():
            raise Unreadable(f"`{key}`: is empty", lines[key])
    try:
        date.fromisoformat(made.when)
    except ValueError:
        reason = "`when`: is no day of the calendar; write it as 2031-05-04"
        raise Unreadable(reason, lines["when"]) from None
    if made.kind in SAID_BY_OTHERS and made.ruling is None:
        reason = f"`ruling`: a {made.kind} is upheld, partly, rejected or open"
        raise Unreadable(reason, lines["kind"])
    if made.kind in SAID_BY_OTHERS and not made.said.strip():
        raise Unreadable("`said`: is empty; give their words", lines.get("said", lines["kind"]))
