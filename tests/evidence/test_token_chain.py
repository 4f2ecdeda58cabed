"""certificates, CRLs, OCSP answers by real openssl -> who may stamp, what revocation means."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countershot.errors import BadMaterial
from countershot.evidence import certificates
from tests.evidence.authority import YEAR, Authority
from tests.evidence.stamps import ask, judged, made

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """With an intermediate; its certificates are four years old, the first ends in a year."""
    return Authority(
        tmp_path_factory.mktemp("one"), operator="One", intermediate=True,
        starts=NOW - 4 * YEAR, ends=NOW + YEAR,
    )  # fmt: skip


# --- the certificate that stamps --------------------------------------------------------------


@pytest.mark.parametrize(
    ("eku", "usage", "reason"),
    [
        ("timeStamping", "critical,digitalSignature", "no critical extended key usage"),
        ("", "critical,digitalSignature", "no critical extended key usage"),
        ("critical,timeStamping,codeSigning", "digitalSignature", "not for time stamps alone"),
        ("critical,timeStamping", "critical,digitalSignature,keyEncipherment", "signing alone"),
        ("critical,timeStamping", "critical,keyAgreement", "signing alone"),
        ("critical,timeStamping", "digitalSignature,dataEncipherment", "signing alone"),
        ("critical,timeStamping", "digitalSignature,keyCertSign", "signing alone"),
        ("critical,timeStamping", "digitalSignature,cRLSign", "signing alone"),
        ("critical,timeStamping", "nonRepudiation", ""),
        ("critical,timeStamping", "digitalSignature,nonRepudiation", ""),
        ("critical,timeStamping", "", ""),
    ],
)
def test_only_a_certificate_for_time_stamps_alone_may_stamp(
    one: Authority, eku: str, usage: str, reason: str
) -> None:
    name = f"usage-{abs(hash((eku, usage)))}"
    one.issue(name, eku=eku, usage=usage)
    given = one.forge(ask(), signer=name)
    verdict = judged(one, given)
    assert verdict.verdict == ("broken" if reason else "proves"), verdict.reason
    assert reason in verdict.reason


def test_a_critical_extension_that_we_do_not_know_is_said(one: Authority) -> None:
    one.issue("odd", extra="1.2.3.4.5=critical,ASN1:NULL")
    verdict = judged(one, one.forge(ask(), signer="odd"))
    assert verdict.verdict == "cannot check"
    assert "1.2.3.4.5" in verdict.reason


@pytest.mark.parametrize(
    ("starts", "ends"), [(NOW - 3 * YEAR, NOW - YEAR), (NOW + YEAR, NOW + 3 * YEAR)]
)
def test_it_must_be_valid_when_it_says_that_it_signed(
    one: Authority, starts: datetime, ends: datetime
) -> None:
    name = f"from-{starts.year}"
    one.issue(name, starts=starts, ends=ends)
    verdict = judged(one, one.forge(ask(), signer=name))
    assert verdict.verdict == "broken"
    assert "not when it is said to have signed" in verdict.reason


def test_an_issuer_that_had_ended_breaks_the_chain_too(tmp_path: Path) -> None:
    authority = Authority(
        tmp_path, intermediate=True, starts=NOW - 3 * YEAR, ends=NOW + YEAR, ca_ends=NOW - YEAR
    )
    verdict = judged(authority, made(authority))
    assert verdict.verdict == "broken"
    assert "not when it is said to have signed" in verdict.reason
    assert judged(authority, made(authority, at=NOW - 2 * YEAR)).verdict == "cannot check"  # ended


def test_a_certificate_that_is_no_authority_cannot_issue(one: Authority) -> None:
    one.issue("leaf", eku="", usage="critical,digitalSignature,keyCertSign")
    one.certify("below", "leaf", ["extendedKeyUsage=critical,timeStamping"])
    given = one.forge(ask(), signer="below")
    verdict = judged(one, given, certificates=[one.der("leaf"), *one.chain_der])
    assert verdict.verdict == "broken"
    assert "may not issue certificates" in verdict.reason


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["basicConstraints=critical,CA:TRUE", "keyUsage=critical,cRLSign"], "may not sign"),
        (["basicConstraints=critical,CA:TRUE", "extendedKeyUsage=serverAuth"], "that stamp"),
        (["basicConstraints=critical,CA:TRUE", "extendedKeyUsage=timeStamping"], ""),
        (["basicConstraints=critical,CA:TRUE,pathlen:0"], ""),
        (["basicConstraints=critical,CA:TRUE", "nameConstraints=critical,permitted;DNS:x.org"],
         "does not know"),
    ],
)  # fmt: skip
def test_an_issuer_must_be_allowed_to_issue_it(
    one: Authority, lines: list[str], reason: str
) -> None:
    name = f"ca-{abs(hash(tuple(lines)))}"
    one.certify(name, "root", lines)
    one.certify(f"{name}-tsa", name, ["extendedKeyUsage=critical,timeStamping"])
    given = one.forge(ask(), signer=f"{name}-tsa")
    verdict = judged(one, given, certificates=[one.der(name), one.root_der])
    assert (verdict.verdict == "proves") == (not reason), verdict.reason
    assert reason in verdict.reason


def test_a_path_may_not_be_longer_than_an_issuer_allows(one: Authority) -> None:
    one.certify("short", "root", ["basicConstraints=critical,CA:TRUE,pathlen:0"])
    one.certify("under", "short", ["basicConstraints=critical,CA:TRUE"])
    one.certify("deep", "under", ["extendedKeyUsage=critical,timeStamping"])
    given = one.forge(ask(), signer="deep")
    kept = [one.der("under"), one.der("short"), one.root_der]
    verdict = judged(one, given, certificates=kept)
    assert verdict.verdict == "broken"
    assert "more certificates below it" in verdict.reason


def test_a_certificate_signed_over_a_weak_hash_leads_nowhere(one: Authority) -> None:
    one.certify("weak", "inter", ["extendedKeyUsage=critical,timeStamping"], digest="sha1")
    verdict = judged(one, one.forge(ask(), signer="weak"))
    assert verdict.verdict == "broken"
    assert "does not lead to the root given" in verdict.reason


def test_a_root_may_have_signed_itself_over_sha1(tmp_path: Path) -> None:
    """Trust in a root does not come from its signature; old ones did so."""
    authority = Authority(tmp_path)
    lines = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"]
    authority.certify("old", "old", lines, digest="sha1")
    authority.certify("by-old", "old", ["extendedKeyUsage=critical,timeStamping"])
    given = authority.forge(ask(), signer="by-old")
    verdict = judged(authority, given, certificates=[authority.der("old")])
    assert verdict.verdict == "proves", verdict.reason


def test_validity_includes_its_first_and_its_last_second(one: Authority) -> None:
    signer, above, root = (certificates.load(der) for der in one.chain_der)
    second = timedelta(seconds=1)
    starts, ends = signer.not_valid_before_utc, signer.not_valid_after_utc
    for moment in (starts, ends):
        assert certificates.path(signer, root, [above], moment) == (signer, above, root)
    for moment in (starts - second, ends + second):
        with pytest.raises(BadMaterial, match="not when it is said to have signed"):
            certificates.path(signer, root, [above], moment)


# --- revocation -------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["crl", "ocsp"])
@pytest.mark.parametrize(
    ("reason", "when", "verdict"),
    [
        ("superseded", timedelta(days=1), "proves"),
        ("superseded", -timedelta(days=1), "broken"),
        ("cessationOfOperation", timedelta(days=1), "proves"),
        ("affiliationChanged", timedelta(days=1), "proves"),
        ("unspecified", timedelta(days=1), "proves"),
        ("unspecified", -timedelta(days=1), "broken"),
        ("", timedelta(days=1), "broken"),
        ("keyCompromise", timedelta(days=1), "broken"),
        ("keyCompromise", -timedelta(days=1), "broken"),
        ("CACompromise", timedelta(days=1), "broken"),
    ],
)
def test_revocation_counts_as_rfc_3161_section_4_says(
    tmp_path: Path, by: str, reason: str, when: timedelta, verdict: str
) -> None:
    signed = NOW - timedelta(hours=30)
    authority = Authority(tmp_path)
    given = made(authority, at=signed)
    authority.revoke(reason=reason, at=signed + when)
    data = authority.crl() if by == "crl" else authority.ocsp(authority.ocsp_request())
    said = judged(authority, given, revocations=[data])
    assert said.verdict == verdict, said.reason
    assert ("was revoked" in said.reason) == (verdict == "broken")
    assert ("later revoked" in said.reason) == (verdict == "proves")


@pytest.mark.parametrize("by", ["crl", "ocsp"])
def test_a_good_answer_says_as_of_when(tmp_path: Path, by: str) -> None:
    authority = Authority(tmp_path)
    data = authority.crl() if by == "crl" else authority.ocsp(authority.ocsp_request())
    assert "none revoked as of" in judged(authority, made(authority), revocations=[data]).reason


def test_every_certificate_of_the_chain_must_be_known_before_it_is_said(one: Authority) -> None:
    good, leaf, above = made(one), one.crl("inter"), one.crl("root")
    assert "revocation not known" in judged(one, good, revocations=[leaf]).reason
    assert "revocation not known" in judged(one, good, revocations=[above]).reason
    assert "none revoked as of" in judged(one, good, revocations=[above, leaf]).reason


def test_a_revoked_intermediate_breaks_the_token(tmp_path: Path) -> None:
    authority = Authority(tmp_path, intermediate=True)
    good = made(authority)
    authority.revoke("inter", "CACompromise")
    verdict = judged(authority, good, revocations=[authority.crl("inter"), authority.crl("root")])
    assert verdict.verdict == "broken"
    assert "inter" in verdict.reason and "was revoked" in verdict.reason


def test_lists_of_others_and_damaged_ones_say_nothing(one: Authority, tmp_path: Path) -> None:
    other = Authority(tmp_path, operator="One", intermediate=True)  # the same names, other keys
    other.revoke(reason="keyCompromise")
    bad = bytearray(one.crl("inter"))
    bad[-1] ^= 1
    junk = [other.crl("inter"), bytes(bad), b"", b"junk", b"\x30\x80"]
    verdict = judged(one, made(one), revocations=junk)
    assert verdict.verdict == "proves"
    assert "revocation not known" in verdict.reason


def test_an_ocsp_answer_by_somebody_else_says_nothing(one: Authority, tmp_path: Path) -> None:
    other = Authority(tmp_path, operator="One", intermediate=True)
    other.revoke(reason="keyCompromise")
    verdict = judged(one, made(one), revocations=[other.ocsp(other.ocsp_request())])
    assert "revocation not known" in verdict.reason


@pytest.mark.parametrize(("eku", "known"), [("OCSPSigning", True), ("codeSigning", False)])
def test_an_ocsp_answer_by_a_responder_named_for_it_counts(
    tmp_path: Path, eku: str, known: bool
) -> None:
    authority = Authority(tmp_path)
    authority.issue("responder", eku=eku)
    data = authority.ocsp(authority.ocsp_request(), signer="responder")
    said = judged(authority, made(authority), revocations=[data]).reason
    assert ("none revoked" in said) == known
