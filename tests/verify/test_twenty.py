"""twenty clean cases, really published -> no refusal, three verifiers, and each edit is refused.

Issue 7, "must show" 1. Each case is written, sealed, read, signed and published as a user would,
each on another kind of finding; tests/verify/twenty/cases.py is their table of contents.
"""

import re
from pathlib import Path

import pytest

from countershot import flow
from tests.counts import FULL
from tests.verify.test_clean import check_clean
from tests.verify.three import Browser, of_three
from tests.verify.twenty.cases import CASES, EVERY_DAY, Clean
from tests.verify.twenty.desk import Desk, Time

DRAWN = [case for case in CASES if FULL or str(case) in EVERY_DAY]


def test_there_are_twenty_of_as_many_kinds() -> None:
    assert len({str(case) for case in CASES}) == len(CASES) == 20
    assert {str(case) for case in CASES} >= set(EVERY_DAY)
    assert all(case.edits for case in CASES)


@pytest.mark.parametrize("case", DRAWN, ids=str)
def test_it_is_refused_nothing_and_three_verifiers_agree(
    case: Clean, tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    time = Time()
    time.keep(monkeypatch)
    desk = case.build(tmp_path, time)
    for file, old, new, rule in case.edits:
        before = desk.edit(file, old, new)
        desk.sign_all()
        assert rule in refusals(desk), f"{new!r} in {file}"
        desk.restore(before)
    desk.sign_all()
    done = desk.publish()
    assert done.path is not None, refusals(desk)
    check_clean(done.path, of_three(done.path, browser, time.moment or None))
    assert case.shows in words_of(done.path)


def refusals(desk: Desk) -> dict[str, str]:
    """Rule -> where and why."""
    found = flow.check(desk.path).refusals
    return {each.rule: f"{each.place.file}:{each.place.line}: {each.reason}" for each in found}


def words_of(dossier: Path) -> str:
    pages = [dossier / "index.html", *sorted((dossier / "data/pages").glob("*.html"))]
    return " ".join(re.sub(r"<[^>]*>", " ", " ".join(p.read_text() for p in pages)).split())
