"""what a reader finds on the pages, and what an attacker does not."""

import base64
import hashlib
import html
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest

from countershot.dossier.bundle import write
from countershot.records.case import ExhibitRelease
from tests.dossier_pages.judged import QUOTATION
from tests.dossier_pages.material import Hostile, build
from tests.dossier_pages.page import Page, pages

HOSTILE = Hostile(
    words="<script>alert(1)</script>\u202etxt\x00]]>--><!-- \"'><img src=x onerror=x>{{ 7*7 }}",
    source_name="../../<svg onload=alert(3)>\u202egpj.exe\x00" + "a" * 10_000,
)


def dossier(tmp_path: Path, **options: object) -> dict[str, Page]:
    write(build(tmp_path / "case", **options), tmp_path / "dossier")  # type: ignore[arg-type]
    return pages(tmp_path / "dossier")


def words(page: Page) -> str:
    return re.sub(r"\s+", " ", page.text)


def test_every_sentence_of_the_report_has_its_proof_or_is_marked(
    tmp_path: Path, released: Path
) -> None:
    report = build(tmp_path).facts.report
    assert report is not None
    source = (released / "index.html").read_text()
    for sentence in report.sentences:
        if sentence.role == "alt":
            assert html.escape(sentence.text) in source
            continue
        at = source.index(f"<bdi>{html.escape(sentence.text)}</bdi>")
        after = source[at:].split("</bdi>", 1)[1].split("</span>", 1)[0]
        links = re.findall(r'href="data/pages/claims\.html#claim-([a-z-]+)"', after)
        assert tuple(links) == sentence.claims
        assert ("uncited" in re.sub(r"<[^>]*>", "", after)) == sentence.uncited
        assert links or sentence.uncited


def test_the_proof_is_on_the_page_itself(released: Path) -> None:
    """Without a script: headline, kind, grade, grounds with quotation and the cited box."""
    page = Page((released / "index.html").read_text())
    inside = words(page)
    assert "allegation, moderate grade" in inside
    assert re.sub(r"\s+", " ", QUOTATION) in inside
    assert "page 2" in inside
    assert page.all("details") and page.all("svg") and page.all("image")


def test_links_lead_inside_the_folder_to_what_is_there(released: Path) -> None:
    found = pages(released)
    for path, page in found.items():
        for _, value in page.references():
            target, _, fragment = value.partition("#")
            assert "//" not in value and not value.startswith(("/", "data:", "javascript:"))
            file = (released / path).parent / unquote(target) if target else released / path
            inside = file.resolve().relative_to(released.resolve()).as_posix()
            assert file.is_file(), (path, value)
            if fragment:
                assert fragment in found[inside].ids(), (path, value)


def test_only_passive_files_are_linked(released: Path) -> None:
    """No page links a PDF, markup, or a text file that a browser might take for markup."""
    for path, page in pages(released).items():
        for _, value in page.references():
            target = value.partition("#")[0]
            assert not target or target.endswith((".html", ".png", ".jpg", ".mp4")), (path, value)
            if "exhibits/" in target:
                assert target.endswith((".png", ".jpg", ".mp4"))


@pytest.mark.parametrize("hostile", [None, HOSTILE], ids=["plain", "hostile"])
def test_content_security_policy_holds_and_no_script_is_there(
    tmp_path: Path, hostile: Hostile | None
) -> None:
    for page in dossier(tmp_path, hostile=hostile).values():
        policy = next(m["content"] for m in page.all("meta") if "http-equiv" in m)
        digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
        assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; img-src ")
        assert "unsafe" not in policy and "script-src" not in policy
        names = {name for name, _ in page.tags}
        assert not names & {"script", "iframe", "object", "embed", "link", "base", "form", "video"}
        attributes = {name for _, attrs in page.tags for name in attrs}
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert not page.wrong and not page.open


def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    found = dossier(tmp_path, hostile=HOSTILE)
    everything = " ".join(page.text for page in found.values())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", everything)
    assert "<script>alert(1)</script>⟨U+202E⟩txt⟨U+0000⟩" in everything
    assert "{{ 7*7 }}" in everything and "49" not in words(found["index.html"])
    assert "<svg onload=alert(3)>⟨U+202E⟩gpj.exe⟨U+0000⟩" in everything
    assert "a" * 300 not in everything  # names are cut short, and say so
    for page in found.values():
        assert all(i["src"] != "x" for i in page.all("img"))


def test_hostile_names_never_name_a_file(tmp_path: Path) -> None:
    dossier(tmp_path, hostile=HOSTILE)
    names = [p.relative_to(tmp_path / "dossier") for p in (tmp_path / "dossier").rglob("*")]
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", name.as_posix()) for name in names)


@pytest.mark.parametrize("exercise", [True, False])
@pytest.mark.parametrize("status", ["release", "draft"])
def test_banners_on_every_page(tmp_path: Path, exercise: bool, status: str) -> None:
    for page in dossier(tmp_path, exercise=exercise, status=status).values():
        assert ("Everything here is invented" in words(page)) == exercise
        assert ("This is not a release" in words(page)) == (status == "draft")


def test_overrides_are_printed_with_name_and_reason(tmp_path: Path) -> None:
    found = dossier(tmp_path, overridden=True)
    for path in ("index.html", "data/pages/claims.html"):
        assert "claim.contrary" in words(found[path])
        assert "Cy Ember (invented)" in words(found[path])
        assert "The contrary case is being written." in words(found[path])


def test_the_identification_in_words_and_numbers(released: Path) -> None:
    page = pages(released)["data/pages/identification-lower-camera.html"]
    text = words(page)
    for expected in (
        "identified at level 3 (series)", "What Ana Ember (invented) found",
        "What Bo Ember (invented) found", "signed as second examiner",
        "two bright strips beside the ball", "two strips of nine lamps",
        "Sotarn Kite P2 is excluded: It has no lamp strips.",
        "no badge can be read", "It proves order, not silence",
    ):  # fmt: skip
        assert expected in text, expected
    assert len(page.all("circle")) == 2 * 3  # two examiners; two marks here, one there
    assert len(page.all("img")) == 1 + 2 * 3  # the frame; questioned, specimen, look-alike
    assert all(image["alt"] for image in page.all("img"))


def test_without_commitments_no_order_is_claimed(tmp_path: Path) -> None:
    material = build(tmp_path / "case", status="draft")
    unsigned = tuple(replace(s, committed_at=None) for s in material.facts.signatures)
    facts = replace(material.facts, signatures=unsigned)
    write(replace(material, facts=facts), tmp_path / "dossier")
    page = pages(tmp_path / "dossier")["data/pages/identification-lower-camera.html"]
    assert "does not show that two examiners committed" in words(page)
    assert "order, not silence" not in words(page)


def test_withheld_names_and_pictures_are_not_shown(tmp_path: Path) -> None:
    policy = {
        "tender": ExhibitRelease(release="withheld", reason="protects a source"),
        "orrin": ExhibitRelease(release="withheld", reason="not ours"),
    }
    found = dossier(tmp_path, release=policy)
    everything = " ".join(page.text for page in found.values())
    assert "tender.pdf" not in everything and "orrin-front" not in everything
    assert "protects a source" in everything
    assert "There is no picture of the specimen that was released" in everything
    assert "Withheld: only its digest is here" in words(found["data/pages/exhibits.html"])


def test_destroyed_says_so(tmp_path: Path) -> None:
    found = dossier(tmp_path, destroyed=True)
    exhibits = words(found["data/pages/exhibits.html"])
    assert "Destroyed by order" in exhibits
    assert "It names a private person." in exhibits
    assert "tender.pdf" not in exhibits


def test_what_is_not_known(released: Path) -> None:
    text = words(pages(released)["data/pages/unknown.html"])
    for expected in (
        "It proves order, not silence.", "these keys belong to these people",
        "A housing sold under another badge could look the same.",
        "The clip is compressed, and no badge can be read.",
        "A program proposed where to look; it was trained on rendered scenes. People judged.",
        "7.00 to 7.40 s", "these frames are damaged", "This case is invented.",
    ):  # fmt: skip
        assert expected in text, expected


def test_the_exhibits_page_has_the_capture_record(released: Path) -> None:
    page = pages(released)["data/pages/exhibits.html"]
    text = words(page)
    for expected in ("2031-04-01 12:00:00 UTC", "heron (an alias)", "by ana", "entry 4"):
        assert expected in text
    assert "take .bin off the copy's name" in text


def test_fingerprints_to_compare(released: Path, tmp_path: Path) -> None:
    key = base64.b64decode(build(tmp_path).public_key)
    assert hashlib.sha256(key).hexdigest() in pages(released)["data/pages/check.html"].text


def test_chinese_is_marked_as_chinese(released: Path) -> None:
    page = pages(released)["data/pages/claims.html"]
    assert any(quote.get("lang") == "zh" for quote in page.all("blockquote"))
    assert page.all("html")[0]["lang"] == "en"


def test_structure_for_those_who_listen(released: Path) -> None:
    for path, page in pages(released).items():
        levels = [int(name[1]) for name, _ in page.tags if re.fullmatch("h[1-6]", name)]
        assert levels[0] == 1 and levels.count(1) == 1, path
        steps = pairwise(levels)
        assert all(after - before <= 1 for before, after in steps), path
        ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
        assert len(ids) == len(set(ids)), path
        assert page.all("main")[0]["id"] == "content"
        assert page.all("a")[0]["href"] == "#content"
        tables = page.all("table")
        assert len(page.all("caption")) == len(tables) or path == "index.html"
        assert all("scope" in th for th in page.all("th"))
