"""report sentences, claims, letters, signatures -> one row a sentence for editor and lawyer.

The first rows are those that a lawyer must read first: what names a party, and is weakly carried.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from countershot.dossier.grounds import GroundView
from countershot.dossier.material import Material
from countershot.dossier.told import PublishedAnswer, PutToParty
from countershot.dossier.views import ClaimView, Signer
from countershot.records.files import Sentence

ROLES = {
    "sentence": "sentence",
    "heading": "headline",
    "caption": "caption",
    "alt": "words for those who do not see the picture",
}
GRADES = ("low", "moderate", "high")
State = Literal["may harm", "unsaid", "harms none", ""]
_ORDER: tuple[State, ...] = ("may harm", "unsaid", "harms none", "")
_NOTHING = -1
_NOT_ADVERSE = ("Opinion",)


@dataclass(frozen=True)
class SentenceRow:
    """One sentence, headline or caption of the report, and the claims that carry it.

    ``number``: its place in the report, from 1; ``place``: ``report.md:12``. ``parties``: those of
    case.toml that its own words or its claims name. ``state``: people say that a claim of it may
    harm a party, or it names one and cites nothing (``may harm``); it names one, is no opinion, and
    nobody says whether it harms (``unsaid``); people signed that it harms nobody (``harms none``);
    else "". ``grade``: the weakest of its claims', "" where it rests on none. ``flags``: why it
    stands where it stands. ``unput``: parties that it may harm, to which it was not put as it
    stands. ``answered``: what they answered to others. ``machine``: the program that wrote it.
    ``like``: the number of the row above that rests on the same claims, 0 if this is the first.
    """

    number: int
    text: str
    role: str
    place: str
    claims: tuple[ClaimView, ...]
    parties: tuple[str, ...]
    state: State
    machine: str
    grade: str
    put: tuple[PutToParty, ...]
    unput: tuple[str, ...]
    checked_by: tuple[Signer, ...]
    flags: tuple[str, ...]
    like: int = 0
    answered: tuple[PublishedAnswer, ...] = ()

    @property
    def grounds(self) -> tuple[GroundView, ...]:
        """What its claims rest on, each once."""
        return tuple(dict.fromkeys(g for claim in self.claims for g in claim.grounds))


def rows(
    material: Material, claim_by_id: Mapping[str, ClaimView], readers: tuple[Signer, ...]
) -> tuple[SentenceRow, ...]:
    """Adverse ones first, the weakest first among them; else in the order of the report.

    A case without a report has one row a claim: its headline.
    """
    report = material.facts.report
    if report is None:
        sentences: Iterable[Sentence] = ()
        found = [_claim_row(material, claim) for claim in claim_by_id.values()]
    else:
        sentences = report.sentences
        found = []
    for number, sentence in enumerate(sentences, start=1):
        found.append(_row(material, claim_by_id, readers, number, sentence))
    return tuple(_alike(sorted(found, key=_weight)))


def _alike(found: Iterable[SentenceRow]) -> Iterable[SentenceRow]:
    """Each with the first row that rests on the same, so that grounds are written out once."""
    first: dict[tuple[str, ...], int] = {}
    for row in found:
        ids = tuple(claim.id for claim in row.claims)
        before = first.setdefault(ids, row.number) if ids else row.number
        yield replace(row, like=before if before != row.number else 0)


def counted(found: Iterable[SentenceRow]) -> tuple[tuple[int, str], ...]:
    """What a reader of the table should know before the first row."""
    all_rows = tuple(found)
    harm = [row for row in all_rows if row.state == "may harm"]
    states = [row.state for row in all_rows]
    return (
        (len(all_rows), "sentences, headlines and captions"),
        (len(harm), "of them may harm a party, or name one and cite nothing"),
        (sum(bool(row.unput) for row in harm), "of these were not put to it as they stand"),
        (sum(row.grade in ("", "low") for row in harm), "of these rest on nothing, or on a claim "
         "of low grade"),
        (states.count("unsaid"), "name a party, and nobody says whether they harm it"),
        (states.count("harms none"), "name a party, and people signed that they harm nobody"),
    )  # fmt: skip


def _weight(row: SentenceRow) -> tuple[int, int, bool, int]:
    """What may harm; what nobody judged; what people say harms nobody, who may be wrong."""
    strength = GRADES.index(row.grade) if row.grade in GRADES else _NOTHING
    return _ORDER.index(row.state), strength, not row.unput, row.number


def _row(
    material: Material,
    claim_by_id: Mapping[str, ClaimView],
    readers: tuple[Signer, ...],
    number: int,
    sentence: Sentence,
) -> SentenceRow:
    claims = tuple(claim_by_id[name] for name in sentence.claims if name in claim_by_id)
    signed = [*readers, *(s for claim in claims for s in claim.signers)]
    checked = tuple({(s.name, s.role): s for s in reversed(signed)}.values())[::-1]
    place = f"{sentence.place.file}:{sentence.place.line}"
    words = (sentence.text, ROLES[sentence.role], place, sentence.machine)
    return _filled(material, number, words, claims, checked)


def _claim_row(material: Material, claim: ClaimView) -> SentenceRow:
    words = (claim.headline, "claim", claim.path, claim.machine)
    return _filled(material, claim.number, words, (claim,), claim.signers)


def _filled(
    material: Material,
    number: int,
    words: tuple[str, str, str, str],
    claims: tuple[ClaimView, ...],
    checked: tuple[Signer, ...],
) -> SentenceRow:
    text, role, place, machine = words
    grade = min((c.grade for c in claims), key=GRADES.index, default="")
    named = _parties(material, text, claims)
    harmed = tuple(dict.fromkeys(party for c in claims for party in c.adverse_to or ()))
    ids = {claim.id for claim in claims}
    put = tuple(p for p in material.put if p.claim in ids)
    state = _state(claims, named, harmed)
    unput = tuple(sorted(set(_unput(claims, named, put)))) if state == "may harm" else ()
    return SentenceRow(
        number=number, text=text, role=role, place=place, claims=claims,
        parties=tuple(sorted({*named, *harmed})), state=state, machine=machine, grade=grade,
        put=put, unput=unput, checked_by=checked,
        flags=tuple(_flags(claims, state, grade, unput, put)),
        answered=tuple(a for a in material.published if ids & set(a.claims)),
    )  # fmt: skip


def _state(claims: tuple[ClaimView, ...], named: tuple[str, ...], harmed: tuple[str, ...]) -> State:
    if harmed or (named and not claims):
        return "may harm"
    if not named:
        return ""
    if all(claim.adverse_to is not None for claim in claims):
        return "harms none"
    return "" if all(claim.kind in _NOT_ADVERSE for claim in claims) else "unsaid"


def _unput(
    claims: tuple[ClaimView, ...], named: tuple[str, ...], put: tuple[PutToParty, ...]
) -> Iterable[str]:
    """Whom each claim may harm and was not put to; all that it names where it rests on none."""
    if not claims:
        yield from named
    for claim in claims:
        asked = {p.party for p in put if p.stands and p.claim == claim.id}
        yield from (party for party in claim.adverse_to or () if party not in asked)


def _parties(material: Material, text: str, claims: Iterable[ClaimView]) -> tuple[str, ...]:
    """Names of case.toml that stand in these words; a longer name hides the shorter in it."""
    actors = [words for claim in claims for kind, words in claim.scope if kind == "who"]
    everything = " ".join([text, *(claim.headline for claim in claims), *actors]).casefold()
    found = {
        party.name: spelling
        for party in material.case.parties.values()
        for spelling in sorted((party.name, *party.also), key=len)
        if spelling.casefold() in everything
    }
    longest = {
        name
        for name, spelling in found.items()
        if not _only_inside(spelling, found.values(), everything)
    }
    return tuple(sorted(longest))


def _only_inside(spelling: str, others: Iterable[str], text: str) -> bool:
    """Whether it stands in the text only as a part of a longer name that stands there too."""
    for other in others:
        if spelling.casefold() in other.casefold() and len(other) > len(spelling):
            text = text.replace(other.casefold(), " ")
    return spelling.casefold() not in text


def _flags(
    claims: tuple[ClaimView, ...],
    state: State,
    grade: str,
    unput: tuple[str, ...],
    put: tuple[PutToParty, ...],
) -> Iterable[str]:
    if state not in ("may harm", "unsaid"):
        return
    if not claims:
        yield "names a party and rests on nothing"
    if grade == "low":
        yield "low grade"
    if claims and not any(claim.contrary for claim in claims):
        yield "no contrary case"
    if any(len(claim.grounds) == 1 for claim in claims):
        yield "one ground only"
    if claims and unput:
        old = any(p.party in unput and not p.stands for p in put)
        yield "put in an earlier wording only" if old else "not put to the party"
