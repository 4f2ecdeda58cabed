"""what a signature covers, how tokens age, answers without one -> verdicts for the right reason."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countershot.errors import BadMaterial
from countershot.evidence import cms, der, token
from tests.evidence.authority import YEAR, Authority, query
from tests.evidence.handmade import Made, answer, handmade
from tests.evidence.stamps import NONCE, NOTE, ask, judged, made, rebuilt, unsorted, utc

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """With an intermediate; its certificates are four years old, the first ends in a year."""
    return Authority(
        tmp_path_factory.mktemp("one"), operator="One", intermediate=True,
        starts=NOW - 4 * YEAR, ends=NOW + YEAR,
    )  # fmt: skip


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


STATUS = {
    2: "rejected the request", 3: "wants us to wait", 4: "warns of a revocation",
    5: "revocation has happened", 9: "status is 9",
}  # fmt: skip
FAILURES = {
    0: "does not know the hash", 2: "request is malformed", 5: "could not read the request",
    14: "time source is not available", 15: "does not offer that policy",
    16: "does not know an extension", 17: "cannot give what was asked for", 25: "failed inside",
}  # fmt: skip


@pytest.mark.parametrize("status", STATUS)
def test_each_status_is_told_in_words(status: int) -> None:
    with pytest.raises(BadMaterial, match=STATUS[status]):
        token.token_of(answer(status), nonce=1)


@pytest.mark.parametrize("failure", FAILURES)
def test_each_failure_is_told_in_words_and_no_other(failure: int) -> None:
    with pytest.raises(BadMaterial) as refused:
        token.token_of(answer(2, failure=failure), nonce=1)
    told = [number for number, words in FAILURES.items() if words in str(refused.value)]
    assert told == [failure]


def test_what_an_authority_adds_in_words_is_told_within_limits() -> None:
    with pytest.raises(BadMaterial) as refused:
        token.token_of(answer(2, words=["one", "two", "three", "four", "five"]), nonce=1)
    assert "'four'" in str(refused.value)
    assert "five" not in str(refused.value)
    with pytest.raises(BadMaterial) as refused:
        token.token_of(answer(2, words=["x" * 300]), nonce=1)
    assert "x" * 200 in str(refused.value)
    assert "x" * 201 not in str(refused.value)


def test_granted_with_modifications_is_granted(one: Authority) -> None:
    good = made(one)
    nonce = cms.read(good).stated.nonce
    assert nonce is not None
    assert token.token_of(answer(1, token=good), nonce=nonce) == good


# --- made by hand, as openssl would not make it -------------------------------------------------


@pytest.fixture(scope="module")
def old_rsa(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("rsa"), key="rsa")


def test_one_made_by_hand_proves_like_any_other(one: Authority, old_rsa: Authority) -> None:
    for authority in (one, old_rsa):
        verdict = judged(authority, handmade(authority, Made()))
        assert verdict.verdict == "proves", verdict.reason


@pytest.mark.parametrize("hash_name", ["sha256", "sha384", "sha512"])
def test_rsa_may_name_its_hash(old_rsa: Authority, hash_name: str) -> None:
    verdict = judged(old_rsa, handmade(old_rsa, Made(hash_name=hash_name, names_hash=True)))
    assert verdict.verdict == "proves", verdict.reason


@pytest.mark.parametrize(
    ("made_so", "verdict", "reason"),
    [
        (Made(digest=None), "broken", "another content than it holds"),
        (Made(digest=bytes(32)), "broken", "another content than it holds"),
        (Made(content_type=None), "broken", "not over a time stamp"),
        (Made(content_type="1.2.840.113549.1.7.1"), "broken", "not over a time stamp"),
        (Made(names="none"), "broken", "does not name, under its signature"),
        (Made(names="other"), "broken", "names another certificate"),
        (Made(names="v1"), "proves", ""),
        (Made(names="v1 other"), "broken", "names another certificate"),
        (Made(names="both"), "proves", ""),
        (Made(names="v2 unknown"), "cannot check", "hash algorithm is not known"),
        (Made(names="v2 sha384"), "proves", ""),
        (Made(twice=True), "broken", "stands in it twice"),
        (Made(signature_oid="1.2.840.113549.1.1.10"), "cannot check", "not known here"),
        (Made(signature_oid="1.2.840.10045.4.3.4"), "broken", "contradict each other"),
        (Made(version=3), "broken", "does not fit its version"),
        (Made(data_version=1), "broken", "version 1, not 3"),
        (Made(unsorted=True), "broken", "not in DER order"),
        (Made(critical=True), "cannot check", "critical extension"),
        (Made(unsigned=bytes.fromhex("300a06032a09093103020101")), "proves", ""),
        (Made(unsigned=b"\x30\x00"), "cannot check", "a second reader"),
        (Made(unsigned=b"\x30\x05"), "broken", "cut off"),
    ],
    ids=str,
)  # fmt: skip
def test_each_way_to_make_it_otherwise(
    one: Authority, made_so: Made, verdict: str, reason: str
) -> None:
    said = judged(one, handmade(one, made_so))
    assert said.verdict == verdict, said.reason
    assert reason in said.reason


@pytest.mark.parametrize(("option", "name"), [("-md5", "MD5"), ("-sha1", "SHA-1")])
def test_an_imprint_that_no_longer_fixes_bytes_is_refused(
    one: Authority, option: str, name: str
) -> None:
    verdict = judged(one, one.token(query(one.folder, NOTE, option)))
    assert verdict.verdict == "broken"
    assert f"its imprint is {name}" in verdict.reason


# --- limits -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def good(one: Authority) -> bytes:
    return made(one)


def test_more_certificates_than_any_chain_are_refused(one: Authority, good: bytes) -> None:
    many = [one.der("inter")] * 32 + [one.root_der]
    verdict = judged(one, good, certificates=many)
    assert verdict.verdict == "broken"
    assert "more than 32 certificates" in verdict.reason
    assert judged(one, good, certificates=many[1:]).verdict == "proves"


def test_more_revocation_data_than_any_chain_needs_is_not_read(one: Authority, good: bytes) -> None:
    verdict = judged(one, good, revocations=[b""] * 33)
    assert verdict.verdict == "cannot check"
    assert judged(one, good, revocations=[b""] * 32).verdict == "proves"
