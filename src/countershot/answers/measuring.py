"""networks and their figures -> what `networks list`, `card` and `evaluate` answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from countershot.networks.figures import ALL, BANDS, GIVEN, MERGED, THROUGH, Figures
from countershot.networks.measure import Share
from countershot.records.base import KINDS

Json = dict[str, Any]
DIGITS = 4
MERGED_WORDS = "all, box and bullet as one"
PLACES = {GIVEN: "kinds", THROUGH: "kinds_found", "kind": "kinds_detected", "size": "sizes"}
"""Where the answer has what networks.figures calls so."""


@dataclass(frozen=True)
class ListedNetwork:
    """A network that can be used here. ``pinned``: it came with the program; else it was plugged
    in. ``says``: the kinds that it tells.
    """

    name: str
    sha256: str
    pinned: bool
    says: tuple[str, ...]
    threshold: float | None
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
        """See docs/formats/answers.md: plain numbers; their intervals and counts by path."""
        return {
            "images": self.figures.images,
            "boxes": self.figures.boxes,
            **self._numbers("", ("recall", "precision", "ap50")),
            "threshold": self.threshold,
            "kinds": self._kinds(GIVEN),
            "kinds_found": self._kinds(THROUGH),
            "kinds_detected": {kind: self._detected(kind) for kind in self.kinds()},
            "sizes": {band: self._size(band) for band in BANDS},
            "false_boxes": self.figures.false,
            "images_with_false_boxes": self.figures.false_pictures,
            "ap50_floor": self.floor,
            "network": {"name": self.network, "sha256": self.sha256},
            "intervals": {
                path: [_rounded(share.low), _rounded(share.high)]
                for path, share in self._by_path().items()
            },
            "counts": {
                path: [int(share.part), int(share.of)] for path, share in self._by_path().items()
            },
        }

    def _kinds(self, way: str) -> Json:
        """By drawn kind, then over all of them, then with box and bullet as one."""
        confusion = self.figures.confusion[way]
        rows = {kind: self._told(way, kind, confusion.get(kind, {})) for kind in self.kinds()}
        return rows | {
            ALL: self._told(way, ALL, confusion),
            MERGED_WORDS: self._told(way, MERGED, confusion),
        }

    def _told(self, way: str, kind: str, confusion: Json) -> Json:
        return {
            "n": int(self.share(f"{way}/{kind}/accuracy").of),
            **self._numbers(f"{way}/{kind}/", ("accuracy", "coverage", "precision")),
            "confusion": confusion,
        }

    def _detected(self, kind: str) -> Json:
        n = int(self.share(f"kind/{kind}/recall").of)
        return {"n": n, **self._numbers(f"kind/{kind}/", ("recall", "ap50"))}

    def _size(self, band: str) -> Json:
        found = self.share(f"size/{band}/recall")
        return {
            "n": int(found.of),
            "found": int(found.part),
            **self._numbers(f"size/{band}/", ("recall", "precision", "ap50")),
        }

    def _numbers(self, start: str, names: Iterable[str]) -> Json:
        return {name: _rounded(self.share(start + name).value) for name in names}

    def _by_path(self) -> dict[str, Share]:
        """Every figure of the answer under its place in it, as ``kinds/dome/accuracy``."""
        shown = {ALL, MERGED, *self.kinds()}
        found = {}
        for name, share in self.figures.shares.items():
            start, *rest = name.split("/")
            if start in (GIVEN, THROUGH, "kind") and rest[0] not in shown:
                continue
            middle = [MERGED_WORDS if part == MERGED else part for part in rest]
            found["/".join([PLACES.get(start, start), *middle])] = share
        return found

    def _said_or_drawn(self, kind: str) -> bool:
        said = (f"{GIVEN}/{kind}/precision", f"{THROUGH}/{kind}/precision")
        return any(self.share(name).of for name in (f"kind/{kind}/recall", *said))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
