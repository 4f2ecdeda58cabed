"""a whole document and one visit -> the same document with its markup changed."""

import re
from collections.abc import Callable

from tests.watch.fourth.look import Look

TEXT = re.compile(r"(<script.*?</script>|<title>.*?</title>|<!--.*?-->|<[^>]+>)", re.S)


def nonce(look: Look, html: str) -> str:
    """A number used once on every script."""
    token = look.token("nonce", 24)
    body = html.replace("<script", f'<script nonce="{token}"')
    return body.replace("</body>", f'<script nonce="{token}">var r=1;</script>\n</body>')


def assets(look: Look, html: str) -> str:
    """The version of styles and scripts."""
    token = look.token("assets", 8, slow=True)
    body = html.replace("</head>", '<script src="/js/lib.js"></script>\n</head>')
    return re.sub(r'(\.(?:css|js|php))"', rf'\1?v={token}"', body)


def session(look: Look, html: str) -> str:
    """A session in every link."""
    token = look.token("session", 32)
    shape = look.dice("session").choice([";jsessionid={}", "?sid={}", "?PHPSESSID={}"])
    return re.sub(r'<a href="(/[^"?]*)"', rf'<a href="\1{shape.format(token)}"', html)


def tracked(look: Look, html: str) -> str:
    """Marks on the links for those who count clicks."""
    dice = look.fresh("tracked")
    return re.sub(r"<a href", lambda _: f'<a data-t="{dice.randrange(10**8)}" href', html)


def hashes(look: Look, html: str) -> str:
    """New hashes after a build: in class names, or as marks on elements."""
    token = look.token("hashes", 5, slow=True)
    if "__next" in html:
        return re.sub(r'(class="[A-Z]\w*_\w+?__)\w{5}"', rf'\g<1>{token}"', html)
    return re.sub(r"<(div|p|ul|table)\b", rf"<\1 data-v-{token}", html)


def idents(look: Look, html: str) -> str:
    """Identifiers that the framework counts or draws anew."""
    dice = look.fresh("idents")
    shape = look.dice("idents").choice(["ember{}", "yui_3_17_2_1_{}", "react-aria-{}", "ui-id-{}"])
    return re.sub(
        r"<(p|ul|h2|h3)>", lambda m: f'<{m[1]} id="{shape.format(dice.randrange(10**7))}">', html
    )


def signed(look: Look, html: str) -> str:
    """Pictures whose addresses carry a signature that runs out."""
    token = look.token("signed", 20)
    moment = int(look.now.timestamp()) + 3600
    return html.replace('.jpg"', f'.jpg?Expires={moment}&amp;Signature={token}"')


def resized(look: Look, html: str) -> str:
    """Pictures made anew after days."""
    return html.replace('.jpg"', f'.jpg?itok={look.token("resized", 8, slow=True)}"')


def lazy(look: Look, html: str) -> str:
    """Pictures that load only when they are reached, on one of the visits."""
    if look.later == look.dice("lazy").randrange(2):
        return html
    blank = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
    return re.sub(r'<img src="(/media[^"]*)"', rf'<img src="{blank}" data-src="\1"', html)


def minified(look: Look, html: str) -> str:
    """The source without needless line ends, on one of the visits."""
    if look.later == look.dice("minified").randrange(2):
        return html
    return re.sub(r">\n+<", "><", html)


def spaces(look: Look, html: str) -> str:
    """A space that does not break after numbers and short words, from the second visit on."""
    if not look.later:
        return html
    pieces = TEXT.split(html)
    for each in range(0, len(pieces), 2):
        pieces[each] = re.sub(r"(\d|\b[^\W\d]{1,2}) (?=\w)", r"\1&nbsp;", pieces[each])
    return "".join(pieces)


def entities(look: Look, html: str) -> str:
    """Letters beyond English written as numbers, on one of the visits."""
    if look.later == look.dice("entities").randrange(2):
        return html
    pieces = TEXT.split(html)
    for each in range(0, len(pieces), 2):
        pieces[each] = "".join(
            char if char.isascii() and char != "'" else f"&#{ord(char)};" for char in pieces[each]
        )
    return "".join(pieces)


def wrapped(look: Look, html: str) -> str:
    """A new template: other elements around the same things, from the second visit on."""
    if not look.later:
        return html
    pairs = [("article", "section"), ("aside", "div"), ("header", "div"), ("main", "div")]
    for old, new in pairs:
        html = re.sub(rf"<(/?){old}\b", rf"<\1{new}", html)
    html = html.replace("<body>", '<body class="v2"><div class="app-shell">')
    return html.replace("</body>", "</div></body>")


Change = Callable[[Look, str], str]
CHANGES: dict[str, Change] = {
    each.__name__: each
    for each in (
        *(nonce, assets, session, tracked, hashes, idents, signed),
        *(resized, lazy, minified, spaces, entities, wrapped),
    )
}
