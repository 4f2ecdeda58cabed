"""report.md -> its blocks in reading order, each naming the sentences it holds."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Block:
    """One block of the report; every number is an index into ``ReportFile.sentences``.

    ``level``: of a heading 1 to 6; of an item, how deep its list is nested (from 1).
    ``ordered``: the item's number in a numbered list, 0 in a bulleted one; ``continued``: a further
    paragraph of the item before it. ``rows``: of a table, rows of cells of sentences, the
    first row being its head. A figure has ``picture`` (``view:s-...``, ``specimen:ID`` or
    ``page:x-.../N``), its alternative text as the first sentence and its caption, if any, as
    the second.
    """

    kind: Literal["heading", "paragraph", "item", "quote", "table", "figure", "rule"]
    sentences: tuple[int, ...] = ()
    level: int = 0
    ordered: int = 0
    continued: bool = False
    rows: tuple[tuple[tuple[int, ...], ...], ...] = ()
    picture: str = ""
