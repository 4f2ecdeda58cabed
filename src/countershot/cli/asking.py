"""the command that asks: a letter built, sent, tried, answered."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, out, progress, shown
from countershot.cli.options import AllowPrivate, AsJson, CaseFolder, Now

if TYPE_CHECKING:
    from countershot.answers import LetterLogged, LetterShown


Letter = Annotated[
    str | None, typer.Argument(metavar="[INQUIRY]", help="The letter: inquiries/INQUIRY.md.")
]
Draft = Annotated[
    str | None,
    typer.Option(metavar="PARTY", help="Begin a letter from the claims that name this party."),
]
Sent = Annotated[
    str | None, typer.Option(metavar="CHANNEL", help="Log that it went out on this channel.")
]
Attempt = Annotated[
    str | None, typer.Option(metavar="CHANNEL", help="Log that the party was tried there.")
]
Reply = Annotated[
    str | None, typer.Option(metavar="FILE_OR_ADDRESS", help="Seal this answer and attach it.")
]
Channel = Annotated[str | None, typer.Option(metavar="CHANNEL", help="How the reply came.")]
Write = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Write the letter: .html to print, else text."),
]
Look = Annotated[
    bool, typer.Option("--look/--no-look", help="Look at what it cites when it is sent.")
]
Pause = Annotated[
    float,
    typer.Option(min=0, max=3600, metavar="SECONDS", help="How long to wait before a second look."),
]


def ask(
    case: CaseFolder,
    inquiry: Letter = None,
    draft: Draft = None,
    sent: Sent = None,
    attempt: Attempt = None,
    reply: Reply = None,
    channel: Channel = None,
    write: Write = None,
    look: Look = True,
    pause: Pause = flow.PAUSE,
    now: Now = None,
    allow_private: AllowPrivate = None,
    as_json: AsJson = False,
) -> None:
    """Build the letter to a party from the claims it puts, and say what it still lacks.

    Seal first, ask second: --sent and --attempt are refused while anything that the letter rests on
    is not sealed, whole and (where case.toml names time authorities) stamped. It sends nothing by
    itself: you send the text, and log that you did. Channels: email, post, courier, phone, fax,
    form, messenger, social, in person.
    """
    with answering(as_json):
        _one_of(draft, sent, attempt, reply)
        if draft is not None:
            made = flow.draft_inquiry(case, draft, inquiry)
            return answer(made.as_json()) if as_json else _drafted(str(made.path), made.claims)
        inquiry = inquiry or ""  # which letters there are is told by the case
        if sent is not None:
            with progress("looking at what it cites") as bar:
                done = flow.send(case, inquiry, sent, now=now, look=look, pause=pause, progress=bar)
            return _logged(done, as_json)
        if attempt is not None:
            return _logged(flow.attempt(case, inquiry, attempt, now=now), as_json)
        if reply is not None:
            web = flow.OnTheWeb(allow_private=tuple(allow_private or ()))
            return _logged(flow.reply(case, inquiry, reply, channel, now=now, web=web), as_json)
        letter = flow.letter(case, inquiry, now=now, out=write)
    if as_json:
        answer(letter.as_json())
    else:
        _show(letter)
    if letter.missing:
        raise typer.Exit(1)
    return None


def _one_of(*wanted: str | None) -> None:
    if sum(each is not None for each in wanted) > 1:
        raise flow.UsageError("--draft, --sent, --attempt and --reply: one at a time.")


def _drafted(path: str, claims: tuple[str, ...]) -> None:
    out.print(f"wrote {shown(path)}, which puts {shown(', '.join(claims))}")
    out.print("write the party's address under `to:` and your opening words below, then sign it")


def _show(letter: "LetterShown") -> None:
    out.print(shown(letter.text), end="")
    out.print()
    for point in letter.points:
        outcome = f", {point.outcome}" if point.outcome else ""
        out.print(f"{point.number}. {shown(point.path)}: put: {point.put}{outcome}")
    for event in letter.events:
        out.print(f"{event.at_utc}  {event.type} ({event.channel})")
    for words, why in letter.may_say if letter.events else ():
        mark = f"[yellow]not yet[/]: {shown(why)}" if why else "[green]borne out by the log[/]"
        out.print(f'"{shown(words)}": {mark}')
    for each in letter.missing:
        out.print(f"[red]missing[/] {shown(each.what)} {shown(each.reason)}")
        out.print(f"        {shown(each.command)}")
    if not letter.missing:
        ways = " or ".join(dict.fromkeys(channel for channel, _ in letter.to))
        out.print(
            f"[green]ready[/]: send it, then countershot ask CASE {letter.inquiry} --sent CHANNEL "
            f"({ways}); to be answered by {letter.deadline}"
        )


def _logged(done: "LetterLogged", as_json: bool) -> None:
    if as_json:
        return answer(done.as_json())
    event = done.event
    out.print(f"[green]logged[/] {event.inquiry}: {event.type} by {event.channel}, {event.at_utc}")
    said = done.as_json()["event"]
    if "deadline" in said:
        out.print(f"to be answered by the end of {said['deadline']} (UTC)")
        for address in said["addresses"]:
            out.print(f"watched from now on: {shown(address)}")
    for exhibit in said.get("exhibits", []):
        out.print(f"sealed {exhibit}; cite it, and judge it in outcomes/{event.inquiry}.md")
    for look in done.looks.looks if done.looks else ():
        out.print(f"{look.outcome}  {shown(look.address)}")
    for notice in done.looks.notices if done.looks else ():
        out.print(shown(notice), end="")
    return None


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(ask)
