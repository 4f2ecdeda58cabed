"""the code -> docs/glossary.md, docs/rules/*.md, docs/commands.md (a test keeps them in step)."""

import importlib
import inspect
import pkgutil
import sys
from pathlib import Path
from typing import Any

import typer.main
from pydantic import BaseModel

import countershot.records
from countershot.claims.pages import rule_pages
from countershot.cli import app
from countershot.records.base import KINDS, LEVELS

DOCS = Path(__file__).parent


def records() -> list[type[BaseModel]]:
    """Every record of the package, in the order of the files and of their lines."""
    found: list[type[BaseModel]] = []
    for module in pkgutil.iter_modules(countershot.records.__path__):
        loaded = importlib.import_module(f"countershot.records.{module.name}")
        own = [c for _, c in inspect.getmembers(loaded, inspect.isclass)]
        own = [c for c in own if c.__module__ == loaded.__name__ and issubclass(c, BaseModel)]
        found += sorted(own, key=lambda c: inspect.getsourcelines(c)[1])
    return [record for record in found if record.__name__ != "Record"]


def glossary() -> str:
    """One heading a record: its docstring, its fields and their types."""
    origin = "Generated from `src/countershot/records/`. One word, one meaning."
    lines = ["# Glossary", "", origin, ""]
    lines += ["Levels: " + "; ".join(f"{n} {words}" for n, words in LEVELS.items()) + ".", ""]
    lines += ["Kinds: " + ", ".join(f"`{kind}`" for kind in KINDS) + ".", ""]
    for record in records():
        lines += [f"## {record.__name__}", "", inspect.cleandoc(record.__doc__ or ""), ""]
        for name, field in record.model_fields.items():
            lines.append(f"- `{name}`: {_type(field.annotation)}")
        lines.append("")
    return "\n".join(lines)


def _type(annotation: object) -> str:
    name = getattr(annotation, "__name__", "") if inspect.isclass(annotation) else str(annotation)
    short = name.replace("typing.", "").replace("countershot.records.", "")
    for module in (
        "base.", "case.", "computed.", "exhibit.", "family.", "judged.", "log.", "release.",
        "chain.", "identity.", "correction.", "inquiry.", "origin.", "harm.", "source.", "life.",
    ):  # fmt: skip
        short = short.replace(module, "")
    return short.replace("|", "\\|")


def commands() -> str:
    """Every command with its help, as ``--help`` prints it."""
    group = typer.main.get_command(app)
    lines = ["# Commands", "", "Generated from the program's own `--help`.", ""]
    for name, command in _leaves(group):
        context = command.make_context(f"countershot {name}", [], resilient_parsing=True)
        lines += [f"## {name}", "", inspect.cleandoc(command.help or ""), "", "```"]
        lines += [command.get_usage(context).replace("Usage: ", "")]
        for parameter in command.params:
            row = parameter.get_help_record(context)
            if row:
                lines.append(f"  {row[0]:<28} {' '.join(row[1].split())}")
        lines += ["```", ""]
    return "\n".join(lines)


def _leaves(group: object, before: str = "") -> list[tuple[str, Any]]:
    """Every command by its words, sorted; those of a group stand under the group's name."""
    found: list[tuple[str, Any]] = []
    for name, command in getattr(group, "commands").items():  # noqa: B009
        inner = hasattr(command, "commands")
        found += _leaves(command, f"{before}{name} ") if inner else [(before + name, command)]
    return sorted(found, key=lambda one: one[0])


def pages() -> dict[Path, str]:
    """Every generated page and its text."""
    made = {DOCS / "glossary.md": glossary(), DOCS / "commands.md": commands()}
    made |= {DOCS / "rules" / name: text for name, text in rule_pages().items()}
    return made


def main() -> int:
    """Write the pages; with ``--check`` only say which are out of step."""
    stale = [p for p, text in pages().items() if not p.is_file() or p.read_text() != text]
    if "--check" not in sys.argv:
        for path in stale:
            path.parent.mkdir(exist_ok=True)
            path.write_text(pages()[path])
    print("\n".join(str(path.relative_to(DOCS.parent)) for path in stale) or "in step")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
