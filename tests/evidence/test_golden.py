"""the log that version 0.1 wrote -> read as ever, and written again byte for byte.

If this fails, the format changed: docs/formats/log.md and every published dossier are concerned.
"""

import json
from pathlib import Path

from countershot.evidence import checkpoint
from countershot.evidence.keys import exercise_key, fingerprint
from countershot.evidence.log import Log
from countershot.evidence.sign import commitment_of, sign_statement
from countershot.records.judged import SignedWords
from countershot.records.log import Committed, Judged
from tests.evidence.cases import KEY, NOON, ORIGIN, computed, new_log, released, reopen, sealed

GOLDEN = Path(__file__).parent / "golden"
SIGNED = sign_statement(
    exercise_key("ana"),
    SignedWords(
        context="countershot/judgement/v1",
        case="a-case",
        path="identifications/lower.ana.md",
        sha256="a" * 64,
        signer="ana",
        role="examiner",
        rests_on={"exhibit:x-100000000000": "b" * 64},
    ),
)


def golden_log(folder: Path) -> Log:
    log = new_log(folder)
    with log.writing() as writer:
        writer.append([sealed(1, "Tor 招标 \U0001f3a5.mp4"), computed(1, "page/1")])
        commitment = commitment_of(SIGNED)
        writer.append([Committed(at_utc=NOON, name="lower", examiner="ana", commitment=commitment)])
        writer.append([Judged(at_utc=NOON, signature=SIGNED), released(1)])
    return log


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    log = golden_log(tmp_path / "log")
    for name in ("entries.jsonl", "checkpoint"):
        assert (log.folder / name).read_bytes() == (GOLDEN / name).read_bytes()


def test_the_golden_log_can_be_read_where_nothing_can_be_written() -> None:
    log = reopen(GOLDEN)
    assert [one.entry.type for one in log.entries] == [
        "opened", "sealed", "computed", "committed", "judged", "released",
    ]  # fmt: skip
    assert sorted(path.name for path in GOLDEN.iterdir()) == ["checkpoint", "entries.jsonl"]


def test_fields_of_a_later_version_are_kept_and_committed_to(tmp_path: Path) -> None:
    entry = sealed(1).model_copy(update={"later": {"b": [1, 2.5], "a": None}})
    log = new_log(tmp_path / "log")
    with log.writing() as writer:
        writer.append([entry])
    again = reopen(log.folder)
    plain = json.loads(again.entries[1].entry.model_dump_json())
    assert plain["later"] == {"b": [1, 2.5], "a": None}
    assert again.root() == log.root()


def test_the_log_key_of_the_exercise_is_the_public_one() -> None:
    note = (GOLDEN / "checkpoint").read_text()
    state = checkpoint.read(note, ORIGIN, KEY.public)
    assert state is not None and state.size == 6
    assert fingerprint(KEY.public) == (
        "f37577fbd77771936293aff7d8827b519e6c6cd8d63f40673ce25d3e94782a66"
    )
