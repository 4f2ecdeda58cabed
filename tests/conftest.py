"""how hypothesis runs here: the same examples every time for `make test`, new ones for `prove`."""

from hypothesis import settings

from tests.counts import FULL

settings.register_profile("countershot", deadline=None, derandomize=not FULL)
settings.load_profile("countershot")
