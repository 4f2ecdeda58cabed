"""no input -> the second kept-apart half of page-version pairs: six scripts, edited or only noise.

Written by a hand that knew neither the comparison nor the other halves; never tune on it.
"""

from random import Random

from tests.watch.pair import Pair
from tests.watch.second.arabic import ARTICLES as ARABIC
from tests.watch.second.arabic import VOICE as ARABIC_VOICE
from tests.watch.second.cyrillic import ARTICLES as CYRILLIC
from tests.watch.second.cyrillic import VOICE as CYRILLIC_VOICE
from tests.watch.second.han import ARTICLES as HAN
from tests.watch.second.han import VOICE as HAN_VOICE
from tests.watch.second.latin import ARTICLES as LATIN
from tests.watch.second.latin import VOICE as LATIN_VOICE
from tests.watch.second.layouts import SUITED, render
from tests.watch.second.noise import Moment
from tests.watch.second.text import Article, Voice, edited
from tests.watch.second.turkish import ARTICLES as TURKISH
from tests.watch.second.turkish import VOICE as TURKISH_VOICE
from tests.watch.second.uyghur import ARTICLES as UYGHUR
from tests.watch.second.uyghur import VOICE as UYGHUR_VOICE

HALVES = (
    (LATIN_VOICE, LATIN),
    (HAN_VOICE, HAN),
    (ARABIC_VOICE, ARABIC),
    (UYGHUR_VOICE, UYGHUR),
    (CYRILLIC_VOICE, CYRILLIC),
    (TURKISH_VOICE, TURKISH),
)


def pairs() -> tuple[Pair, ...]:
    made: list[Pair] = []
    for voice, articles in HALVES:
        for number, article in enumerate(articles):
            for turn, note in enumerate(article.edits):
                made.append(_pair(voice, article, number, turn, note))
                made.append(_pair(voice, article, number, turn, None))
    return tuple(made)


def _pair(voice: Voice, article: Article, number: int, turn: int, note: str | None) -> Pair:
    """An edited pair with up to four noises, or, where ``note`` is None, one of four to nine."""
    layout = SUITED[article.kind][turn % 3]
    kind = "noise" if note is None else "edit"
    name = f"second-{voice.script}-{number:02}-{article.kind}-{turn}-{layout.__name__}-{kind}"
    style = number + turn * 2 + len(voice.lang)
    later, edits = (article, ()) if note is None else edited(article, note)
    visit = Moment(name)
    before = render(layout, style, article, voice, visit)
    choice = Random(name)
    count = choice.randrange(4, 10) if note is None else choice.choice((0, 0, 1, 2, 3, 4))
    noises = choice.sample(sorted(visit.used), count)
    again = Moment(name, {noise: 1 + choice.randrange(99) for noise in noises})
    after = render(layout, style, later, voice, again)
    return Pair(name, voice.script, before, after, note is not None, edits)
