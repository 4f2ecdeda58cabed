"""times.json, the log's checkpoint and entries -> rules 17 and 18: what is proven about when.

See docs/formats/time.md. What a token proves is asked of the callable that flow hands in; whether
a stamp that has aged was renewed in time is judged in `stamps.py`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from countershot import canonical
from countershot.dossier.checks import cosignatures, stamps
from countershot.dossier.checks.contents import LARGEST_TABLE, TIMES
from countershot.dossier.checks.findings import Finding, Timed
from countershot.dossier.checks.folder import Folder
from countershot.dossier.checks.keys import any_base64, from_base64
from countershot.dossier.checks.log import Carried, Note, note_fault, note_of
from countershot.dossier.checks.reading import record_of, value_of
from countershot.dossier.checks.stamps import Said
from countershot.ports import ConsistencyCheck, SignatureCheck, TokenCheck
from countershot.records.release import Release
from countershot.records.time import CarriedTime, CarriedTimes

STAMP, WITNESS = "time.stamp", "time.witness"
MOST_TIMES = 1000


@dataclass(frozen=True)
class Means:
    """What flow hands in to judge times by; where one is None: "cannot check".

    ``now_utc``: the moment at which stamps are judged.
    """

    ed25519: SignatureCheck
    consistency: ConsistencyCheck | None = None
    token: TokenCheck | None = None
    now_utc: str | None = None


def read(folder: Folder) -> tuple[tuple[CarriedTime, ...] | None, list[Finding]]:
    """The first half of rule 17, ``time.stamp``: form and order; None if it cannot be read."""
    if TIMES not in folder.sizes:
        return (), []
    if folder.sizes[TIMES] > LARGEST_TABLE:
        return None, [Finding(STAMP, TIMES, "is larger than 64 MiB")]
    data = folder.read(TIMES, LARGEST_TABLE)
    if data is None:
        return None, []
    value = value_of(data)
    carried = record_of(CarriedTimes, data) if value is not None else None
    if value is None:
        fault = "is not canonical JSON (RFC 8785)"
    elif carried is None or not all(_complete(item) for item in carried.times):
        fault = "has not the fields of times"
    elif len(carried.times) > MOST_TIMES:
        fault = "has more than 1,000 times"
    elif not all(_place(one) < _place(two) for one, two in pairwise(carried.times)):
        fault = "its times are not in order"
    else:
        return carried.times, []
    return None, [Finding(STAMP, TIMES, fault)]


def _complete(item: CarriedTime) -> bool:
    return set(CarriedTime.model_fields) <= item.model_fields_set


def _place(item: CarriedTime) -> tuple[int, tuple[bytes, ...]]:
    words = (item.kind, item.by, item.token, item.cosignature)
    return item.size, tuple(word.encode() for word in words)


def judge(
    items: tuple[CarriedTime, ...] | None,
    release: Release,
    note: Note | None,
    carried: Carried,
    means: Means,
) -> tuple[tuple[Timed, ...], list[Finding]]:
    """The rest of rules 17 and 18: each time's verdict in the file's order, and what is wrong.

    ``items``: None where the file cannot be read, of which nothing more is said then.
    """
    if items is None:
        return (), []
    said = [_not_of_this_log(item, release, note, means) for item in items]
    open_stamps = [
        place for place, item in enumerate(items) if item.kind == "stamp" and said[place] is None
    ]
    stamped = [items[place] for place in open_stamps]
    judged = stamps.judge(stamped, _stamped_at(carried), means.token, means.now_utc)
    verdicts = dict(zip(open_stamps, judged, strict=True))
    timed: list[Timed] = []
    found: list[Finding] = []
    for place, item in enumerate(items):
        fault = said[place]
        here = fault or verdicts.get(place) or cosignatures.judge(item, means.ed25519)
        timed.append(_timed(item, here))
        if here.verdict == "broken":
            rule = WITNESS if fault is None and item.kind == "witness" else STAMP
            # Why a token is broken is said in `times`, in each verifier's own words.
            reason = "its token is broken" if place in verdicts else here.reason
            found.append(Finding(rule, TIMES, f"{_name(item)}: {reason}"))
    return tuple(timed), [*found, *_left_out(items, carried)]


def _name(item: CarriedTime) -> str:
    return f"the {'stamp' if item.kind == 'stamp' else 'cosignature'} over {item.size} entries"


def _timed(item: CarriedTime, said: Said) -> Timed:
    return Timed(
        item.kind, item.by, item.operator, item.size, said.verdict, said.at_utc, said.reason
    )


def _not_of_this_log(
    item: CarriedTime, release: Release, last: Note | None, means: Means
) -> Said | None:
    """Why nothing can be said of its checkpoint, or what is wrong with it; None if all is well."""
    note = note_of(item.note.encode())
    if note is None:
        return Said("broken", "its checkpoint is not of the required form")
    fault = note_fault(note, release, means.ed25519)
    if fault or note.size != item.size:
        reason = f"its checkpoint is not one of this log: {fault}"
        return Said("broken", reason if fault else "its checkpoint is of another size")
    return _grew(item, note, last, means) if last else None


def _grew(item: CarriedTime, note: Note, last: Note, means: Means) -> Said | None:
    """Whether the dossier's checkpoint only added to this one."""
    if means.consistency is None:
        return Said("cannot check", "this program was not given the means to check consistency")
    steps = [from_base64(step, 32) for step in item.consistency]
    proof = [step for step in steps if step is not None]
    whole = len(proof) == len(steps)
    if not whole or not means.consistency(note.size, last.size, note.root, last.root, proof):
        return Said("broken", "no proof that the dossier's log only added to its checkpoint")
    return None


def _stamped_at(carried: Carried) -> dict[str, int]:
    """Digest of a token -> index of the first ``stamped`` entry carried that names it."""
    found: dict[str, int] = {}
    for index, entry in carried.entries.items():
        if entry["type"] == "stamped" and isinstance(entry.get("token"), str):
            found.setdefault(entry["token"], index)
    return found


def _left_out(items: tuple[CarriedTime, ...], carried: Carried) -> Iterator[Finding]:
    """``stamped`` and ``witnessed`` entries carried without what they speak of."""
    stamped = [item for item in items if item.kind == "stamp"]
    lines = [
        (item.size, item.cosignature, item.public_key) for item in items if item.kind == "witness"
    ]
    for index, entry in carried.entries.items():
        if entry["type"] == "stamped" and not any(_is_of(item, entry) for item in stamped):
            reason = f"entry {index}: its token is not here as it was logged"
            yield Finding(STAMP, TIMES, reason)
        named = (entry.get("size"), entry.get("cosignature"), entry.get("public_key"))
        if entry["type"] == "witnessed" and named not in lines:
            yield Finding(WITNESS, TIMES, f"entry {index}: its cosignature is not here")


def _is_of(item: CarriedTime, entry: Mapping[str, Any]) -> bool:
    """Giver, token, checkpoint and chain are those logged; no revocation data logged is missing."""
    token = canonical.sha256_hex(any_base64(item.token) or b"")
    chain, known = _digests(item.certificates), set(_digests(item.revocations))
    logged = entry.get("revocations", [])
    return (
        (entry.get("token"), entry.get("size")) == (token, item.size)
        and (entry.get("authority"), entry.get("operator")) == (item.by, item.operator)
        and entry.get("checkpoint") == canonical.sha256_hex(item.note.encode())
        and entry.get("certificates") == chain
        and isinstance(logged, list)
        and all(digest in known for digest in logged)
    )


def _digests(texts: tuple[str, ...]) -> list[str]:
    return [canonical.sha256_hex(any_base64(text) or b"") for text in texts]
