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
    """Bytes of address space and of one output file; seconds of CPU and of waiting, per item."""

    memory_bytes: int = 6 << 30
    file_bytes: int = 1 << 30
    cpu_s: int = 1800
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


def allow_cpu(seconds: int) -> None:
    """``seconds`` more of CPU time from now on, for the next item."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (_least(soft, hard), hard))


def _lower(kind: int, value: int) -> None:
    """Set a limit for good; one that was set from outside and is lower stays."""
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (_least(value, hard),) * 2)


def _least(value: int, hard: int) -> int:
    return value if hard == resource.RLIM_INFINITY else min(value, hard)
