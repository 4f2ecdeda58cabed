"""a layout, a story and its furniture -> one whole HTML document, in one of ten shapes."""

import random
import re

from tests.watch.seventh.look import Layout, Look
from tests.watch.seventh.told import Story

_HEAD = (
    '<!DOCTYPE html>\n<html lang="{lang}" dir="{dir}">\n<head>\n<meta charset="utf-8">\n'
    '<title>{title} | {site}</title>\n<link rel="stylesheet" href="/static/site.css">\n'
    "{head}\n</head>\n"
)
_SECTION = '<section class="widget"><h3 class="widget-title">{}</h3>{}</section>'
_BLOCK = '<div class="block"><div class="bt">{}</div><div class="bc">{}</div></div>'
_FIGURE = '<figure><img src="/media/p{}.jpg" alt=""><figcaption>{}</figcaption></figure>'
_PICTURE = '<div class="pic"><img src="/upload/{}.jpg"><div class="pic-text">{}</div></div>'

LAYOUTS = (
    Layout(
        "paper",
        _HEAD + "<body>\n{top}\n<header><a class='logo' href='/'>{site}</a><nav>{nav}</nav>"
        "</header>\n<main>\n<article>\n<h1>{title}</h1>\n<div class='byline'>{meta}</div>\n{body}\n"
        "</article>\n{after}\n</main>\n<aside>{side}</aside>\n<footer>{foot}</footer>\n"
        "</body></html>",
        "<p>{}</p>",
        _SECTION,
        _FIGURE,
        "<table>{}</table>",
    ),
    Layout(
        "office",
        _HEAD
        + '<body bgcolor="#ffffff">\n{top}<table width="980" align="center"><tr><td colspan="2"'
        ' class="banner">{site}</td></tr><tr><td colspan="2">{nav}</td></tr><tr><td width="220" '
        'valign="top">{side}</td><td valign="top"><div class="tt">{title}</div><div>{meta}</div>\n'
        '{body}\n{after}</td></tr><tr><td colspan="2" align="center">{foot}</td></tr></table>\n'
        "</body></html>",
        '<p style="text-indent:2em">{}</p>',
        '<table width="100%" class="box"><tr><th>{}</th></tr><tr><td>{}</td></tr></table>',
        '<p align="center"><img src="/images/{}.jpg" border="0"></p><p align="center">{}</p>',
        '<table border="1" cellspacing="0" cellpadding="3">{}</table>',
    ),
    Layout(
        "soup",
        _HEAD + '<body>\n<div class="wrap">{top}<div class="hd"><div class="hd-name">{site}</div>'
        '<div class="hd-menu">{nav}</div></div>\n<div class="cols"><div class="col-main"><div '
        'class="ttl">{title}</div><div class="inf">{meta}</div><div class="txt">{body}</div>{after}'
        '</div><div class="col-r">{side}</div></div>\n<div class="ft">{foot}</div></div>\n'
        "</body></html>",
        '<div class="para">{}</div>',
        _BLOCK,
        _PICTURE,
        '<div class="tbl"><table>{}</table></div>',
    ),
    Layout(
        "module",
        _HEAD
        + '<body>\n<div id="__next">{top}<header class="Header"><a class="Logo" href="/">{site}'
        '</a><nav class="Menu">{nav}</nav></header><main class="Main">'
        '<h1 class="Title">{title}</h1>'
        '<div class="Meta">{meta}</div><div class="Content">{body}</div>{after}</main><aside '
        'class="Rail">{side}</aside><footer class="Footer">{foot}</footer></div>\n</body></html>',
        '<p class="Text">{}</p>',
        '<section class="Card"><h2 class="CardTitle">{}</h2>{}</section>',
        '<figure class="Figure"><img src="/_img/{}.webp"><figcaption class="Note">{}</figcaption>'
        "</figure>",
        '<table class="Grid">{}</table>',
        '<ul class="Points">{}</ul>',
        "{0}_{1}__{2}",
    ),
    Layout(
        "styled",
        _HEAD + '<body>\n<div id="root"><div class="page">{top}<div class="bar"><div class="brand">'
        '{site}</div><div class="nav">{nav}</div></div><div class="hero"><h1 class="head">{title}'
        '</h1><div class="sub">{meta}</div></div><div class="copy">{body}</div><div class="more">'
        '{after}</div><div class="rail">{side}</div><div class="base">{foot}</div></div></div>\n'
        "</body></html>",
        '<p class="par">{}</p>',
        '<div class="panel"><h4 class="phead">{}</h4>{}</div>',
        '<div class="shot"><img src="https://cdn.example/i/{}.jpg"><span class="cap">{}'
        "</span></div>",
        '<div class="sheet"><table class="t">{}</table></div>',
        '<ol class="ol">{}</ol>',
        "sc-{3} {2}",
    ),
    Layout(
        "press",
        _HEAD + '<body class="single single-post wp-custom">\n{top}<div id="masthead" class='
        '"site-header"><p class="site-title">{site}</p><ul class="menu">{nav}</ul></div>\n<div id='
        '"primary"><article class="post hentry"><header class="entry-header"><h1 class='
        '"entry-title">{title}</h1><div class="entry-meta">{meta}</div></header><div class='
        '"entry-content">{body}</div><footer class="entry-footer">{after}</footer>'
        "</article></div>\n"
        '<div id="secondary" class="widget-area">{side}</div><div id="colophon">{foot}</div>\n'
        "</body></html>",
        "<p>{}</p>",
        _SECTION,
        '<div class="wp-caption"><img class="size-large" src="/wp-content/uploads/{}.jpg">'
        '<p class="wp-caption-text">{}</p></div>',
        '<figure class="wp-block-table"><table>{}</table></figure>',
    ),
    Layout(
        "wiki",
        _HEAD + '<body class="mediawiki ltr ns-0">\n{top}<div id="content" class="mw-body"><h1 id='
        '"firstHeading">{title}</h1><div id="siteSub">{meta}</div><div class="mw-parser-output">'
        '{body}</div>{after}</div>\n<div id="mw-panel"><div id="p-logo">{site}</div><div id='
        '"p-navigation">{nav}</div>{side}</div><div id="footer">{foot}</div>\n</body></html>',
        "<p>{}\n</p>",
        '<div class="portal"><h3>{}</h3><div class="body">{}</div></div>',
        '<div class="thumb tright"><div class="thumbinner"><img src="/w/images/{}.jpg"><div class='
        '"thumbcaption">{}</div></div></div>',
        '<table class="wikitable"><tbody>{}</tbody></table>',
    ),
    Layout(
        "bare",
        _HEAD
        + "<body>\n{top}<b>{site}</b> {nav}<hr>\n<h2>{title}</h2>\n{meta}\n{body}\n{after}\n<hr>"
        "{side}<hr><small>{foot}</small>\n</body></html>",
        "{}<br><br>",
        "<h4>{}</h4><div>{}</div>",
        '<img src="{}.gif"><br><i>{}</i><br>',
        "<table border=1>{}</table>",
        "<ul>{}</ul>",
    ),
    Layout(
        "boot",
        _HEAD
        + '<body>\n{top}<nav class="navbar navbar-expand-lg"><a class="navbar-brand">{site}</a>'
        '<div class="navbar-nav">{nav}</div></nav><div class="container"><div class="row"><div '
        'class="col-md-8"><h1 class="h2 mb-3">{title}</h1>'
        '<div class="text-muted small">{meta}</div>'
        '{body}{after}</div><div class="col-md-4">{side}</div></div></div><footer class="bg-dark '
        'py-4"><div class="container">{foot}</div></footer>\n</body></html>',
        '<p class="lead">{}</p>',
        '<div class="card mb-3"><div class="card-header">{}</div><div class="card-body">{}'
        "</div></div>",
        '<div class="img-fluid-wrap"><img class="img-fluid" src="/assets/{}.png"><small>{}</small>'
        "</div>",
        '<table class="table table-striped">{}</table>',
        '<ul class="list-group">{}</ul>',
    ),
    Layout(
        "board",
        _HEAD + '<body id="phpbb">\n{top}<div id="page-header"><h1>{site}</h1><div class="navbar">'
        '{nav}</div></div><div id="page-body"><h2 class="topic-title">{title}</h2><div class="post '
        'bg1"><div class="postprofile">{meta}</div><div class="postbody">'
        '<div class="content">{body}'
        '</div></div></div>{after}</div><div class="stat-block">{side}</div><div id="page-footer">'
        "{foot}</div>\n</body></html>",
        "{}<br />\n<br />\n",
        '<div class="panel"><div class="inner"><h3>{}</h3>{}</div></div>',
        '<dl class="attachbox"><dt><img src="./download/file.php?id={}"></dt><dd>{}</dd></dl>',
        '<table class="bbtable">{}</table>',
    ),
)
SUITED = {
    "wiki": ("wiki", "wiki", "bare", "boot"),
    "forum": ("board", "board", "soup", "bare"),
    "blog": ("press", "press", "styled", "bare"),
    "product": ("styled", "module", "boot", "soup"),
}
OTHERS = ("paper", "office", "soup", "module", "styled", "press", "boot", "paper", "soup")


def _rows(story: Story) -> str:
    made = []
    for at, row in enumerate(story.rows):
        cell = "td" if at else "th"
        cells = "".join(f"<{cell}>{c}</{cell}>" for c in row.split(" | "))
        made.append(f"<tr>{cells}</tr>")
    return "\n".join(made)


def body(look: Look, story: Story, mid: str) -> str:
    """The content of the page, with what the site puts in its middle."""
    layout = look.layout
    paras = [layout.para.format(look.words.space.join(p)) for p in story.paras]
    parts = paras[:1]
    if story.caption:
        picture = look.site("picture").randrange(1000, 9999)
        parts.append(layout.figure.format(picture, story.caption))
    parts += [*paras[1:2], mid, *paras[2:]]
    if story.rows:
        parts.append(layout.table.format(_rows(story)))
    if story.items:
        parts.append(layout.listing.format("".join(f"<li>{i}</li>" for i in story.items)))
    if story.file:
        parts.append(
            f'<div><a href="/files/{look.site("f").randrange(999)}">{story.file}</a></div>'
        )
    return "\n".join(part for part in parts if part)


def document(look: Look, story: Story, slots: dict[str, str]) -> str:
    """The whole document."""
    words = look.words
    full = {s: slots.get(s, "") for s in ("head", "top", "nav", "meta", "after", "side", "foot")}
    return look.layout.page.format(
        lang=words.lang,
        dir="rtl" if words.rtl else "ltr",
        title=story.title,
        site=look.site("site").choice(words.many("sites")),
        body=body(look, story, slots.get("mid", "")),
        **full,
    )


def classes(look: Look, html: str, build: str) -> str:
    """The class names as a build of the site's styles names them."""
    if not look.layout.hashed:
        return html

    def named(found: re.Match[str]) -> str:
        name = found[1]
        dice = random.Random(f"{look.name}/{build}/{name}")
        mark = "".join(dice.choices("abcdefghkmnpqrstuvwxyzABCDEFGH0123456789", k=6))
        fixed = f"{random.Random(name).randrange(16**6):06x}"
        return f'class="{look.layout.hashed.format(name, name.lower(), mark, fixed)}"'

    return re.sub(r'class="([^"]+)"', named, html)
