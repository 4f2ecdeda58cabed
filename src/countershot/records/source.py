"""who published or gave the material -> a source, how far it is trusted, and whom it repeats."""

from typing import Literal

from countershot.records.base import Record

Letter = Literal["A", "B", "C", "D", "E", "F"]
LETTERS: dict[Letter, str] = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
    "D": "not usually reliable", "E": "unreliable", "F": "reliability cannot be judged",
}  # fmt: skip
"""NATO's letters for a source (AJP-2.1), which say nothing of the single thing that it says."""


class Source(Record):
    """Who published or gave something: ``sources/ID.md``.

    ``name``: a name, or an alias where it is ``protected``; the file of a protected source never
    leaves the case. ``letter`` with ``why`` (the body). ``gave``: exhibits (ids or their
    prefixes), web addresses (all that begin so) and names as they stand in ``said_by``.
    ``repeats``: other sources of whose account, press release, wire copy or clip this one is only
    a carrier; what it carries counts as theirs.
    """

    id: str
    name: str
    protected: bool = False
    letter: Letter
    gave: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    why: str = ""
