"""how hypothesis runs here, and the figures that tests measure, said at the end of the run."""

from collections.abc import Callable

import pytest
from hypothesis import settings

from tests.counts import FULL

settings.register_profile("countershot", deadline=None, derandomize=not FULL)
settings.load_profile("countershot")
FIGURE = "figure"


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Have a measured figure printed after the run, whichever process the test ran in."""
    return lambda words: request.node.user_properties.append((FIGURE, words))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What the tests measured, each with its denominator."""
    reports = [
        one for outcome in ("passed", "failed") for one in terminalreporter.getreports(outcome)
    ]
    figures = [words for one in reports if one.when == "call"
               for name, words in one.user_properties if name == FIGURE]  # fmt: skip
    if figures:
        terminalreporter.section("measured")
    for words in sorted(figures):
        terminalreporter.write_line(words)
