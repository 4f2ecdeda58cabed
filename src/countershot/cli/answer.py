"""results and errors -> what a person or a program reads on the terminal, and the exit code."""

import json as json_module
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from countershot.errors import CountershotError

# FORCE_COLOR is honoured by rich, so that colours survive a pipe when they are asked for.
out = Console(soft_wrap=True, highlight=False)
TABLE_COLUMNS = 120
err = Console(stderr=True, soft_wrap=True, highlight=False)


def shown(text: str) -> str:
    """Outside text made safe for a terminal: control and bidirectional characters are escaped."""
    safe = "".join(_visible(char) for char in text)
    return escape(safe)


def _visible(char: str) -> str:
    code = ord(char)
    hidden = (
        code < 32 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
    )
    return f"\\u{code:04x}" if hidden and char != "\n" else char


def table(drawn: Table) -> None:
    """Print a table on standard output, wide enough that a pipe (which claims 80) cuts nothing."""
    Console(width=max(out.width, TABLE_COLUMNS), highlight=False).print(drawn)


def answer(value: dict[str, Any]) -> None:
    """Print one machine-readable answer: UTF-8 JSON on standard output and nothing else there."""
    sys.stdout.write(json_module.dumps(value, ensure_ascii=False, indent=1) + "\n")
    sys.stdout.flush()


@contextmanager
def answering(as_json: bool) -> Iterator[None]:
    """Turn errors into a line on standard error (``{"error"}`` with --json) and an exit code."""
    try:
        yield
    except CountershotError as error:
        err.print(f"[bold red]{type(error).__name__}[/]: {shown(str(error))}")
        if as_json:
            answer({"error": {"kind": type(error).__name__, "message": str(error)}})
        raise typer.Exit(error.exit_code) from error
    except KeyboardInterrupt as error:
        err.print("stopped; run the same command again to go on")
        raise typer.Exit(1) from error
    except BrokenPipeError as error:
        # The reader of our output went away (``| head``); nothing else is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from error


@contextmanager
def progress(label: str) -> Iterator["Bar"]:
    """A progress bar on standard error; silent when that is not a terminal."""
    with Progress(
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(), console=err, transient=True, disable=not sys.stderr.isatty(),
    ) as bar:  # fmt: skip
        yield Bar(bar, label)


class Bar:
    """Shows how far one long piece of work is."""

    def __init__(self, bar: Progress, label: str) -> None:
        self._bar = bar
        self._task = bar.add_task(label, total=1.0)

    def __call__(self, done: float, label: str | None = None) -> None:
        """``done`` from 0 to 1; a new label when the work moves on to something else."""
        if label is None:
            self._bar.update(self._task, completed=done)
        else:
            self._bar.update(self._task, completed=done, description=shown(label))
