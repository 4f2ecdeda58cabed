"""sizes (and perhaps a folder of exhibits) -> `check` on a large case, against hashing: one line.

    python benchmarks/check.py [--exhibits 1000] [--citations 10000] [--bytes 200000]
                               [--rounds 3] [--in FOLDER] [DATA]

A case of that many texts (made here; nobody's), cited in claims of ten grounds each, all signed by
two people. Files of the folder DATA, if given, are sealed beside them. `--in` keeps the case there,
and takes one that an earlier run left. Each `check` is a process of its own, its start included.
"""

import argparse
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from countershot import flow
from countershot.evidence.keys import load_person_key
from countershot.gather import signing
from countershot.gather.facts import written
from countershot.workspace import keyring
from countershot.workspace.open import open_case

GROUNDS, LINE, ROUNDS = 10, 500, 3
PEOPLE = (("ana", "author"), ("cy", "editor"))
WORDS = ["gate", "post", "lamp", "tender", "notice", "buyer", "amount", "camera", "pole", "record"]
CHECK = "import sys; from countershot.cli import main; sys.argv[0] = 'countershot'; main()"


def text(number: int, size: int) -> str:
    """Lines of words; each begins with what only it says."""
    choice = random.Random(number)
    lines = []
    for line in range(1, max(size // LINE, 4) + 1):
        said = " ".join(choice.choices(WORDS, k=LINE // 5))
        lines.append(f"Record {number}-{line}: {said}"[: LINE - 1])
    return "\n".join(lines) + "\n"


def claim(number: int, cited: list[tuple[str, int, str]]) -> str:
    """A claim file with one ground a citation: (exhibit, line, the words quoted)."""
    lot = lettered(number)
    grounds = "".join(
        f'  - exhibit: {exhibit}\n    place: "line {line}"\n    quotation: "{words}"\n'
        for exhibit, line, words in cited
    )
    return (
        f"---\nheadline: A record of lot {lot} is in the material\nkind: fact\nscope:\n"
        f'  count: 1\n  of: record\n  place: the material\n  time: ""\n  actor: ""\n'
        f"grounds:\n{grounds}warrant: The records say so in their own words.\ngrade: moderate\n"
        f"---\nA record of lot {lot} is in the material.\n\n## Contrary case (Cy)\n"
        f"The record of lot {lot} may be wrong.\n"
    )


def lettered(number: int) -> str:
    """A lot's name: four letters, since four digits would be a year to the gate."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:04}")


def make(case: Path, wanted: argparse.Namespace) -> None:
    """The case: sealed, read, claimed, signed and built."""
    flow.new(case, title="A large case", people=[f"{who}:{role}" for who, role in PEOPLE])
    for who, _ in PEOPLE:
        flow.key(who, "invented", into=case)
    source = case.parent / "material"
    source.mkdir(exist_ok=True)
    for number in range(wanted.exhibits):
        (source / f"text-{number:05}.txt").write_text(text(number, wanted.bytes))
    flow.seal(case, [str(source), *([str(wanted.data)] if wanted.data else [])])
    claims(case, wanted)
    sign_all(case)
    flow.build(case)


def claims(case: Path, wanted: argparse.Namespace) -> None:
    """Every citation quotes the beginning of one line of one text; then the report cites all."""
    named = {}
    for name, fact in written(open_case(case)).exhibits.items():
        if match := re.fullmatch(r"text-(\d+)\.txt", fact.exhibit.source_name):
            named[int(match[1])] = name
    lines = max(wanted.bytes // LINE, 4)
    cited = []
    for number in range(wanted.citations):
        exhibit, line = number % wanted.exhibits, (number // wanted.exhibits) % lines + 1
        cited.append((named[exhibit], line, f"Record {exhibit}-{line}:"))
    report = ["# What the material holds [~]\n"]
    for number in range(0, len(cited), GROUNDS):
        name = f"lot-{number // GROUNDS}"
        (case / f"claims/{name}.md").write_text(
            claim(number // GROUNDS, cited[number : number + GROUNDS])
        )
        lot = lettered(number // GROUNDS)
        report.append(f"A record of lot {lot} is in the material [@{name}].\n")
    (case / "report.md").write_text("\n".join(report))


def sign_all(case: Path) -> None:
    """As `countershot sign` does, opening the case once."""
    space = open_case(case)
    facts = written(space)
    paths = ["case.toml", "report.md", *(file.document.path for file in facts.claims)]
    for who, role in PEOPLE:
        own = load_person_key(keyring.person_key_file(who), "invented")
        for path in paths:
            signing.sign(space, signing.statement(space, facts, path, who, role), own)


def check(case: Path) -> dict[str, Any]:
    """One run of the command: seconds, peak memory of its process, what it said."""
    started = time.perf_counter()
    program = [sys.executable, "-c", CHECK, "check", str(case), "--json"]
    child = subprocess.Popen(program, stdout=subprocess.PIPE)
    said = child.stdout.read() if child.stdout else b""
    _, status, used = os.wait4(child.pid, 0)
    took = time.perf_counter() - started
    answer = json.loads(said)
    return {
        "seconds": round(took, 2),
        "cpu_s": round(used.ru_utime + used.ru_stime, 2),
        "peak_mb": used.ru_maxrss // 1024,
        "refusals": len(answer["refusals"]),
        "done": answer.get("done", {}),
        "exit": os.waitstatus_to_exitcode(status),
    }


def hashing(case: Path) -> float:
    """Seconds in which the same exhibits' bytes are hashed, and nothing else done."""
    sealed = {f.exhibit.sha256 for f in written(open_case(case)).exhibits.values()}
    started = time.perf_counter()
    for sha256 in sealed:
        with (case / "evidence/objects" / sha256[:2] / sha256).open("rb", buffering=0) as file:
            assert hashlib.file_digest(file, "sha256").hexdigest() == sha256
    return time.perf_counter() - started


def forget(case: Path) -> None:
    """What earlier runs of `check` left behind."""
    for path in (case / "index").glob("checked*"):
        path.unlink()


def measure(case: Path, rounds: int) -> dict[str, Any]:
    """Nothing remembered; nothing changed; one quotation changed; one exhibit's byte changed."""
    hashed, fresh, again = [], [], []
    for _ in range(rounds):
        hashed.append(hashing(case))
        forget(case)
        fresh.append(check(case))
        again.append(check(case))
    found = {"first": min(fresh, key=_time), "again": min(again, key=_time)}
    found["one_claim_changed"] = with_change(case / "claims/lot-0.md", b'"Record', b'"Rekord', case)
    exhibit = next(iter(written(open_case(case)).exhibits.values())).exhibit.sha256
    path = case / "evidence/objects" / exhibit[:2] / exhibit
    found["one_byte_of_an_exhibit_changed"] = with_change(path, b"Record", b"Rekord", case)
    hash_s = min(hashed)
    ratios = {f"{name}_to_hashing": round(each["seconds"] / hash_s, 2)
              for name, each in found.items()}  # fmt: skip
    return {"hash_s": round(hash_s, 3), **found, **ratios}


def _time(run: dict[str, Any]) -> float:
    return float(run["seconds"])


def with_change(path: Path, old: bytes, new: bytes, case: Path) -> dict[str, Any]:
    """`check` while one file differs in one byte; its times are put back, to deceive."""
    before, stat = path.read_bytes(), path.stat()
    path.chmod(0o644)
    path.write_bytes(before.replace(old, new, 1))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    try:
        return check(case)
    finally:
        path.write_bytes(before)
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        path.chmod(stat.st_mode & 0o777)


def main() -> None:
    """Make the case if it is not there, then measure."""
    words = argparse.ArgumentParser(description=__doc__)
    for name, usual in (
        ("exhibits", 1000), ("citations", 10_000), ("bytes", 200_000), ("rounds", ROUNDS),
    ):  # fmt: skip
        words.add_argument(f"--{name}", type=int, default=usual)
    words.add_argument("--in", dest="folder", type=Path)
    words.add_argument("data", nargs="?", type=Path)
    wanted = words.parse_args()
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(wanted.folder or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["COUNTERSHOT_KEYS"] = str(folder / "keys")
        case = folder / "case"
        started = time.perf_counter()
        if not case.exists():
            make(case, wanted)
        sizes = [f.exhibit.size_bytes for f in written(open_case(case)).exhibits.values()]
        print(json.dumps({
            "benchmark": "check", "exhibits": len(sizes), "exhibit_mb": sum(sizes) // 1_000_000,
            "citations": wanted.citations, "made_in_s": round(time.perf_counter() - started, 1),
            **measure(case, wanted.rounds),
        }))  # fmt: skip


if __name__ == "__main__":
    main()
