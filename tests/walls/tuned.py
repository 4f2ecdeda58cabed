"""nothing -> the half of the corpus that the classifier of walls may be tuned on."""

from tests.walls.page import TestPage
from tests.walls.tuned_lines import lines
from tests.walls.tuned_real import real
from tests.walls.tuned_walls import walls


def pages() -> tuple[TestPage, ...]:
    """Real content and walls in six languages; made before each round of tuning."""
    return (*real(), *walls(), *lines())
