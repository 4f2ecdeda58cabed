"""citations -> W3C annotations, and the same citations again; others' and hostile ones too."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.documents.names import ni_of
from countershot.documents.web_annotation import Cited, citations_of, collection
from countershot.records.exhibit import Exhibit
from countershot.records.judged import Citation

SHA = "0123456789ab" + "0" * 52
ID = "x-0123456789ab"
HEIGHT = 841.89
NOW = "2031-05-01T00:00:00Z"


def cited(citation: Citation, media_type: str, text: str = "") -> Cited:
    exhibit = Exhibit.model_construct(id=ID, sha256=SHA, media_type=media_type)
    return Cited("claims/x.md#grounds.0", "says", "linking", citation, exhibit, text, HEIGHT)


def exported(*all_of_them: Cited) -> dict[str, Any]:
    made = collection(all_of_them, "case-1", "A case", NOW, ["claims/x.md"])
    return json.loads(json.dumps(made))  # type: ignore[no-any-return]


def imported(found: Any) -> tuple[list[Citation], list[str]]:
    return citations_of(found, {SHA: ID}, lambda exhibit, page: HEIGHT)


def test_words_on_a_page() -> None:
    said = Citation(exhibit=ID, page=2, box_pt=(10, 20.5, 110, 32), quotation="486万元")
    made = exported(cited(said, "application/pdf", "中标金额 486万元 整"))
    (one,) = made["first"]["items"]
    assert made["total"] == 1 and made["x_countershot"]["unsigned"] == ["claims/x.md"]
    assert one["motivation"] == "linking" and one["body"]["value"] == "says"
    assert one["target"]["source"] == {"id": ni_of(SHA), "format": "application/pdf"}
    assert one["target"]["selector"] == {
        "type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
        "value": "page=2&viewrect=10,809.89,100,11.5",
        "refinedBy": {"type": "TextQuoteSelector", "exact": "486万元", "prefix": "中标金额 ",
                      "suffix": " 整"},
    }  # fmt: skip


def test_a_quotation_that_stands_twice_has_no_words_about_it() -> None:
    said = Citation(exhibit=ID, page=1, quotation="Orrin")
    (one,) = exported(cited(said, "application/pdf", "Orrin and Orrin"))["first"]["items"]
    assert one["target"]["selector"]["refinedBy"].keys() == {"type", "exact"}


def test_a_clip_a_photograph_and_a_value_of_json() -> None:
    clip = Citation(exhibit=ID, time_ms=(1500, 2400), box_px=(1, 2, 30, 40))
    photo = Citation(exhibit=ID, time_ms=(0, 0), box_px=(1, 2, 30, 40))
    value = Citation(exhibit=ID, place="/a/0/中 ~1", quotation="4860000")
    kinds = zip((clip, photo, value), ("video/mp4", "image/png", "application/json"), strict=True)
    items = exported(*(cited(*each) for each in kinds))["first"]["items"]
    assert [each["target"]["selector"]["value"] for each in items] == [
        "t=1.5,2.401&xywh=pixel:1,2,30,40", "xywh=pixel:1,2,30,40", "/a/0/%E4%B8%AD%20~1",
    ]  # fmt: skip


_SIDE = st.integers(0, 80_000).map(lambda n: n / 100)
_TEXT = st.text(min_size=1, max_size=20)
_BOX = st.tuples(*[st.integers(0, 9999)] * 4)


@st.composite
def citations(draw: st.DrawFn) -> Cited:
    kind = draw(st.sampled_from(["application/pdf", "text/html", "application/json",
                                 "image/jpeg", "video/mp4"]))  # fmt: skip
    if kind == "application/pdf":
        box = draw(st.none() | st.tuples(_SIDE, _SIDE, _SIDE, _SIDE))
        page = draw(st.integers(1, 9999))
        made = Citation(exhibit=ID, page=page, box_pt=box, quotation=draw(_TEXT))
    elif kind.startswith("image"):
        made = Citation(exhibit=ID, time_ms=(0, 0), box_px=draw(_BOX))
    elif kind.startswith("video"):
        first, more = draw(st.integers(0, 10**8)), draw(st.integers(0, 10**6))
        box_px = draw(st.none() | _BOX)
        made = Citation(exhibit=ID, time_ms=(first, first + more), box_px=box_px)
    else:
        place = draw(_TEXT) if kind == "text/html" else "/" + draw(st.text(max_size=20))
        made = Citation(exhibit=ID, place=place, quotation=draw(_TEXT))
    return cited(made, kind, draw(st.text(max_size=20)))


@given(st.lists(citations(), max_size=4))
@settings(deadline=None)
def test_every_citation_comes_back(all_of_them: list[Cited]) -> None:
    found, skipped = imported(exported(*all_of_them))
    assert found == [each.citation for each in all_of_them] and skipped == []


def test_other_programs_annotations() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "words", "prefix": "the"}
    page = {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
            "value": "page=3"}  # fmt: skip
    target = {"source": f"urn:sha256:{SHA.upper()}", "selector": [page, quote]}
    here = {"type": "Annotation", "target": target}
    found, skipped = imported([here, {"target": "https://example.org/"}, {"target": {"source": 3}}])
    assert found == [Citation(exhibit=ID, page=3, quotation="words")]
    assert [each.partition(":")[0] for each in skipped] == ["annotation 2", "annotation 3"]


def test_a_box_on_a_page_of_unknown_height_is_left_out() -> None:
    said = Citation(exhibit=ID, page=2, box_pt=(10, 20.5, 110, 32), quotation="x")
    made = exported(cited(said, "application/pdf"))
    found, _ = citations_of(made, {SHA: ID}, lambda exhibit, page: None)
    assert found == [Citation(exhibit=ID, page=2, quotation="x")]


def _nested(depth: int) -> Iterator[Any]:
    node: Any = {"type": "TextQuoteSelector", "exact": "deep"}
    for _ in range(depth):
        node = {"type": "FragmentSelector", "value": 5, "refinedBy": [node] * 3}
    yield {"target": {"source": ni_of(SHA), "selector": node}}


def test_selectors_without_end_are_not_followed() -> None:
    assert imported(list(_nested(400)))[0] == [Citation(exhibit=ID)]


_KEYS = st.sampled_from(["first", "items", "target", "source", "selector", "id", "value", "type",
                         "exact", "refinedBy", "x_countershot", "place"])  # fmt: skip
_LEAF = (
    st.none()
    | st.integers()
    | st.sampled_from(
        [
            ni_of(SHA),
            "FragmentSelector",
            "TextQuoteSelector",
            "page=0&t=9,1",
            "xywh=1,2,3",
            "page=9",
        ]
    )
)
_HOSTILE = st.recursive(
    _LEAF, lambda x: st.lists(x, max_size=3) | st.dictionaries(_KEYS, x, max_size=4), max_leaves=20
)


@given(_HOSTILE)
@settings(deadline=None)
def test_whatever_it_is_it_is_a_citation_or_skipped(found: Any) -> None:
    made, skipped = imported(found)
    assert all(each.exhibit == ID for each in made) and all(skipped)
