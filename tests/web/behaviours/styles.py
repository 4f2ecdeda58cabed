"""style sheets -> what they lead to: more sheets, backgrounds, fonts."""

from tests.web import material
from tests.web.build import Build, behaviour, saying, script

CSS = "text/css; charset=utf-8"


def _link(address: str) -> str:
    return f'<link rel="stylesheet" href="{address}">'


@behaviour
def css_import(b: Build) -> None:
    """Three sheets deep, the last from another port."""
    last = b.hold("/c.css", "#word::after { content: 'brought by the third sheet' }", CSS, "port")
    b.hold("/b.css", f"@import '{last}';", CSS)
    first = b.hold("/a.css", "@import url(b.css);", CSS)
    b.page('<p id="word">word</p>', head=_link(first))


@behaviour
def css_background(b: Build) -> None:
    picture = b.hold("/back.png", material.png("back"), "image/png")
    cursor = b.put("/unused.png", material.png("unused"), "image/png")
    sheet = b.hold(
        "/a.css",
        f"body {{ background: url({picture}) }} .nowhere {{ background: url({cursor}) }}",
        CSS,
    )
    b.page("<p>on a patterned ground</p>", head=_link(sheet))
    b.manifest.also.append(cursor)
    b.shows("on a patterned ground")


@behaviour
def webfont(b: Build) -> None:
    font = b.hold(
        "/f.ttf",
        material.font(),
        "font/ttf",
        "port",
        headers=(("Access-Control-Allow-Origin", "*"),),
    )
    rules = f"@font-face {{ font-family: own; src: url({font}) }} p {{ font-family: own }}"
    b.page("<p>in its own letters</p>", head=f"<style>{rules}</style>")
    b.shows("in its own letters")


@behaviour
def css_late(b: Build) -> None:
    """A sheet that a script adds."""
    picture = b.hold("/late.png", material.png("late"), "image/png")
    sheet = b.hold("/late.css", f"p {{ background: url({picture}) }}", CSS)
    b.page(
        "<p>dressed late</p>"
        + script(
            "setTimeout(() => { const l = document.createElement('link'); l.rel = 'stylesheet';"
            f"l.href = '{sheet}'; document.head.append(l) }}, 200)"
        )
    )
    b.shows("dressed late")


@behaviour
def css_other_charset(b: Build) -> None:
    """A sheet in an old Chinese encoding: its bytes are kept as they are."""
    sheet = b.hold(
        "/a.css", '@charset "gbk"; p::after { content: "摄像机" }'.encode("gbk"), "text/css"
    )
    b.page("<p>sheet in GBK</p>", head=_link(sheet))
    b.shows("sheet in GBK")


@behaviour
def preload_headers(b: Build) -> None:
    """What a Link header announces is asked for before the page names it."""
    sheet = b.hold("/a.css", "p { color: teal }", CSS)
    own = b.hold("/a.js", "window.ready = 'announced and used'", "text/javascript")
    links = f"<{sheet}>; rel=preload; as=style, <{own}>; rel=preload; as=script"
    b.page(
        f"{_link(sheet)}<script src='{own}'></script>" + saying("window.ready"),
        headers=(("Link", links),),
    )
    b.shows("announced and used")


@behaviour
def early_hints(b: Build) -> None:
    """A 103 before the answer (HTTP/1.1: browsers read past it)."""
    sheet = b.hold("/a.css", "p { color: navy }", CSS)
    early = f"HTTP/1.1 103 Early Hints\r\nLink: <{sheet}>; rel=preload; as=style\r\n\r\n".encode()
    b.page("<p>hinted at</p>", head=_link(sheet), early=early)
    b.shows("hinted at")
