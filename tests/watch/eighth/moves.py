"""a kind of site, draws -> what a page of it carries and which of that moves between visits."""

from random import Random

from tests.watch.eighth.story import Site

WITHIN_A_MINUTE = frozenset(
    {"ads", "token", "session", "views", "visitor", "online", "clock"},
)

# How often each thing is what moves, by kind of site.
WEIGHTS: dict[Site, dict[str, int]] = {
    "press": {
        "ads": 5, "related": 5, "most": 5, "today": 3, "clock": 1, "ago": 4, "views": 4,
        "shares": 3, "token": 3, "widget": 3, "assets": 4, "order": 1, "comments": 4,
        "cookie": 2, "nav": 2, "year": 1, "letter": 1, "classes": 2, "markup": 2,
        "cdn": 2, "next": 2, "votes": 1, "online": 1, "ticker": 3, "session": 1,
    },
    "office": {
        "today": 4, "clock": 2, "visitor": 4, "views": 5, "token": 3, "session": 3,
        "widget": 2, "related": 2, "next": 4, "assets": 2, "nav": 2, "year": 2,
        "markup": 3, "cookie": 1, "online": 1, "order": 1, "cdn": 1,
    },
    "firm": {
        "token": 3, "assets": 5, "related": 3, "cookie": 3, "nav": 3, "year": 3,
        "classes": 3, "cdn": 3, "letter": 2, "markup": 2, "session": 1, "next": 2,
        "views": 1, "widget": 1, "visitor": 1,
    },
    "aid": {
        "assets": 4, "related": 4, "token": 3, "cookie": 3, "letter": 3, "year": 2,
        "shares": 2, "nav": 2, "cdn": 2, "comments": 2, "classes": 1, "markup": 2,
        "next": 2,
    },
    "jobs": {
        "related": 4, "token": 4, "session": 2, "views": 4, "ago": 4, "assets": 3,
        "cookie": 3, "ads": 2, "order": 1, "markup": 1, "today": 1, "nav": 2,
        "classes": 1,
    },
}  # fmt: skip

# Things a page may carry that then stay as they were.
STILL: dict[Site, tuple[str, ...]] = {
    "press": ("related", "most", "comments", "letter", "cookie", "shares", "next"),
    "office": ("next", "related", "cookie"),
    "firm": ("related", "letter", "cookie"),
    "aid": ("related", "letter", "cookie", "next"),
    "jobs": ("related", "cookie", "letter"),
}

HOW_MANY = (0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5)


def drawn_moves(site: Site, draw: Random) -> frozenset[str]:
    """The few things that move on this page between its two visits."""
    weights = dict(WEIGHTS[site])
    chosen: set[str] = set()
    for _ in range(draw.choice(HOW_MANY)):
        names = list(weights)
        name = draw.choices(names, [weights[n] for n in names])[0]
        del weights[name]
        chosen.add(name)
    if "order" in chosen and len(chosen) < 2:
        chosen.add("related")
    return frozenset(chosen)


def drawn_still(site: Site, moves: frozenset[str], draw: Random) -> frozenset[str]:
    size = draw.randint(0, min(3, len(STILL[site])))
    return frozenset(draw.sample(STILL[site], size)) - moves
