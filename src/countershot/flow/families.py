"""the shipped catalogue -> its product families, or all that is said of one."""

from countershot.answers import Families, FamilyShown
from countershot.devices.consider import described
from countershot.devices.families_shelf import families_of, family_named, shipped


def list_families(kind: str | None = None, maker: str | None = None) -> Families:
    """The product families that ship with the program: of one kind, of one maker or badge."""
    return Families(families_of(kind, maker), len(shipped()))


def show_family(name: str) -> FamilyShown:
    """One family: every fact, who says so, and in which words."""
    family = family_named(name)
    return FamilyShown(family, described(family))
