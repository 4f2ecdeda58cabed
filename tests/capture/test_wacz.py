"""packages made and read again; `wacz validate` agrees; names and sizes hostile on purpose."""

import hashlib
import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from countershot.capture import wacz, warc
from countershot.capture.exchanges import Exchange, Recorded
from countershot.capture.page import kept
from countershot.capture.wacz_index import surt
from countershot.capture.wacz_reading import pages, raw_records, records
from countershot.errors import BadMaterial
from tests.capture.test_warc import NOON, exchange
from tests.outside.tools import outside

PAGE = wacz.MainPage(
    "https://example.org/a?b=1", NOON, "Title \ud800 of it", "words\u2028 and more"
)


def packed(folder: Path, *exchanges: Exchange) -> Path:
    archive, package = folder / "data.warc.gz", folder / "page.wacz"
    recorded = kept(Recorded(exchanges or (exchange(folder),)))
    written = warc.write(archive, recorded, "Countershot tests", "Chrome/1", NOON)
    wacz.pack(package, archive, written, PAGE, "Countershot tests")
    return package


def test_the_same_input_gives_the_same_package(tmp_path: Path) -> None:
    first = packed(tmp_path).read_bytes()
    assert packed(tmp_path).read_bytes() == first


def test_digests_in_the_package_are_those_of_its_members(tmp_path: Path) -> None:
    with zipfile.ZipFile(packed(tmp_path)) as package:
        described = package.read("datapackage.json")
        own = json.loads(package.read("datapackage-digest.json"))
        assert own["hash"] == f"sha256:{hashlib.sha256(described).hexdigest()}"
        data = json.loads(described)
        assert data["wacz_version"] == "1.1.1"
        listed = {one["path"]: one for one in data["resources"]}
        assert set(listed) | {"datapackage.json", "datapackage-digest.json"} == set(
            package.namelist()
        )
        for name, one in listed.items():
            raw = package.read(name)
            assert one["hash"] == f"sha256:{hashlib.sha256(raw).hexdigest()}"
            assert one["bytes"] == len(raw)


def test_the_index_points_into_the_archive(tmp_path: Path) -> None:
    one, two = exchange(tmp_path), exchange(tmp_path, b"second", address="https://b.example/")
    with zipfile.ZipFile(packed(tmp_path, one, two)) as package:
        archive = package.read("archive/data.warc.gz")
        lines = package.read("indexes/index.cdxj").decode().splitlines()
    assert lines == sorted(lines)
    for line in lines:
        fields = json.loads(line.split(" ", 2)[2])
        start = int(fields["offset"])
        piece = tmp_path / "piece.warc.gz"
        piece.write_bytes(archive[start : start + int(fields["length"])])
        (record,) = records(piece)
        assert record.address == fields["url"]
        assert fields["digest"] == f"sha256:{hashlib.sha256(record.body.read()).hexdigest()}"


def test_pages_carry_title_and_text(tmp_path: Path) -> None:
    (page,) = pages(packed(tmp_path))
    assert page.address == PAGE.address
    assert page.text == PAGE.text
    assert page.title == "Title \ufffd of it"
    assert page.taken_at == NOON


def test_wacz_validate_and_warcio_check_accept(tmp_path: Path) -> None:
    package = packed(tmp_path, exchange(tmp_path), exchange(tmp_path, b"", body=None, status=302))
    for command in (
        [outside("wacz"), "validate", "-f", package],
        [outside("warcio"), "check", tmp_path / "data.warc.gz"],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("http://www.a.example/B/?c=1&a=2", "example,a)/b?a=2&c=1"),
        ("https://a.example:8443/", "example,a:8443)/"),
        ("https://a.example:443/x/", "example,a)/x"),
        ("http://192.0.2.1:80/", "192.0.2.1)/"),
        ("http://[2001:db8::1]/", "2001:db8::1)/"),
    ],
)
def test_keys_of_the_index(address: str, key: str) -> None:
    assert surt(address) == key


def forged(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members:
            package.writestr(zipfile.ZipInfo(name), data)
    return path


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "names",
    [
        ["archive/a.warc", "archive/a.warc"],
        ["archive/a.warc", "archive/A.WARC"],
        ["../a.warc"],
        ["/etc/a.warc"],
        ["a/../../b.warc"],
        ["a\\..\\..\\b.warc"],
        [],
        ["pages/pages.jsonl"],
    ],
)
def test_names_that_mislead_are_refused(tmp_path: Path, names: list[str]) -> None:
    path = forged(tmp_path / "x.wacz", ("readme.txt", b""), *((name, b"") for name in names))
    with pytest.raises(BadMaterial):
        list(raw_records(path))


def test_a_damaged_package_is_refused_in_words(tmp_path: Path) -> None:
    whole = packed(tmp_path).read_bytes()
    path = tmp_path / "damaged.wacz"
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadMaterial):
        list(records(path))
    at = whole.index(b"\x1f\x8b") + 40
    path.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
    with pytest.raises(BadMaterial):
        list(records(path))


def test_page_lines_of_any_shape_do_no_harm(tmp_path: Path) -> None:
    lines = b'{"url": 7}\n[1]\nnonsense\n' + b"[" * 100_000 + b'\n{"url": "x", "title": []}\n'
    path = forged(tmp_path / "x.wacz", ("pages/pages.jsonl", lines))
    assert [page.address for page in pages(path)] == ["x"]
