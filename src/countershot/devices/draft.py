"""a comparison -> the draft of an identification; specimens -> a blind packet for a second person.

A draft decides nothing: level 0, inconclusive, nothing agrees, nothing is excluded. A packet
carries no ranking and no verdict, and its order is that of the alphabet.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from countershot.devices.compare import Comparison, in_words
from countershot.errors import UsageError
from countershot.records.base import LEVELS
from countershot.records.computed import Sighting
from countershot.records.judged import Feature, Specimen

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
SHOWN = 10
"""How many ranked specimens a draft shows."""
_PICTURE = re.compile(r"x-[0-9a-f]{12}\.(png|jpg|webp|tif|gif|bmp)")
_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]+"
)

TABLE = (
    "| # | feature | questioned | specimen | agrees | discriminating "
    "| questioned box | specimen box |\n|---|---|---|---|---|---|---|---|\n"
)


@dataclass(frozen=True)
class SpecimenFile:
    """One specimen of a packet: its YAML as the case has it, and its pictures.

    ``pictures`` maps file names (``x-0123456789ab.png``) to bytes.
    """

    specimen: Specimen
    yaml: bytes
    pictures: Mapping[str, bytes]


def draft(
    comparison: Comparison,
    sighting: Sighting,
    examiner: str,
    name: str,
    badge: Sequence[str] = (),
) -> str:
    """The text of ``identifications/NAME.EXAMINER.md``, to be filled in by ``examiner``.

    The ranking stands in YAML comments, which may be deleted before signing, and below it
    ``badge``: lines on words that were read on the device; they fill in no field. Raises
    UsageError if a name cannot be part of a file name.
    """
    _checked(name, examiner)
    first = comparison.ranked[0].specimen if comparison.ranked else None
    others = [each.specimen for each in comparison.lookalikes]
    chosen = first.id if first and not comparison.abstains else ""
    rows = [*_rows_of(first, others)] if first else []
    excluded = [each.id for each in others]
    excluded += [each for each in comparison.missing if NAME.fullmatch(each)]
    comments = [*in_words(comparison, SHOWN), *badge, *_others(sighting)]
    return _front(sighting, chosen, comments) + _body(rows, excluded)


def _others(sighting: Sighting) -> list[str]:
    """Where else to look at the same device; the questioned boxes are those of the best view."""
    if not sighting.views:
        return []
    shown = ", ".join(sighting.views)
    return [
        f"Questioned boxes are in {sighting.best_view}. The same device at other moments,",
        f"cut out and nothing else done: {shown}.",
    ]


def packet(
    sighting: Sighting,
    view_png: bytes,
    specimens: Iterable[SpecimenFile],
    examiner: str,
    name: str,
    other_pngs: Sequence[bytes] = (),
) -> dict[str, bytes]:
    """What a second examiner gets: relative path -> bytes of a folder.

    The views, the specimens with their pictures, a draft without ranking, and how to go about it.
    Neither the program's kind and score nor anyone's verdict is in it. Raises UsageError if a
    name cannot be part of a file name, or a specimen is given twice.
    """
    _checked(name, examiner)
    files = sorted(specimens, key=lambda each: each.specimen.id)
    known = [each.specimen for each in files]
    path = f"identifications/{name}.{examiner}.md"
    made = {
        "README.md": _instructions(sighting, path, known, len(other_pngs)).encode(),
        "view.png": view_png,
        **{f"other-view-{n}.png": png for n, png in enumerate(other_pngs, start=1)},
        path: _blind_draft(sighting, known).encode(),
    }
    for file in files:
        for where, data in _specimen_files(file).items():
            if made.setdefault(where, data) != data:
                raise UsageError(f"{where} is given twice with different content.")
    return dict(sorted(made.items()))


def _checked(*names: str) -> None:
    for name in names:
        if not NAME.fullmatch(name):
            raise UsageError(
                f"{name!r} cannot be part of a file name: use small letters, digits and hyphens."
            )


def _front(sighting: Sighting, chosen: str, comments: Sequence[str]) -> str:
    lines = ["---", f"sighting: {sighting.id}"]
    lines += ["# The specimen you compared with, by its id.", f"specimen: {json.dumps(chosen)}"]
    levels = ", ".join(f"{level} {words}" for level, words in LEVELS.items())
    lines += [f"# Fill in the level you reached: {levels}.", "level: 0"]
    lines += [
        "# Fill in your verdict: identified, supports, inconclusive, eliminated, not comparable.",
        "# `identified` needs a discriminating feature that is visible in both pictures.",
        "verdict: inconclusive",
        "# Only as far as your level goes; leave the rest empty.",
        'maker: ""',
        'series: ""',
        'device_model: ""',
        "# What it hangs on, and where its cables go, as you see it; leave empty if you do not.",
        'mount: ""',
        'cables: ""',
    ]
    if comments:
        lines.append(
            "# From here to the next --- line: for you to read, and to delete if you like."
        )
    lines += [f"# {plain(comment, indent=True)}" for comment in comments]
    return "\n".join([*lines, "---"]) + "\n"


def _body(rows: Sequence[tuple[str, str, str]], excluded: Sequence[str]) -> str:
    table = "".join(
        f"| {number} | {_cell(feature)} |  | {_cell(words)} | not visible | {telling} |  |  |\n"
        for number, (feature, words, telling) in enumerate(rows, start=1)
    )
    exclusions = "".join(f"- {plain(name)}: \n" for name in excluded)
    return f"## Features\n{TABLE}{table}## Excluded\n{exclusions}## Limits\n"


def _rows_of(first: Specimen, others: Sequence[Specimen]) -> Iterable[tuple[str, str, str]]:
    """A row for each feature of the first, then for those that only its look-alikes have."""
    for each in first.features:
        yield each.id, each.words, "yes" if each.discriminating else "no"
    seen = {_key(each) for each in first.features}
    for other in others:
        for each in other.features:
            if _key(each) not in seen:
                seen.add(_key(each))
                yield each.id, f"only the look-alike {other.id}: {each.words}", "no"


def _key(feature: Feature) -> str:
    return feature.words.strip().casefold()


def _blind_draft(sighting: Sighting, known: Sequence[Specimen]) -> str:
    return _front(sighting, "", ()) + _body(_all_features(known), [each.id for each in known])


def _all_features(known: Sequence[Specimen]) -> list[tuple[str, str, str]]:
    """A row for each feature that any specimen has, in alphabetical order, with whose it is.

    What is discriminating depends on the specimen named, so it is left at ``no``.
    """
    words: dict[str, list[str]] = {}
    for one in known:
        for each in one.features:
            words.setdefault(each.id, []).append(f"{one.id}: {each.words}")
    return [(feature, "; ".join(words[feature]), "no") for feature in sorted(words)]


def _specimen_files(file: SpecimenFile) -> dict[str, bytes]:
    _checked(file.specimen.id)
    made = {f"specimens/{file.specimen.id}.yaml": file.yaml}
    for name, data in file.pictures.items():
        if not _PICTURE.fullmatch(name):
            raise UsageError(f"{name!r} is not the name of a picture: x-0123456789ab.png is one.")
        made[f"pictures/{name}"] = data
    return made


def _instructions(sighting: Sighting, path: str, known: Sequence[Specimen], others: int = 0) -> str:
    lines = [
        "# Compare blind",
        "",
        "Someone else compares the same device. You are asked to do it without knowing what they",
        "or a program concluded: do not ask, and do not tell, until both have signed.",
        "",
        f"1. Look at `view.png`: the device of sighting `{sighting.id}`"
        f" ({sighting.start_ms} to {sighting.end_ms} ms of `{sighting.exhibit}`).",
        *(
            ["   `other-view-N.png` show it at other moments; boxes are in `view.png`."]
            * (others > 0)
        ),
        "2. Compare it with every specimen below; they stand in alphabetical order, and it may be",
        "   none of them.",
        f"3. Fill in `{path}`:",
        "   each feature in words, for both pictures; delete rows that do not belong to your",
        "   specimen, add others you see; say why each of the rest is excluded, and delete the",
        "   line of the specimen you name.",
        "4. Put it into your copy of the case, sign it with `countershot sign` and send the",
        "   signature back.",
        "",
        "| specimen | pictures |",
        "|---|---|",
    ]
    for each in known:
        shown = ", ".join(
            f"{_cell(one.exhibit)} {_cell(one.view)}".strip() for one in each.pictures
        )
        lines.append(f"| {each.id} | {shown or 'none'} |")
    return "\n".join(lines) + "\n"


def plain(text: str, indent: bool = False) -> str:
    """One line without characters that break lines or turn the direction of writing."""
    line = _UNSAFE.sub(" ", text)
    return line.rstrip() if indent else line.strip()


def _cell(text: str) -> str:
    return " ".join(plain(text).split()).replace("|", "\\|")
