"""an authority's key, what should be odd -> tokens and answers as openssl would not make them."""

import hashlib
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from countershot.evidence import cms, der
from tests.evidence.authority import Authority
from tests.evidence.stamps import made

OIDS = {name: oid for oid, name in cms.HASHES.items()}
RSA_WITH = {"sha256": 11, "sha384": 12, "sha512": 13}
EC_WITH = {"sha256": 2, "sha384": 3, "sha512": 4}
ALGORITHMS = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}


@dataclass(frozen=True)
class Made:
    """How to make it: with nothing said, as every authority does.

    ``digest``: of the content, "" for the right one. ``names``: how the signer's certificate is
    named: v1, v2, both, other, none. ``names_hash``: in RSA's algorithm, too.
    """

    hash_name: str = "sha256"
    names_hash: bool = False
    digest: bytes | None = b""
    content_type: str | None = cms.TST_INFO
    names: str = "v2"
    twice: bool = False
    signature_oid: str = ""
    version: int = 1
    data_version: int = 3
    unsorted: bool = False
    critical: bool = False
    unsigned: bytes = b""


def handmade(authority: Authority, how: Made) -> bytes:
    """A token over the note, by the authority's own certificate."""
    content = _content(cms.read(made(authority)).content, how)
    chain = authority.chain_der
    attributes = _attributes(content, chain[0], how)
    if not how.unsorted:
        attributes.sort(key=lambda a: a.ljust(4096, b"\x00"))
    oid, signature = _sign(authority, der.write(der.SET, *attributes), how)
    issuer, serial = cms.issuer_and_serial(chain[0])
    digest = _algorithm(OIDS[how.hash_name])
    signer = der.write(
        der.SEQUENCE, der.write_integer(how.version),
        der.write(der.SEQUENCE, issuer, der.write_integer(serial)), digest,
        der.write(0xA0, *attributes), _algorithm(oid), der.write(der.OCTETS, signature),
        *([der.write(0xA1, how.unsigned)] if how.unsigned else []),
    )  # fmt: skip
    held = der.write(0xA0, der.write(der.OCTETS, content))
    data = der.write(
        der.SEQUENCE, der.write_integer(how.data_version), der.write(der.SET, digest),
        der.write(der.SEQUENCE, der.write_oid(cms.TST_INFO), held),
        der.write(0xA0, chain[0]), der.write(der.SET, signer),
    )  # fmt: skip
    kind = der.write_oid("1.2.840.113549.1.7.2")
    return der.write(der.SEQUENCE, kind, der.write(0xA0, data))


def answer(
    status: int, *, failure: int | None = None, words: list[str] | None = None, token: bytes = b""
) -> bytes:
    """A TimeStampResp of this PKIStatus, PKIFailureInfo bit, free text and token."""
    texts = [der.write(0x0C, word.encode()) for word in words or []]
    told = [der.write(der.SEQUENCE, *texts)] if texts else []
    if failure is not None:
        bits = bytearray(failure // 8 + 1)
        bits[failure // 8] = 0x80 >> failure % 8
        told.append(der.write(der.BITS, bytes([7 - failure % 8]), bytes(bits)))
    said = der.write(der.SEQUENCE, der.write_integer(status), *told)
    return der.write(der.SEQUENCE, said, token)


def _content(content: bytes, how: Made) -> bytes:
    if not how.critical:
        return content
    inner = der.read(content, der.SEQUENCE).content
    flag = der.write(der.BOOLEAN, b"\xff")
    odd = der.write(der.SEQUENCE, der.write_oid("1.2.9"), flag, der.write(der.OCTETS, b"\x05\x00"))
    return der.write(der.SEQUENCE, inner, der.write(0xA1, odd))


def _attributes(content: bytes, signer: bytes, how: Made) -> list[bytes]:
    found = []
    if how.content_type is not None:
        found.append(_attribute(cms.CONTENT_TYPE, der.write_oid(how.content_type)))
    if how.digest is not None:
        digest = how.digest or hashlib.new(how.hash_name, content).digest()
        found.append(_attribute(cms.MESSAGE_DIGEST, der.write(der.OCTETS, digest)))
    found += _names(signer, how.names)
    found += found[:1] if how.twice else []
    if how.unsorted:
        found.sort(key=lambda a: a.ljust(4096, b"\x00"), reverse=True)
    return found


def _names(signer: bytes, how: str) -> list[bytes]:
    sha1 = hashlib.sha1(signer, usedforsecurity=False).digest()
    v1 = _named(cms.CERTIFICATE_V1, der.write(der.OCTETS, bytes(20) if "other" in how else sha1))
    plain = bytes(32) if "other" in how else hashlib.sha256(signer).digest()
    v2 = _named(cms.CERTIFICATE_V2, der.write(der.OCTETS, plain))
    long = der.write(der.OCTETS, hashlib.sha384(signer).digest())
    odd = der.write(der.OCTETS, bytes(32))
    return {
        "none": [], "v1": [v1], "v1 other": [v1], "v2": [v2], "other": [v2], "both": [v1, v2],
        "v2 sha384": [_named(cms.CERTIFICATE_V2, _algorithm(OIDS["sha384"], null=False), long)],
        "v2 unknown": [_named(cms.CERTIFICATE_V2, _algorithm("2.16.840.1.101.3.4.2.8"), odd)],
    }[how]  # fmt: skip


def _named(kind: str, *parts: bytes) -> bytes:
    """SigningCertificate or SigningCertificateV2 with one ESSCertID."""
    one = der.write(der.SEQUENCE, *parts)
    return _attribute(kind, der.write(der.SEQUENCE, der.write(der.SEQUENCE, one)))


def _attribute(kind: str, value: bytes) -> bytes:
    return der.write(der.SEQUENCE, der.write_oid(kind), der.write(der.SET, value))


def _algorithm(oid: str, *, null: bool = True) -> bytes:
    rest = b"\x05\x00" if null and not oid.startswith("1.2.840.10045") else b""
    return der.write(der.SEQUENCE, der.write_oid(oid), rest)


def _sign(authority: Authority, message: bytes, how: Made) -> tuple[str, bytes]:
    key = load_pem_private_key((authority.folder / "tsa.key").read_bytes(), None)
    algorithm = ALGORITHMS[how.hash_name]
    if isinstance(key, rsa.RSAPrivateKey):
        oid = f"1.2.840.113549.1.1.{RSA_WITH[how.hash_name] if how.names_hash else 1}"
        return how.signature_oid or oid, key.sign(message, padding.PKCS1v15(), algorithm)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    oid = f"1.2.840.10045.4.3.{EC_WITH[how.hash_name]}"
    return how.signature_oid or oid, key.sign(message, ec.ECDSA(algorithm))
