"""docs/tampering.md is of the cases that there are, and has no wrong line."""

from pathlib import Path

from tests.outside.compare import PAGE, cases
from tests.verify.timing import Timekeeping


def test_the_page_has_every_case_and_each_was_found_rightly(tmp_path: Path) -> None:
    page = PAGE.read_text()
    found = cases(Timekeeping(tmp_path))
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    for case in found:
        name = case.name.replace("_", " ")
        assert any(line.startswith((f"| {name}:", f"| {name} |")) for line in lines), name
    assert "**wrong**" not in page
    assert f"| all | {len(found)} | {len(found)} of {len(found)} |" in page
