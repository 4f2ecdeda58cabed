"""an authority -> tokens good and bad over a checkpoint's bytes, as the tests need them."""

import hashlib
import secrets
from datetime import UTC, datetime

from countershot.evidence import cms, der, token
from countershot.records.time import TimeVerdict
from tests.evidence.authority import Authority

NOTE = (
    b"countershot/a-case\n7\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n\n\xe2\x80\x94 x AAAA\n"
)
NONCE = 0x5EED_0123_4567_89AB


def utc(moment: datetime) -> str:
    """As records have it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def now() -> str:
    """This moment."""
    return utc(datetime.now(UTC))


def ask(note: bytes = NOTE, nonce: int = NONCE) -> bytes:
    """Our request over these bytes."""
    return token.request(hashlib.sha256(note).digest(), nonce)


def made(authority: Authority, note: bytes = NOTE, *, at: datetime | None = None) -> bytes:
    """A good token by this authority."""
    nonce = secrets.randbits(63)
    return token.token_of(authority.answer(ask(note, nonce), at=at), nonce=nonce)


def judged(authority: Authority, given: bytes, **changed: object) -> TimeVerdict:
    """Our verdict with the authority's own chain, unless something is changed."""
    asked: dict[str, object] = {
        "stamped": NOTE, "certificates": authority.chain_der, "revocations": (), "now_utc": now(),
    }  # fmt: skip
    return token.judge(given, **(asked | changed))  # type: ignore[arg-type]


def rebuilt(given: bytes, certificates: list[bytes]) -> bytes:
    """The token with another certificate set, in the order given (nothing signed changes)."""
    outer = der.read(given, der.SEQUENCE).parts()
    kind, inner = outer.take(der.OID), outer.take(0xA0)
    fields = list(der.read(inner.content, der.SEQUENCE).parts())
    start = [v.whole for v in fields if v.tag not in {0xA0, 0xA1}]
    kept = [der.write(0xA0, *certificates)] if certificates else []
    data = der.write(der.SEQUENCE, *start[:3], *kept, *start[3:])
    return der.write(der.SEQUENCE, kind.whole, der.write(0xA0, data))


def unsorted(given: bytes, more: bytes) -> bytes:
    """The token with one more certificate, the set in the order that DER forbids."""
    pair = sorted([*cms.read(given).certificates, more], key=lambda c: (len(c), c), reverse=True)
    return rebuilt(given, pair)
