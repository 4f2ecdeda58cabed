"""what went wrong -> whose fault it is, what to do, and the exit code.

The tree::

    CountershotError                 exit 1   something was refused or is broken
    |-- UsageError                   exit 2   the command was called wrongly
    |-- CannotCheck                  exit 3   the means to decide are missing; nothing is known
    |-- BadMaterial                  exit 1   a file from outside cannot be used as it claims to be
    |   |-- LimitExceeded            exit 1   it is larger, longer or slower than the limits allow
    |   `-- NotReached               exit 1   an address gave nothing to keep
    |-- CaseError                    exit 1   the case folder was edited into something unreadable
    |   |-- CaseBusy                 exit 1   another countershot is writing this case
    |   `-- CaseDamaged              exit 1   store or log do not agree with their own digests
    |-- KeyRefused                   exit 1   a key is missing, public, bare or another's
    |-- NetworkRefused               exit 1   a network's bytes or words are not the pinned
    |-- StorageFailed                exit 1   the disk is full or read-only; nothing was kept
    `-- Refused                      exit 1   the gate says no; the refusals say where and why

Every message is one or two sentences: whose fault it is, and what to do next.
"""

from typing import Literal

EXIT_FINE = 0
EXIT_REFUSED = 1
EXIT_USAGE = 2
EXIT_CANNOT_CHECK = 3


class CountershotError(Exception):
    """Base of all errors that a user is meant to read; ``str(error)`` is shown as it is."""

    exit_code = EXIT_REFUSED


class UsageError(CountershotError):
    """The command was called with something that cannot be meant."""

    exit_code = EXIT_USAGE


class CannotCheck(CountershotError):
    """The means to decide (bytes, a library, a network) are missing, so nothing is claimed."""

    exit_code = EXIT_CANNOT_CHECK


class BadMaterial(CountershotError):
    """A file from outside is damaged, mislabelled or hostile."""


class LimitExceeded(BadMaterial):
    """A file from outside asks for more pages, pixels, frames, memory or time than allowed."""


Trouble = Literal["no_such_name", "certificate", "timeout", "private", "connection", "redirects"]


class NotReached(BadMaterial):
    """An address could not be reached, or was refused; nothing of it was kept.

    ``private``: it, or something on the way, is a private, loopback or link-local address that the
    user did not name. ``redirects``: too many, or to something that is no http(s) address.
    """

    def __init__(self, trouble: Trouble, message: str) -> None:
        super().__init__(message)
        self.trouble = trouble


class CaseError(CountershotError):
    """The case folder cannot be read as a case; the message names file and line."""


class CaseBusy(CaseError):
    """Another program holds the case's write lock."""


class CaseDamaged(CaseError):
    """Stored bytes or the log contradict their own digests; names the file."""


class KeyRefused(CountershotError):
    """A private key is missing, world-readable, without its passphrase, public or another's."""


class NetworkRefused(CountershotError):
    """A network file is not the one pinned by digest, or speaks of something but devices."""


class StorageFailed(CountershotError):
    """Writing failed (disk full, read-only); what was there before is untouched."""


class Refused(CountershotError):
    """The gate refuses; ``refusals`` are printed one a line as ``file:line: rule: reason``."""
