"""the report's blocks become passages without losing or moving a sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.dossier.prose import Line, Passage, passages
from countershot.records.files import Document, Place, ReportFile, Sentence
from countershot.records.report import Block
from tests.counts import count


def report(blocks: list[Block], sentences: list[str]) -> ReportFile:
    made = tuple(
        Sentence(Place("report.md"), "sentence", text, (f"c{number}",))
        for number, text in enumerate(sentences)
    )
    return ReportFile(Document("report.md", "0" * 64), "", made, tuple(blocks))


def lines(passage: Passage) -> list[Line]:
    """All sentences of a passage in reading order."""
    found = list(passage.lines)
    found += [line for item in passage.items for p in item.paragraphs for line in p]
    found += [line for row in passage.rows for cell in row for line in cell]
    for figure in passage.figures:
        found += [figure.alt, *([figure.caption] if figure.caption else [])]
    return found


@st.composite
def reports(draw: st.DrawFn) -> ReportFile:
    blocks: list[Block] = []
    sentences: list[str] = []

    def some(most: int = 3) -> tuple[int, ...]:
        first = len(sentences)
        sentences.extend(f"S{first + i}." for i in range(draw(st.integers(1, most))))
        return tuple(range(first, len(sentences)))

    for _ in range(draw(st.integers(0, 8))):
        kind = draw(
            st.sampled_from(["heading", "paragraph", "item", "quote", "table", "figure", "rule"])
        )
        if kind == "table":
            rows = tuple((some(1), some(2)) for _ in range(draw(st.integers(1, 3))))
            blocks.append(Block("table", rows=rows))
        elif kind == "figure":
            blocks.append(Block("figure", some(2), picture="view:s-00000000-1"))
        elif kind == "rule":
            blocks.append(Block("rule"))
        else:
            continued = kind == "item" and bool(blocks) and blocks[-1].kind == "item"
            blocks.append(
                Block(
                    kind,  # type: ignore[arg-type]
                    some(),
                    level=draw(st.integers(1, 3)),
                    ordered=draw(st.integers(0, 2)),
                    continued=continued and draw(st.booleans()),
                )
            )
    return report(blocks, sentences)


@settings(max_examples=count(150, 3000))
@given(reports())
def test_every_sentence_once_in_order_with_its_claims(made: ReportFile) -> None:
    found = passages(made)
    shown = [line for passage in found for line in lines(passage)]
    assert [line.text for line in shown] == [s.text for s in made.sentences]
    assert [line.claims for line in shown] == [s.claims for s in made.sentences]
    for passage in found:
        assert set(passage.claims) == {c for line in lines(passage) for c in line.claims}


@given(reports())
def test_one_title_only(made: ReportFile) -> None:
    titles = [p for p in passages(made) if p.kind == "heading" and p.level == 1]
    assert len(titles) <= 1


def test_pictures_that_follow_each_other_stand_side_by_side() -> None:
    blocks = [Block("figure", (i,), picture="specimen:a") for i in range(2)]
    found = passages(report(blocks, ["a", "b"]))
    assert [len(passage.figures) for passage in found] == [2]


def test_an_unmarked_sentence_is_known_as_such() -> None:
    assert Line("It is so.", (), uncited=False).unproven
    assert not Line("It is so.", ("c",), uncited=False).unproven
    assert not Line("It is so.", (), uncited=True).unproven


def test_chinese_sentences_are_not_spaced() -> None:
    assert Line("是。", (), uncited=True).space == ""
    assert Line("Yes.", (), uncited=True).space == " "
