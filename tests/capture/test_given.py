"""files that somebody else's browser made -> recognised, with what they say; harm refused."""

import gzip
import io
import tracemalloc
import warnings
import zipfile
from pathlib import Path

import pytest

from countershot.capture.given import recognise
from countershot.capture.wacz_reading import raw_records, records
from countershot.capture.warc_reading import ReadingLimits
from countershot.errors import BadMaterial, LimitExceeded
from tests.capture.archives import MOMENT, record, request, response, wacz, warc_gz

PAGE = "https://a.example/tender"
RECORDS = (
    request(PAGE),
    response(PAGE, b"<title>T</title>"),
    response("https://a.example/x.css", b"", "text/css"),
)
SINGLEFILE = """<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://a.example/tender?id=17
 saved date: {saved}
--><meta charset=utf-8><title>Tender 17 &amp; annex</title><body>text"""


def _kept(folder: Path, data: bytes) -> Path:
    path = folder / "given"
    path.write_bytes(data)
    return path


def _read_all(path: Path, limits: ReadingLimits | None = None) -> list[bytes]:
    bodies = []
    for one in raw_records(path, limits or ReadingLimits()):
        bodies.append(b"".join(iter(one.block.read, b"")))
    return bodies


def _zip(members: list[tuple[str, bytes]], packed: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", packed) as made:
        warnings.simplefilter("ignore")
        for name, data in members:
            made.writestr(name, data)
    return out.getvalue()


class TestWhatItIs:
    def test_wacz(self, tmp_path: Path) -> None:
        given = recognise(_kept(tmp_path, wacz(RECORDS, PAGE)))
        assert given is not None
        assert (given.form, given.addresses, given.taken_at_utc, given.title) == (
            "wacz", (PAGE,), MOMENT, "Tender 17",
        )  # fmt: skip
        assert given.doubts == ()

    @pytest.mark.parametrize("packed", [True, False])
    def test_warc_names_its_pages_and_not_its_stylesheets(
        self, tmp_path: Path, packed: bool
    ) -> None:
        data = warc_gz(RECORDS) if packed else b"".join(RECORDS)
        given = recognise(_kept(tmp_path, data))
        assert given is not None
        assert (given.form, given.addresses, given.taken_at_utc) == ("warc", (PAGE,), MOMENT)

    @pytest.mark.parametrize(
        ("saved", "utc"),
        [
            ("Fri Mar 14 2031 10:26:53 GMT+0100 (Central European Standard Time)", MOMENT),
            ("Fri Mar 14 2031 17:26:53 GMT+0800 (中国标准时间)", MOMENT),
            ("2031-03-14T09:26:53.120Z", MOMENT),
            ("Fri Mar 99 2031 10:26:53 GMT+0100", None),
            ("yesterday", None),
        ],
    )
    def test_singlefile_with_its_moment(self, tmp_path: Path, saved: str, utc: str | None) -> None:
        given = recognise(_kept(tmp_path, SINGLEFILE.format(saved=saved).encode()))
        assert given is not None
        assert (given.form, given.title) == ("singlefile", "Tender 17 & annex")
        assert given.addresses == ("https://a.example/tender?id=17",)
        assert given.taken_at_utc == utc
        assert bool(given.doubts) == (utc is None)

    def test_screenshot(self, tmp_path: Path) -> None:
        given = recognise(_kept(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(40)))
        assert given is not None
        assert (given.form, given.addresses) == ("screenshot", ())

    @pytest.mark.parametrize(
        "data",
        [
            b"<!DOCTYPE html><title>saved by hand</title>",
            b"a text about Page saved with SingleFile",
            _zip([("holiday.txt", b"sun")]),
            b"%PDF-1.7\n",
            gzip.compress(b"not a WARC", mtime=0),
        ],
        ids=["saved by hand", "text about it", "zip of a text", "pdf", "gzip of a text"],
    )
    def test_other_files_are_no_captures(self, tmp_path: Path, data: bytes) -> None:
        assert recognise(_kept(tmp_path, data)) is None

    def test_addresses_that_are_no_web_addresses_are_not_taken_over(self, tmp_path: Path) -> None:
        page = SINGLEFILE.replace("https://a.example/tender?id=17", "javascript:alert(1)")
        given = recognise(_kept(tmp_path, page.encode()))
        assert given is not None
        assert given.addresses == ()

    def test_the_file_is_not_changed(self, tmp_path: Path) -> None:
        path = _kept(tmp_path, wacz(RECORDS, PAGE))
        path.chmod(0o400)
        before = path.read_bytes()
        recognise(path)
        assert path.read_bytes() == before


class TestHarm:
    @pytest.mark.parametrize(
        "name",
        ["../../etc/cron.d/x", "/etc/passwd", "archive/../../x", "a\\..\\b"],
    )
    def test_names_that_lead_out(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(BadMaterial, match="leads out"):
            _read_all(_kept(tmp_path, wacz(RECORDS, PAGE, {name: b"x"})))

    @pytest.mark.parametrize("twin", ["archive/data.warc.gz", "Archive/Data.warc.gz"])
    def test_a_name_twice(self, tmp_path: Path, twin: str) -> None:
        members = [("archive/data.warc.gz", warc_gz(RECORDS)), (twin, warc_gz(RECORDS[:1]))]
        with pytest.raises(BadMaterial, match="twice"):
            _read_all(_kept(tmp_path, _zip([*members, ("datapackage.json", b"{}")])))

    def test_links_are_not_followed(self, tmp_path: Path) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            link = zipfile.ZipInfo("archive/data.warc.gz")
            link.external_attr = 0o120777 << 16
            made.writestr(link, "/etc/passwd")
        with pytest.raises(BadMaterial, match="does not begin as one"):
            _read_all(_kept(tmp_path, out.getvalue()))

    def test_gzip_bomb_in_a_package_stops_at_the_limit(self, tmp_path: Path) -> None:
        bomb = gzip.compress(record("resource", PAGE, bytes(64 << 20)))
        path = _kept(tmp_path, _zip([("archive/a.warc.gz", bomb)], zipfile.ZIP_DEFLATED))
        tracemalloc.start()
        with pytest.raises(LimitExceeded, match="when it is unpacked"):
            _read_all_without_keeping(path, ReadingLimits(bytes=16 << 20))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 8 << 20

    def test_endless_head(self, tmp_path: Path) -> None:
        block = b"HTTP/1.1 200 OK\r\n" + b"A: " + b"b" * (9 << 20)
        path = _kept(tmp_path, record("response", PAGE, block, Content_Type="application/http"))
        with pytest.raises(LimitExceeded, match="larger than 1 MiB"):
            [one.body.close() for one in records(path)]

    @pytest.mark.parametrize("length", ["-1", "９", "1e3", "99999999999999999999", ""])
    def test_lengths_that_are_none(self, tmp_path: Path, length: str) -> None:
        data = record("resource", PAGE, b"").replace(b"Length: 0", f"Length: {length}".encode())
        with pytest.raises(BadMaterial, match="has no length"):
            _read_all(_kept(tmp_path, data))

    def test_too_many_records(self, tmp_path: Path) -> None:
        path = _kept(tmp_path, record("resource", PAGE, b"") * 50)
        with pytest.raises(LimitExceeded, match="more than 10 records"):
            _read_all(path, ReadingLimits(records=10))

    def test_a_damaged_capture_is_recognised_with_a_doubt(self, tmp_path: Path) -> None:
        given = recognise(_kept(tmp_path, warc_gz(RECORDS)[:-60]))
        assert given is not None
        assert given.form == "warc"
        assert "damaged" in given.doubts[0]

    def test_nested_json_is_no_trouble(self, tmp_path: Path) -> None:
        deep = b"[" * 200_000
        members = [
            ("archive/data.warc.gz", warc_gz(RECORDS)),
            ("pages/pages.jsonl", deep),
            ("datapackage.json", b'{"wacz_version":"1.1.1","title":7}'),
        ]
        given = recognise(_kept(tmp_path, _zip(members)))
        assert given is not None
        assert (given.form, given.title, given.addresses) == ("wacz", "", ())


def _read_all_without_keeping(path: Path, limits: ReadingLimits) -> None:
    for one in raw_records(path, limits):
        while one.block.read():
            pass
