"""tokens by real openssl, good and wrong in twelve ways -> our verdicts, beside openssl's own."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countershot.errors import BadMaterial
from countershot.evidence import cms, der, token
from tests.evidence.authority import OTHER_POLICY, POLICY, YEAR, Authority, query
from tests.evidence.stamps import NONCE, NOTE, ask, judged, made, now, rebuilt, unsorted, utc

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """With an intermediate; its certificates are four years old, the first ends in a year."""
    return Authority(
        tmp_path_factory.mktemp("one"), operator="One", intermediate=True,
        starts=NOW - 4 * YEAR, ends=NOW + YEAR,
    )  # fmt: skip


# --- what is right -------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["ec", "rsa"])
@pytest.mark.parametrize("intermediate", [False, True])
@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
def test_a_good_token_proves(tmp_path: Path, key: str, intermediate: bool, digest: str) -> None:
    authority = Authority(tmp_path, key=key, intermediate=intermediate, digest=digest)
    good = made(authority)
    verdict = judged(authority, good)
    assert verdict.verdict == "proves", verdict.reason
    assert verdict.at_utc is not None and verdict.at_utc <= now()
    assert verdict.expires_utc == utc(authority.ends)
    assert authority.openssl_says(good, NOTE) == "OK"


def test_what_it_says_names_the_authority_its_accuracy_and_what_is_not_known(
    one: Authority,
) -> None:
    verdict = judged(one, made(one))
    assert "CN=One tsa" in verdict.reason
    assert "within 1 s" in verdict.reason
    assert "revocation not known" in verdict.reason


@pytest.mark.parametrize("option", ["-sha256", "-sha384", "-sha512"])
def test_imprints_of_each_strong_hash_are_accepted(one: Authority, option: str) -> None:
    assert judged(one, one.token(query(one.folder, NOTE, option))).verdict == "proves"


def test_certificates_may_come_in_the_token_or_beside_it(one: Authority) -> None:
    bare = one.forge(ask(), options=("-nocerts",))
    assert not cms.read(bare).certificates
    assert judged(one, bare).verdict == "proves"
    carrying = rebuilt(made(one), sorted(one.chain_der[:2], key=lambda c: (len(c), c)))
    assert judged(one, carrying, certificates=[one.root_der]).verdict == "proves"


def test_openssl_reads_our_request_as_we_mean_it(one: Authority) -> None:
    (one.folder / "ours.tsq").write_bytes(ask())
    text = one.run("ts", "-query", "-in", "ours.tsq", "-text").decode()
    assert "Hash Algorithm: sha256" in text
    assert f"Nonce: 0x{NONCE:X}" in text
    assert "Certificate required: yes" in text


@pytest.mark.parametrize("nonce", [0, 1, 127, 128, 255, 256, 2**63 - 1])
def test_any_nonce_comes_back(one: Authority, nonce: int) -> None:
    assert token.token_of(one.answer(ask(nonce=nonce)), nonce=nonce)


# --- the twelve ways to be wrong -------------------------------------------------------------


@dataclass(frozen=True)
class Wrong:
    """``openssl`` is what ``openssl ts -verify`` says: refuses, accepts, or cannot be asked."""

    token: bytes
    verdict: str
    reason: str
    openssl: str
    why: str = ""
    certificates: Callable[[Authority], object] | None = None


def _wrong_data(one: Authority) -> tuple[Wrong, str]:
    given = made(one, b"another checkpoint")
    return Wrong(given, "broken", "stamps other bytes", "refuses"), one.openssl_says(given, NOTE)


def _nonce(one: Authority) -> tuple[Wrong, str]:
    given = one.token(ask(nonce=NONCE + 1))
    (one.folder / "asked.tsq").write_bytes(ask())
    says = one.openssl_says(given, NOTE, options=("-queryfile", "asked.tsq"))
    return Wrong(given, "broken", "another request", "refuses"), says


def _root(one: Authority) -> tuple[Wrong, str]:
    other = Authority(one.folder / "other-root", operator="One", intermediate=True)
    given = made(one)
    says = one.openssl_says(given, NOTE, root=other.root_der)
    wrong = Wrong(
        given, "broken", "does not lead to the root given", "refuses",
        certificates=lambda it: (*it.chain_der[:2], other.root_der),
    )  # fmt: skip
    return wrong, says


def _key_usage(one: Authority) -> tuple[Wrong, str]:
    one.issue("mail", eku="critical,emailProtection")
    given = one.forge(ask(), signer="mail")
    return Wrong(given, "broken", "not for time stamps alone", "refuses"), one.openssl_says(
        given, NOTE
    )


def _expired(one: Authority) -> tuple[Wrong, str]:
    one.issue("old", starts=NOW - 3 * YEAR, ends=NOW - YEAR)
    given = one.forge(ask(), signer="old")
    moment = str(int((NOW - 2 * YEAR).timestamp()))
    says = one.openssl_says(given, NOTE, options=("-attime", moment))
    why = "with -attime (needed for old tokens) it looks at that one moment, not at the one stated"
    return Wrong(given, "broken", "not when it is said to have signed", "accepts", why), says


def _revoked(one: Authority) -> tuple[Wrong, str]:
    authority = Authority(one.folder / "revoked", operator="Revoked")
    given = made(authority)
    authority.revoke(reason="keyCompromise")
    crl = authority.crl()
    verdict = judged(authority, given, revocations=[crl])
    assert (verdict.verdict, "was revoked" in verdict.reason) == ("broken", True), verdict
    pem = authority.run("crl", "-in", "root.crl").decode()
    return Wrong(given, "", "", "refuses"), authority.openssl_says(
        given, NOTE, options=("-crl_check",), crl=pem
    )


def _sha1(one: Authority) -> tuple[Wrong, str]:
    given = one.token(query(one.folder, NOTE, "-sha1"))
    why = "it takes any hash that it knows"
    return Wrong(given, "broken", "imprint is SHA-1", "accepts", why), one.openssl_says(given, NOTE)


def _policy(one: Authority) -> tuple[Wrong, str]:
    given = one.token(query(one.folder, NOTE, "-tspolicy", OTHER_POLICY))
    query(one.folder, NOTE, "-tspolicy", POLICY, "-no_nonce")
    says = one.openssl_says(given, NOTE, options=("-queryfile", "query.tsq"))
    return Wrong(given, "broken", f"under the policy {OTHER_POLICY}", "refuses"), says


def _unsorted(one: Authority) -> tuple[Wrong, str]:
    given = unsorted(made(one), one.der("inter"))
    why = "it reads BER, of which DER is the one strict form"
    return Wrong(given, "broken", "not in DER order", "accepts", why), one.openssl_says(given, NOTE)


def _no_certificate(one: Authority) -> tuple[Wrong, str]:
    given = one.forge(ask(), options=("-nocerts",))
    says = one.openssl_says(given, NOTE, untrusted=False)
    return Wrong(
        given, "cannot check", "certificate that signed it is not at hand", "refuses",
        certificates=lambda it: [it.root_der],
    ), says  # fmt: skip


def _truncated(one: Authority) -> tuple[Wrong, str]:
    given = made(one)[:-1]
    return Wrong(given, "broken", "cut off", "refuses"), one.openssl_says(given, NOTE)


def _flipped(one: Authority) -> tuple[Wrong, str]:
    good = made(one)
    given = good[:-1] + bytes([good[-1] ^ 1])
    return Wrong(given, "broken", "signature does not verify", "refuses"), one.openssl_says(
        given, NOTE
    )


CASES = {
    "wrong data": _wrong_data, "nonce": _nonce, "root": _root, "key usage": _key_usage,
    "expired at signing": _expired, "revoked": _revoked, "SHA-1 imprint": _sha1,
    "wrong policy": _policy, "unsorted set": _unsorted, "no certificate": _no_certificate,
    "truncated": _truncated, "flipped": _flipped,
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_of_twelve_wrong_tokens_is_refused_for_its_own_reason(
    one: Authority, case: str
) -> None:
    wrong, says = CASES[case](one)
    if wrong.verdict:
        certificates = wrong.certificates(one) if wrong.certificates else one.chain_der
        nonce = NONCE if case == "nonce" else None
        policy = POLICY if case == "wrong policy" else ""
        verdict = judged(one, wrong.token, certificates=certificates, nonce=nonce, policy=policy)
        assert verdict.verdict == wrong.verdict, verdict.reason
        assert wrong.reason in verdict.reason
        print(f"\n{case:20} ours: {verdict.verdict}: {verdict.reason}")
    print(f"{case:20} openssl ts: {says}. {wrong.why}")
    assert (says == "OK") == (wrong.openssl == "accepts"), says
    assert bool(wrong.why) == (wrong.openssl == "accepts"), "a difference has a reason"


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


# --- what the signature covers ------------------------------------------------------------------


def test_the_signature_must_be_strong(one: Authority) -> None:
    verdict = judged(one, one.forge(ask(), options=("-md", "sha1")))
    assert verdict.verdict == "broken"
    assert "signed with SHA-1" in verdict.reason


def test_it_must_name_its_certificate_under_the_signature(one: Authority) -> None:
    given = one.forge(ask(), names_signer=False)
    verdict = judged(one, given)
    assert verdict.verdict == "broken"
    assert "does not name, under its signature" in verdict.reason
    assert one.openssl_says(given, NOTE) != "OK"


def test_two_signers_are_one_too_many(one: Authority) -> None:
    one.issue("second")
    options = ("-signer", "second.pem", "-inkey", "second.key")
    verdict = judged(one, one.forge(ask(), options=options))
    assert verdict.verdict == "broken"
    assert "2 signers" in verdict.reason


def test_a_signer_named_by_key_identifier_is_not_judged(one: Authority) -> None:
    verdict = judged(one, one.forge(ask(), options=("-keyid",)))
    assert verdict.verdict == "cannot check"


def test_a_certificate_of_the_same_name_and_number_does_not_stand_in(
    one: Authority, tmp_path: Path
) -> None:
    """The signer info names issuer and serial number only; the signed digest tells them apart."""
    twin = one.twin("tsa", tmp_path)
    good = made(one)
    verdict = judged(one, rebuilt(good, [twin]), certificates=[one.der("inter"), one.root_der])
    assert verdict.verdict == "broken"
    assert "names another certificate" in verdict.reason


def test_other_content_than_time_stamps_is_refused(one: Authority) -> None:
    verdict = judged(one, one.forge(ask(), content_type="1.2.840.113549.1.7.1"))
    assert verdict.verdict == "broken"


# --- ages ---------------------------------------------------------------------------------------


def test_when_its_certificates_have_ended_it_cannot_be_checked_alone(one: Authority) -> None:
    good = made(one)
    assert judged(one, good, now_utc=utc(one.ends)).verdict == "proves"
    verdict = judged(one, good, now_utc=utc(one.ends + timedelta(seconds=1)))
    assert verdict.verdict == "cannot check"
    assert "missed re-stamp" in verdict.reason
    assert verdict.expires_utc == utc(one.ends)


def test_without_a_root_nothing_is_claimed(one: Authority) -> None:
    verdict = judged(one, made(one), certificates=[])
    assert verdict.verdict == "cannot check"
    assert verdict.at_utc is not None


def test_without_the_extra_it_says_what_to_install(
    one: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rfc3161_client", None)
    verdict = judged(one, made(one))
    assert verdict.verdict == "cannot check"
    assert "pip install 'countershot[time]'" in verdict.reason
    assert judged(one, made(one), stamped=b"other").verdict == "broken"


# --- answers that are no token ------------------------------------------------------------------


def test_a_rejection_is_told_in_the_authoritys_words(one: Authority) -> None:
    answer = one.answer(query(one.folder, NOTE, "-tspolicy", "1.9.9.9"))
    with pytest.raises(BadMaterial, match=r"rejected the request.*does not offer that policy"):
        token.token_of(answer, nonce=NONCE)
    with pytest.raises(BadMaterial, match="Requested policy is not supported"):
        token.token_of(answer, nonce=NONCE)


def test_an_answer_to_another_request_is_refused(one: Authority) -> None:
    with pytest.raises(BadMaterial, match="another request"):
        token.token_of(one.answer(ask(nonce=5)), nonce=6)
    with pytest.raises(BadMaterial, match="another request"):
        token.token_of(one.answer(query(one.folder, NOTE, "-no_nonce")), nonce=6)


@pytest.mark.parametrize("answer", [b"", b"<html>", b"\x30\x00", b"\x30\x03\x02\x01\x00"])
def test_an_answer_that_is_no_token_is_refused(answer: bytes) -> None:
    with pytest.raises(BadMaterial, match="no time stamp"):
        token.token_of(answer, nonce=1)


def test_granted_without_a_token_is_refused() -> None:
    granted = der.write(der.SEQUENCE, der.write(der.SEQUENCE, der.write_integer(0)))
    with pytest.raises(BadMaterial, match="no time stamp"):
        token.token_of(granted, nonce=1)


def test_certificates_in_the_order_of_the_chain_are_put_in_der_order(one: Authority) -> None:
    """DigiCert sends them so; what is signed stays as it is."""
    sent = unsorted(made(one), one.der("inter"))
    granted = der.write(der.SEQUENCE, der.write_integer(0))
    nonce = cms.read(rebuilt(sent, [])).stated.nonce
    assert nonce is not None
    got = token.token_of(der.write(der.SEQUENCE, granted, sent), nonce=nonce)
    assert judged(one, got).verdict == "proves"
    assert sorted(cms.read(got).certificates) == sorted(one.chain_der[:2])
    assert re.fullmatch(r"\d{4}-.*Z", token.stated_utc(got))
