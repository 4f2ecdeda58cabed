"""text of a specimen, override, order or redaction -> its record, with the line of each key."""

from countershot.claims.frontmatter import front_matter, yaml_document
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.files import Document, OrderFile, OverrideFile, RedactionFile, SpecimenFile
from countershot.records.judged import Order, Override, Redaction, Specimen

_SPECIMEN_WORDS = words(
    "maker badge series device_model kind id words lookalikes twins exhibit view citation"
)
_DECISION_WORDS = words("rule file destroy")
_REDACTION_WORDS = words("exhibit covered sha256 rule")


def specimen_file(path: str, name: str, text: str, sha256: str) -> SpecimenFile:
    """Read ``specimens/ID.yaml``; ``name`` is the id. Raises Unreadable."""
    head = yaml_document(text)
    if head.values.get("id", name) != name:
        raise Unreadable(f"`id`: is not the file's name, {name}", head.key_lines["id"])
    specimen = record(Specimen, {**as_text(head, _SPECIMEN_WORDS), "id": name}, head.key_lines)
    if not specimen.maker.strip():
        raise Unreadable("`maker`: is empty; say who makes it", head.key_lines["maker"])
    return SpecimenFile(Document(path, sha256, head.key_lines), specimen)


def override_file(path: str, name: str, text: str, sha256: str) -> OverrideFile:
    """Read ``overrides/NAME.md``: a rule, a file, a reason. Raises Unreadable."""
    matter = front_matter(text)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    values = {**as_text(matter.head, _DECISION_WORDS), "name": name, "reason": matter.body.strip()}
    return OverrideFile(Document(path, sha256, lines), record(Override, values, lines))


def order_file(path: str, name: str, text: str, sha256: str) -> OrderFile:
    """Read ``orders/NAME.md``: which exhibit is to be destroyed, and why. Raises Unreadable."""
    matter = front_matter(text)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    values = {**as_text(matter.head, _DECISION_WORDS), "name": name, "reason": matter.body.strip()}
    return OrderFile(Document(path, sha256, lines), record(Order, values, lines))


def redaction_file(path: str, name: str, text: str, sha256: str) -> RedactionFile:
    """Read ``redactions/NAME.md``: which covered copy was looked through. Raises Unreadable."""
    matter = front_matter(text)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    values = as_text(matter.head, _REDACTION_WORDS)
    values |= {"name": name, "checked": matter.body.strip()}
    return RedactionFile(Document(path, sha256, lines), record(Redaction, values, lines))
