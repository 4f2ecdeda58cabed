"""a name, a question, people -> a case folder and the keys that belong to it."""

import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from countershot.answers import NewCase, NewKey
from countershot.errors import KeyRefused, UsageError
from countershot.evidence import keys
from countershot.workspace import keyring, new_case
from countershot.workspace.clock import SystemClock
from countershot.workspace.open import open_case


def new(path: Path, *, title: str = "", question: str = "", people: Sequence[str] = ()) -> NewCase:
    """Make a case folder, its log and the log's key. Asks nothing.

    Raises UsageError if something is at ``path`` already; then nothing is made.
    """
    case_id, key = new_case.create(path, title, question, tuple(people), SystemClock())
    return NewCase(path, case_id, keyring.log_key_file(case_id), keys.fingerprint(key.public))


def key(name: str, secret: str, *, into: Path | None = None) -> NewKey:
    """Make a person's key, protected by ``secret``; with ``into``, state it in that case.toml.

    Never overwrites a key. UsageError if the case does not know the person, or their key already.
    """
    space = None if into is None else open_case(into)
    if space is not None:
        new_case.refuse_enrolled(space, name)
    path, made = keyring.person_key_file(name), keys.generate()
    keys.save(made, path, secret)
    if space is not None:
        new_case.enrol(space, name, made.public_base64)
    return NewKey(name, path, made.public_base64, keys.fingerprint(made.public))


def passphrase(file: Path | None, *, confirm: bool = False) -> str:
    """The passphrase: first line of ``file``, $COUNTERSHOT_PASSPHRASE, or asked for."""
    if file is not None:
        if not file.is_file():
            raise UsageError(f"{file}: no such passphrase file")
        return file.read_text().partition("\n")[0]
    if "COUNTERSHOT_PASSPHRASE" in os.environ:
        return os.environ["COUNTERSHOT_PASSPHRASE"]
    if not sys.stdin.isatty():
        raise KeyRefused("no passphrase: give --passphrase-file, or set COUNTERSHOT_PASSPHRASE")
    secret = getpass.getpass("passphrase: ")
    if confirm and getpass.getpass("again: ") != secret:
        raise UsageError("the two passphrases differ; nothing was made")
    return secret
