"""commands about sealed addresses: watch, show."""

from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, progress, shown
from countershot.cli.options import AllowPrivate, AsJson, CaseFolder, Now

_COLOURS = {"same": "green", "changed": "yellow", "moved": "yellow", "gone": "bold red"}


def watch(
    case: CaseFolder,
    every: Annotated[
        str | None, typer.Option(metavar="30m|1h|1d", help="Go on looking until Ctrl-C.")
    ] = None,
    schedule: Annotated[
        str | None,
        typer.Option(metavar="30m|1h|1d", help="Print crontab and systemd lines; look at nothing."),
    ] = None,
    pause: Annotated[
        float,
        typer.Option(
            min=0, max=3600, metavar="SECONDS", help="How long to wait before the second look."
        ),
    ] = flow.PAUSE,
    due: Annotated[
        bool, typer.Option("--due", help="Only what letters were sent about, when it is time.")
    ] = False,
    now: Now = None,
    allow_private: AllowPrivate = None,
    as_json: AsJson = False,
) -> None:
    """Look at every sealed address again: same, changed, moved or gone.

    Each look is logged. What seems changed is looked at twice, a minute apart; only what lasts is a
    change. A change or disappearance is captured in full and told in a notice. What a letter cites
    is due when it was sent, an hour, a day and a week later, and at each release (--due).
    """
    with answering(as_json):
        if schedule is not None:
            typer.echo(flow.watch_plan(case, schedule), nl=False)
            return

        def look() -> None:
            with progress("watching (what seems changed, twice)") as bar:
                named = tuple(allow_private or ())
                seen = flow.watch_case(
                    case, allow_private=named, pause=pause, due=due, now=now, progress=bar
                )
            answer(seen.as_json()) if as_json else _tell(seen, due)

        if every is None:
            look()
        else:
            flow.watch_on(look, every)


def _tell(seen: "flow.Watching", due: bool) -> None:
    for look in seen.looks:
        kind = f" ({look.gone_class.replace('_', ' ')})" if look.gone_class else ""
        colour = _COLOURS[look.outcome]
        out.print(f"[{colour}]{look.outcome}{kind}[/]  {shown(look.address)}")
    for address, reason in seen.not_looked:
        err.print(f"[yellow]not looked at[/] {shown(address)}: {shown(reason)}")
    for notice in seen.notices:
        out.print()
        out.print(shown(notice), end="")
    if not seen.looks and not seen.not_looked:
        out.print("no address is due" if due else "no address is sealed in this case yet")


def show(
    case: CaseFolder,
    exhibit: Annotated[str, typer.Argument(metavar="EXHIBIT", help="A page, or a part of one.")],
    as_json: AsJson = False,
) -> None:
    """Serve a sealed page on this machine from its own records; nothing is asked of the network.

    Scripts are off. Stop it with Ctrl-C.
    """
    with answering(as_json), flow.show(case, exhibit) as (shown_exhibit, url):
        if as_json:
            answer({"exhibit": shown_exhibit.id, "address": _address(shown_exhibit), "url": url})
        else:
            out.print(f"{shown_exhibit.id}, sealed from {shown(_address(shown_exhibit))}")
            out.print(f"open {url}")
            out.print("Ctrl-C stops it; nothing is asked of the network")
        flow.until_stopped()


def _address(exhibit: "flow.Exhibit") -> str:
    return exhibit.capture.web.address if exhibit.capture.web else exhibit.source_name


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program, in the order of the work."""
    for command in (watch, show):
        app.command()(command)
