"""Material + redactions -> plain sentences on what a dossier does not prove."""

from collections.abc import Iterable

from countershot.dossier.material import Material
from countershot.dossier.redact import Redaction
from countershot.dossier.times import TimeProof

SERVER = "That a server or a person really sent the exhibits: only that they were sealed as said."
CLOCK = "That the clock of whoever sealed them was right: the times are that computer's."
BLIND = (
    "That neither examiner saw the other's verdict: the log proves that both were committed "
    "before either was revealed. It proves order, not silence."
)
KEYS = (
    "Nothing here shows that these keys belong to these people: compare the fingerprint with one "
    "published elsewhere."
)
AUTHORITY = (
    "That the time authority's clock was right or its key safe: its root certificate is the one "
    "that the publisher named; compare the root's fingerprint with one published elsewhere."
)
WITNESS = (
    "That the witness is somebody else than the publisher: its key is the one that the publisher "
    "named; compare the key's fingerprint with one published elsewhere."
)
NOT_FOUND = (
    "That no other device is in the pictures: a program looked through them, and what it did not "
    "find may still be there. How much it was measured to find stands under what is not known."
)
PART = "That a working copy shows what its exhibit shows, where only a part was released: {}."
GONE = "What stands in exhibits that were withheld or destroyed: {}."
DRAFT = "Anything at all, yet: this is a draft, not a release."
INVENTED = "Anything about the world: this is an exercise, and everything in it is invented."


def not_proven(
    material: Material, redacted: Iterable[Redaction], proofs: Iterable[TimeProof] = ()
) -> tuple[str, ...]:
    """The sentences, most general first; printed on its own page and by every verifier."""
    known = list(redacted)
    part = [r.exhibit.id for r in known if r.release == "part"]
    gone = [r.exhibit.id for r in known if not r.open]
    sentences = [SERVER, CLOCK, BLIND, KEYS]
    kinds = {proof.carried.kind for proof in proofs}
    if "stamp" in kinds:
        sentences.append(AUTHORITY)
    if "witness" in kinds:
        sentences.append(WITNESS)
    if any(r.exhibit.media_type.startswith(("image/", "video/")) for r in known):
        sentences.append(NOT_FOUND)
    if part:
        sentences.append(PART.format(", ".join(part)))
    if gone:
        sentences.append(GONE.format(", ".join(gone)))
    if material.exercise:
        sentences.append(INVENTED)
    if material.status == "draft":
        sentences.append(DRAFT)
    return tuple(sentences)
