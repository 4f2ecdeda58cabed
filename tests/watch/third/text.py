"""a language's text block -> its site words and its stories, and a story with one edit made."""

from dataclasses import dataclass, replace
from random import Random

Words = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Unit:
    """One thing a reader sees: T headline, S sentence, I list item, R table row, C caption."""

    role: str
    text: str
    para: int = 0

    @property
    def seen(self) -> str:
        """A row's two cells with one space between them; the text itself otherwise."""
        return self.text.replace(" | ", " ")


@dataclass(frozen=True)
class Story:
    """A page's own content, and the five edits its author foresaw."""

    kind: str
    byline: str
    date: str
    units: tuple[Unit, ...]
    changes: tuple[str, ...]

    def of(self, role: str) -> tuple[Unit, ...]:
        """The units of one role, in their order."""
        return tuple(unit for unit in self.units if unit.role == role)


def words(block: str) -> Words:
    """Lines ``key: a | b | c`` as a table of site words."""
    lines = (line.partition(":") for line in block.strip().splitlines())
    return {key: tuple(part.strip() for part in rest.split(" | ")) for key, _, rest in lines}


def stories(block: str) -> tuple[Story, ...]:
    """Stories begin with ``@ kind``; each further line is a role letter and its text."""
    return tuple(_story(part) for part in block.strip().removeprefix("@ ").split("\n@ "))


def _story(part: str) -> Story:
    kind, *lines = part.strip().splitlines()
    fields = [(line[0], line[2:].strip()) for line in lines if line.strip()]
    units = tuple(Unit(role, text) for role, text in fields if role in "TSIRC")
    changes = tuple(f"{role} {text}" for role, text in fields if role in "EXA")
    one = dict(fields)
    return Story(kind.strip(), one["B"], one["D"], units, changes)


def in_paragraphs(story: Story, dice: Random) -> Story:
    """The sentences in paragraphs of one to three, fixed before any edit so that none moves."""
    para, left, units = 0, dice.randint(1, 3), []
    for unit in story.units:
        if unit.role == "S":
            if left == 0:
                para, left = para + 1, dice.randint(1, 3)
            left -= 1
        units.append(replace(unit, para=para))
    return replace(story, units=tuple(units))


def edited(story: Story, change: str) -> tuple[Story, tuple[str, ...]]:
    """The story with one change made, and the units that went and came."""
    verb, rest = change.split(" ", 1)
    units = list(story.units)
    if verb == "A":
        role, text = rest.split(" ", 1)
        place = max(i for i, unit in enumerate(units) if unit.role == role)
        units.insert(place, Unit(role, text, units[place].para))
        return replace(story, units=tuple(units)), (units[place].seen,)
    old, _, new = rest.partition(" => ")
    (place,) = [i for i, unit in enumerate(units) if old in unit.text]
    was = units.pop(place)
    if verb == "X":
        return replace(story, units=tuple(units)), (was.seen,)
    now = replace(was, text=was.text.replace(old, new, 1))
    units.insert(place, now)
    return replace(story, units=tuple(units)), (was.seen, now.seen)
