"""names, dates, extensions -> certificates, lists and answers made in memory, good and odd.

What real authorities say is made by openssl (authority.py); this is for what openssl does not make.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import NameOID

NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)
SHA256 = hashes.SHA256()
Key = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey
CA = x509.BasicConstraints(ca=True, path_length=None)


@dataclass(frozen=True)
class Holder:
    """Whose certificate it is, with the key to it."""

    certificate: x509.Certificate
    key: Key

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)


def holder(
    name: str,
    issuer: Holder | None = None,
    *more: x509.ExtensionType,
    key: Key | None = None,
    starts: datetime = NOW - 30 * DAY,
    ends: datetime = NOW + 30 * DAY,
) -> Holder:
    """A certificate by the issuer (by itself, if None); ``more``: extensions, none critical."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    signing = issuer.key if issuer else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(issuer.certificate.subject if issuer else named(name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(starts)
        .not_valid_after(ends)
    )
    for extension in more:
        builder = builder.add_extension(extension, critical=False)
    return Holder(builder.sign(signing, _hash_for(signing)), key)


def named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)] if name else [])


def _hash_for(key: Key) -> hashes.SHA256 | None:
    return None if isinstance(key, ed25519.Ed25519PrivateKey) else SHA256


def revoked(
    certificate: x509.Certificate, at: datetime, reason: x509.ReasonFlags | None = None
) -> x509.RevokedCertificate:
    """A line of a list."""
    builder = x509.RevokedCertificateBuilder().serial_number(certificate.serial_number)
    builder = builder.revocation_date(at)
    if reason:
        builder = builder.add_extension(x509.CRLReason(reason), critical=False)
    return builder.build()


def crl(
    issuer: Holder,
    lines: Sequence[x509.RevokedCertificate] = (),
    *more: x509.ExtensionType,
    critical: bool = True,
    by: Key | None = None,
) -> bytes:
    """A list of today in the issuer's name; ``more``: its extensions, all critical or none."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(NOW)
        .next_update(NOW + DAY)
    )
    for line in lines:
        builder = builder.add_revoked_certificate(line)
    for extension in more:
        builder = builder.add_extension(extension, critical=critical)
    key = by or issuer.key
    return builder.sign(key, _hash_for(key)).public_bytes(Encoding.DER)


def partly(
    *,
    user: bool = False,
    ca: bool = False,
    attribute: bool = False,
    indirect: bool = False,
    reasons: frozenset[x509.ReasonFlags] | None = None,
) -> x509.IssuingDistributionPoint:
    """What a list is about, where it is not about everything (RFC 5280 5.2.5)."""
    point = [x509.UniformResourceIdentifier("http://lists.example/")]
    return x509.IssuingDistributionPoint(
        full_name=point, relative_name=None, only_contains_user_certs=user,
        only_contains_ca_certs=ca, only_some_reasons=reasons, indirect_crl=indirect,
        only_contains_attribute_certs=attribute,
    )  # fmt: skip


def answer(
    about: Holder,
    issuer: Holder,
    status: ocsp.OCSPCertStatus = ocsp.OCSPCertStatus.GOOD,
    *,
    by: Holder | None = None,
    brings: Sequence[Holder] = (),
    revoked_at: datetime | None = None,
    reason: x509.ReasonFlags | None = None,
    names_by: hashes.HashAlgorithm = SHA256,
) -> bytes:
    """What a responder (the issuer, if nobody else) says of a certificate today."""
    by = by or issuer
    builder = ocsp.OCSPResponseBuilder().add_response(
        about.certificate, issuer.certificate, names_by, status, NOW, NOW + DAY, revoked_at, reason
    )
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, by.certificate)
    if brings:
        builder = builder.certificates([one.certificate for one in brings])
    return builder.sign(by.key, _hash_for(by.key)).public_bytes(Encoding.DER)  # type: ignore[arg-type]
