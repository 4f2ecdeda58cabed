"""twenty clean cases, really published -> no refusal, three verifiers, and one edit is refused.

Issue 7, "must show" 1. Each case is written, sealed, read, signed and published as a user would,
each on another kind of finding; tests/verify/twenty/cases.py is their table of contents.
"""

from pathlib import Path

import pytest

from countershot import flow
from tests.counts import count
from tests.verify.test_clean import check_clean
from tests.verify.three import Browser, of_three
from tests.verify.twenty.cases import CASES, Clean
from tests.verify.twenty.desk import Desk, Time


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_is_refused_nothing_and_three_verifiers_agree(
    case: Clean, tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    time = Time()
    time.keep(monkeypatch)
    desk = case.build(tmp_path, time)
    desk.sign_all()
    done = desk.publish()
    assert done.path is not None, refusals(desk)
    answer = of_three(done.path, browser, time.moment or None)
    check_clean(done.path, answer)
    desk.edit(case.file, case.old, case.new)
    desk.sign_all()
    refused = flow.check(desk.path).refusals
    assert case.rule in {each.rule for each in refused}, refusals(desk)
    assert desk.publish().path is None


def refusals(desk: Desk) -> str:
    return "\n".join(
        f"{each.place.file}:{each.place.line}: {each.rule}: {each.reason}"
        for each in flow.check(desk.path).refusals
    )
