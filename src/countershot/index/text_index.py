"""folded texts -> which of them may hold a phrase, by SQLite FTS5; disposable, never the last word

Phrases of three characters and more go by trigrams, two ideographs by their pair, and anything
shorter by a scan: so nothing that stands in a text is missed. What is named here is then looked at
in the text itself. A damaged index is thrown away and built again; where nothing can be written it
lives in memory.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

VERSION = "1"
_TABLES = (
    "CREATE TABLE built (version TEXT NOT NULL)",
    "CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    "CREATE TABLE texts (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, page INTEGER NOT NULL, "
    "folded TEXT NOT NULL)",
    "CREATE INDEX texts_of ON texts (source)",
    "CREATE TABLE codes (code TEXT NOT NULL, text INTEGER NOT NULL)",
    "CREATE INDEX codes_by ON codes (code)",
    "CREATE VIRTUAL TABLE threes USING fts5(folded, content='', detail=none, "
    "tokenize='trigram case_sensitive 1')",
    "CREATE VIRTUAL TABLE pairs USING fts5(folded, content='', detail=none, "
    "tokenize='unicode61 remove_diacritics 0')",
)
_PLACES = (
    "SELECT sources.name, texts.page, texts.folded FROM texts JOIN sources "
    "ON sources.id = texts.source"
)
_AT_ONCE = 500
_MOST_GRAMS = 12
"""Of a long phrase: these are enough to find it, and each further one costs time."""


@dataclass(frozen=True)
class Text:
    """One page, or a text without pages (``page`` 0), ready to be searched; its codes beside it."""

    page: int
    folded: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A text that may hold what is looked for."""

    source: str
    page: int
    folded: str


class TextIndex:
    """Texts by their source: what a reading's key, or an exhibit's SHA-256, stands for."""

    def __init__(self, path: Path | None) -> None:
        self._db = _opened(path)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def sources(self) -> set[str]:
        """What has been taken in."""
        return {name for (name,) in self._db.execute("SELECT name FROM sources")}

    def keep(self, source: str, texts: Iterable[Text]) -> None:
        """Take in the texts of one source, all or none."""
        with self._db:
            row = self._db.execute("INSERT INTO sources (name) VALUES (?)", (source,)).lastrowid
            for text in texts:
                self._put(row or 0, text)

    def _put(self, source: int, text: Text) -> None:
        values = (source, text.page, text.folded)
        row = self._db.execute(
            "INSERT INTO texts (source, page, folded) VALUES (?, ?, ?)", values
        ).lastrowid
        self._db.execute("INSERT INTO threes (rowid, folded) VALUES (?, ?)", (row, text.folded))
        words = " ".join(_pairs(text.folded))
        self._db.execute("INSERT INTO pairs (rowid, folded) VALUES (?, ?)", (row, words))
        self._db.executemany(
            "INSERT INTO codes (code, text) VALUES (?, ?)", [(code, row) for code in text.codes]
        )

    def forget(self, sources: Iterable[str]) -> None:
        """Let go of sources that are no longer the newest reading, or were destroyed."""
        with self._db:
            for name in sources:
                self._forget(name)

    def _forget(self, source: str) -> None:
        query = (
            "SELECT texts.id, folded FROM texts JOIN sources ON sources.id = source WHERE name = ?"
        )
        for row, folded in self._db.execute(query, (source,)).fetchall():
            for table, held in (("threes", folded), ("pairs", " ".join(_pairs(folded)))):
                gone = f"INSERT INTO {table} ({table}, rowid, folded) VALUES ('delete', ?, ?)"  # noqa: S608 - two fixed names
                self._db.execute(gone, (row, held))
            self._db.execute("DELETE FROM codes WHERE text = ?", (row,))
            self._db.execute("DELETE FROM texts WHERE id = ?", (row,))
        self._db.execute("DELETE FROM sources WHERE name = ?", (source,))

    def holding(self, phrases: Sequence[str]) -> Iterator[Place]:
        """The texts that hold every one of the folded phrases, in the order they came in."""
        found: set[int] | None = None
        for phrase in phrases:
            rows = self._rows(phrase)
            if rows is not None:
                found = rows if found is None else found & rows
        if found is None:
            yield from self._scan(phrases)
            return
        for place in self._at(sorted(found)):
            if all(phrase in place.folded for phrase in phrases):
                yield place

    def codes(self) -> list[str]:
        """Every folded product code that stands somewhere."""
        return [code for (code,) in self._db.execute("SELECT DISTINCT code FROM codes")]

    def with_code(self, code: str) -> Iterator[Place]:
        """The texts with this folded product code."""
        rows = self._db.execute("SELECT DISTINCT text FROM codes WHERE code = ?", (code,))
        yield from self._at([row for (row,) in rows.fetchall()])

    def _rows(self, phrase: str) -> set[int] | None:
        """Rows that may hold a phrase; None where only a scan can tell."""
        if len(phrase) >= 3:
            grams = _spread([phrase[n : n + 3] for n in range(len(phrase) - 2)])
            return self._match("threes", grams)
        pairs = list(_pairs(phrase))
        return self._match("pairs", pairs) if len(phrase) == 2 and pairs else None

    def _match(self, table: str, grams: Sequence[str]) -> set[int]:
        asked = " AND ".join('"' + gram.replace('"', '""') + '"' for gram in grams)
        query = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"  # noqa: S608 - two fixed names
        return {row for (row,) in self._db.execute(query, (asked,))}

    def _scan(self, phrases: Sequence[str]) -> Iterator[Place]:
        asked = " AND ".join("instr(folded, ?)" for _ in phrases)
        query = f"{_PLACES} WHERE {asked} ORDER BY texts.id"
        for row in self._db.execute(query, tuple(phrases)).fetchall():
            yield Place(*row)

    def _at(self, rows: Sequence[int]) -> Iterator[Place]:
        """The texts of these rows, some hundred at a time."""
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            query = f"{_PLACES} WHERE texts.id IN ({marks}) ORDER BY texts.id"
            for row in self._db.execute(query, some).fetchall():
                yield Place(*row)


def _pairs(text: str) -> Iterator[str]:
    """Neighbouring characters of scripts without spaces, two by two."""
    for one, other in pairwise(text):
        if one > "\u2e7f" and other > "\u2e7f" and one.isalnum() and other.isalnum():
            yield one + other


def _spread(grams: list[str]) -> list[str]:
    """At most so many of them, over the whole phrase, first and last among them."""
    if len(grams) <= _MOST_GRAMS:
        return grams
    step = (len(grams) - 1) / (_MOST_GRAMS - 1)
    return [grams[round(n * step)] for n in range(_MOST_GRAMS)]


def _opened(path: Path | None) -> sqlite3.Connection:
    """The database of this version: as it stands, anew, or in memory."""
    if path is None:
        return _made(sqlite3.connect(":memory:"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(2):
            database = sqlite3.connect(path, timeout=10)
            if _stands(database):
                return database
            database.close()
            for left in (path, *(Path(f"{path}{end}") for end in ("-wal", "-shm", "-journal"))):
                left.unlink(missing_ok=True)
            with closing(sqlite3.connect(path, timeout=10)) as fresh:
                _made(fresh)
    except (sqlite3.Error, OSError):
        pass
    return _made(sqlite3.connect(":memory:"))


def _stands(database: sqlite3.Connection) -> bool:
    with suppress(sqlite3.Error):
        if database.execute("PRAGMA quick_check").fetchone() != ("ok",):
            return False
        built: object = database.execute("SELECT version FROM built").fetchone()
        return built == (VERSION,)
    return False


def _made(database: sqlite3.Connection) -> sqlite3.Connection:
    with database:
        for statement in _TABLES:
            database.execute(statement)
        database.execute("INSERT INTO built VALUES (?)", (VERSION,))
    return database
