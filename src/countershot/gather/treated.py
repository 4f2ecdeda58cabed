"""working copies that are relied on -> what their recipes do that no view may do."""

from countershot.errors import BadMaterial
from countershot.footage.treatment import treatment_of
from countershot.footage.view import VIEW_STEP
from countershot.records.computed import Recipe
from countershot.records.facts import Facts
from countershot.workspace.results import Results

_PAGE_STEP = "page"


def undeclared(facts: Facts, known: Results) -> dict[str, str]:
    """Working copy -> why its recipe is refused; those in order are left out."""
    found = {}
    for name, fact in facts.copies.items():
        entry = known.parts.get(fact.copy.recipe, {}).get("copy")
        reason = refused(entry.recipe) if entry is not None else ""
        if reason:
            found[name] = reason
    return found


def refused(recipe: Recipe) -> str:
    """Why a picture made so is no view; "" for one that declares all that is done to it."""
    if recipe.step not in (VIEW_STEP, _PAGE_STEP):
        return f"was made by the step {recipe.step!a}, which no view is made by"
    if recipe.network is not None:
        return f"was made by a network ({recipe.network[:12]}), which draws what was not recorded"
    if recipe.step == _PAGE_STEP:
        return ""
    try:
        treatment_of(recipe.parameters)
    except BadMaterial as error:
        return str(error)
    return ""
