"""an address -> the file behind it, kept with every exchange that led there; no browser.

For what stands behind a plain link (video, documents), for watch's cheap look, and for the
authorities of time. Redirects are followed one by one, each judged by the address policy.
"""

import hashlib
import ssl
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from countershot.capture.addresses import AddressPolicy
from countershot.capture.exchanges import (
    SECRET_HEADERS,
    Cut,
    Exchange,
    Headers,
    HostFacts,
    Recorded,
    secrets_among,
    value_of,
    without_secrets,
)
from countershot.capture.place import Place, place_of
from countershot.capture.request import QUICK, Answer, Asked, FetchLimits, asked
from countershot.capture.small import decoded
from countershot.disk import storing, write_all
from countershot.errors import NotReached, UsageError

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HOP_BODY = 65_536
_NO_SECRETS_ELSEWHERE = SECRET_HEADERS | {"if-none-match", "if-modified-since"}

Now = Callable[[], str]
"""The present moment as UTC, as records have it."""


@dataclass(frozen=True)
class Fetched:
    """What came. ``recorded`` can be written as WARC as it is; its last exchange holds the body.

    ``sha256`` and ``size`` (bytes) are of the body as sent: where ``encoding`` is not empty, the
    server compressed it although it was asked not to. ``incomplete``: in words, why the body is
    not whole; empty where it is.
    """

    recorded: Recorded
    sha256: str
    size: int
    encoding: str
    redirects: tuple[str, ...]

    @property
    def last(self) -> Exchange:
        """The exchange that brought the body."""
        return self.recorded.exchanges[-1]

    @property
    def status(self) -> int:
        """Of the last exchange: 404 is an answer, not an error."""
        return self.last.status

    @property
    def headers(self) -> Headers:
        """Of the last response, in order, without those that are never kept."""
        return self.last.response_headers

    @property
    def final_address(self) -> str:
        """Where the redirects led."""
        return self.last.address

    @property
    def remote_address(self) -> str:
        """``IP:port`` that answered last."""
        return self.last.remote_address

    @property
    def left_out(self) -> tuple[str, ...]:
        """Names of headers that were there and were not kept."""
        return self.recorded.left_out

    @property
    def incomplete(self) -> tuple[str, ...]:
        """Why the body is not whole."""
        return self.recorded.incomplete


@dataclass(frozen=True)
class Looked:
    """A cheap look: ``body`` is decoded and cut at the limit; ``unchanged`` as the server says."""

    fetched: Fetched
    body: bytes
    unchanged: bool


def fetch(
    address: str,
    policy: AddressPolicy,
    folder: Path,
    now_utc: Now,
    limits: FetchLimits | None = None,
    headers: Headers = (),
    tls: ssl.SSLContext | None = None,
) -> Fetched:
    """Keep what the address gives: bodies are new files in ``folder`` (the last named ``body``).

    Any status is kept. A body that breaks off or grows past the limit is kept as far as it came
    and said to be incomplete. Secrets among ``headers`` go to the first origin only. Raises
    UsageError for what is no address, NotReached, StorageFailed; then the files are of no use.
    """
    return _Journey(policy, now_utc, limits or FetchLimits(), tls).follow(
        address, headers, lambda number: folder / ("body" if number is None else f"hop-{number}")
    )


def head_or_get(
    address: str,
    policy: AddressPolicy,
    folder: Path,
    now_utc: Now,
    etag: str = "",
    last_modified: str = "",
    limits: FetchLimits = QUICK,
    tls: ssl.SSLContext | None = None,
) -> Looked:
    """Ask only if it changed since ``etag`` or ``last_modified`` (as the server gave them).

    A GET: many servers answer HEAD wrongly. Files and errors as for ``fetch``.
    """
    conditions = (("If-None-Match", etag), ("If-Modified-Since", last_modified))
    headers = tuple((name, text) for name, text in conditions if text and _is_plain(text))
    fetched = fetch(address, policy, folder, now_utc, limits, headers, tls)
    kept = fetched.last.body.read_bytes() if fetched.last.body else b""
    body = decoded(kept, fetched.encoding, limits.body_bytes)
    return Looked(fetched, body, fetched.status == 304)


class _Journey:
    """From an address over its redirects to a body."""

    def __init__(
        self, policy: AddressPolicy, now_utc: Now, limits: FetchLimits, tls: ssl.SSLContext | None
    ) -> None:
        self._policy, self._now_utc, self._limits, self._tls = policy, now_utc, limits, tls
        self._ends = time.monotonic() + limits.times.total
        self._exchanges: list[Exchange] = []
        self._hosts: dict[str, HostFacts] = {}
        self._left_out: set[str] = set()

    def follow(self, address: str, headers: Headers, path: Callable[[int | None], Path]) -> Fetched:
        place, first, passed = place_of(address), place_of(address), list[str]()
        while True:
            same_origin = (place.scheme, place.authority) == (first.scheme, first.authority)
            what = Asked(headers=headers if same_origin else _without_secrets_elsewhere(headers))
            times = self._limits.times
            with asked(place, what, self._policy, times, self._ends, self._tls) as answer:
                target = _location(answer)
                if target is None:
                    return self._kept(place, answer, path(None), tuple(passed))
                self._body(place, answer, path(len(passed)), _HOP_BODY)
            passed.append(place.address)
            if len(passed) > self._limits.redirects:
                raise NotReached(
                    "redirects",
                    f"{first.host} redirects more than {self._limits.redirects} times; "
                    "open it in a browser to see why.",
                )
            place = _redirected(place, target)

    def _kept(
        self, place: Place, answer: Answer, path: Path, redirects: tuple[str, ...]
    ) -> Fetched:
        sha256, size, incomplete = self._body(place, answer, path, self._limits.body_bytes)
        recorded = Recorded(
            tuple(self._exchanges),
            tuple(self._hosts.values()),
            tuple(sorted(self._left_out)),
            (),
            incomplete,
        )
        encoding = value_of(answer.headers, "content-encoding").strip().lower()
        return Fetched(
            recorded, sha256, size, "" if encoding == "identity" else encoding, redirects
        )

    def _body(
        self, place: Place, answer: Answer, path: Path, most: int
    ) -> tuple[str, int, tuple[str, ...]]:
        """Stream the body to ``path`` and note the exchange."""
        began = self._now_utc()
        sha256, size, words = hashlib.sha256(), 0, ""
        cut: Cut | None = None
        with storing(path):
            out = path.open("xb", buffering=0)
        with out:
            try:
                for piece in answer.pieces():
                    kept = piece[: most - size]
                    with storing(path):
                        write_all(out.fileno(), kept)
                    sha256.update(kept)
                    size += len(kept)
                    if len(kept) < len(piece):
                        cut, words = "length", f"cut after {most} bytes, the limit"
                        break
            except NotReached as error:
                if not size:
                    raise
                cut = "time" if error.trouble == "timeout" else "disconnect"
                words = str(error)
        self._note(place, answer, path if size else None, began, cut)
        incomplete = (f"{place.address}: {words}",) if words else ()
        return sha256.hexdigest(), size, incomplete

    def _note(
        self, place: Place, answer: Answer, body: Path | None, began: str, cut: Cut | None
    ) -> None:
        self._left_out |= secrets_among(answer.sent) | secrets_among(answer.headers)
        self._exchanges.append(
            Exchange(
                address=place.address,
                method="GET",
                status=answer.status,
                reason=answer.reason,
                request_headers=without_secrets(answer.sent),
                response_headers=without_secrets(answer.headers),
                began_utc=began,
                body=body,
                decoded=False,
                remote_address=answer.remote_address,
                cut=cut,
            )
        )
        known = self._hosts.get(place.host)
        addresses = (*(known.remote_addresses if known else ()), answer.remote_address)
        certificates = answer.certificates or (known.certificates if known else ())
        self._hosts[place.host] = HostFacts(
            place.host, tuple(dict.fromkeys(addresses)), began, certificates
        )


def _location(answer: Answer) -> str | None:
    """Where a redirect leads; header bytes are read as UTF-8, as browsers do."""
    written = value_of(answer.headers, "location").strip()
    if answer.status not in _REDIRECTS or not written:
        return None
    return written.encode("latin-1", "replace").decode("utf-8", "replace")


def _redirected(place: Place, target: str) -> Place:
    try:
        return place_of(urljoin(place.address, target))
    except (UsageError, ValueError) as error:
        raise NotReached(
            "redirects", f"{place.host} redirects to something that cannot be asked for ({error})."
        ) from error


def _without_secrets_elsewhere(headers: Iterable[tuple[str, str]]) -> Headers:
    return tuple(pair for pair in headers if pair[0].lower() not in _NO_SECRETS_ELSEWHERE)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and len(text) < 1000
