"""two versions of a page -> real edits found, noise not; the parts of the corpus, told apart.

The eight kept-apart halves, each by another hand, were measured once each, unseen, and then opened
and used to set the comparison: the figures in brackets say how it did on pages it was not set on.
"""

import difflib
import random
from collections.abc import Callable, Sequence

import pytest

from countershot.capture.changes import MAX_CHANGED, changed, remaining
from countershot.capture.noise import is_noise
from countershot.capture.page_sentences import key
from countershot.capture.page_text import text_of
from tests.counts import count
from tests.watch import (
    eighth,
    fifth,
    first,
    fourth,
    second,
    seventh,
    sixth,
    third,
    tuned,
    tuned_more,
    tuned_more2,
)
from tests.watch.pair import Pair

# In brackets what each gave when it was measured, once and unseen: edits found, false alarms.
HALVES = {
    "development": (tuned, tuned_more, tuned_more2),
    "first kept-apart half, opened since (156/156, 13/156)": (first,),
    "second kept-apart half, opened since (162/162, 10/162)": (second,),
    "third kept-apart half, opened since (150/150, 10/150)": (third,),
    "fourth kept-apart half, opened since (147/150, 25/150)": (fourth,),
    "fifth kept-apart half, opened since (149/150, 39/150)": (fifth,),
    "sixth kept-apart half, opened since (149/150, 20/150)": (sixth,),
    "seventh kept-apart half, opened since (150/150, 7/150)": (seventh,),
    "eighth kept-apart half, opened since (149/150, 4/150)": (eighth,),
}
GOAL = 0.02
TEXT = (
    "The camp has 400 cameras. They were bought on 3 May 2024 for 3.4 million.\n"
    "The maker did not answer.\nRain is expected."
)


def diff(pair: Pair) -> bool:
    """A plain text diff of what both versions show: does it say that something changed?"""
    old, new = (text_of(html).splitlines() for html in (pair.before_html, pair.after_html))
    return any(line[:1] in "+-?" for line in difflib.ndiff(old, new))


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, key(text)))


def names_an_edit(found: Sequence[str], pair: Pair) -> bool:
    """Is one of the edits among what is reported? To report noise alone is not to find it."""
    lines = [line for said in found if (line := letters(said))]
    return any(e in line or line in e for e in map(letters, pair.edits) for line in lines)


def some(pairs: Sequence[Pair]) -> Sequence[Pair]:
    """As many as ``make test`` has time to compare by a plain diff, evenly over the scripts."""
    most = count(12, len(pairs))
    return [pairs[n * len(pairs) // most] for n in range(most)] if most < len(pairs) else pairs


def looked_at(pair: Pair) -> Sequence[str]:
    """As ``watch`` does: twice, where the pair has a second look."""
    return changed(pair.before_html, pair.after_html, pair.again_html)


def report(name: str, pairs: Sequence[Pair], say: Callable[[str], None]) -> tuple[float, float]:
    edited = [pair for pair in pairs if pair.edited]
    noise = [pair for pair in pairs if not pair.edited]
    found = sum(names_an_edit(looked_at(p), p) for p in edited)
    false = sum(bool(looked_at(p)) for p in noise)
    by_diff, false_diff = sum(map(diff, some(edited))), sum(map(diff, some(noise)))
    say(
        f"watch, {name}: {len(pairs)} pairs in {len({p.script for p in pairs})} scripts; "
        f"edits found {found}/{len(edited)}, false alarms {false}/{len(noise)}; plain text diff: "
        f"{by_diff}/{len(some(edited))} and {false_diff}/{len(some(noise))}"
    )
    return found / len(edited), false / len(noise)


COMPARED = list(HALVES)[:: count(8, 1)]


@pytest.mark.parametrize("half", COMPARED, ids=[half.split()[0] for half in COMPARED])
def test_edits_are_found_and_noise_is_not(half: str, say: Callable[[str], None]) -> None:
    found, false = report(half, [pair for part in HALVES[half] for pair in part.pairs()], say)
    assert found >= 0.99
    assert false <= GOAL


def test_all_parts_are_large_enough() -> None:
    assert len(tuned.pairs()) >= 250
    for half in (first, second, third, fourth, fifth, sixth, seventh, eighth):
        assert len(half.pairs()) >= 250
    assert sum(not pair.edited for pair in tuned_more2.pairs()) >= 400
    assert sum(not pair.edited for pair in tuned_more.pairs()) >= 100
    assert len({pair.script for pair in tuned.pairs()}) >= 6


@pytest.mark.parametrize(
    ("old", "new"),
    [("400", "480"), ("million", "billion"), ("3 May", "4 May"), ("did not answer", "did answer"),
     ("400 cameras", "400 new cameras"), ("Rain is expected.", "")],
)  # fmt: skip
def test_a_word_changed_inside_a_sentence_of_plain_text(old: str, new: str) -> None:
    found = changed(TEXT, TEXT.replace(old, new))
    assert [line[0] for line in found] in (["-", "+"], ["-"])


@pytest.mark.parametrize(
    "content",
    ["Cameras: 400", "412 cameras", "Contract date: 3 May 2019", "USD 3,400,000",
     "340万元", "412台",
     "合同日期：2019年5月3日", "Дата подписания: 3 мая 2019", "تاريخ التوقيع: 3 مايو 2019",
     "2019\t412",
     "İhale tarihi: 3 Mayıs 2019", "Tender no. 2019-117", "May 2019: 412", "30 days", "May\t412",
     "Serial number 8F3AC91B77", "1,204 detainees", "Date\t3 May 2019", "on 3 May the court ruled"],
)  # fmt: skip
def test_what_a_word_of_content_goes_with_is_no_noise(content: str) -> None:
    assert not is_noise(content)


def test_moved_and_reflowed_text_is_no_change() -> None:
    moved = "Rain is expected.\nThe maker did not answer.\n" + TEXT.splitlines()[0]
    reflowed = TEXT.replace(" They", "\nThey").replace("did not answer", "did not\nanswer")
    assert changed(TEXT, moved) == ()
    assert changed(TEXT, reflowed) == ()


def test_other_forms_of_the_same_words_are_no_change() -> None:
    old = "<p>Das Büro kaufte 400 Geräte für “Nord”. मिनट १२ ۱۲</p>"
    new = '<p>Das Bu\u0308ro\u00a0kaufte 400 Gera\u0308te fu\u0308r "No\u00adrd". मिनट 12 12</p>'
    assert changed(old, new) == ()


def test_a_superscript_is_another_number() -> None:
    assert changed("<p>It covers 10² km.</p>", "<p>It covers 102 km.</p>") != ()


def test_a_row_that_stood_twice_is_missed_when_it_stands_once() -> None:
    row = "<tr><td>Hotan<td>40"
    assert changed(f"<table>{row}{row}</table>", f"<table>{row}</table>") == ("- Hotan | 40",)


def test_what_is_shown_turns_no_terminal_round() -> None:
    (line,) = changed("<p>a.</p>", "<p>a.</p><p>The \x1b[31mred\u202e one went.</p>")
    assert line == "+ The [31mred one went."


def test_endless_changes_are_cut_and_said_to_be() -> None:
    old = "".join(f"<p>Sentence number {n} stands.</p>" for n in range(5_000))
    found = changed(old, "<p>x</p>")
    assert len(found) == MAX_CHANGED + 2
    assert found[MAX_CHANGED] == f"- (and {5_000 - MAX_CHANGED} more)"


def test_large_pages_that_share_nothing_are_compared() -> None:
    """A diff by order is quadratic here: 2 x 20,000 lines, all unlike."""
    draw = random.Random(1)
    old, new = ("\n".join(f"w{draw.random()}." for _ in range(20_000)) for _ in range(2))
    assert len(changed(old, new)) == 2 * (MAX_CHANGED + 1)


def test_remaining_counts_what_still_stands() -> None:
    assert remaining(TEXT, TEXT) == 1.0
    assert remaining(TEXT, "Nothing of it.") == 0.0
    assert 0 < remaining(TEXT, "Rain is expected.") < 0.5
    assert remaining("", "anything") == 1.0
