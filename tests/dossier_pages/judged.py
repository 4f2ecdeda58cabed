"""a case in the making -> what its people wrote: claims, identifications, specimens, report."""

from countershot.claims.report import report_file
from countershot.records.case import Case
from countershot.records.computed import Sighting
from countershot.records.exhibit import Exhibit
from countershot.records.facts import CitationFact, Facts
from countershot.records.files import ClaimFile, Document, IdentificationFile, Place, SpecimenFile
from countershot.records.judged import (
    Citation,
    Claim,
    Exclusion,
    Feature,
    FeatureRow,
    Ground,
    Identification,
    Picture,
    Scope,
    Specimen,
)
from tests.dossier_pages.making import Making

QUOTATION = "中标人：维尔马拉视讯有限公司\n数量：24套"
REPORT = """# The lower camera on the post is of the Velmara Orrin DX series [@lower-series]

This case is invented [~].

## What the clip shows [~]

The lower camera has two upright lamp strips beside its ball [@lower-series]. One camera is meant
[@lower-series].

![A camera with two lamp strips [@lower-series]](view:{sighting} "The camera [@lower-series]")

![An Orrin DX [@lower-series]](specimen:velmara-orrin-dx "The specimen [@lower-series]")

- The award notice names 24 sets [@award].
- The camera and the notice meet at one series [@meets].

| what [~] | how many [~] |
|---|---|
| sets in the notice [@award] | 24 [@award] |
"""


FIGURE = '\n![The camera, enlarged [@lower-series]](view:{copy} "Enlarged [@lower-series]")\n'


def judgements(
    work: Making,
    case: Case,
    sealed: dict[str, Exhibit],
    sighting: Sighting,
    words: str,
    copy: str = "",
) -> Facts:
    """Write all files; the facts know nothing else yet. ``words`` go into every free text.

    ``copy``: the id of a working copy that the report shows too.
    """
    citation = Citation(
        exhibit=sealed["tender"].id, page=2, box_pt=(72.0, 480.0, 320.0, 512.0),
        quotation=QUOTATION + words,
    )  # fmt: skip
    report = REPORT.format(sighting=sighting.id) + (FIGURE.format(copy=copy) if copy else "")
    document = work.write("report.md", report)
    examined = [_identification(examiner, sighting, words) for examiner in ("ana", "bo")]
    return Facts(
        case=case,
        case_document=Document("case.toml", "0" * 64),
        case_signed=True,
        claims=tuple(
            ClaimFile(work.write(f"claims/{c.id}.md", f"{c.headline}\n{c.prose}\n"), c)
            for c in _claims(citation, words)
        ),
        identifications=tuple(
            IdentificationFile(
                work.write(f"identifications/{i.name}.{i.examiner}.md", f"{i.limits}\n"), i
            )
            for i in examined
        ),
        specimens=tuple(
            SpecimenFile(work.write(f"specimens/{s.id}.yaml", f"maker: {s.maker}\n"), s)
            for s in _specimens(sealed, words)
        ),
        report=report_file("report.md", "report", report, document.sha256),
        citations=(CitationFact(Place("claims/award.md", 4), citation, sealed["tender"].id, True),),
    )


def _claims(citation: Citation, words: str) -> tuple[Claim, ...]:
    return (
        Claim(
            id="lower-series",
            headline=f"The lower camera on the post is of the Velmara Orrin DX series{words}",
            kind="fact", scope=Scope(count=1, of="camera", place=f"the post{words}", time="2031"),
            grounds=(Ground(line=1, identification="lower-camera"),),
            warrant=f"Two people compared the clip with the specimen.{words}", grade="moderate",
            prose=f"The lower camera has two lamp strips.{words}",
            contrary=f"A housing sold under another badge could look the same.{words}",
        ),
        Claim(
            id="award", kind="allegation",
            headline="The award notice says that 24 sets were bought",
            scope=Scope(count=24, of="sets", time="2031-03-14", actor="Velmara"),
            grounds=(Ground(line=1, citation=citation),),
            warrant="The notice is the buyer's own record.", grade="moderate",
            prose="The notice names 24 sets.",
            contrary="A notice shows an award, not a delivery.",
        ),
        Claim(
            id="meets", kind="inference",
            headline="The camera is of the series that the notice names",
            scope=Scope(count=1, of="camera"),
            grounds=(Ground(line=1, claim="lower-series"), Ground(line=2, claim="award")),
            warrant="Both arrive at one series.", grade="low", prose="They meet.",
            contrary="The series is sold to many.",
        ),
    )  # fmt: skip


def _specimens(sealed: dict[str, Exhibit], words: str) -> tuple[Specimen, ...]:
    return (
        Specimen(
            id="velmara-orrin-dx", maker="Velmara", badge="VELMARA", series=f"Orrin DX{words}",
            kind="ptz", sales_years=(2029, None), citation="the maker's catalogue of 2030",
            features=(
                Feature(id="lamps", words=f"two upright lamp strips{words}", discriminating=True),
                Feature(id="visor", words="a visor lip in front"),
            ),
            lookalikes=("sotarn-kite-p2",),
            pictures=(Picture(exhibit=sealed["orrin"].id, view="front"),),
        ),
        Specimen(
            id="sotarn-kite-p2", maker="Sotarn", series="Kite P2", kind="ptz",
            pictures=(Picture(exhibit=sealed["kite"].id, view="front"),),
        ),
    )  # fmt: skip


def _identification(examiner: str, sighting: Sighting, words: str) -> Identification:
    return Identification(
        name="lower-camera", examiner=examiner, sighting=sighting.id, specimen="velmara-orrin-dx",
        level=3, verdict="identified", maker="Velmara", series="Orrin DX",
        features=(
            FeatureRow(
                line=12, feature="lamps", questioned=f"two bright strips beside the ball{words}",
                specimen="two strips of nine lamps", agrees="yes", discriminating=True,
                questioned_box_px=(40, 60, 30, 120), specimen_box_px=(90, 70, 40, 160),
            ),
            FeatureRow(
                line=13, feature="visor", questioned="a lip above the lens", specimen="a visor lip",
                agrees="yes", discriminating=False, questioned_box_px=(90, 40, 80, 30),
            ),
        ),
        excluded=(
            Exclusion(line=16, specimen="sotarn-kite-p2", reason=f"It has no lamp strips.{words}"),
        ),
        limits=f"The clip is compressed, and no badge can be read.{words}",
    )  # fmt: skip
