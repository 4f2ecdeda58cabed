"""a story, the furniture around it, a layout's name -> a whole HTML document."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from random import Random
from string import Template

from tests.watch.fifth.told import Block, Words

SLOTS = ("head", "top", "header", "nav", "bar", "byline", "mid", "end", "side", "foot", "tail")


@dataclass(frozen=True)
class Layout:
    """One site's template. ``mode``: how it names its boxes; ``parts``: how it sets a block."""

    mode: str
    parts: Mapping[str, str]
    page: str


_HEAD = (
    '<!DOCTYPE html>\n<html lang="$lang" dir="$dir"><head><meta charset="utf-8">'
    '<title>$title$dash$site</title><link rel="stylesheet" href="/static/site.css">'
    '<script src="/static/app.js" defer></script>$head</head>\n'
)
_PLAIN = {
    "title": "<h1>{}</h1>",
    "p": "<p>{}</p>",
    "h": "<h2>{}</h2>",
    "ul": "<ul>{}</ul>",
    "li": "<li>{}</li>",
    "table": "<table>{}</table>",
    "cap": '<figure><img src="/upload/fig1.jpg" alt=""><figcaption>{}</figcaption></figure>',
    "file": '<p><a href="/files/doc{n}.pdf">{}</a>@@DL{n}@@</p>',
}


def _parts(**changed: str) -> dict[str, str]:
    return {**_PLAIN, **changed}


_LAYOUTS: dict[str, Layout] = {
    "gazette": Layout(
        "clear",
        _parts(title='<h1 class="article__title">{}</h1>', table='<table class="facts">{}</table>'),
        '<body class="single">$top<header class="site-header"><a href="/" class="logo">$site</a>'
        '$header</header>\n<nav class="main-nav"><ul>$menu$nav</ul></nav>$bar\n<main><article>'
        '$heading<div class="byline">$author$byline</div>\n<div class="article__body">$content'
        '</div>$end</article>\n<aside class="sidebar">$side</aside></main>\n'
        '<footer class="site-footer"><p>$site · info@portal.example</p>$foot</footer>$tail</body>',
    ),
    "portal": Layout(
        "vague",
        _parts(
            title='<div class="tit">{}</div>',
            h="<p><strong>{}</strong></p>",
            cap='<div class="pic"><img src="/upload/fig1.jpg"><br><span>{}</span></div>',
        ),
        '<body>$top<div id="wrap"><div class="hd"><a href="/">$site</a>$header</div>\n'
        '<div class="menu"><ul>$menu$nav</ul></div>$bar\n<div class="w1000"><div class="l">'
        '$heading<div class="info">$author$byline</div>\n<div class="con" id="zoom">$content</div>'
        '$end</div>\n<div class="r">$side</div></div>\n<div class="ft">$site info@portal.example '
        "$foot</div></div>$tail</body>",
    ),
    "hashed": Layout(
        "hash",
        _parts(
            title='<h1 class="c-title">{}</h1>',
            p='<p class="c-para">{}</p>',
            h='<h2 class="c-sub">{}</h2>',
            li='<li class="c-item"><span class="c-txt">{}</span></li>',
            table='<div class="c-scroll"><table class="c-table">{}</table></div>',
        ),
        '<body><div id="root">$top<div class="c-top"><a href="/" class="c-logo">$site</a>$header'
        '</div>\n<div class="c-nav"><ul>$menu$nav</ul></div>$bar\n<div class="c-grid"><section '
        'class="c-main">$heading<div class="c-meta">$author$byline</div><div class="c-body">'
        '$content</div>$end</section>\n<div class="c-rail">$side</div></div>\n<div class="c-foot">'
        "<span>$site info@portal.example</span>$foot</div></div>$tail</body>",
    ),
    "cells": Layout(
        "none",
        _parts(
            title='<font size="4"><b>{}</b></font><br>',
            h="<br><b>{}</b><br>",
            table='<table border="1" cellpadding="4" width="100%">{}</table>',
            cap='<center><img src="/upload/fig1.jpg"><br><i>{}</i></center>',
        ),
        '<body bgcolor="#ffffff">$top<table width="980" align="center"><tr><td colspan="2">'
        '<a href="/"><b>$site</b></a>$header</td></tr>\n<tr><td colspan="2"><ul>$menu$nav</ul>'
        '$bar</td></tr>\n<tr><td width="720" valign="top">$heading<small>$author$byline</small>\n'
        '$content$end</td><td valign="top">$side</td></tr>\n<tr><td colspan="2" align="center">'
        "<small>$site info@portal.example</small>$foot</td></tr></table>$tail</body>",
    ),
    "bootstrap": Layout(
        "clear",
        _parts(
            table='<div class="table-responsive"><table class="table">{}</table></div>',
            file='<div class="card file"><a href="/api/files/{n}" download>{}</a>@@DL{n}@@</div>',
        ),
        '<body>$top<div class="navbar navbar-expand-lg"><a class="navbar-brand" href="/">$site</a>'
        '<ul class="navbar-nav">$menu$nav</ul>$header</div>$bar\n<div class="container"><div '
        'class="row"><div class="col-md-8"><div class="page-header">$heading</div><p class='
        '"text-muted">$author$byline</p>\n$content$end</div>\n<div class="col-md-4">$side</div>'
        '</div></div>\n<footer class="footer bg-light"><div class="container">$site · '
        "info@portal.example $foot</div></footer>$tail</body>",
    ),
    "shop": Layout(
        "clear",
        _parts(
            title='<h1 itemprop="name" class="product-name">{}</h1>',
            table='<table class="specs">{}</table>',
            cap='<div class="gallery"><img src="/upload/fig1.jpg"><p class="cap">{}</p></div>',
        ),
        '<body class="product-page">$top<div class="topline">$header</div><div class="head"><a '
        'href="/">$site</a></div><ul class="catalog-menu">$menu$nav</ul>$bar\n<div class="product" '
        'itemscope>$heading<div class="product-meta">$byline</div>\n<div class="description">'
        '$content</div></div>$end\n<div class="sidebar">$side</div>\n<div class="footer">$site '
        "info@portal.example $foot</div>$tail</body>",
    ),
    "wiki": Layout(
        "clear",
        _parts(
            title='<h1 id="firstHeading" class="firstHeading">{}</h1>',
            h='<h2><span class="mw-headline">{}</span></h2>',
            table='<table class="wikitable">{}</table>',
            cap='<div class="thumb"><img src="/upload/fig1.jpg"><div class="thumbcaption">{}</div>'
            "</div>",
        ),
        '<body class="mediawiki">$top<div id="content" class="mw-body">$bar$heading<div id='
        '"siteSub">$site</div>$byline\n<div id="mw-content-text">$content</div>$end</div>\n<div '
        'id="mw-panel"><ul>$menu$nav</ul>$side</div><div id="mw-head">$header</div>\n<div id='
        '"footer" role="contentinfo">$foot info@portal.example</div>$tail</body>',
    ),
    "bare": Layout(
        "none",
        _parts(p="<div>{}</div>", h="<h3>{}</h3>", title="<h2>{}</h2>"),
        "<body>$top<div><a href='/'>$site</a>$header</div><div><ul>$menu$nav</ul></div>$bar\n"
        "<div><div>$heading<div>$author$byline</div>$content$end</div><div>$side</div></div>\n"
        "<div>info@portal.example $foot</div>$tail</body>",
    ),
    "press": Layout(
        "clear",
        _parts(
            title='<h1 class="entry-title">{}</h1>',
            cap='<figure class="wp-caption"><img src="/upload/fig1.jpg"><figcaption class='
            '"wp-caption-text">{}</figcaption></figure>',
        ),
        '<body class="post-template-default">$top<div id="page" class="site"><header id="masthead">'
        '<p class="site-title"><a href="/">$site</a></p>$header<ul class="menu">$menu$nav</ul>'
        '</header>$bar\n<div id="primary"><article class="post hentry"><header class='
        '"entry-header">$heading<span class="posted-on">$author$byline</span></header>\n<div '
        'class="entry-content">$content</div></article>$end</div>\n<div id="secondary" class='
        '"widget-area">$side</div><footer id="colophon">$site info@portal.example $foot</footer>'
        "</div>$tail</body>",
    ),
    "board": Layout(
        "vague",
        _parts(
            title='<h3 class="topic-title"><a href="/viewtopic.php?t=418">{}</a></h3>',
            p='<div class="post" id="p{n}"><div class="postprofile"><b>{nick}</b>@@RANK{n}@@</div>'
            '<div class="postbody">{}</div></div>',
        ),
        '<body id="phpbb">$top<div id="page-header"><a href="/index.php">$site</a>$header<ul>$menu'
        '$nav</ul></div>$bar\n<div id="page-body">$heading$byline\n$content$end</div>\n<div class='
        '"panel">$side</div><div id="page-footer">info@portal.example $foot</div>$tail</body>',
    ),
    "drupal": Layout(
        "clear",
        _parts(
            title='<h1 class="page-title"><span>{}</span></h1>',
            p='<div class="field__item"><p>{}</p></div>',
            file='<div class="field--name-field-file"><span class="file"><a href="/sites/default/'
            'files/doc{n}.pdf">{}</a></span>@@DL{n}@@</div>',
        ),
        '<body class="path-node">$top<div class="dialog-off-canvas"><header role="banner">'
        '<a href="/">$site</a>$header</header><nav role="navigation"><ul>$menu$nav</ul></nav>$bar\n'
        '<main role="main"><div class="region-content">$heading<div class="node__meta">$byline'
        '</div><div class="node__content">$content</div>$end</div>\n<aside class="region-sidebar">'
        "$side</aside></main>\n<footer role='contentinfo'>$site info@portal.example $foot</footer>"
        "</div>$tail</body>",
    ),
}
FITTING: dict[str, tuple[str, ...]] = {
    "news": ("gazette", "portal", "hashed", "press"),
    "tender": ("cells", "bootstrap", "portal", "drupal"),
    "product": ("shop", "hashed"),
    "company": ("hashed", "bare", "portal", "bootstrap"),
    "wiki": ("wiki", "wiki", "bare"),
    "blog": ("press", "bare", "hashed"),
    "court": ("cells", "bootstrap", "drupal"),
    "forum": ("board", "board", "bare"),
    "ngo": ("drupal", "press", "hashed"),
}


def mode(layout: str) -> str:
    """A layout's name -> how it names its boxes."""
    return _LAYOUTS[layout].mode


def _rows(lines: tuple[str, ...]) -> str:
    made = []
    for number, line in enumerate(lines):
        cell = "td" if number else "th"
        cells = "".join(f"<{cell}>{escape(c)}</{cell}>" for c in line.split(" | "))
        made.append(f"<tr>{cells}</tr>")
    return "\n".join(made)


def _block(block: Block, parts: Mapping[str, str], words: Words, nick: str) -> str:
    form = parts[block.kind]
    if block.kind == "table":
        return form.format(_rows(block.lines))
    if block.kind == "ul":
        return form.format("".join(parts["li"].format(escape(line)) for line in block.lines))
    if block.kind == "file":
        return "".join(form.format(escape(f), n=n) for n, f in enumerate(block.lines, 1))
    return form.format(escape(words.gap.join(block.lines)), nick=nick, n=block.place)


def _content(name: str, blocks: tuple[Block, ...], layout: Layout, words: Words, mid: str) -> str:
    nicks = list(words.all("nicks"))
    Random(f"{name}/nicks").shuffle(nicks)
    made: list[str] = []
    for block in blocks[1:]:
        nick = nicks[block.place % len(nicks)]
        made.append(_block(block, layout.parts, words, nick))
        if block.kind == "p" and mid:
            made.append(mid)
            mid = ""
    return "\n".join(made)


def render(
    name: str, blocks: tuple[Block, ...], layout: str, words: Words, slots: Mapping[str, str]
) -> str:
    """A page's name, content, layout, words and furniture -> its HTML."""
    dice = Random(f"{name}/site")
    chosen = _LAYOUTS[layout]
    title = escape(blocks[0].lines[0])
    menu = "".join(f'<li><a href="/{n}.html">{m}</a></li>' for n, m in enumerate(words.all("nav")))
    return Template(_HEAD + chosen.page + "</html>\n").substitute(
        {slot: slots.get(slot, "") for slot in SLOTS},
        lang=words.all("dir")[0].split()[1],
        dir=words.all("dir")[0].split()[0],
        title=title,
        dash=" - ",
        site=words.one("site", dice),
        author=f"<span>{words.one('author', dice)}</span> ",
        menu=menu,
        heading=chosen.parts["title"].format(title, n=0, nick=""),
        content=_content(name, blocks, chosen, words, slots.get("mid", "")),
    )
