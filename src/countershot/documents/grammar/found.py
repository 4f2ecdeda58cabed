"""what the grammar finds -> one frozen record each, as `countershot mentions` prints it."""

from dataclasses import dataclass, field
from typing import Any, Literal

MentionKind = Literal[
    "amount", "date", "period", "place", "organisation", "uscc", "product_code", "percentage"
]


@dataclass(frozen=True)
class Found:
    """One mention: characters `start` to `end` of the text it was found in.

    ``value`` and ``unit``: amount, a decimal in base units and its ISO 4217 code; date, ISO 8601,
    shorter where the day or month is not stated; period, "first/last" day, both included, or an
    ISO 8601 duration; place, its GB/T 2260 code; uscc, the code; percentage, the number and % or
    pp. ``value`` is None and ``flags`` says why where it is ambiguous or invalid. A range has the
    keys ``min`` and ``max`` in ``more``, and in its value.
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    value: object = None
    unit: str | None = None
    flags: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The mention as a JSON object."""
        return {
            "kind": self.kind,
            "text": self.text,
            "value": self.value,
            "unit": self.unit,
            "flags": list(self.flags),
            "start": self.start,
            "end": self.end,
            **self.more,
        }
