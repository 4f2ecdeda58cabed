"""verify.html as a reader uses it: keyboard only, offline, honest about what a browser lacks."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.verify import csp, workbench
from tests.verify.forge import Shape, forge
from tests.verify.tampers import flip
from tests.verify.three import STANDALONE, Browser, by_program

PAGE = STANDALONE / "verify.html"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return forge(tmp_path / "dossier", Shape())


def test_its_policy_allows_its_own_script_and_style_and_nothing_else() -> None:
    page = PAGE.read_text()
    assert csp.with_hashes(page) == page, "run: python -m tests.verify.csp"
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert len(policy) == 1
    assert policy[0].startswith("default-src 'none';")
    assert "unsafe" not in policy[0]


def test_it_names_no_address() -> None:
    assert not re.search(r"https?:|//[a-z]|src=|href=|import\(|fetch\(", PAGE.read_text())


def test_its_script_is_written_to_be_read() -> None:
    script = re.findall(r"<script>(.*?)</script>", PAGE.read_text(), re.DOTALL)[0]
    lines = script.splitlines()
    assert len(lines) < 1500
    assert max(map(len, lines)) <= 180


def test_keyboard_only_and_told_aloud(dossier: Path, browser: Browser) -> None:
    page = browser.page
    page.reload()
    page.keyboard.press("Tab")
    expect(page.locator("#folder")).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(dossier)
    expect(page.get_by_role("status")).to_contain_text("The dossier holds")
    page.keyboard.press("Tab")
    expect(page.locator("#key")).to_be_focused()
    page.keyboard.type("00" * 32)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("broken")
    expect(page.locator("#answer")).to_contain_text("key.pinned")
    table = page.get_by_role("table", name="Claim by claim")
    expect(table.get_by_role("rowheader")).to_have_text(["claim-0", "claim-1"])


def test_no_serious_accessibility_violation(dossier: Path, browser: Browser) -> None:
    flip(dossier, "index.html")
    browser(dossier)
    found = Axe().run(browser.page)
    assert [v["id"] for v in found.response["violations"] if v["impact"] != "minor"] == []


def test_hostile_words_are_shown_as_words(tmp_path: Path, browser: Browser) -> None:
    words = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    folder = forge(tmp_path / "dossier", Shape(words=words))
    release = workbench.read(folder, workbench.RELEASE)
    release["not_proven"] = [words]
    workbench.write(folder, workbench.RELEASE, release)
    workbench.put(folder, f"{words.replace('/', '')}.html", b"x")
    workbench.remake(folder)
    assert browser(folder)["verdict"] == "holds"
    assert words in browser.page.locator("#answer").inner_text()
    assert browser.page.locator("#answer img, #answer script").count() == 0


def test_what_is_not_a_dossier_or_no_fingerprint_is_said(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "x").write_bytes(b"x")
    assert browser(tmp_path) is None
    expect(browser.page.get_by_role("status")).to_contain_text("This is not a dossier")
    assert browser(forge(tmp_path / "dossier", Shape()), "short") is None
    expect(browser.page.get_by_role("status")).to_contain_text("64 hex digits")


def test_a_dropped_folder_is_checked_like_a_chosen_one(dossier: Path, browser: Browser) -> None:
    """The files as a drop gives them: entries with readers that answer in batches."""
    expected = by_program(dossier)
    browser(dossier)
    answer = browser.page.evaluate(
        """async () => {
          const folder = (name, start) => ({ isDirectory: true, name, createReader() {
            const names = new Set(Array.from(files.keys()).filter(path => path.startsWith(start))
              .map(path => path.slice(start.length).split("/")[0]));
            const items = Array.from(names, name => files.has(start + name)
              ? { name, file: take => take(files.get(start + name)) }
              : folder(name, `${start}${name}/`));
            return { readEntries: take => take(items.splice(0, 2)) };
          } });
          await dropped(folder("dossier", ""));
          return JSON.parse(document.getElementById("result").textContent);
        }"""
    )
    assert answer == expected


WITHOUT_ED25519 = """
const real = crypto.subtle.importKey.bind(crypto.subtle);
SubtleCrypto.prototype.importKey = (format, key, algorithm, ...rest) => algorithm === "Ed25519"
  ? Promise.reject(new DOMException("no", "NotSupportedError"))
  : real(format, key, algorithm, ...rest);
"""


def test_without_ed25519_it_says_cannot_check_and_never_holds(
    dossier: Path, browser: Browser
) -> None:
    page = browser.page.context.new_page()
    page.add_init_script(WITHOUT_ED25519)
    old = Browser(page)
    answer = old(dossier)
    assert answer["problems"] == []
    assert answer["verdict"] == "cannot check"
    assert {claim["verdict"] for claim in answer["claims"]} == {"cannot check"}
    rules = {finding["rule"] for finding in answer["unchecked"]}
    assert {"log.checkpoint", "judgement.signature"} <= rules
    flip(dossier, "index.html")
    assert old(dossier)["verdict"] == "broken"
    page.close()


def test_files_too_large_for_a_browser_are_not_called_sound(
    dossier: Path, browser: Browser
) -> None:
    """Chromium is told that an exhibit has 2 GiB, as is release.json."""
    path = next(p for p in workbench.paths(dossier) if p.startswith("data/exhibits/"))
    browser(dossier)
    answer = browser.page.evaluate(
        """async path => {
          const large = new Map(files), file = files.get(path), size = 2 ** 31;
          const release = JSON.parse(await files.get(RELEASE).text());
          release.files.find(item => item.path === path).size = size;
          large.set(path, { size, arrayBuffer: () => Promise.reject(new Error("read it!")) });
          large.set(RELEASE, new File([canonical(release)], "release.json"));
          return verify(large);
        }""",
        path,
    )
    reason = "is larger than 1 GiB, which a browser cannot hash"
    assert {"rule": "release.files", "file": path, "reason": reason} in answer["unchecked"]
    assert path not in {finding["file"] for finding in answer["problems"]}
