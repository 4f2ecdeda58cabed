"""the files in families/ -> the shipped catalogue of product families, checked as a whole."""

from functools import cache
from importlib.resources import files

from countershot.devices.families_file import among, kinds_of, read_family
from countershot.errors import BadMaterial, UsageError
from countershot.records.base import KINDS
from countershot.records.family import Family

FOLDER = "families"


@cache
def shipped() -> tuple[Family, ...]:
    """Every shipped family, in the order of ids. BadMaterial if the installation is damaged."""
    folder = files("countershot.devices").joinpath(FOLDER)
    texts = {
        each.name.removesuffix(".toml"): each.read_text(encoding="utf-8")
        for each in folder.iterdir()
        if each.name.endswith(".toml")
    }
    found = tuple(read_family(name, texts[name]) for name in sorted(texts))
    if faults := among(found):
        raise BadMaterial("\n".join(map(str, faults)))
    return found


def family_named(name: str) -> Family:
    """One family by its id, or by the first letters of it. UsageError names what is there."""
    exact = [each for each in shipped() if each.id == name]
    close = exact or [each for each in shipped() if each.id.startswith(name.casefold())]
    if len(close) != 1 or not name:
        known = ", ".join(each.id for each in close or shipped())
        raise UsageError(f"{name!r}: not one family of the catalogue (there are: {known})")
    return close[0]


def families_of(kind: str | None = None, maker: str | None = None) -> tuple[Family, ...]:
    """The families of one kind, and of one maker or badge. UsageError for a kind that is none."""
    if kind is not None and kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind of device; these are: {' '.join(KINDS)}")
    return tuple(
        each
        for each in shipped()
        if (kind is None or kind in kinds_of(each))
        and (maker is None or maker.casefold() in _names(each))
    )


def _names(family: Family) -> list[str]:
    return [said.value.casefold() for said in (family.maker, family.badge) if said is not None]
