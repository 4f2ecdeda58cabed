"""a page's HTML or CSS -> the same without scripts, every address in it one of ours.

The policy that ``replay`` sends forbids scripts and foreign addresses anyhow; what is done here
makes the copy look as it did, and takes out what no policy covers (prefetching, refreshing, links).
"""

import re
from collections.abc import Callable
from html import escape
from typing import Literal

from countershot.capture.replay_markup import Doctype, Tag, Text, pieces
from countershot.capture.replay_shelf import joined, plain_address

Role = Literal["page", "style", "other"]
Local = Callable[[str, Role], str]
"""An absolute web address, and what it is wanted for -> the address of its copy."""

_MOST_NESTED = 4
_GONE = frozenset({
    "script", "noscript", "noembed", "noframes", "base", "object", "embed", "applet", "param",
    "portal", "fencedframe", "plaintext", "animate", "set", "meta",
})  # fmt: skip
_WORKING = frozenset({
    "ping", "nonce", "integrity", "crossorigin", "target", "action", "formaction", "manifest",
    "cite", "longdesc", "attributionsrc", "autofocus", "autoplay", "codebase", "classid", "archive",
    "profile", "srcdoc", "data", "sandbox", "csp", "allow", "http-equiv", "is", "download",
    "referrerpolicy", "itemtype",
})  # fmt: skip
_LINKS_KEPT = frozenset({"stylesheet", "icon", "shortcut", "apple-touch-icon", "mask-icon"})
_NAME = re.compile(r"[a-z][a-z0-9:_.-]*\Z")
_ATTRIBUTE = re.compile(r"[a-z_:@][a-z0-9:_.-]*\Z")
_BETWEEN = re.compile(r"[\s,]*+")
_CANDIDATE = re.compile(r"(\S++)")
_URL = re.compile(r"""url\(\s*+(?:"([^"\n]*+)"|'([^'\n]*+)'|([^()"'\s]*+))\s*+\)""", re.IGNORECASE)
_IMPORT = re.compile(
    r"""@import\s++(?:"([^"\n]*+)"|'([^'\n]*+)'|url\(\s*+["']?([^()"'\s]*+)["']?\s*+\))""",
    re.IGNORECASE,
)


def html(source: str, base: str, local: Local, nested: int = 0) -> str:
    """The page as it can be shown. ``base``: its address, for what is relative in it."""
    return _Writer(base, local, nested).written(source)


def css(source: str, base: str, local: Local) -> str:
    """The style sheet as it can be shown; ``<`` is written so that it can stand in a page."""

    def imported(found: "re.Match[str]") -> str:
        return f'@import "{_absolute(base, _first(found), local, "style")}"'

    def named(found: "re.Match[str]") -> str:
        target = _first(found)
        if target.startswith("#"):
            return found[0]
        copy = _absolute(base, target, local, "other").replace('"', "%22")
        return f'url("{copy}")'

    return _URL.sub(named, _IMPORT.sub(imported, source)).replace("<", "\\3c ")


class _Writer:
    """Writes one page again, piece by piece."""

    def __init__(self, base: str, local: Local, nested: int) -> None:
        self._page = self._base = base
        self._local, self._nested = local, nested
        self._has_base = False

    def written(self, source: str) -> str:
        """All of it."""
        out = ['<meta charset="utf-8">']
        for piece in pieces(source):
            if isinstance(piece, Doctype):
                out.insert(0, piece.source)
            elif isinstance(piece, Text):
                out.append(piece.source)
            else:
                out.append(self._tag(piece))
        return "".join(out)

    def _tag(self, tag: Tag) -> str:
        if tag.name == "base" and not self._has_base and tag.attributes.get("href"):
            self._has_base = True
            self._base = joined(self._base, tag.attributes["href"]) or self._base
        if tag.name in _GONE or not _NAME.match(tag.name):
            return ""
        if tag.is_end:
            return f"</{tag.name}>"
        if tag.name == "link" and not self._is_kept_link(tag):
            return ""
        attributes = "".join(
            f' {name}="{escape(value)}"' for name, value in self._attributes(tag).items()
        )
        start = f"<{tag.name}{attributes}{'/' if tag.is_closed else ''}>"
        return start if tag.raw is None else f"{start}{self._raw(tag)}</{tag.name}>"

    def _raw(self, tag: Tag) -> str:
        """What style sheets and text fields hold; what stands in a frame's element is not shown."""
        content = tag.raw or ""
        if tag.name == "style":
            return css(content, self._base, self._local)
        return "" if tag.name == "iframe" else content.replace("<", "&lt;")

    def _is_kept_link(self, tag: Tag) -> bool:
        """Prefetching and preconnecting are requests that no policy forbids."""
        words = tag.attributes.get("rel", "").lower().split()
        return bool(words) and _LINKS_KEPT.issuperset(words)

    def _attributes(self, tag: Tag) -> dict[str, str]:
        kept: dict[str, str] = {}
        for name, value in tag.attributes.items():
            if not _ATTRIBUTE.match(name) or name.startswith("on") or name in _WORKING:
                continue
            kept[name] = self._attribute(tag, name, value)
        if tag.name == "iframe" and "srcdoc" in tag.attributes and self._nested < _MOST_NESTED:
            inner = tag.attributes["srcdoc"]
            kept["srcdoc"] = html(inner, self._base, self._local, self._nested + 1)
        if tag.name in ("iframe", "frame"):
            kept["sandbox"] = "allow-same-origin"
        if tag.name in ("video", "audio"):
            kept["controls"] = ""
        return kept

    def _attribute(self, tag: Tag, name: str, value: str) -> str:
        if name in ("href", "xlink:href"):
            return self._reference(tag, value)
        if name == "src":
            role: Role = "page" if tag.name in ("iframe", "frame") else "other"
            return _absolute(self._base, value, self._local, role)
        if name in ("poster", "background"):
            return _absolute(self._base, value, self._local, "other")
        if name in ("srcset", "imagesrcset"):
            return self._candidates(value)
        if name == "style":
            return css(value, self._base, self._local)
        return value

    def _reference(self, tag: Tag, value: str) -> str:
        """Links lead to copies; what leads within the page still does."""
        if value.startswith("#"):
            return value
        if tag.name == "link":
            is_style = "stylesheet" in tag.attributes.get("rel", "").lower()
            return _absolute(self._base, value, self._local, "style" if is_style else "other")
        if tag.name not in ("a", "area"):
            return _absolute(self._base, value, self._local, "other")
        target = joined(self._base, value)
        if "#" in target and plain_address(target) == plain_address(self._page):
            return f"#{target.partition('#')[2]}"
        return _absolute(self._base, value, self._local, "page")

    def _candidates(self, value: str) -> str:
        """``srcset``: addresses with what they are for, between commas."""
        turned: list[str] = []
        at = _BETWEEN.match(value).end()  # type: ignore[union-attr]
        while found := _CANDIDATE.match(value, at):
            address, at = found[1], found.end()
            purpose = ""
            if address.endswith(","):
                address = address.rstrip(",")
            else:
                comma = value.find(",", at)
                end = len(value) if comma < 0 else comma
                purpose, at = value[at:end].strip(), end
            copy = _absolute(self._base, address, self._local, "other")
            turned.append(f"{copy} {purpose}".strip())
            at = _BETWEEN.match(value, at).end()  # type: ignore[union-attr]
        return ", ".join(turned)


def _absolute(base: str, target: str, local: Local, role: Role) -> str:
    """The copy's address. What is no web address stays if it carries its own data, else goes."""
    target = target.strip()
    scheme = target[:5].lower()
    if scheme == "data:":
        return target if role == "other" else ""
    address = joined(base, target) if target else ""
    return local(address, role) if address.lower().startswith(("http://", "https://")) else ""


def _first(found: "re.Match[str]") -> str:
    return next((group for group in found.groups() if group is not None), "").strip()
