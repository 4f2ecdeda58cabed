"""everything the gate may know, gathered once and frozen -> what the rules are functions of.

``flow`` fills these in; rules read nothing else (no disk, no network, no clock).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from countershot.records.case import Case
from countershot.records.chain import Chain, Traced
from countershot.records.computed import CoveredCopy, Sighting, WorkingCopy
from countershot.records.exhibit import Exhibit
from countershot.records.identity import Entities, Identity
from countershot.records.judged import (
    Citation,
    Claim,
    Identification,
    Order,
    Override,
    Redaction,
    Signature,
    Specimen,
)
from countershot.records.report import Block
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
class QuotedFact:
    """What the grammar reads in one quotation: a statement's field or row, a claim's ground.

    ``says``: (value, unit) of every mention of the field's kind, in normal form; empty if there
    is none; of a claim's ground every amount, and bare figures with the unit "". ``flags``: what
    is ambiguous in it.
    """

    place: Place
    says: tuple[tuple[str, str], ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class FigureFact:
    """An amount of money in a claim's own words; ``about``: it is stated as rounded."""

    place: Place
    words: str
    value: str
    unit: str
    about: bool = False


@dataclass(frozen=True)
class Sentence:
    """One unit of the report that must cite: a sentence, heading, caption or alternative text.

    ``claims``: ids cited as ``[@id]``; ``uncited``: marked ``[~]``; ``text`` is without markers.
    ``picture``: for captions and alternative texts, what they belong to (``view:s-...``).
    """

    place: Place
    role: Literal["sentence", "heading", "caption", "alt"]
    text: str
    claims: tuple[str, ...]
    uncited: bool = False
    picture: str = ""


@dataclass(frozen=True)
class ReportFile:
    """``report.md``; ``blocks`` put its sentences into headings, paragraphs, tables, figures."""

    document: Document
    title: str
    sentences: tuple[Sentence, ...]
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True)
class ExhibitFact:
    """An exhibit and what its stored bytes hash to now (None: not there)."""

    exhibit: Exhibit
    actual_sha256: str | None
    destroyed: str | None = None


@dataclass(frozen=True)
class CitationFact:
    """One citation of a judgement file and whether it resolves; ``reason`` when it does not.

    ``exhibit`` is the full id it resolved to ("" if none). ``doubt``: why the page's text layer,
    in which the quotation stands, is not what its picture shows, as far as a network reads it.
    """

    place: Place
    citation: Citation
    exhibit: str
    resolves: bool
    reason: str = ""
    doubt: str = ""


@dataclass(frozen=True)
class CopyFact:
    """A working copy made again from its exhibit: same pixels, agreeing, different, or unknown."""

    copy: WorkingCopy
    outcome: Literal["same", "agrees", "differs", "cannot check"]
    reason: str = ""


@dataclass(frozen=True)
class SignatureFact:
    """A signature file and what cryptography and the case's present bytes say of it.

    ``valid``: the key is the named person's in case.toml, the role is theirs, case and path are
    these, and Ed25519 verifies. ``current``: the file's present digest and everything in
    ``rests_on`` are what was signed. ``committed_at`` and ``revealed_at`` are log positions.
    """

    path: str
    signature: Signature
    valid: bool
    current: bool
    reason: str = ""
    committed_at: int | None = None
    revealed_at: int | None = None


@dataclass(frozen=True)
class Facts:
    """A case at one moment, with everything outside text already looked up.

    ``copies``: working copies that are relied on, made again; ``cited_copies``: those that the
    report shows by their own ids (``view:w-...``). ``entities``: who is who by the signed
    ``identities``; ``traced``: the ``chains`` by name, followed through them.
    """

    case: Case
    case_document: Document
    case_signed: bool
    claims: tuple[ClaimFile, ...] = ()
    identifications: tuple[IdentificationFile, ...] = ()
    specimens: tuple[SpecimenFile, ...] = ()
    overrides: tuple[OverrideFile, ...] = ()
    orders: tuple[OrderFile, ...] = ()
    redactions: tuple[RedactionFile, ...] = ()
    statements: tuple[StatementFile, ...] = ()
    translations: tuple[TranslationFile, ...] = ()
    identities: tuple[IdentityFile, ...] = ()
    chains: tuple[ChainFile, ...] = ()
    report: ReportFile | None = None
    unreadable: tuple[Refusal, ...] = ()
    exhibits: Mapping[str, ExhibitFact] = field(default_factory=dict)
    citations: tuple[CitationFact, ...] = ()
    quoted: tuple[QuotedFact, ...] = ()
    figures: tuple[FigureFact, ...] = ()
    sightings: Mapping[str, Sighting] = field(default_factory=dict)
    copies: Mapping[str, CopyFact] = field(default_factory=dict)
    cited_copies: Mapping[str, WorkingCopy] = field(default_factory=dict)
    covered: Mapping[str, CoveredCopy] = field(default_factory=dict)
    signatures: tuple[SignatureFact, ...] = ()
    entities: Entities = field(default_factory=Entities)
    traced: Mapping[str, Traced] = field(default_factory=dict)
    private_keys: tuple[str, ...] = ()
    public_exercise_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Findings:
    """What the gate says: refusals stop a release; overridden ones are printed in it.

    ``done``: how much was hashed and worked out for it, and how much was remembered, by kind.
    """

    refusals: tuple[Refusal, ...]
    warnings: tuple[Refusal, ...]
    overrides: tuple[tuple[Refusal, Override], ...]
    done: Mapping[str, int] = field(default_factory=dict)
