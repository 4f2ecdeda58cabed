"""clean files -> statements that their sources do not carry, and claims that lean on them."""

from tests.claims.mutations.case_texts import CaseTexts, broken

NAME = "statements/notice.md"


def taken_down(
    case: CaseTexts,
    fields: str,
    *,
    form: str = "report",
    head: str = "",
    name: str = "notice",
    rows: str = "",
) -> str:
    """Write a statement whose fields all cite what a claim of the case cites; its path.

    In ``fields`` and ``rows`` an item ends before its citation, which ``CITED`` stands for.
    """
    claim = case.under("claims", r"^  - exhibit: .*\n    page: ")[0]
    lines = case.text(claim).split("\n")
    at = next(
        i for i, s in enumerate(lines) if s.startswith("  - exhibit: ") and "page" in lines[i + 1]
    )
    citation = "\n".join(["    " + lines[at].strip("- "), *lines[at + 1 : at + 4]])
    text = (
        f"---\nform: {form}\nsaid_by: Tarnow Hollow administration\n{head}"
        f"fields:\n{fields}{rows}---\nTaken down for the test.\n"
    )
    path = f"statements/{name}.md"
    case.files[path] = text.replace("CITED", citation).encode()
    return path


WHAT = "  - field: what\n    value: devices\nCITED\n"


def amount(value: str, more: str = "") -> str:
    return f"  - field: how much\n    value: {value}\n    unit: CNY\n{more}CITED\n"


def rest_on(case: CaseTexts, name: str) -> tuple[str, int]:
    claim = case.under("claims", r"^  - exhibit: ")[0]
    return case.edit(claim, r"^grounds:\n", f"grounds:\n  - statement: {name}\n")


@broken("claim.grounds")
def ground_names_a_missing_statement(case: CaseTexts) -> tuple[str, int]:
    """A claim rests on a statement that the case does not have."""
    return rest_on(case, "no-such-notice")


@broken("statement.fields")
def statement_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """A claim rests on a statement that no person has signed."""
    taken_down(case, WHAT)
    return rest_on(case, "notice")


@broken("statement.fields")
def value_that_is_not_quoted(case: CaseTexts) -> tuple[str, int]:
    """A statement gives an amount that its quotation does not say."""
    path = taken_down(case, WHAT + amount("7000001"))
    return case.at(path, "field: how much")


@broken("statement.fields")
def award_without_a_winner(case: CaseTexts) -> tuple[str, int]:
    """An award notice does not say who won."""
    path = taken_down(case, WHAT, form="award notice")
    return case.at(path, "^fields:")


@broken("statement.fields")
def correction_without_a_reason(case: CaseTexts) -> tuple[str, int]:
    """A person replaced what the program proposed and does not say why."""
    path = taken_down(case, "  - field: what\n    value: devices\n    proposed: doors\nCITED\n")
    return case.at(path, "field: what")


@broken("statement.circumstances")
def testimony_without_circumstances(case: CaseTexts) -> tuple[str, int]:
    """Testimony says nothing of how it was given."""
    return case.at(taken_down(case, WHAT, form="testimony"), "^form:")


@broken("statement.circumstances")
def detention_called_free(case: CaseTexts) -> tuple[str, int]:
    """Words from detention are called freely given."""
    head = "given: freely\ncircumstances: [detention]\n"
    return case.at(taken_down(case, WHAT, form="testimony", head=head), "^given:")


@broken("statement.circumstances")
def claim_silent_about_the_minder(case: CaseTexts) -> tuple[str, int]:
    """A claim rests on words said before a minder and does not say so."""
    head = "given: under control\ncircumstances: [minder present]\n"
    taken_down(case, WHAT, form="testimony", head=head)
    return rest_on(case, "notice")


@broken("statement.sums")
def rows_that_do_not_add_up(case: CaseTexts) -> tuple[str, int]:
    """A total is not what its rows come to."""
    row = "  - label: first\n    value: 5\n    unit: CNY\nCITED\n"
    path = taken_down(case, WHAT + amount("11"), rows=f"rows:\n{row}{row}")
    return case.at(path, "^rows:")


@broken("statement.beside")
def other_source_left_out(case: CaseTexts) -> tuple[str, int]:
    """Two sources differ about one contract, and a claim rests on one of them in silence."""
    taken_down(case, WHAT + amount("53000000"), head="about: contract-9\n")
    taken_down(case, WHAT + amount("50000000"), head="about: contract-9\n", name="elsewhere")
    return rest_on(case, "notice")


@broken("translation.second_reader")
def tool_translation_read_by_nobody(case: CaseTexts) -> tuple[str, int]:
    """A tool translated a statement, and nobody has read it against the original."""
    taken_down(case, WHAT)
    text = '---\nof_language: zh\ntranslator: "tool: words 1.0"\n---\nTwenty-four sets.\n'
    case.files["translations/notice.en.md"] = text.encode()
    return "translations/notice.en.md", 3


@broken("file.syntax")
def statement_by_nobody(case: CaseTexts) -> tuple[str, int]:
    """A drafted statement still does not say whose words they are."""
    path = taken_down(case, WHAT)
    return case.edit(path, "^said_by: .*", "said_by:")


@broken("claim.figures")
def amount_that_no_source_states(case: CaseTexts) -> tuple[str, int]:
    """A claim's prose states an amount that stands in none of its sources."""
    claim = case.under("claims", r"^  - exhibit: ")[0]
    path, _ = case.prose(claim, "The whole order came to 7,311,000 yuan.")
    matter = case.text(path).split("\n---\n", 1)[0]
    return path, matter.count("\n") + 3


@broken("claim.figures")
def amount_against_that_no_source_states(case: CaseTexts) -> tuple[str, int]:
    """A contrary case states an amount that stands in none of the case's sources."""
    claim = case.under("claims", r"^## Contrary case$")[0]
    case.edit(claim, r"^(## Contrary case\n)", r"\1A forum puts the order at 7,311,000 yuan.\n")
    path, line = case.at(claim, "^## Contrary case$")
    return path, line + 1


@broken("claim.figures")
def amount_of_a_warrant_that_no_source_states(case: CaseTexts) -> tuple[str, int]:
    """A warrant reasons with an amount that stands in none of the claim's sources."""
    claim = case.under("claims", r"^warrant: ")[0]
    return case.edit(claim, r"^warrant: >?", "warrant: An order of 7,311,000 yuan is one order;")
