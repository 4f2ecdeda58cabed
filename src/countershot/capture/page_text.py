"""a page's HTML -> its visible text, one block a line; the content apart from what stands beside.

No style sheet is read, so what only a style sheet hides counts as visible. What stands beside the
content (navigation, advertisements, related lists) is told by element, role, and the words of
``class`` and ``id``: signs that page builders set for this very purpose.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from countershot.capture.page_block import Block
from countershot.capture.page_links import leads_on, own_host
from countershot.capture.page_markup import Tag, tokens

_MAX_DEPTH = 512  # Chromium nests no deeper either
_MAX_WALK = 64
_MAX_MARKS = 8
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                   "source", "track", "wbr"})  # fmt: skip
_UNBROKEN = _VOID - {"br", "hr"}
_INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data",
                     "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q",
                     "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
                     "sup", "time", "tt", "u", "var"})  # fmt: skip
_CELL = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "noscript", "title", "template", "svg", "object", "canvas",
                     "video", "audio", "iframe", "datalist", "noembed", "noframes",
                     "textarea", "rp"})  # fmt: skip
_SELF_CLOSING = frozenset({"p", "li", "td", "th", "tr", "dt", "dd", "option"})
_BESIDE = frozenset({"nav", "menu", "button", "select", "dialog", "marquee"})
# They belong to the content only inside ``main`` (1) or an article (2).
_BESIDE_BELOW = {"footer": 1, "header": 1, "aside": 2}
_DEPTH = {"main": 1, "article": 2}
_WHOLE = frozenset({"html", "body", "main", "article", ""})
_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "search", "dialog",
                    "alertdialog", "menu", "menubar", "marquee", "timer"})  # fmt: skip
_LABELLED = frozenset({"advertisement", "ads", "sponsored", "реклама", "广告", "إعلان", "reklam",
                       "ئېلان", "विज्ञापन", "related"})  # fmt: skip
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_NAME_PART = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]+(?=[0-9]*(?![A-Za-z0-9]))")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_BESIDE_WORDS = frozenset({
    "actions", "ad", "adbox", "ads", "adsbygoogle", "adsense", "adslot", "adv", "advert",
    "advertisement", "advertisements", "advertising", "advertorial", "adverts", "alsobought",
    "also", "alsolike", "alsoviewed", "anzeige", "banner", "breadcrumb", "breadcrumbs", "captcha",
    "comment", "comments", "consent", "cookie", "cookieconsent", "cookies", "countdown",
    "crosssell", "currency", "dayquote", "isonline", "dfp", "disqus",
    "footer", "forex", "gdpr", "gpt", "greeting", "horoscope", "hotnews", "latest", "livescore",
    "lottery", "marquee", "menu", "modal", "mostpopular", "mostread", "mostviewed", "nav", "navbar",
    "navigation", "newsflash", "newsletter", "ofday", "onlineusers", "photoday", "tagcloud",
    "theday", "upsell", "userbar", "usermenu", "useronline", "usersonline", "whosonline",
    "nextpost", "nextprev", "onetrust", "outbrain",
    "pager", "pagination", "partner", "partners", "poll", "popular", "popup", "prayer", "prevnext",
    "prevpost", "promo", "promoted", "promotion", "publicidad", "rates", "recent",
    "recentlyviewed", "recirc", "recommend", "recommendation", "recommendations", "recommended",
    "reklam", "reklama", "related", "share", "sharing", "sidebar", "social", "sponsor",
    "sponsored", "sponsors", "stocks", "subscribe", "taboola", "ticker", "tickers", "toolbar",
    "topbar", "trending", "weather", "werbung",
})  # fmt: skip
# Inside ``main`` only these are believed: "rates" or "partners" may be what a page is for.
_SURE_WORDS = frozenset({
    "actions", "ad", "adbox", "ads", "adsbygoogle", "adsense", "adslot", "adv", "advert",
    "advertisement", "advertising", "adverts", "alsobought", "alsolike", "alsoviewed",
    "breadcrumb", "breadcrumbs", "cookie", "cookies", "greeting", "mostpopular", "mostread",
    "modal", "mostviewed", "nav", "navigation", "newsletter", "nextprev", "outbrain", "pager",
    "pagination", "popup", "prevnext", "recommended", "reklam", "reklama", "related", "share",
    "sharing", "sidebar", "social", "sponsored", "subscribe", "taboola", "toolbar", "trending",
})  # fmt: skip
_INNER_FOOTS = frozenset({"cardfooter", "panelfooter", "entryfooter"})
_STAMP_WORDS = frozenset({
    "badge", "byline", "clock", "count", "counter", "currency", "date", "datetime", "hits",
    "likes", "meta", "published", "quotes", "rate", "rates", "session", "stat", "stats",
    "status", "stock", "stocks", "time", "timestamp", "token", "trace", "updated", "views",
    "visitors",
})  # fmt: skip
_AD_LINK = re.compile(
    r"doubleclick|googlesyndication|adservice|adclick|[/.]ads?[./?]|//(?:click|track|promo|banner)s?\.|"
    r"/(?:promo|banner|sponsor|affiliate)s?/|[?&](?:gclid|adid|ad|banner)=",
    re.I,
)
_DIGITS = re.compile(r"\d+")
_PLAIN_CLASS = re.compile(r"[a-z]+(?:[-_]+[a-z]+)*")
_SPACE = re.compile(r"[\s\x1c-\x1f]+")


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element. ``marked``: serials of it and those around it whose class says beside.

    ``wraps``: of those, the ones that are not believed, as they are around ``main`` or in it.
    """

    name: str
    serial: int
    unseen: bool
    beside: bool
    marked: frozenset[int]
    within: int
    stamped: bool
    whole: int
    leads: bool
    wraps: frozenset[int]
    main: bool
    sign: str


_ROOT = _Open("", 0, False, False, frozenset(), 0, False, 0, False, frozenset(), False, "")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    beside: bool
    marked: frozenset[int]
    wraps: frozenset[int]


_CELL_ENDS = _Piece("\t", False, frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class _Line:
    pieces: tuple[_Piece, ...]
    text: str
    linked: float
    tag: str
    stamped: bool
    within: tuple[int, ...]
    whole: int
    led: float
    place: str


def text_of(html: str, *, content_only: bool = False) -> str:
    """The visible text, one block a line, spaces collapsed; cells of one row with a tab between.

    ``content_only`` leaves out navigation, asides, page headers and footers, advertisements,
    related lists, buttons. Reads 4 million characters at most; never raises.
    """
    lines = (b.content if content_only else b.text for b in blocks_of(html))
    return "\n".join(line for line in lines if line)


def blocks_of(html: str) -> tuple[Block, ...]:
    """Every visible line of the page, in order, with what is known of its place."""
    lines = list(_Reading(own_host(html)).read(html))
    believed = _believed(lines)
    return tuple(_block(line, believed) for line in lines)


class _Reading:
    """One pass over a page: the open elements, and the line being put together."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._pieces: list[_Piece] = []
        self._linked = 0
        self._led = 0
        self._stamped = False
        self._serial = 0

    def read(self, html: str) -> Iterator[_Line]:
        for token in tokens(html):
            if isinstance(token, str):
                yield from self._text(token)
            elif token.name in _CELL and not token.closing:
                self._pieces.append(_CELL_ENDS)
                self._enter(token)
            elif token.name in _INLINE or token.name in _CELL:
                self._enter_or_leave(token)
            elif token.name not in _UNBROKEN:
                yield from self._line()
                self._enter_or_leave(token)
        yield from self._line()

    def _top(self) -> _Open:
        return self._open[-1] if self._open else _ROOT

    def _text(self, text: str) -> Iterator[_Line]:
        top = self._top()
        if top.unseen:
            return
        *ended, last = text.split("\n") if self._names["pre"] else [text]
        for line in ended:
            self._pieces.append(self._piece(line))
            yield from self._line()
        self._pieces.append(self._piece(last))
        self._stamped = self._stamped or (top.stamped and not last.isspace())
        if self._names["a"]:
            letters = len("".join(text.split()))
            self._linked += letters
            self._led += letters if top.leads else 0

    def _piece(self, text: str) -> _Piece:
        top = self._top()
        wraps = top.marked if self._names["h1"] > 0 else top.wraps
        return _Piece(text.replace("\t", " "), top.beside, top.marked, wraps)

    def _line(self) -> Iterator[_Line]:
        if not self._pieces:
            return
        pieces = tuple(self._pieces)
        linked, led, stamped = self._linked, self._led, self._stamped
        self._pieces.clear()
        self._linked, self._led, self._stamped = 0, 0, False
        if text := _joined(piece.text for piece in pieces):
            near = [o for o in self._open[-12:] if o.name not in _INLINE]
            within = tuple(o.serial for o in near if o.name not in _WHOLE)[-8:]
            letters = len("".join(text.split()))
            shares = min(1.0, linked / letters), min(1.0, led / letters)
            tag = near[-1].name if near else ""
            whole = self._top().whole
            place = ">".join(o.sign for o in near[-3:])
            yield _Line(pieces, text, shares[0], tag, stamped, within, whole, shares[1], place)

    def _enter_or_leave(self, tag: Tag) -> None:
        if tag.closing:
            self._leave(tag.name)
        elif tag.name not in _VOID:
            self._enter(tag)

    def _enter(self, tag: Tag) -> None:
        above = self._top().name
        again = tag.name in _SELF_CLOSING and above == tag.name
        if again or (above == "p" and tag.name not in _INLINE):
            self._pop()
        if len(self._open) < _MAX_DEPTH:
            self._serial += 1
            self._open.append(_opened(tag, self._top(), self._serial, self._host))
            self._names[tag.name] += 1

    def _leave(self, name: str) -> None:
        """Close the innermost element of that name; an inline one never closes a block."""
        if self._names[name] and (name not in _INLINE or self._reachable(name)):
            while self._pop() != name:
                pass

    def _reachable(self, name: str) -> bool:
        for element in self._open[: -_MAX_WALK - 1 : -1]:
            if element.name == name:
                return True
            if element.name not in _INLINE:
                return False
        return False

    def _pop(self) -> str:
        name = self._open.pop().name
        self._names[name] -= 1
        return name


def _believed(lines: Sequence[_Line]) -> frozenset[int]:
    """The elements whose class may say that they stand beside the content.

    A wrapper of half the page, or of its title or ``main``, may be called ``has-sidebar``: it is
    none itself.
    """
    sizes: Counter[int] = Counter()
    wrappers: set[int] = set()
    total = 0
    for piece in (piece for line in lines for piece in line.pieces if not piece.beside):
        letters = len("".join(piece.text.split()))
        total += letters
        if letters:
            sizes.update(dict.fromkeys(piece.marked, letters))
        if letters:
            wrappers |= piece.wraps
    return frozenset(s for s, size in sizes.items() if size <= total / 2 and s not in wrappers)


def _block(line: _Line, believed: frozenset[int]) -> Block:
    of_content = (
        piece.text for piece in line.pieces if not (piece.beside or piece.marked & believed)
    )
    content = _joined(of_content)
    return Block(
        line.text, content, line.linked, line.tag, line.stamped, line.within, line.whole, line.led,
        place=line.place,
    )  # fmt: skip


def _joined(pieces: Iterable[str]) -> str:
    cells = (_SPACE.sub(" ", cell).strip() for cell in "".join(pieces).split("\t"))
    return "\t".join(cell for cell in cells if cell)


def _opened(tag: Tag, above: _Open, serial: int, host: str) -> _Open:
    named = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}"[:500]
    words = _words(named) if len(named) > 1 else set()
    whole = tag.name in _WHOLE
    main = above.main or tag.name == "main"
    wraps = above.marked if tag.name == "main" else above.wraps
    if main and _SURE_WORDS.isdisjoint(words):
        wraps = wraps | {serial}
    marks = not whole and not _BESIDE_WORDS.isdisjoint(words) and len(above.marked) < _MAX_MARKS
    return _Open(
        tag.name,
        serial,
        unseen=above.unseen or _hidden(tag),
        beside=(above.beside and tag.name not in {"h1", "main"})
        or (not whole and _stands_beside(tag, above.within)),
        marked=above.marked | {serial} if marks else above.marked,
        within=max(above.within, _DEPTH.get(tag.name, 0)),
        stamped=tag.name == "time" or not _STAMP_WORDS.isdisjoint(words),
        whole=serial if tag.name in _DEPTH else above.whole,
        leads=leads_on(tag.attributes.get("href", ""), host) if tag.name == "a" else above.leads,
        wraps=wraps & (above.marked | {serial}) if marks else wraps & above.marked,
        main=main,
        sign=f"{tag.name}.{_sign(tag.attributes.get('class', '')[:100])}",
    )


def _sign(classes: str) -> str:
    """The first class without its digits, and those others that no machine made up."""
    first, *others = classes.split() or [""]
    return " ".join([_DIGITS.sub("", first), *filter(_PLAIN_CLASS.fullmatch, others)])


def _words(named: str) -> set[str]:
    """Of ``most-read2``: most, read, mostread. Of ``k3ad9f``, which a machine made up: none."""
    parts = _NAME_PART.findall(named)
    words = [w.lower() for part in parts for w in _WORD.findall(part)]
    pairs = {first + second for first, second in itertools.pairwise(words)}
    several = {*words, *pairs, *map(str.lower, parts)}
    return several if _INNER_FOOTS.isdisjoint(several) else several - {"footer"}


def _hidden(tag: Tag) -> bool:
    """Its element, ``hidden`` or its style show nothing; a shadow tree's template shows itself."""
    if tag.name in _UNSEEN:
        return "shadowrootmode" not in tag.attributes
    attributes = tag.attributes
    return "hidden" in attributes or bool(_HIDING.search(attributes.get("style", "")))


def _stands_beside(tag: Tag, within: int) -> bool:
    """By element, role, link or slot; an aside of an article is of its content."""
    if tag.name in _BESIDE or within < _BESIDE_BELOW.get(tag.name, 0):
        return True
    if any(name.startswith(("data-ad-", "data-ads")) for name in tag.attributes):
        return True
    if tag.name == "a" and (_sponsored(tag.attributes) or _acts(tag.attributes)):
        return True
    labelled = tag.attributes.get("aria-label", "").strip().lower() in _LABELLED
    return labelled or tag.attributes.get("role", "").lower() in _ROLES


def _acts(attributes: Mapping[str, str]) -> bool:
    """A link that leads nowhere is a button: print, share, listen."""
    address = attributes.get("href", "-").strip().lower()
    return address in ("", "#") or address.startswith("javascript:")


def _sponsored(attributes: Mapping[str, str]) -> bool:
    rel = attributes.get("rel", "").lower().split()
    return "sponsored" in rel or bool(_AD_LINK.search(attributes.get("href", "")[:500]))
