"""modules, their fast tests -> mutants of the modules, and which of them no test notices.

    python tests/mutation.py                 # every target below
    python tests/mutation.py evidence.token  # those whose name has this in it
    python tests/mutation.py --every 5       # every fifth mutant: a sample

Each mutant (tests/mutants.py) is judged in a process of its own, with limits: one that hangs is
killed, as one that fails is. What lives is listed with its line.
"""

import argparse
import ast
import base64
import hashlib
import importlib.machinery
import importlib.util
import json
import os
import pickle
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn, Protocol

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.mutants import Mutant, mutants

ROOT = Path(__file__).parent.parent
PROCESSES = 2
SLACK_S = 60.0
STEP_S, TESTS_S = 60, 240  # of processor time: several times what the suites take


class Suite(Protocol):
    """What should notice. ``prepare`` once, before all mutants; ``notices`` in a mutant's child."""

    def prepare(self) -> None: ...

    def notices(self) -> bool: ...


@dataclass(frozen=True)
class Tests:
    """Test files, run by pytest until the first that fails."""

    files: tuple[str, ...]

    def prepare(self) -> None:
        """Nothing."""

    def notices(self) -> bool:
        import pytest

        _may_take(TESTS_S)
        words = ["-x", "-q", "-p", "no:cacheprovider", *self.files]
        return int(pytest.main(words)) != 0


class Calls:
    """Every judgement that the tests of tokens ask for, asked again; then the tests themselves.

    Asking again what was asked takes a second, where the tests take half a minute; verdict,
    moments and reason must be what they were.
    """

    def __init__(self, files: tuple[str, ...]) -> None:
        self._tests, self._calls = Tests(files), Path("/tmp") / f"calls-{os.getpid()}.pickle"

    def prepare(self) -> None:
        if self._calls.exists():
            return
        pid = os.fork()
        if not pid:
            _quietly(self._record)
        os.waitpid(pid, 0)

    def _record(self) -> int:
        from countershot.evidence import token

        calls: list[Any] = []
        judge, open_answer = token.judge_digest, token.token_of

        def judged(given: bytes, digest_of: Any, *rest: Any, **named: Any) -> Any:
            digests = {name: digest_of(name) for name in ("sha256", "sha384", "sha512")}
            verdict = judge(given, digest_of, *rest, **named)
            if "pip install" not in verdict.reason:
                calls.append((given, digests, rest, named, verdict.model_dump()))
            return verdict

        def opened(answer: bytes, *, nonce: int) -> bytes:
            calls.append((answer, nonce, _outcome(open_answer, answer, nonce)))
            return open_answer(answer, nonce=nonce)

        token.judge_digest, token.token_of = judged, opened  # type: ignore[assignment]
        failed = self._tests.notices()
        self._calls.write_bytes(pickle.dumps(calls))
        return int(failed)

    def notices(self) -> bool:
        from countershot.evidence import token

        _may_take(STEP_S)
        for call in pickle.loads(self._calls.read_bytes()):  # our own, of a moment ago
            if len(call) == 3:
                answer, nonce, outcome = call
                if _outcome(token.token_of, answer, nonce) != outcome:
                    return True
                continue
            given, digests, rest, named, expected = call
            if token.judge_digest(given, digests.get, *rest, **named).model_dump() != expected:
                return True
        return self._tests.notices()


def _may_take(seconds: int) -> None:
    """From here on, this much processor time of this process: what loops for ever is ended."""
    used = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, resource.RLIM_INFINITY))


def _outcome(open_answer: Any, answer: bytes, nonce: int) -> tuple[str, object]:
    from countershot.errors import BadMaterial

    try:
        return "token", open_answer(answer, nonce=nonce)
    except BadMaterial as error:
        return "refused", str(error)


class Vectors:
    """The damaged dossiers of tests/verify, judged by the program: the whole answer must stay.

    Their tests want this answer to be verify.py's and verify.html's too, so it is what they ask.
    """

    def __init__(self, *more: str) -> None:
        """``more``: test files for what the vectors alone leave unnoticed."""
        self._folder = Path("/tmp") / f"vectors-{os.getpid()}"
        self._tests = Tests(more)

    def prepare(self) -> None:
        if self._folder.exists():
            return
        pid = os.fork()
        if not pid:
            _quietly(self._make)
        os.waitpid(pid, 0)

    def _make(self) -> int:
        from tests.verify import (  # noqa: F401 (they register)
            examinations,
            forms,
            proofs,
            signers,
            times_edges,
            times_inside,
        )
        from tests.verify.forge import Shape, forge
        from tests.verify.insiders import INSIDE
        from tests.verify.tampers import OUTSIDE
        from tests.verify.three import this_moment
        from tests.verify.times_outside import TIMED
        from tests.verify.timing import Timekeeping, generations

        self._folder.mkdir()
        keep = Timekeeping(self._folder / "authorities")
        plain = forge(self._folder / "plain" / "dossier", Shape())
        timed = forge(self._folder / "timed" / "dossier", Shape(), timing=keep.usual)
        now, made = this_moment(), []
        for at, (tamper, clean, more) in enumerate(
            [(t, plain, ()) for t in (OUTSIDE | INSIDE).values()]
            + [(t, timed, (keep,)) for t in TIMED.values()]
        ):
            folder = Path(shutil.copytree(clean, self._folder / f"v{at}"))
            tamper(folder, *more)
            made += [(folder, None, now)]
        key = json.loads((plain / "data/release.json").read_text())["log"]["public_key"]
        pinned = hashlib.sha256(base64.b64decode(key)).hexdigest()
        later = f"{int(now[:4]) + 12}{now[4:]}"
        for clean in (plain, timed):
            made += [(clean, k, n) for k in (None, pinned, "0" * 64) for n in (now, later)]
        for missed in (False, True):
            again = generations(self._folder, missed=missed)
            kept = forge(self._folder / f"kept-{missed}" / "dossier", Shape(), timing=again)
            made += [(kept, None, n) for n in (now, "2030-01-01T00:00:00Z", later)]
        answers = [(str(f), k, n, _answer(f, k, n)) for f, k, n in made]
        held = {f for f, k, _, a in answers if json.loads(a)["verdict"] == "holds"}
        assert {str(plain), str(timed)} <= held, "what is not damaged must hold, or all is noise"
        (self._folder / "answers.pickle").write_bytes(pickle.dumps(answers))
        return 0

    def notices(self) -> bool:
        _may_take(STEP_S)
        made = pickle.loads((self._folder / "answers.pickle").read_bytes())  # our own
        if any(_answer(Path(f), k, n) != answer for f, k, n, answer in made):
            return True
        return bool(self._tests.files) and self._tests.notices()


def _answer(folder: Path, key: str | None, now: str) -> str:
    from countershot.dossier.verify import verify
    from countershot.evidence import merkle, token
    from countershot.evidence.keys import verify_ed25519

    found = verify(
        folder, key=key, ed25519=verify_ed25519, inclusion=merkle.verify_inclusion,
        consistency=merkle.verify_consistency, token=token.judge, now_utc=now,
    )  # fmt: skip
    return json.dumps(found.as_json())


@dataclass(frozen=True)
class Target:
    """A module and what should notice when it is wrong."""

    module: str
    suite: Suite


def _evidence(*names: str) -> tuple[str, ...]:
    return tuple(f"tests/evidence/test_{name}.py" for name in names)


OF_TOKENS = ("der", "revocation", "paths", "token_signed", "token", "token_chain", "token_real")
TOKENS = Calls(_evidence(*OF_TOKENS))
CERTIFICATES = Calls(_evidence(*OF_TOKENS, "climb"))
STAMPS = Tests(_evidence("climb", "renewal", "stamping"))
LOG = Tests(_evidence("edges", "log", "golden", "audit"))


def _verify(*names: str) -> Vectors:
    return Vectors(*(f"tests/verify/test_{name}.py" for name in names))


HOSTILE = _verify("folder", "clean", "hostile")
FORMS = _verify("json", "clean")
TIMES = _verify("renewed", "folder")
KEYS = _verify("ed25519")
TARGETS = (
    *(Target(f"countershot.evidence.{n}", TOKENS) for n in ("der", "cms", "token")),
    Target("countershot.evidence.certificates", CERTIFICATES),
    *(Target(f"countershot.evidence.{n}", STAMPS) for n in ("chain", "stamping", "renewal")),
    Target("countershot.evidence.merkle", Tests(_evidence("edges", "merkle"))),
    Target("countershot.evidence.checkpoint", Tests(_evidence("checkpoint"))),
    Target("countershot.evidence.lines", LOG),
    Target("countershot.evidence.log", LOG),
    Target("countershot.dossier.verify", HOSTILE),
    *(
        Target(f"countershot.dossier.checks.{name}", HOSTILE)
        for name in (
            "bag",
            "closure",
            "contents",
            "folder",
            "exhibits",
            "findings",
            "judgements",
            "log",
        )
    ),
    *(Target(f"countershot.dossier.checks.{name}", FORMS) for name in ("dossier", "reading")),
    *(
        Target(f"countershot.dossier.checks.{name}", TIMES)
        for name in ("cosignatures", "stamps", "times")
    ),
    Target("countershot.dossier.checks.keys", KEYS),
)


@dataclass
class Score:
    """Of one module."""

    killed: int = 0
    lived: list[Mutant] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.killed + len(self.lived)


# --- running ------------------------------------------------------------------------------------


def run(target: Target, every: int) -> Score:
    """Judge the mutants of one module; prints what lives."""
    spec = importlib.util.find_spec("countershot")
    assert spec is not None and spec.origin is not None
    inner = target.module.removeprefix("countershot.").replace(".", "/")
    source = (Path(spec.origin).parent / f"{inner}.py").read_text(encoding="utf-8")
    score, found = Score(), list(mutants(source))[::every]
    target.suite.prepare()
    base, seconds = _timed(target)
    assert base == 0, f"{target.module}: what should notice mutants notices none of them: {base}"
    print(f"{target.module}: {len(found)} mutants, {seconds:.1f} s a run", flush=True)
    limit, waiting = SLACK_S + 3 * seconds, {}
    for mutant in found:
        while len(waiting) >= PROCESSES:
            _reap(waiting, score, limit)
        waiting[_fork(target, mutant)] = (time.monotonic(), mutant)
    while waiting:
        _reap(waiting, score, limit)
    print(f"{target.module}: {score.killed} of {score.total} killed", flush=True)
    return score


def _timed(target: Target) -> tuple[int, float]:
    start = time.monotonic()
    pid = _fork(target, None)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), time.monotonic() - start


def _fork(target: Target, mutant: Mutant | None) -> int:
    """A child that plants the mutant before anything imports the module, then looks at it."""
    pid = os.fork()
    if not pid:
        os.setpgid(0, 0)
        if mutant is not None:
            _plant(target.module, mutant.tree)
        _quietly(lambda: int(target.suite.notices()))
    return pid


def _quietly(work: Callable[[], int]) -> NoReturn:
    """Do it without a word and end this process with its answer; 1 for any error."""
    code = 1
    try:
        if "COUNTERSHOT_LOUD" not in os.environ:
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
        code = work()
    finally:
        os._exit(code)


def _plant(name: str, tree: ast.Module) -> None:
    class Finder(importlib.machinery.SourceFileLoader):
        def get_code(self, fullname: str) -> object:
            return compile(tree, self.path, "exec")

    class Planted:
        @staticmethod
        def find_spec(fullname: str, path: object = None, target: object = None) -> object:
            if fullname != name:
                return None
            spec = importlib.machinery.PathFinder.find_spec(fullname, path)  # type: ignore[arg-type]
            assert spec is not None and spec.origin is not None
            spec.loader = Finder(fullname, spec.origin)
            return spec

    sys.meta_path.insert(0, Planted)  # type: ignore[arg-type]


def _reap(waiting: dict[int, tuple[float, Mutant]], score: Score, limit: float) -> None:
    """Take in one child that has ended, or end one that is too slow."""
    for pid, (since, mutant) in list(waiting.items()):
        done, status = os.waitpid(pid, os.WNOHANG)
        if not done and time.monotonic() - since < limit:
            continue
        if not done:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            status = 256
        del waiting[pid]
        if os.waitstatus_to_exitcode(status) == 0:
            score.lived.append(mutant)
            print(f"  lives: line {mutant.line}: {mutant.what}", flush=True)
        else:
            score.killed += 1
        if "COUNTERSHOT_LOUD" in os.environ:
            print(f"  {score.killed} of {score.total}", flush=True)
        return
    time.sleep(0.02)


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only targets whose name has one of these in it")
    parser.add_argument("--every", type=int, default=1, help="judge every n-th mutant")
    given = parser.parse_args(words)
    chosen = [t for t in TARGETS if not given.names or any(n in t.module for n in given.names)]
    scores = [run(target, given.every) for target in chosen]
    killed, total = sum(s.killed for s in scores), sum(s.total for s in scores)
    print(f"mutation: {killed} of {total} killed")
    return 0 if killed >= 0.9 * total else 1


if __name__ == "__main__":
    os.chdir(ROOT)
    for heavy in ("pydantic", "cryptography.x509", "rfc3161_client", "hypothesis", "pytest"):
        importlib.import_module(heavy)  # once, before the forks
    sys.exit(main(sys.argv[1:]))
