"""addresses -> are they the same place, a site's home, a login?"""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

_TRACKING = re.compile(r"utm_\w+|[gf]clid|sid|sessionid|phpsessid|jsessionid|ref|from|spm|_", re.I)
_HOME_FILE = re.compile(r"/(?:index|default|home|main)(?:\.\w{2,5})?$", re.I)
_LANGUAGE = re.compile(r"/(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?|home|main|portal|web|site|www)", re.I)
_LOGIN = re.compile(
    r"(?:^|[/._-])(?:log-?in|sign-?in|sso|oauth2?|passport|auth|account/login|giris|vhod|denglu)"
    r"(?:$|[/._?-])",
    re.I,
)


def same_place(one: str, other: str) -> bool:
    """Do they differ only in scheme, ``www.``, a final slash, fragment or tracking parameters?"""
    return _plain(one) == _plain(other)


def is_home(address: str) -> bool:
    """The front page of a site, in whatever language."""
    parts = _parts(address)
    path = _HOME_FILE.sub("", unquote(parts.path)).rstrip("/")
    if parts.query and not _is_tracking_only(parts.query):
        return False
    return not path or bool(_LANGUAGE.fullmatch(path))


def is_login_place(address: str) -> bool:
    """An address that says by its words that one logs in there."""
    parts = _parts(address)
    return bool(_LOGIN.search(f"{parts.hostname or ''}{parts.path}"))


def _plain(address: str) -> tuple[str, int | None, str, tuple[tuple[str, str], ...]]:
    parts = _parts(address)
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    query = sorted(
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(pair[0])
    )
    default = {"http": 80, "https": 443}.get(parts.scheme)
    return (
        host,
        None if parts.port == default else parts.port,
        unquote(parts.path).rstrip("/"),
        tuple(query),
    )


def _parts(address: str) -> SplitResult:
    """An odd port or a bad bracket makes it a path: it is compared as it stands."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return SplitResult("", "", address, "", "")
    return parts


def _is_tracking_only(query: str) -> bool:
    return all(_TRACKING.fullmatch(name) for name, _ in parse_qsl(query, keep_blank_values=True))
