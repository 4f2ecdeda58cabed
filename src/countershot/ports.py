"""what rooms need from outside -> the few protocols; flow hands them in, rooms never reach out."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from countershot.records.log import LoggedEntry
from countershot.records.time import TimeVerdict


class Clock(Protocol):
    """Tells the time as UTC to the second (``2031-03-14T09:26:53Z``)."""

    @property
    def kind(self) -> str:
        """``system`` or ``fixed``."""

    def now_utc(self) -> str:
        """The present moment; a fixed clock always answers the same."""


class SignatureCheck(Protocol):
    """Ed25519 (RFC 8032): does ``signature`` (64 bytes) over ``message`` verify? Never raises."""

    def __call__(self, public_key: bytes, signature: bytes, message: bytes) -> bool: ...


class ByteSource(Protocol):
    """Something that gives bytes in pieces: an open file, standard input."""

    def read(self, size: int, /) -> bytes: ...


class Objects(Protocol):
    """The store of a case: whole bytes under their SHA-256, on disk before anyone is told.

    Raises BadMaterial when what is given cannot be kept (empty, changing), StorageFailed when
    the disk is at fault.
    """

    def path(self, sha256: str) -> Path:
        """Where those bytes lie, read-only."""
        ...

    def actual_sha256(self, sha256: str) -> str | None:
        """What the bytes under that name hash to now; None if they are not there."""
        ...

    def put_file(self, path: Path) -> tuple[str, int]:
        """Keep a copy of a plain file: SHA-256 and size in bytes."""
        ...

    def put_stream(self, source: ByteSource) -> tuple[str, int]:
        """Keep everything it gives: SHA-256 and size in bytes."""
        ...

    def put_bytes(self, data: bytes) -> str:
        """Keep these bytes: SHA-256."""
        ...

    def batch(self) -> AbstractContextManager[None]:
        """Put many; they are on disk together when the block ends."""
        ...


class TokenCheck(Protocol):
    """RFC 3161: what does ``token`` (DER) prove of ``stamped`` (the bytes it should be over)?

    ``certificates``: DER, the root last; ``revocations``: CRLs or OCSP answers, DER. ``now_utc``:
    when this is asked (certificates age). Never raises.
    """

    def __call__(
        self,
        token: bytes,
        stamped: bytes,
        certificates: Sequence[bytes],
        revocations: Sequence[bytes],
        now_utc: str,
    ) -> TimeVerdict: ...


class ConsistencyCheck(Protocol):
    """RFC 9162 2.1.4.2: did the tree of size ``second`` only add to that of ``first``?"""

    def __call__(
        self,
        first: int,
        second: int,
        first_root: bytes,
        second_root: bytes,
        proof: Sequence[bytes],
        /,
    ) -> bool: ...


class Post(Protocol):
    """POST bytes of a media type to an address, under the address policy; the answer's body.

    Raises BadMaterial or CannotCheck where nothing usable came.
    """

    def __call__(self, address: str, body: bytes, media_type: str) -> bytes: ...


class InclusionCheck(Protocol):
    """RFC 9162 2.1.3.2: does the proof lead from this leaf's data to the root? Never raises."""

    def __call__(
        self, leaf_data: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
    ) -> bool: ...


@dataclass(frozen=True)
class ProvenEntry:
    """A log entry with its inclusion proof (sibling hashes, leaf upwards, 32 bytes each)."""

    logged: LoggedEntry
    proof: tuple[bytes, ...]


@dataclass(frozen=True)
class LogProof:
    """A checkpoint (text of the signed note) and entries proven to be under its root.

    ``consistency``: by smaller size, the RFC 9162 proof that the tree only added to it since.
    """

    checkpoint: str
    entries: tuple[ProvenEntry, ...]
    consistency: Mapping[int, tuple[bytes, ...]] = field(default_factory=dict)


class Prove(Protocol):
    """Log the release (``release_sha256``; None for a draft, which logs nothing) and prove entries.

    The checkpoint covers the tree that ends with the ``released`` entry, which is among the
    entries returned. The same release asked for twice gives the same answer. ``sizes``: of
    earlier trees, each with a proof that this one only added to it.
    """

    def __call__(
        self, indices: Sequence[int], release_sha256: str | None, sizes: Sequence[int] = ()
    ) -> LogProof: ...


@dataclass(frozen=True)
class Output:
    """One part of a step's result: its name within the recipe, what it is, its bytes."""

    part: str
    media_type: str
    data: bytes


class Progress(Protocol):
    """Told how far a step is (0 to 1); shown, never stored."""

    def __call__(self, done: float) -> None: ...


@dataclass(frozen=True)
class Job:
    """What a step is given: its exhibits' ids and read-only files, and the recipe's parameters.

    ``key`` is the recipe's key; ``network`` the digest of the network it must use, if any.
    """

    key: str
    exhibits: tuple[str, ...]
    paths: tuple[Path, ...]
    parameters: Mapping[str, Any]
    network: str | None = None


class Step(Protocol):
    """exhibits -> outputs; pure in its job. Runs in a child process under limits.

    Raises BadMaterial (or LimitExceeded) when the exhibit is at fault: recorded as a ``Failure``.
    """

    def __call__(self, job: Job, progress: Progress) -> Iterable[Output]: ...
