"""a page, a time, how often each thing around it has moved -> what its parts are drawn from."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import TypeVar

from tests.watch.eighth.story import Story, Unit
from tests.watch.eighth.words import Words

Item = TypeVar("Item")

# Stories that speak of the second of their language's offices, not of the first.
ON_THE_SECOND_SITE = frozenset({"bakanlik", "voprosy", "zhaobiao", "bayan", "xizmet"})


@dataclass(frozen=True)
class Visit:
    """One look at a page.

    ``has``: the things the page carries; ``turn``: how often each has moved by now; ``first``
    and ``second``: when the two visits of the pair were, ``when`` being this look itself.
    """

    key: str
    story: Story
    words: Words
    units: tuple[Unit, ...]
    has: frozenset[str]
    turn: dict[str, int]
    published: datetime
    first: datetime
    second: datetime
    when: datetime
    style: str = "plain"

    def fixed(self, what: str) -> Random:
        """Draws that stay the same on every look."""
        return Random(f"{self.key}|{what}")

    def moving(self, what: str) -> Random:
        """Draws that change each time ``what`` moves."""
        return Random(f"{self.key}|{what}|{self.turns(what)}")

    def turns(self, what: str) -> int:
        return self.turn.get(what, 0)

    def pick(self, what: str, choices: Sequence[Item]) -> Item:
        return self.fixed(what).choice(choices)

    def label(self, key: str, **values: object) -> str:
        return html.escape(self.words.labels[key].format(**values), quote=False)

    def site(self) -> str:
        names = self.words.names[self.story.site]
        if self.story.site == "press":
            return self.pick("site name", names)
        return names[self.story.key in ON_THE_SECOND_SITE]

    def site_host(self) -> str:
        return f"www{self.fixed('host').randint(2, 99)}"

    def title(self) -> str:
        return next(unit.text for unit in self.units if unit.mark == "=")

    def token(self, what: str, size: int = 32) -> str:
        return "".join(self.moving(what).choices("0123456789abcdef", k=size))

    def listed(self, what: str) -> datetime:
        """When the list called ``what`` was last filled."""
        return self.second if self.turns(what) else self.first

    def cls(self, name: str) -> str:
        """The class attribute that this kind of site gives to a part called ``name``."""
        if self.style == "bare":
            return ""
        if self.style == "hash":
            tail = "".join(Random(f"{self.token('classes')}{name}").choices("aBcdEfgh1234Zk", k=5))
            return f' class="{name.title()}_root__{tail}"'
        if self.style == "short":
            return f' class="{name[0]}{self.fixed("class " + name).randint(1, 30)}"'
        made = {
            "wp": f"widget widget_{name} wp-block-{name}",
            "drupal": f"block block-views block--{name} clearfix",
            "bem": f"page__{name} {name}-block",
        }
        return f' class="{made.get(self.style, name)}"'

    def link(self, path: str) -> str:
        """An address on the site, with the session in it where the site puts it there."""
        if "session" in self.has:
            return f"{path};jsessionid={self.token('session').upper()}"
        return path
