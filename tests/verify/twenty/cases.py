"""nothing -> the twenty clean cases, each with one small edit by which it is clean no more."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.verify.twenty import answers, later, papers, pictures, reasons
from tests.verify.twenty.desk import Desk, Time


@dataclass(frozen=True)
class Clean:
    """``edit``: a file and the words of it that become others; ``rule``: what then refuses."""

    build: Callable[[Path, Time], Desk]
    file: str
    old: str
    new: str
    rule: str

    def __str__(self) -> str:
        return self.build.__name__


CASES = (
    Clean(papers.asked_for, "statements/third-lot.md", "96500", "69500", "statement.sums"),
    Clean(papers.filing, "translations/pledge.en.md", "拘留场所", "看守所", "translation.second_reader"),
    Clean(answers.disputed, "report.md", "[@answer]", "[@ordered]", "reply.used"),
    Clean(answers.declined, "report.md", "declined to comment", "did not respond", "reply.wording"),
    Clean(answers.silent, "report.md", "did not respond", "could not be reached", "reply.attempts"),
    Clean(answers.unreached, "report.md", "could\nnot be reached", "declined to comment", "reply.wording"),
    Clean(reasons.ownership, "chains/to-the-office.md", "percent: 62", "percent: 26", "chain.cited"),
    Clean(reasons.listing, "claims/on-the-list.md", "was on the", "is on the", "claim.stale"),
    Clean(reasons.allegation, "claims/courier-says.md", "[\"denial\"]", "[]", "reply.covered"),
    Clean(reasons.opinion, "claims/first-the-trial.md", "In our view the", "The", "claim.opinion"),
    Clean(reasons.inference, "claims/came-in-them.md", "the product is the same, the stock was empty before, and four domes fit in a crate", "the evidence shows it", "claim.warrant"),
    Clean(pictures.kind, "claims/a-dome.md", "is a speed dome", "is a Halvek Brim S", "ident.level"),
    Clean(pictures.series, "identifications/dome.bo.md", "- sotarn-kite-p2: it has one thin grey rim instead of rings, and no lamps beside the ball; both are plainly visible here.\n", "", "ident.lookalikes"),
    Clean(pictures.faces, "redactions/*.md", "Cy played every frame slowly; the wall and the passer-by's coat stay visible.\n", "", "face.covered"),
    Clean(pictures.place, "claims/roof.md", "near 51.23 N, 4.40 E.", "at 51.2294 N, 4.4031 E.", "harm.place"),
    Clean(later.vanished, "report.md", "24 sets of cameras on poles", "42 sets of cameras on poles", "claim.scope"),
    Clean(later.corrected, "corrections/an-order.md", "correction", "removal", "life.kept"),
    Clean(later.removed, "corrections/taken-back.md", "removal", "correction", "life.tombstone"),
    Clean(later.withheld, "claims/the-vans.md", "We hold it back", "Ottoline Fennimore holds it back", "harm.source"),
    Clean(papers.shares, "claims/share.md", "on 31 December 2024", "on 31 December 2023", "claim.dated"),
)
