"""a look at a page -> more furniture, the head's tokens and the washes over the whole markup."""

import re

from tests.watch.seventh.look import Look
from tests.watch.seventh.noise import (
    Piece,
    advert,
    age,
    alert,
    campaign,
    clock,
    comments,
    cookie,
    days_left,
    events,
    greeting,
    latest,
    menu,
    most_read,
    online,
    poll,
    rates,
    related,
    saying,
    shares,
    shuffled,
    today,
    updated,
    views,
    visitors,
    weather,
    years,
)


def _token(look: Look, what: str, size: int = 32) -> str:
    return f"{look.roll(what).randrange(16**size):0{size}x}"


def csrf(look: Look) -> str:
    """The token against forged forms."""
    token = _token(look, "csrf")
    if look.site("csrf?").random() < 0.5:
        return f'<meta name="csrf-token" content="{token}">'
    return f'<script nonce="{token[:16]}">window.csrf="{token}";</script>'


def form(look: Look) -> str:
    """A form with its hidden token and a question for robots."""
    a, b = look.roll("q").sample(range(2, 19), 2)
    return (
        f'<form action="/send" method="post"><input type="hidden" name="_t" value='
        f'"{_token(look, "form")}"><label>{look.say("captcha", a=a, b=b)}</label>'
        f'<input name="c"><button>{look.say("send")}</button></form>'
    )


def state(look: Look) -> str:
    """The page's state for its scripts."""
    rid = _token(look, "state", 12)
    at = int(look.now.timestamp())
    return f'<script type="application/json">{{"requestId":"{rid}","ts":{at},"v":2}}</script>'


def timing(look: Look) -> str:
    """How long the server took."""
    took = round(0.02 + look.visit / 1000 + look.roll("took").random() / 3, 4)
    return f'<p class="gen">{look.say("generated", n=took)}</p>'


def hidden_mark(look: Look) -> str:
    """A cache's remark that no reader sees."""
    return f"<!-- cached {look.now.isoformat()} node-{look.roll('node').randrange(9)} -->"


def neighbours(look: Look) -> str:
    """The page before and the page after this one."""
    last, new = look.site("near").sample(look.words.many("heads"), 2)
    html = f'<a rel="prev" href="/p">{look.say("prev")}{last}</a>'
    if look.visit:
        html += f' <a rel="next" href="/n">{look.say("next")}{new}</a>'
    return f'<div class="near">{html}</div>'


def variant(look: Look) -> str:
    """A button whose words are on trial."""
    words = look.words.many("sign_up")
    return f'<div class="signup"><button>{words[look.visit % len(words)]}</button></div>'


def watching(look: Look) -> str:
    """How many look at the thing now."""
    count = look.site("eyes").randrange(3, 30) + look.visit
    return f'<p class="hot">{look.say("watching", n=count)}</p>'


def stars(look: Look) -> str:
    """The mean of the buyers' or readers' stars."""
    mean = look.num(round(4 + look.site("mean").random() / 3 + 0.1 * (look.visit > 0), 1))
    votes = look.site("stars").randrange(20, 300) + (look.visit > 0) * look.gap
    return f'<div class="rating">★ {mean} ({look.say("votes", n=votes)})</div>'


def raised(look: Look) -> str:
    """How far the gifts have come."""
    got = look.site("raised").randrange(20, 60) + (look.visit > 0) * (1 + look.gap // 2)
    return f'<div class="meter">{look.say("raised", n=got)}</div>'


def poster(look: Look) -> str:
    """What the board says of who posted."""
    nick = look.site("poster").choice(look.words.many("nicks"))
    posts = look.site("posts").randrange(40, 3000) + (look.visit > 0) * look.gap
    return f'<div class="profile"><b>{nick}</b> {look.say("posts", n=posts)}</div>'


def tags(look: Look) -> str:
    """The cloud of tags, in an order and sizes of its own."""
    pool = list(look.words.many("tags"))
    look.site(f"tags{look.visit}").shuffle(pool)
    size = look.site(f"size{look.visit}")
    made = " ".join(f'<a style="font-size:{size.randrange(9, 22)}pt">{t}</a>' for t in pool)
    return look.box(look.say("tags_label"), made)


def almanac(look: Look) -> str:
    """What the calendars of the place say of the day: prayers, the moon, the air."""
    dice = look.site(f"almanac{look.visit}")
    a, b = dice.randrange(1, 15), dice.randrange(16, 30)
    return f'<div class="almanac">{look.say("almanac", a=a, b=b)}</div>'


def ids(look: Look, html: str) -> str:
    """Ids that a library numbers anew for each request."""
    token = _token(look, "ids", 8)
    html = re.sub(r"<(h1|h2)\b", rf'<\1 id="r-{token}"', html, count=1)
    return re.sub(r"<p\b", f'<p data-rid="{token}"', html)


def sids(look: Look, html: str) -> str:
    """Links that carry the session."""
    return re.sub(r'href="(/[^"]*)"', rf'href="\1?sid={_token(look, "sid", 16)}"', html)


def assets(look: Look, html: str) -> str:
    """Pictures and styles under the name of the newest build."""
    build = _token(look, "build", 8)
    return re.sub(r'(\.(?:jpg|png|gif|webp|css))"', rf'\1?v={build}"', html)


def spacing(look: Look, html: str) -> str:
    """Markup that a new pipeline squeezes."""
    return re.sub(r">\s*\n\s*<", "><", html).replace("\n", " ") if look.visit else html


def hard_spaces(look: Look, html: str) -> str:
    """Hard spaces and entities that an editor of the CMS leaves, with the same words."""
    if not look.visit:
        return html
    head, mark, rest = html.partition("</head>")
    rest = re.sub(r"(\d) (?=[^\W\d_][^<>]*<)", r"\1&nbsp;", rest)
    return head + mark + rest.replace("’", "&#8217;").replace("—", "&mdash;")


def lazy(look: Look, html: str) -> str:
    """Pictures that come only when scrolled to."""
    if not look.visit:
        return html
    return re.sub(r'<img( class="[^"]*")? src=', r'<img\1 loading="lazy" data-src=', html)


def wrapped(look: Look, html: str) -> str:
    """Tables in a scrolling box and paragraphs with a style, after a small redesign."""
    if not look.visit:
        return html
    html = html.replace("<table", '<div class="scroll"><table').replace(
        "</table>", "</table></div>"
    )
    return html.replace("<p>", '<p class="body-m">')


WASHES = {
    "ids": (4.0, True, ids),
    "sids": (4.0, True, sids),
    "assets": (5.0, False, assets),
    "spacing": (2.5, False, spacing),
    "hard-spaces": (2.0, False, hard_spaces),
    "lazy": (2.0, False, lazy),
    "wrapped": (2.0, False, wrapped),
}
# Done where the page is laid out: a new build's class names, and another layout altogether.
BUILD, REDESIGN = 14.0, 1.0
_NEWS, _SHOP = ("news", "blog", "company", "ngo"), ("product",)
PIECES = (
    Piece("advert", 10, "mid", True, advert, (*_NEWS, "forum", "product", "wiki")),
    Piece("csrf", 8, "head", True, csrf),
    Piece("form", 3, "after", True, form, (*_NEWS, "gov", "forum", "court")),
    Piece("state", 6, "head", True, state),
    Piece("timing", 3, "foot", True, timing),
    Piece("hidden-mark", 4, "head", True, hidden_mark),
    Piece("views", 7, "meta", True, views),
    Piece("shares", 4, "after", False, shares, (*_NEWS, "product")),
    Piece("comments", 4, "after", False, comments, (*_NEWS, "product")),
    Piece("related", 8, "after", False, related),
    Piece("shuffled", 4, "side", True, shuffled, (*_NEWS, "product")),
    Piece("most-read", 6, "side", False, most_read),
    Piece("latest", 6, "side", True, latest, (*_NEWS, "gov", "forum")),
    Piece("age", 5, "meta", False, age, (*_NEWS, "forum", "tender")),
    Piece("today", 7, "top", False, today),
    Piece("clock", 3, "top", True, clock, ("gov", "tender", "court", "forum")),
    Piece("weather", 4, "top", False, weather, ("news", "gov")),
    Piece("rates", 4, "side", False, rates, ("news", "company", "tender")),
    Piece("years", 2, "foot", False, years),
    Piece("cookie", 4, "top", False, cookie),
    Piece("greeting", 3, "top", False, greeting, ("news", "product", "forum", "gov")),
    Piece("online", 6, "side", True, online, ("forum", "wiki")),
    Piece("visitors", 4, "foot", True, visitors, ("gov", "court", "tender", "ngo", "forum")),
    Piece("saying", 3, "side", False, saying, ("news", "wiki", "blog", "ngo")),
    Piece("campaign", 3, "top", False, campaign, ("ngo", "wiki", "news", "blog")),
    Piece("alert", 3, "top", False, alert),
    Piece("menu", 4, "nav", False, menu),
    Piece("days-left", 6, "meta", False, days_left, ("tender",)),
    Piece("events", 3, "side", False, events, ("gov", "ngo", "company", "blog")),
    Piece("poll", 2, "side", False, poll, ("news", "gov")),
    Piece("updated", 4, "foot", False, updated, ("gov", "court", "tender", "wiki", "company")),
    Piece("neighbours", 4, "after", False, neighbours, (*_NEWS, "gov", "forum")),
    Piece("variant", 3, "after", True, variant, (*_NEWS, "product")),
    Piece("watching", 5, "meta", True, watching, _SHOP),
    Piece("stars", 4, "meta", False, stars, (*_SHOP, "wiki")),
    Piece("raised", 5, "side", False, raised, ("ngo",)),
    Piece("poster", 6, "meta", False, poster, ("forum",)),
    Piece("tags", 2, "side", False, tags, ("blog", "news", "forum")),
    Piece("almanac", 3, "top", False, almanac, ("news", "gov", "ngo")),
)
