"""facts, results -> which exhibits carry one another's text or pictures, where a grade needs it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from countershot import canonical
from countershot.claims.alike import alike_of
from countershot.claims.origins import origins
from countershot.footage.fingerprint import fingerprint_recipe
from countershot.footage.same_footage import Again, Squares, shown_again, squares_of
from countershot.ports import Progress
from countershot.records.computed import Fingerprint
from countershot.records.exhibit import Exhibit
from countershot.records.facts import AlikeFact, Facts
from countershot.workspace.compute import Machine
from countershot.workspace.open import Workspace
from countershot.workspace.remembered import Remembered
from countershot.workspace.results import Results
from countershot.workspace.steps import is_clip, is_picture

MOST = 200
"""Texts that are compared, two by two; a claim graded high rests on a handful."""
MOST_PICTURED = 1_000
"""Photographs and clips that are compared."""


def alike(
    space: Workspace,
    facts: Facts,
    known: Results,
    hands: Machine,
    memory: Remembered,
    progress: Progress,
) -> tuple[AlikeFact, ...]:
    """Compare the texts and pictures of all that claims graded above low rest on, if several."""
    wanted: set[str] = set()
    for file in facts.claims:
        if file.claim.grade != "low":
            found = {name for one in origins(file, facts) for name in one.exhibits}
            wanted |= found if len(found) > 1 else set()
    named = [facts.exhibits[name].exhibit for name in sorted(wanted) if name in facts.exhibits]
    texts = _texts_alike({it.id: known.text(it) for it in named[:MOST]}, memory)
    pictured = [each for each in named if is_picture(each) and not _spoilt(facts, each)]
    prints = _prints(space, pictured[:MOST_PICTURED], known, hands, progress)
    return (*texts, *_pictures_alike(prints, memory))


def _spoilt(facts: Facts, exhibit: Exhibit) -> bool:
    return facts.exhibits[exhibit.id].actual_sha256 != exhibit.sha256


def _prints(
    space: Workspace,
    pictured: Sequence[Exhibit],
    known: Results,
    hands: Machine,
    progress: Progress,
) -> dict[str, Squares]:
    """As the build took them; what it has not seen yet is looked at now, and not logged."""
    if len(pictured) < 2:
        return {}
    found = {each.id: known.fingerprint(each) for each in pictured}
    missing = [
        each
        for each in pictured
        if found[each.id] is None and known.failure("fingerprint", each) is None
    ]
    recipes = [fingerprint_recipe(each.sha256) for each in missing]
    paths = {each.sha256: space.store.path(each.sha256) for each in missing}
    for each, made in zip(
        missing, hands.remake(recipes, paths, progress) if recipes else [], strict=True
    ):
        if "squares" in made.parts:
            record = canonical.from_bytes(Fingerprint, made.parts["fingerprint"], "fingerprint")
            found[each.id] = record, made.parts["squares"]
    squares = {
        each.id: squares_of(*seen, clip=is_clip(each))
        for each in pictured
        if (seen := found[each.id]) is not None
    }
    return {name: each for name, each in squares.items() if each is not None}


def _texts_alike(texts: Mapping[str, str], memory: Remembered) -> tuple[AlikeFact, ...]:
    """The pairs with long passages in common; remembered for the very same texts and code."""
    if len(texts) < 2:
        return ()
    rests_on = {
        name: canonical.sha256_hex(text.encode("utf-8", "surrogatepass"))
        for name, text in texts.items()
    }
    return _remembered("texts_compared", rests_on, memory, lambda: alike_of(texts))


def _pictures_alike(prints: Mapping[str, Squares], memory: Remembered) -> tuple[AlikeFact, ...]:
    """The pairs that show the same; remembered for the very same squares and code."""
    if len(prints) < 2:
        return ()
    rests_on = {
        name: [list(it.t_ms), it.clip, canonical.sha256_hex(it.pixels.tobytes())]
        for name, it in prints.items()
    }
    return _remembered("pictures_compared", rests_on, memory, lambda: shown_again(prints))


def _remembered(
    kind: str, rests_on: Any, memory: Remembered, compare: Callable[[], Sequence[AlikeFact | Again]]
) -> tuple[AlikeFact, ...]:
    """What was found for the same ``rests_on``, else what ``compare`` finds now."""
    key, before = memory.recall(kind, rests_on)
    pairs: list[Any] = before
    if before is None:
        pairs = [[each.one, each.other, each.how] for each in compare()]
        memory.remember(key, pairs)
    return tuple(AlikeFact(*pair) for pair in pairs)
