"""a page of docs -> its commands, run as they stand in an empty folder, at the warm process."""

import os
import re
import socketserver
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.whole.program import ROOT, Ended, answer

_BLOCK = re.compile(r"^```bash\n(.*?)^```$", re.S | re.M)


def typed(page: str, folder: Path, *, blocks: int, **env: str) -> Ended:
    """All commands of that page of docs, as somebody types them in bash in that folder.

    ``blocks``: how many of them the page must have at least.
    """
    found = _BLOCK.findall((ROOT / "docs" / page).read_text())
    assert len(found) >= blocks, f"{page} has lost commands"
    own = Path(tempfile.mkdtemp(dir=folder.parent))
    with _answering(own / "socket"):
        program = own / "countershot"
        program.write_text(_HANDED_ON.format(sys.executable, str(own / "socket")))
        program.chmod(0o755)
        path = os.pathsep.join((str(own), str(Path(sys.executable).parent), os.environ["PATH"]))
        ended = subprocess.run(
            ["bash", "-c", "set -eux\n" + "\n".join(found)], cwd=folder, capture_output=True,
            text=True, check=False, env={**os.environ, **env, "PATH": path},
        )  # fmt: skip
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-3000:]
    return Ended(0, ended.stdout, ended.stderr)


_HANDED_ON = """#!{0} -S
import json, os, socket, sys
here, own = socket.socket(socket.AF_UNIX), f"/proc/{{os.getpid()}}/fd/"
here.connect({1!r})
said = {{"words": sys.argv[1:], "env": dict(os.environ), "cwd": os.getcwd(),
        "given": own + "0", "out": own + "1", "err": own + "2"}}
here.sendall(json.dumps(said).encode() + b"\\n")
sys.exit(int(here.makefile().readline()))
"""
"""A ``countershot`` for scripts: the warm process reads and writes this one's own three files."""


class _Asking(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.wfile.write(b"%d\n" % answer(self.rfile.readline().decode().rstrip("\n")))


@contextmanager
def _answering(socket: Path) -> Iterator[None]:
    """Answer the scripts that connect there."""
    with socketserver.UnixStreamServer(str(socket), _Asking) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
