"""texts/statements.toml and the tender -> statements/NAME.md, cited; translations beside them."""

import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

KEYS = ("form", "said_by", "about", "given")


def write_statements(case: Path, texts: Path, cite: Callable[[str, int], str]) -> None:
    """``cite(words, nth)``: their nth place on the award page, as `countershot cite` prints it."""
    for name, said in tomllib.loads((texts / "statements.toml").read_text()).items():
        head = [f"{key}: {_yaml(said[key])}" for key in KEYS if key in said]
        fields = [line for field in said["fields"] for line in _field(field, cite)]
        text = "\n".join(["---", *head, "fields:", *fields, "---", said["note"].strip(), ""])
        (case / "statements" / f"{name}.md").write_text(text)
    for path in sorted((texts / "translations").glob("*.md")):
        shutil.copy(path, case / "translations" / path.name)


def _field(field: dict, cite: Callable[[str, int], str]) -> list[str]:
    keys = [key for key in ("label", "value", "unit", "why") if key in field]
    lines = [f"  - field: {field['field']}", *(f"    {key}: {_yaml(field[key])}" for key in keys)]
    citation = cite(field["words"], field.get("nth", 1)).removeprefix("- ")
    return lines + [f"    {line.strip()}" for line in citation.splitlines()]


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
