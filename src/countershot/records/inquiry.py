"""a letter to one party, and what became of it -> inquiries, outcomes, what was put."""

from typing import Literal

from countershot.records.base import Record, Sha256

Channel = Literal[
    "email", "post", "courier", "phone", "fax", "form", "messenger", "social", "in person"
]
"""How a party may be reached; a closed list, so that one mailbox is never counted as two ways."""
CHANNELS: tuple[Channel, ...] = Channel.__args__  # type: ignore[attr-defined]
OutcomeWord = Literal["answered", "disputed", "declined", "evaded", "silent"]
OUTCOMES: tuple[OutcomeWord, ...] = OutcomeWord.__args__  # type: ignore[attr-defined]
"""What a party did with one assertion. ``silent``: it said nothing; all others are in a reply."""


class Reached(Record):
    """One way to a party: the channel, and the address or number on it."""

    line: int
    channel: Channel
    address: str


class Assertion(Record):
    """One numbered point of a letter: a claim of ours, or a statement of somebody else's."""

    line: int
    claim: str = ""
    statement: str = ""

    @property
    def path(self) -> str:
        """The case path of what is put."""
        return f"claims/{self.claim}.md" if self.claim else f"statements/{self.statement}.md"


class Inquiry(Record):
    """A letter to one party before anything is published of it: ``inquiries/NAME.md``.

    ``party`` is an id of case.toml. ``kind``: ``reply`` asks for an answer, ``trace`` asks where
    goods went, which takes longer. ``deadline``: a day (ISO 8601) of our own choice, never before
    the policy's; "" for the policy's. ``body``: the letter's opening words.
    """

    name: str
    party: str
    kind: Literal["reply", "trace"] = "reply"
    to: tuple[Reached, ...]
    assertions: tuple[Assertion, ...]
    questions: tuple[str, ...] = ()
    deadline: str = ""
    body: str = ""


class Outcome(Record):
    """A person's judgement of what the party did with assertion ``number`` of the letter.

    ``reply``: the sealed reply (an exhibit or its prefix) that it was read from; "" if silent.
    """

    line: int
    assertion: int
    outcome: OutcomeWord
    reply: str = ""


class Outcomes(Record):
    """What became of a letter, point by point: ``outcomes/NAME.md``, NAME being the inquiry's."""

    name: str
    outcomes: tuple[Outcome, ...]
    reason: str = ""


class Put(Record):
    """One assertion as it was put: its number, its file, and digests of what it said then.

    ``words_sha256``: of what the claim asserts (headline, kind, scope, prose) or what the statement
    says; ``sha256``: of its whole file. Grounds may be added and a contrary case written without
    putting it again; one other word in what is asserted asks for a new letter.
    """

    number: int
    path: str
    words_sha256: Sha256
    sha256: Sha256
