"""who could be hurt by what a case releases -> refusals where nobody has seen to it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from countershot.claims.coordinates import Stated, coordinates
from countershot.claims.leaving import below_the_report, may_leave_whole
from countershot.claims.looking_up import statements_by_name
from countershot.claims.named import links_of
from countershot.claims.own_words import Passage, passages
from countershot.claims.saying import folded
from countershot.claims.spoken_of import filmed_from, is_testimony
from countershot.claims.telling import telling
from countershot.claims.words import words as set_of
from countershot.records.chain import RELATIONS
from countershot.records.facts import Facts
from countershot.records.files import Place, Refusal
from countershot.records.log import Replied

_EMPTY = re.compile(
    r"(?:n/?a|none|nil|no|yes|ok|tbd|to\s?do|todo|later|nothing|unknown|pending|same|fine|done"
    r"|agreed|public|x+|\?+|\.+|-+|_+|无|没有|待定)?[.!]?",
    re.I,
)
_SHORTEST = 12
_NO_RISK = set_of("risk risks danger dangers harm threat threats low small later")
NEAR_DEGREES = 0.0005
"""About fifty metres: a coordinate this near a public place's is that place's own."""


def harm_threat(facts: Facts) -> Iterable[Refusal]:
    """Somebody has asked, lately, what this release could do to whom.

    **Refuses** a case without `[threat]` in `case.toml` where it names protected sources or
    persons, uses testimony, releases a covered copy, or rests on material that a person gave (a
    party's sealed answer to our letter is none); and a `[threat]` that is older than `threat_days`
    (90) on the day of the check, dated in the future or not at all, by nobody of the case, or that
    leaves empty what could happen or what is done.

    **Why.** What was safe to print in spring can send somebody to prison in autumn. Nobody looks
    again unless something asks.

    **Example.** `date = "2030-11-02"` in a case that is checked in April 2031.

    **To do.** Ask again who could be hurt: whoever filmed, gave, is shown, or lives near. Write
    `date`, `by`, `what` and `done` under `[threat]`; sign `case.toml`.

    **From.** Berkeley Protocol on Digital Open Source Investigations (OHCHR, 2020), ethical
    principles and security: threat and risk assessment before and during an investigation.
    """
    said, at = facts.case.threat, facts.case_document.at
    if said is None:
        if need := _why_a_threat(facts):
            reason = f"no [threat] in case.toml, though {need}; write date, by, what and done"
            yield Refusal(at(""), "harm.threat", reason)
        return
    yield from _dated("threat.date", said.date, facts, "harm.threat", facts.case.policy.threat_days)
    if said.by not in facts.case.people:
        reason = f"was made by {said.by or 'nobody'}, who is no person of this case"
        yield Refusal(at("threat.by"), "harm.threat", reason)
    for key, words in (("what", said.what), ("done", said.done)):
        if _says_nothing(words):
            wanted = "what could happen to whom" if key == "what" else "what is done about it"
            yield Refusal(at(f"threat.{key}"), "harm.threat", f"does not say {wanted}")


def _why_a_threat(facts: Facts) -> str:
    """What in the case shows that somebody could be hurt; "" if nothing does."""
    if facts.case.protected:
        return "sources are protected here"
    if facts.case.persons:
        return "natural persons are spoken of"
    if facts.redactions:
        return "a covered copy is to be released, so that people are shown"
    answers = _answers(facts)
    for name in below_the_report(facts):
        fact = facts.exhibits.get(name)
        if fact is not None and fact.exhibit.capture.giver and name not in answers:
            return f"{name} was given to us by somebody"
    speaking = next(_testimonies(facts), None)
    return f"{speaking[0].file} lets a person speak" if speaking else ""


def _answers(facts: Facts) -> frozenset[str]:
    """Exhibits that a party gave as its answer to our letter: it knows that it is named."""
    return frozenset(
        name
        for event in facts.events
        if isinstance(event.entry, Replied)
        for name in event.entry.exhibits
        if name in facts.exhibits
        and facts.exhibits[name].exhibit.capture.giver == event.entry.party
    )


def harm_consent(facts: Facts) -> Iterable[Refusal]:
    """Nobody is spoken of, or speaks, without consent or a public interest that was written down.

    **Refuses** testimony (a statement of that form, or words such as "a former guard told us") in
    a file that no entry under `[persons]` of `case.toml` lists; a person at the end of a chain, and
    the alias of a protected source in our sentences, without such an entry; and an entry whose
    reason is empty, that lists no file or one which is not there, or whose consent has no date or
    one in the future.

    **Why.** Consent to talk is not consent to be printed, and people in detention cannot give it.
    What nobody wrote down cannot be asked about afterwards.

    **Example.** "A former guard told us that the cameras came in March", and nobody in `[persons]`.

    **To do.** Under `[persons.ALIAS]` write `basis` (`consent` or `public interest`), `date`,
    `reason` (what was agreed, in which words; or why the public must know) and `files`.

    **From.** Berkeley Protocol (2020), informed consent and do no harm; Istanbul Protocol (2022),
    informed consent; Murad Code (2022).
    """
    listed = {path for person in facts.case.persons.values() for path in person.files}
    for place, path, words in _testimonies(facts):
        if not path & listed:
            reason = (
                f'"{words}": a person speaks here, and no [persons] entry lists {min(path)}; '
                "say there what they agreed to, or why the public must know"
            )
            yield Refusal(place, "harm.consent", reason)
    yield from _persons_named(facts)
    yield from _entries(facts)


def _testimonies(facts: Facts) -> Iterator[tuple[Place, frozenset[str], str]]:
    """Place, the files of which one must be listed, and the words by which a person speaks."""
    for file in facts.statements:
        if file.statement.form == "testimony":
            yield file.document.at("form"), frozenset({file.document.path}), "testimony"
    for passage in passages(facts):
        words = is_testimony(_without_parties(passage.text, facts))
        if words:
            yield passage.place, _with_statements(passage, facts), words


def _without_parties(text: str, facts: Facts) -> str:
    """Without "PARTY told us": a company or an office that answers is no natural person."""
    names = [n for party in facts.case.parties.values() for n in (party.name, *party.also) if n]
    if not names:
        return text
    name = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    told = r"(?: has| had| also)? (?:told|said to|spoke to|wrote to) us\b"
    return re.sub(rf"(?<!\w)(?:{name}){told}|(?:{name})告诉我们", " ", text)


def _with_statements(passage: Passage, facts: Facts) -> frozenset[str]:
    """The passage's claims, and the statements that these rest on."""
    known = statements_by_name(facts)
    resting = {
        known[ground.statement].document.path
        for file in facts.claims
        if file.document.path in passage.claims
        for ground in file.claim.grounds
        if ground.statement in known
    }
    return frozenset({*passage.claims, *resting} or {passage.path})


def _persons_named(facts: Facts) -> Iterator[Refusal]:
    known = {folded(name) for name in facts.case.persons}
    known |= {folded(person.name) for person in facts.case.persons.values() if person.name}
    for file in facts.chains:
        for key, link in links_of(file):
            ends = zip((link.start, link.end), RELATIONS[link.relation], strict=True)
            for name, kinds in ends:
                if kinds == ("person",) and folded(name) not in known:
                    reason = f"{name} is a natural person, and [persons] says nothing of them"
                    yield Refusal(file.document.at(key), "harm.consent", reason)
    for alias in facts.case.protected:
        if folded(alias) in known:
            continue
        pattern = re.compile(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", re.I)
        for passage in passages(facts):
            if pattern.search(passage.text):
                reason = f"{alias} is a protected source, and [persons] says nothing of them"
                yield Refusal(passage.place, "harm.consent", reason)
                break


def _entries(facts: Facts) -> Iterator[Refusal]:
    there = {file.document.path for file in facts.claims}
    there |= {file.document.path for file in facts.statements}
    there |= {file.document.path for file in facts.chains}
    for name, person in facts.case.persons.items():
        at = facts.case_document.at
        if _says_nothing(person.reason):
            wanted = "what they agreed to" if person.basis == "consent" else "why it must be known"
            yield Refusal(
                at(f"persons.{name}.reason"), "harm.consent", f"{name}: does not say {wanted}"
            )
        if person.basis == "consent" or person.date:
            yield from _dated(f"persons.{name}.date", person.date, facts, "harm.consent")
        for path in person.files:
            if path not in there:
                reason = f"{name}: there is no {path} in this case"
                yield Refusal(at(f"persons.{name}.files"), "harm.consent", reason)


def harm_place(facts: Facts) -> Iterable[Refusal]:
    """No place is told more exactly than the story needs, and nobody's place at all.

    **Refuses** coordinates (degrees, minutes and seconds, `geo:` and map addresses, plus codes,
    MGRS, UTM, three words) in claims, comparisons, origins, sentences, headings, captions and
    alternative texts that tell more digits than `place_decimals` (2, about a kilometre), unless
    they are those of a facility under `[places]` of `case.toml` whose `public` says why anyone may
    know them; and any coordinates beside words on where somebody filmed from, stood or lives.

    **Why.** From the exact spot follows the window, and from the window whoever filmed.

    **Example.** "The clip was filmed from 37.11342, 79.92311."

    **To do.** Round to a kilometre or name the town; or state the public facility under `[places]`.
    Leave out where anyone stood.

    **From.** Berkeley Protocol (2020), protection of sources and persons shown; WITNESS, guidance
    on location data in human-rights video.
    """
    decimals = facts.case.policy.place_decimals
    for name, stated in facts.case.places.items():
        if _says_nothing(stated.public):
            reason = f"{name}: `public` does not say why anyone may know exactly where it is"
            yield Refusal(facts.case_document.at(f"places.{name}"), "harm.place", reason)
    for passage in passages(facts):
        words = filmed_from(passage.text)
        for place in coordinates(passage.text, 1) if words else coordinates(passage.text):
            if words:
                reason = f'"{words}" beside {place.words}: says where a person was; leave it out'
                yield Refusal(passage.place, "harm.place", reason)
            elif place.decimals > decimals and not _public(place, facts):
                reason = (
                    f"{place.words} is finer than {decimals} decimals of a degree; round it, or "
                    "state under [places] why this facility's place is public"
                )
                yield Refusal(passage.place, "harm.place", reason)


def _public(place: Stated, facts: Facts) -> bool:
    """Is it, number by number or in the same words, a place that the case says is public?"""
    for stated in facts.case.places.values():
        if _says_nothing(stated.public):
            continue
        if folded(place.words) in folded(stated.at):
            return True
        known = [n for each in coordinates(stated.at) for n in each.numbers]
        near = [any(abs(abs(n) - abs(k)) <= NEAR_DEGREES for k in known) for n in place.numbers]
        if near and all(near):
            return True
    return False


def harm_source(facts: Facts) -> Iterable[Refusal]:
    """No byte that leaves joins a protected source to who they are.

    **Refuses** a word under `[protected]` of `case.toml` (name, handle, user or host name, place
    filmed from) in anything that would leave: texts, file names, exhibits, records of capture,
    signatures, log entries; in any of the usual encodings, and inside zip, gzip and PDF files.
    A file that cannot be looked through, and a word that is too short to look for, are refused too.
    `publish` looks through every byte of the finished dossier again before it is put in place.

    **Why.** Sources are found through what nobody thought to look at: a file's name, an author
    field, the folder that a program was run in.

    **Example.** The exhibit's name is `IMG_lina_0412.jpg`, and `lina_0412` is a protected handle.

    **To do.** Where it says; take the words out, withhold the exhibit, or seal the material under a
    neutral name. What stands in the log cannot be taken out: the exhibit cannot be cited.

    **From.** Reporters' privilege and source protection (Council of Europe, Recommendation
    R (2000) 7); Berkeley Protocol (2020).
    """
    for fact in facts.mentions:
        reason = f"words that give away {fact.alias} stand here; they must not leave the case"
        yield Refusal(fact.place, "harm.source", reason)
    yield from facts.unseen


def harm_metadata(facts: Facts) -> Iterable[Refusal]:
    """Files leave without what they say of people on the side, unless somebody signs why.

    **Refuses** an exhibit that would leave whole and holds a position (GPS in EXIF, XMP or a
    container), an author, owner or editor, a serial number, a thumbnail, an attachment, comments
    or an earlier version of itself (undo history, incremental updates), unless `case.toml` releases
    it `whole` with a `reason`. What is found is named. Files that anyone can fetch from a public
    address are not meant: there it is published already.

    **Why.** The picture was blurred; the thumbnail inside it was not. The name was blackened; the
    version before is still in the file.

    **Example.** A PDF that was given to us, with its author's name and two earlier versions in it.

    **To do.** `release = "withheld"` or `"part"` under `[release."x-..."]`; or
    `release = "whole"` with a reason that names what was found, and sign `case.toml`.

    **From.** Berkeley Protocol (2020), metadata and security; ISO 16684-1 (XMP), Exif 2.32,
    IPTC Photo Metadata, ISO 32000 (PDF, incremental updates), ECMA-376 (core properties).
    """
    leaving = may_leave_whole(facts)
    found: dict[str, list[str]] = {}
    for fact in facts.hidden:
        if fact.exhibit in leaving:
            found.setdefault(fact.exhibit, []).append(fact.what)
    for name, what in sorted(found.items()):
        policy = facts.case.release.get(name)
        if policy is not None and not _says_nothing(policy.reason):
            continue
        exhibit = leaving[name].exhibit
        place = Place(f"evidence/objects/{exhibit.sha256[:2]}/{exhibit.sha256}")
        if policy is not None:
            place = facts.case_document.at(f"release.{name}.reason")
        reason = f"{name} would leave whole with {', '.join(dict.fromkeys(what))}; see [release]"
        yield Refusal(place, "harm.metadata", reason)


def _dated(
    key: str, said: str, facts: Facts, rule: str, days: int | None = None
) -> Iterator[Refusal]:
    """A date that is none, in the future, or older than so many days."""
    place = facts.case_document.at(key)
    try:
        then = date.fromisoformat(said)
    except ValueError:
        yield Refusal(place, rule, f"{said or 'nothing'} is no date; write it as 2031-03-30")
        return
    if not facts.now_utc[:10]:
        return
    now = date.fromisoformat(facts.now_utc[:10])
    if then > now:
        yield Refusal(place, rule, f"{said} is in the future (today is {facts.now_utc[:10]})")
    elif days is not None and now - then > timedelta(days=days):
        reason = f"{said} is over {days} days ago (today is {facts.now_utc[:10]}); look again"
        yield Refusal(place, rule, reason)


def _says_nothing(words: str) -> bool:
    """Too short to be an answer, or one of the words that stand where an answer should."""
    text = " ".join(words.split())
    wide = sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)
    return wide < _SHORTEST or _EMPTY.fullmatch(text) is not None or not telling(text, _NO_RISK)
