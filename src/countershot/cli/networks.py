"""commands about what looks: networks list, card, evaluate."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from countershot import flow
from countershot.cli.answer import answer, answering, out, progress, shown
from countershot.cli.options import AsJson

NetworkName = Annotated[str, typer.Argument(metavar="[NAME]", help="Default: devices.")]


def list_networks(as_json: AsJson = False) -> None:
    """The networks that may run here, each checked against its digest."""
    with answering(as_json):
        pins = flow.networks()
    if as_json:
        fields = ("name", "sha256", "version", "kinds", "threshold", "kind_threshold")
        return answer({"networks": [{name: getattr(pin, name) for name in fields} for pin in pins]})
    for pin in pins:
        out.print(f"[bold]{pin.name}[/]  {pin.sha256[:16]}  threshold {pin.threshold}")
        out.print(f"  says: {' '.join(pin.kinds)}")
        out.print("  what it was trained on, and how good it is: countershot networks card")
    return None


def card(name: NetworkName = "devices", as_json: AsJson = False) -> None:
    """A network's card: what it was trained on, its measured figures and its limits."""
    with answering(as_json):
        text = flow.card(name)
    if as_json:
        return answer({"name": name, "card": text})
    out.print(shown(text), end="")
    return None


def evaluate(
    annotations: Annotated[
        Path, typer.Argument(metavar="ANNOTATIONS.coco.json", help="Boxes drawn by hand (COCO).")
    ],
    threshold: Annotated[
        float | None,
        typer.Option(min=0.0, max=1.0, help="Least score of a detection; default: the card's."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """How good the network is on your own photographs, with 95 % intervals.

    Choosing the threshold on the same photographs makes the figures better than they are.
    """
    with answering(as_json), progress("looking") as bar:
        told = flow.evaluated(annotations, threshold=threshold, progress=bar).as_json()
    if as_json:
        return answer(told)
    counts = told["counts"]
    amount = f"{_of(told['images'], 'photograph')}, {_of(told['boxes'], 'box', 'boxes')}"
    out.print(f"{amount}, threshold {told['threshold']}")
    _rate(told, "recall", f"{counts['found']} of {counts['drawn']}")
    _rate(told, "precision", f"{counts['right']} of {counts['detections']}")
    _rate(told, "ap50", "over all thresholds")
    out.print(_kinds(told["kinds"]))
    out.print(_sizes(told["sizes"]))
    return None


def _rate(told: dict[str, Any], name: str, of: str) -> None:
    low, high = told["intervals"].get(name, (None, None))
    spread = "" if low is None else f"; 95 % {low:.2f}-{high:.2f}"
    out.print(f"  {name:<10} {_number(told[name])}  ({of}{spread})")


def _kinds(rows: dict[str, dict[str, Any]]) -> Table:
    table = Table(title="kind, boxes given by hand", title_justify="left", box=None)
    for head in ("kind", "n", "accuracy", "coverage", "precision"):
        table.add_column(head, justify="left" if head == "kind" else "right")
    for name, row in rows.items():
        rates = (_number(row[key]) for key in ("accuracy", "coverage", "precision"))
        table.add_row(shown(name), str(row["n"]), *rates)
    return table


def _sizes(rows: dict[str, dict[str, Any]]) -> Table:
    table = Table(title="found, by the long side of the box", title_justify="left", box=None)
    for head in ("size", "n", "found", "recall"):
        table.add_column(head, justify="left" if head == "size" else "right")
    for name, row in rows.items():
        table.add_row(name, str(row["n"]), str(row["found"]), _number(row["recall"]))
    return table


def _of(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or f'{one}s'}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def add_to(app: typer.Typer) -> None:
    """Register this room's commands."""
    room = typer.Typer(no_args_is_help=True, help="What looks, and how good it is.")
    room.command("list")(list_networks)
    room.command()(card)
    room.command()(evaluate)
    app.add_typer(room, name="networks")
