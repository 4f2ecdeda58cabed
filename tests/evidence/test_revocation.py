"""lists and answers about a certificate -> what they say of it; those that may not, say nothing."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID

from countershot.evidence import certificates
from countershot.evidence.certificates import Known, Revoked
from tests.evidence.authority import Authority
from tests.evidence.chains import CA, DAY, NOW, Holder, answer, crl, holder, partly, revoked

ROOT = holder("root", None, CA)
BELOW = holder("below", ROOT, CA)
LEAF = holder("leaf", ROOT)
PLAIN = holder("plain leaf", ROOT, x509.BasicConstraints(ca=False, path_length=None))
OTHER = holder("root", None, CA)
COMPROMISED, SUPERSEDED = x509.ReasonFlags.key_compromise, x509.ReasonFlags.superseded
GONE = frozenset({COMPROMISED})
GOOD, REVOKED, UNKNOWN = (
    ocsp.OCSPCertStatus.GOOD, ocsp.OCSPCertStatus.REVOKED, ocsp.OCSPCertStatus.UNKNOWN,
)  # fmt: skip


def said(*data: bytes, of: Holder = LEAF, issuer: Holder = ROOT) -> list[Known]:
    return certificates.known(of.certificate, issuer.certificate, data)


def usage(*, signs_lists: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=False, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=True, crl_sign=signs_lists,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


# --- lists --------------------------------------------------------------------------------------


def test_a_list_says_as_of_when_and_why() -> None:
    assert said(crl(ROOT)) == [Known(NOW, None)]
    assert said(crl(ROOT, [revoked(BELOW.certificate, NOW)])) == [Known(NOW, None)]
    at = NOW - DAY
    for reason in (None, COMPROMISED, SUPERSEDED):
        lines = [revoked(BELOW.certificate, NOW), revoked(LEAF.certificate, at, reason)]
        assert said(crl(ROOT, lines)) == [Known(NOW, Revoked(at, reason))]


def test_what_says_nothing_hides_nothing_that_follows() -> None:
    good, bad = crl(ROOT), crl(ROOT, [revoked(LEAF.certificate, NOW)])
    assert said(b"junk", crl(OTHER), good, b"", answer(BELOW, ROOT), bad) == [
        Known(NOW, None), Known(NOW, Revoked(NOW, None)),
    ]  # fmt: skip


def test_a_list_by_anybody_else_says_nothing() -> None:
    lines = [revoked(LEAF.certificate, NOW)]
    assert said(crl(OTHER, lines)) == []
    assert said(crl(BELOW, lines)) == []
    assert said(crl(BELOW, lines, by=ROOT.key)) == []


@pytest.mark.parametrize("signs_lists", [True, False])
def test_an_issuer_that_may_not_sign_lists_is_not_believed(signs_lists: bool) -> None:
    issuer = holder("issuer", None, CA, usage(signs_lists=signs_lists))
    leaf = holder("leaf", issuer)
    assert len(said(crl(issuer), of=leaf, issuer=issuer)) == signs_lists


def test_a_list_signed_with_a_key_that_is_not_read_says_nothing() -> None:
    issuer = holder("issuer", None, CA, key=ed25519.Ed25519PrivateKey.generate())
    assert said(crl(issuer), of=holder("leaf", issuer), issuer=issuer) == []


@pytest.mark.parametrize(
    ("about", "leaf", "below"),
    [
        (partly(), True, True),
        (partly(user=True), True, False),
        (partly(ca=True), False, True),
        (partly(attribute=True), False, False),
        (partly(indirect=True), False, False),
        (partly(reasons=GONE), False, False),
    ],
)
def test_a_list_of_some_certificates_says_nothing_of_others(
    about: x509.IssuingDistributionPoint, leaf: bool, below: bool
) -> None:
    """Else the absence of a certificate that it never lists would read as "not revoked"."""
    data = crl(ROOT, [], about)
    assert len(said(data, of=LEAF)) == leaf
    assert len(said(data, of=PLAIN)) == leaf
    assert len(said(data, of=BELOW)) == below


def test_a_list_of_changes_only_says_nothing() -> None:
    assert said(crl(ROOT, [], x509.DeltaCRLIndicator(7))) == []


def test_a_list_is_read_unless_it_asks_for_more_critically() -> None:
    number = x509.CRLNumber(7)
    assert len(said(crl(ROOT, [], number, partly(), critical=False))) == 1
    assert said(crl(ROOT, [], partly(), number)) == []


# --- answers ------------------------------------------------------------------------------------


@pytest.mark.parametrize("names_by", [hashes.SHA1(), hashes.SHA256()])
def test_an_answer_says_as_of_when_and_why(names_by: hashes.HashAlgorithm) -> None:
    assert said(answer(LEAF, ROOT, names_by=names_by)) == [Known(NOW, None)]
    at = NOW - DAY
    for reason in (None, COMPROMISED, SUPERSEDED):
        data = answer(LEAF, ROOT, REVOKED, revoked_at=at, reason=reason, names_by=names_by)
        assert said(data) == [Known(NOW, Revoked(at, reason))]


def test_an_answer_that_knows_nothing_says_nothing() -> None:
    assert said(answer(LEAF, ROOT, UNKNOWN)) == []
    for status in (ocsp.OCSPResponseStatus.TRY_LATER, ocsp.OCSPResponseStatus.UNAUTHORIZED):
        refusal = ocsp.OCSPResponseBuilder.build_unsuccessful(status)
        assert said(refusal.public_bytes(Encoding.DER)) == []


def test_an_answer_about_another_certificate_says_nothing() -> None:
    assert said(answer(BELOW, ROOT)) == []
    assert said(answer(LEAF, OTHER, by=ROOT)) == []  # another issuer's of the same number


def test_an_answer_by_anybody_else_says_nothing() -> None:
    assert said(answer(LEAF, ROOT, by=OTHER)) == []
    assert said(answer(LEAF, ROOT, by=OTHER, brings=[ROOT, OTHER])) == []


def _responder(*uses: x509.ObjectIdentifier, issuer: Holder = ROOT, age: int = 0) -> Holder:
    more = [x509.ExtendedKeyUsage(uses)] if uses else []
    starts, ends = NOW - (age + 9) * DAY, NOW + timedelta(hours=1) - age * DAY
    return holder("responder", issuer, *more, starts=starts, ends=ends)


ANSWERS = ExtendedKeyUsageOID.OCSP_SIGNING


@pytest.mark.parametrize(
    ("by", "counts"),
    [
        (_responder(ANSWERS), True),
        (_responder(ExtendedKeyUsageOID.TIME_STAMPING, ANSWERS), True),
        (_responder(), False),
        (_responder(ExtendedKeyUsageOID.TIME_STAMPING), False),
        (_responder(ANSWERS, issuer=OTHER), False),
        (_responder(ANSWERS, issuer=BELOW), False),
        (_responder(ANSWERS, age=1), False),
        (_responder(ANSWERS, age=-10), False),
    ],
    ids=["named", "among others", "no use", "other use", "by another", "below", "ended", "not yet"],
)
def test_a_responder_counts_if_the_issuer_named_it_for_that_at_that_time(
    by: Holder, counts: bool
) -> None:
    assert len(said(answer(LEAF, ROOT, by=by, brings=[OTHER, by]))) == counts
    assert said(answer(LEAF, ROOT, by=by)) == []  # its certificate must come with it


# --- weak hashes --------------------------------------------------------------------------------


def test_what_is_signed_over_sha1_says_nothing(tmp_path: Path) -> None:
    """Two such lists with one signature can be made; the libraries here would still accept it."""
    it = Authority(tmp_path)
    signer, root = (certificates.load(it.der(name)) for name in ("tsa", "root"))
    it.ocsp_request()
    for digest in ("sha1", "sha256"):
        it.run("ca", "-config", "root.ca", "-gencrl", "-md", digest, "-out", f"{digest}.crl")
        it.run(
            "ocsp", "-index", "root.index", "-CA", "root.pem", "-rsigner", "root.pem", "-rkey",
            "root.key", "-reqin", "asked.der", "-respout", f"{digest}.ocsp", "-rmd", digest,
        )  # fmt: skip
        data = it.run("crl", "-in", f"{digest}.crl", "-outform", "DER")
        counts = digest == "sha256"
        assert len(certificates.known(signer, root, [data])) == counts
        data = (tmp_path / f"{digest}.ocsp").read_bytes()
        assert len(certificates.known(signer, root, [data])) == counts


# --- what a revocation means --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "before", "words"),
    [
        (SUPERSEDED, False, "superseded"),
        (COMPROMISED, True, "keyCompromise"),
        (None, True, "no reason given, so it counts for any time"),
    ],
)
def test_what_was_signed_before_counts_unless_the_reason_casts_doubt(
    reason: x509.ReasonFlags | None, before: bool, words: str
) -> None:
    it = Revoked(NOW, reason)
    second = timedelta(seconds=1)
    assert it.counts(NOW - second) is before
    assert it.counts(NOW) and it.counts(NOW + second)
    assert it.words() == f"revoked on {NOW:%Y-%m-%d} ({words})"
