"""letters and corrections, as flow gathers them -> plain rows that the pages show as they are.

Both lists may be empty: a case may have asked nobody yet, and a first release has no changes.
"""

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal["correction", "removal", "addition", "dispute", "later fact"]


@dataclass(frozen=True)
class PutToParty:
    """One assertion put to one party, and what came back; each reply stands here in full.

    ``put``: the assertion as it was put, in the letter's own words. ``channel``: how it was sent
    (``post``, ``e-mail``). ``outcome``: answered, disputed, declined, evaded, silent, or what
    else the record says. ``answer``: the reply word for word, "" if none came. ``exhibit``: id of
    the sealed reply. ``sent`` and ``replied``: ISO 8601, "" if not known. ``claims``: ids of the
    claims that were put so.
    """

    party: str
    put: str
    channel: str
    outcome: str
    answer: str = ""
    exhibit: str = ""
    sent: str = ""
    replied: str = ""
    claims: tuple[str, ...] = ()


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
class Change:
    """What is different from an earlier release, since when (ISO 8601) and why.

    ``what``: in a sentence; ``was`` and ``now``: the words before and after, "" where there are
    none. ``by``: who decided it.
    """

    on: str
    kind: ChangeKind
    what: str
    why: str
    was: str = ""
    now: str = ""
    by: str = ""
