"""a name and a few flags -> a case folder with its case.toml, log and log key."""

import json
import re
import secrets
import shutil
import unicodedata
from pathlib import Path
from typing import get_args

from countershot import canonical, disk
from countershot.errors import UsageError
from countershot.evidence import keys
from countershot.evidence.log import Log
from countershot.ports import Clock
from countershot.records.base import Role
from countershot.records.log import Opened
from countershot.workspace import case_file, keyring
from countershot.workspace.open import Workspace, origin

FOLDERS = ("claims", "identifications", "specimens", "signatures", "evidence/objects")
REPORT = "# Headline of the story [~]\n\nEvery sentence cites a claim, or is marked [~].\n"
IGNORED = "index/\ndraft/\n"


def create(
    path: Path, title: str, question: str, people: tuple[str, ...], clock: Clock
) -> tuple[str, keys.SigningKey]:
    """Make the folder whole in one step. UsageError if something is there already.

    Returns the case id and the log's key, which is kept in the keys folder first: a case whose
    key was never stored could not be written.
    """
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: something is there already; choose another name")
    case_id, key = _case_id(path.name), keys.generate()
    text = _case_toml(case_id, title or path.name, question, key.public_base64, _people(people))
    keys.save(key, keyring.log_key_file(case_id), None)
    stage = path.with_name(f".{path.name}.{secrets.token_hex(4)}.partial")
    try:
        _fill(stage, text.encode(), case_id, key, clock)
        with disk.storing(path):
            stage.rename(path)
            disk.sync_folder(path.parent)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return case_id, key


def _fill(stage: Path, text: bytes, case_id: str, key: keys.SigningKey, clock: Clock) -> None:
    with disk.storing(stage):
        for name in FOLDERS:
            (stage / name).mkdir(parents=True)
        (stage / "report.md").write_text(REPORT)
        (stage / ".gitignore").write_text(IGNORED)
        (stage / case_file.NAME).write_bytes(text)
    case, _ = case_file.read(text)
    opened = Opened(
        at_utc=clock.now_utc(),
        case=case_id,
        log_key=case.log_key,
        case_toml_sha256=canonical.sha256_hex(text),
        people=case.people,
    )
    Log.create(stage / "evidence/log", origin(case_id), key, opened)


def _case_id(name: str) -> str:
    """The folder's name as plain letters, and eight random digits: no two cases share an id."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "case"
    return f"{slug}-{secrets.token_hex(4)}"


def _people(given: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for words in given:
        name, colon, roles = words.partition(":")
        wanted = [role.strip() for role in roles.split(",") if role.strip()]
        known = get_args(Role)
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", name) or not colon or not wanted:
            raise UsageError(f"--person {words}: write NAME:ROLE[,ROLE], the name in lower case")
        if wrong := [role for role in wanted if role not in known]:
            raise UsageError(f"--person {words}: no role {wrong[0]}; roles are {', '.join(known)}")
        found[name] = wanted
    return found


def _case_toml(
    case_id: str, title: str, question: str, log_key: str, people: dict[str, list[str]]
) -> str:
    quoted = json.dumps  # a JSON string is a TOML basic string
    lines = [
        "# What is what: docs/formats/case.md. A change must be signed by an author or editor.",
        "[case]",
        f"id = {quoted(case_id)}",
        f"title = {quoted(title, ensure_ascii=False)}",
        f"question = {quoted(question, ensure_ascii=False)}",
        f"log_key = {quoted(log_key)}",
    ]
    for name, roles in people.items():
        lines += ["", f"[people.{name}]", f"name = {quoted(name)}", f"roles = {quoted(roles)}"]
        lines.append('public_key = ""  # countershot key ' + name)
    return "\n".join(lines) + "\n"


def refuse_enrolled(space: Workspace, name: str) -> None:
    """UsageError unless case.toml names the person and states no key for them yet."""
    person = space.case.people.get(name)
    if person is None:
        raise UsageError(f"case.toml has no [people.{name}]; add it with a name and roles first")
    if person.public_key:
        raise UsageError(f"case.toml states a key of {name} already; remove that line to change it")


def enrol(space: Workspace, name: str, public_key: str) -> None:
    """Write a person's public key into case.toml, leaving every other line as it is."""
    path = space.root / case_file.NAME
    lines = path.read_text().splitlines()
    known = space.document.key_lines
    new = f'public_key = "{public_key}"'
    if at := known.get(f"people.{name}.public_key"):
        lines[at - 1] = new
    else:
        lines.insert(known[f"people.{name}"], new)
    disk.write_atomically(path, ("\n".join(lines) + "\n").encode())
