"""a description file -> the outside network, plugged in, as recipes state it"""

from pathlib import Path

from countershot.footage.look import PluggedIn
from countershot.networks import shelf


def plugged_in(path: Path) -> PluggedIn:
    """Verify an outside network and keep it on this user's shelf by its digests.

    Raises UsageError when the description cannot be used, NetworkRefused when the network may not.
    """
    network = shelf.keep(path)
    rules = network.described.score
    return PluggedIn(
        name=network.described.name,
        sha256=network.sha256,
        description_sha256=network.description_sha256,
        threshold=rules.threshold,
        kind_threshold=rules.kind_threshold,
    )
