"""inquiries and the log's events -> each letter as it stands: what it put, tries, replies."""

from collections.abc import Iterable
from dataclasses import dataclass

from countershot import canonical
from countershot.claims.looking_up import statements_by_name
from countershot.claims.named import exhibit_named
from countershot.records.facts import Facts, LetterEvent
from countershot.records.files import InquiryFile, OutcomesFile
from countershot.records.inquiry import Inquiry, Outcome, Put
from countershot.records.judged import Claim
from countershot.records.log import Asked, Attempted, Replied
from countershot.records.statement import Statement


@dataclass(frozen=True)
class Sent:
    """One sending: its place in the log and what it says. ``trusted``: its time is the clock's."""

    index: int
    asked: Asked
    trusted: bool


@dataclass(frozen=True)
class Letter:
    """A letter and all that happened to it, in the log's order.

    ``file`` and ``outcomes`` are None where the case has no such file (any more).
    """

    name: str
    file: InquiryFile | None
    outcomes: OutcomesFile | None
    sent: tuple[Sent, ...] = ()
    tried: tuple[tuple[int, Attempted], ...] = ()
    replies: tuple[tuple[int, Replied], ...] = ()

    @property
    def path(self) -> str:
        """The case path of its file."""
        return f"inquiries/{self.name}.md"

    @property
    def party(self) -> str:
        """Whom it is to: as it was sent, else as its file says."""
        if self.sent:
            return self.sent[-1].asked.party
        return self.file.inquiry.party if self.file else ""

    @property
    def by_the_clock(self) -> tuple[Sent, ...]:
        """The sendings whose times nobody gave by hand: only these count."""
        return tuple(each for each in self.sent if each.trusted)

    @property
    def contacts(self) -> tuple[tuple[str, str], ...]:
        """(channel, time) of every sending and attempt, in order."""
        both = [(s.index, s.asked.channel, s.asked.at_utc) for s in self.by_the_clock]
        both += [(index, tried.channel, tried.at_utc) for index, tried in self.tried]
        return tuple((channel, at) for _, channel, at in sorted(both))


def letters(facts: Facts) -> dict[str, Letter]:
    """Every letter by name: those of files, and those that only the log still knows."""
    files = {file.inquiry.name: file for file in facts.inquiries}
    judged = {file.outcomes.name: file for file in facts.outcomes}
    events: dict[str, list[LetterEvent]] = {}
    for event in facts.events:
        events.setdefault(event.entry.inquiry, []).append(event)
    return {
        name: _letter(name, files.get(name), judged.get(name), events.get(name, []))
        for name in sorted({*files, *judged, *events})
    }


def _letter(
    name: str,
    file: InquiryFile | None,
    outcomes: OutcomesFile | None,
    events: Iterable[LetterEvent],
) -> Letter:
    sent: list[Sent] = []
    tried: list[tuple[int, Attempted]] = []
    replies: list[tuple[int, Replied]] = []
    for event in events:
        match event.entry:
            case Asked() as asked:
                sent.append(Sent(event.index, asked, event.trusted))
            case Attempted() as attempt if event.trusted:
                tried.append((event.index, attempt))
            case Replied() as reply:
                replies.append((event.index, reply))
    return Letter(name, file, outcomes, tuple(sent), tuple(tried), tuple(replies))


def asserted(path: str, facts: Facts) -> str:
    """The digest of what a claim asserts or a statement says now; "" if the file is not there.

    Of a claim: headline, kind, scope and prose, spaces aside. Not its grounds, warrant, grade or
    contrary case: a reply may be written into these without asking again.
    """
    folder, _, name = path.partition("/")
    name = name.removesuffix(".md")
    if folder == "claims" and name in (claims := facts.claims_by_id):
        return canonical.digest(_of_claim(claims[name].claim))
    if folder == "statements" and name in (said := statements_by_name(facts)):
        return canonical.digest(_of_statement(said[name].statement))
    return ""


def _of_claim(claim: Claim) -> dict[str, object]:
    return {
        "headline": _plain(claim.headline),
        "kind": claim.kind,
        "scope": {key: str(value) for key, value in claim.scope.model_dump().items()},
        "prose": _plain(claim.prose),
    }


def _of_statement(said: Statement) -> dict[str, object]:
    return {
        "form": said.form,
        "said_by": _plain(said.said_by),
        "fields": [
            [field.field, _plain(field.in_words), _plain(field.citation.quotation or "")]
            for field in said.fields
        ],
    }


def _plain(text: str) -> str:
    return " ".join(text.split())


def put_now(inquiry: Inquiry, facts: Facts) -> tuple[Put, ...]:
    """The letter's assertions as they stand; one whose file is not there is left out."""
    documents = {file.document.path: file.document.sha256 for file in facts.claims}
    documents |= {file.document.path: file.document.sha256 for file in facts.statements}
    return tuple(
        Put(number=number, path=each.path, words_sha256=words, sha256=documents[each.path])
        for number, each in enumerate(inquiry.assertions, start=1)
        if (words := asserted(each.path, facts))
    )


def sendings_of(path: str, party: str, facts: Facts) -> list[tuple[Letter, Sent, Put]]:
    """Every sending that put this file to this party, whatever it said then; oldest first."""
    found = [
        (letter, sent, put)
        for letter in letters(facts).values()
        for sent in letter.sent
        for put in sent.asked.put
        if put.path == path and sent.asked.party == party
    ]
    return sorted(found, key=lambda one: one[1].index)


def standing(path: str, party: str, facts: Facts) -> tuple[Letter, Sent, Put] | None:
    """The newest sending that put it to the party as it stands now; None if none did."""
    words = asserted(path, facts)
    found = [one for one in sendings_of(path, party, facts) if one[2].words_sha256 == words]
    trusted = [one for one in found if one[1].trusted]
    return trusted[-1] if words and trusted else None


def to_party(party: str, facts: Facts) -> tuple[Letter, ...]:
    """The letters to one party."""
    return tuple(letter for letter in letters(facts).values() if letter.party == party)


def reply_named(name: str, letter: Letter, facts: Facts) -> tuple[int, Replied] | None:
    """The logged reply that this exhibit (or prefix) belongs to; None if it is none."""
    fact = exhibit_named(name, facts)
    wanted = fact.exhibit.id if fact else name
    return next((one for one in letter.replies if wanted in one[1].exhibits), None)


def judged(letter: Letter) -> dict[int, Outcome]:
    """The outcome of each assertion by its number, as a person wrote it."""
    rows: Iterable[Outcome] = letter.outcomes.outcomes.outcomes if letter.outcomes else ()
    return {row.assertion: row for row in rows}
