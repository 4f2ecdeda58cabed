"""facts that only disk, log and cryptography could give -> what the gate makes of them."""

from dataclasses import replace

import pytest

from countershot.claims.gate import check
from countershot.records.facts import Facts, SignatureFact
from countershot.records.files import Document, OverrideFile, Place, Refusal
from countershot.records.judged import Override, Signature
from tests.claims.cases import clean_facts, clean_texts, facts_of
from tests.claims.mutations import MUTATIONS

CLAIM = "claims/lower-camera-series.md"
CLIP = "x-0a1b2c3d4e5f"


def refused(facts: Facts) -> set[tuple[str, int, str]]:
    return {(r.place.file, r.place.line, r.rule) for r in check(facts).refusals}


def rules(facts: Facts) -> set[str]:
    return {rule for _, _, rule in refused(facts)}


def signed_again(facts: Facts, path: str, who: str, **changes: object) -> tuple[SignatureFact, ...]:
    """The case's signatures with one of them changed: ``role`` in its statement, or the fact."""
    role = changes.pop("role", None)

    def changed(fact: SignatureFact) -> SignatureFact:
        said = fact.signature.statement
        if (said.path, said.signer) != (path, who):
            return fact
        statement = said.model_copy(update={"role": role or said.role})
        signature = fact.signature.model_copy(update={"statement": statement})
        return replace(fact, signature=signature, **changes)  # type: ignore[arg-type]

    return tuple(changed(fact) for fact in facts.signatures)


def without(facts: Facts, path: str, who: str) -> Facts:
    kept = [
        fact
        for fact in facts.signatures
        if (fact.signature.statement.path, fact.signature.statement.signer) != (path, who)
    ]
    return replace(facts, signatures=tuple(kept))


def test_changed_bytes_of_an_exhibit() -> None:
    facts = clean_facts()
    changed = replace(facts.exhibits[CLIP], actual_sha256="f" * 64)
    facts = replace(facts, exhibits={**facts.exhibits, CLIP: changed})
    sha256 = changed.exhibit.sha256
    assert refused(facts) == {(f"evidence/objects/{sha256[:2]}/{sha256}", 1, "exhibit.hash")}


def test_missing_bytes_of_an_exhibit_unless_destroyed_by_order() -> None:
    facts = clean_facts()
    gone = replace(facts.exhibits[CLIP], actual_sha256=None)
    assert rules(replace(facts, exhibits={**facts.exhibits, CLIP: gone})) == {"exhibit.hash"}
    ordered = replace(gone, destroyed="court order")
    assert rules(replace(facts, exhibits={**facts.exhibits, CLIP: ordered})) == set()


def test_a_citation_of_what_was_destroyed_by_order_is_left_to_the_verifier() -> None:
    facts = clean_facts()
    ordered = replace(facts.exhibits[CLIP], actual_sha256=None, destroyed="court order")
    cited = [replace(c, resolves=c.exhibit != CLIP, reason="destroyed") for c in facts.citations]
    facts = replace(facts, exhibits={**facts.exhibits, CLIP: ordered}, citations=tuple(cited))
    assert rules(facts) == set()


def test_a_quotation_that_the_page_does_not_show() -> None:
    facts = clean_facts()
    first, *others = facts.citations
    doubted = replace(first, doubt="Page 1: the text layer has 12 where a network reads 72.")
    found = check(replace(facts, citations=(doubted, *others))).refusals
    assert [(r.rule, r.place) for r in found] == [("citation.layer", first.place)]


def test_a_citation_nobody_looked_up() -> None:
    assert rules(replace(clean_facts(), citations=())) == {"citation.resolves"}


@pytest.mark.parametrize(("outcome", "refusals"), [("same", 0), ("agrees", 0), ("differs", 1)])
def test_a_working_copy_that_cannot_be_made_again(outcome: str, refusals: int) -> None:
    facts = clean_facts()
    ((name, copy),) = facts.copies.items()
    facts = replace(facts, copies={name: replace(copy, outcome=outcome)})  # type: ignore[arg-type]
    found = check(facts).refusals
    assert [r.rule for r in found] == ["working_copy.regenerates"] * refusals
    assert all(r.place == Place("identifications/lower-camera.ana.md", 2) for r in found)


def test_a_working_copy_nobody_can_check_is_a_warning() -> None:
    facts = clean_facts()
    ((name, copy),) = facts.copies.items()
    found = check(replace(facts, copies={name: replace(copy, outcome="cannot check")}))
    assert found.refusals == ()
    assert [warning.rule for warning in found.warnings] == ["working_copy.regenerates"]


IDENTIFIED = ("identifications/lower-camera.ana.md", "identifications/lower-camera.bo.md")


def test_no_commitment_in_the_log() -> None:
    facts = clean_facts()
    facts = replace(facts, signatures=signed_again(facts, IDENTIFIED[1], "bo", committed_at=None))
    assert refused(facts) == {(IDENTIFIED[1], 2, "ident.blind")}


def test_committed_after_the_other_was_revealed() -> None:
    facts = clean_facts()
    facts = replace(facts, signatures=signed_again(facts, IDENTIFIED[0], "ana", revealed_at=5))
    found = refused(facts)
    assert (IDENTIFIED[1], 2, "ident.blind") in found


def test_committed_and_not_yet_revealed_is_in_order() -> None:
    facts = clean_facts()
    signatures = [replace(fact, revealed_at=None) for fact in facts.signatures]
    assert rules(replace(facts, signatures=tuple(signatures))) == set()


UNSIGNED = [
    (CLAIM, "ana", "default.unverified"),
    (CLAIM, "cy", "default.unverified"),
    (IDENTIFIED[0], "ana", "default.unverified"),
    ("report.md", "ana", "default.unverified"),
]


@pytest.mark.parametrize(("path", "who", "rule"), UNSIGNED)
def test_a_missing_signature(path: str, who: str, rule: str) -> None:
    assert (path, 1, rule) in refused(without(clean_facts(), path, who))


def test_the_report_needs_an_editor_or_a_legal_reader() -> None:
    facts = without(without(clean_facts(), "report.md", "cy"), "report.md", "dee")
    assert ("report.md", 1, "release.diff") in refused(facts)


def test_an_author_is_no_second_reader_of_their_own_work() -> None:
    facts = clean_facts()
    people = facts.case.people
    ana = people["ana"].model_copy(update={"roles": ("author", "examiner", "editor")})
    case = facts.case.model_copy(update={"people": {**people, "ana": ana}})
    (own,) = [f for f in facts.signatures if f.path.endswith("lower-camera-series.md.cy.json")]
    statement = own.signature.statement.model_copy(update={"signer": "ana"})
    other = replace(own, signature=own.signature.model_copy(update={"statement": statement}))
    kept = tuple(fact for fact in facts.signatures if fact is not own)
    found = refused(replace(facts, case=case, signatures=(*kept, other)))
    assert {(CLAIM, 1, "roles.separate"), (CLAIM, 1, "default.unverified")} <= found


def test_a_role_that_the_signer_does_not_hold() -> None:
    facts = clean_facts()
    facts = replace(
        facts, signatures=signed_again(facts, CLAIM, "cy", role="legal_reader", valid=False)
    )
    assert {"roles.separate", "signature.valid", "default.unverified"} <= rules(facts)


def test_two_people_with_one_key() -> None:
    facts = clean_facts()
    people = facts.case.people
    bo = people["bo"].model_copy(update={"public_key": people["ana"].public_key})
    case = facts.case.model_copy(update={"people": {**people, "bo": bo}})
    assert rules(replace(facts, case=case)) == {"roles.separate"}


def test_the_author_as_second_examiner() -> None:
    facts = clean_facts()
    signatures = signed_again(facts, IDENTIFIED[0], "ana", role="second_examiner")
    people = facts.case.people
    ana = people["ana"].model_copy(update={"roles": ("author", "second_examiner")})
    case = facts.case.model_copy(update={"people": {**people, "ana": ana}})
    assert (CLAIM, 10, "roles.separate") in refused(
        replace(facts, signatures=signatures, case=case)
    )


def test_an_examiner_who_is_none() -> None:
    facts = clean_facts()
    people = dict(facts.case.people)
    people["bo"] = people["bo"].model_copy(update={"roles": ("editor",)})
    case = facts.case.model_copy(update={"people": people})
    assert (IDENTIFIED[1], 1, "roles.separate") in refused(replace(facts, case=case))


def test_an_invalid_signature_and_one_over_nothing() -> None:
    facts = clean_facts()
    facts = replace(
        facts, signatures=signed_again(facts, CLAIM, "cy", valid=False, reason="other case")
    )
    name = "signatures/claims__lower-camera-series.md.cy.json"
    assert (name, 1, "signature.valid") in refused(facts)
    texts = clean_texts()
    del texts["claims/may-be-one-of-them.md"]
    found = refused(facts_of(texts, signed=clean_texts()))
    assert ("signatures/claims__may-be-one-of-them.md.ana.json", 1, "signature.valid") in found


def test_case_toml_changed_without_a_signature() -> None:
    assert refused(replace(clean_facts(), case_signed=False)) == {("case.toml", 6, "case.signed")}


def test_keys_that_must_not_be_here() -> None:
    assert refused(replace(clean_facts(), private_keys=("ana.key",))) == {
        ("ana.key", 1, "key.private")
    }
    assert rules(replace(clean_facts(), public_exercise_keys=("ana",))) == {"key.public"}


# --- overrides --------------------------------------------------------------------------------


def overridden(rule: str, who: str, role: str, *, current: bool = True) -> Facts:
    """The clean case with a broken claim and an override of ``rule`` signed by ``who``."""
    texts, _ = MUTATIONS["contrary-none"].apply(clean_texts())
    facts = facts_of(texts)
    record = Override(name="hurry", rule=rule, file=CLAIM, reason="The court sits today at noon.")
    lines = {"rule": 2, "file": 3, "body": 5}
    file = OverrideFile(Document("overrides/hurry.md", "a" * 64, lines), record)
    statement = facts.signatures[0].signature.statement.model_copy(
        update={"path": "overrides/hurry.md", "signer": who, "role": role}
    )
    signature = Signature(statement=statement, public_key="", signature="", salt="")
    fact = SignatureFact(f"signatures/overrides__hurry.md.{who}.json", signature, True, current)
    return replace(facts, overrides=(file,), signatures=(*facts.signatures, fact))


def test_an_override_by_another_person_waives_and_is_printed() -> None:
    found = check(overridden("claim.contrary", "dee", "legal_reader"))
    assert found.refusals == ()
    ((refusal, decision),) = found.overrides
    assert (refusal.rule, refusal.place.file, decision.name) == ("claim.contrary", CLAIM, "hurry")


@pytest.mark.parametrize(
    ("who", "role", "current"), [("ana", "author", True), ("dee", "legal_reader", False)]
)
def test_an_override_by_the_author_or_before_a_change_waives_nothing(
    who: str, role: str, current: bool
) -> None:
    found = check(overridden("claim.contrary", who, role, current=current))
    assert {r.rule for r in found.refusals} == {"claim.contrary", "override"}
    assert found.overrides == ()


@pytest.mark.parametrize("rule", ["exhibit.hash", "signature.valid", "release.diff", "key.private"])
def test_what_cannot_be_waived(rule: str) -> None:
    found = check(overridden(rule, "dee", "legal_reader"))
    assert ("overrides/hurry.md", 2, "override") in {
        (r.place.file, r.place.line, r.rule) for r in found.refusals
    }
    assert "claim.contrary" in {r.rule for r in found.refusals}


def test_an_override_of_nothing_is_a_warning() -> None:
    found = check(overridden("claim.scope", "dee", "legal_reader"))
    assert {w.rule for w in found.warnings} == {"override"}


def test_refusals_are_sorted_and_said_once() -> None:
    texts = clean_texts()
    for name in ("contrary-none", "headline-plural", "report-new-number", "feature-same"):
        texts, _ = MUTATIONS[name].apply(texts)
    found = check(facts_of(texts)).refusals
    key = [(r.place.file, r.place.line, r.rule, r.reason) for r in found]
    assert key == sorted(set(key))
    assert all(isinstance(r, Refusal) and r.reason for r in found)


def test_the_order_of_files_changes_nothing() -> None:
    texts = clean_texts()
    for name in ("contrary-none", "headline-plural", "claims-in-a-circle", "examiners-differ"):
        texts, _ = MUTATIONS[name].apply(texts)
    other = dict(sorted(texts.items(), reverse=True))
    assert check(facts_of(texts)) == check(facts_of(other))


@pytest.mark.parametrize(("pages", "stands"), [(2, True), (1, False), (0, False)])
def test_a_page_that_the_report_shows_is_in_the_document(pages: int, stands: bool) -> None:
    texts = clean_texts()
    shown = f'\n![Its second page [~]](page:{CLIP}/2 "The page [~]")\n'
    texts["report.md"] += shown.encode()
    facts = facts_of(texts)
    found = {r.reason for r in check(facts).refusals if r.rule == "citation.resolves"}
    assert found == set(), "nobody has counted the pages of a case that is only text"
    facts = replace(facts, pages={CLIP: pages})
    found = {r.reason for r in check(facts).refusals if r.rule == "citation.resolves"}
    assert bool(found) is not stands
