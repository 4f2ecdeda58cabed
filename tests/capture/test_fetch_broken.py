"""answers that break off, never end or make no sense -> said to be so, and nothing crashes."""

import hashlib
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from countershot.capture.request import FetchLimits
from countershot.errors import NotReached
from tests.capture.fetching import CHUNKED, HASTY, PROMISED, body_of, got, ok, trouble
from tests.counts import count
from tests.web.raw import Raw, Saying, Talk, raw


@pytest.fixture
def site() -> Iterator[Raw]:
    with raw({"/plain": ok()}) as server:
        yield server


def _then_silence(said: bytes) -> Callable[[Talk], None]:
    def saying(talk: Talk) -> None:
        talk.say(said)
        talk.rfile.read()

    return saying


def _then_reset(said: bytes) -> Callable[[Talk], None]:
    def saying(talk: Talk) -> None:
        talk.say(said)
        threading.Event().wait(0.2)
        talk.reset()

    return saying


def _dripping(talk: Talk) -> None:
    talk.say(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(1000):
        talk.say(b"drop")
        threading.Event().wait(0.05)


@pytest.mark.parametrize(
    ("saying", "cut", "words"),
    [
        (PROMISED, "disconnect", "9 of 100 bytes"),
        (_then_reset(PROMISED), "disconnect", "no connection"),
        (_then_silence(PROMISED), "time", "no answer in the time allowed"),
        (_dripping, "time", "no answer in the time allowed"),
        (CHUNKED + b"5\r\nhello\r\n", "disconnect", "early"),
        (CHUNKED + b"5\r\nhello\r\nzz\r\n", "disconnect", "early"),
    ],
)  # fmt: skip
def test_a_body_that_breaks_off_is_said_to_be_incomplete(
    site: Raw, tmp_path: Path, saying: Saying, cut: str, words: str
) -> None:
    site.sayings["/f"] = saying
    fetched = got(site, "/f", tmp_path, HASTY)
    assert fetched.last.cut == cut
    assert len(fetched.incomplete) == 1 and words in fetched.incomplete[0]
    assert site.address("/f") in fetched.incomplete[0]
    assert fetched.size == len(body_of(fetched)) > 0


def test_an_endless_body_is_cut_at_the_limit(site: Raw, tmp_path: Path) -> None:
    def endless(talk: Talk) -> None:
        talk.say(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            talk.say(b"x" * 65_536)

    site.sayings["/f"] = endless
    fetched = got(site, "/f", tmp_path, FetchLimits(body_bytes=100_000))
    assert (fetched.size, fetched.last.cut) == (100_000, "length")
    assert "100000 bytes" in fetched.incomplete[0]


@pytest.mark.parametrize(
    ("saying", "expected"),
    [
        (b"", "connection"), (b"SSH-2.0-OpenSSH_9\r\n", "connection"),
        (b"\x00" * 500, "connection"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 200_000 + b"\r\n\r\n", "connection"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000 + b"\r\n", "connection"),
        (b"HTTP/1.1 103 Early\r\n\r\n" * 100, "connection"), (b"HTTP/1.1 \r\n\r\n", "connection"),
        (CHUNKED + b"-5\r\n", "connection"),
        (CHUNKED + b"f" * 100_000, "connection"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "connection"),
        (_then_reset(b""), "connection"), (_then_silence(b"HTTP/1.1 2"), "timeout"),
        (_then_silence(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), "timeout"),
    ],
)  # fmt: skip
def test_where_nothing_usable_came_nothing_is_kept(
    site: Raw, tmp_path: Path, saying: Saying, expected: str
) -> None:
    site.sayings["/f"] = saying
    assert trouble(site, "/f", tmp_path, limits=HASTY).trouble == expected


@pytest.mark.parametrize("seed", range(count(60, 1000)))
def test_no_answer_however_broken_crashes_it(site: Raw, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    broken = bytearray(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n"
        b"Content-Encoding: gzip\r\nLocation: /x\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
    )
    for _ in range(chance.randrange(1, 12)):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    site.sayings["/f"] = bytes(broken)
    try:
        fetched = got(site, "/f", tmp_path, HASTY)
    except NotReached:
        return
    assert hashlib.sha256(body_of(fetched)).hexdigest() == fetched.sha256
