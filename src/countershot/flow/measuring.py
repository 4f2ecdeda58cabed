"""networks, or one and a user's own photographs -> what they are, and how good on these."""

from pathlib import Path

from countershot.answers import Cards, Evaluated, ListedNetwork, NetworksListed
from countershot.engine.executor import nothing
from countershot.errors import UsageError
from countershot.footage import evaluate
from countershot.footage.annotations import read_annotations
from countershot.networks import runtime, shelf
from countershot.networks.outside import load_outside
from countershot.networks.pins import CLOSEUP, PINS, NetworkPin
from countershot.ports import Progress


def list_networks() -> NetworksListed:
    """The pinned networks, after checking their bytes, and those that this user plugged in.

    Kinds of the pinned ones are said by the close-up network.
    """
    pinned = [
        ListedNetwork(
            name=pin.name,
            sha256=runtime.verified(pin.name),
            pinned=True,
            says=pin.kinds,
            threshold=pin.threshold if isinstance(pin, NetworkPin) else None,
            kind_threshold=CLOSEUP.kind_threshold,
            bytes=(Path(runtime.__file__).parent / pin.file).stat().st_size,
            about=f"version {pin.version}",
        )
        for pin in PINS.values()
    ]
    return NetworksListed((*pinned, *_plugged_in()))


def _plugged_in() -> list[ListedNetwork]:
    return [
        ListedNetwork(
            name=described.name,
            sha256=described.sha256,
            pinned=False,
            says=tuple(sorted({kind for kind in described.kinds() if kind is not None})),
            threshold=described.score.threshold,
            kind_threshold=described.score.kind_threshold,
            bytes=(shelf.folder() / f"{described.sha256}.onnx").stat().st_size,
            about=described.about,
            description_sha256=digest,
        )
        for digest, described in shelf.kept()
        if shelf.there(digest, described.sha256)
    ]


def network_card(name: str | None = None) -> Cards:
    """The card of one pinned network, or of all."""
    return Cards({one: runtime.card(one) for one in ([name] if name else PINS)})


def evaluate_network(
    annotations: Path,
    *,
    network: Path | None = None,
    threshold: float | None = None,
    progress: Progress = nothing,
) -> Evaluated:
    """Measure a network on photographs that a person annotated (COCO).

    1. Read the annotations. 2. Open the network: the pinned one, or the outside one that
    ``network`` describes. 3. Look at every photograph, match, count.
    """
    if threshold is not None and not 0 < threshold <= 1:
        raise UsageError("--threshold is a score: give a number above 0 and up to 1.")
    pictures = read_annotations(annotations)
    measured = (
        evaluate.own(runtime.load(), runtime.load_closeup(), threshold)
        if network is None
        else evaluate.outsider(load_outside(network), threshold)
    )
    found = evaluate.evaluate(pictures, measured, progress)
    return Evaluated(measured.name, measured.sha256, measured.threshold, measured.floor, found)
