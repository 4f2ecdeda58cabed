"""pages made to hang, crash or fool -> a judgement all the same; pictures likewise."""

import struct
import zlib

import pytest

from countershot.capture.facts import PageFacts
from countershot.capture.wall import judge
from countershot.capture.wall_picture import BLANK, flat_share

MEGABYTES = 4 << 20
HOSTILE = {
    "nested": "<div>" * (MEGABYTES // 5),
    "fixed": '<div style="position:fixed;inset:0">' * (MEGABYTES // 36),
    "unclosed tags": "<a " * (MEGABYTES // 3),
    "unclosed quotes": '<a x="' * (MEGABYTES // 6),
    "unclosed comments": "<!--" * (MEGABYTES // 4),
    "unclosed styles": "<style>" * (MEGABYTES // 7),
    "one long style": "<style>" + "a" * MEGABYTES,
    "braces": "<style>" + "{" * MEGABYTES,
    "end tags": "</div>" * (MEGABYTES // 6),
    "references": "&amp" * (MEGABYTES // 4),
    "buttons": "<button>" * (MEGABYTES // 8) + "accept",
    "binary": bytes(range(256)).decode("latin-1") * (MEGABYTES // 256),
    "lone surrogates": "\ud800" * MEGABYTES,
}
TEXTS = {
    "one word": "a" * MEGABYTES,
    "spaces": " " * MEGABYTES,
    "lines": "\n" * MEGABYTES,
    "quotation marks": "“" * MEGABYTES,
    "full stops": ". " * (MEGABYTES // 2),
    "hyphens": "a-" * (MEGABYTES // 2),
    "marks": "e" + "\u0301" * MEGABYTES,
    "phrase": "page not found " * (MEGABYTES // 15),
    "expanding": "\ufdfa" * (MEGABYTES // 4),
}


def _page(**given: object) -> PageFacts:
    plain: dict[str, object] = {
        "address": "http://a/",
        "final_address": "http://a/",
        "status": 200,
        "title": "",
        "text": "",
    }
    return PageFacts(**(plain | given))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_html_is_judged_by_its_text(name: str) -> None:
    wall = judge(_page(html=HOSTILE[name], title="Page not found", text="Page not found"))
    assert wall is not None and wall.wall_class == "soft_404"


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_and_title_leave_the_status_standing(name: str) -> None:
    wall = judge(_page(status=500, text=TEXTS[name], title=TEXTS[name]))
    assert wall is None or all(len(reason) < 300 for reason in wall.reasons)
    assert wall is not None or len(TEXTS[name].split()) > 150


def test_no_text_and_no_picture_is_empty() -> None:
    wall = judge(_page())
    assert wall is not None and wall.wall_class == "empty"


def _png(rows: list[bytes], width: int, colours: int = 2, depth: int = 8) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + crc

    head = struct.pack(">IIBBBBB", width, len(rows), depth, colours, 0, 0, 0)
    data = zlib.compress(b"".join(rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _white(width: int) -> list[bytes]:
    first = b"\x01" + b"\xff" * 3 + bytes(3 * (width - 1))
    return [first] + [b"\x02" + bytes(3 * width)] * 299


def test_a_blank_first_screen_is_empty_whatever_the_code_promises() -> None:
    blank = _page(text="Archive", html="<canvas></canvas>", picture=_png(_white(400), 400))
    wall = judge(blank)
    assert wall is not None and wall.wall_class == "empty"
    assert "one flat colour" in " ".join(wall.reasons)


def test_a_drawing_without_words_is_no_empty_page() -> None:
    striped = [
        b"\x00" + bytes([row % 256, 0, 9]) + bytes(range(256)) * 4 + b"\0" for row in range(300)
    ]
    width = (len(striped[0]) - 1) // 3
    drawn = _png([row[: 1 + 3 * width] for row in striped], width)
    share = flat_share(drawn)
    assert share is not None and share < BLANK
    assert judge(_page(html="<canvas></canvas>", picture=drawn)) is None


@pytest.mark.parametrize(
    "picture",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a" * 20,
        _png(_white(40), 40)[:90],
        _png(_white(40), 400),
        _png(_white(40), 40, depth=16),
        _png([b"\0" * 4] * 4, 2_000_000_000),
        _png(_white(40), 40).replace(b"IDAT", b"IDAX"),
    ],
)
def test_a_picture_that_is_none_says_nothing(picture: bytes) -> None:
    assert flat_share(picture) is None
