"""the code's own words -> docs that are in step with it."""

import subprocess
import sys

from tests.whole.program import ROOT


def test_generated_pages_are_in_step_with_the_code() -> None:
    program = [sys.executable, "docs/generate.py", "--check"]
    ended = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, f"run `make docs`: {ended.stdout}{ended.stderr}"


def test_every_command_is_in_the_reference_and_the_answers() -> None:
    reference = (ROOT / "docs/commands.md").read_text()
    answers = (ROOT / "docs/formats/answers.md").read_text()
    names = [line[3:] for line in reference.splitlines() if line.startswith("## ")]
    assert len(names) >= 14
    assert [name for name in names if f"| `{name}` |" not in answers] == []
