"""a dossier's folder -> the answers of the three verifiers, as plain JSON."""

import importlib.util
import json
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

from countershot.dossier.verify import verify
from countershot.evidence import token
from countershot.evidence.keys import verify_ed25519
from countershot.evidence.merkle import verify_consistency, verify_inclusion

STANDALONE = Path(__file__).resolve().parents[2] / "src/countershot/dossier/standalone"
Answer = dict[str, Any]


def by_program(folder: Path, key: str | None = None, now: str | None = None) -> Answer:
    """`countershot verify`, judging stamps as of ``now`` (this moment if None)."""
    found = verify(
        folder, key=key, ed25519=verify_ed25519, inclusion=verify_inclusion,
        consistency=verify_consistency, token=token.judge, now_utc=now or this_moment(),
    )  # fmt: skip
    answer: Answer = json.loads(json.dumps(found.as_json()))
    return answer


def this_moment() -> str:
    """UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def standalone() -> ModuleType:
    """verify.py as a module; it is a file on its own and no part of the package."""
    spec = importlib.util.spec_from_file_location("standalone_verify", STANDALONE / "verify.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


STANDALONE_FILE = standalone()


def by_file(folder: Path, key: str | None = None, now: str | None = None) -> Answer:
    """`verify.py`, called in this process; tests/verify/test_command.py runs it as a command."""
    answer: Answer = json.loads(json.dumps(STANDALONE_FILE.verify(folder, key, now)))
    return answer


def agreed(*answers: Answer) -> list[Answer]:
    """The answers without what verifiers may differ in (docs/formats/time.md, "In a dossier").

    A time that one of them cannot check is left out of all; and why a token is broken is said by
    each in its own words.
    """
    places = range(len(answers[0]["times"]))
    doubtful = {n for n in places for a in answers if a["times"][n]["verdict"] == "cannot check"}
    found = []
    for answer in answers:
        times = [t for n, t in enumerate(answer["times"]) if n not in doubtful]
        own = ("broken", "stamp")
        times = [t | {"reason": ""} if (t["verdict"], t["kind"]) == own else t for t in times]
        found.append(answer | {"times": times, "doubtful": len(doubtful)})
    return found


class Browser:
    """`verify.html` in Chromium, opened from file:// as a reader would."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.page.goto((STANDALONE / "verify.html").as_uri())

    def __call__(self, folder: Path, key: str | None = None, now: str | None = None) -> Answer:
        result = self.page.locator("#result")
        before = result.get_attribute("data-run") or "0"
        self.page.locator("#key").fill(key or "")
        self.page.locator("#at").fill(now or "")
        self.page.locator("#folder").set_input_files(folder)
        self.page.wait_for_function(
            "before => Number(document.getElementById('result').dataset.run ?? 0) > before",
            arg=int(before),
        )
        answer: Answer = json.loads(result.text_content() or "null")
        return answer


def of_three(folder: Path, browser: Browser, now: str | None = None) -> Answer:
    """The program's answer, after all three have given the same."""
    answers = [by_program(folder, now=now), by_file(folder, now=now), browser(folder, now=now)]
    one, *others = agreed(*answers)
    assert others == [one, one]
    return answers[0]


def chromium() -> str:
    """Its path. Missing: a failure where CI is set, else the test is skipped."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail("Chromium is not installed, and CI must not skip this", pytrace=False)
    pytest.skip("Chromium is not installed (apt-get install chromium)")


def open_browser() -> Iterator[Browser]:
    """A browser for a whole test run; it has no network and needs none."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_context(offline=True).new_page()
        errors: list[str] = []
        page.on("console", lambda message: errors.append(message.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield Browser(page)
        browser.close()
        assert errors == []
