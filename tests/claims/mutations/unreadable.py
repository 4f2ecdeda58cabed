"""clean files -> files that cannot be read, or that cite what is not there."""

from tests.claims.mutations.case_texts import CaseTexts, broken


@broken("file.syntax")
def claim_headline_half_quoted(case: CaseTexts) -> tuple[str, int]:
    """Quotation marks around a part of a value only, which YAML cannot read."""
    return case.headline(case.identified, '"The lower" camera')


@broken("file.syntax")
def claim_key_twice(case: CaseTexts) -> tuple[str, int]:
    """Two headlines."""
    path = case.identified
    case.edit(path, r"^(headline: .*)$", r"\1\n\1")
    return case.at(path, r"^headline:", 1)


@broken("file.syntax")
def claim_kind_unknown(case: CaseTexts) -> tuple[str, int]:
    """A kind that does not exist."""
    return case.edit(case.identified, r"^kind: .*$", "kind: factual")


@broken("file.syntax")
def claim_headline_missing(case: CaseTexts) -> tuple[str, int]:
    """No headline."""
    case.edit(case.identified, r"^headline: .*\n(?:  .*\n)*", "")
    return case.identified, 1


@broken("file.syntax")
def claim_count_in_words(case: CaseTexts) -> tuple[str, int]:
    """A count that is no number."""
    return case.edit(case.identified, r"^  count: .*$", "  count: many")


@broken("file.syntax")
def claim_anchor(case: CaseTexts) -> tuple[str, int]:
    """A YAML anchor."""
    return case.edit(case.identified, r"^grade: ", "grade: &grade ")


@broken("file.syntax")
def claim_tag(case: CaseTexts) -> tuple[str, int]:
    """A YAML tag that would call a function in a careless parser."""
    return case.set_key(case.identified, "warrant", '!!python/name:os.system ""')


@broken("file.syntax")
def claim_front_matter_open(case: CaseTexts) -> tuple[str, int]:
    """The second `---` is missing."""
    case.edit(case.identified, r"\A(---\n(?:.*\n)*?)---\n", r"\1")
    return case.identified, 1


@broken("file.syntax")
def claim_ground_of_two_kinds(case: CaseTexts) -> tuple[str, int]:
    """One ground names an identification and a claim."""
    path = case.identified
    case.edit(path, r"^(  - identification: .*)$", r"\1\n    claim: another")
    return case.at(path, r"^  - identification:")


@broken("file.syntax")
def claim_not_utf8(case: CaseTexts) -> tuple[str, int]:
    """Latin-1 bytes."""
    path = case.identified
    case.files[path] += "naïve".encode("latin-1")
    return path, case.files[path].count(b"\n") + 1


@broken("file.syntax")
def claim_byte_order_mark(case: CaseTexts) -> tuple[str, int]:
    """Saved by an editor that writes a byte order mark."""
    path = case.identified
    case.files[path] = b"\xef\xbb\xbf" + case.files[path]
    return path, 1


@broken("file.syntax")
def claim_text_direction(case: CaseTexts) -> tuple[str, int]:
    """A hidden character turns the direction of the text, so that it reads otherwise."""
    return case.edit(case.identified, r"^(headline: )", "\\1\u202e")


@broken("file.syntax")
def report_not_normal(case: CaseTexts) -> tuple[str, int]:
    """A letter and an accent where NFC has one character."""
    return case.append("report.md", "A cafe\u0301 stands there [~].")


@broken("file.syntax")
def report_marker_malformed(case: CaseTexts) -> tuple[str, int]:
    """A citation that is none."""
    return case.append("report.md", "The post stands there [@Not An Id].")


@broken("file.syntax")
def report_code_block(case: CaseTexts) -> tuple[str, int]:
    """A code block, in which sentences could hide."""
    return case.append("report.md", "```\nThe camps are full of cameras.\n```")


@broken("file.syntax")
def report_picture_from_the_web(case: CaseTexts) -> tuple[str, int]:
    """A picture that a browser would fetch."""
    return case.append("report.md", "![A post [~]](https://example.org/post.png)")


@broken("file.syntax")
def report_link_to_a_file(case: CaseTexts) -> tuple[str, int]:
    """A link to something that is no web address."""
    return case.append("report.md", "See [this](ftp://example.org/x) [~].")


@broken("file.syntax")
def identification_level_nine(case: CaseTexts) -> tuple[str, int]:
    """A level beyond the last."""
    return case.edit(case.first, r"^level: .*$", "level: 9")


@broken("file.syntax")
def identification_agrees_maybe(case: CaseTexts) -> tuple[str, int]:
    """A feature that maybe agrees."""
    return case.edit(case.first, r"\| yes \| (yes|no) \|", r"| maybe | \1 |")


@broken("file.syntax")
def identification_row_short(case: CaseTexts) -> tuple[str, int]:
    """A row without its last cell."""
    return case.edit(case.first, r"^(\| 1 \|.*\|)[^|]*\|$", r"\1")


@broken("file.syntax")
def identification_verdict_unknown(case: CaseTexts) -> tuple[str, int]:
    """A verdict of one's own."""
    return case.edit(case.first, r"^verdict: .*$", "verdict: certain")


@broken("file.syntax")
def specimen_kind_unknown(case: CaseTexts) -> tuple[str, int]:
    """A kind of camera that the vocabulary does not have."""
    return case.edit(case.specimen, r"^kind: .*$", "kind: spycam")


@broken("citation.resolves")
def citation_page_outside(case: CaseTexts) -> tuple[str, int]:
    """A page that the document does not have."""
    return case.edit(case.claim(r"^    page: "), r"^    page: .*$", "    page: 99")


@broken("citation.resolves")
def citation_quotation_not_there(case: CaseTexts) -> tuple[str, int]:
    """Words that the document does not say."""
    path = case.claim(r"^    quotation: ")
    return case.edit(path, r"^    quotation: .*$", '    quotation: "nine thousand sets"')


@broken("citation.resolves")
def citation_exhibit_unknown(case: CaseTexts) -> tuple[str, int]:
    """An exhibit that was never sealed."""
    path = case.claim(r"^    page: ")
    return case.edit(path, r"^  - exhibit: .*$", "  - exhibit: x-ffffffffffff")


@broken("citation.resolves")
def citation_time_outside(case: CaseTexts) -> tuple[str, int]:
    """A time after the clip has ended."""
    clip = f"x-{case.key(case.first, 'sighting').split('-')[1]}"
    cited = f"  - exhibit: {clip}\n    time_ms: [9000000, 9000400]\n    box_px: [0, 0, 10, 10]\n"
    case.edit(case.identified, r"^grounds:\n", f"grounds:\n{cited}")
    return case.at(case.identified, r"^    time_ms: ")


@broken("citation.resolves")
def citation_of_no_part(case: CaseTexts) -> tuple[str, int]:
    """A whole clip is cited, and no part of it."""
    clip = f"x-{case.key(case.first, 'sighting').split('-')[1]}"
    case.edit(case.identified, r"^grounds:\n", f"grounds:\n  - exhibit: {clip}\n")
    return case.at(case.identified, r"^  - exhibit: ")


@broken("citation.resolves")
def sighting_unknown(case: CaseTexts) -> tuple[str, int]:
    """A sighting that the program never proposed."""
    return case.edit(case.first, r"^sighting: .*$", "sighting: s-ffffffff-9")


@broken("citation.resolves")
def excluded_specimen_unknown(case: CaseTexts) -> tuple[str, int]:
    """A look-alike is excluded that the case knows nothing of."""
    return case.edit(
        case.first, r"^(## Excluded\n)", r"\1- unknown-thing: it has no lamp strips at all.\n"
    )


@broken("citation.resolves")
def report_picture_unknown(case: CaseTexts) -> tuple[str, int]:
    """A picture of a sighting that is not there."""
    return case.edit("report.md", r"\(view:s-[0-9a-f]{8}-\d+", "(view:s-ffffffff-9")


@broken("citation.resolves")
def feature_box_outside(case: CaseTexts) -> tuple[str, int]:
    """A feature's box beyond the edge of the view."""
    return case.edit(
        case.first, r"^(\| 1 \|.*\| )\d+,\d+,\d+,\d+( \|[^|]*\|)$", r"\g<1>9000,20,30,40\2"
    )
