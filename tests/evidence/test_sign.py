"""statements -> signatures that hold for these words, this key, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot import canonical
from countershot.errors import CaseDamaged
from countershot.evidence.keys import exercise_key
from countershot.evidence.sign import check_signature, commitment_of, sign_statement
from countershot.records.judged import Signature, SignedWords

ANA = exercise_key("ana")
STATEMENT = SignedWords(
    context="countershot/judgement/v1",
    case="a-case",
    path="claims/x.md",
    sha256="1" * 64,
    signer="ana",
    role="author",
    rests_on={"exhibit:x-111111111111": "2" * 64},
)
SIGNED = sign_statement(ANA, STATEMENT)


def test_signing_is_deterministic_and_verifies() -> None:
    assert sign_statement(ANA, STATEMENT) == SIGNED
    assert check_signature(SIGNED, ANA.public_base64)
    again = canonical.from_bytes(Signature, canonical.to_bytes(SIGNED), "x")
    assert check_signature(again, ANA.public_base64)


@pytest.mark.parametrize(
    "change",
    [
        {"case": "b-case"},
        {"path": "claims/y.md"},
        {"sha256": "3" * 64},
        {"signer": "bo"},
        {"role": "editor"},
        {"rests_on": {}},
        {"added_later": "x"},
    ],
)
def test_a_signature_carried_elsewhere_fails(change: dict[str, object]) -> None:
    words = STATEMENT.model_dump() | change
    moved = SIGNED.model_copy(update={"statement": SignedWords.model_validate(words)})
    assert not check_signature(moved, ANA.public_base64)


def test_it_must_be_by_the_person_s_own_key() -> None:
    bo = exercise_key("bo")
    assert not check_signature(SIGNED, bo.public_base64)
    as_bo = SIGNED.model_copy(update={"public_key": bo.public_base64})
    assert not check_signature(as_bo, bo.public_base64)
    assert not check_signature(as_bo, ANA.public_base64)
    assert not check_signature(SIGNED, "")


@given(st.text(max_size=100), st.text(max_size=100))
def test_hostile_signatures_are_false(key: str, signature: str) -> None:
    hostile = SIGNED.model_copy(update={"public_key": key, "signature": signature})
    assert check_signature(hostile, key) is False


def test_a_statement_without_canonical_form_is_false() -> None:
    words = STATEMENT.model_dump() | {"later": 2**70}
    hostile = SIGNED.model_copy(update={"statement": SignedWords.model_validate(words)})
    assert check_signature(hostile, ANA.public_base64) is False


def test_a_commitment_binds_to_statement_and_salt() -> None:
    other = sign_statement(ANA, STATEMENT.model_copy(update={"sha256": "3" * 64}))
    assert commitment_of(SIGNED) == commitment_of(sign_statement(ANA, STATEMENT))
    assert commitment_of(other) != commitment_of(SIGNED)
    assert commitment_of(SIGNED.model_copy(update={"salt": "0" * 64})) != commitment_of(SIGNED)
    assert len(bytes.fromhex(SIGNED.salt)) == 32
    with pytest.raises(CaseDamaged, match="salt"):
        commitment_of(SIGNED.model_copy(update={"salt": "no hex"}))
