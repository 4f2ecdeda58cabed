"""what a dossier shows and carries of when an exhibit existed and how it came from the web."""

import re
from pathlib import Path

import pytest

from countershot.dossier.bundle import write
from countershot.evidence.keys import to_base64
from countershot.records.case import ExhibitRelease
from countershot.records.log import Entry, Stamped, Witnessed
from tests.dossier_pages import webs
from tests.dossier_pages.making import Making
from tests.dossier_pages.material import Hostile, build
from tests.dossier_pages.page import Page, pages
from tests.verify import workbench

NOW = "2031-04-01T12:00:00Z"


def stamp(
    work: Making, note: str, operator: str, stated: str, expires: str = "2041-01-01T00:00:00Z"
) -> Stamped:
    """A stamp whose token nobody looks into here."""
    return Stamped(
        at_utc=NOW, size=int(note.split("\n")[1]), checkpoint=work.store(note.encode()),
        authority=operator.lower(), operator=operator, stated_utc=stated, expires_utc=expires,
        token=work.store(f"token of {operator} at {stated}".encode()),
        certificates=(work.store(f"root of {operator}".encode()),),
    )  # fmt: skip


def usual(note: str, work: Making) -> list[Entry]:
    """Two operators and a witness; the first is a minute late, the second's clock is slow."""
    line = f"\u2014 heron.example {to_base64(bytes(76))}"
    return [
        stamp(work, note, "Ember", "2031-04-01T12:01:00Z"),
        stamp(work, note, "Kite", "2031-04-01T11:58:00Z"),
        Witnessed(
            at_utc=NOW, size=int(note.split("\n")[1]), checkpoint=work.store(note.encode()),
            witness="heron.example", public_key=to_base64(bytes(32)),
            stated_utc="2031-04-03T12:00:00Z", cosignature=line,
        ),
    ]  # fmt: skip


def published(place: Path, **how: object) -> tuple[Path, dict[str, Page]]:
    write(build(place / "case", **how), place / "dossier")  # type: ignore[arg-type]
    return place / "dossier", pages(place / "dossier")


def words(page: Page) -> str:
    return re.sub(r"\s+", " ", page.text)


def test_an_exhibit_shows_who_confirmed_it_and_the_gap_from_sealing(tmp_path: Path) -> None:
    _, found = published(tmp_path, timing=usual)
    text = words(found["data/pages/exhibits.html"])
    assert "2031-04-01 12:01:00 UTC, says the time authority Ember" in text
    assert "1 minute after the time of sealing" in text
    assert "2 minutes before the time of sealing: one of the two clocks was wrong" in text
    assert "says the witness heron.example" in text and "2 days after" in text
    check = words(found["data/pages/check.html"])
    assert workbench.sha256(b"root of Ember") in check
    assert workbench.sha256(bytes(32)) in check
    assert "the time authority's clock was right" in words(found["data/pages/unknown.html"])


def test_without_a_stamp_the_page_says_whose_clock_it_is(tmp_path: Path) -> None:
    folder, found = published(tmp_path)
    assert "the collector's clock alone" in words(found["data/pages/exhibits.html"])
    assert "When it existed" not in words(found["data/pages/check.html"])
    assert not (folder / workbench.TIMES).exists()


def test_times_are_carried_with_proofs_and_their_entries(tmp_path: Path) -> None:
    folder, _ = published(tmp_path, timing=usual)
    times = workbench.read(folder, workbench.TIMES)["times"]
    assert [item["by"] for item in times] == ["ember", "kite", "heron.example"]
    assert all(item["consistency"] for item in times)
    kinds = [line["entry"]["type"] for line in workbench.read(folder, workbench.ENTRIES)["entries"]]
    assert kinds.count("stamped") == 2 and kinds.count("witnessed") == 1


def many(note: str, work: Making) -> list[Entry]:
    """A stamp a day; all but the last two have ended, the third had covered the first two."""
    ends = ["2031-03-25", "2031-03-25", "2031-03-28", "2041-01-01", "2041-01-01"]
    return [
        stamp(work, note, "Ember", f"2031-03-{20 + day}T00:00:00Z", f"{end}T00:00:00Z")
        for day, end in enumerate(ends)
    ]


def test_no_more_stamps_are_carried_than_prove_something(tmp_path: Path) -> None:
    """The first, the newest; not one a day, which would tell when people were at work."""
    folder, _ = published(tmp_path, timing=many)
    times = workbench.read(folder, workbench.TIMES)["times"]
    assert len(times) == 2


@pytest.mark.parametrize("status", ["release", "draft"])
def test_a_capture_of_the_web_leaves_with_its_other_parts(status: str, tmp_path: Path) -> None:
    """A claim cites the screenshot; page and text are offered beside it, as files."""
    folder, found = published(tmp_path, web="captured", status=status, exercise=False)
    kinds = {path.suffix for path in (folder / "data/exhibits").iterdir()}
    assert {".wacz", ".png", ".txt"} <= kinds
    assert not list((folder / "data/exhibits").glob("*html*"))
    text = words(found["data/pages/exhibits.html"])
    for said in (
        webs.ADDRESS, "Tender 24", "192.0.2.7:443", "without its sandbox", "cookie, set-cookie",
        "169.254.169.254", "consent: a dialogue asks for consent", "scrolling stopped",
        "the page (WACZ, to be replayed)", "https://archive.example/1",
    ):  # fmt: skip
        assert said in text


def test_no_address_of_the_web_becomes_a_link(tmp_path: Path) -> None:
    _, found = published(tmp_path, web="captured")
    for page in found.values():
        assert not any("example" in value for _, value in page.references())


def test_hostile_words_of_a_page_stay_words(tmp_path: Path) -> None:
    hostile = Hostile(source_name='"><img src=x onerror=alert(1)>\u202egpj.exe')
    _, found = published(tmp_path, web="captured", hostile=hostile)
    page = found["data/pages/exhibits.html"]
    assert "<img src=x onerror=alert(1)>" in page.text
    assert "\u202e" not in page.text and "⟨U+202E⟩" in page.text
    assert not any(dict(a).get("src") == "x" for a in page.all("img"))


@pytest.mark.parametrize("policy", [None, "whole", "part"])
def test_a_given_capture_never_leaves_with_its_cookies(policy: str | None, tmp_path: Path) -> None:
    """Whatever case.toml says; with a redacted copy, that leaves and is logged as computed."""
    for how in ("given", "redacted"):
        made = build(tmp_path / how, web=how)
        given = next(
            x for x, f in made.facts.exhibits.items() if f.exhibit.capture.method == "given"
        )
        if policy:
            made.case.release[given] = ExhibitRelease(release=policy)  # type: ignore[arg-type]
        folder = tmp_path / f"{how}-dossier"
        write(made, folder)
        assert not any(webs.SECRET in path.read_bytes() for path in folder.rglob("*.*"))
        released = {x["id"]: x for x in workbench.read(folder, workbench.RELEASE)["exhibits"]}
        assert released[given]["release"] == ("withheld" if how == "given" else "part")
        copied = folder / f"data/computed/{given}-redacted.warc.gz"
        assert copied.exists() is (how == "redacted")
