"""amounts of money in a claim's words -> refusals where nothing that it rests on carries them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from itertools import chain

from countershot.claims.looking_up import statements_by_name
from countershot.claims.named import grounds_of
from countershot.claims.sums import last_digit, total_of
from countershot.records.facts import Facts, FigureFact
from countershot.records.files import ClaimFile, Refusal, StatementFile

SCALES = tuple(map(Decimal, ("1", "1000", "10000", "1000000", "100000000")))
"""Units in which tables state their figures: one, thousands, 万, millions, 亿."""


def claim_figures(facts: Facts) -> Iterable[Refusal]:
    """Every amount of money that a claim states is one that its grounds state.

    **Refuses** an amount in a claim's headline, prose or warrant that is not the value of a
    statement it rests on (or its conversion, or what its rows add up to), stands in no quotation
    that it cites, and is in no claim that it rests on; in its contrary case, an amount that no
    statement and no cited quotation of the case has. "About" may round to the last digit that is
    given.

    **Why.** The figure is what everybody repeats. It must be the source's own, to the digit. What
    speaks against a claim is published with it, and may be repeated in the report.

    **Example.** "The county paid 53 million dollars", resting on a tender of 50 million.

    **To do.** State the figure as the source does, or rest the claim on the source that has it.

    **From.** Fact-checking desks: every number has a line in the source.
    """
    known = facts.claims_by_id
    below = {file.document.path: list(_carried(file, facts, known, frozenset()))
             for file in facts.claims}  # fmt: skip
    anywhere = [*chain(*below.values(), _stated(facts))]
    for file in facts.claims:
        for figure in file_figures(file, facts):
            against = figure.place == file.document.at("contrary")
            carried = anywhere if against else below[file.document.path]
            if not any(_carries(value, unit, figure) for value, unit in carried):
                whose = "the case has" if against else "it rests on"
                reason = f"says {figure.words}, which nothing that {whose} says"
                yield Refusal(figure.place, "claim.figures", reason)


def file_figures(file: ClaimFile, facts: Facts) -> Iterator[FigureFact]:
    """The amounts that one claim states."""
    return (figure for figure in facts.figures if figure.place.file == file.document.path)


def _carried(
    file: ClaimFile, facts: Facts, known: dict[str, ClaimFile], above: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """(value, unit) of every amount below a claim; of a bare quoted figure the unit is ""."""
    statements = statements_by_name(facts)
    lines = {file.document.at(f"grounds.{n}") for n in range(len(file.claim.grounds))}
    for fact in facts.quoted:
        if fact.place in lines:
            yield from fact.says
    for _, ground in grounds_of(file, facts):
        said = statements.get(ground.statement or "")
        if said is not None:
            yield from _of_statement(said, facts)
        below = known.get(ground.claim or "")
        if below is not None and below.claim.id not in above:
            yield from _carried(below, facts, known, above | {file.claim.id})


def _stated(facts: Facts) -> Iterator[tuple[str, str]]:
    return (pair for said in facts.statements for pair in _of_statement(said, facts))


def _of_statement(said: StatementFile, facts: Facts) -> Iterator[tuple[str, str]]:
    for field in said.statement.amounts():
        yield from ((value, field.unit) for value in (field.value, field.min, field.max))
        if field.converted is not None:
            yield field.converted.value, field.converted.unit
    if said.statement.rows:
        total = total_of(said.statement, facts)
        yield str(total.value), total.unit


def _carries(value: str, unit: str, figure: FigureFact) -> bool:
    try:
        there, stated = Decimal(value), Decimal(figure.value)
    except InvalidOperation:
        return False
    if unit and unit != figure.unit:
        return False
    reach = last_digit(stated) / 2 if figure.about else Decimal(0)
    return any(abs(there * scale - stated) <= reach for scale in (SCALES[:1] if unit else SCALES))
