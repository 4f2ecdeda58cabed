"""an address in a page -> another page of the same site, or a file, source or mark?

Lists of other pages change from look to look and are no content; lists of attachments and of
sources are. The words of a link cannot tell them, its address mostly can.
"""

import re
from collections import Counter
from urllib.parse import urlsplit

_CANONICAL = re.compile(
    r"<link\b[^>]{0,200}?\brel=[\"']?canonical\b[^>]{0,300}?\bhref=[\"']?(https?://[^\"'\s>]{1,500})",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"<a\b[^>]{0,200}?\bhref=[\"']?https?://([^\"'\s>/?#]{1,200})", re.IGNORECASE
)
_HEAD = 100_000
_MAX_LINKS = 20_000
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|rar|7z|gz|wps|ofd|jpe?g|png|gif|tiff?|mp[34]|"
    r"dwg|xml|json)(?:$|[?&#])|download|attach|/uploads?/|/files?/|/documents?/|fujian|prilozh",
    re.IGNORECASE,
)
_NO_PAGE = ("#", "javascript:", "mailto:", "tel:", "data:", "blob:")


def own_host(html: str) -> str:
    """The host that the page names as its own, or that most absolute links lead to; or ""."""
    named = _CANONICAL.search(html[:_HEAD])
    if named is not None:
        return _host(named[1])
    found = [
        m[1].lower() for m, _ in zip(_ABSOLUTE.finditer(html), range(_MAX_LINKS), strict=False)
    ]
    host, times = Counter(found).most_common(1)[0] if found else ("", 0)
    return host if times >= 3 and times * 2 > len(found) else ""


def leads_on(address: str, host: str) -> bool:
    """Is it another page of the same site: no file, no mark on this page, no other host?"""
    address = address.strip()[:2_000]
    if not address or address.lower().startswith(_NO_PAGE) or _FILE.search(address):
        return False
    if address.lower().startswith(("http://", "https://", "//")):
        return bool(host) and _host(address) == host
    return True


def _host(address: str) -> str:
    try:
        return (urlsplit(address).netloc or "").lower()
    except ValueError:
        return ""
