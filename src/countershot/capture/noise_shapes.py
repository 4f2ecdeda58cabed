"""one line of a page -> noise by its shape, where its words are in no list (any language).

These signs are wider than those of ``noise``, so they are asked only of lines that stand apart from
the main text, or of shapes that no sentence has; and mostly they do not take the line away, but
give a ``figure``: its key without what passes. A line that only counts on is then no change, and
one that goes, comes, or says another word still is.
"""

import re

from countershot.capture import noise
from countershot.capture import noise_shape_words as words
from countershot.capture.noise_words import WEATHER
from countershot.capture.page_sentences import key

_MAX_COUNTS = 80
_MAX_DATE = 100
_MAX_DATE_LETTERS = 20
_MAX_PAGE_LETTERS = 45
_MAX_GREETING = 80
_MAX_CONSENT = 400
_MAX_CLOCKS = 100
_MAX_PAGER = 160
_LETTERS_A_NUMBER = 40
_WORDS_A_NUMBER = 6
_RUN_ON_A_NUMBER = 8
_INTEGER = re.compile(r"\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+(?!\d)|\d+")
_NO_COUNT = re.compile(
    r"(?<!\d)0\d|[%°№#€$£¥₽₺₹/=]|\d[.,]\d|\d[:-]\d|\d[a-z]{1,3}\b|[a-z]-?\d|[元円平米]"
)
_MOSTLY_LINKED = 0.5
_LABELLED = re.compile(r"[^\W\d_]\s*[:：]")
_COUNT_AT_END = re.compile(r"\s*[(（\[]\s*\d[\d.,\s]*[)）\]]\s*$")
_LABELLED_COUNT_AT_END = re.compile(r"\s*[(（\[][^()（）\d]{1,30}[:：]\s*\d[\d.,\s]*[)）\]]\s*$")
_RUN_ON = re.compile(r"[\u0f00-\u0fff\u3040-\u30ff\u3400-\u9fff]")


def is_count_shape(line: str) -> bool:
    """``Label: 57``, ``57 labels``, several of them: whole numbers with few words to each.

    No amount, size, model, date or percentage. By itself this is no noise: "Cameras: 400" is one.
    """
    folded = key(line)
    if len(line) > _MAX_COUNTS or _NO_COUNT.search(folded) or words.NO_COUNTER.search(folded):
        return False
    numbers = len(_INTEGER.findall(folded))
    rest = _INTEGER.sub(" ", folded)
    letters = sum(map(str.isalpha, rest))
    most = _RUN_ON_A_NUMBER if _RUN_ON.search(rest) else _LETTERS_A_NUMBER
    if not (1 <= numbers <= 6 and 0 < letters <= most * numbers):
        return False
    return len(rest.split()) <= _WORDS_A_NUMBER * numbers and not noise.is_stamp(line)


def counts_among(line: str) -> bool:
    """Several counters in one line, of which at least one has a counter's word."""
    return counts_several(line) and noise.names_count(line)


def counts_several(line: str) -> bool:
    """Two numbers or more, with few words to each."""
    return len(_INTEGER.findall(key(line[:_MAX_COUNTS]))) > 1 and is_count_shape(line)


def counts_now(line: str) -> bool:
    """How many look, sit, wait "now": the word says that the number passes."""
    return is_count_shape(line) and bool(words.NOW.search(key(line)))


def standing_date(line: str) -> str:
    """What a line says beside a whole date with its weekday, clock or "today"; "" if it is none.

    A label with a colon ("Deadline: Friday, 3 May 2031") says what the date is for: that is none.
    """
    folded = key(line)
    if len(line) > _MAX_DATE or _LABELLED.search(folded) or not words.PRESENT.search(folded):
        return ""
    rest = noise.without_stamps(line)
    dated = len(re.findall(r"\d+", folded)) >= 2
    most = _MAX_PAGE_LETTERS if words.OF_PAGE.search(folded) else _MAX_DATE_LETTERS
    if rest is None or not dated or sum(map(str.isalpha, rest)) > most:
        return ""
    return f"date {rest}"


def posts_of_author(line: str) -> str:
    """Who has written so much, by a line such as ``owl77 Posts: 412``; "" if it is no such line."""
    found = words.POSTS.fullmatch(key(line))
    return f"posts {found[1]}" if found else ""


def is_of_page(line: str) -> bool:
    """Does it speak of the page itself ("this page was last edited")?"""
    return bool(words.OF_PAGE.search(key(line[:_MAX_DATE])))


def is_passing(line: str) -> bool:
    """A greeting, a consent notice, degrees, the time a page took, where it stands apart."""
    folded = key(line[:_MAX_PAGER])
    short = len(line) <= _MAX_GREETING
    signs = (words.GREETING, words.TAKEN, words.DEGREES, words.BUILD)
    if short and any(sign.search(folded) for sign in signs):
        return True
    return bool(words.LABELLED_AD.match(folded)) or is_consent(line)


def says_ago(line: str) -> bool:
    """A name and how long ago it was, as over what a reader wrote."""
    return len(line) <= _MAX_GREETING and bool(words.RELATIVE.search(line))


def without_figures(line: str) -> str:
    """Its words without dates, how long ago, and numbers; "" where it has none of those."""
    words_alone = noise.without_stamps(words.RELATIVE.sub(" ", line))
    return re.sub(r"\d+", "", words_alone or "")


def says_left(line: str) -> bool:
    """How many days are left."""
    return len(line) <= _MAX_GREETING and bool(words.LEFT.search(key(line)))


def runs_on(line: str) -> bool:
    """Is it written without spaces between words?"""
    return bool(_RUN_ON.search(line))


def is_consent(line: str) -> bool:
    """A notice that cookies are kept; it is gone at the next look."""
    return len(line) <= _MAX_CONSENT and bool(words.CONSENT.search(key(line)))


def is_pager(line: str, linked: float) -> bool:
    """``Next: another page``: the neighbours of a page change though the page does not."""
    folded = key(line[:_MAX_PAGER])
    if len(line) > _MAX_PAGER:
        return False
    if words.PAGER_RUNS.match(folded):
        return True
    if words.PAGER.match(folded) and words.NO_NEIGHBOUR.fullmatch(folded):
        return True
    arrows = line[:1] in tuple("«‹←<") or line[-1:] in tuple("»›→>")
    return (arrows or bool(words.PAGER.match(folded))) and linked >= 1 / 3


def is_weather(line: str) -> bool:
    """Degrees, in a line that can be of a weather box."""
    folded = key(line[:_MAX_GREETING])
    return bool(words.DEGREES.search(folded)) or bool(WEATHER.search(folded))


def is_kept_list(heading: str) -> bool:
    """The heading of a list of links that is content: documents, annexes, tenders, sources."""
    return len(heading) <= _MAX_GREETING and bool(words.KEPT.search(key(heading)))


def is_riddle(line: str) -> bool:
    """The sum that a form asks against robots; or stars with the number of those who gave them."""
    folded = key(line[:_MAX_GREETING])
    if len(line) > _MAX_GREETING:
        return False
    return bool(words.RIDDLE.search(folded) or words.STARS.fullmatch(folded))


def running(line: str) -> str:
    """The line without its numbers where they run: a countdown, the reader's own address."""
    folded = key(line)
    if len(line) > _MAX_CLOCKS:
        return ""
    signs = (words.COUNTDOWN, words.READER_ADDRESS)
    return noise.passing(line) if any(sign.search(folded) for sign in signs) else ""


def without_passing(line: str, linked: float, *, apart: bool) -> str:
    """A label without how long ago, or how many pages its link leads to."""
    if len(line) > _MAX_CONSENT:
        return line
    if linked >= _MOSTLY_LINKED or (apart and linked):
        line = _COUNT_AT_END.sub("", line)
    if linked:
        line = _LABELLED_COUNT_AT_END.sub("", line)
    return words.RELATIVE.sub(" ", line)
