"""small answers in memory: tokens, lists, posts -> the bytes of a 200, or the right trouble."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from countershot.capture.addresses import policy_for
from countershot.capture.request import FetchLimits
from countershot.capture.small import decoded, getter, poster
from countershot.errors import LimitExceeded, NotReached
from tests.capture.fetching import BODY, PROMISED, allowing, ok, to
from tests.web.raw import Raw, Talk, raw


@pytest.fixture
def site() -> Iterator[Raw]:
    with raw({"/plain": ok()}) as server:
        yield server


def test_encodings_are_undone_within_the_limit() -> None:
    bare = zlib.compressobj(wbits=-15)
    for encoding, packed in (
        ("gzip", gzip.compress(BODY)), ("deflate", zlib.compress(BODY)),
        ("deflate", bare.compress(BODY) + bare.flush()),
    ):  # fmt: skip
        assert decoded(packed, encoding, 1 << 20) == BODY
        assert decoded(packed, encoding, 100) == BODY[:100]
    assert decoded(b"no gzip", "gzip", 100) == b"no gzip"
    assert decoded(b"as it is", "br", 100) == b"as it is"
    bomb = gzip.compress(bytes(50_000_000))
    assert len(decoded(bomb, "gzip", 1000)) == 1000


def test_posting_gives_the_answer_of_a_200_only(site: Raw, tmp_path: Path) -> None:
    def echoing(talk: Talk) -> None:
        assert isinstance(talk.server, Raw)
        talk.say(ok(talk.server.asked[-1].partition(b"\r\n\r\n")[2]))

    site.sayings |= {"/tsa": echoing, "/moved": to("/tsa"), "/large": ok()}
    post = poster(allowing(site))
    assert post(site.address("/tsa"), BODY[:5000], "application/timestamp-query") == BODY[:5000]
    assert b"Content-Type: application/timestamp-query\r\n" in site.asked[-1]
    for path in ("/moved", "/gone"):
        with pytest.raises(NotReached, match="answered"):
            post(site.address(path), b"x", "text/plain")
    with pytest.raises(NotReached, match="not asked"):
        poster(policy_for((), ()))(site.address("/tsa"), b"x", "text/plain")
    with pytest.raises(LimitExceeded):
        getter(allowing(site), FetchLimits(body_bytes=100))(site.address("/large"))
    assert getter(allowing(site))(site.address("/large")) == BODY


@pytest.mark.parametrize("address", ["ldap://ca.example/cn=x", "", "http://a:b@ca.example/"])
def test_an_address_from_a_certificate_need_not_be_one_of_the_web(address: str) -> None:
    for ask in (getter(policy_for((), ())), lambda a: poster(policy_for((), ()))(a, b"x", "a/b")):
        with pytest.raises(NotReached):
            ask(address)


def test_an_answer_that_breaks_off_is_no_token(site: Raw) -> None:
    site.sayings["/f"] = PROMISED
    with pytest.raises(NotReached, match="9 of 100"):
        getter(allowing(site))(site.address("/f"))
