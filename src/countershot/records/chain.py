"""from what was seen to a list -> links between named parties, each with its source and grade."""

from typing import Literal

from countershot.records.base import Record
from countershot.records.judged import Ground
from countershot.records.statement import Bound

Grade = Literal["low", "moderate", "high"]
GRADES: tuple[Grade, ...] = ("low", "moderate", "high")
End = Literal[
    "device", "product", "brand", "company", "body", "person", "project", "loan", "place",
    "pledge", "list",
]  # fmt: skip
"""What may stand at an end of a link. ``body``: a public body; ``product``: series or model."""
Relation = Literal[
    "identified as", "badged", "made by", "brand of", "relabelled from", "stands at",
    "supplied to", "won", "commissioned by", "part of", "financed by", "lent by", "borrowed by",
    "subsidiary of", "owned by", "controlled by", "directed by", "pledged", "listed on",
]  # fmt: skip
_PARTIES: tuple[End, ...] = ("company", "body", "person")
RELATIONS: dict[Relation, tuple[tuple[End, ...], tuple[End, ...]]] = {
    "identified as": (("device",), ("product",)),
    "badged": (("device", "product"), ("brand",)),
    "made by": (("device", "product"), ("company",)),
    "brand of": (("brand",), ("company",)),
    "relabelled from": (("product",), ("product",)),
    "stands at": (("device",), ("place", "project")),
    "supplied to": (("company",), ("company", "body", "project")),
    "won": (("company",), ("project",)),
    "commissioned by": (("project",), ("company", "body")),
    "part of": (("project",), ("project",)),
    "financed by": (("project",), ("loan",)),
    "lent by": (("loan",), _PARTIES),
    "borrowed by": (("loan",), _PARTIES),
    "subsidiary of": (("company",), ("company", "body")),
    "owned by": (("company",), _PARTIES),
    "controlled by": (("company", "body"), _PARTIES),
    "directed by": (("company", "body"), ("person",)),
    "pledged": (("company", "body"), ("pledge",)),
    "listed on": (_PARTIES, ("list",)),
}
"""Relation -> what it may start from, and what it may end at. Badge, maker and owner differ."""


class Link(Ground):
    """One step: ``start`` stands in this ``relation`` to ``end``, as one ground says.

    Both ends are named as the ground names them. ``percent``: the share, of ``owned by`` alone, as
    a decimal number, with its ``bound``. A link without a ground is readable, and refused.
    """

    start: str
    relation: Relation
    end: str
    grade: Grade
    percent: str = ""
    bound: Bound = "exactly"

    @property
    def cited(self) -> bool:
        """Does it rest on anything?"""
        return bool(self.statement or self.claim or self.identification or self.citation)


class Chain(Record):
    """How a device comes to a list, link by link: ``chains/NAME.md``.

    Each of ``links`` starts where the one before ended; links between the same two parties, one
    after another, stand beside each other and carry the step together. ``beside``: links that
    belong to it and lie off the way, such as other owners' shares. ``note`` is the body.
    """

    name: str
    headline: str
    links: tuple[Link, ...]
    beside: tuple[Link, ...] = ()
    note: str = ""


class Step(Record):
    """Links that join the same two parties: numbers from 1; its grade is the best of theirs."""

    links: tuple[int, ...]
    grade: Grade


class Broken(Record):
    """A link that does not go on from the one before (``number``, from 1), and why."""

    number: int
    reason: str


class Single(Record):
    """A source with which the chain falls, and the steps (from 1) that nothing else carries.

    ``source`` is an exhibit's id, or ``by:`` and who says it.
    """

    source: str
    steps: tuple[int, ...]


class Traced(Record):
    """A chain followed: its steps, where it breaks, which steps are weakest, what it hangs on."""

    name: str
    steps: tuple[Step, ...]
    breaks: tuple[Broken, ...] = ()
    weakest: tuple[int, ...] = ()
    single: tuple[Single, ...] = ()

    @property
    def grade(self) -> Grade | None:
        """The weakest step's; None of a chain without links."""
        return self.steps[self.weakest[0] - 1].grade if self.weakest else None
