"""clean files -> claims that rest on nothing, say too much, or that nobody signed."""

from pathlib import Path

from tests.claims.mutations.case_texts import CaseTexts, broken


@broken("claim.grounds")
def claim_without_grounds(case: CaseTexts) -> tuple[str, int]:
    """A claim that rests on nothing."""
    return case.edit(case.identified, r"^grounds:\n(  .*\n)+", "grounds: []\n")


@broken("claim.grounds")
def claim_on_unknown_claim(case: CaseTexts) -> tuple[str, int]:
    """A ground that is not there."""
    return case.edit(case.claim(r"^  - claim: "), r"^  - claim: .*$", "  - claim: no-such-claim")


@broken("claim.grounds")
def claim_on_unknown_identification(case: CaseTexts) -> tuple[str, int]:
    """An identification that is not there."""
    return case.edit(case.identified, r"^(  - identification: ).*$", r"\1no-such-thing")


@broken("claim.grounds")
def claims_in_a_circle(case: CaseTexts) -> tuple[str, int]:
    """Two claims rest on one another."""
    above = case.claim(r"^  - claim: ")
    below = f"claims/{case.key(above, '- claim')}.md"
    case.edit(below, r"^grounds:\n", f"grounds:\n  - claim: {Path(above).stem}\n")
    return case.at(above, r"^grounds:")


@broken("claim.grounds")
def claim_on_itself(case: CaseTexts) -> tuple[str, int]:
    """A claim rests on itself."""
    case.edit(case.identified, r"^grounds:\n", f"grounds:\n  - claim: {case.claim_id}\n")
    return case.at(case.identified, r"^grounds:")


@broken("claim.kind")
def fact_on_claims_only(case: CaseTexts) -> tuple[str, int]:
    """An inference calls itself a fact."""
    return case.edit(case.claim(r"^kind: inference$"), r"^kind: inference$", "kind: fact")


@broken("claim.kind")
def fact_on_supports(case: CaseTexts) -> tuple[str, int]:
    """A fact on an identification that only supports its level."""
    case.edit(case.second, r"^verdict: .*$", "verdict: supports")
    return case.at(case.identified, r"^kind:")


@broken("claim.kind")
def inference_without_warrant(case: CaseTexts) -> tuple[str, int]:
    """An inference does not say why."""
    return case.set_key(case.claim(r"^kind: inference$"), "warrant", '""')


@broken("claim.kind")
def allegation_as_fact(case: CaseTexts) -> tuple[str, int]:
    """An allegation is worded as a fact."""
    path = case.claim(r"^    quotation: ")
    case.edit(path, r"^kind: .*\n", "")
    case.headline(path, "Cameras were bought for the gate\nkind: allegation")
    return case.at(path, r"^headline:")


@broken("claim.kind")
def opinion_graded_high(case: CaseTexts) -> tuple[str, int]:
    """An opinion with the highest grade."""
    case.edit(case.identified, r"^kind: .*$", "kind: opinion")
    case.edit(case.identified, r"^grade: .*$", "grade: certain")
    return case.edit(case.identified, r"^grade: .*$", "grade: high")


@broken("claim.scope")
def headline_plural(case: CaseTexts) -> tuple[str, int]:
    """A plural headline over one device."""
    names = f"{case.key(case.specimen, 'maker')} {case.key(case.first, 'series')}"
    return case.headline(case.identified, f"{names} cameras stand on the post")


@broken("claim.scope")
def headline_number(case: CaseTexts) -> tuple[str, int]:
    """A number in the headline that is not the scope's."""
    return case.headline(case.identified, "Three cameras hang on the post")


@broken("claim.scope")
def headline_every(case: CaseTexts) -> tuple[str, int]:
    """A headline about every camera."""
    series = case.key(case.first, "series")
    return case.headline(case.identified, f"Every camera on the post is of the {series} series")


@broken("claim.scope")
def headline_year(case: CaseTexts) -> tuple[str, int]:
    """A year in the headline that is not the scope's."""
    series = case.key(case.first, "series")
    return case.headline(case.identified, f"In 1999 the lower camera was of the {series} series")


@broken("claim.scope")
def headline_elsewhere(case: CaseTexts) -> tuple[str, int]:
    """A place in the headline that is not the scope's."""
    series = case.key(case.first, "series")
    return case.headline(case.identified, f"The lower camera in Brandlow is of the {series} series")


@broken("claim.scope")
def headline_camps(case: CaseTexts) -> tuple[str, int]:
    """Camps, where the scope is one site."""
    series = case.key(case.first, "series")
    return case.headline(case.identified, f"A camera of the {series} series watches the camps")


@broken("claim.scope")
def headline_actor(case: CaseTexts) -> tuple[str, int]:
    """A party acts in the headline; the scope names no actor."""
    maker = case.key(case.specimen, "maker")
    return case.headline(case.identified, f"{maker} supplied the lower camera on the post")


@broken("claim.scope")
def prose_plural(case: CaseTexts) -> tuple[str, int]:
    """The prose turns one camera into the cameras."""
    return case.prose(case.identified, "The cameras look down the road.")


@broken("claim.scope")
def prose_year(case: CaseTexts) -> tuple[str, int]:
    """The prose claims another year."""
    return case.prose(case.identified, "The camera was already there in 1999.")


@broken("claim.scope")
def report_plural(case: CaseTexts) -> tuple[str, int]:
    """The report turns one camera into the cameras."""
    return case.append("report.md", f"The cameras look down the road [@{case.claim_id}].")


@broken("claim.scope")
def report_throughout(case: CaseTexts) -> tuple[str, int]:
    """The report spreads one camera over a region."""
    return case.append("report.md", f"Such a camera is used across the region [@{case.claim_id}].")


@broken("claim.contrary")
def contrary_missing(case: CaseTexts) -> tuple[str, int]:
    """No contrary case."""
    case.edit(case.identified, r"^## Contrary case\n(.*\n)*", "")
    return case.identified, 1


@broken("claim.contrary")
def contrary_none(case: CaseTexts) -> tuple[str, int]:
    """A contrary case that says there is none."""
    case.edit(case.identified, r"^(## Contrary case\n)(.*\n)*", r"\1None known.\n")
    return case.at(case.identified, r"^None known")


@broken("default.unverified")
def claim_says_verified(case: CaseTexts) -> tuple[str, int]:
    """An imported claim says of itself that it is verified."""
    path = case.identified
    case.edit(path, r"^(kind: )", r"status: verified\n\1")
    return case.at(path, r"^status:")


@broken("default.unverified")
def claim_new(case: CaseTexts) -> tuple[str, int]:
    """A new claim that nobody has signed."""
    case.files["claims/brand-new.md"] = case.files[case.identified]
    return "claims/brand-new.md", 1


@broken("release.diff")
def prose_changed_after_signing(case: CaseTexts) -> tuple[str, int]:
    """One word of a claim was changed after it was signed."""
    case.edit(
        case.identified, r"(## Contrary case\n)", r"\1Yet another thought speaks against it. "
    )
    return case.identified, 1


@broken("release.diff")
def specimen_changed_after_signing(case: CaseTexts) -> tuple[str, int]:
    """A specimen was changed after the comparison with it was signed."""
    case.edit(case.specimen, r"^citation: .*$", "citation: somewhere else")
    return case.first, 1


@broken("override")
def override_unsigned(case: CaseTexts) -> tuple[str, int]:
    """An override that nobody has signed."""
    path = "overrides/in-haste.md"
    head = f"---\nrule: claim.contrary\nfile: {case.identified}\n---\n"
    case.files[path] = f"{head}It has to go out today, and it is good enough.\n".encode()
    return path, 3


@broken("override")
def override_of_a_hash(case: CaseTexts) -> tuple[str, int]:
    """An override of a rule that nobody can waive."""
    path = "overrides/no-hash.md"
    head = f"---\nrule: exhibit.hash\nfile: {case.identified}\n---\n"
    case.files[path] = f"{head}The bytes are surely all right.\n".encode()
    return path, 2
