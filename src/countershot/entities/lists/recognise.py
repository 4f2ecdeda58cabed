"""the first bytes of any file -> which kind of list it means to be, if one

Only what a file means to be: reading it then refuses what is not as expected.
"""

from typing import Literal

from countershot.entities.lists.consolidated_screening import looks_consolidated
from countershot.entities.lists.notice_table import looks_like_notices
from countershot.entities.lists.ofac_rows import NOTHING, Part, part_of
from countershot.entities.lists.opened import LOOKED_AT, first_rows

Meant = Literal["transcription", "1260h table", "csl"] | Part
_HEAD = 4_096


def meant_as(data: bytes) -> Meant | None:
    """Which list file these bytes begin as; None for any other file."""
    head = data[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    if head.lstrip()[:1] == b"{":
        named = b'"list_id"' in head[:_HEAD] or b'"entities"' in head[:_HEAD]
        return "transcription" if named else None
    rows = first_rows(data)
    if rows and looks_like_notices(rows[0]):
        return "1260h table"
    if rows and looks_consolidated(rows[0]):
        return "csl"
    return part_of(rows) if NOTHING.encode() in head else None
