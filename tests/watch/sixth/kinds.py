"""nothing -> the kinds of noise with their weights, those of the markup among them."""

import re
from hashlib import sha256

from tests.watch.sixth import blocks as see
from tests.watch.sixth.look import Look, Noise


def token(look: Look) -> str:
    """A form's token, new at each request."""
    return f'<input type="hidden" name="_token" value="{look.fast.getrandbits(128):032x}">\n'


def captcha(look: Look) -> str:
    """A form that asks a sum."""
    dice = look.fast
    ask = look.say("captcha", a=dice.randint(1, 9), b=dice.randint(1, 9))
    return f'<form action="/reply"><label>{ask}</label><input name="sum"></form>\n'


def generated(look: Look) -> str:
    """How long the server took."""
    return f"<small>{look.say('generated', n=f'{look.fast.uniform(0.01, 0.4):.3f}')}</small>\n"


def server(look: Look) -> str:
    """A comment of the server's that nobody sees."""
    dice = look.fast
    return (
        f"<!-- web{dice.randint(1, 9):02d} {dice.getrandbits(48):012x} {dice.random():.4f} s -->\n"
    )


def parser(look: Look) -> str:
    """What a wiki writes of its cache."""
    dice = look.slow
    return (
        f"<!-- NewPP limit report CPU time usage: {dice.uniform(0.1, 0.9):.3f} seconds\n"
        f"Cached time: {look.when:%Y%m%d}0412\n"
        f"Saved in cache with key idhash:{dice.getrandbits(32)} -->\n"
    )


def metrics(look: Look) -> str:
    """A script of the site's measuring, with ids of the request."""
    dice = look.fast
    ids = f'"rid":"{dice.getrandbits(64):016x}","ab":"{dice.choice("abc")}"'
    return f"<script>window.dataLayer=[{{{ids}}}];</script>\n"


def pixel(look: Look) -> str:
    """A picture of one dot, with a random number against caches."""
    return f'<img src="/p.gif?r={look.fast.randint(10**6, 10**7)}" width="1" height="1" alt="">\n'


def dated(look: Look) -> str:
    """The machine's date of the last publishing."""
    stamp = f"{look.when:%Y-%m-%d}T0{look.slow.randint(1, 9)}:15:00"
    return f'<meta property="article:modified_time" content="{stamp}">\n'


def nonce(look: Look) -> str:
    """A script's pass under the page's policy."""
    return f'<script nonce="{look.fast.getrandbits(72):018x}">document.title;</script>\n'


def assets(html: str, look: Look) -> str:
    """New versions of styles and scripts."""
    return html.replace("?v=100", f"?v={look.slow.randint(200, 9999)}")


def classes(html: str, look: Look) -> str:
    """Names of classes made anew by a build."""
    return hashed(html, f"{look.name}{min(look.visit, 1)}")


def hashed(html: str, seed: str) -> str:
    """``Name__#`` as ``Name__x1y2z``, by the build's seed."""

    def made(found: re.Match[str]) -> str:
        return f"{found[1]}__{sha256((seed + found[1]).encode()).hexdigest()[:5]}"

    return re.sub(r"(\w+?)__#", made, html)


def session(html: str, look: Look) -> str:
    """A visitor's id in every link within the site."""
    sid = f"{look.fast.getrandbits(64):016x}"
    return re.sub(r'href="(/[^"?]*)"', rf'href="\1?sid={sid}"', html)


def images(html: str, look: Look) -> str:
    """Pictures from another host of the network."""
    host = f"https://img{look.slow.randint(1, 40)}.cdn.example"
    return html.replace('src="/img/', f'loading="lazy" src="{host}/img/')


def signed(html: str, look: Look) -> str:
    """Addresses of files that hold for an hour."""
    sign = f"?expires={int(look.when.timestamp())}&amp;sig={look.fast.getrandbits(60):015x}"
    return html.replace('.pdf"', f'.pdf{sign}"')


def ids(html: str, look: Look) -> str:
    """Ids that the widgets draw."""
    return html.replace('id="main"', f'id="view-dom-{look.fast.getrandbits(32):08x}"')


def spaces(html: str, look: Look) -> str:
    """The lines closed up by a new version of the site's software."""
    return re.sub(r">\s*\n\s*<", "><", html) if look.visit else html


def wrapped(html: str, look: Look) -> str:
    """One more box round it all, and the other kind of quotation marks in the head."""
    if not look.visit:
        return html
    boxed = re.sub(r"(<body[^>]*>)", r'\1<div class="app-root">', html)
    return boxed.replace("</body>", "</div></body>")


def theme(html: str, look: Look) -> str:
    """Classes of the body by what the visitor has or the hour is."""
    names = ["is-guest", "theme-day", "has-js", "exp-b"]
    put = " ".join(look.slow.sample(names, 2)) + f" v{min(look.visit, 1)}"
    return html.replace('<body class="', f'<body class="{put} ')


KINDS = (
    Noise("advert", 13, "aside", see.advert),
    Noise("advert-mid", 7, "mid", see.advert_mid, only=("news", "blog", "forum", "ngo", "company")),
    Noise("related", 11, "after", see.related, stays=True),
    Noise("popular", 9, "aside", see.popular),
    Noise("latest", 7, "aside", see.latest, only=("news", "portal", "court", "tender", "blog")),
    Noise("views", 9, "meta", see.views),
    Noise(
        "comment-count", 5, "meta", see.comment_count, only=("news", "blog", "forum"), stays=True
    ),
    Noise("likes", 5, "after", see.likes, stays=True),
    Noise("age", 4, "meta", see.age, only=("news", "blog", "forum")),
    Noise("updated", 4, "meta", see.updated),
    Noise("today", 8, "header", see.today),
    Noise("weather", 5, "top", see.weather),
    Noise("rates", 3, "aside", see.rates),
    Noise("extra", 3, "top", see.extra),
    Noise("greet", 4, "top", see.greet),
    Noise("region", 3, "top", see.region),
    Noise("visited", 1, "foot", see.visited, only=("forum", "portal")),
    Noise("cookies", 6, "end", see.cookies),
    Noise("notice", 4, "top", see.notice, stays=True),
    Noise("season", 3, "nav", see.season),
    Noise("subscribe", 3, "after", see.subscribe, stays=True),
    Noise("poll", 2, "aside", see.poll, stays=True),
    Noise("talk", 3, "after", see.talk, only=("news", "blog", "forum", "product"), stays=True),
    Noise("pager", 4, "after", see.pager, stays=True),
    Noise("tags", 4, "aside", see.tags, stays=True),
    Noise("quote", 2, "foot", see.quote, stays=True),
    Noise("events", 3, "aside", see.events),
    Noise("onair", 1, "header", see.onair, only=("news",)),
    Noise("online", 3, "foot", see.online, only=("forum", "portal", "news")),
    Noise("viewers", 4, "meta", see.viewers, only=("product", "company", "forum")),
    Noise("visitors", 3, "foot", see.visitors),
    Noise("raised", 4, "aside", see.raised, only=("ngo",)),
    Noise("free", 3, "end", see.free, only=("news",)),
    Noise("ratings", 6, "meta", see.ratings, only=("product", "company"), stays=True),
    Noise("dispatch", 5, "meta", see.dispatch, only=("product",)),
    Noise("left", 4, "meta", see.left, only=("tender", "portal")),
    Noise("posts", 5, "meta", see.posts, only=("forum",)),
    Noise("callus", 2, "foot", see.callus, only=("company", "product")),
    Noise("years", 2, "foot", see.years, stays=True),
    Noise("token", 9, "after", token),
    Noise("captcha", 2, "after", captcha),
    Noise("generated", 3, "foot", generated),
    Noise("server", 5, "end", server),
    Noise("parser", 9, "after", parser, only=("wiki",)),
    Noise("metrics", 7, "end", metrics),
    Noise("pixel", 3, "end", pixel),
    Noise("dated", 4, "head", dated),
    Noise("nonce", 5, "head", nonce),
    Noise("assets", 8, "", turn=assets),
    Noise("classes", 9, "", turn=classes, only=("modules", "styled")),
    Noise("session", 3, "", turn=session),
    Noise("images", 4, "", turn=images),
    Noise("signed", 2, "", turn=signed, only=("tender", "portal", "company")),
    Noise("ids", 4, "", turn=ids),
    Noise("spaces", 2, "", turn=spaces),
    Noise("wrapped", 1, "", turn=wrapped),
    Noise("theme", 3, "", turn=theme),
)

# What sites in one language show more, or less, than others do: the weight is multiplied.
MORE: dict[str, dict[str, float]] = {
    "latin": {
        "cookies": 2,
        "advert": 1.2,
        "subscribe": 2,
        "free": 2,
        "visitors": 0.3,
        "extra": 0.3,
    },
    "han": {"views": 2, "visitors": 2, "popular": 1.5, "cookies": 0.2, "extra": 1.3, "online": 1.5},
    "arabic": {"extra": 2, "views": 1.5, "weather": 1.5, "today": 1.5, "cookies": 0.6},
    "uyghur": {
        "views": 2,
        "online": 2,
        "posts": 1.5,
        "cookies": 0.2,
        "visitors": 1.5,
        "rates": 0.5,
    },
    "cyrillic": {"rates": 2, "weather": 1.5, "online": 1.5, "views": 1.3, "captcha": 2},
    "turkish": {"rates": 2.5, "extra": 1.5, "advert": 1.3, "latest": 1.5, "cookies": 1.3},
}
