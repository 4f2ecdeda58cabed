"""a local command of the user's own and a text -> what it printed, within limits, without a shell

The command runs as the user, with their rights: only what they name themselves is ever run.
"""

import contextlib
import os
import select
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO

from countershot.errors import BadMaterial, LimitExceeded, UsageError

MAX_OUTPUT_BYTES = 200_000
SECONDS = 300.0
_GRACE_S = 5.0
_VERSION_S = 10.0
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")
"""What of the environment a command gets: no keys folder, no tokens."""


def command_of(words: str) -> list[str]:
    """A command line as program and arguments. UsageError where there is no such program."""
    try:
        parts = shlex.split(words)
    except ValueError as error:
        raise UsageError(f"{words!r} is no command line: {error}.") from error
    found = shutil.which(parts[0]) if parts else None
    if found is None:
        raise UsageError(f"{words!r}: there is no such program on this machine.")
    return [str(Path(found).absolute()), *parts[1:]]


def run_tool(command: list[str], text: str, seconds: float = SECONDS) -> str:
    """What the command prints when it is given ``text`` on its standard input, as UTF-8.

    Raises LimitExceeded if it takes longer or prints more than 200,000 bytes, BadMaterial if it
    fails or prints no UTF-8; nothing of it goes on running.
    """
    name = Path(command[0]).name
    with tempfile.TemporaryFile() as given:
        given.write(text.encode())
        given.seek(0)
        printed, code = _run(command, given, seconds)
    if len(printed) > MAX_OUTPUT_BYTES:
        raise LimitExceeded(f"{name} printed more than {MAX_OUTPUT_BYTES} bytes and was stopped.")
    if code is None:
        raise LimitExceeded(f"{name} took more than {seconds:g} seconds and was stopped.")
    if code != 0:
        raise BadMaterial(f"{name} ended with {code}: try it by hand with the same words.")
    try:
        return printed.decode()
    except UnicodeDecodeError as error:
        raise BadMaterial(f"{name} printed something that is no UTF-8.") from error


def version_of(command: list[str]) -> str:
    """The first line that ``PROGRAM --version`` prints; empty where it prints none in time."""
    try:
        lines = run_tool([command[0], "--version"], "", _VERSION_S).splitlines()
    except BadMaterial:
        return ""
    return "".join(char for char in lines[0].strip() if char.isprintable())[:80] if lines else ""


def _run(command: list[str], given: IO[bytes], seconds: float) -> tuple[bytes, int | None]:
    """What it printed and its exit code; None if it was stopped. What it started ends with it."""
    try:
        process = subprocess.Popen(
            command,
            stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
            env={key: os.environ[key] for key in _KEPT if key in os.environ},
        )  # fmt: skip
    except OSError as error:
        raise UsageError(f"{command[0]}: cannot be run ({error.strerror}).") from error
    try:
        printed, ended = _output(process, time.monotonic() + seconds)
        code = process.wait(_GRACE_S) if ended else None
    except subprocess.TimeoutExpired:
        code = None
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stdout:
            process.stdout.close()
    return printed, code


def _output(process: subprocess.Popen[bytes], until: float) -> tuple[bytes, bool]:
    """What it prints until it closes its output (True), or has printed or taken too much."""
    assert process.stdout is not None  # noqa: S101 - asked for above; mypy cannot know
    printed = b""
    while len(printed) <= MAX_OUTPUT_BYTES:
        left = until - time.monotonic()
        if left <= 0 or not select.select([process.stdout], [], [], left)[0]:
            return printed, False
        more = os.read(process.stdout.fileno(), 65_536)
        if not more:
            return printed, True
        printed += more
    return printed, False
