"""what happened in a case -> entries of its one append-only log."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from countershot.records.base import Record, Sha256, UtcTime
from countershot.records.case import Person
from countershot.records.computed import Recipe
from countershot.records.exhibit import Exhibit
from countershot.records.judged import Signature


class Opened(Record):
    """The case was opened: always entry 0."""

    type: Literal["opened"] = "opened"
    at_utc: UtcTime
    case: str
    log_key: str
    case_toml_sha256: Sha256
    people: dict[str, Person]


class Sealed(Record):
    """An exhibit was sealed (or the same bytes came again from another giver)."""

    type: Literal["sealed"] = "sealed"
    exhibit: Exhibit


class Computed(Record):
    """One part of a recipe's result; carries no time, and enters in the order of (key, part)."""

    type: Literal["computed"] = "computed"
    key: Sha256
    part: str
    media_type: str
    recipe: Recipe
    result: Sha256


class Committed(Record):
    """An examiner's salted commitment, logged before either identification is revealed."""

    type: Literal["committed"] = "committed"
    at_utc: UtcTime
    name: str
    examiner: str
    commitment: Sha256


class Judged(Record):
    """A person's signature over a judgement file was taken into the case."""

    type: Literal["judged"] = "judged"
    at_utc: UtcTime
    signature: Signature


class CaseChanged(Record):
    """A changed case.toml, signed by a person of the version before it, took effect."""

    type: Literal["case_changed"] = "case_changed"
    at_utc: UtcTime
    case_toml_sha256: Sha256
    people: dict[str, Person]
    signature: Signature


class Destroyed(Record):
    """An exhibit's bytes were destroyed on a signed order; leaf and reason stay."""

    type: Literal["destroyed"] = "destroyed"
    at_utc: UtcTime
    exhibit: str
    reason: str
    order: Signature


class Released(Record):
    """A dossier was released: the digest of its ``release.json``."""

    type: Literal["released"] = "released"
    at_utc: UtcTime
    release_sha256: Sha256


Entry = Annotated[
    Opened | Sealed | Computed | Committed | Judged | CaseChanged | Destroyed | Released,
    Field(discriminator="type"),
]
ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


class LoggedEntry(Record):
    """One line of the log: its place, its salt (32 bytes, hex) and the entry itself."""

    index: int
    salt: Sha256
    entry: Entry
