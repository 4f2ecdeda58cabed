"""an address -> a small answer in memory, or a good reason: tokens, lists of revocations."""

import ssl
import time
import zlib
from collections.abc import Callable

from countershot.capture.addresses import AddressPolicy
from countershot.capture.exchanges import value_of
from countershot.capture.place import Place, place_of, shown
from countershot.capture.request import QUICK, Asked, FetchLimits, asked
from countershot.errors import LimitExceeded, NotReached, UsageError
from countershot.ports import Post


def poster(
    policy: AddressPolicy, limits: FetchLimits = QUICK, tls: ssl.SSLContext | None = None
) -> Post:
    """The port: POST, and the body of a 200; redirects are not followed. Raises NotReached."""

    def post(address: str, body: bytes, media_type: str) -> bytes:
        what = Asked("POST", (("Content-Type", media_type),), body)
        return _small(_place(address), what, policy, limits, tls)

    return post


def getter(
    policy: AddressPolicy, limits: FetchLimits = QUICK, tls: ssl.SSLContext | None = None
) -> Callable[[str], bytes]:
    """GET, and the body of a 200, for lists and certificates. Raises NotReached, LimitExceeded."""

    def get(address: str) -> bytes:
        return _small(_place(address), Asked(), policy, limits, tls)

    return get


def decoded(body: bytes, encoding: str, most: int) -> bytes:
    """gzip and deflate undone, at most ``most`` bytes; another encoding, or a broken one, as is."""
    if encoding not in ("gzip", "x-gzip", "deflate"):
        return body
    for bits in (47, -15):  # gzip or zlib by their own mark; bare deflate, which some call deflate
        try:
            return zlib.decompressobj(bits).decompress(body, most)
        except zlib.error:
            continue
    return body


def _place(address: str) -> Place:
    """These addresses stand in certificates as often as in settings: ``ldap:`` is no mistake."""
    try:
        return place_of(address)
    except UsageError as error:
        raise NotReached("redirects", str(error)) from error


def _small(
    place: Place,
    what: Asked,
    policy: AddressPolicy,
    limits: FetchLimits,
    tls: ssl.SSLContext | None,
) -> bytes:
    ends = time.monotonic() + limits.times.total
    with asked(place, what, policy, limits.times, ends, tls) as answer:
        if answer.status != 200:
            raise NotReached(
                "connection", f"{place.host} answered {answer.status} {shown(answer.reason)}."
            )
        data = bytearray()
        for piece in answer.pieces():
            data += piece
            if len(data) > limits.body_bytes:
                raise LimitExceeded(f"{place.host} sent more than {limits.body_bytes} bytes.")
        encoding = value_of(answer.headers, "content-encoding").strip().lower()
        return decoded(bytes(data), encoding, limits.body_bytes)
