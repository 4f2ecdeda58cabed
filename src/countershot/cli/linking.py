"""the commands that tell who is who, and how what was seen leads to a list."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown
from countershot.cli.options import AsJson, CaseFolder, together

if TYPE_CHECKING:
    from countershot.answers import Chains, ChainShown, Identities, LinkShown


def identity(
    case: CaseFolder,
    draft: Annotated[
        str | None, typer.Option(metavar="NORMAL", help="Take this proposed group down as a file.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Of the file: identities/NAME.md.")
    ] = None,
    beside: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Propose names of this FollowTheMoney file too."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List who is who by signed judgements, contradictions, and names that one decision would join.

    A proposal joins nothing: take it down (--draft NORMAL --name NAME), decide same, different or
    unsure, say why, and sign it. To undo a judgement, write another that overrules it.
    """
    with answering(as_json):
        wanted = together(draft, name, "group")
        if wanted is not None:
            made = flow.draft_identity(case, *wanted, beside)
            return answer(made.as_json()) if as_json else _told(str(made.path), made.sides)
        found = flow.identities(case, beside)
    if as_json:
        answer(found.as_json())
    else:
        _show_identities(found)
    if found.entities.conflicts or found.entities.circles or found.unreadable:
        raise typer.Exit(1)
    return None


def _told(path: str, sides: int) -> None:
    out.print(f"wrote {shown(path)} with {sides} sides; it decides nothing yet")
    out.print("write `decision: same` or `different`, the reason below the head, then sign it")


def _show_identities(found: "Identities") -> None:
    for one in found.entities.entities:
        names = sorted({found.names.get(key, key) for key in one.members})
        out.print(f"[green]{one.id}[/]  {shown(' = '.join(names))}  ({', '.join(one.judgements)})")
    for each in found.entities.conflicts:
        out.print(f"[red]contradiction[/] {shown(each.one)} and {shown(each.other)}")
        out.print(f"  kept apart by {each.different}, made one by {', '.join(each.same)}")
    for name, by in found.entities.overruled:
        out.print(f"overruled: {name} by {by}")
    for group in found.proposals:
        alike = " = ".join(dict.fromkeys(each.name for each in group.mentions))
        out.print(f"[yellow]proposal[/] {shown(group.normal)}  settles {group.settles}")
        out.print(f"  {shown(alike)}: {shown(', '.join(each.key for each in group.mentions))}")
        if group.reasons:
            out.print(f"  not written alike; likely one by {shown('; '.join(group.reasons))}")
    for path in found.unsigned:
        err.print(f"[yellow]unsigned, joins nothing[/] {shown(path)}")
    for name, reason in found.unreadable:
        err.print(f"[yellow]cannot be read[/] {shown(name)}: {shown(reason)}")


def chain(
    case: CaseFolder,
    name: Annotated[
        str | None, typer.Argument(metavar="[CHAIN]", help="Its name; all otherwise.")
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(metavar="SOURCE", help="Take this exhibit or statement away; may repeat."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Follow a chain link by link: its weakest steps, and the sources without which it falls.

    --without shows what falls if a source is withdrawn: an exhibit, a statement or claim by name,
    or everything that one speaker says. Exit code 1 where a chain is broken or falls.
    """
    with answering(as_json):
        found = flow.chains(case, name, tuple(without or ()))
    if as_json:
        answer(found.as_json())
    else:
        _show_chains(found)
    if not found.holds:
        raise typer.Exit(1)


def _show_chains(found: "Chains") -> None:
    for each in found.chains:
        _show_chain(each)
    if found.without:
        out.print(f"without {shown(', '.join(found.without))}")
        out.print(f"claims that fall: {', '.join(found.claims) or 'none'}")
    if not found.chains:
        out.print("no chains: write chains/NAME.md (docs/formats/case.md)")


def _show_chain(it: "ChainShown") -> None:
    signed = "" if it.signed else "  [yellow]unsigned[/]"
    out.print(f"[bold]{shown(it.name)}[/]  {shown(it.headline)}{signed}")
    gone = it.fallen.links if it.fallen else ()
    for number, step in enumerate(it.traced.steps, start=1):
        for link in step.links:
            mark = "[red]falls[/] " if link in gone else ""
            out.print(f"  {number}. {mark}{_in_words(it.links[link - 1])}")
    for each in it.beside:
        out.print(f"  beside: {_in_words(each)}")
    for broken in it.traced.breaks:
        out.print(f"  [red]broken[/] link {broken.number}: {shown(broken.reason)}")
    steps = ", ".join(map(str, it.traced.weakest))
    out.print(f"  weakest: step {steps} ({it.traced.grade})")
    for one in it.traced.single:
        steps = ", ".join(map(str, one.steps))
        out.print(f"  hangs on {shown(one.source)}: without it step {steps} falls")
    for owned in it.owned:
        out.print(f"  {shown(owned.company)}: {shown(owned.in_words)}")
    if it.fallen is not None:
        out.print("  [green]holds[/]" if it.fallen.holds else "  [red]does not hold[/]")


def _in_words(each: "LinkShown") -> str:
    it = each.link
    share = f" ({it.bound} {it.percent} %)" if it.percent else ""
    words = f"{it.start} {it.relation} {it.end}{share}"
    return f"{shown(words)}  ({it.grade}; {shown(each.rests_on)})"


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program."""
    app.command()(identity)
    app.command()(chain)
