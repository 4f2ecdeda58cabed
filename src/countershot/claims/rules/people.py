"""signatures, roles and keys -> refusals where a judgement is nobody's, or the wrong person's."""

import base64
import binascii
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import combinations

from countershot.claims.grounds import judgement_documents, unreadable_paths
from countershot.claims.levels import identified_below
from countershot.claims.looking_up import identifications_of
from countershot.claims.saying import folded
from countershot.claims.signed import (
    AUTHORS,
    EXAMINERS,
    LAST_READERS,
    SECOND_READERS,
    signers,
)
from countershot.records.facts import Facts
from countershot.records.files import Document, Place, Refusal
from countershot.records.judged import Claim, Identification
from countershot.records.log import Asked

_CLEARED = ("status", "verified", "cleared", "approved", "reviewed", "signed", "checked")


def default_unverified(facts: Facts) -> Iterable[Refusal]:
    """Anything new or imported is unverified until two people have signed it.

    **Refuses** a claim or a report without the signature of an author and of another person
    (examiner, second examiner, editor or legal reader); an identification not signed by its
    examiner; and a file that says of itself that it is verified, cleared or approved.

    **Why.** Nothing is ever created or imported as already cleared. Only a signature over these
    very bytes clears, and one changed word ends it.

    **Example.** `status: verified` in the front matter of an imported claim.

    **To do.** Take the key out. `countershot sign CASE FILE --as NAME`, by both people.

    **From.** Four-eyes principle; secure defaults.
    """
    for file in facts.claims:
        yield from _two_people(file.document.path, facts)
        yield from _says_cleared(file.document, file.claim)
    for identified in facts.identifications:
        path, examiner = identified.document.path, identified.identification.examiner
        if examiner not in signers(path, facts, EXAMINERS, current=False):
            reason = f"is not signed by its examiner, {examiner}"
            yield Refusal(Place(path), "default.unverified", reason)
        yield from _says_cleared(identified.document, identified.identification)
    if facts.report is not None:
        yield from _two_people(facts.report.document.path, facts)


def _two_people(path: str, facts: Facts) -> Iterator[Refusal]:
    authors = signers(path, facts, AUTHORS, current=False)
    others = signers(path, facts, SECOND_READERS, current=False)
    if not authors:
        yield Refusal(Place(path), "default.unverified", "is not signed by an author")
    if not others - authors:
        reason = "is not signed by a second person (examiner, editor or legal reader)"
        yield Refusal(Place(path), "default.unverified", reason)


def _says_cleared(document: Document, record: Claim | Identification) -> Iterator[Refusal]:
    for key in _CLEARED:
        if key in (record.model_extra or {}):
            reason = f"`{key}:` clears nothing; take it out and have the file signed"
            yield Refusal(document.at(key), "default.unverified", reason)


def roles_separate(facts: Facts) -> Iterable[Refusal]:
    """Nobody checks their own work, and every person has a key of their own.

    **Refuses** two people with one public key or one name, or a person with the log's key; a report
    whose only last readers wrote claims of it; an examiner who is not in `case.toml` or has no
    examiner's role; a signature in a role its signer does not hold; one person signing a file
    both as its author and as its second reader; and an author of a claim who is the second
    examiner of the identification it rests on.

    **Why.** A second reader who is the first reader under another hat finds nothing.

    **Example.** Ana signs `claims/x.md` as author and again as editor.

    **To do.** Have another person of the case sign; add their role to `case.toml` and sign that.

    **From.** Separation of duties; ISO/IEC 17025, impartiality.
    """
    yield from _shared_keys(facts)
    people = facts.case.people
    for file in facts.identifications:
        examiner = file.identification.examiner
        roles = people[examiner].roles if examiner in people else ()
        if not EXAMINERS & set(roles):
            reason = f"{examiner} is no examiner of this case; see `roles` in case.toml"
            yield Refusal(Place(file.document.path), "roles.separate", reason)
    for fact in sorted(facts.signatures, key=lambda fact: fact.path):
        said = fact.signature.statement
        if said.signer not in people or said.role not in people[said.signer].roles:
            reason = f"{said.signer} signed {said.path} as {said.role}, a role they do not hold"
            yield Refusal(Place(fact.path), "roles.separate", reason)
    for document in judgement_documents(facts):
        both = signers(document.path, facts, AUTHORS, current=False) & signers(
            document.path, facts, SECOND_READERS, current=False
        )
        for person in sorted(both):
            reason = f"{person} signed both as author and as second reader"
            yield Refusal(Place(document.path), "roles.separate", reason)
    yield from _second_examiners(facts)
    yield from _last_readers(facts)


def _shared_keys(facts: Facts) -> Iterator[Refusal]:
    for one, other in combinations(sorted(facts.case.people), 2):
        first, second = facts.case.people[one], facts.case.people[other]
        place = facts.case_document.at(f"people.{other}.public_key")
        if _raw(first.public_key) and _raw(first.public_key) == _raw(second.public_key):
            yield Refusal(place, "roles.separate", f"{one} and {other} have the same key")
        if _same_name(first.name, second.name):
            place = facts.case_document.at(f"people.{other}.name")
            reason = f"{one} and {other} are one person by name; give each person one entry"
            yield Refusal(place, "roles.separate", reason)
    for name, person in sorted(facts.case.people.items()):
        if _raw(person.public_key) and _raw(person.public_key) == _raw(facts.case.log_key):
            place = facts.case_document.at(f"people.{name}.public_key")
            yield Refusal(place, "roles.separate", f"the key of {name} is the log's; make another")


def _same_name(one: str, other: str) -> bool:
    """One name, whatever its capitals, accents, commas and the order of its parts."""
    parts = []
    for name in (one, other):
        plain = unicodedata.normalize("NFKD", folded(name))
        bare = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
        parts.append(sorted(bare.split()))
    return parts[0] == parts[1] != []


def _raw(public_key: str) -> bytes:
    """The key itself, however its base64 is written; b"" if there is none."""
    letters = re.sub(r"[^A-Za-z0-9+/]", "", public_key.replace("-", "+").replace("_", "/"))
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4))
    except binascii.Error:
        return b""


def _last_readers(facts: Facts) -> Iterator[Refusal]:
    """Somebody signs the report last who wrote nothing of what it says."""
    if facts.report is None:
        return
    path = facts.report.document.path
    last = signers(path, facts, LAST_READERS, current=True)
    wrote = signers(path, facts, AUTHORS, current=False)
    for file in facts.claims:
        wrote |= signers(file.document.path, facts, AUTHORS, current=False)
    if last and last <= wrote:
        reason = f"was last read by {', '.join(sorted(last))} only, who wrote claims of it"
        yield Refusal(Place(path), "roles.separate", reason)


def _second_examiners(facts: Facts) -> Iterator[Refusal]:
    """An author may be the first examiner of what a claim rests on, not the second one too."""
    for file in facts.claims:
        authors = signers(file.document.path, facts, AUTHORS, current=False)
        for name in identified_below((file,), facts):
            for identified in identifications_of(name, facts):
                second = frozenset({"second_examiner"})
                both = authors & signers(identified.document.path, facts, second, current=False)
                for person in sorted(both):
                    reason = f"its author {person} is the second examiner of {name}"
                    yield Refusal(file.document.at("grounds"), "roles.separate", reason)


def release_diff(facts: Facts) -> Iterable[Refusal]:
    """Nothing changed since the people who signed read it.

    **Refuses** any signature whose file, or anything that file rests on, is no longer what was
    signed, and says what changed; and a report without a current signature by an editor or a
    legal reader. A report rests on all that leaves with it, to the end: every claim (headlines),
    comparison, statement, translation, chain and redaction below it, the digests of the exhibits
    and the recipes of the sightings; its own text has the headings, captions and alternative texts.
    The pages are made from these by the program, and say nothing else.

    **Why.** The last edit, made after the last reading, is the one that goes wrong.

    **Example.** A headline was shortened after the lawyer signed.

    **To do.** Read the change, then sign again (`countershot sign CASE FILE --as NAME`), or delete
    the signature of somebody who will not.

    **From.** Legal read before publication; signed releases in software supply chains.
    """
    documents = judgement_documents(facts)
    here = {document.path for document in documents}
    sent = {
        f"inquiries/{event.entry.inquiry}.md": event.entry.file_sha256
        for event in facts.events
        if isinstance(event.entry, Asked)
    }
    for fact in sorted(facts.signatures, key=lambda fact: fact.path):
        said = fact.signature.statement
        if not fact.valid or fact.current or said.path not in here:
            continue
        if said.path.startswith("overrides/"):
            continue  # the rule on overrides says what that means
        if said.path.startswith("inquiries/") and said.sha256 in sent.get(said.path, said.sha256):
            continue  # never sent, or went out as it was signed: `reply.covered` holds claims to it
        changed = fact.reason or "the file, or something it rests on, is not what was signed"
        reason = f"changed since {said.signer} signed it as {said.role}: {changed}"
        yield Refusal(Place(said.path), "release.diff", reason)
    if facts.report is not None:
        path = facts.report.document.path
        if not signers(path, facts, LAST_READERS, current=True):
            reason = "no editor or legal reader has signed the report as it stands"
            yield Refusal(Place(path), "release.diff", reason)


def signature_valid(facts: Facts) -> Iterable[Refusal]:
    """Every file in `signatures/` is a signature by a person of this case, over this file.

    **Refuses** a signature that does not verify, was made for another case, file or role, with a
    key that is not that person's, or over a file that is not there.

    **Why.** A signature carried over from elsewhere says nothing about what lies here.

    **Example.** `signatures/claims__x.md.bo.json` copied from another case.

    **To do.** Delete it and let the person sign again.

    **From.** RFC 8032 (Ed25519); in-toto, signed statements with a context.
    """
    for fact in sorted(facts.signatures, key=lambda fact: fact.path):
        if not fact.valid:
            reason = fact.reason or "does not verify; delete it and sign again"
            yield Refusal(Place(fact.path), "signature.valid", reason)
        elif not _there(fact.signature.statement.path, facts):
            reason = f"signs {fact.signature.statement.path}, which is not there"
            yield Refusal(Place(fact.path), "signature.valid", reason)


def _there(path: str, facts: Facts) -> bool:
    here = {document.path for document in judgement_documents(facts)}
    return path == facts.case_document.path or path in here or path in unreadable_paths(facts)


def case_signed(facts: Facts) -> Iterable[Refusal]:
    """A changed `case.toml` is signed by an author or editor of the version before it.

    **Refuses** people, roles, keys, names or release policies that differ from the version in the
    log without such a signature.

    **Why.** Whoever can change the list of people can sign as anyone.

    **Example.** A second key was added under an editor's name.

    **To do.** `countershot sign CASE case.toml --as NAME`, then `countershot build`.

    **From.** Root-key rotation in The Update Framework (new keys are signed by the old).
    """
    if not facts.case_signed:
        reason = "changed without a signature by an author or editor of the version before"
        yield Refusal(facts.case_document.at("people"), "case.signed", reason)


def key_private(facts: Facts) -> Iterable[Refusal]:
    """No private key lies in a case.

    **Refuses** a case folder that holds one, anywhere.

    **Why.** Cases are copied, mailed and published. A key inside one is everyone's.

    **Example.** `ana.key` beside `case.toml`.

    **To do.** Treat the key as lost: delete the file, make a new key, put its public half into
    `case.toml`, and sign that.

    **From.** Key hygiene; secret scanning in version control.
    """
    for path in facts.private_keys:
        reason = "is a private key; it is compromised: delete it and make a new one"
        yield Refusal(Place(path), "key.private", reason)


def key_public(facts: Facts) -> Iterable[Refusal]:
    """The exercise's keys, which everyone has, sign nothing but the exercise.

    **Refuses** a case other than the exercise in which a person, or the log, has one of them.

    **Why.** The private halves are printed in the documentation, so that the exercise can be
    repeated byte for byte. They protect nothing.

    **Example.** A new case started by copying the exercise's `case.toml`.

    **To do.** Make keys of your own with `countershot new` and put them into `case.toml`.

    **From.** Test keys must never reach production.
    """
    for name in facts.public_exercise_keys:
        key = f"people.{name}.public_key" if name in facts.case.people else "case.log_key"
        reason = f"the key of {name} is the exercise's, which is public"
        yield Refusal(facts.case_document.at(key), "key.public", reason)


def file_syntax(facts: Facts) -> Iterable[Refusal]:
    """Every text file of the case can be read, and says what its format asks for.

    **Refuses** bytes that are not UTF-8 in normal form C, hidden and direction characters, YAML
    beyond plain keys and values, missing or unknown values, broken tables and lists, malformed
    citations, and files with names the format does not know.

    **Why.** What cannot be read cannot be checked, and what reads differently than it looks is
    worse.

    **Example.** `kind: factual` in a claim; `agrees: maybe` in a feature table.

    **To do.** See docs/formats/case.md for the file's format; the line is given.

    **From.** Unicode UAX 15 and UTS 39; compilers.
    """
    yield from facts.unreadable
