"""the files of a case in the making -> the same, released before, and corrected since."""

from dataclasses import replace

from countershot.records.correction import About, Correction, Recheck
from countershot.records.facts import Facts
from countershot.records.files import CorrectionFile, RecheckFile
from countershot.records.life import Earlier
from countershot.records.release import (
    Release,
    ReleaseCase,
    ReleasedClaim,
    ReleasedExhibit,
    ReleasedJudgement,
    ReleaseLog,
)
from tests.dossier_pages.making import NOW, PROGRAM, Making

WAS, GONE = "a" * 64, "b" * 64
BEFORE = "Twice as many were bought"
REMOVED = "They were paid for in cash"


def lasting(work: Making, facts: Facts, words: str) -> Facts:
    """One earlier release; a claim corrected, one removed, an open dispute, a look again."""
    records = (
        Correction(
            name="half", kind="correction", about=(About(line=3, claim="award", was=WAS),),
            raised_by=f"a reader{words}", when="2031-03-30", said=f"There were fewer.{words}",
            changed=f"The number is halved.{words}", reason=f"The notice was misread.{words}",
        ),
        Correction(
            name="cash", kind="removal", about=(About(line=3, claim="paid", was=GONE),),
            raised_by="dee", when="2031-03-31", changed=f"A sentence on payment.{words}",
            reason=f"Nothing carried it.{words}",
        ),
        Correction(
            name="not-there", kind="dispute", about=(About(line=3, claim="lower-series"),),
            raised_by="velmara", when="2031-03-29", said=f"It is not ours.{words}", ruling="open",
        ),
    )  # fmt: skip
    look = Recheck(
        name="again", claims=("award",), facts=("d-0123456789ab",), outcome="stands",
        looked=f"The page was read again.{words}",
    )  # fmt: skip
    corrections = tuple(
        CorrectionFile(work.write(f"corrections/{record.name}.md", record.name), record)
        for record in records
    )
    recheck = RecheckFile(work.write("rechecks/again.md", look.looked), look)
    return replace(
        facts,
        corrections=corrections,
        rechecks=(recheck,),
        earlier=(Earlier(5, "2031-03-20T12:00:00Z", "c" * 64, _release(facts)),),
    )


def _release(facts: Facts) -> Release:
    """What went out before: the same claims but one that reads otherwise and one that is gone."""
    now = {file.claim.id: file.document.sha256 for file in facts.claims}
    then = {**now, "award": WAS, "paid": GONE}
    headlines = {file.claim.id: file.claim.headline for file in facts.claims}
    headlines |= {"award": BEFORE, "paid": REMOVED}
    first = next(iter(facts.exhibits))
    return Release(
        status="release", case=ReleaseCase(id=facts.case.id, title="", exercise=True),
        released_at_utc=NOW, program=PROGRAM,
        log=ReleaseLog(origin=f"countershot/{facts.case.id}", public_key=""), people={}, files=(),
        entries=(), computed=(), not_proven=("much",),
        exhibits=(
            ReleasedExhibit(id=first, sha256="d" * 64, release="whole", path="x", entry=1),
        ),
        judgements=tuple(
            ReleasedJudgement(path=f"claims/{claim}.md", file="x", sha256=sha256)
            for claim, sha256 in then.items()
        ),
        claims=tuple(
            ReleasedClaim(id=c, headline=h, judgements=(), exhibits=(), computed=())
            for c, h in headlines.items()
        ),
    )  # fmt: skip
