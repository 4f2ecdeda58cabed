"""a case's checkpoint -> another newsroom's cosignature over it, by exchange of files."""

import os
from collections.abc import Callable
from pathlib import Path

from countershot import disk
from countershot.answers import Cosigned, WitnessAsked
from countershot.errors import BadMaterial, KeyRefused, UsageError
from countershot.evidence import keys, witness, witness_book
from countershot.records.log import Witnessed
from countershot.workspace import keyring
from countershot.workspace.clock import SystemClock
from countershot.workspace.open import open_case

LARGEST = 65_536


def ask_witness(path: Path, name: str | None, out: Path) -> WitnessAsked:
    """Write the file to give to a witness of case.toml: checkpoint, and proof that it only grew."""
    space = open_case(path, write=True)
    chosen = name or next(iter(space.case.witnesses), None)
    if chosen not in space.case.witnesses:
        known = ", ".join(space.case.witnesses) or "none"
        raise UsageError(f"case.toml has no [witnesses.{chosen or 'NAME'}]; it knows: {known}")
    who = space.case.witnesses[chosen].name
    entries = [at.entry for at in space.log.entries]
    seen = [e.size for e in entries if isinstance(e, Witnessed) and e.witness == who]
    disk.write_atomically(out, witness.request(space.log, max(seen, default=0)).encode())
    return WitnessAsked(out, who, len(space.log), space.case.log_key)


def take_witness(path: Path, file: Path) -> Witnessed:
    """Take a witness's answer: check it against case.toml and the log, then log it."""
    space = open_case(path, write=True)
    with space.log.writing() as writer:
        line = _text(file)
        entry, note = witness.take(line, space.log, space.case.witnesses, space.clock.now_utc())
        if any(at.entry == entry or _same(at.entry, entry) for at in space.log.entries):
            return entry
        space.store.put_bytes(note)
        writer.append([entry])
    return entry


def _same(old: object, new: Witnessed) -> bool:
    return isinstance(old, Witnessed) and old.cosignature == new.cosignature


def cosign(
    file: Path,
    out: Path,
    *,
    name: str,
    log_key: str | None = None,
    key_file: Path | None = None,
    passphrase: Callable[[], str],
) -> Cosigned:
    """As a witness: cosign another newsroom's checkpoint if its log only grew since last time.

    What was cosigned is kept in ``$COUNTERSHOT_WITNESS`` or ``~/.config/countershot/witness``.
    """
    key = _own_key(name, key_file, passphrase)
    now = SystemClock().now_utc()
    given = witness_book.answer(_book(), _text(file), key, name, now, log_key)
    disk.write_atomically(out, given.line.encode())
    return Cosigned(
        out, given.origin, given.size, given.fingerprint, given.first, key.public_base64
    )


def _own_key(name: str, file: Path | None, passphrase: Callable[[], str]) -> keys.SigningKey:
    path = file or keyring.person_key_file(name)
    if not path.exists():
        raise KeyRefused(f"{path}: no key of {name} is here; run `countershot key {name}`")
    return keys.load_person_key(path, passphrase())


def _book() -> Path:
    own = os.environ.get("COUNTERSHOT_WITNESS")
    return Path(own) if own else Path.home() / ".config/countershot/witness"


def _text(file: Path) -> str:
    try:
        data = file.read_bytes()[: LARGEST + 1]
        if len(data) > LARGEST:
            raise BadMaterial(f"{file}: is larger than any request or answer; check which it is.")
        return data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadMaterial(f"{file}: cannot be read as text ({error}); check the file.") from error
