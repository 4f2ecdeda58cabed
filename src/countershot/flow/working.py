"""exhibits -> sightings, readings, citations, comparisons and signatures over them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from countershot.answers import Citations, Drafted, Looking, Readings, Signed
from countershot.engine.executor import nothing
from countershot.errors import UsageError
from countershot.flow.parts import known, part
from countershot.gather import citing, clues, comparing, logged, outsiders, recipes, signing
from countershot.gather.facts import written
from countershot.ports import Progress
from countershot.workspace import keyring
from countershot.workspace.compute import machine
from countershot.workspace.open import open_case


def look(
    path: Path,
    names: Sequence[str] = (),
    *,
    network: Path | None = None,
    dense: bool = False,
    progress: Progress = nothing,
) -> Looking:
    """Find devices: look at footage and photographs, then keep the best view of each sighting.

    ``network``: the description of an outside network to look with, which is plugged in first.
    ``dense``: look at long clips every half second too, instead of at their keyframes.
    """
    space = open_case(path, write=True)
    outside = None if network is None else outsiders.plugged_in(network)
    wanted = recipes.looking(space, written(space), known(space), names, outside, dense=dense)
    with machine() as hands, space.log.writing() as writer:
        hands.compute(space, writer, wanted, part(progress, 0.0, 0.9))
        hands.compute(space, writer, recipes.showing(written(space)), part(progress, 0.9, 1.0))
    return logged.looking(
        space, recipes.chosen(space, written(space), names), wanted, hands.passing
    )


def read(
    path: Path,
    names: Sequence[str] = (),
    *,
    ocr: bool = True,
    pictures: bool = False,
    mentions: bool = True,
    progress: Progress = nothing,
) -> Readings:
    """Read documents, each character with its page and box; then what is mentioned in them.

    ``ocr``: a page without a text layer is read in its picture, where the extra is installed, and
    of text layers a sample is compared with pictures: some say other words. ``pictures``: what the
    pages of the exhibits named show, whatever their text layers say; UsageError without a name.
    Without ``mentions``, they are left out of long documents.
    """
    if pictures and not (names and ocr):
        raise UsageError("--pictures needs the exhibits' names, and cannot stand with --no-ocr")
    space = open_case(path, write=True)
    wanted = recipes.reading(space, written(space), known(space), names, ocr=ocr, pictures=pictures)
    there = recipes.chosen(space, written(space), names)
    with machine() as hands, space.log.writing() as writer:
        hands.compute(space, writer, wanted, part(progress, 0.0, 0.5 if ocr else 1.0))
        layers = recipes.comparing_layers(known(space), there) if ocr else []
        hands.compute(space, writer, layers, part(progress, 0.5, 1.0))
    return logged.readings(space, there, hands.passing, mentions=mentions)


def cite(
    path: Path, name: str, words: str, *, time: str | None = None, box: str | None = None
) -> Citations:
    """Citations to paste: where the words stand in a document, or a time and box of a picture."""
    space = open_case(path)
    exhibit = recipes.exhibit(space, name)
    made = known(space)
    if time is None and box is None:
        return citing.in_document(exhibit, made, words)
    return citing.in_picture(exhibit, made, time, box)


def compare(
    path: Path,
    sighting: str,
    *,
    examiner: str | None = None,
    name: str | None = None,
    blind: Path | None = None,
    progress: Progress = nothing,
) -> Drafted:
    """Put a sighting beside the specimens and write a draft; or a packet for a second examiner.

    What the shipped catalogue says of its kind comes with the answer and into no file.
    """
    space = open_case(path)
    with machine() as hands:
        beside = comparing.beside(space, written(space), sighting, hands, progress)
    if blind is not None:
        return comparing.packet(space, beside, examiner, name, blind)
    badge = clues.read_before(space, beside.sighting)
    return comparing.draft(space, beside, examiner, name, badge)


def sign(
    path: Path,
    file: Path,
    *,
    signer: str,
    role: str | None = None,
    key_file: Path | None = None,
    passphrase: Callable[[], str],
) -> Signed:
    """Sign a judgement file and everything it rests on. Needs no log key, so it works anywhere."""
    space = open_case(path)
    name = signing.path_in_case(space, file)
    statement = signing.statement(space, written(space), name, signer, role)
    own = keyring.person_key(space.case, signer, key_file, passphrase)
    kept = signing.sign(space, statement, own)
    return Signed(name, kept, statement.role, statement.rests_on)
