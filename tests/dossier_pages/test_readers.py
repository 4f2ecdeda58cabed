"""what the reader finds on one page: finding, pair in words, way, when, where, answer, changes."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from countershot.claims.report import report_file
from countershot.dossier.bundle import write
from countershot.dossier.material import Material
from countershot.dossier.places import spots_in
from countershot.dossier.told import PublishedAnswer, PutToParty, Reply
from tests.dossier_pages.material import build
from tests.dossier_pages.page import Page, pages

PLACE = "It stands near 40.12° N, 85.7° E, as the notice says [~]."


def with_report(material: Material, more: str) -> Material:
    """The same case with another paragraph in its report (unsigned: a draft)."""
    words = (material.case_file("report.md").decode() + "\n" + more + "\n").encode()
    old = material.facts.report
    assert old is not None
    report = report_file("report.md", "report", words.decode(), old.document.sha256)
    return replace(material, facts=replace(material.facts, report=report), status="draft")


def index(material: Material, folder: Path) -> Page:
    write(material, folder / "dossier")
    return pages(folder / "dossier")["index.html"]


def words(page: Page) -> str:
    return re.sub(r"\s+", " ", page.text)


def test_the_finding_comes_before_the_report_with_what_speaks_against_it(released: Path) -> None:
    text = words(pages(released)["index.html"])
    assert text.index("The finding") < text.index("This case is invented.")
    finding = text[text.index("The finding") : text.index("On this page")]
    assert "A housing sold under another badge could look the same." in finding
    assert "moderate" in finding and "1 camera" in finding


def test_every_numbered_feature_of_the_pair_is_also_said_in_words(released: Path) -> None:
    page = pages(released)["index.html"]
    text = words(page)
    part = text[text.index("The two pictures compared") : text.index("How it is reached")]
    for said in (
        "two upright lamp strips", "two bright strips beside the ball",
        "two strips of nine lamps", "it sets the product apart", "a visor lip in front",
    ):  # fmt: skip
        assert said in part, said
    assert len(page.all("circle")) == 3  # two on the questioned picture, one on the specimen
    targets = {value for _, value in page.references()}
    assert "data/pages/identification-lower-camera.html" in targets


def test_the_way_is_drawn_and_said(tmp_path: Path) -> None:
    page = index(build(tmp_path / "case", chained=True), tmp_path)
    text = words(page)
    assert "broadcast.mp4 shows a device, 1.20 to 6.20 s" in text
    assert "Orrin DX made by Velmara; high grade" in text
    drawn = [svg for svg in page.all("svg") if "way-title" in svg.get("aria-labelledby", "")]
    assert len(drawn) == 2 and all(svg["role"] == "img" for svg in drawn)


def test_the_timeline_runs_forward_and_tells_kinds_of_dates_apart(released: Path) -> None:
    page = pages(released)["index.html"]
    text = words(page)
    part = text[text.index("What the sources say, and when") : text.index("Where The report")]
    days = re.findall(r"\b(2031(?:-\d\d-\d\d)?) (the claim speaks of|sealed|published)", part)
    assert [day for day, _ in days] == sorted(day for day, _ in days)
    assert ("2031-04-01", "sealed") in days and ("2031-04-01", "published") in days
    assert ("2031-03-14", "the claim speaks of") in days


def test_without_coordinates_there_is_no_map_and_the_page_says_so(released: Path) -> None:
    page = pages(released)["index.html"]
    assert "The report states no coordinates, so no map is drawn here." in words(page)
    assert "map-title" not in page.ids()


def test_the_map_is_drawn_from_what_the_report_states(tmp_path: Path) -> None:
    page = index(with_report(build(tmp_path / "case"), PLACE), tmp_path)
    assert "map-title" in page.ids()
    text = words(page)
    assert "40.1° N, 85.7° E" in text, "as coarse as the coarser of the two"
    assert "leaves 5,566 m open" in text
    assert re.search(r"\b\d+ k?m\b", text), "a scale bar"


def test_a_claim_finer_than_the_report_is_drawn_as_coarsely(tmp_path: Path) -> None:
    material = with_report(build(tmp_path / "case"), "It stands at 40.1° N, 85.7° E [~].")
    first, *others = material.facts.claims
    scope = first.claim.scope.model_copy(update={"place": "the post, 40.12345 N, 85.67891 E"})
    file = replace(first, claim=first.claim.model_copy(update={"scope": scope}))
    facts = replace(material.facts, claims=(file, *others))
    page = index(replace(material, facts=facts), tmp_path)
    svg = (tmp_path / "dossier/index.html").read_text()
    drawn = svg[svg.index('id="map-title"') : svg.index("</svg>", svg.index('id="map-title"'))]
    assert "40.12345" not in drawn and "40.1°" in drawn
    assert "shown here only as coarsely as the report does" in words(page)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 47.37° N, 8.54° E today", [(47.37, 8.54, 0.01)]),
        ("at 47°22′ N, 8°32′ E", [(47 + 22 / 60, 8 + 32 / 60, 1 / 60)]),
        ("33.9 S 18.4 W", [(-33.9, -18.4, 0.1)]),
        ("24 sets, 4,860,000 yuan, 2031-03-14", []),
        ("page 40, 85 of the notice", []),
        ("95.0 N, 8.0 E", []),
        ("47.37 N, 190.0 E", []),
    ],
)
def test_coordinates_are_read_as_written_and_nothing_else_is(
    text: str, found: list[tuple[float, float, float]]
) -> None:
    spots = [(s.north, s.east, s.step) for s in spots_in(text)]
    assert spots == [pytest.approx(one) for one in found]


REPLY = "We decline to comment on <b>installations</b>.\n\nWe follow all laws.\n" + "More. " * 400


def put(claim: str, *replies: Reply, party: str = "Velmara", stands: bool = True) -> PutToParty:
    words = f"That {claim} is so."
    return PutToParty(party, claim, words, "email, post", "declined", "2031-03-20T09:00:00Z",
                      stands, replies)  # fmt: skip


def test_every_answer_stands_there_in_full_and_once(tmp_path: Path) -> None:
    first = Reply("We shall look into it.", "2031-03-21T09:00:00Z", "x-0456")
    full = Reply(REPLY, "2031-03-25T09:00:00Z", "x-0123")
    asked = (
        put("lower-series", first, full), put("award", first, full, stands=False),
        put("meets", party="Channel Nine"),
    )  # fmt: skip
    text = index(replace(build(tmp_path / "case"), put=asked), tmp_path).text
    part = text[text.index("What the companies say") : text.index("What has changed")]
    assert part.count(REPLY) == 1 and part.count(first.words) == 1
    assert part.index(first.words) < part.index(REPLY), "oldest first"
    assert "That lower-series is so." in part and "That award is so." in part
    assert part.count("put in an earlier wording") == 1
    assert part.count("No answer from them is on record.") == 1


def test_an_answer_that_cannot_be_shown_is_still_on_record(tmp_path: Path) -> None:
    asked = put("award", Reply("", "2031-03-25T09:00:00Z", "x-0123"))
    text = words(index(replace(build(tmp_path / "case"), put=(asked,)), tmp_path))
    assert "Its words are not shown" in text and "x-0123" in text
    assert "No answer from them is on record." not in text


def test_changes_are_told_once_from_the_same_records_everywhere(tmp_path: Path) -> None:
    material = build(tmp_path / "case", lasted=True)
    text = words(index(material, tmp_path))
    assert "On record: 1 correction, 1 removal, 1 dispute (1 not ruled on)." in text
    assert text.count("Changes since 2031-03-20") == 1
    part = text[text.index("What has changed") : text.index("Behind this report")]
    assert "There were fewer." in part and "The notice was misread." in part
    assert "It said: Twice as many were bought." in part
    assert "They were paid for in cash" not in text, "a removal does not repeat what it removes"
    assert part.index("Removal on") < part.index("Correction on"), "newest first"
    days = text[text.index("What the sources say, and when") : text.index("Where The report")]
    assert "2031-03-30 correction about award" in days
    assert "2031-03-20 published an earlier release, of 4 claims" in days


def test_an_answer_to_others_stands_there_as_one(tmp_path: Path) -> None:
    said = ("We decline to <b>comment</b>.",)
    published = (
        PublishedAnswer("Velmara", "Tarnow Weekly", said, "no-comment", ("award",)),
        PublishedAnswer("Halden", "Tarnow Weekly", ("Nothing.",), "other", ("not-here",)),
    )
    text = words(index(replace(build(tmp_path / "case"), published=published), tmp_path))
    part = text[text.index("What the companies say") : text.index("What has changed")]
    assert "and so no answer to us." in part and "Velmara, as Tarnow Weekly has it" in part
    assert said[0] in part and "Answered to others, not to us." in part
    assert "Halden" not in part, "it answers no claim of this dossier"


def test_an_allegation_is_no_finding(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    claims = tuple(
        replace(f, claim=f.claim.model_copy(update={"kind": "allegation"}))
        for f in material.facts.claims
    )
    facts = replace(material.facts, claims=claims)
    text = words(index(replace(material, facts=facts), tmp_path))
    assert "The finding" not in text and "What others report" in text


def test_empty_lists_say_that_nothing_is_on_record(released: Path) -> None:
    text = words(pages(released)["index.html"])
    assert "No letter to a party is on record in this dossier, and so no answer." in text
    assert "On record: 0 corrections, 0 removals, 0 disputes." in text
