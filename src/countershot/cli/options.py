"""the arguments that commands share -> one spelling of each."""

from pathlib import Path
from typing import Annotated

import typer

from countershot.flow import UsageError

CaseFolder = Annotated[
    Path, typer.Argument(metavar="CASE", help="The case folder.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print a machine-readable answer.")]
KeyFile = Annotated[
    Path | None,
    typer.Option("--key-file", help="Private key to use instead of the one in the keys folder."),
]
Now = Annotated[
    str | None,
    typer.Option("--now", metavar="UTC", help="Fix the clock, as 2031-03-14T09:26:53Z."),
]
PassphraseFile = Annotated[
    Path | None, typer.Option(help="File with the passphrase; otherwise it is asked for.")
]
AllowPrivate = Annotated[
    list[str] | None,
    typer.Option(
        metavar="HOST[:PORT]", help="Allow this private, loopback or link-local host; may repeat."
    ),
]
OutsideNetwork = Annotated[
    Path | None,
    typer.Option("--network", metavar="FILE.toml", help="Use this outside network instead."),
]
NoSandbox = Annotated[
    bool, typer.Option("--no-sandbox", help="Run Chromium without its sandbox; it is recorded.")
]


def together(draft: str | None, name: str | None, which: str) -> tuple[str, str] | None:
    """``--draft`` and ``--name``, both or neither; ``which``: what the first names, in a word."""
    if draft is not None and name is not None:
        return draft, name
    if draft is not None or name is not None:
        raise UsageError(f"--draft and --name go together: which {which}, and its name.")
    return None
