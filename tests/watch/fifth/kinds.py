"""nothing -> every kind of noise: how often it is met, where, and whether it can rest."""

from dataclasses import dataclass

from tests.watch.fifth import noise as a
from tests.watch.fifth import noise_more as b
from tests.watch.fifth.look import Look
from tests.watch.fifth.noise import Piece, Pieces


@dataclass(frozen=True)
class Kind:
    """One kind: its weight, its hand, and the pages it fits (all where nothing is named).

    ``still``: furniture that a page can show unchanged for weeks, and so may stand by.
    """

    name: str
    weight: int
    piece: Piece | None = None
    turn: b.Turn | None = None
    still: bool = False
    stories: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    files: bool = False

    def pieces(self, look: Look) -> Pieces:
        """A look -> this kind's furniture, by slot."""
        return self.piece(look) if self.piece else {}

    def turned(self, look: Look, html: str) -> str:
        """A look and the page -> the page as this kind sends it."""
        return self.turn(look, html) if self.turn else html


_READ = ("news", "blog", "ngo")
KINDS: tuple[Kind, ...] = (
    Kind("today", 4, a.today),
    Kind("clock", 1, a.clock),
    Kind("csrf", 4, a.csrf),
    Kind("nonce", 2, a.nonce),
    Kind("advert", 5, a.advert, stories=("news", "blog", "forum", "product", "wiki", "company")),
    Kind("sponsored", 4, a.sponsored, still=True, stories=("news", "blog")),
    Kind("related", 7, a.related, still=True, stories=("news", "blog", "ngo", "company", "tender")),
    Kind("most", 4, a.most, still=True, stories=("news", "blog", "tender", "forum")),
    Kind("latest", 5, a.latest, stories=("news", "tender", "court", "ngo", "company")),
    Kind("views", 5, a.views),
    Kind("comment_count", 5, a.comment_count, still=True, stories=_READ),
    Kind("shares", 3, a.shares, still=True, stories=(*_READ, "product")),
    Kind("ago", 5, a.ago, stories=("news", "blog", "forum")),
    Kind("comments", 4, a.comments, stories=("news", "blog")),
    Kind("online", 5, a.online, stories=("forum", "news", "company")),
    Kind("generated", 3, a.generated, layouts=("board", "cells", "portal", "bare", "press")),
    Kind("cache_note", 2, a.cache_note),
    Kind("weather", 3, a.weather, stories=("news", "tender", "ngo")),
    Kind("rates", 3, a.rates, stories=("news", "tender", "company")),
    Kind("prayers", 4, a.prayers, stories=("news", "ngo", "forum"), scripts=("arabic", "turkish")),
    Kind("notice", 2, a.notice, still=True, stories=("tender", "court", "ngo")),
    Kind("ticker", 3, a.ticker, stories=("news", "tender")),
    Kind("cookie", 2, a.cookie, still=True),
    Kind("poll", 2, a.poll, stories=("news", "tender", "forum")),
    Kind("quote", 2, a.quote, stories=("blog", "forum", "ngo", "company")),
    Kind("welcome", 2, a.welcome, stories=("forum", "tender", "company")),
    Kind("greet", 1, a.greet, stories=("forum", "company", "tender", "product")),
    Kind("letter", 2, a.letter, still=True, stories=(*_READ, "product")),
    Kind("popup", 1, a.popup, still=True, stories=(*_READ, "tender")),
    Kind("tags", 3, a.tags, stories=(*_READ, "forum")),
    Kind("partners", 4, a.partners, stories=("tender", "court", "ngo", "company")),
    Kind("jsonld", 2, a.jsonld),
    Kind("holiday", 1, b.holiday),
    Kind("recommend", 6, b.recommend, still=True, stories=("product", "company")),
    Kind("viewing", 5, b.viewing, stories=("product",)),
    Kind("left", 6, b.left, stories=("tender",)),
    Kind("days_left", 3, b.days_left, stories=("tender",)),
    Kind("captcha", 3, b.captcha, stories=("blog", "forum", "news", "ngo")),
    Kind("prevnext", 3, b.prevnext, still=True, stories=("news", "blog", "tender", "forum")),
    Kind("stats", 3, b.stats, scripts=("han", "arabic", "uyghur", "turkish", "cyrillic")),
    Kind("events", 3, b.events, stories=("ngo", "news", "blog", "court")),
    Kind("calendar", 1, b.month, stories=("news", "blog", "ngo")),
    Kind("updated", 3, b.updated, stories=("tender", "court", "product")),
    Kind("rating", 2, b.rating, still=True, stories=("product", "news", "blog")),
    Kind("recent", 6, b.recent, stories=("wiki",)),
    Kind("navnew", 1, b.navnew, still=True),
    Kind("copyright", 2, b.copyright_year, still=True),
    Kind("analytics", 3, b.analytics),
    Kind(
        "qr", 2, b.qr, stories=("news", "tender", "company"), scripts=("han", "uyghur", "turkish")
    ),
    Kind("photo", 1, b.photo, still=True, stories=("tender", "company", "ngo", "court")),
    Kind("teasers", 4, b.teasers, stories=(*_READ, "company")),
    Kind("archive", 2, b.archive, stories=("news", "blog", "ngo", "tender")),
    Kind("open_now", 2, b.open_now, stories=("court", "company", "ngo", "product")),
    Kind("assets", 3, turn=b.assets, still=True),
    Kind("build", 10, turn=b.build, still=True, layouts=("hashed",)),
    Kind("images", 3, turn=b.images, stories=(*_READ, "product", "company", "wiki")),
    Kind("sessions", 4, turn=b.sessions, layouts=("cells", "board", "shop", "portal", "bootstrap")),
    Kind("spaces", 2, turn=b.spaces),
    Kind("email", 2, turn=b.email),
    Kind("dom_ids", 2, turn=b.dom_ids),
    Kind("lazy", 1, turn=b.lazy, stories=(*_READ, "product", "company", "wiki")),
    Kind("wrapper", 1, turn=b.wrapper),
    Kind("posters", 12, turn=b.posters, layouts=("board",)),
    Kind("downloads", 3, turn=b.downloads, files=True),
)


def fits(kind: Kind, script: str, story: str, layout: str, files: bool) -> bool:
    """A kind and a page -> whether such a page can show it."""
    return (
        (not kind.stories or story in kind.stories)
        and (not kind.layouts or layout in kind.layouts)
        and (not kind.scripts or script in kind.scripts)
        and (files or not kind.files)
    )
