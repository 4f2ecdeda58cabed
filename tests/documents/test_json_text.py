"""JSON files -> passages with JSON Pointers; broken and hostile ones are lines, with a note."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot import canonical
from countershot.documents import json_text
from countershot.documents.cite_passage import find_in_passages, resolve_passage
from countershot.documents.json_text import leaves, parts_of
from countershot.documents.page_mentions import passage_mentions
from countershot.errors import BadMaterial, LimitExceeded
from countershot.ports import Job
from countershot.records.computed import Passages
from countershot.workspace.passages import passages_step


def read(data: bytes, folder: Path) -> Passages:
    path = folder / "exhibit"
    path.write_bytes(data)
    job = Job("0" * 64, ("x-000000000000",), (path,), {"media_type": "application/json"})
    (out,) = passages_step(job, lambda done: None)
    return canonical.from_bytes(Passages, out.data, "passages")


def test_each_value_has_its_pointer_and_the_characters_it_is_written_with(tmp_path: Path) -> None:
    found = read(
        b'{"a": [{"b/c": 4860000.00}, 1e3, true, null], "~": "\\u7686", "e": ""}', tmp_path
    )
    assert {one.place: one.text for one in found.passages} == {
        "/a/0/b~1c": "4860000.00", "/a/1": "1e3", "/a/2": "true", "/a/3": "null", "/~0": "皆",
    }  # fmt: skip
    assert [one.row_head for one in found.passages] == ["b/c", "a", "a", "a", "~"]
    assert found.notes == ()


def test_a_number_beside_its_currency_is_a_mention_of_money(tmp_path: Path) -> None:
    found = read(b'{"value": {"amount": 11000, "currency": "GBP"}, "lots": 12}', tmp_path)
    amounts = [m for m in passage_mentions(found) if m.found.kind == "amount"]
    said = [(m.place, m.found.value, m.found.unit) for m in amounts]
    assert said == [("/value/amount", "11000", "GBP")]


def test_what_is_found_in_it_can_be_cited(tmp_path: Path) -> None:
    found = read(b'{"buyer": {"name": "Ostervale county"}}', tmp_path)
    (citation,) = find_in_passages(found, "ostervale")
    assert citation.place == "/buyer/name"
    assert resolve_passage(citation, found).resolves


@pytest.mark.parametrize(
    "data",
    [b'{"a": 1', b'{"a": 1}\n{"a": 2}', b'{"a": NaN}', b'{"a": 1, "a": 2}', b'{"a": "\\ud800"}',
     b'{"\\ud800": 1}', b'"only a text"', b'{"a": "\xff"}', b"[" * 90_000, b'{"a":' * 5000 + b"1",
     b"[" * 101 + b"1" + b"]" * 101, b'{"' + b"n" * 3000 + b'": 1}'],
)  # fmt: skip
def test_what_cannot_be_pointed_into_is_read_as_lines_with_a_note(
    data: bytes, tmp_path: Path
) -> None:
    found = read(data, tmp_path)
    assert found.passages[0].place == "line 1"
    assert "read as lines" in found.notes[0]


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MAX_VALUES", 3)
    with pytest.raises(LimitExceeded, match="3 values"):
        leaves(b"[1, 2, 3, 4]")


def test_files_in_other_encodings(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32"):
        assert read('{"a": "皮山县"}'.encode(encoding), tmp_path).passages[0].text == "皮山县"


def at(node: Any, pointer: str) -> Any:
    for part in parts_of(pointer):
        node = node[int(part)] if isinstance(node, list) else node[part]
    return node


_VALUES = st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False)
_TREES = st.recursive(_VALUES, lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=20)


@given(_TREES)
@settings(deadline=None)
def test_every_pointer_leads_to_its_value(tree: Any) -> None:
    try:
        found = list(leaves(json.dumps(tree).encode()))
    except BadMaterial:
        assert not isinstance(tree, dict | list) or "Infinity" in json.dumps(tree)
        return
    for one in found:
        value = at(tree, one.place)
        if isinstance(value, float) and not isinstance(value, bool):
            assert math.isclose(float(one.text), value)
        else:
            words = {None: "null", True: "true", False: "false"}
            plain = value is None or isinstance(value, bool)
            assert one.text == (words[value] if plain else str(value))
    assert len({one.place for one in found}) == len(found)
