"""every target's Network events -> what Fetch does not tell: headers as sent, streams, sockets.

None of it is needed for the bodies. Where a target ends too soon to say more, less is known.
"""

import base64
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from countershot.capture.browser_wire import Wire
from countershot.capture.exchanges import Headers, secrets_among
from countershot.errors import CannotCheck

_NO_BUFFER = {"maxTotalBufferSize": 0, "maxResourceBufferSize": 0}
_ATTACH = {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": True}
_OWN_PAGES = ("chrome://", "devtools://", "chrome-extension://", "chrome-untrusted://")
_ENDLESS = frozenset({"EventSource", "Ping", "WebSocket"})
_GIVEN_UP = frozenset({"net::ERR_ABORTED", "net::ERR_BLOCKED_BY_CLIENT", ""})
_STREAM_SECONDS = 3.0
_MOST_STREAMED = 64 << 20


@dataclass(frozen=True)
class Hop:
    """One request of a chain of redirects, as far as Network told."""

    request_headers: Headers = ()
    response_headers: Headers = ()
    protocol: str = ""


_T = TypeVar("_T")
_Told = dict[str, dict[str, list[_T]]]
"""Network id -> session -> what it told of each hop."""


@dataclass
class _Stream:
    body: Path
    began: float
    session: str = ""
    size: int = 0
    has_ended: bool = False


class NetworkFacts:
    """Listens to all targets, workers included; works on the wire's thread.

    ``secrets``: names of headers that were there and must not be kept.
    """

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._sent: _Told[Headers] = defaultdict(lambda: defaultdict(list))
        self._got: _Told[Headers] = defaultdict(lambda: defaultdict(list))
        self._protocols: _Told[str] = defaultdict(lambda: defaultdict(list))
        self._flying: dict[str, tuple[str, str]] = {}
        self._over: set[str] = set()
        self._errors: dict[str, str] = {}
        self._streams: dict[str, _Stream] = {}
        self._sockets: dict[str, None] = {}
        self._secure: dict[str, str] = {}
        self._attached_to: list[str] = []
        self.secrets: set[str] = set()
        wire.on_event(self._event)

    def start(self) -> None:
        """Attach to what there is and to what comes.

        A page that opens before its renderer was told would keep its first requests to itself.
        """
        self._wire.ask("Target.setAutoAttach", _ATTACH)
        for session in list(self._attached_to):
            with suppress(CannotCheck):  # it has ended meanwhile
                self._wire.ask("Network.enable", _NO_BUFFER, session)

    @property
    def in_flight(self) -> int:
        """Requests sent and not yet answered in full; a stream only for its first seconds."""
        since = time.monotonic() - _STREAM_SECONDS
        young = [one for one in self._streams.values() if one.began > since and not one.has_ended]
        return len(self._flying) + len(young)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Addresses that were asked for and have not answered in full."""
        return tuple(address for _, address in self._flying.values())

    @property
    def sockets(self) -> tuple[str, ...]:
        """Addresses of WebSockets that were tried: what they carry is not recorded."""
        return tuple(self._sockets)

    @property
    def secure_sessions(self) -> Mapping[str, str]:
        """Each https origin -> a session that can tell its certificates."""
        return dict(self._secure)

    def hop(self, network: str, number: int) -> Hop:
        """What is known of that request's ``number``-th redirect (0 is the first request)."""
        return Hop(
            _nth(self._sent, network, number, ()),
            _nth(self._got, network, number, ()),
            _nth(self._protocols, network, number, ""),
        )

    def over(self, network: str) -> None:
        """That request has ended. A worker's is told twice, in any order: once is enough."""
        self._over.add(network)
        self._flying.pop(network, None)

    def is_broken(self, network: str) -> bool:
        """The connection failed while its body came (not where the page itself gave up)."""
        return network in self._errors

    def error(self, network: str) -> str:
        """Chromium's own word for why it failed (``ERR_CERT_DATE_INVALID``); "" if it did not."""
        return self._errors.get(network, "")

    def stream(self, network: str, body: Path) -> None:
        """Keep what this response brings as it comes, without holding it back from the page."""
        self._streams[network] = _Stream(body, time.monotonic())

    def finish_streams(self) -> frozenset[str]:
        """Network ids of the streams that had not ended by themselves."""
        return frozenset(key for key, one in self._streams.items() if not one.has_ended)

    def _event(self, method: str, event: Mapping[str, Any], session: str) -> None:
        if method == "Target.attachedToTarget":
            self._attached(event)
        elif method == "Target.detachedFromTarget":
            gone = event.get("sessionId", "")
            self._flying = {key: own for key, own in self._flying.items() if own[0] != gone}
        elif handle := _HANDLERS.get(method):
            handle(self, event, session)

    def _attached(self, event: Mapping[str, Any]) -> None:
        session, target = event["sessionId"], event["targetInfo"]
        if not target.get("url", "").startswith(_OWN_PAGES):
            self._attached_to.append(session)
            self._wire.send("Network.enable", _NO_BUFFER, session)
            self._wire.send("Target.setAutoAttach", _ATTACH, session)
        self._wire.send("Runtime.runIfWaitingForDebugger", {}, session)

    def _will_be_sent(self, event: Mapping[str, Any], session: str) -> None:
        if redirect := event.get("redirectResponse"):
            self._answer(event["requestId"], redirect, session)
        address, network = event["request"]["url"], event["requestId"]
        if network in self._over or event.get("type") in _ENDLESS:
            return
        if address.startswith(("http://", "https://")):
            self._flying[network] = (session, address)

    def _sent_with(self, event: Mapping[str, Any], session: str) -> None:
        headers = tuple((name, str(value)) for name, value in event.get("headers", {}).items())
        self.secrets |= secrets_among(headers)
        self._sent[event["requestId"]][session].append(headers)

    def _received_with(self, event: Mapping[str, Any], session: str) -> None:
        """Fetch hides Set-Cookie: that there was one is known from here only."""
        headers = tuple(
            (name, value)
            for name, values in event.get("headers", {}).items()
            for value in str(values).split("\n")
        )
        self.secrets |= secrets_among(headers)
        self._got[event["requestId"]][session].append(headers)

    def _received(self, event: Mapping[str, Any], session: str) -> None:
        network = event["requestId"]
        self._answer(network, event["response"], session)
        if (stream := self._streams.get(network)) and not stream.session:
            stream.session = session
            self.over(network)
            self._wire.send(
                "Network.streamResourceContent",
                {"requestId": network},
                session,
                lambda answer, _: self._keep(stream, answer.get("result", {}).get("bufferedData")),
            )

    def _answer(self, network: str, response: Mapping[str, Any], session: str) -> None:
        self._protocols[network][session].append(response.get("protocol", ""))
        address = response.get("url", "")
        if address.startswith("https://"):
            self._secure.setdefault("/".join(address.split("/")[:3]), session)

    def _data(self, event: Mapping[str, Any], session: str) -> None:
        stream = self._streams.get(event["requestId"])
        if stream and stream.session == session:
            self._keep(stream, event.get("data"))

    def _keep(self, stream: _Stream, data: str | None) -> None:
        if data and stream.size < _MOST_STREAMED:
            with stream.body.open("ab") as out:
                stream.size += out.write(base64.b64decode(data))

    def _ended(self, event: Mapping[str, Any], _session: str) -> None:
        if stream := self._streams.get(event["requestId"]):
            stream.has_ended = True
        self.over(event["requestId"])

    def _failed(self, event: Mapping[str, Any], _session: str) -> None:
        if not event.get("canceled") and event.get("errorText", "") not in _GIVEN_UP:
            self._errors[event["requestId"]] = event.get("errorText", "").removeprefix("net::")
        self.over(event["requestId"])

    def _socket(self, event: Mapping[str, Any], _session: str) -> None:
        self._sockets[event.get("url", "")] = None


def _nth(told: _Told[_T], network: str, number: int, otherwise: _T) -> _T:
    """Several targets may tell of one request; the one that told most counts."""
    most = max(told.get(network, {"": []}).values(), key=len)
    return most[number] if number < len(most) else otherwise


_HANDLERS = {
    "Network.requestWillBeSent": NetworkFacts._will_be_sent,
    "Network.requestWillBeSentExtraInfo": NetworkFacts._sent_with,
    "Network.responseReceived": NetworkFacts._received,
    "Network.responseReceivedExtraInfo": NetworkFacts._received_with,
    "Network.dataReceived": NetworkFacts._data,
    "Network.loadingFinished": NetworkFacts._ended,
    "Network.loadingFailed": NetworkFacts._failed,
    "Network.webSocketCreated": NetworkFacts._socket,
}
