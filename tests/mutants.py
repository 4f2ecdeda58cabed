"""a module's source -> every mutant of it: one small change each.

A comparison turned, a constant moved, a truth negated, an operator swapped, a returned value or a
statement taken out. The words of errors, documentation and annotations are not code.
"""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

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
        said = node.value.value if isinstance(node.value, ast.Constant) else True
        return 0 if node.value is None or said in (None, False) else 1  # or nothing would change
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
