"""pages, honest and hostile -> what a reader sees of them, and what of that is content."""

import pytest

from countershot.capture.page_source import source_of
from countershot.capture.page_text import blocks_of, text_of

PAGE = """<!doctype html><html><head><title>Not shown</title><style>p{}</style></head><body>
<nav><a href=/>Home</a></nav><div class="wrap has-sidebar"><article><header><h1>Head<b>line</b></h1>
<p>By A. Writer</p></header><p>One &amp; two<p hidden>secret<p style="display: none">secret
<p>three<br>four<script>"</p>secret"</script><table><tr><td>a<td>b<tr><td>c</table>
<div class="ad-slot">Buy</div><aside>Key facts: 400 cameras</aside></article></div>
<aside>Other page</aside><p>a < b</p><!-- secret --><footer>© 2024</footer>"""


def test_visible_text_is_what_a_browser_shows() -> None:
    assert text_of(PAGE).splitlines() == [
        "Home", "Headline", "By A. Writer", "One & two", "three", "four", "a\tb", "c", "Buy",
        "Key facts: 400 cameras", "Other page", "a < b", "© 2024",
    ]  # fmt: skip


def test_content_leaves_out_what_stands_beside_it() -> None:
    assert text_of(PAGE, content_only=True).splitlines() == [
        "Headline", "By A. Writer", "One & two", "three", "four", "a\tb", "c",
        "Key facts: 400 cameras", "a < b",
    ]  # fmt: skip


@pytest.mark.parametrize("named", ["has-sidebar", "elementor-widget", "page-menu-closed", "k3ad9f"])
def test_a_wrapper_of_the_page_is_never_beside(named: str) -> None:
    page = f"<div class='{named}'><h1>T</h1><p>The county bought 400 cameras.</p></div><p>x</p>"
    assert "The county bought 400 cameras." in text_of(page, content_only=True)


def test_a_shadow_tree_is_shown_and_another_template_is_not() -> None:
    page = "<x-a><template shadowrootmode=open><p>seen</p></template></x-a><template>un</template>"
    assert text_of(page) == "seen"


HOSTILE = ("<!--", "<a ", "<", "<![CDATA[", "<script>", "</", "<?", "&", "<a b='", '<a b="', "<a/",
           "</a ", "<div>", "<b></i>", "<i><div></i>", "<p hidden>", "<div class=ad>",
           "&#9", "<td>")  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_endless_markup_is_read_to_an_end(piece: str) -> None:
    """html.parser takes minutes over 120 kB of some of these; this is 1 MB of each."""
    text = text_of("<p>before</p>" + piece * (1_000_000 // len(piece)))
    assert text.startswith("before")


def test_absurd_references_and_what_no_number_is() -> None:
    assert text_of(f"<p>a&#{'9' * 6000};b&#x110000;&nosuch;c") == "a\ufffdb\ufffd&nosuch;c"


@pytest.mark.parametrize("name", ["utf-8", "gb2312", "utf-16-le", "windows-1251", "no-such-code"])
def test_bytes_in_the_encoding_that_the_server_says(name: str) -> None:
    words = {"gb2312": "摄像机", "windows-1251": "камера"}.get(name, "كامېرا")
    real = "utf-8" if name == "no-such-code" else name
    html, title = source_of(f"<title>{words}</title>".encode(real), f"text/html; charset={name}")
    assert words in html
    assert title == words


def test_plain_text_is_no_markup() -> None:
    html, title = source_of(b"a <b> & c\nd", "text/plain")
    assert (text_of(html), title) == ("a <b> & c\nd", "")


def test_links_are_told_from_running_text() -> None:
    link, running = blocks_of("<ul><li><a href=x>Another page</a></ul><p>Words <a>here</a></p>")
    assert link.linked == 1.0
    assert running.linked < 0.5
