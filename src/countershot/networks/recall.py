"""a network's digest -> how much of what is there it was measured to find, in words and numbers."""

from dataclasses import dataclass
from typing import Any

from countershot.networks.pins import PINS, NetworkPin

STAYS = "what it did not find may still be there"


@dataclass(frozen=True)
class Recall:
    """What is known of how much one network misses; ``devices`` 0: nothing is.

    ``on``: the data; ``found`` of ``devices`` in ``pictures``, at ``threshold``.
    """

    network: str
    name: str
    on: str = ""
    pictures: int = 0
    devices: int = 0
    found: int = 0
    threshold: float = 0.0
    outside: bool = False

    @property
    def in_words(self) -> str:
        """One sentence, to be read beside every result of a look."""
        if self.devices:
            return (
                f"of {self.devices} devices in {self.pictures} {self.on} the network {self.name} "
                f"found {self.found} at the threshold {self.threshold:g}: {STAYS}"
            )
        if self.outside:
            return (
                f"nobody measured here how much the outside network {self.name} misses "
                f"(`countershot networks evaluate` does): {STAYS}"
            )
        return (
            f"how much the network {self.network[:12]} misses stands on its own card, not in this "
            f"version of the program: {STAYS}"
        )

    def as_json(self) -> dict[str, Any]:
        """The numbers, and ``in_words``; ``recall`` is null where nothing was measured."""
        return {
            "network": self.network,
            "name": self.name,
            "measured_on": self.on,
            "pictures": self.pictures,
            "devices": self.devices,
            "found": self.found,
            "threshold": self.threshold,
            "recall": round(self.found / self.devices, 3) if self.devices else None,
            "in_words": self.in_words,
        }


def of_pin(pin: NetworkPin) -> Recall:
    """What the pin says of its network."""
    return Recall(
        pin.sha256,
        pin.name,
        pin.measured_on,
        pin.measured_pictures,
        pin.measured_devices,
        pin.measured_found,
        pin.threshold,
    )


def recall(sha256: str | None, outside: str = "") -> Recall:
    """What is known of the network with this digest; ``outside``: its name, if it is one."""
    if outside:
        return Recall(sha256 or "", outside, outside=True)
    pin = next((pin for pin in PINS.values() if pin.sha256 == sha256), None)
    return of_pin(pin) if isinstance(pin, NetworkPin) else Recall(sha256 or "", "")
