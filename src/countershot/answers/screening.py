"""names held against lists as they stood -> the machine-readable answer of ``screen``."""

from dataclasses import dataclass
from typing import Any

from countershot.records.listed import ListedName, ListEntry

Json = dict[str, Any]


@dataclass(frozen=True)
class ListHeld:
    """What one list said on the day: from which exhibit, how many entries, what cannot be known."""

    key: str
    title: str
    basis: str
    exhibit: str
    file: str
    sha256: str
    since: str
    seen: str
    entries: int
    added_since: int
    unknown: int
    cautions: tuple[str, ...]

    def as_json(self) -> Json:
        """Its fields; ``list`` is the key in lists.toml."""
        said = {name: value for name, value in vars(self).items() if name != "key"}
        return {"list": self.key, **said, "cautions": list(self.cautions)}


@dataclass(frozen=True)
class ScreenMatch:
    """An entry that a name may be: a proposal, until a person accepts it.

    ``standing``: whether the entry stood that day, was added since the version that is held, or is
    of no day. ``exhibit``: in which the matched name stands. ``decided``: by which signed
    identity a person rejected or accepted it; "" while nobody has.
    """

    name: str
    standing: str
    entry: ListEntry
    matched: ListedName
    score: float
    reasons: tuple[str, ...]
    exhibit: str
    decided: str = ""

    @property
    def id(self) -> str:
        """By which it is taken down: exhibit and row or number of the entity, as proposals have."""
        digits = self.matched.place.replace("/entities/", "row ").split("/")[0].split(",")[0]
        return f"p-{self.exhibit.removeprefix('x-')[:8]}-{digits.removeprefix('row ')}"

    def as_json(self) -> Json:
        """With ``cite``, a citation to paste."""
        return {
            "id": self.id,
            "says": "a proposal, not a finding",
            "decided": self.decided,
            "name": self.name,
            "list": self.entry.list,
            "entry": self.entry.entry,
            "matched": self.matched.name,
            "matched_kind": self.matched.kind,
            "main_name": self.entry.name,
            "score": self.score,
            "reasons": list(self.reasons),
            "standing": self.standing,
            "added": self.entry.added,
            "removed": self.entry.removed,
            "date_is": self.entry.date_is,
            "citation": self.entry.citation,
            "country": self.entry.country,
            "file_sha256": self.matched.file_sha256 or self.entry.file_sha256,
            "cite": {
                "exhibit": self.exhibit,
                "place": self.matched.place,
                "quotation": self.matched.name,
            },
        }


@dataclass(frozen=True)
class CheckAgain:
    """A claim or statement cites an entry that a newer version of its list removed or changed.

    ``fields``: what changed. ``cited`` and ``newer``: exhibits. ``since``: the day of the newer.
    ``claims``: the files of claims that rest on it, at any remove.
    """

    file: str
    line: int
    list: str
    entry: str
    name: str
    what: str
    fields: tuple[str, ...]
    cited: str
    newer: str
    since: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Screened:
    """Names against every list held; ``no_match`` is no clearance: see each list's cautions.

    ``check_again``: what the case cites from lists that have changed since.
    """

    as_of: str
    names: tuple[str, ...]
    matcher: str
    lists: tuple[ListHeld, ...]
    not_held: tuple[str, ...]
    matches: tuple[ScreenMatch, ...]
    no_match: tuple[str, ...]
    not_read: tuple[tuple[str, str], ...]
    check_again: tuple[CheckAgain, ...] = ()

    def as_json(self) -> Json:
        """``{"as_of", "names", "matcher", "lists", "not_held", "matches", "no_match", ...}``."""
        return {
            "as_of": self.as_of,
            "names": list(self.names),
            "matcher": self.matcher,
            "lists": [each.as_json() for each in self.lists],
            "not_held": list(self.not_held),
            "matches": [each.as_json() for each in self.matches],
            "no_match": list(self.no_match),
            "not_read": [{"exhibit": name, "reason": why} for name, why in self.not_read],
            "check_again": [
                {**vars(each), "fields": list(each.fields), "claims": list(each.claims)}
                for each in self.check_again
            ],
        }
