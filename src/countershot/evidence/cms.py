"""a time-stamp token -> what it says: TSTInfo, signed attributes, who signed; nothing verified yet.

RFC 3161 2.4.2, RFC 5652 5, RFC 5816. One signer, in DER; BadMaterial for anything else.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from countershot.errors import BadMaterial, CannotCheck
from countershot.evidence import der
from countershot.evidence.der import INTEGER, OCTETS, OID, SEQUENCE, SET, Parts, Value

MAX_TOKEN_BYTES = 512 * 1024
SHA256 = "2.16.840.1.101.3.4.2.1"
HASHES = {
    SHA256: "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
SHA1 = "1.3.14.3.2.26"
REFUSED_HASHES = {SHA1: "SHA-1", "1.2.840.113549.2.5": "MD5"}
_SIGNED_DATA, TST_INFO = "1.2.840.113549.1.7.2", "1.2.840.113549.1.9.16.1.4"
CONTENT_TYPE, MESSAGE_DIGEST = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"
CERTIFICATE_V1 = "1.2.840.113549.1.9.16.2.12"
CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47"
_TIME = re.compile(rb"(\d{14})(\.\d*[1-9])?Z")


@dataclass(frozen=True)
class Stated:
    """The signed content (TSTInfo). ``hash_oid`` is that of the imprint; ``accuracy_s`` as stated.

    ``at``: the moment stated, a fraction of a second rounded up (so that nothing is dated
    earlier than was stated). ``critical``: an extension in it says that it must be understood.
    """

    policy: str
    hash_oid: str
    imprint: bytes
    at: datetime
    accuracy_s: float
    nonce: int | None
    critical: bool

    @property
    def at_utc(self) -> str:
        """To the second, as records have it."""
        return utc(self.at)


@dataclass(frozen=True)
class Token:
    """Everything in the token that a verdict needs.

    ``content``: the TSTInfo's DER; ``signed``: the signed attributes as the signature covers
    them; ``issuer`` (DER of the name) and ``serial`` say whose certificate signed.
    """

    stated: Stated
    content: bytes
    certificates: tuple[bytes, ...]
    issuer: bytes
    serial: int
    digest_oid: str
    attributes: dict[str, Value]
    signed: bytes
    signature_oid: str
    signature: bytes


def utc(moment: datetime) -> str:
    """As records have it, to the second."""
    return moment.replace(tzinfo=None, microsecond=0).isoformat() + "Z"


def read(token: bytes) -> Token:
    """Read a token. BadMaterial where it is not one; CannotCheck where it is of a rarer kind."""
    if len(token) > MAX_TOKEN_BYTES:
        raise BadMaterial(f"it is larger than {MAX_TOKEN_BYTES} bytes.")
    data = _explicit(der.read(token, SEQUENCE), _SIGNED_DATA, SEQUENCE).parts()
    version = data.take(INTEGER).integer()
    data.take(SET).sorted_parts()
    content = _explicit(data.take(SEQUENCE), TST_INFO, OCTETS).content
    kept = data.optional(0xA0)
    if revoked := data.optional(0xA1):
        revoked.sorted_parts()
    signers = data.take(SET).sorted_parts()
    data.end()
    if version != 3:  # RFC 5652 5.1, for content that is no plain data
        raise BadMaterial(f"its SignedData is of version {version}, not 3.")
    if len(signers) != 1:
        raise BadMaterial(f"it has {len(signers)} signers; a token has one.")
    certificates = tuple(
        c.whole for c in (kept.sorted_parts() if kept else ()) if c.tag == SEQUENCE
    )
    return _signer(signers[0].parts(), stated(content), content, certificates)


def sort_certificates(token: bytes) -> bytes:
    """The token with its certificates in DER order; nothing that is signed changes.

    Authorities send them in the order of the chain (DigiCert does), which is not DER.
    """
    outer = der.read(token, SEQUENCE).parts()
    kind, inner = outer.take(OID), outer.take(0xA0)
    outer.end()
    data = list(der.read(inner.content, SEQUENCE).parts())
    fields = [der.write(0xA0, *_sorted(v)) if v.tag == 0xA0 else v.whole for v in data]
    return der.write(SEQUENCE, kind.whole, der.write(0xA0, der.write(SEQUENCE, *fields)))


def issuer_and_serial(certificate: bytes) -> tuple[bytes, int]:
    """The issuer's name (DER) and serial number of an X.509 certificate."""
    parts = der.read(certificate, SEQUENCE).parts().take(SEQUENCE).parts()
    parts.optional(0xA0)
    serial = parts.take(INTEGER).integer()
    parts.take(SEQUENCE)
    if serial <= 0:  # RFC 5280 4.1.2.2
        raise BadMaterial("a certificate kept with it has no positive serial number.")
    return parts.take(SEQUENCE).whole, serial


def named_certificates(token: Token) -> list[tuple[str, bytes]]:
    """ESSCertID and ESSCertIDv2: hash OID and digest of the certificate that signed, as signed.

    SHA-1 stands in the first form by its definition (RFC 2634 5.4).
    """
    found = []
    for kind, default in ((CERTIFICATE_V1, SHA1), (CERTIFICATE_V2, SHA256)):
        if (value := token.attributes.get(kind)) is None:
            continue
        first = value.parts().take(SEQUENCE).parts().take(SEQUENCE).parts()
        named = first.optional(SEQUENCE) if kind == CERTIFICATE_V2 else None
        oid = named.parts().take(OID).dotted() if named else default
        found.append((oid, first.take(OCTETS).content))
    return found


def _sorted(kept: Value) -> list[bytes]:
    """As X.690 11.6 has it: shorter ones as if zeros followed."""
    found = [value.whole for value in kept.parts()]
    longest = max((len(data) for data in found), default=0)
    return sorted(found, key=lambda data: data.ljust(longest, b"\x00"))


def _explicit(info: Value, oid: str, tag: int) -> Value:
    """The content of a ContentInfo of this type: the one value in its ``[0]``."""
    parts = info.parts()
    found = parts.take(OID).dotted()
    if found != oid:
        raise BadMaterial(f"it holds {found}, which is no time stamp.")
    inner = parts.take(0xA0).parts()
    parts.end()
    value = inner.take(tag)
    inner.end()
    return value


def stated(content: bytes) -> Stated:
    """The TSTInfo (RFC 3161 2.4.2) of its DER."""
    parts = der.read(content, SEQUENCE).parts()
    version, policy = parts.take(INTEGER).integer(), parts.take(OID).dotted()
    imprint = parts.take(SEQUENCE).parts()
    hash_oid, digest = _algorithm(imprint.take(SEQUENCE)), imprint.take(OCTETS).content
    imprint.end()
    parts.take(INTEGER).integer()
    at = _moment(parts.take(der.GENERALIZED_TIME).content)
    accuracy = parts.optional(SEQUENCE)
    if ordered := parts.optional(der.BOOLEAN):
        ordered.truth()
    nonce = parts.optional(INTEGER)
    parts.optional(0xA0)
    extensions = parts.optional(0xA1)
    parts.end()
    if version != 1:
        raise BadMaterial(f"its TSTInfo is of version {version}, not 1.")
    return Stated(
        policy, hash_oid, digest, at, _seconds(accuracy) if accuracy else 0.0,
        nonce.integer() if nonce else None, _critical(extensions),
    )  # fmt: skip


def _critical(extensions: Value | None) -> bool:
    """Does any of these extensions ask to be understood?"""
    for extension in extensions.parts() if extensions else ():
        parts = extension.parts()
        parts.take(OID)
        flag = parts.optional(der.BOOLEAN)
        if flag and flag.truth():
            return True
    return False


def _moment(text: bytes) -> datetime:
    """GeneralizedTime as RFC 3161 2.4.2 has it: Z, and no zeros at the end of a fraction."""
    match = _TIME.fullmatch(text)
    try:
        found = datetime.strptime(match[1].decode(), "%Y%m%d%H%M%S") if match else None
        if found is None or match is None:
            raise ValueError("no such form")
        return (found + timedelta(seconds=1 if match[2] else 0)).replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise BadMaterial("the time that it states cannot be read.") from error


def _seconds(accuracy: Value) -> float:
    """Accuracy (RFC 3161 2.4.2): seconds, ``[0]`` thousandths, ``[1]`` millionths; any may lack."""
    parts = accuracy.parts()
    whole, milli, micro = (parts.optional(tag) for tag in (INTEGER, 0x80, 0x81))
    parts.end()
    numbers = [value.integer() if value else 0 for value in (whole, milli, micro)]
    if min(numbers) < 0 or max(numbers) > 2**31:
        raise BadMaterial("the accuracy that it states cannot be meant.")
    return numbers[0] + numbers[1] / 1e3 + numbers[2] / 1e6


def _signer(parts: Parts, stated: Stated, content: bytes, certificates: tuple[bytes, ...]) -> Token:
    version, who = parts.take(INTEGER).integer(), parts.optional(SEQUENCE)
    if who is None and version == 3:
        raise CannotCheck("it names its signer by key identifier, which is not known here.")
    if who is None or version != 1:  # RFC 5652 5.3
        raise BadMaterial("how it names its signer does not fit its version.")
    named = who.parts()
    issuer, serial = named.take(SEQUENCE).whole, named.take(INTEGER).integer()
    named.end()
    digest_oid = _algorithm(parts.take(SEQUENCE))
    attributes = parts.take(0xA0)
    signature_oid = _algorithm(parts.take(SEQUENCE))
    signature = parts.take(OCTETS).content
    if unsigned := parts.optional(0xA1):
        list(unsigned.parts())
    parts.end()
    return Token(
        stated, content, certificates, issuer, serial, digest_oid, _attributes(attributes),
        der.write(SET, attributes.content), signature_oid, signature,
    )  # fmt: skip


def _attributes(signed: Value) -> dict[str, Value]:
    """Attribute type -> its one value."""
    found: dict[str, Value] = {}
    for attribute in signed.sorted_parts():
        parts = attribute.parts()
        kind, values = parts.take(OID).dotted(), parts.take(SET).sorted_parts()
        parts.end()
        if kind in found or len(values) != 1:
            raise BadMaterial("a signed attribute stands in it twice, or has not one value.")
        found[kind] = values[0]
    return found


def _algorithm(identifier: Value) -> str:
    """The OID of an AlgorithmIdentifier."""
    return identifier.parts().take(OID).dotted()
