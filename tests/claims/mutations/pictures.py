"""facts of a clean case -> two sources that show one picture or clip, told as two voices.

A claim graded high on a clip and a photograph, each with a source that repeats nobody; what the two
exhibits show is drawn (tests/claims/pictured.py) and compared as the program does.
"""

from dataclasses import replace
from functools import partial

from countershot.records.facts import Facts
from countershot.records.files import Document, SourceFile
from countershot.records.judged import Citation, Ground
from countershot.records.source import Source
from tests.claims.mutations.captured import BY_CLIP, CLIP, FAULTS, SPECIMEN, Fault
from tests.claims.pictured import alike_pictures

TWICE = {
    "the-same-bytes-of-a-picture": ("gate", "gate"),
    "encoded-again": ("gate", "gate noisy"),
    "cut": ("gate", "gate cut"),
    "with-a-logo": ("gate", "gate logo"),
    "with-a-subtitle": ("gate", "gate subtitle"),
    "darker": ("gate", "gate dark"),
    "paler-and-cut": ("gate", "gate flat cut"),
    "cut-written-over-and-dark": ("gate", "gate cut subtitle dark"),
    "clip-cut-with-a-logo": ("clip walk", "clip walk cut logo"),
    "part-of-a-clip": ("clip walk", "clip walk half"),
    "part-of-a-clip-with-subtitles": ("clip walk", "clip walk half subtitle"),
    "still-of-a-clip": ("clip walk", "clip walk still"),
    "still-of-a-clip-with-a-logo": ("clip walk", "clip walk still cut logo"),
}
"""What is told as two pictures -> the two, as drawn."""
APART = (
    ("gate", "post"), ("gate", "gate later"), ("gate dark", "gate later dark"),
    ("gate", "hut logo"),
    ("gate logo", "post logo"), ("gate subtitle", "gate later subtitle"),
    ("clip walk", "clip drive"), ("clip walk", "clip walk later"),
    ("clip walk logo", "clip drive logo"), ("clip walk", "clip drive still"),
)  # fmt: skip
"""Two pictures indeed: another scene, or another picture of the same; the same logo on both."""


def on_two(facts: Facts, one: str, other: str) -> Facts:
    """The claim, graded high on two exhibits that show these; each has a source of its own."""
    grounds = tuple(
        Ground(line=14, citation=Citation(exhibit=name, time_ms=(0, 0), box_px=(0, 0, 9, 9)))
        for name in (CLIP, SPECIMEN)
    )
    claims = tuple(
        replace(file, claim=file.claim.model_copy(update={"grade": "high", "grounds": grounds}))
        if file.document.path == BY_CLIP
        else file
        for file in facts.claims
    )
    sources = tuple(
        SourceFile(
            Document(f"sources/{name}.md", "0" * 64, {}),
            Source(id=name, name=name, letter="B", gave=(name,), why="Known for years."),
        )
        for name in (CLIP, SPECIMEN)
    )
    alike = alike_pictures({CLIP: {"shows": one}, SPECIMEN: {"shows": other}})
    return replace(facts, claims=claims, sources=sources, alike=alike)


for _name, (_one, _other) in TWICE.items():
    FAULTS[f"one-picture-twice-{_name}"] = Fault(
        "claim.origins",
        BY_CLIP,
        f"Two sources show one thing, told as two: {_one}; {_other}",
        partial(on_two, one=_one, other=_other),
    )
