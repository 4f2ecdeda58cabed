"""one language's texts -> nine walls, one of each class, built differently in each language."""

from collections.abc import Callable
from html import escape

from countershot.records.web import WallClass
from tests.walls.apart_layout import article, document, paragraphs, shell
from tests.walls.apart_words import WallWords, Words
from tests.walls.page import TestPage

COVER = "position:fixed;inset:0;background:#fff;z-index:9999;padding:10vh 20vw"
VEIL = (
    "position:fixed;top:0;left:0;width:100%;height:100%;background:rgba(0,0,0,.92);"
    "z-index:2147483647"
)
ERROR_STATUS = (403, 502, 500, 403, 200, 200)
GEO_STATUS = (451, 200, 200, 403, 403, 451)
CAPTCHA_STATUS = (403, 200, 200, 503, 200, 429)
LOGIN_STATUS = (200, 200, 401, 200, 200, 200)
LATER = "<script>setTimeout(function(){},1)</script>"


def wall_pages(words: Words, hand: int) -> tuple[TestPage, ...]:
    """Nine pages, one a class; ``hand`` chooses among the ways to build each."""
    makers: dict[WallClass, Callable[[Words, WallWords, int], str]] = {
        "consent": _consent,
        "login": _login,
        "paywall": _paywall,
        "captcha": _captcha,
        "error": _error,
        "soft_404": _soft_404,
        "parked": _parked,
        "geo_block": _geo_block,
        "empty": _empty,
    }
    return tuple(_page(words, wall, make, hand) for wall, make in makers.items())


def _page(
    words: Words, wall: WallClass, make: Callable[[Words, WallWords, int], str], hand: int
) -> TestPage:
    said = words.walls[wall]
    html = document(words, said.title, make(words, said, hand))
    status = {
        "error": ERROR_STATUS[hand],
        "geo_block": GEO_STATUS[hand],
        "captcha": CAPTCHA_STATUS[hand],
        "login": LOGIN_STATUS[hand],
    }.get(wall, 200)
    name = f"apart-{words.language}-wall-{wall}"
    return TestPage(name, words.language, wall, status, said.title, html)


def _buttons(names: tuple[str, ...], tag: str = "button") -> str:
    return " ".join(f'<{tag} class="b">{escape(name)}</{tag}>' for name in names)


def _said(said: WallWords, tag: str = "h2") -> str:
    return f"<{tag}>{escape(said.lines[0])}</{tag}>{paragraphs(said.lines[1:])}"


def _consent(words: Words, said: WallWords, hand: int) -> str:
    """Three hide the page altogether, three lie over a page whose text is all there."""
    choices = "".join(f'<label><input type="checkbox">{escape(n)}</label>' for n in said.extra)
    box = f"{_said(said)}{choices}<div>{_buttons(said.buttons)}</div>"
    behind = shell(words, article(words.news, hand), hand)
    ways = (
        f'<body><div id="cmp" style="{COVER}">{box}</div></body>',
        behind.replace("</body>", f'<div style="{COVER}">{box}</div></body>'),
        f'<body style="background:#eef"><form action="/consent" method="post">{box}</form></body>',
        behind.replace(
            "</body>",
            f'<div style="{VEIL}"><section style="background:#fff;margin:8vh auto;width:90%">{box}'
            "</section></div></body>",
        ),
        f'<body><main style="max-width:600px;margin:auto">{box}</main></body>',
        behind.replace(
            "</body>",
            f'<dialog open style="{COVER};width:100%;height:100%;border:0">{box}</dialog></body>',
        ),
    )
    return ways[hand]


def _login(words: Words, said: WallWords, hand: int) -> str:
    user, password, enter, *others = said.buttons
    fields = (
        f'<label>{escape(user)}<input name="u"></label>'
        f'<label>{escape(password)}<input type="password" name="p"></label>'
        f'<button type="submit">{escape(enter)}</button>'
    )
    links = "".join(f'<a href="/{n}">{escape(name)}</a> ' for n, name in enumerate(others))
    form = f'<form method="post">{fields}</form>{links}'
    ways = (
        '<body><div class="card" style="width:320px;margin:10vh auto">'
        f"{_said(said)}{form}</div></body>",
        shell(words, _said(said, "h3") + form, hand),
        f"<body><table align=center><tr><td>{_said(said, 'b')}{form}</td></tr></table></body>",
        '<body style="display:grid;place-items:center;height:100vh"><div>'
        f"{_said(said)}{form}</div></body>",
        shell(words, f'<div class="auth-panel">{_said(said)}{form}</div>', hand),
        f'<body><div style="{COVER}">{_said(said)}{form}</div></body>',
    )
    return ways[hand]


def _paywall(words: Words, said: WallWords, hand: int) -> str:
    """A headline and a teaser that breaks off, then the price."""
    teaser = f"<h1>{escape(said.title)}</h1><p>{escape(said.extra[0])}</p>"
    offer = f"{_said(said, 'h3')}{_buttons(said.buttons, 'a')}"
    fade = (
        '<div style="height:80px;margin-top:-80px;'
        'background:linear-gradient(transparent,#fff)"></div>'
    )
    ways = (
        f'{teaser}{fade}<div class="offer">{offer}</div>',
        f'<div>{teaser}</div><div style="border:2px solid #c00;text-align:center">{offer}</div>',
        f"{teaser}<aside>{offer}</aside>",
        f'<article>{teaser}</article>{fade}<section class="regwall">{offer}</section>',
        f'{teaser}<div style="background:#ffe">{offer}</div>',
        f'{teaser}<div class="modal" style="position:fixed;bottom:0;left:0;right:0;height:60vh;'
        f'background:#fff;border-top:3px solid">{offer}</div>',
    )
    return shell(words, ways[hand], hand + 1)


def _captcha(words: Words, said: WallWords, hand: int) -> str:
    box = (
        '<div style="width:300px;height:74px;border:1px solid #d3d3d3">'
        f'<input type="checkbox"> {escape(said.buttons[0])}</div>'
    )
    picture = (
        '<div style="width:120px;height:40px;'
        'background:repeating-linear-gradient(45deg,#999,#eee 4px)"></div>'
    )
    typed = f'{picture}<input placeholder="{escape(said.buttons[0])}" autocomplete="off">'
    slider = (
        f'<div class="slide"><div class="knob">→</div><span>{escape(said.buttons[0])}</span></div>'
    )
    ways = (
        '<body><div class="main-wrapper" style="margin:8rem auto;max-width:60rem">'
        f"{_said(said, 'h1')}{box}"
        f"</div>{LATER}</body>",
        f'<body style="text-align:center">{_said(said)}{slider}</body>',
        f"<body><center>{_said(said)}<form>{typed}<button>"
        f"{escape(said.buttons[-1])}</button></form>"
        "</center></body>",
        f'<body><div id="challenge-stage">{_said(said)}{box}</div>{LATER}</body>',
        f"<body><form>{_said(said)}{box}{picture}<p>{escape(said.buttons[-1])}</p><input>"
        "</form></body>",
        f'<body><div style="{COVER}">{_said(said)}{box}<button>'
        f"{escape(said.buttons[-1])}</button></div>"
        "</body>",
    )
    return ways[hand]


def _error(words: Words, said: WallWords, hand: int) -> str:
    ways = (
        f"<body>{_said(said, 'h1')}<hr><address>httpd Server at records.example Port "
        "443</address></body>",
        f"<body><center>{_said(said, 'h1')}</center><hr><center>gateway</center></body>",
        shell(words, _said(said, "h1"), hand),
        f'<body style="font-family:sans-serif"><div class="error-box">{_said(said)}</div></body>',
        f'<body><div style="font-size:80px">:(</div>{_said(said)}</body>',
        shell(words, f'<div class="oops">{_said(said)}</div>', hand),
    )
    return ways[hand]


def _soft_404(words: Words, said: WallWords, hand: int) -> str:
    """Status 200; several keep the whole site around it, or offer other stories."""
    links = "".join(
        f'<li><a href="/t/{n}">{escape(name)}</a></li>' for n, name in enumerate(said.extra)
    )
    search = f'<form><input type="search"><button>{escape(said.buttons[0])}</button></form>'
    ways = (
        shell(words, f"{_said(said, 'h1')}{search}<ul>{links}</ul>", hand),
        '<body style="text-align:center;padding-top:15vh">'
        f"{_said(said)}{_buttons(said.buttons, 'a')}</body>",
        shell(words, f'<div style="font-size:120px">404</div>{_said(said)}', hand),
        shell(words, f"{_said(said)}{_buttons(said.buttons, 'a')}<ul>{links}</ul>", hand),
        shell(words, f'<div class="empty-state">{_said(said)}{search}</div><ol>{links}</ol>', hand),
        f"<body>{_said(said, 'h1')}{_buttons(said.buttons, 'a')}<ul>{links}</ul></body>",
    )
    return ways[hand]


def _parked(words: Words, said: WallWords, hand: int) -> str:
    """For sale, or full of links that are advertisements."""
    links = "".join(
        f'<li><a href="/l?q={n}">{escape(name)}</a></li>' for n, name in enumerate(said.extra)
    )
    offer = f"{_said(said, 'h1')}{_buttons(said.buttons, 'a')}"
    ways = (
        f'<body><div class="lander">{offer}</div><ul class="related">{links}</ul></body>',
        f'<body style="background:#003;color:#fff"><center>{offer}</center></body>',
        f"<body>{offer}<hr><ul>{links}</ul></body>",
        f'<body><h3>{escape(said.title)}</h3><ul class="ads">{links}</ul><footer>'
        f"{offer}</footer></body>",
        f'<body><div style="max-width:700px;margin:auto">{offer}</div></body>',
        f"<body><table><tr><td>{offer}</td><td><ul>{links}</ul></td></tr></table></body>",
    )
    return ways[hand]


def _geo_block(words: Words, said: WallWords, hand: int) -> str:
    if hand % 3 == 0:
        return f"<body>{_said(said, 'h1')}</body>"
    if hand % 3 == 1:
        return shell(words, f'<div class="blocked">{_said(said)}</div>', hand)
    return f'<body><div style="{COVER}">{_said(said, "p")}</div></body>'


def _empty(words: Words, said: WallWords, hand: int) -> str:
    """A page whose program never drew anything: white, a root, a word that it is loading."""
    line = escape(said.lines[0])
    ways = (
        f'<body><noscript>{line}</noscript><div id="root"></div>{LATER}</body>',
        f'<body><div id="app"><div class="loading">{line}</div></div>{LATER}</body>',
        "<body></body>",
        f'<body><div class="spinner" aria-label="{line}"></div><div id="__next"></div></body>',
        '<body style="background:#fff"><p style="text-align:center;margin-top:40vh">'
        f"{line}</p></body>",
        f"<body><div></div>{LATER}{LATER}<div hidden>{line}</div></body>",
    )
    return ways[hand]
