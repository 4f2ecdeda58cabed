"""a clean case's files -> the same files with one thing wrong, and where `check` must say so.

Each mutation edits text by the documented keys only, so the table runs over any clean case that
has: a claim on an identification of level 3 with two examiners, a claim that cites a document
with a quotation, an inference on other claims, a report with a
picture. (The foes' wordings, ``foe-...``, are about the words of one case: ``ANYWHERE`` has the
rest.) Its function's name is the vector's name, its docstring says what is wrong.
"""

from tests.claims.mutations import (
    beyond,
    chains,
    comparisons,
    grades,
    harm,
    kinds,
    lives,
    machines,
    materials,
    reasoning,
    redactions,
    replies,
    reports,
    statements,
    told,
    unreadable,
)
from tests.claims.mutations.case_texts import MUTATIONS, CaseTexts, Expected, Mutation

# isort: split
from tests.claims.mutations import foes_claims  # last: of each rule the general one is first

ANYWHERE = {name: one for name, one in MUTATIONS.items() if not name.startswith("foe-")}

__all__ = [
    "ANYWHERE", "MUTATIONS", "CaseTexts", "Expected", "Mutation", "beyond", "chains", "comparisons",
    "foes_claims",
    "grades", "harm", "kinds", "lives", "machines", "materials", "reasoning", "redactions",
    "replies", "reports", "statements", "told", "unreadable",
]  # fmt: skip
