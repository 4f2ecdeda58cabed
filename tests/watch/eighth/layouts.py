"""a visit -> its whole page, in one of six ways of newer sites."""

import html
import json
from dataclasses import replace

from tests.watch.eighth.body import story_html
from tests.watch.eighth.frame import (
    byline,
    cookie,
    dateline,
    foot,
    nav,
    opening,
    scripts,
)
from tests.watch.eighth.lists import advert, aside, below, counters, hidden
from tests.watch.eighth.visit import Visit


def lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def headline(v: Visit) -> str:
    return html.escape(v.title(), quote=False)


def site(v: Visit) -> str:
    return html.escape(v.site(), quote=False)


def search_form(v: Visit) -> str:
    return (
        f'<form action="/search">{hidden(v)}<input name="q"><button>{v.label("search")}</button>'
        "</form>"
    )


def semantic(v: Visit) -> str:
    """A newer site with elements that say what they are."""
    side = lines(*(f"<section>\n{box}\n</section>" for box in aside(v)))
    return lines(
        opening(v),
        "<body>",
        cookie(v),
        f'<header>\n<a href="/">{site(v)}</a>\n{dateline(v)}\n<nav>\n{nav(v)}\n</nav>\n</header>',
        advert(v, "top"),
        "<main>\n<article>",
        f"<header><h1>{headline(v)}</h1>\n<p>{byline(v)}</p></header>",
        story_html(v, "plain"),
        counters(v),
        "</article>",
        below(v),
        "</main>",
        f"<aside>\n{side}\n</aside>" if side else "",
        f"<footer>\n{foot(v)}\n</footer>",
        scripts(v),
        "</body>\n</html>",
    )


def wordpress(v: Visit) -> str:
    """A weblog system's page."""
    v = replace(v, style="wp")
    number = v.fixed("post").randint(100, 9000)
    return lines(
        opening(v),
        f'<body class="post-template-default single single-post postid-{number}">',
        '<div id="page" class="site">',
        f'<header id="masthead" class="site-header"><p class="site-title">{site(v)}</p>',
        dateline(v),
        f'<nav id="site-navigation" class="main-navigation">\n{nav(v)}\n</nav></header>',
        '<div id="content" class="site-content"><div id="primary" class="content-area">',
        f'<article id="post-{number}" class="post-{number} post type-post hentry">',
        f'<h1 class="entry-title">{headline(v)}</h1>',
        f'<div class="entry-meta">{byline(v)}</div>',
        f'<div class="entry-content">\n{story_html(v, "plain")}\n{counters(v)}\n</div>',
        "</article>",
        advert(v, "after"),
        below(v),
        "</div>",
        '<div id="secondary" class="widget-area">',
        search_form(v),
        *aside(v),
        "</div></div>",
        f'<footer id="colophon" class="site-footer">\n{foot(v)}\n</footer></div>',
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def hashed(v: Visit) -> str:
    """A page put together by a script framework: bare divs, class names from the build."""
    v = replace(v, style="hash")
    state = {"page": "/[slug]", "buildId": v.token("assets", 21), "locale": v.words.lang}
    return lines(
        opening(v),
        '<body><div id="__next">',
        f"<div{v.cls('layout')}>",
        f"<div{v.cls('top')}><div{v.cls('logo')}>{site(v)}</div>",
        f"<div{v.cls('menu')}>{nav(v)}</div>{dateline(v)}</div>",
        f"<div{v.cls('grid')}>",
        f"<div{v.cls('content')}>",
        f"<h1{v.cls('title')}>{headline(v)}</h1>",
        f"<div{v.cls('meta')}>{byline(v)}{counters(v)}</div>",
        f"<div{v.cls('text')}>\n{story_html(v, 'plain')}\n</div>",
        advert(v, "inline"),
        below(v),
        "</div>",
        f"<div{v.cls('rail')}>",
        *aside(v),
        "</div></div>",
        f"<div{v.cls('bottom')}>{foot(v)}</div>",
        "</div></div>",
        cookie(v),
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>',
        scripts(v),
        "</body>\n</html>",
    )


def drupal(v: Visit) -> str:
    """A content system with regions, blocks and fields."""
    v = replace(v, style="drupal")
    node = v.fixed("node").randint(50, 20000)
    return lines(
        opening(v),
        f'<body class="path-node page-node-type-article" data-node="{node}">',
        '<div class="dialog-off-canvas-main-canvas"><div id="page-wrapper">',
        f'<header role="banner"><div class="region region-header">{site(v)} {dateline(v)}</div>',
        f'<div class="region region-primary-menu"><nav>{nav(v)}</nav></div></header>',
        '<div class="region region-content">',
        f'<h1 class="page-header">{headline(v)}</h1>',
        f'<article class="node node--type-article node--view-mode-full" about="/node/{node}">',
        f'<div class="node__meta">{byline(v)}</div>',
        '<div class="field field--name-body field--type-text-with-summary field__item">',
        story_html(v, "plain"),
        "</div>",
        f'<div class="node__links">{counters(v)}</div>',
        "</article>",
        below(v),
        "</div>",
        '<div class="region region-sidebar-second">',
        *aside(v),
        "</div>",
        f'<footer class="region region-footer">{foot(v)}</footer>',
        "</div></div>",
        advert(v, "foot"),
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def bootstrap(v: Visit) -> str:
    """A company's page on a grid of columns."""
    side = aside(v)
    width = 8 if side else 12
    cards = lines(*(f'<div class="card mb-3"><div class="card-body">{b}</div></div>' for b in side))
    return lines(
        opening(v),
        '<body class="d-flex flex-column">',
        f'<nav class="navbar navbar-expand-lg"><a class="navbar-brand" href="/">{site(v)}</a>',
        f'<div class="collapse navbar-collapse">{nav(v)}</div></nav>',
        dateline(v),
        '<section class="hero"><div class="container">',
        f'<h1 class="display-4">{headline(v)}</h1>',
        f'<p class="lead">{byline(v)}</p>' if byline(v) else "",
        "</div></section>",
        f'<div class="container"><div class="row"><div class="col-md-{width}">',
        story_html(v, "div"),
        counters(v),
        below(v),
        "</div>",
        f'<div class="col-md-4">\n{cards}\n</div>' if side else "",
        "</div></div>",
        advert(v, "wide"),
        f'<footer class="py-5 bg-dark"><div class="container">{foot(v)}</div></footer>',
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def shop(v: Visit) -> str:
    """A page of sections with utility classes, as catalogues and job boards have it."""
    return lines(
        opening(v),
        '<body class="bg-white text-gray-900 antialiased">',
        cookie(v),
        '<div class="sticky top-0 flex items-center justify-between px-6 py-3">',
        f'<a class="font-bold text-xl" href="/">{site(v)}</a>',
        f'<div class="hidden md:flex gap-4">{nav(v)}</div>{search_form(v)}',
        f'<a href="{v.link("/login")}">{v.label("login")}</a></div>',
        dateline(v),
        f'<div class="text-sm text-gray-500">{v.label("here")}: {site(v)}</div>',
        '<div class="grid grid-cols-3 gap-8 px-6">',
        '<div class="col-span-2">',
        f'<h1 class="text-3xl font-semibold">{headline(v)}</h1>',
        f'<div class="flex gap-2 text-sm">{byline(v)}{counters(v)}</div>',
        f'<div class="prose max-w-none mt-6">\n{story_html(v, "div")}\n</div>',
        below(v),
        "</div>",
        '<div class="space-y-6">',
        *aside(v),
        "</div></div>",
        advert(v, "strip"),
        f'<div class="border-t mt-12 px-6 py-8 text-sm">{foot(v)}</div>',
        scripts(v),
        "</body>\n</html>",
    )
