"""what a list file must have -> nothing, or an error: file, field, what changed, what to do."""

import math
import re
from collections.abc import Mapping, Sequence

from countershot.entities.lists.opened import MAX_CHARS
from countershot.entities.lists.table import Form
from countershot.errors import BadMaterial, LimitExceeded

Row = Mapping[str, str]
"""One entry's fields as texts; "" where the file gives nothing."""
TO_DO = "Open it, see what the publisher changed, then correct lists.toml and the reader."
MISFITS = 0.02
"""The share of a field's values that may look wrong: publishers slip, columns move together."""


def expect_fields(file: str, where: str, found: Sequence[str], wanted: Sequence[str]) -> None:
    """Exactly these fields, whatever their order."""
    missing = [name for name in wanted if name not in found]
    if len(set(found)) != len(found):
        raise BadMaterial(f"{file}: {where}: a field stands twice. {TO_DO}")
    new = [name for name in found if name not in wanted]
    if missing or new:
        gone = f"field {', '.join(map(repr, missing))} is gone" if missing else ""
        came = f"field {', '.join(map(_short, new))} is new" if new else ""
        said = " and ".join(filter(None, (gone, came)))
        raise BadMaterial(f"{file}: {where}: {said}. {TO_DO}")


def expect_rows(file: str, head: Sequence[str], lines: Sequence[Sequence[str]]) -> list[Row]:
    """Rows below a head as fields by name: each as long as the head, and at least one."""
    for at, line in enumerate(lines, 2):
        if len(line) != len(head):
            raise BadMaterial(
                f"{file}: row {at}: has {len(line)} columns and not {len(head)}. {TO_DO}"
            )
    if not lines:
        raise BadMaterial(f"{file}: has no entry at all: fetch it again.")
    return [dict(zip(head, map(str.strip, line), strict=True)) for line in lines]


def expect_count(file: str, found: int, stated: object) -> None:
    """As many entries as the file itself states, and at least one."""
    if type(stated) is not int or stated != found:
        raise BadMaterial(
            f"{file}: count: states {_short(stated)} entries and has {found}. {TO_DO}"
        )
    if found == 0:
        raise BadMaterial(f"{file}: has no entry at all: fetch it again.")


def shares(rows: Sequence[Row]) -> dict[str, float]:
    """Of each field, the share of entries that fill it, to three decimals."""
    if not rows:
        return {}
    return {
        name: round(sum(bool(row[name].strip()) for row in rows) / len(rows), 3) for name in rows[0]
    }


def expect_filled(file: str, rows: Sequence[Row], form: Form) -> dict[str, float]:
    """The shares, each within what lists.toml expects, and what chance adds in a short list."""
    found = shares(rows)
    expect_fields(file, "lists.toml", tuple(found), tuple(form.filled))
    for name, (least, most) in form.filled.items():
        low, high = least - _chance(least, len(rows)), most + _chance(most, len(rows))
        if not low <= found[name] <= high:
            raise BadMaterial(
                f"{file}: field {name!r} is filled in {found[name]:.1%} of {len(rows)} entries, "
                f"and was in {least:.0%} to {most:.0%}. {TO_DO}"
            )
    return found


def _chance(share: float, entries: int) -> float:
    """Three standard deviations of a share; nothing where a field is always or never filled."""
    return 3 * math.sqrt(share * (1 - share) / entries)


def expect_like(file: str, rows: Sequence[Row], patterns: Mapping[str, re.Pattern[str]]) -> None:
    """The values of a field look as they did: a column that moved to another's place does not."""
    for name, pattern in patterns.items():
        values = [row[name] for row in rows if row[name].strip()]
        wrong = [value for value in values if not pattern.search(value)]
        if len(wrong) > MISFITS * len(values):
            raise BadMaterial(
                f"{file}: field {name!r} looks wrong in {len(wrong)} of {len(values)} entries "
                f"(as {_short(wrong[0])}). {TO_DO}"
            )


def expect_short(file: str, rows: Sequence[Row]) -> None:
    """No value is longer than any list's."""
    for at, row in enumerate(rows, 1):
        for name, value in row.items():
            if len(value) > MAX_CHARS:
                raise LimitExceeded(
                    f"{file}: entry {at}: field {name!r} has more than {MAX_CHARS} characters."
                )


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
