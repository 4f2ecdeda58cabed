"""pictures of a product, and perhaps a shipped family -> a specimen for a person to fill in."""

from collections.abc import Sequence
from pathlib import Path

from countershot.answers import SpecimenBegun
from countershot.devices.families_shelf import family_named
from countershot.devices.form import form
from countershot.engine.executor import nothing
from countershot.flow.collecting import seal
from countershot.gather import specimens
from countershot.ports import Progress
from countershot.workspace.open import open_case


def add_specimen(
    path: Path,
    name: str,
    pictures: Sequence[str] = (),
    *,
    family: str | None = None,
    giver: str | None = None,
    collector: str | None = None,
    progress: Progress = nothing,
) -> SpecimenBegun:
    """Begin ``specimens/NAME.yaml`` with pictures of the product.

    1. See that nothing stands in the way: the name, the file, the family, every picture.
    2. Seal the pictures that are files. 3. Write the form, to be filled in by a person.
    """
    begun = None if family is None else family_named(family)
    form(name, (), begun)
    space = open_case(path, write=True)
    there = specimens.file_of(space, name)
    sealed_before, files = specimens.sorted_out(space, pictures)
    sealed = (
        seal(path, files, giver=giver, collector=collector, progress=progress).exhibits
        if files
        else ()
    )
    shown = specimens.in_order(pictures, sealed_before, sealed)
    specimens.write(there, form(name, [specimens.named(one) for one in shown], begun))
    return SpecimenBegun(there, shown, sealed, begun.id if begun else None)
