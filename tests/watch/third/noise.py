"""site words, page dice and visit dice -> one piece of furniture as that visit shows it."""

from collections.abc import Callable
from random import Random

from tests.watch.third.text import Words

Piece = Callable[[Words, Random, Random], str]


def _hex(dice: Random, size: int) -> str:
    return "".join(dice.choice("0123456789abcdef") for _ in range(size))


def _said(words: Words, key: str, visit: Random, low: int = 2, high: int = 9000) -> str:
    """A sentence of the site with its number filled in."""
    return words[key][0].replace("{n}", str(visit.randint(low, high)))


def clock(words: Words, page: Random, visit: Random) -> str:
    shape = page.choice(
        [
            '<div class="date-now">%s</div>',
            '<span id="clock">%s</span>',
            '<p class="top-time">%s</p>',
        ]
    )
    time = f"{visit.randint(6, 22):02}:{visit.randint(0, 59):02}"
    return shape % visit.choice(words["clock"]).replace("{t}", time)


def ago(words: Words, page: Random, visit: Random) -> str:
    text = visit.choice(words["ago"]).replace("{n}", str(visit.randint(2, 23)))
    shape = page.choice(['<time class="ago">%s</time>', '<span class="meta-date">%s</span>'])
    return shape % text


def views(words: Words, page: Random, visit: Random) -> str:
    shape = page.choice(
        [
            '<span class="views">%s</span>',
            '<div class="post-views"><i class="icon-eye"></i> %s</div>',
            '<span id="hits">%s</span>',
        ]
    )
    return shape % _said(words, "views", visit)


def shares(words: Words, page: Random, visit: Random) -> str:
    texts = [_said(words, key, visit, 2, 400) for key in ("shares", "likes")]
    items = "".join(f'<li><a href="#">{text}</a></li>' for text in texts)
    return f'<ul class="{page.choice(["share-bar", "social-share"])}">{items}</ul>'


def likes(words: Words, page: Random, visit: Random) -> str:
    tag = page.choice(["button", "span"])
    return f'<{tag} class="like-count">{_said(words, "likes", visit, 1, 900)}</{tag}>'


def talk(words: Words, page: Random, visit: Random) -> str:
    return f'<a class="comments-link" href="#c">{_said(words, "commented", visit, 1, 300)}</a>'


def advert(words: Words, page: Random, visit: Random) -> str:
    text, name = visit.choice(words["ads"]), _hex(visit, 8)
    if visit.random() < 0.15:
        text = ""  # the slot went unfilled on this visit
    shapes = [
        '<ins class="adsbygoogle" style="display:block" data-ad-slot="{n}">'
        '<iframe src="https://ads.example/{n}" title="ad"></iframe></ins>',
        '<div class="ad-banner" id="div-gpt-ad-77"><span>{l}</span>'
        '<a href="https://click.example/{n}">{t}</a></div>',
        '<div class="sponsored-card"><small>{l}</small><h4>{t}</h4>'
        '<img src="https://ads.example/{n}.jpg" alt=""></div>',
        '<div id="ad_side" class="ads"><a rel="nofollow sponsored" href="/go?{n}">{t}</a></div>',
        '<aside class="advertisement"><p>{t}</p></aside>',
    ]
    return page.choice(shapes).format(n=name, l=words["ad"][0], t=text)


def _links(texts: list[str], dice: Random, extra: list[str]) -> str:
    rows = zip(texts, extra, strict=True)
    return "".join(
        f'<li><a href="/p/{dice.randint(1000, 99999)}.html">{text}</a>{more}</li>'
        for text, more in rows
    )


def _list(key: str, names: list[str]) -> Piece:
    """A list of other headlines under its usual heading, in its usual container."""

    def piece(words: Words, page: Random, visit: Random) -> str:
        title, name, shape = page.choice(words[key]), page.choice(names), page.randrange(3)
        texts = visit.sample(words["heads"], page.randint(3, 5))
        stamped = page.random() < 0.4
        extra = [f" <small>{ago(words, page, visit)}</small>" if stamped else "" for _ in texts]
        links = _links(texts, visit, extra)
        if shape == 0:
            return f'<section class="{name}"><h3>{title}</h3><ul>{links}</ul></section>'
        if shape == 1:
            return f'<aside class="{name}"><h2 class="title">{title}</h2><ol>{links}</ol></aside>'
        cards = "".join(
            f'<div class="card"><a href="/n/{_hex(visit, 5)}"><img src="/t/{_hex(visit, 6)}.jpg" '
            f'alt="">{text}</a>{more}</div>'
            for text, more in zip(texts, extra, strict=True)
        )
        return f'<div class="{name}"><div class="block-title">{title}</div>{cards}</div>'

    return piece


def tags(words: Words, page: Random, visit: Random) -> str:
    picked = visit.sample(words["tags"], 5)
    links = " ".join(f'<a href="/tag/{_hex(visit, 4)}">{text}</a>' for text in picked)
    return f'<div class="trending-tags"><b>{words["trending"][0]}</b> {links}</div>'


def weather(words: Words, page: Random, visit: Random) -> str:
    text = visit.choice(words["weather"]).replace("{n}", str(visit.randint(1, 31)))
    return f'<div class="weather-widget"><i class="wi"></i><span>{text}</span></div>'


def rates(words: Words, page: Random, visit: Random) -> str:
    pairs = (("USD", visit.uniform(7, 90)), ("EUR", visit.uniform(8, 99)))
    cells = "".join(f"<span>{name} <b>{value:.2f}</b></span> " for name, value in pairs)
    return f'<div class="currency-rates"><em>{words["rates"][0]}</em> {cells}</div>'


def cookie(words: Words, page: Random, visit: Random) -> str:
    """Shown on one visit, gone on the next: the visitor has answered it, or not."""
    if visit.random() < 0.5:
        return ""
    text, button = words["cookie"]
    name = page.choice(["cookie-banner", "cc-window", "gdpr-consent"])
    return f'<div class="{name}" role="dialog"><p>{text}</p><button>{button}</button></div>'


def login(words: Words, page: Random, visit: Random) -> str:
    return f'<div class="user-panel">{visit.choice(words["login"])}</div>'


def online(words: Words, page: Random, visit: Random) -> str:
    return f'<p class="whos-online">{_said(words, "online", visit, 3, 800)}</p>'


def quote(words: Words, page: Random, visit: Random) -> str:
    text = visit.choice(words["quotes"])
    name = page.choice(["quote-of-day", "widget_random_quote"])
    return f'<div class="{name}"><h4>{words["daily"][0]}</h4><blockquote>{text}</blockquote></div>'


def hints(words: Words, page: Random, visit: Random) -> str:
    text = visit.choice(words["heads"])
    return f'<form role="search" class="search"><input type="search" placeholder="{text}"></form>'


def pager(words: Words, page: Random, visit: Random) -> str:
    here, last = visit.randint(2, 6), visit.randint(20, 60)
    links = "".join(f'<a href="?p={n}">{n}</a> ' for n in (1, here, here + 1, last))
    return f'<nav class="pagination">{links}<span>{here}/{last}</span></nav>'


def latest_talk(words: Words, page: Random, visit: Random) -> str:
    who, what = visit.sample(words["users"], 3), visit.sample(words["remarks"], 3)
    rows = "".join(f"<li><b>{a}</b>: {b}</li>" for a, b in zip(who, what, strict=True))
    head = words["newtalk"][0]
    return f'<div class="widget widget_recent_comments"><h3>{head}</h3><ul>{rows}</ul></div>'


def token(words: Words, page: Random, visit: Random) -> str:
    return page.choice(
        [
            '<input type="hidden" name="csrf_token" value="{0}">',
            '<form method="post" action="/s;jsessionid={0}"><input type="hidden" '
            'name="__VIEWSTATE" value="{0}"></form>',
            '<div data-sid="{0}" hidden></div>',
        ]
    ).format(_hex(visit, 32))


def head_token(words: Words, page: Random, visit: Random) -> str:
    name = page.choice(["csrf-token", "request-id", "x-trace"])
    return f'<meta name="{name}" content="{_hex(visit, 24)}">'


def nonce(words: Words, page: Random, visit: Random) -> str:
    key = _hex(visit, 16)
    return f'<script nonce="{key}">window.cfg={{"nonce":"{key}","ts":{visit.random()}}}</script>'


def version(words: Words, page: Random, visit: Random) -> str:
    tail = _hex(visit, 7)
    return (
        f'<link rel="stylesheet" href="/a/style.css?ver={tail}">'
        f'<script src="/a/app.{tail}.js" defer></script>'
    )


PIECES: dict[str, tuple[str, int, Piece]] = {
    "clock": ("top", 6, clock),
    "ago": ("meta", 4, ago),
    "views": ("meta", 7, views),
    "shares": ("after", 3, shares),
    "likes": ("after", 2, likes),
    "talk": ("meta", 3, talk),
    "mid advert": ("mid", 4, advert),
    "side advert": ("side", 5, advert),
    "top advert": ("top", 2, advert),
    "related": ("after", 7, _list("related", ["related-posts", "recommend", "more-news"])),
    "popular": ("side", 6, _list("popular", ["popular", "most-read", "widget hot-list"])),
    "latest": ("side", 6, _list("latest", ["latest-news", "sidebar-list", "widget_recent"])),
    "tags": ("side", 3, tags),
    "weather": ("top", 2, weather),
    "rates": ("top", 2, rates),
    "cookie": ("foot", 5, cookie),
    "login": ("top", 2, login),
    "online": ("foot", 2, online),
    "quote": ("side", 1, quote),
    "hints": ("top", 1, hints),
    "pager": ("after", 1, pager),
    "latest talk": ("side", 2, latest_talk),
    "token": ("foot", 6, token),
    "head token": ("head", 5, head_token),
    "nonce": ("head", 4, nonce),
    "version": ("head", 6, version),
}

# What has no piece of its own: it changes how the rest of the page is written.
MANNERS: dict[str, int] = {
    "space": 3,
    "markup": 2,
    "menu": 1,
    "year": 1,
    "variant": 3,
    "lazy": 4,
    "image": 3,
    "crumbs": 1,
    "hashes": 2,
}
