"""command that tries the grammar on any text: mentions."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answering


def mentions(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE|-", help="Lines of text, or JSON lines; - reads the input."),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Taken for granted: the answer is always JSON lines.")
    ] = False,
) -> None:
    """Find amounts, dates, places, organisations and codes in lines of text.

    A line may be a JSON object {"text": ..., "context": ...}: the context is what stands around the
    text, as a table's head that states the unit. Each line is answered by one JSON line
    {"line": n, "mentions": [...]}; what is ambiguous or invalid has flags and no value.
    """
    with answering(True):
        stream = sys.stdin.buffer if file == "-" else _opened(Path(file))
        with stream:
            lines = (line.decode("utf-8", "replace").removeprefix("\ufeff") for line in stream)
            for answer in flow.mentions_in(lines):
                typer.echo(json.dumps(answer, ensure_ascii=False))


def _opened(path: Path):  # type: ignore[no-untyped-def]
    try:
        return path.open("rb")
    except OSError as error:
        raise flow.UsageError(f"{path}: cannot be read ({error.strerror}).") from error


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(mentions)
