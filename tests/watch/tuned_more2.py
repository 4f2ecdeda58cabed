"""nothing -> the tuned half's third part: small pages with one thing that passes, in six scripts.

Written after the second kept-apart half was opened, by the hand that then changed the comparison,
and used to set it. Every noise stands in two of seven layouts; every layout also has its edits.
"""

# ruff: noqa: E501  (markup reads better whole)
from collections.abc import Callable, Iterator
from html import escape

from tests.watch.pair import Pair
from tests.watch.tuned_more2_words import HARD, SEEN
from tests.watch.tuned_more_words import ALL_MORE, More
from tests.watch.tuned_render import page

Layout = Callable[[str, list[str], str, str], str]


def wordpress(title: str, text: list[str], place: str, thing: str) -> str:
    top, middle, end, side = _slots(place, thing)
    return f"""<div class="site"><header class="site-header">{top}</header><div class="content-area"><article class="post">
<h1 class="entry-title">{title}</h1><div class="entry-content">{text[0]}{middle}{"".join(text[1:])}</div></article>{end}</div>
<div class="widget-area"><div class="widget">{side}</div></div></div>"""


def soup(title: str, text: list[str], place: str, thing: str) -> str:
    top, middle, end, side = _slots(place, thing)
    return f"""<div class="css-1x9a"><div class="css-8kq2">{top}</div><div class="css-p0s4"><div class="css-71bd">
<div class="css-t1tl">{title}</div>{text[0]}{middle}{"".join(text[1:])}</div>{end}</div><div class="css-zz81">{side}</div></div>"""


def tables(title: str, text: list[str], place: str, thing: str) -> str:
    top, middle, end, side = _slots(place, thing)
    return f"""<table width=900><tr><td colspan=2>{top}</td></tr><tr><td width=200>{side}</td><td><b>{title}</b>
{text[0]}{middle}{"".join(text[1:])}{end}</td></tr></table>"""


def semantic(title: str, text: list[str], place: str, thing: str) -> str:
    top, middle, end, side = _slots(place, thing)
    return f"""<main>{top}<article><h1>{title}</h1>{text[0]}{middle}{"".join(text[1:])}</article>{end}<section>{side}</section></main>"""


def flat(title: str, text: list[str], place: str, thing: str) -> str:
    top, middle, end, side = _slots(place, thing)
    return f"""{top}<h1>{title}</h1>{text[0]}{middle}{"".join(text[1:])}{end}{side}"""


def government(title: str, text: list[str], place: str, thing: str) -> str:
    top, middle, end, side = _slots(place, thing)
    return f"""<div class="head">{top}</div><div class="wz"><h2>{title}</h2><div class="TRS_Editor">{text[0]}{middle}{"".join(text[1:])}</div></div>
<div class="fl">{end}</div><div class="fr">{side}</div>"""


def forum(title: str, text: list[str], place: str, thing: str) -> str:
    top, middle, end, side = _slots(place, thing)
    posts = "".join(f'<div class="post"><div class="content">{p}</div></div>' for p in text[1:])
    return f"""<div id="wrap">{top}<h2 class="topic-title">{title}</h2><div class="post"><div class="content">{text[0]}</div></div>{middle}{posts}{end}{side}</div>"""


LAYOUTS: tuple[Layout, ...] = (wordpress, soup, tables, semantic, flat, government, forum)
# Where each kind stands; those with an own box stand as heading and rest.
PLACES = {
    "views": "top end", "played": "end middle", "ago": "top side", "ago2": "top end", "ago3": "top end",
    "comments": "side end", "bought": "end side", "left": "top side", "promo": "top end", "viewing": "top side",
    "letter": "middle end", "shares": "end top", "reading": "top end", "tags": "side end", "quote": "side end",
    "photo": "side end", "tip": "side end", "poll": "side end", "rates": "top side", "weather": "top side",
    "prayer": "side top", "login": "top side", "cart": "top side", "took": "end side", "modified": "end top",
    "ad": "middle side", "sponsor": "middle side", "also": "middle end", "crumbs": "top top", "pages": "end end",
    "rights": "end side", "online": "side end", "online2": "side top", "greet": "top side", "greet2": "top top",
    "ticker": "top top", "notices": "top side", "rated": "end top", "delivery": "top end", "video": "side end",
    "authors": "side end",
}  # fmt: skip
LINKED = frozenset({"bought", "tags", "also", "video", "ad", "sponsor"})


def _slots(place: str, thing: str) -> tuple[str, ...]:
    return tuple(thing if slot == place else "" for slot in ("top", "middle", "end", "side"))


def _thing(kind: str, said: tuple[str, ...], look: int, style: int) -> str:
    """One text that differs; or a heading and, under it, other rows at the second look."""
    if kind in {"login", "cart"}:
        return f'<div class="{("u", "user-bar")[style % 2]}"><a href="/x">{said[look]}</a></div>'
    if len(said) == 2:
        tag = ("div", "p", "div", "span")[style % 4]
        inner = _crumbs(said[look]) if kind == "crumbs" and style % 2 else said[look]
        return f"<div><{tag} class=x{style}>{inner}</{tag}></div>"
    head, *rows = said
    rows = rows[look : look + 2] if len(rows) > 2 else [rows[look]]
    if kind in LINKED:
        base = "https://ads.example/c?id=" if kind in {"ad", "sponsor"} else "/a/"
        rows = [f'<a href="{base}{len(row)}">{escape(row)}</a>' for row in rows]
    body = "".join(f"<li>{r}</li>" for r in rows)
    if style % 3 == 0:
        return f"<div class=b{style}><h3>{head}</h3><ul>{body}</ul></div>"
    if style % 3 == 1:
        return (
            f"<div class=b{style}><div>{head}</div>{''.join(f'<div>{r}</div>' for r in rows)}</div>"
        )
    return f"<div class=b{style}><b>{head}:</b> {' '.join(rows)}</div>"


def _crumbs(line: str) -> str:
    """The same with links."""
    parts = line.split(" ")
    return " ".join(p if len(p) == 1 and not p.isalnum() else f'<a href="/">{p}</a>' for p in parts)


def _paragraphs(sentences: tuple[str, ...]) -> list[str]:
    halves = (sentences[:3], sentences[3:])
    return [f"<p>{escape(' '.join(part))}</p>" for part in halves]


def pairs() -> tuple[Pair, ...]:
    """Always the same: a script has 82 pairs of noise and 49 to 56 with an edit."""
    return tuple(p for more in ALL_MORE if more.words.script in SEEN for p in _of(more))


def _of(more: More) -> Iterator[Pair]:
    words = more.words
    text, title = _paragraphs(words.sentences), escape(words.title)
    seen = SEEN[words.script]
    token = ("b3f1c09a77d2e411", "0d9e8c7b6a5f4122")
    for number, (kind, said) in enumerate(seen.items()):
        for turn, place in enumerate(PLACES[kind].split()):
            build = LAYOUTS[(number + turn * 3 + len(words.title)) % len(LAYOUTS)]
            style = number + turn
            one, two = (
                page(title, token[n], build(title, text, place, _thing(kind, said, n, style)))
                for n in (0, 1)
            )
            name = f"more2-{words.script}-noise-{kind}-{build.__name__}-{place}"
            yield Pair(name, words.script, one, two, False)
    for number, build in enumerate(LAYOUTS):
        for turn in range(3):
            yield _edit(more, build, number * 3 + turn, token)
        for turn, edits in enumerate(HARD[words.script]):
            where = ("middle", "end")[(turn + number) % 2]
            one, two = (
                page(title, token[n], build(title, text, where, f"<p>{escape(told)}</p>"))
                for n, told in enumerate(edits)
            )
            name = f"more2-{words.script}-edit-hard{turn}-{build.__name__}"
            yield Pair(name, words.script, one, two, True, edits)


def _edit(more: More, build: Layout, number: int, token: tuple[str, str]) -> Pair:
    """A sentence's number, date, negation, name or amount, with one noise beside it."""
    words = more.words
    kind, said = list(SEEN[words.script].items())[number * 2 % len(PLACES)]
    place, new = words.edits[number % len(words.edits)]
    before, title = words.sentences, escape(words.title)
    after = (*before[:place], new, *before[place + 1 :])
    where = PLACES[kind].split()[0]
    one, two = (
        page(title, token[n], build(title, _paragraphs(told), where, _thing(kind, said, n, number)))
        for n, told in enumerate((before, after))
    )
    name = f"more2-{words.script}-edit-{kind}-{build.__name__}-{number}"
    return Pair(name, words.script, one, two, True, (before[place], new))
