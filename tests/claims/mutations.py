"""a clean case's files -> the same files with one thing wrong, and where `check` must say so.

Each mutation edits text by the documented keys only, so the table runs over any clean case that
has: a claim on an identification of level 3 with two examiners, a claim that cites a document
with a quotation, a claim that cites a clip, an inference on other claims, a report with a
picture. Its function's name is the vector's name, its docstring says what is wrong.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Expected:
    """The refusal that must be among those of `check`."""

    file: str
    line: int
    rule: str


@dataclass
class CaseTexts:
    """The files of a case by path; edits are made here, and fail when they change nothing."""

    files: dict[str, bytes]

    def text(self, path: str) -> str:
        return self.files[path].decode("utf-8")

    def under(self, folder: str, pattern: str = "") -> list[str]:
        """Paths of a folder whose text has ``pattern``, sorted."""
        found = [path for path in sorted(self.files) if path.startswith(f"{folder}/")]
        return [path for path in found if re.search(pattern, self.text(path), re.M)]

    def claim(self, pattern: str) -> str:
        return self.under("claims", pattern)[0]

    @property
    def identified(self) -> str:
        """The claim that rests on an identification of a series."""
        return self.claim(r"^  - identification: ")

    @property
    def first(self) -> str:
        return self.under("identifications")[0]

    @property
    def second(self) -> str:
        name = self.first.split("/")[1].split(".")[0]
        return self.under("identifications")[1] if name in self.first else ""

    def key(self, path: str, key: str) -> str:
        found = re.search(rf"^\s*{key}:[ ]*(.*?)\s*$", self.text(path), re.M)
        assert found, f"{path} has no {key}"
        return found[1].strip("\"'")

    @property
    def specimen(self) -> str:
        return f"specimens/{self.key(self.first, 'specimen')}.yaml"

    @property
    def claim_id(self) -> str:
        return Path(self.identified).stem

    def edit(self, path: str, pattern: str, by: str) -> tuple[str, int]:
        """Replace the first match; the place of the first line that differs now."""
        before = self.text(path)
        after, changed = re.subn(pattern, by, before, count=1, flags=re.M)
        assert changed and after != before, f"{path}: nothing to change for {pattern}"
        self.files[path] = after.encode()
        pairs = zip(before.split("\n"), after.split("\n"), strict=False)
        return path, next(i for i, (old, new) in enumerate(pairs, 1) if old != new)

    def at(self, path: str, pattern: str, number: int = 0) -> tuple[str, int]:
        """The place of the ``number``-th line that matches, as the file is now."""
        lines = [i for i, s in enumerate(self.text(path).split("\n"), 1) if re.search(pattern, s)]
        return path, lines[number]

    def append(self, path: str, text: str) -> tuple[str, int]:
        before = self.text(path).rstrip("\n")
        self.files[path] = f"{before}\n\n{text}\n".encode()
        return path, before.count("\n") + 3

    def headline(self, path: str, words: str) -> tuple[str, int]:
        return self.edit(path, r"^headline: .*$", f"headline: {words}")

    def prose(self, path: str, words: str) -> tuple[str, int]:
        """Put one sentence at the head of a claim's prose."""
        self.edit(path, r"\A(---\n(?:.*\n)*?---\n)", rf"\1{words}\n\n")
        return self.at(path, re.escape(words))


Breaks = Callable[[CaseTexts], tuple[str, int]]


@dataclass(frozen=True)
class Mutation:
    """One way to break a case; ``also`` are rules that may refuse for it as well."""

    name: str
    rule: str
    what: str
    breaks: Breaks

    def apply(self, files: dict[str, bytes]) -> tuple[dict[str, bytes], Expected]:
        """The broken files (``files`` is left alone) and the refusal to expect."""
        case = CaseTexts(dict(files))
        file, line = self.breaks(case)
        return case.files, Expected(file, line, self.rule)

    def apply_to(self, folder: Path) -> Expected:
        """Break the case in this folder: only files that a person writes are read or changed."""
        mine = ("claims", "identifications", "specimens", "overrides", "orders")
        paths = [path for name in mine for path in sorted((folder / name).glob("*"))]
        paths += [folder / "report.md", folder / "case.toml"]
        before = {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths if p.is_file()}
        after, expected = self.apply(before)
        for gone in before.keys() - after.keys():
            (folder / gone).unlink()
        for path, data in after.items():
            if before.get(path) != data:
                (folder / path).parent.mkdir(exist_ok=True)
                (folder / path).write_bytes(data)
        return expected


MUTATIONS: dict[str, Mutation] = {}


def broken(rule: str) -> Callable[[Breaks], Breaks]:
    def register(breaks: Breaks) -> Breaks:
        name = breaks.__name__.replace("_", "-")
        MUTATIONS[name] = Mutation(name, rule, breaks.__doc__ or "", breaks)
        return breaks

    return register


# --- file.syntax -----------------------------------------------------------------------------


@broken("file.syntax")
def claim_quote_not_closed(case: CaseTexts) -> tuple[str, int]:
    """A quotation mark in the front matter is never closed."""
    path, line = case.headline(case.identified, '"never closed')
    last = case.at(path, r"^---$", 1)[1]
    return path, last if line < last else line


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
    case.edit(case.identified, r"^headline: .*\n", "")
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
    return case.edit(case.identified, r"^warrant: .*$", 'warrant: !!python/name:os.system ""')


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
    case.files[case.identified] += "naïve".encode("latin-1")
    return case.identified, case.files[case.identified].count(b"\n") + 1


@broken("file.syntax")
def claim_byte_order_mark(case: CaseTexts) -> tuple[str, int]:
    """Saved by an editor that writes a byte order mark."""
    case.files[case.identified] = b"\xef\xbb\xbf" + case.files[case.identified]
    return case.identified, 1


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


# --- citation.resolves ------------------------------------------------------------------------


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
    path = case.claim(r"^    time_ms: ")
    return case.edit(path, r"^    time_ms: .*$", "    time_ms: [9000000, 9000400]")


@broken("citation.resolves")
def citation_of_no_part(case: CaseTexts) -> tuple[str, int]:
    """A whole clip is cited, and no part of it."""
    path = case.claim(r"^    time_ms: ")
    case.edit(path, r"^    time_ms: .*\n", "")
    return case.at(path, r"^  - exhibit: ")


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
    return case.edit(case.first, r"^(\| 1 \|.*\| )\d+,\d+,\d+,\d+( \|[^|]*\|)$", r"\g<1>9000,20,30,40\2")


# --- identifications --------------------------------------------------------------------------


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
    model = case.key(case.specimen, "device_model")
    return case.edit(case.first, r"^device_model: .*$", f"device_model: {model}")


@broken("ident.level")
def series_not_the_specimens(case: CaseTexts) -> tuple[str, int]:
    """The series stated is not the specimen's."""
    return case.edit(case.first, r"^series: .*$", "series: Other Line")


@broken("ident.level")
def headline_names_device_model(case: CaseTexts) -> tuple[str, int]:
    """The headline names the device model; the identification stops at the series."""
    model = case.key(case.specimen, "device_model")
    maker = case.key(case.specimen, "maker")
    return case.headline(case.identified, f"The lower camera on the post is a {maker} {model}")


@broken("ident.level")
def headline_names_code(case: CaseTexts) -> tuple[str, int]:
    """The headline names the device model by its code only."""
    code = case.key(case.specimen, "device_model").split()[-1]
    return case.headline(case.identified, f"The lower camera on the post is a {code}")


@broken("ident.level")
def prose_names_device_model(case: CaseTexts) -> tuple[str, int]:
    """The prose names the device model."""
    model = case.key(case.specimen, "device_model")
    return case.prose(case.identified, f"This is an {model}.")


@broken("ident.level")
def report_names_device_model(case: CaseTexts) -> tuple[str, int]:
    """A sentence of the report names the device model."""
    model = case.key(case.specimen, "device_model")
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


# --- names ------------------------------------------------------------------------------------


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


# --- report -----------------------------------------------------------------------------------


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


# --- claims -----------------------------------------------------------------------------------


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
    return case.edit(case.claim(r"^kind: inference$"), r"^warrant: .*$", 'warrant: ""')


@broken("claim.kind")
def allegation_as_fact(case: CaseTexts) -> tuple[str, int]:
    """An allegation is worded as a fact."""
    path = case.claim(r"^    quotation: ")
    case.edit(path, r"^kind: .*\n", "")
    case.edit(path, r"^(headline: ).*$", r"\1Cameras were bought for the gate\nkind: allegation")
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


# --- people -----------------------------------------------------------------------------------


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
    case.edit(case.identified, r"(## Contrary case\n)", r"\1Yet another thought speaks against it. ")
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
