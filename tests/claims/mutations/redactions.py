"""clean files -> redactions that vouch for a copy which nobody made."""

from tests.claims.mutations.case_texts import CaseTexts, broken


@broken("face.covered")
def redaction_of_no_copy(case: CaseTexts) -> tuple[str, int]:
    """A person vouches for a covered copy that the case does not have."""
    exhibit = case.key(case.under("claims", r"^  - exhibit: ")[0], "- exhibit")
    head = f"exhibit: {exhibit}\ncovered: c-000000000000\nsha256: {'0' * 64}\nrule: faces\n"
    text = f"---\n{head}---\n\nLooked through frame by frame.\n"
    case.files["redactions/gate.md"] = text.encode()
    return "redactions/gate.md", 3
