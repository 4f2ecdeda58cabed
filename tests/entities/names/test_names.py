"""a name in any script -> the name held that is the same party's"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.entities.names.index import name_index
from countershot.entities.names.pinyin import sounds
from countershot.gather.naming import places
from tests.entities.names.held import CHINESE, PARTIES, best, index

FOUNDING = {
    "海康威视": "Hangzhou Hikvision Digital Technology Co., Ltd.",
    "杭州海康威视数字技术股份有限公司": "Hangzhou Hikvision Digital Technology Co., Ltd.",
    "大华股份": "Zhejiang Dahua Technology Co., Ltd.",
    "厦门市美亚柏科信息股份有限公司": "Xiamen Meiya Pico Information Co., Ltd.",
    "中国电子科技集团": "China Electronics Technology Group Corporation",
    "中国电子科技集团公司第五十二研究所": (
        "China Electronics Technology Group Corporation 52nd Research Institute"
    ),
    "和田地区公安局": "Hotan Prefecture Public Security Bureau",
    "喀什地区公安局": "Kashgar Prefecture Public Security Bureau",
    "克拉玛依市公安局": "Karamay Municipality Public Security Bureau",
    "乌鲁木齐市公安局": "Urumqi Municipal Public Security Bureau",
    "新疆生产建设兵团公安局": (
        "Xinjiang Production and Construction Corps (XPCC) Public Security Bureau"
    ),
    "新疆维吾尔自治区公安厅": (
        "Xinjiang Uighur Autonomous Region (XUAR) People's Government Public Security Bureau"
    ),
}


@pytest.mark.parametrize(("asked", "wanted"), FOUNDING.items())
def test_a_founding_name_is_found_by_its_chinese_name(asked: str, wanted: str) -> None:
    assert best(asked) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("杭州海康威视数字技术股份有限公司", "杭州海康威視數字技術股份有限公司"),
        ("中国电子科技集团公司", "中國電子科技集團公司"),
        ("大华股份", "  大华股份 "),
        ("浙江大华技术股份有限公司", "浙江大华技术股份有限公司".replace("有", "有\u3000")),
    ],
)
def test_old_characters_and_widths_change_nothing(one: str, other: str) -> None:
    assert index().ranked(one, 20) == index().ranked(other, 20)


def test_a_syllable_that_says_nothing_elsewhere_is_kept_between_others() -> None:
    assert [w.text for w in index().read("Ming De Ce Hui").words] == ["mingdecehui"]
    assert [w.text for w in index().read("Banco de Chile").words] == ["banco", "chile"]


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_spacing_of_pinyin_never_changes_which_chinese_name_comes_first(
    data: st.DataObject,
) -> None:
    name = data.draw(st.sampled_from(CHINESE)).removesuffix("有限公司")
    syllables = sounds(name)
    spaced = syllables[0]
    for syllable in syllables[1:]:
        spaced += data.draw(st.sampled_from(["", " ", "  "])) + syllable
    held = name_index(CHINESE, places())
    wanted = [each.number for each in held.ranked(" ".join(syllables))]
    assert [each.number for each in held.ranked(spaced)] == wanted
    assert CHINESE[wanted[0]].startswith(name)


@pytest.mark.parametrize("name", PARTIES)
def test_a_name_held_is_found_by_itself_whatever_its_case(name: str) -> None:
    assert best(name.upper()) == name


def test_another_number_is_another_institute() -> None:
    first, second = index().ranked("中国电子科技集团公司第三十八研究所", 2)
    assert "38th" in index().texts[first.number]
    assert first.score > 0.5 > second.score


def test_the_same_words_in_another_place_are_another_bureau() -> None:
    found = index().ranked("和田地区公安局", 30)
    scores = {index().texts[each.number]: each.score for each in found}
    assert scores["Hotan Prefecture Public Security Bureau"] > 0.5
    assert scores["Kashgar Prefecture Public Security Bureau"] < 0.1


def test_reasons_say_which_words_stand_for_which() -> None:
    (first, *_) = index().ranked("青川明德测绘仪器股份有限公司")
    reasons = [r for each in index().ranked("青川明德测绘仪器股份有限公司") for r in each.reasons]
    assert first.reasons
    assert any(r.startswith("meaning: surveying for 测绘") for r in reasons)
    assert any("mingde" in r and "明德" in r for r in reasons)


@pytest.mark.parametrize("name", ["", " ", "\x00", "。", "()", "的", "\U0001f4f7", "a", "9"])
def test_names_that_say_nothing_are_no_error(name: str) -> None:
    assert all(0 <= each.score <= 1 for each in index().ranked(name))


@pytest.mark.parametrize("letter", ["海", "a", "ha ", "Co ", "一", "ü", "("])
def test_of_a_name_of_a_megabyte_only_the_beginning_counts(letter: str) -> None:
    long = letter * (2**20 // len(letter))
    assert index().ranked(long) == index().ranked(long[:400])


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_is_answered(name: str) -> None:
    found = index().ranked(name)
    assert [each.score for each in found] == [min(1, max(0, each.score)) for each in found]
