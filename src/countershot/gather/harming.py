"""an open case and its facts -> what its exhibits hide, and where protected words would leave."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from countershot import canonical
from countershot.claims.grounds import judgement_documents
from countershot.claims.leaving import below_the_report, may_leave_whole, parts_beside
from countershot.dossier.hidden import hidden
from countershot.evidence import leaks
from countershot.evidence.needles import Needles
from countershot.records.exhibit import Exhibit
from countershot.records.facts import ExhibitFact, Facts, HiddenFact, MentionFact
from countershot.records.files import Place, Refusal
from countershot.workspace.keyring import is_exercise
from countershot.workspace.open import Workspace

RULE = "harm.source"


def with_harm(space: Workspace, facts: Facts) -> Facts:
    """What would leave on the side, and where a protected word stands in what leaves."""
    facts = replace(facts, exercise=is_exercise(space.case))
    facts = replace(facts, hidden=tuple(_hidden(space, facts)))
    if not facts.case.protected:
        return facts
    needles = leaks.words_needles(facts.case.protected)
    found = [*texts(facts, space.case_bytes, needles), *_signatures(facts, needles)]
    unread: list[Refusal] = []
    found += _exhibits(space, facts, needles, unread)
    return replace(facts, mentions=tuple(found), unseen=(*too_short(facts), *unread))


def too_short(facts: Facts) -> Iterator[Refusal]:
    """Protected words that stand everywhere by chance, so that nobody can look for them."""
    for alias, words in facts.case.protected.items():
        place = facts.case_document.at(f"protected.{alias}")
        if not words or leaks.too_short(words):
            reason = f"{alias}: a word has fewer than four letters and cannot be looked for"
            yield Refusal(place, RULE, reason)


def _hidden(space: Workspace, facts: Facts) -> Iterator[HiddenFact]:
    for name, fact in may_leave_whole(facts).items():
        if fact.exhibit.capture.web is None and fact.actual_sha256 == fact.exhibit.sha256:
            for what in hidden(space.store.path(fact.exhibit.sha256)):
                yield HiddenFact(name, what)


def texts(facts: Facts, read: Callable[[str], bytes], needles: Needles) -> Iterator[MentionFact]:
    """Judgement files, with the first line where it stands; their names; what case.toml prints."""
    for document in judgement_documents(facts):
        data = read(document.path)
        for alias in sorted(leaks.in_bytes(needles, data + b"\n" + document.path.encode())):
            yield MentionFact(Place(document.path, _line(data, alias, needles)), alias)
    for key in ("id", "title"):
        for alias in leaks.in_bytes(needles, getattr(facts.case, key).encode()):
            yield MentionFact(facts.case_document.at(key), alias)
    for name, person in facts.case.people.items():
        for alias in leaks.in_bytes(needles, f"{name} {person.name}".encode()):
            yield MentionFact(facts.case_document.at(f"people.{name}"), alias)


def _line(data: bytes, alias: str, needles: Needles) -> int:
    for number, line in enumerate(data.split(b"\n"), 1):
        if alias in leaks.in_bytes(needles, line):
            return number
    return 1


def _signatures(facts: Facts, needles: Needles) -> Iterator[MentionFact]:
    for fact in facts.signatures:
        data = canonical.to_bytes(fact.signature) + fact.path.encode()
        for alias in sorted(leaks.in_bytes(needles, data)):
            yield MentionFact(Place(fact.path), alias)


def _exhibits(
    space: Workspace, facts: Facts, needles: Needles, unread: list[Refusal]
) -> Iterator[MentionFact]:
    """How each came (which the log tells, even of what is withheld), and bytes that leave whole."""
    named = below_the_report(facts)
    whole = may_leave_whole(facts)
    for name in (*named, *parts_beside(named, facts)):
        fact = facts.exhibits.get(name)
        if fact is None:
            continue
        for alias in sorted(leaks.in_bytes(needles, _capture(fact.exhibit))):
            yield MentionFact(Place(name), alias)
        if name in whole and fact.actual_sha256 is not None:
            yield from _bytes(space, name, fact, needles, unread)


def _capture(exhibit: Exhibit) -> bytes:
    return canonical.to_bytes(exhibit)


def _bytes(
    space: Workspace, name: str, fact: ExhibitFact, needles: Needles, unread: list[Refusal]
) -> Iterator[MentionFact]:
    sha256 = fact.exhibit.sha256
    found, to_the_end = leaks.in_file(needles, space.store.path(sha256))
    place = Place(f"evidence/objects/{sha256[:2]}/{sha256}")
    if not to_the_end:
        reason = f"{name} cannot be looked through for protected words; withhold it"
        unread.append(Refusal(place, RULE, reason))
    for alias in sorted(found):
        yield MentionFact(place, alias)
