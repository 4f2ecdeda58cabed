"""verify.html -> the same page with the hashes of its own script and style in its policy.

`python -m tests.verify.csp` writes them; a test asserts that they are right.
"""

import base64
import hashlib
import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "src/countershot/dossier/standalone/verify.html"


def hashed(text: str) -> str:
    """A Content-Security-Policy source for this inline text (CSP level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def with_hashes(page: str) -> str:
    """The page with both hashes put where its policy names them."""
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert len(script) == len(style) == 1
    page = re.sub(r"script-src '[^']*'", lambda _: f"script-src {hashed(script[0])}", page, count=1)
    return re.sub(r"style-src '[^']*'", lambda _: f"style-src {hashed(style[0])}", page, count=1)


if __name__ == "__main__":
    PAGE.write_text(with_hashes(PAGE.read_text()))
