"""the table of hostile documents, sealed into a case beside a good one -> each gets its ending.

One real case, the program's own commands and worker processes. Whatever a file points to leads to
a listener of this test, and nobody may knock. `make test` takes every so-manyth file of the table,
COUNTERSHOT_FULL=1 all of them.
"""

import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.counts import FULL, count
from tests.documents.hostile_documents import ENDLESS, Hostile, table
from tests.documents.hostile_pdfs import OUTSIDE
from tests.documents.hostile_texts import CUT
from tests.documents.pdfs import lines, pdf
from tests.whole.program import countershot
from tests.whole.test_hostile_media import confined

TABLE = [one for one in table().values() if FULL or one.name != ENDLESS]
SOME = TABLE[:: -(-len(TABLE) // count(15, len(TABLE)))]
GOOD = "the good document"


@dataclass(frozen=True)
class Read:
    """A case whose documents were read once, and what the program said."""

    case: Path
    keys: Path
    exhibits: dict[str, Any]
    said: Any
    shown: str


@pytest.fixture(scope="module")
def listener() -> Iterator[socket.socket]:
    """What listens at the address that the hostile files point to."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture(scope="module")
def done(listener: socket.socket, tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("hostile-documents")
    case, keys, files = folder / "case", folder / "keys", folder / "in"
    files.mkdir()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/countershot".encode()
    for one in SOME:
        (files / one.name).write_bytes(one.data.replace(OUTSIDE, address))
    (files / "good.pdf").write_bytes(pdf(lines(GOOD)))
    assert countershot("new", case, "--person", "ana:author,examiner", keys=keys).code == 0
    sealed = confined("seal", case, *sorted(files.iterdir()), "--json", keys=keys)
    assert sealed.code == 0, sealed.err
    exhibits = {each["source_name"]: each for each in sealed.json["exhibits"]}
    answer = confined("read", case, "--json", keys=keys)
    assert "Traceback" not in answer.err
    shown = confined("read", case, keys=keys)
    return Read(case, keys, exhibits, answer.json, shown.out + shown.err)


def test_the_table_is_as_long_as_promised() -> None:
    assert len(table()) >= 100
    assert {one.ending for one in SOME} == {"read", "refused"}
    print(f"{len(SOME)} of {len(table())} hostile documents")


@pytest.mark.parametrize("one", SOME, ids=lambda one: one.name)
def test_each_document_ends_as_the_table_says(done: Read, one: Hostile) -> None:
    exhibit = done.exhibits[one.name]["id"]
    failed = {each["exhibit"]: each["reason"] for each in done.said["failures"]}
    read = {each["exhibit"] for each in (*done.said["readings"], *done.said["texts"])}
    assert (exhibit in failed, exhibit in read) == (one.ending == "refused", one.ending == "read")
    if one.ending == "refused":
        assert re.search(one.words, failed[exhibit]), failed[exhibit]
        assert len(failed[exhibit]) > 20
        assert str(done.case) not in failed[exhibit]
        assert "mistake in Countershot" not in failed[exhibit]


def test_what_can_be_read_is_found_and_the_good_document_as_ever(done: Read) -> None:
    every = ("--most", 100_000, "--json")  # one table alone has 20,000
    hits = countershot("find", done.case, "plain words", *every, keys=done.keys).json["hits"]
    found = {hit["source_name"] for hit in hits}
    plain = {one.name for one in SOME if one.words == "plain words"}
    assert plain and plain <= found
    good = countershot("find", done.case, GOOD, "--json", keys=done.keys).json["hits"]
    assert [hit["source_name"] for hit in good] == ["good.pdf"]


def test_what_was_read_in_part_says_so(done: Read) -> None:
    notes = {each["exhibit"]: " ".join(each["notes"]) for each in done.said["texts"]}
    for name, (_, notice) in CUT.items():
        if name in done.exhibits:
            assert notice in notes[done.exhibits[name]["id"]]
            assert notice in " ".join(done.shown.split())


def test_nothing_reaches_the_terminal_but_text(done: Read) -> None:
    found = countershot("find", done.case, "plain words", keys=done.keys).out
    for shown in (done.shown, found):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", shown)


def test_nobody_knocked_and_the_case_holds(done: Read, listener: socket.socket) -> None:
    with pytest.raises(BlockingIOError):
        listener.accept()
    verified = countershot("verify", done.case, "--json", keys=done.keys)
    assert verified.code in (0, 3), verified.out
    assert "broken" not in verified.out
    built = countershot("build", done.case, "--json", keys=done.keys).json
    again = {each["exhibit"] for each in built["failures"]}
    assert built["ran"] == len(again), "only what crashed on this machine is tried again"
    assert again <= {each["exhibit"] for each in done.said["failures"]}
