"""who is who, and how it hangs together -> the answers of ``identity`` and ``chain``."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from countershot.entities.chain import Fallen
from countershot.entities.ownership import Owned
from countershot.entities.proposals import Group
from countershot.records.chain import Link, Traced
from countershot.records.identity import Entities

Json = dict[str, Any]


@dataclass(frozen=True)
class Identities:
    """Who is who by the signed judgements, what contradicts, and what may be decided next.

    ``names``: mention key -> the name as it stands there. ``unsigned``: case paths of identities
    that nobody has signed as they stand. ``unreadable``: files and what is wrong with them.
    """

    entities: Entities
    names: dict[str, str]
    proposals: tuple[Group, ...]
    unsigned: tuple[str, ...]
    unreadable: tuple[tuple[str, str], ...]

    def as_json(self) -> Json:
        """``{"entities", "conflicts", "overruled", "unsure", "circles", "proposals", ...}``."""
        it = self.entities
        return {
            "entities": [
                {
                    "id": each.id,
                    "members": [{"key": k, "name": self.names.get(k, "")} for k in each.members],
                    "judgements": list(each.judgements),
                }
                for each in it.entities
            ],
            "conflicts": [each.model_dump(mode="json") for each in it.conflicts],
            "overruled": [{"judgement": name, "by": by} for name, by in it.overruled],
            "unsure": list(it.unsure),
            "circles": list(it.circles),
            "proposals": [asdict(each) for each in self.proposals],
            "unsigned": list(self.unsigned),
            "unreadable": [{"file": name, "reason": why} for name, why in self.unreadable],
        }


@dataclass(frozen=True)
class IdentityDrafted:
    """A group was written as ``identities/NAME.md``, for a person to decide, explain and sign."""

    path: Path
    sides: int

    def as_json(self) -> Json:
        """``{"path", "sides"}``."""
        return {"path": str(self.path), "sides": self.sides}


@dataclass(frozen=True)
class LinkShown:
    """One link, and the files or exhibit that it rests on."""

    link: Link
    rests_on: str


@dataclass(frozen=True)
class ChainShown:
    """A chain followed: its links, its shares by the 50 % rule, what falls (None: not asked)."""

    name: str
    headline: str
    signed: bool
    links: tuple[LinkShown, ...]
    beside: tuple[LinkShown, ...]
    traced: Traced
    owned: tuple[Owned, ...]
    fallen: Fallen | None = None

    def as_json(self) -> Json:
        """``{"name", "links", "steps", "breaks", "weakest", "single", "owned", "without"}``."""
        return {
            "name": self.name,
            "headline": self.headline,
            "signed": self.signed,
            "links": [_link(each) for each in self.links],
            "beside": [_link(each) for each in self.beside],
            "steps": [each.model_dump(mode="json") for each in self.traced.steps],
            "breaks": [each.model_dump(mode="json") for each in self.traced.breaks],
            "weakest": {"grade": self.traced.grade, "steps": list(self.traced.weakest)},
            "single": [each.model_dump(mode="json") for each in self.traced.single],
            "owned": [_owned(each) for each in self.owned],
            "without": _fallen(self.fallen),
        }


@dataclass(frozen=True)
class Chains:
    """Chains of a case; ``without``: the sources that were taken away, to see what falls.

    ``claims``: ids of claims that rest on such a source, on a statement of it or on a chain that no
    longer holds.
    """

    chains: tuple[ChainShown, ...]
    without: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Is no chain broken, and does none fall?"""
        return all(
            not each.traced.breaks and (each.fallen is None or each.fallen.holds)
            for each in self.chains
        )

    def as_json(self) -> Json:
        """``{"chains": [...], "without": [...], "claims": [...], "holds"}``."""
        return {
            "chains": [each.as_json() for each in self.chains],
            "without": list(self.without),
            "claims": list(self.claims),
            "holds": self.holds,
        }


def _link(shown: LinkShown) -> Json:
    it = shown.link
    made: Json = {
        "from": it.start,
        "relation": it.relation,
        "to": it.end,
        "grade": it.grade,
        "rests_on": shown.rests_on,
    }
    return made | ({"percent": it.percent, "bound": it.bound} if it.percent else {})


def _owned(each: Owned) -> Json:
    return {
        "company": each.company,
        "at_least": f"{each.at_least:f}",
        "at_most": f"{each.at_most:f}",
        "verdict": each.verdict,
        "by_rule": each.by_rule,
        "in_words": each.in_words,
        "links": [n for part in each.parts for n in part.links],
    }


def _fallen(fallen: Fallen | None) -> Json | None:
    if fallen is None:
        return None
    return {"holds": fallen.holds, "links": list(fallen.links), "steps": list(fallen.steps)}
