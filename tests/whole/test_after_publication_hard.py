"""bad input, hostile words and kills -> what happens after publication is told, and kept."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from countershot.claims.read_files import read_file
from countershot.records.files import CorrectionFile, RecheckFile
from tests.counts import count
from tests.whole.program import copy_exercise, countershot, tree
from tests.whole.test_after_publication import NEXT, change, sign, sign_all_again
from tests.whole.told import tell

KILLS = count(2, 50)
HEAD = "kind: correction\nraised_by: a reader\nwhen: 2031-05-04\nchanged: A word.\n"
ABOUT = "about:\n  - claim: award\n    was: " + "a" * 64 + "\n"


def correction(head: str) -> object:
    return read_file("corrections/one.md", f"---\n{head}---\nThe reason for it.\n".encode())


def test_the_plain_file_is_read() -> None:
    assert isinstance(correction(HEAD + ABOUT), CorrectionFile)
    again = "---\nclaims: [award]\nfacts: [d-0123456789ab]\noutcome: stands\n---\nRead it again.\n"
    assert isinstance(read_file("rechecks/one.md", again.encode()), RecheckFile)


@pytest.mark.parametrize(
    ("head", "line", "words"),
    [
        (HEAD, 1, "about"),
        (HEAD + "about: award\n", 6, "list"),
        (HEAD + "about:\n  - claim: award\n    exhibit: x-0123\n", 7, "one `claim:` or one"),
        (HEAD + "about:\n  - was: " + "a" * 64 + "\n", 7, "one `claim:` or one"),
        (HEAD + ABOUT.replace("a" * 64, "a" * 63), 8, "was"),
        (HEAD + ABOUT.replace("a" * 64, "A" * 64), 8, "was"),
        (HEAD.replace("correction", "retraction") + ABOUT, 2, "kind"),
        (HEAD.replace("a reader", '""') + ABOUT, 3, "raised_by"),
        (HEAD.replace("2031-05-04", "4 May") + ABOUT, 4, "calendar"),
        (HEAD.replace("correction", "dispute") + "ruling: no\n" + ABOUT, 6, "ruling"),
        (HEAD.replace("correction", "reply") + ABOUT, 2, "ruling"),
        (HEAD.replace("correction", "reply") + "ruling: open\n" + ABOUT, 2, "said"),
        (HEAD + "about:\n" + "  - claim: award\n" * 101, 6, "more than 100"),
        (HEAD + "evidence: x-0123\n" + ABOUT, 6, "evidence"),
        (HEAD + "said: \u202ebackwards\n" + ABOUT, 6, "hidden"),
        (HEAD + "kind: update\n" + ABOUT, 6, "twice"),
        (HEAD + "about: &a\n  - claim: award\n", 6, "anchors"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_line(head: str, line: int, words: str) -> None:
    found = correction(head)
    assert isinstance(found, tuple), found
    assert {each.rule for each in found} == {"file.syntax"}
    assert any(words in each.reason for each in found), found
    assert line in {each.place.line for each in found}, found


def test_a_link_or_a_giant_is_not_opened(tmp_path: Path) -> None:
    case = copy_exercise(tmp_path / "case")
    (case / "corrections").mkdir()
    (case / "corrections/link.md").symlink_to("/etc/passwd")
    (case / "corrections/big.md").write_bytes(b"-" * 300_000)
    (case / "corrections/Not A Name.md").write_text("---\n---\n")
    (case / "rechecks").mkdir()
    (case / "rechecks/folder.md").mkdir()
    found = countershot("due", case, "--json")
    assert found.code == 1 and "Traceback" not in found.err
    files = {each["file"] for each in found.json["unreadable"]}
    assert files == {
        "corrections/link.md", "corrections/big.md", "corrections/Not A Name.md",
        "rechecks/folder.md",
    }  # fmt: skip


def test_due_of_a_case_that_was_never_released(tmp_path: Path) -> None:
    ended = countershot("due", copy_exercise(tmp_path / "case"), "--json")
    assert ended.code == 0
    assert ended.json["releases"] == [] and ended.json["due"] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--draft", "award"), 2),
        (("--name", "one"), 2),
        (("--draft", "award", "--name", "one"), 2),
        (("--draft", "d-0123456789ab", "--name", "one"), 2),
        (("--draft", "award", "--name", "../one"), 2),
        (("--draft", "award", "--name", ""), 2),
    ],
)
def test_due_used_wrongly(words: tuple[str, ...], code: int, tmp_path: Path) -> None:
    case = copy_exercise(tmp_path / "case")
    before = tree(case)
    ended = countershot("due", case, *words)
    assert ended.code == code and ended.err.strip() and "Traceback" not in ended.err
    assert tree(case) == before


def test_due_of_no_case(tmp_path: Path) -> None:
    ended = countershot("due", tmp_path)
    assert ended.code in (1, 2) and "Traceback" not in ended.err


def test_a_file_that_is_there_is_never_drafted_over(done: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(done / "case", case)
    assert countershot("due", case, "--draft", "award", "--name", "one").code == 0
    text = (case / "corrections/one.md").read_text() + "Precious.\n"
    (case / "corrections/one.md").write_text(text)
    assert countershot("due", case, "--draft", "award", "--name", "one").code == 2
    assert (case / "corrections/one.md").read_text() == text


def test_hostile_words_of_a_reader_are_shown_and_do_nothing(done: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(done / "case", case)
    (case / "corrections").mkdir()
    said = "<script>alert(1)</script><img src=x onerror=x>{{ 7*7 }}"
    text = (
        f"---\nkind: dispute\nabout:\n  - claim: award\nraised_by: a reader\nwhen: 2031-05-04\n"
        f"said: '{said}'\nruling: open\n---\n"
    )
    (case / "corrections/loud.md").write_text(text)
    sign(case, "corrections/loud.md", "ana")
    ended = countershot("publish", case, tmp_path / "out", "--now", NEXT)
    assert ended.code == 0, ended.out + ended.err
    page = (tmp_path / "out/data/pages/changes.html").read_text()
    assert "<script>" not in page and "&lt;script&gt;" in page and "{{ 7*7 }}" in page


def test_a_second_release_killed_anywhere_comes_out_the_same(done: Path, tmp_path: Path) -> None:
    """Also after the log has it and before the folder is there."""
    start = tmp_path / "start"
    shutil.copytree(done / "case", start)
    change(start)
    sign_all_again(start)
    tell(start)
    shutil.copytree(start, tmp_path / "whole")
    began = time.monotonic()
    ended = countershot("publish", tmp_path / "whole", tmp_path / "wanted", "--now", NEXT)
    whole_s = time.monotonic() - began
    assert ended.code == 0, ended.out + ended.err
    wanted, chance, killed = tree(tmp_path / "wanted"), random.Random(2031), 0
    for number in range(6 * KILLS):
        if killed == KILLS:
            break
        case, out = tmp_path / f"case-{number}", tmp_path / f"out-{number}"
        shutil.copytree(start, case)
        killed += publish_and_kill(case, out, chance.uniform(0.3, 1.0) * whole_s)
        assert not out.exists() or tree(out) == wanted
        assert countershot("publish", case, out, "--now", NEXT).code == 0
        assert tree(out) == wanted
    assert killed == KILLS, f"only {killed} were killed while they ran"


def publish_and_kill(case: Path, out: Path, after_s: float) -> bool:
    """Start to publish, kill its whole process group; was it still running?"""
    program = [sys.executable, "-m", "countershot", "publish", str(case), str(out), "--now", NEXT]
    process = subprocess.Popen(
        program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(after_s)
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return running
