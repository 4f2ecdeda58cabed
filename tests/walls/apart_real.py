"""one language's texts -> nine pages of real content, in the hands of different sites."""

from html import escape

from tests.walls.apart_layout import (
    article,
    cookie_bar,
    document,
    login_box,
    login_link,
    newsletter,
    paragraphs,
    shell,
    table,
)
from tests.walls.apart_words import Article, Sheet, Words
from tests.walls.page import TestPage


def real_pages(words: Words, hand: int) -> tuple[TestPage, ...]:
    """Nine pages; ``hand`` (a number) turns the layouts so that no two languages look alike."""
    return (
        _news(words, hand),
        _feature(words, hand),
        _about(words, hand),
        _tender(words, hand),
        _product(words, hand),
        _table_only(words, hand),
        _notice(words, hand),
        _short(words, hand),
        _long(words, hand),
    )


def _page(words: Words, kind: str, title: str, body: str, head: str = "") -> TestPage:
    html = document(words, title, body, head)
    return TestPage(f"apart-{words.language}-real-{kind}", words.language, None, 200, title, html)


def _news(words: Words, hand: int) -> TestPage:
    """News under a small cookie bar."""
    inner = article(words.news, hand) + login_link(words)
    body = shell(words, inner, hand).replace("</body>", f"{cookie_bar(words, hand)}</body>")
    return _page(words, "news", f"{words.news.headline} - {words.site}", body)


def _feature(words: Words, hand: int) -> TestPage:
    """A feature with a newsletter box, and links to other stories that end in dots."""
    links = "".join(
        f'<li><a href="/s/{number}">{escape(piece.headline)}…</a></li>'
        for number, piece in enumerate((words.news, words.about))
    )
    inner = f"{article(words.feature, hand + 1)}{newsletter(words)}<ul>{links}</ul>"
    return _page(words, "feature", words.feature.headline, shell(words, inner, hand + 1))


def _about(words: Words, hand: int) -> TestPage:
    """Writing about captchas, pages not found, paywalls, cookies and log-ins."""
    inner = article(words.about, hand + 2)
    if hand % 2:
        inner = login_box(words) + inner
    return _page(words, "about-walls", words.about.headline, shell(words, inner, hand + 2))


def _sheet(sheet: Sheet, hand: int) -> str:
    return f"<h1>{escape(sheet.title)}</h1>{paragraphs(sheet.sentences)}{table(sheet.rows, hand)}"


def _tender(words: Words, hand: int) -> TestPage:
    """A tender notice with its table, a log-in box for suppliers beside it."""
    inner = login_box(words) + _sheet(words.tender, hand)
    return _page(words, "tender", words.tender.title, shell(words, inner, hand + 3))


def _product(words: Words, hand: int) -> TestPage:
    """A product for sale, prices and all."""
    gallery = '<div style="width:300px;height:300px;background:#eee"></div>'
    inner = f"{gallery}{_sheet(words.product, hand + 2)}<button>+</button>"
    body = shell(words, inner, hand + 4)
    if hand % 2 == 0:
        body = body.replace("</body>", f"{cookie_bar(words, hand + 1)}</body>")
    return _page(words, "product", f"{words.product.title} | {words.site}", body)


def _table_only(words: Words, hand: int) -> TestPage:
    """Nothing but a table; cells happen to read 403 and 404."""
    caption = escape(words.table.title)
    body = f"<body><h3>{caption}</h3>{table(words.table.rows, hand)}</body>"
    return _page(words, "table-only", words.table.title, body)


def _notice(words: Words, hand: int) -> TestPage:
    """A short notice of an authority or a utility."""
    return _page(
        words, "notice", words.notice.headline, shell(words, article(words.notice, hand), hand + 5)
    )


def _short(words: Words, hand: int) -> TestPage:
    """One sentence; all that there is to say."""
    inner = article(words.short, hand)
    body = f"<body>{inner}</body>" if hand % 2 else shell(words, inner, hand)
    return _page(words, "short", words.short.headline, body)


def _long(words: Words, hand: int) -> TestPage:
    """A report with five chapters that use every paragraph there is, with contents on top."""
    texts = words.news.paragraphs + words.feature.paragraphs + words.about.paragraphs
    chapters = []
    for number, heading in enumerate(words.sections):
        turned = texts[number * 2 :] + texts[: number * 2]
        chapter = Article(f"{number + 1}. {heading}", "", turned)
        chapters.append(article(chapter, 0) + table(words.table.rows, number))
    contents = "".join(
        f'<li><a href="#{n}">{escape(h)}</a></li>' for n, h in enumerate(words.sections)
    )
    inner = f"<ol>{contents}</ol>{''.join(chapters)}{newsletter(words)}"
    return _page(words, "long-report", words.feature.headline, shell(words, inner, hand))
