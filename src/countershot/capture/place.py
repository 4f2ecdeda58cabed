"""a web address as somebody wrote it -> scheme, host, port in one form, odd spellings included."""

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from countershot.errors import UsageError

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

DEFAULT_PORTS = {"http": 80, "https": 443}
_MOST_LETTERS = 65_536
_DOTS = re.compile("[\u3002\uff0e\uff61]")
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_KEPT_IN_PATH = "/%:@!$&'()*+,;=-._~[]|"
_KEPT_IN_QUERY = "/%:@!$&()*+,;=-._~[]|?{}^`\\"


@dataclass(frozen=True)
class Place:
    """Where an address points. ``host``: lower case, ``xn--`` form, IPs in their usual spelling.

    ``target``: path and query as they go into a request line. IPv6 hosts carry no brackets here.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """``Host`` header: the port only where it is not the scheme's own."""
        host = bracketed(self.host)
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        """The whole address in this one form, without a fragment."""
        return f"{self.scheme}://{self.authority}{self.target}"


def place_of(address: str) -> Place:
    """Raises UsageError for anything but a plain http or https address with a host.

    A user name or a password in it is refused: it would stand in the evidence for good.
    """
    if len(address) > _MOST_LETTERS or _CONTROL.search(address):
        raise UsageError(f"{shown(address)}: no web address (spaces, or far too long); check it.")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise UsageError(f"{shown(address)}: no web address ({error}); check its host.") from error
    scheme = parts.scheme.lower()
    if scheme not in DEFAULT_PORTS:
        raise UsageError(f"{shown(address)}: only http and https addresses can be asked for.")
    if "@" in parts.netloc or "\\" in parts.netloc:
        raise UsageError(
            f"{scheme}://...: holds a user name or password, which would stay in the evidence; "
            "give the address without it."
        )
    host = one_host(parts.hostname or "")
    path = quote(parts.path, safe=_KEPT_IN_PATH) or "/"
    query = quote(parts.query, safe=_KEPT_IN_QUERY)
    target = path + (f"?{query}" if query else "")
    return Place(scheme, host, port or DEFAULT_PORTS[scheme], target)


def one_host(host: str) -> str:
    """The one form of a host, as browsers read it: ``0x7f.1`` and ``2130706433`` are 127.0.0.1.

    Raises UsageError where a browser would not ask for it at all.
    """
    written = host.strip("[]") if host.startswith("[") else host
    if ":" in written:
        return _ipv6(written)
    name = _DOTS.sub(".", unicodedata.normalize("NFKC", unquote(written)).lower())
    name = name.removesuffix(".")
    labels = [_ascii(label) for label in name.split(".")]
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4(labels, host)
    name = ".".join(labels)
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise UsageError(f"{shown(host) or 'no host'}: no name of a host; check the address.")
    return name


def ip_of(host: str) -> Ip | None:
    """The IP that a host in its one form is; None if it is a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def bracketed(host: str) -> str:
    """As it stands in an address: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host


def shown(text: str) -> str:
    """What came from outside, short and without control characters, for a message."""
    plain = _CONTROL.sub("\ufffd", text)
    return plain if len(plain) <= 200 else plain[:200] + "..."


def _ascii(label: str) -> str:
    if label.isascii():
        return label
    try:
        return "xn--" + unicodedata.normalize("NFC", label).encode("punycode").decode("ascii")
    except UnicodeError as error:
        raise UsageError(f"{shown(label)}: no name of a host; check the address.") from error


def _ipv6(written: str) -> str:
    try:
        if "%" in written:
            raise ValueError("it names a network interface")
        return ipaddress.IPv6Address(written).compressed
    except ValueError as error:
        raise UsageError(f"{shown(written)}: no IPv6 address ({error}); check it.") from error


def _ipv4(labels: list[str], host: str) -> str:
    """The URL standard's reading: up to four numbers, the last fills what is left."""
    numbers = [_number(label) for label in labels]
    last = numbers.pop() if numbers and None not in numbers else None
    if last is None or len(numbers) > 3 or last >= 256 ** (4 - len(numbers)):
        raise UsageError(f"{shown(host)}: no IPv4 address; check it.")
    value = last
    for place, number in enumerate(numbers):
        if number is None or number > 255:
            raise UsageError(f"{shown(host)}: no IPv4 address; check it.")
        value += number << (8 * (3 - place))
    return str(ipaddress.IPv4Address(value))


def _number(label: str) -> int | None:
    if not _NUMBER.fullmatch(label) or len(label) > 40:
        return None
    if label[:2] in ("0x", "0X"):
        return int(label[2:] or "0", 16)
    try:
        return int(label, 8) if label.startswith("0") and len(label) > 1 else int(label)
    except ValueError:
        return None
