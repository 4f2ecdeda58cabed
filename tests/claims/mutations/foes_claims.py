"""a clean case -> the same with a fault as somebody worded it who had not read the rules.

Written blind, before the rules were looked at, by the wordings that editors use. What the rules
missed then is in here too. Faults on other clean cases are in `foes_elsewhere.py`.
"""

from tests.claims.mutations.case_texts import CaseTexts, worded

LOWER, TENDER, MAYBE = (
    f"claims/{name}.md" for name in ("lower-camera-series", "tender-24-sets", "may-be-one-of-them")
)
_DX = "Velmara Orrin DX"
_SEEN = f"The lower camera on the post is of the {_DX} series"


@worded("claim.scope", "foe-wide-headline", "wider than one camera, one place, one month", (
    f"{_DX} cameras watch the gate of the centre", f"{_DX} domes line the fence of the centre",
    f"The pair of cameras on the post is of the {_DX} series",
    f"A handful of cameras of the {_DX} series stands at the gate",
    f"Each camera on the post is of the {_DX} series",
    f"The lower camera shows that camps are fitted with the {_DX} series",
    f"Across the province the lower camera on such posts is of the {_DX} series",
    f"Since 2029 the lower camera on the post has been of the {_DX} series",
    f"Between 2028 and 2031 the lower camera on the post was of the {_DX} series",
    f"The camera is one of numerous {_DX} domes at the centre",
    f"The {_DX} camera is seen everywhere at the centre",
    "Velmara sold the lower camera on the post, a dome of its Orrin DX series",
    f"The lower camera on the post, of the {_DX} series, was supplied by Velmara",
))  # fmt: skip
def wide_headline(case: CaseTexts, words: str) -> tuple[str, int]:
    """The headline of the claim on one camera."""
    return case.headline(LOWER, words)


@worded("claim.scope", "foe-wide-prose", "prose wider than the scope", (
    "In 2029 the lower of the two devices was a speed dome.",
    "Both devices are speed domes of this series.",
    "All domes of the centre are of this series.",
))  # fmt: skip
def wide_prose(case: CaseTexts, words: str) -> tuple[str, int]:
    """One more sentence in its prose."""
    return case.prose(LOWER, words)


@worded("claim.scope", "foe-wide-report", "a sentence wider than what it cites", (
    f"The lower cameras are of the {_DX} series", f"In April 2031 it is of the {_DX} series",
    f"Several devices of the {_DX} series hang on the post",
    f"Two cameras of the {_DX} series hang on the post",
    "塔诺谷的所有摄像机都属于 Velmara Orrin DX 系列",
    f"A row of cameras of the {_DX} series stands there",
))  # fmt: skip
def wide_report(case: CaseTexts, words: str) -> tuple[str, int]:
    """A sentence at the end of the report."""
    return case.append("report.md", f"{words} [@lower-camera-series].")


@worded("claim.fact", "foe-fact-infers", "a fact that concludes", (
    f"Everything points to the lower camera being of the {_DX} series",
    f"The lower camera on the post must be of the {_DX} series",
    f"The lower camera on the post is most likely of the {_DX} series",
    f"The lower camera on the post seems to be of the {_DX} series",
    f"The strips strongly suggest that the lower camera is of the {_DX} series",
    f"The strips leave no doubt that the lower camera is of the {_DX} series",
))  # fmt: skip
def fact_infers(case: CaseTexts, words: str) -> tuple[str, int]:
    """The headline of a fact."""
    return case.headline(LOWER, words)


@worded("claim.opinion", "foe-judges", "a judgement that is not called an opinion", (
    f"The lower camera on the post is, scandalously, of the {_DX} series",
    f"It is wrong that the lower camera on the post is of the {_DX} series",
    f"The lower camera on the post is a disgrace of the {_DX} series",
))  # fmt: skip
def judges(case: CaseTexts, words: str) -> tuple[str, int]:
    """The headline of a fact."""
    return case.headline(LOWER, words)


@worded("claim.opinion", "foe-infers-and-judges", "an inference that judges", (
    "The lower camera may be one of the sets that the tender shamelessly asks to have",
    "The lower camera may be one of the sets, which is appalling",
))  # fmt: skip
def infers_and_judges(case: CaseTexts, words: str) -> tuple[str, int]:
    """The headline of an inference."""
    return case.headline(MAYBE, words)


@worded("claim.attributed", "foe-nobody-says", "an allegation that names nobody", (
    "According to insiders, 24 sets of the Orrin DX-420 were bought",
    "It is understood that 24 sets of the Orrin DX-420 were bought",
    "It has emerged that 24 sets of the Orrin DX-420 were bought",
    "Reportedly, the Tarnow Procurement Bureau bought 24 sets of the Orrin DX-420",
    "Media reports say that the Tarnow Procurement Bureau bought 24 sets",
    "The Tarnow Procurement Bureau is said to have bought 24 sets of the Orrin DX-420",
    "The Tarnow Procurement Bureau is thought to have bought 24 sets of the Orrin DX-420",
))  # fmt: skip
def nobody_says(case: CaseTexts, words: str) -> tuple[str, int]:
    """The headline of an allegation."""
    return case.headline(TENDER, words)


@worded("claim.warrant", "foe-warrant", "a warrant that says nothing", (
    "The findings speak for themselves.", "There can be no reasonable doubt about this.",
    "As explained in the text of the report.", "This follows logically from the facts above.",
    "Common sense tells us so.", "显而易见。证据充分。", "We are confident of this.",
    "The series and the place agree. That is all that speaks for it.",
    "because the lower camera may well be one of the sets the tender lists",
))  # fmt: skip
def warrant(case: CaseTexts, words: str) -> tuple[str, int]:
    """The warrant of an inference."""
    return case.set_key(MAYBE, "warrant", words)


@worded("claim.contrary", "foe-contrary", "a contrary case that is none", (
    "We are not aware of any.", "Nothing speaks against it.", "无。", "N/A", "—",
    "To be completed before release.", "The finding is solid and nobody has disputed it.",
    "I cannot think of any objection.", "There is no alternative explanation.",
    "See discussion with the desk.", "Nobody at the meeting had anything against it.",
))  # fmt: skip
def contrary(case: CaseTexts, words: str) -> tuple[str, int]:
    """All of the contrary case."""
    case.edit(LOWER, r"(## Contrary case\n)[\s\S]*\Z", rf"\1{words}\n")
    return case.at(LOWER, "## Contrary case", 0)[0], case.at(LOWER, "## Contrary case")[1] + 1


@worded("claim.single", "foe-single", "a word on the one source that is none", (
    "n/a", "yes it does", "it does not", "TBD", '""', "not a problem", "no objection to it",
))  # fmt: skip
def single(case: CaseTexts, words: str) -> tuple[str, int]:
    """`rests_on_one` of a claim on one clip."""
    case.set_key(LOWER, "rests_on_one", words)
    return case.at(LOWER, "^grounds:")


@worded("claim.machine", "foe-machine", "words that a program left", (
    "As a large language model, I cannot tell which device model it is.",
    "As of my last knowledge update the device model is not known.", "Certainly!",
    "Here is a concise summary of the evidence.", "I hope this helps!",
    "Which model it is cannot be told [insert source here].",
    "Which model it is cannot be told :contentReference[oaicite:0]{index=0}.",
    "作为一个人工智能语言模型，我无法判断型号。",
))  # fmt: skip
def machine(case: CaseTexts, words: str) -> tuple[str, int]:
    """A sentence in the prose of a claim."""
    return case.prose(LOWER, words)


@worded("claim.machine_words", "foe-program-finds", "a program that finds", (
    "Our neural network recognised the series.", "The detector is 96 percent certain.",
    "An algorithm matched the camera to the series.", "人工智能识别出该型号。",
    "According to the classifier it is an Orrin DX.", "ChatGPT identified the housing.",
    "Computer vision confirmed the match.", "The model's confidence score was 0.97.",
    "It was identified by image recognition.", "The match probability is 0.93.",
))  # fmt: skip
def program_finds(case: CaseTexts, words: str) -> tuple[str, int]:
    """A sentence in the prose of a claim."""
    return case.prose(LOWER, words)


@worded("report.uncited", "foe-uncited", "words that cite nothing", (
    "Guards walk past it all day.", "## Nobody answers", "- It can turn its head.",
    "> The post has two devices.", "柱子上有两台设备。", "**Guards walk past it.**",
    "The camera turns… it follows people.",
    "Two devices stand on the post [@post-two-devices]; the lower one films everybody!",
))  # fmt: skip
def uncited(case: CaseTexts, words: str) -> tuple[str, int]:
    """A block at the end of the report."""
    return case.append("report.md", words)


@worded("report.new_matter", "foe-new-matter", "what no claim carries", (
    "The lower camera has 18 lamps", "The lower camera, which Colonel Harrow ordered, turns",
    "The lower camera is not a BX-330", "Three thousand people are held there",
    "The lower camera in Ostervale has two strips", "塔诺谷关押着三千人",
    "The maker's page stands at velmara.example/dx",
))  # fmt: skip
def new_matter(case: CaseTexts, words: str) -> tuple[str, int]:
    """A sentence at the end of the report."""
    return case.append("report.md", f"{words} [@lower-camera-series].")


@worded("name.normal", "foe-spelling", "another spelling of one product", (
    "Velmara Orrin-DX", "Velmara OrrinDX", "Velmara Orrin Dx", "Velmara Orin DX",
    "Velmarra Orrin DX", "V\N{CYRILLIC SMALL LETTER IE}lmara Orrin DX", "VELMARA Orrin DX",
    "维尔马拉 Orrin DX", "Velmara Orrin\N{NON-BREAKING HYPHEN}DX",
))  # fmt: skip
def spelling(case: CaseTexts, words: str) -> tuple[str, int]:
    """A sentence at the end of the report."""
    return case.append("report.md", f"The lower camera is of the {words} series [@{LOWER[7:-3]}].")
