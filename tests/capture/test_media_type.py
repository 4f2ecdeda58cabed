"""bytes -> the media type that they are, whatever the name says."""

import gzip
import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from countershot.capture.media_type import media_type
from tests.counts import count

DATA = Path(os.environ.get("COUNTERSHOT_DATA", "../shared/data"))


def picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, form)
    return out.getvalue()


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 100)
    return out.getvalue()


def packets(size: int, offset: int = 0) -> bytes:
    return (bytes(offset) + b"\x47" + bytes(size - 1 - offset)) * 10


EBML = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01"
OFFICE = "application/vnd.openxmlformats-officedocument."

KNOWN = [
    (b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00", "video/mp4"),
    (b"\x00\x00\x00\x1cftypmp42", "video/mp4"),
    (b"\x00\x00\x00\x14ftypqt  \x00", "video/quicktime"),
    (b"\x00\x00\x00\x08wide\x00\x00\x00\x00mdat", "video/quicktime"),
    (b"\x00\x00\x00\x18ftypheic", "image/heic"),
    (b"\x00\x00\x00\x18ftypmif1", "image/heic"),
    (b"\x00\x00\x00\x18ftypavif", "image/avif"),
    (EBML + b"\x42\x82\x84webm", "video/webm"),
    (EBML + b"\x42\x82\x88matroska", "video/x-matroska"),
    (b"RIFF\x10\x00\x00\x00AVI LIST", "video/x-msvideo"),
    (b"FLV\x01\x05\x00\x00\x00\x09", "video/x-flv"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9", "video/x-ms-asf"),
    (b"OggS\x00\x02" + bytes(22) + b"\x80theora", "video/ogg"),
    (b"OggS\x00\x02" + bytes(22) + b"OpusHead", "application/ogg"),
    (packets(188), "video/mp2t"),
    (packets(192, 4), "video/mp2t"),
    (picture("JPEG"), "image/jpeg"),
    (picture("PNG"), "image/png"),
    (picture("GIF"), "image/gif"),
    (picture("WEBP"), "image/webp"),
    (picture("TIFF"), "image/tiff"),
    (picture("BMP"), "image/bmp"),
    (b"%PDF-1.7\n%\xe2\xe3", "application/pdf"),
    (b"\n\n%PDF-1.7\n\xff\xfe", "application/pdf"),
    (zipped("a.txt"), "application/zip"),
    (zipped(), "application/zip"),
    (zipped("archive/data.warc.gz", "datapackage.json"), "application/wacz"),
    (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "application/warc"),
    (gzip.compress(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", mtime=0), "application/warc+gzip"),
    (gzip.compress(b"something else", mtime=0), "application/gzip"),
    (b"\x1f\x8b\x08 and then no gzip", "application/gzip"),
    (
        zipped("[Content_Types].xml", "word/document.xml"),
        OFFICE + "wordprocessingml.document",
    ),
    (zipped("[Content_Types].xml", "xl/workbook.xml"), OFFICE + "spreadsheetml.sheet"),
    (b"<!DOCTYPE html><title>x</title>", "text/html"),
    (b"\xef\xbb\xbf\n<HTML lang=zh>", "text/html"),
    (b"<!-- saved -->\n<html>", "text/html"),
    (b"<html>\xff\xfe in an old Chinese encoding", "text/html"),
    (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"),
    (b"<?xml version='1.0'?><!-- c -->\n<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "image/svg+xml"),
    (b"<?xml version='1.0'?><tender/>", "application/xml"),
    (b"<?xml version='1.0'?>\n<html xmlns='x'>", "application/xhtml+xml"),
    (b'{"a": [1, 2]}', "application/json"),
    (b" [1]\n", "application/json"),
    (b'36,"A",-0- \r\n\x1a', "text/plain"),
    (b'36,"A"\x1a,-0- \r\n', "application/octet-stream"),
    (b"{not json", "text/plain"),
    ("招标公告\n".encode(), "text/plain"),
    ("招".encode("utf-16"), "text/plain"),
    (b"a,b\n1,2\n", "text/plain"),
    (b"\x1f\x8b\x08\x00", "application/gzip"),
    (b"\x00\x01\x02\x03", "application/octet-stream"),
    (b"BM, he said, was a car maker", "text/plain"),
    (b"G" * 2000, "text/plain"),
    ("招标".encode("gb18030"), "application/octet-stream"),
]


@pytest.mark.parametrize(("data", "expected"), KNOWN)
def test_content_decides(tmp_path: Path, data: bytes, expected: str) -> None:
    path = tmp_path / "misleading.docx.mp4"
    path.write_bytes(data)
    assert media_type(path) == expected


def test_a_character_cut_by_the_window_is_no_reason_to_call_text_binary(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" + "标".encode() * 50_000)
    assert media_type(path) == "text/plain"
    path.write_bytes(b"[" + b"1," * 200_000 + b"1]")
    assert media_type(path) == "application/json"


def test_nested_json_is_no_trap(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_bytes(b"[" * 200_000)
    assert media_type(path) == "text/plain"


@given(st.binary(max_size=400) | st.sampled_from([data for data, _ in KNOWN]))
@settings(max_examples=count(100, 2000), deadline=None)
def test_cut_and_random_bytes_get_some_type(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "random"
    for part in (data, data[: len(data) // 2], data[3:]):
        path.write_bytes(part)
        kind, _, detail = media_type(path).partition("/")
        assert kind in {"video", "image", "application", "text", "audio"} and detail


def test_backtracking_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "slow"
    path.write_bytes(b"<?xml ?>" + b"<!DOCTYPE " * 6000)
    assert media_type(path) == "application/xml"
    path.write_bytes(b"<!DOCTYPE a [" * 5000)
    assert media_type(path) == "text/plain"


def test_real_files(tmp_path: Path) -> None:
    if not DATA.is_dir():
        pytest.skip("real material is not here; set COUNTERSHOT_DATA to its folder")
    expected = {
        ".mp4": {"video/mp4"},
        ".jpg": {"image/jpeg", "image/webp", "image/png"},
        ".jpeg": {"image/jpeg"},
        ".png": {"image/png", "image/jpeg"},
        ".webp": {"image/webp"},
        ".pdf": {"application/pdf"},
        ".json": {"application/json"},
    }
    paths = [
        path
        for folder in ("footage", "photos", "documents")
        for path in sorted((DATA / folder).rglob("*"))
        if path.suffix.lower() in expected and path.stat().st_size
    ]
    wrong = {
        str(path): media_type(path)
        for path in paths
        if media_type(path) not in expected[path.suffix.lower()]
    }
    assert len(paths) > 20 and wrong == {}, json.dumps(wrong, indent=1)
