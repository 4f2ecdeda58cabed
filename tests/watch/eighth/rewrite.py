"""a page's HTML -> the same page as a later release of the site would write it."""

import re
from collections.abc import Callable
from random import Random


def smaller(page: str) -> str:
    """Breaks between elements are taken out."""
    return re.sub(r">\n\s*<", "><", page)


def stricter(page: str) -> str:
    """Presentational elements and open tags give way to newer forms."""
    for old, new in (("b>", "strong>"), ("i>", "em>")):
        page = page.replace(f"<{old}", f"<{new}").replace(f"</{old}", f"</{new}")
    return re.sub(r"<(br|hr|img|input)((?:\s[^<>]*)?)>", r"<\1\2 />", page)


def lazier(page: str) -> str:
    """Pictures load late and links carry hints."""
    page = page.replace("<img ", '<img loading="lazy" decoding="async" ')
    return page.replace("<a href", '<a data-track="1" href')


def wrapped(page: str) -> str:
    """Paragraphs saved again by an editor that puts spans in them."""
    return re.sub(
        r"<(p|div class=\"par\")>([^<>]+)</(p|div)>",
        r'<\1><span style="font-size:16px;">\2</span></\3>',
        page,
    )


def indented(page: str) -> str:
    """A template with another depth of blanks."""
    return page.replace("\n<", "\n\n      <")


WAYS: tuple[Callable[[str], str], ...] = (smaller, stricter, lazier, wrapped, indented)


def rewritten(page: str, draw: Random) -> str:
    return draw.choice(WAYS)(page)
