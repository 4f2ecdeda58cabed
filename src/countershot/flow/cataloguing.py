"""the shipped catalogue, and pictures of a product -> families, and a specimen to fill in."""

from collections.abc import Sequence
from pathlib import Path

from countershot.answers import Families, FamilyShown, SpecimenBegun
from countershot.devices.consider import described
from countershot.devices.families_shelf import families_of, family_named, shipped
from countershot.devices.form import form
from countershot.engine.executor import nothing
from countershot.flow.collecting import seal
from countershot.gather import specimens
from countershot.ports import Progress
from countershot.workspace.open import open_case


def list_families(kind: str | None = None, maker: str | None = None) -> Families:
    """The product families that ship with the program: of one kind, of one maker or badge."""
    return Families(families_of(kind, maker), len(shipped()))


def show_family(name: str) -> FamilyShown:
    """One family: every fact, who says so, and in which words."""
    family = family_named(name)
    return FamilyShown(family, described(family))


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
