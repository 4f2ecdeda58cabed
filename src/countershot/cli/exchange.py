"""commands that carry words over: export to other programs, translate to other languages."""

from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown
from countershot.cli.options import AsJson, CaseFolder


def export(
    case: CaseFolder,
    form: Annotated[
        str,
        typer.Option(
            "--as", metavar="ocds|annotations|ftm|geojson|pairs|csv", help="In which form."
        ),
    ],
    to: Annotated[
        str, typer.Argument(metavar="OUT|-", help="A new file; - prints it instead.")
    ] = "-",
    publisher: Annotated[
        str, typer.Option(metavar="NAME", help="Who publishes it (OCDS asks for that).")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Put what the judgement files say into a form that other programs read.

    ocds: statements of tenders, award notices and contracts (Open Contracting Data Standard 1.1).
    annotations: every citation (W3C Web Annotation). ftm: parties and ties of chains
    (FollowTheMoney, one entity a line), and OUT.annotations.json with their citations. geojson:
    sightings with OpenStreetMap's tags. pairs: signed identities, one judged pair a line. csv: the
    links. No release: nothing of it has passed the gate, and what nobody has signed is said.
    """
    with answering(as_json):
        made = flow.export(case, form, None if to == "-" else Path(to), publisher=publisher)
    if made.path is None:
        if made.text and not as_json:
            typer.echo(made.text, nl=False)
            return None
        return answer(made.document)
    if as_json:
        return answer(made.as_json())
    out.print(f"[green]{made.exported}[/] exported to {shown(str(made.path))}; it is no release")
    for path in made.unsigned:
        err.print(f"[yellow]unsigned[/] {shown(path)}")
    for reason in made.left_out:
        err.print(f"[yellow]left out[/] {shown(reason)}")
    return None


def translate(
    case: CaseFolder,
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="Its name.")],
    to: Annotated[str, typer.Option("--to", metavar="LANG", help="Language tag, as en.")],
    of: Annotated[
        str, typer.Option("--from", metavar="LANG", help="Of the original; und: not stated.")
    ] = "und",
    by: Annotated[
        str | None, typer.Option(metavar="PERSON", help="Who of the case will translate it.")
    ] = None,
    with_: Annotated[
        str | None,
        typer.Option("--with", metavar="COMMAND", help="A program on this machine that does."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Begin a statement's translation, apart from it: translations/NAME.LANG.md.

    With a command, the quoted words go to its standard input and what it prints is the draft, said
    to be a tool's; no shell, no online service. Without one the file waits for the person named.
    """
    with answering(as_json):
        made = flow.translate(case, statement, to, of, by, with_)
    if as_json:
        return answer(made.as_json())
    out.print(f"[green]{shown(str(made.path))}[/]  by {shown(made.translator)}")
    what = "read it against the original" if made.complete else "write the translation below it"
    out.print(f"{what}, then sign it")
    return None


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program."""
    for command in (export, translate):
        app.command()(command)
