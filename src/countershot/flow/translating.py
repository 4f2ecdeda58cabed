"""a statement and a person or a local command -> the draft of its translation."""

import re
from pathlib import Path

from countershot import disk
from countershot.answers import TranslationBegun
from countershot.claims.looking_up import statements_by_name
from countershot.claims.text import Unreadable, case_text
from countershot.claims.translation_draft import originals, translation_draft
from countershot.engine.tool import command_of, run_tool, version_of
from countershot.errors import BadMaterial, UsageError
from countershot.gather.facts import written
from countershot.records.statement import Statement
from countershot.workspace.open import Workspace, open_case

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
UNDETERMINED = "und"
"""BCP 47 for a language that nobody has stated."""


def translate(
    path: Path, name: str, language: str, of_language: str, by: str | None, with_: str | None
) -> TranslationBegun:
    """Begin ``translations/NAME.LANG.md``. Nothing is sent anywhere by this program.

    1. See that nothing stands in the way. 2. Let the person's form be empty, or give the quoted
    words to the command ``with_`` on this machine. 3. Write the file.
    """
    if (by is None) == (with_ is None):
        raise UsageError("Say who translates: --by PERSON or --with COMMAND, one of them.")
    for each in (language, of_language):
        if not LANGUAGE.fullmatch(each):
            raise UsageError(f"{each!r} is no language tag, as zh, ug or zh-Hant (BCP 47).")
    space = open_case(path)
    statement = _statement(space, name)
    there = space.root / "translations" / f"{statement.name}.{language}.md"
    if there.exists() or there.is_symlink():
        raise UsageError(f"{there}: is there already; edit it, or remove it first.")
    words = originals(statement)
    translator, text = _by(space, by) if by else _with(with_ or "", words)
    draft = translation_draft(translator, of_language, words, text).encode()
    try:
        case_text(draft)
    except Unreadable as error:
        reason = f"{translator} printed what no file of a case may hold: {error.reason}"
        raise BadMaterial(f"{reason}. Nothing was written.") from error
    with disk.storing(there):
        there.parent.mkdir(exist_ok=True)
    disk.write_atomically(there, draft)
    return TranslationBegun(there, statement.name, language, translator, bool(text))


def _statement(space: Workspace, name: str) -> Statement:
    wanted = name.removeprefix("statements/").removesuffix(".md")
    known = statements_by_name(written(space))
    if wanted not in known:
        names = ", ".join(sorted(known)) or "none yet"
        raise UsageError(f"{name}: no such statement in this case (it has {names}).")
    return known[wanted].statement


def _by(space: Workspace, person: str) -> tuple[str, str]:
    if person not in space.case.people:
        known = ", ".join(sorted(space.case.people)) or "nobody yet"
        raise UsageError(f"case.toml knows nobody named {person} (it knows {known}).")
    return person, ""


def _with(words: str, originals_: tuple[str, ...]) -> tuple[str, str]:
    command = command_of(words)
    name, version = Path(command[0]).name, version_of(command)
    tool = version if version.startswith(f"{name} ") else f"{name} {version}".strip()
    text = run_tool(command, "".join(f"{line}\n" for line in originals_))
    if not text.strip():
        raise BadMaterial(f"{tool} printed nothing: nothing was written.")
    return f"tool: {tool}", text
