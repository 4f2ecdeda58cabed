"""a page that is sealed, then edited, walled off, removed -> what watch says and keeps."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.whole.needs import needs
from tests.whole.program import countershot
from tests.whole.small_site import PAGE, SmallSite

LOCAL = ("--allow-private", "127.0.0.1")
CONSENT = """<!doctype html><html lang="en"><title>Before you continue</title>
<body><div role="dialog" style="position:fixed;inset:0;background:#fff">
<h1>Before you continue</h1><p>We and our partners use cookies and other data to deliver and
improve our services. If you choose to accept all, we will also use cookies for advertising.</p>
<button>Accept all</button><button>Reject all</button><a href="/privacy">Privacy settings</a>
</div></body></html>"""


@pytest.fixture
def site() -> Iterator[SmallSite]:
    with SmallSite() as served:
        yield served


@pytest.fixture
def case(tmp_path: Path, site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case in which the page is sealed."""
    needs("chromium")
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    made = tmp_path / "case"
    assert countershot("new", made).code == 0
    ended = countershot("seal", made, site.address, *LOCAL, "--json")
    assert ended.code == 0, ended.err
    assert [x["part"] for x in ended.json["exhibits"]] == [
        "page", "screenshot", "pdf", "dom", "text",
    ]  # fmt: skip
    assert ended.json["wall"] is None
    return made


def look(case: Path) -> dict[str, Any]:
    """Without ``--allow-private``: the host was named when the page was sealed."""
    ended = countershot("watch", case, "--pause", "0", "--json")
    assert ended.code == 0, ended.err
    (only,) = ended.json["looks"]
    return {**only, "notices": ended.json["notices"]}


def test_nothing_happened_and_then_a_number_changed(case: Path, site: SmallSite) -> None:
    same = look(case)
    assert (same["outcome"], same["captured"], same["notices"]) == ("same", None, [])
    site.edit("First edition of this notice".replace("First", "Second"))
    seen = look(case)
    assert seen["outcome"] == "changed"
    assert seen["changed"] == [
        "- First edition of this notice", "+ Second edition of this notice",
    ]  # fmt: skip
    assert len(seen["notices"]) == 1
    again = look(case)
    assert (again["outcome"], again["exhibit"]) == ("same", seen["captured"])


def test_what_each_request_changes_is_no_change_and_hides_none(case: Path, site: SmallSite) -> None:
    offer = "<div class=x><p>The finest @ASKED@ of the whole county are sold here.</p></div>"
    page = PAGE.format(edition="First edition of this notice").replace("</html>", offer)
    site.answer(200, page)
    first = countershot("seal", case, site.address, *LOCAL, "--json").json["exhibits"][0]["id"]
    quiet = look(case)
    assert (quiet["outcome"], quiet["exhibit"], quiet["changed"]) == ("same", first, [])
    site.answer(200, page.replace("24 sets", "42 sets"))
    seen = look(case)
    assert seen["outcome"] == "changed"
    assert [line[0] for line in seen["changed"]] == ["-", "+"]
    assert "42 sets" in seen["changed"][1]


def test_a_page_that_is_removed_is_captured_once_and_told_once(case: Path, site: SmallSite) -> None:
    site.answer(410, "<title>Gone</title><h1>Gone</h1><p>This notice was removed.</p>")
    gone = look(case)
    assert (gone["outcome"], gone["class"]) == ("gone", "410")
    assert gone["captured"]
    assert "removed for good" in gone["notices"][0]
    still = look(case)
    assert (still["outcome"], still["captured"], still["notices"]) == ("gone", None, [])
    site.edit("First edition of this notice")
    assert look(case)["outcome"] == "same"
    words = [e["words"] for e in countershot("log", case, "--json").json["entries"]]
    assert len([w for w in words if w.startswith(site.address)]) == 3


def test_a_server_error_is_no_disappearance(case: Path, site: SmallSite) -> None:
    site.answer(503, "<title>Maintenance</title><p>Back soon.</p>")
    ended = countershot("watch", case, *LOCAL, "--pause", "0", "--json")
    assert ended.json["looks"] == []
    assert "503" in ended.json["not_looked"][0]["reason"]
    assert "nothing was learned" in countershot("log", case, "--json").json["entries"][-1]["words"]


def test_a_consent_wall_is_said_at_once_and_kept(case: Path, site: SmallSite) -> None:
    site.answer(200, CONSENT)
    ended = countershot("seal", case, site.address, *LOCAL, "--json")
    assert ended.code == 0
    assert ended.json["wall"]["class"] == "consent"
    assert ended.json["wall"]["reasons"]
    assert len(ended.json["exhibits"]) == 5


def test_copies_say_which_text_they_support(case: Path, site: SmallSite) -> None:
    with SmallSite() as archive:
        half = PAGE.format(edition="First edition of this notice").partition("<p>Questions")[0]
        archive.answer(200, half)
        ended = countershot("seal", case, archive.address, "--copy-of", site.address, *LOCAL)
        assert ended.code == 0, ended.err
        site.answer(404, "<title>Not found</title><p>There is nothing here.</p>")
        seen = look(case)
    (copy,) = seen["copies"]
    assert copy["address"] == archive.address
    assert 0.4 < copy["share"] < 1
    assert any("purchasing desk" in sentence for sentence in copy["lacks"])


def test_watching_in_the_foreground_ends_when_it_is_asked_to(case: Path, site: SmallSite) -> None:
    before = site.asked
    process = subprocess.Popen(
        [sys.executable, "-m", "countershot", "watch", str(case), *LOCAL, "--every", "1h"],
        stdout=subprocess.PIPE, env=dict(os.environ),
    )  # fmt: skip
    until = time.monotonic() + 60
    while site.asked == before and time.monotonic() < until:
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert b"same" in out


def test_a_schedule_is_printed_and_an_odd_one_refused(case: Path) -> None:
    lines = countershot("watch", case, "--schedule", "1h")
    assert lines.code == 0
    assert f"countershot watch {case}" in lines.out
    assert "OnUnitActiveSec=60min" in lines.out
    assert countershot("watch", case, "--schedule", "7 fortnights").code == 2


def test_a_file_behind_a_plain_link_is_the_same_by_its_bytes(
    case: Path, site: SmallSite, tmp_path: Path
) -> None:
    with SmallSite() as files:
        files.answer(200, "%PDF-1.4 not really", Content_Type="application/pdf")
        ended = countershot("seal", case, files.address, *LOCAL, "--json")
        assert [x["part"] for x in ended.json["exhibits"]] == ["body", "exchange"]
        looks = countershot("watch", case, *LOCAL, "--pause", "0", "--json").json["looks"]
        assert [each["outcome"] for each in looks] == ["same", "same"]
        files.answer(200, "%PDF-1.4 another one", Content_Type="application/pdf")
        looks = countershot("watch", case, *LOCAL, "--pause", "0", "--json").json["looks"]
        assert [each["outcome"] for each in looks] == ["same", "changed"]
