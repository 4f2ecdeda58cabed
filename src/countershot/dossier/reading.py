"""the log's signatures, files as they stand -> what each reader has read, what changed since.

Bound to digests: a signature says which bytes were read. The words of then are shown only where
somebody still has bytes of that digest.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from countershot import canonical
from countershot.dossier.cited import Cited, documents
from countershot.dossier.grounds import person_name
from countershot.dossier.material import Material
from countershot.records.judged import SignedWords
from countershot.records.log import Judged

READERS = ("editor", "legal_reader")
_MOST_LINES = 400
_AROUND = 1
"""Unchanged lines shown beside a changed one."""


@dataclass(frozen=True)
class DiffLine:
    """One line of a comparison; ``sign``: ``+`` came, ``-`` went, "" stayed, ``…`` left out."""

    sign: str
    words: str


@dataclass(frozen=True)
class Read:
    """One file and one reader. ``entry``: of the newest signature, None where there is none.

    ``state``: ``as it stands``, ``changed since``, ``never``. ``below``: what the file rests on
    that is not what it was. ``was`` and ``now``: digests. ``lines``: the text then and now, empty
    where the text of then is not known (``known`` says whether it is).
    """

    path: str
    reader: str
    role: str
    state: str
    entry: int | None = None
    on: str = ""
    was: str = ""
    now: str = ""
    below: tuple[str, ...] = ()
    known: bool = False
    lines: tuple[DiffLine, ...] = ()


def reads(
    material: Material, cited: Cited, earlier: Mapping[str, bytes] | None = None
) -> tuple[Read, ...]:
    """Every judgement the dossier carries, for every editor and legal reader of the case.

    ``earlier``: texts of before, by their SHA-256. What nobody has to sign (a specimen) and nobody
    did is left out. Sorted: changed, never read, as it stands; then by path.
    """
    newest = _newest(material)
    found = []
    for path in cited.judgements:
        for name, person in sorted(material.case.people.items()):
            role = next((role for role in READERS if role in person.roles), "")
            if not role:
                continue
            signed = newest.get((path, name))
            if signed is not None:
                found.append(_since(material, path, signed, earlier or {}))
            elif path == "report.md" or (role == "editor" and path.startswith("claims/")):
                reader = person_name(material, name)
                found.append(Read(path, reader, role.replace("_", " "), "never"))
    order = ("changed since", "never", "as it stands")
    return tuple(sorted(found, key=lambda read: (order.index(read.state), read.path, read.reader)))


def _newest(material: Material) -> dict[tuple[str, str], tuple[int, str, SignedWords]]:
    """(path, person) -> (log entry, when, what was signed) of their last signature on it."""
    found = {}
    for logged in material.entries:
        if isinstance(logged.entry, Judged):
            words = logged.entry.signature.statement
            found[words.path, words.signer] = (logged.index, logged.entry.at_utc, words)
    return found


def _since(
    material: Material,
    path: str,
    signed: tuple[int, str, SignedWords],
    earlier: Mapping[str, bytes],
) -> Read:
    entry, on, words = signed
    now = documents(material)[path].sha256
    below = tuple(_below(material, words))
    holds = any(fact.revealed_at == entry for fact in material.signed.get(path, ()))
    changed = now != words.sha256 or bool(below) or not holds
    old = earlier.get(words.sha256)
    known = old is not None and canonical.sha256_hex(old) == words.sha256
    lines: tuple[DiffLine, ...] = ()
    if now != words.sha256 and known and old is not None:
        lines = tuple(_compared(old, material.case_file(path)))
    return Read(
        path, person_name(material, words.signer), words.role.replace("_", " "),
        "changed since" if changed else "as it stands", entry, on, words.sha256, now, below,
        known, lines,
    )  # fmt: skip


def _below(material: Material, words: SignedWords) -> Iterable[str]:
    """What it rested on when it was signed, and what is otherwise now."""
    files = documents(material)
    for name, digest in sorted(words.rests_on.items()):
        kind, _, rest = name.partition(":")
        if kind == "exhibit" and rest:
            fact = material.facts.exhibits.get(rest)
            now = fact.exhibit.sha256 if fact else None
        elif kind == "recipe" and rest:
            sighting = material.facts.sightings.get(rest)
            now = sighting.recipe if sighting else None
        elif kind == "case" and rest:
            continue
        else:
            now = files[name].sha256 if name in files else None
        if now is not None and now != digest:
            yield name


def _compared(old: bytes, new: bytes) -> Iterable[DiffLine]:
    """Line by line; long stretches that stayed are left out, and said so."""
    before, after = (data.decode("utf-8", "replace").splitlines() for data in (old, new))
    shown = 0
    for line in difflib.unified_diff(before, after, n=_AROUND, lineterm=""):
        if line.startswith(("---", "+++")) and shown == 0:
            continue
        if shown >= _MOST_LINES:
            yield DiffLine("…", "and more")
            return
        shown += 1
        if line.startswith("@@"):
            yield DiffLine("…", "")
        else:
            yield DiffLine(line[0].strip(), line[1:])
