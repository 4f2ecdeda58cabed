"""captures with cookies and passwords in them -> copies without, and otherwise the same."""

import gzip
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from countershot.capture.redact import redact_step
from countershot.capture.wacz_reading import raw_records, records
from countershot.capture.warc_reading import Record
from countershot.errors import BadMaterial
from countershot.ports import Job
from tests.capture.archives import record, request, response, wacz, warc_gz

PAGE = "https://a.example/tender"
SECRET = "c0ffee-s3cret"
BODY = bytes(range(256)) * 40
RECORDS = (
    record(
        "warcinfo", "urn:info",
        f"software: wget\r\nwget-arguments: --header=Cookie: {SECRET}\r\n".encode(),
        Content_Type="application/warc-fields",
    ),
    request(PAGE, f"Cookie: sid={SECRET}\r\nAuthorization: Basic {SECRET}\r\nAccept: */*\r\n"),
    response(PAGE, BODY, more=f"Set-Cookie: sid={SECRET};\r\n\tPath=/{SECRET}\r\nX-Kept: yes\r\n"),
    request(PAGE + "2", f"cOOkie : {SECRET}\r\nProxy-Authorization: {SECRET}\r\n"),
    response(PAGE + "2", b"two", more=f"X: 1\rSet-Cookie2: {SECRET}\r\n"),
)  # fmt: skip


def _made(path: Path) -> tuple[bytes, dict[str, object]]:
    job = Job(key="k" * 64, exhibits=("x-0123456789ab",), paths=(path,), parameters={})
    outputs = {one.part: one.data for one in redact_step(job, lambda done: None)}
    return outputs["archive"], json.loads(outputs["redaction"])


def _given(folder: Path, data: bytes) -> Path:
    path = folder / "given"
    path.write_bytes(data)
    return path


def _read(folder: Path, data: bytes) -> list[tuple[Record, bytes]]:
    read = []
    for one in raw_records(_given(folder, data)):
        read.append((one, one.block.read()))
    return read


def _unpacked(data: bytes) -> bytes:
    """Everything in it that was compressed, in one."""
    if data[:2] != b"PK":
        return gzip.decompress(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist()]
    return b"".join(gzip.decompress(part) if part[:2] == b"\x1f\x8b" else part for part in parts)


@pytest.mark.parametrize("packed", ["wacz", "warc.gz", "warc"])
def test_no_secret_is_left_and_nothing_else_is_lost(tmp_path: Path, packed: str) -> None:
    data = {
        "wacz": wacz(RECORDS, PAGE, {"logs/a.log": SECRET.encode()}),
        "warc.gz": warc_gz(RECORDS),
        "warc": b"".join(RECORDS),
    }[packed]
    archive, account = _made(_given(tmp_path, data))
    assert SECRET.encode() not in _unpacked(archive)
    blocks = [block for _, block in _read(tmp_path, archive)]
    assert len(blocks) == len(RECORDS)
    assert b"X-Kept: yes" in blocks[2]
    assert blocks[2].endswith(BODY)
    assert b"Accept: */*" in blocks[1]
    assert b"software: wget" in blocks[0]
    assert account["left_out"] == {
        "authorization": 1, "cookie": 3, "proxy-authorization": 1, "set-cookie": 1,
        "set-cookie2": 1,
    }  # fmt: skip
    assert account["members_left_out"] == (["logs/a.log"] if packed == "wacz" else [])


def test_lengths_and_digests_fit_what_is_there(tmp_path: Path) -> None:
    archive, _ = _made(_given(tmp_path, warc_gz(RECORDS)))
    for one, block in _read(tmp_path, archive):
        fields = {name.lower(): value for name, value in one.fields}
        assert int(fields["content-length"]) == len(block)
        assert fields["warc-block-digest"] == f"sha256:{hashlib.sha256(block).hexdigest()}"


def test_the_same_every_time(tmp_path: Path) -> None:
    path = _given(tmp_path, wacz(RECORDS, PAGE))
    assert _made(path) == _made(path)


def test_the_index_leads_to_each_response(tmp_path: Path) -> None:
    archive, _ = _made(_given(tmp_path, wacz(RECORDS, PAGE)))
    with zipfile.ZipFile(io.BytesIO(archive)) as package:
        lines = package.read("indexes/index.cdxj").decode().splitlines()
        warc = package.read("archive/data.warc.gz")
        described = json.loads(package.read("datapackage.json"))
        for resource in described["resources"]:
            data = package.read(resource["path"])
            assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert len(lines) == 2
    for line in lines:
        fields = json.loads(line.split(" ", 2)[2])
        start, size = int(fields["offset"]), int(fields["length"])
        found = gzip.decompress(warc[start : start + size])
        assert f"WARC-Target-URI: {fields['url']}\r\n".encode() in found


def test_warcio_reads_what_is_made(tmp_path: Path) -> None:
    iterator = pytest.importorskip("warcio.archiveiterator")
    archive, _ = _made(_given(tmp_path, warc_gz(RECORDS)))
    seen = [
        (one.rec_type, one.content_stream().read())
        for one in iterator.ArchiveIterator(io.BytesIO(archive), check_digests="raise")
    ]
    assert [kind for kind, _ in seen] == ["warcinfo", "request", "response", "request", "response"]
    assert seen[2][1] == BODY


def test_cut_short_is_refused(tmp_path: Path) -> None:
    path = _given(tmp_path, warc_gz(RECORDS)[:-60])
    with pytest.raises(BadMaterial, match="cut off"):
        _made(path)


def test_nothing_to_redact_is_refused(tmp_path: Path) -> None:
    path = _given(tmp_path, wacz((), PAGE))
    with pytest.raises(BadMaterial, match="no WARC record"):
        _made(path)


def test_a_head_read_again_has_no_secret_names(tmp_path: Path) -> None:
    archive, _ = _made(_given(tmp_path, wacz(RECORDS, PAGE)))
    for one in records(_given(tmp_path, archive)):
        names = {name.lower() for name, _ in one.headers}
        assert not names & {"cookie", "set-cookie", "authorization", "proxy-authorization"}
