"""a case's newest checkpoint -> stamps of its time authorities, and what is still to be stamped."""

from pathlib import Path

from countershot.answers import Stamping
from countershot.canonical import sha256_hex
from countershot.capture import addresses, small
from countershot.engine.executor import nothing
from countershot.evidence import renewal, stamping
from countershot.gather import timing
from countershot.ports import Progress
from countershot.records.log import Stamped
from countershot.records.time import Authority
from countershot.workspace.open import Workspace, open_case


def stamp(
    path: Path,
    *,
    allow_private: tuple[str, ...] = (),
    waiting: bool = False,
    progress: Progress = nothing,
) -> Stamping:
    """Have the time authorities of case.toml stamp the newest checkpoint.

    1. Which authorities have not stamped it, or have a stamp that must be renewed?
    2. Ask each; verify what they answer; keep it, log it. One's failure stops no other.
    3. Say what is still waiting, and how long each exhibit waited.

    With ``waiting`` nothing is asked: only what is waiting and due is said.
    """
    space = open_case(path, write=not waiting)
    now = space.clock.now_utc()
    entries = space.log.entries
    wanted = stamping.to_ask(entries, space.case.authorities, len(space.log), now)
    failed: tuple[tuple[str, str], ...] = ()
    stamped: tuple[Stamped, ...] = ()
    if wanted and not waiting:
        done = _asked(space, {name: _with_root(space, name) for name in wanted}, allow_private)
        stamped, failed = done.stamped, tuple(done.failures.items())
    progress(1.0)
    return Stamping(stamped, failed, _gaps(space, now), _due(space, now))


def _with_root(space: Workspace, name: str) -> tuple[Authority, bytes]:
    authority = space.case.authorities[name]
    return authority, timing.root_of(space, name, authority)


def _asked(
    space: Workspace,
    authorities: dict[str, tuple[Authority, bytes]],
    allow_private: tuple[str, ...],
) -> stamping.Stamping:
    """The authorities are asked before the lock is taken: nobody waits for the network."""
    note = space.log.checkpoint().encode()
    places = [authority.address for authority, _ in authorities.values()]
    policy = addresses.policy_for(places, allow_private)
    held: list[bytes] = []

    def put(data: bytes) -> str:
        held.append(data)
        return sha256_hex(data)

    done = stamping.stamp_all(
        note, authorities, post=small.poster(policy), get=small.getter(policy),
        clock=space.clock, put=put,
    )  # fmt: skip
    with space.log.writing() as writer:
        with space.store.batch():
            for data in held:
                space.store.put_bytes(data)
        writer.append(done.stamped)
    return done


def _gaps(space: Workspace, now: str) -> tuple[tuple[str, str, str | None, int | None], ...]:
    proving = timing.told(space, now).proving
    found = renewal.gaps(space.log.entries, proving)
    return tuple((gap.exhibit, gap.sealed_utc, gap.stamped_utc, gap.seconds) for gap in found)


def _due(space: Workspace, now: str) -> tuple[str, ...]:
    """What people should do about time: stamps that end, authorities behind, too few operators."""
    authorities = space.case.authorities
    found = [due.reason for due in renewal.renewal_due(space.log.entries, now)]
    behind = stamping.unstamped(space.log.entries, authorities, len(space.log))
    found += [f"{name} has not stamped the newest entries" for name in behind]
    if authorities and len({a.operator for a in authorities.values()}) < 2:
        found.append("only one operator stamps this case; name a second one in case.toml")
    if not authorities:
        found.append("case.toml names no time authority ([authorities.NAME]): docs/authorities.md")
    return tuple(found)
