"""what log, store and signatures say, as issue 7 tells of them -> faults no text shows."""

from collections.abc import Callable
from dataclasses import replace

from countershot.records.computed import CoveredCopy, StatedClue
from countershot.records.custody import Custody
from countershot.records.facts import Facts, HiddenFact, SignatureFact
from countershot.records.log import Watched
from countershot.records.web import Wall
from tests.claims.foes3.bench import fault, more, put, sub, told_of
from tests.claims.foes3.places import REPORT

Change = Callable[[Facts], Facts]
CLIP, TENDER = "x-0a1b2c3d4e5f", "x-1a2b3c4d5e6f"
PAPER = "x-3a2b3c4d5e6f"


def exhibit(name: str, **changes: object) -> Change:
    """Another exhibit's record under the same id; ``web_`` keys go into its web capture."""

    def change(facts: Facts) -> Facts:
        fact = facts.exhibits[name]
        capture = fact.exhibit.capture
        web = {k.removeprefix("web_"): v for k, v in changes.items() if k.startswith("web_")}
        if web:
            assert capture.web is not None
            capture = capture.model_copy(update={"web": capture.web.model_copy(update=web)})
        own = {k: v for k, v in changes.items() if k in type(capture).model_fields}
        capture = capture.model_copy(update=own)
        kept = {k: v for k, v in changes.items() if k in ("media_type", "source_name")}
        new = fact.exhibit.model_copy(update={"capture": capture, **kept})
        sha256 = changes.get("actual_sha256", fact.actual_sha256)
        destroyed = changes.get("destroyed", fact.destroyed)
        made = replace(fact, exhibit=new, actual_sha256=sha256, destroyed=destroyed)  # type: ignore[arg-type]
        return replace(facts, exhibits={**facts.exhibits, name: made})

    return change


def custody(name: str, **changes: object) -> Change:
    def change(facts: Facts) -> Facts:
        held: Custody = replace(facts.custody[name], **changes)  # type: ignore[arg-type]
        return replace(facts, custody={**facts.custody, name: held})

    return change


def signatures(path: str, who: str, **changes: object) -> Change:
    """The signature of one person over one file says something else."""

    def of(each: SignatureFact) -> SignatureFact:
        words = each.signature.statement
        same = words.path == path and words.signer == who
        return replace(each, **changes) if same else each  # type: ignore[arg-type]

    return lambda facts: replace(facts, signatures=tuple(map(of, facts.signatures)))


def looked(address: str, exhibit: str, outcome: str, **more: object) -> Change:
    look = Watched.model_validate(
        {"at_utc": "2031-04-04T09:00:00Z", "address": address, "exhibit": exhibit,
         "outcome": outcome, "by": "http", **more}
    )  # fmt: skip
    return lambda facts: replace(facts, looks=(*facts.looks, look))


def then(*changes: Change) -> Change:
    def all_of(facts: Facts) -> Facts:
        for change in changes:
            facts = change(facts)
        return facts

    return all_of


def doubted(words: str) -> Change:
    def change(facts: Facts) -> Facts:
        cited = tuple(
            replace(c, doubt="the picture shows 42 sets") if c.citation.quotation == words else c
            for c in facts.citations
        )
        return replace(facts, citations=cited)

    return change


def copied(outcome: str) -> Change:
    def change(facts: Facts) -> Facts:
        copies = {
            n: replace(c, outcome=outcome, reason="other pixels") for n, c in facts.copies.items()
        }
        return replace(facts, copies=copies)

    return change


COVERED = CoveredCopy(
    id="c-0123456789ab", recipe="1" * 64, exhibit=CLIP, rule="faces", media_type="video/mp4",
    width=960, height=540, frames=300, start_ms=0, end_ms=15280, pixels_sha256="2" * 64,
    sha256="3" * 64,
)  # fmt: skip
REDACTION = (
    "---\nexhibit: x-0a1b2c3d4e5f\ncovered: c-0123456789ab\nsha256: " + "3" * 64
    + "\nrule: faces\n---\n"
)  # fmt: skip


def covered(facts: Facts) -> Facts:
    return replace(facts, covered={COVERED.id: COVERED})


WHOLE = sub(
    "case.toml", "[threat]", '[release."x-1a2b3c4d5e6f"]\nrelease = "whole"\nreason = ""\n[threat]'
)

FAULTS = (
    fault("claims", "exhibit.hash", "the tender's bytes hash to something else", then=exhibit(
        TENDER, actual_sha256="f" * 64)),
    fault("claims", "exhibit.hash", "the clip's bytes are not there, and no order says why",
        then=exhibit(CLIP, actual_sha256=None)),
    fault("claims", "exhibit.hash", "a specimen's picture was changed on disk", then=exhibit(
        "x-3a2b3c4d5e6f", actual_sha256="e" * 64)),
    fault("origins", "exhibit.wall", "the paper's page was a paywall", then=then(exhibit(PAPER,
        web_wall=Wall(wall_class="paywall", reasons=("subscribe", ))), custody(PAPER, wall=Wall(
        wall_class="paywall", reasons=("subscribe", ))))),
    fault("origins", "exhibit.wall", "the register showed a puzzle", then=custody("x-1a2b3c4d5e6f",
        wall=Wall(wall_class="captcha", reasons=("puzzle", )))),
    fault("origins", "exhibit.wall", "the register asked for consent", then=then(exhibit(
        "x-1a2b3c4d5e6f", web_wall=Wall(wall_class="consent", reasons=("c", ))), custody(
        "x-1a2b3c4d5e6f", wall=Wall(wall_class="consent", reasons=("c", ))))),
    fault("claims", "exhibit.wall", "the saved page is a login, as it is judged now", then=custody(
        TENDER, wall=Wall(wall_class="login", reasons=("sign in", )))),
    fault("origins", "exhibit.complete", "the table was cut by the limit on bytes", then=exhibit(
        "x-1a2b3c4d5e6f", web_incomplete=("the limit on bytes was reached", ))),
    fault("origins", "exhibit.complete", "the paper's pictures did not come in time", then=exhibit(
        PAPER, web_incomplete=("3 requests did not end in time", ))),
    fault("claims", "exhibit.times", "sealed after now", then=exhibit(CLIP,
        sealed_at_utc="2031-08-02T09:00:00Z")),
    fault("claims", "exhibit.times", "sealed before the log began", then=exhibit(TENDER,
        sealed_at_utc="2030-01-02T09:00:00Z")),
    fault("claims", "exhibit.times", "a later entry of the log is a day older", then=custody(
        TENDER, later_utc="2031-04-01T08:59:00Z")),
    fault("claims", "exhibit.times", "stamped two days before it was sealed", then=then(exhibit(
        CLIP, clock="system"), custody(CLIP, stamped_utc=("2031-03-31T09:00:00Z", )))),
    fault("claims", "exhibit.times", "the clip's own metadata has a time after its sealing",
        then=custody(CLIP, stated=(StatedClue(what="time", tag="creation_time",
        value="2031-09-01T00:00:00Z", utc="2031-09-01T00:00:00Z"), ))),
    fault("claims", "exhibit.times", "a photograph's EXIF time without a zone, a week too late",
        then=custody(CLIP, stated=(StatedClue(what="time", tag="DateTimeOriginal",
        value="2031:04:09 10:00:00"), ))),
    fault("origins", "exhibit.second_copy", "the policy wants a second copy of each page", sub(
        "case.toml", "[parties.velmara]", "[policy]\ncopies = 1\n[parties.velmara]")),
    fault("claims", "exhibit.stamped", "an authority is named, and nothing is stamped", sub(
        "case.toml", "[threat]",
        "[authorities.one]\naddress = \"https://tsa.example/tsr\"\noperator = \"Example "
        "Trust\"\nroot = \"authorities/one.pem\"\nroot_sha256 = \"" + "a" * 64 +
        "\"\npolicy = \"\"\n[threat]")),
    fault("claims", "exhibit.stamped", "all are stamped but the tender", sub("case.toml",
        "[threat]",
        "[authorities.one]\naddress = \"https://tsa.example/tsr\"\noperator = \"Example "
        "Trust\"\nroot = \"authorities/one.pem\"\nroot_sha256 = \"" + "a" * 64 +
        "\"\npolicy = \"\"\n[threat]"), then=then(*(custody(x, stamped_utc=("2031-04-02T10:00:00Z",
        )) for x in (CLIP, "x-2a2b3c4d5e6f", "x-3a2b3c4d5e6f", "x-4a2b3c4d5e6f")))),
    fault("claims", "exhibit.link", "the page was gone at the last look, and no copy is sealed",
        more(REPORT, "The series is shown at https://velmara.example/dx [@lower-camera-series]."),
        then=looked("https://velmara.example/dx", CLIP, "gone", gone_class="404", status=404)),
    fault("claims", "citation.layer", "the tender's picture shows another number than its text",
        then=doubted("24 sets")),
    fault("claims", "working_copy.regenerates", "the frame has other pixels when it is made again",
        then=copied("differs")),
    fault("claims", "ident.enhanced", "the view's recipe uses a network", then=lambda f: replace(f,
        undeclared=dict.fromkeys(f.copies, "uses a network"))),
    fault("claims", "ident.enhanced", "the clip has the mark of a generator inside", then=custody(
        CLIP, marks=("Topaz Video AI", ))),
    fault("claims", "ident.blind", "Bo committed after Ana's signature was revealed",
        then=signatures("identifications/lower-camera.bo.md", "bo", committed_at=900,
        revealed_at=901)),
    fault("claims", "ident.blind", "Bo's commitment is in no log", then=signatures(
        "identifications/lower-camera.bo.md", "bo", committed_at=None, revealed_at=None)),
    fault("claims", "signature.valid", "the editor's signature under the report does not verify",
        then=signatures(REPORT, "cy", valid=False, reason="Ed25519 does not verify")),
    fault("claims", "signature.valid", "a claim's signature was carried over from another case",
        then=signatures("claims/tender-24-sets.md", "ana", valid=False,
        reason="made for another case")),
    fault("claims", "key.private", "a private key lies in the folder", then=lambda f: replace(f,
        private_keys=("keys/ana.key", ))),
    fault("claims", "key.public", "a person has a key of the exercise", then=lambda f: replace(f,
        public_exercise_keys=("people.ana", ))),
    fault("claims", "case.signed", "case.toml has another key, and nobody signed it",
        then=lambda f: replace(f, case_signed=False)),
    fault("claims", "harm.metadata",
        "the tender was given to us, names its author, and leaves whole", told_of(lambda m: m[
        "exhibits"][TENDER].update(giver="a-reader")), then=lambda f: replace(f, hidden=(
        HiddenFact(TENDER, "author: L. Harrow"), ))),
    fault("claims", "harm.metadata", "released whole with no reason, and it holds a position",
        WHOLE, then=lambda f: replace(f, hidden=(HiddenFact(TENDER, "GPS position in EXIF"), ))),
    fault("claims", "face.covered", "the covered copy's file says nothing of how it was checked",
        put("redactions/gate.md", REDACTION, cy="editor"), then=covered),
    fault("claims", "face.covered", "nobody signed that the covered copy was looked through", put(
        "redactions/gate.md", REDACTION + "All 300 frames were looked at, one by one.\n"),
        then=covered),
    fault("claims", "face.covered", "the redaction names another file than the copy's", put(
        "redactions/gate.md", REDACTION.replace("3" * 64, "4" * 64) +
        "All 300 frames were looked at, one by one.\n", cy="editor"), then=covered),
    fault("claims", "face.covered", "the redaction names a copy that is not there", put(
        "redactions/gate.md", REDACTION + "All 300 frames were looked at, one by one.\n",
        cy="editor")),
)  # fmt: skip
