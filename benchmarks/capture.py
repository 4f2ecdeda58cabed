"""a folder of pictures -> capturing pages made of them against plainly loading the same: a ratio.

    python benchmarks/capture.py PATH

Pages of our own on loopback show the pictures found at PATH. Each answer comes after a delay, as
over a real line (a second figure has none). A plain load is the same Chromium with the page open
until nothing has come for half a second; a capture also records, scrolls, pictures, prints, packs.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from countershot.capture import page
from countershot.capture.addresses import policy_for

PAGES, PICTURES, ROUNDS, DELAY_S = 3, 8, 3, 0.08
WORDS = "The county invites offers for sets of cameras on poles at the training centre. " * 40


class Site:
    """``PAGES`` pages, each with different pictures; every answer waits ``delay_s``."""

    def __init__(self, source: Path, delay_s: float) -> None:
        found = sorted(
            p for p in source.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg", ".png")
        )
        self.pictures = [path.read_bytes() for path in found[: PAGES * PICTURES]]
        self.delay_s = delay_s
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def address(self, number: int) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}/page-{number}"

    def body(self, path: str) -> tuple[str, bytes]:
        kind, _, number = path.strip("/").partition("-")
        if kind == "picture" and number.isdigit():
            return "image/jpeg", self.pictures[int(number) % len(self.pictures)]
        if kind != "page":
            return "text/plain", b""
        shown = [int(number) * PICTURES + i for i in range(PICTURES)]
        tags = "".join(f'<p>{WORDS}</p><img src="/picture-{i}" width=600>' for i in shown)
        head = f"<!doctype html><meta charset=utf-8><title>Page {number}</title>"
        return "text/html; charset=utf-8", f"{head}<h1>Page {number}</h1>{tags}".encode()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                time.sleep(site.delay_s)
                kind, body = site.body(self.path)
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        return Handler


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def capture(address: str, folder: Path) -> None:
    """As ``seal`` does it, up to the files that it would store."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    about = page.Circumstances("countershot benchmark", lambda: "2031-03-14T09:26:53Z")
    page.take(
        address, policy=policy_for([address], ["127.0.0.1"]), folder=folder, circumstances=about
    )


PLAIN = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    browser = p.chromium.launch(executable_path=sys.argv[1], args=["--headless=new"])
    tab = browser.new_page(viewport={"width": 1280, "height": 1024})
    tab.goto(sys.argv[2], wait_until="networkidle")
    browser.close()
"""


def plain(address: str) -> None:
    """The same browser, by the same driver, in a process of its own."""
    chromium = shutil.which("chromium") or "chromium"
    subprocess.run([sys.executable, "-c", PLAIN, chromium, address], check=True)


CAPTURE = "import sys; sys.path.insert(0, sys.argv[1]); import capture; from pathlib import Path; "
CAPTURE += "capture.capture(sys.argv[2], Path(sys.argv[3]))"


def captured(address: str, folder: Path) -> None:
    """In a process of its own too, so that both pay for starting Python and the driver."""
    here = str(Path(__file__).parent)
    subprocess.run([sys.executable, "-c", CAPTURE, here, address, folder], check=True)


def compare(source: Path, delay_s: float, folder: Path) -> dict[str, float]:
    """Medians of several rounds over all pages, the two ways taking turns."""
    site = Site(source, delay_s)
    times: dict[str, list[float]] = {"load": [], "capture": []}
    for _ in range(ROUNDS):
        for number in range(PAGES):
            address = site.address(number)
            times["load"].append(seconds(lambda a=address: plain(a)))
            times["capture"].append(seconds(lambda a=address: captured(a, folder / "taken")))
    site.server.shutdown()
    middle = {name: statistics.median(values) for name, values in times.items()}
    ratio = round(middle["capture"] / middle["load"], 2)
    return {name: round(value, 2) for name, value in middle.items()} | {"ratio": ratio}


def main() -> None:
    """With a delay as over a real line, and without."""
    source = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        delayed = compare(source, DELAY_S, Path(name))
        bare = compare(source, 0.0, Path(name))
    print(json.dumps({"benchmark": "capture", "pages": PAGES, "pictures_each": PICTURES,
                      "capture_to_load": delayed["ratio"], "at_most": 1.5, "delay_ms": 80,
                      "with_delay": delayed, "without_delay": bare}))  # fmt: skip


if __name__ == "__main__":
    main()
