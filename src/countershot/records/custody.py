"""what log, stamps, looks and the file itself say of an exhibit -> frozen, for rules to read."""

from dataclasses import dataclass

from countershot.records.computed import StatedClue
from countershot.records.web import Wall


@dataclass(frozen=True)
class HeldCopy:
    """Another copy of a captured address, sealed here too; ``text`` is what it shows in words."""

    exhibit: str
    address: str
    text: str = ""


@dataclass(frozen=True)
class Twin:
    """A product that is the same under another badge; ``names``: what it goes by; ``says`` who."""

    names: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Custody:
    """Of one exhibit. ``index``: of its first entry in the log; ``later_utc``: the earliest time
    that any later entry states ("" if none does).

    ``stamped_utc``: what every stamp states that proves and covers the exhibit's entry; ``stated``:
    what the file says of its own time and place; ``marks``: words in the file that programs leave
    which generate or redraw pictures; ``wall``: what stands in the way, as captured or, of a page
    that came as a file, as judged now; ``copies``: of the same address, from elsewhere.
    """

    index: int
    later_utc: str = ""
    stamped_utc: tuple[str, ...] = ()
    stated: tuple[StatedClue, ...] = ()
    marks: tuple[str, ...] = ()
    wall: Wall | None = None
    copies: tuple[HeldCopy, ...] = ()
