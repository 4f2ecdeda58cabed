"""words on pages -> citations that resolve; every way in which one does not, and what is said."""

import random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.documents.cite import as_yaml, find_quotation, resolve, resolve_picture
from countershot.errors import UsageError
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading
from countershot.records.judged import Citation
from tests.counts import count
from tests.documents.readings import EXHIBIT, page, report

TENDER = page(
    "招标公告 Tender notice\n采购监控摄像机 124 台，共计 24 套。\nsupply of 24 sets of surveil-\n"
    "lance cameras, as agreed\nthe cameras (24 sets)"
)
AWARD = page("中标公告 Award\n中标人：维尔马拉", number=2)
PAGES = [TENDER, AWARD]


def cited(**changes: object) -> Citation:
    """A citation that resolves, or would without the changes."""
    good = find_quotation(PAGES, "共计 24 套")[0].citation(EXHIBIT)
    return good.model_copy(update=changes)


def reason(citation: Citation, pages: list[PageReading] = PAGES, number: int = 2) -> str:
    resolves, words = resolve(citation, pages, number)
    assert not resolves
    return words


def test_words_are_found_where_they_stand() -> None:
    (found,) = find_quotation(PAGES, "共计24套")
    assert (found.page, found.quotation) == (1, "共计 24 套")
    assert found.box_pt == (140.0, 40.0, 210.0, 50.0)
    assert found.lines_pt == (found.box_pt,)


def test_words_over_a_line_end_have_a_box_for_each_line() -> None:
    (found,) = find_quotation(PAGES, "24 sets of surveillance cameras")
    assert found.quotation == "24 sets of surveil-\nlance cameras"
    assert found.lines_pt == ((100.0, 30.0, 290.0, 40.0), (0.0, 20.0, 130.0, 30.0))
    assert found.box_pt == (0.0, 20.0, 290.0, 40.0)


def test_every_place_is_found_in_page_order() -> None:
    assert [each.page for each in find_quotation(PAGES, "公告")] == [1, 2]
    assert len(find_quotation(PAGES, "24 sets")) == 2
    assert find_quotation(PAGES, "30 sets") == []


def test_places_that_overlap_are_all_found() -> None:
    here = page("哈哈哈 .…")
    assert [each.box_pt[0] for each in find_quotation([here], "哈哈")] == [0, 10]
    assert [each.quotation for each in find_quotation([here], "...")] == ["…"]
    assert [each.quotation for each in find_quotation([here], ".")] == ["."]


def test_a_number_is_not_found_inside_a_longer_one() -> None:
    assert len(find_quotation(PAGES, "24")) == 3
    assert len(find_quotation(PAGES, "124")) == 1


@pytest.mark.parametrize("words", ["", "  \n", "\u00ad", "x" * 5001])
def test_no_words_or_too_many_are_refused(words: str) -> None:
    with pytest.raises(UsageError):
        find_quotation(PAGES, words)


def test_the_same_words_in_other_forms_resolve() -> None:
    assert resolve(cited(quotation="共计２４套"), PAGES, 2) == (True, "")


def test_a_box_drawn_by_hand_may_be_larger_or_a_little_smaller() -> None:
    assert resolve(cited(box_pt=(0.0, 0.0, 2000.0, 60.0)), PAGES, 2).resolves
    assert resolve(cited(box_pt=(146.5, 46.5, 203.5, 47.0)), PAGES, 2).resolves
    assert not resolve(cited(box_pt=(148.0, 46.5, 203.5, 47.0)), PAGES, 2).resolves


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"page": None}, "needs page, box_pt and quotation"),
        ({"quotation": None}, "needs page, box_pt and quotation"),
        ({"time_ms": (0, 0)}, "belong to pictures"),
        ({"page": 0}, "there is no page 0: the document has 2"),
        ({"page": 3}, "there is no page 3: the document has 2"),
        ({"box_pt": (150.0, 40.0, 150.0, 50.0)}, "is empty"),
        ({"box_pt": (220.0, 40.0, 150.0, 50.0)}, "is empty"),
        ({"box_pt": (float("nan"), 40.0, 150.0, 50.0)}, "is empty"),
        ({"box_pt": (-1.0, 40.0, 150.0, 50.0)}, "leaves page 1, which has 2000 x 60 points"),
        ({"box_pt": (1.0, 40.0, 150.0, float("inf"))}, "leaves page 1"),
        ({"quotation": " \n"}, "the quotation is empty"),
        ({"quotation": "九" * 5001}, "more than 5000 characters"),
        (
            {"quotation": "共计 25 套"},
            'nowhere in the text that was read; the box holds "共计 24 套"',
        ),
        ({"quotation": "维尔马拉"}, "is on page 2, not on page 1"),
        ({"quotation": "4 套"}, 'only inside a longer word or number: "24 套"'),
        ({"quotation": "as agreed"}, "elsewhere on page 1, [150.0, 20.0, 240.0, 30.0]; the box"),
        ({"box_pt": (0.0, 0.0, 10.0, 5.0)}, "the box holds no text"),
        ({"page": 2, "box_pt": (0.0, 0.0, 9.0, 9.0)}, "is on page 1, not on page 2"),
    ],
)
def test_a_citation_that_does_not_resolve_says_what_is_there(
    changes: dict[str, object], words: str
) -> None:
    assert words in reason(cited(**changes))


def test_a_page_that_could_not_be_read_is_named_as_such() -> None:
    assert "page 2 is damaged" in reason(cited(page=2), [TENDER], 2)


CLIP = Citation(exhibit=EXHIBIT, time_ms=(1200, 1400), box_px=(10, 20, 30, 40))


def test_a_picture_resolves_up_to_its_edges() -> None:
    whole = Citation(exhibit=EXHIBIT, time_ms=(0, 5000), box_px=(0, 0, 640, 360))
    assert resolve_picture(whole, 640, 360, 5000).resolves
    assert resolve_picture(CLIP, 640, 360, 5000) == (True, "")
    photograph = CLIP.model_copy(update={"time_ms": (0, 0)})
    assert resolve_picture(photograph, 640, 360, 0).resolves


@pytest.mark.parametrize(
    ("changes", "duration_ms", "words"),
    [
        ({"time_ms": None}, 5000, "needs time_ms and box_px"),
        ({"box_px": None}, 5000, "needs time_ms and box_px"),
        ({"quotation": "24"}, 5000, "belong to documents"),
        ({"time_ms": (1400, 1200)}, 5000, "ends before it begins"),
        ({"time_ms": (-1, 1200)}, 5000, "from 0 to 5000 ms"),
        ({"time_ms": (1200, 5001)}, 5000, "from 0 to 5000 ms"),
        ({}, 0, "a photograph has time_ms: [0, 0]"),
        ({"box_px": (0, 0, 0, 5)}, 5000, "is empty"),
        ({"box_px": (-1, 0, 5, 5)}, 5000, "640 x 360 pixels"),
        ({"box_px": (630, 0, 11, 5)}, 5000, "leaves the frame"),
        ({"box_px": (0, 359, 5, 2)}, 5000, "leaves the frame"),
    ],
)
def test_a_picture_that_does_not_resolve(
    changes: dict[str, object], duration_ms: int, words: str
) -> None:
    resolves, said = resolve_picture(CLIP.model_copy(update=changes), 640, 360, duration_ms)
    assert not resolves
    assert words in said


PIECES = [
    *(
        "摄像机",
        "监控，",
        "２４台",
        "24",
        "1,200.50 元",
        "sets",
        "well-known",
        "surveil-\n",
        "lance",
    ),
    *("ﬁrm", "“pledge”", "cafe\u0301", "\u00ad", "。", "(", ")", "-", "½", "²", "ΑΣ", "한글", "𠀀"),
    *("İ", "ﾊﾝ", "\u200b", "㈱", "…", "DS-\n", "2DE", "\n", "\n\n", " ", "  ", "\t", "\u3000"),
    *(".", ",", "مراقبة"),
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map("".join)


@settings(max_examples=count(300, 5000), deadline=None)
@given(texts, st.data())
def test_every_place_found_resolves_and_can_be_found_again(text: str, data: st.DataObject) -> None:
    here = page(text.replace("\r", "\n"))
    start = data.draw(st.integers(0, len(here.text)))
    words = here.text[start : start + data.draw(st.integers(1, 20))]
    try:
        places = find_quotation([here], words)
    except UsageError:
        return
    for found in places:
        assert resolve(found.citation(EXHIBIT), [here], 1) == (True, "")
        assert found.box_pt in [each.box_pt for each in find_quotation([here], found.quotation)]


@settings(max_examples=count(200, 2000), deadline=None)
@given(texts, st.floats(0, 300), st.floats(0, 300), st.floats(0, 300), st.floats(0, 300))
def test_any_box_and_words_get_an_answer(text: str, a: float, b: float, c: float, d: float) -> None:
    box: BoxPt = (a, b, c, d)
    for words in ("24", text):
        resolves, why = resolve(cited(page=1, box_pt=box, quotation=words), [page(text)], 1)
        assert resolves == (why == "")


def whole_words(text: str, start: int, end: int) -> str:
    """A passage, cut back to white space so that it cuts no word or number."""
    while start < end and start and not text[start - 1].isspace():
        start += 1
    while end > start and end < len(text) and not text[end].isspace():
        end -= 1
    return text[start:end].strip()


def test_passages_of_the_real_report_resolve_to_themselves() -> None:
    pages, choice = report(), random.Random(600201)
    tried = 0
    for number in choice.sample(range(1, 196), count(5, 195)):
        reading = pages[number - 1]
        for _ in range(count(4, 10)):
            start = choice.randrange(max(1, len(reading.text) - 60))
            words = whole_words(reading.text, start, start + choice.randrange(10, 60))
            if not words or "\ufffd" in words:
                continue
            found = find_quotation([reading], words)
            assert any(each.quotation == words for each in found), (number, words)
            for each in found:
                (pasted,) = yaml.safe_load(as_yaml(each.citation(EXHIBIT)))
                back = {k: tuple(v) if isinstance(v, list) else v for k, v in pasted.items()}
                assert resolve(Citation(**back), pages, len(pages)).resolves, (number, words)
            tried += 1
    assert tried >= count(8, 900)
