"""every mention of pages, invented ones and the real report's -> a citation that resolves."""

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from countershot.documents.cite import resolve
from countershot.documents.page_mentions import page_mentions
from countershot.records.computed import PageReading
from countershot.records.judged import Citation
from tests.counts import count
from tests.documents.readings import EXHIBIT, page, report

STEP = count(5, 1)
PIECES = (
    "单位：万元", "Unit: CNY", "1,234.56", "-62,742.91", "(1,250.00)", "4,860,000", "452,143,",
    "172.66", "1945万元", "人民币壹佰万元整", "2031年5月6日", "二〇二〇年六月", "39.59%",
    "和田地区", "墨玉县", "DS-2CD1I43", "维尔马拉视讯有限公司", "91330000734507703B", "24 sets",
    "Devices sold", "USD 3.5 million", "-", "—", "第", " ", "\n", "\n", "合计", "（", "）", "1",
    "٣", "e\u0301",
)  # fmt: skip


def unresolved(pages: Sequence[PageReading]) -> tuple[int, list[str]]:
    """How many mentions there are, and those whose citation does not lead back to them."""
    by_number = {each.page: each for each in pages}
    number, wrong = 0, []
    for number, each in enumerate(page_mentions(pages), start=1):  # noqa: B007
        cited = Citation(
            exhibit=EXHIBIT, page=each.page, box_pt=each.box_pt, quotation=each.quotation
        )
        found = resolve(cited, [by_number[each.page]], len(pages))
        if not found.resolves:
            wrong.append(f"{each.page} {each.quotation!r}: {found.reason}")
    return number, wrong


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_of_any_page(pieces: list[str]) -> None:
    assert unresolved([page("".join(pieces))])[1] == []


def test_of_the_real_report(say: Callable[[str], None]) -> None:
    pages = report()[::STEP]
    number, wrong = unresolved(
        [each.model_copy(update={"page": n}) for n, each in enumerate(pages, 1)]
    )
    say(f"report: {number - len(wrong)} of {number} mentions on {len(pages)} pages resolve")
    assert number > 500 and wrong == []
