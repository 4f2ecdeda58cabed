"""an article, a voice, a moment -> a whole HTML page, in one of fifteen layouts."""

from collections.abc import Callable
from html import escape

from tests.watch.second.noise import Moment, Slots
from tests.watch.second.text import Article, Voice

Layout = Callable[[Article, Slots], str]


def _blocks(article: Article, slots: Slots, paragraph: str = "<p>{}</p>") -> list[str]:
    made = []
    for kind, texts in article.blocks():
        inner = [escape(text, quote=False) for text in texts]
        if kind == "sentence":
            made.append(paragraph.format(slots.sentences(texts)))
        elif kind == "item":
            made.append("<ul>" + "".join(f"<li>{text}</li>" for text in inner) + "</ul>")
        elif kind == "row":
            made.append(_table(inner))
        else:
            caption = f"<figcaption>{inner[0]}</figcaption>"
            made.append(f"<figure>{slots.image()}{caption}</figure>")
    return made


def _table(rows: list[str]) -> str:
    head, *body = [row.split(" | ") for row in rows]
    made = "<tr>" + "".join(f"<th>{cell}</th>" for cell in head) + "</tr>"
    for row in body:
        made += "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
    return f"<table>{made}</table>"


def _head(article: Article, slots: Slots) -> str:
    version = slots.version()
    return (
        f'<head><meta charset="utf-8"><title>{escape(article.headline)} - '
        f'{slots.voice.one("site")}</title><meta name="csrf-token" content="{slots.token()}">'
        f'<link rel="stylesheet" href="/css/main.css?v={version}">'
        f'<script nonce="{slots.nonce()}" src="/js/app.{version}.js"></script>'
        f"<style>.x{{color:#333}}</style></head>"
    )


def _page(article: Article, slots: Slots, body: str, attributes: str = "") -> str:
    turn = ' dir="rtl"' if slots.voice.rtl else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{slots.voice.lang}"{turn}>{_head(article, slots)}\n'
        f"<body{attributes}>\n{body}\n"
        f'<script nonce="{slots.nonce()}">window.__t="{slots.token()}";</script></body></html>'
    )


def _title(article: Article) -> str:
    return escape(article.headline, quote=False)


def _footer(slots: Slots) -> str:
    return f"<footer>{slots.year()}<p>{slots.voice.one('address')}</p></footer>"


def _search(slots: Slots) -> str:
    return (
        f'<form action="/search"><input type="hidden" name="_csrf" value="{slots.token()}">'
        f'<input name="q" placeholder="{slots.voice.one("search")}"></form>'
    )


def news_classic(article: Article, s: Slots) -> str:
    text = "\n".join(_blocks(article, s))
    return _page(
        article,
        s,
        f"{s.cookie()}<header>{s.clock()}{s.weather()}{s.menu()}{_search(s)}</header>"
        f"{s.ad('top')}<main>{s.crumbs()}<article><h1>{_title(article)}</h1>{s.ago()}\n{text}\n"
        f"{s.share()}{s.counters()}</article></main><aside>{s.listing('popular')}{s.tags()}</aside>"
        f"{s.listing('related')}{_footer(s)}",
        f' class="{s.experiment()}"',
    )


def news_inline(article: Article, s: Slots) -> str:
    first, *rest = _blocks(article, s, '<p class="story-body__p">{}</p>')
    middle = len(rest) // 2
    return _page(
        article,
        s,
        f'<div id="wrap" class="{s.experiment()}"><div class="masthead">{s.menu()}{s.rates()}</div>'
        f'<div class="story"><h1 class="hl">{_title(article)}</h1>{s.counters()}{first}'
        f"{s.ad('mid1')}{''.join(rest[:middle])}{s.listing('related', 3)}{''.join(rest[middle:])}"
        f"{s.ad('mid2')}</div><div class='rail'>{s.listing('popular', 5)}{s.ad('rail')}</div>"
        f"{s.share()}{_footer(s)}</div>{s.cookie()}",
    )


def gov_table(article: Article, s: Slots) -> str:
    text = "\n".join(_blocks(article, s, '<p style="text-indent:2em">{}</p>'))
    return _page(
        article,
        s,
        f'<table width="1000" align="center"><tr><td colspan="2">{s.clock()}{s.menu()}</td></tr>'
        f'<tr><td width="220" valign="top">{s.weather()}{s.listing("popular", 6)}{s.online()}</td>'
        f'<td valign="top"><div class="pos">{s.crumbs()}</div><h2>{_title(article)}</h2>'
        f'{s.counters()}<div class="TRS_Editor">{text}</div>{s.share()}</td></tr>'
        f'<tr><td colspan="2">{s.year()}{s.voice.one("address")}</td></tr></table>',
        ' bgcolor="#ffffff"',
    )


def gov_modern(article: Article, s: Slots) -> str:
    text = "\n\n".join(_blocks(article, s))
    return _page(
        article,
        s,
        f'{s.cookie()}<a class="skip" href="#main">{s.voice.one("skip")}</a>'
        f'<header role="banner">{s.voice.one("site")}{s.menu()}{_search(s)}{s.clock()}</header>'
        f'{s.crumbs()}<main id="main" tabindex="-1">'
        f"<h1>{_title(article)}</h1>{text}{s.ago()}</main>"
        f'<section class="side">{s.listing("related")}{s.pager()}</section>{_footer(s)}',
        f' class="js {s.experiment()}" data-session="{s.token()}"',
    )


def tender_portal(article: Article, s: Slots) -> str:
    text = "".join(_blocks(article, s, '<div class="field">{}</div>'))
    return _page(
        article,
        s,
        f'<div class="topbar">{s.greet()}{s.clock()}{s.online()}</div>{s.menu()}'
        f'<div class="row"><div class="col-9"><div class="panel"><div class="panel-heading">'
        f'<h3>{_title(article)}</h3></div><div class="panel-body">{text}</div>'
        f'<div class="panel-footer">{s.counters()}{s.pager()}</div></div></div>'
        f'<div class="col-3">{s.listing("popular")}{s.ad("side")}'
        f"{s.rates()}</div></div>{_footer(s)}",
    )


def product_page(article: Article, s: Slots) -> str:
    first, *rest = _blocks(article, s)
    return _page(
        article,
        s,
        f"{s.greet()}{s.menu()}<div itemscope><div class='gallery'>{s.image()}</div>"
        f'<h1 itemprop="name">{_title(article)}</h1><div class="short">{first}</div>'
        f'<form method="post"><input type="hidden" name="token" value="{s.token()}">'
        f"<button>{s.voice.one('buy')}</button></form>{s.counters()}"
        f'<div class="tab-content" id="tab1">{"".join(rest)}</div></div>'
        f"{s.listing('related', 5)}{s.ad('bottom')}{_footer(s)}{s.cookie()}",
        f' class="{s.experiment()}"',
    )


def shop_cards(article: Article, s: Slots) -> str:
    cards = "".join(
        f'<div class="card"><div class="card-body">{b}</div></div>'
        for b in _blocks(article, s, "<div>{}</div>")
    )
    return _page(
        article,
        s,
        f"<header>{s.rates()}{_search(s)}{s.menu()}</header>{s.ad('hero')}{s.crumbs()}"
        f'<section id="content"><h2 class="title">{_title(article)}</h2>{cards}</section>'
        f"<section>{s.listing('popular')}</section>{s.tags()}{s.share()}{_footer(s)}{s.cookie()}",
    )


def press_release(article: Article, s: Slots) -> str:
    text = "\n".join(_blocks(article, s, '<p class="MsoNormal">{}</p>'))
    return _page(
        article,
        s,
        f'<div class="page">{s.menu()}<div class="pr-tools">{s.share()}</div><div class="pr">'
        f"<h1>{_title(article)}</h1>{text}</div><div class='more'>{s.listing('related')}"
        f"{s.pager()}</div>{s.rates()}{_footer(s)}</div>",
        f' data-build="{s.version()}"',
    )


def ngo_report(article: Article, s: Slots) -> str:
    text = "".join(f"<section>{block}</section>" for block in _blocks(article, s))
    return _page(
        article,
        s,
        f"<header>{s.menu()}<a href='/give?ref={s.token()}'>{s.voice.one('donate')}</a></header>"
        f'<main class="report"><header><h1>{_title(article)}</h1>{s.counters()}</header>'
        f"{text}</main>"
        f'<div class="sidebar">{s.quote()}{s.listing("popular", 3)}{s.tags()}</div>'
        f"{s.cookie()}{_footer(s)}",
    )


def blog(article: Article, s: Slots) -> str:
    text = "\n".join(_blocks(article, s))
    return _page(
        article,
        s,
        f'<div id="page" class="site"><header>{s.voice.one("site")}{s.menu()}</header>'
        f'<article class="post hentry"><h1 class="entry-title">{_title(article)}</h1>'
        f'<div class="entry-content">{text}</div><footer>{s.counters()}{s.share()}</footer>'
        f'</article><div class="widget-area">{s.quote()}{s.listing("popular")}{s.tags()}'
        f"{s.online()}{s.ad('widget')}</div>{_footer(s)}</div>",
    )


def br_blog(article: Article, s: Slots) -> str:
    text = "\n".join(_blocks(article, s, "{}<br><br>"))
    return _page(
        article,
        s,
        f"<div id=header>{s.menu()}</div><div id=main><div class=date>{s.clock()}</div>"
        f"<h3>{_title(article)}</h3><div class=body>{text}</div>{s.counters()}</div>"
        f"<div id=right>{s.listing('popular')}{s.weather()}{s.online()}{s.ad('right')}</div>"
        f"<div id=footer>{s.year()}</div>",
    )


def forum(article: Article, s: Slots) -> str:
    posts = ""
    for i, block in enumerate(_blocks(article, s, "<div>{}</div>")):
        name = s.voice.all("names")[i % 3]
        posts += (
            f'<div class="post" id="p{4410 + i}" data-sid="{s.token()}"><dl class="profile">'
            f'<dt>{name}</dt></dl><div class="content">{block}</div></div>'
        )
    return _page(
        article,
        s,
        f"{s.greet()}{s.menu()}{s.crumbs()}"
        f"<h2 class='topic-title'>{_title(article)}</h2>{s.pager()}"
        f"{s.ad('thread')}{posts}{s.counters()}{s.online()}{s.clock()}{s.listing('related')}"
        f"{_footer(s)}",
    )


def wiki(article: Article, s: Slots) -> str:
    text = "\n".join(_blocks(article, s))
    return _page(
        article,
        s,
        f'<div id="content"><h1 id="firstHeading">{_title(article)}</h1>'
        f'<div id="mw-content-text"><div class="mw-parser-output">{text}</div></div></div>'
        f'<div id="mw-navigation">{s.greet()}{s.menu()}{_search(s)}{s.quote()}</div>'
        f'<div id="footer">{s.ago()}{s.counters()}{s.year()}</div><!-- cached {s.token()} -->',
        f' class="skin-{s.version()}"',
    )


def municipal(article: Article, s: Slots) -> str:
    text = "\n".join(_blocks(article, s, '<div class="paragraph"><p>{}</p></div>'))
    return _page(
        article,
        s,
        f'<div class="top">{s.clock()}{s.weather()}{s.rates()}</div>{s.menu()}<div class="grid">'
        f'<div class="left">{s.listing("popular")}{s.quote()}</div><div class="center">{s.crumbs()}'
        f'<div class="news-detail"><h2>{_title(article)}</h2>{text}{s.ago()}{s.share()}</div></div>'
        f'<div class="right">{s.ad("right")}{s.online()}</div></div>{_footer(s)}{s.cookie()}',
    )


def app_soup(article: Article, s: Slots) -> str:
    mark = s.version()[:5]
    text = "".join(_blocks(article, s, f'<div class="Text_{mark}"><div>{{}}</div></div>'))
    return _page(
        article,
        s,
        f'<div id="__next" data-nonce="{s.nonce()}"><div class="Nav_{mark}">{s.menu()}</div>'
        f'<div class="Body_{mark}"><div role="heading" aria-level="1">{_title(article)}</div>'
        f"{s.ago()}{text}{s.counters()}{s.share()}</div>{s.listing('related')}{s.ad('feed')}"
        f'<div class="Foot_{mark}">{s.year()}</div></div>{s.cookie()}',
        f' class="{s.experiment()}"',
    )


SUITED: dict[str, tuple[Layout, ...]] = {
    "news": (news_classic, news_inline, app_soup),
    "notice": (gov_table, gov_modern, municipal),
    "tender": (tender_portal, gov_table, gov_modern),
    "product": (product_page, shop_cards, app_soup),
    "press": (press_release, news_classic, app_soup),
    "report": (ngo_report, press_release, gov_modern),
    "blog": (blog, br_blog, news_inline),
    "forum": (forum, br_blog, forum),
    "wiki": (wiki, wiki, blog),
}


def render(layout: Layout, style: int, article: Article, voice: Voice, moment: Moment) -> str:
    return layout(article, Slots(voice, moment, style))
