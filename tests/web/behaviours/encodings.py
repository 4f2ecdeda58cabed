"""every way of sending a body -> the same body, decoded."""

from tests.counts import count
from tests.web import material, wire
from tests.web.build import Build, behaviour, saying

LONG = "<p>" + "A paragraph that is sent in many ways and must arrive the same. " * 60 + "</p>"


@behaviour
def plain(b: Build) -> None:
    b.page(LONG)


@behaviour
def gzip(b: Build) -> None:
    b.page(LONG, way=wire.gzipped)


@behaviour
def brotli(b: Build) -> None:
    """Browsers take brotli over https only."""
    b.page(LONG, origin="secure", way=wire.brotlied)


@behaviour
def deflate(b: Build) -> None:
    b.page(LONG, way=wire.deflated)


@behaviour
def deflate_bare(b: Build) -> None:
    b.page(LONG, way=wire.deflated_bare)


@behaviour
def chunked(b: Build) -> None:
    b.page(LONG * 8, way=wire.chunked)


@behaviour
def chunked_gzip(b: Build) -> None:
    b.page(LONG * 8, way=wire.chunked_gzip)


@behaviour
def until_close(b: Build) -> None:
    b.page(LONG, way=wire.until_close)


@behaviour
def empty_body(b: Build) -> None:
    empty = b.hold("/empty.css", b"", "text/css")
    b.page("<p>with an empty style sheet</p>", head=f'<link rel="stylesheet" href="{empty}">')
    b.shows("with an empty style sheet")


@behaviour
def encoded_parts(b: Build) -> None:
    """Pictures, styles and data with an encoding, not only pages."""
    picture = b.picture("/a.png", way=wire.gzipped)
    style = b.hold("/a.css", "h1 { color: teal }", "text/css", way=wire.deflated)
    data = b.hold("/a.bin", material.noise("bin", 3000), "application/octet-stream",
                  way=wire.chunked_gzip)  # fmt: skip
    b.page(
        f'<img src="{picture}">'
        + saying(f"'bytes: ' + (await (await fetch('{data}')).arrayBuffer()).byteLength"),
        head=f'<link rel="stylesheet" href="{style}">',
    )
    b.shows("bytes: 3000")


@behaviour
def large_body(b: Build) -> None:
    """150 MB at the full count, 8 MB at the reduced one."""
    size = count(8, 150) * 1_000_000
    data = b.hold("/large.bin", material.noise("large", 1_000_000) * (size // 1_000_000),
                  "application/octet-stream")  # fmt: skip
    b.page(saying(f"'bytes: ' + (await (await fetch('{data}')).arrayBuffer()).byteLength"))
    b.shows(f"bytes: {size}")


@behaviour
def large_gzip(b: Build) -> None:
    """Small on the wire, 5 MB once decoded."""
    data = b.hold("/large.txt", b"0123456789abcde\n" * 327_680, "text/plain", way=wire.gzipped)
    b.page(saying(f"'letters: ' + (await (await fetch('{data}')).text()).length"))
    b.shows("letters: 5242880")
