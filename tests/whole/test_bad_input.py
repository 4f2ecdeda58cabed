"""hostile files, a full disk, two writers, wrong commands -> a clear error, and nothing lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.program import Ended, countershot, tree

PEOPLE = ("--person", "ana:author,examiner", "--person", "cy:editor")


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys"


@pytest.fixture
def case(tmp_path: Path, keys: Path) -> Path:
    """A new case with keys of its own."""
    made = countershot("new", tmp_path / "case", *PEOPLE, keys=keys)
    assert made.code == 0, made.err
    return tmp_path / "case"


def hostile(folder: Path) -> list[Path]:
    """Files that are not what they seem, each under a name that lies or attacks."""
    made = {
        "empty.mp4": b"",
        "text.mp4": b"not a film\n" * 100,
        "half.mp4": b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + b"\x00" * 50,
        "playlist.m3u8": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        "concat.txt": b"ffconcat version 1.0\nfile /etc/passwd\n",
        "broken.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n",
        "bomb.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02"
        + b"\x00" * 20,
        "<img src=x onerror=alert(1)>.jpg": b"\xff\xd8\xff\xe0" + b"\x00" * 64,
        "\u202egpj.exe": b"MZ" + b"\x00" * 64,
        "line\nbreak.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    }
    folder.mkdir()
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]


def clear(ended: Ended) -> bool:
    """No traceback, and an exit code that means something."""
    return "Traceback" not in ended.err and ended.code in (0, 1, 2, 3)


def test_hostile_files_are_sealed_or_refused_one_by_one(
    case: Path, keys: Path, tmp_path: Path
) -> None:
    paths = hostile(tmp_path / "in")
    sealed = countershot("seal", case, *paths, "--json", keys=keys)
    answer = sealed.json
    assert sealed.code == 1
    assert [r["source"].endswith("empty.mp4") for r in answer["refused"]] == [True]
    assert len(answer["exhibits"]) == len(paths) - 1
    types = {x["source_name"]: x["media_type"] for x in answer["exhibits"]}
    assert types["text.mp4"].startswith("text/")
    assert types["broken.pdf"] == "application/pdf"


def test_looking_and_reading_survive_hostile_files(case: Path, keys: Path, tmp_path: Path) -> None:
    countershot("seal", case, *hostile(tmp_path / "in")[1:], keys=keys)
    looked = countershot("look", case, "--json", keys=keys)
    read = countershot("read", case, "--json", keys=keys)
    assert clear(looked), looked.err
    assert clear(read), read.err
    assert looked.json["sightings"] == []
    assert any(gap["source_name"] == "bomb.png" for gap in looked.json["not_looked_at"])
    assert countershot("log", case, keys=keys).code == 0
    assert clear(countershot("build", case, "--json", keys=keys)), "it takes their squares"
    again = countershot("build", case, "--json", keys=keys)
    assert again.json["ran"] == 0


def test_sealing_twice_changes_nothing(case: Path, keys: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a note")
    for _ in range(2):
        assert countershot("seal", case, tmp_path / "a.txt", keys=keys).code == 0
    assert countershot("log", case, "--json", keys=keys).json["size"] == 2


def test_the_name_of_a_giver_and_the_path_are_not_logged(
    case: Path, keys: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "from-maria-gonzalez"
    folder.mkdir()
    (folder / "a.txt").write_text("a note")
    countershot("seal", case, folder, "--giver", "g-1", keys=keys)
    kept = b"".join(p.read_bytes() for p in case.rglob("*") if p.is_file())
    assert b"maria" not in kept
    assert str(tmp_path).encode() not in kept


def test_a_telling_file_name_can_be_kept_out(case: Path, keys: Path, tmp_path: Path) -> None:
    (tmp_path / "maria-at-the-gate.txt").write_text("a note")
    path = tmp_path / "maria-at-the-gate.txt"
    assert countershot("seal", case, path, "--name", "note-1", keys=keys).code == 0
    kept = b"".join(p.read_bytes() for p in case.rglob("*") if p.is_file())
    assert b"maria" not in kept
    assert countershot("seal", case, path, path, "--name", "n", keys=keys).code == 2


def test_standard_input_can_be_sealed(case: Path, keys: Path) -> None:
    program = [sys.executable, "-m", "countershot", "seal", str(case), "-"]
    env = {**os.environ, "COUNTERSHOT_KEYS": str(keys)}
    done = subprocess.run(program, input=b"%PDF-1.4 x", capture_output=True, env=env, check=False)
    assert done.returncode == 0, done.stderr
    assert b"application/pdf" in done.stdout


def test_two_programs_at_once_lose_nothing(case: Path, keys: Path, tmp_path: Path) -> None:
    env = {**os.environ, "COUNTERSHOT_KEYS": str(keys)}
    running = []
    for number in range(6):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"note {number}")
        program = [sys.executable, "-m", "countershot", "seal", str(case), str(path)]
        running.append(
            subprocess.Popen(program, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
    ended = [(p.communicate()[1], p.returncode) for p in running]
    refused = [err for err, code in ended if code]
    assert all(b"CaseBusy" in err for err in refused), refused
    log = countershot("log", case, "--json", keys=keys)
    assert log.code == 0
    assert log.json["size"] == 1 + len(ended) - len(refused)


def test_a_disk_that_fills_up_keeps_what_was_there(case: Path, keys: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("kept")
    (tmp_path / "big.bin").write_bytes(os.urandom(3_000_000))
    assert countershot("seal", case, tmp_path / "a.txt", keys=keys).code == 0
    before = tree(case)
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000,) * 2);"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from countershot.cli import main; sys.argv[0] = 'countershot'; main()"
    )
    env = {**os.environ, "COUNTERSHOT_KEYS": str(keys)}
    program = [sys.executable, "-c", limited, "seal", str(case), str(tmp_path / "big.bin")]
    done = subprocess.run(program, capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 1
    assert "StorageFailed" in done.stderr
    assert tree(case) == before
    assert countershot("seal", case, tmp_path / "big.bin", keys=keys).code == 0


def test_without_the_log_key_a_case_can_be_read_but_not_written(
    case: Path, keys: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("x")
    elsewhere = tmp_path / "other keys"
    assert countershot("log", case, keys=elsewhere).code == 0
    assert countershot("check", case, keys=elsewhere).code == 1
    ended = countershot("seal", case, tmp_path / "a.txt", keys=elsewhere)
    assert ended.code == 1
    assert "key of this case's log" in ended.err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("seal", "CASE", "http://127.0.0.1/"), 1, "loopback address"),
        (("seal", "CASE", "/nowhere"), 1, "cannot be read"),
        (("cite", "CASE", "x-00000000", "words"), 2, "There is no exhibit"),
        (("compare", "CASE", "s-0"), 2, "not one sighting"),
        (("sign", "CASE", "report.md", "--as", "zoe"), 2, "nobody named zoe"),
        (("sign", "CASE", "/etc/passwd", "--as", "ana"), 2, "no such judgement"),
        (("verify", "/nowhere"), 2, "not a dossier"),
        (("new", "CASE"), 2, "already"),
        (("publish", "CASE", "CASE"), 1, ""),
        (("check", "/nowhere"), 2, "no case"),
    ],
)
def test_wrong_commands_say_what_to_do(
    case: Path, keys: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = countershot(*[str(case) if w == "CASE" else w for w in words], keys=keys)
    assert ended.code == code, ended.out + ended.err
    assert said in ended.err
    assert "Traceback" not in ended.err
    assert (case / "case.toml").is_file()


def test_with_clock_and_key_given_two_people_publish_the_same_bytes(
    case: Path, keys: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("a note")
    assert countershot("seal", case, tmp_path / "a.txt", keys=keys).code == 0
    shutil.copytree(case, tmp_path / "other place/copy")
    key, now = next(keys.glob("*.log.key")), "2030-01-01T00:00:00Z"
    for source, out in ((case, "one"), (tmp_path / "other place/copy", "two")):
        ended = countershot(
            "publish", source, tmp_path / out, "--draft", "--now", now, "--key-file", key
        )
        assert ended.code == 0, ended.err
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert countershot("publish", case, tmp_path / "x", "--now", "yesterday", keys=keys).code == 2


def test_the_exercises_public_keys_are_refused_elsewhere(case: Path, keys: Path) -> None:
    exercise = (Path(__file__).parents[2] / "examples/exercise/case.toml").read_text()
    public = exercise.split("[people.ana]")[1].split('public_key = "')[1].split('"')[0]
    text = (case / "case.toml").read_text()
    (case / "case.toml").write_text(text.replace('public_key = ""', f'public_key = "{public}"', 1))
    found = countershot("check", case, "--json", keys=keys).json["refusals"]
    assert any(refusal["rule"] == "key.public" for refusal in found)


def test_only_the_exercise_may_fix_its_clock(case: Path, keys: Path) -> None:
    text = (case / "case.toml").read_text()
    fixed = text.replace("[case]\n", '[case]\nfixed_utc = "2031-01-01T00:00:00Z"\n')
    (case / "case.toml").write_text(fixed)
    ended = countershot("check", case, keys=keys)
    assert ended.code == 1
    assert "only the exercise" in ended.err


def test_an_exhibit_destroyed_by_order_stays_named(case: Path, keys: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("the name of a reader in the valley")
    (tmp_path / "pass").write_text("a long passphrase")
    sealed = countershot("seal", case, tmp_path / "a.txt", "--json", keys=keys).json
    exhibit = sealed["exhibits"][0]
    for name in ("ana", "cy"):
        made = countershot(
            "key", name, "--into", case, "--passphrase-file", tmp_path / "pass", keys=keys
        )
        assert made.code == 0, made.err
    (case / "orders").mkdir()
    order = f"---\ndestroy: {exhibit['id']}\n---\nIt names a source.\n"
    (case / "orders/name-of-source.md").write_text(order)
    for file, who in (("case.toml", "cy"), ("orders/name-of-source.md", "cy")):
        signed = countershot(
            "sign", case, file, "--as", who, "--passphrase-file", tmp_path / "pass", keys=keys
        )
        assert signed.code == 0, signed.err
    countershot("build", case, keys=keys)
    held = b"".join(p.read_bytes() for p in case.rglob("*") if p.is_file())
    assert b"reader in the valley" not in held
    lines = countershot("log", case, "--json", keys=keys).json["entries"]
    assert any("destroyed by order" in line["words"] for line in lines)
