"""a WARC that another program made -> recognised, redacted, and shown; wget is that program."""

import gzip
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from countershot.capture.given import recognise
from countershot.capture.redact import redact_step
from countershot.capture.replay import About, replay
from countershot.capture.wacz_reading import records
from countershot.ports import Job
from tests.capture.test_replay import ask

SECRET = "c0ffee-s3cret"
HTML = b"<!DOCTYPE html><title>T</title><link rel=stylesheet href=/s.css><h1>Tender 17</h1>"


class _Site(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """In chunks, with a cookie."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if self.path == "/" else "text/css")
        self.send_header("Set-Cookie", f"sid={SECRET}")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        body = HTML if self.path == "/" else b"h1{color:red}"
        self.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def given(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("wget"):
        if os.environ.get("CI"):
            pytest.fail("wget is not installed, and CI must not skip this", pytrace=False)
        pytest.skip("wget is not installed (apt-get install wget)")
    folder = tmp_path_factory.mktemp("wget")
    subprocess.run(
        ["wget", "-q", "--no-proxy", "--page-requisites", "--warc-file=own",
         f"--header=Authorization: Basic {SECRET}", site],
        cwd=folder, check=True, timeout=60,
    )  # fmt: skip
    return folder / "own.warc.gz"


def test_recognised(given: Path, site: str) -> None:
    found = recognise(given)
    assert found is not None
    assert (found.form, found.addresses[0], found.doubts) == ("warc", site, ())
    assert found.taken_at_utc is not None


def test_redacted(given: Path, tmp_path: Path) -> None:
    job = Job(key="k" * 64, exhibits=("x-0123456789ab",), paths=(given,), parameters={})
    made = {one.part: one.data for one in redact_step(job, lambda done: None)}
    copy = tmp_path / "copy"
    copy.write_bytes(made["archive"])
    before = [(one.kind, one.address, one.body.read()) for one in records(given)]
    after = [(one.kind, one.address, one.body.read()) for one in records(copy)]
    assert after == before
    heads = b"".join(one.head for one in records(given))
    assert heads.count(SECRET.encode()) >= 4
    assert SECRET.encode() not in gzip.decompress(made["archive"])


def test_shown(given: Path, site: str) -> None:
    with replay(given, About("x-0123456789ab", site, "", given=True)) as address:
        page = ask(f"{address}page")[2].decode()
        assert "<h1>Tender 17</h1>" in page
        style = page.partition('href="')[2].partition('"')[0]
        assert (
            ask(address.split("/", 3)[0] + "//" + address.split("/")[2] + style)[2]
            == b"h1{color:red}"
        )
