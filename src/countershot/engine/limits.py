"""limits -> what a child process may use while it handles material from outside."""

import ctypes
import os
import resource
import signal
import sys
from dataclasses import asdict, dataclass

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Limits:
    """Bytes of address space and of one output file; seconds of CPU and of waiting, per item.

    ``silent_s``: seconds of CPU in which an item must get further, so that a page or frame without
    end is told from long work long before the whole time is up.
    """

    memory_bytes: int = 6 << 30
    file_bytes: int = 1 << 30
    cpu_s: int = 1800
    silent_s: int = 180
    wall_s: float = 3600.0

    def plain(self) -> dict[str, float]:
        """For the child's command line."""
        return asdict(self)


def confine(limits: Limits, parent: int) -> None:
    """Limit this process, and let it die with its parent."""
    _lower(resource.RLIMIT_AS, limits.memory_bytes)
    _lower(resource.RLIMIT_FSIZE, limits.file_bytes)
    _lower(resource.RLIMIT_CORE, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above took hold
            os._exit(0)


class CpuTime:
    """The CPU time that one item may take from now on, in all and until it next gets further."""

    def __init__(self, limits: Limits) -> None:
        self._silent, self._end = limits.silent_s, _used() + limits.cpu_s
        self.further()

    def further(self) -> None:
        """The item got on: it has its time of silence again."""
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        soft = min(self._end, _used() + self._silent)
        resource.setrlimit(resource.RLIMIT_CPU, (_least(soft, hard), hard))


def _used() -> int:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return int(used.ru_utime + used.ru_stime)


def _lower(kind: int, value: int) -> None:
    """Set a limit for good; one that was set from outside and is lower stays."""
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (_least(value, hard),) * 2)


def _least(value: int, hard: int) -> int:
    return value if hard == resource.RLIM_INFINITY else min(value, hard)
