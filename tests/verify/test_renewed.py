"""stamps whose certificates have ended, and a later one -> whether that one keeps them alive.

The rule is docs/formats/time.md's: the later stamp was made before the earlier one's chain ended,
over a larger tree, in which the earlier one's own entry stands.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countershot.dossier.verify import verify
from countershot.evidence import token
from countershot.evidence.keys import verify_ed25519
from countershot.evidence.merkle import verify_consistency, verify_inclusion
from tests.evidence.authority import Authority
from tests.verify import workbench
from tests.verify.forge import Forge, Shape, forge
from tests.verify.three import Answer, Browser, of_three
from tests.verify.times_edges import LAST_SECOND
from tests.verify.timing import Json, cosigned, entry_of, stamped, witness_key

START, END = datetime(2020, 1, 1, tzinfo=UTC), datetime(2022, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
NOW = "2030-01-01T00:00:00Z"


@dataclass
class Two:
    """Authorities of two operators: the certificates of ``early`` end with 2021."""

    folder: Path

    def __post_init__(self) -> None:
        self.early = Authority(
            self.folder / "early", operator="Early", starts=START, ends=END, ca_ends=END
        )
        self.late = Authority(
            self.folder / "late", operator="", starts=START + timedelta(days=1),
            ends=END + timedelta(days=9000), ca_ends=END + timedelta(days=9000),
        )  # fmt: skip

    def first(self, it: Forge) -> Json:
        return stamped(it.note(), self.early, by="early", at=START + timedelta(days=90))

    def second(self, note: str, at: datetime = END - timedelta(days=90)) -> Json:
        return stamped(note, self.late, by="late", at=at)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Two:
    return Two(tmp_path_factory.mktemp("two"))


def answer_on(
    folder: Path, browser: Browser, made: Callable[[Forge], list[Json]], now: str = NOW
) -> Answer:
    """What the three verifiers say of a dossier with these times, made before its judgements."""

    def timing(it: Forge) -> None:
        it.times += [] if it.times else made(it)

    forge(folder, Shape(clips=("whole",), documents=(), claims=(((0,), (), ()),)), timing=timing)
    return of_three(folder, browser, now)


def said(answer: Answer) -> list[str]:
    return [item["verdict"] for item in answer["times"]]


def test_a_stamp_lives_on_through_one_that_covered_it(
    two: Two, tmp_path: Path, browser: Browser
) -> None:
    def made(it: Forge) -> list[Json]:
        early = two.first(it)
        it.log(entry_of(early))
        return [early, two.second(it.note())]

    answer = answer_on(tmp_path / "d", browser, made)
    early, late = answer["times"]
    assert said(answer) == ["proves", "proves"]
    root = workbench.sha256(two.early.root_der)
    assert early["reason"] == (
        f"entries 0 to {early['size'] - 1} existed before {early['at_utc']}, says Early; root "
        f"certificate SHA-256 {root}; its certificates ended 2022-01-01T00:00:00Z, when the stamp "
        f"over {late['size']} entries had covered it"
    )
    assert early["at_utc"] == "2020-03-31T00:00:00Z"
    assert ", says late; root certificate SHA-256 " in late["reason"]  # by name: no operator said


@pytest.mark.parametrize("at, verdict", [(END, "proves"), (END + SECOND, "cannot check")])
def test_until_the_second_in_which_the_certificates_end(
    at: datetime, verdict: str, two: Two, tmp_path: Path, browser: Browser
) -> None:
    def made(it: Forge) -> list[Json]:
        early = two.first(it)
        it.log(entry_of(early))
        return [early, two.second(it.note(), at)]

    assert said(answer_on(tmp_path / "d", browser, made)) == [verdict, "proves"]


@pytest.mark.parametrize("now, verdict", [(END, "proves"), (END + SECOND, "cannot check")])
def test_a_stamp_alone_proves_until_that_second(
    now: datetime, verdict: str, two: Two, tmp_path: Path, browser: Browser
) -> None:
    moment = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    answer = answer_on(tmp_path / "d", browser, lambda it: [two.first(it)], moment)
    assert said(answer) == [verdict]
    missed = "its certificates ended 2022-01-01T00:00:00Z, and no later stamp had covered it by "
    if verdict != "proves":
        assert answer["times"][0]["reason"] == missed + "then: missed re-stamp"
        assert answer["times"][0]["at_utc"] == "2020-03-31T00:00:00Z"


def _never_logged(two: Two, it: Forge) -> list[Json]:
    early = two.first(it)
    it.log({}, hidden=True)
    return [early, two.second(it.note())]


def _logged_after_the_later_checkpoint(two: Two, it: Forge) -> list[Json]:
    """Its entry has the first place that the later checkpoint does not cover."""
    early = two.first(it)
    it.log({}, hidden=True)
    late = two.second(it.note())
    assert it.log(entry_of(early)) == late["size"]
    return [early, late]


def _over_the_same_tree(two: Two, it: Forge) -> list[Json]:
    early, late = two.first(it), two.second(it.note())
    it.log(entry_of(early))
    return [early, late]


def _by_a_witness_alone(two: Two, it: Forge) -> list[Json]:
    """A cosignature over the entry renews no stamp: its key never ends, nor does it say when."""
    early = two.first(it)
    it.log(entry_of(early))
    return [early, cosigned(it.note(), witness_key(), seconds=1_600_000_000)]


@pytest.mark.parametrize(
    "made",
    [
        _never_logged, _logged_after_the_later_checkpoint, _over_the_same_tree, _by_a_witness_alone,
    ],
)  # fmt: skip
def test_what_does_not_cover_its_entry_does_not_renew_it(
    made: Callable[[Two, Forge], list[Json]], two: Two, tmp_path: Path, browser: Browser
) -> None:
    answer = answer_on(tmp_path / "d", browser, lambda it: made(two, it))
    assert said(answer) == ["cannot check", "proves"]
    assert "missed re-stamp" in answer["times"][0]["reason"]


def test_a_broken_stamp_renews_nothing(two: Two, tmp_path: Path, browser: Browser) -> None:
    def made(it: Forge) -> list[Json]:
        early = two.first(it)
        it.log(entry_of(early))
        late = two.second(it.note())
        late["certificates"][-1] = early["certificates"][-1]
        return [early, late]

    answer = answer_on(tmp_path / "d", browser, made)
    assert said(answer) == ["cannot check", "broken"]
    assert answer["verdict"] == "broken"


def test_a_witness_may_say_the_last_second_that_four_digits_can(
    two: Two, tmp_path: Path, browser: Browser
) -> None:
    def made(it: Forge) -> list[Json]:
        return [cosigned(it.note(), witness_key(), seconds=LAST_SECOND)]

    answer = answer_on(tmp_path / "d", browser, made)
    assert said(answer) == ["proves"]
    assert answer["times"][0]["at_utc"] == "9999-12-31T23:59:59Z"


# --- a program that lacks the means -------------------------------------------------------------


def _with(folder: Path, **means: object) -> Answer:
    found = verify(
        folder, key=None, ed25519=verify_ed25519, inclusion=verify_inclusion,
        **means,  # type: ignore[arg-type]
    )  # fmt: skip
    answer: Answer = found.as_json()
    return answer


def test_without_the_means_to_judge_times_they_are_not_called_broken(
    two: Two, tmp_path: Path
) -> None:
    def timing(it: Forge) -> None:
        it.times += [] if it.times else [two.first(it), cosigned(it.note(), witness_key())]

    folder = forge(tmp_path / "d", Shape(), timing=timing)
    all_of_it = {"consistency": verify_consistency, "token": token.judge, "now_utc": NOW}
    for missing in ("consistency", "token", "now_utc"):
        answer = _with(folder, **{name: m for name, m in all_of_it.items() if name != missing})
        stamp, line = answer["times"]
        what = "check consistency" if missing == "consistency" else "judge tokens"
        assert stamp["verdict"] == "cannot check"
        assert stamp["reason"] == f"this program was not given the means to {what}"
        assert stamp["at_utc"] is None
        assert line["verdict"] == ("cannot check" if missing == "consistency" else "proves")
        assert answer["problems"] == []
