"""a log's checkpoint -> a witness's cosignature, if the log only grew; and whether one verifies.

Formats: docs/formats/time.md, "Witnesses" (C2SP tlog-witness, tlog-cosignature). Pure: what the
witness saw last is handed in and out; ``witness_book`` keeps it on disk.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from countershot.errors import BadMaterial, CannotCheck, KeyRefused
from countershot.evidence import checkpoint
from countershot.evidence.checkpoint import Checkpoint
from countershot.evidence.keys import SigningKey, from_base64, to_base64, verify_ed25519
from countershot.evidence.log import Log
from countershot.evidence.merkle import HASH_SIZE, verify_consistency
from countershot.records.base import Record, UtcTime
from countershot.records.log import Witnessed
from countershot.records.time import Witness

_COSIGNATURE = b"\x04"
_COSIGNATURE_BYTES = 4 + 8 + 64
_LARGEST_REQUEST = 16_384
_MOST_NODES = 63  # of C2SP tlog-witness: enough for any tree of up to 2**63 leaves
_OLD = re.compile(r"old (0|[1-9][0-9]{0,18})")
_NAME = re.compile(r"[!-*,-~]{1,200}")  # of a log or a witness: ASCII without space and plus
_BODY = re.compile(r"[!-*,-~]{1,200}\n(?:0|[1-9][0-9]{0,18})\n[A-Za-z0-9+/]{43}=\n")
_UTC = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True)
class Request:
    """What a log asks of a witness: the size it saw last, the proof since, the new checkpoint."""

    old_size: int
    proof: tuple[bytes, ...]
    note: str

    @property
    def origin(self) -> str:
        """The log that the note claims to be of; nothing is verified by reading it."""
        return self.note.partition("\n")[0]


class Seen(Record):
    """What a witness knows of one log. ``size`` 0: its key is pinned, nothing is cosigned yet.

    ``public_key``: the log's, base64. ``note``: the checkpoint cosigned last, ``at_utc`` when.
    """

    origin: str
    public_key: str
    size: int = 0
    note: str = ""
    at_utc: UtcTime | None = None


class Contradicted(BadMaterial):
    """A log signed two checkpoints that cannot both be of one growing log; ``notes`` has both.

    ``certain``: they have one size and two roots, which proves a fork to anyone. Else the newer
    came without a proof that holds, which the log may still give.
    """

    def __init__(self, message: str, notes: tuple[str, str], certain: bool) -> None:
        super().__init__(message)
        self.notes, self.certain = notes, certain


def request(log: Log, old_size: int) -> str:
    """The text to give to a witness that last saw ``old_size`` entries (0: none yet).

    Needs the log's private key. BadMaterial if the witness saw more than there is.
    """
    if not 0 <= old_size <= len(log):
        raise BadMaterial(
            f"The witness says it saw {old_size} entries, but this log has {len(log)}; "
            "restore the log from a copy, or ask the witness which log it means."
        )
    proof = log.consistency(old_size, len(log)) if old_size else ()
    nodes = "".join(f"{to_base64(node)}\n" for node in proof)
    return f"old {old_size}\n{nodes}\n{log.checkpoint()}"


def parse_request(text: str) -> Request:
    """Read a request strictly; BadMaterial if it is anything else."""
    head, separator, note = text.partition("\n\n")
    lines = head.split("\n")
    old = _OLD.fullmatch(lines[0])
    nodes = [from_base64(line, HASH_SIZE) for line in lines[1:]]
    proof = tuple(node for node in nodes if node is not None)
    fits = len(text) <= _LARGEST_REQUEST and len(nodes) <= _MOST_NODES
    if old is None or not separator or not fits or len(proof) != len(nodes):
        raise BadMaterial(
            "This is not a request to a witness, or it was changed on its way; "
            "ask the other newsroom to make it again."
        )
    asked = Request(int(old[1]), proof, note)
    if not _NAME.fullmatch(asked.origin):
        raise BadMaterial("The request names no log; ask the other newsroom to make it again.")
    return asked


def cosign(
    request_text: str, seen: Seen, key: SigningKey, name: str, now_utc: str
) -> tuple[str, Seen]:
    """The cosignature line and what is seen now. Keep the latter on disk before giving the former.

    Raises BadMaterial if the request is not this log's next state, ``Contradicted`` (both notes
    in it) if the log forked or cannot show that it only grew, CannotCheck if the clock went back,
    KeyRefused if ``name`` cannot be a key's name. The same checkpoint is cosigned again if asked.
    """
    if not _NAME.fullmatch(name):
        raise KeyRefused(f"{name!r} cannot name a witness; use ASCII, no spaces, no plus sign.")
    asked = parse_request(request_text)
    state = _signed_state(asked, seen)
    if not _is_last(state, seen):
        _check_growth(asked, state, seen)
    if seen.at_utc is not None and now_utc < seen.at_utc:
        raise CannotCheck(
            f"This computer's clock says {now_utc}, but this log was cosigned here at "
            f"{seen.at_utc}; set the clock right, then cosign."
        )
    seconds = int(datetime.strptime(now_utc, _UTC).replace(tzinfo=UTC).timestamp())
    signature = key.sign(_signed_words(seconds, state.body()))
    raw = _key_id(name, key.public) + seconds.to_bytes(8, "big") + signature
    now_seen = seen.model_copy(update={"size": state.size, "note": asked.note, "at_utc": now_utc})
    return f"\u2014 {name} {to_base64(raw)}\n", now_seen


def check_cosignature(line: str, note: str, name: str, public: bytes) -> str | None:
    """The time (UTC) that the witness states for this checkpoint; None if it did not cosign it.

    ``line`` has no newline. ``note``: the checkpoint's text, whose first three lines are what is
    cosigned; the log's own signature is not looked at. Never raises.
    """
    prefix = f"\u2014 {name} "
    raw = from_base64(line.removeprefix(prefix), _COSIGNATURE_BYTES)
    if not line.startswith(prefix) or raw is None or not _NAME.fullmatch(name):
        return None
    body, seconds = _body(note), int.from_bytes(raw[4:12], "big")
    if body is None or raw[:4] != _key_id(name, public):
        return None
    if not verify_ed25519(public, raw[12:], _signed_words(seconds, body)):
        return None
    return _stated(seconds)


def take(
    answer: str, log: Log, witnesses: Mapping[str, Witness], at_utc: str
) -> tuple[Witnessed, bytes]:
    """A witness's answer -> the entry to log, and the checkpoint's bytes to put in the store first.

    The answer does not say which checkpoint it is over, so the newest one that fits is taken.
    BadMaterial if it is by no witness of the case, or over no state that this log ever had.
    """
    line = answer.removesuffix("\n")
    name = line.removeprefix("\u2014 ").partition(" ")[0]
    known = [witness for witness in witnesses.values() if witness.name == name]
    if not known:
        raise BadMaterial(
            "The answer is by no witness of case.toml; check the file, or add a [witnesses.NAME]."
        )
    public = from_base64(known[0].public_key, 32)
    for size in range(len(log), 0, -1):
        body = Checkpoint(log.origin, size, log.root(size)).body()
        stated = check_cosignature(line, f"{body}\n", name, public or b"")
        if stated is not None:
            note = log.checkpoint(size).encode()
            return _entry(known[0], size, note, stated, line, at_utc), note
    raise BadMaterial(
        f"The answer of {name} does not verify for any state of this log; it is another log's, "
        "was changed on its way, or case.toml has another key for this witness."
    )


def _entry(
    witness: Witness, size: int, note: bytes, stated: str, line: str, at_utc: str
) -> Witnessed:
    return Witnessed(
        at_utc=at_utc,
        size=size,
        checkpoint=hashlib.sha256(note).hexdigest(),
        witness=witness.name,
        public_key=witness.public_key,
        stated_utc=stated,
        cosignature=line,
    )


def _signed_state(asked: Request, seen: Seen) -> Checkpoint:
    """The note's state if the pinned log key signed it; BadMaterial if not."""
    public = from_base64(seen.public_key, 32)
    state = checkpoint.read(asked.note, seen.origin, public) if public else None
    if state is None or state.size == 0:
        raise BadMaterial(
            f"The checkpoint is not signed by the key known here for {seen.origin}; "
            "ask the other newsroom whether its case has a new key, and do not cosign until then."
        )
    return state


def _is_last(state: Checkpoint, seen: Seen) -> bool:
    """Is this the very checkpoint cosigned last? An answer that got lost may be given again."""
    return seen.size > 0 and state.body() == _body(seen.note)


def _check_growth(asked: Request, state: Checkpoint, seen: Seen) -> None:
    """BadMaterial, or Contradicted, unless ``state`` only adds to what was seen."""
    if seen.size and state.size == seen.size:
        raise Contradicted(
            f"{seen.origin} signed two different logs of {state.size} entries: it was forked. "
            "Do not cosign; both checkpoints are proof of it: keep them and tell those concerned.",
            (seen.note, asked.note),
            certain=True,
        )
    if state.size < seen.size:
        raise BadMaterial(
            f"The checkpoint counts {state.size} entries, but {seen.size} were cosigned before; "
            "an old request came again, or the log was cut: ask for a newer one."
        )
    if asked.old_size != seen.size:
        raise BadMaterial(
            f"The request starts from {asked.old_size} entries, but {seen.size} were seen here "
            f"last; ask the other newsroom to make it again from {seen.size}."
        )
    if not seen.size:
        if asked.proof:
            raise BadMaterial("A first request carries no proof; ask for it to be made again.")
        return
    before = checkpoint.read(seen.note, seen.origin, from_base64(seen.public_key, 32) or b"")
    grew = before is not None and verify_consistency(
        seen.size, state.size, before.root, state.root, asked.proof
    )
    if not grew:
        raise Contradicted(
            f"{seen.origin} does not show that its {state.size} entries only add to the "
            f"{seen.size} seen here. Do not cosign; ask for the request to be made again, and "
            "take it for a fork if that fails too.",
            (seen.note, asked.note),
            certain=False,
        )


def _body(note: str) -> str | None:
    """The three signed lines of a checkpoint's text; None if it has no such form."""
    body, separator, _ = note.partition("\n\n")
    return f"{body}\n" if separator and _BODY.fullmatch(f"{body}\n") else None


def _key_id(name: str, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + _COSIGNATURE + public).digest()[:4]


def _signed_words(seconds: int, body: str) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{body}".encode()


def _stated(seconds: int) -> str | None:
    """UTC of seconds since 1970; None beyond the year 9999."""
    if seconds >= 253_402_300_800:
        return None
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
