"""a step and jobs -> outcomes in the order of the jobs, made by several processes at once.

``executor("local:2")`` keeps two child processes. One that dies is replaced and its item tried
once more; an item that kills two is poison, and said to be. (``ray:`` comes when asked for.)
"""

import contextlib
import os
import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar

from countershot.engine.limits import Limits
from countershot.engine.worker import Died, Outcome, Worker
from countershot.errors import UsageError
from countershot.ports import Job, Progress

T = TypeVar("T")
_TRIES = 2
_LOCAL = re.compile(r"local(?::([1-9][0-9]{0,3}))?")


@dataclass(frozen=True)
class Item:
    """One job and the empty folder for its outputs."""

    job: Job
    out: Path


class Executor(Protocol):
    """Runs steps somewhere. A context manager: leaving it ends everything that still runs."""

    def map(self, step: str, items: Sequence[Item], progress: Progress = ...) -> Iterator[Outcome]:
        """``step`` is a dotted path (``module:function``). Progress is over all items, 0 to 1."""
        ...

    def finished(
        self, step: str, items: Sequence[Item], progress: Progress = ...
    ) -> Iterator[tuple[int, Outcome]]:
        """The same, with the items' positions, in the order in which they are done."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def executor(url: str = "local", limits: Limits | None = None) -> Executor:
    """``local:N``, or ``local`` for as many as there are processors. UsageError otherwise."""
    match = _LOCAL.fullmatch(url)
    if match is None:
        raise UsageError(f"{url!r} is no executor; write local:N, with N processes.")
    return LocalExecutor(int(match[1] or os.cpu_count() or 1), limits or Limits())


def nothing(done: float) -> None:
    """Progress that nobody watches."""


class LocalExecutor:
    """Child processes on this machine, one a thread, each kept from item to item."""

    def __init__(self, workers: int, limits: Limits) -> None:
        self._limits = limits
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="countershot-worker")
        self._mine = threading.local()
        self._workers: list[Worker] = []
        self._closing = False

    def map(
        self, step: str, items: Sequence[Item], progress: Progress = nothing
    ) -> Iterator[Outcome]:
        """See Executor."""
        futures = self._submit(step, items, progress)
        return _cancelling(futures, (future.result() for future in futures))

    def finished(
        self, step: str, items: Sequence[Item], progress: Progress = nothing
    ) -> Iterator[tuple[int, Outcome]]:
        """See Executor."""
        places = {future: at for at, future in enumerate(self._submit(step, items, progress))}
        done = ((places[future], future.result()) for future in as_completed(places))
        return _cancelling(places, done)

    def _submit(
        self, step: str, items: Sequence[Item], progress: Progress
    ) -> list[Future[Outcome]]:
        shares = _Shares(len(items), progress)
        return [
            self._threads.submit(self._do, step, item, shares, number)
            for number, item in enumerate(items)
        ]

    def close(self) -> None:
        """End all children; what they were doing is lost."""
        self._closing = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in list(self._workers):
            worker.stop()
        self._threads.shutdown(wait=True)
        for worker in self._workers:
            worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _do(self, step: str, item: Item, shares: "_Shares", number: int) -> Outcome:
        for _ in range(_TRIES):
            if self._closing:
                break
            _empty(item.out)
            with contextlib.suppress(Died):
                outcome = self._worker().run(
                    step, item.job, item.out, lambda done: shares.tell(number, done)
                )
                shares.tell(number, 1.0)
                return outcome
        shares.tell(number, 1.0)
        return Outcome("crashed", reason="the file crashed the decoder twice; it may be damaged")

    def _worker(self) -> Worker:
        """This thread's child: it must outlive no thread, since it dies with the one it came from.

        (Linux sends the parent-death signal when the starting *thread* ends.)
        """
        if not hasattr(self._mine, "worker"):
            self._mine.worker = Worker(self._limits)
            self._workers.append(self._mine.worker)
            if self._closing:
                self._mine.worker.stop()
        worker: Worker = self._mine.worker
        return worker


class _Shares:
    """How far each item is -> how far all are."""

    def __init__(self, items: int, progress: Progress) -> None:
        self._done, self._progress, self._lock = [0.0] * items, progress, threading.Lock()

    def tell(self, number: int, done: float) -> None:
        with self._lock:
            self._done[number] = max(self._done[number], done)
            self._progress(sum(self._done) / len(self._done))


def _cancelling(futures: Iterable[Future[Outcome]], done: Iterator[T]) -> Iterator[T]:
    """Pass on what is done; whoever stops listening stops what has not begun."""
    try:
        yield from done
    finally:
        for future in futures:
            future.cancel()


def _empty(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.iterdir():
        left.unlink()
