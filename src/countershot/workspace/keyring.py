"""names -> the private keys that lie outside every case."""

import os
from collections.abc import Callable
from pathlib import Path

from countershot.errors import KeyRefused
from countershot.evidence import keys
from countershot.evidence.keys import SigningKey
from countershot.records.case import Case

EXERCISE_ID = "exercise-post-at-the-gate"


def folder() -> Path:
    """Where private keys lie: ``$COUNTERSHOT_KEYS`` or ``~/.config/countershot/keys``."""
    return Path(os.environ.get("COUNTERSHOT_KEYS") or Path.home() / ".config/countershot/keys")


def is_exercise(case: Case) -> bool:
    """Is this the invented exercise, whose keys and clock are public and fixed?"""
    return case.id == EXERCISE_ID and case.log_key == keys.exercise_key("log").public_base64


def log_key_file(case_id: str) -> Path:
    """Where ``new`` keeps the key of a case's log."""
    return folder() / f"{case_id}.log.key"


def person_key_file(name: str) -> Path:
    """Where ``countershot key NAME`` keeps a person's key."""
    return folder() / f"{name}.key"


def log_key(case: Case, key_file: Path | None = None) -> SigningKey:
    """The key that signs this case's checkpoints. KeyRefused if it is not the one of case.toml."""
    if is_exercise(case) and key_file is None:
        return keys.exercise_key("log")
    path = key_file or log_key_file(case.id)
    if not path.exists():
        raise KeyRefused(
            f"{path}: the key of this case's log is not on this machine; restore it from your "
            "backup, or work where the case was made (reading and `sign` need no log key)"
        )
    found = keys.load_log_key(path)
    if found.public_base64 != case.log_key:
        raise KeyRefused(
            f"{path}: is the key of another case's log; case.toml names a different one"
        )
    return found


def person_key(
    case: Case, name: str, key_file: Path | None, passphrase: Callable[[], str]
) -> SigningKey:
    """The key of a person of the case. KeyRefused unless it is the one case.toml states."""
    if is_exercise(case) and key_file is None:
        found = keys.exercise_key(name)
    else:
        path = key_file or person_key_file(name)
        if not path.exists():
            raise KeyRefused(f"{path}: no key of {name} is here; run `countershot key {name}`")
        found = keys.load_person_key(path, passphrase())
    if found.public_base64 != case.people[name].public_key:
        raise KeyRefused(f"case.toml states another public key for {name}; sign with that one")
    if keys.is_exercise_key(found.public_base64) and not is_exercise(case):
        raise KeyRefused(f"the key of {name} is the exercise's and public; make one of your own")
    return found
