"""clean files -> grades that nothing bears: one origin, one exhibit, a weak link, no critic."""

from tests.claims.mutations.case_texts import CaseTexts, worded
from tests.claims.mutations.kinds import allegation, inference
from tests.claims.mutations.statements import WHAT, rest_on, taken_down


def exhibit_of(case: CaseTexts) -> str:
    return case.key(case.under("claims", r"^  - exhibit: .*\n    page: ")[0], "- exhibit")


def source(case: CaseTexts, name: str, head: str, why: str = "We have known it for years.") -> str:
    path = f"sources/{name}.md"
    case.files[path] = f"---\nname: Somebody\n{head}---\n{why}\n".encode()
    return path


@worded(
    "claim.origins", "high-on-one", "A claim on one exhibit is graded high", ("identified", "cited")
)
def high_on_one(case: CaseTexts, words: str) -> tuple[str, int]:
    path = case.identified if words == "identified" else case.under("claims", "^  - exhibit: ")[0]
    return case.set_key(path, "grade", "high")


@worded(
    "claim.origins",
    "one-voice-twice",
    "A claim on one document, which several sources carry, is graded high",
    ("two carriers", "carrier and origin", "unreliable", "untold", "two statements", "no source"),
)
def one_voice_twice(case: CaseTexts, words: str) -> tuple[str, int]:
    gave = f"gave: [{exhibit_of(case)}]\n"
    repeats = "repeats: [wire]\n" if words in ("two carriers", "carrier and origin") else ""
    letter = {"unreliable": "E", "untold": "F"}.get(words, "A")
    if words != "no source":
        source(case, "wire", f"letter: {letter}\n{gave}")
        source(case, "paper", f"letter: {letter}\n{gave}{repeats}")
    taken_down(case, WHAT)
    taken_down(case, WHAT, name="again")
    rest_on(case, "again")
    claim, _ = rest_on(case, "notice")
    return case.set_key(claim, "grade", "high")


@worded(
    "claim.single",
    "single-unsaid",
    "A claim does not say that all of it falls with one exhibit",
    ("", "yes", "true", "n/a", "see above"),
)
def single_unsaid(case: CaseTexts, words: str) -> tuple[str, int]:
    path = case.identified
    case.edit(path, r"^rests_on_one: .*\n(?:  .*\n)*", f"rests_on_one: {words}\n" if words else "")
    return case.at(path, "^grounds:")


@worded("claim.single", "single-document", "An allegation on one paper does not say so", ("it",))
def single_document(case: CaseTexts, words: str) -> tuple[str, int]:
    path = allegation(case)
    case.edit(path, r"^rests_on_one: .*\n(?:  .*\n)*", "")
    return case.at(path, "^grounds:")


@worded("claim.weakest", "above-its-ground", "An inference is graded above a claim", ("high",))
def above_its_ground(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.set_key(inference(case), "grade", words)


@worded(
    "claim.weakest",
    "above-its-weakest",
    "A claim is graded as its best ground is, above another",
    ("moderate",),
)
def above_its_weakest(case: CaseTexts, words: str) -> tuple[str, int]:
    case.set_key(allegation(case), "grade", "low")
    return case.set_key(inference(case), "grade", words)


@worded(
    "claim.weakest",
    "above-the-verdict",
    "A claim is graded above an examiner's verdict",
    ("inconclusive", "eliminated", "not comparable"),
)
def above_the_verdict(case: CaseTexts, words: str) -> tuple[str, int]:
    case.edit(case.second, r"^verdict: .*$", f"verdict: {words}")
    return case.at(case.identified, "^grade:")


@worded(
    "claim.weakest",
    "above-the-circumstances",
    "A claim is graded high on words that were not given freely, or at first hand",
    ("hearsay", "anonymous", "paid", "under threat"),
)
def above_the_circumstances(case: CaseTexts, words: str) -> tuple[str, int]:
    head = f"circumstances: [{words}]\n"
    taken_down(case, WHAT, form="testimony", head=head)
    claim, _ = rest_on(case, "notice")
    return case.set_key(claim, "grade", "high")


@worded(
    "claim.contrary_by",
    "contrary-by",
    "The contrary case is nobody's, a stranger's, or the author's own",
    ("", "ana", "bo", "zed", "the desk", "somebody else", "the author"),
)
def contrary_by(case: CaseTexts, words: str) -> tuple[str, int]:
    path = case.identified
    if words:
        return case.set_key(path, "contrary_by", words)
    case.edit(path, r"^contrary_by: .*\n", "")
    place, line = case.at(path, "^## Contrary case")
    following = case.text(path).split("\n")[line:]
    return place, line + 1 + next(n for n, text in enumerate(following) if text.strip())


@worded(
    "claim.contrary_by",
    "contrary-that-is-none",
    "The contrary case says the headline again",
    ("HEADLINE",),
)
def contrary_that_is_none(case: CaseTexts, words: str) -> tuple[str, int]:
    path = case.identified
    headline = case.key(path, "headline")
    case.edit(path, r"^(## Contrary case\n)(.*\n)*", rf"\g<1>{headline}.\n")
    return case.at(path, rf"^{headline}\.$")


@worded(
    "source.stated",
    "source-unsigned",
    "Nobody has signed a source",
    ("as it stands",),
)
def source_unsigned(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.at(source(case, "paper", f"letter: B\ngave: [{exhibit_of(case)}]\n"), "^name:")


@worded("source.stated", "source-why", "A letter without a reason", ("Good.", "-", "", "n/a"))
def source_why(case: CaseTexts, words: str) -> tuple[str, int]:
    path = source(case, "paper", f"letter: A\ngave: [{exhibit_of(case)}]\n", words)
    return case.at(path, "^---$", 1)[0], case.at(path, "^---$", 1)[1] + 1


@worded(
    "source.stated",
    "source-gave",
    "A source gave nothing, or what is not sealed",
    ("[]", "[x-ffffffffffff]", '["x-1"]'),
)
def source_gave(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.at(source(case, "paper", f"letter: A\ngave: {words}\n"), "^gave:")


@worded(
    "source.stated",
    "source-repeats",
    "A source repeats one that is not there, or itself, round about",
    ("nobody-here", "paper", "wire"),
)
def source_repeats(case: CaseTexts, words: str) -> tuple[str, int]:
    gave = f"letter: A\ngave: [{exhibit_of(case)}]\n"
    source(case, "wire", f"{gave}repeats: [paper]\n")
    return case.at(source(case, "paper", f"{gave}repeats: [{words}]\n"), "^repeats:")
