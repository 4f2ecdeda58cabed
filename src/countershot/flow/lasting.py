"""a case with releases behind it -> what differs, what is due, what to write about it."""

import re
from pathlib import Path

from countershot.answers import LaterFacts, RecordDrafted
from countershot.errors import UsageError
from countershot.gather import lasting
from countershot.gather.exporting import judged
from countershot.gather.life import with_life
from countershot.workspace.open import open_case

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def due(path: Path) -> LaterFacts:
    """1 read what is judged; 2 hold it against what was released; 3 say what is due."""
    space = open_case(path)
    return lasting.later(with_life(space, judged(space)))


def draft_record(path: Path, about: str, name: str) -> RecordDrafted:
    """Begin a correction of a released claim, or a recheck of a due fact, for a person to write."""
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r}: a name has small letters, digits and hyphens.")
    space = open_case(path)
    return lasting.drafted(space, with_life(space, judged(space)), about, name)
