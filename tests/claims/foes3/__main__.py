"""the lists -> one line a fault, how many are refused by the rule meant, and what honest words cost.

    python -m tests.claims.foes3 [wordings|second|third] [-v]
"""

import sys

from tests.claims.foes3 import (
    bases,
    claim_faults,
    held_faults,
    honest_edits,
    leaving_faults,
    material_faults,
    reply_faults,
    second_list,
    wordings,
    wordings_more,
)
from tests.claims.foes3.bench import BUILT, Seeded

assert bases
FIRST = (
    *material_faults.FAULTS, *held_faults.FAULTS, *claim_faults.FAULTS, *reply_faults.FAULTS,
    *leaving_faults.FAULTS,
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
    clean = [Seeded(name, (), "as it is", ()) for name in CLEAN]
    outcomes: list[str] = []
    for each in (*faults, *edits, *clean):
        outcome, line, found = told(each)
        outcomes.append(outcome)
        print(line, flush=True)
        if "-v" in arguments and outcome in ("OTHER", "REFUSED"):
            print(*(f"          {one}" for one in found), sep="\n")
    counted = {name: outcomes.count(name) for name in ("meant", "OTHER", "PASSED", "REFUSED", "fine", "UNMADE")}
    print(f"{counted['meant']} of {len(faults)} refused by a rule meant, {counted['OTHER']} by another, "
          f"{counted['PASSED']} passed, {counted['UNMADE']} could not be made")  # fmt: skip
    print(f"{counted['REFUSED']} of {len(edits) + len(clean)} honest edits and clean cases refused")
    return 0 if len(faults) == counted["meant"] and not counted["REFUSED"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
