"""a name in a judgement file -> the exhibit, chain or mention that it names in this case."""

from collections.abc import Iterable, Iterator

from countershot.records.chain import Link
from countershot.records.facts import ExhibitFact, Facts
from countershot.records.files import ChainFile, ClaimFile, IdentityFile, OriginFile
from countershot.records.identity import Mention
from countershot.records.judged import Ground
from countershot.records.origin import Origin, Reason


def exhibit_named(name: str, facts: Facts) -> ExhibitFact | None:
    """The exhibit of this id, or the only one whose id (or SHA-256) begins so; else None."""
    if name in facts.exhibits:
        return facts.exhibits[name]
    digits = name.removeprefix("x-")
    if len(digits) < 4:
        return None
    found = [fact for fact in facts.exhibits.values() if fact.exhibit.sha256.startswith(digits)]
    return found[0] if len(found) == 1 else None


def origins_of(exhibit: str, facts: Facts) -> tuple[OriginFile, ...]:
    """The origins that speak of an exhibit, by its full id, in the order of their paths."""
    found = []
    for file in facts.origins:
        named = exhibit_named(file.origin.exhibit, facts)
        if named is not None and named.exhibit.id == exhibit:
            found.append(file)
    return tuple(sorted(found, key=lambda file: file.document.path))


def reasons_of(origin: Origin) -> Iterator[tuple[str, Reason]]:
    """What an origin's place and date rest on, with the key path of each."""
    for key, answer in (("place", origin.place), ("date", origin.date)):
        for number, reason in enumerate(answer.grounds):
            yield f"{key}.grounds.{number}", reason


def origins_seen(sighting: str, facts: Facts) -> tuple[OriginFile, ...]:
    """The origins of what a sighting is in: by its name, so that nobody need have looked yet."""
    fact = exhibit_named(sighting.removeprefix("s-").partition("-")[0], facts)
    return origins_of(fact.exhibit.id, facts) if fact is not None else ()


def chains_by_name(facts: Facts) -> dict[str, ChainFile]:
    """Every chain by its name."""
    return {file.chain.name: file for file in facts.chains}


def links_of(file: ChainFile) -> Iterator[tuple[str, Link]]:
    """Every link of a chain with its key path, on the way and beside it."""
    for key, links in (("links", file.chain.links), ("beside", file.chain.beside)):
        for number, link in enumerate(links):
            yield f"{key}.{number}", link


def grounds_of(file: ClaimFile, facts: Facts) -> Iterator[tuple[int, Ground]]:
    """A claim's grounds, and what the chains among them rest on, with the claim's own number.

    What may not be said of a ground may not be said of one that a chain stands between.
    """
    chains = chains_by_name(facts)
    for number, ground in enumerate(file.claim.grounds):
        yield number, ground
        chain = chains.get(ground.chain or "")
        for _, link in links_of(chain) if chain else ():
            yield number, link


def mention_key(name: str, ground: Ground, facts: Facts) -> str:
    """The key of a name where it stands; that of a list's entry says the entry, not the name.

    One name in one source is one party. "" where nothing says where the name stands.
    """
    if isinstance(ground, Mention) and ground.listed_on:
        return f"list:{ground.listed_on}/{ground.entry}"
    for kind in ("statement", "claim", "identification"):
        if named := getattr(ground, kind):
            return f"{kind}:{named}#{name}"
    if ground.citation is None:
        return ""
    fact = exhibit_named(ground.citation.exhibit, facts)
    return f"exhibit:{fact.exhibit.id if fact else ground.citation.exhibit}#{name}"


def identities_about(keys: Iterable[str], facts: Facts) -> tuple[IdentityFile, ...]:
    """Identities with a side among these mention keys, or linked to such a one by another.

    What any of them decides plays no part, nor who signed it: so a judgement that takes another
    back belongs to what a chain rests on, as the one that it takes back does.
    """
    sides = {
        file.identity.name: {mention_key(side.name, side, facts) for side in file.identity.sides}
        for file in facts.identities
    }
    at: dict[str, set[str]] = {}
    for file in facts.identities:
        for key in sides[file.identity.name]:
            at.setdefault(key, set()).add(file.identity.name)
        for name in file.identity.overrules:
            at.setdefault(f"overrules:{name}", set()).add(file.identity.name)
    found: set[str] = set()
    waiting = [key for key in keys if key]
    while waiting:
        for name in at.pop(waiting.pop(), set()) - found:
            found.add(name)
            waiting += [*sides[name], f"overrules:{name}"]
    return tuple(file for file in facts.identities if file.identity.name in found)
