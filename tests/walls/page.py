"""what a test page is -> one shape for both halves of the corpus of walls."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from countershot.records.web import WallClass

Language = Literal["en", "zh", "ug", "ar", "ru", "tr"]


@dataclass(frozen=True)
class TestPage:
    """One page that the tests serve on loopback, and what it is.

    ``wall_class``: None for real content. ``html`` is the whole document, UTF-8. ``headers``: to
    send beside ``Content-Type``, names in lower case.
    """

    __test__: ClassVar[bool] = False

    name: str
    language: Language
    wall_class: WallClass | None
    status: int
    title: str
    html: str
    headers: Mapping[str, str] = field(default_factory=dict)
