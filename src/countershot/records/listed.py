"""a line of an official list -> one entry: its names, dates, citation, and where it stands."""

from typing import Literal

from countershot.records.base import Record, Sha256

NameKind = Literal["main", "alias", "weak alias", "former", "later"]
"""``weak alias``: the publisher itself calls it too broad to search by. ``later``: now known as."""
ListedKind = Literal["entity", "individual", "vessel", "aircraft"]
Scheme = Literal["uscc", "lei", "isin", "imo", "ticker"]
"""Unified social credit code, legal entity identifier, security, ship, code on an exchange."""


class ListedName(Record):
    """One name that an entry gives, and where: ``/entities/7/name`` or ``row 8, column 2``.

    ``file_sha256``: of the file it stands in, where that is another than its entry's.
    """

    name: str
    kind: NameKind
    place: str
    file_sha256: Sha256 | None = None


class Identifier(Record):
    """A number of a public register that an entry gives, as the file writes it."""

    scheme: Scheme
    value: str


class ListEntry(Record):
    """What one list says of one party, in the list's own words.

    ``entry``: the publisher's own number, or a digest of name and country where it gives none.
    ``names``: main name first. ``kind``: None where the file does not say.
    ``added`` and ``removed``: days, by the file's own words, from which it stood and stood no
    more; None: not said. ``added_words``: those for the first, in ``added_place``. ``date_is``:
    whether ``added`` is the entry's own day, or only that of the notice which lists everything
    anew (then it may have stood before). ``citation``: of the Federal Register. ``place``: JSON
    Pointer (RFC 6901), or ``row N`` counted from 1. ``file_sha256``: of the file it stands in.
    """

    list: str
    entry: str
    names: tuple[ListedName, ...]
    kind: ListedKind | None = None
    country: str = ""
    addresses: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    added: str | None = None
    added_words: str = ""
    added_place: str = ""
    removed: str | None = None
    date_is: Literal["entry", "notice"] | None = None
    citation: str = ""
    programmes: tuple[str, ...] = ()
    status: str = ""
    remarks: str = ""
    place: str
    file_sha256: Sha256

    @property
    def name(self) -> str:
        """The main name."""
        return self.names[0].name
