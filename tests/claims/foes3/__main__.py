"""the lists -> one line a fault, how many the rule meant refuses, and what honest words cost.

python -m tests.claims.foes3 [wordings|second|third|answers] [-v]
"""

import sys

from tests.claims.foes3 import (
    answer_faults,
    bases,
    claim_faults,
    file_faults,
    held_faults,
    honest_edits,
    leaving_faults,
    material_faults,
    reply_faults,
    second_list,
    taken_faults,
    wordings,
    wordings_more,
)
from tests.claims.foes3.bench import BUILT, Seeded

assert bases
FIRST = (
    *material_faults.FAULTS, *held_faults.FAULTS, *claim_faults.FAULTS, *reply_faults.FAULTS,
    *leaving_faults.FAULTS, *taken_faults.FAULTS,
    *file_faults.FAULTS,
)  # fmt: skip
CLEAN = ("claims", "letter", "chain", "origins", "life", "exercise", *BUILT)


def told(each: Seeded) -> tuple[str, str, tuple[str, ...]]:
    """What became of it: meant, other, PASSED, HONEST or clean; one line; the refusals."""
    try:
        found = each.found()
    except (ValueError, KeyError, AssertionError, StopIteration) as error:
        return "UNMADE", f"{'UNMADE':8}{each.case:9}{each.what}: {error!r}", ()
    rules = {line.split(" ")[0] for line in found}
    if not each.rules:
        outcome = "REFUSED" if found else "fine"
    else:
        outcome = "meant" if rules & {*each.rules} else "OTHER" if found else "PASSED"
    by = ",".join(sorted(rules)) if outcome in ("OTHER", "REFUSED") else ""
    line = f"{outcome:8}{each.case:9}{'|'.join(each.rules):28}{each.what}"
    return outcome, f"{line}   [{by}]" if by else line, found


def main(arguments: list[str]) -> int:
    second = "second" in arguments
    faults = second_list.FAULTS if second else wordings.FAULTS if "wordings" in arguments else FIRST
    edits = second_list.EDITS if second else honest_edits.EDITS
    if "third" in arguments:
        faults, edits = wordings_more.FAULTS, wordings_more.EDITS
    if "answers" in arguments:
        faults, edits = answer_faults.FAULTS, answer_faults.EDITS
    clean = [Seeded(name, (), "as it is", ()) for name in CLEAN]
    outcomes: list[str] = []
    for each in (*faults, *edits, *clean):
        outcome, line, found = told(each)
        outcomes.append(outcome)
        print(line, flush=True)
        if "-v" in arguments and outcome in ("OTHER", "REFUSED"):
            print(*(f"          {one}" for one in found), sep="\n")
    counted = {
        name: outcomes.count(name) for name in ("meant", "OTHER", "PASSED", "UNMADE", "REFUSED")
    }
    meant, other, passed, unmade, refused = counted.values()
    print(f"{meant} of {len(faults)} refused by a rule meant, {other} by another, {passed} passed")
    print(f"{unmade} could not be made")
    print(f"{refused} of {len(edits) + len(clean)} honest edits and clean cases refused")
    return 0 if len(faults) == meant and not refused else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
