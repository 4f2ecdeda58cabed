"""stamps that age -> what still proves through later ones, what was missed, what is due."""

import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countershot.evidence import renewal, token
from countershot.evidence.renewal import Kept
from countershot.records.time import TimeVerdict
from tests.evidence.authority import YEAR, Authority, need
from tests.evidence.cases import NOON, opened, sealed
from tests.evidence.stamps import NOTE, made, utc
from tests.evidence.test_stamping import entry, logged

START = datetime(2026, 12, 1, tzinfo=UTC)


def note(size: int) -> bytes:
    return NOTE.replace(b"\n7\n", b"\n%d\n" % size)


def stamp(folder: Path, index: int, size: int, at: datetime, *, life: timedelta = 3 * YEAR) -> Kept:
    """A stamp made at that moment by an authority whose certificates end ``life`` later."""
    authority = Authority(
        folder / str(index), operator=f"Generation {index}", starts=at - timedelta(days=1),
        ends=at + life, ca_ends=at + life,
    )  # fmt: skip
    given = made(authority, note(size), at=at)
    return Kept(index, size, note(size), given, authority.chain_der)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> list[Kept]:
    """Stamped in 2026, again in 2029 and 2032; each chain lives three years."""
    need("faketime")
    folder = tmp_path_factory.mktemp("three")
    return [
        stamp(folder, 7, 7, START),
        stamp(folder, 12, 12, START + 3 * YEAR - timedelta(days=30)),
        stamp(folder, 20, 20, START + 6 * YEAR - timedelta(days=60)),
    ]


def judged(stamps: list[Kept], at: datetime) -> list[str]:
    return [v.verdict for v in renewal.judge_all(stamps, utc(at), token.judge)]


def test_three_generations_carry_the_first_stamp_on(three: list[Kept]) -> None:
    assert judged(three, START + YEAR) == ["proves"] * 3
    assert judged(three, START + 4 * YEAR) == ["proves"] * 3
    assert judged(three, START + 8 * YEAR) == ["proves"] * 3
    first = renewal.judge_all(three, utc(START + 8 * YEAR), token.judge)[0]
    assert first.at_utc is not None and first.at_utc.startswith("2026-12-01")
    assert "the stamp in entry 12 had covered it by then" in first.reason


def test_when_the_last_has_ended_all_have(three: list[Kept]) -> None:
    verdicts = renewal.judge_all(three, utc(START + 10 * YEAR), token.judge)
    assert [v.verdict for v in verdicts] == ["cannot check"] * 3
    assert all("missed re-stamp" in v.reason for v in verdicts)


def test_a_missed_generation_is_flagged_for_what_it_carried_only(three: list[Kept]) -> None:
    assert judged([three[0], three[2]], START + 7 * YEAR) == ["cannot check", "proves"]
    assert judged([three[1], three[2]], START + 7 * YEAR) == ["proves", "proves"]


def test_the_order_in_which_they_are_given_does_not_matter(three: list[Kept]) -> None:
    assert judged(three[::-1], START + 7 * YEAR) == ["proves"] * 3


def test_a_later_stamp_that_came_too_late_carries_nothing(tmp_path: Path) -> None:
    need("faketime")
    first = stamp(tmp_path, 7, 7, START, life=YEAR)
    late = stamp(tmp_path, 12, 12, START + YEAR + timedelta(days=1))
    assert judged([first, late], START + 2 * YEAR) == ["cannot check", "proves"]


def test_a_later_stamp_over_a_tree_without_it_carries_nothing(tmp_path: Path) -> None:
    """Size 7 does not hold entry 7, where the first stamp was logged; size 8 does."""
    need("faketime")
    first = stamp(tmp_path, 7, 7, START, life=YEAR)
    same = stamp(tmp_path, 8, 7, START + timedelta(days=30))
    assert judged([first, same], START + 2 * YEAR) == ["cannot check", "proves"]
    over = stamp(tmp_path, 9, 8, START + timedelta(days=30))
    assert judged([first, over], START + 2 * YEAR) == ["proves", "proves"]


def test_a_broken_later_stamp_carries_nothing(three: list[Kept]) -> None:
    bad = Kept(12, 12, note(13), three[1].token, three[1].certificates)
    assert judged([three[0], bad, three[2]], START + 4 * YEAR) == [
        "cannot check", "broken", "proves",
    ]  # fmt: skip


def test_a_broken_first_stamp_is_carried_by_nothing(three: list[Kept]) -> None:
    bad = Kept(7, 7, note(8), three[0].token, three[0].certificates)
    assert judged([bad, *three[1:]], START + 4 * YEAR)[0] == "broken"


def test_a_stamp_that_cannot_be_judged_at_all_is_not_said_to_have_been_missed() -> None:
    def unable(*_: object) -> TimeVerdict:
        return TimeVerdict(verdict="cannot check", reason="no means")

    (verdict,) = renewal.judge_all([Kept(7, 7, b"", b"", ())], utc(START), unable)
    assert verdict.reason == "no means"


def test_ten_years_on_a_stamp_of_today_is_judged_by_a_clock_ten_years_on(tmp_path: Path) -> None:
    """The whole process under libfaketime: nothing looks at another clock than the one asked."""
    need("faketime")
    today = datetime.now(UTC)
    long = stamp(tmp_path / "long", 7, 7, today, life=15 * YEAR)
    short = stamp(tmp_path / "short", 7, 7, today, life=3 * YEAR)
    for name, kept in (("long", long), ("short", short)):
        for part, data in (("token", kept.token), ("root", kept.certificates[-1])):
            (tmp_path / f"{name}.{part}").write_bytes(data)
        (tmp_path / f"{name}.tsa").write_bytes(kept.certificates[0])
    (tmp_path / "note").write_bytes(note(7))
    program = (
        "import sys, pathlib, datetime\n"
        "from countershot.evidence import token\n"
        "p = pathlib.Path(sys.argv[1]); n = sys.argv[2]\n"
        "r = lambda s: (p / s).read_bytes()\n"
        "now = datetime.datetime.now(datetime.UTC).strftime('%Y-%m-%dT%H:%M:%SZ')\n"
        "v = token.judge(r(n + '.token'), r('note'), [r(n + '.tsa'), r(n + '.root')], [], now)\n"
        "print(now[:4], v.verdict, v.reason)\n"
    )
    assert shutil.which("faketime")
    said = {
        name: subprocess.run(
            ["faketime", "-f", "+10y", sys.executable, "-c", program, str(tmp_path), name],
            capture_output=True, text=True, check=True,
        ).stdout
        for name in ("long", "short")
    }  # fmt: skip
    year = str(today.year + 10)
    assert said["long"].startswith(f"{year} proves") or said["long"].startswith(
        f"{today.year + 9} proves"
    )
    assert "cannot check" in said["short"]
    assert "missed re-stamp" in said["short"]


# --- what is due, from the log alone ------------------------------------------------------------


def days(number: int, since: str = NOON) -> str:
    return utc(datetime.fromisoformat(since) + timedelta(days=number))


def test_nothing_is_due_while_all_live_long_enough() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2, NOON, days(1000)))
    assert renewal.renewal_due(entries, NOON) == ()
    assert renewal.renewal_due(entries, days(1000 - 91)) == ()
    (due,) = renewal.renewal_due(entries, days(1000 - 90))
    assert (due.index, due.authority, due.missed) == (2, "a", False)
    assert due.reason.startswith("stamp again: the stamp of a over 2 entries (entry 2) ends on")


def test_after_its_end_it_was_missed() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2, NOON, days(1000)))
    (due,) = renewal.renewal_due(entries, days(1000))
    assert not due.missed
    (due,) = renewal.renewal_due(entries, days(1001))
    assert due.missed
    assert due.reason.startswith("missed re-stamp: the stamp of a")


def test_a_later_stamp_takes_the_first_ones_place() -> None:
    entries = logged(
        opened(), sealed(1), entry("a", 2, NOON, days(1000)), entry("a", 3, days(900), days(2000))
    )
    assert renewal.renewal_due(entries, days(1500)) == ()
    assert [d.missed for d in renewal.renewal_due(entries, days(2001))] == [True, True]


def test_one_that_came_too_late_or_covers_too_little_does_not() -> None:
    late = logged(
        opened(), sealed(1), entry("a", 2, NOON, days(1000)), entry("a", 3, days(1001), days(2000))
    )
    assert [d.index for d in renewal.renewal_due(late, days(1500))] == [2]
    small = logged(
        opened(), sealed(1), entry("a", 2, NOON, days(1000)), entry("b", 2, days(9), days(2000))
    )
    assert [d.index for d in renewal.renewal_due(small, days(1500))] == [2]


def test_three_generations_live_as_long_as_the_last() -> None:
    entries = logged(
        opened(), sealed(1), entry("a", 2, NOON, days(1000)),
        entry("b", 3, days(900), days(2000)), entry("c", 4, days(1900), days(3000)),
    )  # fmt: skip
    assert renewal.renewal_due(entries, days(2800)) == ()
    assert [d.ends_utc for d in renewal.renewal_due(entries, days(2950))] == [days(3000)] * 3


def test_of_a_short_life_the_last_third_is_soon() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2, NOON, days(30)))
    assert renewal.renewal_due(entries, days(19)) == ()
    assert len(renewal.renewal_due(entries, days(20))) == 1


def test_the_margin_may_be_chosen() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2, NOON, days(1000)))
    assert renewal.renewal_due(entries, days(900), margin_days=10) == ()
    assert len(renewal.renewal_due(entries, days(900), margin_days=100)) == 1


# --- gaps ---------------------------------------------------------------------------------------


def test_the_gap_is_from_sealing_to_the_first_stamp_over_it() -> None:
    entries = logged(
        opened(), sealed(1), entry("b", 2, days(3)), entry("a", 2, days(2)), sealed(2),
        entry("a", 5, days(9), operator="A"),
    )  # fmt: skip
    first, second = renewal.gaps(entries)
    assert (first.index, first.stamped_utc, first.seconds) == (1, days(2), 2 * 86_400)
    assert first.operators == 3
    assert (second.index, second.stamped_utc, second.seconds) == (4, days(9), 9 * 86_400)
    assert second.exhibit == sealed(2).exhibit.id
    assert second.operators == 1


def test_without_a_stamp_the_gap_is_open() -> None:
    (gap,) = renewal.gaps(logged(opened(), sealed(1), entry("a", 1)))
    assert (gap.stamped_utc, gap.seconds, gap.operators) == (None, None, 0)
    assert gap.sealed_utc == NOON


def test_a_stamp_before_the_sealing_shows_that_clocks_differ() -> None:
    (gap,) = renewal.gaps(logged(opened(), sealed(1), entry("a", 2, days(-1))))
    assert gap.seconds == -86_400


def test_only_stamps_that_prove_count_where_that_is_known() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2, days(1)), entry("b", 2, days(2)))
    (gap,) = renewal.gaps(entries, proving={3})
    assert (gap.stamped_utc, gap.operators) == (days(2), 1)
