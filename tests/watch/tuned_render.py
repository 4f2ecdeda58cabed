"""content, noise and a house style -> a whole HTML page, as five kinds of site build theirs."""

# ruff: noqa: E501  (markup reads better whole)
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Content:
    """What the page says; what an edit changes."""

    title: str
    sentences: tuple[str, ...]
    items: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    caption: str
    term: tuple[str, str]


@dataclass(frozen=True)
class Around:
    """What stands around it; what noise changes."""

    date: str
    relative: str
    views: str
    ad_label: str
    ad: str
    related: str
    links: tuple[str, ...]
    rate: str
    rights: str
    code: str
    menu: tuple[str, ...]
    token: str


def paragraphs(sentences: tuple[str, ...]) -> str:
    half = len(sentences) // 2
    return "".join(
        f"<p>{escape(' '.join(part))}</p>" for part in (sentences[:half], sentences[half:])
    )


def items(content: Content) -> str:
    return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in content.items) + "</ul>"


def table(content: Content) -> str:
    rows = "".join(f"<tr><td>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in content.rows)
    return f"<table class=data>{rows}</table>"


def links(texts: tuple[str, ...], token: str) -> str:
    return "".join(
        f'<li><a href="/{n}?sid={token}">{escape(t)}</a></li>' for n, t in enumerate(texts)
    )


def page(title: str, token: str, body: str) -> str:
    return (
        f'<!doctype html><html><head><meta charset=utf-8><meta name=csrf content="{token}">'
        f"<title>{escape(title)}</title><script>var t='{token}'</script></head>"
        f"<body>{body}</body></html>"
    )


def semantic(content: Content, around: Around) -> str:
    return page(
        content.title,
        around.token,
        f"""
<header><a href=/>Site</a><nav><ul>{links(around.menu, around.token)}</ul></nav></header>
<main><article><header><h1>{escape(content.title)}</h1>
<p>{around.date} · {around.views}</p></header>
{paragraphs(content.sentences)}
<figure><img src="/p.jpg?{around.token}"><figcaption>{escape(content.caption)}</figcaption></figure>
{items(content)}{table(content)}<dl><dt>{content.term[0]}</dt><dd>{content.term[1]}</dd></dl>
<p><em>{around.relative}</em></p></article>
<aside><h2>{around.related}</h2><ul>{links(around.links, around.token)}</ul></aside></main>
<div class="ad-slot"><span>{around.ad_label}</span><p>{escape(around.ad)}</p></div>
<footer><p>{around.rights}</p><p>{around.code}</p></footer>""",
    )


def classes(content: Content, around: Around) -> str:
    return page(
        content.title,
        around.token,
        f"""
<div id="topbar"><div class="ticker">{around.rate}</div><div class="date">{around.date}</div></div>
<div class="main-menu"><ul>{links(around.menu, around.token)}</ul></div>
<div class="wrap has-sidebar"><div class="post"><h1>{escape(content.title)}</h1>
<div class="post-meta"><span class="views-count">{around.views}</span> | {around.relative}</div>
<div class="post-body">{paragraphs(content.sentences)}{items(content)}
<div class="banner">{around.ad_label}<br>{escape(around.ad)}</div>{table(content)}
<p class="wp-caption-text">{escape(content.caption)}</p>
<dl><dt>{content.term[0]}</dt><dd>{content.term[1]}</dd></dl></div>
<div class="related-posts"><h3>{around.related}</h3><ul>{links(around.links, around.token)}</ul></div>
</div></div><div class="site-footer">{around.rights} <span class="session">{around.code}</span></div>""",
    )


def tables(content: Content, around: Around) -> str:
    """A site of 2003: tables for everything, no class says anything."""
    menu = "".join(f"<td><a href=/{n}>{escape(t)}</a></td>" for n, t in enumerate(around.menu))
    beside = "<br>".join(f"<a href='/a{n}'>{escape(t)}</a>" for n, t in enumerate(around.links))
    return page(
        content.title,
        around.token,
        f"""
<table width=100%><tr>{menu}</tr></table>
<font size=2>{around.date}</font><br><center><b>{escape(content.title)}</b></center>
{paragraphs(content.sentences)}{items(content)}{table(content)}
<center><img src=x.gif><br>{escape(content.caption)}</center>
<p>{content.term[0]}: {content.term[1]}</p>
<div>{around.related}<br>{beside}</div>
<center>{around.ad_label}<br><a href=http://ads.example/c?{around.token}>{escape(around.ad)}</a></center>
<hr><center>{around.views}<br>{around.rights}</center>""",
    )


def hashed(content: Content, around: Around) -> str:
    """Class names made by a machine, new with every release; everything is a div."""
    t = around.token[:6]
    cells = "".join(
        f'<div class="c{t}"><span>{escape(a)}</span>: <span>{escape(b)}</span></div>'
        for a, b in content.rows
    )
    return page(
        content.title,
        around.token,
        f"""<div id="root"><div class="x{t}">
<div class="y{t}">{"".join(f"<a href=/{n}>{escape(m)}</a> " for n, m in enumerate(around.menu))}</div>
<h1 class="h{t}">{escape(content.title)}</h1><div class="m{t}"><time>{around.date}</time></div>
<div class="m{t}">{around.relative}</div>{paragraphs(content.sentences)}{items(content)}{cells}
<div class="f{t}">{escape(content.caption)}</div><div>{content.term[0]}: {content.term[1]}</div>
<div class="z{t}"><div>{around.ad_label}</div><div><p>{escape(around.ad)}</p></div></div>
<div class="r{t}"><h4>{around.related}</h4><div>{links(around.links, around.token)}</div></div>
<div class="b{t}">{around.views}</div><div>{around.rights}</div><div>{around.code}</div>
</div></div>""",
    )


def builder(content: Content, around: Around) -> str:
    """A page builder's blocks; the class names speak of widgets, views and banners throughout."""
    return page(
        content.title,
        around.token,
        f"""<div class="page no-sidebar menu-closed">
<div role="banner"><ul>{links(around.menu, around.token)}</ul><p>{around.rate}</p></div>
<div class="elementor-widget-wrap"><div class="hero-banner-content"><h1>{escape(content.title)}</h1></div>
<div class="views-row view-content">{paragraphs(content.sentences)}</div>
<div class="elementor-widget">{items(content)}</div><div>{table(content)}</div>
<figure><figcaption>{escape(content.caption)}</figcaption></figure>
<dl><dt>{content.term[0]}<dd>{content.term[1]}</dl>
<p>{around.date}</p><p>{around.views} · {around.relative}</p></div>
<div data-x="{around.token}" class="sponsored"><p>{escape(around.ad)}</p></div>
<section class="recommended"><ul>{links(around.links, around.token)}</ul></section>
<div role="contentinfo">{around.rights}<br>{around.code}</div></div>""",
    )


STYLES = (semantic, classes, tables, hashed, builder)
