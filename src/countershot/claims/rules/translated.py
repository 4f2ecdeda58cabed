"""statements in other languages, and our words -> refusals of translations told as originals."""

from collections.abc import Iterable, Iterator

from countershot.claims.looking_up import cited_by, statements_by_name, translations_of
from countershot.claims.named import grounds_of, links_of
from countershot.claims.passages import passages
from countershot.claims.people import signed_by
from countershot.claims.phrases import TRANSLATED
from countershot.claims.rules.statements import second_readers
from countershot.claims.saying import folded
from countershot.claims.scripts import script_of, scripts, written_in
from countershot.claims.spelling import quotations_in
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Place, Refusal, StatementFile, TranslationFile

_WORDED = ("who", "what", "to whom", "where")


def claim_translated(facts: Facts) -> Iterable[Refusal]:
    """A translation stands beside its original, has two readers, and is called a translation.

    **Refuses** a claim in one script that rests on a statement (or a quotation) in another alone,
    without a translation in the case; words in quotation marks, in a claim or the report, which
    stand in no quotation below it but are in a language that its sources do not speak, unless the
    translation has them and the words say that they are translated; and, of a statement that a
    claim or chain rests on, a translation that nobody but its translator has signed, one that its
    translator has not signed, one into the language it is from, and one whose text, or whose
    original, is not in the script of the language it states.

    **Why.** Quotation marks say: these are the words. Where they are ours, the reader must know,
    and somebody who reads the original must have agreed.

    **Example.** Velmara called it a "re-education base", over a page that says 培训基地.

    **To do.** `translations/NAME.LANGUAGE.md`, signed by two people; "re-education base" (our
    translation of 培训基地).

    **From.** ISO 17100 (translation, revision by a second person); Reuters Handbook, quotes and
    translation; Berkeley Protocol (2020), language.
    """
    for file in facts.translations:
        if _is_relied_on(file, facts):
            for key, reason in _wrong(file, facts):
                yield Refusal(file.document.at(key), "claim.translated", reason)
    for claim in facts.claims:
        for number, reason in _missing(claim, facts):
            place = claim.document.at(f"grounds.{number}")
            yield Refusal(place, "claim.translated", reason)
    for place, text, files in _quoting(facts):
        for words in quotations_in(text):
            for reason in _unmarked(words, text, files, facts):
                yield Refusal(place, "claim.translated", reason)


def _is_relied_on(file: TranslationFile, facts: Facts) -> bool:
    named = {g.statement for each in facts.claims for g in each.claim.grounds}
    named |= {link.statement for each in facts.chains for _, link in links_of(each)}
    return file.translation.statement in named


def _wrong(file: TranslationFile, facts: Facts) -> Iterator[tuple[str, str]]:
    it = file.translation
    signed = signed_by(file.document.path, facts)
    if not it.by_tool and it.translator in facts.case.people and it.translator not in signed:
        yield "translator", f"{it.translator} made it and has not signed it"
    if not second_readers(file, facts):
        yield "translator", "nobody but its translator has signed it as a second reader"
    if it.language.split("-")[0] == it.of_language.split("-")[0]:
        yield "of_language", f"is from {it.of_language} into {it.language}: name the original's"
    if written_in(it.language) and not set(written_in(it.language)) & scripts(it.text).keys():
        yield "body", f"is not in the script of {it.language}"
    said = statements_by_name(facts).get(it.statement)
    words = " ".join(c.quotation or "" for _, c in cited_by(said.statement)) if said else ""
    stated = set(written_in(it.of_language))
    if words and stated and scripts(words) and not stated & scripts(words).keys():
        yield "of_language", f"{it.statement} quotes nothing in the script of {it.of_language}"


def _missing(claim: ClaimFile, facts: Facts) -> Iterator[tuple[int, str]]:
    """Grounds in another script than the claim's, where nothing beside them is in its own."""
    own = script_of(claim.claim.headline)
    known = statements_by_name(facts)
    texts = dict(_texts(claim, known))
    if not own or any(own in scripts(text) and _is_worded(text, own) for text in texts.values()):
        return
    for number, text in texts.items():
        name = claim.claim.grounds[number].statement or ""
        other = script_of(text)
        if other and other != own and not _translated_into(own, name, facts):
            what = f"statements/{name}.md" if name else "its quotation"
            yield number, f"{what} is in {other} script, and the case has no translation of it"


def _texts(claim: ClaimFile, known: dict[str, StatementFile]) -> Iterator[tuple[int, str]]:
    for number, ground in enumerate(claim.claim.grounds):
        said = known.get(ground.statement or "")
        if said is not None:
            fields = [f for f in said.statement.fields if f.field in _WORDED]
            yield number, " ".join(f.citation.quotation or "" for f in fields)
        elif ground.citation is not None and ground.citation.quotation:
            yield number, ground.citation.quotation


def _is_worded(text: str, script: str) -> bool:
    """Is it a text in that script, more than a product's name in another one?"""
    return script_of(text) == script


def _translated_into(script: str, statement: str, facts: Facts) -> bool:
    found = translations_of(statement, facts) if statement else ()
    return any(script in written_in(f.translation.language) for f in found)


def _quoting(facts: Facts) -> Iterator[tuple[Place, str, tuple[ClaimFile, ...]]]:
    """Texts of ours with what stands in quotation marks, each sentence by itself."""
    for passage in passages(facts, "headline", "prose", "report"):
        if passage.claims:
            yield passage.place, passage.text, passage.claims


def _unmarked(words: str, text: str, files: tuple[ClaimFile, ...], facts: Facts) -> Iterator[str]:
    """A quotation in a script that none of the sources below is in."""
    said = [each for file in files for each in _said_below(file, facts)]
    own = script_of(words)
    heard = " ".join(quotation for quotation, _ in said)
    if len(words.split()) < 2 and len(words) < 4:
        return
    if not own or not said or own in {script_of(quotation) for quotation, _ in said}:
        return
    if folded(words) in folded(heard):
        return
    made = [each for _, name in said for each in translations_of(name, facts)]
    translated = " ".join(each.translation.text for each in made)
    if folded(words).rstrip(".,") not in folded(translated):
        yield f'"{words}" stands in no translation of what it rests on'
    elif not TRANSLATED.search(text):
        yield f'"{words}" is our translation; say so beside it'


def _said_below(file: ClaimFile, facts: Facts) -> Iterator[tuple[str, str]]:
    """Quotations that a claim rests on, and of statements their names."""
    known = statements_by_name(facts)
    for _, ground in grounds_of(file, facts):
        if ground.citation is not None and ground.citation.quotation:
            yield ground.citation.quotation, ""
        said = known.get(ground.statement or "")
        for _, citation in cited_by(said.statement) if said else ():
            if citation.quotation:
                yield citation.quotation, ground.statement or ""
