"""a case <-> one file encrypted with age, for a laptop that crosses borders.

``CASE.age`` is an age file (age-encryption.org/v1) of a tar stream. If a passphrase opens it, the
age identity that it is encrypted to stands before it, armoured and itself encrypted with that
passphrase; so the plain tools ``age`` and ``tar`` open it too (docs/travel.md). The only home of
pyrage.
"""

import contextlib
import os
import stat
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from countershot import disk
from countershot.errors import (
    BadMaterial,
    CannotCheck,
    CaseBusy,
    CountershotError,
    KeyRefused,
    StorageFailed,
    UsageError,
)
from countershot.evidence import archive, departure, streams, unpacked
from countershot.evidence.archive import Member
from countershot.evidence.lock import locked

NOT_ERASED = (
    "The plain files were removed, not erased: disks, above all SSDs, keep old blocks. "
    "Use full-disk encryption."
)
SHORTEST_PASSPHRASE = 12
_ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----\n"
_ARMOUR_END = b"-----END AGE ENCRYPTED FILE-----\n"
_LARGEST_ARMOUR = 4_096
_LARGEST_KEYS = 65_536
_WRONG_KEY = ("No matching keys found", "Decryption failed")
_TOO_MUCH_WORK = "Excessive work"
"""rage times this machine before it tries a passphrase, and gives up if that would take over 16
times as long as where the file was made. A busy machine misjudges, so it is asked again."""


@dataclass(frozen=True)
class Locked:
    """``file`` holds the case and was read back; ``removed``: the plain folder is gone.

    ``notice`` must be shown to the user: what removal does not promise. ``files`` and
    ``size_bytes`` are None where a killed run was only finished.
    """

    file: Path
    files: int | None
    size_bytes: int | None
    removed: bool
    notice: str


@dataclass(frozen=True)
class Unlocked:
    """The case is whole in ``folder``; the locked file is still where it was."""

    folder: Path
    files: int
    size_bytes: int


def lock(
    case: Path,
    out: Path,
    *,
    recipients: Sequence[str] = (),
    passphrase: str | None = None,
    keep: bool = False,
) -> Locked:
    """Encrypt a case into ``out``, read it back, and only then remove the plain folder.

    ``recipients``: age or SSH public keys. Killed at any moment, it leaves the plain case or a
    verified file, and can be run again. Raises CaseBusy if another program writes the case or
    something in it changes, CaseError for links and names that cannot travel, UsageError,
    KeyRefused, StorageFailed.
    """
    case, out = Path(os.path.abspath(case)), Path(os.path.abspath(out))  # noqa: PTH100 (no links)
    to = _recipients(recipients)
    _check_passphrase(passphrase, needed=not to)
    _check_place(case, out)
    if departure.finish(case, out):
        return Locked(out, None, None, True, NOT_ERASED)
    if os.path.lexists(out) and not departure.is_ours(out):
        raise UsageError(f"{out}: is there already and stays as it is; choose another name.")
    with locked(_log_folder(case), 0.0):
        found = archive.members(case)
        with _fresh(out) as fresh:
            sha256 = _write_and_read_back(case, found, fresh, to, passphrase)
            if archive.members(case) != found:
                raise CaseBusy(f"{case}: changed while it was locked; close what writes it.")
            departure.name_archive(fresh, out, sha256)
        if keep:
            departure.forget(out)
        else:
            departure.remove_case(case, out)
    files = [member for member in found if not member.is_folder]
    total = sum(member.size for member in files)
    return Locked(out, len(files), total, not keep, "" if keep else NOT_ERASED)


def unlock(
    file: Path, out: Path, *, identity: str | None = None, passphrase: str | None = None
) -> Unlocked:
    """Decrypt into ``out``, which appears whole or not at all; no plain byte lies elsewhere.

    ``identity``: the text of an age identity file or of an unencrypted SSH key. Raises KeyRefused
    if it does not open the file, BadMaterial if the file is damaged or no locked case, UsageError
    if ``out`` is there, StorageFailed.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 (no links)
    unpacked.refuse_taken(out)
    departure.tidy(out, Path(os.path.abspath(file)))  # noqa: PTH100 (no links)
    with _opened(file) as source:
        identities = _identities_for(source, file, identity, passphrase)
        with unpacked.staged(out) as stage:
            planting = unpacked.Planting(stage)
            with contextlib.closing(planting):
                unpacker = archive.Unpacker(planting, os.fstat(source.fileno()).st_size)
                _decrypt_stream(source, unpacker, identities, file, stage)
                unpacker.close()
                with disk.storing(out):
                    planting.finish()
    return Unlocked(out, planting.files, planting.size_bytes)


def encrypt(data: bytes, *, recipients: Sequence[str] = (), passphrase: str | None = None) -> bytes:
    """A small age file in memory, to recipients or to a passphrase; age has none to both."""
    pyrage = _pyrage()
    if passphrase is not None and recipients:
        raise UsageError("Give a passphrase or recipients, not both.")
    _check_passphrase(passphrase, needed=not recipients)
    if passphrase is not None:
        return bytes(pyrage.passphrase.encrypt(data, passphrase))
    return bytes(pyrage.encrypt(data, _recipients(recipients)))


def decrypt(
    data: bytes, where: Path, *, identity: str | None = None, passphrase: str | None = None
) -> bytes:
    """What ``encrypt`` was given. KeyRefused for a wrong key, BadMaterial for a damaged file.

    CannotCheck where this machine seems too slow for a passphrase (see ``_TOO_MUCH_WORK``).
    """
    pyrage = _pyrage()
    for pause_s in (0.2, 0.5, 1.0, 2.0, 0.0):
        try:
            if passphrase is not None:
                return bytes(pyrage.passphrase.decrypt(data, passphrase))
            return bytes(pyrage.decrypt(data, _identities(identity)))
        except (pyrage.DecryptError, OSError) as error:
            if _TOO_MUCH_WORK not in str(error):
                raise _not_opened(where, error) from None
        time.sleep(pause_s)
    raise CannotCheck(
        f"{where}: asks for more work than this computer can do now; close other programs and try "
        "again, use a faster one, or open it with the program age (docs/travel.md)."
    )


def _pyrage() -> Any:
    try:
        import pyrage  # type: ignore[import-untyped, unused-ignore]
    except ImportError as error:
        raise CannotCheck(
            "Encryption with age is not installed: pip install 'countershot[travel]'"
        ) from error
    return pyrage


def _recipients(texts: Sequence[str]) -> list[Any]:
    pyrage, found = _pyrage(), []
    for text in texts:
        kind = pyrage.ssh if text.startswith("ssh-") else pyrage.x25519
        try:
            found.append(kind.Recipient.from_str(text.strip()))
        except pyrage.RecipientError as error:
            raise KeyRefused(
                f"{text[:80]!r} is no age or SSH public key; ask for it again (age1... or ssh-...)."
            ) from error
    return found


def _identities(text: str | None) -> list[Any]:
    """The identities of an age identity file, or the one SSH key; never shown in a message."""
    pyrage = _pyrage()
    if text is None:
        raise UsageError("Give the passphrase, or the identity file that opens it.")
    try:
        if "PRIVATE KEY" in text[:_LARGEST_KEYS]:
            return [pyrage.ssh.Identity.from_buffer(text.encode())]
        lines = [line.strip() for line in text[:_LARGEST_KEYS].splitlines()]
        found = [
            pyrage.x25519.Identity.from_str(line)
            for line in lines
            if line and not line.startswith("#")
        ]
    except (pyrage.IdentityError, UnicodeEncodeError):
        found = []
    if not found:
        raise KeyRefused("This is no identity file: give one with an AGE-SECRET-KEY or an SSH key.")
    return found


def _check_passphrase(passphrase: str | None, needed: bool) -> None:
    if passphrase is None and needed:
        raise UsageError("Give a passphrase or a recipient: who is to open this again?")
    if passphrase is not None and len(passphrase) < SHORTEST_PASSPHRASE:
        raise KeyRefused(
            f"A passphrase under {SHORTEST_PASSPHRASE} characters is guessed; use several words."
        )


def _check_place(case: Path, out: Path) -> None:
    inside = case.resolve() in (out.parent.resolve(), *out.parent.resolve().parents)
    if inside or case == out:
        raise UsageError(f"{out}: lies in the case itself; choose a place outside.")
    if not out.parent.is_dir():
        raise UsageError(f"{out.parent}: is no folder; make it first, or choose another place.")


def _log_folder(case: Path) -> Path:
    folder = case / "evidence/log"
    if not (case / "case.toml").is_file() or not folder.is_dir():
        raise UsageError(f"{case}: no case is here (no case.toml); give the folder of a case.")
    return folder


@contextlib.contextmanager
def _fresh(out: Path) -> Iterator[Path]:
    """A new file beside ``out``, gone at the end unless it was renamed; killed runs' go first."""
    prefix = f".{out.name}."
    with disk.storing(out):
        for leftover in out.parent.iterdir():
            if leftover.name.startswith(prefix) and leftover.name.endswith(".new"):
                leftover.unlink()
        fd, name = tempfile.mkstemp(prefix=prefix, suffix=".new", dir=out.parent)
        os.close(fd)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _write_and_read_back(
    case: Path, found: list[Member], fresh: Path, to: list[Any], passphrase: str | None
) -> str:
    """Encrypt into ``fresh``, decrypt that from disk, compare all; the file's SHA-256.

    It is also encrypted to an identity made here: with it the file is read back (the private keys
    of the recipients are elsewhere), and the passphrase opens it. It is kept nowhere else.
    """
    own = _pyrage().x25519.Identity.generate()
    digests: dict[str, str] = {}
    with disk.storing(fresh), fresh.open("wb", buffering=0) as file:
        writer = streams.Hashed(file)
        if passphrase is not None:
            writer.write(_armoured(own, passphrase))
        pieces = archive.pack(case, case.name, found, digests)
        _encrypt_stream(streams.Pieces(pieces), writer, [own.to_public(), *to])
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):  # read back from the disk, not from memory
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    tally = unpacked.Tally()
    with _opened(fresh) as source:
        identities = _identities_for(source, fresh, None, passphrase) if passphrase else [own]
        unpacker = archive.Unpacker(tally, os.fstat(source.fileno()).st_size)
        _decrypt_stream(source, unpacker, identities, fresh, fresh)
        unpacker.close()
    if (tally.members, tally.digests) != (found, digests):
        raise StorageFailed(
            f"{fresh.parent}: what was written there reads back differently, so the case stays as "
            "it is; use another disk."
        )
    return writer.hasher.hexdigest()


def _armoured(own: Any, passphrase: str) -> bytes:
    data = f"{own}\n".encode()
    return bytes(_pyrage().passphrase.encrypt(data, passphrase, armored=True))


def _encrypt_stream(source: streams.Pieces, target: streams.Hashed, to: list[Any]) -> None:
    """Memory use does not grow with the stream. Raises what source or target raised."""
    pyrage = _pyrage()
    try:
        pyrage.encrypt_io(source, target, to)
    except (pyrage.EncryptError, OSError, CountershotError) as error:
        raise (
            source.failure
            or target.failure
            or StorageFailed(f"The case could not be encrypted ({error}); nothing was kept.")
        ) from error


def _decrypt_stream(
    source: IO[bytes], unpacker: archive.Unpacker, identities: list[Any], where: Path, to: Path
) -> None:
    """Memory use does not grow with the stream. Raises what the unpacker raised, else ours."""
    pyrage, guarded = _pyrage(), streams.Guarded(unpacker)
    with disk.storing(to):
        try:
            pyrage.decrypt_io(source, guarded, identities)
        except (pyrage.DecryptError, OSError, CountershotError) as error:
            raise guarded.failure or _not_opened(where, error) from error


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    """A plain file to read; BadMaterial for anything else."""
    try:
        fd = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise BadMaterial(f"{file}: cannot be read ({error.strerror}); check it.") from error
    with os.fdopen(fd, "rb") as source:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise BadMaterial(f"{file}: is not a plain file; give the locked file itself.")
        yield source


def _identities_for(
    source: IO[bytes], file: Path, identity: str | None, passphrase: str | None
) -> list[Any]:
    """What opens the age file; ``source`` then stands at it, after an armoured identity."""
    armour = _armour(source, file)
    if passphrase is None:
        return _identities(identity)
    if not armour:
        raise KeyRefused(f"{file}: is not opened by a passphrase, but by an identity file.")
    return _identities(decrypt(armour, file, passphrase=passphrase).decode("ascii", "replace"))


def _armour(source: IO[bytes], file: Path) -> bytes:
    """The armoured part at the beginning, b"" if there is none."""
    if source.read(len(_ARMOUR)) != _ARMOUR:
        source.seek(0)
        return b""
    head = _ARMOUR
    while not head.endswith(_ARMOUR_END):
        line = source.readline(100)
        head += line
        if not line or len(head) > _LARGEST_ARMOUR:
            raise BadMaterial(f"{file}: is damaged or cut short; fetch it again from a copy.")
    return head


def _not_opened(where: Path, error: Exception) -> CountershotError:
    """A wrong key and a damaged file, told apart as far as age tells them apart."""
    if any(words in str(error) for words in _WRONG_KEY):
        return KeyRefused(
            f"{where}: is not opened by this key or passphrase; try another. "
            "(If it is surely the right one, the beginning of the file is damaged.)"
        )
    return BadMaterial(f"{where}: is damaged, cut short or no age file; fetch it from a copy.")
