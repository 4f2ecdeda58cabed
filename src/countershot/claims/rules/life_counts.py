"""how often the report says that it was corrected -> refusals where the records say otherwise."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from countershot.claims.life import is_signed
from countershot.claims.numerals import numbers
from countershot.records.correction import CorrectionKind
from countershot.records.facts import Facts, Refusal

_NOUNS: tuple[tuple[str, CorrectionKind], ...] = (
    (r"corrections?", "correction"),
    (r"clarifications?", "clarification"),
    (r"(?:removals?|retractions?)", "removal"),
    (r"(?:disputes?|complaints?)", "dispute"),
    (r"updates?", "update"),
)
_VERBS: tuple[tuple[str, CorrectionKind], ...] = (
    (r"corrected", "correction"), (r"clarified", "clarification"), (r"updated", "update"),
)  # fmt: skip
_COUNT = r"(?P<count>\d{1,4}|[a-z]+)"
_BETWEEN = r"(?:\s+(?!and\b|or\b)[a-z]+){0,2}?"
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
            for match in re.finditer(rf"\b{_COUNT}{_BETWEEN}\s+{noun}\b", part):
                value = _value(match["count"])
                if value is not None:
                    yield kind, ruled[1] if ruled and kind == "dispute" else "", value
        for verb, kind in _VERBS:
            yield from ((kind, "", n) for n in _times(verb, part))


def _times(verb: str, part: str) -> Iterator[int]:
    """``corrected twice``, ``corrected three times``, ``never been corrected``."""
    after = re.search(rf"\b{verb}\b(?:\s+only|\s+just)?\s+(?P<count>[a-z]+|\d{{1,4}})\b", part)
    if after:
        word = after["count"]
        if word in _ONCE:
            yield _ONCE[word]
        elif re.search(rf"\b{word}\s+times\b", part) and (value := _value(word)) is not None:
            yield value
    if re.search(rf"\bnever\b(?:\s+been)?\s+{verb}\b", part):
        yield 0


def _value(word: str) -> int | None:
    if word in _NONE:
        return _NONE[word]
    found = numbers(word)
    whole = [value for _, value in found if value == Decimal(int(value))]
    return int(whole[0]) if len(found) == 1 and whole else None
