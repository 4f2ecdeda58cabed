"""an expert page -> its steps as they are printed on it, and what a bare shell says to them."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

EXPERT = "data/pages/expert.html"
COREUTILS = (
    "base64", "basenc", "cat", "cut", "date", "head", "mktemp", "sha256sum", "tail", "tr",
)  # fmt: skip


@dataclass
class Printed(HTMLParser):
    """The text of every ``pre``, by its class, in order."""

    source: str

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._inside = False
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "pre":
            self.found.append((dict(attrs).get("class") or "", ""))
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._inside:
            kind, text = self.found[-1]
            self.found[-1] = (kind, text + data)


def steps(dossier: Path) -> list[tuple[str, str]]:
    """(commands, what they must print) as a reader of the page sees them."""
    found: list[tuple[str, str]] = []
    for kind, text in Printed((dossier / EXPERT).read_text("utf-8")).found:
        if kind == "command":
            found.append((text, ""))
        else:
            assert kind == "expected"
            found[-1] = (found[-1][0], text)
    return found


def bare(folder: Path) -> Path:
    """A PATH with nothing on it but openssl and these programs of coreutils."""
    folder.mkdir(exist_ok=True)
    for name in (*COREUTILS, "openssl"):
        program = shutil.which(name)
        if program is None:
            (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{name} is not installed")
        if not (folder / name).exists():
            (folder / name).symlink_to(program)
    return folder


def follow(dossier: Path, place: Path, typed: list[tuple[str, str]]) -> list[str]:
    """Titles-free: what each step printed, each after the first one, in a shell of its own."""
    tools, said = typed[0][0], []
    for commands, _ in typed:
        script = tools if commands is tools else f"{tools}\n{commands}"
        done = subprocess.run(
            ["/bin/sh", "-c", script], cwd=dossier, capture_output=True, check=False, timeout=120,
            env={"PATH": str(bare(place / "bin")), "TMPDIR": str(place), "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        said.append(done.stdout.decode("utf-8", "replace"))
    return said


def failing(dossier: Path, place: Path, typed: list[tuple[str, str]]) -> list[int]:
    """Numbers (from 1) of the steps that do not print what the page says they must."""
    said = follow(dossier, place, typed)
    pairs = enumerate(zip(said, typed, strict=True), start=1)
    return [number for number, (got, (_, expected)) in pairs if got != expected]
