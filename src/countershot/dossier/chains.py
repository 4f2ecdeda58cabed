"""chains that claims rest on -> what their page shows: a diagram, the same in words, what it is on.

The diagram and the list say the same; the list has the sources, and is what a screen reader reads.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from countershot.dossier.cited import Cited
from countershot.dossier.diagram import Between, Diagram, diagram
from countershot.dossier.grounds import GroundView, ground_view, source_of
from countershot.dossier.material import Material
from countershot.dossier.names import anchor
from countershot.dossier.redact import Redaction
from countershot.dossier.views import Signer, signers
from countershot.records.chain import Link, Traced
from countershot.records.files import ChainFile, IdentityFile
from countershot.records.identity import Mention

DECIDED = {"same": "one party", "different": "different parties", "unsure": "left open"}


@dataclass(frozen=True)
class LinkView:
    """One link in words: what it joins, how, its grade, its source."""

    start: str
    relation: str
    end: str
    share: str
    grade: str
    ground: GroundView


@dataclass(frozen=True)
class StepView:
    """One step of the way, with the links that carry it beside each other."""

    number: int
    grade: str
    weakest: bool
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class IdentityView:
    """A decision on who is who: its sides as (name, where it stands), why, and by whom."""

    decided: str
    sides: tuple[tuple[str, str], ...]
    overrules: tuple[str, ...]
    reason: tuple[str, ...]
    signers: tuple[Signer, ...]
    path: str


@dataclass(frozen=True)
class ChainView:
    """A chain as its page shows it; ``single``: (source in words, numbers of steps)."""

    name: str
    anchor: str
    headline: str
    summary: str
    drawn: Diagram
    steps: tuple[StepView, ...]
    broken: tuple[str, ...]
    weakest: str
    grade: str
    single: tuple[tuple[str, str], ...]
    beside: tuple[LinkView, ...]
    owned: tuple[str, ...]
    identities: tuple[IdentityView, ...]
    note: tuple[str, ...]
    signers: tuple[Signer, ...]
    path: str


def chains(
    material: Material, cited: Cited, redacted: dict[str, Redaction]
) -> tuple[ChainView, ...]:
    """Every chain the dossier carries, in the order of their names."""
    here = [f for f in material.facts.chains if f.document.path in cited.judgements]
    numbers = {name: number for number, name in enumerate(cited.claims, start=1)}
    return tuple(
        _view(material, redacted, numbers, file)
        for file in sorted(here, key=lambda file: file.chain.name)
    )


def _view(
    material: Material, redacted: dict[str, Redaction], numbers: Mapping[str, int], file: ChainFile
) -> ChainView:
    chain, path = file.chain, file.document.path
    traced = material.facts.traced[chain.name]
    links = [_link(material, redacted, numbers, link) for link in chain.links]
    steps = tuple(_steps(traced, links))
    return ChainView(
        name=chain.name,
        anchor=anchor(chain.name),
        headline=chain.headline,
        summary=_summary(traced, chain.links),
        drawn=diagram(_parties(traced, chain.links), list(_between(traced, steps))),
        steps=steps,
        broken=tuple(each.reason for each in traced.breaks),
        weakest=_numbers(traced.weakest),
        grade=traced.grade or "",
        single=tuple((_source(redacted, s.source), _numbers(s.steps)) for s in traced.single),
        beside=tuple(_link(material, redacted, numbers, link) for link in chain.beside),
        owned=material.owned.get(chain.name, ()),
        identities=tuple(_identities(material, path)),
        note=_paragraphs(chain.note),
        signers=signers(material, path),
        path=path,
    )


def _link(
    material: Material, redacted: dict[str, Redaction], numbers: Mapping[str, int], link: Link
) -> LinkView:
    share = f"{link.bound} {link.percent} %" if link.percent else ""
    if not link.cited:
        ground = GroundView("nothing", "nothing", missing="No source is given.")
    else:
        ground = ground_view(material, redacted, link, numbers)
    return LinkView(link.start, link.relation, link.end, share, link.grade, ground)


def _steps(traced: Traced, links: list[LinkView]) -> Iterable[StepView]:
    for number, step in enumerate(traced.steps, start=1):
        mine = tuple(links[n - 1] for n in step.links)
        yield StepView(number, step.grade, number in traced.weakest, mine)


def _between(traced: Traced, steps: tuple[StepView, ...]) -> Iterable[Between]:
    broken = {each.number for each in traced.breaks}
    for step, found in zip(steps, traced.steps, strict=True):
        kind = "broken" if broken & set(found.links) else "weakest" if step.weakest else "plain"
        first = step.links[0]
        share = f" ({first.share})" if first.share else ""
        told = {"broken": " (does not go on from the step before)", "weakest": " (weakest)"}
        sources = "; ".join(link.ground.words for link in step.links)
        yield Between(
            f"{step.number}. {first.relation}{share}",
            f"{step.grade} grade{told.get(kind, '')}: {sources}",
            kind,
        )


def _parties(traced: Traced, links: tuple[Link, ...]) -> list[str]:
    """The box before the first step and the one after each: every name that meets there."""
    groups = [[links[n - 1] for n in step.links] for step in traced.steps]
    names = [[link.start for link in groups[0]]]
    for number, group in enumerate(groups):
        after = groups[number + 1] if number + 1 < len(groups) else []
        names.append([link.end for link in group] + [link.start for link in after])
    return [" = ".join(dict.fromkeys(each)) for each in names]


def _summary(traced: Traced, links: tuple[Link, ...]) -> str:
    return (
        f"A way of {len(traced.steps)} steps from {links[0].start} to {links[-1].end}. "
        f"The weakest: {_which(traced.weakest)}, of {traced.grade} grade. "
        "The list below says the same in words, with every source."
    )


def _source(redacted: dict[str, Redaction], key: str) -> str:
    """A source in words; what a withheld exhibit was called is not shown."""
    if key.startswith("by:"):
        return f"everything that {key.removeprefix('by:')} says"
    return source_of(redacted.get(key), key)


def _identities(material: Material, path: str) -> Iterable[IdentityView]:
    """Those that the chain rests on, as its closure has them."""
    below = {p for c in material.closures.values() if path in c.judgements for p in c.judgements}
    for file in material.facts.identities:
        if file.document.path in below:
            yield _identity(material, file)


def _identity(material: Material, file: IdentityFile) -> IdentityView:
    it = file.identity
    return IdentityView(
        decided=DECIDED[it.decision],
        sides=tuple((side.name, _stands(side)) for side in it.sides),
        overrules=it.overrules,
        reason=_paragraphs(it.reason),
        signers=signers(material, file.document.path),
        path=file.document.path,
    )


def _stands(side: Mention) -> str:
    """Where a name stands, in words."""
    if side.listed_on:
        return f"list {side.listed_on}, entry {side.entry}"
    for kind in ("statement", "claim", "identification"):
        if named := getattr(side, kind):
            return f"{kind} {named}"
    return f"exhibit {side.citation.exhibit}" if side.citation else ""


def _which(numbers: Sequence[int]) -> str:
    return f"step{'' if len(numbers) == 1 else 's'} {_numbers(numbers)}"


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())
