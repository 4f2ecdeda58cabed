"""how many figures a person counts in each column of the statements -> 32 of them, by lot.

    python tests/real/blind/choose.py

The columns are those of the consolidated and parent balance sheets and income statements in the
2020 annual report of 金宇生物 (600201). They were counted by eye on pictures of the pages (120
dpi) before there was a reader of tables, so that no choice rests on what ours finds.
"""

import random
from dataclasses import dataclass

SEED = "600201 annual report 2020, statements, 32 places"
SAMPLE = 32
DAYS = ("2020年12月31日", "2019年12月31日")
YEARS = ("2020年度", "2019年度")


@dataclass(frozen=True)
class Column:
    """One column on one page: how many figures are printed in it, from the top."""

    page: int
    statement: str
    head: str
    figures: int


def _columns() -> list[Column]:
    counted = (
        (66, "合并资产负债表", DAYS, (20, 20)),
        (67, "合并资产负债表", DAYS, (16, 17)),
        (68, "合并资产负债表", DAYS, (9, 9)),
        (68, "母公司资产负债表", DAYS, (12, 12)),
        (69, "母公司资产负债表", DAYS, (17, 13)),
        (70, "母公司资产负债表", DAYS, (7, 7)),
        (70, "合并利润表", YEARS, (14, 14)),
        (71, "合并利润表", YEARS, (18, 18)),
        (72, "合并利润表", YEARS, (6, 6)),
        (72, "母公司利润表", YEARS, (12, 12)),
        (73, "母公司利润表", YEARS, (11, 10)),
    )
    return [
        Column(page, statement, head, count)
        for page, statement, heads, counts in counted
        for head, count in zip(heads, counts, strict=True)
    ]


def chosen() -> list[tuple[Column, int]]:
    """The places: a column, and which of its figures, from 1 at the top; in the order of pages."""
    places = [(column, n) for column in _columns() for n in range(1, column.figures + 1)]
    drawn = random.Random(SEED).sample(range(len(places)), SAMPLE)
    return [places[at] for at in sorted(drawn)]


if __name__ == "__main__":
    for column, n in chosen():
        print(column.page, column.statement, column.head, n, sep="\t")
