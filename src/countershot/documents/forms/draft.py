"""a proposal -> the text of statements/NAME.md that a person completes and signs."""

from collections.abc import Iterator

from countershot.documents.paste import as_yaml, quoted
from countershot.records.statement import Proposed, Row, StatedField


def draft(it: Proposed) -> str:
    """Each field's ``value`` and the same as ``proposed``, which stays when a person corrects it.

    ``said_by`` is empty where the document does not say who publishes it: the file is refused
    until a person fills it in. So is testimony until they say in which circumstances it was given.
    """
    lines = ["---", f"form: {quoted(it.form)}", f"said_by: {quoted(it.said_by)}", 'about: ""']
    if it.form == "testimony":
        lines += ["given: unknown", "circumstances: []"]
    lines += [f"drafted_by: {quoted(it.drafted_by)}", "fields:"]
    for field in it.fields:
        lines += _field(field)
    if it.rows:
        lines.append("rows:")
    for row in it.rows:
        lines += _row(row)
    return "\n".join([*lines, "---", ""])


def to_fill(it: Proposed) -> tuple[str, ...]:
    """What only a person can put into the draft, in words."""
    wanted = [] if it.said_by else ["said_by: who says it"]
    if it.form == "testimony":
        wanted.append("given and circumstances: how the testimony was given")
    for field in it.fields:
        if not (field.value or field.min):
            wanted.append(f"{field.field} ({field.label}): a value, and in `why` how you read it")
    return tuple(wanted)


def _field(it: StatedField) -> Iterator[str]:
    yield f"  - field: {it.field}"
    yield f"    label: {quoted(it.label)}"
    if it.min:
        yield f"    min: {quoted(it.min)}"
        yield f"    max: {quoted(it.max)}"
    else:
        yield f"    value: {quoted(it.value)}"
        yield f"    proposed: {quoted(it.value)}"
    if it.unit:
        yield f"    unit: {quoted(it.unit)}"
    if it.bound != "exactly":
        yield f"    bound: {it.bound}"
    if it.why:
        yield f"    why: {quoted(it.why)}"
    for line in as_yaml(it.citation).splitlines():
        yield f"    {line.removeprefix('- ').strip()}"


def _row(it: Row) -> Iterator[str]:
    yield f"  - label: {quoted(it.label)}"
    yield f"    value: {quoted(it.value)}"
    yield f"    unit: {quoted(it.unit)}"
    for line in as_yaml(it.citation).splitlines() if it.citation else ():
        yield f"    {line.removeprefix('- ').strip()}"
