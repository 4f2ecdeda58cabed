"""what was released, and what was said of it since -> refusals where that is passed over."""

from collections.abc import Iterable, Iterator

from countershot.claims.grounds import unreadable_paths
from countershot.claims.life import (
    Was,
    is_known,
    is_signed,
    needs_was,
    records_about,
    released,
    released_digests,
    ruled_by,
    standing,
)
from countershot.claims.named import exhibit_named
from countershot.records.correction import SAID_BY_OTHERS, Correction
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, CorrectionFile, Place, Refusal

LOG = "evidence/log/entries.jsonl"


def life_corrected(facts: Facts) -> Iterable[Refusal]:
    """A claim whose text changed since its release has a record that says what changed and why.

    **Refuses** a claim whose file is not what was last released, without a signed correction,
    clarification or update (or a dispute or reply that was upheld at least in part) about it whose
    `was` is the digest that was released; such a record that does not say what changed; and a case
    whose log knows a release that the case no longer holds, for then nothing can be compared.

    **Why.** Readers cited the first text. A text that changes in silence makes liars of them, and
    takes from everybody the means to see how often a publisher was wrong.

    **Example.** "24 sets were delivered" became "24 sets were ordered" overnight.

    **To do.** `countershot due CASE` prints what changed, with its digest. Write
    `corrections/NAME.md` (docs/after-publication.md) and have an editor sign it. Where a release
    is missing, seal the `data/release.json` of that dossier.

    **From.** IFCN Code of Principles, commitment to an open and honest corrections policy.
    """
    yield from _not_held(facts)
    now, files = standing(facts), {file.claim.id: file for file in facts.claims}
    for claim, was in released(facts).items():
        if now.get(claim, was.sha256) == was.sha256:
            continue
        if not _explained(was, facts):
            place = files[claim].document.at("headline")
            yield Refusal(place, "life.corrected", f"{_released_as(was)}; {_to_write(was)}")
    for file in facts.corrections:
        if file.correction.changes and not file.correction.changed.strip():
            reason = "does not say what changed; write it under `changed:`"
            yield Refusal(file.document.at("kind"), "life.corrected", reason)


def _not_held(facts: Facts) -> Iterator[Refusal]:
    for release in facts.earlier:
        if release.release is None:
            reason = (
                f"the release of {release.at_utc[:10]} is not in the case, so nothing can be held "
                f"against it; seal the data/release.json (SHA-256 {release.sha256}) of its dossier"
            )
            yield Refusal(Place(LOG, release.index + 1), "life.corrected", reason)


def _released_as(was: Was) -> str:
    return f"is not as it was released on {was.release.at_utc[:10]}"


def _to_write(was: Was) -> str:
    return f"say why in corrections/NAME.md, about `claim: {was.claim}` with `was: {was.sha256}`"


def _explained(was: Was, facts: Facts) -> bool:
    """Does a signed record say why this very text is no longer what stands?"""
    return any(
        about.was == was.sha256
        and file.correction.changes
        and file.correction.kind != "removal"
        and is_signed(file.document.path, facts)
        for file, about in records_about(was.claim, facts)
    )


def life_tombstone(facts: Facts) -> Iterable[Refusal]:
    """A claim that is taken out of a release leaves a tombstone: what, when, why, its digest.

    **Refuses** a release without a claim that an earlier one had, unless a signed removal about it
    has the digest that was released as its `was`; and a removal of a claim that stands there still.

    **Why.** A finding that vanishes is as silent as one that changes, and the copies of it go on.
    The digest lets a reader who holds a copy know which text was withdrawn; the words need not be
    repeated, as a removal is often there to stop them.

    **Example.** The sentence that cited the claim was cut, and nothing says so.

    **To do.** Write `corrections/NAME.md` with `kind: removal`, and have an editor sign it.

    **From.** COPE guidelines on retraction: notices are linked to what they retract, say who
    retracts and why, and stay.
    """
    now, files = standing(facts), {file.claim.id: file for file in facts.claims}
    for claim, was in released(facts).items():
        if claim in now or _removed(was, facts):
            continue
        reason = (
            f"{claim} was released on {was.release.at_utc[:10]} and is not in this release; write "
            f"a removal: corrections/NAME.md about `claim: {claim}` with `was: {was.sha256}`"
        )
        yield Refusal(_place_of(files.get(claim), facts), "life.tombstone", reason)
    for file in facts.corrections:
        if file.correction.kind != "removal":
            continue
        for number, about in enumerate(file.correction.about):
            same = about.was in ("", now.get(about.claim))
            if about.claim in now and (same or not _went(about.claim, about.was, facts)):
                reason = f"says that {about.claim} was removed, but it stands in this release"
                yield Refusal(file.document.at(f"about.{number}"), "life.tombstone", reason)


def _went(claim: str, was: str, facts: Facts) -> bool:
    """Was there a release without the claim after the last one that had this text of it?"""
    having = [n for n, release in enumerate(facts.earlier) if release.claims().get(claim) == was]
    since = facts.earlier[having[-1] + 1 :] if having else ()
    return any(claim not in release.claims() for release in since)


def _removed(was: Was, facts: Facts) -> bool:
    return any(
        about.was == was.sha256
        and file.correction.kind == "removal"
        and is_signed(file.document.path, facts)
        for file, about in records_about(was.claim, facts)
    )


def _place_of(file: ClaimFile | None, facts: Facts) -> Place:
    if file is not None:
        return file.document.at("headline")
    return Place(facts.report.document.path if facts.report else facts.case_document.path)


def life_record(facts: Facts) -> Iterable[Refusal]:
    """A record of what was said after publication says of what, by whom, and which text was meant.

    **Refuses** a record about a claim or exhibit that neither the case has nor a release had; one
    raised by somebody who is no party or person of the case, no alias and not `a reader`; one that
    changes or rejects something without a `was`, or with one that no release had; words of others
    held by an exhibit that is not sealed; and a record that nobody has signed as it stands.

    **Why.** "We have updated this article" tells nobody what was wrong. A record counts for the
    text it names, and for no later one.

    **Example.** A correction of last year that is to explain this year's change as well.

    **To do.** Correct the line. `countershot due CASE` prints the digests that were released.

    **From.** IFCN Code of Principles; COPE guidelines on corrections.
    """
    known = released_digests(facts)
    here = {file.claim.id for file in facts.claims} | set(facts.exhibits)
    for file in facts.corrections:
        for key, reason in _faults(file, known, here, facts):
            yield Refusal(file.document.at(key), "life.record", reason)


def _faults(
    file: CorrectionFile, known: dict[str, set[str]], here: set[str], facts: Facts
) -> Iterator[tuple[str, str]]:
    record = file.correction
    for number, about in enumerate(record.about):
        key = f"about.{number}"
        if about.name not in here and about.name not in known:
            yield key, f"is about {about.name}, which neither the case has nor a release had"
        elif about.was and about.was not in known.get(about.name, set()):
            yield f"{key}.was", f"no release had {about.name} with this digest"
        elif needs_was(record) and not about.was:
            yield key, f"does not say which text of {about.name} is meant; give its `was`"
    if not is_known(record.raised_by, facts):
        reason = f"{record.raised_by} is no party or person of the case; or write `a reader`"
        yield "raised_by", reason
    for number, name in enumerate(record.evidence):
        if exhibit_named(name, facts) is None:
            yield f"evidence.{number}", f"no exhibit {name} is sealed in this case"
    if not is_signed(file.document.path, facts):
        yield "kind", "nobody has signed it as it stands: it counts for nothing"


def life_ruling(facts: Facts) -> Iterable[Refusal]:
    """What is ruled on a dispute is ruled by another person than the author, and is done.

    **Refuses** a dispute or reply that is upheld, in full or in part, while the claim still has
    the very text that was disputed; a ruling, correction or removal without a reason; and one that
    no editor or legal reader has signed who did not write the claim.

    **Why.** A complaint decided by the one complained about is not decided. One that is granted
    on paper and left on the page is worse than one refused.

    **Example.** "Upheld: there were twelve sets", above a claim that says twenty-four.

    **To do.** Change the claim, or rule otherwise and say why; then let an editor sign.

    **From.** ISO/IEC 17025, complaints: decided by people not involved in the work in question.
    """
    now = standing(facts)
    for file in facts.corrections:
        record, at = file.correction, file.document.at
        if record.kind in SAID_BY_OTHERS and record.changes:
            for number, about in enumerate(record.about):
                if about.claim and now.get(about.claim) == about.was:
                    reason = f"is ruled {record.ruling}, but {about.claim} says what it said"
                    yield Refusal(at(f"about.{number}"), "life.ruling", reason)
        if record.ruling == "open" and record.kind in SAID_BY_OTHERS:
            continue
        if len(record.reason.split()) < 3 and len(record.reason) < 6:
            reason = "gives no reason; write one below the head"
            yield Refusal(at("body"), "life.ruling", reason)
        if not ruled_by(file, facts):
            reason = "no editor or legal reader who did not write the claim has signed it"
            yield Refusal(at("kind"), "life.ruling", reason)


def life_kept(facts: Facts) -> Iterable[Refusal]:
    """No correction, dispute, reply or second look that was once taken in ever disappears.

    **Refuses** a case without a record of this kind that its log took in, or a release had; and a
    record that a release had as something else: a dispute that is now an update, raised by another,
    about another claim, or without the words that were said.

    **Why.** The dispute that is easiest to lose is the one that was right.

    **Example.** `corrections/not-ours.md` was deleted before the second edition.

    **To do.** Put the file back, from a copy of the case or from the dossier. To change what was
    ruled, change its `ruling` and say why; what was said may be added to.

    **From.** Certificate Transparency (what was logged stays); ISO 15489, records management.
    """
    here = {file.document.path for file in facts.corrections} | unreadable_paths(facts)
    here |= {file.document.path for file in facts.rechecks}
    once = {taken.path: taken.at_utc for taken in facts.taken}
    for release in facts.earlier:
        for judgement in release.release.judgements if release.release else ():
            if judgement.path.startswith(("corrections/", "rechecks/")):
                once.setdefault(judgement.path, release.at_utc)
    for path in sorted(once.keys() - here):
        reason = f"was taken in on {once[path][:10]} and is gone; put it back"
        yield Refusal(Place(path), "life.kept", reason)
    for file in facts.corrections:
        before = facts.recorded.get(file.document.path)
        for key, reason in _made_another(before, file.correction) if before else ():
            yield Refusal(file.document.at(key), "life.kept", reason)


def _made_another(before: Correction, now: Correction) -> Iterator[tuple[str, str]]:
    """What makes a released record another one, with its key."""
    if now.kind != before.kind:
        yield "kind", f"was released as a {before.kind}; write another file for a {now.kind}"
    if now.raised_by != before.raised_by:
        yield "raised_by", f"was released as raised by {before.raised_by}"
    if before.said.strip() not in now.said:
        yield "said", "does not hold the words that were released; they may only be added to"
    gone = {about.name for about in before.about} - {about.name for about in now.about}
    if gone:
        yield "about", f"was released as about {min(gone)} too"


def life_due(facts: Facts) -> Iterable[Refusal]:
    """A released claim that later facts touch is looked at again by a person before it goes out.

    **Refuses** a claim that was released before and rests on an entry that a newer version of its
    list no longer has or has changed, on an address that has since gone, moved or changed, on a
    statement that a later one supersedes, or on a product that is known to be another one
    relabelled, until somebody has signed a `rechecks/NAME.md` that names the claim and the fact;
    and a recheck that nobody has signed, or that names a claim which is not there.

    **Why.** A finding is true of its day. Sent out again without a look, yesterday's owner or a
    struck listing becomes today's error.

    **Example.** The company was struck from the list in March; the second edition says it is on it.

    **To do.** `countershot due CASE` prints what is due, with ids. Look, write what you looked at
    into `rechecks/NAME.md`, sign it; where the claim no longer stands, correct or remove it.

    **From.** Berkeley Protocol on Digital Open Source Investigations, verification as a continuing
    process.
    """
    files = {file.claim.id: file for file in facts.claims}
    signed = [f.recheck for f in facts.rechecks if is_signed(f.document.path, facts)]
    looked = {(claim, fact) for r in signed for claim in r.claims for fact in r.facts}
    for each in facts.due:
        for claim in each.claims:
            if claim in files and (claim, each.id) not in looked:
                reason = f"due for a second look, {each.id}: {each.words}"
                yield Refusal(files[claim].document.at("headline"), "life.due", reason)
    ever = released(facts).keys() | files.keys()
    for file in facts.rechecks:
        for number, claim in enumerate(file.recheck.claims):
            if claim not in ever:
                reason = f"looks at {claim}, which neither the case has nor a release had"
                yield Refusal(file.document.at(f"claims.{number}"), "life.due", reason)
        if not is_signed(file.document.path, facts):
            reason = "nobody has signed it as it stands: it counts for nothing"
            yield Refusal(file.document.at("outcome"), "life.due", reason)
