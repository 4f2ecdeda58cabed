"""a sighting -> clues beyond its shape: words on it, what is beside it, what its file states."""

from pathlib import Path

from countershot.answers import Clues
from countershot.engine.executor import nothing
from countershot.errors import CannotCheck
from countershot.flow.parts import known, part
from countershot.gather import clues as gathering
from countershot.gather import recipes
from countershot.gather.facts import written
from countershot.ports import Progress
from countershot.workspace.compute import machine
from countershot.workspace.open import open_case


def clues(path: Path, name: str, *, progress: Progress = nothing) -> Clues:
    """1 find the sighting; 2 read what its file states; 3 read words in its box; 4 gather all.

    Without the ``ocr`` extra the rest is gathered, and the answer says what to install.
    """
    space = open_case(path, write=True)
    facts = written(space)
    sighting = recipes.sighting_named(facts, name)
    stated, badge = gathering.wanted(space, facts, sighting)
    missing = ""
    with machine() as hands, space.log.writing() as writer:
        hands.compute(space, writer, [stated], part(progress, 0.0, 0.1))
        try:
            hands.compute(space, writer, [badge], part(progress, 0.1, 1.0))
        except CannotCheck as error:
            missing = str(error)
    return gathering.found(facts, known(space), sighting, missing, hands.passing)
