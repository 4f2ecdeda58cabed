"""one job -> what a confined child process made of it, or how it ended instead.

What the child says is not trusted: it has handled material from outside.
"""

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from countershot import errors
from countershot.engine.limits import Limits
from countershot.errors import CountershotError
from countershot.ports import Job, Progress

_LONGEST_LINE = 64 << 20
_LONGEST_REASON = 2000
_PASSED_ON = (
    "PATH", "HOME", "LANG", "PYTHONPATH", "LD_LIBRARY_PATH", "TMPDIR", "COUNTERSHOT_NETWORKS",
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """An output: its part and media type, and the file its bytes are in."""

    part: str
    media_type: str
    path: Path


@dataclass(frozen=True)
class Outcome:
    """Outputs; or why there are none.

    ``bad material`` is a property of the exhibit and the same everywhere. ``too much`` (time,
    memory), ``crashed`` and ``fault`` (our mistake) may come out differently elsewhere.
    """

    end: Literal["made", "bad material", "too much", "crashed", "fault"]
    outputs: tuple[Made, ...] = ()
    reason: str = ""


class _Named(BaseModel):
    """An output as the child lists it."""

    model_config = ConfigDict(strict=True)
    part: str = Field(pattern=r"^[a-z0-9][a-z0-9._:/-]{0,199}$")
    media_type: str = Field(pattern=r"^[a-z]+/[a-z0-9.+-]{1,100}$")


class _Answer(BaseModel):
    """A line from the child: how far it is, or its last word on a job."""

    model_config = ConfigDict(strict=True)
    progress: float | None = Field(default=None, ge=0)
    outputs: list[_Named] | None = Field(default=None, max_length=100_000)
    bad_material: str | None = None
    too_much: str | None = None
    fault: str | None = None
    error: str | None = None
    reason: str = ""


class Died(Exception):
    """The child ended without an answer; only this module and the executor see it."""


class Worker:
    """One child process, started when first needed. Belongs to the thread that starts it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._lock, self._stopped = threading.Lock(), False

    def run(self, step: str, job: Job, out: Path, progress: Progress) -> Outcome:
        """Do one job; its outputs are files in ``out``.

        Raises Died if the child crashed, and what the step raised if neither the exhibit nor a
        mistake of ours is at fault (StorageFailed, NetworkRefused, ...).
        """
        process = self._started()
        order = {"step": step, "job": _plain(job), "out": str(out.absolute())}
        try:
            assert process.stdin is not None  # noqa: S101 - opened by _started
            process.stdin.write(json.dumps(order).encode() + b"\n")
            process.stdin.flush()
            for answer in self._answers(process):
                if answer.progress is not None:
                    progress(min(1.0, answer.progress))
                    continue
                outcome = _outcome(answer, out)
                if outcome.end not in ("made", "bad material"):
                    self.close()  # it may not be itself any more; the next item gets a fresh one
                return outcome
        except TimeoutError:
            self.close()
            return Outcome("too much", reason=f"not done after {self._limits.wall_s:g} s")
        except ValueError as error:
            self.close()
            raise Died("it speaks nonsense") from error
        except OSError:
            pass  # the pipe is broken: it is gone
        return self._ended()

    def stop(self) -> None:
        """From another thread: end what it is doing (``run`` raises Died) and start no more."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the child, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError):
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _started(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._stopped:
                raise Died("stopped")
            if self._process is None:
                self._process = _start(self._limits)
            return self._process

    def _ended(self) -> Outcome:
        """It closed its end or is of no more use: find out why, and be rid of it."""
        process, code = self._process, None
        if process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = process.wait(timeout=1)
        self.close()
        if code == -signal.SIGXCPU:
            least = min(self._limits.silent_s, self._limits.cpu_s)
            reason = (
                f"not done after {self._limits.cpu_s} s of CPU time, or no further in {least} s"
            )
            return Outcome("too much", reason=reason)
        raise Died(f"exit code {code}")

    def _answers(self, process: subprocess.Popen[bytes]) -> Iterator[_Answer]:
        """Lines until the child ends. TimeoutError when the job's time is up."""
        assert process.stdout is not None  # noqa: S101 - opened by _started
        fd, deadline, pending = process.stdout.fileno(), time.monotonic() + self._limits.wall_s, b""
        with selectors.DefaultSelector() as selector:
            selector.register(fd, selectors.EVENT_READ)
            while True:
                left = deadline - time.monotonic()
                if left <= 0 or not selector.select(left):
                    raise TimeoutError
                chunk = os.read(fd, 1 << 16)
                if not chunk:
                    return
                *lines, pending = (pending + chunk).split(b"\n")
                if len(pending) > _LONGEST_LINE:
                    raise ValueError("endless line")
                for at, line in enumerate(lines):
                    answer = _Answer.model_validate_json(line)
                    if answer.progress is None and (pending or at < len(lines) - 1):
                        raise ValueError("it goes on after its last word")
                    yield answer


def _start(limits: Limits) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    words = ["-m", "countershot.engine.child", json.dumps(limits.plain()), str(os.getpid())]
    return subprocess.Popen(
        [sys.executable, "-P", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**environment, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
        start_new_session=True,  # Ctrl-C reaches the parent only, which then ends the children
    )


def _plain(job: Job) -> dict[str, Any]:
    return {
        "key": job.key,
        "exhibits": list(job.exhibits),
        "paths": [str(path.absolute()) for path in job.paths],
        "parameters": dict(job.parameters),
        "network": job.network,
    }


def _error(name: str) -> type[CountershotError]:
    """The error of that name in the tree; the base of it for any other name."""
    kind = getattr(errors, name, None)
    if isinstance(kind, type) and issubclass(kind, CountershotError):
        return kind
    return CountershotError


def _outcome(answer: _Answer, out: Path) -> Outcome:
    """The child's last word on a job, held against what an honest one may say."""
    if answer.bad_material is not None:
        return Outcome("bad material", reason=answer.bad_material[:_LONGEST_REASON])
    if answer.too_much is not None:
        return Outcome("too much", reason=answer.too_much[:_LONGEST_REASON])
    if answer.error is not None:
        raise _error(answer.error)(answer.reason[:_LONGEST_REASON])
    if answer.fault is not None:
        return Outcome("fault", reason=answer.fault[:_LONGEST_REASON])
    listed = answer.outputs or []
    if not listed or len({one.part for one in listed}) != len(listed):
        return Outcome("fault", reason="it gives no results, or two of one name")
    made = [Made(one.part, one.media_type, out / str(at)) for at, one in enumerate(listed)]
    return Outcome("made", tuple(made))
