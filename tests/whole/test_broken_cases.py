"""the exercise broken in every named way -> refused with file, line and rule; clean it passes."""

import shutil
from pathlib import Path

import pytest

from countershot import flow
from countershot.canonical import sha256_hex
from countershot.errors import CountershotError
from tests.claims.mutations import ANYWHERE, MUTATIONS, Mutation
from tests.counts import count
from tests.whole.program import countershot

# The short run breaks every fourth rule once here (tests/claims: each of them); the long one runs
# every vector that can be done to any case.
FIRST_OF_RULE = {m.rule: name for name, m in reversed(ANYWHERE.items())}
CHOSEN = count([*FIRST_OF_RULE.values()][::4], list(ANYWHERE))


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    shutil.copytree(done / "case", tmp_path / "case")
    return tmp_path / "case"


def test_the_clean_exercise_passes(done: Path) -> None:
    ended = countershot("check", done / "case", "--json")
    assert ended.code == 0, ended.out
    said = {key: value for key, value in ended.json.items() if key != "done"}
    assert said == {"refusals": [], "warnings": [], "overrides": []}


@pytest.mark.parametrize("mutation", [MUTATIONS[n] for n in CHOSEN], ids=CHOSEN)
def test_each_break_is_refused_at_its_place(mutation: Mutation, case: Path) -> None:
    expected = mutation.apply_to(case)
    found = {(r.place.file, r.place.line, r.rule) for r in flow.check(case).refusals}
    assert (expected.file, expected.line, expected.rule) in found, sorted(found)


def test_the_table_is_long_enough() -> None:
    assert len(MUTATIONS) >= 40


def test_an_exhibit_changed_by_one_bit_is_refused(case: Path) -> None:
    path = max((case / "evidence/objects").rglob("*"), key=lambda p: p.stat().st_size)
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    rules = {r.rule for r in flow.check(case).refusals}
    assert "exhibit.hash" in rules


def test_a_signature_moved_to_another_file_or_person_is_refused(case: Path) -> None:
    good = case / "signatures/claims__award.md.cy.json"
    good.rename(case / "signatures/claims__award.md.dee.json")
    found = {(r.place.file, r.rule) for r in flow.check(case).refusals}
    assert any(rule == "signature.valid" for _, rule in found)
    assert ("claims/award.md", "default.unverified") in found


def test_a_private_key_in_the_folder_is_refused_and_nothing_is_published(
    case: Path, tmp_path: Path
) -> None:
    pem = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n"
    (case / "claims").joinpath("notes.txt").write_text("x")
    (case / "mine.pem").write_text(pem)
    assert any(r.rule == "key.private" for r in flow.check(case).refusals)
    ended = countershot("publish", case, tmp_path / "out")
    assert ended.code == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("[case", "case.toml:1"),
        ('[case]\nid = "x"\n', "case.toml"),
        ("\x00", "case.toml:1"),
        ("[case]\nid = 3\ntitle = 4\n", "case.toml"),
    ],
)
def test_a_broken_case_toml_says_where(case: Path, broken: str, words: str) -> None:
    (case / "case.toml").write_text(broken)
    ended = countershot("check", case)
    assert ended.code in (1, 2)
    assert words in ended.err
    assert "Traceback" not in ended.err


def test_a_changed_case_toml_must_be_signed(case: Path) -> None:
    text = (case / "case.toml").read_text()
    (case / "case.toml").write_text(text.replace("Cy Aldermoor", "Cy Elsewhere"))
    assert any(r.rule == "case.signed" for r in flow.check(case).refusals)
    assert countershot("sign", case, "case.toml", "--as", "cy").code == 0
    assert countershot("build", case).code == 0


def test_every_line_of_the_log_is_guarded(case: Path) -> None:
    path = case / "evidence/log/entries.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    before = sha256_hex(path.read_bytes())
    for number in range(0, len(lines), 5):
        broken = [*lines]
        broken[number] = broken[number].replace(b'"type"', b'"tYpe"')
        path.write_bytes(b"".join(broken))
        with pytest.raises(CountershotError):
            flow.log(case)
    path.write_bytes(b"".join(lines))
    assert sha256_hex(path.read_bytes()) == before
    assert flow.log(case).lines
