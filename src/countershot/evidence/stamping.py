"""log, authorities, a checkpoint -> who has yet to stamp it, and their stamps, verified.

Pure but for the callables handed in (post, get, put). Rules: docs/formats/time.md, "Stamps".
"""

import hashlib
import secrets
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from countershot.errors import BadMaterial, CannotCheck
from countershot.evidence import chain, renewal, token
from countershot.evidence.chain import Get
from countershot.ports import Clock, Post
from countershot.records.log import LoggedEntry, Stamped, Witnessed
from countershot.records.time import Authority

Put = Callable[[bytes], str]
MAX_NOTE_BYTES = 64 * 1024


@dataclass(frozen=True)
class Stamping:
    """What came of asking: stamps to log, and why the others gave none (name -> reason)."""

    stamped: tuple[Stamped, ...]
    failures: dict[str, str]

    @property
    def operators(self) -> int:
        """Of how many different operators stamps came; two or more are wanted."""
        return len({stamp.operator for stamp in self.stamped})


def unstamped(
    entries: Sequence[LoggedEntry], authorities: Iterable[str], size: int
) -> tuple[str, ...]:
    """Which of these authorities (names of case.toml) have yet to stamp the first ``size`` entries.

    Entries of stamps and cosignatures alone ask for no new stamp, or it would never end.
    """
    covered = dict.fromkeys(authorities, 0)
    for stamp in (logged.entry for logged in entries):
        if isinstance(stamp, Stamped) and stamp.authority in covered:
            covered[stamp.authority] = max(covered[stamp.authority], stamp.size)
    told = [
        logged.index for logged in entries[:size]
        if not isinstance(logged.entry, Stamped | Witnessed)
    ]  # fmt: skip
    last = max(told, default=-1)
    return tuple(name for name, done in covered.items() if done <= last)


def to_ask(
    entries: Sequence[LoggedEntry], authorities: Collection[str], size: int, now_utc: str
) -> tuple[str, ...]:
    """Which authorities to ask now: all if a stamp ends soon, else those that are behind."""
    if any(not due.missed for due in renewal.renewal_due(entries, now_utc)):
        return tuple(authorities)
    return unstamped(entries, authorities, size)


def stamp_all(
    note: bytes,
    authorities: Mapping[str, tuple[Authority, bytes]],
    *,
    post: Post,
    get: Get | None,
    clock: Clock,
    put: Put,
) -> Stamping:
    """Ask each (name -> its settings and root certificate, DER); one's failure stops no other.

    Raises only what ``put`` raises (StorageFailed).
    """
    stamped, failures = [], {}
    for name, (authority, root) in authorities.items():
        try:
            stamped.append(
                stamp(note, name, authority, root, post=post, get=get, clock=clock, put=put)
            )
        except (BadMaterial, CannotCheck) as error:
            failures[name] = str(error)
    return Stamping(tuple(stamped), failures)


def stamp(
    note: bytes,
    name: str,
    authority: Authority,
    root_der: bytes,
    *,
    post: Post,
    get: Get | None,
    clock: Clock,
    put: Put,
) -> Stamped:
    """One stamp over a checkpoint's bytes, verified before anything is kept.

    1. ask             the root is the one pinned; a request with a nonce of its own
    2. token_of        the token granted to that request
    3. chain.complete  the certificates up to the root, and what is known of their revocation
    4. judge           it must prove, now
    5. put             the checkpoint, the token, the chain and that data

    BadMaterial where the authority's answer is refused; CannotCheck where none comes or the means
    are missing. ``get``: None if nothing but the authority may be asked.
    """
    size = _size(note)
    if hashlib.sha256(root_der).hexdigest() != authority.root_sha256:
        raise BadMaterial(f"The root certificate of {name} is not the one that case.toml pins.")
    nonce = secrets.randbits(63)
    asked = token.request(hashlib.sha256(note).digest(), nonce)  # 1
    answer = post(authority.address, asked, token.QUERY_TYPE)
    try:
        got = token.token_of(answer, nonce=nonce)  # 2
        certificates, revocations = chain.complete(got, root_der, post=post, get=get)  # 3
    except BadMaterial as error:
        raise BadMaterial(f"{name}: {error} Ask its operator, or use another.") from error
    now = clock.now_utc()
    verdict = token.judge(  # 4
        got, note, certificates, revocations, now, nonce=nonce, policy=authority.policy
    )
    at, ends = verdict.at_utc, verdict.expires_utc
    if verdict.verdict != "proves" or at is None or ends is None:
        kind = CannotCheck if verdict.verdict == "cannot check" else BadMaterial
        raise kind(f"{name}: its token is not accepted: {verdict.reason}")
    return Stamped(
        at_utc=now,
        size=size,
        checkpoint=put(note),  # 5
        authority=name,
        operator=authority.operator,
        stated_utc=at,
        expires_utc=ends,
        token=put(got),
        certificates=tuple(put(der) for der in certificates),
        revocations=tuple(put(der) for der in revocations),
    )


def _size(note: bytes) -> int:
    """The number of entries that a checkpoint covers: its second line (log.md)."""
    lines = note[:MAX_NOTE_BYTES].split(b"\n")
    if len(note) > MAX_NOTE_BYTES or len(lines) < 6 or not lines[1].isdigit():
        raise BadMaterial("What should be stamped is no checkpoint; make one with the log.")
    return int(lines[1])
