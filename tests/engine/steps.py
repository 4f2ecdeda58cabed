"""jobs -> outputs, good and bad: the steps that the engine's tests run in child processes."""

import ctypes
import os
import time
from collections.abc import Iterator

from countershot.errors import BadMaterial, LimitExceeded, NetworkRefused
from countershot.ports import Job, Output, Progress


def upper(job: Job, progress: Progress) -> Iterator[Output]:
    """The exhibit in capitals, its size, and noise on standard output as libraries make it."""
    print("a library talks")
    os.write(1, b'{"outputs": []}\n')
    data = job.paths[0].read_bytes()
    progress(0.5)
    yield Output("text", "text/plain", data.upper() + str(job.parameters.get("n", "")).encode())
    yield Output("size", "application/json", str(len(data)).encode())


def empty_part(job: Job, progress: Progress) -> Iterator[Output]:
    """A result may be empty."""
    yield Output("nothing", "text/plain", b"")


def no_parts(job: Job, progress: Progress) -> list[Output]:
    """A step must give something."""
    return []


def refuse(job: Job, progress: Progress) -> Iterator[Output]:
    """The exhibit is at fault."""
    raise BadMaterial(f"{job.paths[0]}: is cut off after 3 bytes; ask for the whole file.")


def too_long(job: Job, progress: Progress) -> Iterator[Output]:
    """The exhibit asks for too much, and would anywhere."""
    raise LimitExceeded("900,000 pages are more than 2,000.")


def mistake(job: Job, progress: Progress) -> Iterator[Output]:
    """A bug of ours."""
    raise KeyError("no such thing")


def no_network(job: Job, progress: Progress) -> Iterator[Output]:
    """Neither the exhibit nor a mistake is at fault."""
    raise NetworkRefused("devices.onnx is not the pinned file; install countershot again.")


def disk_full(job: Job, progress: Progress) -> Iterator[Output]:
    """No room for results."""
    raise OSError(28, "No space left on device")


def crash(job: Job, progress: Progress) -> Iterator[Output]:
    """A decoder that a hostile file brings down."""
    ctypes.string_at(0)
    yield Output("never", "text/plain", b"")


def crash_once(job: Job, progress: Progress) -> Iterator[Output]:
    """Crashes until its marker file is there."""
    marker = job.parameters["marker"]
    if not os.path.exists(marker):  # noqa: PTH110
        with open(marker, "w"):  # noqa: PTH123
            os._exit(9)
    yield Output("text", "text/plain", b"second time")


def hang(job: Job, progress: Progress) -> Iterator[Output]:
    """Never ends."""
    with open(job.parameters["pid_file"], "w") as file:  # noqa: PTH123
        file.write(str(os.getpid()))
    time.sleep(3600)
    yield Output("never", "text/plain", b"")


def spin(job: Job, progress: Progress) -> Iterator[Output]:
    """Uses the processor without end."""
    while True:
        pass


def spin_in_turns(job: Job, progress: Progress) -> Iterator[Output]:
    """Takes 1.2 s of CPU time five times, and says after each how far it is (or never)."""
    for turn in range(5):
        begun = time.process_time()
        while time.process_time() - begun < 1.2:
            pass
        progress((turn + 1) / 5 if job.parameters.get("says") else 0.0)
    yield Output("done", "text/plain", b"5")


def swallow(job: Job, progress: Progress) -> Iterator[Output]:
    """Asks for more memory than anyone should have."""
    yield Output("never", "text/plain", bytes(64 << 30))


def flood(job: Job, progress: Progress) -> Iterator[Output]:
    """A result larger than a file may be."""
    yield Output("big", "text/plain", bytes(32 << 20))


def escape(job: Job, progress: Progress) -> Iterator[Output]:
    """A result that names itself out of the folder."""
    yield Output("../../../etc/passwd", "text/plain", b"x")


def log_call(job: Job, progress: Progress) -> Iterator[Output]:
    """Says each time that it ran."""
    with open(job.parameters["calls"], "a") as file:  # noqa: PTH123
        file.write(job.key + "\n")
    time.sleep(job.parameters.get("sleep", 0))
    yield Output("out", "text/plain", b"made of " + job.paths[0].read_bytes())


def impostor(job: Job, progress: Progress) -> Iterator[Output]:
    """A decoder that a hostile file has taken over speaks in the child's name."""
    for fd in range(3, 20):
        try:
            os.write(fd, job.parameters["words"].encode() * job.parameters.get("times", 1))
        except OSError:
            continue
    time.sleep(3600)
    yield Output("never", "text/plain", b"")


def replace_output(job: Job, progress: Progress) -> Iterator[Output]:
    """Puts a link to a secret where its result should be."""
    yield Output("text", "text/plain", b"x")
    out = job.parameters["scratch"] + "/" + job.key
    os.unlink(out + "/0")  # noqa: PTH108
    os.symlink("/etc/passwd", out + "/0")  # noqa: PTH211


def talk(job: Job, progress: Progress) -> Iterator[Output]:
    """Reports progress for ever."""
    for fd in range(3, 20):
        try:
            while True:
                os.write(fd, b'{"progress": 0.5}\n' * 1000)
        except OSError:
            continue
    yield Output("never", "text/plain", b"")
