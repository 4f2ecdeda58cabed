"""a case's folder -> its judgement files, read; what cannot be read is a refusal with its line."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from countershot.claims.cited_addresses import addresses_in
from countershot.claims.read_files import RULE, read_file
from countershot.records.files import (
    ChainFile,
    ClaimFile,
    CorrectionFile,
    IdentificationFile,
    IdentityFile,
    InquiryFile,
    OrderFile,
    OriginFile,
    OutcomesFile,
    OverrideFile,
    Place,
    RecheckFile,
    RedactionFile,
    Refusal,
    ReportFile,
    SourceFile,
    SpecimenFile,
    StatementFile,
    TranslationFile,
)

FOLDERS = (
    "claims", "identifications", "specimens", "statements", "translations", "overrides", "orders",
    "redactions", "identities", "chains", "origins", "sources", "inquiries", "outcomes",
    "corrections", "rechecks",
)  # fmt: skip
_KINDS = {
    ClaimFile: "claims", IdentificationFile: "identifications", SpecimenFile: "specimens",
    OverrideFile: "overrides", OrderFile: "orders", RedactionFile: "redactions",
    StatementFile: "statements", TranslationFile: "translations", IdentityFile: "identities",
    ChainFile: "chains", OriginFile: "origins", SourceFile: "sources",
    InquiryFile: "inquiries", OutcomesFile: "outcomes", CorrectionFile: "corrections",
    RecheckFile: "rechecks",
}  # fmt: skip
LARGEST, MOST = 262_144, 5_000


@dataclass
class Texts:
    """Every judgement file of a case by kind, in the order of their paths."""

    claims: list[ClaimFile] = field(default_factory=list)
    identifications: list[IdentificationFile] = field(default_factory=list)
    specimens: list[SpecimenFile] = field(default_factory=list)
    overrides: list[OverrideFile] = field(default_factory=list)
    orders: list[OrderFile] = field(default_factory=list)
    redactions: list[RedactionFile] = field(default_factory=list)
    statements: list[StatementFile] = field(default_factory=list)
    translations: list[TranslationFile] = field(default_factory=list)
    identities: list[IdentityFile] = field(default_factory=list)
    chains: list[ChainFile] = field(default_factory=list)
    origins: list[OriginFile] = field(default_factory=list)
    sources: list[SourceFile] = field(default_factory=list)
    inquiries: list[InquiryFile] = field(default_factory=list)
    outcomes: list[OutcomesFile] = field(default_factory=list)
    corrections: list[CorrectionFile] = field(default_factory=list)
    rechecks: list[RecheckFile] = field(default_factory=list)
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
            getattr(self, _KINDS[type(file)]).append(file)


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
    for name in FOLDERS:
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
