"""how often -> lines that cron and systemd take, and a loop that ends between two looks."""

import os
import shlex
import shutil
import signal
import subprocess
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from countershot.capture.schedule import crontab, every, loop, stopping, systemd
from countershot.errors import UsageError


@pytest.mark.parametrize(("text", "minutes"), [("30m", 30), ("1h", 60), ("1d", 1440), (" 5m ", 5)])
def test_every(text: str, minutes: int) -> None:
    assert every(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "text", ["", "0m", "1m", "32d", "1w", "-1h", "1.5h", "h", "9" * 99 + "h", "١h "]
)
def test_every_refuses_what_it_cannot_mean(text: str) -> None:
    with pytest.raises(UsageError):
        every(text)


@pytest.mark.parametrize(
    ("text", "times"),
    [("30m", "*/30 * * * *"), ("1h", "7 * * * *"), ("6h", "7 */6 * * *"), ("1d", "7 3 * * *"),
     ("7d", "7 3 * * 1")],
)  # fmt: skip
def test_crontab_times(text: str, times: str) -> None:
    assert crontab("/cases/hotan", every(text)).startswith(f"{times} countershot watch ")


@pytest.mark.parametrize("text", ["7m", "45m", "5h", "3d"])
def test_what_cron_cannot_keep_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        crontab("/cases/hotan", every(text))


@pytest.mark.parametrize(
    "case", ["/a b", "/it's", '/"q"', "/$HOME;rm -rf x", "/100%", "/back\\slash"]
)
def test_a_path_stays_one_path(case: str, tmp_path: Path) -> None:
    line = crontab(case, every("1h")).split(None, 5)[5].replace("\\%", "%")
    assert shlex.split(line) == ["countershot", "watch", case]
    with pytest.raises(UsageError):
        crontab(case + "\nroot", every("1h"))


def test_systemd_accepts_the_units(tmp_path: Path) -> None:
    units = systemd("/cases/a \"b\" 100% $HOME 'c'", every("45m"), "/bin/true")
    assert "OnUnitActiveSec=45min" in units
    if shutil.which("systemd-analyze") is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("systemd-analyze is not installed")
    service = units.split("\n\n", maxsplit=1)[0]
    path = tmp_path / "countershot-watch.service"
    path.write_text(service + "\n")
    done = subprocess.run(
        ["systemd-analyze", "verify", str(path)], capture_output=True, text=True, check=False
    )
    assert "countershot-watch" not in done.stderr, done.stderr


def test_a_stop_lets_the_look_in_progress_finish() -> None:
    done: list[str] = []
    stop = threading.Event()

    def look() -> None:
        stop.set()
        done.append("finished")

    assert loop(look, timedelta(hours=1), stop) == 1
    assert done == ["finished"]


def test_a_stop_ends_the_waiting() -> None:
    stop = threading.Event()
    looks = threading.Semaphore(0)
    thread = threading.Thread(target=loop, args=(looks.release, timedelta(hours=1), stop))
    thread.start()
    assert looks.acquire(timeout=20)
    stop.set()
    thread.join(20)
    assert not thread.is_alive()


def test_the_first_interrupt_asks_and_the_second_ends() -> None:
    earlier = signal.getsignal(signal.SIGINT)
    with stopping() as stop:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.is_set()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) == earlier
