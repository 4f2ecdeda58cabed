"""statements and keys -> judgement signatures, their commitments, and whether they verify.

Formats: docs/formats/log.md, "Judgement signatures".
"""

import hashlib

from countershot import canonical
from countershot.errors import CaseDamaged
from countershot.evidence.keys import SigningKey, from_base64, to_base64, verify_ed25519
from countershot.records.judged import Signature, SignedWords

_COMMITMENT = b"countershot/commitment/v1\x00"
_COMMITMENT_SALT = b"countershot/commitment-salt/v1\x00"


def sign_statement(key: SigningKey, statement: SignedWords) -> Signature:
    """Sign the canonical statement; the same statement and key give the same bytes."""
    words = canonical.to_bytes(statement)
    return Signature(
        statement=statement,
        public_key=key.public_base64,
        signature=to_base64(key.sign(words)),
        salt=key.derive(_COMMITMENT_SALT + words).hex(),
    )


def commitment_of(signature: Signature) -> str:
    """What binds a signer to a statement without showing it: hex SHA-256.

    Raises CaseDamaged if the salt is not hex.
    """
    words = canonical.to_bytes(signature.statement)
    try:
        salt = bytes.fromhex(signature.salt)
    except ValueError as error:
        raise CaseDamaged(
            f"the signature over {signature.statement.path} has no readable salt; sign it again."
        ) from error
    return hashlib.sha256(_COMMITMENT + salt + words).hexdigest()


def check_signature(signature: Signature, public_key_base64: str) -> bool:
    """Is it by this very key, and does Ed25519 verify? Never raises."""
    public = from_base64(public_key_base64, 32)
    raw = from_base64(signature.signature, 64)
    if public is None or raw is None or signature.public_key != public_key_base64:
        return False
    try:
        words = canonical.to_bytes(signature.statement)
    except ValueError:  # unknown fields of a hostile file may have no canonical form
        return False
    return verify_ed25519(public, raw, words)
