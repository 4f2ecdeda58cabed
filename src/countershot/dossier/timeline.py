"""exhibits, statements, claims, letters, corrections -> what happened when, oldest first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from countershot.dossier.changes import Changes
from countershot.dossier.cited import Cited
from countershot.dossier.contents import Contents
from countershot.dossier.grounds import source_of
from countershot.dossier.material import Material
from countershot.dossier.names import anchor, page_path, short
from countershot.dossier.provenance import METHODS, time_views
from countershot.dossier.redact import Redaction

_NAMED = 3
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(?=T|$)")


@dataclass(frozen=True)
class Event:
    """One line of the timeline. ``day``: ISO 8601 as far as it is known (2031, 2031-03-14).

    ``kind``: what sort of date it is (sealed, said, confirmed, published, ...), so that nobody
    takes the day on which something was sealed for the day on which it happened.
    """

    day: str
    kind: str
    words: str
    target: str = ""


def timeline(
    material: Material,
    cited: Cited,
    redacted: dict[str, Redaction],
    tables: Contents,
    changed: Changes,
) -> tuple[Event, ...]:
    """Every dated thing of the dossier; a year stands before the days in it."""
    found = [
        *_scopes(material, cited),
        *_statements(material, cited),
        *_exhibits(material, redacted),
        *_confirmed(tables),
        *_asked(material),
        *_since(changed),
        _published(material),
    ]
    unique = dict.fromkeys(event for event in found if event.day)
    return tuple(sorted(unique, key=lambda event: event.day))


def _scopes(material: Material, cited: Cited) -> Iterable[Event]:
    for file in material.facts.claims:
        claim = file.claim
        if claim.id in cited.claims and (day := _day(claim.scope.time)):
            target = f"{page_path('claims')}#claim-{anchor(claim.id)}"
            yield Event(day, "the claim speaks of", claim.headline, target)


def _statements(material: Material, cited: Cited) -> Iterable[Event]:
    for file in material.facts.statements:
        if file.document.path not in cited.judgements:
            continue
        said = file.statement
        target = f"{page_path('statements')}#statement-{anchor(said.name)}"
        for field in said.fields:
            if field.field == "when" and (day := _day(field.value)):
                label = f" ({field.label})" if field.label else ""
                yield Event(day, "the source says", f"{said.form} by {said.said_by}{label}", target)


def _exhibits(material: Material, redacted: dict[str, Redaction]) -> Iterable[Event]:
    """One line a day and way for what was sealed together, or a long case has hundreds."""
    together: dict[tuple[str, str], list[Redaction]] = {}
    for redaction in redacted.values():
        capture = redaction.exhibit.capture
        key = (capture.sealed_at_utc[:10], METHODS[capture.method])
        together.setdefault(key, []).append(redaction)
    for (day, how), several in together.items():
        if len(several) == 1:
            exhibit = several[0].exhibit
            words = f"{source_of(several[0], exhibit.id)}, {how}"
            yield Event(day, "sealed", words, f"{page_path('exhibits')}#exhibit-{exhibit.id}")
        else:
            names = "; ".join(short(source_of(each, each.exhibit.id)) for each in several[:_NAMED])
            more = f"; and {len(several) - _NAMED} more" if len(several) > _NAMED else ""
            words = f"{len(several)} exhibits, {how}: {names}{more}"
            yield Event(day, "sealed", words, page_path("exhibits"))


def _confirmed(tables: Contents) -> Iterable[Event]:
    for view in time_views(tables.times):
        who = "time authority" if view.is_stamp else "witness"
        words = f"the {who} {view.giver} saw the log's first {view.last + 1} entries"
        yield Event(view.at[:10], "confirmed", words, page_path("check"))


def _asked(material: Material) -> Iterable[Event]:
    target = "index.html#answers"
    for put in material.put:
        yield Event(_day(put.sent), "asked", f"{put.party}, by {put.channel}", target)
        for reply in put.replies:
            yield Event(_day(reply.on), "came back", f"a reply of {put.party}", target)


def _since(changed: Changes) -> Iterable[Event]:
    """Earlier releases, and each record on them as its own page tells it."""
    for edition in changed.editions:
        count = f"{edition.claims} claim{'' if edition.claims == 1 else 's'}"
        target = f"{page_path('changes')}#editions"
        yield Event(edition.day, "published", f"an earlier release, of {count}", target)
    for record in changed.records:
        names = ", ".join(name for name, _, _ in record.about)
        target = f"{page_path('changes')}#record-{record.anchor}"
        yield Event(_day(record.when), record.kind.lower(), f"about {names}", target)


def _published(material: Material) -> Event:
    kind = "drafted" if material.status == "draft" else "published"
    return Event(material.released_at_utc[:10], kind, "this dossier")


def _day(words: str) -> str:
    """The date at the start of an ISO 8601 string, "" if it does not begin with one."""
    match = _DAY.match(words)
    return match[0] if match else ""
