"""captures -> pywb serving them, and what real Chromium shows of one there, with no way outside."""

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Frame

from tests.outside.tools import outside

_SECONDS = 12
_TEXT = """() => { const deep = node => [...node.querySelectorAll('*')].filter(e => e.shadowRoot)
  .flatMap(e => [[...e.shadowRoot.children].map(c => c.innerText || '').join('\\n'),
                 ...deep(e.shadowRoot)]);
  return document.body ? [document.body.innerText, ...deep(document)].join('\\n') : ''; }"""
_PICTURES = """() => [...document.images].filter(i => i.complete && i.naturalWidth)
  .map(i => i.currentSrc || i.src)"""


@dataclass
class Shown:
    """What a replay showed. ``outside``: requests that tried to leave; ``missing``: not found."""

    text: str = ""
    pictures: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def original(address: str) -> str:
    """``http://pywb/NAME/20310314mp_/http://a/`` -> ``http://a/``."""
    at = max(address.find("/http://", 8), address.find("/https://", 8))
    return address[at + 1 :] if at > 0 else ""


@contextlib.contextmanager
def replaying(folder: Path, captures: Mapping[str, Path]) -> Iterator[str]:
    """pywb with a collection for each WACZ; where it listens. Skips where it is not installed."""
    manager, server = outside("wb-manager"), outside("wayback")
    for name, wacz in captures.items():
        with zipfile.ZipFile(wacz) as package:
            warc = package.extract("archive/data.warc.gz", folder / "unpacked" / name)
        for command in (["init", name], ["add", name, warc]):
            subprocess.run([manager, *command], cwd=folder, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started = subprocess.Popen(
        [server, "-b", "127.0.0.1", "-p", str(port)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        base = f"http://127.0.0.1:{port}"
        _wait(base)
        yield base
    finally:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()


def _wait(base: str) -> None:
    for _ in range(240):
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(base, timeout=5).close()
            return
        time.sleep(0.25)
    raise AssertionError("pywb did not start")


def show(
    browser: Browser, base: str, name: str, address: str, words: list[str], pictures: list[str]
) -> Shown:
    """Open it in a fresh context and wait until all of it is there, or for some seconds."""
    context = browser.new_context(viewport={"width": 1280, "height": 1024})
    page = context.new_page()
    shown = Shown()
    page.on("request", lambda one: _note(one.url, base, shown.outside))
    page.on("response", lambda one: one.status >= 400 and shown.missing.append(original(one.url)))
    try:
        page.goto(f"{base}/{name}/{address}", wait_until="load", timeout=60_000)
        page.mouse.move(640, 500)
        until = time.monotonic() + _SECONDS
        while time.monotonic() < until:
            page.mouse.wheel(0, 600)
            page.wait_for_timeout(300)
            frames = page.frames[1:]  # the first is pywb's own frame around the page
            shown.text = "\n".join(str(_asked(one, _TEXT)) for one in frames)
            found = [original(str(one)) for frame in frames for one in _asked(frame, _PICTURES)]
            shown.pictures, shown.frames = found, [original(frame.url) for frame in frames]
            if all(one in shown.text for one in words) and set(pictures) <= set(found):
                break
    finally:
        context.close()
    return shown


def _asked(frame: Frame, script: str) -> Any:
    try:
        return frame.evaluate(script)
    except Error:  # a frame went away between two looks
        return ""


def _note(address: str, base: str, outside_of: list[str]) -> None:
    parts = urlsplit(address)
    if parts.scheme in {"http", "https"} and not address.startswith(base):
        outside_of.append(address)
