"""entries read from one file -> the file as a whole: which list, whose, of when, how complete."""

import hashlib
from dataclasses import dataclass, field

from countershot.entities.lists.table import Layout, OfficialList
from countershot.records.listed import ListEntry


@dataclass(frozen=True)
class Beside:
    """A file of aliases or addresses that belongs to a list: how many rows it has."""

    file: str
    sha256: str
    rows: int


@dataclass(frozen=True)
class ListFile:
    """A file of an official list, read and found to be as expected.

    ``published``: the day of this version, by its publisher or the index beside it; None: nobody
    says. ``filled``: of each field, the share of entries that fill it. ``beside``: files of
    its aliases and addresses. ``notices``: what a reader must know.
    """

    file: str
    sha256: str
    about: OfficialList
    layout: Layout
    entries: tuple[ListEntry, ...]
    filled: dict[str, float]
    published: str | None = None
    beside: tuple[Beside, ...] = ()
    notices: tuple[str, ...] = field(default=())

    @property
    def key(self) -> str:
        """The list's key in lists.toml."""
        return self.about.key

    @property
    def newest(self) -> str | None:
        """The latest day on which something happened to an entry, by its own dates."""
        return max(self._days(), default=None)

    @property
    def dated(self) -> int:
        """How many entries say themselves since when they stand."""
        return sum(each.added is not None and each.date_is == "entry" for each in self.entries)

    def _days(self) -> list[str]:
        # A denial ends years ahead; only what has happened says how new a file is.
        return [each.added for each in self.entries if each.added is not None]


def sha256_of(data: bytes) -> str:
    """SHA-256 of the file's bytes, lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()
