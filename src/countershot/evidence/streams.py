"""pieces, files and unpackers -> what age reads from and writes to, with the errors they meet.

pyrage passes on only the words of an error raised in Python, so ``failure`` keeps the error itself.
"""

import hashlib
from collections.abc import Iterator
from typing import IO

from countershot import disk
from countershot.errors import CountershotError
from countershot.evidence.archive import Unpacker


class Pieces:
    """A stream that is made as it is read; ``failure`` keeps what stopped it."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest = pieces, memoryview(b"")
        self.failure: CountershotError | OSError | KeyboardInterrupt | None = None

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes."""
        try:
            while not self._rest:
                self._rest = memoryview(next(self._pieces))
        except StopIteration:
            return b""
        except (CountershotError, OSError, KeyboardInterrupt) as error:
            self.failure = error
            raise
        piece, self._rest = self._rest[:size], self._rest[size:]
        return bytes(piece)


class Hashed:
    """A file being written, hashed as it is; ``failure`` keeps what stopped it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.hasher = file, hashlib.sha256()
        self.failure: OSError | KeyboardInterrupt | None = None

    def write(self, data: bytes) -> int:
        """All of it, or an OSError."""
        if self.failure is not None:  # age writes on while it gives up
            raise self.failure
        try:
            disk.write_all(self._file.fileno(), data)
        except (OSError, KeyboardInterrupt) as error:
            self.failure = error
            raise
        self.hasher.update(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


class Guarded:
    """An unpacker whose own error is kept, as pyrage passes on only its words."""

    def __init__(self, unpacker: Unpacker) -> None:
        self._unpacker = unpacker
        self.failure: CountershotError | OSError | KeyboardInterrupt | None = None

    def write(self, data: bytes) -> int:
        """All of it, or the unpacker's error."""
        if self.failure is not None:  # age writes on while it gives up
            raise self.failure
        try:
            return self._unpacker.write(data)
        except (CountershotError, OSError, KeyboardInterrupt) as error:
            self.failure = error
            raise

    def flush(self) -> None:
        """Nothing is held back."""
