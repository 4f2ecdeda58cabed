"""plain values of a head -> a frozen record, or the line and key that does not fit it."""

import json
import re
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from countershot.claims.frontmatter import YamlDocument
from countershot.claims.text import Unreadable

R = TypeVar("R", bound=BaseModel)


class WrongKeys(Unreadable):
    """One or more keys of a file are missing or of the wrong kind; ``faults``: line and reason."""

    def __init__(self, faults: Iterable[tuple[int, str]]) -> None:
        self.faults = tuple(faults)
        line, reason = self.faults[0]
        super().__init__(reason, line)


def record(kind: type[R], values: dict[str, Any], lines: dict[str, int]) -> R:
    """Build a record strictly (no text for a number, no number for text). Raises WrongKeys.

    Validation goes through JSON because strict Python input would refuse a list for a tuple.
    """
    try:
        return kind.model_validate_json(json.dumps(values))
    except ValidationError as error:
        faults = [
            (_line(lines, str_path(fault["loc"])), f"`{str_path(fault['loc'])}`: {fault['msg']}")
            for fault in error.errors(include_url=False, include_input=False)
        ]
        raise WrongKeys(faults) from error


def str_path(loc: Iterable[int | str]) -> str:
    """A validation error's location as a dotted key path."""
    return ".".join(str(part) for part in loc)


def _line(lines: dict[str, int], path: str) -> int:
    while path and path not in lines:
        path = path.rpartition(".")[0]
    return lines.get(path, 1)


def as_text(head: YamlDocument, keys: frozenset[str]) -> dict[str, Any]:
    """The head's values, where each of ``keys`` (last part of a path) is text as it was written.

    So `series: 420` and `time: 2031` are the words 420 and 2031, and an empty value is no words.
    """

    def convert(value: Any, path: str, key: str) -> Any:
        if isinstance(value, dict):
            return {k: convert(v, f"{path}.{k}" if path else k, k) for k, v in value.items()}
        if isinstance(value, list):
            return [convert(v, f"{path}.{i}", key) for i, v in enumerate(value)]
        if key not in keys or isinstance(value, str):
            return value
        return "" if value is None else head.written[path]

    converted: dict[str, Any] = convert(head.values, "", "")
    return converted


def has_words(text: str, least: int) -> bool:
    """Does a text say anything: so many words, or twice as many Chinese characters?"""
    return len(text.split()) >= least or len(re.findall("[㐀-鿿]", text)) >= 2 * least
