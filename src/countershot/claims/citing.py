"""an item of a YAML list whose citation is written flat -> the item with its citation apart."""

from typing import Any

from countershot.claims.text import Unreadable

CITATION = ("exhibit", "page", "box_pt", "place", "quotation", "time_ms", "box_px")


def with_citation(item: dict[str, Any], path: str, lines: dict[str, int]) -> dict[str, Any]:
    """Put the keys of a citation under ``citation``, and note the line of each in ``lines``.

    ``path`` is the item's dotted key path; its own line is in ``lines``, and becomes ``line``.
    """
    citation = {key: item[key] for key in CITATION if key in item}
    for key in citation:
        lines[f"{path}.citation.{key}"] = lines[f"{path}.{key}"]
    lines[f"{path}.citation"] = lines.get(f"{path}.exhibit", lines[path])
    rest = {key: value for key, value in item.items() if key not in CITATION}
    return {**rest, "line": lines[path], "citation": citation}


GROUNDS = ("identification", "statement", "claim", "exhibit")


def optional_ground(item: dict[str, Any], path: str, lines: dict[str, int]) -> dict[str, Any]:
    """The item with its citation apart, if it has one. Raises Unreadable for two grounds."""
    if "chain" in item:
        raise Unreadable("`chain`: only a claim rests on a chain", lines[f"{path}.chain"])
    named = [key for key in GROUNDS if item.get(key)]
    if len(named) > 1:
        raise Unreadable(f"rests on one of {', '.join(GROUNDS)}, not {len(named)}", lines[path])
    rest = {key: value for key, value in item.items() if key not in GROUNDS or value}
    if "exhibit" in rest:
        return with_citation(rest, path, lines)
    stray = [key for key in CITATION if key in rest]
    if stray:
        raise Unreadable(f"`{stray[0]}`: belongs to an `exhibit:`", lines[f"{path}.{stray[0]}"])
    return {**rest, "line": lines[path]}
