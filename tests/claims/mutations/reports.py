"""clean files -> reports that say more than they may."""

from tests.claims.mutations.case_texts import CaseTexts, broken


@broken("report.uncited")
def report_sentence_uncited(case: CaseTexts) -> tuple[str, int]:
    """A sentence that cites nothing."""
    return case.append("report.md", "The post stands at the gate.")


@broken("report.uncited")
def report_second_sentence_uncited(case: CaseTexts) -> tuple[str, int]:
    """Only the second of two sentences cites."""
    cited = f"It stands there [@{case.claim_id}]."
    return case.append("report.md", f"The post stands at the gate. {cited}")


@broken("report.uncited")
def report_heading_uncited(case: CaseTexts) -> tuple[str, int]:
    """A heading that makes a statement and cites nothing."""
    return case.append("report.md", "## The camera at the gate")


@broken("report.uncited")
def report_caption_uncited(case: CaseTexts) -> tuple[str, int]:
    """A caption that cites nothing."""
    return case.edit("report.md", r'(\(view:[^ ]+ ").*?"\)', r'\1The post at the gate")')


@broken("report.uncited")
def report_alternative_text_missing(case: CaseTexts) -> tuple[str, int]:
    """A picture without words for those who cannot see it."""
    return case.edit("report.md", r"!\[.*?\]\(view:", "![](view:")


@broken("report.uncited")
def report_claim_unknown(case: CaseTexts) -> tuple[str, int]:
    """A citation of a claim that is not there."""
    return case.append("report.md", "The post stands at the gate [@no-such-claim].")


@broken("report.uncited")
def report_gone(case: CaseTexts) -> tuple[str, int]:
    """There is no report."""
    del case.files["report.md"]
    return "report.md", 1


@broken("report.new_matter")
def report_new_number(case: CaseTexts) -> tuple[str, int]:
    """A number that no claim carries."""
    return case.append("report.md", f"There are 4711 others [@{case.claim_id}].")


@broken("report.new_matter")
def report_new_number_in_words(case: CaseTexts) -> tuple[str, int]:
    """A number in words that no claim carries."""
    return case.append("report.md", f"Seventy-three others stand near it [@{case.claim_id}].")


@broken("report.new_matter")
def report_new_number_in_chinese(case: CaseTexts) -> tuple[str, int]:
    """A number in Chinese numerals that no claim carries."""
    return case.append("report.md", f"共有七十三台摄像机[@{case.claim_id}]。")


@broken("report.new_matter")
def report_new_name(case: CaseTexts) -> tuple[str, int]:
    """A name that no claim carries."""
    return case.append("report.md", f"It was sold by Norbert Quillfeather [@{case.claim_id}].")


@broken("report.new_matter")
def report_new_name_first(case: CaseTexts) -> tuple[str, int]:
    """A new name as the first word of a sentence."""
    return case.append("report.md", f"Quillfeather sold it [@{case.claim_id}].")


@broken("report.new_matter")
def report_new_place(case: CaseTexts) -> tuple[str, int]:
    """A place that no claim carries."""
    return case.append("report.md", f"The same camera stands in Brandlow [@{case.claim_id}].")


@broken("report.new_matter")
def report_new_month(case: CaseTexts) -> tuple[str, int]:
    """A month that no claim carries."""
    return case.append("report.md", f"The camera was put up in September [@{case.claim_id}].")


@broken("report.new_matter")
def report_new_code(case: CaseTexts) -> tuple[str, int]:
    """A product that no claim carries."""
    return case.append("report.md", f"Beside it hangs a QX-9000 [@{case.claim_id}].")


@broken("report.new_matter")
def report_new_number_uncited(case: CaseTexts) -> tuple[str, int]:
    """A number in a sentence marked as uncited."""
    return case.append("report.md", "We looked at 4711 photographs. [~]")


@broken("report.new_matter")
def report_new_name_in_heading(case: CaseTexts) -> tuple[str, int]:
    """A name in a heading marked as uncited."""
    return case.append("report.md", "## What Quillfeather sold [~]")


@broken("report.new_matter")
def report_vague_hundreds(case: CaseTexts) -> tuple[str, int]:
    """A number too vague to be checked."""
    return case.append("report.md", f"Hundreds more hang nearby [@{case.claim_id}].")
