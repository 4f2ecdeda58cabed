"""one line of a page -> does it speak to the one who looks, or count who else does?

Greetings, the trail of a page ("Home > News > City"), accounts and carts, invitations to subscribe,
rows of page numbers are noise as whole lines. Live counts, ratings, countdowns give a ``figure``:
only their numbers pass. ``edge`` says that the line stands apart from the main text, or before or
after nearly all of it.
"""

import itertools
import re
import unicodedata

from countershot.capture import noise
from countershot.capture import noise_live_words as words
from countershot.capture.noise_shape_words import NO_COUNTER, TAKEN
from countershot.capture.noise_shapes import is_count_shape
from countershot.capture.page_sentences import ended, key

_MAX_GREETING = 70
_MAX_TRAIL = 240
_MAX_TEASER = 140
_MAX_LIVE = 90
_MAX_BOXED = 240
_NAME_WORDS = 3
_NAME_LETTERS = 30
_STEP_LETTERS = 30
_STEP_WORDS = 4
_LIVE_WORDS = 8
_WHO_WORDS = 2
_OF_PAGES = 2  # "page 1 of 14"
_RUN_ON = re.compile(r"[\u3400-\u9fff]")
_ARROWS = re.compile(r"\s*(?:[›»→⟩▸▶⇒]|->|>{1,2}|&gt;)\s*")
_STEPS = re.compile(r"\s+[/|·•\\]\s+|\s*::\s*")
_PUNCTUATION = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d)[,.' \u00a0\u202f](?=\d{3}(?!\d))")
_ENDINGS = re.compile(r"(?<=\w{4})\w+")
_RANGE = re.compile(r"\d ?- ?\d")
_MORE_PAGES = re.compile(r"…|\.\.\.|[›»←→‹«<>]")


def stands_by_itself(line: str, led: float, *, edge: bool) -> bool:
    """Noise as a whole line that is no heading, item or cell."""
    if is_greeting(line) or is_account(line) or is_pagination(line):
        return True
    if _speaks_of_login(line) or (edge and words.AGE.fullmatch(key(line))):
        return True
    if is_teaser(line) and (edge or not ended(line)):
        return True
    return is_trail(line, led, edge=edge) or (edge and is_widget_line(line))


def is_greeting(line: str) -> bool:
    """Words of greeting and at most a name: "Welcome back, Anna!"."""
    folded = key(line[:_MAX_GREETING])
    said = words.GREETING.match(folded)
    if said is None or len(line) > _MAX_GREETING or any(map(str.isdigit, folded)):
        return False
    rest = words.GREETING.sub(" ", folded[said.end() :])
    name = [word for word in _PUNCTUATION.split(rest) if word]
    letters = sum(map(len, name))
    return len(name) <= _NAME_WORDS and letters <= (8 if _RUN_ON.search(rest) else _NAME_LETTERS)


def is_account(line: str) -> bool:
    """Such as "Sign in", "My account", "Cart (3)": what the site offers to this reader now."""
    return len(line) <= _MAX_GREETING and bool(words.ACCOUNT.fullmatch(key(line).strip(" []|>»")))


def _speaks_of_login(line: str) -> bool:
    """Such as "Anna | Log out", then "Log in | Register"."""
    parts = [key(part) for part in re.split(r"\s*[|/·•]\s*|\s{2,}", line[:_MAX_GREETING]) if part]
    if len(parts) < 2 or len(line) > _MAX_GREETING:
        return False
    return any(map(words.ACCOUNT_PART.fullmatch, parts)) and all(len(p.split()) < 3 for p in parts)


def is_teaser(line: str) -> bool:
    """A short line that asks to subscribe or follow; one with a number may be an offer."""
    if len(line) > _MAX_TEASER or any(map(str.isdigit, line)):
        return False
    return bool(words.TEASER.search(key(line)))


def is_pagination(line: str) -> bool:
    """``1 2 3 … 14 Next``: page numbers that go up, and few words, all of pagers."""
    folded = key(line[:_MAX_TEASER])
    numbers = [int(number) for number in _NUMBER.findall(folded)[:40]]
    if len(numbers) < 3 or len(line) > _MAX_TEASER or any(n > 99_999 for n in numbers):
        return False
    rest = [w for w in _PUNCTUATION.split(_NUMBER.sub(" ", words.PAGES.sub(" ", folded))) if w]
    up = all(a < b for a, b in itertools.pairwise(numbers))
    signs = _MORE_PAGES.search(line) or words.PAGES.search(folded)
    return up and numbers[1] == numbers[0] + 1 and not rest and bool(signs)


def is_trail(line: str, led: float, *, edge: bool) -> bool:
    """Short steps between arrows, strokes or points; the last may be the title of the page.

    Anywhere where the first is the site's front page; else at the edge, or where they are links to
    other pages of the site.
    """
    if len(line) > _MAX_TRAIL:
        return False
    arrows = [step for step in _ARROWS.split(line) if step]
    steps = arrows if len(arrows) > 1 else [step for step in _STEPS.split(line) if step]
    start = key(steps[0]) if steps else ""
    here = words.HERE.match(start)
    if len(steps) < 2 or not (here or all(map(_is_step, steps[:-1]))):
        return False
    short = _is_step(steps[-1]) and not any(map(str.isdigit, line))
    if here or (words.HOME.fullmatch(start) and (short or len(arrows) > 1)):
        return True
    return short and (led >= 1 / 2 or (edge and len(arrows) > 1))


def _is_step(step: str) -> bool:
    letters = sum(map(str.isalpha, step))
    return 0 < letters <= _STEP_LETTERS and len(step.split()) <= _STEP_WORDS


def is_widget(line: str) -> bool:
    """The heading of a box whose lines are others at each look."""
    return bool(words.WIDGET.fullmatch(key(line[:80]).strip(" :：#|»›")))


def is_widget_line(line: str) -> bool:
    """Such a heading and its text in one line: "Latest comments: ..."."""
    folded = key(line[:_MAX_BOXED])
    said = words.WIDGET.match(folded)
    if said is None or len(line) > _MAX_BOXED:
        return False
    return folded[said.end() :].lstrip()[:1] in tuple(":|—–")


def is_told(line: str) -> bool:
    """A sentence that begins as a box does: "Survey: 45% of residents oppose it."."""
    return ended(line) and bool(words.SURVEY.match(key(line[:80])))


def live_figure(line: str, *, edge: bool) -> str:
    """Without its numbers, where they count who looks, what is left, how long yet; or ""."""
    folded = key(line)
    if len(line) > _MAX_LIVE or not any(map(str.isdigit, folded)):
        return ""
    runs = words.CLOCKED.search(folded) or (edge and words.LASTING.search(folded))
    signs = (words.READING.search(folded), _is_rated(folded), _is_of_server(folded))
    if (
        runs
        or any(signs)
        or _is_symbols(folded)
        or (edge and _passes_at_edge(folded))
        or _counts_live(folded, edge=edge)
    ):
        return loosened(line)
    return ""


def loosened(line: str) -> str:
    """Its key without numbers and without endings, which follow the number in many languages."""
    return _ENDINGS.sub("", noise.passing(line))


def _counts_live(folded: str, *, edge: bool) -> bool:
    plain = words.COMPACT.sub(r"\1", _THOUSANDS.sub("", folded))
    if NO_COUNTER.search(plain) or not is_count_shape(plain):
        return False
    said = len(_NUMBER.sub(" ", plain).split())
    few = edge and said <= _WHO_WORDS  # "members: 402", not "412 members of the party"
    who = words.WHO.search(plain) and (few or words.HERE_ON_SITE.search(plain))
    stems = (
        words.LIVE.search(plain) or words.ONLINE.search(plain) or words.CART.search(plain) or who
    )
    return bool(stems) and said <= _LIVE_WORDS


def _is_symbols(folded: str) -> bool:
    """A heart, a thumb and their numbers."""
    rest = _NUMBER.sub("", words.COMPACT.sub(r"\1", folded))
    return not any(map(str.isalpha, rest)) and any(unicodedata.category(c) == "So" for c in rest)


def _passes_at_edge(folded: str) -> bool:
    """Visitors today, days until an offer ends, years of rights, results found."""
    if words.PERIOD.fullmatch(folded) or words.ENDS.search(folded):
        return True
    if words.YEARS.search(folded) and len(folded.split()) <= _NAME_WORDS + 2:
        return True
    if words.RESULTS.search(folded) and _RANGE.search(folded):
        return True
    rest = _NUMBER.sub(" ", words.PAGES.sub(" ", folded))
    few = len(_NUMBER.findall(folded)) == _OF_PAGES and not any(map(str.isalpha, rest))
    return few and bool(words.PAGES.search(folded))


def _is_rated(folded: str) -> bool:
    """A mean of marks and how many gave one."""
    marks = re.search(r"(?<!\d)\d{1,2}[.,]\d{1,2}(?!\d)", folded)
    return bool(marks) and bool(words.RATED.search(folded)) and len(_NUMBER.findall(folded)) >= 3


def _is_of_server(folded: str) -> bool:
    taken = TAKEN.search(folded) or re.search(r"\d ?ms\b|\d ?мс\b|\d ?毫秒", folded)
    return bool(taken) and bool(words.OF_SERVER.search(folded))
