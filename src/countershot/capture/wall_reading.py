"""the facts of a page -> its text in sentences and its structure, read once for all signs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from countershot.capture.facts import PageFacts
from countershot.capture.wall_idea import Saying
from countershot.capture.wall_markup import Markup, markup_of
from countershot.capture.wall_picture import flat_share
from countershot.capture.wall_text import (
    SENTENCE_LIMIT,
    TEXT_LIMIT,
    Sentence,
    count_words,
    folded,
    sentences,
    without_quotations,
)
from countershot.capture.wall_words import ANNOUNCED, REPAIRS, SAYINGS, UNLESS
from countershot.capture.wall_words_tone import ACCEPT, ADDRESS, REPORTED
from countershot.records.web import WallClass

_HEADING_WORDS = 14
_SMALL_BLOCK = 30
_AMONG_TEXT = frozenset({"paywall", "consent"})
"""Walls that stand among an article's text; where others stand, there is none."""


@dataclass(frozen=True)
class Reading:
    """One page, read.

    ``said``: for each class the sentences that speak as its walls do. ``words``: of the visible
    text; ``told``: of them in such sentences. ``running``: words of running text; ``prose``: of
    them in other sentences; ``distant``: of them in blocks that do not speak to the reader.
    ``reports``: sentences of it that report. ``agrees``: a button that agrees to something.
    ``title``: folded. ``flat``: share of the picture that is flat, None without a picture.
    """

    facts: PageFacts
    markup: Markup
    sentences: tuple[Sentence, ...]
    words: int
    said: Mapping[WallClass, tuple[Sentence, ...]]
    told: Mapping[WallClass, int]
    prose: Mapping[WallClass, int]
    distant: int
    running: int
    agrees: Sentence | None
    reports: int
    title: str
    flat: float | None


def read(facts: PageFacts) -> Reading:
    """Everything the signs look at. Never raises, whatever the page is."""
    markup = markup_of(facts.html)
    found = tuple(_sentences(facts, markup))
    said = _all_said(found)
    agrees = _agreeing(found, markup_known=bool(facts.html))
    if agrees is None:
        said["consent"] = ()  # talk of cookies without a button to agree: a policy, an article
    if facts.status is not None and facts.status >= 400:
        both = {id(one) for one in (*said["error"], *said["soft_404"])}
        said["error"] = tuple(one for one in found if id(one) in both)
    text = [sentence for sentence in found if sentence.place in ("text", "heading")]
    running = [one for one in text if one.running]
    return Reading(
        facts=facts,
        markup=markup,
        sentences=found,
        words=sum(sentence.words for sentence in text),
        said=said,
        told={name: _words(said[name], text) for name in SAYINGS},
        prose={name: _words(running, running) - _words(said[name], running) for name in SAYINGS},
        distant=sum(one.words for one in running if not ADDRESS.search(one.around)),
        running=_words(running, running),
        agrees=agrees,
        title=folded(facts.title[:500]),
        reports=sum(1 for sentence in running if REPORTED.search(sentence.folded)),
        flat=flat_share(facts.picture) if facts.picture else None,
    )


def _sentences(facts: PageFacts, markup: Markup) -> list[Sentence]:
    """Title, visible text and labels of controls, each sentence with the place it stands in."""
    found = sentences(facts.title[:500], "title")
    headings = {folded(heading).strip() for heading in markup.headings}
    blocks = [block.strip() for block in _visible(facts.text).split("\n") if block.strip()]
    for number, block in enumerate(blocks):
        short = number < 2 and not headings and count_words(block) <= _HEADING_WORDS
        is_heading = short or folded(block).strip() in headings
        found += sentences(block, "heading" if is_heading else "text")
    del found[SENTENCE_LIMIT:]
    for label in markup.controls:
        found += sentences(label[:200], "control")
    return found


def _agreeing(found: Sequence[Sentence], markup_known: bool) -> Sentence | None:
    """A control (or, where the code is unknown, a short line) that agrees to something."""
    for sentence in found:
        control = sentence.place == "control" or (not markup_known and sentence.words <= 4)
        if control and sentence.words <= 8 and ACCEPT.search(sentence.folded):
            return sentence
    return None


def _visible(text: str) -> str:
    if len(text) <= TEXT_LIMIT:
        return text
    return f"{text[: TEXT_LIMIT // 2]}\n{text[-TEXT_LIMIT // 2 :]}"


def _all_said(found: Sequence[Sentence]) -> dict[WallClass, tuple[Sentence, ...]]:
    """For each class the sentences that speak as a wall does, and speak to the reader.

    Running text counts only where it speaks to the reader in words of its own: not in quotation
    marks, and not in a paragraph that reports what somebody said. Where one paragraph reports, the
    page has an article, and its other paragraphs are no wall either, but for the walls that stand
    among an article's text.
    """
    reporting = {one.block for one in found if one.running and REPORTED.search(one.folded)}
    article = {one.block for one in found if one.running} if reporting else set()
    announced = any(ANNOUNCED.is_in(one, one.folded) for one in found)
    said: dict[WallClass, tuple[Sentence, ...]] = {}
    for name, sayings in SAYINGS.items():
        wanted = (*sayings, *REPAIRS) if name == "error" and not announced else sayings
        left_out = reporting if name in _AMONG_TEXT else article
        said[name] = tuple(
            one for one in found if one.block not in left_out and _speaks(one, name, wanted)
        )
    return said


def _speaks(one: Sentence, name: WallClass, wanted: Sequence[Saying]) -> bool:
    words = one.folded
    if one.words > 5 and name != "consent" and one.place != "control":
        words = without_quotations(words)
    long = one.running or (one.place == "text" and one.words >= 8)
    around = one.around if one.block_words < _SMALL_BLOCK else words
    if long and not ADDRESS.search(around):
        return False
    if one.place == "text" and one.words <= 2 and name in ("login", "paywall"):
        return False  # a link in the menu
    return any(saying.is_in(one, words) for saying in wanted) and not any(
        saying.is_in(one, words) for saying in UNLESS.get(name, ())
    )


def _words(chosen: Sequence[Sentence], among: Sequence[Sentence]) -> int:
    """Words of the chosen sentences that are ``among`` others."""
    kept = {id(sentence) for sentence in among}
    return sum(sentence.words for sentence in chosen if id(sentence) in kept)
