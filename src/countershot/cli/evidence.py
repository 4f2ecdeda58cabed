"""commands that bring evidence in and read it: new, key, seal, look, read, cite."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, progress, shown
from countershot.cli.options import (
    AllowPrivate,
    AsJson,
    CaseFolder,
    NoSandbox,
    OutsideNetwork,
    PassphraseFile,
)

Exhibits = Annotated[
    list[str] | None,
    typer.Argument(metavar="[EXHIBIT]...", help="Ids, their first digits, or names. None: all."),
]


def new(
    case: CaseFolder,
    title: Annotated[str, typer.Option(help="What the case is called in print.")] = "",
    question: Annotated[str, typer.Option(help="What it should answer.")] = "",
    person: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME:ROLE[,ROLE]", help="Someone who works on it; may repeat."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a case folder: case.toml, an empty report and a log. Asks nothing."""
    with answering(as_json):
        made = flow.new(case, title=title, question=question, people=tuple(person or ()))
    if as_json:
        return answer(made.as_json())
    out.print(f"[green]made[/] {shown(str(case))}  (case id {made.case_id})")
    out.print(
        f"log key fingerprint {made.fingerprint}\n  publish it somewhere else: readers pin it"
    )
    out.print(f"log key kept in {shown(str(made.key_file))}")
    out.print("next: add people's public keys to case.toml (countershot key NAME), then seal")
    return None


def key(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whose key: the name in case.toml.")],
    into: Annotated[
        Path | None, typer.Option(metavar="CASE", help="Write the public half into its case.toml.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Make a person's key, protected by a passphrase, and print the line for case.toml."""
    with answering(as_json):
        made = flow.key(name, flow.passphrase(passphrase_file, confirm=True), into=into)
    if as_json:
        return answer(made.as_json())
    out.print(f"kept in {shown(str(made.key_file))} (back it up; it cannot be made again)")
    out.print(f'[people.{shown(name)}]\npublic_key = "{made.public_key}"', markup=False)
    return None


def seal(
    case: CaseFolder,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Web addresses, files, folders, or - for stdin."),
    ],
    giver: Annotated[
        str | None, typer.Option(help="Who gave it, as an alias. Never a name.")
    ] = None,
    collector: Annotated[
        str | None, typer.Option(help="Who seals it; default: the case's first author.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Log this instead of the source's name (one source only).")
    ] = None,
    allow_private: AllowPrivate = None,
    no_sandbox: NoSandbox = False,
    copy_of: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="These are copies (archive, mirror) of that address."),
    ] = None,
    capture_of: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="The files are your own capture of that address."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Keep unaltered copies of web pages and files as exhibits, named by their SHA-256.

    A page is opened in Chromium and kept as WACZ, screenshot, PDF, DOM and text; whether it was a
    wall (consent, login, captcha ...) instead of the page is said at once.
    """
    web = flow.OnTheWeb(tuple(allow_private or ()), not no_sandbox, copy_of, capture_of)
    with answering(as_json), progress("sealing") as bar:
        sealed = flow.seal(
            case, sources, giver=giver, collector=collector, name=name, web=web, progress=bar
        )
    if as_json:
        answer(sealed.as_json())
    else:
        show_sealed(sealed)
    for source, reason in sealed.refused:
        err.print(f"[bold red]refused[/] {shown(source)}: {shown(reason)}")
    if sealed.refused:
        raise typer.Exit(1)


def show_sealed(sealed: "flow.Sealing") -> None:
    """Exhibits line by line; below a page, what it may be instead and what is missing of it."""
    for exhibit in sealed.exhibits:
        web = exhibit.capture.web
        part = f"{web.part:<10} " if web else ""
        name = shown(exhibit.source_name)
        out.print(f"[green]{exhibit.id}[/]  {exhibit.media_type:<18} {part}{name}")
        if web is None or web.part_of is not None:
            continue
        if web.wall is not None:
            kind = web.wall.wall_class.replace("_", " ")
            out.print(f"  [bold yellow]this may be a wall ({kind}), not the page you meant:[/]")
            for reason in web.wall.reasons:
                out.print(f"    {shown(reason)}")
        for words, lines in (("not asked for", web.refused), ("incomplete", web.incomplete)):
            for line in lines:
                out.print(f"  [yellow]{words}[/] {shown(line)}")
        if not web.sandbox:
            out.print("  [yellow]captured without the browser's sandbox[/]; the record says so")
    if sealed.unstamped:
        names = ", ".join(map(shown, sealed.unstamped))
        out.print(f"not stamped yet by {names}: run countershot stamp when there is a network")


def look(
    case: CaseFolder,
    exhibits: Exhibits = None,
    network: OutsideNetwork = None,
    dense: Annotated[
        bool, typer.Option("--dense", help="Look at clips of any length every half second.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Find devices in footage and photographs. Proposes sightings; people judge.

    Clips longer than a minute are searched by their keyframes, then decoded throughout where
    something was seen. What lay between is listed as not looked at; --dense looks there too.
    """
    with answering(as_json), progress("looking") as bar:
        seen = flow.look(case, tuple(exhibits or ()), network=network, dense=dense, progress=bar)
    if as_json:
        return answer(seen.as_json())
    for sighting in seen.sightings:
        when = f"{sighting.start_ms / 1000:.2f}-{sighting.end_ms / 1000:.2f} s"
        kind = sighting.kind or "kind not told"
        name = shown(seen.names[sighting.exhibit])
        out.print(f"[green]{sighting.id}[/]  {kind:<13} score {sighting.score:.3f}  {when}  {name}")
    number = len(seen.sightings)
    amount = "1 sighting" if number == 1 else f"{number} sightings"
    out.print(f"{amount} proposed; none is a finding until a person judges")
    for gap in seen.not_looked_at:
        span = "" if gap.start_ms is None else f" {gap.start_ms}-{gap.end_ms} ms"
        name = shown(seen.names.get(gap.exhibit, gap.exhibit))
        out.print(f"[yellow]not looked at[/] {name}{span}: {shown(gap.reason)}")
    for one in seen.measured:
        out.print(f"[yellow]how much it misses[/]: {shown(one.in_words)}")
    return None


def read(
    case: CaseFolder,
    exhibits: Exhibits = None,
    no_ocr: Annotated[
        bool, typer.Option("--no-ocr", help="Leave pages without a text layer unread.")
    ] = False,
    pictures: Annotated[
        bool,
        typer.Option("--pictures", help="Of the exhibits named, read what all pages show."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read PDF exhibits, each character with its page and box; then say what they mention.

    Pages without a text layer are read in their pictures, some seconds each; and of every text
    layer a sample is compared with the pictures, as some layers say other words.
    """
    with answering(as_json), progress("reading") as bar:
        done = flow.read(
            case,
            tuple(exhibits or ()),
            ocr=not no_ocr,
            pictures=pictures,
            mentions=as_json,
            progress=bar,
        )
    if as_json:
        return answer(done.as_json())
    notes = {layers.exhibit: layers.notes for layers in done.layers}
    for reading in done.readings:
        without = (
            f", without text: {len(reading.pages_without_text)}, of which "
            f"{len(reading.pages_read_in_pictures)} read in pictures"
            if reading.pages_without_text
            else ""
        )
        out.print(f"[green]{reading.exhibit}[/]  {reading.pages} pages{without}")
        for note in (*reading.notes, *notes.get(reading.exhibit, ())):
            out.print(f"  [yellow]{shown(note)}[/]")
    for name, count, remarks in done.texts:
        out.print(f"[green]{name}[/]  {count} passages")
        for note in remarks:
            out.print(f"  [yellow]{shown(note)}[/]")
    for failure in done.failures:
        err.print(f"[bold red]not read[/] {failure.exhibit}: {shown(failure.reason)}")
    _told_mentions(done.mentions)
    return None


def _told_mentions(mentions: tuple[dict[str, object], ...]) -> None:
    """How many of each kind; all of them, with page and box, are in the JSON answer."""
    counts = Counter(str(each["kind"]).replace("_", " ") for each in mentions)
    if counts:
        flagged = sum(bool(each["flags"]) for each in mentions)
        words = ", ".join(f"{n} {kind}" for kind, n in counts.most_common())
        out.print(f"mentioned: {words}; {flagged} of them flagged (--json lists them)")


def cite(
    case: CaseFolder,
    exhibit: Annotated[str, typer.Argument(metavar="EXHIBIT")],
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]...")] = None,
    time: Annotated[
        str | None, typer.Option(metavar="FROM-TO", help="Pictures: milliseconds, as 1200-1400.")
    ] = None,
    box: Annotated[
        str | None, typer.Option(metavar="X,Y,W,H", help="Pictures: pixels of the frame.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print a citation to paste into a claim: page, box and quotation (or time and box)."""
    with answering(as_json):
        found = flow.cite(case, exhibit, " ".join(words or ()), time=time, box=box)
    if as_json:
        return answer(found.as_json())
    out.print(found.as_yaml(), markup=False, end="")
    return None


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program, in the order of the work."""
    for command in (new, key, seal, look, read, cite):
        app.command()(command)
