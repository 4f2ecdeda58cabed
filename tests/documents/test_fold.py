"""same words in other forms -> equal; other words and other numbers -> never equal."""

import pytest

from countershot.documents.fold import fold, pattern


def says(page: str, words: str) -> bool:
    folded = fold(page)
    hits = pattern(words).finditer(folded.text)
    return any(not folded.cuts(*hit.span()) for hit in hits)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("delivery of 24\nsets of cameras", "24 sets of cameras"),
        ("DELIVERY  of\t24 sets", "delivery of 24 sets"),
        ("the surveil-\nlance post", "surveillance post"),
        ("a well-\nknown maker", "well-known maker"),
        ("a well-known maker", "well-\nknown maker"),
        ("the surveil\u00adlance post", "surveillance post"),
        ("the surveil\u00ad\nlance post", "surveillance post"),
        ("model DS-\n2DE4225", "DS-2DE4225"),
        ("the ﬁrst oﬃce", "first office"),
        ("ＡＢＣ－１２３", "ABC-123"),
        ("the maker\u2019s \u201cpledge\u201d", 'the maker\'s "pledge"'),
        ("2019\u20132020", "2019-2020"),
        ("中标金额：１，２００ 万元", "中标金额：1,200万元"),
        ("中标金额： 1,200 万元", "中标金额:1,200万元"),
        ("经济技术开发区沙尔沁工业\n园区金宇大街1号", "沙尔沁工业园区金宇大街 1 号"),
        ("⾦⼤⽣", "金大生"),
        ("cafe\u0301 Noir", "café noir"),
        ("Straße", "STRASSE"),
        ("zero\u200bwidth", "zerowidth"),
        ("5 / 195", "5/195"),
        ("감시 카메라\n설치", "감시 카메라 설치"),
    ],
)
def test_same_words_in_other_forms(page: str, words: str) -> None:
    assert says(page, words)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("124 sets", "24 sets"),
        ("24 sets", "24 set"),
        ("1,240 sets", "240 sets"),
        ("12.5 km", "5 km"),
        ("24.5 km", "24"),
        ("subsets of cameras", "sets of cameras"),
        ("the rapist", "therapist"),
        ("10² m", "102 m"),
        ("2½ sets", "21⁄2 sets"),
        ("①2 台", "12台"),
        ("a re-signed contract", "a resigned contract"),
        ("1, 200", "1,200"),
        ("二十四台", "十四套"),
        ("surveil-\nlance", "surveil"),
    ],
)
def test_other_words_and_numbers(page: str, words: str) -> None:
    assert not says(page, words)


def test_empty_words_are_nowhere() -> None:
    assert not pattern("").search("anything")
    assert not pattern(" \u00ad\n").search(fold("anything").text)


def test_folded_text_leads_back_to_its_source() -> None:
    source = "Ａ well-\nknown ﬁrm"
    folded = fold(source)
    start = folded.text.index("f")
    assert source[slice(*folded.source_range(start, start + 4))] == "ﬁrm"
    assert source[slice(*folded.source_range(0, len(folded.text)))] == source


def test_longer_names_what_was_cut() -> None:
    folded = fold("about 1,124 sets here")
    hit = pattern("24 sets").search(folded.text)
    assert hit is not None
    start, end = folded.longer(*hit.span())
    assert folded.text[start:end] == "1,124 sets"
