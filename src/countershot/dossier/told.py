"""letters and sources, as flow gathers them -> plain rows that the pages show as they are.

Each may be empty: a case may have asked nobody yet, and may have no source files.
"""

from dataclasses import dataclass

from countershot.records.source import LETTERS, Letter


@dataclass(frozen=True)
class Reply:
    """What came back: word for word ("" where it may not be shown), the day, the sealed exhibit."""

    words: str
    on: str
    exhibit: str


@dataclass(frozen=True)
class PutToParty:
    """One claim put to one party, and what came back.

    ``party``: its printed name. ``put``: the assertion's words. ``stands``: the claim still says
    what was put. ``channel``: by which ways it was sent and tried, no addresses. ``outcome``: a
    person's judgement, or that nobody has judged it yet. ``sent``: ISO 8601.
    """

    party: str
    claim: str
    put: str
    channel: str
    outcome: str
    sent: str
    stands: bool = True
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True)
class PublishedAnswer:
    """An answer that a party gave to others, not to us; it stands in a statement of the case.

    ``where``: who published it. ``words``: the statement's quotations, word for word.
    ``statement``: its name. ``claims``: ids of the claims that it answers.
    """

    party: str
    where: str
    words: tuple[str, ...]
    statement: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceTold:
    """Who published or gave something. Of a protected one no more than alias and letter."""

    name: str
    letter: Letter
    protected: bool = False
    why: str = ""
    repeats: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """The letter with what it means."""
        return f"{self.letter} ({LETTERS[self.letter]})"


@dataclass(frozen=True)
class OriginTold:
    """One hand that some of a claim's material comes from.

    ``sources``: those that stand behind it, those that it repeats among them. ``said_by``: whose
    words they are, where no source file speaks of it. ``exhibits``: ids.
    """

    sources: tuple[SourceTold, ...]
    said_by: str
    exhibits: tuple[str, ...]
