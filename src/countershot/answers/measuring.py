"""networks and their figures -> what `networks list`, `card` and `evaluate` answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from countershot.networks.figures import ALL, BANDS, GIVEN, THROUGH, Figures
from countershot.networks.measure import Share
from countershot.records.base import KINDS

Json = dict[str, Any]
DIGITS = 4


@dataclass(frozen=True)
class ListedNetwork:
    """A network that can be used here. ``pinned``: it came with the program; else it was plugged
    in. ``says``: the kinds that it tells.
    """

    name: str
    sha256: str
    pinned: bool
    says: tuple[str, ...]
    threshold: float
    kind_threshold: float
    bytes: int
    about: str
    description_sha256: str | None = None


@dataclass(frozen=True)
class NetworksListed:
    """Every network that can be used here."""

    networks: tuple[ListedNetwork, ...]

    def as_json(self) -> Json:
        """``{"networks": [{"name", "sha256", "pinned", "kinds", "threshold", ...}]}``."""
        return {
            "networks": [
                {
                    "name": one.name,
                    "sha256": one.sha256,
                    "pinned": one.pinned,
                    "kinds": list(one.says),
                    "threshold": one.threshold,
                    "kind_threshold": one.kind_threshold,
                    "bytes": one.bytes,
                    "about": one.about,
                    "description_sha256": one.description_sha256,
                }
                for one in self.networks
            ]
        }


@dataclass(frozen=True)
class Cards:
    """Cards as Markdown, by network."""

    cards: Mapping[str, str]

    def as_json(self) -> Json:
        """``{"cards": [{"name", "card"}]}``."""
        return {"cards": [{"name": name, "card": text} for name, text in self.cards.items()]}


@dataclass(frozen=True)
class Evaluated:
    """A network's figures on a user's own photographs."""

    network: str
    sha256: str
    threshold: float
    floor: float
    figures: Figures

    def share(self, name: str) -> Share:
        """A figure by its path, as networks.figures names it."""
        return self.figures.shares[name]

    def kinds(self) -> list[str]:
        """Kinds that were drawn or said, in the order of DESIGN's list."""
        return [kind for kind in KINDS if self._said_or_drawn(kind)]

    def as_json(self) -> Json:
        """See docs/formats/answers.md: plain numbers, with intervals and counts beside them."""
        return {
            "network": {"name": self.network, "sha256": self.sha256},
            "images": self.figures.images,
            "boxes": self.figures.boxes,
            "threshold": self.threshold,
            **self._part("", ("recall", "precision", "ap50")),
            "false_boxes": self.figures.false,
            "images_with_false_boxes": self.figures.false_pictures,
            "ap50_floor": self.floor,
            "kinds": {kind: self._kind(kind) for kind in self.kinds()},
            "kinds_overall": {
                "given_boxes": self._overall(GIVEN),
                "through_detection": self._overall(THROUGH),
            },
            "sizes": {
                band.replace(" ", "_"): {
                    "n": int(self.share(f"size/{band}/recall").of),
                    **self._part(f"size/{band}/", ("recall", "precision", "ap50")),
                }
                for band in BANDS
            },
        }

    def _kind(self, kind: str) -> Json:
        """On given boxes; ``through_detection`` says the same of the devices that were found."""
        found = self._part(f"kind/{kind}/", ("recall", "ap50"))
        told = self._told(GIVEN, kind)
        for beside in ("intervals", "counts"):
            told[beside] |= found.pop(beside)
        return told | found | {"through_detection": self._told(THROUGH, kind)}

    def _told(self, way: str, kind: str) -> Json:
        return {
            "n": int(self.share(f"{way}/{kind}/accuracy").of),
            **self._part(f"{way}/{kind}/", ("accuracy", "coverage", "precision")),
            "confusion": self.figures.confusion[way].get(kind, {}),
        }

    def _overall(self, way: str) -> Json:
        names = ("accuracy", "coverage", "precision", "accuracy/merged", "precision/merged")
        return {
            "n": int(self.share(f"{way}/{ALL}/accuracy").of),
            **self._part(f"{way}/{ALL}/", names),
        }

    def _part(self, start: str, names: Iterable[str]) -> Json:
        """Numbers under their names; their 95 % intervals and [part, of] under the same names."""
        shares = {name.replace("/", "_box_bullet_"): self.share(start + name) for name in names}
        return {
            **{name: _rounded(share.value) for name, share in shares.items()},
            "intervals": {n: [_rounded(s.low), _rounded(s.high)] for n, s in shares.items()},
            "counts": {n: [int(s.part), int(s.of)] for n, s in shares.items()},
        }

    def _said_or_drawn(self, kind: str) -> bool:
        said = (f"{GIVEN}/{kind}/precision", f"{THROUGH}/{kind}/precision")
        return any(self.share(name).of for name in (f"kind/{kind}/recall", *said))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
