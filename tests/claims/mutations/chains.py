"""clean files -> chains with a link that does not hold, and identities that join nothing."""

from tests.claims.mutations.case_texts import CaseTexts, broken
from tests.claims.mutations.statements import WHAT, taken_down

GOOD = ("devices", "made by", "Tarnow Hollow administration", "statement: notice")
PATH = "chains/way.md"


def linked(case: CaseTexts, *links: tuple[str, str, str, str], grade: str = "moderate") -> str:
    """Write a chain of these links after a statement that their ends stand in; its path."""
    taken_down(case, WHAT)
    items = "".join(
        f"  - from: {start}\n    relation: {relation}\n    to: {end}\n    {ground}\n"
        f"    grade: {grade}\n"
        for start, relation, end, ground in links
    )
    case.files[PATH] = f"---\nheadline: The way\nlinks:\n{items}---\n".encode()
    return PATH


def joined(case: CaseTexts, sides: str, more: str = "", reason: str = "Looked up.") -> str:
    """Write an identity; its path."""
    taken_down(case, WHAT)
    text = f"---\ndecision: same\n{more}sides:\n{sides}---\n{reason}\n"
    case.files["identities/one.md"] = text.encode()
    return "identities/one.md"


def side(name: str, ground: str = "statement: notice") -> str:
    return f"  - name: {name}\n    {ground}\n"


@broken("chain.cited")
def link_without_a_source(case: CaseTexts) -> tuple[str, int]:
    """A link of a chain rests on nothing."""
    linked(case, GOOD)
    case.edit(PATH, r"^    statement: notice\n", "")
    return case.at(PATH, "from: devices")


@broken("chain.cited")
def link_on_a_missing_statement(case: CaseTexts) -> tuple[str, int]:
    """A link rests on a statement that the case does not have."""
    path = linked(case, (*GOOD[:3], "statement: no-such-notice"))
    return case.at(path, "from: devices")


@broken("chain.cited")
def link_whose_source_names_another(case: CaseTexts) -> tuple[str, int]:
    """A link's source does not name the company at its end."""
    path = linked(case, ("devices", "made by", "Sotarn Holding", "statement: notice"))
    return case.at(path, "from: devices")


@broken("chain.cited")
def chain_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """Nobody has signed a chain."""
    return case.at(linked(case, GOOD), "^headline:")


@broken("chain.cited")
def link_on_a_claim_that_rests_on_it(case: CaseTexts) -> tuple[str, int]:
    """A link rests on a claim that itself rests on the chain."""
    claim = case.under("claims", r"^  - exhibit: ")[0]
    name = claim.removeprefix("claims/").removesuffix(".md")
    path = linked(case, (*GOOD[:3], f"claim: {name}"))
    case.edit(claim, r"^grounds:\n", "grounds:\n  - chain: way\n")
    return case.at(path, "from: devices")


@broken("claim.grounds")
def ground_names_a_missing_chain(case: CaseTexts) -> tuple[str, int]:
    """A claim rests on a chain that the case does not have."""
    claim = case.under("claims", r"^  - exhibit: ")[0]
    return case.edit(claim, r"^grounds:\n", "grounds:\n  - chain: no-such-way\n")


@broken("chain.connected")
def chain_that_jumps(case: CaseTexts) -> tuple[str, int]:
    """A link starts from a party that the one before does not end at."""
    path = linked(case, GOOD, ("devices administration", "won", "the gate", "statement: notice"))
    return case.at(path, "from: devices administration")


@broken("chain.connected")
def badge_taken_for_a_company(case: CaseTexts) -> tuple[str, int]:
    """A badge on a housing is owned, as if it were the company."""
    path = linked(
        case,
        ("devices", "badged", "Tarnow Hollow administration", "statement: notice"),
        ("Tarnow Hollow administration", "owned by", "devices", "statement: notice"),
    )
    return case.at(path, "from: Tarnow")


@broken("chain.grade")
def claim_above_its_weakest_link(case: CaseTexts) -> tuple[str, int]:
    """A claim is graded above the weakest link of the chain that it rests on."""
    linked(case, GOOD, grade="low")
    claim = case.under("claims", r"^grade: moderate")[0]
    case.edit(claim, r"^grounds:\n", "grounds:\n  - chain: way\n")
    return case.at(claim, "^grade:")


@broken("chain.grade")
def link_above_its_claim(case: CaseTexts) -> tuple[str, int]:
    """A link is graded above the claim that it rests on."""
    claim = case.under("claims", r"^grade: low")[0].removeprefix("claims/").removesuffix(".md")
    path = linked(case, (*GOOD[:3], f"claim: {claim}"), grade="high")
    return case.at(path, "from: devices")


@broken("file.syntax")
def relation_that_is_none(case: CaseTexts) -> tuple[str, int]:
    """A chain has a relation that the format does not know."""
    path = linked(case, ("devices", "belongs to", "someone", "statement: notice"))
    return case.at(path, "relation:")


@broken("file.syntax")
def share_of_what_is_not_owned(case: CaseTexts) -> tuple[str, int]:
    """A link that is no ownership states a share."""
    path = linked(case, (*GOOD[:3], "statement: notice\n    percent: 51"))
    return case.at(path, "percent:")


@broken("identity.sides")
def identity_of_a_name_that_is_not_there(case: CaseTexts) -> tuple[str, int]:
    """An identity names a side that its source does not name."""
    path = joined(case, side("devices") + side("Sotarn Holding"))
    return case.at(path, "name: Sotarn")


@broken("identity.sides")
def identity_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """Nobody has signed an identity."""
    path = joined(case, side("devices") + side("Tarnow Hollow administration"))
    return case.at(path, "^decision:")


@broken("identity.sides")
def identity_that_overrules_nothing(case: CaseTexts) -> tuple[str, int]:
    """An identity takes back one that is not there."""
    sides = side("devices") + side("Tarnow Hollow administration")
    path = joined(case, sides, more="overrules: [no-such-one]\n")
    return case.at(path, "^overrules:")


@broken("file.syntax")
def identity_without_a_reason(case: CaseTexts) -> tuple[str, int]:
    """An identity does not say why."""
    path = joined(case, side("devices") + side("other"), reason="")
    return path, case.text(path).rstrip("\n").count("\n") + 2


@broken("file.syntax")
def side_that_stands_nowhere(case: CaseTexts) -> tuple[str, int]:
    """A side of an identity does not say where the name stands."""
    path = joined(case, side("devices") + side("other", "listed_on: some-list"))
    return case.at(path, "name: other")
