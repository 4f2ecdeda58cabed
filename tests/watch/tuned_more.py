"""nothing -> the tuned half's second part: eight kinds of site in six scripts, noise and edits.

Written after the first kept-apart half was opened, by the hand that then changed the comparison,
and used to set it.
"""

from collections.abc import Iterator
from dataclasses import replace

from tests.watch.pair import Pair
from tests.watch.tuned_more_sites import SITES, Shown, again, shown, whole
from tests.watch.tuned_more_words import ALL_MORE, More
from tests.watch.tuned_render import Content

Edited = tuple[Shown, tuple[str, ...]]


def pairs() -> tuple[Pair, ...]:
    """Always the same: a script has 24 pairs of noise and as many with an edit."""
    return tuple(pair for more in ALL_MORE for pair in _of(more))


def _of(more: More) -> Iterator[Pair]:
    script = more.words.script
    for turn in range(3):
        first = shown(more, _content(more, turn))
        for site in (build.__name__ for build in SITES):
            one, two = (first, again(first)) if turn < 2 else (again(first), first)
            name = f"more-{script}-noise-{site}-{turn}"
            yield Pair(name, script, whole(site, one), whole(site, two), False)
    for number, (site, edit) in enumerate(_edits(more)):
        first = shown(more, _content(more, 0))
        after, edits = edit
        look = again(after) if number % 2 else after
        name = f"more-{script}-edit-{site}-{number}"
        yield Pair(name, script, whole(site, first), whole(site, look), True, edits)


def _content(more: More, turn: int) -> Content:
    words = more.words
    said = words.sentences[turn:] + words.sentences[:turn]
    return Content(words.title, said, words.items, words.rows, words.caption[0], words.term[:2])


def _edits(more: More) -> Iterator[tuple[str, Edited]]:
    yield from _of_sentences(more)
    first = shown(more, _content(more, 0))
    content = first.content
    label, old, new = more.deadline
    yield "tender", (replace(first, deadline=new), (f"{label}: {old}", f"{label}: {new}"))
    yield "shop", (replace(first, price=more.price[2]), more.price[1:])
    label, old, new = more.amount
    for site in ("news", "tender", "wiki"):
        shown_as = (f"{label}: {old}", f"{label}: {new}")
        yield site, (replace(first, amount=new), shown_as)
    yield "shop", (replace(first, degrees=more.degrees[1]), more.degrees)
    for site in ("government", "tender"):
        yield site, (replace(first, files=more.files[:2]), more.files[2:])
    yield "listing", (replace(first, notices=more.notices[1:]), more.notices[:1])
    yield "forum", (replace(first, comment=more.words.added), (more.comment, more.words.added))
    row = (content.rows[0], more.words.new_row, content.rows[2])
    yield "wiki", (_with(first, replace(content, rows=row)), (row[1][1],))
    new_title = f"{content.title} {content.rows[0][0]}"
    yield "blog", (_with(first, replace(content, title=new_title)), (content.title, new_title))
    items = (*content.items[:3], more.words.new_item)
    for site in ("news", "blog"):
        yield site, (_with(first, replace(content, items=items)), (content.items[3], items[3]))
    yield (
        "news",
        (_with(first, replace(content, caption=more.words.caption[1])), more.words.caption),
    )
    term = (content.term[0], more.words.term[2])
    yield "government", (_with(first, replace(content, term=term)), more.words.term[1:])
    fewer = replace(content, sentences=content.sentences[:-1])
    yield "wiki", (_with(first, fewer), content.sentences[-1:])
    yield "blog", (_with(first, fewer), content.sentences[-1:])


def _of_sentences(more: More) -> Iterator[tuple[str, Edited]]:
    """Number, date, negation, name, number, amount: one a site."""
    first = shown(more, _content(more, 0))
    for (place, new), build in zip(more.words.edits, SITES[:6], strict=True):
        said = first.content.sentences
        after = (*said[:place], new, *said[place + 1 :])
        changed = _with(first, replace(first.content, sentences=after))
        yield build.__name__, (changed, (said[place], new))


def _with(first: Shown, content: Content) -> Shown:
    return replace(first, content=content)
