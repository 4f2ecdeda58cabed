"""docs/web.md -> its commands, run as they stand against a page of our own."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.whole.needs import needs
from tests.whole.program import ROOT
from tests.whole.small_site import SmallSite

BLOCK = re.compile(r"^```bash\n(.*?)^```$", re.S | re.M)


def test_the_page_on_sealing_the_web_runs_as_it_stands(tmp_path: Path) -> None:
    needs("chromium")
    blocks = BLOCK.findall((ROOT / "docs/web.md").read_text())
    assert len(blocks) >= 4
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with SmallSite() as site:
        env = {
            **os.environ,
            "PATH": path,
            "PAGE": site.address,
            "COUNTERSHOT_KEYS": str(tmp_path / "keys"),
        }
        ended = subprocess.run(
            ["bash", "-c", "set -eu\n" + "\n".join(blocks)],
            cwd=tmp_path, env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-3000:]
    assert "same" in ended.stdout
    assert "OnUnitActiveSec=60min" in ended.stdout
    assert ended.stdout.count("screenshot") == 1
