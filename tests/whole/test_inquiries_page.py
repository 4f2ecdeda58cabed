"""docs/inquiries.md -> its commands, run as they stand beside the examples."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.whole.program import ROOT

BLOCK = re.compile(r"^```bash\n(.*?)^```$", re.S | re.M)


def test_the_how_to_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    blocks = BLOCK.findall((ROOT / "docs/inquiries.md").read_text())
    assert len(blocks) == 7
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-c", "set -eux\n" + "\n".join(blocks)], cwd=tmp_path, capture_output=True,
        text=True, check=False, env={**os.environ, "PATH": path},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-3000:]
    letter = json.loads((tmp_path / "letter.json").read_text())
    assert [each["type"] for each in letter["events"]] == ["asked", "attempted", "replied"]
    assert "<h2" in (tmp_path / "letter.html").read_text()
