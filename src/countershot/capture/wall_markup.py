"""a page's HTML -> its signs of structure: headings, controls, fields, media, dialogs, layers.

Reads at most 1 MB, once, from left to right; broken or hostile markup costs no more than good
markup.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from countershot.capture.page_markup import tokens

HTML_LIMIT = 1 << 20
_NAME = re.compile(r"[.#]([\w-]{1,60})")
_STYLE_LIMIT = 100_000
_UNSEEN = ("display:none", "visibility:hidden", "pointer-events:none", ";opacity:0;")
_WIDE = (";width:100%", ";width:100vw", ";min-width:100%", ";min-width:100vw")
_HIGH = (";height:100%", ";height:100vh", ";min-height:100%", ";min-height:100vh")
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                   "param", "source", "track", "wbr"})  # fmt: skip
_MEDIA = frozenset(["video", "audio", "canvas", "object", "embed", "iframe", "img", "svg", "frame"])
_HEADINGS = frozenset({"h1", "h2", "h3"})
_BESIDE = frozenset({"nav", "footer", "header", "aside"})
_MAIN = frozenset({"main", "article"})
_CONTROL_NAMES = re.compile(r"\b(?:btn|button|cta)\b|button", re.IGNORECASE)
_DIALOG_NAMES = re.compile(
    r"cookie|consent|gdpr|overlay|modal|dialog|popup|pop-up|banner|cmp\b|paywall|gate|lightbox",
    re.IGNORECASE,
)
_WIDGETS = re.compile(
    r"g-recaptcha|h-captcha|hcaptcha|cf-turnstile|cf-challenge|challenge-(?:form|stage|platform|running)"
    r"|geetest|smartcaptcha|captcha|slider-verify|slide-verify|verify-slide|funcaptcha|px-captcha",
    re.IGNORECASE,
)
_PAYWALL_NAMES = re.compile(
    r"paywall|regwall|subscriber-only|subscription-wall|meter-wall|premium-wall|locked-content"
    r"|content-gate|\"isAccessibleForFree\"\s{0,4}:\s{0,4}\"?false",
    re.IGNORECASE,
)
_PARKING_NAMES = re.compile(
    r"sedoparking|parkingcrew|bodis\.com|parklogic|domainparking|domain-parking|hugedomains"
    r"|afternic|parked-domain|domain-for-sale|buy-domain|adsense/domains",
    re.IGNORECASE,
)
_WHEELS = re.compile(r"spinner|loader|loading|pixel|logo", re.IGNORECASE)
_UNREAD = frozenset({"title", "script", "style", "template", "textarea", "noscript"})
_STORY = re.compile(r"NewsArticle|\"datePublished\"|article:published_time", re.IGNORECASE)


@dataclass
class Markup:
    """What the tags say.

    ``layers``: text of what is declared to lie over all of the window (style sheets and ``style``
    attributes in the document itself; nobody drew it). ``main_characters``: of the text inside
    ``main`` and ``article``, None where the page has neither; ``content_characters``: of the text
    outside menus, headers and footers. ``media``: films, pictures and frames there, but for small
    ones. ``widget``, ``paywall``, ``parking``: the name in the code that gives one away.
    """

    headings: list[str] = field(default_factory=list)
    controls: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    layers: list[str] = field(default_factory=list)
    passwords: int = 0
    text_fields: int = 0
    media: int = 0
    rows: int = 0
    story: bool = False
    main_characters: int | None = None
    content_characters: int = 0
    widget: str = ""
    paywall: str = ""
    parking: str = ""


def markup_of(html: str) -> Markup:
    """The signs of structure in a document, or in as much of it as is read."""
    source = html[:HTML_LIMIT]
    found = Markup(story=bool(_STORY.search(source)))
    for pattern, name in ((_PAYWALL_NAMES, "paywall"), (_PARKING_NAMES, "parking")):
        match = pattern.search(source)
        setattr(found, name, match[0] if match else "")
    _Walk(found, _covering_names(source)).over(source)
    return found


def _covers(style: str) -> bool:
    """Whether a style lays an element over the whole window, and shows it."""
    plain = ";" + style.lower().replace(" ", "").replace("\n", "") + ";"
    if not any(part in plain for part in ("position:fixed", "position:absolute")):
        return False
    if any(part in plain for part in _UNSEEN):
        return False
    wide = any(part in plain for part in _WIDE) or ("left:0" in plain and "right:0" in plain)
    high = any(part in plain for part in _HIGH) or (";top:0" in plain and "bottom:0" in plain)
    return ";inset:0" in plain or (wide and high)


def _covering_names(source: str) -> frozenset[str]:
    """Classes and ids that the document's own style sheets lay over the window."""
    names: set[str] = set()
    at = source.find("<style")
    while at >= 0 and len(names) < 200:
        end = source.find("</style", at)
        end = end if end >= 0 else len(source)
        for rule in source[at : min(end, at + _STYLE_LIMIT)].split("}"):
            selector, _, style = rule.rpartition("{")
            if style and _covers(style[:2000]):
                names.update(_NAME.findall(selector[-300:]))
        at = source.find("<style", end)
    return frozenset(names)


def _is_small(given: Mapping[str, str]) -> bool:
    """A tracking pixel, a symbol or a waiting wheel; no picture to look at."""
    sizes = [given.get(side, "").removesuffix("px") for side in ("width", "height")]
    if any(size.isdigit() and len(size) < 5 and int(size) < 100 for size in sizes):
        return True
    return bool(_WHEELS.search(f"{given.get('class', '')} {given.get('src', '')[:200]}"))


def _kind(name: str, given: Mapping[str, str], covering: bool) -> str:
    """What an element is to us; nothing for most."""
    if covering:
        return "layer"
    names = f"{given.get('class', '')} {given.get('id', '')}"
    role = given.get("role", "")
    if name in _HEADINGS:
        return "heading"
    if name == "button" or role == "button" or (name == "a" and _CONTROL_NAMES.search(names)):
        return "control"
    if name in _MAIN or role == "main":
        return "main"
    if name in _BESIDE:
        return "beside"
    said = role in ("dialog", "alertdialog") or given.get("aria-modal") == "true"
    return "dialog" if said or name == "dialog" or _DIALOG_NAMES.search(names) else ""


class _Walk:
    """One pass over the tokens; open elements that matter are kept on a stack by depth."""

    def __init__(self, found: Markup, covering: frozenset[str]) -> None:
        self._found = found
        self._covering = covering
        self._names: list[str] = []
        self._open: list[tuple[int, str, list[str]]] = []

    def over(self, source: str) -> None:
        for token in tokens(source):
            if isinstance(token, str):
                self._text(token)
            elif token.closing:
                self._close(token.name)
            else:
                self._start(token.name, token.attributes)

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        self._count(name, given)
        if name in _VOID:
            return
        self._names.append(name)
        style = given.get("style", "")
        names = f"{given.get('class', '')} {given.get('id', '')}".split()
        covering = _covers(style) or not self._covering.isdisjoint(names)
        hidden = "hidden" in given or "display:none" in style.replace(" ", "").lower()
        kind = _kind(name, given, covering)
        if kind and not (hidden and kind in ("dialog", "layer")) and len(self._open) < 50:
            self._open.append((len(self._names), kind, []))

    def _count(self, name: str, given: Mapping[str, str]) -> None:
        found = self._found
        if not found.widget and (widget := _WIDGETS.search(" ".join(given.values())[:2000])):
            found.widget = widget[0]
        found.rows += name == "tr"
        found.media += name in _MEDIA and not _is_small(given) and not self._is_beside()
        found.text_fields += name == "textarea"
        if name in _MAIN and found.main_characters is None:
            found.main_characters = 0
        if name == "input":
            kind = given.get("type", "text").lower()
            found.passwords += kind == "password"
            found.text_fields += kind in ("text", "email", "tel", "search", "url", "number", "date")
            if kind in ("submit", "button"):
                found.controls.append(given.get("value", "")[:200])

    def _text(self, raw: str) -> None:
        if not raw.strip() or (self._names and self._names[-1] in _UNREAD):
            return
        if not self._is_beside():
            self._found.content_characters += len(raw.strip())
        text = raw[:5000]
        in_main = False
        for _, kind, parts in self._open:
            in_main |= kind == "main"
            if len(parts) < 400:
                parts.append(text[:500])
        if in_main:
            self._found.main_characters = (self._found.main_characters or 0) + len(text.strip())

    def _is_beside(self) -> bool:
        kinds = [kind for _, kind, _ in self._open]
        return "beside" in kinds and "main" not in kinds

    def _close(self, name: str) -> None:
        """Close the element, and what was left open in it; a stray end tag closes nothing."""
        back = self._names[:-65:-1]
        if name not in back:
            return
        del self._names[len(self._names) - 1 - back.index(name) :]
        while self._open and self._open[-1][0] > len(self._names):
            _, kind, parts = self._open.pop()
            self._keep(kind, " ".join(" ".join(parts).split())[:2000])

    def _keep(self, kind: str, text: str) -> None:
        found = self._found
        lists = {
            "heading": found.headings,
            "control": found.controls,
            "dialog": found.dialogs,
            "layer": found.layers,
        }
        if kind in lists and len(lists[kind]) < 100:
            lists[kind].append(text)
