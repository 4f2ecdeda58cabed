"""an item of a YAML list whose citation is written flat -> the item with its citation apart."""

from typing import Any

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
