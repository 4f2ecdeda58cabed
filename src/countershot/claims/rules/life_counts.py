"""how often the report says that it was corrected -> refusals where the records say otherwise."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from countershot.claims.life import is_signed
from countershot.claims.numerals import chinese_value, numbers
from countershot.records.correction import CorrectionKind
from countershot.records.facts import Facts
from countershot.records.files import Refusal

_NOUNS: tuple[tuple[str, CorrectionKind], ...] = (
    (r"corrections?", "correction"),
    (r"clarifications?", "clarification"),
    (r"(?:removals?|retractions?)", "removal"),
    (r"(?:disputes?|complaints?)", "dispute"),
    (r"updates?", "update"),
)
_TAKEN_OUT = (
    r"(?:claims?|findings?|sentences?|passages?)\s+(?:ha[sd]|have|was|were)\s+(?:been\s+)?"
    r"(?:removed|withdrawn|retracted|taken out)"
)
_VERBS: tuple[tuple[str, CorrectionKind], ...] = (
    (r"(?:correct(?:ed)?)", "correction"), (r"(?:clarif(?:y|ied))", "clarification"),
    (r"(?:updated?)", "update"),
)  # fmt: skip
_CHINESE: tuple[tuple[str, CorrectionKind], ...] = (
    ("(?:更正|勘误)", "correction"), ("澄清", "clarification"), ("(?:撤回|删除)", "removal"),
    ("更新", "update"),
)  # fmt: skip
_ERRORS = r"(?:errors?|mistakes?|points?|sentences?|figures?|claims?|findings?)"
_ONCE = {"once": 1, "twice": 2, "thrice": 3, "never": 0}
_NONE = {"no": 0, "zero": 0, "one": 1, "single": 1}
_PARTS = re.compile(r",|;|\band\b|\bbut\b")


def life_counts(facts: Facts) -> Iterable[Refusal]:
    """Where the report says how often it was corrected, it says what the records say.

    **Refuses** an uncited sentence of the report that states a number of its corrections,
    clarifications, removals, disputes or updates, or how often it was corrected, other than that
    of the signed records in the case.

    **Why.** The count is what a reader judges a publisher by. The dossier prints the true one on
    every release; a sentence that says less contradicts it on the same page.

    **Example.** "This report was corrected once. [~]" above three corrections.

    **To do.** Say the number that `countershot due CASE` prints, or none.

    **From.** IFCN Code of Principles, open and honest corrections.
    """
    signed = [f.correction for f in facts.corrections if is_signed(f.document.path, facts)]
    for sentence in facts.report.sentences if facts.report else ():
        if not sentence.uncited:
            continue
        for kind, ruling, said in said_in(sentence.text):
            there = [r for r in signed if r.kind == kind and ruling in ("", r.ruling)]
            if said != len(there):
                words = f"{ruling} {kind}".strip()
                reason = f"says {said} where the case has {len(there)} of the kind {words}"
                yield Refusal(sentence.place, "life.counts", reason)


def said_in(text: str) -> Iterator[tuple[CorrectionKind, str, int]]:
    """Each count of a kind that one part of a text states, and of which ruling if it says so."""
    for part in _PARTS.split(text.casefold()):
        ruled = re.search(r"\b(open|upheld|rejected)\b", part)
        for noun, kind in _NOUNS:
            for value in _before(noun, part):
                yield kind, ruled[1] if ruled and kind == "dispute" else "", value
        yield from (("removal", "", n) for n in _before(_TAKEN_OUT, part))
        for verb, kind in _VERBS:
            yield from ((kind, "", n) for n in _times(verb, part))
        for word, kind in _CHINESE:
            yield from ((kind, "", n) for n in _times_chinese(word, part))


def _before(noun: str, part: str) -> Iterator[int]:
    """The number nearest before a noun, up to three words away and in one list item."""
    for match in re.finditer(rf"\b{noun}\b", part):
        near = re.split(r"\b(?:and|or)\b", part[: match.start()])[-1].split()[-3:]
        values = [value for word in near if (value := _value(word)) is not None]
        yield from values[-1:]


def _times_chinese(word: str, part: str) -> Iterator[int]:
    """``更正过两次``, ``两次更正``, ``从未更正``."""
    number = r"(\d{1,4}|[零一二两三四五六七八九十百]{1,5})"
    for match in re.finditer(rf"{word}[过了]?{number}次|{number}次{word}", part):
        shown = match[1] or match[2]
        yield int(shown) if shown.isdigit() else chinese_value(shown)
    if re.search(rf"(?:从未|未曾|没有(?:任何)?){word}", part):
        yield 0


def _times(verb: str, part: str) -> Iterator[int]:
    """``corrected twice``, ``corrected three times``, ``never been corrected``."""
    after = re.search(rf"\b{verb}\b(?:\s+only|\s+just)?\s+(?P<count>[a-z]+|\d{{1,4}})\b", part)
    if after:
        word = after["count"]
        if word in _ONCE:
            yield _ONCE[word]
        elif re.search(rf"\b{word}\s+times\b", part) and (value := _value(word)) is not None:
            yield value
    several = re.search(rf"\b{verb}\s+(?P<count>[a-z]+|\d{{1,4}})\s+{_ERRORS}\b", part)
    if several and (value := _value(several["count"])) is not None:
        yield value
    never = r"\b(?:never\b(?:\s+(?:been|had|needed|to|be))*|(?:nothing|none)\b(?:\s+\w+){0,6})"
    if re.search(rf"{never}\s+{verb}\b", part):
        yield 0


def _value(word: str) -> int | None:
    if word in _NONE:
        return _NONE[word]
    found = numbers(word)
    whole = [value for _, value in found if value == Decimal(int(value))]
    return int(whole[0]) if len(found) == 1 and whole else None
