"""six languages' stories -> the third kept-apart half: 300 page-version pairs, 25 + 25 a script."""

from dataclasses import replace
from functools import cache
from random import Random

from tests.watch.pair import Pair, Script
from tests.watch.third import arabic as third_arabic
from tests.watch.third import cyrillic as third_cyrillic
from tests.watch.third import english as third_english
from tests.watch.third import han as third_han
from tests.watch.third import turkish as third_turkish
from tests.watch.third import uyghur as third_uyghur
from tests.watch.third.layouts import BY_KIND, Page
from tests.watch.third.noise import MANNERS, PIECES
from tests.watch.third.text import Story, Words, edited, in_paragraphs, stories, words

LANGUAGES: tuple[tuple[Script, str, str], ...] = (
    ("latin", third_english.WORDS, third_english.STORIES),
    ("han", third_han.WORDS, third_han.STORIES),
    ("arabic", third_arabic.WORDS, third_arabic.STORIES),
    ("uyghur", third_uyghur.WORDS, third_uyghur.STORIES),
    ("cyrillic", third_cyrillic.WORDS, third_cyrillic.STORIES),
    ("turkish", third_turkish.WORDS, third_turkish.STORIES),
)
WEIGHTS = {name: weight for name, (_, weight, _) in PIECES.items()} | MANNERS


@cache
def pairs() -> tuple[Pair, ...]:
    """All 300 pairs, the same at each call."""
    made: list[Pair] = []
    for script, site, told in LANGUAGES:
        for which, story in enumerate(stories(told)):
            for number, change in enumerate(story.changes):
                name = f"{script}-{story.kind}-{which}-{number}"
                made.append(_changed(f"{name}-edit", script, words(site), story, change, number))
                made.append(_quiet(f"{name}-noise", script, words(site), story, number))
    return tuple(made)


def _changed(
    name: str, script: Script, site: Words, story: Story, change: str, number: int
) -> Pair:
    dice = Random(name)
    before = in_paragraphs(story, dice)
    after, units = edited(before, change)
    noise = _kinds(dice, dice.randint(1, 3)) if (number + len(story.kind)) % 2 else ()
    was, now = (_html(name, script, site, told, noise, i) for i, told in ((0, before), (1, after)))
    return Pair(name, script, was, now, True, units)


def _quiet(name: str, script: Script, site: Words, story: Story, number: int) -> Pair:
    dice = Random(name)
    told = _shorter(in_paragraphs(story, dice), dice)
    noise = _kinds(dice, dice.randint(2, 6))
    was, now = (_html(name, script, site, told, noise, visit) for visit in (0, 1))
    return Pair(name, script, was, now, False)


def _shorter(story: Story, dice: Random) -> Story:
    """Pages of one site are not equally long: up to two sentences fewer."""
    gone = dice.sample(story.of("S"), dice.randint(0, 2))
    return replace(story, units=tuple(unit for unit in story.units if unit not in gone))


def _kinds(dice: Random, count: int) -> tuple[str, ...]:
    """Kinds of noise, in proportion to how often sites show them."""
    picked: list[str] = []
    while len(picked) < count:
        (kind,) = dice.choices(list(WEIGHTS), list(WEIGHTS.values()))
        if kind not in picked:
            picked.append(kind)
    return tuple(picked)


def _html(
    name: str, script: Script, site: Words, story: Story, noise: tuple[str, ...], visit: int
) -> str:
    dice = Random(f"{name} page")
    layout = dice.choice(BY_KIND[story.kind])
    slots = _slots(name, site, noise, visit, dice)
    page = Page(
        script,
        site,
        story,
        slots,
        dice.randrange(6),
        _image(noise, visit),
        _menu(site, visit and "menu" in noise),
        " &gt; ".join((site["crumbs"][visit if "crumbs" in noise else 0], site["menu"][1])),
        "2026" if visit and "year" in noise else "2025",
        f"page ab-{'b' if visit and 'variant' in noise else 'a'}",
        "9f3kq" if visit and "hashes" in noise else "x7d2p",
        bool(visit and "markup" in noise),
    )
    html = layout(page)
    if visit and "markup" in noise:
        html = html.replace("<p>", '<p class="p1">').replace("<li>", '<li class="li1">')
    if visit and "space" in noise:
        html = html.replace("><", ">\n    <").replace(". ", ".\n      ")
    return html


def _slots(
    name: str, site: Words, noise: tuple[str, ...], visit: int, dice: Random
) -> dict[str, str]:
    """The furniture of both visits: what is no noise here looks the same at each."""
    still = set(_kinds(dice, 7)) - {"cookie"}
    slots = dict.fromkeys(("head", "top", "meta", "mid", "after", "side", "foot"), "")
    for kind, (slot, _, _) in PIECES.items():
        if kind in noise:
            slots[slot] += _differing(name, site, kind)[visit] + "\n"
        elif kind in still:
            slots[slot] += _shown(name, site, kind, "still") + "\n"
    return slots


def _shown(name: str, site: Words, kind: str, when: str) -> str:
    piece = PIECES[kind][2]
    return piece(site, Random(f"{name} {kind}"), Random(f"{name} {kind} {when}"))


def _differing(name: str, site: Words, kind: str) -> tuple[str, str]:
    """One piece at two visits; chance must not make them equal."""
    first = _shown(name, site, kind, "first")
    later = (_shown(name, site, kind, f"later {n}") for n in range(99))
    return first, next(html for html in later if html != first)


def _image(noise: tuple[str, ...], visit: int) -> str:
    file = "/img/photo-5d41402a.jpg" if visit and "image" in noise else "/img/photo-a1b2c3d4.jpg"
    if "lazy" in noise and not visit:
        return f'<img class="lazy" src="data:image/gif;base64,R0lGOD" data-src="{file}" alt="">'
    return f'<img src="{file}" alt="" width="800" height="500">'


def _menu(site: Words, turned: int | bool) -> str:
    names = site["menu"][2:] + site["menu"][:2] if turned else site["menu"]
    return "".join(f'<li><a href="/{n}/">{name}</a></li>' for n, name in enumerate(names))
