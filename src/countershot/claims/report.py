"""report.md -> every sentence, heading, caption and alternative text, and the blocks they form.

A report is CommonMark with tables. Raw HTML is plain text; links are shown as text with their
address; pictures name a view, a specimen or a page of the case and stand in a paragraph of
their own; code blocks and reference definitions are no part of it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from countershot.claims.markers import Marker, take_out
from countershot.claims.sentences import split
from countershot.claims.text import Unreadable, check_plain
from countershot.records.files import Document, Place, ReportFile, Sentence
from countershot.records.report import Block

PICTURE = re.compile(
    r"view:(?:s-[0-9a-f]{8}-\d+|w-[0-9a-f]{12})|specimen:[a-z0-9][a-z0-9-]*"
    r"|page:x-[0-9a-f]{1,12}/[1-9]\d{0,4}"
)
_LONGEST_PARAGRAPH = 20_000
_BETWEEN_CJK = re.compile(r"(?<=[　-〿㐀-鿿＀-￯])\s*\n\s*(?=[　-〿㐀-鿿＀-￯])")
Role = Literal["sentence", "heading", "caption", "alt"]


def report_file(path: str, name: str, text: str, sha256: str) -> ReportFile:
    """Read the report. Raises Unreadable, with the line, for what a report may not hold."""
    _check_paragraphs(text)
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("reference")
    reader = _Reader(path)
    reader.blocks_of(parser.parse(text))
    headings = [s.text for s in reader.sentences if s.role == "heading"]
    document = Document(path, sha256, {"body": 1})
    return ReportFile(
        document, next(iter(headings), ""), tuple(reader.sentences), tuple(reader.blocks)
    )


def _check_paragraphs(text: str) -> None:
    """Markdown's own rules take time that grows with the square of a paragraph's length."""
    first = length = 0
    for number, line in enumerate(text.split("\n"), start=1):
        first, length = (number, 0) if not line.strip() else (first, length + len(line))
        if length > _LONGEST_PARAGRAPH:
            reason = f"a paragraph of more than {_LONGEST_PARAGRAPH} characters; divide it"
            raise Unreadable(reason, first + 1)


@dataclass
class _Reader:
    """Walks the parser's tokens once, keeping count of the lists and quotes around them."""

    path: str
    sentences: list[Sentence] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    quotes: int = 0
    fresh_item: bool = False
    rows: list[tuple[tuple[int, ...], ...]] | None = None
    cells: list[tuple[int, ...]] = field(default_factory=list)
    heading: int = 0

    def blocks_of(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            if token.type in ("fence", "code_block"):
                raise Unreadable("a report holds no code; write it as a sentence", _line(token))
            if token.type == "inline":
                self._inline(token)
            else:
                self._structure(token)

    def _structure(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                first = int(token.attrs.get("start", 1)) if token.tag == "ol" else 0
                self.lists.append(first)
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self.fresh_item = True
            case "list_item_close":
                self.lists[-1] += 1 if self.lists[-1] else 0
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "hr":
                self.blocks.append(Block("rule"))
            case _:
                self._table(token)

    def _table(self, token: Token) -> None:
        match token.type:
            case "table_open":
                self.rows = []
            case "tr_open":
                self.cells = []
            case "tr_close" if self.rows is not None:
                self.rows.append(tuple(self.cells))
            case "table_close" if self.rows is not None:
                self.blocks.append(Block("table", rows=tuple(self.rows)))
                self.rows = None

    def _inline(self, token: Token) -> None:
        children = token.children or []
        line = _line(token)
        if any(child.type == "image" for child in children):
            self._figures(children, line)
        elif self.heading:
            indices = self._units(_flat(children, line), line, "heading", whole=True)
            self.blocks.append(Block("heading", indices, level=self.heading))
        elif self.rows is not None:
            self.cells.append(self._units(_flat(children, line), line, "sentence"))
        else:
            self._paragraph(self._units(_flat(children, line), line, "sentence"))

    def _paragraph(self, indices: tuple[int, ...]) -> None:
        if self.lists:
            number = 0 if self.lists[-1] == 0 else self.lists[-1]
            block = Block("item", indices, len(self.lists), number, not self.fresh_item)
            self.fresh_item = False
        else:
            block = Block("quote" if self.quotes else "paragraph", indices)
        self.blocks.append(block)

    def _figures(self, children: Sequence[Token], line: int) -> None:
        for child in children:
            if child.type == "image":
                self._figure(child, line)
            elif child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.content.strip():
                raise Unreadable("a picture stands in a paragraph of its own", line)

    def _figure(self, image: Token, line: int) -> None:
        source = str(image.attrs.get("src", ""))
        if self.rows is not None or self.heading or not PICTURE.fullmatch(source):
            raise Unreadable(
                "a picture is `view:SIGHTING` (or a working copy's id), `specimen:ID` or"
                " `page:EXHIBIT/N`, outside tables and headings", line
            )  # fmt: skip
        alt = self._units(_flat(image.children or [], line), line, "alt", source, whole=True)
        caption = str(image.attrs.get("title", ""))
        below = self._units(caption, line, "caption", source, whole=True) if caption else ()
        self.blocks.append(Block("figure", alt + below, picture=source))

    def _units(
        self, text: str, line: int, role: Role, picture: str = "", *, whole: bool = False
    ) -> tuple[int, ...]:
        """Add the sentences of ``text`` (one newline a source line); their indices."""
        check_plain(text, line)  # a character entity may spell what the file itself may not hold
        plain, origin, markers = take_out(text, line)
        spans = [(0, len(plain))] if whole else split(plain, [m.offset for m in markers])
        if markers and not any(start < markers[0].offset for start, _ in spans):
            raise Unreadable("a citation stands after its sentence, not before it", line)
        first = len(self.sentences)
        offsets = [marker.offset for marker in markers]
        for number, (start, end) in enumerate(spans):
            following = spans[number + 1][0] if number + 1 < len(spans) else len(plain)
            own = markers[bisect_right(offsets, start) : bisect_right(offsets, following)]
            claims, uncited = _marked(plain, end, [m for m in own if not m.machine])
            machine = next((marker.machine for marker in own if marker.machine), "")
            begin = start + len(plain[start:end]) - len(plain[start:end].lstrip())
            offset = origin[begin] if begin < len(origin) else 0
            place = Place(self.path, line + text.count("\n", 0, offset))
            words = _one_line(plain[start:end])
            self.sentences.append(Sentence(place, role, words, claims, uncited, picture, machine))
        return tuple(range(first, len(self.sentences)))


def _marked(plain: str, end: int, own: list[Marker]) -> tuple[tuple[str, ...], bool]:
    """Claims and the uncited mark of one sentence; none unless one stands at its very end."""
    at_end = [m for m in own if not plain[m.offset : end].strip(" \n\t.!?…。！？｡\"'”’」』）)")]
    if not at_end:
        return (), False
    ids = [claim for marker in own for claim in marker.claims]
    return tuple(dict.fromkeys(ids)), any(not marker.claims for marker in own)


def _flat(children: Sequence[Token], line: int) -> str:
    """Inline tokens as text, a newline for each line end; a link's address follows its words."""
    parts: list[str] = []
    address, mark = "", 0
    for child in children:
        match child.type:
            case "text" | "code_inline" | "text_special" | "html_inline":
                parts.append(child.content)
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "link_open":
                address = str(child.attrs.get("href", ""))
                _check_link(child, line + "".join(parts).count("\n"))
                mark = len(parts)
            case "link_close" if "".join(parts[mark:]).strip() != address:
                parts.append(f" ({address})")
    return "".join(parts)


def _check_link(link: Token, line: int) -> None:
    if not re.match(r"https?://", str(link.attrs.get("href", ""))) or link.attrs.get("title"):
        raise Unreadable("a link is [words](https://...), without a title", line)


def _one_line(text: str) -> str:
    joined = re.sub(r"\s+", " ", _BETWEEN_CJK.sub("", text)).strip()
    return re.sub(r" (?=[.,;:!?…。！？，；：])", "", joined)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
