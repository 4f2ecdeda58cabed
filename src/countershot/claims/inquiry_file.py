"""text of a letter, or of what became of it -> its record, with the line of each key."""

from datetime import date
from typing import Any

from countershot.claims.frontmatter import front_matter
from countershot.claims.identity_file import items
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.files import Document, InquiryFile, OutcomesFile
from countershot.records.inquiry import Inquiry, Outcomes

_WORDS = words("party kind channel address claim statement questions deadline outcome reply")
MOST_ASSERTIONS, MOST_WAYS, MOST_QUESTIONS = 100, 50, 100


def inquiry_file(path: str, name: str, text: str, sha256: str) -> InquiryFile:
    """Read ``inquiries/NAME.md``: its body opens the letter. Raises Unreadable."""
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    for key, most in (("to", MOST_WAYS), ("assertions", MOST_ASSERTIONS)):
        values[key] = _lined(values, key, lines, most)
    questions = values.get("questions") or []
    if not isinstance(questions, list) or len(questions) > MOST_QUESTIONS:
        reason = f"`questions` must be a list of at most {MOST_QUESTIONS}"
        raise Unreadable(reason, lines.get("questions", 1))
    values |= {"name": name, "questions": questions, "body": matter.body.strip()}
    values["deadline"] = values.get("deadline") or ""
    made = record(Inquiry, values, lines)
    _check(made, lines)
    return InquiryFile(Document(path, sha256, lines), made)


def outcomes_file(path: str, name: str, text: str, sha256: str) -> OutcomesFile:
    """Read ``outcomes/NAME.md``: its body is the reason. Raises Unreadable."""
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    values["outcomes"] = _lined(values, "outcomes", lines, MOST_ASSERTIONS)
    values |= {"name": name, "reason": matter.body.strip()}
    made = record(Outcomes, values, lines)
    if not made.outcomes:
        raise Unreadable("`outcomes`: has none", lines.get("outcomes", 1))
    if not made.reason:
        raise Unreadable("has no reason below its head; say what was read how", lines["body"])
    seen: set[int] = set()
    for number, each in enumerate(made.outcomes):
        if each.assertion in seen or each.assertion < 1:
            reason = f"`assertion`: {each.assertion} is no number of the letter, or stands twice"
            raise Unreadable(reason, lines[f"outcomes.{number}"])
        seen.add(each.assertion)
    return OutcomesFile(Document(path, sha256, lines), made)


def _lined(
    values: dict[str, Any], key: str, lines: dict[str, int], most: int
) -> list[dict[str, Any]]:
    """A key's items, each with its line."""
    found = items(values, key, lines, most)
    return [{**each, "line": lines[f"{key}.{n}"]} for n, each in enumerate(found)]


def _check(made: Inquiry, lines: dict[str, int]) -> None:
    if not made.party.strip():
        raise Unreadable("`party`: is empty; name a party of case.toml", lines["party"])
    if not made.to:
        raise Unreadable("`to`: has none; say how the party is reached", lines.get("to", 1))
    for number, way in enumerate(made.to):
        if not way.address.strip():
            raise Unreadable("`address`: is empty", lines[f"to.{number}"])
    if not made.assertions:
        reason = "`assertions`: has none; name the claims that are put"
        raise Unreadable(reason, lines.get("assertions", 1))
    seen: set[str] = set()
    for number, each in enumerate(made.assertions):
        at = lines[f"assertions.{number}"]
        if bool(each.claim) == bool(each.statement):
            raise Unreadable("an assertion names one `claim:` or one `statement:`", at)
        if each.path in seen:
            raise Unreadable(f"{each.path} is put twice", at)
        seen.add(each.path)
    if made.deadline and not _is_day(made.deadline):
        reason = "`deadline`: a day as 2031-04-15, or leave it out"
        raise Unreadable(reason, lines.get("deadline", 1))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
