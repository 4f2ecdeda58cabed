"""invented release packages, for the tests of OCDS."""

import json
from typing import Any

from countershot.documents.json_text import leaves
from countershot.records.computed import Passages

EXHIBIT = "x-0123456789ab"


def release(**more: Any) -> dict[str, Any]:
    """One release of an invented county, with an award of 11000.50 to an invented company."""
    return {
        "ocid": "ocds-zz1234-1", "id": "1", "date": "2031-03-20T09:00:00Z", "tag": ["award"],
        "buyer": {"name": "Ostervale county"},
        "awards": [{
            "id": "a1", "title": "Speed domes", "date": "2031-03-14T00:00:00+08:00",
            "value": {"amount": 11000.50, "currency": "CNY"},
            "suppliers": [{"id": "s1", "name": "Velmara Vision"}, {"name": "Halvek"}],
            "items": [{"id": "1", "deliveryLocation": {"description": "Tarnow Hollow"}}],
        }],
        **more,
    }  # fmt: skip


def package(*releases: Any) -> dict[str, Any]:
    """A release package of these."""
    return {"version": "1.1", "publisher": {"name": "Ostervale"}, "releases": list(releases)}


def passages(found: Any) -> Passages:
    """The passages of what such a file holds."""
    return Passages(exhibit=EXHIBIT, passages=tuple(leaves(json.dumps(found).encode())))
