"""documents that were read and statement files -> what sources say, and drafts of statements."""

import re
from collections.abc import Sequence
from pathlib import Path

from countershot.answers import StatementDrafted, Statements
from countershot.errors import UsageError
from countershot.flow.parts import known
from countershot.gather import recipes, stating
from countershot.gather.facts import written
from countershot.workspace.open import open_case

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def statements(path: Path, names: Sequence[str] = ()) -> Statements:
    """1. propose from the stored readings; 2. leave out what was taken down; 3. compare the rest.

    ``names``: exhibits to propose from; all if none is named. Nothing is written.
    """
    space = open_case(path)
    facts = written(space)
    found, missing = stating.proposed(recipes.chosen(space, facts, names), known(space))
    return stating.side_by_side(facts, found, missing)


def draft_statement(
    path: Path, proposal: str, name: str, names: Sequence[str] = ()
) -> StatementDrafted:
    """Take a proposal down as ``statements/NAME.md``, for a person to complete and sign."""
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r}: a name has small letters, digits and hyphens.")
    space = open_case(path)
    exhibits = recipes.chosen(space, written(space), names)
    found, _ = stating.proposed(exhibits, known(space))
    return stating.drafted(space, found, proposal, name)
