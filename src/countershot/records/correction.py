"""what is said of a claim after its release -> corrections, disputes, looks taken again."""

from typing import Literal

from pydantic import Field

from countershot.records.base import Record

CorrectionKind = Literal["correction", "clarification", "removal", "dispute", "reply", "update"]
KINDS: tuple[CorrectionKind, ...] = (
    "correction", "clarification", "removal", "dispute", "reply", "update",
)  # fmt: skip
Ruling = Literal["upheld", "partly", "rejected", "open"]
SAID_BY_OTHERS: tuple[CorrectionKind, ...] = ("dispute", "reply")
"""What somebody else says, so that somebody has to rule on it."""


class About(Record):
    """The claim or exhibit that a record is about: one of the two.

    ``was``: SHA-256 of the claim's file (or of the exhibit) as it stood in a release, so that a
    record explains this change and no later one.
    """

    line: int
    claim: str = ""
    exhibit: str = ""
    was: str = Field("", pattern=r"^([0-9a-f]{64})?$")

    @property
    def name(self) -> str:
        """The id of what it is about."""
        return self.claim or self.exhibit


class Correction(Record):
    """What was said of a released claim, what was ruled, and what changed: ``corrections/NAME.md``.

    ``raised_by``: a party or person of the case, an alias, or ``a reader``. ``when``: the day it
    was raised or decided, ISO 8601. ``evidence``: exhibits that hold what was said. ``ruling`` of
    a dispute or reply; None for what we found ourselves. ``changed``: what reads differently now;
    of a removal what was taken out, in words that do not repeat it. ``reason`` is the body.
    """

    name: str
    kind: CorrectionKind
    about: tuple[About, ...]
    raised_by: str
    when: str
    said: str = ""
    evidence: tuple[str, ...] = ()
    ruling: Ruling | None = None
    changed: str = ""
    reason: str = ""

    @property
    def changes(self) -> bool:
        """Does it say that something was changed or removed?"""
        if self.kind in SAID_BY_OTHERS:
            return self.ruling in ("upheld", "partly")
        return True


class Recheck(Record):
    """A person looked at released claims again because of later facts: ``rechecks/NAME.md``.

    ``facts``: ids as ``countershot due`` prints them. ``looked``: the body, what was looked at.
    """

    name: str
    claims: tuple[str, ...]
    facts: tuple[str, ...]
    outcome: Literal["stands", "changed", "removed"]
    looked: str
