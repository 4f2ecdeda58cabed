"""entries -> one case's append-only log on disk, its checkpoints and proofs.

Format: docs/formats/log.md. An entry is acknowledged when ``append`` returns: its line and a
checkpoint that covers it are on disk.
"""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from countershot import canonical, disk
from countershot.errors import CaseDamaged, CaseError, KeyRefused, StorageFailed
from countershot.evidence import checkpoint, lines
from countershot.evidence.checkpoint import Checkpoint
from countershot.evidence.keys import SigningKey
from countershot.evidence.lock import locked
from countershot.evidence.merkle import Tree
from countershot.ports import LogProof, ProvenEntry
from countershot.records.log import Computed, Entry, LoggedEntry, Opened


class Log:
    """A case's log as it was when last read; ``writing`` is the only way to add to it.

    ``folder`` is the case's ``evidence/log``; ``public`` the log key's 32 raw bytes. Without
    ``key`` it can be read and verified, but neither written nor asked for a checkpoint.
    """

    def __init__(self, folder: Path, origin: str, public: bytes, key: SigningKey | None) -> None:
        self.folder, self.origin, self.public = folder, origin, public
        self._key = key
        self._file = folder / "entries.jsonl"
        self._entries: list[LoggedEntry] = []
        self._commitments: list[bytes] = []
        self._tree = Tree()
        self._length = 0  # of entries.jsonl as far as it is taken in, in bytes

    @classmethod
    def create(cls, folder: Path, origin: str, key: SigningKey, opened: Opened) -> "Log":
        """Begin a log with its ``opened`` entry. CaseError if one is there already."""
        with disk.storing(folder):
            folder.mkdir(parents=True, exist_ok=True)
        log = cls(folder, origin, key.public, key)
        with locked(folder, 0.0):
            if (folder / "checkpoint").exists():
                raise CaseError(f"{folder}: a log is there already; choose another folder.")
            line, first = lines.write(key, 0, opened)
            if log._file.exists() and len(lines.whole(_read(log._file))) > 1:
                raise CaseError(f"{log._file}: entries without a checkpoint; restore that first.")
            disk.write_atomically(log._file, line)
            log._take([first])
            log._write_checkpoint()
        return log

    @classmethod
    def open(cls, folder: Path, origin: str, public: bytes, key: SigningKey | None = None) -> "Log":
        """Read and verify a log; CaseDamaged names the file (and line) that is not right."""
        if key is not None and key.public != public:
            raise KeyRefused(
                f"The key given is not the log key of {origin}; use the one made with the case."
            )
        log = cls(folder, origin, public, key)
        log._load()
        return log

    @property
    def entries(self) -> Sequence[LoggedEntry]:
        """All entries, in order; ``entries[i].index == i``."""
        return self._entries

    def __len__(self) -> int:
        return len(self._entries)

    def acknowledged(self) -> int:
        """How many entries the checkpoint on disk covers. Lines after them were never
        acknowledged: a killed run's, which the next writer takes in, or somebody else's.
        """
        return self._read_checkpoint().size

    def commitment(self, index: int) -> bytes:
        """The leaf's data: what a dossier shows of an entry that it does not publish."""
        return self._commitments[index]

    def root(self, size: int | None = None) -> bytes:
        """RFC 9162 root over the first ``size`` entries (all, if None)."""
        return self._tree.root(size)

    def checkpoint(self, size: int | None = None) -> str:
        """The signed note over the first ``size`` entries; the same bytes every time."""
        size = len(self) if size is None else size
        return checkpoint.write(Checkpoint(self.origin, size, self.root(size)), self._signer())

    def prove(self, indices: Sequence[int], size: int | None = None) -> LogProof:
        """Those entries (sorted, once each) with proofs under the checkpoint of ``size``."""
        size = len(self) if size is None else size
        proven = tuple(
            ProvenEntry(self._entries[index], self._tree.inclusion_proof(index, size))
            for index in sorted(set(indices))
        )
        return LogProof(self.checkpoint(size), proven)

    def consistency(self, first: int, second: int) -> tuple[bytes, ...]:
        """RFC 9162 proof that the log of size ``second`` only added to that of ``first``."""
        return self._tree.consistency_proof(first, second)

    def find_released(self, release_sha256: str) -> int | None:
        """Index of the ``released`` entry of that ``release.json``, if it was logged."""
        for logged in self._entries:
            if logged.entry.type == "released" and logged.entry.release_sha256 == release_sha256:
                return logged.index
        return None

    @contextlib.contextmanager
    def writing(self, wait_s: float = 5.0) -> Iterator["LogWriter"]:
        """Hold the case's one write lock; first takes in what others wrote meanwhile.

        Raises CaseBusy if another program holds it for longer than ``wait_s`` seconds.
        """
        self._signer()
        with locked(self.folder, wait_s):
            self._load()
            self._repair()
            yield LogWriter(self)

    def refresh(self) -> None:
        """Take in what other programs appended since."""
        self._load()

    def _signer(self) -> SigningKey:
        if self._key is None:
            raise KeyRefused(
                f"The private log key of {self.origin} is not here; "
                "work where the case was made, or bring its .log.key file."
            )
        return self._key

    def _load(self) -> None:
        """Read checkpoint, then lines (so that lines are never older), and verify them."""
        state = self._read_checkpoint()
        whole = lines.whole(_read(self._file))
        if len(whole) < state.size:
            raise CaseDamaged(
                f"{self._file}: has {len(whole)} whole lines, but its "
                f"checkpoint counts {state.size}; restore it from a copy."
            )
        read = [lines.read(line, at, self._file) for at, line in enumerate(whole)]
        self._check_canonical(whole, state.size)
        while len(read) > state.size and isinstance(read[-1].logged.entry, Computed):
            read.pop()  # may be half of a result whose other half was never written
        self._take(read)
        self._length = sum(map(len, whole[: len(read)]))
        if self._tree.root(state.size) != state.root:
            self._explain(whole[: state.size])

    def _take(self, read: Sequence[lines.Line]) -> None:
        self._entries = [line.logged for line in read]
        self._commitments = [line.commitment for line in read]
        self._tree = Tree(self._commitments)

    def _extend(self, read: Sequence[lines.Line]) -> None:
        for line in read:
            self._entries.append(line.logged)
            self._commitments.append(line.commitment)
            self._tree.append(line.commitment)

    def _check_canonical(self, whole: Sequence[bytes], start: int = 0) -> None:
        """For lines that no root proves: each must be what writing it again would give."""
        for at in range(start, len(whole)):
            canonical.plain(whole[at].removesuffix(b"\n"), lines.place(self._file, at))

    def _explain(self, whole: Sequence[bytes]) -> None:
        """The root is wrong: name the line that is not canonical, else say which may be."""
        self._check_canonical(whole)
        raise CaseDamaged(
            f"{self._file}: lines 1 to {len(whole)} do not hash to the "
            "checkpoint's root, so one was changed; restore the file from a copy."
        )

    def _read_checkpoint(self) -> Checkpoint:
        path = self.folder / "checkpoint"
        try:
            state = checkpoint.read(_read(path).decode(), self.origin, self.public)
        except UnicodeDecodeError:
            state = None
        if state is None:
            raise CaseDamaged(
                f"{path}: is not this case's checkpoint, signed by its log key; "
                "restore it from a copy."
            )
        return state

    def _write_checkpoint(self) -> None:
        disk.write_atomically(self.folder / "checkpoint", self.checkpoint().encode())

    def _repair(self) -> None:
        """After an interrupted append: check its lines, cut what was torn, cover the rest."""
        for leftover in self.folder.glob(".checkpoint.*.tmp"):
            leftover.unlink(missing_ok=True)
        for logged in self._entries[self._read_checkpoint().size :]:
            if lines.salt(self._signer(), logged.index, logged.entry) != logged.salt:
                raise CaseDamaged(
                    f"{lines.place(self._file, logged.index)}: not written with this case's key; "
                    "restore the file from a copy."
                )
        with disk.storing(self._file):
            if self._file.stat().st_size != self._length:
                _truncate(self._file, self._length)
        if len(self) != self._read_checkpoint().size:
            self._write_checkpoint()


class LogWriter:
    """The write lock of one log, held; it ends with the ``writing`` block, or with a failure."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._usable = True

    def append(self, entries: Sequence[Entry]) -> list[LoggedEntry]:
        """Log a batch: lines and file length on disk, then the checkpoint that covers them.

        On StorageFailed nothing of the batch is in the log, and this writer is at its end.
        """
        log, start = self._log, len(self._log)
        if not self._usable:
            raise StorageFailed(f"{log.folder}: writing failed before; open the case again.")
        if not entries:
            return []
        key = log._signer()
        new = [lines.write(key, start + at, entry) for at, entry in enumerate(entries)]
        data = b"".join(line for line, _ in new)
        read = [line for _, line in new]
        self._usable = False
        try:
            _append(log._file, data)
            log._extend(read)
            log._write_checkpoint()
        except StorageFailed:
            self._take_back(start, len(data))
            raise
        self._usable = True
        return [line.logged for line in read]

    def _take_back(self, start: int, size: int) -> None:
        """Cut the batch off again, unless the checkpoint that covers it is already there."""
        log, path = self._log, self._log._file
        if log._read_checkpoint().size > start:
            return
        with contextlib.suppress(OSError):  # then the next writer takes in what is there
            if len(log) > start:
                _truncate(path, path.stat().st_size - size)
        log._load()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CaseDamaged(
            f"{path}: cannot be read ({error.strerror}); restore it from a copy."
        ) from error


def _append(path: Path, data: bytes) -> None:
    """Add at the end and fsync; on failure, cut back to what was there."""
    with disk.storing(path):
        fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC)
        try:
            before = os.fstat(fd).st_size
            try:
                disk.write_all(fd, data)
                os.fsync(fd)
            except OSError:
                os.ftruncate(fd, before)
                raise
        finally:
            os.close(fd)


def _truncate(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)
        os.fsync(file.fileno())
