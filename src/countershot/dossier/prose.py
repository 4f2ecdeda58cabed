"""the report's blocks -> passages whose every sentence carries its proofs or the word "uncited"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from countershot.records.files import ReportFile, Sentence
from countershot.records.report import Block

# A sentence that ends so is followed by the next without a space.
_CJK_STOPS = "。！？｡”」』）》"


@dataclass(frozen=True)
class Line:
    """One sentence as shown. ``unproven``: it cites nothing and is not marked (drafts only).

    ``machine``: the program that wrote it, "" for a person's.
    """

    text: str
    claims: tuple[str, ...]
    uncited: bool
    machine: str = ""

    @property
    def spoken(self) -> str:
        """As an alternative text, which cannot hold a link."""
        text = f"{self.text} (machine: {self.machine})" if self.machine else self.text
        return f"{text} (uncited)" if self.uncited else text

    @property
    def unproven(self) -> bool:
        """Neither cites a claim nor admits that it does not."""
        return not self.claims and not self.uncited

    @property
    def space(self) -> str:
        """What stands between this sentence and the next."""
        return "" if self.text.endswith(tuple(_CJK_STOPS)) else " "


@dataclass(frozen=True)
class Figure:
    """A picture of the report: its target (``view:s-...``), alternative text, caption."""

    target: str
    alt: Line
    caption: Line | None = None


@dataclass(frozen=True)
class Item:
    """One item of a list: its paragraphs, how deep it stands, its number (0: a bullet)."""

    paragraphs: tuple[tuple[Line, ...], ...]
    level: int
    number: int


@dataclass(frozen=True)
class Passage:
    """A piece of the report; ``claims``: ids cited in it, once each, in order."""

    kind: Literal["heading", "paragraph", "quote", "list", "table", "figures", "rule"]
    lines: tuple[Line, ...] = ()
    level: int = 0
    items: tuple[Item, ...] = ()
    rows: tuple[tuple[tuple[Line, ...], ...], ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[str, ...] = field(default=())


def passages(report: ReportFile | None) -> tuple[Passage, ...]:
    """The report in reading order; lists and figures that follow each other are put together."""
    if report is None:
        return ()
    found = (_passage(block, report.sentences) for block in report.blocks)
    return tuple(_merged(_one_title(found)))


def _passage(block: Block, sentences: Sequence[Sentence]) -> Passage:
    lines = _lines(block.sentences, sentences)
    rows = tuple(tuple(_lines(cell, sentences) for cell in row) for row in block.rows)
    every = [*lines, *(line for row in rows for cell in row for line in cell)]
    claims = tuple(dict.fromkeys(claim for line in every for claim in line.claims))
    match block.kind:
        case "item":
            item = Item((lines,), block.level, block.ordered)
            return Passage("list", items=(item,), claims=claims, level=int(block.continued))
        case "figure":
            figure = Figure(block.picture, lines[0], lines[1] if len(lines) > 1 else None)
            return Passage("figures", figures=(figure,), claims=claims)
        case "heading" | "paragraph" | "quote" | "table" | "rule":
            return Passage(block.kind, lines, block.level, rows=rows, claims=claims)


def _lines(indices: Iterable[int], sentences: Sequence[Sentence]) -> tuple[Line, ...]:
    named = (sentences[index] for index in indices)
    return tuple(Line(s.text, s.claims, s.uncited, s.machine) for s in named)


def _one_title(found: Iterable[Passage]) -> Iterator[Passage]:
    """Only the first heading of the first rank is the page's title; others step down."""
    titled = False
    for passage in found:
        if passage.kind == "heading" and passage.level == 1:
            yield replace(passage, level=2) if titled else passage
            titled = True
        else:
            yield passage


def _merged(found: Iterable[Passage]) -> Iterator[Passage]:
    """Items become lists; pictures stand side by side: a view beside its specimen."""
    waiting: Passage | None = None
    for passage in found:
        if waiting and waiting.kind == passage.kind and passage.kind in ("list", "figures"):
            waiting = _joined(waiting, passage)
            continue
        if waiting:
            yield waiting
        waiting = passage
    if waiting:
        yield waiting


def _joined(first: Passage, second: Passage) -> Passage:
    items = (*first.items, *second.items)
    if second.kind == "list" and second.level:
        last, more = first.items[-1], second.items[0]
        items = (
            *first.items[:-1],
            replace(last, paragraphs=last.paragraphs + more.paragraphs),
        )
    return replace(
        first,
        items=items,
        figures=first.figures + second.figures,
        claims=tuple(dict.fromkeys(first.claims + second.claims)),
    )
