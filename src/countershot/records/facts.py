"""everything the gate may know, gathered once and frozen -> what the rules are functions of.

``flow`` fills these in; rules read nothing else (no disk, no network, no clock).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from countershot.records.case import Case
from countershot.records.chain import Traced
from countershot.records.computed import CoveredCopy, Sighting, WorkingCopy
from countershot.records.correction import Correction
from countershot.records.custody import Custody, Twin
from countershot.records.exhibit import Exhibit
from countershot.records.files import (
    FOLDER_OF,
    ChainFile,
    ClaimFile,
    CorrectionFile,
    Document,
    IdentificationFile,
    IdentityFile,
    InquiryFile,
    JudgementFile,
    KindFile,
    OrderFile,
    OriginFile,
    OutcomesFile,
    OverrideFile,
    Place,
    RecheckFile,
    RedactionFile,
    Refusal,
    ReportFile,
    SourceFile,
    SpecimenFile,
    StatementFile,
    TranslationFile,
)
from countershot.records.identity import Entities
from countershot.records.judged import (
    Citation,
    Override,
    Signature,
)
from countershot.records.life import Due, Earlier, Taken
from countershot.records.log import LetterEntry, Watched
from countershot.records.release import Release


@dataclass(frozen=True)
class LetterEvent:
    """What happened to a letter, and its place in the log. ``trusted``: its time is the clock's."""

    index: int
    entry: LetterEntry
    trusted: bool = True


@dataclass(frozen=True)
class SealedFact:
    """Where in the log an exhibit was first sealed, and the first valid stamp that covers that.

    ``stamped_at``: the log index of that stamp's own entry; None while there is none.
    """

    index: int
    stamped_at: int | None = None


@dataclass(frozen=True)
class CapturedFact:
    """A capture of an address: its main exhibit and log index.

    ``shows``: the page itself, no wall and no error. ``by_look``: captured because a look found
    it changed or gone.
    """

    address: str
    exhibit: str
    index: int
    shows: bool = True
    by_look: bool = False


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
class HiddenFact:
    """What the bytes of an exhibit say of people beside what they show: ``what`` in plain words."""

    exhibit: str
    what: str


@dataclass(frozen=True)
class MentionFact:
    """Words that would give a protected source away stand at ``place``; the words are not here."""

    place: Place
    alias: str


@dataclass(frozen=True)
class StagedFile:
    """One name in a staged dossier: its digest, and what is odd about it ("" for nothing)."""

    path: str
    sha256: str
    odd: str = ""


@dataclass(frozen=True)
class Staged:
    """A dossier before it is put in place, beside what was cleared for it (path -> digest)."""

    files: tuple[StagedFile, ...]
    cleared: Mapping[str, str]
    release: Release


@dataclass(frozen=True)
class AlikeFact:
    """Two exhibits (ids, the lower first) that carry one thing; ``how`` says how that is seen."""

    one: str
    other: str
    how: str


@dataclass(frozen=True)
class Facts:
    """A case at one moment, with everything outside text already looked up.

    ``copies``: working copies that are relied on, made again; ``cited_copies``: those that the
    report shows by their own ids (``view:w-...``). ``entities``: who is who by the signed
    ``identities``; ``traced``: the ``chains`` by name, followed through them. ``now_utc``: the
    case's clock as this was gathered ("": nobody asked), ``opened_utc``: when its log began.
    ``custody``: of each exhibit, what log, stamps and file say; ``looks``: at addresses, in the
    log's order; ``not_captured``: address -> why; ``undeclared``: working copy -> what its recipe
    does that no view may; ``twins``: specimen -> the same product under other badges.
    ``alike``: exhibits of which one repeats the other. ``pages``: how many the documents have whose
    pages the report shows; 0: not read yet.
    ``found_in``: claim's path -> words of it that only its exhibits' own texts have.
    ``hidden`` is of exhibits that may leave whole; ``mentions`` of what would leave.
    ``unseen``: aliases of which some words are too short to look for, or files that could not be
    looked through. ``staged`` is there only while a dossier is being written.
    ``events``: what happened to letters, in the log's order; ``addresses``: case path -> the web
    addresses that stand in that file; ``sealed``: exhibit id -> when it was sealed and stamped;
    ``moment_utc``: ``now_utc``, never later than this computer's clock: no deadline is over because
    somebody said so. ``earlier``: the releases that the log knows, oldest first; ``recorded``: by
    case path, corrections as the newest release had them; ``taken``: corrections and rechecks that
    the log took in; ``due``: later facts that touch what was released.
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
    origins: tuple[OriginFile, ...] = ()
    sources: tuple[SourceFile, ...] = ()
    inquiries: tuple[InquiryFile, ...] = ()
    outcomes: tuple[OutcomesFile, ...] = ()
    corrections: tuple[CorrectionFile, ...] = ()
    rechecks: tuple[RecheckFile, ...] = ()
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
    now_utc: str = ""
    opened_utc: str = ""
    custody: Mapping[str, Custody] = field(default_factory=dict)
    looks: tuple[Watched, ...] = ()
    not_captured: Mapping[str, str] = field(default_factory=dict)
    undeclared: Mapping[str, str] = field(default_factory=dict)
    twins: Mapping[str, tuple[Twin, ...]] = field(default_factory=dict)
    events: tuple[LetterEvent, ...] = ()
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sealed: Mapping[str, SealedFact] = field(default_factory=dict)
    captured: tuple[CapturedFact, ...] = ()
    moment_utc: str = ""
    earlier: tuple[Earlier, ...] = ()
    recorded: Mapping[str, Correction] = field(default_factory=dict)
    taken: tuple[Taken, ...] = ()
    due: tuple[Due, ...] = ()
    private_keys: tuple[str, ...] = ()
    public_exercise_keys: tuple[str, ...] = ()
    exercise: bool = False
    hidden: tuple[HiddenFact, ...] = ()
    mentions: tuple[MentionFact, ...] = ()
    unseen: tuple[Refusal, ...] = ()
    staged: Staged | None = None
    alike: tuple[AlikeFact, ...] = ()
    found_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def files_by_path(self) -> Mapping[str, JudgementFile]:
        """Case path -> every text file of the case but case.toml that could be read, by path."""
        kinds: list[tuple[KindFile, ...]] = [getattr(self, folder) for folder in FOLDER_OF.values()]
        files: list[JudgementFile] = [file for each in kinds for file in each]
        files += [self.report] if self.report else []
        by_path = sorted(files, key=lambda file: file.document.path)
        return {file.document.path: file for file in by_path}

    @cached_property
    def claims_by_id(self) -> dict[str, ClaimFile]:
        """Every claim by its id."""
        return {file.claim.id: file for file in self.claims}

    @cached_property
    def signatures_by_path(self) -> Mapping[str, tuple[SignatureFact, ...]]:
        """Case path -> valid signatures on it, current or not, by their own paths."""
        found: dict[str, list[SignatureFact]] = {}
        for fact in sorted(self.signatures, key=lambda fact: fact.path):
            if fact.valid:
                found.setdefault(fact.signature.statement.path, []).append(fact)
        return {path: tuple(facts) for path, facts in found.items()}


@dataclass(frozen=True)
class Findings:
    """What the gate says: refusals stop a release; overridden ones are printed in it.

    ``done``: how much was hashed and worked out for it, and how much was remembered, by kind.
    """

    refusals: tuple[Refusal, ...]
    warnings: tuple[Refusal, ...]
    overrides: tuple[tuple[Refusal, Override], ...]
    done: Mapping[str, int] = field(default_factory=dict)
