"""logs that grow and logs that lie -> only the first are cosigned, whatever happens in between."""

import base64
import hashlib
import json
import os
import random
import signal
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.errors import BadMaterial, CannotCheck, CaseDamaged, CountershotError, KeyRefused
from countershot.evidence import checkpoint, witness, witness_book
from countershot.evidence.checkpoint import Checkpoint
from countershot.evidence.keys import exercise_key, fingerprint, to_base64, verify_ed25519
from countershot.evidence.merkle import Tree
from countershot.evidence.witness import Contradicted, Seen
from countershot.records.time import Witness
from tests.counts import count
from tests.evidence.cases import KEY, NOON, ORIGIN, new_log, sealed

BO = exercise_key("bo")
NAME = "second.example/witness"
FIRST = Seen(origin=ORIGIN, public_key=KEY.public_base64)
EXAMPLES = count(60, 1000)


def tree(size: int, fork_at: int | None = None) -> Tree:
    """A log's tree; from ``fork_at`` on, the leaves are those of another history."""
    lies = range(fork_at, size) if fork_at is not None else range(0)
    return Tree(b"%s leaf %d" % (b"other" if at in lies else b"true", at) for at in range(size))


def ask(grown: Tree, old: int, size: int | None = None) -> str:
    """The request that the keeper of this tree would make."""
    size = len(grown) if size is None else size
    proof = grown.consistency_proof(old, size) if 0 < old <= size else ()
    note = checkpoint.write(Checkpoint(ORIGIN, size, grown.root(size)), KEY)
    return f"old {old}\n" + "".join(f"{to_base64(node)}\n" for node in proof) + f"\n{note}"


def cosign(request: str, seen: Seen = FIRST, now: str = NOON) -> tuple[str, Seen]:
    return witness.cosign(request, seen, BO, NAME, now)


@settings(max_examples=EXAMPLES)
@given(st.lists(st.integers(1, 64), min_size=1, max_size=8, unique=True).map(sorted))
def test_honest_growth_is_always_cosigned_and_every_cosignature_verifies(sizes: list[int]) -> None:
    grown, seen = tree(64), FIRST
    for size in sizes:
        line, seen = cosign(ask(grown, seen.size, size), seen)
        note = checkpoint.write(Checkpoint(ORIGIN, size, grown.root(size)), KEY)
        assert witness.check_cosignature(line.rstrip("\n"), note, NAME, BO.public) == NOON
        assert seen.size == size


@settings(max_examples=EXAMPLES)
@given(st.integers(1, 64), st.integers(1, 64), st.data())
def test_every_fork_is_refused(first: int, second: int, data: st.DataObject) -> None:
    _, seen = cosign(ask(tree(first), 0))
    fork_at = data.draw(st.integers(0, min(first, second) - 1))
    forked = tree(max(first, second), fork_at)
    honest = tree(max(first, second))
    claims = [ask(forked, min(first, second), second)]
    if second > first:  # the proof of the honest log does not help either
        note = claims[0].partition("\n\n")[2]
        claims.append(ask(honest, first, second).partition("\n\n")[0] + f"\n\n{note}")
    for claim in claims:
        with pytest.raises(BadMaterial):
            cosign(claim, seen)


def test_two_roots_of_one_size_are_kept_as_proof_of_a_fork(tmp_path: Path) -> None:
    answered = witness_book.answer(tmp_path, ask(tree(9), 0), BO, NAME, NOON, KEY.public_base64)
    assert answered.first
    assert answered.fingerprint == fingerprint(KEY.public)
    before = (tmp_path / "a-case.json").read_bytes()
    with pytest.raises(Contradicted, match="forked") as caught:
        witness_book.answer(tmp_path, ask(tree(9, 4), 9), BO, NAME, NOON)
    assert caught.value.certain
    [kept] = (tmp_path / "forks").iterdir()
    assert str(kept) in str(caught.value)
    notes = kept.read_text().split("\n\n\u2014")
    assert len(notes) == 3  # two notes, each with its signature: anybody can verify both
    for root in (tree(9).root(), tree(9, 4).root()):
        assert checkpoint.write(Checkpoint(ORIGIN, 9, root), KEY) in kept.read_text()
    assert (tmp_path / "a-case.json").read_bytes() == before


def test_a_log_that_cannot_show_growth_is_refused_and_its_notes_kept(tmp_path: Path) -> None:
    witness_book.answer(tmp_path, ask(tree(9), 0), BO, NAME, NOON, KEY.public_base64)
    with pytest.raises(Contradicted, match="only add") as caught:
        witness_book.answer(tmp_path, ask(tree(20, 4), 9), BO, NAME, NOON)
    assert not caught.value.certain
    assert [path.name.split(".")[1] for path in (tmp_path / "forks").iterdir()] == ["unproven"]
    again = witness_book.answer(tmp_path, ask(tree(20), 9), BO, NAME, NOON)
    assert again.size == 20


@pytest.mark.parametrize(
    ("request_text", "reason"),
    [
        (ask(tree(12), 5), "starts from 5"),
        (ask(tree(12), 0), "starts from 0"),
        (ask(tree(12), 7, 7), "counts 7 entries"),
        (ask(tree(12), 8).replace(ORIGIN, "countershot/b-case"), "not signed by the key"),
        (ask(tree(12), 8).replace("\n12\n", "\n13\n"), "not signed by the key"),
        ("", "not a request"),
        ("old 8", "not a request"),
        (ask(tree(12), 8).replace("old 8", "old -8"), "not a request"),
        (ask(tree(12), 8).replace("old 8", "old 08"), "not a request"),
        (ask(tree(12), 8).replace("old 8\n", "old 8\nAAAA\n"), "not a request"),
        ("old 8\n" + "A" * 43 + "=\n" + "\n" * 20_000, "not a request"),
        (f"old 8\n{(to_base64(bytes(32)) + chr(10)) * 64}\n" + ask(tree(12), 0)[7:], "not a req"),
        ("old 8\n\n\ud800\n12\n", "names no log"),
    ],
)
def test_what_is_not_the_next_state_is_refused_with_the_reason(
    request_text: str, reason: str
) -> None:
    _, seen = cosign(ask(tree(8), 0))
    with pytest.raises(BadMaterial, match=reason):
        cosign(request_text, seen)


def test_a_first_request_needs_the_logs_key_and_it_is_pinned(tmp_path: Path) -> None:
    with pytest.raises(KeyRefused, match="new to this witness"):
        witness_book.answer(tmp_path, ask(tree(3), 0), BO, NAME, NOON)
    with pytest.raises(BadMaterial, match="not signed by the key"):
        witness_book.answer(tmp_path, ask(tree(3), 0), BO, NAME, NOON, BO.public_base64)
    assert witness_book.last_seen(tmp_path, "a-case") is None
    witness_book.answer(tmp_path, ask(tree(3), 0), BO, NAME, NOON, KEY.public_base64)
    with pytest.raises(KeyRefused, match="another log key"):
        witness_book.answer(tmp_path, ask(tree(4), 3), BO, NAME, NOON, BO.public_base64)
    assert witness_book.answer(tmp_path, ask(tree(4), 3), BO, NAME, NOON).size == 4


def test_a_lost_answer_can_be_asked_for_again(tmp_path: Path) -> None:
    request = ask(tree(3), 0)
    first = witness_book.answer(tmp_path, request, BO, NAME, NOON, KEY.public_base64)
    assert witness_book.answer(tmp_path, request, BO, NAME, NOON).line == first.line


def test_a_clock_that_went_back_states_no_time() -> None:
    _, seen = cosign(ask(tree(3), 0))
    with pytest.raises(CannotCheck, match="clock"):
        cosign(ask(tree(4), 3), seen, "2031-03-14T11:59:59Z")


def test_the_line_is_what_c2sp_says_byte_for_byte() -> None:
    """Put together here from the specification, without the code under test."""
    line, _ = cosign(ask(tree(3), 0))
    raw = base64.b64decode(line.split(" ")[2])
    assert line == f"\u2014 {NAME} {base64.b64encode(raw).decode()}\n"
    assert raw[:4] == hashlib.sha256(NAME.encode() + b"\n\x04" + BO.public).digest()[:4]
    assert int.from_bytes(raw[4:12], "big") == 1931256000
    root = base64.b64encode(tree(3).root()).decode()
    words = f"cosignature/v1\ntime 1931256000\n{ORIGIN}\n3\n{root}\n".encode()
    assert verify_ed25519(BO.public, raw[12:], words)


@settings(max_examples=EXAMPLES)
@given(st.text(), st.text(), st.text(), st.binary(max_size=40))
def test_nothing_strange_verifies_or_raises(line: str, note: str, name: str, key: bytes) -> None:
    good, seen = cosign(ask(tree(3), 0))
    good = good.rstrip("\n")
    assert witness.check_cosignature(good, seen.note, NAME, BO.public) == NOON
    assert witness.check_cosignature(line, seen.note, NAME, BO.public) is None
    assert witness.check_cosignature(good, note, NAME, BO.public) is None
    assert witness.check_cosignature(good, seen.note, name, BO.public) is None
    assert witness.check_cosignature(good, seen.note, NAME, key) is None
    assert witness.check_cosignature(f"{good}\n", seen.note, NAME, BO.public) is None
    assert witness.check_cosignature(f"\u2014 {name} {line}", note, name, key) is None


def test_no_flipped_bit_of_a_cosignature_verifies() -> None:
    line, seen = cosign(ask(tree(3), 0))
    raw = base64.b64decode(line.split(" ")[2])
    for bit in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[bit // 8] ^= 1 << bit % 8
        changed = f"\u2014 {NAME} {to_base64(bytes(flipped))}"
        assert witness.check_cosignature(changed, seen.note, NAME, BO.public) is None


@pytest.mark.parametrize("seconds", [253_402_300_800, 2**63, 2**64 - 1])
def test_a_time_that_is_none_is_not_stated(seconds: int) -> None:
    _, seen = cosign(ask(tree(3), 0))
    body = seen.note.partition("\n\n")[0] + "\n"
    key_id = hashlib.sha256(NAME.encode() + b"\n\x04" + BO.public).digest()[:4]
    words = f"cosignature/v1\ntime {seconds}\n{body}".encode()
    raw = key_id + seconds.to_bytes(8, "big") + BO.sign(words)
    line = f"\u2014 {NAME} {to_base64(raw)}"
    assert witness.check_cosignature(line, seen.note, NAME, BO.public) is None


def test_the_asking_case_takes_an_answer_and_logs_what_it_was_over(tmp_path: Path) -> None:
    log = new_log(tmp_path / "log")
    trusted = {"second": Witness(name=NAME, public_key=BO.public_base64)}
    book = tmp_path / "book"
    asked = witness.request(log, 0)
    answered = witness_book.answer(book, asked, BO, NAME, NOON, KEY.public_base64)
    with log.writing() as writer:  # the log goes on while the answer is on its way
        writer.append([sealed(1), sealed(2)])
    entry, note = witness.take(answered.line, log, trusted, NOON)
    assert (entry.size, entry.witness, entry.stated_utc) == (1, NAME, NOON)
    assert entry.checkpoint == hashlib.sha256(note).hexdigest()
    assert note.decode() == log.checkpoint(1)
    with log.writing() as writer:
        writer.append([entry])
    answered = witness_book.answer(book, witness.request(log, 1), BO, NAME, NOON)
    assert answered.size == len(log) == 4
    with pytest.raises(BadMaterial, match="saw 9 entries"):
        witness.request(log, 9)


def test_answers_of_strangers_and_of_other_logs_are_not_taken(tmp_path: Path) -> None:
    log = new_log(tmp_path / "log")
    line, _ = cosign(ask(tree(3), 0))
    right = Witness(name=NAME, public_key=BO.public_base64)
    wrong = Witness(name=NAME, public_key=exercise_key("cy").public_base64)
    with pytest.raises(BadMaterial, match="no witness"):
        witness.take(line, log, {}, NOON)
    for known in (right, wrong, Witness(name=NAME, public_key="?")):
        with pytest.raises(BadMaterial, match="does not verify"):
            witness.take(line, log, {"second": known}, NOON)


def test_a_damaged_book_cosigns_nothing(tmp_path: Path) -> None:
    witness_book.answer(tmp_path, ask(tree(3), 0), BO, NAME, NOON, KEY.public_base64)
    place = tmp_path / "a-case.json"
    whole = place.read_bytes()
    shrunk = json.loads(whole)
    shrunk["size"] = 1
    for broken in (b"", whole[:-1], json.dumps(shrunk).encode(), b"[" * 50_000):
        place.write_bytes(broken)
        with pytest.raises(CaseDamaged, match=r"a-case\.json"):
            witness_book.answer(tmp_path, ask(tree(4), 3), BO, NAME, NOON)


def test_a_killed_witness_never_forgets_what_it_gave_out(tmp_path: Path) -> None:
    """What was answered and what the book says after a kill: never an answer beyond the book."""
    grown, chance = tree(4000), random.Random(7)
    witness_book.answer(tmp_path, ask(grown, 0, 1), BO, NAME, NOON, KEY.public_base64)
    for _ in range(count(8, 100)):
        given = _answer_until_killed(tmp_path, grown, chance.uniform(0.01, 0.08))
        seen = witness_book.last_seen(tmp_path, "a-case")
        assert seen is not None
        assert seen.size >= max(given, default=1)
        assert not (tmp_path / "forks").exists()
    witness_book.answer(tmp_path, ask(grown, seen.size, 4000), BO, NAME, NOON)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-case.json", "lock"]


def _answer_until_killed(folder: Path, grown: Tree, seconds: float) -> list[int]:
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _answer_on(folder, grown, tell)
        finally:
            os._exit(1)  # only reached by a mistake
    os.close(tell)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the witness failed by itself"
    with os.fdopen(told, "rb") as pipe:
        return [int(size) for size in pipe.read().split()]


def _answer_on(folder: Path, grown: Tree, tell: int) -> None:
    while True:
        seen = witness_book.last_seen(folder, "a-case")
        assert seen is not None
        if seen.size == len(grown):
            time.sleep(1)
        text = ask(grown, seen.size, seen.size + 1)
        given = witness_book.answer(folder, text, BO, NAME, NOON)
        os.write(tell, b"%d\n" % given.size)


def test_names_that_no_note_can_hold_are_refused() -> None:
    for name in ("", "two words", "a+b", "a\nb", "caf\u00e9", "\ud800"):
        with pytest.raises(CountershotError, match="cannot name a witness"):
            witness.cosign(ask(tree(3), 0), FIRST, BO, name, NOON)
