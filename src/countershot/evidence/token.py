"""request, answer, token of a time-stamp authority -> what the token proves about when (RFC 3161).

Format and the seven steps: docs/formats/time.md. Our own strict reading says what is wrong and why;
a token proves only if rfc3161-client (over OpenSSL), reading it on its own, agrees.
"""

import hashlib
import itertools
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from countershot.errors import BadMaterial, CannotCheck
from countershot.evidence import certificates as x
from countershot.evidence import chain, cms, der
from countershot.evidence.cms import Token
from countershot.records.time import TimeVerdict

QUERY_TYPE = "application/timestamp-query"
_NULL = b"\x05\x00"
# Algorithms of signatures -> the hash that they name ("": the one of the digest algorithm).
_SIGNATURES = {
    "1.2.840.113549.1.1.1": "", "1.2.840.113549.1.1.11": "sha256",
    "1.2.840.113549.1.1.12": "sha384", "1.2.840.113549.1.1.13": "sha512", "1.2.840.10045.2.1": "",
    "1.2.840.10045.4.3.2": "sha256", "1.2.840.10045.4.3.3": "sha384",
    "1.2.840.10045.4.3.4": "sha512",
}  # fmt: skip
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512(),
}  # fmt: skip
_STATUS = {
    2: "it rejected the request", 3: "it wants us to wait", 4: "it warns of a revocation",
    5: "it says that a revocation has happened",
}  # fmt: skip
_FAILURES = {
    0: "it does not know the hash", 2: "it says that the request is malformed",
    5: "it could not read the request", 14: "its time source is not available",
    15: "it does not offer that policy", 16: "it does not know an extension",
    17: "it cannot give what was asked for besides", 25: "it has failed inside",
}  # fmt: skip


def request(imprint: bytes, nonce: int) -> bytes:
    """A TimeStampReq (DER) over a SHA-256, which asks for the certificate too (``certReq``)."""
    algorithm = der.write(der.SEQUENCE, der.write_oid(cms.SHA256), _NULL)
    return der.write(
        der.SEQUENCE,
        der.write_integer(1),
        der.write(der.SEQUENCE, algorithm, der.write(der.OCTETS, imprint)),
        der.write_integer(nonce),
        der.write(der.BOOLEAN, b"\xff"),
    )


def token_of(response: bytes, *, nonce: int) -> bytes:
    """The token of a TimeStampResp, in DER (its certificates, which are not signed, in order).

    BadMaterial where it is none, was not granted (says what the authority says: PKIStatus and
    PKIFailureInfo), or answers another request.
    """
    try:
        parts = der.read(response, der.SEQUENCE).parts()
        status = parts.take(der.SEQUENCE).parts()
        number = status.take(der.INTEGER).integer()
        words = status.optional(der.SEQUENCE)
        failure = status.optional(der.BITS)
        if number not in {0, 1}:
            raise BadMaterial(_refusal(number, words, failure))
        token = cms.sort_certificates(parts.take(der.SEQUENCE).whole)
        parts.end()
        stated = cms.read(token).stated
    except BadMaterial as error:
        raise BadMaterial(f"the authority's answer is no time stamp: {error}") from error
    if stated.nonce != nonce:
        raise BadMaterial("the authority's answer is to another request (its nonce differs).")
    return token


def judge(
    token: bytes,
    stamped: bytes,
    certificates: Sequence[bytes],
    revocations: Sequence[bytes],
    now_utc: str,
    *,
    nonce: int | None = None,
    policy: str = "",
) -> TimeVerdict:
    """What the token proves at ``now_utc`` of the bytes stamped; never raises (TokenCheck)."""
    return judge_digest(
        token, partial(_digest, stamped), certificates, revocations, now_utc,
        nonce=nonce, policy=policy,
    )  # fmt: skip


def judge_digest(
    token: bytes,
    digest_of: Callable[[str], bytes],
    certificates: Sequence[bytes],
    revocations: Sequence[bytes],
    now_utc: str,
    *,
    nonce: int | None = None,
    policy: str = "",
) -> TimeVerdict:
    """As ``judge``, for bytes of which only digests are at hand (hash name -> digest).

    1. read            a token in DER with one signer
    2. _imprint        its imprint is that of the bytes; the nonce that of the request
    3. _signature      the attributes name content and certificate, and the signature verifies
    4. x.stamps        that certificate may stamp
    5. x.path          and leads to the root, each certificate valid at the time stated
    6. _revocation     none revoked, as far as the data kept says
    7. _policy         the token states the policy asked for

    Then the second reader, and whether the certificates have ended since: ``cannot check`` where
    they have, as only a later stamp can show that this one was there before (renewal.judge_all).
    ``certificates``: the last is the root that is trusted. ``broken``: the token contradicts
    itself, what it should stamp, or its chain; ``cannot check``: something needed is missing.
    """
    at_utc: str | None = None
    try:
        read = cms.read(token)  # 1
        at_utc = read.stated.at_utc
        _imprint(read, digest_of, nonce)  # 2
        root, others = chain.kept(read, certificates)
        signer = chain.signer(read, others)
        _signature(read, signer)  # 3
        x.stamps(signer)  # 4
        path = x.path(signer, root, others, read.stated.at)  # 5
        known = _revocation(path, revocations, read.stated.at)  # 6
        _policy(read, policy)  # 7
        _second_reader(token, path, read)
        return _verdict(read, path, known, now_utc)
    except BadMaterial as error:
        return TimeVerdict(verdict="broken", reason=str(error), at_utc=at_utc)
    except CannotCheck as error:
        return TimeVerdict(verdict="cannot check", reason=str(error), at_utc=at_utc)


def certificates_of(token: bytes) -> tuple[bytes, ...]:
    """The certificates that a token brings, DER, as they stand. BadMaterial if it is no token."""
    return cms.read(token).certificates


def stated_utc(token: bytes) -> str:
    """The time that a token states, proven or not. BadMaterial if it is no token."""
    return cms.read(token).stated.at_utc


def _digest(data: bytes, hash_name: str) -> bytes:
    return hashlib.new(hash_name, data).digest()


def _imprint(read: Token, digest_of: Callable[[str], bytes], nonce: int | None) -> None:
    stated = read.stated
    if stated.hash_oid in cms.REFUSED_HASHES:
        refused = cms.REFUSED_HASHES[stated.hash_oid]
        raise BadMaterial(f"its imprint is {refused}, which no longer fixes any bytes.")
    if digest_of(_hash_name(stated.hash_oid)) != stated.imprint:
        raise BadMaterial("it stamps other bytes than these (its imprint differs).")
    if nonce is not None and stated.nonce != nonce:
        raise BadMaterial("it answers another request (its nonce differs).")
    if stated.critical:
        raise CannotCheck("it has a critical extension that this program does not know.")


def _signature(read: Token, signer: x509.Certificate) -> None:
    """RFC 5652 5.4 and RFC 5816: attributes over the content, signature over the attributes."""
    kind, digest = (read.attributes.get(t) for t in (cms.CONTENT_TYPE, cms.MESSAGE_DIGEST))
    if kind is None or kind.whole != der.write_oid(cms.TST_INFO):
        raise BadMaterial("its signature is not over a time stamp.")
    hash_name = _hash_name(read.digest_oid)
    expected = hashlib.new(hash_name, read.content).digest()
    if digest is None or digest.whole != der.write(der.OCTETS, expected):
        raise BadMaterial("its signature is over another content than it holds.")
    _names(read, x.der(signer))
    if read.signature_oid not in _SIGNATURES:
        raise CannotCheck(f"its signature algorithm is not known here ({read.signature_oid}).")
    if _SIGNATURES[read.signature_oid] not in {"", hash_name}:
        raise BadMaterial("its two hash algorithms contradict each other.")
    if not x.verifies(signer.public_key(), read.signature, read.signed, _HASHES[hash_name]):
        raise BadMaterial("its signature does not verify.")


def _names(read: Token, signer: bytes) -> None:
    """Does it say, under its signature, that this certificate signed?"""
    named = cms.named_certificates(read)
    if not named:
        raise BadMaterial("it does not name, under its signature, the certificate that signed.")
    for oid, digest in named:
        hash_name = "sha1" if oid == cms.SHA1 else _hash_name(oid)
        if hashlib.new(hash_name, signer, usedforsecurity=False).digest() != digest:
            raise BadMaterial("it names another certificate than the one that signed.")


def _hash_name(oid: str) -> str:
    if oid in cms.REFUSED_HASHES:
        raise BadMaterial(f"it is signed with {cms.REFUSED_HASHES[oid]}, which is refused.")
    if oid not in cms.HASHES:
        raise CannotCheck(f"its hash algorithm is not known here ({oid}).")
    return cms.HASHES[oid]


def _revocation(
    path: Sequence[x509.Certificate], revocations: Sequence[bytes], moment: datetime
) -> str:
    """What is known of it, in words. BadMaterial where a revocation counts against the token."""
    if len(revocations) > x.MAX_REVOCATIONS:
        raise CannotCheck(f"more than {x.MAX_REVOCATIONS} pieces of revocation data are kept.")
    dates, later = [], ""
    for certificate, issuer in itertools.pairwise(path):
        known = x.known(certificate, issuer, revocations)
        for revoked in (item.revoked for item in known if item.revoked):
            if revoked.counts(moment):
                raise BadMaterial(f"{x.name(certificate)} was {revoked.words()}.")
            later = f"; later {revoked.words()}"
        dates += [max(item.as_of for item in known)] if known else []
    if later:
        return later
    whole = dates and len(dates) == len(path) - 1
    return f"; none revoked as of {cms.utc(min(dates))}" if whole else "; revocation not known"


def _policy(read: Token, policy: str) -> None:
    if policy and read.stated.policy != policy:
        raise BadMaterial(f"it was made under the policy {read.stated.policy}, not {policy}.")


def _second_reader(token: bytes, path: Sequence[x509.Certificate], read: Token) -> None:
    """rfc3161-client must come to the same: two parsers and two X.509 verifiers, one answer."""
    try:
        import rfc3161_client as other
    except ImportError as error:
        raise CannotCheck(
            "rfc3161-client is not installed: pip install 'countershot[time]'"
        ) from error
    granted = der.write(der.SEQUENCE, der.write_integer(0))
    response = der.write(der.SEQUENCE, granted, token)
    builder = other.VerifierBuilder().add_root_certificate(path[-1]).tsa_certificate(path[0])
    for certificate in path[1:-1]:
        builder = builder.add_intermediate_certificate(certificate)
    try:
        decoded = other.decode_timestamp_response(response)
        same = decoded.tst_info.gen_time.replace(microsecond=0) <= read.stated.at
        builder.build().verify(decoded, read.stated.imprint)
    except (ValueError, other.VerificationError) as error:
        words = re.findall(r'data: "([^"]{1,200})"', str(error)) or [str(error)[:200]]
        raise CannotCheck(
            f"a second reader, rfc3161-client, does not accept it: {words[0]}"
        ) from error
    if not same:
        raise CannotCheck("a second reader, rfc3161-client, reads another time in it.")


def _verdict(
    read: Token, path: Sequence[x509.Certificate], known: str, now_utc: str
) -> TimeVerdict:
    expires, at = cms.utc(x.ends(path)), read.stated.at_utc
    words = (
        f"it existed before {at}, says {x.name(path[0])}{_accuracy(read.stated.accuracy_s)}{known}"
    )
    ended = now_utc > expires
    if ended:
        words = (
            f"its certificates ended on {expires}, and nothing shows that it was there before "
            f"(missed re-stamp); until then: {words}"
        )
    return TimeVerdict(
        verdict="cannot check" if ended else "proves",
        reason=f"{words}.",
        at_utc=at,
        expires_utc=expires,
        root_sha256=hashlib.sha256(x.der(path[-1])).hexdigest(),
    )


def _accuracy(seconds: float) -> str:
    return f" (to within {seconds:g} s)" if seconds else ""


def _refusal(status: int, words: der.Value | None, failure: der.Value | None) -> str:
    """PKIStatusInfo in words (RFC 3161 2.4.2)."""
    said = [_STATUS.get(status, f"its status is {status}")]
    bits = failure.content[1:] if failure else b""
    set_bits = {
        at * 8 + bit for at, byte in enumerate(bits) for bit in range(8) if byte << bit & 128
    }
    said += [text for number, text in _FAILURES.items() if number in set_bits]
    texts = list(words.parts())[:4] if words else []
    said += [repr(text.content[:200].decode("utf-8", "replace")) for text in texts]
    return ", ".join(said) + "."
