"""characters, words, keys -> what each part of the matcher makes of them"""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.entities.names.latin_pair import compare_latin, latin_words
from countershot.entities.names.legal_forms import without_form
from countershot.entities.names.model import among, log_odds
from countershot.entities.names.pinyin import sounds, split
from countershot.entities.names.postings import postings
from countershot.entities.names.script import folded, rows
from countershot.entities.names.sound import parted
from countershot.entities.names.spelling import fit, pieces
from countershot.gather.naming import places


@given(st.text(max_size=80))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_a_slip_of_recognition_is_folded_on_both_sides() -> None:
    assert folded("明曰科技") == folded("明日科技")


@pytest.mark.parametrize(
    ("name", "body", "form"),
    [
        ("大华技术股份有限公司", "大华技术", "stock"),
        ("中国电子科技集团公司第五十二研究所", "中国电子科技第五十二研究所", "group"),
        ("岭南集团控股股份有限公司", "岭南", "holding"),
        ("公司", "公司", None),
    ],
)
def test_legal_forms_are_taken_off(name: str, body: str, form: str | None) -> None:
    found, forms = without_form(name)
    assert found == body
    assert form is None or form in forms


def test_pinyin_is_read_and_split() -> None:
    assert sounds("重庆银行") == ["chong", "qing", "yin", "hang"]
    assert split("haikangweishi") == ("hai", "kang", "wei", "shi")
    assert split("hikvision") == ()


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("和田", "hotan"), ("和田", "hetian"), ("墨玉县", "karakax"), ("皮山县", "guma"),
        ("莎车县", "yarkand"), ("喀什", "kashgar"), ("乌鲁木齐", "urumqi"), ("新疆", "xinjiang"),
    ],
)  # fmt: skip
def test_a_place_is_known_by_its_other_names(chinese: str, latin: str) -> None:
    known = places()
    assert known.chinese[chinese] & known.latin[latin]


def test_a_brand_made_of_sound_and_meaning_fits_its_characters_better_than_others() -> None:
    right = fit("wellsun", pieces(["wan", "sheng"], []))
    wrong = fit("wellsun", pieces(["hai", "kang"], []))
    assert right.gain > wrong.gain
    meant = fit("sunsea", pieces(["ri", "hai"], [(0, 1, "sun"), (1, 2, "sea")]))
    assert (meant.letters, meant.characters) == (1.0, 2)


@given(st.sampled_from(sorted({line[0] for line in rows("readings.tsv")})))
def test_a_syllable_is_its_onset_and_rime(syllable: str) -> None:
    onset, rime = parted(syllable)
    assert onset.strip("-") + rime.strip("-") == syllable


def _score(one: str, other: str) -> float:
    values, _ = compare_latin(latin_words(one), latin_words(other))
    return among([log_odds("latin", values)])[0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Siemens Aktiengesellschaft", "Siemens AG", True),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom", True),
        ("Müller & Söhne GmbH", "Mueller und Soehne Kran KG", False),
        ("Владимир Сидоров", "Vladimir Sidorov", True),
        ("LXC Aviation", "LAU Aviation", False),
        ("Qingchuan Bridge Works", "Volkswagen AG", False),
    ],
)
def test_latin_pairs(one: str, other: str, same: bool) -> None:
    assert (_score(one, other) >= 0.5) == same
    assert _score(one, other) == pytest.approx(_score(other, one))


keyed = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.125, 2), min_size=1)


@given(st.lists(keyed, min_size=1, max_size=12), keyed, st.integers(1, 12))
def test_the_nearest_are_those_that_a_sum_over_every_name_gives(
    names: list[dict[str, float]], asked: dict[str, float], most: int
) -> None:
    index = postings(names)
    numbers, shared = index.nearest(asked, most)
    everything = index.shared(asked)
    assert list(shared) == sorted(everything[everything > 0], reverse=True)[:most]
    assert np.array_equal(everything[numbers], shared)
    for number, each in enumerate(names):
        assert (everything[number] > 0) == bool(each.keys() & asked.keys())


@given(st.lists(st.floats(-30, 30), max_size=8))
def test_chances_of_rivals_leave_room_for_none(odds: list[float]) -> None:
    chances = among(odds)
    assert sum(chances) <= 1 + 1e-9
    ranked = sorted(range(len(odds)), key=odds.__getitem__)
    assert all(chances[a] <= chances[b] for a, b in pairwise(ranked))
    assert all(0 <= chance <= 1 for chance in chances)


def test_no_pair_of_names_can_be_read_back_from_the_learned_table() -> None:
    assert all(int(count) >= 3 for *_, count in rows("learned.tsv"))
