"""a letter as a user writes, sends and follows it -> refused until all is kept, and never lost."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.counts import count
from tests.evidence.authority import serving
from tests.whole.authorities import name_authority
from tests.whole.needs import needs
from tests.whole.program import Ended, copy_exercise, countershot
from tests.whole.small_site import SmallSite

LETTER = "velmara-vision"
TENDER = "x-2a2fb092dae2"
LOCAL = ("--allow-private", "127.0.0.1")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return copy_exercise(tmp_path / "case")


def ask(case: Path, *words: object) -> Ended:
    return countershot("ask", case, LETTER, *words, "--json")


def sign(case: Path, path: str) -> None:
    assert countershot("sign", case, path, "--as", "ana", "--role", "author").code == 0


def entries(case: Path) -> list[dict[str, Any]]:
    lines = (case / "evidence/log/entries.jsonl").read_text().splitlines()
    return [json.loads(line)["entry"] for line in lines]


def test_the_exercise_has_a_letter_that_is_ready_to_send(case: Path) -> None:
    ended = ask(case)
    assert ended.code == 0, ended.err
    letter = ended.json
    assert letter["ready"] and letter["missing"] == [] and letter["events"] == []
    assert letter["deadline"] == "2031-04-15", "ten working days from 1 April 2031"
    assert [each["put"] for each in letter["assertions"]] == ["not yet"]
    assert "24 Velmara Orrin DX speed domes" in letter["text"].replace("\n    ", " ")
    sent = ask(case, "--sent", "email")
    assert sent.code == 0, sent.err
    assert [each["put"] for each in ask(case).json["assertions"]] == ["as it stands"]
    assert countershot("verify", case).code == 0, "the vault holds the letter as it was sent"


def test_what_was_sent_is_kept_to_the_letter(case: Path) -> None:
    text = ask(case).json["text"]
    event = ask(case, "--sent", "email").json["event"]
    kept = case / "evidence/objects" / event["letter"][:2] / event["letter"]
    assert kept.read_text() == text
    kept.chmod(0o644)
    kept.write_text(text.replace("24", "42"))
    ended = countershot("verify", case, "--json")
    assert ended.code == 1 and "as it was sent" in str(ended.json["problems"])


def test_the_life_of_a_letter(case: Path, tmp_path: Path) -> None:
    assert ask(case, "--sent", "email").code == 0
    at = ("--now", "2031-04-09T09:00:00Z")
    for way in ("email", "post", "post", "email"):
        assert ask(case, "--attempt", way, *at).code == 0
    said = {each["words"]: each["not_yet"] for each in ask(case).json["may_say"]}
    assert said["could not be reached"] == ""
    assert "2031-04-15" in said["did not respond"]
    answer = tmp_path / "answer.txt"
    answer.write_text("We do not comment on awards.")
    late = ask(case, "--reply", answer, "--channel", "post", "--now", "2032-01-02T09:00:00Z")
    assert late.code == 0, late.err
    (exhibit,) = late.json["event"]["exhibits"]
    said = {each["words"]: each["not_yet"] for each in ask(case).json["may_say"]}
    assert all(said[words] for words in ("could not be reached", "did not respond"))
    refused = countershot("check", case, "--json").json["refusals"]
    assert {r["rule"] for r in refused if r["file"].startswith("inquiries/")} == {"reply.used"}
    assert exhibit in str(refused)
    types = [entry["type"] for entry in entries(case)]
    assert types.count("asked") == 1 and types.count("attempted") == 4
    assert types[-2:] == ["sealed", "replied"]


def test_a_changed_claim_is_put_again(case: Path) -> None:
    assert ask(case, "--sent", "email").code == 0
    claim = case / "claims/award.md"
    claim.write_text(claim.read_text().replace("24 sets", "24 whole sets"))
    assert [each["put"] for each in ask(case).json["assertions"]] == ["changed since"]
    ended = ask(case, "--sent", "email")
    assert ended.code == 1 and "not signed as it stands" in ended.err
    sign(case, f"inquiries/{LETTER}.md")
    assert ask(case, "--sent", "email").code == 0
    assert [each["put"] for each in ask(case).json["assertions"]] == ["as it stands"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("no-such-letter",), 2, "there are: velmara-vision"),
        (("../case",), 2, "There is no"),
        ((LETTER, "--sent", "pigeon"), 2, "is no channel"),
        ((LETTER, "--sent", "phone"), 2, "says no address for phone"),
        ((LETTER, "--attempt", "phone"), 2, "says no address for phone"),
        ((LETTER, "--reply", "nothing.txt"), 2, "never sent or tried"),
        ((LETTER, "--sent", "email", "--attempt", "email"), 2, "one at a time"),
        ((LETTER, "--sent", "email", "--now", "tomorrow"), 2, "is not a time"),
        (("--draft", "nobody"), 2, "knows no party"),
        (("--draft", "channel-nine"), 2, "No claim names"),
        (("--draft", "velmara-vision"), 2, "is there already"),
        (("A b", "--draft", "velmara"), 2, "small letters"),
        ((), 2, "Say which letter"),
    ],
)
def test_what_cannot_be_meant_is_told(
    case: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    before = entries(case)
    ended = countershot("ask", case, *words)
    assert ended.code == code, ended.err
    assert says in " ".join(ended.err.split())
    assert entries(case) == before


def test_the_same_is_not_sent_twice_and_no_clock_runs_back(case: Path) -> None:
    assert ask(case, "--sent", "email", "--now", "2031-05-01T00:00:00Z").code == 0
    again = ask(case, "--sent", "email", "--now", "2031-05-02T00:00:00Z")
    assert again.code == 2 and "puts the same" in again.err
    assert ask(case, "--sent", "post", "--now", "2031-05-02T00:00:00Z").code == 0
    early = ask(case, "--attempt", "post")
    assert early.code == 2 and "last event was at 2031-05-02" in early.err
    assert len([e for e in entries(case) if e["type"] == "asked"]) == 2


def test_the_clock_of_a_real_case_cannot_be_set_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    made = tmp_path / "case"
    assert countershot("new", made).code == 0
    for words in (("ask", made, "x"), ("watch", made)):
        ended = countershot(*words, "--now", "2031-05-01T00:00:00Z")
        assert ended.code == 2 and "only the exercise" in ended.err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("party: velmara-vision", "party: somebody-else"),
        ("  - claim: award", "  - claim: no-such-claim"),
        ("kind: reply", "kind: reply\ndeadline: 2031-04-02"),
        ("kind: reply", "kind: [reply"),
        ("  - claim: award", "  - claim: award\n  - claim: award"),
        ("kind: reply", "kind: demand"),
        ("We are writing", "See https://velmara.example/x. We are writing"),
    ],
)
def test_a_letter_that_is_not_right_does_not_go_out(case: Path, old: str, new: str) -> None:
    path = case / f"inquiries/{LETTER}.md"
    path.write_text(path.read_text().replace(old, new, 1))
    countershot("sign", case, f"inquiries/{LETTER}.md", "--as", "ana", "--role", "author")
    before = entries(case)
    assert ask(case).code == 1
    for how in ("--sent", "--attempt"):
        ended = ask(case, how, "email")
        assert ended.code == 1, ended.out + ended.err
    assert entries(case) == before


def test_nothing_goes_out_while_bytes_are_gone_or_others(case: Path) -> None:
    """Every exhibit below the letter, gone and altered in turn (of the others every fourth)."""
    kept = [path for path in sorted((case / "evidence/objects").rglob("*")) if path.is_file()]
    under = [path for path in kept if path.name.startswith(TENDER[2:])]
    assert under
    for path in (*under, *kept[:: count(4, 1)]):
        whole = path.read_bytes()
        below = path.name.startswith(TENDER[2:])
        for broken in (None, whole[:-1]):
            path.chmod(0o644)
            path.unlink()
            if broken is not None:
                path.write_bytes(broken)
            assert ask(case).json["ready"] == (not below)
            if below:
                ended = ask(case, "--sent", "email")
                assert ended.code == 1 and f"restore evidence/objects/{path.name[:2]}" in ended.err
            path.unlink(missing_ok=True)
            path.write_bytes(whole)
    assert ask(case, "--sent", "email").code == 0


def test_a_draft_waits_for_a_person(case: Path) -> None:
    made = countershot("ask", case, "--draft", "centre", "--json")
    assert made.code == 0 and made.json["claims"] == ["award"]
    ended = countershot("ask", case, "centre")
    assert ended.code == 1 and "`address`: is empty" in ended.err
    path = case / "inquiries/centre.md"
    path.write_text(path.read_text().replace('address: ""', "address: gate@centre.example"))
    ended = countershot("ask", case, "centre", "--json")
    assert ended.code == 1
    assert [each["command"].split()[1] for each in ended.json["missing"]] == ["sign"]
    sign(case, "inquiries/centre.md")
    assert countershot("ask", case, "centre", "--json").json["ready"]


def test_the_letter_as_a_page(case: Path, tmp_path: Path) -> None:
    page = tmp_path / "letter.html"
    assert ask(case, "--out", page).code == 0
    assert "<h2" in page.read_text() and "default-src 'none'" in page.read_text()
    assert ask(case, "--out", page).code == 2


def test_killed_anywhere_a_letter_is_sent_or_it_is_not(case: Path) -> None:
    """SIGKILL while it is being sent: the log verifies, and nothing acknowledged is lost."""
    chance = random.Random(7)
    for _ in range(4):
        before = [e["type"] for e in entries(case)]
        process = subprocess.Popen(
            [sys.executable, "-m", "countershot", "ask", str(case), LETTER, "--attempt", "post"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ),
        )  # fmt: skip
        time.sleep(chance.uniform(0.3, 1.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert countershot("log", case).code == 0
        after = [e["type"] for e in entries(case)]
        assert after[: len(before)] == before and set(after[len(before) :]) <= {"attempted"}
    assert ask(case, "--attempt", "post").code == 0


# -- with a site of our own ------------------------------------------------------------------------


@pytest.fixture
def site() -> Iterator[SmallSite]:
    needs("chromium")
    with SmallSite() as served:
        yield served


def cited(case: Path, address: str) -> None:
    """The put claim cites the page, and the letter is signed over that."""
    claim = case / "claims/award.md"
    claim.write_text(claim.read_text().replace("## Contrary", f"See {address}.\n\n## Contrary", 1))
    sign(case, f"inquiries/{LETTER}.md")


def test_seal_first_then_what_vanishes_is_an_exhibit_within_the_first_look(
    case: Path, site: SmallSite
) -> None:
    cited(case, site.address)
    ended = ask(case, "--sent", "email")
    assert ended.code == 1
    assert f"{site.address} (claims/award.md) is not sealed" in ended.json["error"]["message"]
    assert f"countershot seal CASE {site.address}" in ended.json["error"]["message"]
    assert countershot("seal", case, site.address, *LOCAL).code == 0
    sent = ask(case, "--sent", "email", "--pause", "0")
    assert sent.code == 0, sent.err
    assert sent.json["event"]["addresses"] == [site.address]
    assert [each["outcome"] for each in sent.json["looks"]["looks"]] == ["same"], "the look at 0 h"

    site.answer(410, "<title>Gone</title><h1>Gone</h1><p>This notice was removed.</p>")
    watch = ("watch", case, "--due", "--pause", "0", "--json", "--now")
    before = countershot(*watch, "2031-04-01T12:59:59Z").json
    assert before["looks"] == [], "nothing is due before the hour is over"
    seen = countershot(*watch, "2031-04-01T13:00:00Z").json
    (look,) = seen["looks"]
    assert (look["outcome"], look["class"], look["at_utc"]) == (
        "gone",
        "410",
        "2031-04-01T13:00:00Z",
    )
    assert "removed for good" in seen["notices"][0] and look["captured"]
    kept = [e["exhibit"] for e in entries(case) if e["type"] == "sealed"]
    (gone,) = [each for each in kept if each["id"] == look["captured"]]
    assert gone["capture"]["sealed_at_utc"] == "2031-04-01T13:00:00Z"
    assert gone["capture"]["web"]["status"] == 410
    for later, due in (("2031-04-01T14:00:00Z", 0), ("2031-04-02T12:00:00Z", 1),
                       ("2031-04-07T12:00:00Z", 0), ("2031-04-08T12:00:00Z", 1)):  # fmt: skip
        assert len(countershot(*watch, later).json["looks"]) == due, later


def test_a_page_that_is_gone_when_the_letter_leaves_is_seen_at_once(
    case: Path, site: SmallSite
) -> None:
    assert countershot("seal", case, site.address, *LOCAL).code == 0
    cited(case, site.address)
    assert ask(case, "--sent", "email", "--no-look").json["looks"] is None
    site.answer(404, "<title>Not found</title><p>There is nothing here.</p>")
    (look,) = countershot("watch", case, "--due", "--pause", "0", "--json").json["looks"]
    assert look["outcome"] == "gone" and look["captured"]


def test_a_sealed_wall_is_not_the_page(case: Path, site: SmallSite) -> None:
    site.answer(404, "<title>Not found</title><p>There is nothing here.</p>")
    assert countershot("seal", case, site.address, *LOCAL).code == 0
    cited(case, site.address)
    ended = ask(case, "--sent", "email")
    assert ended.code == 1 and "only as a wall or an error page" in ended.err


def test_a_reply_at_an_address_is_sealed_and_attached(case: Path, site: SmallSite) -> None:
    assert ask(case, "--sent", "email").code == 0
    ended = ask(case, "--reply", site.address, *LOCAL)
    assert ended.code == 0, ended.err
    assert len(ended.json["event"]["exhibits"]) == 5
    shutil.rmtree(case / "inquiries")
    assert ask(case, "--reply", site.address, *LOCAL).code == 0, "late replies stay open for ever"


# -- with a time authority of our own --------------------------------------------------------------

CLAIM = """---
headline: According to the notice, Velmara sells cameras
kind: allegation
scope:
  count: 1
  of: notice
  actor: Velmara
grounds:
  - exhibit: {exhibit}
    place: line 1
    quotation: Velmara sells cameras
warrant: the notice says so
grade: low
adverse_to: [velmara]
---
The notice says that Velmara sells cameras.
## Contrary case
A notice may be old.
"""
TO_VELMARA = """---
party: velmara
to:
  - channel: email
    address: press@velmara.example
assertions:
  - claim: sells
---
We write about a notice.
"""


def test_where_authorities_are_named_nothing_goes_out_unstamped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("openssl")
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    word = tmp_path / "pass"
    word.write_text("a long passphrase")
    case = tmp_path / "case"
    assert countershot("new", case).code == 0
    with (case / "case.toml").open("a") as file:
        file.write('\n[people.ana]\nname = "Ana"\nroles = ["author"]\npublic_key = ""\n')
        file.write('\n[parties.velmara]\nname = "Velmara"\n')
    assert countershot("key", "ana", "--into", case, "--passphrase-file", word).code == 0
    notice = tmp_path / "notice.txt"
    notice.write_text("Velmara sells cameras\n")
    (exhibit,) = countershot("seal", case, notice, "--json").json["exhibits"]
    (case / "inquiries").mkdir()
    (case / "claims").mkdir(exist_ok=True)
    (case / "claims/sells.md").write_text(CLAIM.format(exhibit=exhibit["id"]))
    (case / "inquiries/them.md").write_text(TO_VELMARA)
    signed = ("sign", case, "inquiries/them.md", "--as", "ana", "--passphrase-file", word)
    assert countershot(*signed, "--role", "author").code == 0
    send = ("ask", case, "them", "--sent", "email")
    with serving(tmp_path / "one") as one:
        name_authority(case, one)
        ended = countershot(*send)
        assert ended.code == 1
        assert f"{exhibit['id']} (claims/sells.md) is not stamped" in " ".join(ended.err.split())
        assert "countershot stamp CASE" in ended.err
        assert countershot("stamp", case, *LOCAL).code == 0
        assert countershot("ask", case, "them", "--json").json["missing"] == []
        for path in (case / "evidence/objects").rglob("*"):  # the stamp's own bytes are broken
            if path.is_file() and path.read_bytes()[:1] == b"\x30":
                path.chmod(0o644)
                kept = path.read_bytes()
                path.write_bytes(kept[:-9] + bytes([kept[-9] ^ 1]) + kept[-8:])
                assert countershot(*send).code == 1
                path.write_bytes(kept)
        assert countershot(*send).code == 0
    found = countershot("check", case, "--json").json["refusals"]
    mine = {each["rule"] for each in found if each["rule"].startswith("reply.")}
    assert mine == {"reply.deadline"}, "sealed, stamped and asked; only the time is not over"
