"""names of pictures, in the case or dropped beside it -> exhibits, and a specimen's file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from countershot import disk
from countershot.canonical import sha256_hex
from countershot.capture.media_type import media_type
from countershot.devices.form import Sealed
from countershot.errors import BadMaterial, UsageError
from countershot.gather.recipes import exhibit
from countershot.records.exhibit import Exhibit
from countershot.workspace.open import Workspace


def file_of(space: Workspace, name: str) -> Path:
    """``specimens/NAME.yaml``. UsageError if it is there already."""
    path = space.root / "specimens" / f"{name}.yaml"
    if path.exists():
        raise UsageError(f"{path}: is there already; choose another id, or edit that file")
    return path


def sorted_out(
    space: Workspace, pictures: Sequence[str]
) -> tuple[Mapping[str, Exhibit], list[str]]:
    """Pictures that are exhibits, by what they were called, and files that have to be sealed.

    UsageError for what is neither, or is no photograph: then nothing is sealed at all.
    """
    files = [each for each in dict.fromkeys(pictures) if Path(each).is_file()]
    for each in files:
        _photograph(each, media_type(Path(each)))
    known = {each: exhibit(space, each) for each in pictures if each not in files}
    for each, found in known.items():
        _photograph(each, found.media_type)
    return known, files


def _photograph(name: str, kind: str) -> None:
    if not kind.startswith("image/"):
        raise UsageError(f"{name}: is {kind} and no photograph; a specimen shows photographs only")


def in_order(
    pictures: Sequence[str], known: Mapping[str, Exhibit], sealed: Sequence[Exhibit]
) -> tuple[Exhibit, ...]:
    """The exhibits in the order in which the pictures were given, each once.

    BadMaterial for a file that was not sealed: it changed, or went away, meanwhile.
    """
    fresh = {each.sha256: each for each in sealed}
    found = [known.get(each) or fresh.get(_digest(each)) for each in pictures]
    if None in found:
        missing = pictures[found.index(None)]
        raise BadMaterial(f"{missing}: was not sealed; seal it, then name the exhibit")
    return tuple({each.id: each for each in found if each is not None}.values())


def _digest(file: str) -> str:
    path = Path(file)
    return sha256_hex(path.read_bytes()) if path.is_file() else ""


def named(one: Exhibit) -> Sealed:
    """What the form says of a picture."""
    return Sealed(one.id, one.source_name)


def write(path: Path, text: str) -> None:
    """Write the form."""
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    disk.write_atomically(path, text.encode())
