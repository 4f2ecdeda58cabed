"""tokens, responses, chains and revocation data damaged at random -> a verdict, never an error.

No damaged token proves anything, without exception: the bytes that no signature covers (versions,
digest algorithms, the certificates brought) are read strictly, and twice, by two readers.
"""

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from countershot.errors import BadMaterial
from countershot.evidence import chain, cms, der, token
from tests.counts import FULL, count
from tests.evidence.authority import Authority
from tests.evidence.stamps import NOTE, judged, made, now

FUZZ = settings(
    max_examples=count(40, 2_000), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("one"))


@pytest.fixture(scope="module")
def good(one: Authority) -> bytes:
    return made(one)


@pytest.fixture(scope="module")
def kept(one: Authority) -> tuple[bytes, ...]:
    return one.chain_der


@st.composite
def damages(draw: st.DrawFn) -> tuple[str, int, bytes]:
    """How, where (per mille), with what bytes."""
    how = draw(st.sampled_from(["flip", "cut", "put", "replace", "repeat", "drop"]))
    return how, draw(st.integers(0, 999)), draw(st.binary(min_size=1, max_size=24))


def damaged(data: bytes, damage: tuple[str, int, bytes]) -> bytes:
    how, where, words = damage
    at = where * len(data) // 1000
    return {
        "flip": data[:at] + bytes([data[at] ^ (words[0] or 1)]) + data[at + 1 :],
        "cut": data[:at],
        "put": data[:at] + words + data[at:],
        "replace": data[:at] + words + data[at + len(words) :],
        "repeat": data[: at + len(words)] + data[at:],
        "drop": data[:at] + data[at + len(words) :],
    }[how]


@FUZZ
@given(damages())
def test_a_damaged_token_never_proves_and_never_raises(
    one: Authority, good: bytes, kept: tuple[bytes, ...], damage: tuple[str, int, bytes]
) -> None:
    bad = damaged(good, damage)
    verdict = judged(one, bad, certificates=kept)
    assert bad == good or verdict.verdict != "proves", damage
    assert verdict.reason


def test_no_single_flipped_bit_proves(one: Authority, good: bytes, kept: tuple[bytes, ...]) -> None:
    """All of them at full counts; every ninth otherwise."""
    moment, tried = now(), 0
    for place in range(0, len(good) * 8, 1 if FULL else 9):
        bad = bytearray(good)
        bad[place // 8] ^= 1 << place % 8
        verdict = token.judge(bytes(bad), NOTE, kept, (), moment)
        assert verdict.verdict != "proves", (place // 8, place % 8)
        tried += 1
    print(f"\n{tried} of {len(good) * 8} bits flipped, none proves")


def test_no_shorter_token_proves(one: Authority, good: bytes, kept: tuple[bytes, ...]) -> None:
    moment = now()
    for size in range(len(good)):
        assert token.judge(good[:size], NOTE, kept, (), moment).verdict == "broken"


@FUZZ
@given(damages(), st.integers(0, 1))
def test_a_damaged_chain_never_proves_with_another_root(
    one: Authority, good: bytes, kept: tuple[bytes, ...], damage: tuple[str, int, bytes], which: int
) -> None:
    """A damaged root is another root, which never proves; a damaged leaf is not the one named."""
    bad = list(kept)
    bad[which] = damaged(kept[which], damage)
    verdict = judged(one, good, certificates=bad)
    if bad[which] != kept[which] and which == 1:
        assert verdict.verdict != "proves", damage


@FUZZ
@given(damages(), st.sampled_from(["crl", "ocsp"]))
def test_damaged_revocation_data_is_as_if_it_were_not_there(
    one: Authority,
    good: bytes,
    kept: tuple[bytes, ...],
    lists: dict[str, bytes],
    damage: tuple[str, int, bytes],
    kind: str,
) -> None:
    bad = damaged(lists[kind], damage)
    verdict = judged(one, good, certificates=kept, revocations=[bad])
    assert verdict.verdict == "proves"
    assert bad == lists[kind] or "not known" in verdict.reason or kind == "ocsp"


@pytest.fixture(scope="module")
def lists(one: Authority) -> dict[str, bytes]:
    return {"crl": one.crl(), "ocsp": one.ocsp(one.ocsp_request())}


@FUZZ
@given(st.binary(max_size=300))
def test_noise_is_no_token(one: Authority, kept: tuple[bytes, ...], noise: bytes) -> None:
    assert judged(one, noise, certificates=kept).verdict == "broken"
    assert judged(one, noise, certificates=[noise]).verdict == "broken"


@FUZZ
@given(damages())
def test_a_damaged_response_is_refused_or_gives_a_token_that_is_judged(
    one: Authority, good: bytes, kept: tuple[bytes, ...], damage: tuple[str, int, bytes]
) -> None:
    nonce = cms.read(good).stated.nonce
    assert nonce is not None
    granted = der.write(der.SEQUENCE, der.write(der.SEQUENCE, der.write_integer(0)), good)
    bad = damaged(granted, damage)
    with contextlib.suppress(BadMaterial):
        got = token.token_of(bad, nonce=nonce)
        verdict = judged(one, got, certificates=kept)
        assert got == good or verdict.verdict != "proves", damage


def test_nested_a_million_deep_is_refused_at_once(one: Authority) -> None:
    deep = b"\x30\x80" * 200_000
    assert judged(one, deep).verdict == "broken"
    nested = b""
    for _ in range(3_000):
        nested = der.write(der.SEQUENCE, nested)
    assert judged(one, nested).verdict == "broken"


def test_larger_than_any_token_is_refused(one: Authority) -> None:
    verdict = judged(one, b"\x30" + bytes(cms.MAX_TOKEN_BYTES))
    assert verdict.verdict == "broken"
    assert "larger than" in verdict.reason


def test_a_chain_without_end_is_given_up(tmp_path: Path) -> None:
    """Two authorities that issue each other lead nowhere, and do so quickly."""
    authority = Authority(tmp_path, intermediate=True)
    good = made(authority)
    other = Authority(tmp_path / "other")
    verdict = judged(authority, good, certificates=[*authority.chain_der, other.root_der])
    assert verdict.verdict == "broken"
    assert chain.kept(cms.read(good), [other.root_der])[0]
