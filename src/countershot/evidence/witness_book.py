"""requests to a witness -> answers, and a folder that never forgets what was cosigned.

One file a log: ``CASE-ID.json`` (``witness.Seen``, canonical JSON), replaced atomically before the
answer is given to anyone. Checkpoints that contradict each other are kept in ``forks/``.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from countershot import canonical, disk
from countershot.errors import BadMaterial, CaseDamaged, KeyRefused
from countershot.evidence import checkpoint, witness
from countershot.evidence.keys import SigningKey, fingerprint, from_base64
from countershot.evidence.lock import locked
from countershot.evidence.witness import Contradicted, Seen

_CASE = re.compile(r"countershot/([a-z0-9][a-z0-9-]{2,63})")
_LARGEST = 65_536


@dataclass(frozen=True)
class Answer:
    """The line to send back; whose log it was, how long, and the log key's fingerprint (hex).

    ``first``: the log was seen for the first time, so the fingerprint should be compared with
    one that came by another way.
    """

    line: str
    origin: str
    size: int
    fingerprint: str
    first: bool


def answer(
    folder: Path,
    request_text: str,
    key: SigningKey,
    name: str,
    now_utc: str,
    log_key: str | None = None,
) -> Answer:
    """Cosign if the log only grew since last time; ``folder`` is the witness's own, kept for ever.

    ``log_key``: the log's public key (base64, ``log_key`` of its case.toml), needed the first time
    and pinned from then on. Raises what ``witness.cosign`` raises; KeyRefused if the key is not
    given or not the pinned one; CaseDamaged if what was seen cannot be read (never cosign then).
    """
    asked = witness.parse_request(request_text)
    with disk.storing(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with locked(folder, 5.0):
        place = folder / f"{_case_id(asked.origin)}.json"
        for leftover in folder.glob(f".{place.name}.*.tmp"):  # of a run that was killed
            leftover.unlink(missing_ok=True)
        seen = _seen(place, asked.origin, log_key)
        try:
            line, now_seen = witness.cosign(request_text, seen, key, name, now_utc)
        except Contradicted as contradiction:
            kept = _keep(folder, place.stem, contradiction)
            raise Contradicted(
                f"{contradiction} Both are kept in {kept}.",
                contradiction.notes,
                contradiction.certain,
            ) from contradiction
        disk.write_atomically(place, canonical.to_bytes(now_seen))
    public = from_base64(seen.public_key, 32) or b""
    return Answer(line, seen.origin, now_seen.size, fingerprint(public), first=not seen.size)


def last_seen(folder: Path, case_id: str) -> Seen | None:
    """What this witness knows of a case's log; None if it never saw it."""
    place = folder / f"{_case_id(f'countershot/{case_id}')}.json"
    return _read(place, f"countershot/{case_id}") if place.exists() else None


def _case_id(origin: str) -> str:
    """The part of the origin that is safe as a file's name; the rest of the world's is refused."""
    match = _CASE.fullmatch(origin)
    if match is None:
        raise BadMaterial("The request is not of a Countershot log; there is nothing to cosign.")
    return match[1]


def _seen(place: Path, origin: str, log_key: str | None) -> Seen:
    """What is on disk, or the key given for a log that is new here."""
    if place.exists():
        seen = _read(place, origin)
        if log_key not in (None, seen.public_key):
            raise KeyRefused(
                f"{origin} is known here with another log key; ask the other newsroom in person "
                "whether its key changed, and do not cosign until then."
            )
        return seen
    if log_key is None or from_base64(log_key, 32) is None:
        raise KeyRefused(
            f"{origin} is new to this witness: give the log_key of its case.toml, got in another "
            "way than the request."
        )
    return Seen(origin=origin, public_key=log_key)


def _read(place: Path, origin: str) -> Seen:
    """CaseDamaged unless the file is whole and its note is what the pinned key signed."""
    try:
        data = place.read_bytes()[:_LARGEST]
    except OSError as error:
        raise CaseDamaged(
            f"{place}: cannot be read ({error.strerror}); cosign nothing of this log until it is."
        ) from error
    canonical.plain(data, str(place))
    seen = canonical.from_bytes(Seen, data, str(place))
    public = from_base64(seen.public_key, 32)
    state = checkpoint.read(seen.note, origin, public) if public else None
    if state is None or seen.origin != origin or state.size != seen.size:
        raise CaseDamaged(
            f"{place}: does not hold what was cosigned; restore it from a copy, and cosign nothing "
            "of this log until then."
        )
    return seen


def _keep(folder: Path, case_id: str, contradiction: Contradicted) -> Path:
    """Both notes in one file named by its digest, so that the same pair is kept once."""
    forks = folder / "forks"
    with disk.storing(forks):
        forks.mkdir(exist_ok=True, mode=0o700)
    data = "\n".join(contradiction.notes).encode()
    kind = "fork" if contradiction.certain else "unproven"
    place = forks / f"{case_id}.{kind}.{hashlib.sha256(data).hexdigest()[:16]}.txt"
    disk.write_atomically(place, data)
    return place
