"""a document and what passes around it -> a whole HTML page, in one of several hands."""

from dataclasses import dataclass
from html import escape

from tests.watch.first.voice import Doc, Voice

RIGHT_TO_LEFT = ("ar", "ug")


@dataclass(frozen=True)
class Passing:
    """What differs between two looks although nobody edited the page. ``look``: 0 or 1."""

    clock: int = 0
    ago: int = 0
    counts: int = 0
    tokens: int = 0
    advert: int = 0
    frame: int = 0
    related: int = 0
    most_read: int = 0
    comments: int = 0
    weather: int = 0
    ticker: int = 0
    cookies: int = 0
    menu: int = 0
    spaces: int = 0
    tags: int = 0
    year: int = 0
    classes: int = 0
    versions: int = 0


def render(voice: Voice, doc: Doc, passing: Passing, hand: int) -> str:
    """The page as a site of this ``hand`` (0 to 2) would send it."""
    turn = ' dir="rtl"' if voice.language in RIGHT_TO_LEFT else ""
    body = (_wide, _columns, _plain)[hand % 3](voice, doc, passing)
    html = (
        f'<!DOCTYPE html><html lang="{voice.language}"{turn}><head><meta charset="utf-8">'
        f"{_head(passing)}<title>{escape(doc.headline)} - {escape(voice.site)}</title></head>"
        f"<body>{body}</body></html>"
    )
    return html.replace("><", ">\n    <") if passing.spaces else html


def _head(passing: Passing) -> str:
    token = ("b3f1c09a77d2e4", "0d9e8c7b6a5f41")[passing.tokens]
    version = ("20310402", "20310519")[passing.versions]
    return (
        f'<meta name="csrf-token" content="{token}">'
        f'<script nonce="{token[:8]}" src="/static/app.js?v={version}"></script>'
        f'<link rel="stylesheet" href="/static/style.{version}.css">'
    )


def _wide(voice: Voice, doc: Doc, passing: Passing) -> str:
    return (
        f"{_cookies(voice, passing)}<header>{escape(voice.site)} {_clock(voice, passing)}"
        f"{_menu(voice, passing)}</header><main>{_content(voice, doc, passing)}"
        f"{_counts(voice, passing)}</main>{_advert(voice, passing)}{_related(voice, passing)}"
        f"{_most_read(voice, passing)}{_foot(voice, passing)}"
    )


def _columns(voice: Voice, doc: Doc, passing: Passing) -> str:
    left = f"{_menu(voice, passing)}{_weather(voice, passing)}{_ticker(voice, passing)}"
    right = f"{_most_read(voice, passing)}{_advert(voice, passing)}"
    return (
        f'<div id="page"><div class="date">{_clock(voice, passing)}</div>'
        f'<div class="left">{left}</div><div class="middle">{_ago(voice, passing)}'
        f"{_content(voice, doc, passing)}{_counts(voice, passing)}{_related(voice, passing)}</div>"
        f'<div class="right">{right}</div></div>{_cookies(voice, passing)}{_foot(voice, passing)}'
    )


def _plain(voice: Voice, doc: Doc, passing: Passing) -> str:
    return (
        f"<p>{escape(voice.site)}</p>{_menu(voice, passing)}<p>{_clock(voice, passing)}</p>"
        f"{_ticker(voice, passing)}{_content(voice, doc, passing)}{_ago(voice, passing)}"
        f"{_counts(voice, passing)}{_advert(voice, passing)}{_weather(voice, passing)}"
        f"{_related(voice, passing)}<hr>{_foot(voice, passing)}{_cookies(voice, passing)}"
    )


def _content(voice: Voice, doc: Doc, passing: Passing) -> str:
    tag = ("p", "div")[passing.tags]
    name = ("story-a81", "story-c07")[passing.classes]
    texts = "".join(
        f"<{tag}>{escape(voice.space.join(sentences))}</{tag}>" for sentences in doc.paragraphs
    )
    if passing.tags:
        texts = texts.replace(f"</{tag}>", f"<span></span></{tag}>")
    figure = ""
    if doc.caption:
        figure = (
            f'<figure><img src="/p.jpg"><figcaption>{escape(doc.caption)}</figcaption></figure>'
        )
    else:
        figure = '<figure><img src="/p.jpg"></figure>'
    items = "".join(f"<li>{escape(item)}</li>" for item in doc.items)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in doc.rows
    )
    shown = f"<ul>{items}</ul>" if items else ""
    return (
        f'<div class="{name}" data-variant="{passing.classes}"><h1>{escape(doc.headline)}</h1>'
        f"{figure}{texts}{shown}{f'<table>{rows}</table>' if rows else ''}{_form(passing)}</div>"
    )


def _form(passing: Passing) -> str:
    token = ("b3f1c09a77d2e4", "0d9e8c7b6a5f41")[passing.tokens]
    return f'<form><input type="hidden" name="csrf" value="{token}"><input name="q"></form>'


def _clock(voice: Voice, passing: Passing) -> str:
    return f"<span>{escape(voice.clock[passing.clock])}</span>"


def _ago(voice: Voice, passing: Passing) -> str:
    return f"<p>{escape(voice.ago[passing.ago])}</p>"


def _counts(voice: Voice, passing: Passing) -> str:
    views, likes, online = ((1204, 31, 57), (1988, 46, 12))[passing.counts]
    comments = (8, 23)[passing.comments]
    return (
        f"<div><span>{escape(voice.views)} {views}</span> <span>{escape(voice.likes)} "
        f"{likes}</span>"
        f"</div><p>{escape(voice.comments)} ({comments})</p><p>{escape(voice.online)} {online}</p>"
    )


def _advert(voice: Voice, passing: Passing) -> str:
    text = escape(voice.advert[passing.advert])
    frame = ("https://ads.example/1?z=77", "https://ads.example/9?z=12")[passing.frame]
    return (
        f'<aside class="ad-slot sponsored"><b>{escape(voice.advert_word)}</b> {text}</aside>'
        f'<ins class="adsbygoogle">{text}</ins><iframe src="{frame}" width="300"></iframe>'
    )


def _listed(headlines: tuple[str, ...], passing: Passing) -> str:
    session = ("9f81ab", "44c0de")[passing.tokens]
    return "".join(
        f'<li><a href="/s/{len(text)}?sid={session}">{escape(text)}</a></li>' for text in headlines
    )


def _related(voice: Voice, passing: Passing) -> str:
    """The same stories, in another order at the second look."""
    stories = voice.headlines[:3] if not passing.related else voice.headlines[2::-1]
    return (
        f'<section class="related"><h3>{escape(voice.related)}</h3>'
        f"<ul>{_listed(stories, passing)}</ul></section>"
    )


def _most_read(voice: Voice, passing: Passing) -> str:
    """Other stories at the second look."""
    stories = voice.headlines[1:4] if not passing.most_read else voice.headlines[3:6]
    return (
        f'<div class="most-read"><h4>{escape(voice.most_read)}</h4>'
        f"<ol>{_listed(stories, passing)}</ol></div>"
    )


def _weather(voice: Voice, passing: Passing) -> str:
    return f'<div class="weather">{escape(voice.weather[passing.weather])}</div>'


def _ticker(voice: Voice, passing: Passing) -> str:
    return f'<div class="ticker">{escape(voice.ticker[passing.ticker])}</div>'


def _cookies(voice: Voice, passing: Passing) -> str:
    if passing.cookies:
        return ""
    return (
        f'<div class="cookie-banner">{escape(voice.cookies)} '
        f"<button>{escape(voice.accept)}</button></div>"
    )


def _menu(voice: Voice, passing: Passing) -> str:
    names = voice.menu if not passing.menu else voice.menu[::-1]
    session = ("9f81ab", "44c0de")[passing.tokens]
    links = "".join(f'<a href="/{n}?s={session}">{escape(n)}</a> ' for n in names)
    return f"<nav>{links}</nav>"


def _foot(voice: Voice, passing: Passing) -> str:
    year = (2031, 2032)[passing.year]
    return f"<footer>© {year} {escape(voice.site)}. {escape(voice.rights)}</footer>"
