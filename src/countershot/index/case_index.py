"""a case's log -> answers to "where is it?", from a database that may be lost at any time.

The tables only say *where* an entry stands; what is returned is read from the verified log, so
that a damaged index can at worst be slow, never wrong. A missing, damaged, outdated or foreign
index is built anew without a word; where nothing can be written it is built in memory.
"""

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import Engine, Select, create_engine, delete, event, insert, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from countershot.errors import UsageError
from countershot.index import tables
from countershot.records.base import Record
from countershot.records.exhibit import Exhibit
from countershot.records.log import Computed, Judged, LoggedEntry, Sealed

E = TypeVar("E", bound=Record)
_ANSWER_S = 5.0


class LogView(Protocol):
    """What the index needs of a log: its entries, and the root of any size it had."""

    @property
    def entries(self) -> Sequence[LoggedEntry]: ...

    def root(self, size: int | None = None) -> bytes: ...


class Stale(Exception):
    """The index contradicts the log; it is rebuilt and asked again. Never leaves this module."""


_BROKEN = (SQLAlchemyError, ValueError, Stale)
"""What a damaged database may raise; ValueError because even its error messages may be damaged."""


def open_index(path: Path, log: LogView) -> "CaseIndex":
    """The index at ``path`` (``CASE/index/case.sqlite``), brought up to what ``log`` holds."""
    index = CaseIndex(path, log)
    index.update()
    return index


class CaseIndex:
    """Lookups in one case. ``update`` after the log has grown."""

    def __init__(self, path: Path, log: LogView) -> None:
        self._path, self._log = path, log
        self._engine: Engine | None = None

    def update(self) -> None:
        """Take in new entries, or build everything anew if what is there does not fit the log."""
        try:
            self._check_whole()
            self._bring_up()
        except (*_BROKEN, OSError):
            self.rebuild()

    def rebuild(self) -> None:
        """Throw the tables away and build them from the log."""
        self.close()
        try:
            for left in (self._path, *(Path(f"{self._path}{end}") for end in ("-wal", "-shm"))):
                left.unlink(missing_ok=True)
            self._bring_up()
        except (*_BROKEN, OSError):  # read-only, full, or in use: memory will do
            self.close()
            self._engine = _in_memory()
            self._bring_up()

    def close(self) -> None:
        """Let go of the file."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def results(self, key: str) -> Mapping[str, Computed]:
        """All logged parts of a recipe's result, by name; empty if there are none."""
        table = tables.COMPUTED
        found = self._entries(select(table.c.entry).where(table.c.key == key), Computed)
        return {entry.part: entry for entry in found if entry.key == key}

    def exhibits(self) -> list[Exhibit]:
        """Every exhibit once, as it was first sealed, in the order of the log."""
        found = self._entries(select(tables.EXHIBITS.c.entry), Sealed)
        return list({entry.exhibit.id: entry.exhibit for entry in reversed(found)}.values())[::-1]

    def exhibit(self, words: str) -> Exhibit:
        """The exhibit of that id, unambiguous start of an id or SHA-256, or source name.

        Raises UsageError if there is none, or more than one (naming them).
        """
        table = tables.EXHIBITS
        prefix = words.removeprefix("x-").lower()
        is_start = bool(prefix) and set(prefix) <= set("0123456789abcdef")
        starts = table.c.sha256.startswith(prefix, autoescape=True) if is_start else False
        query = select(table.c.entry).where((table.c.source_name == words) | starts)
        found: dict[str, Exhibit] = {}
        for entry in self._entries(query, Sealed):
            found.setdefault(entry.exhibit.sha256, entry.exhibit)
        if len(found) > 1:
            named = ", ".join(f"{one.id} ({one.source_name})" for one in found.values())
            raise UsageError(f"{words!r} may mean {named}; give the id.")
        if not found:
            raise UsageError(
                f"There is no exhibit {words!r} in this case; `countershot log` lists them."
            )
        return next(iter(found.values()))

    def parts_of_exhibit(self, exhibit: Exhibit) -> list[Computed]:
        """Everything computed from it that is logged, in the order of (key, part)."""
        table = tables.INPUTS
        query = select(table.c.entry).where(table.c.sha256 == exhibit.sha256)
        return sorted(self._entries(query, Computed), key=lambda entry: (entry.key, entry.part))

    def parts_of_step(self, step: str) -> list[Computed]:
        """Everything that a step computed and is logged, in the order of (key, part)."""
        table = tables.COMPUTED
        query = select(table.c.entry).where(table.c.step == step)
        return sorted(self._entries(query, Computed), key=lambda entry: (entry.key, entry.part))

    def judged(self, path: str) -> list[Judged]:
        """The signatures taken in over a judgement file, in the order of the log."""
        table = tables.JUDGED
        return self._entries(select(table.c.entry).where(table.c.path == path), Judged)

    def _entries(self, query: Select[Any], kind: type[E]) -> list[E]:
        """The entries that the rows point to, in log order; a contradiction rebuilds once."""
        try:
            return self._pointed(query, kind)
        except _BROKEN:
            self.rebuild()
            return self._pointed(query, kind)

    def _pointed(self, query: Select[Any], kind: type[E]) -> list[E]:
        with self._database().connect() as connection:
            places = sorted(set(connection.scalars(query)), key=str)
        if not all(isinstance(place, int) and 0 <= place < self._size() for place in places):
            raise Stale
        places.sort()
        found = [self._log.entries[place].entry for place in places]
        if not all(isinstance(entry, kind) for entry in found):
            raise Stale
        return [entry for entry in found if isinstance(entry, kind)]

    def _check_whole(self) -> None:
        """Once for every opened file: is the database what SQLite wrote? Stale if not."""
        if self._engine is None:
            with self._database().connect() as connection:
                if connection.execute(text("PRAGMA integrity_check")).scalar() != "ok":
                    raise Stale

    def _bring_up(self) -> None:
        """Add what the log has more than the tables; Stale if they are of another log."""
        with self._database().begin() as connection:
            if not inspect(connection).has_table(tables.BUILT.name):
                tables.METADATA.create_all(connection)
            built = connection.execute(select(tables.BUILT)).all()
            size = 0
            if built:
                version, size, root = built[0]
                if version != tables.VERSION or not self._fits(size, root):
                    raise Stale
                if not tables.complete(connection, self._log.entries[:size]):
                    raise Stale
            tables.add(connection, self._log.entries[size:])
            now = self._size()
            if now != size or not built:
                row: dict[str, Any] = {"version": tables.VERSION, "size": now}
                connection.execute(delete(tables.BUILT))
                connection.execute(insert(tables.BUILT), {**row, "root": self._log.root(now).hex()})

    def _fits(self, size: Any, root: Any) -> bool:
        possible = isinstance(size, int) and 0 <= size <= self._size()
        return possible and self._log.root(size).hex() == root

    def _size(self) -> int:
        return len(self._log.entries)

    def _database(self) -> Engine:
        if self._engine is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._engine = _on_disk(self._path)
        return self._engine


def _on_disk(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _ANSWER_S})
    event.listen(engine, "connect", _careful)
    return engine


def _in_memory() -> Engine:
    return create_engine("sqlite://", poolclass=StaticPool)


def _careful(connection: Any, _record: Any) -> None:
    with contextlib.closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
