"""real tokens of several authorities -> our verdicts, explained, beside those of openssl.

They are in COUNTERSHOT_DATA. Where nobody kept what was stamped, the imprint stands in for it
(``judge_digest``). Roots are the fixtures'; DigiCert's is the one of Debian's ca-certificates.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from countershot.errors import BadMaterial
from countershot.evidence import cms, der, token
from countershot.records.time import TimeVerdict

DATA = Path(os.environ.get("COUNTERSHOT_DATA", "../shared/data")) / "conformance"
TIMESTAMPS, FIXTURES = "timestamps/tests/data/timestamping", "rfc3161/test/fixtures"
DIGICERT = Path("/etc/ssl/certs/DigiCert_Trusted_Root_G4.pem")
IDENTRUST = DATA / FIXTURES / "identrust/ts_chain.pem"
ROOTS = {
    "digicert.tsr": DIGICERT, "rfc3161-client-issue-104.tsr": IDENTRUST,
    "valid_timestamp.tsr": IDENTRUST, "timestamp_token_http-timestamp-identrust-com": IDENTRUST,
}  # fmt: skip
THEN = "2025-07-01T00:00:00Z"  # all of them are older
HELLO = b"hello"


@dataclass(frozen=True)
class Real:
    """A file; what we say of it at ``THEN``; what ``openssl ts`` says at the time stated.

    ``why``: the reason for a difference. ``stamped``: None if only the imprint is known.
    """

    file: str
    verdict: str
    reason: str
    openssl: str
    why: str = ""
    stamped: bytes | None = HELLO


REAL = [
    Real(f"{TIMESTAMPS}/digicert.tsr", "proves", "DigiCert Timestamp 2024", "OK", stamped=None),
    Real(f"{TIMESTAMPS}/rfc3161-client-issue-104.tsr", "proves", "TrustID", "OK"),
    Real(f"{TIMESTAMPS}/valid_timestamp.tsr", "proves", "TrustID", "OK", stamped=None),
    Real(
        f"{TIMESTAMPS}/self_signed.tsr", "cannot check", "no root certificate", "refused",
        stamped=None,
    ),
    Real(
        f"{TIMESTAMPS}/timestamp_token_http-timestamp-identrust-com", "proves", "TrustID", "OK",
        stamped=None,
    ),
    Real(f"{FIXTURES}/identrust/issue-104.tsr", "proves", "TrustID", "OK"),
    Real(f"{FIXTURES}/sigstage/response-sha256.tsr", "proves", "sigstore-tsa", "OK"),
    Real(f"{FIXTURES}/sigstage/response-sha384.tsr", "proves", "sigstore-tsa", "OK"),
    Real(f"{FIXTURES}/sigstage/response-sha512.tsr", "proves", "sigstore-tsa", "OK"),
    Real(
        f"{FIXTURES}/sigstage/response-invalid-signature.tsr", "broken",
        "signature does not verify", "refused",
    ),
    Real(
        f"{FIXTURES}/sigstage/response-no-embedded-cert.tsr", "proves", "sigstore-tsa", "OK",
    ),
    Real(
        f"{FIXTURES}/sigstore.mock/response-expired.tsr", "cannot check",
        "missed re-stamp", "OK", "asked about that time only, it does not say what is so today",
        stamped=None,
    ),
    Real(f"{FIXTURES}/test_tsa/response.tsr", "proves", "Test TSA Timestamping", "OK"),
    Real(
        f"{FIXTURES}/test_tsa/response-injected-certs.tsr", "proves", "Test TSA Timestamping", "OK",
    ),
    Real(
        f"{FIXTURES}/test_tsa/other_response.tsr", "broken", "does not lead to the root given",
        "refused",
    ),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _data() -> None:
    if not DATA.is_dir():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{DATA} is not here")


def _token(data: bytes) -> bytes:
    """Of a response or a bare token, as it was sent."""
    parts = der.read(data, der.SEQUENCE).parts()
    return parts.take(der.SEQUENCE).whole if parts.optional(der.SEQUENCE) else data


def _chain(file: Path) -> list[bytes]:
    kept = ROOTS.get(file.name, file.parent / "ts_chain.pem")
    if kept == DIGICERT and not kept.is_file():
        pytest.skip(f"{kept} is not installed here")
    if kept.is_file():
        data = kept.read_bytes()
        loaded = (
            x509.load_pem_x509_certificates(data)
            if b"-----BEGIN" in data
            else [x509.load_der_x509_certificate(data)]
        )
        return [certificate.public_bytes(Encoding.DER) for certificate in loaded]
    return []


def _digest_of(real: Real, given: bytes) -> Callable[[str], bytes]:
    """Of what was stamped; where nobody kept that, the imprint, for the hash that it is of."""
    stated = cms.read(given).stated
    if real.stamped is not None:
        import hashlib

        stamped = real.stamped
        return lambda name: hashlib.new(name, stamped).digest()
    return lambda name: stated.imprint if cms.HASHES[stated.hash_oid] == name else b""


def _ours(real: Real, at: str) -> tuple[TimeVerdict, bytes, list[bytes]]:
    file = DATA / real.file
    given = cms.sort_certificates(_token(file.read_bytes()))
    chain = _chain(file)
    return token.judge_digest(given, _digest_of(real, given), chain, (), at), given, chain


def _openssl(given: bytes, chain: list[bytes], folder: Path) -> str:
    """``openssl ts -verify`` by the imprint, at the moment that the token states."""
    if shutil.which("openssl") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("openssl is not installed here")
    stated = cms.read(given).stated
    (folder / "token").write_bytes(given)
    for name, kept in (("root", chain[-1:]), ("rest", chain[:-1])):
        found = [x509.load_der_x509_certificate(c).public_bytes(Encoding.PEM) for c in kept]
        (folder / name).write_bytes(b"".join(found))
    rest = ["-untrusted", "rest"] if chain[:-1] else []
    done = subprocess.run(
        ["openssl", "ts", "-verify", "-token_in", "-in", "token", "-digest", stated.imprint.hex(),
         "-CAfile", "root", *rest, "-attime", str(int(stated.at.timestamp()))],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "OK" if "Verification: OK" in done.stdout + done.stderr else "refused"


@pytest.mark.parametrize("real", REAL, ids=lambda real: Path(real.file).name)
def test_each_real_token_is_judged_for_the_right_reason(real: Real, tmp_path: Path) -> None:
    verdict, given, chain = _ours(real, THEN)
    openssl = _openssl(given, chain, tmp_path)
    print(f"\n{real.file.rsplit('/', 1)[1]:46} {verdict.verdict}: {verdict.reason}")
    print(f"{'':46} openssl ts at that time: {openssl} {real.why}")
    assert verdict.verdict == real.verdict, verdict.reason
    assert real.reason in verdict.reason
    assert openssl == real.openssl
    assert ((verdict.verdict == "proves") == (openssl == "OK")) == (not real.why)


def test_every_file_there_is_in_the_table() -> None:
    found = {
        str(path.relative_to(DATA))
        for folder in (TIMESTAMPS, FIXTURES)
        for path in (DATA / folder).rglob("*")
        if path.suffix == ".tsr" or path.name.startswith("timestamp_token")
    }
    assert found == {real.file for real in REAL}


def test_digicert_sends_a_set_that_is_not_der_and_we_keep_it_sorted() -> None:
    sent = _token((DATA / TIMESTAMPS / "digicert.tsr").read_bytes())
    with pytest.raises(BadMaterial, match="not in DER order"):
        cms.read(sent)
    kept = cms.sort_certificates(sent)
    assert len(kept) == len(sent)
    assert len(cms.read(kept).certificates) == 3


@pytest.mark.parametrize("real", [r for r in REAL if r.verdict == "proves"], ids=str)
def test_each_ages_by_its_own_certificates(real: Real) -> None:
    verdict, *_ = _ours(real, THEN)
    assert verdict.expires_utc is not None
    later, *_ = _ours(real, "9999-01-01T00:00:00Z")
    assert later.verdict == "cannot check"
    assert "missed re-stamp" in later.reason
    assert re.search(r"ended on \d{4}", later.reason)
    assert datetime.fromisoformat(verdict.expires_utc) > datetime(2025, 1, 1, tzinfo=UTC)
