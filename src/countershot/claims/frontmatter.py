"""text with a YAML head -> plain values, the line of every key, and the body below it.

YAML here is the part of it that people read the same way a program does: mappings, lists and
scalars. Anchors, aliases, tags, merge keys, directives, several documents and repeated keys are
refused. Plain scalars are integers, decimal fractions, ``true``, ``false`` and ``null`` as JSON
writes them; everything else (``no``, ``on``, dates, ``0o7``, ``1e3``, ``0123``) stays text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from countershot.claims.plain_yaml import plain_yaml
from countershot.claims.text import MAX_BYTES, Unreadable, check_plain

MAX_DEPTH = 8
MAX_NODES = 5000
_INT = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_WORDS = {"true": True, "false": False, "null": None, "": None}
_FRAME = yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent
_KEY = re.compile(r"[^\W\d][\w-]{0,63}")


@dataclass(frozen=True)
class YamlDocument:
    """Plain values, with the line and the text as written of every scalar, by dotted key path."""

    values: dict[str, Any]
    key_lines: dict[str, int]
    written: dict[str, str]


@dataclass(frozen=True)
class FrontMatter:
    """A file's YAML head and the Markdown below it; ``body_line`` is the body's first line."""

    head: YamlDocument
    body: str
    body_line: int


def _value(text: str, quoted: bool) -> Any:
    if quoted:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def front_matter(text: str) -> FrontMatter:
    """Split a file at its ``---`` lines and read the head. Raises Unreadable."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Unreadable("does not start with a `---` line; front matter stands between two")
    closing = (i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == "---")
    end = next(closing, None)
    if end is None:
        raise Unreadable("its front matter is not closed; put a `---` line below the last key")
    head = yaml_document("\n".join(lines[1:end]), first_line=2)
    return FrontMatter(head, "\n".join(lines[end + 1 :]), end + 2)


def yaml_document(text: str, first_line: int = 1) -> YamlDocument:
    """Read one restricted YAML mapping whose first line is ``first_line`` of its file.

    Raises Unreadable, naming the line, for anything outside the restricted language.
    """
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise Unreadable(f"front matter larger than {MAX_BYTES // 1024} KiB")
    plain = plain_yaml(text, first_line, _value)
    if plain:
        values, found = plain
        return YamlDocument(values, found.key_lines, found.written)
    return _parsed(text, first_line)


def _parsed(text: str, first_line: int) -> YamlDocument:
    directive = re.search(r"^%", text, re.M)
    if directive:
        line = first_line + text.count("\n", 0, directive.start())
        raise Unreadable("YAML directives (`%`) are not allowed", line)
    builder = _Builder(first_line)
    try:
        value = builder.document(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        problem = error.problem or error.context or "cannot be parsed"
        never_ends = "end of stream" in problem  # then the line where it began is the useful one
        mark = (never_ends and error.context_mark) or error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise Unreadable(f"not YAML: {problem}; quote a value that has `: ` in it", line) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML lets ValueError and OverflowError out for escapes beyond Unicode
        raise Unreadable(
            "not YAML: a character or escape that it does not allow", first_line
        ) from error
    if not isinstance(value, dict):
        raise Unreadable("not a list of `key: value` lines", first_line)
    return YamlDocument(value, builder.key_lines, builder.written)


@dataclass
class _Builder:
    """Turns parser events into values; refuses what the restricted language leaves out."""

    first_line: int
    key_lines: dict[str, int] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    nodes: int = 0

    def document(self, events: Iterator[yaml.Event]) -> Any:
        value: Any = {}
        seen = False
        for event in events:
            if isinstance(event, _FRAME):
                continue
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    raise Unreadable("holds several YAML documents; keep one", self._line(event))
                seen = True
                continue
            value = self._node(event, events, "", 1)
        return value

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: str, depth: int) -> Any:
        self._admit(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, path, depth)
        return self._mapping(events, path, depth)

    def _admit(self, event: yaml.Event, depth: int) -> None:
        self.nodes += 1
        line = self._line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unreadable("YAML anchors and aliases are not allowed; write the value out", line)
        if getattr(event, "tag", None):
            raise Unreadable("YAML tags are not allowed; write a plain value", line)
        if depth > MAX_DEPTH:
            raise Unreadable(f"nested deeper than {MAX_DEPTH} levels", line)
        if self.nodes > MAX_NODES:
            raise Unreadable(f"more than {MAX_NODES} values", line)

    def _list(self, events: Iterator[yaml.Event], path: str, depth: int) -> list[Any]:
        values: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            inner = f"{path}.{len(values)}"
            self.key_lines[inner] = self._line(event)
            values.append(self._node(event, events, inner, depth + 1))
        return values

    def _mapping(self, events: Iterator[yaml.Event], path: str, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, values)
            inner = f"{path}.{key}" if path else key
            self.key_lines[inner] = self._line(event)
            values[key] = self._node(next(events), events, inner, depth + 1)
        return values

    def _key(self, event: yaml.Event, values: dict[str, Any]) -> str:
        line = self._line(event)
        self._admit(event, 1)
        if not isinstance(event, yaml.ScalarEvent) or not _KEY.fullmatch(event.value):
            raise Unreadable("a key must be one plain word (letters, digits, `_`, `-`)", line)
        if event.value in values:
            raise Unreadable(f"the key `{event.value}` stands here twice; keep one", line)
        return str(event.value)

    def _scalar(self, event: yaml.ScalarEvent, path: str) -> Any:
        text: str = event.value
        check_plain(text, self._line(event))
        self.written[path] = text
        return _value(text, event.style is not None)

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self.first_line + (int(mark.line) if mark else 0)
