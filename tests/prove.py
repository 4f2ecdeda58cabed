"""an issue's number -> its "must show" lines run at their full counts, and what they printed."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTEST = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rs", "-s"]

LINES: dict[str, list[tuple[str, list[str]]]] = {
    "2": [
        ("1 make demo, then the whole suite", [sys.executable, "examples/demo.py"]),
        (
            "2 real clips and photographs",
            [*PYTEST, "tests/real", "tests/networks", "tests/footage/test_real_clips.py"],
        ),
        ("3 tamper vectors, 200 clean dossiers", [*PYTEST, "tests/verify"]),
        ("4 Merkle: 196 vectors, every size pair to 64", [*PYTEST, "tests/evidence"]),
        ("5 kill -9 at 100 points of build", [*PYTEST, "tests/whole/test_killed.py"]),
        ("6 nothing changed: ran is 0", [*PYTEST, "tests/whole/test_again.py"]),
        ("7 broken case vectors", [*PYTEST, "tests/whole/test_broken_cases.py"]),
        ("8 real Chromium, axe, keyboard", [*PYTEST, "tests/whole/test_browser.py"]),
        ("9 benchmarks", [sys.executable, "benchmarks/run.py", "DATA"]),
        ("and everything else", [*PYTEST]),
    ],
}


def main() -> int:
    """Run every line of the issue; say at the end which held."""
    issue = sys.argv[1] if len(sys.argv) > 1 else "2"
    if issue not in LINES:
        print(f"no issue {issue} to prove; known: {', '.join(LINES)}")
        return 2
    data = os.environ.get("COUNTERSHOT_DATA", "../shared/data")
    held = []
    for title, command in LINES[issue]:
        print(f"\n=== {title}", flush=True)
        start = time.monotonic()
        words = [data if word == "DATA" else word for word in command]
        held.append(subprocess.run(words, cwd=ROOT, check=False).returncode == 0)
        print(f"=== {'held' if held[-1] else 'FAILED'} in {time.monotonic() - start:.0f} s")
    for (title, _), good in zip(LINES[issue], held, strict=True):
        print(f"{'held  ' if good else 'FAILED'}  {title}")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
