"""what a whole browser asks for and gets -> exchanges, their bodies in files, within limits.

Chromium's Fetch domain, switched on for the browser itself, holds every response of every page,
frame and worker until its body is taken: bytes as received, decoded, never re-encoded text. The
Network domain of each target adds what Fetch does not know (``exchanges_network``).
"""

import base64
import binascii
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from countershot.capture.browser_wire import Wire
from countershot.capture.exchanges import Cut, Exchange, Headers, promised, value_of
from countershot.capture.exchanges_network import NetworkFacts
from countershot.capture.page_limits import Limits
from countershot.capture.page_trouble import short

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BODILESS = frozenset({204, 205, 304})
_STREAMS = ("text/event-stream", "multipart/x-mixed-replace")
_PAGES = ("text/html", "application/xhtml+xml")
_DECODE = 4 << 18
_BROKE = "the connection broke before the body was whole"
_ASKED_BY_SCRIPT = ("Fetch", "XHR")
_STIRS = frozenset({"Fetch.requestPaused", "Network.requestWillBeSent",
                    "Network.loadingFinished", "Network.loadingFailed"})  # fmt: skip
_ENDED_BY_US = "BlockedByClient"


@dataclass
class MainDocument:
    """What came for the page itself: the last answer in its main frame.

    ``plain``: its media type where it is no page, so that it is fetched as a file instead.
    ``failed``: the address in the main frame that gave no answer.
    ``turns``: how many answers there were in it, redirects included.
    """

    frame: str = ""
    address: str = ""
    status: int | None = None
    headers: Headers = ()
    redirects: list[str] = field(default_factory=list)
    plain: str = ""
    failed: str = ""
    turns: int = 0


@dataclass
class _Held:
    """A response that waits for its body to be taken."""

    request: str
    network: str
    hop: int
    event: Mapping[str, Any]
    began_utc: str
    body: Path

    @property
    def is_last(self) -> bool:
        """Of a chain of redirects only the last can break while its body comes."""
        return self.event["responseStatusCode"] not in _REDIRECTS


class Recorder:
    """Takes every response's body while it lives; ``recorded`` puts all together at the end.

    Its work happens on the wire's thread. ``keep`` false: nothing is kept but the main document's
    head, for looks without a record.
    """

    def __init__(
        self,
        wire: Wire,
        folder: Path,
        limits: Limits,
        now_utc: Callable[[], str],
        keep: bool = True,
    ) -> None:
        self.main = MainDocument()
        self.network = NetworkFacts(wire)
        self._wire, self._folder, self._limits = wire, folder, limits
        self._now_utc, self._keep = now_utc, keep
        self._done: list[tuple[int, _Held, Cut | None]] = []
        self._waiting: dict[str, tuple[int, _Held]] = {}
        self._hops: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._streams_main = False
        self._heard = time.monotonic()
        self._seen = 0
        self._bytes = 0
        self._incomplete: dict[str, None] = {}
        self._failed: list[tuple[str, str, str]] = []
        wire.on_event(self._event)

    def start(self) -> None:
        """Switch recording on; from here on nothing is loaded unseen."""
        patterns = [
            {"urlPattern": p, "requestStage": "Response"} for p in ("http://*", "https://*")
        ]
        self._wire.ask("Fetch.enable", {"patterns": patterns})
        self.network.start()

    @property
    def is_quiet(self) -> bool:
        """Nothing asked for is still on its way (streams, which never end, not counted)."""
        return not self._waiting and not self.network.in_flight

    @property
    def quiet_since(self) -> float | None:
        """When (monotonic) the last thing was asked for or came; None while it is not quiet."""
        return self._heard if self.is_quiet else None

    @property
    def is_taking_much(self) -> bool:
        """A large body is on its way through the browser, which is silent for seconds meanwhile."""
        lengths = [value_of(_headers(held.event), "content-length")
                   for _, held in list(self._waiting.values())]  # fmt: skip
        return any(len(one) > 6 for one in lengths)

    @property
    def main_is_broken(self) -> bool:
        """The page's own source broke off, so that it will never say that it has loaded."""
        return any(
            self.network.is_broken(held.network)
            for _, held, _ in self._done
            if self._is_main(held.event)
        )

    @property
    def failed(self) -> tuple[tuple[str, str], ...]:
        """Addresses that gave no response, each with Chromium's reason (``ERR_FAILED``)."""
        return tuple(
            (address, self.network.error(network) or reason)
            for address, reason, network in self._failed
        ) + tuple((address, "") for address in self.network.sockets)

    def stream_main(self) -> bool:
        """The page's own source did not end: let it go, and keep the next one as it comes."""
        stuck = [held for _, held in self._waiting.values() if self._is_main(held.event)]
        for held in stuck:
            del self._waiting[held.request]
            self._stop(held.request)
        self._streams_main = self._streams_main or bool(stuck)
        return bool(stuck)

    def say_incomplete(self, words: str) -> None:
        """Something is missing from what is recorded; said once."""
        self._incomplete[words] = None

    def finish(self) -> tuple[tuple[Exchange, ...], tuple[str, ...]]:
        """Stop, and put together what came: the exchanges in order, and what is missing."""
        with self._lock:  # a body that is just being written is waited for
            return self._finished()

    def _finished(self) -> tuple[tuple[Exchange, ...], tuple[str, ...]]:
        for number, held in list(self._waiting.values()):
            self.say_incomplete(
                f"{short(held.event['request']['url'])}: its body had not come in time"
            )
            self._done.append((number, held, "time"))
            self.network.over(held.network)
        for address in self.network.unanswered:
            self.say_incomplete(f"{short(address)}: no answer had come in time")
        for address in self.network.sockets:
            self.say_incomplete(f"{short(address)}: a WebSocket; what it carries is not recorded")
        streams = self.network.finish_streams()
        exchanges = []
        for _, held, known in sorted(self._done, key=lambda one: one[0]):
            cut, streamed = known, held.network in streams
            if streamed:
                self.say_incomplete(
                    f"{short(held.event['request']['url'])}: a stream, cut when we left"
                )
            elif cut is None and self.network.is_broken(held.network) and held.is_last:
                cut = "disconnect"
                self._say(held, _BROKE)
            exchanges.append(self._exchange(held, "time" if streamed else cut))
        return tuple(exchanges), tuple(self._incomplete)

    def _event(self, method: str, event: Mapping[str, Any], session: str) -> None:
        if method in _STIRS:
            self._heard = time.monotonic()
        if method == "Fetch.requestPaused" and not session:
            with self._lock:
                self._paused(event)

    def _paused(self, event: Mapping[str, Any]) -> None:
        """Decide what becomes of one response (or of a request, once the limits are reached)."""
        address, request = event["request"]["url"], event["requestId"]
        if "responseErrorReason" in event:
            if event["responseErrorReason"] != _ENDED_BY_US:
                network = event.get("networkId", "")
                self._failed.append((address, event["responseErrorReason"], network))
                if self._is_main(event):
                    self.main.failed = address
            self.network.over(event.get("networkId", ""))
            self._go_on(request)
        elif "responseStatusCode" not in event:
            self._stop(request)
        else:
            self._seen += 1
            self._answered(event)

    def _answered(self, event: Mapping[str, Any]) -> None:
        headers = _headers(event)
        self._note_main(event, headers)
        held = self._hold(event)
        kind = value_of(headers, "content-type").partition(";")[0].strip().lower()
        if self._is_too_much(event, headers):
            return
        if not self._keep:
            self._go_on(held.request)
        elif _has_no_body(event, headers):
            self._finish_now(held)
        elif kind in _STREAMS or (self._streams_main and self._is_main(event)):
            self.network.stream(held.network, held.body)
            self._finish_now(held)
        else:
            self._waiting[held.request] = (self._seen, held)
            self._wire.send(
                "Fetch.getResponseBody",
                {"requestId": held.request},
                then=lambda answer, body: self._take(held, answer, body),
            )

    def _is_too_much(self, event: Mapping[str, Any], headers: Headers) -> bool:
        """Limits on requests, redirects and bytes; a file in the main frame ends there as well."""
        address, request = event["request"]["url"], event["requestId"]
        length = value_of(headers, "content-length")
        words = ""
        if self.main.plain and self._is_main(event):
            self._stop(request, "Aborted")
            return True
        if self._seen > self._limits.requests:
            words = f"more than {self._limits.requests} requests: those after them were not made"
            self._refuse_requests()
        elif self._hops[event.get("networkId", "")] > self._limits.redirects:
            words = f"{short(address)}: more than {self._limits.redirects} redirects"
        elif length.isascii() and length.isdigit() and int(length) > self._limits.body_bytes:
            words = f"{short(address)}: its body is larger than {self._limits.body_bytes} bytes"
        elif self._bytes > self._limits.bytes:
            words = f"more than {self._limits.bytes} bytes: what came after them is missing"
        if words:
            self.say_incomplete(words)
            self._stop(request)
        return bool(words)

    def _note_main(self, event: Mapping[str, Any], headers: Headers) -> None:
        if not self._is_main(event):
            return
        address, status = event["request"]["url"], event["responseStatusCode"]
        main = self.main
        if main.address and main.address != address:
            main.redirects.append(main.address)
        main.address, main.status, main.headers = address, status, headers
        main.turns += 1
        kind = value_of(headers, "content-type").partition(";")[0].strip().lower()
        attached = value_of(headers, "content-disposition").strip().lower().startswith("attachment")
        if status not in _REDIRECTS and ((kind and kind not in _PAGES) or attached):
            main.plain = kind or "application/octet-stream"

    def _is_main(self, event: Mapping[str, Any]) -> bool:
        same = event.get("frameId") == self.main.frame
        return same and event.get("resourceType") == "Document"

    def _hold(self, event: Mapping[str, Any]) -> _Held:
        network = event.get("networkId", "")
        hop = self._hops[network]
        self._hops[network] += 1
        body = self._folder / f"body-{self._seen:06d}"
        return _Held(event["requestId"], network, hop, event, self._now_utc(), body)

    def _finish_now(self, held: _Held) -> None:
        self._done.append((self._seen, held, None))
        self._go_on(held.request)

    def _take(self, held: _Held, answer: Mapping[str, Any], body: memoryview) -> None:
        with self._lock:
            self._body(held, answer, body)

    def _body(self, held: _Held, answer: Mapping[str, Any], body: memoryview) -> None:
        """A body came, or Chromium says why not; then the page gets it too."""
        waiting = self._waiting.pop(held.request, None)
        if waiting is None:  # it was let go in the meantime
            return
        number, _ = waiting
        address = held.event["request"]["url"]
        cut: Cut | None = None
        is_short = False
        if "error" in answer:
            cut = "disconnect"
        elif len(body) // 4 * 3 > self._limits.body_bytes + 2:
            cut = "length"
            self.say_incomplete(
                f"{short(address)}: its body is larger than {self._limits.body_bytes} bytes"
            )
        else:
            size = write_decoded(held.body, body) if body else 0
            self._bytes += size
            is_short = size < promised(_headers(held.event))
            cut = "disconnect" if is_short else None
        if cut == "disconnect":
            self._say(held, _BROKE)
        self._done.append((number, held, cut))
        self.network.over(held.network)
        if is_short and held.event.get("resourceType") in _ASKED_BY_SCRIPT:
            self._stop(held.request, "ConnectionReset")  # a script would take the half for all
        else:
            self._go_on(held.request)

    def _say(self, held: _Held, words: str) -> None:
        self.say_incomplete(f"{short(held.event['request']['url'])}: {words}")

    def _exchange(self, held: _Held, cut: Cut | None) -> Exchange:
        event = held.event
        asked = event["request"]
        more = self.network.hop(held.network, held.hop)
        own = tuple((name, str(value)) for name, value in asked.get("headers", {}).items())
        return Exchange(
            address=asked["url"].partition("#")[0],
            method=asked["method"],
            status=event["responseStatusCode"],
            reason=event.get("responseStatusText", ""),
            request_headers=more.request_headers or own,
            response_headers=_as_sent(_headers(event), more.response_headers),
            began_utc=held.began_utc,
            request_body=_request_body(asked),
            body=held.body if held.body.exists() else None,
            protocol=more.protocol or "http/1.1",
            cut=cut or ("unspecified" if _had_hidden_body(event) else None),
        )

    def _refuse_requests(self) -> None:
        patterns = [{"urlPattern": "*", "requestStage": stage} for stage in ("Request", "Response")]
        self._wire.send("Fetch.enable", {"patterns": patterns})

    def _go_on(self, request: str) -> None:
        self._wire.send("Fetch.continueRequest", {"requestId": request})

    def _stop(self, request: str, reason: str = _ENDED_BY_US) -> None:
        self._wire.send("Fetch.failRequest", {"requestId": request, "errorReason": reason})


def write_decoded(path: Path, body: memoryview) -> int:
    """Write base64 to a file piece by piece; how many bytes that were."""
    size = 0
    with path.open("wb") as out:
        for start in range(0, len(body), _DECODE):
            size += out.write(binascii.a2b_base64(body[start : start + _DECODE]))
    return size


def _has_no_body(event: Mapping[str, Any], headers: Headers) -> bool:
    """Chromium gives out no body of a redirect; the others have none."""
    status = event["responseStatusCode"]
    is_redirect = status in _REDIRECTS and bool(value_of(headers, "location"))
    return is_redirect or status in _BODILESS or event["request"]["method"] == "HEAD"


def _had_hidden_body(event: Mapping[str, Any]) -> bool:
    """A redirect said that it brings a body, which Chromium gives to nobody."""
    headers = _headers(event)
    said = value_of(headers, "content-length") or value_of(headers, "transfer-encoding")
    status = event["responseStatusCode"]
    return status in _REDIRECTS and bool(value_of(headers, "location")) and said not in {"", "0"}


def _as_sent(headers: Headers, told: Headers) -> Headers:
    """Fetch drops what is no UTF-8 from values; Network's tell keeps it."""
    values: dict[str, list[str]] = defaultdict(list)
    for name, value in reversed(told):
        values[name.lower()].append(value)
    return tuple(
        (name, rest.pop() if (rest := values.get(name.lower())) else value)
        for name, value in headers
    )


def _headers(event: Mapping[str, Any]) -> Headers:
    return tuple((one["name"], one["value"]) for one in event.get("responseHeaders", ()))


def _request_body(asked: Mapping[str, Any]) -> bytes:
    """The bytes sent. ``postData`` alone is text, in which other bytes are lost."""
    entries = asked.get("postDataEntries")
    if entries:
        return b"".join(base64.b64decode(entry.get("bytes", "")) for entry in entries)
    return str(asked.get("postData", "")).encode("utf-8", "replace")
