"""clean files -> amounts, shares, dates and translations that are told badly."""

from tests.claims.mutations.case_texts import CaseTexts, worded
from tests.claims.mutations.kinds import allegation, id_of
from tests.claims.mutations.statements import WHAT, amount, rest_on, taken_down


@worded(
    "claim.money",
    "no-currency",
    "A claim states an amount without its currency",
    (
        "The notice says that they were worth 300 million.",
        "The notice says that the buyer paid 4,860,000 for them.",
        "The notice says that it was a contract of 4.8 million for the gate.",
        "The notice says that the sets were bought for 4,860,000.",
        "The notice says that the order came to some 5 million in all.",
        "The notice says that they cost three hundred million.",
        "公告称合同金额为486万。",
        "The notice speaks of a 300 million contract.",
        "The notice says that the loan was 300 million.",
    ),
)
def no_currency(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(allegation(case), words)


@worded(
    "claim.money",
    "no-currency-reported",
    "The report states an amount without its currency",
    ("The notice says that the order cost 4,860,000", "The notice tells of a loan of 300 million"),
)
def no_currency_reported(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.append("report.md", f"{words} [@{id_of(allegation(case))}].")


def _stated(
    case: CaseTexts, words: str, more: str = "", fields: str = "", rows: str = ""
) -> tuple[str, int]:
    """A claim with these words, resting on a statement of 7,311,000 yuan."""
    taken_down(case, WHAT + amount("7311000", more) + fields, rows=rows)
    rest_on(case, "notice")
    claim = case.under("claims", r"^  - statement: notice$")[0]
    path, _ = case.prose(claim, words)
    return case.at(path, "^" + words[:20])


@worded(
    "claim.money",
    "no-period",
    "An amount is told without the period that its source states",
    ("2017-01-01/2026-12-31", "P10Y"),
)
def no_period(case: CaseTexts, words: str) -> tuple[str, int]:
    when = f"  - field: when\n    value: {words}\n    why: as the page says\nCITED\n"
    return _stated(case, "It is said to be worth 7,311,000 yuan.", fields=when)


@worded(
    "claim.money", "no-year", "A yearly amount is told without the year", ("annual fee", "per year")
)
def no_year(case: CaseTexts, words: str) -> tuple[str, int]:
    return _stated(case, "It is said to be worth 7,311,000 yuan.", f"    label: {words}\n")


@worded(
    "claim.money",
    "no-rows",
    "A total is told that no source states as one, and no rows add up to",
    (
        "They came to a total of 7,311,000 yuan.",
        "Altogether 7,311,000 yuan was paid.",
        "The combined value is 7,311,000 yuan.",
    ),
)
def no_rows(case: CaseTexts, words: str) -> tuple[str, int]:
    return _stated(case, words)


@worded(
    "claim.money",
    "conversion-alone",
    "A conversion is told without the reported figure, or without its rate's day",
    ("It was worth 1,026,000 dollars.", "It was worth 1,026,000 dollars (7,311,000 yuan)."),
)
def conversion_alone(case: CaseTexts, words: str) -> tuple[str, int]:
    converted = (
        "    converted:\n      value: 1026000\n      unit: USD\n      rate: 0.14034\n"
        '      on: "2017-07-03"\n      source: a bank\n'
    )
    return _stated(case, words, converted)


@worded("claim.money", "conversion-undated", "A conversion does not say of which day", ("2017",))
def conversion_undated(case: CaseTexts, words: str) -> tuple[str, int]:
    converted = (
        "    converted:\n      value: 1026000\n      unit: USD\n      rate: 0.14034\n"
        f'      on: "{words}"\n      source: a bank\n'
    )
    path = taken_down(case, WHAT + amount("7311000", converted))
    return case.at(path, "field: how much")


@worded(
    "claim.dated",
    "share-undated",
    "A share is told without a date, or is nobody's",
    (
        "The group owns 41.88% of the maker.",
        "The group owned 41.88 per cent of the maker.",
        "A fund had a 12 percent stake in it.",
        "Some forty per cent of it belonged to others.",
        "集团持有其百分之四十一的股份。",
        "Of all shares, 33,5 % were pledged.",
    ),
)
def share_undated(case: CaseTexts, words: str) -> tuple[str, int]:
    case.edit(case.identified, r"^(  time: ).*$", r'\1""')
    return case.prose(case.identified, words)


@worded("claim.dated", "share-of-nobody", "A share that no ground states", ("41.88%", "7 per cent"))
def share_of_nobody(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(case.identified, f"In 2031 it held {words} of the maker.")


@worded(
    "claim.stale",
    "old-as-new",
    "What an old source says of an owner or a list is told as of today",
    (
        "The maker is owned by a holding.",
        "The maker is still on the trade list.",
        "A holding controls the maker.",
        "The maker is a wholly owned subsidiary of the group.",
        "The group holds shares of the maker.",
        "The maker is currently listed there.",
        "The maker belongs to a holding.",
        "集团控股该公司，并任命其董事。",
    ),
)
def old_as_new(case: CaseTexts, words: str) -> tuple[str, int]:
    when = "  - field: when\n    value: 2019-05-04\n    why: as the page says\nCITED\n"
    fields = "  - field: who\n    value: A\nCITED\n  - field: to whom\n    value: B\nCITED\n"
    taken_down(case, fields + when, form="ownership note")
    claim, _ = rest_on(case, "notice")
    return case.prose(claim, words)


def _translated(case: CaseTexts, head: str, text: str = "Twenty-four sets.") -> str:
    taken_down(case, WHAT)
    rest_on(case, "notice")
    path = "translations/notice.en.md"
    case.files[path] = f"---\n{head}---\n{text}\n".encode()
    return path


@worded(
    "claim.translated",
    "translation-unread",
    "A translation that a claim rests on was read again by nobody, or not signed by its maker",
    ("ana", '"tool: words 1.0"', "cy"),
)
def translation_unread(case: CaseTexts, words: str) -> tuple[str, int]:
    path = _translated(case, f"of_language: zh\ntranslator: {words}\n")
    return case.at(path, "^translator:")


@worded(
    "claim.translated",
    "translation-of-itself",
    "A translation is from the language that it is into, or from one that nobody wrote",
    ("en", "en-GB", "ru", "ar"),
)
def translation_of_itself(case: CaseTexts, words: str) -> tuple[str, int]:
    path = _translated(case, f"of_language: {words}\ntranslator: ana\n")
    return case.at(path, "^of_language:")


@worded(
    "claim.translated",
    "translation-untranslated",
    "A translation is the original again",
    ("二十四套高速球机", "Двадцать четыре камеры"),
)
def translation_untranslated(case: CaseTexts, words: str) -> tuple[str, int]:
    path = _translated(case, "of_language: zh\ntranslator: ana\n", words)
    return case.at(path, f"^{words}")
