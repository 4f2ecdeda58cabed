"""a case -> one encrypted file and back; names of protected sources kept apart from it."""

import os
from pathlib import Path

from countershot.answers import Locked, Sources, Unlocked
from countershot.errors import UsageError
from countershot.evidence import leaks, travel, vault
from countershot.evidence.vault import ProtectedSource
from countershot.workspace.open import open_case


def lock(
    case: Path,
    out: Path | None = None,
    *,
    recipients: tuple[str, ...] = (),
    passphrase: str | None = None,
    keep: bool = False,
) -> Locked:
    """Encrypt a case into one age file, read it back, then remove the plain folder."""
    done = travel.lock(
        case, out or case.with_name(f"{case.name}.age"),
        recipients=recipients, passphrase=passphrase, keep=keep,
    )  # fmt: skip
    return Locked(done.file, done.size_bytes, done.removed, done.notice)


def unlock(
    file: Path, out: Path, *, identity: Path | None = None, passphrase: str | None = None
) -> Unlocked:
    """Decrypt a locked case into ``out``, which appears whole or not at all."""
    done = travel.unlock(file, out, identity=identity_text(identity), passphrase=passphrase)
    return Unlocked(done.folder, done.files)


def identity_text(file: Path | None) -> str | None:
    """The text of an age identity file; None if none is given."""
    if file is None:
        return None
    if not file.is_file() or file.stat().st_size > 65_536:
        raise UsageError(f"{file}: is no age identity file")
    return file.read_text()


def sources(case: Path, *, identity: Path | None, passphrase: str | None) -> Sources:
    """The aliases that a case's vault knows, and no names."""
    case_id = open_case(case).case.id
    found = vault.sources(
        vault.place(case_id), case_id, identity=identity_text(identity), passphrase=passphrase
    )
    return Sources(vault.place(case_id), tuple(found))


def add_source(
    case: Path,
    alias: str,
    text: str,
    *,
    recipients: tuple[str, ...] = (),
    identity: Path | None = None,
    passphrase: str | None = None,
) -> Sources:
    """Keep who an alias is; the vault is made if there is none. Nothing enters the case."""
    case_id = open_case(case).case.id
    place = vault.place(case_id)
    who = vault.source_from_text(text)
    if not os.path.lexists(place):
        vault.create(place, case_id, recipients=recipients, passphrase=passphrase)
    opened = identity_text(identity)
    vault.add(place, case_id, alias, who, identity=opened, passphrase=passphrase)
    return Sources(place, (alias,))


def show_source(
    case: Path, alias: str, *, identity: Path | None, passphrase: str | None
) -> ProtectedSource:
    """Who an alias is, for whoever can open the vault."""
    case_id = open_case(case).case.id
    return vault.show(
        vault.place(case_id), case_id, alias,
        identity=identity_text(identity), passphrase=passphrase,
    )  # fmt: skip


def remove_source(
    case: Path, alias: str, *, identity: Path | None, passphrase: str | None
) -> Sources:
    """Forget who an alias is."""
    case_id = open_case(case).case.id
    vault.remove(
        vault.place(case_id), case_id, alias,
        identity=identity_text(identity), passphrase=passphrase,
    )  # fmt: skip
    return Sources(vault.place(case_id), ())


def leaks_of_sources(
    case: Path, folder: Path, *, identity: Path | None, passphrase: str | None
) -> leaks.Search:
    """Does any name or contact of the vault stand anywhere in a case or dossier?"""
    case_id = open_case(case).case.id
    known = vault.sources(
        vault.place(case_id), case_id, identity=identity_text(identity), passphrase=passphrase
    )
    return leaks.mentions(folder, known)
