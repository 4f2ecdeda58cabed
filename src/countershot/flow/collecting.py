"""sources and addresses -> exhibits, each with how it came; refusals are logged too."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import countershot
from countershot.answers import Sealing
from countershot.capture import addresses
from countershot.capture import file as capture
from countershot.engine.executor import nothing
from countershot.errors import NotReached, UsageError
from countershot.evidence import stamping
from countershot.flow.parts import counting, part, taking
from countershot.gather import capturing, logged
from countershot.gather.capturing import Asking
from countershot.ports import Progress
from countershot.records.exhibit import Exhibit
from countershot.records.log import CaptureRefused, Sealed
from countershot.workspace.open import Workspace, open_case


@dataclass(frozen=True)
class OnTheWeb:
    """What the user says of addresses: private hosts by name, no sandbox, a copy of what.

    ``capture_of``: the files given are somebody's own capture (a screenshot) of that address.
    """

    allow_private: tuple[str, ...] = ()
    sandbox: bool = True
    copy_of: str | None = None
    capture_of: str | None = None


ORDINARY = OnTheWeb()


def seal(
    path: Path,
    sources: Sequence[str],
    *,
    giver: str | None = None,
    collector: str | None = None,
    name: str | None = None,
    web: OnTheWeb = ORDINARY,
    progress: Progress = nothing,
) -> Sealing:
    """Keep unaltered copies as exhibits.

    1. Copy every file into the store, made durable together; log how each came.
    2. Open every address in a browser (or fetch it, where it is a file); log what came of it.

    The same file from the same giver is logged once; an address is captured anew each time.
    """
    if name is not None and (len(sources) != 1 or Path(sources[0]).is_dir()):
        raise UsageError("--name stands for one source's name; seal one at a time with it")
    space = open_case(path, write=True)
    pages, files = capturing.split(sources)
    policy = addresses.policy_for(pages, web.allow_private)
    asking = Asking(policy, collector or space.collector, giver, name, web.sandbox, web.copy_of)
    here = _files(space, files, asking, web.capture_of, progress) if files else Sealing((), ())
    exhibits, refused = list(here.exhibits), list(here.refused)
    for number, address in enumerate(pages):
        share = part(progress, number / len(pages), (number + 1) / len(pages))
        taken, reason = seal_address(space, address, asking, share)
        exhibits += taken
        refused += [(address, reason)] if reason else []
    behind = stamping.unstamped(space.log.entries, space.case.authorities, len(space.log))
    return Sealing(tuple(exhibits), tuple(refused), here.skipped, behind)


def _files(
    space: Workspace,
    sources: Sequence[str],
    asking: Asking,
    capture_of: str | None,
    progress: Progress,
) -> Sealing:
    program = f"countershot {countershot.__version__}"
    said = capture.Circumstances(asking.collector, asking.giver, program, asking.name, capture_of)
    done = counting(progress)
    with space.log.writing() as writer:
        space.store.sweep()
        with space.store.batch():
            sealing = capture.seal(
                sources, space.store, space.clock, said, sys.stdin.buffer, on_item=done
            )
        fresh = logged.not_yet(sealing.exhibits, space.log.entries)
        writer.append([Sealed(exhibit=exhibit) for exhibit in fresh])
    refused = [(n.source, n.reason) for n in sealing.not_sealed if not n.skipped]
    skipped = [(n.source, n.reason) for n in sealing.not_sealed if n.skipped]
    return Sealing(sealing.exhibits, tuple(refused), tuple(skipped))


def seal_address(
    space: Workspace, address: str, asking: Asking, progress: Progress
) -> tuple[tuple[Exhibit, ...], str]:
    """Capture one address and log it; or log why it gave nothing, and return the reason.

    The log's lock is held only while storing, so that a slow page stops nobody else.
    """
    with taking(space) as folder:
        try:
            taken = capturing.take(address, asking, folder, space.clock, progress)
        except NotReached as error:
            refusal = CaptureRefused(
                at_utc=space.clock.now_utc(),
                address=address,
                reason=str(error),
                collector=asking.collector,
            )
            with space.log.writing() as writer:
                writer.append([refusal])
            return (), str(error)
        with space.log.writing() as writer:
            space.store.sweep()
            exhibits = capturing.store(taken, asking, space.store, space.clock)
            writer.append([Sealed(exhibit=exhibit) for exhibit in exhibits])
    return exhibits, ""
