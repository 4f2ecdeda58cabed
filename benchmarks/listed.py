"""a folder of lists -> their names, each with its file's stem and its entry's row there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from countershot.entities.lists import survey
from countershot.entities.names.who import Held
from countershot.gather.naming import held


def names_of(folder: Path) -> Iterator[Held]:
    """Every name of every list; transcriptions count their entries from 0, as LISTED does."""
    for each in survey(folder).lists:
        for entry in each.entries:
            row = entry.place.removeprefix("/entities/")
            number = row if row.isdigit() else entry.entry
            for one in held([entry]):
                yield replace(one, list=Path(each.file).stem, entry=number)
