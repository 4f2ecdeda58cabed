"""what a look at a sealed address found -> one shape for the cases of what became of it."""

from dataclasses import dataclass

from countershot.capture.facts import PageFacts
from countershot.errors import NotReached
from countershot.records.web import GoneClass, Outcome


@dataclass(frozen=True)
class Fate:
    """A page as it was sealed, what came at a later look, and what that is.

    ``gone_class`` is there exactly where ``outcome`` is ``gone``.
    """

    name: str
    before: PageFacts
    after: PageFacts | NotReached
    outcome: Outcome
    gone_class: GoneClass | None = None
