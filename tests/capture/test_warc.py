"""exchanges written and read again; what must not be kept; what others made, hostile on purpose."""

import gzip
import hashlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.capture import warc
from countershot.capture.exchanges import Exchange, HostFacts, Recorded
from countershot.capture.page import kept
from countershot.capture.warc_reading import (
    HttpRecord,
    ReadingLimits,
    http_records,
    records,
)
from countershot.errors import BadMaterial, LimitExceeded
from tests.capture.taking import unzipped
from tests.counts import count

NOON = "2031-03-14T12:00:00Z"
SECRET = "hunter2-canary"


def exchange(folder: Path, content: bytes = b"<p>hello</p>", **changed: object) -> Exchange:
    path = folder / f"body-{hashlib.sha256(content).hexdigest()[:8]}"
    path.write_bytes(content)
    fields: dict[str, object] = {
        "address": "https://example.org/a?b=1",
        "method": "POST",
        "status": 200,
        "reason": "OK",
        "request_headers": ((":authority", "example.org"), ("X-One", "1"), ("Cookie", SECRET)),
        "response_headers": (
            ("Content-Type", "text/html"),
            ("Content-Encoding", "br"),
            ("Content-Length", "7"),
            ("X-Twice", "a"),
            ("X-Twice", "b"),
            ("Set-Cookie", SECRET),
        ),
        "began_utc": NOON,
        "request_body": b"\x00\xff=1",
        "body": path,
        "remote_address": "[2001:db8::1]:443",
        "protocol": "h2",
    }
    return Exchange(**(fields | changed))  # type: ignore[arg-type]


def written(folder: Path, *exchanges: Exchange, hosts: tuple[HostFacts, ...] = ()) -> Path:
    path = folder / "data.warc.gz"
    warc.write(path, kept(Recorded(exchanges, hosts)), "Countershot tests", "Chrome/1", NOON)
    return path


def read(path: Path) -> list[tuple[HttpRecord, bytes]]:
    with path.open("rb") as stream:
        return [(record, record.body.read()) for record in http_records(stream)]


def test_what_was_exchanged_is_read_again(tmp_path: Path) -> None:
    (response, body), (request, sent) = read(written(tmp_path, exchange(tmp_path)))
    assert (response.status, body) == (200, b"<p>hello</p>")
    assert (request.method, sent) == ("POST", b"\x00\xff=1")
    assert request.concurrent_to == (response.id,)
    assert response.address == request.address == "https://example.org/a?b=1"
    assert response.date == NOON
    assert [value for name, value in response.headers if name == "X-Twice"] == ["a", "b"]
    assert ("Host", "example.org") in request.headers


def test_headers_fit_the_decoded_body_and_still_say_what_was_sent(tmp_path: Path) -> None:
    (response, body), _ = read(written(tmp_path, exchange(tmp_path)))
    assert ("Content-Length", str(len(body))) in response.headers
    assert ("X-Archive-Orig-Content-Encoding", "br") in response.headers
    assert ("X-Archive-Orig-Content-Length", "7") in response.headers
    assert "content-encoding" not in {name.lower() for name, _ in response.headers}


def test_cookies_are_nowhere_but_their_names_are_told(tmp_path: Path) -> None:
    recorded = kept(Recorded((exchange(tmp_path),), left_out=("authorization",)))
    assert recorded.left_out == ("authorization", "cookie", "set-cookie")
    data = unzipped(written(tmp_path, exchange(tmp_path)).read_bytes()).lower()
    assert SECRET.encode() not in data
    assert b"\r\ncookie" not in data
    assert b"set-cookie" not in data


def test_the_same_exchanges_give_the_same_bytes(tmp_path: Path) -> None:
    first = written(tmp_path, exchange(tmp_path)).read_bytes()
    assert written(tmp_path, exchange(tmp_path)).read_bytes() == first


def test_digests_address_protocol_and_cut_stand_in_the_record(tmp_path: Path) -> None:
    path = written(tmp_path, exchange(tmp_path, cut="disconnect"))
    with path.open("rb") as stream:
        response = next(r for r in records(stream) if r.field("warc-type") == "response")
    block = response.block.read()
    assert response.version == "WARC/1.1"
    assert response.field("warc-ip-address") == "2001:db8::1"
    assert response.field("warc-protocol") == "h2"
    assert response.field("warc-truncated") == "disconnect"
    body = block.partition(b"\r\n\r\n")[2]
    assert response.field("warc-block-digest") == f"sha256:{hashlib.sha256(block).hexdigest()}"
    assert response.field("warc-payload-digest") == f"sha256:{hashlib.sha256(body).hexdigest()}"


def test_hosts_with_their_certificates_are_metadata(tmp_path: Path) -> None:
    host = HostFacts(
        "example.org", ("192.0.2.1:443",), NOON, ("-----BEGIN CERTIFICATE-----\nAA\n",)
    )
    path = written(tmp_path, exchange(tmp_path), hosts=(host,))
    with path.open("rb") as stream:
        last = list(records(stream))[-1]
    assert last.field("warc-target-uri") == "dns:example.org"
    block = last.block.read().decode()
    assert "remote-address: 192.0.2.1:443" in block
    assert "-----BEGIN CERTIFICATE-----" in block


def test_offsets_point_at_records_that_can_be_read_alone(tmp_path: Path) -> None:
    path = tmp_path / "data.warc.gz"
    some = [exchange(tmp_path, body) for body in (b"one", b"two", os.urandom(100_000))]
    places = warc.write(path, kept(Recorded(tuple(some))), "tests", "Chrome/1", NOON)
    data = path.read_bytes()
    for place, one in zip(places, some, strict=True):
        alone = io.BytesIO(data[place.offset : place.offset + place.length])
        (record,) = http_records(alone)
        assert one.body is not None
        assert record.body.read() == one.body.read_bytes()


def test_a_line_break_in_a_header_makes_no_second_header(tmp_path: Path) -> None:
    sneaky = exchange(tmp_path, response_headers=(("X-A", "1\r\nSet-Cookie: x"),))
    (response, _), _ = read(written(tmp_path, sneaky))
    assert "set-cookie" not in {name.lower() for name, _ in response.headers}


RECORD = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: %d\r\n%s\r\n%s\r\n\r\n"
HTTP = b"Content-Type: application/http; msgtype=response\r\n"


def plain(block: bytes, fields: bytes = HTTP) -> bytes:
    return RECORD % (len(block), fields, block)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"hello, no archive at all\n\n", BadMaterial),
        (plain(b"x")[:-8], BadMaterial),
        (plain(b"x").replace(b"Content-Length: 1", b"Content-Length: -1"), BadMaterial),
        (plain(b"x").replace(b"Content-Length: 1", b"Content-Length: 1e3"), BadMaterial),
        (plain(b"x").replace(b"Length: 1", b"Length: 999999999999999"), LimitExceeded),
        (b"WARC/1.1\r\n" + b"A: b\r\n" * 400_000, LimitExceeded),
        (b"WARC/1.1\r\nA: " + b"b" * 3_000_000, LimitExceeded),
        (b"\r\n" * 5_000 + plain(b"x"), BadMaterial),
        (gzip.compress(plain(b"x"))[:-20], BadMaterial),
        (gzip.compress(plain(b"x"))[:12] + b"\xff" * 40, BadMaterial),
    ],
    ids=[
        "no archive", "ends early", "length below nothing", "length in no digits",
        "length too long", "too many fields", "field too long", "blank lines before",
        "gzip that ends early", "gzip of noise",
    ],
)  # fmt: skip
def test_what_is_no_archive_is_refused_in_words(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        list(records(io.BytesIO(data)))


def test_a_bomb_stops_at_the_limit() -> None:
    bomb = gzip.compress(plain(b"\0" * (64 << 20)))
    assert len(bomb) < 100_000
    with pytest.raises(LimitExceeded):
        list(records(io.BytesIO(bomb), ReadingLimits(bytes=1 << 20)))
    with pytest.raises(LimitExceeded):
        list(records(io.BytesIO(bomb), ReadingLimits(record_bytes=1 << 20)))
    with pytest.raises(LimitExceeded):
        list(records(io.BytesIO(plain(b"x") * 50), ReadingLimits(records=49)))
    assert len(list(records(io.BytesIO(plain(b"x") * 50), ReadingLimits(records=50)))) == 50


def test_odd_http_is_read_as_far_as_it_goes() -> None:
    odd = plain(b"HTTP/1.1 abc\nA:1\n folded\n\nbody") + plain(b"no head") + plain(b"")
    first, second, third = http_records(io.BytesIO(odd))
    assert first.status is None
    assert first.headers == (("A", "1 folded"),)
    assert first.body.read() == b"body"
    assert (second.body.read(), third.body.read()) == (b"", b"")


def test_damage_anywhere_ends_in_words_or_in_records(tmp_path: Path) -> None:
    whole = written(tmp_path, exchange(tmp_path), exchange(tmp_path, b"z" * 300)).read_bytes()

    @given(st.integers(0, len(whole) - 1), st.integers(0, 7), st.booleans())
    def damaged(at: int, bit: int, cut: bool) -> None:
        data = bytearray(whole[:at] if cut else whole)
        if not cut:
            data[at] ^= 1 << bit
        try:
            for record in http_records(io.BytesIO(bytes(data))):
                record.body.read()
        except BadMaterial as error:
            assert str(error)

    for _ in range(count(1, 20)):
        damaged()
