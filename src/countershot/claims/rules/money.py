"""amounts and shares in our words -> refusals without currency, period, rows, rate or date."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from countershot.claims.looking_up import statements_by_name
from countershot.claims.named import grounds_of
from countershot.claims.numerals import years
from countershot.claims.shares import of_grounds, share_dates, shares_in
from countershot.claims.sums import last_digit, total_of
from countershot.claims.units import Unit, units
from countershot.records.facts import Facts, FigureFact
from countershot.records.files import ClaimFile, Refusal, StatementFile
from countershot.records.statement import StatedField

_NUMBER = (
    r"(?P<n>\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?=[ -]?(?:thousand|million|billion|"
    r"trillion|m|bn|k)\b)|\d{4,}(?:\.\d+)?|(?:[a-z]+ ){0,2}?(?:[a-z-]+)(?= (?:million|billion)\b))"
    r"(?:[ -]?(?P<s>thousand|million|billion|trillion|m|bn|k)\b)?"
)
_MONEY = (
    r"(?:(?:lent|loaned|paid|pays|gave|granted|owes|owed|transferred|advanced|promised)"
    r"(?:\s+(?!(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|RUB)\b)[^\W\d][\w&.'’-]*){1,6}?"
    r"|worth|costs?|costing|paid|pays|paying|priced at|price of|sum of|valued at|value of|"
    r"investment of|budget of|spent|spends|spending|bought for|sold for|awarded for|total of|"
    r"amount(?:s|ed)? to|amount of|came to|comes to|invested|borrowed|lent|owes|owed|fine of|"
    r"revenues? of|turnover of|(?:sum|price|amount|value|cost|total)s? (?:is|was|at|stands at|to)|"
    r"deals? for|totall?ing|totall?ed|profits? of|loans? of|contracts? of|credit of|subsidy of|"
    r"(?:bought|sold|supplied|delivered|installed|ordered|won|awarded)\b[^.;]{0,60}? for)"
)
_WITHOUT = re.compile(
    rf"\b{_MONEY}\s+(?:(?:about|some|over|around|nearly|almost|roughly|approximately|more than|"
    rf"less than|at least|at most|up to|a|the|total of|only|just)\s+){{0,3}}{_NUMBER}"
    r"(?![,.]?\d)(?=\s*(?:$|[.,;:)\n]|(?:for|to|in|on|over|at|by|from|and|or|under|with|per|a year|"
    r"annually|which|when|that|as|of which|between|during|after|before|through|a month|was|were|"
    r"is)\b))",
    re.I,
)
_DEAL = (
    r"(?:contract|deal|loan|order|tender|investment|grant|credit|budget|project|subsidy|purchase)"
)
_DEAL_WITHOUT = re.compile(
    rf"(?<![\d.,$€£¥￥\w-])\d[\d.,]*[ -](?:million|billion) {_DEAL}s?\b"
    rf"|\b{_DEAL}s? (?:was|were|is|are) (?:for |worth )?(?:about |some |over )?\d[\d.,]* "
    r"(?:million|billion)(?=\s*(?:$|[.,;:)]|(?:for|over|in|and|which|a year)\b))",
    re.I,
)
_THEN_PAID = re.compile(
    rf"(?<![\d.,$€£¥￥\w-]){_NUMBER}\s+(?:(?:was|were|is|are|has been|had been"
    rf"|have been)\s+(?:\w+\s+)?"
    r"(?:lent|loaned|paid|granted|transferred|spent|invested|borrowed|awarded|owed|promised)"
    r"|as the (?:\w+ )?(?:amount|sum|price|loan|cost|value|fee))\b",
    re.I,
)
_CURRENCY_BEFORE = re.compile(
    r"(?:[$€£¥￥]|\b(?:USD|CNY|RMB|EUR|GBP|yuan|dollars?|euros?))\s*$", re.I
)
_WITHOUT_CHINESE = re.compile(
    r"(?:金额|价格?|总额|投资|中标|贷款|支付|花费|合同|耗资|价值)[^。，；]{0,8}?\d[\d,.]*\s?[万亿]"
    r"(?![万亿]|\s?[余多]?(?:元|美元|欧元|日元|港元|港币|人民币|英镑|卢布|块"
    r"|[个台套人名次户张只件条平吨公]))"
)
_TOTAL = re.compile(
    r"\b(totals?|totall?ing|altogether|in all|in sum|combined|add(s|ed)? up|sums? of|together)\b"
    r"|合计|总计|共计|总额|总价|累计",
    re.I,
)
_RECURS = re.compile(
    r"\b(a|per|each|every) (year|month|annum|quarter)\b|\bannual(ly)?\b|\byearly\b|\bmonthly\b"
    r"|\bp\.a\.|每年|每月|年度|/年|年均",
    re.I,
)
_SUMS_TO = re.compile(r"(add(s|ed)? up|totall?ing|totall?ed|totals?)( to)?$", re.I)
"""Behind these stands the sum, and before them what it is of."""
_TOTAL_OPENS = re.compile(r"\s*(in total|in all|altogether|all told|taken together|总共)\b", re.I)
_RECURS_BEHIND = re.compile(
    r"\s*,?\s*((a|per|each|every) (year|month|annum|quarter)|annually|yearly|monthly|p\.a\.|/年)",
    re.I,
)
_RECURS_BEFORE = re.compile(
    r"(\bannual(ly)?|\byearly|\bmonthly|每年|每月|年均)\W*(\w+ ){0,2}$", re.I
)
_LASTS = re.compile(
    r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten)[- ](years?|months?)\b|\bdecade"
    r"|[一二三四五六七八九十\d]+个?[年月](期|内|间)",
    re.I,
)
_PERIOD = re.compile(
    r"\b\d+[- ](year|month)s?\b|\b(over|for|within|during|through|across) [^.;]{0,30}"
    r"\b(years?|months?|decades?|period)\b|\b(years|months|decade|period)\b"
    r"|\b\d{4}\s?[-–—/]\s?(19|20)\d\d\b"
    r"|[一二三四五六七八九十\d]+[个]?[年月](期|内|间)?|期间|年间",
    re.I,
)
_RATE = re.compile(
    r"\b(rates?|exchange|converted|conversion)\b|汇率|折合|折算",
    re.I,
)


def claim_money(facts: Facts) -> Iterable[Refusal]:
    """An amount is told with its currency, its period, and how it came about.

    **Refuses**, in headlines, prose and sentences of the report, an amount after a word of money
    without a currency; an amount without the period that its source states for it (a year, ten
    years, 2017 to 2027); a total in our words where no source states it as one and no `rows` add
    up to it; and a figure that is a conversion, told without the reported figure beside it, or
    without the rate's date; of a statement, a conversion that does not say its date and source.

    **Why.** "300 million" is quoted for years. Whether it is dollars or yuan, a year or a decade,
    and at which rate, is lost in the first retelling.

    **Example.** "a contract worth 300 million", where the source says 300 million yuan over ten
    years.

    **To do.** "300 million yuan over ten years (about 43 million dollars, at the rate of
    2031-03-14)".

    **From.** Reuters Handbook (figures, currencies and their conversion); OCDS: value and currency,
    contract period.
    """
    for unit in units(facts):
        for found in _without_currency(unit.text):
            if not _is_year(found[0]):
                reason = f"says '{found[0].strip()}' without a currency"
                yield Refusal(unit.place, "claim.money", reason)
        for figure in _figures(unit, facts):
            for file in unit.claims:
                for reason in dict.fromkeys(_told_badly(unit, figure, file, facts)):
                    yield Refusal(unit.place, "claim.money", reason)
    yield from _conversions(facts)


def _without_currency(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_WITHOUT, _DEAL_WITHOUT, _THEN_PAID, _WITHOUT_CHINESE):
        for found in pattern.finditer(text):
            year = pattern is _THEN_PAID and re.fullmatch(r"(19|20)\d\d", found["n"] or "")
            if not year and not _CURRENCY_BEFORE.search(text[: found.start()]):
                yield found


def _is_year(text: str) -> bool:
    last = re.search(r"(?<![\d,.])(19|20)\d\d$", text.strip())
    return last is not None


def _figures(unit: Unit, facts: Facts) -> Iterator[FigureFact]:
    """The amounts of money in one unit, as the grammar read them."""
    for figure in facts.figures:
        if figure.place == unit.place and figure.words in unit.text:
            yield figure


def _told_badly(unit: Unit, figure: FigureFact, file: ClaimFile, facts: Facts) -> Iterator[str]:
    carriers = list(_carriers(figure, file, facts))
    as_told = [(said, field) for said, field, converted in carriers if not converted]
    beside = unit.beside
    for _, field, _ in carriers if not as_told else ():
        if field.converted and not _has_original(field, unit, facts):
            yield f"says {figure.words}, a conversion; put the reported {field.in_words} beside it"
        elif field.converted and not (
            _RATE.search(beside) and years(field.converted.on) <= years(beside)
        ):
            yield f"says {figure.words}, converted; say the rate's day, {field.converted.on}"
    if as_told and all(_has_period(said, field) for said, field in as_told):
        said, field = as_told[0]
        if not _says_period(unit, said, field):
            yield f"says {figure.words} without the period that {said.statement.name} states"
    recurs = any(_RECURS.search(_source_words(field)) for _, field in as_told)
    if as_told and not recurs and _recurs_here(unit.text, figure.words):
        yield f"says that {figure.words} came again and again, which no source does"
    totals = [_is_total(said, field, facts) for said, field in as_told]
    sums = [whole for said, _ in as_told for whole in _sums_with(said, file, unit, facts)]
    if as_told and _near_total(unit.text, figure.words, sums) and not any(totals):
        yield f"says that {figure.words} is a total; no source does, and no `rows` add up to it"


def _carriers(
    figure: FigureFact, file: ClaimFile, facts: Facts
) -> Iterator[tuple[StatementFile, StatedField, bool]]:
    """Statements below a claim that state the amount; True where only as a conversion."""
    known = statements_by_name(facts)
    for _, ground in grounds_of(file, facts):
        said = known.get(ground.statement or "")
        for field in said.statement.amounts() if said else ():
            if said is None:
                continue
            if any(_same(v, field.unit, figure) for v in (field.value, field.min, field.max)):
                yield said, field, False
            it = field.converted
            if it is not None and _same(it.value, it.unit, figure):
                yield said, field, True


def _same(value: str, unit: str, figure: FigureFact) -> bool:
    try:
        there, stated = Decimal(value), Decimal(figure.value)
    except InvalidOperation:
        return False
    reach = last_digit(stated) / 2 if figure.about else Decimal(0)
    return unit in (figure.unit, "") and abs(there - stated) <= reach


def _has_original(field: StatedField, unit: Unit, facts: Facts) -> bool:
    """Does a reader see the reported figure too?"""
    files = {unit.place.file}
    return any(
        _same(value, field.unit, each)
        for each in facts.figures
        if each.place.file in files and each.words in unit.beside
        for value in (field.value, field.min, field.max)
    )


def _has_period(said: StatementFile, field: StatedField) -> bool:
    words = f"{field.label} {field.citation.quotation or ''}"
    whens = [each for each in said.statement.fields if each.field == "when"]
    span = any("/" in each.value or each.value.startswith("P") or each.min for each in whens)
    return span or bool(_RECURS.search(words)) or bool(re.search(r"\bover \w+ years\b", words))


def _says_period(unit: Unit, said: StatementFile, field: StatedField) -> bool:
    text = unit.beside
    if _RECURS.search(_source_words(field)):
        return bool(_RECURS.search(text))
    spans = [years(f.value) for f in said.statement.fields if f.field == "when" and "/" in f.value]
    own = years(unit.text) if unit.part == "headline" else years(text)
    if own and spans and not _LASTS.search(text):
        return any({min(span), max(span)} <= own for span in spans if span)
    return bool(_PERIOD.search(text)) or len(years(text)) > 1


def _source_words(field: StatedField) -> str:
    return f"{field.label} {field.citation.quotation or ''}"


def _recurs_here(text: str, words: str) -> bool:
    """``a year`` straight behind the amount, or ``annually`` straight before it."""
    at = text.find(words)
    behind, before = text[at + len(words) :], text[max(0, at - 24) : max(at, 0)]
    return bool(_RECURS_BEHIND.match(behind)) or bool(_RECURS_BEFORE.search(before))


def _near_total(text: str, words: str, sums: list[str]) -> bool:
    """Is the amount called a total? ``sums``: amounts beside it of which it is one row."""
    at = text.find(words)
    first, last = max(0, at - 40), at + len(words) + 40
    start = max(text.rfind(end, 0, max(at, 0)) for end in ".;。；") + 1
    found = _TOTAL.finditer(text, first, last)
    near = any(not any(_means(total, at, text, whole) for whole in sums) for total in found)
    return near or bool(_TOTAL_OPENS.match(text[start:at]))


def _means(total: re.Match[str], at: int, text: str, whole: str) -> bool:
    """Does a word such as "add up" speak of the whole rather than of the row at ``at``?"""
    there = text.find(whole)
    if _SUMS_TO.search(total[0]) and at < total.start() < there:
        return True
    return abs(there - total.start()) < abs(at - total.start())


def _sums_with(said: StatementFile, file: ClaimFile, unit: Unit, facts: Facts) -> Iterator[str]:
    """Amounts of the same sentence, as written, to which this statement's is a row that adds up."""
    known = statements_by_name(facts)
    for _, ground in grounds_of(file, facts):
        whole = known.get(ground.statement or "")
        rows = whole.statement.rows if whole else ()
        if whole is None or said.statement.name not in {row.statement for row in rows}:
            continue
        if total_of(whole.statement, facts).faults:
            continue
        for figure in _figures(unit, facts):
            if any(_same(field.value, field.unit, figure) for field in whole.statement.amounts()):
                yield figure.words


def _is_total(said: StatementFile, field: StatedField, facts: Facts) -> bool:
    if said.statement.rows:
        return not total_of(said.statement, facts).faults
    words = f"{field.label} {field.citation.quotation or ''} {said.statement.note}"
    return bool(_TOTAL.search(words))


def _conversions(facts: Facts) -> Iterator[Refusal]:
    for file in facts.statements:
        for number, field in enumerate(file.statement.fields):
            it = field.converted
            if it is None:
                continue
            place = file.document.at(f"fields.{number}")
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", it.on):
                reason = f"is converted at the rate of {it.on or 'no day'}; give it, YYYY-MM-DD"
                yield Refusal(place, "claim.money", reason)
            if not it.source.strip():
                yield Refusal(place, "claim.money", "is converted at a rate without a source")


def _years_told(unit: Unit) -> set[int]:
    """Years that the words themselves say, else those beside them; a headline stands alone."""
    beside = "" if unit.part == "headline" else unit.beside
    return years(unit.text) or years(beside) or years(unit.time)


def claim_dated(facts: Facts) -> Iterable[Refusal]:
    """A share is told with the day or year that it is of, and is the one that its source states.

    **Refuses**, in headlines, prose and sentences of the report, a percentage where neither the
    words nor `scope.time` (in the report: the paragraph) say of when it is; one dated otherwise
    than the statements that it rests on; and, in a claim, a percentage that none of its grounds,
    nor a chain or claim below it, states.

    **Why.** Shares change with every filing. "Owns 41.88 percent" without a year is true of one
    year and read in another.

    **Example.** "The group owns 41.88% of Velmara", over a register of 2029.

    **To do.** "owned 41.88% at the end of 2029".

    **From.** Beneficial Ownership Data Standard (statements have a date); Reuters Handbook
    (figures).
    """
    for unit in units(facts):
        found = shares_in(unit.text)
        if not found or not unit.claims:
            continue
        told = _years_told(unit)
        dates = {year for file in unit.claims for year in share_dates(file, facts)}
        if not told:
            reason = f"says {found[0].words} without a date; say of when it is"
            yield Refusal(unit.place, "claim.dated", reason)
        elif dates and not told & dates:
            shown = ", ".join(map(str, sorted(dates)))
            reason = f"dates {found[0].words} otherwise than its source, which is of {shown}"
            yield Refusal(unit.place, "claim.dated", reason)
        if unit.part == "report":
            continue  # `report.new_matter` holds its figures against the claims
        carried = {value for file in unit.claims for value in of_grounds(file, facts)}
        for share in found:
            if share.value is not None and not any(share.is_of(value) for value in carried):
                reason = f"says {share.words}, which nothing that it rests on says"
                yield Refusal(unit.place, "claim.dated", reason)
