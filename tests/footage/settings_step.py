"""the look and view steps on two threads of decoder and network -> for the test of settings."""

from collections.abc import Iterable

from countershot.footage.look import look_step
from countershot.footage.view import view_step
from countershot.ports import Job, Output, Progress


def look_on_two(job: Job, progress: Progress) -> Iterable[Output]:
    """`look` with two threads in each library."""
    return look_step(job, progress, threads=2)


def view_on_two(job: Job, progress: Progress) -> Iterable[Output]:
    """`view` with two threads in the decoder."""
    return view_step(job, progress, threads=2)
