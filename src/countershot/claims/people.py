"""an id or printed name in a file -> the person of the case whom it means."""

from countershot.claims.saying import folded
from countershot.claims.signed import AUTHORS, SECOND_READERS, signers
from countershot.records.facts import Facts


def person_named(name: str, facts: Facts) -> str:
    """The id in ``case.toml`` of a person given by id or printed name; "" for nobody there."""
    if name in facts.case.people:
        return name
    wanted = folded(name)
    found = [who for who, person in facts.case.people.items() if folded(person.name) == wanted]
    return found[0] if len(found) == 1 else ""


def authors(path: str, facts: Facts) -> frozenset[str]:
    """Who signed the file as an author, whether or not that still counts."""
    return signers(path, facts, AUTHORS, current=False)


def signed_by(path: str, facts: Facts) -> frozenset[str]:
    """Everybody who signed the file; whether it still counts is `release.diff`'s business."""
    return signers(path, facts, AUTHORS | SECOND_READERS, current=False)
