"""text of an identity -> its record, with the line of each key."""

from typing import Any

from countershot.claims.citing import optional_ground
from countershot.claims.frontmatter import front_matter
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.files import Document, IdentityFile
from countershot.records.identity import Identity

_WORDS = words(
    "decision name statement claim identification exhibit place quotation listed_on entry overrules"
)
MOST_SIDES, MOST_APART = 500, 50


def identity_file(path: str, name: str, text: str, sha256: str) -> IdentityFile:
    """Read ``identities/NAME.md``: its body is the reason. Raises Unreadable."""
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    sides = items(values, "sides", lines, MOST_SIDES)
    values["sides"] = [_side(each, f"sides.{n}", lines) for n, each in enumerate(sides)]
    values |= {"name": name, "reason": matter.body.strip()}
    made = record(Identity, values, lines)
    _check(made, lines)
    return IdentityFile(Document(path, sha256, lines), made)


def items(
    values: dict[str, Any], key: str, lines: dict[str, int], most: int
) -> list[dict[str, Any]]:
    """A key's list of items with keys; empty if it is not there. Raises Unreadable."""
    found = values.get(key)
    if found in (None, ""):
        return []
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise Unreadable(f"`{key}` must be a list of `- ` items with keys", lines[key])
    if len(found) > most:
        raise Unreadable(f"`{key}`: more than {most}; make two files", lines[key])
    return found


def _side(item: dict[str, Any], path: str, lines: dict[str, int]) -> dict[str, Any]:
    made = optional_ground(item, path, lines)
    listed = bool(item.get("listed_on")) and bool(item.get("entry"))
    grounded = any(made.get(key) for key in ("statement", "claim", "identification", "citation"))
    if not (listed or grounded):
        choice = "a `statement:`, a `claim:`, an `exhibit:`, or `listed_on:` and `entry:`"
        raise Unreadable(f"a side says where its name stands: {choice}", lines[path])
    return made


def _check(made: Identity, lines: dict[str, int]) -> None:
    if not made.reason:
        raise Unreadable("has no reason below its head; say why", lines["body"])
    if made.sides or not made.overrules:
        if len(made.sides) < 2:
            raise Unreadable("`sides`: needs two or more", lines.get("sides", 1))
    elif made.decision != "unsure":
        reason = "without sides nothing is decided: `unsure`, and only `overrules`"
        raise Unreadable(f"`decision`: {reason}", lines["decision"])
    if made.decision == "different" and len(made.sides) > MOST_APART:
        reason = f"no more than {MOST_APART} are kept apart in one file; make two"
        raise Unreadable(f"`sides`: {reason}", lines["sides"])
    for number, side in enumerate(made.sides):
        if not side.name.strip():
            raise Unreadable("`name`: is empty; as it stands there", lines[f"sides.{number}"])
