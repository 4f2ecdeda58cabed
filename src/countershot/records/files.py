"""a text file of a case, read -> its record, with the digest and the line of each key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from countershot.records.chain import Chain
from countershot.records.correction import Correction, Recheck
from countershot.records.identity import Identity
from countershot.records.inquiry import Inquiry, Outcomes
from countershot.records.judged import (
    Claim,
    Identification,
    Order,
    Override,
    Redaction,
    Specimen,
)
from countershot.records.origin import Origin
from countershot.records.report import Block
from countershot.records.source import Source
from countershot.records.statement import Statement, Translation


@dataclass(frozen=True)
class Place:
    """A line of a file of the case, for ``file:line``; the path is relative to the case."""

    file: str
    line: int = 1


@dataclass(frozen=True)
class Refusal:
    """One reason why the gate says no."""

    place: Place
    rule: str
    reason: str


@dataclass(frozen=True)
class Document:
    """A text file of the case as it stands: its digest, and the line each key stands on.

    ``key_lines`` maps a dotted key path (``scope.count``, ``grounds.0.citation.page``) to its
    line (from 1); the body's first line is under the key ``body``.
    """

    path: str
    sha256: str
    key_lines: Mapping[str, int] = field(default_factory=dict)

    def at(self, key: str = "") -> Place:
        """The place of a key; of its nearest known parent when it has no line of its own."""
        while key and key not in self.key_lines:
            key = key.rpartition(".")[0]
        return Place(self.path, self.key_lines.get(key, 1))


@dataclass(frozen=True)
class ClaimFile:
    """``claims/ID.md``."""

    document: Document
    claim: Claim


@dataclass(frozen=True)
class IdentificationFile:
    """``identifications/NAME.EXAMINER.md``."""

    document: Document
    identification: Identification


@dataclass(frozen=True)
class SpecimenFile:
    """``specimens/ID.yaml``."""

    document: Document
    specimen: Specimen


@dataclass(frozen=True)
class OverrideFile:
    """``overrides/NAME.md``."""

    document: Document
    override: Override


@dataclass(frozen=True)
class OrderFile:
    """``orders/NAME.md``."""

    document: Document
    order: Order


@dataclass(frozen=True)
class RedactionFile:
    """``redactions/NAME.md``."""

    document: Document
    redaction: Redaction


@dataclass(frozen=True)
class StatementFile:
    """``statements/NAME.md``."""

    document: Document
    statement: Statement


@dataclass(frozen=True)
class TranslationFile:
    """``translations/NAME.LANGUAGE.md``."""

    document: Document
    translation: Translation


@dataclass(frozen=True)
class IdentityFile:
    """``identities/NAME.md``."""

    document: Document
    identity: Identity


@dataclass(frozen=True)
class ChainFile:
    """``chains/NAME.md``."""

    document: Document
    chain: Chain


@dataclass(frozen=True)
class OriginFile:
    """``origins/NAME.md``."""

    document: Document
    origin: Origin


@dataclass(frozen=True)
class SourceFile:
    """``sources/ID.md``."""

    document: Document
    source: Source


@dataclass(frozen=True)
class InquiryFile:
    """``inquiries/NAME.md``."""

    document: Document
    inquiry: Inquiry


@dataclass(frozen=True)
class OutcomesFile:
    """``outcomes/NAME.md``."""

    document: Document
    outcomes: Outcomes


@dataclass(frozen=True)
class CorrectionFile:
    """``corrections/NAME.md``."""

    document: Document
    correction: Correction


@dataclass(frozen=True)
class RecheckFile:
    """``rechecks/NAME.md``."""

    document: Document
    recheck: Recheck


@dataclass(frozen=True)
class Sentence:
    """One unit of the report that must cite: a sentence, heading, caption or alternative text.

    ``claims``: ids cited as ``[@id]``; ``uncited``: marked ``[~]``; ``text`` is without markers.
    ``picture``: for captions and alternative texts, what they belong to (``view:s-...``).
    ``machine``: the program that wrote it, marked ``[machine: NAME]``.
    """

    place: Place
    role: Literal["sentence", "heading", "caption", "alt"]
    text: str
    claims: tuple[str, ...]
    uncited: bool = False
    picture: str = ""
    machine: str = ""


@dataclass(frozen=True)
class ReportFile:
    """``report.md``; ``blocks`` put its sentences into headings, paragraphs, tables, figures."""

    document: Document
    title: str
    sentences: tuple[Sentence, ...]
    blocks: tuple[Block, ...] = ()


KindFile = (
    ClaimFile
    | IdentificationFile
    | SpecimenFile
    | StatementFile
    | TranslationFile
    | OverrideFile
    | OrderFile
    | RedactionFile
    | IdentityFile
    | ChainFile
    | OriginFile
    | SourceFile
    | InquiryFile
    | OutcomesFile
    | CorrectionFile
    | RecheckFile
)
"""A file of one of the case's folders: all but the report, of which there is one."""
JudgementFile = KindFile | ReportFile
FOLDER_OF: dict[type[KindFile], str] = {
    ClaimFile: "claims",
    IdentificationFile: "identifications",
    SpecimenFile: "specimens",
    StatementFile: "statements",
    TranslationFile: "translations",
    OverrideFile: "overrides",
    OrderFile: "orders",
    RedactionFile: "redactions",
    IdentityFile: "identities",
    ChainFile: "chains",
    OriginFile: "origins",
    SourceFile: "sources",
    InquiryFile: "inquiries",
    OutcomesFile: "outcomes",
    CorrectionFile: "corrections",
    RecheckFile: "rechecks",
}
"""Kind of file -> its folder in the case, which is also its field in ``Facts``."""
