"""clean files -> facts that infer, allegations told as ours, hidden opinions, no warrants."""

from tests.claims.mutations.case_texts import CaseTexts, worded


def allegation(case: CaseTexts) -> str:
    return case.claim(r"^kind: allegation$")


def inference(case: CaseTexts) -> str:
    return case.claim(r"^kind: inference$")


def id_of(path: str) -> str:
    return path.removeprefix("claims/").removesuffix(".md")


@worded(
    "claim.fact",
    "fact-that-infers",
    "A fact's headline draws a conclusion",
    (
        "The lower camera on the post is probably of the SERIES series",
        "The lower camera on the post appears to be of the SERIES series",
        "The lower camera on the post must have been of the SERIES series",
        "Two lamp strips suggest that the lower camera is of the SERIES series",
        "The lower camera on the post is consistent with the SERIES series",
        "In our view the lower camera on the post is of the SERIES series",
        "The lower camera on the post may well be of the SERIES series",
        "The lower camera on the post looks like one of the SERIES series",
        "柱子下方的摄像机可能属于 SERIES 系列",
    ),
)
def fact_that_infers(case: CaseTexts, words: str) -> tuple[str, int]:
    series = f"{case.key(case.specimen, 'maker')} {case.key(case.first, 'series')}"
    return case.headline(case.identified, words.replace("SERIES", series))


@worded(
    "claim.fact",
    "fact-that-concludes",
    "A fact's prose draws a conclusion",
    (
        "We conclude that nobody else sells it.",
        "It follows that the camera was new.",
        "The camera must have been put up by day.",
        "It is most likely the only one there.",
    ),
)
def fact_that_concludes(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(case.identified, words)


@worded(
    "claim.fact",
    "deed-on-words",
    "What somebody's document says is told as a deed of theirs",
    ("Devices were delivered to the gate", "The order was carried out and paid"),
)
def deed_on_words(case: CaseTexts, words: str) -> tuple[str, int]:
    path = allegation(case)
    case.headline(path, words)
    return case.edit(path, "^kind: allegation$", "kind: fact")


@worded("claim.fact", "fact-on-allegation", "A fact rests on an allegation", ("as a ground",))
def fact_on_allegation(case: CaseTexts, words: str) -> tuple[str, int]:
    ground = f"grounds:\n  - claim: {id_of(allegation(case))}\n"
    case.edit(case.identified, r"^grounds:\n", ground)
    return case.at(case.identified, r"^  - claim: ")


@worded(
    "claim.attributed",
    "nobody-says",
    "An allegation's headline names nobody who makes it",
    (
        "It is said that devices were bought for the gate",
        "Sources say that devices were bought for the gate",
        "Devices were allegedly bought for the gate",
        "Devices have been reported to stand at the gate",
        "Reportedly devices were bought, somebody said",
        "Critics claim that devices were bought for the gate",
        "据称大门购买了设备",
    ),
)
def nobody_says(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.headline(allegation(case), words)


@worded(
    "claim.attributed",
    "told-as-ours",
    "A paragraph of an allegation attributes nothing",
    (
        "The devices were delivered and paid for in full.",
        "They stand at the gate to this day, one beside the other.",
        "大门的设备已经全部交付使用完毕。",
    ),
)
def told_as_ours(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(allegation(case), words)


@worded("claim.attributed", "graded-as-ours", "An allegation by others is graded high", ("high",))
def graded_as_ours(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.set_key(allegation(case), "grade", words)


@worded(
    "claim.attributed",
    "reported-as-ours",
    "The report tells an allegation in its own voice",
    ("The devices were delivered and paid for", "Every set was put up at once"),
)
def reported_as_ours(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.append("report.md", f"{words} [@{id_of(allegation(case))}].")


@worded(
    "claim.opinion",
    "view-as-finding",
    "An inference's headline judges",
    (
        "It is shameful that the lower camera stands there",
        "The lower camera should not stand there",
        "Whoever put up the lower camera was complicit",
        "We believe that the lower camera was bought there",
        "In our view the lower camera was bought there",
        "That the lower camera stands there is unacceptable",
    ),
)
def view_as_finding(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.headline(inference(case), words)


@worded("claim.opinion", "opinion-unmarked", "An opinion is not marked as one", ("as it stood",))
def opinion_unmarked(case: CaseTexts, words: str) -> tuple[str, int]:
    path = inference(case)
    case.edit(path, "^kind: inference$", "kind: opinion")
    return case.at(path, "^headline:")


@worded("claim.opinion", "opinion-on-opinion", "An opinion rests on opinions", ("alone",))
def opinion_on_opinion(case: CaseTexts, words: str) -> tuple[str, int]:
    path = inference(case)
    for below in case.under("claims"):
        case.edit(below, "^kind: .*$", "kind:  opinion")
    return case.at(path, "^grounds:")


@worded(
    "claim.warrant",
    "hollow-warrant",
    "A warrant says nothing",
    (
        "it is obvious from the evidence",
        "the grounds clearly support the conclusion",
        "as shown above and in the sources",
        "common sense, and everybody knows it",
        "the evidence speaks for itself",
        "it follows logically from what is cited",
        "based on the totality of the circumstances",
        "显而易见，证据充分，由此可见",
        "HEADLINE",
        "because HEADLINE",
    ),
)
def hollow_warrant(case: CaseTexts, words: str) -> tuple[str, int]:
    path = inference(case)
    text = case.text(path)
    at = text.index("headline: ") + len("headline: ")
    headline = " ".join(text[at : text.index("\nkind:")].removeprefix(">-").split())
    return case.set_key(path, "warrant", words.replace("HEADLINE", headline))
