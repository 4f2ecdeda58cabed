"""a JSON file -> passages: one for each value, its place a JSON Pointer, its text as written

Numbers keep the characters they are written with, so that 4860000.00 is not read as 4860000.0.
"""

import json
from collections.abc import Iterator
from typing import Any

from countershot.errors import BadMaterial, LimitExceeded
from countershot.records.computed import Passage

MAX_VALUES = 1_000_000
MAX_DEPTH = 100
MAX_POINTER = 2_000
"""Characters of one place: a few long names one inside another would fill any disk."""


class _Number(str):
    """The characters of a number, told from a text of the same characters."""

    __slots__ = ()


def leaves(data: bytes) -> Iterator[Passage]:
    """Every value that is neither object, list nor empty text, in the order of the file.

    ``place`` is its JSON Pointer (RFC 6901), ``row_head`` the nearest name, and ``column_head`` of
    a number beside a ``currency`` says which (``currency: GBP``). Raises BadMaterial for what is
    no JSON that can be pointed into, LimitExceeded for too many values.
    """
    found = _parsed(data)
    if not isinstance(found, dict | list):
        raise BadMaterial("The file is one JSON value, in which nothing can be pointed at.")
    return iter(tuple(_walk(found, "", "", "", 1, [0])))


def escaped(name: str) -> str:
    """A name as one part of a JSON Pointer."""
    return name.replace("~", "~0").replace("/", "~1")


def parts_of(pointer: str) -> tuple[str, ...]:
    """The names of a JSON Pointer, read again."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def _parsed(data: bytes) -> Any:
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
        return json.loads(
            text,
            parse_int=_Number,
            parse_float=_Number,
            parse_constant=_no_number,
            object_pairs_hook=_each_once,
        )
    except RecursionError as error:
        raise BadMaterial("The JSON is nested too deeply to be pointed into.") from error
    except ValueError as error:
        raise BadMaterial(f"The file is no sound JSON ({error}).") from error


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A name that stands twice in one object cannot be pointed at: readers differ on which."""
    made: dict[str, Any] = {}
    for name, value in pairs:
        if name in made:
            raise ValueError(f"the name {name[:40]!r} stands twice in one object")
        made[name] = value
    return made


def _walk(
    node: Any, pointer: str, name: str, beside: str, depth: int, count: list[int]
) -> Iterator[Passage]:
    if isinstance(node, dict | list):
        if depth > MAX_DEPTH:
            raise BadMaterial(f"The JSON is nested more than {MAX_DEPTH} deep.")
        items = node.items() if isinstance(node, dict) else enumerate(node)
        money = _money(node)
        for key, inner in items:
            word = str(key) if isinstance(node, dict) else name
            at = f"{pointer}/{escaped(str(key))}"
            if len(at) > MAX_POINTER:
                raise BadMaterial(f"A place in the JSON has more than {MAX_POINTER} characters.")
            yield from _walk(inner, at, word, money, depth + 1, count)
        return
    count[0] += 1
    if count[0] > MAX_VALUES:
        raise LimitExceeded(f"The JSON has more than {MAX_VALUES} values: seal a part of it.")
    text = _text(node)
    if not _sound(text + pointer):
        raise BadMaterial("The JSON has half of a surrogate pair, which is no character.")
    if text.strip():
        head = beside if isinstance(node, _Number) else ""
        yield Passage(place=pointer, text=text, row_head=name, column_head=head)


def _money(node: dict[str, Any] | list[Any]) -> str:
    currency = node.get("currency") if isinstance(node, dict) else None
    known = type(currency) is str and len(currency) == 3 and currency.isalpha()
    return f"currency: {currency}" if known else ""


def _text(node: Any) -> str:
    words = {None: "null", True: "true", False: "false"}
    return str(node) if isinstance(node, str) else words[node]


def _sound(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
