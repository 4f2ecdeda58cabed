"""real tokens of several authorities: `verify.py` and `verify.html` judge them as the program does.

They are in COUNTERSHOT_DATA (see tests/evidence/test_token_real.py). Where nobody kept what was
stamped, the imprint check is answered with the token's own imprint, in all of them.
"""

import base64
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from countershot.evidence import cms
from tests.evidence import test_token_real as real_tokens
from tests.evidence.test_token_real import DATA, REAL, THEN, Real
from tests.verify.three import STANDALONE_FILE, Browser

IN_PAGE = """([token, stamped, chain]) =>
  judgeToken(fromBase64(token), fromBase64(stamped), chain.map(words => fromBase64(words)), [])"""


@pytest.fixture(autouse=True)
def _data() -> None:
    if not DATA.is_dir():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{DATA} is not here")


def judged(real: Real, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any, bytes, list[bytes]]:
    """The program's verdict, then verify.py's; the token and its chain."""
    ours, given, chain = real_tokens._ours(real, THEN)
    stamped = real.stamped
    if stamped is None:
        _answer_with_imprint(cms.read(given).stated.hash_oid, monkeypatch)
    theirs = STANDALONE_FILE.judge_token(given, stamped or b"", chain, [])
    monkeypatch.undo()
    return ours, theirs, given, chain


def _answer_with_imprint(oid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the imprint that of no bytes at all; the signature stays over what was signed."""
    read = STANDALONE_FILE.Token._read_info

    def reading(self: Any, parts: Any) -> None:
        read(self, parts)
        self.imprint = hashlib.new(cms.HASHES[oid], b"").digest()

    monkeypatch.setattr(STANDALONE_FILE.Token, "_read_info", reading)


@pytest.mark.parametrize("real", REAL, ids=lambda real: Path(real.file).name)
def test_verify_py_says_the_same(real: Real, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs, _, _ = judged(real, monkeypatch)
    print(f"\n{Path(real.file).name:46} {ours.verdict} / {theirs.verdict}: {theirs.reason}")
    ended = "missed re-stamp" in ours.reason  # said of the chain's end, which is judged later there
    assert theirs.verdict == ("proves" if ended else ours.verdict)
    assert theirs.at == ours.at_utc
    if ours.root_sha256:
        assert (theirs.root, theirs.ends) == (ours.root_sha256, ours.expires_utc)


@pytest.mark.parametrize(
    "real", [r for r in REAL if r.stamped is not None], ids=lambda real: Path(real.file).name
)
def test_the_page_says_the_same(
    real: Real, monkeypatch: pytest.MonkeyPatch, browser: Browser
) -> None:
    ours, theirs, given, chain = judged(real, monkeypatch)
    assert real.stamped is not None
    words = [base64.b64encode(data).decode() for data in (given, real.stamped)]
    found = browser.page.evaluate(IN_PAGE, [*words, [base64.b64encode(c).decode() for c in chain]])
    assert found["verdict"] == theirs.verdict
    assert (found["at"], found["root"], found["ends"]) == (theirs.at, theirs.root, theirs.ends)
    assert ours.at_utc == found["at"]
