"""captures that somebody else's browser made -> sealed as given, marked, and redacted by build."""

import base64
from pathlib import Path

import pytest

from tests.capture.archives import request, response, warc_gz
from tests.whole.program import countershot

SINGLEFILE = (
    "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://example.org/notice \n"
    " saved date: Thu Mar 13 2031 09:26:53 GMT+0000 (Coordinated Universal Time)\n--><head>"
    "<title>Notice</title></head><body><p>Words.</p></body></html>"
)
COOKIE = "Cookie: canary=1\r\n"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    assert countershot("new", tmp_path / "case").code == 0
    return tmp_path / "case"


def test_a_page_saved_with_singlefile_is_known_for_what_it_is(case: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.html"
    saved.write_text(SINGLEFILE)
    (exhibit,) = countershot("seal", case, saved, "--giver", "a-reader", "--json").json["exhibits"]
    assert (exhibit["address"], exhibit["part"]) == ("https://example.org/notice", "dom")
    assert exhibit["status"] is None


def test_a_screenshot_is_a_capture_only_where_the_user_says_so(case: Path, tmp_path: Path) -> None:
    shot = tmp_path / "shot.png"
    shot.write_bytes(PIXEL)
    (plain,) = countershot("seal", case, shot, "--json").json["exhibits"]
    assert "part" not in plain
    other = tmp_path / "other.png"
    other.write_bytes(PIXEL + b"\0")
    words = ("--capture-of", "https://example.org/notice", "--json")
    (said,) = countershot("seal", case, other, *words).json["exhibits"]
    assert (said["part"], said["address"]) == ("screenshot", "https://example.org/notice")


def test_an_archive_is_kept_as_given_and_redacted_once(case: Path, tmp_path: Path) -> None:
    archive = tmp_path / "mine.warc.gz"
    page = "https://example.org/notice"
    archive.write_bytes(warc_gz([response(page, b"<p>Words.</p>"), request(page, COOKIE)]))
    (exhibit,) = countershot("seal", case, archive, "--json").json["exhibits"]
    kept = case / "evidence/objects" / exhibit["sha256"][:2] / exhibit["sha256"]
    assert kept.read_bytes() == archive.read_bytes()
    assert countershot("build", case, "--json").json["ran"] == 1
    assert countershot("build", case, "--json").json["ran"] == 0
    made = [e["words"] for e in countershot("log", case, "--json").json["entries"]]
    assert sum(words.startswith("redact") for words in made) == 2
