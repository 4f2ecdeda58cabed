"""a story and its language -> the kinds of noise its page may have, by how common they are."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.watch.fourth import noise_fast as fast
from tests.watch.fourth import noise_more as more
from tests.watch.fourth import noise_slow as slow
from tests.watch.fourth.look import Look
from tests.watch.fourth.noise_page import CHANGES
from tests.watch.pair import Script

PRESS = ("news", "blog", "ngo")
OFFICE = ("gov", "court", "tender")
TRADE = ("product", "company")
READ = (*PRESS, *OFFICE, "wiki", "forum", "company")
EASTERN: tuple[Script, ...] = ("arabic", "uyghur", "turkish")
ALL: tuple[Script, ...] = ("latin", "han", "arabic", "uyghur", "cyrillic", "turkish")


@dataclass(frozen=True)
class Kind:
    """A kind of noise: its name, its weight, where it stands, who has it.

    ``slots`` is "" for what changes the whole document. ``still``: the piece may also stand on a
    page where it does not change between the visits. ``need``: the content has such blocks.
    """

    name: str
    weight: int
    slots: str
    make: Callable[[Look], str] | None
    still: bool = False
    where: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ALL
    need: str = ""


QUICK = (
    Kind("csrf", 6, "bar end", fast.csrf),
    Kind("meta", 2, "head", fast.meta),
    Kind("clock", 4, "bar", fast.clock),
    Kind("advert", 12, "top aside aside end", fast.advert, where=(*PRESS, *TRADE, "forum")),
    Kind("native", 7, "mid", fast.native, where=PRESS),
    Kind("stream", 9, "aside", fast.stream, where=("news", "blog")),
    Kind("views", 10, "byline byline end", fast.views),
    Kind("reading", 3, "byline end", fast.reading, where=("news", "product")),
    Kind("online", 5, "aside foot", fast.online, where=("forum", "news")),
    Kind("visitors", 6, "foot aside", fast.visitors, where=(*OFFICE, "blog", "ngo", "wiki")),
    Kind("shuffled", 7, "aside end", fast.shuffled, where=(*PRESS, "forum", "wiki")),
    Kind("tip", 3, "aside top", fast.tip, where=("blog", "wiki", "forum")),
    Kind("captcha", 4, "end", fast.captcha, where=("blog", "news", "forum", "gov")),
    Kind("built", 4, "foot", fast.built, where=("blog", "forum", "gov", "news")),
    Kind("index", 2, "bar", fast.index, where=("news",)),
    Kind("partners", 2, "aside foot", fast.partners, still=True),
    Kind("trace", 5, "bottom", fast.trace),
    Kind("state", 3, "bottom", fast.state),
    Kind("veiled", 3, "foot", fast.veiled),
    Kind("beacon", 3, "bottom", fast.beacon),
    Kind("countdown", 4, "byline aside", fast.countdown, where=("tender",)),
)
SLOW = (
    Kind("today", 5, "bar", slow.today, where=(*OFFICE, "news")),
    Kind("related", 8, "end aside", slow.related, still=True, where=READ),
    Kind("most", 8, "aside", slow.most, still=True, where=("news", "blog", "gov")),
    Kind("latest", 8, "aside", slow.latest, still=True),
    Kind("comments", 8, "byline end", slow.comments, still=True, where=(*PRESS, "product")),
    Kind("thread", 6, "end", slow.thread, still=True, where=("news", "blog")),
    Kind("shares", 6, "end byline", slow.shares, still=True, where=(*PRESS, "product")),
    Kind("cookies", 5, "top bottom", slow.cookies, still=True),
    Kind("letters", 4, "end aside", slow.letters, still=True, where=(*PRESS, *TRADE)),
    Kind("region", 3, "bar", slow.region, still=True, where=("news", "gov")),
    Kind("deliver", 10, "bar", slow.deliver, still=True, where=("product",)),
    Kind("alert", 5, "top", slow.alert, still=True),
    Kind("updated", 5, "foot byline", slow.updated),
    Kind("lastmod", 12, "foot", slow.lastmod, where=("wiki",)),
    Kind("year", 1, "year", slow.year),
    Kind("menu", 3, "nav", slow.menu, still=True),
    Kind("hours", 1, "hours", slow.hours),
    Kind("poll", 2, "aside", slow.poll, still=True, where=("news", "gov", "ngo")),
    Kind("events", 4, "aside", slow.events, still=True, where=("gov", "ngo", "news")),
    Kind("tags", 2, "aside", slow.tags, still=True, where=("blog", "news", "ngo")),
    Kind("weather", 6, "bar aside", slow.weather, where=("news", "gov")),
    Kind("money", 4, "aside", slow.money, where=("news", "company")),
    Kind("prayers", 3, "aside", slow.prayers, where=("news", "gov", "blog"), scripts=EASTERN),
    Kind("neighbours", 6, "end", slow.neighbours, still=True, where=(*PRESS, "gov", "tender")),
    Kind("age", 6, "byline", more.age, where=(*PRESS, "forum", "tender")),
    Kind("left", 6, "byline aside", more.left, where=("tender",)),
    Kind("free", 2, "top end", more.free, where=("news",)),
    Kind("loads", 7, "file", more.loads, need="files"),
    Kind("posts", 9, "byline", more.posts, where=("forum",)),
    Kind("tools", 2, "byline end", more.tools, still=True),
    Kind("bought", 25, "aside end", more.bought, where=("product",)),
    Kind("code", 2, "aside end", more.code, scripts=("han", "uyghur", "cyrillic")),
    Kind("also", 7, "mid", more.also, still=True, where=PRESS),
    Kind("greet", 2, "bar", more.greet, where=("forum", "product", "news")),
    Kind("address", 1, "foot", more.address, where=("forum", "gov")),
    Kind("linked", 2, "head", more.linked),
    Kind("popup", 3, "bottom", more.popup, where=(*PRESS, "product")),
)
WHOLE = (
    Kind("nonce", 3, "", None),
    Kind("assets", 5, "", None),
    Kind("session", 3, "", None),
    Kind("tracked", 2, "", None),
    Kind("hashes", 4, "", None),
    Kind("idents", 3, "", None),
    Kind("signed", 4, "", None, need="figure"),
    Kind("resized", 3, "", None, need="figure"),
    Kind("lazy", 3, "", None, need="figure"),
    Kind("minified", 2, "", None),
    Kind("spaces", 3, "", None, scripts=("latin", "cyrillic", "turkish", "arabic")),
    Kind("entities", 2, "", None),
    Kind("wrapped", 2, "", None),
)
KINDS = (*QUICK, *SLOW, *WHOLE)


def fitting(kind: str, script: Script, marks: frozenset[str]) -> list[Kind]:
    """The kinds that a page of this sort may have."""
    return [
        each
        for each in KINDS
        if (not each.where or kind in each.where)
        and script in each.scripts
        and (not each.need or each.need in marks)
    ]


def drawn(dice: Random, kinds: list[Kind], size: int) -> list[Kind]:
    """So many of the kinds, the common ones more often."""
    rest = list(kinds)
    out: list[Kind] = []
    while rest and len(out) < size:
        one = dice.choices(rest, [each.weight for each in rest])[0]
        rest.remove(one)
        out.append(one)
    return out


def placed(look: Look, kinds: list[Kind]) -> dict[str, str]:
    """What the kinds put into the page's slots at this visit."""
    slots: dict[str, str] = {}
    for each in kinds:
        if each.make is None:
            continue
        slot = look.dice(f"{each.name}-slot").choice(each.slots.split(" "))
        piece = each.make(look)
        slots[slot] = "\n".join(part for part in (slots.get(slot, ""), piece) if part)
    return slots


def changed(look: Look, kinds: list[Kind], html: str) -> str:
    """The document with the changes that run through all of it."""
    for name in (name for name in CHANGES if any(each.name == name for each in kinds)):
        html = CHANGES[name](look, html)
    return html
