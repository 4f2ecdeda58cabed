"""clean cases -> one line a fault: family, name, rule, whether it is refused, what is wrong.

    python -m tests.claims.mutations

The same fault is made in every clean case that has what it breaks; it counts as refused if the
gate says no at its place, by the rule meant, in all of them.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from countershot.claims.gate import check
from countershot.claims.rules import RULES
from countershot.records.facts import Facts
from tests.claims.cases import CLEAN, clean_facts, facts_of, texts_of
from tests.claims.letter_mutations import LETTER_MUTATIONS
from tests.claims.mutations import MUTATIONS, Mutation, disk_and_log, pictures
from tests.claims.mutations.captured import FAULTS, Fault

assert disk_and_log and pictures  # whose faults are among FAULTS
CASES = ("claims-case", "chain-case", "origins-case")
OF_TEXTS, OF_LETTERS = "claims-case", "letter-case"


@dataclass(frozen=True)
class Told:
    """One fault, in how many clean cases it was made, and where it passed."""

    family: str
    name: str
    rule: str
    what: str
    cases: int
    passed: tuple[str, ...]

    @property
    def line(self) -> str:
        said = "refused" if not self.passed else f"PASSED in {', '.join(self.passed)}"
        what = " ".join(self.what.split())
        return f"{self.family:9}{self.name:44}{self.rule:26}{said:9}({self.cases})  {what}"


def of_texts(mutation: Mutation, cases: dict[str, dict[str, bytes]], family: str) -> Told:
    """Break each case that has what this breaks."""
    made, passed = 0, []
    for name, clean in cases.items():
        try:
            broken, expected = mutation.apply(clean)
        except (AssertionError, IndexError, KeyError, StopIteration, ValueError):
            continue  # nothing of the kind to break here
        made += 1
        if (expected.file, expected.line, expected.rule) not in places(facts_of(broken, clean)):
            passed.append(name)
    if not made:
        passed.append("no case")
    return Told(family, mutation.name, mutation.rule, mutation.what, made, tuple(passed))


def of_facts(name: str, fault: Fault, clean: Facts) -> Told:
    """Break what only log, store and staging say."""
    found = {(file, rule) for file, _, rule in places(fault.change(clean))}
    passed = () if (fault.file, fault.rule) in found else (OF_TEXTS,)
    return Told("facts", name, fault.rule, fault.what, 1, passed)


def places(facts: Facts) -> set[tuple[str, int, str]]:
    return {(r.place.file, r.place.line, r.rule) for r in check(facts).refusals}


def clean_cases(*names: str) -> dict[str, dict[str, bytes]]:
    return {name: texts_of(Path(CLEAN).parent / name) for name in names}


def told() -> Iterator[Told]:
    """Every fault of every family, made and looked at."""
    texts, letters = clean_cases(OF_TEXTS), clean_cases(OF_LETTERS)
    for mutation in MUTATIONS.values():
        yield of_texts(mutation, texts, "texts")
    for mutation in LETTER_MUTATIONS.values():
        yield of_texts(mutation, letters, "letters")
    clean = clean_facts()
    for name, fault in FAULTS.items():
        yield of_facts(name, fault, clean)


def main() -> int:
    """Print the list, and how many were refused."""
    found = []
    for each in told():
        found.append(each)
        print(each.line, flush=True)
    refused = sum(not each.passed for each in found)
    without = sorted(RULES.keys() - {each.rule for each in found})
    print(f"{refused} of {len(found)} refused, each by the rule meant")
    print(f"{len(RULES) - len(without)} of {len(RULES)} rules have a fault here", *without)
    return 0 if refused == len(found) and not without else 1


if __name__ == "__main__":
    sys.exit(main())
