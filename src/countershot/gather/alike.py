"""names of a case, in any script -> which of them are likely one party's, and why: a proposal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from countershot.entities.names.index import Match, NameIndex, name_index
from countershot.entities.names.who import SAYS_FROM
from countershot.entities.proposals import normal
from countershot.gather.naming import places

MOST = 5_000
"""Names beyond this are grouped by how they are written alone: all would take minutes."""


@dataclass(frozen=True)
class Alike:
    """``form``: normal form -> that of its group's first; ``reasons``: of each such group."""

    form: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def reads_as(self, name: str) -> str:
        """The form under which a name is grouped with those that it is likely one with."""
        own = normal(name)
        return self.form.get(own, own)


def alike(names: Iterable[str]) -> Alike:
    """Pairs of names that are each other's likeliest, and likelier than `who` says from.

    Both ways are asked, so that a common name does not draw all others to itself.
    """
    held = {normal(name): name for name in names}
    held.pop("", None)
    if not 1 < len(held) <= MOST:
        return Alike()
    forms = list(held)
    index = name_index(list(held.values()), places())
    best = {n: _best(index, n) for n in range(len(forms))}
    form: dict[str, str] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    for number, match in best.items():
        back = best[match.number] if match else None
        if match and back and back.number == number and number < match.number:
            first = forms[number]
            form[forms[match.number]] = first
            reasons[first] = match.reasons
    return Alike(form, reasons)


def _best(index: NameIndex, number: int) -> Match | None:
    """The likeliest other name, if there is a reason for it that can be told."""
    for match in index.ranked(index.texts[number]):
        if match.number != number:
            return match if match.score >= SAYS_FROM and match.reasons else None
    return None
