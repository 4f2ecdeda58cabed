"""a list file spoilt in one place -> an error that names file and field, never a silent pass."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.entities.lists import opened as opened_limits
from countershot.entities.lists import read_one, survey
from countershot.entities.lists.transcription import FIELDS, HEAD
from countershot.errors import BadMaterial, LimitExceeded
from tests.entities.made_lists import (
    CSL_HEAD,
    NOTICES,
    aliases_csv,
    consolidated,
    entity_list,
    head,
    notices_csv,
    ofac_csv,
    parties,
    renamed,
    screening_csv,
    written,
)


@pytest.mark.parametrize("field", FIELDS)
def test_a_renamed_field_is_refused_by_its_old_and_new_name(field: str) -> None:
    spoilt = [renamed(each, field, f"{field}_text") for each in parties()]
    with pytest.raises(BadMaterial, match=rf"l\.json: .*'{field}' is gone.*'{field}_text' is new"):
        read_one("l.json", entity_list(spoilt))


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_renamed_in_one_entry_only_is_refused_too(field: str) -> None:
    spoilt = parties()
    spoilt[4] = renamed(spoilt[4], field, f"{field}s")
    with pytest.raises(BadMaterial, match=f"/entities/4: .*'{field}'"):
        read_one("l.json", entity_list(spoilt))


def test_a_field_that_nobody_knows_is_refused_everywhere() -> None:
    with pytest.raises(BadMaterial, match="field 'risk' is new"):
        read_one("l.json", entity_list([{**each, "risk": "high"} for each in parties()]))
    with pytest.raises(BadMaterial, match="field 'risk' is new"):
        read_one("l.json", written(head(parties(), risk="high")))
    with pytest.raises(BadMaterial, match="field 'risk' is new"):
        read_one("n.csv", notices_csv([f"{line},risk" for line in NOTICES]))


@pytest.mark.parametrize("field", HEAD)
def test_a_renamed_field_of_the_head_is_refused(field: str, tmp_path: Path) -> None:
    (tmp_path / "l.json").write_bytes(written(renamed(head(parties()), field, f"new_{field}")))
    [(file, reason)] = survey(tmp_path).refused
    assert file == "l.json"
    assert f"'{field}' is gone" in reason


def test_a_list_wholly_renamed_is_refused_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "l.json").write_bytes(written({"id": "x", "items": parties()}))
    (tmp_path / "l.csv").write_text("a,b,c\n1,2,3\n")
    found = survey(tmp_path)
    assert [name for name, _ in found.refused] == ["l.csv", "l.json"]


def emptied(entities: list[Any]) -> list[Any]:
    return [{**each, "federal_register": None} for each in entities]


def swapped(entities: list[Any]) -> list[Any]:
    return [{**x, "country": x["address"], "address": x["country"]} for x in entities]


def filled(entities: list[Any]) -> list[Any]:
    return [{**each, "status": "Active"} for each in entities]


def undated(entities: list[Any]) -> list[Any]:
    return [{**each, "federal_register": "see the Register"} for each in entities]


@pytest.mark.parametrize(
    ("spoil", "field"),
    [(emptied, "federal_register"), (swapped, "country"), (filled, "status"),
     (undated, "federal_register")],
)  # fmt: skip
def test_values_that_moved_are_refused(spoil: Callable[[list[Any]], list[Any]], field: str) -> None:
    with pytest.raises(BadMaterial, match=f"'{field}'"):
        read_one("l.json", entity_list(spoil(parties())))


@pytest.mark.parametrize("stated", [5, 7, "6", None, True])
def test_another_count_than_the_file_states_is_refused(stated: object) -> None:
    with pytest.raises(BadMaterial, match="count"):
        read_one("l.json", written(head(parties(), count=stated)))


def test_an_unknown_list_is_refused_by_its_name() -> None:
    with pytest.raises(BadMaterial, match="moon-list"):
        read_one("l.json", written(head(parties(), "moon-list")))


def test_a_column_more_or_less_in_ofac_s_file_is_refused() -> None:
    for rows in (
        [[*row, '"new"'] for row in consolidated()],
        [row[:-1] for row in consolidated()],
        [row[:-1] if at == 5 else row for at, row in enumerate(consolidated())],
    ):
        with pytest.raises(BadMaterial, match=r"columns and not 12"):
            read_one("cons_prim.csv", ofac_csv(rows))


@pytest.mark.parametrize(("one", "other"), [(1, 3), (2, 3), (3, 11), (1, 0), (2, 5), (10, 11)])
def test_two_columns_of_ofac_s_that_changed_places_are_refused(one: int, other: int) -> None:
    rows = consolidated(40)
    for row in rows:
        row[one], row[other] = row[other], row[one]
    with pytest.raises(BadMaterial, match=r"cons_prim\.csv"):
        read_one("cons_prim.csv", ofac_csv(rows))


def test_ofac_s_file_without_its_end_mark_was_cut_off() -> None:
    for end in ("", "\x1a\r\n9999"):
        with pytest.raises(BadMaterial, match=r"cut off|columns"):
            read_one("cons_prim.csv", ofac_csv(consolidated(), end))
    doubled = [*consolidated(), *consolidated()]
    with pytest.raises(BadMaterial, match="stands twice"):
        read_one("cons_prim.csv", ofac_csv(doubled))


def test_spoilt_aliases_spoil_the_list_they_belong_to(tmp_path: Path) -> None:
    (tmp_path / "cons_prim.csv").write_bytes(ofac_csv(consolidated()))
    good = aliases_csv({9000: "WEIMALA", 9001: "OLD"})
    (tmp_path / "cons_alt.csv").write_bytes(good.replace(b'"aka"', b'"WEIMALA"'))
    [(file, reason)] = survey(tmp_path).refused
    assert file == "cons_prim.csv"
    assert "cons_alt.csv" in reason
    assert "alt_type" in reason


@pytest.mark.parametrize("column", NOTICES[0].split(","))
def test_a_renamed_column_of_the_notices_is_refused(column: str) -> None:
    first = ",".join(f"{each}s" if each == column else each for each in NOTICES[0].split(","))
    with pytest.raises(BadMaterial, match=f"'{column}' is gone"):
        read_one("n.csv", notices_csv([first, *NOTICES[1:]]))


def test_columns_of_the_notices_may_change_places_with_their_names() -> None:
    lines = [line.split(",") for line in NOTICES]
    turned = read_one("n.csv", notices_csv([",".join(line[::-1]) for line in lines]))
    kept = read_one("n.csv", notices_csv())
    for one, other in zip(turned.entries, kept.entries, strict=True):
        assert [each.name for each in one.names] == [each.name for each in other.names]
    assert turned.entries[0].names[0].place == "row 2, column 8"
    heads_only = [",".join(lines[0][::-1]), *NOTICES[1:]]
    with pytest.raises(BadMaterial):
        read_one("n.csv", notices_csv(heads_only))


@pytest.mark.parametrize("column", CSL_HEAD.split(","))
def test_a_renamed_column_of_the_screening_list_is_refused(column: str) -> None:
    data = screening_csv()
    first = ",".join(f"{each}_2" if each == column else each for each in CSL_HEAD.split(","))
    spoilt = data.replace(CSL_HEAD.encode(), first.encode(), 1)
    with pytest.raises(BadMaterial, match=f"'{column}' is gone"):
        read_one("csl.csv", spoilt)


@pytest.mark.parametrize(
    "other",
    [{"_id": "b2"}, {"_id": ""}, {"source": ""}, {"start_date": "9 October"}, {"name": "77"},
     {"type": "84 FR 54004"}, {"alt_names": ";".join(f"n{at}" for at in range(501))}],
)  # fmt: skip
def test_a_row_of_the_screening_list_that_cannot_be_is_refused(other: dict[str, str]) -> None:
    with pytest.raises(BadMaterial, match=r"csl\.csv"):
        read_one("csl.csv", screening_csv(**other))


def test_what_is_too_large_or_too_deep_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = b'{"list_id":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with pytest.raises(LimitExceeded, match="nested"):
        read_one("l.json", deep)
    with pytest.raises(LimitExceeded, match="nested"):
        read_one("l.json", written(head(parties(), source_file=[[[[[[[[1]]]]]]]])))
    many = [{**parties()[0], "aliases": ["a"] * 501}, *parties()]
    with pytest.raises(LimitExceeded, match="500"):
        read_one("l.json", entity_list(many))
    long = [{**parties()[0], "notes": "x" * 20_001}, *parties()]
    with pytest.raises(LimitExceeded, match="notes"):
        read_one("l.json", entity_list(long))
    monkeypatch.setattr(opened_limits, "MAX_BYTES", 100)
    with pytest.raises(LimitExceeded, match="MiB"):
        read_one("l.json", entity_list())
    monkeypatch.undo()
    for bomb in (b'{"list_id":[' + b"0," * 4_000_001, b"[" * 4_000_001):
        with pytest.raises(LimitExceeded, match="values"):
            read_one("l.json", bomb)
    monkeypatch.setattr(opened_limits, "MAX_ROWS", 3)
    with pytest.raises(LimitExceeded, match="rows"):
        read_one("cons_prim.csv", ofac_csv(consolidated()))


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff\xfe", b"[", b"null", b'{"a":1,"a":2}', b'{"a":NaN}', b"1,\0", b'"', b"\x1a",
        "Näme".encode("latin-1"), b'{"entities":[1],"count":1,"list_id":"bis-meu"}',
        json.dumps(head([], "bis-meu")).encode(), json.dumps(head([{}], "bis-meu")).encode(),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["l.json", "l.csv"])
def test_no_list_at_all_is_refused_with_the_file_s_name(data: bytes, name: str) -> None:
    with pytest.raises(BadMaterial, match=rf"^l\.({name[2:]})"):
        read_one(name, data)


_FIELD = st.sampled_from(FIELDS + HEAD)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_FIELD, inner, max_size=5),
    max_leaves=12,
)


@given(_JSON, _FIELD)
def test_any_other_value_in_a_field_is_read_or_refused_and_nothing_else(
    value: Any, field: str
) -> None:
    whole = head(parties())
    if field in whole:
        whole[field] = value
    else:
        whole["entities"][2][field] = value
    try:
        read = read_one("l.json", written(whole))
    except BadMaterial as error:
        assert "l.json" in str(error)
    else:
        assert len(read.entries) == 6


@given(st.data())
def test_any_cut_of_ofac_s_file_is_refused(data: st.DataObject) -> None:
    whole = ofac_csv(consolidated())
    at = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(BadMaterial):
        read_one("cons_prim.csv", whole[:at])
