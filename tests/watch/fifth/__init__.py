"""a seed in each name -> 300 pairs of page versions that nothing here was ever set on.

Written from what real sites do, by a hand that had read neither the program nor the other halves.

- ``told``: stories, their edits and the words around them, read from text in
  ``told_a``, ``_b``, ``_c`` (stories) and ``words_a``, ``_b`` (words)
- ``layouts``: eleven layouts, and which story each fits
- ``look``: one kind of noise at one visit: its dice, times, counters and boxes
- ``noise``, ``noise_more``: the kinds of noise; ``kinds``: their weights
- here: ``pairs()``, all of them; ``plan()``, what one page shows and what of it moves
"""

import re
from dataclasses import dataclass
from functools import cache
from random import Random

from tests.watch.fifth.kinds import KINDS, Kind, fits
from tests.watch.fifth.layouts import FITTING, mode, render
from tests.watch.fifth.look import Look
from tests.watch.fifth.told import SCRIPTS, Block, Story, edit, stories, words
from tests.watch.pair import Pair, Script


@dataclass(frozen=True)
class Plan:
    """One pair to be: its page, the kinds on it, and those of them that move between visits."""

    name: str
    script: Script
    story: Story
    layout: str
    shown: tuple[Kind, ...]
    moving: frozenset[str]


def _drawn(dice: Random, kinds: list[Kind], count: int) -> list[Kind]:
    kinds = list(kinds)
    chosen: list[Kind] = []
    while kinds and len(chosen) < count:
        chosen.append(dice.choices(kinds, [k.weight for k in kinds])[0])
        kinds.remove(chosen[-1])
    return chosen


def plan(script: Script, number: int, edited: bool) -> Plan:
    """A script and a number under 25 -> what that page shows, and what of it moves."""
    story = stories(script)[number // 5]
    half = "edit" if edited else "noise"
    name = f"fifth-{script}-{story.kind}-{number % 5 + 1}-{half}"
    dice = Random(name)
    layout = dice.choice(FITTING[story.kind])
    files = any(block.kind == "file" for block in story.blocks)
    fitting = [k for k in KINDS if fits(k, script, story.kind, layout, files)]
    count = dice.randint(2, 5) if not edited else dice.randint(1, 3) * (number % 2)
    moving = _drawn(dice, fitting, count)
    rest = [k for k in fitting if k.still and k not in moving]
    shown = moving + _drawn(dice, rest, dice.randint(2, 5))
    order = tuple(k for k in KINDS if k in shown)
    return Plan(name, script, story, layout, order, frozenset(k.name for k in moving))


def page(plan: Plan, blocks: tuple[Block, ...], visit: int, moving: frozenset[str]) -> str:
    """A plan, its content, a visit, the kinds that move -> the HTML the server sends then."""
    slots: dict[str, str] = {}
    said = words(plan.script)
    looks = [
        (kind, Look(plan.name, kind.name, visit * (kind.name in moving), said, mode(plan.layout)))
        for kind in plan.shown
    ]
    for kind, look in looks:
        for slot, piece in kind.pieces(look).items():
            slots[slot] = slots.get(slot, "") + piece
    html = render(plan.name, blocks, plan.layout, said, slots)
    for kind, look in looks:
        html = kind.turned(look, html)
    return re.sub(r"@@[A-Z]+\d+@@", "", html)


def _pair(script: Script, number: int, edited: bool) -> Pair:
    made = plan(script, number, edited)
    before = made.story.blocks
    after = before
    edits: tuple[str, ...] = ()
    if edited:
        story, edits = edit(made.story, number % 5)
        after = story.blocks
    return Pair(
        made.name,
        script,
        page(made, before, 0, made.moving),
        page(made, after, 1, made.moving),
        edited,
        edits,
        page(made, after, 2, made.moving),
    )


@cache
def pairs() -> tuple[Pair, ...]:
    """Nothing -> the 300 pairs: of each script 25 edited and 25 where only noise differs."""
    return tuple(
        _pair(script, number, edited)
        for script in SCRIPTS
        for edited in (True, False)
        for number in range(25)
    )
