"""facts of a clean case -> the same where bytes, keys, signatures, stagings or releases are wrong.

What no text of the case can show: only disk, cryptography, the log and a staged folder do.
"""

import json
from dataclasses import replace
from typing import Any

from countershot.records.case import ExhibitRelease
from countershot.records.facts import Facts, HiddenFact, SignatureFact, Staged, StagedFile
from countershot.records.life import Taken
from countershot.records.release import (
    Release,
    ReleaseCase,
    ReleasedExhibit,
    ReleasedJudgement,
    ReleaseLog,
)
from tests.claims.cases import CLEAN, facts_of, texts_of
from tests.claims.mutations.captured import BY_CLIP, CLIP, SPECIMEN, TENDER, fault

REPORT, BO = "report.md", "identifications/lower-camera.bo.md"
OF_CY = "signatures/claims__lower-camera-series.md.cy.json"


def stored(facts: Facts, exhibit: str, sha256: str | None) -> Facts:
    """The exhibit, as its bytes hash now."""
    changed = replace(facts.exhibits[exhibit], actual_sha256=sha256)
    return replace(facts, exhibits={**facts.exhibits, exhibit: changed})


def object_of(exhibit: str) -> str:
    sha256 = exhibit.removeprefix("x-").ljust(64, "0")
    return f"evidence/objects/{sha256[:2]}/{sha256}"


@fault("exhibit.hash", object_of(CLIP))
def byte_of_the_footage_changed(facts: Facts) -> Facts:
    """A byte of the sealed footage is another."""
    return stored(facts, CLIP, "f" * 64)


@fault("exhibit.hash", object_of(TENDER))
def document_lost(facts: Facts) -> Facts:
    """The tender is not in the store any more, and nobody ordered that."""
    return stored(facts, TENDER, None)


@fault("case.signed", "case.toml")
def policy_changed_unsigned(facts: Facts) -> Facts:
    """case.toml was changed, and no author or editor signed it."""
    return replace(facts, case_signed=False)


@fault("key.private", "notes/ana.key")
def private_key_in_the_case(facts: Facts) -> Facts:
    """Somebody's private key lies in the case."""
    return replace(facts, private_keys=("notes/ana.key",))


@fault("key.public", "case.toml")
def key_that_everybody_has(facts: Facts) -> Facts:
    """A person of a real case signs with the exercise's key."""
    return replace(facts, public_exercise_keys=("ana",))


def signed(facts: Facts, path: str, who: str, **changes: Any) -> Facts:
    """One signature's fact, with something else in it."""

    def changed(fact: SignatureFact) -> SignatureFact:
        said = fact.signature.statement
        return replace(fact, **changes) if (said.path, said.signer) == (path, who) else fact

    return replace(facts, signatures=tuple(changed(fact) for fact in facts.signatures))


@fault("signature.valid", OF_CY)
def signature_of_another_case(facts: Facts) -> Facts:
    """An editor's signature was carried over from another case."""
    return signed(facts, BY_CLIP, "cy", valid=False, reason="is of another case")


@fault("release.diff", BY_CLIP)
def signature_of_before(facts: Facts) -> Facts:
    """A claim was changed after its editor signed it."""
    return signed(facts, BY_CLIP, "cy", current=False, reason="the file is not as signed")


@fault("ident.blind", BO)
def never_committed(facts: Facts) -> Facts:
    """The second examiner committed to nothing before reading the first's."""
    return signed(facts, BO, "bo", committed_at=None)


@fault("ident.blind", BO)
def committed_after_reading(facts: Facts) -> Facts:
    """The second examiner committed after the first's comparison was revealed."""
    return signed(facts, "identifications/lower-camera.ana.md", "ana", revealed_at=5)


@fault("working_copy.regenerates", "identifications/lower-camera.ana.md")
def working_copy_of_other_pixels(facts: Facts) -> Facts:
    """The picture that was compared does not come out of the footage again."""
    ((name, copy),) = facts.copies.items()
    return replace(facts, copies={name: replace(copy, outcome="differs")})


@fault("citation.layer", "claims/tender-24-sets.md")
def text_layer_that_nobody_sees(facts: Facts) -> Facts:
    """A scan's text layer says another number than its picture."""
    doubt = "Page 2: the text layer has 24 where a network reads 21."
    doubted = (replace(c, doubt=doubt) if c.exhibit == TENDER else c for c in facts.citations)
    return replace(facts, citations=tuple(doubted))


@fault("harm.metadata", object_of(TENDER))
def author_in_the_document(facts: Facts) -> Facts:
    """A document that leaves whole names its author on the side."""
    return replace(facts, hidden=(HiddenFact(TENDER, "an author, owner or editor"),))


@fault("harm.metadata", object_of(SPECIMEN))
def position_in_the_picture(facts: Facts) -> Facts:
    """A picture that leaves whole says where it was taken."""
    return replace(facts, hidden=(HiddenFact(SPECIMEN, "a position (GPS)"),))


@fault("identity.conflict", "identities/not-that-one.md")
def two_decisions_on_one_pair(_: Facts) -> Facts:
    """Two signed decisions say that two names are one party, and that they are not."""
    texts = texts_of(CLEAN.parent / "chain-case")
    texts["identities/not-that-one.md"] = (
        "---\ndecision: different\nsides:\n  - name: Velmara Video Ltd\n    statement: catalogue\n"
        "  - name: 维尔马拉视讯有限公司\n    statement: award\n---\nAnother number.\n"
    ).encode()
    material = json.loads(texts["material.json"])
    material["signed"]["identities/not-that-one.md"] = {"ana": "author"}
    texts["material.json"] = json.dumps(material).encode()
    return facts_of(texts)


@fault("life.kept", "corrections/not-ours.md")
def dispute_deleted(facts: Facts) -> Facts:
    """A reader's dispute, which the log took in, is gone."""
    return replace(facts, taken=(Taken("corrections/not-ours.md", "2031-04-05T09:00:00Z"),))


def staged(facts: Facts, **changes: Any) -> Facts:
    """The clean case, staged as it was cleared, with something changed."""
    assert facts.report is not None
    signatures = tuple(
        f"data/{each.path}" for each in facts.signatures if each.signature.statement.path == REPORT
    )
    release = Release(
        status="release", case=ReleaseCase(id=facts.case.id, title="", exercise=False),
        released_at_utc="2031-04-05T00:00:00Z", program="", people={}, files=(), entries=(),
        log=ReleaseLog(origin="", public_key=""), computed=(), claims=(), not_proven=("all",),
        exhibits=(
            ReleasedExhibit(
                id=TENDER, sha256=facts.exhibits[TENDER].exhibit.sha256, release="whole",
                path="data/exhibits/tender.pdf", entry=1,
            ),
        ),
        judgements=(
            ReleasedJudgement(
                path=REPORT, file="data/judgements/report.md", signatures=signatures,
                sha256=facts.report.document.sha256,
            ),
        ),
    )  # fmt: skip
    page = StagedFile("index.html", "1" * 64)
    given: dict[str, Any] = {
        "files": (page,),
        "cleared": {"index.html": "1" * 64},
        "release": release,
    }
    return replace(facts, staged=Staged(**(given | changes)))


@fault("release.cleared", "notes.txt")
def file_that_nobody_cleared(facts: Facts) -> Facts:
    """A file lies in the staged dossier that is on no list."""
    page, more = StagedFile("index.html", "1" * 64), StagedFile("notes.txt", "3" * 64)
    return staged(facts, files=(page, more))


@fault("release.cleared", "index.html")
def page_changed_after_clearing(facts: Facts) -> Facts:
    """A page differs from what was cleared."""
    return staged(facts, files=(StagedFile("index.html", "4" * 64),))


@fault("release.cleared", TENDER)
def withheld_and_yet_there(facts: Facts) -> Facts:
    """An exhibit that the case withholds stands in the dossier."""
    release = {TENDER: ExhibitRelease(release="withheld", reason="its giver asked us not to")}
    return staged(replace(facts, case=facts.case.model_copy(update={"release": release})))
