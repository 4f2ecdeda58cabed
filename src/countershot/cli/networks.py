"""commands that say what the networks are and how good: networks list, card, evaluate."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from countershot import flow
from countershot.cli.answer import answer, answering, out, progress, shown, table
from countershot.cli.options import AsJson, OutsideNetwork


def list_(as_json: AsJson = False) -> None:
    """List the networks that can be used here: pinned ones, and those you plugged in."""
    with answering(as_json):
        listed = flow.list_networks()
    if as_json:
        return answer(listed.as_json())
    for one in listed.networks:
        origin = "pinned" if one.pinned else "plugged in, not the program's own"
        out.print(f"[green]{shown(one.name)}[/]  {origin}, {one.bytes / 1e6:.1f} MB")
        out.print(f"  SHA-256 {one.sha256}")
        if one.description_sha256:
            out.print(f"  description SHA-256 {one.description_sha256}")
        out.print(f"  kinds: {' '.join(one.says) or 'none told'}")
        least = f"a kind is said from {one.kind_threshold:g}"
        finds = "" if one.threshold is None else f"a device is proposed from {one.threshold:g}; "
        out.print(f"  {finds}{least}")
        if one.about:
            out.print(f"  {shown(one.about)}")
    return None


def card(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Which network. None: all.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print a network's card: what it was trained on, its licence, its measured figures."""
    with answering(as_json):
        cards = flow.network_card(name)
    if as_json:
        return answer(cards.as_json())
    for text in cards.cards.values():
        out.print(text, markup=False, end="" if text.endswith("\n") else "\n")
    return None


def evaluate(
    annotations: Annotated[
        Path,
        typer.Argument(
            metavar="ANNOTATIONS.coco.json",
            help="COCO; the pictures lie beside it or in images/ there.",
        ),
    ],
    network: OutsideNetwork = None,
    threshold: Annotated[
        float | None, typer.Option(metavar="X", help="Another least score than the network's.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure a network on your own photographs: recall, precision, AP50, kinds, sizes.

    Every figure has its count and a 95 % interval. Categories must be kinds of devices.
    """
    with answering(as_json), progress("looking at your photographs") as bar:
        done = flow.evaluate_network(
            annotations, network=network, threshold=threshold, progress=bar
        )
    if as_json:
        return answer(done.as_json())
    counts = f"{done.figures.images} pictures with {done.figures.boxes} boxes"
    out.print(f"{shown(done.network)} (SHA-256 {done.sha256[:12]}...) on {counts}")
    out.print(f"at a score of {done.threshold:g}; overlap (IoU) of at least 0.5")
    table(_overview(done))
    table(_sizes(done))
    for way, title in (("given", GIVEN_WORDS), ("through", "Kinds of the devices it found")):
        table(_kinds(done, way, title))
    out.print(
        "\nIn brackets: 95 % interval, by drawing pictures with replacement; one without width"
    )
    out.print("only says that the count is too small to tell.")
    out.print("A miss is not absence: what the network does not find may still be there.")
    return None


GIVEN_WORDS = "Kinds of the boxes that a person drew, each given to the network"


def _overview(done: "flow.Evaluated") -> Table:
    rows = _table("All boxes", "figure", "value", "of")
    for name in ("recall", "precision", "ap50"):
        share = done.share(name)
        words = f"{share.part:.0f} of {share.of:.0f}" if name != "ap50" else f"{share.of:.0f} boxes"
        rows.add_row(name.replace("ap", "AP"), _value(share), words)
    false = f"on {done.figures.false_pictures} of {done.figures.images} pictures"
    rows.add_row("false boxes", str(done.figures.false), false)
    return rows


def _sizes(done: "flow.Evaluated") -> Table:
    rows = _table("By longest side of the box, px", "px", "boxes", "recall", "precision", "AP50")
    for name in [key.split("/")[1] for key in done.figures.shares if _is_band(key)]:
        recall = done.share(f"size/{name}/recall")
        cells = [done.share(f"size/{name}/{key}") for key in ("recall", "precision", "ap50")]
        rows.add_row(name, f"{recall.of:.0f}", *map(_value, cells))
    return rows


def _is_band(key: str) -> bool:
    return key.startswith("size/") and key.endswith("/recall")


def _kinds(done: "flow.Evaluated", way: str, title: str) -> Table:
    rows = _table(title, "kind", "n", "accuracy", "coverage", "precision", "said to be")
    for kind in done.kinds():
        said = done.figures.confusion[way].get(kind, {})
        words = ", ".join(f"{name} {count}" for name, count in said.items())
        rows.add_row(kind, *_told(done, way, kind), words)
    rows.add_row("all", *_told(done, way, "all"), "")
    rows.add_row("  box = bullet", *_told(done, way, "merged"), "")
    return rows


def _told(done: "flow.Evaluated", way: str, kind: str) -> list[str]:
    shares = [done.share(f"{way}/{kind}/{key}") for key in ("accuracy", "coverage", "precision")]
    return [f"{shares[0].of:.0f}", *map(_value, shares)]


def _value(share: "flow.Share") -> str:
    if share.value is None:
        return "-"
    return f"{share.value:.2f} [{share.low or 0:.2f}-{share.high or 0:.2f}]".replace("[", "\\[")


def _table(title: str, *columns: str) -> Table:
    rows = Table(
        title=f"\n{title}", box=None, title_justify="left", title_style="bold", pad_edge=False
    )
    for column in columns:
        rows.add_column(column, no_wrap=column != "said to be", overflow="fold")
    return rows


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program, under `networks`."""
    group = typer.Typer(no_args_is_help=True, help="What the networks are, and how good.")
    group.command("list")(list_)
    group.command()(card)
    group.command()(evaluate)
    app.add_typer(group, name="networks")
