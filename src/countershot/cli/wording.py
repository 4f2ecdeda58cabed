"""commands that look for words: find in a case, mentions in any text."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, progress, shown
from countershot.cli.options import AsJson, CaseFolder


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


def find(
    case: CaseFolder,
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help="As they stand; AND, OR, NOT between phrases."),
    ],
    exhibit: Annotated[
        list[str] | None, typer.Option(metavar="EXHIBIT", help="Only in this one; may repeat.")
    ] = None,
    kind: Annotated[str | None, typer.Option(metavar="pdf|web|text", help="Only in these.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="Sealed on it or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Sealed by then.")] = None,
    fuzzy: Annotated[
        bool, typer.Option("--fuzzy", help="Product codes too that differ by one sign.")
    ] = False,
    most: Annotated[int, typer.Option(min=1, metavar="N", help="Show at most so many.")] = 1000,
    pictures: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Put a picture of each line there.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Search everything that was sealed and read, in any script.

    Words are looked for as one phrase, inside longer words too; case, width and line breaks do not
    count and nothing is stemmed. Chinese needs no spaces; two characters are enough.
    """
    with answering(as_json), progress("searching") as bar:
        found = flow.find(
            case, " ".join(words), names=tuple(exhibit or ()), kind=kind, since=since, until=until,
            fuzzy=fuzzy, most=most, pictures=pictures, progress=bar,
        )  # fmt: skip
    if as_json:
        return answer(found.as_json())
    for hit in found.hits:
        where = (
            f"page {hit.page}" if hit.page else f"character {hit.offset[0] if hit.offset else 0}"
        )
        out.print(f"[green]{hit.exhibit}[/] {shown(hit.source_name)}, {where}")
        out.print(f"  {_marked(hit)}")
        if hit.picture:
            out.print(f"  {shown(hit.picture)}")
    left = found.of - len(found.hits)
    out.print(f"{found.of} places" + (f", {left} not shown (--most)" if left else ""))
    for name, reason in found.not_searched:
        err.print(f"[yellow]not searched[/] {name}: {shown(reason)}")
    return None


def _marked(hit: "flow.Hit") -> str:
    """The line with the words in bold, and little before them."""
    before, _, after = hit.line.partition(hit.quotation)
    if hit.quotation not in hit.line:
        return f"[bold]{shown(' '.join(hit.quotation.split()))}[/]"
    return f"{shown(before[-60:])}[bold]{shown(hit.quotation)}[/]{shown(after[:60])}"


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    for command in (find, mentions):
        app.command()(command)
