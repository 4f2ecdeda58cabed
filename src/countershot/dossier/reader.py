"""what the pages know -> the reader's one page: finding, pair, way, when, where, answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from countershot.dossier.chains import ChainView
from countershot.dossier.changes import Changes
from countershot.dossier.cited import Cited, claim_files
from countershot.dossier.comparison import Comparison, Examination
from countershot.dossier.contents import Contents
from countershot.dossier.diagram import Between, Diagram, diagram
from countershot.dossier.material import Material
from countershot.dossier.names import anchor, page_path, short
from countershot.dossier.places import Places, places
from countershot.dossier.redact import Redaction
from countershot.dossier.sketch import Sketch, sketch
from countershot.dossier.timeline import Event, timeline
from countershot.dossier.told import PublishedAnswer, PutToParty, Reply
from countershot.dossier.views import ClaimView


@dataclass(frozen=True)
class Way:
    """How the finding is reached, drawn and in words; ``more``: where the whole of it stands."""

    name: str
    headline: str
    summary: str
    drawn: Diagram
    words: tuple[str, ...]
    more: str


@dataclass(frozen=True)
class PartyAnswer:
    """All that was put to one party and all that it answered, each reply once and in full.

    ``replies``: oldest first, with the anchor of the sealed exhibit, "" where it is not here.
    """

    party: str
    put: tuple[PutToParty, ...]
    replies: tuple[tuple[Reply, str], ...]


@dataclass(frozen=True)
class ReaderView:
    """Everything of ``index.html`` beside the report itself.

    ``headline``: the claim that the report's title rests on; ``pair``: the comparison it rests
    on, with the first examiner's marks; ``asked``: parties of the case that nobody has a letter to;
    ``published``: what parties answered to others, and its page ("": not here).
    """

    headline: ClaimView | None
    repeats_title: bool
    comparison: Comparison | None
    pair: Examination | None
    ways: tuple[Way, ...]
    events: tuple[Event, ...]
    places: Places
    sketch: Sketch | None
    answers: tuple[PartyAnswer, ...]
    published: tuple[tuple[PublishedAnswer, str], ...]


def reader(
    material: Material,
    cited: Cited,
    redacted: dict[str, Redaction],
    tables: Contents,
    shown: tuple[tuple[ClaimView, ...], tuple[Comparison, ...], tuple[ChainView, ...], Changes],
) -> ReaderView:
    """Put it together; ``shown``: claims and so on, as the other pages have them."""
    claims, compared, chains, changed = shown
    headline = claims[0] if claims else None
    comparison = _compared(material, headline, compared)
    where = places(material, cited)
    return ReaderView(
        headline=headline,
        repeats_title=bool(headline and _same(headline.headline, _title(material))),
        comparison=comparison,
        pair=comparison.examinations[0] if comparison and comparison.examinations else None,
        ways=tuple(_ways(headline, comparison, chains)),
        events=timeline(material, cited, redacted, tables, changed),
        places=where,
        sketch=sketch(where.spots),
        answers=tuple(_answers(material.put, redacted)),
        published=tuple(_published(material, cited)),
    )


def _title(material: Material) -> str:
    """The report's first heading; the case's title where there is none."""
    report = material.facts.report
    headings = [s.text for s in report.sentences if s.role == "heading"] if report else []
    return headings[0] if headings else material.case.title


def _same(one: str, other: str) -> bool:
    return one.rstrip(". ").casefold() == other.rstrip(". ").casefold()


def _compared(
    material: Material, headline: ClaimView | None, compared: tuple[Comparison, ...]
) -> Comparison | None:
    """The identification that the headline claim rests on, itself or through other claims."""
    by_name = {comparison.name: comparison for comparison in compared}
    files = claim_files(material)
    waiting, seen = [headline.id] if headline else [], set[str]()
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in files:
            continue
        seen.add(name)
        for ground in files[name].claim.grounds:
            if ground.identification in by_name:
                return by_name[ground.identification]
            if ground.claim is not None:
                waiting.append(ground.claim)
    return compared[0] if compared else None


def _ways(
    headline: ClaimView | None, comparison: Comparison | None, chains: Iterable[ChainView]
) -> Iterable[Way]:
    """The case's own chains; before them, from the picture to what it was taken for."""
    if headline is not None and comparison is not None and comparison.sighting is not None:
        yield _seen(comparison)
    for chain in chains:
        words = tuple(
            f"{link.start} {link.relation} {link.end}{f' ({link.share})' if link.share else ''}; "
            f"{link.grade} grade, from {short(link.ground.words)}"
            for step in chain.steps
            for link in step.links
        )
        more = f"{page_path('chains')}#chain-{chain.anchor}"
        yield Way(chain.anchor, chain.headline, chain.summary, chain.drawn, words, more)


def _seen(comparison: Comparison) -> Way:
    """From the footage, through the device that is seen in it, to the verdict."""
    found = comparison.sighting
    span = ""
    if found and found.end_ms:
        span = f", {found.start_ms / 1000:.2f} to {found.end_ms / 1000:.2f} s"
    names = " and ".join(e.examiner for e in comparison.examinations)
    verdicts = tuple(dict.fromkeys(e.verdict for e in comparison.examinations))
    telling = sum(1 for e in comparison.examinations[:1] for row in e.rows if row.discriminating)
    parties = (
        short(comparison.exhibit),
        f"A device in it ({comparison.kind}{span})",
        f"{comparison.device or comparison.name}: {' / '.join(verdicts)}",
    )
    apart = f"{telling} feature{'' if telling == 1 else 's'} that set it apart"
    steps = (
        Between("1. shows", "found by a program, looked at by people", "plain"),
        Between("2. is compared with specimens", f"by {names}: {apart}", "plain"),
    )
    words = (
        f"{parties[0]} shows a device{span}: found by a program, looked at by people.",
        f"{names} compared it with specimens, by {apart}. Verdict: {parties[2]}.",
    )
    summary = "From the picture to the verdict in two steps; the list below says the same in words."
    return Way(
        "seen", "From the picture to the device", summary, diagram(parties, steps), words,
        comparison.page,
    )  # fmt: skip


def _published(material: Material, cited: Cited) -> Iterable[tuple[PublishedAnswer, str]]:
    """Answers to claims that this dossier has, each once, with where the statement stands."""
    for answer in material.published:
        if set(answer.claims) & set(cited.claims):
            here = f"statements/{answer.statement}.md" in cited.judgements
            page = f"{page_path('statements')}#statement-{anchor(answer.statement)}"
            yield answer, page if here else ""


def _answers(put: Iterable[PutToParty], redacted: Mapping[str, Redaction]) -> Iterable[PartyAnswer]:
    """One party after the other, by name; a reply that answers several assertions stands once."""
    ordered = sorted(put, key=lambda each: each.party)
    for party, several in groupby(ordered, key=lambda each: each.party):
        mine = tuple(several)
        replies = sorted(dict.fromkeys(r for p in mine for r in p.replies), key=lambda r: r.on)
        here = tuple((r, anchor(r.exhibit) if r.exhibit in redacted else "") for r in replies)
        yield PartyAnswer(party, mine, here)
