"""alias -> who a protected source is, in one age file that lies outside the case.

The case and all that leaves it know the alias only. What is decrypted stays in memory; no message
of this file holds an identity, and no function takes one from a command's arguments.
"""

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ConfigDict, ValidationError

from countershot import canonical, disk
from countershot.errors import BadMaterial, KeyRefused, UsageError
from countershot.evidence import travel
from countershot.evidence.lock import locked
from countershot.records.base import Record

_ALIAS = re.compile(r"[a-z0-9][a-z0-9-]{1,39}")
_LARGEST = 4 << 20
_LONGEST_TEXT = 65_536
_PADDED_TO = 4_096
_FIELDS = ("identity", "contact", "consent", "notes")


class ProtectedSource(Record):
    """Who it is, how to reach them, what they agreed to. Never printed by accident."""

    model_config = ConfigDict(hide_input_in_errors=True)

    identity: str
    contact: str = ""
    consent: str = ""
    notes: str = ""

    def __repr__(self) -> str:
        return "ProtectedSource(hidden)"

    __str__ = __repr__


class _Contents(Record):
    """What the age file holds. ``recipients``: whom to encrypt to again; empty: a passphrase."""

    model_config = ConfigDict(hide_input_in_errors=True)

    case: str
    recipients: tuple[str, ...] = ()
    sources: dict[str, ProtectedSource] = {}

    def __repr__(self) -> str:
        return "_Contents(hidden)"

    __str__ = __repr__


def place(case_id: str) -> Path:
    """Where a case's vault lies: ``$COUNTERSHOT_VAULT`` or ``~/.config/countershot/vaults``."""
    default = Path.home() / ".config/countershot/vaults"
    return Path(os.environ.get("COUNTERSHOT_VAULT") or default) / f"{case_id}.age"


def create(
    path: Path, case_id: str, *, recipients: Sequence[str] = (), passphrase: str | None = None
) -> None:
    """An empty vault. UsageError if one is there or ``path`` lies in a case; KeyRefused."""
    path = _outside(path)
    with disk.storing(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with locked(path.parent, 5.0):
        if os.path.lexists(path):
            raise UsageError(f"{path}: a vault is there already and stays as it is.")
        _write(path, _Contents(case=case_id, recipients=tuple(recipients)), passphrase)


def source_from_text(text: str) -> ProtectedSource:
    """Read what was typed or piped in: lines ``identity: ...``, ``contact:``, ``consent:``,
    ``notes:``; a line that begins with no such word goes on with the one before.

    UsageError if there is no identity, or too much of anything.
    """
    found: dict[str, list[str]] = {}
    field = "identity"
    for line in text.splitlines():
        word, colon, rest = line.partition(":")
        if colon and word.strip().lower() in _FIELDS:
            field, line = word.strip().lower(), rest  # noqa: PLW2901
        found.setdefault(field, []).append(line.strip())
    joined = {name: "\n".join(lines).strip() for name, lines in found.items()}
    if not joined.get("identity") or len(text) > _LONGEST_TEXT:
        raise UsageError("Say who it is, in a line like `identity: NAME`, and not at book length.")
    return ProtectedSource(**joined)


def add(
    path: Path,
    case_id: str,
    alias: str,
    source: ProtectedSource,
    *,
    identity: str | None = None,
    passphrase: str | None = None,
) -> None:
    """Keep a source under an alias. UsageError if it is taken, malformed, or says who it is."""
    if not _ALIAS.fullmatch(alias):
        raise UsageError("An alias has 2 to 40 of a-z, 0-9 and -, for example `source-3`.")
    if gives_away(alias, source):
        raise UsageError(
            "This alias holds a part of the name or contact; choose one that does not."
        )
    with _editing(path, case_id, identity, passphrase) as sources:
        if alias in sources:
            raise UsageError(f"{alias}: is another source's alias; choose another.")
        sources[alias] = source


def remove(
    path: Path,
    case_id: str,
    alias: str,
    *,
    identity: str | None = None,
    passphrase: str | None = None,
) -> None:
    """Forget a source. UsageError if there is none; old blocks of the disk may outlive it."""
    with _editing(path, case_id, identity, passphrase) as sources:
        if sources.pop(alias, None) is None:
            raise UsageError(f"{alias}: no source of this vault has this alias.")


def sources(
    path: Path, case_id: str, *, identity: str | None = None, passphrase: str | None = None
) -> dict[str, ProtectedSource]:
    """Everything, by alias, in order: for the leak check, and to show one. Never write it down."""
    return dict(sorted(_read(_outside(path), case_id, identity, passphrase).sources.items()))


def show(
    path: Path,
    case_id: str,
    alias: str,
    *,
    identity: str | None = None,
    passphrase: str | None = None,
) -> ProtectedSource:
    """One source. UsageError if no source has this alias."""
    found = sources(path, case_id, identity=identity, passphrase=passphrase).get(alias)
    if found is None:
        raise UsageError(f"{alias}: no source of this vault has this alias.")
    return found


def gives_away(alias: str, source: ProtectedSource) -> bool:
    """Does the alias hold a word (3 letters or more) of the name, or of the contact?"""
    words = re.findall(r"[^\W_]{3,}", f"{source.identity} {source.contact}".casefold())
    return any(word in alias.replace("-", "") for word in words)


@contextlib.contextmanager
def _editing(
    path: Path, case_id: str, identity: str | None, passphrase: str | None
) -> Iterator[dict[str, ProtectedSource]]:
    """The sources, written back when the block ends well; one editor at a time."""
    path = _outside(path)
    if not path.exists():
        raise UsageError(f"{path}: no vault is here yet; make one first.")
    with locked(path.parent, 5.0):
        contents = _read(path, case_id, identity, passphrase)
        changed = dict(contents.sources)
        yield changed
        _write(path, contents.model_copy(update={"sources": changed}), passphrase)


def _read(path: Path, case_id: str, identity: str | None, passphrase: str | None) -> _Contents:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise BadMaterial(f"{path}: cannot be read ({error.strerror}); check it.") from error
    plain = travel.decrypt(data, path, identity=identity, passphrase=passphrase)
    try:
        contents = _Contents.model_validate_json(plain)
    except ValidationError:
        contents = None
    if contents is None or contents.case != case_id:  # the cause could hold a name: not shown
        raise BadMaterial(f"{path}: is not the vault of {case_id}; give the one made for it.")
    return contents


def _write(path: Path, contents: _Contents, passphrase: str | None) -> None:
    """Encrypt and replace; padded, so that the size hardly tells how much is in it."""
    if contents.recipients and passphrase is not None:
        raise KeyRefused(f"{path}: is opened by identity files; give one instead of a passphrase.")
    plain = canonical.to_bytes(contents)
    plain += b" " * (-len(plain) % _PADDED_TO)
    data = travel.encrypt(plain, recipients=contents.recipients, passphrase=passphrase)
    if len(data) > _LARGEST:
        raise UsageError(f"{path}: is full; keep long notes in an encrypted file of their own.")
    disk.write_atomically(path, data, mode=0o600)


def _outside(path: Path) -> Path:
    """The path, if it lies in no case."""
    path = Path(os.path.abspath(path))  # noqa: PTH100 (no links)
    for above in (*path.parents, *path.resolve().parents):
        if (above / "case.toml").exists():
            raise UsageError(f"{path}: lies inside a case; a vault must be kept elsewhere.")
    return path
