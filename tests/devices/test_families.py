"""families/*.toml -> the shipped catalogue, and every way in which a file of it can be wrong"""

import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.devices.families_file import among, facts, read_family, within
from countershot.devices.families_shelf import families_of, family_named, shipped
from countershot.errors import BadMaterial, UsageError
from countershot.records.base import KINDS
from countershot.records.family import Family

GOOD = """
id = "orrin-dx"
[maker]
value = "Velmara"
source = "page"
quotation = "made by Velmara"
[series]
value = "Orrin DX"
source = "page"
quotation = "the Orrin DX"
[[kinds]]
value = "ptz"
source = "page"
quotation = "a speed dome"
[not_before]
value = 2029
source = "page"
quotation = "launched in 2029"
[known_by]
value = 2031
source = "page"
quotation = "on the wall"
[[features]]
id = "brim"
words = "a white brim"
source = "page"
quotation = "its brim is white"
[sources.page]
url = "https://velmara.example/orrin"
title = "Orrin DX"
published = "2031-02"
"""
TWIN = """
[[twins]]
family = "orrin-two"
source = "page"
quotation = "the same as the Orrin Two"
"""


def read(text: str, name: str = "orrin-dx") -> Family:
    return read_family(name, text)


def put(text: str) -> str:
    """GOOD with ``text`` put before its sources."""
    return GOOD.replace("[sources.page]", text + "[sources.page]")


def test_every_shipped_family_is_sound() -> None:
    assert len(shipped()) >= 20 and among(shipped()) == []
    assert len({each.id for each in shipped()}) == len(shipped())
    assert all(within(each, each.id) == [] for each in shipped())


def test_every_fact_says_where_it_is_from_and_in_which_words() -> None:
    for family in shipped():
        assert facts(family), family.id
        for key, one in facts(family):
            source = family.sources[one.source]
            assert source.url.startswith("https://"), (family.id, key)
            assert one.quotation.strip() and source.title, (family.id, key)
            assert source.published or source.seen, (family.id, key)


def test_nothing_but_words_is_shipped() -> None:
    folder = files("countershot.devices").joinpath("families")
    for each in folder.iterdir():
        assert each.name.endswith(".toml"), each.name
        assert each.read_text(encoding="utf-8").replace("\n", "").isprintable(), each.name
    assert all(picture.sha256 is None for each in shipped() for picture in each.pictures)


def test_what_is_said_of_twins_is_said_by_both() -> None:
    twins = {(each.id, twin.family) for each in shipped() for twin in each.twins}
    assert twins and twins == {(other, one) for one, other in twins}


def test_words_of_ours_accuse_nobody() -> None:
    ours = " ".join(feature.words for each in shipped() for feature in each.features).casefold()
    assert not re.search(r"\b(spy|abus|genocid|repress|illegal|banned|crime)", ours)


def test_families_are_found_by_id_kind_and_name() -> None:
    assert family_named("hikvision-darkf").id == "hikvision-darkfighterx"
    assert {"alpr"} <= {said.value for each in families_of("alpr") for said in each.kinds}
    assert all(each.id.startswith("axis") for each in families_of(maker="AXIS"))
    assert families_of("ptz", "Pelco") == (family_named("pelco"),)
    for wrong in ("", "nobody", "hikvision"):
        with pytest.raises(UsageError, match="not one family"):
            family_named(wrong)
    with pytest.raises(UsageError, match="no kind of device"):
        families_of("submarine")


def test_a_good_file_is_read() -> None:
    family = read(GOOD)
    assert family.badge is None and family.maker is not None and family.maker.value == "Velmara"
    assert [key for key, _ in facts(family)] == [
        "maker", "series", "not_before", "known_by", "kinds.0", "features.0",
    ]  # fmt: skip


WRONG = {
    "not TOML": ("id =", "id = ="),
    "colour: Extra inputs": ("[maker]", "colour = 1\n[maker]"),
    "maker.shade: Extra inputs": ('"made by Velmara"', '"made by Velmara"\nshade = "x"'),
    "maker.quotation: Field required": ('quotation = "made by Velmara"', ""),
    "maker.source: Field required": ('source = "page"\nquotation = "made', 'quotation = "made'),
    "maker.source: there is no source": ('"page"\nquotation = "made', '"pag"\nquotation = "made'),
    "maker.quotation: does not say Velmara": ("made by Velmara", "made by us"),
    "series.quotation: does not say": ("the Orrin DX", "that one"),
    "maker.quotation: String should have at least 1": ('"made by Velmara"', '""'),
    "kinds.0.value: Input should be": ('"ptz"', '"submarine"'),
    "kinds: Field required": (
        '[[kinds]]\nvalue = "ptz"\nsource = "page"\nquotation = "a speed dome"', "",
    ),
    "not_before.value: 29 cannot be": ("value = 2029", "value = 29"),
    "not_before.quotation: does not say 2029": ("launched in 2029", "launched once"),
    "not_before.value: Input should be a valid integer": ("value = 2029", 'value = "2029"'),
    "known_by: is 2031, but it was not on sale before 2032": (
        'value = 2029\nsource = "page"\nquotation = "launched in 2029"',
        'value = 2032\nsource = "page"\nquotation = "launched in 2032"',
    ),
    "known_by.quotation: does not say 2031": ('published = "2031-02"', 'published = "2030"'),
    "sources.page.url: String should match": ("https://", "http://"),
    "sources.page: says neither": ('published = "2031-02"', ""),
    "sources.page.published: String should match": ('"2031-02"', '"spring"'),
    "a date must stand in quotation marks": ('"2031-02"', "2031-02-01"),
    "features.0.id: String should match": ('id = "brim"', 'id = "The Brim"'),
    "id: is orrin-dx, but the file is": ("[maker]", "[maker]"),
}  # fmt: skip


@pytest.mark.parametrize("says", WRONG)
def test_a_wrong_file_is_refused_by_file_and_key(says: str) -> None:
    old, new = WRONG[says]
    assert old in GOOD
    name = "other" if says.startswith("id: is") else "orrin-dx"
    with pytest.raises(BadMaterial) as caught:
        read(GOOD.replace(old, new, 1), name)
    assert f"families/{name}.toml" in str(caught.value)
    assert says in str(caught.value)


def test_what_is_said_twice_or_used_by_nothing_is_refused() -> None:
    second = '[[features]]\nid = "brim"\nwords = "w"\nsource = "page"\nquotation = "q"\n'
    spare = '\n[sources.spare]\nurl = "https://a.example"\ntitle = "t"\nseen = "2031-01-01"\n'
    with pytest.raises(BadMaterial, match=r"features\.1: brim stands"):
        read(put(second))
    with pytest.raises(BadMaterial, match=r"sources\.spare: no fact names it"):
        read(GOOD + spare)
    with pytest.raises(BadMaterial, match="badge: says neither who makes it"):
        read(re.sub(r"\[maker\](\n.+){3}", "", GOOD))


def test_a_file_out_of_bounds_is_refused() -> None:
    with pytest.raises(BadMaterial, match="longer than"):
        read(GOOD + "#" * 70_000)
    with pytest.raises(BadMaterial, match=r"nested too deeply|not TOML"):
        read("a = " + "[" * 20_000 + "]" * 20_000)


def twins(one: str, two: str) -> list[Family]:
    other = two.replace('id = "orrin-dx"', 'id = "orrin-two"')
    return [read(one), read(other, "orrin-two")]


def test_twins_must_name_each_other() -> None:
    back = TWIN.replace('"orrin-two"', '"orrin-dx"')
    assert among(twins(put(TWIN), put(back))) == []
    (fault,) = among(twins(put(TWIN), GOOD))
    assert (fault.family, fault.key) == ("orrin-dx", "twins.0.family")
    assert "does not say the same" in fault.reason
    dome = put(back).replace('value = "ptz"', 'value = "dome"')
    assert [each.reason for each in among(twins(put(TWIN), dome))] == [
        "orrin-two has no kind in common with it",
        "orrin-dx has no kind in common with it",
    ]


def test_what_points_nowhere_is_told() -> None:
    (fault,) = among([read(put(TWIN))])
    assert str(fault) == (
        "families/orrin-dx.toml: twins.0.family: there is no families/orrin-two.toml"
    )
    own = TWIN.replace("orrin-two", "orrin-dx").replace("twins", "lookalikes")
    assert [each.reason for each in among([read(put(own))])] == ["names itself"]
    assert [each.key for each in among([read(GOOD), read(GOOD)])] == ["id"]


@settings(max_examples=60)
@given(st.permutations(shipped()))
def test_the_order_of_families_does_not_matter(families: list[Family]) -> None:
    assert among(families) == []


@settings(max_examples=200)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_by_name(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(GOOD) - 1))
    length = data.draw(st.integers(0, 40))
    put_in = data.draw(st.text(max_size=5))
    damaged = GOOD[:at] + put_in + GOOD[at + length :]
    try:
        assert isinstance(read(damaged), Family)
    except BadMaterial as refused:
        assert "families/orrin-dx.toml" in str(refused)


def test_kinds_are_those_of_the_field() -> None:
    assert {said.value for each in shipped() for said in each.kinds} <= set(KINDS)
