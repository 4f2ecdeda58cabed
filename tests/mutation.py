"""modules, their fast tests -> mutants of the modules, and which of them no test notices.

    python tests/mutation.py                 # every target below
    python tests/mutation.py evidence.token  # those whose name has this in it
    python tests/mutation.py --every 5       # every fifth mutant: a sample

One change a mutant: a comparison turned, a constant moved, a truth negated, an operator swapped, a
returned value or a statement taken out. Each runs in a process of its own, forked after the tests
were imported, with a time limit: a mutant that hangs is killed, as one that fails is. What lives is
listed with its line; docs/mutation.md says why.
"""

import argparse
import ast
import contextlib
import copy
import importlib
import io
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROCESSES = 2
SLACK_S = 20.0


@dataclass(frozen=True)
class Target:
    """A module, the test files that should notice, and words for pytest's ``-k``."""

    module: str
    tests: tuple[str, ...]
    only: str = ""


EVIDENCE = "tests/evidence"
TOKENS = (f"{EVIDENCE}/test_token.py", f"{EVIDENCE}/test_token_real.py", f"{EVIDENCE}/test_der.py")
STAMPS = (f"{EVIDENCE}/test_stamping.py", f"{EVIDENCE}/test_renewal.py")
LOG = (f"{EVIDENCE}/test_log.py", f"{EVIDENCE}/test_golden.py", f"{EVIDENCE}/test_audit.py")
VERIFY = ("tests/verify/test_tampers.py", "tests/verify/test_clean.py", "tests/verify/test_json.py")
TARGETS = (
    Target("countershot.evidence.der", TOKENS),
    Target("countershot.evidence.cms", TOKENS),
    Target("countershot.evidence.token", TOKENS),
    Target("countershot.evidence.certificates", TOKENS),
    Target("countershot.evidence.chain", (*STAMPS[:1], *TOKENS[:1])),
    Target("countershot.evidence.stamping", STAMPS),
    Target("countershot.evidence.renewal", STAMPS),
    Target("countershot.evidence.merkle", (f"{EVIDENCE}/test_merkle.py",)),
    Target("countershot.evidence.checkpoint", (f"{EVIDENCE}/test_checkpoint.py",)),
    Target("countershot.evidence.lines", LOG),
    Target("countershot.evidence.log", LOG),
    *(
        Target(f"countershot.dossier.{name}", VERIFY, "not page and not standalone")
        for name in (
            "verify", "checks.bag", "checks.closure", "checks.contents", "checks.dossier",
            "checks.exhibits", "checks.findings", "checks.folder", "checks.judgements",
            "checks.keys", "checks.log", "checks.reading", "checks.stamps", "checks.times",
        )
    ),
)  # fmt: skip

COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE,
    ast.GtE: ast.Gt, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
BINARY: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
    ast.Mod: ast.Mult, ast.Div: ast.Mult,
}  # fmt: skip


@dataclass
class Mutant:
    """The changed module and what was changed, where."""

    line: int
    what: str
    tree: ast.Module


@dataclass
class Score:
    """Of one module."""

    killed: int = 0
    lived: list[Mutant] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.killed + len(self.lived)


def mutants(source: str) -> Iterator[Mutant]:
    """Every change, one at a time; the words of messages and documentation are not code."""
    tree = ast.parse(source)
    skipped = _unjudged(tree)
    for place, node in enumerate(ast.walk(tree)):
        if id(node) in skipped:
            continue
        for which in range(_ways(node)):
            changed = copy.deepcopy(tree)
            twin = next(n for at, n in enumerate(ast.walk(changed)) if at == place)
            what = _change(changed, twin, which)
            if what:
                yield Mutant(getattr(node, "lineno", 0), what, ast.fix_missing_locations(changed))


def _unjudged(tree: ast.Module) -> set[int]:
    """Docstrings, annotations, imports, type aliases, decorators and the texts of errors."""
    found: set[int] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST] = []
        if isinstance(node, ast.FunctionDef):
            parts += [node.returns, *node.decorator_list] if node.returns else node.decorator_list
            parts += [
                a.annotation for a in [*node.args.args, *node.args.kwonlyargs] if a.annotation
            ]
        if isinstance(node, ast.ClassDef):
            parts += node.decorator_list
        if isinstance(node, ast.AnnAssign):
            parts.append(node.annotation)
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            parts += node.exc.args
        if isinstance(node, ast.JoinedStr):
            parts.append(node)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            parts.append(node)
        found |= {id(inner) for part in parts for inner in ast.walk(part)}
    return found


def _ways(node: ast.AST) -> int:
    if isinstance(node, ast.Compare):
        return len(node.ops)
    if isinstance(node, ast.Constant):
        return 1 if isinstance(node.value, bool | int | str | bytes) and node.value != "" else 0
    if isinstance(node, ast.Return):
        return 1 if node.value is not None else 0
    kinds = (ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.AugAssign, ast.If, ast.While, ast.IfExp)
    more = (ast.Raise, ast.Expr, ast.Continue, ast.Break, ast.comprehension)
    return 1 if isinstance(node, kinds + more) else 0


def _change(tree: ast.Module, node: ast.AST, which: int) -> str:
    """Change it in place; what was done, "" if nothing could be."""
    match node:
        case ast.Compare():
            old = node.ops[which]
            node.ops[which] = COMPARE[type(old)]()
            return f"{type(old).__name__} -> {type(node.ops[which]).__name__}"
        case ast.Constant():
            return _constant(node)
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            return f"to {type(node.op).__name__}"
        case ast.UnaryOp(op=ast.Not()):
            node.op = ast.UAdd()
            return _replaced(tree, node, node.operand, "not removed")
        case ast.UnaryOp(op=ast.USub()):
            return _replaced(tree, node, node.operand, "minus removed")
        case ast.BinOp() | ast.AugAssign() if type(node.op) in BINARY:
            node.op = BINARY[type(node.op)]()
            return f"to {type(node.op).__name__}"
        case ast.If() | ast.While() | ast.IfExp():
            node.test = ast.UnaryOp(ast.Not(), node.test)
            return f"{type(node).__name__.lower()} negated"
        case ast.Return():
            node.value = ast.Constant(None)
            return "return None"
        case ast.Raise() | ast.Expr() | ast.Continue() | ast.Break():
            return _replaced(tree, node, ast.Pass(), f"{type(node).__name__.lower()} removed")
        case ast.comprehension() if node.ifs:
            node.ifs = []
            return "filter removed"
    return ""


def _constant(node: ast.Constant) -> str:
    old = node.value
    if isinstance(old, bool):
        node.value = not old
    elif isinstance(old, int):
        node.value = old + 1
    elif isinstance(old, str):
        node.value = old + "x"
    elif isinstance(old, bytes):
        node.value = old + b"x"
    return f"{old!r} -> {node.value!r}"[:60]


def _replaced(tree: ast.Module, old: ast.AST, new: ast.AST, what: str) -> str:
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
                return what
            if isinstance(value, list) and any(item is old for item in value):
                value[next(at for at, item in enumerate(value) if item is old)] = new
                return what
    return ""


# --- running ------------------------------------------------------------------------------------


def run(target: Target, every: int) -> Score:
    """Judge the mutants of one module; prints what lives."""
    spec = importlib.util.find_spec(target.module)
    assert spec is not None and spec.origin is not None
    source, score = Path(spec.origin).read_text(encoding="utf-8"), Score()
    found = list(mutants(source))[::every]
    base, seconds = _timed(target)
    assert base == 0, f"{target.module}: its tests fail without any mutant"
    limit, waiting = SLACK_S + 6 * seconds, {}
    for mutant in found:
        while len(waiting) >= PROCESSES:
            _reap(waiting, score, limit)
        waiting[_fork(target, mutant)] = (time.monotonic(), mutant)
    while waiting:
        _reap(waiting, score, limit)
    print(f"{target.module}: {score.killed} of {score.total} killed ({seconds:.1f} s a run)")
    for mutant in sorted(score.lived, key=lambda m: m.line):
        print(f"    line {mutant.line}: {mutant.what}")
    sys.stdout.flush()
    return score


def _timed(target: Target) -> tuple[int, float]:
    start = time.monotonic()
    pid = _fork(target, None)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), time.monotonic() - start


def _fork(target: Target, mutant: Mutant | None) -> int:
    """A child that plants the mutant before anything imports the module, then runs the tests."""
    pid = os.fork()
    if pid:
        return pid
    os.setpgid(0, 0)
    code = 1
    try:
        if mutant is not None:
            _plant(target.module, mutant.tree)
        code = _tests(target)
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


def _tests(target: Target) -> int:
    import pytest

    quiet = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (for the child's life)
    os.dup2(quiet.fileno(), 1)
    os.dup2(quiet.fileno(), 2)
    with contextlib.redirect_stdout(io.StringIO()):
        words = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", *target.tests]
        return int(pytest.main([*words, *(["-k", target.only] if target.only else [])]))


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
        else:
            score.killed += 1
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
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    import importlib.machinery
    import importlib.util

    import hypothesis  # noqa: F401
    import pydantic  # noqa: F401 (slow to import: once, before the forks)
    import pytest  # noqa: F401
    from cryptography import x509  # noqa: F401

    sys.exit(main(sys.argv[1:]))
