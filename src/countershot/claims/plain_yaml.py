"""text of the plainest YAML -> what a YAML parser makes of it, thirty times as fast; or None.

Plainest is: ``key: value`` on a line each, indented by spaces, lists of such with ``- ``, values
that are words, numbers, simply quoted texts or short lists of these. Whatever else stands in a
text (comments, blank lines, escapes, folded text, anything odd), this says None to the whole of
it, and the parser reads it and says what is wrong. So nothing is judged here; a property test
holds the two against one another.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from countershot.claims.text import Unreadable, check_plain

Scalar = Callable[[str, bool], Any]
"""(text, quoted) -> the value, as ``frontmatter`` reads it."""
MOST_LINES, MOST_COMMAS, DEEPEST = 800, 500, 6
"""Well below what ``frontmatter`` allows, so that what is too much is left to it."""

_TEXT = re.compile("[\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]+")
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]{0,63}):(?: (.+))?")
_PLAIN = re.compile(r"\w(?:.*[^ :])?")
_QUOTED = re.compile(r'"([^"\\]*)"|\'([^\']*)\'')
_ITEM = re.compile(r"-?\w[\w.-]*|\"[^\"\\,\[\]{}]*\"")
_ITEMS = re.compile(rf"\[(?:(?:{_ITEM.pattern})(?:, (?:{_ITEM.pattern}))*)?\]")


class _Other(Exception):
    """Something else than the plainest YAML."""


@dataclass
class Plain:
    """A mapping with the line and the text of what stands in it, as ``YamlDocument`` has them."""

    scalar: Scalar
    first_line: int
    lines: list[tuple[int, str]]
    at: int = 0
    key_lines: dict[str, int] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)

    def mapping(self, indent: int, path: str, depth: int, first: str | None) -> dict[str, Any]:
        """The keys at this indentation; ``first`` is what follows a ``- `` on its line."""
        values: dict[str, Any] = {}
        while first is not None or self._here(indent):
            found = _KEY.fullmatch(self.lines[self.at][1] if first is None else first)
            first = None
            if found is None or found[1] in values or depth > DEEPEST:
                raise _Other
            inner = f"{path}.{found[1]}" if path else found[1]
            self.key_lines[inner] = self.first_line + self.at
            self.at += 1
            values[found[1]] = self._value(found[2], indent, inner, depth)
        return values

    def _value(self, text: str | None, indent: int, path: str, depth: int) -> Any:
        deeper = self._indent()
        if text is not None:
            if deeper > indent:
                raise _Other
            return self._one(text, path, self.at - 1)
        if deeper <= indent:
            return self._kept("", path, False)
        if self.lines[self.at][1].startswith("- "):
            return self._list(deeper, path, depth + 1)
        return self.mapping(deeper, path, depth + 1, None)

    def _list(self, indent: int, path: str, depth: int) -> list[Any]:
        values: list[Any] = []
        while self._here(indent):
            line = self.lines[self.at][1]
            if not line.startswith("- "):
                raise _Other
            inner, item = f"{path}.{len(values)}", line[2:]
            self.key_lines[inner] = self.first_line + self.at
            if _KEY.fullmatch(item):
                values.append(self.mapping(indent + 2, inner, depth + 1, item))
                continue
            self.at += 1
            if self._indent() > indent:
                raise _Other
            values.append(self._one(item, inner, self.at - 1))
        return values

    def _one(self, text: str, path: str, at: int) -> Any:
        quoted = _QUOTED.fullmatch(text)
        if quoted:
            return self._kept(quoted[1] if quoted[1] is not None else quoted[2], path, True)
        if _ITEMS.fullmatch(text):
            return [self._item(n, each, path, at) for n, each in enumerate(_ITEM.findall(text))]
        if not _PLAIN.fullmatch(text) or ": " in text or " #" in text:
            raise _Other
        return self._kept(text, path, False)

    def _item(self, number: int, text: str, path: str, at: int) -> Any:
        inner, quoted = f"{path}.{number}", text.startswith('"')
        self.key_lines[inner] = self.first_line + at
        return self._kept(text.strip('"') if quoted else text, inner, quoted)

    def _kept(self, text: str, path: str, quoted: bool) -> Any:
        self.written[path] = text
        return self.scalar(text, quoted)

    def _here(self, indent: int) -> bool:
        """Does a line of just this indentation come next? One that fits no block is odd."""
        found = self._indent()
        if found > indent:
            raise _Other
        return found == indent

    def _indent(self) -> int:
        return self.lines[self.at][0] if self.at < len(self.lines) else -1


def _may_be(text: str) -> bool:
    try:
        check_plain(text)
    except Unreadable:
        return False
    return _TEXT.fullmatch(text) is not None


def plain_yaml(text: str, first_line: int, scalar: Scalar) -> tuple[dict[str, Any], Plain] | None:
    """The mapping that ``text`` holds, and its lines; None: let the YAML parser read it."""
    if text.count("\n") > MOST_LINES or text.count(",") > MOST_COMMAS or not _may_be(text):
        return None
    split = [(len(line) - len(line.lstrip(" ")), line) for line in text.rstrip("\n").split("\n")]
    lines = [(indent, line[indent:]) for indent, line in split]
    found = Plain(scalar, first_line, lines)
    try:
        values = found.mapping(0, "", 1, None)
    except _Other:
        return None
    return (values, found) if found.at == len(lines) else None
