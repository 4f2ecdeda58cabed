"""a claim's own words -> refusals where they bring in what nothing that it rests on has."""

from collections.abc import Iterable
from itertools import groupby

from countershot.claims.strange import strange
from countershot.records.facts import Facts
from countershot.records.files import Refusal


def claim_new_matter(facts: Facts) -> Iterable[Refusal]:
    """A claim brings in no number, name or product that its evidence does not have.

    **Refuses**, in a claim's headline and prose, numbers, months, capitalised names and product
    codes that stand neither in what it rests on (quotations, statements, comparisons,
    claims below, and what is recorded of its exhibits) nor anywhere in the text of an exhibit that
    it cites. A party is the same in all spellings that `case.toml` gives. What people counted in
    pictures is theirs.

    **Why.** A citation that resolves says nothing of the words around it: "42 sets" over a
    quotation of "24 sets" is a finding that no source carries.

    **Example.** `headline: The tender lists 42 sets` where the tender says 24.

    **To do.** Say what the source says; or cite the passage, take down the statement or add the
    translation that has the word.

    **From.** Line-by-line fact-checking in newsrooms (every number and every name underlined and
    found in a source).
    """
    for file in facts.claims:
        there = facts.found_in.get(file.document.path, frozenset())
        found = ((p, word) for p, word in strange(file, facts) if word not in there)
        for passage, pairs in groupby(found, key=lambda pair: pair[0]):
            words = [f"'{word}'" for _, word in pairs]
            verb = "stands" if len(words) == 1 else "stand"
            reason = f"{', '.join(words)} {verb} in nothing that it rests on"
            yield Refusal(passage.place, "claim.new_matter", reason)
