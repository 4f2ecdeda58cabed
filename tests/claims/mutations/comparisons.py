"""clean files -> comparisons that do not carry their verdict, and names that go too far."""

import re

import yaml

from tests.claims.mutations.case_texts import CaseTexts, broken


@broken("sighting.second_person")
def second_examiner_gone(case: CaseTexts) -> tuple[str, int]:
    """The second examiner's file was deleted."""
    del case.files[case.second]
    return case.at(case.first, r"^sighting:")


@broken("sighting.second_person")
def second_examiner_saw_another(case: CaseTexts) -> tuple[str, int]:
    """The second examiner compared another sighting."""
    return case.edit(case.second, r"^sighting: .*$", "sighting: s-ffffffff-9")


@broken("sighting.second_person")
def examiners_differ(case: CaseTexts) -> tuple[str, int]:
    """The second examiner found another series."""
    return case.edit(case.second, r"^series: .*$", "series: Another DX")


@broken("ident.level")
def level_raised(case: CaseTexts) -> tuple[str, int]:
    """Level 4 is stated, but no device model."""
    return case.edit(case.first, r"^level: 3$", "level: 4")


@broken("ident.level")
def device_model_at_level_three(case: CaseTexts) -> tuple[str, int]:
    """A device model is stated at the level of a series."""
    model = case.device_model
    return case.edit(case.first, r"^device_model: .*$", f"device_model: {model}")


@broken("ident.level")
def series_not_the_specimens(case: CaseTexts) -> tuple[str, int]:
    """The series stated is not the specimen's."""
    return case.edit(case.first, r"^series: .*$", "series: Other Line")


@broken("ident.level")
def headline_names_device_model(case: CaseTexts) -> tuple[str, int]:
    """The headline names the device model; the identification stops at the series."""
    model = case.device_model
    maker = case.key(case.specimen, "maker")
    return case.headline(case.identified, f"The lower camera on the post is a {maker} {model}")


@broken("ident.level")
def headline_names_code(case: CaseTexts) -> tuple[str, int]:
    """The headline names the device model by its code only."""
    code = case.device_model.split()[-1]
    return case.headline(case.identified, f"The lower camera on the post is a {code}")


@broken("ident.level")
def prose_names_device_model(case: CaseTexts) -> tuple[str, int]:
    """The prose names the device model."""
    model = case.device_model
    return case.prose(case.identified, f"This is an {model}.")


@broken("ident.level")
def report_names_device_model(case: CaseTexts) -> tuple[str, int]:
    """A sentence of the report names the device model."""
    model = case.device_model
    return case.append("report.md", f"The lower camera is an {model} [@{case.claim_id}].")


@broken("ident.level")
def level_lowered(case: CaseTexts) -> tuple[str, int]:
    """Both examiners reach the maker only, and the headline still names the series."""
    for path in (case.first, case.second):
        case.edit(path, r"^level: 3$", "level: 2")
        case.edit(path, r"^series: .*$", 'series: ""')
    return case.at(case.identified, r"^headline:")


@broken("ident.level")
def verdict_inconclusive(case: CaseTexts) -> tuple[str, int]:
    """Both examiners find it inconclusive, and the headline still names maker and series."""
    for path in (case.first, case.second):
        case.edit(path, r"^verdict: .*$", "verdict: inconclusive")
    return case.at(case.identified, r"^headline:")


@broken("ident.discriminating")
def nothing_discriminates(case: CaseTexts) -> tuple[str, int]:
    """No feature that tells the product from its look-alikes."""
    text = case.text(case.first).replace("| yes | yes |", "| yes | no |")
    case.files[case.first] = text.encode()
    return case.at(case.first, r"^verdict:")


@broken("ident.discriminating")
def common_feature_called_discriminating(case: CaseTexts) -> tuple[str, int]:
    """A feature is called discriminating that the specimen does not mark so."""
    return case.edit(case.first, r"\| yes \| no \|", "| yes | yes |")


@broken("ident.discriminating")
def disagreement_not_explained(case: CaseTexts) -> tuple[str, int]:
    """A feature disagrees, and nothing is said about it."""
    return case.edit(case.first, r"\| yes \| no \|", "| no | no |")


@broken("ident.lookalikes")
def lookalike_left_out(case: CaseTexts) -> tuple[str, int]:
    """A look-alike that the specimen names is not excluded."""
    first = yaml.safe_load(case.text(case.specimen))["lookalikes"][0]
    case.edit(case.first, rf"^- {first}:.*\n", "")
    text = case.text(case.first)
    left = re.search(r"^## Excluded\n- ", text, re.M)
    return case.at(case.first, r"^## Excluded" if left else r"^specimen:")


@broken("ident.lookalikes")
def lookalike_without_reason(case: CaseTexts) -> tuple[str, int]:
    """A look-alike is excluded by nothing."""
    return case.edit(case.first, r"^(- [a-z0-9-]+:).*$", r"\1 different")


@broken("ident.words")
def feature_see_picture(case: CaseTexts) -> tuple[str, int]:
    """A feature described by pointing at the picture."""
    return case.edit(case.first, r"^(\| 1 \|[^|]*\|)[^|]*\|", r"\1 see picture |")


@broken("ident.words")
def feature_same(case: CaseTexts) -> tuple[str, int]:
    """The specimen's side says "same"."""
    return case.edit(case.first, r"^(\| 1 \|[^|]*\|[^|]*\|)[^|]*\|", r"\1 same |")


@broken("ident.words")
def feature_empty(case: CaseTexts) -> tuple[str, int]:
    """A cell without words."""
    return case.edit(case.second, r"^(\| 1 \|[^|]*\|)[^|]*\|", r"\1 |")


@broken("name.normal")
def maker_misspelt(case: CaseTexts) -> tuple[str, int]:
    """The maker with a letter missing."""
    maker = case.key(case.specimen, "maker")
    wrong = maker[:2] + maker[3:]
    return case.append("report.md", f"The lower camera is made by {wrong} [@{case.claim_id}].")


@broken("name.normal")
def series_hyphenated(case: CaseTexts) -> tuple[str, int]:
    """The series with a hyphen where it has a space."""
    series = case.key(case.first, "series")
    wrong = series.replace(" ", "-")
    return case.prose(case.identified, f"The {wrong} series has lamp strips.")


@broken("name.normal")
def maker_in_capitals_differently(case: CaseTexts) -> tuple[str, int]:
    """The maker in small letters."""
    maker = case.key(case.specimen, "maker").lower()
    return case.append("report.md", f"The lower camera is made by {maker} [@{case.claim_id}].")


@broken("name.normal")
def other_name_outside_quotation(case: CaseTexts) -> tuple[str, int]:
    """A spelling for quotations stands in our own sentence."""
    found = re.search(r'^also = \["([^"]+)"', case.text("case.toml"), re.M)
    assert found
    return case.prose(case.identified, f"The maker is {found[1]} in other papers.")


@broken("sighting.second_person")
def second_examiner_copied(case: CaseTexts) -> tuple[str, int]:
    """The second examiner's table is the first one's, word for word."""
    table = re.search(r"^## Features\n(.*\n)*?(?=## )", case.text(case.first), re.M)
    assert table
    copied = table[0].replace("\\", "\\\\")
    case.edit(case.second, r"^## Features\n(.*\n)*?(?=## )", copied)
    return case.at(case.second, r"^## Features")


@broken("ident.words")
def both_sides_one_text(case: CaseTexts) -> tuple[str, int]:
    """Every row says the same of both pictures."""
    rows = r"^(\| \d+ \|[^|]*\|)([^|]*)\|[^|]*\|"
    text = re.sub(rows, r"\1\2|\2|", case.text(case.first), flags=re.M)
    case.files[case.first] = text.encode()
    return case.at(case.first, r"^## Features")
