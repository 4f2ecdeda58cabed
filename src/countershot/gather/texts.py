"""a case's folder -> its judgement files, read; what cannot be read is a refusal with its line."""

import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from countershot.claims.cited_addresses import addresses_in
from countershot.claims.read_files import RULE, read_file
from countershot.records.files import FOLDER_OF, KindFile, Place, Refusal, ReportFile

LARGEST, MOST = 262_144, 5_000


@dataclass
class Texts:
    """Every judgement file of a case in its folder, each folder in the order of the paths."""

    folders: dict[str, list[KindFile]] = field(
        default_factory=lambda: {folder: [] for folder in FOLDER_OF.values()}
    )
    report: ReportFile | None = None
    unreadable: list[Refusal] = field(default_factory=list)
    addresses: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, path: str, data: bytes) -> None:
        """Read one file and put it where it belongs."""
        self.addresses[path] = addresses_in(data.decode("utf-8", "replace"))
        file = read_file(path, data)
        if isinstance(file, tuple):
            self.unreadable.extend(file)
        elif isinstance(file, ReportFile):
            self.report = file
        else:
            self.folders[FOLDER_OF[type(file)]].append(file)


def by_folder(folders: Mapping[str, Sequence[KindFile]]) -> dict[str, Any]:
    """The files as ``Facts`` has them: a field a folder. Kinds were sorted by their own types."""
    return {folder: tuple(files) for folder, files in folders.items()}


def texts(root: Path) -> Texts:
    """Read report.md and its folders. Never raises for what a person may have written."""
    found = Texts()
    for number, path in enumerate(_paths(root)):
        name = path.relative_to(root).as_posix()
        refused = _refused(path) if number < MOST else f"more than {MOST} files; make two cases"
        if refused:
            found.unreadable.append(Refusal(Place(name), RULE, refused))
        else:
            found.add(name, path.read_bytes())
    return found


def _paths(root: Path) -> Iterator[Path]:
    report = root / "report.md"
    if report.exists() or report.is_symlink():
        yield report
    for name in FOLDER_OF.values():
        folder = root / name
        if folder.is_dir() and not folder.is_symlink():
            yield from sorted(p for p in folder.iterdir() if not p.name.startswith("."))


def _refused(path: Path) -> str:
    """Why a file of the case is not even opened; empty if it may be."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return "not a plain file; put the text itself here"
    if status.st_size > LARGEST:
        return f"larger than {LARGEST} bytes; put long material under seal and cite it"
    return ""
