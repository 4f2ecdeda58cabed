"""jobs -> outcomes in order, whatever the steps do to their processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from countershot.engine.executor import Executor, Item, executor
from countershot.engine.limits import Limits
from countershot.engine.worker import Outcome
from countershot.errors import NetworkRefused, StorageFailed, UsageError
from countershot.ports import Job
from tests.counts import count

STEPS = "tests.engine.steps:"
SMALL = Limits(memory_bytes=2 << 30, file_bytes=8 << 20, cpu_s=2, wall_s=30)


@pytest.fixture(autouse=True)
def steps_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


@pytest.fixture
def two() -> Iterator[Executor]:
    with executor("local:2", SMALL) as running:
        yield running


def items(folder: Path, number: int, **parameters: object) -> list[Item]:
    made = []
    for at in range(number):
        exhibit = folder / f"exhibit-{at}"
        exhibit.write_text(f"words {at}")
        job = Job(f"{at:064x}", ("x-000000000000",), (exhibit,), parameters)
        made.append(Item(job, folder / f"out-{at}"))
    return made


def texts(outcomes: list[Outcome]) -> list[str]:
    return [one.outputs[0].path.read_text() for one in outcomes]


def gone(pid: int) -> bool:
    """Has the process ended (or is only waiting to be counted)?"""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_outcomes_come_in_the_order_of_the_items(two: Executor, tmp_path: Path) -> None:
    told: list[float] = []
    outcomes = list(two.map(STEPS + "upper", items(tmp_path, 20), told.append))
    assert texts(outcomes) == [f"WORDS {at}" for at in range(20)]
    assert [one.part for one in outcomes[0].outputs] == ["text", "size"]
    assert told == sorted(told) and told[-1] == 1.0


def test_each_outcome_can_be_had_as_soon_as_it_is_there(two: Executor, tmp_path: Path) -> None:
    slow, *quick = items(tmp_path, 4, calls=str(tmp_path / "calls"))
    slow = Item(Job(slow.job.key, slow.job.exhibits, slow.job.paths,
                    {"calls": str(tmp_path / "calls"), "sleep": 3}), slow.out)  # fmt: skip
    places = [at for at, _ in two.finished(STEPS + "log_call", [slow, *quick])]
    assert sorted(places) == [0, 1, 2, 3] and places[-1] == 0


def test_what_a_library_prints_is_no_answer(two: Executor, tmp_path: Path) -> None:
    (outcome,) = two.map(STEPS + "upper", items(tmp_path, 1))
    assert outcome.end == "made" and len(outcome.outputs) == 2


@pytest.mark.parametrize(
    ("step", "end", "words"),
    [
        ("refuse", "bad material", "cut off after 3 bytes"),
        ("too_long", "bad material", "900,000 pages"),
        ("mistake", "fault", "KeyError: 'no such thing' at steps.py"),
        ("no_parts", "fault", "no results"),
        ("escape", "crashed", "twice"),
        ("crash", "crashed", "crashed the decoder twice"),
        ("swallow", "too much", "more memory"),
        ("flood", "too much", "larger than is allowed"),
        ("spin", "too much", "2 s of CPU time"),
        ("not_there", "fault", "not_there"),
    ],
)
def test_each_bad_end_is_told_and_stops_nothing_else(
    two: Executor, tmp_path: Path, step: str, end: str, words: str
) -> None:
    (outcome,) = two.map(STEPS + step, items(tmp_path, 1))
    assert outcome.end == end and words in outcome.reason
    assert outcome.outputs == ()
    (after,) = two.map(STEPS + "upper", items(tmp_path, 1))
    assert after.end == "made"


@pytest.mark.parametrize(
    ("step", "error", "words"),
    [("no_network", NetworkRefused, "pinned file"), ("disk_full", StorageFailed, "free some")],
)
def test_what_is_not_the_exhibit_s_fault_ends_the_run(
    two: Executor, tmp_path: Path, step: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        list(two.map(STEPS + step, items(tmp_path, 2)))
    (after,) = two.map(STEPS + "upper", items(tmp_path, 1))
    assert after.end == "made"


@pytest.mark.parametrize("says", [True, False])
def test_long_work_goes_on_while_it_gets_further_and_ends_where_it_does_not(
    tmp_path: Path, says: bool
) -> None:
    limits = Limits(memory_bytes=2 << 30, cpu_s=60, silent_s=3, wall_s=120)
    with executor("local:1", limits) as one:
        (outcome,) = one.map(STEPS + "spin_in_turns", items(tmp_path, 1, says=says))
    assert outcome.end == ("made" if says else "too much")
    assert says or "no further in 3 s" in outcome.reason


def test_a_child_that_dies_is_replaced_and_its_item_tried_again(
    two: Executor, tmp_path: Path
) -> None:
    marker = str(tmp_path / "marker")
    (outcome,) = two.map(STEPS + "crash_once", items(tmp_path, 1, marker=marker))
    assert texts([outcome]) == ["second time"]


def test_poison_among_good_items_is_the_only_one_to_fail(two: Executor, tmp_path: Path) -> None:
    poison = list(two.map(STEPS + "crash", items(tmp_path, 3)))
    assert [one.end for one in poison] == ["crashed"] * 3
    good = list(two.map(STEPS + "upper", items(tmp_path, 6)))
    assert [one.end for one in good] == ["made"] * 6


def test_a_child_that_hangs_is_ended_when_its_time_is_up(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    with executor("local:1", Limits(wall_s=3.0)) as running:
        (outcome,) = running.map(STEPS + "hang", items(tmp_path, 1, pid_file=str(pid_file)))
        assert outcome.end == "too much" and "3 s" in outcome.reason
        assert gone(int(pid_file.read_text()))
        (after,) = running.map(STEPS + "upper", items(tmp_path, 1))
        assert after.end == "made"


def started(pid_file: Path) -> int:
    for _ in range(400):
        if pid_file.exists() and pid_file.read_text():
            return int(pid_file.read_text())
        time.sleep(0.05)
    raise AssertionError("the child never started")


def test_leaving_ends_what_still_runs(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    with pytest.raises(KeyboardInterrupt), executor("local:1") as running:
        running.map(STEPS + "hang", items(tmp_path, 1, pid_file=str(pid_file)))
        pid = started(pid_file)
        raise KeyboardInterrupt
    assert gone(pid)


PARENT = """
import signal
import sys
from pathlib import Path
from countershot.engine.executor import executor
from tests.engine.test_executor import STEPS, items
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored behind a shell
with executor("local:1") as running:
    list(running.map(STEPS + "hang", items(Path(sys.argv[1]), 1, pid_file=sys.argv[2])))
"""


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_child_outlives_a_killed_parent(tmp_path: Path, blow: signal.Signals) -> None:
    pid_file = tmp_path / "pid"
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path), str(pid_file)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stderr=subprocess.DEVNULL,
    )
    pid = started(pid_file)
    parent.send_signal(blow)
    assert parent.wait(timeout=20) != 0
    assert gone(pid)


@pytest.mark.parametrize("url", ["", "local:0", "local:-1", "ray:host:1", "local:two", "local:1 "])
def test_an_unknown_executor_is_a_usage_error(url: str) -> None:
    with pytest.raises(UsageError, match="local:N"):
        executor(url)


def test_an_empty_list_has_no_outcomes(two: Executor) -> None:
    assert list(two.map(STEPS + "upper", [])) == []


LIES = [
    "nonsense\n",
    "[]\n",
    "{}\n",
    "null\n",
    '{"outputs": 3}\n',
    '{"outputs": [{"part": "../x", "media_type": "text/plain"}]}\n',
    '{"outputs": [{"part": "x\\n", "media_type": "text/plain"}]}\n',
    '{"outputs": [{"part": "x", "media_type": "text/plain"}], "progress": -1}\n',
    '{"progress": "much"}\n',
    '{"bad_material": ["x"]}\n',
    '{"error": "os", "reason": []}\n',
    "[" * 1_000_000 + "\n",
    "\xff\n",
]


def test_a_child_that_was_taken_over_is_not_believed(two: Executor, tmp_path: Path) -> None:
    for words in LIES[:: count(4, 1)]:
        (outcome,) = two.map(STEPS + "impostor", items(tmp_path, 1, words=words))
        assert outcome.end in ("crashed", "fault") and outcome.outputs == (), words
    (after,) = two.map(STEPS + "upper", items(tmp_path, 1))
    assert after.end == "made"


def test_no_child_answers_for_the_next_item(two: Executor, tmp_path: Path) -> None:
    lie = '{"outputs": [{"part": "lie", "media_type": "text/plain"}]}\n'
    (outcome,) = two.map(STEPS + "impostor", items(tmp_path, 1, words=lie, times=2))
    assert outcome.end == "crashed"


def test_endless_talk_does_not_outlast_the_clock(tmp_path: Path) -> None:
    with executor("local:1", Limits(wall_s=3.0)) as running:
        (outcome,) = running.map(STEPS + "talk", items(tmp_path, 1))
    assert outcome.end == "too much"
