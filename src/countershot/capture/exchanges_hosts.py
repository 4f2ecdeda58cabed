"""connections made and origins seen -> what is known of each host: addresses, certificates."""

import base64
from collections import defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from countershot.capture.browser_wire import Wire
from countershot.capture.exchanges import HostFacts
from countershot.capture.tunnel import Connection
from countershot.errors import CannotCheck

_LINE = 64


def certificates(wire: Wire, sessions: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Host -> its chain as PEM, leaf first, as Chromium checked it; hosts it tells nothing of lack.

    ``sessions``: https origin -> the session that spoke with it.
    """
    known: dict[str, tuple[str, ...]] = {}
    for origin, session in sessions.items():
        try:
            told = wire.ask("Network.getCertificate", {"origin": origin}, session, seconds=2)
        except CannotCheck:  # its target is gone; the record then stands without a chain
            continue
        if table := told.get("tableNames", ()):
            known[urlsplit(origin).hostname or ""] = tuple(pem(der) for der in table)
    return known


def hosts_of(
    connections: Sequence[Connection], known: Mapping[str, tuple[str, ...]]
) -> tuple[HostFacts, ...]:
    """One entry a host, in the order of its first connection."""
    met: dict[str, list[Connection]] = defaultdict(list)
    for connection in connections:
        met[connection.host].append(connection)
    return tuple(
        HostFacts(
            host,
            tuple(dict.fromkeys(_shown(one) for one in all_of_it)),
            all_of_it[0].at_utc,
            known.get(host, ()),
        )
        for host, all_of_it in met.items()
    )


def pem(der_base64: str) -> str:
    """PEM of a certificate whose DER came in base64."""
    text = base64.b64encode(base64.b64decode(der_base64)).decode()
    lines = [text[start : start + _LINE] for start in range(0, len(text), _LINE)]
    return "\n".join(("-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----", ""))


def _shown(one: Connection) -> str:
    return f"[{one.ip}]:{one.port}" if ":" in one.ip else f"{one.ip}:{one.port}"
