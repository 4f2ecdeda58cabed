"""verify.py as a stranger runs it: one file, nothing installed, exit codes, plain sentences."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from countershot.evidence.keys import exercise_key, fingerprint
from tests.verify.forge import Shape, forge
from tests.verify.tampers import flip
from tests.verify.three import STANDALONE, by_program

PINNED = fingerprint(exercise_key("log").public)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return forge(tmp_path / "dossier", Shape())


def run(*arguments: str | Path, at: Path | None = None) -> subprocess.CompletedProcess[str]:
    """In an interpreter without site-packages, from a folder of its own."""
    script = at or STANDALONE / "verify.py"
    command = [sys.executable, "-I", "-S", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_it_imports_the_standard_library_only() -> None:
    tree = ast.parse((STANDALONE / "verify.py").read_text())
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {
        name.name if isinstance(node, ast.Import) else str(node.module)
        for node in imports
        for name in node.names
    }
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def test_it_is_python_3_8() -> None:
    ast.parse((STANDALONE / "verify.py").read_text(), feature_version=(3, 8))


def pythons() -> list[str]:
    """This interpreter, and others from 3.8 on that are installed here and start."""
    found = (shutil.which(f"python3.{minor}") for minor in range(8, 15))
    starts = [
        path
        for path in found
        if path
        and subprocess.run([path, "-c", ""], check=False, capture_output=True).returncode == 0
    ]
    return [sys.executable, *starts]


@pytest.mark.parametrize("python", pythons())
def test_every_python_gives_the_same_answer(python: str, dossier: Path) -> None:
    flip(dossier, "index.html")
    command = [python, STANDALONE / "verify.py", dossier, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout) == by_program(dossier)


def test_a_clean_dossier_holds(dossier: Path) -> None:
    done = run(dossier)
    assert done.returncode == 0
    assert "Verdict: holds" in done.stdout
    assert "these keys belong to these people" in done.stdout
    assert PINNED in done.stdout


def test_without_arguments_it_checks_the_folder_it_lies_in(dossier: Path) -> None:
    """Then it is itself one of the files that were released."""
    shutil.copy(STANDALONE / "verify.py", dossier / "verify.py")
    done = run(at=dossier / "verify.py")
    assert done.returncode == 1
    assert "verify.py: release.files" in done.stdout


def test_json_is_the_documented_answer(dossier: Path) -> None:
    done = run(dossier, "--json")
    assert json.loads(done.stdout) == by_program(dossier)
    assert list(json.loads(done.stdout)) == [
        "verdict", "claims", "not_proven", "problems", "unchecked", "fingerprints", "times",
    ]  # fmt: skip


def test_exit_codes(dossier: Path, tmp_path: Path) -> None:
    draft = forge(tmp_path / "draft", Shape(status="draft"))
    gone = forge(tmp_path / "gone", Shape(documents=("withheld",), claims=(((), (0,), ()),)))
    assert run(dossier, "--key", PINNED.upper()).returncode == 0
    assert run(draft).returncode == 3
    assert run(gone).returncode == 3
    assert run(dossier, "--key", "00" * 32).returncode == 1
    assert run(tmp_path).returncode == 2
    assert run(dossier, "--key", "short").returncode == 2
    flip(dossier, "index.html")
    assert run(dossier).returncode == 1


def test_nothing_hostile_reaches_the_terminal(dossier: Path) -> None:
    (dossier / "\x1b[2J\u202e\n.html").write_bytes(b"x")
    done = run(dossier)
    assert done.returncode == 1
    assert "\x1b" not in done.stdout and "\u202e" not in done.stdout
    assert "\\u001b" in done.stdout


def test_it_never_raises_over_a_folder_of_rubbish(tmp_path: Path) -> None:
    (tmp_path / "bagit.txt").write_bytes(b"\xff\x00")
    done = run(tmp_path)
    assert done.returncode == 1
    assert done.stderr == ""
