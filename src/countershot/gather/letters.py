"""a case and a letter's name -> what is known of it, what it lacks, and the entries that log it."""

import json
from dataclasses import dataclass
from pathlib import Path

from countershot import disk
from countershot.answers.asking import InquiryDrafted, LetterShown, Missing, Point
from countershot.claims import letter_text
from countershot.claims.adverse import named_by
from countershot.claims.answers_logged import may_be_said
from countershot.claims.cited_addresses import plain_address
from countershot.claims.deadlines import deadline, earliest_deadline
from countershot.claims.letters import Letter, asserted, judged, letters, put_now
from countershot.claims.looking_up import statements_by_name
from countershot.claims.seal_first import (
    Rests,
    cited_addresses,
    exhibit_ids,
    lacking,
    rests_of,
)
from countershot.claims.signed import signatures_on
from countershot.errors import CaseError, UsageError
from countershot.gather import addresses, exporting
from countershot.gather.asking import hashed, with_letters
from countershot.records.facts import Facts
from countershot.records.files import InquiryFile
from countershot.records.inquiry import Channel, Put
from countershot.records.log import Asked
from countershot.workspace.open import Workspace

FOLDER = "inquiries"


@dataclass(frozen=True)
class Asking:
    """A letter about to be sent: its file, all that it rests on (hashed now), its last day."""

    facts: Facts
    file: InquiryFile
    letter: Letter
    rest: Rests
    deadline: str
    at_utc: str

    @property
    def text(self) -> str:
        """The letter as it goes out."""
        return letter_text.as_text(self.blocks)

    @property
    def blocks(self) -> tuple[letter_text.Block, ...]:
        """The letter, piece by piece."""
        inquiry = self.file.inquiry
        return letter_text.blocks(inquiry, self.facts, self.at_utc, self.deadline)


def known(space: Workspace) -> Facts:
    """Judgements, signatures and everything about letters; no exhibit is hashed."""
    return with_letters(space, exporting.judged(space))


def named(name: str, facts: Facts) -> Letter:
    """The letter of that name, by its file or by the log. UsageError if there is none."""
    found = letters(facts).get(name)
    if found is not None and (found.file or found.sent or found.tried or found.replies):
        return found
    for refusal in facts.unreadable:
        if refusal.place.file == f"{FOLDER}/{name}.md":
            where = f"{refusal.place.file}:{refusal.place.line}"
            raise CaseError(f"{where}: {refusal.reason}; nothing was sent or logged")
    there = ", ".join(file.inquiry.name for file in facts.inquiries) or "none"
    asked = f"There is no {FOLDER}/{name}.md" if name else "Say which letter: ask CASE INQUIRY"
    raise UsageError(f"{asked} (there are: {there}).")


def asking(space: Workspace, name: str) -> Asking:
    """The letter with everything it rests on, hashed now. CaseError without a readable file."""
    facts = known(space)
    letter = named(name, facts)
    if letter.file is None:
        said = [r for r in facts.unreadable if r.place.file == letter.path]
        why = f"{letter.path}:{said[0].place.line}: {said[0].reason}" if said else "is not there"
        raise CaseError(f"{why}; {letter.path} is needed to build the letter: bring it back")
    rest = rests_of(letter.file.inquiry, facts)
    facts = hashed(space, facts, [*rest.exhibits, *exhibit_ids(rest, facts)])
    inquiry, now = letter.file.inquiry, space.clock.now_utc()
    last = deadline(inquiry.deadline, now, inquiry.kind, space.case.policy)
    return Asking(facts, letter.file, letter, rest, last, now)


def missing(it: Asking) -> tuple[Missing, ...]:
    """Everything that keeps the letter from being sent; empty if nothing does."""
    facts, inquiry = it.facts, it.file.inquiry
    stamps = bool(facts.case.authorities)
    found = [
        Missing(each.what, f"({each.by}) {each.reason}", each.command)
        for each in lacking(it.rest, facts, stamps=stamps)
    ]
    path = it.file.document.path
    if inquiry.party not in facts.case.parties:
        known_ones = ", ".join(sorted(facts.case.parties)) or "none"
        reason = f"case.toml knows no party {inquiry.party} (it knows {known_ones})"
        found.append(Missing(path, reason, f"add [parties.{inquiry.party}] to case.toml"))
    least = earliest_deadline(it.at_utc, inquiry.kind, facts.case.policy)
    if it.deadline < least:
        reason = f"gives until {it.deadline}; the policy of case.toml asks for {least}"
        found.append(Missing(path, reason, "leave `deadline:` out, or give a later day"))
    if not any(fact.current for fact in signatures_on(path, facts)):
        reason = "is not signed as it stands"
        found.append(Missing(path, reason, f"countershot sign CASE {path} --as NAME"))
    return tuple(found)


def shown(it: Asking) -> LetterShown:
    """The answer of ``ask``: the letter, point by point, and what it lacks."""
    facts, inquiry = it.facts, it.file.inquiry
    party = facts.case.parties.get(inquiry.party)
    events = [event.entry for event in facts.events if event.entry.inquiry == inquiry.name]
    return LetterShown(
        inquiry=inquiry.name,
        party=inquiry.party,
        party_name=party.name if party else "",
        kind=inquiry.kind,
        to=tuple((way.channel, way.address) for way in inquiry.to),
        points=_points(it),
        deadline=it.letter.by_the_clock[-1].asked.deadline
        if it.letter.by_the_clock
        else it.deadline,
        text=it.text,
        page=letter_text.as_page(it.blocks),
        missing=missing(it),
        events=tuple(events),
        may_say=may_be_said(inquiry.party, facts),
    )


def _points(it: Asking) -> tuple[Point, ...]:
    facts, rows = it.facts, judged(it.letter)
    claims, said = facts.claims_by_id, statements_by_name(facts)
    found = []
    for number, each in enumerate(it.file.inquiry.assertions, 1):
        claim, statement = claims.get(each.claim), said.get(each.statement)
        words = claim.claim.headline if claim else statement.statement.said_by if statement else ""
        put = [p for s in it.letter.sent for p in s.asked.put if p.path == each.path]
        state = "not yet"
        if put:
            same = put[-1].words_sha256 == asserted(each.path, facts)
            state = "as it stands" if same else "changed since"
        outcome = rows[number].outcome if number in rows else ""
        found.append(Point(number, each.path, " ".join(words.split()), state, outcome))
    return tuple(found)


def same_again(it: Asking, channel: Channel, put: tuple[Put, ...]) -> Asked | None:
    """The last sending on this channel, if it put the very same on the same material."""
    sent = [each.asked for each in it.letter.sent if each.asked.channel == channel]
    words = {(each.path, each.words_sha256) for each in put}
    if sent and {(p.path, p.words_sha256) for p in sent[-1].put} == words:
        same = set(exhibit_ids(it.rest, it.facts)) <= set(sent[-1].rests_on)
        return sent[-1] if same and sent[-1].file_sha256 == it.file.document.sha256 else None
    return None


def entry(space: Workspace, it: Asking, channel: Channel, letter: str, kind: str) -> Asked:
    """The log entry of a sending; ``letter``: the digest of its text; ``kind``: of the clock."""
    return Asked(
        at_utc=it.at_utc,
        clock="fixed" if kind == "fixed" else "system",
        inquiry=it.file.inquiry.name,
        party=it.file.inquiry.party,
        channel=channel,
        file_sha256=it.file.document.sha256,
        letter=letter,
        deadline=it.deadline,
        put=put_now(it.file.inquiry, it.facts),
        rests_on=exhibit_ids(it.rest, it.facts),
        addresses=_watched(space, cited_addresses(it.rest, it.facts)),
        authorities=tuple(sorted(space.case.authorities)),
    )


def _watched(space: Workspace, cited: tuple[str, ...]) -> tuple[str, ...]:
    """Of the addresses cited those that ``watch`` can look at, by the name it has for them."""
    wanted = {plain_address(address) for address in cited}
    return tuple(
        kept.web.address
        for kept in addresses.watched(space.log.entries)
        if wanted & {plain_address(kept.web.address), plain_address(kept.web.final_address)}
    )


def drafted(space: Workspace, facts: Facts, party: str, name: str) -> InquiryDrafted:
    """Write ``inquiries/NAME.md`` from the claims that name the party; its address is left open.

    The file is refused until a person has written how the party is reached. UsageError for a party
    that case.toml does not know, that no claim names, and for a file that is there.
    """
    if party not in facts.case.parties:
        there = ", ".join(sorted(facts.case.parties)) or "none"
        raise UsageError(f"case.toml knows no party {party!r} (it knows {there}).")
    claims = tuple(
        file.claim.id
        for file in facts.claims
        if party in (file.claim.adverse_to or ()) or party in named_by(file, facts)
    )
    if not claims:
        raise UsageError(f"No claim names {facts.case.parties[party].name}: nothing to ask yet.")
    path = space.root / FOLDER / f"{name}.md"
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: is there already; move it away, or give another name.")
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    disk.write_atomically(path, _draft(party, claims).encode())
    return InquiryDrafted(Path(path), claims)


def _draft(party: str, claims: tuple[str, ...]) -> str:
    points = "".join(f"  - claim: {json.dumps(claim)}\n" for claim in claims)
    return (
        f"---\nparty: {json.dumps(party)}\nkind: reply\nto:\n  - channel: email\n"
        f'    address: ""\nassertions:\n{points}questions: []\n---\n'
    )
