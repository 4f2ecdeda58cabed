"""a cleared case -> release.json, the signed table of contents of a dossier."""

from typing import Literal

from pydantic import Field

from countershot.records.base import Record, Sha256, UtcTime
from countershot.records.case import Person


class ReleasedFile(Record):
    """One file of the dossier: path relative to its root (``/`` separated), digest, size."""

    path: str
    sha256: Sha256
    size: int


class ReleasedEntry(Record):
    """A log entry that the dossier carries: its index and salted commitment (the leaf's data)."""

    index: int
    commitment: Sha256


class ReleasedExhibit(Record):
    """How one exhibit left the case.

    ``path`` is the file of a whole exhibit, None otherwise; ``entry`` the index of its ``sealed``
    entry; ``destroyed_entry`` that of its ``destroyed`` entry; ``copies`` ids of working copies.
    """

    id: str
    sha256: Sha256
    release: Literal["whole", "part", "withheld", "destroyed"]
    reason: str = ""
    path: str | None = None
    entry: int
    destroyed_entry: int | None = None
    copies: tuple[str, ...] = ()


class ReleasedComputed(Record):
    """A computed record in the dossier: the ``computed`` entry and the file with its bytes."""

    key: Sha256
    part: str
    path: str
    sha256: Sha256
    entry: int


class ReleasedJudgement(Record):
    """A judgement file in the dossier.

    ``path``: in the case (what was signed); ``file``: in the dossier; ``signatures``: dossier
    paths of the signature files; ``entries``: their ``judged`` entries, in the same order;
    ``commitments``: their ``committed`` entries (identifications only), in the same order.
    """

    path: str
    file: str
    sha256: Sha256
    signatures: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()
    commitments: tuple[int, ...] = ()


class ReleasedClaim(Record):
    """A claim and its closure: everything that must hold for it to hold.

    ``judgements``: case paths; ``exhibits``: ids; ``computed``: dossier paths of computed files.
    """

    id: str
    headline: str
    judgements: tuple[str, ...]
    exhibits: tuple[str, ...]
    computed: tuple[str, ...]


class ReleasedOverride(Record):
    """A refusal that a named person overrode, with the reason; printed in the dossier."""

    rule: str
    file: str
    by: str
    reason: str


class ReleaseCase(Record):
    """Which case this is; ``exercise`` marks the invented one on every page."""

    id: str
    title: str
    exercise: bool


class ReleaseLog(Record):
    """The log's origin line and public key (base64 of 32 raw bytes)."""

    origin: str
    public_key: str


class Release(Record):
    """``data/release.json``: canonical JSON; every verifier starts here."""

    format: Literal["countershot/dossier/v1"] = "countershot/dossier/v1"
    status: Literal["release", "draft"]
    case: ReleaseCase
    released_at_utc: UtcTime
    program: str
    log: ReleaseLog
    people: dict[str, Person]
    files: tuple[ReleasedFile, ...]
    entries: tuple[ReleasedEntry, ...]
    exhibits: tuple[ReleasedExhibit, ...]
    computed: tuple[ReleasedComputed, ...]
    judgements: tuple[ReleasedJudgement, ...]
    claims: tuple[ReleasedClaim, ...]
    overrides: tuple[ReleasedOverride, ...] = ()
    not_proven: tuple[str, ...] = Field(min_length=1)
