"""clean files -> sentences that a program wrote or found, and that pass for a person's."""

from tests.claims.mutations.case_texts import CaseTexts, worded
from tests.claims.mutations.statements import WHAT, rest_on, taken_down


@worded(
    "claim.machine",
    "unread-machine",
    "A claim that a program wrote was read again by nobody",
    (
        "machine_written: a language model",
        "drafted_by: countershot 0.6",
        "machine_written: x\nread_again_by: zed",
        "machine_written: x\nread_again_by: ana",
        "machine_written: x\nread_again_by: bo",
    ),
)
def unread_machine(case: CaseTexts, words: str) -> tuple[str, int]:
    path = case.identified
    case.edit(path, r"^(grade: .*)$", rf"\1\n{words}")
    return case.at(path, f"^{words.splitlines()[-1]}$")


@worded(
    "claim.machine",
    "marked-unread",
    "A claim's sentence is marked as a program's, and nobody read it again",
    ("[machine: summariser] The ball is round.", "The ball is round. [machine: x]"),
)
def marked_unread(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(case.identified, words)


@worded(
    "claim.machine",
    "left-by-a-program",
    "Text shows that a program wrote it",
    (
        "As an AI language model, I see a round ball.",
        "This summary was written by ChatGPT.",
        "Here is a draft of the finding.",
        "The text is AI-generated.",
        "TODO say which one.",
    ),
)
def left_by_a_program(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(case.identified, words)


@worded(
    "claim.machine", "draft-unedited", "A drafted statement is used as it is", ("countershot 0.6",)
)
def draft_unedited(case: CaseTexts, words: str) -> tuple[str, int]:
    path = taken_down(case, WHAT, head=f"drafted_by: {words}\n")
    case.edit(path, "^Taken down for the test.\n", "")
    rest_on(case, "notice")
    return case.at(path, "^drafted_by:")


@worded(
    "claim.machine", "ungrounded-machine", "A program's sentence cites nothing", ("summariser",)
)
def ungrounded_machine(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.append("report.md", f"The lower camera is there [machine: {words}] [~].")


@worded(
    "claim.machine_words",
    "found-by-machine",
    "A program is said to have found something",
    (
        "The network identified the lower camera.",
        "The lower camera was recognised by our detector.",
        "AI has confirmed it.",
        "Software independently verified it.",
        "According to the algorithm it is this one.",
        "It was seen with 97% confidence.",
        "A neural network determined the series.",
        "The classifier says that it is this one.",
        "It was automatically identified.",
        "神经网络识别出了这台设备。",
    ),
)
def found_by_machine(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.prose(case.identified, words)


@worded(
    "claim.machine_words",
    "reported-by-machine",
    "The report says that a program found something",
    ("The network identified the lower camera", "Its identification was confirmed by AI"),
)
def reported_by_machine(case: CaseTexts, words: str) -> tuple[str, int]:
    return case.append("report.md", f"{words} [@{case.claim_id}].")
