"""case.toml -> who works on one investigation, under which names and release policy."""

from typing import Literal

from pydantic import Field

from countershot.records.base import Record, Role, UtcTime
from countershot.records.harm import NaturalPerson, PublicPlace, Threat
from countershot.records.policy import Policy
from countershot.records.time import Authority, Witness

Release = Literal["whole", "part", "withheld"]


class Person(Record):
    """One person of the case: the name that is printed, the roles, the public key.

    ``public_key``: base64 of the 32 raw bytes of an Ed25519 public key (RFC 8032).
    """

    name: str
    roles: tuple[Role, ...]
    public_key: str = ""


class Party(Record):
    """A party or product the case speaks of: the one spelling used, and others it is known by.

    ``also`` lists spellings that may stand in quotations (another script, a trade name);
    our own sentences use ``name``.
    """

    name: str
    also: tuple[str, ...] = ()


class ExhibitRelease(Record):
    """How one exhibit leaves the case, and why when it is not whole."""

    release: Release
    reason: str = ""


class Case(Record):
    """One investigation, as its ``case.toml`` states it.

    ``protected``: by the alias of a source or witness, the words that would give them away (name,
    handles, user and host names, places they filmed from); they never leave the case. ``persons``:
    by name or alias, why this natural person may be spoken of.
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{2,63}$")
    title: str
    question: str = ""
    log_key: str
    fixed_utc: UtcTime | None = None
    people: dict[str, Person] = {}
    parties: dict[str, Party] = {}
    release: dict[str, ExhibitRelease] = {}
    authorities: dict[str, Authority] = {}
    witnesses: dict[str, Witness] = {}
    policy: Policy = Field(default_factory=Policy)
    threat: Threat | None = None
    protected: dict[str, tuple[str, ...]] = Field(default={}, repr=False)
    persons: dict[str, NaturalPerson] = {}
    places: dict[str, PublicPlace] = {}
