"""signed identities -> refusals where a side is nowhere, or two decisions contradict each other."""

from collections.abc import Iterable, Iterator

from countershot.claims.named import mention_key
from countershot.claims.saying import names_it, wrong_ground
from countershot.claims.signed import signatures_on
from countershot.records.facts import Facts
from countershot.records.files import IdentityFile, Refusal


def identity_sides(facts: Facts) -> Iterable[Refusal]:
    """Two names are one party only by a person's signed decision on names that are really there.

    **Refuses** a side whose statement, claim or identification the case does not have, or whose
    source does not have that name; the same side twice; a decision that overrules one that is not
    there; and an identity that nobody has signed as it stands.

    **Why.** Two companies of one name in two provinces are not one company. Somebody has to have
    looked, and to say why.

    **Example.** A side named "Velmara Holding" in a statement that speaks of "Velmara Video".

    **To do.** Name each side as its source does; then `countershot sign CASE identities/NAME.md
    --as NAME`.

    **From.** FollowTheMoney and OpenSanctions: judgements on pairs, kept apart from the data.
    """
    there = {file.identity.name for file in facts.identities}
    for file in facts.identities:
        for number, reason in _wrong_sides(file, facts):
            yield Refusal(file.document.at(f"sides.{number}"), "identity.sides", reason)
        for number, name in enumerate(file.identity.overrules):
            if name not in there or name == file.identity.name:
                place = file.document.at(f"overrules.{number}")
                reason = f"overrules identities/{name}.md, which is not another one in the case"
                yield Refusal(place, "identity.sides", reason)
        if not any(fact.current for fact in signatures_on(file.document.path, facts)):
            reason = "nobody has signed it as it stands: it joins nothing"
            yield Refusal(file.document.at("decision"), "identity.sides", reason)


def _wrong_sides(file: IdentityFile, facts: Facts) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for number, side in enumerate(file.identity.sides):
        key = mention_key(side.name, side, facts)
        if key in seen:
            yield number, f"{side.name}: stands here twice; name it once"
        seen.add(key)
        wrong = wrong_ground(side, facts)
        if wrong:
            yield number, wrong
        elif not names_it(side.name, side, facts):
            yield number, f"its source does not say {side.name}; name it as it stands there"


def identity_conflict(facts: Facts) -> Iterable[Refusal]:
    """Decisions on who is who do not contradict one another.

    **Refuses** a decision that two names are different while others, one after another, make them
    the same; and decisions that take one another back in a circle. Until a person overrules one of
    them, none of the names concerned is joined to any other.

    **Why.** "A is B" and "B is C" were each right when they were written, and "A is not C" too. The
    program cannot know which of the three is wrong.

    **Example.** Two people joined a brand to two makers, and a third kept the makers apart.

    **To do.** Write another identity that `overrules` the wrong one, say why, and sign it.

    **From.** Record linkage: transitive closure and its errors.
    """
    by_name = {file.identity.name: file for file in facts.identities}
    for conflict in facts.entities.conflicts:
        file = by_name[conflict.different]
        way = ", ".join(f"identities/{name}.md" for name in conflict.same)
        reason = f"keeps apart what {way} makes one: {conflict.one} and {conflict.other}"
        yield Refusal(file.document.at("decision"), "identity.conflict", reason)
    for name in facts.entities.circles:
        place = by_name[name].document.at("overrules")
        yield Refusal(
            place, "identity.conflict", "is overruled in a circle, and counts for nothing"
        )
