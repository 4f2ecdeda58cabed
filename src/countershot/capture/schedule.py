"""how often to look -> lines for crontab and systemd, and a loop that ends between two looks."""

import re
import shlex
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType

from countershot.errors import UsageError

_EVERY = re.compile(r"([0-9]{1,4})(m|h|d)")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_LEAST, _MOST = timedelta(minutes=5), timedelta(days=31)
_MINUTE_AND_HOUR = (7, 3)  # not on the hour, when everybody else asks


def every(text: str) -> timedelta:
    """``30m``, ``1h``, ``1d``: 5 minutes to 31 days. Raises UsageError."""
    found = _EVERY.fullmatch(text.strip())
    span = int(found[1]) * _UNITS[found[2]] if found else timedelta(0)
    if not _LEAST <= span <= _MOST:
        raise UsageError(
            f"--every {text}: give minutes, hours or days from 5m to 31d, as in 30m, 1h or 1d."
        )
    return span


def crontab(case: str, span: timedelta, program: str = "countershot") -> str:
    """A line for ``crontab -e``. Cron knows no other steps than those that divide hour or day.

    Raises UsageError for a span that it cannot keep, naming the next shorter one that it can, and
    for a path with a line break.
    """
    return f"{_cron_times(span)} {_command(case, program).replace('%', chr(92) + '%')}\n"


def systemd(case: str, span: timedelta, program: str = "/usr/bin/env countershot") -> str:
    """A service and a timer, with where each belongs. After a start it looks at once."""
    minutes = int(span.total_seconds()) // 60
    command = _command(case, program, _quoted_for_systemd)
    return f"""# ~/.config/systemd/user/countershot-watch.service
[Unit]
Description=Look at every sealed address again
[Service]
Type=oneshot
ExecStart={command}

# ~/.config/systemd/user/countershot-watch.timer
[Unit]
Description=Look at every sealed address again, every {minutes} minutes
[Timer]
OnBootSec=2min
OnUnitActiveSec={minutes}min
RandomizedDelaySec=60
[Install]
WantedBy=timers.target

# then: systemctl --user enable --now countershot-watch.timer
"""


def loop(look: Callable[[], None], span: timedelta, stop: threading.Event) -> int:
    """Call ``look`` every ``span`` until ``stop`` is set; the number of times it was called.

    A stop during a look lets it finish; a stop between two looks ends the waiting at once.
    """
    made = 0
    while not stop.is_set():
        look()
        made += 1
        stop.wait(span.total_seconds())
    return made


@contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that Ctrl-C or SIGTERM sets; a second one interrupts. Main thread only."""
    stop = threading.Event()
    earlier = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    try:
        for number in earlier:
            signal.signal(number, ask)
        yield stop
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)


def _quoted_for_systemd(path: str) -> str:
    """systemd joins no quoted pieces as a shell does, and expands ``%`` and ``$``."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'


def _command(case: str, program: str, quoted: Callable[[str], str] = shlex.quote) -> str:
    if "\n" in case or "\r" in case:
        raise UsageError("A case whose path has a line break cannot be scheduled; rename it.")
    return f"{program} watch {quoted(case)}"


def _cron_times(span: timedelta) -> str:
    minute, hour = _MINUTE_AND_HOUR
    minutes = int(span.total_seconds()) // 60
    if minutes < 60 and 60 % minutes == 0:
        return f"*/{minutes} * * * *"
    if minutes % 60 == 0 and minutes < 24 * 60 and 24 % (minutes // 60) == 0:
        return f"{minute} */{minutes // 60} * * *" if minutes > 60 else f"{minute} * * * *"
    if minutes == 24 * 60:
        return f"{minute} {hour} * * *"
    if minutes == 7 * 24 * 60:
        return f"{minute} {hour} * * 1"
    raise UsageError(
        "Cron cannot keep that interval; give 5, 10, 15, 20 or 30m, 1, 2, 3, 4, 6, 8 or 12h, 1d or "
        "7d, or use the systemd lines."
    )
