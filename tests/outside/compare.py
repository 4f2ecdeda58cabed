"""the tamper matrix -> docs/tampering.md: what Countershot says of it, and what other tools say.

    python -m tests.outside.compare

Runs every case of tests/verify and tests/vault, and over each damaged folder the real tools of
`build/outside/.venv`: `bagit.py --validate`, `wacz validate`, `warcio check`.
"""

import hashlib
import inspect
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from countershot import flow
from tests.outside.tools import FOLDER, ROOT
from tests.vault import tampers as vault_tampers
from tests.vault.made import vault
from tests.verify import examinations, forms, proofs, signers, times_edges, times_inside
from tests.verify.forge import Shape, forge
from tests.verify.insiders import INSIDE
from tests.verify.tampers import OUTSIDE
from tests.verify.three import agreed, by_file, by_program, this_moment
from tests.verify.times_outside import TIMED
from tests.verify.timing import Timekeeping, with_a_page

REGISTERED_BY = (examinations, forms, proofs, signers, times_edges, times_inside)
PAGE = ROOT / "docs/tampering.md"
Problems = set[tuple[str, str]]
FINDS, MISSES, NONE = "finds it", "accepts", "–"


@dataclass(frozen=True)
class Case:
    """One way of tampering. ``damage`` works in place and gives what must be found."""

    name: str
    group: str
    words: str
    damage: Callable[[Path], Problems]


@dataclass(frozen=True)
class Row:
    """What everybody said of a case."""

    case: Case
    right: bool
    found: Problems
    bagit: str
    wacz: str
    warcio: str


class Tools:
    """The three tools; each archive is judged once, however often it stands unchanged."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}

    def bagit(self, folder: Path) -> str:
        """RFC 8493 validation: every manifest, every file."""
        return _ran(FOLDER / "bin/bagit.py", "--validate", folder)

    def wacz(self, folder: Path) -> str:
        """Of the packages in the folder."""
        return self._each(folder, "wacz", (b"PK",), "validate", "-f")

    def warcio(self, folder: Path) -> str:
        """Of the WARCs in the folder."""
        return self._each(folder, "warcio", (b"\x1f\x8b", b"WARC"), "check")

    def _each(self, folder: Path, tool: str, starts: tuple[bytes, ...], *words: str) -> str:
        said = [self._one(path, tool, words) for path in _archives(folder, starts)]
        return NONE if not said else FINDS if FINDS in said else MISSES

    def _one(self, path: Path, tool: str, words: tuple[str, ...]) -> str:
        key = (tool, hashlib.sha256(path.read_bytes()).hexdigest())
        if key not in self._known:
            with tempfile.TemporaryDirectory() as place:
                # The tools go by the name's ending; objects of a vault have none.
                copied = Path(place) / ("x.wacz" if tool == "wacz" else "x.warc.gz")
                shutil.copy(path, copied)
                self._known[key] = _ran(FOLDER / "bin" / tool, *words, copied)
        return self._known[key]


def _archives(folder: Path, starts: tuple[bytes, ...]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.parts[-2] != "log" and "signatures" not in path.parts:
            with path.open("rb") as file:
                start = file.read(4)
            if start.startswith(starts) and path.suffix in ("", ".wacz", ".gz", ".WACZ"):
                yield path


def _ran(*command: object) -> str:
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, check=False, timeout=120
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    failed = done.returncode != 0 or "digest failed" in said or "is invalid" in said
    return FINDS if failed else MISSES


def cases(keep: Timekeeping) -> list[Case]:
    """All, by group."""
    found = [
        Case(name, "dossier, no key needed", _words(tamper), tamper)
        for name, tamper in OUTSIDE.items()
    ]
    found += [
        Case(name, "dossier, with keys of the case", _words(tamper), tamper)
        for name, tamper in INSIDE.items()
    ]
    for name, timed in TIMED.items():
        inside = timed.__module__ == times_inside.__name__
        group = "times and captures, with the log's key" if inside else "times, no key needed"
        found.append(Case(name, group, _words(timed), _bound(timed, keep)))
    for name, tamper in vault_tampers.OUTSIDE.items():
        found.append(Case(name, "vault, no key needed", _words(tamper), tamper))
    for name, tamper in vault_tampers.INSIDE.items():
        found.append(Case(name, "vault, with the log's key", _words(tamper), tamper))
    return found


def _bound(
    timed: Callable[[Path, Timekeeping], Problems], keep: Timekeeping
) -> Callable[[Path], Problems]:
    return lambda folder: timed(folder, keep)


def _words(tamper: Callable[..., object]) -> str:
    """The first line of its docstring, if it says more than the name."""
    return (inspect.getdoc(tamper) or "").partition("\n")[0].rstrip(".")


def row(case: Case, clean: Path, place: Path, tools: Tools) -> Row:
    """Damage a copy, and ask everybody."""
    folder = Path(shutil.copytree(clean, place / "copy", symlinks=True))
    expected = case.damage(folder)
    found = _in_vault(folder) if case.group.startswith("vault") else _in_dossier(folder)
    bagit = NONE if case.group.startswith("vault") else tools.bagit(folder)
    said = Row(case, found == expected, found, bagit, tools.wacz(folder), tools.warcio(folder))
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(exist_ok=True)
    return said


def _in_dossier(folder: Path) -> Problems:
    """Of the program, after verify.py has said the same; the browser is asked in tests/verify."""
    one, two = agreed(by_program(folder), by_file(folder))
    if one != two:
        return {("verifiers disagree", str(folder))}
    return {(problem["rule"], problem["file"]) for problem in one["problems"]}


def _in_vault(folder: Path) -> Problems:
    answer = flow.verify_vault(folder, now=this_moment()).as_json()
    return {(problem["rule"], problem["file"]) for problem in answer["problems"]}


def rows(place: Path) -> list[Row]:
    """The whole matrix."""
    keep, tools = Timekeeping(place / "authorities"), Tools()
    plain = forge(place / "plain", Shape(), timing=with_a_page)
    timed = forge(place / "timed", Shape(), timing=keep.usual)
    case_folder = vault(place / "case", keep)
    work = place / "work"
    work.mkdir()
    assert tools.bagit(timed) == tools.wacz(timed) == tools.warcio(timed) == MISSES
    found = []
    for case in cases(keep):
        # Where a log that was made again must not be told by its stamps, it has none.
        clean = plain if case.group.startswith("dossier") else timed
        clean = case_folder if case.group.startswith("vault") else clean
        found.append(row(case, clean, work, tools))
        sys.stderr.write("." if found[-1].right else f"\n{case.name}: {found[-1].found}\n")
        sys.stderr.flush()
    return found


def table(group: str, found: list[Row]) -> list[str]:
    """One group as Markdown."""
    lines = [
        f"## {group.capitalize()}",
        "",
        "| case | Countershot: rules (files) | bagit | wacz | warcio |",
    ]
    lines.append("|---|---|---|---|---|")
    for each in found:
        rules = sorted({rule for rule, _ in each.found})
        count = len({file for _, file in each.found})
        said = ", ".join(f"`{rule}`" for rule in rules) + f" ({count})"
        name = each.case.name.replace("_", " ")
        words = f"{name}: {each.case.words}" if each.case.words else name
        said = said if each.right else f"**wrong**: {said}"
        lines.append(
            f"| {words.replace('|', chr(92) + '|')} | {said} | {each.bagit} | {each.wacz} "
            f"| {each.warcio} |"
        )
    return [*lines, ""]


def page(found: list[Row]) -> str:
    """docs/tampering.md."""
    groups = list(dict.fromkeys(each.case.group for each in found))
    lines = [HEAD.strip(), "", "| | cases | right rule and file | bagit | wacz | warcio |"]
    lines.append("|---|---|---|---|---|---|")
    for group in (*groups, "all"):
        own = [each for each in found if group in (each.case.group, "all")]
        counts = [
            f"{sum(said == FINDS for said in column)} of {sum(said != NONE for said in column)}"
            for column in zip(*[(e.bagit, e.wacz, e.warcio) for e in own], strict=True)
        ]
        right = sum(each.right for each in own)
        lines.append(
            f"| {group} | {len(own)} | {right} of {len(own)} | " + " | ".join(counts) + " |"
        )
    lines += ["", TAIL.strip(), ""]
    for group in groups:
        lines += table(group, [each for each in found if each.case.group == group])
    return "\n".join(lines)


HEAD = """
# Tampering, and what finds it

Generated by `python -m tests.outside.compare`. The cases are those of `tests/verify` (`tampers`,
`forms`, `proofs`, `insiders`, `signers`, `examinations`, `times_outside`, `times_inside`,
`times_edges`) and `tests/vault/tampers.py`. Of each, a test asserts exactly which rule names which
file; of dossiers, it asks all three verifiers.

Beside them stands what other tools say of the same folders, run as they are: bagit-python's
`bagit.py --validate` on the dossier, `wacz validate` and `warcio check` on every WACZ and WARC in
it. This is no contest. They answer other questions: a bag's manifests tell damage, not who made
the bag; a WACZ package and a WARC carry digests of their own contents, which whoever changes them
can make again. "accepts" means that the tool's own promise still holds (most cases leave the
captures alone, and then it is the right answer of `wacz` and `warcio`); "–" that there is nothing
of its kind left in the folder.
"""

TAIL = """
## What nobody finds

- A dossier made again from nothing under new keys holds; only `--key`, with the fingerprint from
  elsewhere, tells it (`key.pinned`).
- The holder of the log's key can leave out stamps and cosignatures together with their log
  entries, and date the rest as they like. Then no time is proven, and the answer says so: `times`
  is empty.
- Anybody can found a time authority, or be a witness, under any name. Answers give the fingerprint
  of the root certificate or key; a reader must compare it (`not_proven`).
- A case's log and checkpoint put back together to an earlier state are a case at that time. A
  witness that saw more entries, or a stamp kept elsewhere, tells it.
- In a case, whole lines after those that the checkpoint covers cannot be checked by a reader who
  has not the log's key (their salts cannot be). They are said to be there, as a doubt, and are no
  part of what is verified; the next writer takes them in or refuses them.
"""


def main() -> None:
    """Write the page."""
    with tempfile.TemporaryDirectory() as place:
        found = rows(Path(place))
    PAGE.write_text(page(found))
    sys.exit(any(not each.right for each in found))


if __name__ == "__main__":
    main()
