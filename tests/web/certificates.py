"""a folder -> an authority of the tests' own, and certificates that are good or bad in one way."""

import datetime
import ipaddress
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Kind = Literal["good", "expired", "not_yet", "self_signed", "wrong_host", "unknown_authority"]
_DAY = datetime.timedelta(days=1)
_HOSTS = ("127.0.0.1", "127.0.0.2", "::1")


@dataclass(frozen=True)
class Authority:
    """Signs for the site; its own certificate is at ``path`` (PEM)."""

    path: Path
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    def trusting(self) -> ssl.SSLContext:
        """A client's context that trusts this authority and no other."""
        return ssl.create_default_context(cafile=str(self.path))

    @property
    def spki_sha256(self) -> bytes:
        """Digest of its public key, for Chromium's list of exceptions."""
        digest = hashes.Hash(hashes.SHA256())
        digest.update(
            self.key.public_key().public_bytes(
                serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
            )
        )
        return digest.finalize()


def make_authority(folder: Path, name: str = "Countershot tests") -> Authority:
    """A fresh authority; its certificate is written to ``folder``."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _named(name)
    certificate = (
        _begun(subject, subject, key, -_DAY, 30 * _DAY)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name.replace(' ', '-')}.pem"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return Authority(path, certificate, key)


def server_context(authority: Authority, kind: Kind, folder: Path) -> ssl.SSLContext:
    """What a server shows: a certificate that is wrong in the one way that ``kind`` names."""
    key = ec.generate_private_key(ec.SECP256R1())
    signer = authority
    if kind == "unknown_authority":
        signer = make_authority(folder, "Nobody knows this one")
    begins, ends = {"expired": (-9 * _DAY, -_DAY), "not_yet": (9 * _DAY, 20 * _DAY)}.get(
        kind, (-_DAY, 20 * _DAY)
    )
    subject = _named("self" if kind == "self_signed" else "site")
    by_itself = kind == "self_signed"
    issuer = subject if by_itself else signer.certificate.subject
    builder = _begun(subject, issuer, key, begins, ends)
    names = x509.SubjectAlternativeName(
        [x509.DNSName("elsewhere.example")]
        if kind == "wrong_host"
        else [
            x509.DNSName("localhost"),
            *(x509.IPAddress(ipaddress.ip_address(host)) for host in _HOSTS),
        ]
    )
    certificate = (
        builder.add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key if by_itself else signer.key, hashes.SHA256())
    )
    chain = folder / f"{kind}.pem"
    chain.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + (b"" if by_itself else signer.certificate.public_bytes(serialization.Encoding.PEM))
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    return context


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    begins: datetime.timedelta,
    ends: datetime.timedelta,
) -> x509.CertificateBuilder:
    now = datetime.datetime.now(datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + begins)
        .not_valid_after(now + ends)
    )


def _usage(signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=signs_certificates,
        crl_sign=signs_certificates, encipher_only=False, decipher_only=False,
    )  # fmt: skip
