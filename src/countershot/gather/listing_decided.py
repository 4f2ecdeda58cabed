"""matches with lists, signed identities -> which of them a person has settled, and how; a draft."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from countershot import disk
from countershot.answers import IdentityDrafted, Screened, ScreenMatch
from countershot.claims.named import mention_key
from countershot.errors import UsageError
from countershot.gather.identity import mentions
from countershot.records.facts import Facts
from countershot.records.identity import Mention
from countershot.workspace.open import Workspace

FOLDER = "identities"


def decided(it: ScreenMatch, facts: Facts) -> str:
    """``rejected by identities/X.md``, ``accepted by ...``, or "" where nobody has decided."""
    listed = f"list:{it.entry.list}/{it.entry.entry}"
    who = facts.entities
    for key in _keys(it.name, facts):
        if by := who.kept_apart(key, listed):
            return f"rejected by {FOLDER}/{by}.md"
        entity = who.entity_of(key)
        if entity is not None and listed in entity.members:
            return f"accepted by {FOLDER}/{entity.judgements[0]}.md"
    return ""


def _keys(name: str, facts: Facts) -> Iterator[str]:
    return (each.key for each in mentions(facts) if each.name == name)


def draft_rejection(
    space: Workspace, facts: Facts, found: Screened, wanted: str, name: str
) -> IdentityDrafted:
    """Write ``identities/NAME.md``: the party is another than the entry; the reason is to be given.

    UsageError where there is no such match, the file is there, or no statement names the party.
    """
    one = next((each for each in found.matches if each.id == wanted), None)
    if one is None:
        raise UsageError(f"There is no match {wanted!r} among these names on {found.as_of}.")
    sides = list(_sides(one.name, facts))
    if not sides:
        raise UsageError(f"{one.name!r} stands in no statement of the case: take one down first.")
    path: Path = space.root / FOLDER / f"{name}.md"
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: is there already; move it away, or give another --name")
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    text = "".join((*sides[:1], _listed(one)))
    disk.write_atomically(path, f"---\ndecision: different\nsides:\n{text}---\n".encode())
    return IdentityDrafted(path, 2)


def _sides(name: str, facts: Facts) -> Iterable[str]:
    """One is enough where signed identities join the others to it; each is a draft's side."""
    for file in facts.statements:
        side = Mention(line=0, name=name, statement=file.statement.name)
        key = mention_key(name, side, facts)
        if any(each.key == key for each in mentions(facts)):
            yield f"  - name: {_quoted(name)}\n    statement: {file.statement.name}\n"


def _listed(it: ScreenMatch) -> str:
    return (
        f"  - name: {_quoted(it.matched.name)}\n    listed_on: {it.entry.list}\n"
        f"    entry: {_quoted(it.entry.entry)}\n"
    )


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
