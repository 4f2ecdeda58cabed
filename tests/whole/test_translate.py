"""a statement -> drafts of its translation, by a person or a tool on this machine."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from countershot.claims.statement_file import translation_file
from countershot.claims.text import Unreadable
from countershot.records.statement import Translation
from tests.whole.program import EXERCISE, ROOT, countershot


@pytest.fixture
def case(tmp_path: Path) -> Path:
    shutil.copytree(EXERCISE, tmp_path / "case")
    return tmp_path / "case"


def read(file: Path) -> Translation:
    return translation_file(file.name, file.stem, file.read_text(), "0" * 64).translation


def tool(folder: Path, body: str) -> Path:
    made = folder / "tool.py"
    made.write_text(f"#!{sys.executable}\nimport sys, time, os\n{body}\n")
    made.chmod(0o755)
    return made


def test_the_documents_example_runs_as_it_stands(case: Path) -> None:
    page = (ROOT / "docs/translation.md").read_text()
    (python,) = re.findall(r"^```python\n(.*?)^```$", page, re.S | re.M)
    (bash,) = re.findall(r"^```bash\n(.*?)^```$", page, re.S | re.M)
    (case.parent / "glossary.py").write_text(python)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-eu", "-c", bash], cwd=case.parent, env={**os.environ, "PATH": path}, check=False
    )
    assert ended.returncode == 0
    made = read(case / "translations/award-notice.en-GB.md")
    assert made.translator == "tool: glossary.py 2" and made.by_tool
    assert (made.of_language, made.language) == ("zh", "en-GB")
    lines = made.text.splitlines()
    assert lines[0] == "维尔马拉视讯有限公司" and lines[1].endswith("系列speed dome")
    assert len(lines) == 6


def test_a_person_begins_with_an_empty_file_that_is_refused(case: Path) -> None:
    ended = countershot("translate", case, "award-notice", "--to", "fr", "--by", "bo", "--json")
    assert ended.json["complete"] is False
    file = Path(ended.json["path"])
    with pytest.raises(Unreadable, match="no translation"):
        read(file)
    assert "# > 维尔马拉视讯有限公司" in file.read_text()
    refused = countershot("check", case, "--json").json["refusals"]
    assert "translations/award-notice.fr.md" in {each["file"] for each in refused}
    file.write_text(file.read_text() + "Le fournisseur.\n")
    made = read(file)
    assert (made.translator, made.of_language, made.text) == ("bo", "und", "Le fournisseur.")


@pytest.mark.parametrize(
    ("body", "says"),
    [("sys.exit(4)", "ended with 4"), ("pass", "printed nothing"),
     ("sys.stdout.buffer.write(b'\\xff')", "no UTF-8"),
     ("print('x' * 10**7)", "more than 200000 bytes"),
     ("print('a\\u202eb')", "no file of a case may hold")],
)  # fmt: skip
def test_a_tool_that_fails_leaves_nothing(case: Path, body: str, says: str) -> None:
    made = tool(case.parent, body)
    ended = countershot("translate", case, "award-notice", "--to", "fr", "--with", made)
    assert ended.code == 1 and says in ended.err
    assert not (case / "translations/award-notice.fr.md").exists()


def test_no_shell_and_no_keys_for_the_tool(case: Path) -> None:
    made = tool(case.parent, "print(sys.argv[1:], 'COUNTERSHOT_KEYS' in os.environ)")
    command = f"{made} '$HOME; echo a' > b"
    ended = countershot(
        "translate", case, "award-notice", "--to", "fr", "--with", command, keys=case.parent
    )
    assert ended.code == 0, ended.err
    text = read(case / "translations/award-notice.fr.md").text
    assert text == "['$HOME; echo a', '>', 'b'] False"


@pytest.mark.parametrize(
    "words",
    [("--to", "fr"), ("--to", "fr", "--by", "ana", "--with", "cat"), ("--to", "fr", "--by", "zoe"),
     ("--to", "../x", "--by", "ana"), ("--to", "en", "--by", "ana"),
     ("--to", "fr", "--with", "no-such-program-here"), ("--to", "fr", "--with", "'"),
     ("--to", "fr", "--from", "Chinese!", "--by", "ana")],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(case: Path, words: tuple[str, ...]) -> None:
    before = sorted((case / "translations").iterdir())
    assert countershot("translate", case, "award-notice", *words).code == 2
    assert countershot("translate", case, "no-such", "--to", "fr", "--by", "ana").code == 2
    assert sorted((case / "translations").iterdir()) == before
