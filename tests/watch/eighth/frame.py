"""a visit -> the head, navigation, date line, footer and scripts of its page."""

import html
import json

from tests.watch.eighth.visit import Visit


def asset(v: Visit, name: str) -> str:
    """The path of a style sheet or script, with the build's hash in it where it has one."""
    stem, ending = name.rsplit(".", 1)
    if "assets" not in v.has:
        return f"/static/{name}"
    if v.pick("asset way", (True, False)):
        return f"/build/{stem}.{v.token('assets', 8)}.{ending}"
    major = v.fixed("release").randint(1, 6)
    return f"/static/{name}?ver={major}.{v.turns('assets') * 3}.{v.moving('assets').randint(0, 40)}"


def head(v: Visit) -> str:
    title = html.escape(v.title())
    about = next(unit.text for unit in v.units if unit.mark == "P")
    lines = [
        '<meta charset="utf-8">',
        f"<title>{title} - {html.escape(v.site())}</title>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<link rel="stylesheet" href="{asset(v, "main.css")}">',
    ]
    if v.pick("has social", (True, False)):
        lines.append(f'<meta property="og:title" content="{title}">')
        lines.append(f'<meta property="og:description" content="{html.escape(about)}">')
    if "token" in v.has:
        lines.append(f'<meta name="csrf-token" content="{v.token("token", 40)}">')
    if v.story.site == "press":
        data = {"@type": "NewsArticle", "headline": v.title(), "datePublished": str(v.published)}
        text = json.dumps(data, ensure_ascii=False)
        lines.append(f'<script type="application/ld+json">{text}</script>')
    return "<head>\n" + "\n".join(lines) + "\n</head>"


def opening(v: Visit) -> str:
    way = ' dir="rtl"' if v.words.rtl else ""
    return f'<!DOCTYPE html>\n<html lang="{v.words.lang}"{way}>\n{head(v)}'


def nav_names(v: Visit) -> list[str]:
    names = list(v.words.nav[v.story.site])
    if "nav" in v.has and v.turns("nav"):
        names.insert(v.fixed("nav").randint(1, len(names)), v.pick("nav new", v.words.nav_new))
    return names


def nav(v: Visit) -> str:
    """The navigation as a list of links."""
    rows = [f'<li><a href="{v.link(f"/{at}/")}">{name}</a></li>' for at, name in enumerate_nav(v)]
    return "<ul>\n" + "\n".join(rows) + "\n</ul>"


def nav_line(v: Visit) -> str:
    """The navigation as links in one line, as old sites have it."""
    return " | ".join(f'<a href="{v.link(f"/{at}/")}">{name}</a>' for at, name in enumerate_nav(v))


def enumerate_nav(v: Visit) -> list[tuple[int, str]]:
    known = v.words.nav[v.story.site]
    return [(known.index(n) if n in known else 99, html.escape(n)) for n in nav_names(v)]


def dateline(v: Visit) -> str:
    """The day of the visit, or its hour, or running headlines, at the head of the page."""
    parts: list[str] = []
    if "clock" in v.has:
        parts.append(f"{v.words.day(v.when)} {v.when:%H:%M}")
    elif "today" in v.has:
        parts.append(v.words.day(v.when))
    if "ticker" in v.has:
        titles = v.moving("ticker").sample(v.words.headlines, 2)
        parts.append(f"{v.label('ticker')}: {' • '.join(titles)}")
    return "\n".join(f"<div{v.cls('today')}>{part}</div>" for part in parts)


def byline(v: Visit) -> str:
    """Who wrote it and when, the latter as an age where the site writes ages."""
    if v.story.site == "firm":
        return ""
    if "ago" in v.has:
        day = v.words.since(v.published, v.when)
    else:
        day = v.words.short_day(v.published) + f" {v.published:%H:%M}"
    who = html.escape(v.pick("author", v.words.authors), quote=False)
    return f"<span{v.cls('author')}>{v.label('by')} {who}</span> <time>{day}</time>"


def foot(v: Visit) -> str:
    year = v.first.year
    if "year" in v.has and v.turns("year"):
        year = v.second.year
    lines = [f"© {year} {html.escape(v.site(), quote=False)}. {v.label('rights')}"]
    lines.append(
        f'<a href="/privacy">{v.label("privacy")}</a> <a href="/map">{v.label("imprint")}</a>'
    )
    if "visitor" in v.has:
        number = v.fixed("visitor").randint(40_000, 9_000_000)
        hours = (v.when - v.first).total_seconds() / 3600
        lines.append(v.label("visitor", n=number + int(hours * 31) + 3 * v.turns("visitor")))
    if "online" in v.has:
        lines.append(v.label("online", n=v.moving("online").randint(3, 240)))
    return "\n".join(f"<p>{line}</p>" for line in lines)


def cookie(v: Visit) -> str:
    if "cookie" not in v.has or (v.turns("cookie") + v.fixed("cookie").randint(0, 1)) % 2:
        return ""
    return (
        f'<div{v.cls("cookie")} role="dialog">\n<p>{v.label("cookie")}</p>\n'
        f"<button>{v.label('accept')}</button>\n</div>"
    )


def scripts(v: Visit) -> str:
    lines = [f'<script src="{asset(v, "app.js")}"></script>']
    if "token" in v.has:
        nonce = v.token("token", 22)
        lines.append(f'<script nonce="{nonce}">window.cfg = {{"rid": "{nonce[:12]}"}};</script>')
    if v.fixed("counting").random() < 0.7:
        number = v.fixed("counting").randint(10**7, 10**8)
        lines.append(
            "<script>(function(w,d){w._q=w._q||[];var s=d.createElement('script');s.async=1;"
            f"s.src='https://stat.example/hm.js?{number}';d.head.appendChild(s);"
            "})(window,document);</script>"
        )
    if "session" in v.has:
        lines.append(f"<script>var sid = '{v.token('session')}';</script>")
    return "\n".join(lines)
