"""path and bytes of one judgement file -> its record with lines, or why it is refused."""

import re
from collections.abc import Callable

from countershot.canonical import sha256_hex
from countershot.claims.chain_file import chain_file
from countershot.claims.claim_file import claim_file
from countershot.claims.correction_file import correction_file, recheck_file
from countershot.claims.identification_file import identification_file
from countershot.claims.identity_file import identity_file
from countershot.claims.inquiry_file import inquiry_file, outcomes_file
from countershot.claims.origin_file import origin_file
from countershot.claims.other_files import (
    order_file,
    override_file,
    redaction_file,
    specimen_file,
)
from countershot.claims.report import report_file
from countershot.claims.source_file import source_file
from countershot.claims.statement_file import statement_file, translation_file
from countershot.claims.text import Unreadable, case_text
from countershot.claims.typed import WrongKeys
from countershot.records.files import JudgementFile, Place, Refusal

Reader = Callable[[str, str, str, str], JudgementFile]
RULE = "file.syntax"
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r"claims/([a-z0-9][a-z0-9-]*)\.md"), claim_file),
    (
        re.compile(r"identifications/([a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9_-]*)\.md"),
        identification_file,
    ),
    (re.compile(r"specimens/([a-z0-9][a-z0-9-]*)\.yaml"), specimen_file),
    (re.compile(r"statements/([a-z0-9][a-z0-9-]*)\.md"), statement_file),
    (
        re.compile(r"translations/([a-z0-9][a-z0-9-]*\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md"),
        translation_file,
    ),
    (re.compile(r"identities/([a-z0-9][a-z0-9-]*)\.md"), identity_file),
    (re.compile(r"chains/([a-z0-9][a-z0-9-]*)\.md"), chain_file),
    (re.compile(r"origins/([a-z0-9][a-z0-9-]*)\.md"), origin_file),
    (re.compile(r"sources/([a-z0-9][a-z0-9-]*)\.md"), source_file),
    (re.compile(r"inquiries/([a-z0-9][a-z0-9-]*)\.md"), inquiry_file),
    (re.compile(r"outcomes/([a-z0-9][a-z0-9-]*)\.md"), outcomes_file),
    (re.compile(r"overrides/([a-z0-9][a-z0-9-]*)\.md"), override_file),
    (re.compile(r"orders/([a-z0-9][a-z0-9-]*)\.md"), order_file),
    (re.compile(r"redactions/([a-z0-9][a-z0-9-]*)\.md"), redaction_file),
    (re.compile(r"corrections/([a-z0-9][a-z0-9-]*)\.md"), correction_file),
    (re.compile(r"rechecks/([a-z0-9][a-z0-9-]*)\.md"), recheck_file),
    (re.compile(r"(report)\.md"), report_file),
)


def read_file(path: str, data: bytes) -> JudgementFile | tuple[Refusal, ...]:
    """Read one judgement file. ``path`` is relative to the case, with ``/``. Never raises.

    A file that cannot be read gives ``file.syntax`` refusals, each with its line.
    """
    reader, name = _reader(path)
    if reader is None:
        reason = "a name must be lower-case letters, digits and hyphens, as in docs/formats/case.md"
        return (Refusal(Place(path), RULE, reason),)
    try:
        return reader(path, name, case_text(data), sha256_hex(data))
    except WrongKeys as error:
        return tuple(Refusal(Place(path, line), RULE, why) for line, why in error.faults)
    except Unreadable as error:
        return (Refusal(Place(path, error.line), RULE, error.reason),)


def _reader(path: str) -> tuple[Reader | None, str]:
    for pattern, reader in _READERS:
        match = pattern.fullmatch(path)
        if match:
            return reader, match[1]
    return None, ""
