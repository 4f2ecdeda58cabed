"""a command line -> one verb of flow, and its answer on the terminal."""

import inspect
import sys

import typer

import countershot
from countershot.cli import (
    asking,
    catalogue,
    clues,
    cover,
    custody,
    evidence,
    exchange,
    judge,
    lasting,
    linking,
    lists,
    networks,
    release,
    screen,
    statements,
    travel,
    view,
    web,
    who,
    wording,
)

app = typer.Typer(
    name="countershot",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="From a few seconds of footage to a published finding that a stranger can check offline.",
    epilog="Exit codes: 0 fine, 1 refused or broken, 2 used wrongly, 3 cannot check.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"countershot {countershot.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """Every command may be stopped at any time and run again."""


for rooms in (
    evidence, view, web, custody, clues, statements, linking, asking, judge, catalogue, cover,
    lasting, release, travel, networks, wording, exchange, lists, screen, who,
):  # fmt: skip
    rooms.add_to(app)


def _filled(text: str) -> str:
    """Paragraphs of one line each, so that every terminal breaks them where it ends."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


for command in app.registered_commands:
    command.help = _filled(inspect.getdoc(command.callback) or "")


def main() -> None:
    """The console entry point."""
    for stream in (sys.stdout, sys.stderr):
        # Chinese names must survive a terminal or pipe that claims to be ASCII.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
