"""a graph of parties -> a CSV table, one link a row, safe to open in a spreadsheet."""

import csv
import io

from countershot.entities.ftm import percent
from countershot.entities.parties import Graph

HEAD = (
    "link", "from", "from_id", "from_kind", "relation", "to", "to_id", "to_kind", "percent",
    "grade", "exhibits",
)  # fmt: skip
_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def table(graph: Graph) -> str:
    """RFC 4180, UTF-8; a cell that would be a formula begins with an apostrophe."""
    parties = {party.id: party for party in graph.parties}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    for tie in sorted(graph.ties, key=lambda tie: _in_order(tie.key)):
        start, end = parties[tie.start], parties[tie.end]
        row = (
            tie.key, " = ".join(start.names), start.id, start.kind, tie.relation,
            " = ".join(end.names), end.id, end.kind, percent(tie) if tie.percent else "",
            tie.grade, " ".join(tie.sources),
        )  # fmt: skip
        writer.writerow([_plain(cell) for cell in row])
    return out.getvalue()


def _in_order(key: str) -> list[tuple[int, str]]:
    """As a person counts: link 2 before link 10."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in key.split(".")]


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STARTS) else cell
