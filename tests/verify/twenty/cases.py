"""nothing -> the twenty clean cases: what a reader must find in each, and edits that unclean it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.verify.twenty import answers, later, papers, pictures, reasons
from tests.verify.twenty.desk import Desk, Time

Edit = tuple[str, str, str, str]
"""A file of the case, words of it, the words that they become, and the rule that then refuses."""


@dataclass(frozen=True)
class Clean:
    """``shows``: words that a page of its dossier has, tags aside."""

    build: Callable[[Path, Time], Desk]
    shows: str
    edits: tuple[Edit, ...]

    def __str__(self) -> str:
        return self.build.__name__


def clean(build: Callable[[Path, Time], Desk], shows: str, *edits: Edit) -> Clean:
    """One case, its edits one after another."""
    return Clean(build, shows, edits)


REPORT = "report.md"
CASES = (
    clean(
        papers.asked_for, "1,056,500 yuan",
        ("statements/third-lot.md", "96500", "69500", "statement.sums"),
        (REPORT, "548,000 yuan and", "548,000 yuan in total, and", "claim.money"),
        ("claims/asked-for.md", "for 12\ndome", "for 14\ndome", "claim.scope"),
    ),
    clean(
        papers.filing, "any place of detention",
        ("translations/pledge.en.md", "拘留场所", "看守所", "translation.second_reader"),
        (REPORT, "A maker pledges to sell", "Its pledges to sell", "claim.scope"),
    ),
    clean(
        papers.shares, "41.88 per cent",
        ("claims/share.md", "on 31 December 2024", "on 31 December 2023", "claim.dated"),
        ("claims/loan.md", " at the rate of 31 December 2024", "", "claim.money"),
    ),
    clean(
        answers.disputed, "it delivered 12 sets",
        (REPORT, "[@answer]", "[@ordered]", "reply.used"),
    ),
    clean(
        answers.declined, "declined to comment",
        (REPORT, "declined to comment", "did not respond", "reply.wording"),
    ),
    clean(
        answers.silent, "did not respond",
        (REPORT, "did not respond", "could not be reached", "reply.attempts"),
    ),
    clean(
        answers.unreached, "not be reached",
        (REPORT, "could\nnot be reached", "declined to comment", "reply.wording"),
    ),
    clean(
        reasons.ownership, "62%",
        ("chains/to-the-office.md", "percent: 62", "percent: 26", "chain.cited"),
        ("identities/maker.md", "decision: same", "decision: different", "chain.connected"),
    ),
    clean(
        reasons.listing, "was on the Entity List",
        ("claims/on-the-list.md", "was on the", "is on the", "claim.stale"),
    ),
    clean(
        reasons.allegation, "We have never sold to a prison",
        ("claims/courier-says.md", '["denial"]', "[]", "reply.covered"),
        (REPORT, "sold cameras to the Fenwick", "sold turrets to the Fenwick", "claim.scope"),
    ),
    clean(
        reasons.opinion, "In our view",
        ("claims/first-the-trial.md", "In our view the", "The", "claim.opinion"),
    ),
    clean(
        reasons.inference, "probably came in these crates",
        ("claims/came-in-them.md", reasons.WARRANT, "the evidence shows it", "claim.warrant"),
    ),
    clean(
        pictures.kind, "Its maker cannot be told",
        ("claims/a-dome.md", "is a speed dome", "is a Halvek Brim S", "ident.level"),
    ),
    clean(
        pictures.series, "Velmara Orrin DX series",
        ("identifications/dome.bo.md", "- sotarn-kite-p2:", "- halvek-brim-s:", "ident.lookalikes"),
    ),
    clean(
        pictures.faces, "Looked through by",
        ("redactions/*.md", pictures.LOOKED, "", "face.covered"),
    ),
    clean(
        pictures.place, "51.23° N, 4.40° E",
        ("claims/roof.md", "near 51.23 N, 4.40 E.", "at 51.2294 N, 4.4031 E.", "harm.place"),
    ),
    clean(
        later.vanished, "has been removed since we captured it",
        (REPORT, "offers for 24 sets of cameras on", "offers for 42 sets of cameras on",
        "claim.scope"),
    ),
    clean(
        later.corrected, "Corrections 1",
        ("corrections/an-order.md", "correction", "removal", "life.corrected"),
    ),
    clean(
        later.removed, "Removals 1",
        ("corrections/taken-back.md", "removal", "correction", "life.tombstone"),
    ),
    clean(
        later.withheld, "we hold back",
        ("claims/the-vans.md", "We hold it back", f"{later.NAME} holds it back", "harm.source"),
    ),
)  # fmt: skip
EVERY_DAY = ("asked_for", "unreached", "ownership", "removed")
"""`make test` publishes these four of the twenty, one of four kinds; `make prove` all."""
