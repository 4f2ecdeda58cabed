"""clean files -> claims that bring in numbers, names and products that no source of theirs has."""

from tests.claims.mutations.case_texts import CaseTexts, broken, worded
from tests.claims.mutations.kinds import allegation


@worded(
    "claim.new_matter",
    "matter-from-nowhere",
    "A claim's prose brings in what its sources do not have",
    (
        "The notice says that 317 cables came with them.",
        "The notice says that three hundred and seventeen cables came with them.",
        "The notice says that Borland Optics packed them.",
        "The notice says that they went to the Ostrel prison.",
        "The notice says that they are of the Kestrel Q-900.",
        "The notice says that it was agreed in November.",
        "公告称另有三百一十七根电缆。",
        'The notice says "to be hung in Ostrel".',
    ),
)
def matter_from_nowhere(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(allegation(case), words)


@worded(
    "claim.new_matter",
    "headline-from-nowhere",
    "A headline and the scope under it agree, and the source says something else",
    ("The notice lists 317 sets", "The notice lists three hundred and seventeen sets"),
)
def headline_from_nowhere(case: CaseTexts, words: str) -> tuple[str, int]:
    claim = allegation(case)
    case.edit(claim, r"^  count: \d+", "  count: 317")
    return case.headline(claim, words)


@broken("claim.new_matter")
def place_that_no_source_names(case: CaseTexts) -> tuple[str, int]:
    """A claim's scope is of a place that its sources do not name."""
    return case.edit(allegation(case), r"^  place: .*", "  place: Ostrel prison")


@broken("claim.new_matter")
def actor_that_no_source_names(case: CaseTexts) -> tuple[str, int]:
    """A claim's scope names somebody of whom its sources do not speak."""
    return case.edit(allegation(case), r"^  actor: .*", "  actor: Ostrel Police Bureau")
