"""a file's text -> the web addresses that stand in it, and whether two are the same one."""

import re
from itertools import islice
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"https?://[^\s<>\"'`\]\[{}|\\^，。；、（）「」《》]+", re.IGNORECASE)
_TRAILING = ".,;:!?*_~"
MOST = 1_000


def addresses_in(text: str) -> tuple[str, ...]:
    """Every http(s) address of a text, once each, in order, without what ends a sentence.

    A closing bracket belongs to an address only where one opens in it. At most 1,000 are read.
    """
    found = (_trimmed(match[0]) for match in islice(_ADDRESS.finditer(text), MOST))
    return tuple(dict.fromkeys(address for address in found if host_of(address)))


def _trimmed(address: str) -> str:
    while address:
        last = address[-1]
        unopened = last == ")" and address.count(")") > address.count("(")
        if last not in _TRAILING and not unopened:
            return address
        address = address[:-1]
    return address


def host_of(address: str) -> str:
    """The host of an address, folded; "" if it has none or is malformed."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def plain_address(address: str) -> str:
    """One spelling of an address: scheme and host folded, no fragment, default port or bare end.

    Query and path are left as they are: servers tell them apart.
    """
    parts = urlsplit(address)
    host = host_of(address)
    try:
        port = parts.port
    except ValueError:
        port = None
    default = {"http": 80, "https": 443}.get(parts.scheme.lower())
    place = f"{host}:{port}" if port is not None and port != default else host
    path = parts.path or "/"
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme.lower()}://{place}{path}{query}"
