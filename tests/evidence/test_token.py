"""tokens by real openssl, good and wrong in twelve ways -> our verdicts, beside openssl's own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from countershot.evidence import cms, token
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
