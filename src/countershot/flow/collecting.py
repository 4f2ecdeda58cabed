"""sources and addresses -> exhibits, and what became of them since."""

import sys
from collections.abc import Sequence
from pathlib import Path

import countershot
from countershot.answers import Sealing
from countershot.capture import file as capture
from countershot.engine.executor import nothing
from countershot.errors import UsageError
from countershot.flow.parts import counting
from countershot.gather import logged
from countershot.ports import Progress
from countershot.records.log import Sealed
from countershot.workspace.open import open_case


def seal(
    path: Path,
    sources: Sequence[str],
    *,
    giver: str | None = None,
    collector: str | None = None,
    name: str | None = None,
    progress: Progress = nothing,
) -> Sealing:
    """Keep unaltered copies as exhibits.

    1. Copy every source into the store, made durable together.
    2. Log how each came; the same bytes from the same giver are logged once.
    """
    if name is not None and (len(sources) != 1 or Path(sources[0]).is_dir()):
        raise UsageError("--name stands for one file's name; seal one file at a time with it")
    space = open_case(path, write=True)
    program = f"countershot {countershot.__version__}"
    said = capture.Circumstances(collector or space.collector, giver, program, name)
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
