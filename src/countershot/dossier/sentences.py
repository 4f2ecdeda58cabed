"""report sentences, claims, letters, signatures -> one row a sentence for editor and lawyer.

The first rows are those that a lawyer must read first: what names a party, and is weakly carried.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from countershot.dossier.grounds import GroundView
from countershot.dossier.material import Material
from countershot.dossier.told import PublishedAnswer, PutToParty
from countershot.dossier.views import ClaimView, Signer
from countershot.records.facts import Sentence

ROLES = {
    "sentence": "sentence",
    "heading": "headline",
    "caption": "caption",
    "alt": "words for those who do not see the picture",
}
GRADES = ("low", "moderate", "high")
_NOTHING = -1
_NOT_ADVERSE = ("Opinion",)


@dataclass(frozen=True)
class SentenceRow:
    """One sentence, headline or caption of the report, and the claims that carry it.

    ``number``: its place in the report, from 1; ``place``: ``report.md:12``. ``parties``: those of
    case.toml that its own words or its claims name. ``adverse``: it says something of a party that
    is not an opinion. ``grade``: the weakest of its claims', "" where it rests on none.
    ``flags``: why it stands where it stands. ``unput``: parties it may harm that we did not
    ask; ``answered``: what they answered to others.
    ``like``: the number of the row above that rests on the same claims, 0 if this is the first.
    """

    number: int
    text: str
    role: str
    place: str
    claims: tuple[ClaimView, ...]
    parties: tuple[str, ...]
    adverse: bool
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
    return (
        (len(all_rows), "sentences, headlines and captions"),
        (sum(row.adverse for row in all_rows), "of them say something of a named party"),
        (sum(row.adverse and bool(row.unput) for row in all_rows), "of these were not put to it"),
        (sum(row.adverse and row.grade in ("", "low") for row in all_rows), "of these rest on "
         "nothing, or on a claim of low grade"),
    )  # fmt: skip


def _weight(row: SentenceRow) -> tuple[bool, int, bool, int]:
    strength = GRADES.index(row.grade) if row.grade in GRADES else _NOTHING
    return not row.adverse, strength, not row.unput, row.number


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
    return _filled(material, number, (sentence.text, ROLES[sentence.role], place), claims, checked)


def _claim_row(material: Material, claim: ClaimView) -> SentenceRow:
    words = (claim.headline, "claim", claim.path)
    return _filled(material, claim.number, words, (claim,), claim.signers)


def _filled(
    material: Material,
    number: int,
    words: tuple[str, str, str],
    claims: tuple[ClaimView, ...],
    checked: tuple[Signer, ...],
) -> SentenceRow:
    text, role, place = words
    grade = min((c.grade for c in claims), key=GRADES.index, default="")
    parties = _parties(material, text, claims)
    ids = {claim.id for claim in claims}
    put = tuple(p for p in material.put if ids & set(p.claims) or _names(p, parties))
    asked = {p.party.casefold() for p in put}
    unput = tuple(p for p in _to_ask(parties, claims) if not _spellings(material, p) & asked)
    adverse = bool(parties) and not (claims and all(c.kind in _NOT_ADVERSE for c in claims))
    return SentenceRow(
        number=number, text=text, role=role, place=place, claims=claims, parties=parties,
        adverse=adverse, grade=grade, put=put, unput=unput, checked_by=checked,
        flags=tuple(_flags(claims, adverse, grade, unput)),
        answered=tuple(answer for answer in material.published if ids & set(answer.claims)),
    )  # fmt: skip


def _to_ask(parties: tuple[str, ...], claims: tuple[ClaimView, ...]) -> tuple[str, ...]:
    """Those that the claims' people say may be harmed; where one does not say, all it names."""
    said = [claim.harms for claim in claims]
    if not said or None in said:
        return parties
    return tuple(sorted({party for each in said for party in each or ()}))


def _names(put: PutToParty, parties: tuple[str, ...]) -> bool:
    """A letter that does not say which claims it is about counts for all that name its party."""
    return not put.claims and put.party.casefold() in {p.casefold() for p in parties}


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


def _spellings(material: Material, name: str) -> set[str]:
    for key, party in material.case.parties.items():
        if party.name == name:
            return {word.casefold() for word in (key, party.name, *party.also)}
    return {name.casefold()}


def _flags(
    claims: tuple[ClaimView, ...], adverse: bool, grade: str, unput: tuple[str, ...]
) -> Iterable[str]:
    if not adverse:
        return
    if not claims:
        yield "names a party and rests on nothing"
    if grade == "low":
        yield "low grade"
    if claims and not any(claim.contrary for claim in claims):
        yield "no contrary case"
    if any(len(claim.grounds) == 1 for claim in claims):
        yield "one ground only"
    if unput:
        yield "not put to the party"
