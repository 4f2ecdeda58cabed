"""addresses being sealed, hosts the user named -> which IPs may be asked; why not the others."""

import ipaddress
import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from countershot.capture.place import DEFAULT_PORTS, Ip, bracketed, ip_of, one_host, place_of, shown
from countershot.errors import NotReached, UsageError

Lookup = Callable[[str, int], Sequence[str]]
"""A name and a port -> IPs; raises OSError where the name system has none."""

_HOSTS = Path("/etc/hosts")
_SHARED = ipaddress.ip_network("100.64.0.0/10")
_RESERVED = tuple(
    ipaddress.ip_network(text)
    for text in ("192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4", "::/96", "3fff::/20", "2001::/32")
)
_GLOBAL_IPV6 = ipaddress.ip_network("2000::/3")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_METADATA = frozenset(
    ipaddress.ip_address(text)
    for text in ("169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192",
                 "fd00:ec2::254", "fd20:ce::254")
)  # fmt: skip
_LOCAL_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home.arpa", "onion", "corp")
# Where another protocol listens, a request could be read as commands (the Fetch standard's list).
_OTHER_PROTOCOLS = frozenset(
    (0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
     102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
     465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
     993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
     6668, 6669, 6679, 6697, 10080)
)  # fmt: skip


@dataclass(frozen=True)
class Answer:
    """IPs that may be connected to, in the name system's order; else why none may.

    ``refused`` is short ("link-local address"), empty where ``ips`` is not.
    """

    ips: tuple[str, ...]
    refused: str = ""


def system_lookup(host: str, port: int) -> Sequence[str]:
    """The hosts file, then the name system; a name with a dot without any search domain."""
    if host == "localhost" or host.endswith(".localhost"):  # RFC 6761: never a question for DNS
        return ("127.0.0.1", "::1")
    if listed := _hosts_file(host):
        return listed
    name = f"{host}." if "." in host else host
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


def _hosts_file(host: str) -> tuple[str, ...]:
    """Read here, because the resolver does not look there for a name with a final dot."""
    try:
        lines = _HOSTS.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ()
    listed = [line.partition("#")[0].lower().split() for line in lines]
    return tuple(words[0] for words in listed if host in words[1:])


@dataclass(frozen=True)
class AddressPolicy:
    """Public addresses, and the ``named`` (host, port) that the user allowed by name.

    ``named`` counts for the host as it stands in an address, never for what else resolves to it.
    """

    named: frozenset[tuple[str, int]] = frozenset()
    lookup: Lookup = field(default=system_lookup, compare=False)

    def answer(self, host: str, port: int) -> Answer:
        """Ask and judge in one go: connect to the IPs given here, and never ask again.

        ``host`` may be in any spelling. Raises NotReached (no_such_name).
        """
        try:
            host = one_host(host)
        except UsageError as error:
            raise NotReached("no_such_name", str(error)) from error
        allowed = (host, port) in self.named
        if not allowed and (reason := _refused_unasked(host, port)):
            return Answer((), reason)
        ips = self._ips(host, port)
        if allowed:
            return Answer(tuple(str(ip) for ip in ips))
        reasons = [why_not_public(ip) for ip in ips]
        public = tuple(str(ip) for ip, why in zip(ips, reasons, strict=True) if not why)
        return Answer(public, "" if public else reasons[0])

    def resolve(self, host: str, port: int) -> list[str]:
        """IPs to connect to. Raises NotReached (private, no_such_name)."""
        answer = self.answer(host, port)
        if not answer.ips:
            where = f"{bracketed(shown(host))}:{port}"
            raise NotReached(
                "private",
                f"{where} was not asked: {answer.refused}. "
                f"If you do mean it, name it: --allow-private {where}",
            )
        return list(answer.ips)

    def _ips(self, host: str, port: int) -> list[Ip]:
        literal = ip_of(host)
        if literal is not None:
            return [literal]
        try:
            found = self.lookup(host, port)
        except (OSError, UnicodeError) as error:
            raise NotReached(
                "no_such_name",
                f"{host}: the name system has no address for it ({error}); "
                "check the spelling and your connection.",
            ) from error
        ips = [ip for text in found if (ip := ip_of(text.partition("%")[0])) is not None]
        if not ips:
            raise NotReached("no_such_name", f"{host}: the name system has no address for it.")
        return ips


def policy_for(
    addresses: Iterable[str], allow_private: Iterable[str], lookup: Lookup = system_lookup
) -> AddressPolicy:
    """The policy for sealing these: public addresses, and what ``--allow-private`` names.

    ``HOST:PORT`` allows that; ``HOST`` the ports of these addresses at that host and their
    schemes' own (80 and 443 where none is there). Raises UsageError, also for ``HOST:*``.
    """
    places = [place_of(address) for address in addresses]
    named: set[tuple[str, int]] = set()
    for text in allow_private:
        host, port = _named(text)
        if port is not None:
            named.add((host, port))
            continue
        here = [place for place in places if place.host == host]
        schemes = {place.scheme for place in here} or DEFAULT_PORTS.keys()
        named.update((host, place.port) for place in here)
        named.update((host, DEFAULT_PORTS[scheme]) for scheme in schemes)
    return AddressPolicy(frozenset(named), lookup)


def why_not_public(ip: Ip) -> str:
    """In words why this is no public address; empty where it is one.

    An IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) is judged as what it is.
    """
    if ip in _METADATA:
        return "address of a cloud's metadata service"
    if isinstance(ip, ipaddress.IPv6Address) and (inner := _ipv4_within(ip)) is not None:
        return why_not_public(inner)
    for is_so, words in (
        (ip.is_unspecified, "unspecified address"),
        (ip.is_loopback, "loopback address"),
        (ip.is_link_local, "link-local address"),
        (ip.is_multicast, "multicast address"),
        (ip in _SHARED, "address shared behind a carrier's gateway"),
        (ip.is_reserved or any(ip in net for net in _RESERVED), "reserved address"),
        (ip.is_private or not ip.is_global, "private address"),
        (ip.version == 6 and ip not in _GLOBAL_IPV6, "reserved address"),
    ):
        if is_so:
            return words
    return ""


def _ipv4_within(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.sixtofour


def _refused_unasked(host: str, port: int) -> str:
    """Names that only a local network knows are not even looked up: asking would tell of them."""
    if port in _OTHER_PROTOCOLS:
        return "a port of another protocol"
    if ip_of(host) is not None:
        return ""
    if any(host == name or host.endswith(f".{name}") for name in _LOCAL_NAMES):
        return "loopback name" if host.endswith("localhost") else "name of a local network"
    return "" if "." in host else "name of a local network"


def _named(text: str) -> tuple[str, int | None]:
    """``HOST``, ``HOST:PORT``, ``IPv6``, ``[IPv6]:PORT``."""
    host, port = text, None
    if text.startswith("["):
        host, bracket, after = text.partition("]")
        host, port = (host + bracket if bracket else ""), after.removeprefix(":") if after else None
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
    if not host or "*" in text or "/" in text or (port is not None and not _is_port(port)):
        raise UsageError(
            f"--allow-private {shown(text)}: give one HOST or HOST:PORT; "
            "all ports of a host cannot be allowed at once."
        )
    return one_host(host), None if port is None else int(port)


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6 and 0 < int(text) < 65_536
