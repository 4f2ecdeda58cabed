"""X.509 certificates, CRLs, OCSP answers -> a path to the root, and what is wrong with it.

RFC 5280 6.1 as far as time-stamp authorities use it (no name or policy constraints: a critical one
is CannotCheck), RFC 3161 2.3 for the certificate that stamps, RFC 3161 4 for what revocation means.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID

from countershot.errors import BadMaterial, CannotCheck
from countershot.evidence import cms

Certificate = x509.Certificate
OCSP_TYPE = "application/ocsp-request"
_T = TypeVar("_T", bound=x509.ExtensionType)
MAX_CERTIFICATES = 32
MAX_REVOCATIONS = 32
_MAX_PATH = 8
UNREADABLE = (
    ValueError, TypeError, OverflowError, InvalidSignature, UnsupportedAlgorithm,
    x509.DuplicateExtension, x509.UnsupportedGeneralNameType, x509.InvalidVersion,
)  # fmt: skip
_UNDERSTOOD = (
    x509.BasicConstraints, x509.KeyUsage, x509.ExtendedKeyUsage, x509.SubjectKeyIdentifier,
    x509.AuthorityKeyIdentifier, x509.CRLDistributionPoints, x509.AuthorityInformationAccess,
    x509.CertificatePolicies, x509.SubjectAlternativeName, x509.IssuerAlternativeName,
)  # fmt: skip
_WEAK = ("md5", "sha1")
# RFC 3161 section 4: with these reasons, tokens from before the revocation stay good. Any other
# reason, and none at all, counts whenever it was.
_DATED = (
    x509.ReasonFlags.unspecified, x509.ReasonFlags.affiliation_changed,
    x509.ReasonFlags.superseded, x509.ReasonFlags.cessation_of_operation,
)  # fmt: skip


@dataclass(frozen=True)
class Revoked:
    """A certificate was revoked at a time, for a reason (None: not said)."""

    at: datetime
    reason: x509.ReasonFlags | None

    def counts(self, moment: datetime) -> bool:
        """Does it make what was signed at that moment worthless?"""
        return self.reason not in _DATED or self.at <= moment

    def words(self) -> str:
        """For people."""
        why = self.reason.value if self.reason else "no reason given, so it counts for any time"
        return f"revoked on {self.at:%Y-%m-%d} ({why})"


@dataclass(frozen=True)
class Known:
    """What one CRL or OCSP answer says of one certificate: as of when, and whether revoked."""

    as_of: datetime
    revoked: Revoked | None


def load(data: bytes) -> x509.Certificate:
    """A certificate. BadMaterial if it cannot be read."""
    cms.issuer_and_serial(data)
    try:
        certificate = x509.load_der_x509_certificate(data)
        certificate.extensions, certificate.subject, certificate.issuer  # noqa: B018 (read lazily)
        certificate.not_valid_after_utc  # noqa: B018
        certificate.public_key()
    except UNREADABLE as error:
        raise BadMaterial("a certificate kept with it cannot be read.") from error
    return certificate


def der(certificate: x509.Certificate) -> bytes:
    """Its bytes as they stand."""
    return certificate.public_bytes(Encoding.DER)


def name(certificate: x509.Certificate) -> str:
    """Its subject, for people."""
    return certificate.subject.rfc4514_string() or "a certificate without a name"


def ends(path: Iterable[x509.Certificate]) -> datetime:
    """When the first of them ends."""
    return min(certificate.not_valid_after_utc for certificate in path)


def stamps(certificate: x509.Certificate) -> None:
    """BadMaterial unless it may stamp: the one critical usage ``timeStamping`` (RFC 3161 2.3)."""
    usage = _extension(certificate, x509.ExtendedKeyUsage)
    if usage is None or not usage.critical:
        raise BadMaterial(f"{name(certificate)} has no critical extended key usage.")
    if list(usage.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise BadMaterial(f"{name(certificate)} is not for time stamps alone.")
    allowed = _extension(certificate, x509.KeyUsage)
    if allowed is not None:
        bits = allowed.value
        signs = bits.digital_signature or bits.content_commitment
        other = (
            bits.key_encipherment, bits.data_encipherment, bits.key_agreement,
            bits.key_cert_sign, bits.crl_sign,
        )  # fmt: skip
        if not signs or any(other):
            raise BadMaterial(f"the key usage of {name(certificate)} is not signing alone.")


def path(
    signer: x509.Certificate,
    root: x509.Certificate,
    others: Sequence[x509.Certificate],
    moment: datetime,
) -> tuple[x509.Certificate, ...]:
    """Signer first, root last, each issued by the next and valid at the moment.

    BadMaterial if there is none, saying what is wrong with the one that leads furthest;
    CannotCheck where a certificate asks for a check that this program does not know.
    """
    good = [other for other in others if not _fault(other, moment)]
    found = _search(signer, root, good) or _search(signer, root, others)
    if found is None:
        raise BadMaterial(f"{name(signer)} does not lead to the root given, {name(root)}.")
    for depth, certificate in enumerate(found):
        fault = _dated(certificate, moment)
        if not fault and depth:
            fault = _issues(certificate, below=depth - 1)
        if fault:
            raise BadMaterial(f"{name(certificate)} {fault}.")
        _understood(certificate)
    return found


def known(
    certificate: x509.Certificate,
    issuer: x509.Certificate,
    revocations: Iterable[bytes],
) -> list[Known]:
    """What these CRLs and OCSP answers say of a certificate, if its issuer vouches for them.

    Whatever cannot be read or does not verify says nothing, as if it were not there.
    """
    found: list[Known] = []
    for data in revocations:
        for reading in (_from_crl, _from_ocsp):
            try:
                found += reading(data, certificate, issuer)
            except UNREADABLE:
                continue
    return found


def distribution_points(certificate: x509.Certificate) -> tuple[str, ...]:
    """http(s) addresses of CRLs that it names."""
    extension = _extension(certificate, x509.CRLDistributionPoints)
    names = [n for point in (extension.value if extension else ()) for n in point.full_name or ()]
    return _addresses(names)


def information(certificate: x509.Certificate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """http(s) addresses that it names: of its issuer's certificate, and of OCSP."""
    extension = _extension(certificate, x509.AuthorityInformationAccess)
    described = list(extension.value) if extension else []
    issuers, answers = AuthorityInformationAccessOID.CA_ISSUERS, AuthorityInformationAccessOID.OCSP
    return (
        _addresses(d.access_location for d in described if d.access_method == issuers),
        _addresses(d.access_location for d in described if d.access_method == answers),
    )


def ocsp_request(certificate: x509.Certificate, issuer: x509.Certificate) -> bytes:
    """A question about it (RFC 6960), DER; SHA-1 names the issuer, as every responder expects."""
    builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1())  # noqa: S303
    return builder.build().public_bytes(Encoding.DER)


def verifies(
    key: object, signature: bytes, message: bytes, hash_name: hashes.HashAlgorithm
) -> bool:
    """RSA (PKCS #1 v1.5) or ECDSA; CannotCheck for any other key."""
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, message, padding.PKCS1v15(), hash_name)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, message, ec.ECDSA(hash_name))
        else:
            raise CannotCheck("its key is neither RSA nor ECDSA, which this program does not read.")
    except UNREADABLE:
        return False
    return True


def _search(
    signer: x509.Certificate, root: x509.Certificate, others: Sequence[x509.Certificate]
) -> tuple[x509.Certificate, ...] | None:
    """The shortest way up; each certificate is looked at once, so that none can make it long."""
    waiting: deque[tuple[x509.Certificate, ...]] = deque([(signer,)])
    seen = {signer}
    while waiting:
        way = waiting.popleft()
        if way[-1] == root:
            return way
        for issuer in (root, *others) if len(way) < _MAX_PATH else ():
            if issuer not in seen and issued(way[-1], issuer):
                seen.add(issuer)
                waiting.append((*way, issuer))
    return None


def issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """By name and by signature; signatures over SHA-1 or MD5 do not count."""
    if not _signed(certificate, issuer):
        return False
    try:
        algorithm = certificate.signature_hash_algorithm
    except UNREADABLE:
        return False
    return algorithm is None or algorithm.name not in _WEAK


def signed_itself(certificate: x509.Certificate) -> bool:
    """Is it a root? Over SHA-1 will do: trust in a root does not come from its signature."""
    if _signed(certificate, certificate):
        return True
    if certificate.issuer != certificate.subject:
        return False
    try:  # cryptography verifies no certificate over SHA-1, but a plain signature
        old = certificate.signature_hash_algorithm
        data = certificate.tbs_certificate_bytes
    except UNREADABLE:
        return False
    key = certificate.public_key()
    return isinstance(old, hashes.SHA1) and verifies(key, certificate.signature, data, old)


def _signed(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    if certificate.issuer != issuer.subject:
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except UNREADABLE:
        return False
    return True


def _fault(certificate: x509.Certificate, moment: datetime) -> str:
    return _dated(certificate, moment) or _issues(certificate, below=0)


def _dated(certificate: x509.Certificate, moment: datetime) -> str:
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if start <= moment <= end:
        return ""
    return f"was valid from {start:%Y-%m-%d} to {end:%Y-%m-%d}, not when it is said to have signed"


def _issues(certificate: x509.Certificate, below: int) -> str:
    """What keeps it from issuing a certificate that has ``below`` others between."""
    basic = _extension(certificate, x509.BasicConstraints)
    if basic is None or not basic.value.ca:
        return "may not issue certificates"
    if basic.value.path_length is not None and below > basic.value.path_length:
        return "has more certificates below it than it allows"
    usage = _extension(certificate, x509.KeyUsage)
    if usage is not None and not usage.value.key_cert_sign:
        return "has a key that may not sign certificates"
    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    wanted = {ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE}
    if purposes is not None and not wanted & set(purposes.value):
        return "may not issue certificates that stamp"
    return ""


def _understood(certificate: x509.Certificate) -> None:
    for extension in certificate.extensions:
        if extension.critical and not isinstance(extension.value, _UNDERSTOOD):
            raise CannotCheck(
                f"{name(certificate)} has a critical extension that this program does not know "
                f"({extension.oid.dotted_string})."
            )


def _extension(certificate: x509.Certificate, kind: type[_T]) -> x509.Extension[_T] | None:
    try:
        return certificate.extensions.get_extension_for_class(kind)
    except x509.ExtensionNotFound:
        return None


def _addresses(names: Iterable[x509.GeneralName]) -> tuple[str, ...]:
    found = [n.value for n in names if isinstance(n, x509.UniformResourceIdentifier)]
    return tuple(address for address in found if address.lower().startswith(("http:", "https:")))


def _from_crl(
    data: bytes, certificate: x509.Certificate, issuer: x509.Certificate
) -> Iterator[Known]:
    """RFC 5280 5: a whole CRL by this very issuer; delta and indirect ones say nothing here."""
    crl = x509.load_der_x509_crl(data)
    usage = _extension(issuer, x509.KeyUsage)
    if crl.issuer != issuer.subject or (usage is not None and not usage.value.crl_sign):
        return
    if not _strong(crl.signature_hash_algorithm) or not _covers(crl, certificate):
        return
    key = issuer.public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        return
    if not crl.is_signature_valid(key):
        return
    entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
    if entry is None:
        yield Known(crl.last_update_utc, None)
        return
    try:
        reason = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    except x509.ExtensionNotFound:
        reason = None
    yield Known(crl.last_update_utc, Revoked(entry.revocation_date_utc, reason))


def _covers(crl: x509.CertificateRevocationList, certificate: x509.Certificate) -> bool:
    """May it list this certificate, whatever the reason?"""
    for extension in crl.extensions:
        point = extension.value
        if isinstance(point, x509.IssuingDistributionPoint):
            basic = _extension(certificate, x509.BasicConstraints)
            is_ca = basic is not None and basic.value.ca
            wrong = point.only_contains_user_certs if is_ca else point.only_contains_ca_certs
            partly = point.indirect_crl or point.only_some_reasons
            if wrong or partly or point.only_contains_attribute_certs:
                return False
        elif extension.critical:
            return False
    return True


def _from_ocsp(
    data: bytes, certificate: x509.Certificate, issuer: x509.Certificate
) -> Iterator[Known]:
    """RFC 6960 4.2: signed by the issuer, or by whom it named for that."""
    answer = ocsp.load_der_ocsp_response(data)
    if answer.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
        return
    algorithm = answer.signature_hash_algorithm
    if algorithm is None or not _strong(algorithm):
        return
    signers = [issuer, *(c for c in answer.certificates if _responds(c, issuer, answer))]
    message = answer.tbs_response_bytes
    if not any(verifies(s.public_key(), answer.signature, message, algorithm) for s in signers):
        return
    for single in answer.responses:
        asked = ocsp.OCSPRequestBuilder().add_certificate(
            certificate, issuer, single.hash_algorithm
        )
        same = asked.build()
        if (single.serial_number, single.issuer_key_hash, single.issuer_name_hash) != (
            same.serial_number, same.issuer_key_hash, same.issuer_name_hash
        ):  # fmt: skip
            continue
        if single.certificate_status is ocsp.OCSPCertStatus.GOOD:
            yield Known(single.this_update_utc, None)
        elif single.certificate_status is ocsp.OCSPCertStatus.REVOKED:
            at = single.revocation_time_utc or single.this_update_utc
            yield Known(single.this_update_utc, Revoked(at, single.revocation_reason))


def _responds(
    certificate: x509.Certificate, issuer: x509.Certificate, answer: ocsp.OCSPResponse
) -> bool:
    """Did the issuer let this certificate answer for it?"""
    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    if purposes is None or ExtendedKeyUsageOID.OCSP_SIGNING not in purposes.value:
        return False
    return not _dated(certificate, answer.produced_at_utc) and issued(certificate, issuer)


def _strong(algorithm: hashes.HashAlgorithm | None) -> bool:
    return algorithm is not None and algorithm.name not in _WEAK
