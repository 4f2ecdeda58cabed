"""comparisons and their signatures -> refusals where a verdict is not carried."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from countershot.claims.levels import NAMED_FIELDS, level_of
from countershot.claims.looking_up import identifications_of, specimens_by_id
from countershot.claims.signed import signatures_on
from countershot.claims.telling import telling
from countershot.claims.words import words
from countershot.records.facts import Facts, SignatureFact
from countershot.records.files import IdentificationFile, Place, Refusal
from countershot.records.judged import Identification

_UNDECIDED = frozenset({"inconclusive", "not comparable"})
FOR = frozenset({"identified", "supports"})
AGAINST = frozenset({"eliminated"})
_OF_PICTURES = words(
    "specimen questioned left right frame frames above below ones side sides feature "
    "features catalogue catalog brochure leaflet manual"
)
_OF_PRODUCTS = words(
    "product products device devices camera cameras model excluded exclude out ruled examiner "
    "eliminated eliminate fit fits feature features specimen wrong rule"
)


def names_used(facts: Facts) -> tuple[str, ...]:
    """Names of identifications, each once, sorted."""
    return tuple(sorted({file.identification.name for file in facts.identifications}))


def sighting_second_person(facts: Facts) -> Iterable[Refusal]:
    """Two different people compared the same sighting, and agree.

    **Refuses** an identification by one person only; two files on different sightings; examiners
    who reach different makers, series or device models at the level they share, or of whom one
    identifies what the other leaves open or eliminates; and a second file whose words are the
    first one's.

    **Why.** People see what they expect. One pair of eyes is an opinion; a second pair that
    arrives at the same place is a finding.

    **Example.** `lower-camera.ana.md` stands alone.

    **To do.** Let a second examiner run `countershot compare --blind` and write their own file.

    **From.** ACE-V (analysis, comparison, evaluation, verification by a second examiner).
    """
    for name in names_used(facts):
        files = identifications_of(name, facts)
        first = files[0]
        if len({file.identification.examiner for file in files}) < 2:
            reason = f"only one person compared {name}; a second examiner writes their own file"
            yield Refusal(first.document.at("sighting"), "sighting.second_person", reason)
        for one, other in combinations(files, 2):
            yield from _disagreement(one, other)


def _disagreement(one: IdentificationFile, other: IdentificationFile) -> Iterator[Refusal]:
    left, right = one.identification, other.identification
    if left.features and _words_of(left) == _words_of(right):
        reason = f"{right.examiner} describes it in the very words of {left.examiner}"
        yield Refusal(other.document.at("features"), "sighting.second_person", reason)
    shared = min(level_of(left), level_of(right))
    keys = ["sighting", *(key for rank, key in NAMED_FIELDS if rank <= shared)]
    verdicts = {left.verdict, right.verdict}
    if (verdicts & FOR and verdicts & AGAINST) or (
        "identified" in verdicts and verdicts & _UNDECIDED
    ):
        keys.append("verdict")
    for key in keys:
        mine, theirs = getattr(left, key), getattr(right, key)
        if mine != theirs:
            reason = (
                f"{left.examiner} says {mine or 'nothing'}, {right.examiner} {theirs or 'nothing'}"
            )
            place = other.document.at(key)
            yield Refusal(place, "sighting.second_person", f"the examiners differ: {reason}")
            return


def _words_of(compared: Identification) -> list[str]:
    """What is said of the questioned picture, without capitals, stops and spaces."""
    return ["".join(filter(str.isalnum, row.questioned.casefold())) for row in compared.features]


def ident_discriminating(facts: Facts) -> Iterable[Refusal]:
    """The verdict identified rests on a feature that look-alikes lack, visible in both pictures.

    **Refuses** the verdict `identified` without a row that is discriminating and agrees; a
    row called discriminating whose feature the specimen does not mark so; a row that
    disagrees and is not explained under Limits.

    **Why.** Most cameras of one kind share most features. Only what look-alikes lack tells
    one from the other.

    **Example.** A table whose only agreeing rows are "round" and "white".

    **To do.** Mark what discriminates in `specimens/ID.yaml`, or lower the verdict to `supports`.

    **From.** SWGDE, photographic comparison: class and individual characteristics.
    """
    specimens = specimens_by_id(facts)
    for file in facts.identifications:
        record = file.identification
        if record.verdict != "identified":
            continue
        rows = record.features
        if not any(r.discriminating and r.agrees == "yes" for r in rows):
            reason = "identified, but no discriminating feature agrees in both pictures"
            yield Refusal(file.document.at("verdict"), "ident.discriminating", reason)
        specimen = specimens.get(record.specimen)
        features = specimen.specimen.features if specimen else ()
        marked = {feature.id for feature in features if feature.discriminating}
        for row in rows:
            place = Place(file.document.path, row.line)
            if row.discriminating and specimen and row.feature not in marked:
                reason = f"{record.specimen} does not mark `{row.feature}` as discriminating"
                yield Refusal(place, "ident.discriminating", reason)
            if row.agrees == "no" and row.feature not in record.limits:
                reason = f"`{row.feature}` disagrees; name it under Limits and say why it may"
                yield Refusal(place, "ident.discriminating", reason)


def ident_lookalikes(facts: Facts) -> Iterable[Refusal]:
    """Every look-alike of the specimen is excluded, in words that say what is different.

    **Refuses** an identification above level 1 that leaves out a look-alike which the specimen
    names, or excludes it without saying by what.

    **Why.** A comparison with the right product alone always succeeds. The question is what
    else it could have been.

    **Example.** `- sotarn-kite-p2:` with nothing after the colon.

    **To do.** Under `## Excluded`, write `- ID: ` and the feature that excludes it.

    **From.** SWGDE, photographic comparison: search for differences as well as likeness.
    """
    specimens = specimens_by_id(facts)
    for file in facts.identifications:
        record, document = file.identification, file.document
        specimen = specimens.get(record.specimen)
        reasons = {row.specimen: row for row in record.excluded}
        wanted = specimen.specimen.lookalikes if specimen and _names_product(record) else ()
        for lookalike in wanted:
            if lookalike not in reasons:
                place = document.at("excluded") if record.excluded else document.at("specimen")
                reason = f"the look-alike {lookalike} is not excluded"
                yield Refusal(place, "ident.lookalikes", reason)
        for row in record.excluded:
            few = len(row.reason.split()) < 3 and not _cjk(row.reason, 4)
            if few or not telling(row.reason, _OF_PRODUCTS, frozenset(facts.case.people)):
                reason = f"say in words which feature excludes {row.specimen}"
                yield Refusal(Place(document.path, row.line), "ident.lookalikes", reason)


def _names_product(record: Identification) -> bool:
    return record.verdict in FOR and record.level > 1


def _cjk(text: str, least: int) -> bool:
    return len(re.findall(r"[㐀-鿿]", text)) >= least


def ident_words(facts: Facts) -> Iterable[Refusal]:
    """Features are described in words that a reader without the picture could check.

    **Refuses** an empty table; a questioned or specimen cell that is empty or says only "same",
    "see picture", "yes"; and a table in which every row says the same on both sides.

    **Why.** A proof that lives only in a picture cannot be repeated, translated, read aloud
    or argued with.

    **Example.** `| 1 | lamps | see picture | same | yes | yes | | |`

    **To do.** Say what is there: how many, where, which shape, next to what.

    **From.** ACE-V: analyse and describe each side before comparing.
    """
    for file in facts.identifications:
        record = file.identification
        if not record.features and record.verdict not in ("not comparable", "inconclusive"):
            reason = "the feature table is empty; describe what is compared"
            yield Refusal(file.document.at("features"), "ident.words", reason)
        sides = [(row.questioned.casefold(), row.specimen.casefold()) for row in record.features]
        if len(sides) > 1 and all(seen == known for seen, known in sides):
            reason = "both sides of every row are one text; describe what each picture shows"
            yield Refusal(file.document.at("features"), "ident.words", reason)
        for row in record.features:
            for side, text in (("questioned", row.questioned), ("specimen", row.specimen)):
                if row.agrees == "not visible" and text:
                    continue
                if not _describes(text):
                    reason = f"`{row.feature}`: the {side} side is not described in words"
                    yield Refusal(Place(file.document.path, row.line), "ident.words", reason)


def _describes(text: str) -> bool:
    """Is anything left of a cell without words that fit every picture? Of "left strip" there is."""
    return telling(text, _OF_PICTURES) > 0


def ident_blind(facts: Facts) -> Iterable[Refusal]:
    """Both examiners were committed to their words before either could be read.

    **Refuses** an identification whose two examiners' salted commitments do not both stand in the
    log before the first signature is revealed there, and one that is not logged at all.

    **Why.** A second examiner who has read the first verdict mostly finds it right. The order of
    the log proves who committed when; it does not prove silence, and the dossier says so.

    **Example.** The second examiner signs a week after the first signature was revealed.

    **To do.** Both sign, then `countershot build` logs the commitments first. Started over:
    a third person examines, blind.

    **From.** Linear sequential unmasking (Dror and others 2015); blind verification in ACE-V.
    """
    for name in names_used(facts):
        files = identifications_of(name, facts)
        if len({file.identification.examiner for file in files}) < 2:
            continue
        signed = {file.document.path: _own_signatures(file, facts) for file in files}
        reveals = [
            s.revealed_at for own in signed.values() for s in own if s.revealed_at is not None
        ]
        for file in files:
            own = signed[file.document.path]
            committed = [s.committed_at for s in own if s.committed_at is not None]
            place = file.document.at("sighting")
            if not committed:
                reason = "no commitment of its examiner is logged; sign it and run `build`"
                yield Refusal(place, "ident.blind", reason)
            elif reveals and min(committed) > min(reveals):
                reason = "committed only after another examiner's words were revealed"
                yield Refusal(place, "ident.blind", reason)


def _own_signatures(file: IdentificationFile, facts: Facts) -> tuple[SignatureFact, ...]:
    examiner = file.identification.examiner
    found = signatures_on(file.document.path, facts)
    return tuple(fact for fact in found if fact.signature.statement.signer == examiner)
