"""texts -> pieces of HTML in several hands: shells, articles, tables, bars, boxes."""

from html import escape

from tests.walls.apart_words import Article, Rows, Words

RIGHT_TO_LEFT = ("ar", "ug")


def document(words: Words, title: str, body: str, head: str = "") -> str:
    """A whole HTML document around ``body``."""
    turn = ' dir="rtl"' if words.language in RIGHT_TO_LEFT else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}"{turn}><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>{head}</head>{body}</html>"
    )


def paragraphs(texts: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def menu(words: Words, style: int) -> str:
    """The site's menu, as a list, as plain links or as a row of a table."""
    links = [f'<a href="/{number}">{escape(name)}</a>' for number, name in enumerate(words.menu)]
    if style % 3 == 0:
        return f"<nav><ul>{''.join(f'<li>{link}</li>' for link in links)}</ul></nav>"
    if style % 3 == 1:
        return f'<div class="topnav">{" | ".join(links)}</div>'
    cells = "".join(f'<td bgcolor="#dde">{link}</td>' for link in links)
    return f'<table width="100%" cellpadding="4"><tr>{cells}</tr></table>'


def shell(words: Words, inner: str, style: int) -> str:
    """The site around some content: masthead, menu, foot. Six hands."""
    name, foot, links = escape(words.site), escape(words.footer), menu(words, style)
    shells = (
        f"<body><header><h2>{name}</h2>{links}</header><main>{inner}</main>"
        f"<footer>{foot}</footer></body>",
        f'<body style="margin:0"><div id="wrap" style="max-width:960px;margin:auto">'
        f'<div class="masthead">{name}</div>{links}<div class="content">{inner}</div>'
        f'<div class="bottom"><small>{foot}</small></div></div></body>',
        f'<body bgcolor="#ffffff"><center><font size="5"><b>{name}</b></font></center>{links}'
        f'<table width="90%" align="center"><tr><td>{inner}</td></tr></table><hr>{foot}</body>',
        f'<body class="theme-dark"><div style="display:flex"><aside style="width:180px">{links}'
        f'</aside><section style="flex:1">{inner}</section></div><p>{foot}</p></body>',
        f'<body><a href="/" class="logo">{name}</a><hr>{inner}<hr>{links}<p>{foot}</p></body>',
        f'<body><div role="banner">{name}</div><div role="main">{inner}</div>'
        f'<div role="contentinfo">{links}{foot}</div></body>',
    )
    return shells[style % len(shells)]


def article(piece: Article, style: int) -> str:
    """A headline, a byline and paragraphs. Four hands."""
    headline, byline = escape(piece.headline), escape(piece.byline)
    if style % 4 == 0:
        return (
            f"<article><h1>{headline}</h1><p><em>{byline}</em></p>"
            f"{paragraphs(piece.paragraphs)}</article>"
        )
    if style % 4 == 1:
        text = "<br><br>".join(escape(text) for text in piece.paragraphs)
        return (
            f'<div class="title">{headline}</div><div class="info">{byline}</div><div>{text}</div>'
        )
    if style % 4 == 2:
        return (
            f'<h1 style="font-size:28px">{headline}</h1><time>{byline}</time>'
            f'<div class="story">{paragraphs(piece.paragraphs, "div")}</div>'
        )
    figure = '<figure><div style="height:120px;background:#cbd"></div></figure>'
    return f"<h2>{headline}</h2>{figure}{paragraphs(piece.paragraphs)}<address>{byline}</address>"


def table(rows: Rows, style: int) -> str:
    """Rows as a table, as a bordered one, or as a list of definitions."""
    head, *body = rows
    if style % 3 == 2 and len(head) == 2:
        pairs = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in body)
        return f"<dl>{pairs}</dl>"
    lines = "".join(f"<tr>{''.join(f'<td>{escape(c)}</td>' for c in row)}</tr>" for row in body)
    names = "".join(f"<th>{escape(name)}</th>" for name in head)
    border = ' border="1"' if style % 2 else ""
    return f"<table{border}><thead><tr>{names}</tr></thead><tbody>{lines}</tbody></table>"


def cookie_bar(words: Words, style: int) -> str:
    """A small bar that leaves the page readable: below, above, or in a corner."""
    text, accept, more = (escape(part) for part in words.bar)
    places = (
        "position:fixed;bottom:0;left:0;right:0;padding:8px;background:#222;color:#fff",
        "position:sticky;top:0;padding:6px;background:#ffd",
        "position:fixed;bottom:16px;right:16px;width:240px;padding:12px;border:1px solid #999;"
        "background:#fff",
    )
    return (
        f'<div class="cookie-notice" style="{places[style % 3]}">{text} '
        f'<button>{accept}</button> <a href="/cookies">{more}</a></div>'
    )


def newsletter(words: Words) -> str:
    heading, text, field, button = (escape(part) for part in words.letter)
    return (
        f'<form class="letter"><h3>{heading}</h3><p>{text}</p>'
        f'<input type="email" placeholder="{field}"><button>{button}</button></form>'
    )


def login_box(words: Words) -> str:
    """A small log-in box in a corner of a page that can be read without it."""
    enter, register, user, password = (escape(part) for part in words.doors)
    return (
        f'<div style="float:right;width:150px"><form><input placeholder="{user}" size="12">'
        f'<input type="password" placeholder="{password}" size="12"><button>{enter}</button>'
        f'</form><a href="/r">{register}</a></div>'
    )


def login_link(words: Words) -> str:
    return f'<div class="user"><a href="/login">{escape(words.doors[0])}</a></div>'
