"""the pure-Python Ed25519 of verify.py and the strict check of the program, held to RFC 8032."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.dossier.checks.keys import StrictEd25519
from countershot.evidence.keys import SigningKey, verify_ed25519
from tests.counts import count
from tests.verify.three import standalone

ALONE = standalone()
STRICT = StrictEd25519(verify_ed25519)
ORDER = 2**252 + 27742317777372353535851937790883648493
FIELD = 2**255 - 19

# RFC 8032 7.1: secret key, public key, message, signature.
RFC_8032 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        hashlib.sha512(b"abc").hexdigest(),
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
        "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
]
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
]
ODD = [  # not canonical (y >= p), or x = 0 with the sign bit
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]


def both(key: bytes, signature: bytes, message: bytes) -> bool:
    """Their common verdict."""
    alone, strict = ALONE.ed25519_verifies(key, signature, message), STRICT(key, signature, message)
    assert alone is strict
    return bool(alone)


@pytest.mark.parametrize("secret, public, message, signature", RFC_8032)
def test_vectors_of_rfc_8032(secret: str, public: str, message: str, signature: str) -> None:
    key, words, signed = (bytes.fromhex(part) for part in (public, message, signature))
    assert SigningKey(bytes.fromhex(secret)).sign(words) == signed
    assert both(key, signed, words)
    assert not both(key, signed, words + b"x")


@settings(max_examples=count(20, 300), deadline=None)
@given(
    seed=st.binary(min_size=32, max_size=32),
    message=st.binary(max_size=99),
    bit=st.integers(0, 511),
)
def test_any_flipped_bit_is_refused(seed: bytes, message: bytes, bit: int) -> None:
    key = SigningKey(seed)
    signature = bytearray(key.sign(message))
    assert both(key.public, bytes(signature), message)
    signature[bit // 8] ^= 1 << bit % 8
    assert not both(key.public, bytes(signature), message)


def test_s_above_the_order_is_refused() -> None:
    """RFC 8032 5.1.7: otherwise anyone could make a second signature out of the first."""
    key = SigningKey(bytes(32))
    signature = key.sign(b"words")
    s = int.from_bytes(signature[32:], "little") + ORDER
    assert not both(key.public, signature[:32] + s.to_bytes(32, "little"), b"words")
    assert not both(key.public, signature[:32] + b"\xff" * 32, b"words")


@pytest.mark.parametrize("public", SMALL_ORDER + ODD)
@pytest.mark.parametrize("nonce", SMALL_ORDER + ODD)
def test_points_of_small_order_and_odd_encodings_are_refused(public: str, nonce: str) -> None:
    """With s = 0 a key of small order "signs" any message in many libraries."""
    key, claimed = bytes.fromhex(public), bytes.fromhex(nonce)
    for message in (b"", b"any", b"other"):
        assert not both(key, claimed + bytes(32), message)


@pytest.mark.parametrize("nonce", SMALL_ORDER + ODD)
def test_small_order_in_the_signature_of_a_real_key_is_refused(nonce: str) -> None:
    """R of small order and s = h a verify without the cofactor; WebCrypto refuses them too."""
    seed = hashlib.sha512(bytes(32)).digest()[:32]
    scalar = int.from_bytes(seed, "little") & (2**254 - 8) | 2**254
    key, claimed = SigningKey(bytes(32)).public, bytes.fromhex(nonce)
    h = int.from_bytes(hashlib.sha512(claimed + key + b"m").digest(), "little")
    s = (h * scalar % ORDER).to_bytes(32, "little")
    assert not both(key, claimed + s, b"m")


def test_the_neutral_nonce_verifies_in_a_library_that_is_not_strict() -> None:
    """So the test before this one does test something."""
    scalar = int.from_bytes(hashlib.sha512(bytes(32)).digest()[:32], "little")
    scalar = scalar & (2**254 - 8) | 2**254
    key, claimed = SigningKey(bytes(32)).public, bytes.fromhex(SMALL_ORDER[0])
    h = int.from_bytes(hashlib.sha512(claimed + key + b"m").digest(), "little")
    assert verify_ed25519(key, claimed + (h * scalar % ORDER).to_bytes(32, "little"), b"m")


@pytest.mark.parametrize("y", [2, FIELD - 2, 7])
def test_what_is_no_point_is_refused(y: int) -> None:
    encoded = y.to_bytes(32, "little")
    if ALONE.point(encoded) is None:
        assert not both(encoded, bytes(64), b"")


def test_the_base_point_is_that_of_the_rfc() -> None:
    assert ALONE.BASE[1] == 4 * pow(5, FIELD - 2, FIELD) % FIELD
    assert ALONE.BASE[0] == (
        15112221349535400772501151409588531511454012693041857206046113283949847762202
    )
    assert sum(ALONE.small_order(ALONE.point(bytes.fromhex(p))) for p in SMALL_ORDER) == 8


def test_what_is_refused_is_refused_whatever_the_library_says() -> None:
    """Libraries differ in these, and the next one may be lax; so none of it is left to them."""
    lax = StrictEd25519(lambda key, signature, message: True)
    key, signature = SigningKey(bytes(32)).public, SigningKey(bytes(32)).sign(b"m")
    nonce, words = signature[:32], b"m"
    assert lax(key, signature, words)
    for encoded in (bytes.fromhex(point) for point in SMALL_ORDER + ODD):
        assert not lax(encoded, signature, words)
        assert not lax(key, encoded + signature[32:], words)
    for y in range(FIELD, 2**255):
        assert not lax(y.to_bytes(32, "little"), signature, words)
    assert lax((FIELD - 2).to_bytes(32, "little"), signature, words)
    assert lax(key, nonce + (ORDER - 1).to_bytes(32, "little"), words)
    for s in (ORDER, ORDER + 1, 2**255, 2**256 - 1):
        assert not lax(key, nonce + s.to_bytes(32, "little"), words)
    assert not StrictEd25519(lambda key, signature, message: False)(key, signature, words)
