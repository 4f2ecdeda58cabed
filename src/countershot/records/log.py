"""what happened in a case -> entries of its one append-only log."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from countershot.records.base import Record, Sha256, UtcTime
from countershot.records.case import Person
from countershot.records.computed import Recipe
from countershot.records.exhibit import Exhibit
from countershot.records.inquiry import Channel, Put
from countershot.records.judged import Signature
from countershot.records.web import GoneClass, Outcome


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


class CaptureRefused(Record):
    """An address was not captured: a certificate the browser refused, a private address, ...

    Never an exhibit; the refusal itself is what was seen.
    """

    type: Literal["capture_refused"] = "capture_refused"
    at_utc: UtcTime
    address: str
    reason: str
    collector: str


class Watched(Record):
    """A sealed address was looked at again.

    ``exhibit``: the capture it was compared with; ``captured``: id of the new one, where the look
    made one. ``gone_class`` where the outcome is ``gone``; ``changed``: the sentences that went
    (``- ...``) or came (``+ ...``). ``by``: ``http`` is the cheap check, ``browser`` a full look.
    """

    type: Literal["watched"] = "watched"
    at_utc: UtcTime
    address: str
    exhibit: str
    outcome: Outcome
    gone_class: GoneClass | None = None
    changed: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    status: int | None = None
    final_address: str = ""
    by: Literal["http", "browser"]
    captured: str | None = None


class Stamped(Record):
    """An RFC 3161 authority stamped the checkpoint of the first ``size`` entries.

    ``checkpoint``, ``token``, ``certificates`` (chain, root last) and ``revocations`` name objects
    of the store. The token's imprint is SHA-256 over the checkpoint's bytes. ``stated_utc`` is what
    the token says, ``at_utc`` this computer's clock when it came.
    """

    type: Literal["stamped"] = "stamped"
    at_utc: UtcTime
    size: int
    checkpoint: Sha256
    authority: str
    operator: str
    stated_utc: UtcTime
    expires_utc: UtcTime
    token: Sha256
    certificates: tuple[Sha256, ...]
    revocations: tuple[Sha256, ...] = ()


class Witnessed(Record):
    """A witness cosigned the checkpoint of the first ``size`` entries (C2SP tlog-cosignature).

    ``checkpoint`` names an object of the store; ``cosignature`` is the note's signature line.
    """

    type: Literal["witnessed"] = "witnessed"
    at_utc: UtcTime
    size: int
    checkpoint: Sha256
    witness: str
    public_key: str
    stated_utc: UtcTime
    cosignature: str


class OfLetter(Record):
    """Something happened to a letter: which one, to whom, on which channel, when.

    ``clock``: ``fixed`` where the moment was given by hand, which only the exercise may.
    """

    at_utc: UtcTime
    clock: Literal["system", "fixed"]
    inquiry: str
    party: str
    channel: Channel


class Asked(OfLetter):
    """A letter was sent: what it put, to whom, on which channel, and what was sealed by then.

    ``letter`` names an object of the store, the text as it went out. ``deadline``: its last day.
    ``rests_on``: ids of the exhibits that the assertions rested on; ``addresses``: every address
    that they cited, each looked at again from now on; ``authorities``: whose stamps cover them.
    """

    type: Literal["asked"] = "asked"
    file_sha256: Sha256
    letter: Sha256
    deadline: str
    put: tuple[Put, ...]
    rests_on: tuple[str, ...]
    addresses: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()


class Attempted(OfLetter):
    """The party was tried on a channel, and nothing came of it by itself."""

    type: Literal["attempted"] = "attempted"


class Replied(OfLetter):
    """The party answered, early or late: the sealed exhibits that hold its answer."""

    type: Literal["replied"] = "replied"
    exhibits: tuple[str, ...]


LetterEntry = Asked | Attempted | Replied

Entry = Annotated[
    Opened
    | Sealed
    | Computed
    | Committed
    | Judged
    | CaseChanged
    | Destroyed
    | Released
    | CaptureRefused
    | Watched
    | Stamped
    | Witnessed
    | Asked
    | Attempted
    | Replied,
    Field(discriminator="type"),
]
ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


class LoggedEntry(Record):
    """One line of the log: its place, its salt (32 bytes, hex) and the entry itself."""

    index: int
    salt: Sha256
    entry: Entry
