"""a case with releases behind it -> what differs from them, what is due, and forms to fill in."""

from collections import Counter
from pathlib import Path

from countershot import disk
from countershot.answers import Differs, DueFor, LaterFacts, RecordDrafted
from countershot.claims.life import is_signed, records_about, released, standing
from countershot.errors import UsageError
from countershot.records.correction import KINDS
from countershot.records.facts import Facts
from countershot.records.life import Due
from countershot.workspace.open import Workspace


def later(facts: Facts) -> LaterFacts:
    """What was released, what is not so any more, and what must be looked at again."""
    records = [file.correction for file in facts.corrections]
    found = Counter(record.kind for record in records)
    return LaterFacts(
        releases=facts.earlier,
        differs=_differs(facts),
        due=tuple(DueFor(each, _waiting(each, facts)) for each in facts.due),
        open=tuple(sorted(record.name for record in records if record.ruling == "open")),
        counts=tuple((kind, found[kind]) for kind in KINDS),
        unreadable=tuple((each.place.file, each.reason) for each in facts.unreadable),
    )


def _differs(facts: Facts) -> tuple[Differs, ...]:
    now = standing(facts)
    return tuple(
        Differs(
            claim=claim,
            what="changed" if claim in now else "removed",
            was=was.sha256,
            released_at_utc=was.release.at_utc,
            records=_explaining(claim, was.sha256, facts),
        )
        for claim, was in sorted(released(facts).items())
        if now.get(claim) != was.sha256
    )


def _explaining(claim: str, was: str, facts: Facts) -> tuple[str, ...]:
    return tuple(
        file.correction.name
        for file, about in records_about(claim, facts)
        if about.was == was and file.correction.changes and is_signed(file.document.path, facts)
    )


def _waiting(due: Due, facts: Facts) -> tuple[str, ...]:
    looked = {
        claim
        for file in facts.rechecks
        if due.id in file.recheck.facts and is_signed(file.document.path, facts)
        for claim in file.recheck.claims
    }
    return tuple(claim for claim in due.claims if claim not in looked)


def drafted(space: Workspace, facts: Facts, about: str, name: str) -> RecordDrafted:
    """Begin ``corrections/NAME.md`` about a claim, or ``rechecks/NAME.md`` about a due fact.

    Neither says anything yet: each is refused as `file.syntax` until a person has written it.
    Raises UsageError where the name is taken, or nothing of that id was released or is due.
    """
    fact = next((each for each in facts.due if each.id == about), None)
    if fact is not None:
        return _write(space, f"rechecks/{name}.md", _recheck(fact), about, ("outcome", "body"))
    was = released(facts).get(about)
    if was is None:
        raise UsageError(f"{about!r} was never released and is not due; see `countershot due`.")
    kind = "correction" if about in standing(facts) else "removal"
    text = (
        f"---\nkind: {kind}\nabout:\n  - claim: {about}\n    was: {was.sha256}\n"
        f'raised_by: ""\nwhen: {space.clock.now_utc()[:10]}\nsaid: ""\nchanged: ""\n---\n'
    )
    fill = ("kind", "raised_by", "changed", "body")
    return _write(space, f"corrections/{name}.md", text, about, fill)


def _recheck(fact: Due) -> str:
    claims = ", ".join(fact.claims)
    return f'---\nclaims: [{claims}]\nfacts: [{fact.id}]\noutcome: ""\n---\n'


def _write(
    space: Workspace, where: str, text: str, about: str, to_fill: tuple[str, ...]
) -> RecordDrafted:
    path: Path = space.root / where
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: is there already; move it away, or give another --name")
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    disk.write_atomically(path, text.encode())
    return RecordDrafted(path, about, to_fill)
