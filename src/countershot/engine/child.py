"""jobs as JSON lines on standard input -> output files, and what became of each on a kept fd.

Run by the executor as ``python -m countershot.engine.child LIMITS PARENT``. One job a line:
``{"step": "module:function", "job": {...}, "out": folder}``. Answers, one a line:
``{"progress": 0.5}``, then ``{"outputs": [{"part", "media_type"}, ...]}`` (the n-th output's bytes
are in the file ``n`` of the folder), ``{"bad_material": reason}``, ``{"too_much": reason}``,
``{"fault": reason}`` (a mistake in the program), or ``{"error": name, "reason": words}`` for any
other CountershotError, which ends the whole run.
"""

import errno
import importlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO, cast

from countershot.engine.limits import CpuTime, Limits, confine
from countershot.errors import BadMaterial, CountershotError
from countershot.ports import Job, Output, Step

_PROGRESS_STEP = 0.01


def main() -> None:
    """Answer jobs until standard input ends."""
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits, int(sys.argv[2]))
    answers = _private_stdout()
    for line in sys.stdin:
        answer = _answer(json.loads(line), answers, CpuTime(limits))
        _say(answers, answer)


def _private_stdout() -> TextIO:
    """Keep standard output for answers; what libraries print goes to standard error."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(kept, "w", encoding="utf-8", buffering=1)


def _say(answers: TextIO, value: dict[str, Any]) -> None:
    answers.write(json.dumps(value) + "\n")
    answers.flush()


def _answer(order: dict[str, Any], answers: TextIO, time: CpuTime) -> dict[str, Any]:
    last = furthest = 0.0

    def progress(done: float) -> None:
        nonlocal last, furthest
        if done > furthest:
            furthest = done
            time.further()
        if done - last >= _PROGRESS_STEP:
            last = done
            _say(answers, {"progress": done})

    try:
        step, job = _step(order["step"]), _job(order["job"])
        return {"outputs": list(_written(step(job, progress), Path(order["out"])))}
    except Exception as error:  # noqa: BLE001 - hostile input may raise anything in any decoder
        return _refusal(error)


def _refusal(error: Exception) -> dict[str, str]:
    """Whose fault it was: the exhibit's, the limits', or ours."""
    if isinstance(error, BadMaterial):
        return {"bad_material": str(error)}
    if isinstance(error, MemoryError):
        return {"too_much": "it needs more memory than is allowed"}
    if isinstance(error, CountershotError):
        return {"error": type(error).__name__, "reason": str(error)}
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return {"too_much": "its result is larger than is allowed"}
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
        return {"error": "StorageFailed", "reason": f"{error.strerror}: free some space."}
    return {"fault": _described(error)}


def _written(outputs: Any, folder: Path) -> Iterator[dict[str, str]]:
    for number, output in enumerate(cast("list[Output]", outputs)):
        (folder / str(number)).write_bytes(output.data)
        yield {"part": output.part, "media_type": output.media_type}


def _step(path: str) -> Step:
    module, _, name = path.partition(":")
    return cast(Step, getattr(importlib.import_module(module), name))


def _job(plain: dict[str, Any]) -> Job:
    return Job(
        key=plain["key"],
        exhibits=tuple(plain["exhibits"]),
        paths=tuple(Path(path) for path in plain["paths"]),
        parameters=plain["parameters"],
        network=plain["network"],
    )


def _described(error: BaseException) -> str:
    """Type, words, and the innermost place: enough to report the mistake."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{place}"


if __name__ == "__main__":
    main()
