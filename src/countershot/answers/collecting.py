"""sources and addresses -> what was sealed, what was seen of it since."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from countershot.records.exhibit import Exhibit
from countershot.records.log import Watched

Json = dict[str, Any]


@dataclass(frozen=True)
class Sealing:
    """What was sealed, and what was not and why (name, reason).

    ``unstamped``: authorities of the case that have yet to stamp it.
    """

    exhibits: tuple[Exhibit, ...]
    refused: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, str], ...] = ()
    unstamped: tuple[str, ...] = ()

    def as_json(self) -> Json:
        """``{"exhibits": [{"id", "sha256", ..., "wall"}], "refused", "skipped", "wall"}``.

        ``wall`` of the whole is the first one met, null if every page is what was meant.
        """
        exhibits = [_sealed(exhibit) for exhibit in self.exhibits]
        return {
            "exhibits": exhibits,
            "wall": next((each["wall"] for each in exhibits if each["wall"]), None),
            "refused": [{"source": name, "reason": why} for name, why in self.refused],
            "skipped": [{"source": name, "reason": why} for name, why in self.skipped],
            "unstamped": list(self.unstamped),
        }


def _sealed(exhibit: Exhibit) -> Json:
    keys = ("id", "sha256", "media_type", "source_name")
    found: Json = {key: getattr(exhibit, key) for key in keys} | {"wall": None}
    web = exhibit.capture.web
    if web is None:
        return found
    if web.wall is not None:
        found["wall"] = {"class": web.wall.wall_class, "reasons": list(web.wall.reasons)}
    more = ("address", "final_address", "status", "part", "part_of", "title", "copy_of")
    lists = ("left_out", "refused", "incomplete")
    found |= {key: getattr(web, key) for key in more}
    return found | {key: list(getattr(web, key)) for key in lists} | {"sandbox": web.sandbox}


@dataclass(frozen=True)
class Watching:
    """What became of each sealed address; ``notices`` in words, for what changed or went."""

    looks: tuple[Watched, ...]
    not_looked: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    copies: Mapping[str, tuple[Json, ...]]

    def as_json(self) -> Json:
        """``{"looks": [{"address", "outcome", "class", "changed"}], "not_looked", "notices"}``."""
        return {
            "looks": [
                {
                    "address": look.address,
                    "outcome": look.outcome,
                    "class": look.gone_class,
                    "changed": list(look.changed),
                    "reasons": list(look.reasons),
                    "status": look.status,
                    "final_address": look.final_address,
                    "at_utc": look.at_utc,
                    "by": look.by,
                    "exhibit": look.exhibit,
                    "captured": look.captured,
                    "copies": list(self.copies.get(look.address, ())),
                }
                for look in self.looks
            ],
            "not_looked": [{"address": name, "reason": why} for name, why in self.not_looked],
            "notices": list(self.notices),
        }
