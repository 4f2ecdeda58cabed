"""facts and readings -> which exhibits carry one another's text, where a grade depends on it."""

from countershot.claims.alike import alike_of
from countershot.claims.origins import origins
from countershot.records.exhibit import Exhibit
from countershot.records.facts import AlikeFact, Facts
from countershot.workspace.results import Results

MOST = 200
"""Exhibits that are compared, two by two; a claim graded high rests on a handful."""


def alike(facts: Facts, known: Results) -> tuple[AlikeFact, ...]:
    """Compare the texts of all that claims graded above low rest on, where there are several."""
    wanted: set[str] = set()
    for file in facts.claims:
        if file.claim.grade != "low":
            found = {name for one in origins(file, facts) for name in one.exhibits}
            wanted |= found if len(found) > 1 else set()
    named = [facts.exhibits[name].exhibit for name in sorted(wanted) if name in facts.exhibits]
    return alike_of({it.id: _text(it, known) for it in named[:MOST]})


def _text(exhibit: Exhibit, known: Results) -> str:
    """All its words, as they were last read; none of a picture."""
    if known.has_pages(exhibit):
        return "\n".join(page.text for page in known.pages(exhibit))
    passages = known.passages(exhibit)
    return "\n".join(each.text for each in passages.passages) if passages else ""
