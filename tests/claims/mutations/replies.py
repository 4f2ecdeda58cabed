"""clean files -> parties nobody asked, letters nobody sent, answers nobody gave.

Only texts are broken here: no event of a letter is in the log of any of these cases. What events
make possible (a changed claim, a reply unused) is broken in tests/claims/letter_mutations.py.
"""

import re
from pathlib import Path

from tests.claims.mutations.case_texts import CaseTexts, broken


def acting(case: CaseTexts) -> str:
    """The claim in which a party acts."""
    return case.claim(r"^  actor: [^\s\"]")


def claim_id(case: CaseTexts) -> str:
    return Path(acting(case)).stem


def party(case: CaseTexts) -> tuple[str, str]:
    """The id and name of the party that acts in it."""
    name = case.key(acting(case), "actor")
    pattern = rf'^\[parties\.([\w-]+)\]\nname = "{re.escape(name)}"'
    found = re.search(pattern, case.text("case.toml"), re.M)
    assert found, f"{name} is no party"
    return found[1], name


def adverse(case: CaseTexts) -> tuple[str, int]:
    """The acting party may be harmed by what the claim says; the place where it says so."""
    case.edit(acting(case), r"^adverse_to: .*$", f"adverse_to: [{party(case)[0]}]")
    return case.at(acting(case), "^adverse_to:")


def said(case: CaseTexts, words: str) -> tuple[str, int]:
    """A sentence of the report about the acting party."""
    return case.append("report.md", words.format(party(case)[1], claim_id(case)))


@broken("reply.adverse")
def actor_not_said_to_be_harmed_or_not(case: CaseTexts) -> tuple[str, int]:
    """A claim in which a party acts does not say whether it may harm it."""
    case.edit(acting(case), r"^adverse_to: .*\n", "")
    return case.at(acting(case), "^  actor:")


@broken("reply.adverse")
def party_in_the_prose_alone(case: CaseTexts) -> tuple[str, int]:
    """The prose of a claim about a device names a party, and nothing is said of it."""
    words = f"It was {party(case)[1]} that chose it."
    case.prose(case.identified, words)
    return case.at(case.identified, "^headline:")


@broken("reply.adverse")
def accused_and_said_to_be_harmless(case: CaseTexts) -> tuple[str, int]:
    """A claim that accuses a party says that it harms nobody."""
    case.prose(acting(case), f"{party(case)[1]} misled the buyer.")
    return case.at(acting(case), "^adverse_to:")


@broken("reply.adverse")
def accused_of_a_crime(case: CaseTexts) -> tuple[str, int]:
    """A party is said to have broken the law, and the claim that it harms nobody."""
    case.prose(acting(case), f"The sale by {party(case)[1]} was unlawful.")
    return case.at(acting(case), "^adverse_to:")


@broken("reply.adverse")
def accused_of_a_broken_promise(case: CaseTexts) -> tuple[str, int]:
    """A party is said to have broken its promise, and the claim that it harms nobody."""
    case.prose(acting(case), f"{party(case)[1]} broke its own pledge.")
    return case.at(acting(case), "^adverse_to:")


@broken("reply.adverse")
def harmed_party_unknown(case: CaseTexts) -> tuple[str, int]:
    """A claim may harm a party that case.toml does not know."""
    return case.edit(acting(case), r"^adverse_to: .*$", "adverse_to: [nobody-known]")


@broken("reply.covered")
def harmed_party_never_asked(case: CaseTexts) -> tuple[str, int]:
    """A claim may harm a party to whom no letter was sent."""
    return adverse(case)


@broken("reply.covered")
def letter_written_and_never_sent(case: CaseTexts) -> tuple[str, int]:
    """A letter lies in the case and was not sent."""
    written(case)
    return adverse(case)


def written(case: CaseTexts, *, more: str = "") -> str:
    """A letter that puts the acting claim; its path."""
    path = "inquiries/never-sent.md"
    to = "to:\n  - channel: email\n    address: office@party.example\n"
    points = f"assertions:\n  - claim: {claim_id(case)}\n"
    head = f"party: {party(case)[0]}\n{more}{to}{points}"
    case.files[path] = f"---\n{head}---\nWe write about it.\n".encode()
    return path


@broken("reply.sealed")
def letter_on_a_page_that_is_not_sealed(case: CaseTexts) -> tuple[str, int]:
    """A letter puts a claim whose prose cites an address that nobody sealed."""
    case.prose(acting(case), "See https://party.example/news/7 for it.")
    return case.at(written(case), "^assertions:")


@broken("reply.sealed")
def letter_on_an_address_in_the_warrant(case: CaseTexts) -> tuple[str, int]:
    """A letter puts a claim whose warrant cites an address that nobody sealed."""
    case.set_key(acting(case), "warrant", "as http://party.example/award says")
    return case.at(written(case), "^assertions:")


@broken("reply.sealed")
def letter_and_a_link_in_the_report(case: CaseTexts) -> tuple[str, int]:
    """The report links to a page that nobody sealed, while a letter waits to be sent."""
    case.append("report.md", "See [the page](https://party.example/a?b=1) for more [~].")
    return case.at(written(case), "^assertions:")


@broken("reply.deadline")
def silence_before_anything_was_sent(case: CaseTexts) -> tuple[str, int]:
    """A party is called silent although nothing was sent to it."""
    written(case)
    return outcome(case, "silent")


@broken("reply.used")
def answer_that_nobody_received(case: CaseTexts) -> tuple[str, int]:
    """An outcome is judged from a reply that the log does not have."""
    written(case)
    return outcome(case, "answered\n    reply: x-0a1b2c3d4e5f")


@broken("reply.used")
def denial_without_a_reply(case: CaseTexts) -> tuple[str, int]:
    """An outcome says that a point was disputed, and names no reply."""
    written(case)
    return outcome(case, "disputed")


def outcome(case: CaseTexts, words: str) -> tuple[str, int]:
    path = "outcomes/never-sent.md"
    rows = f"outcomes:\n  - assertion: 1\n    outcome: {words}\n"
    case.files[path] = f"---\n{rows}---\nRead as it stands.\n".encode()
    return case.at(path, "assertion: 1")


@broken("reply.new_matter")
def report_accuses_whom_no_claim_accuses(case: CaseTexts) -> tuple[str, int]:
    """The report accuses a party, and the claim that it cites harms nobody."""
    return said(case, "{} misled everybody about it [@{}].")


@broken("reply.new_matter")
def report_accuses_without_citing(case: CaseTexts) -> tuple[str, int]:
    """A sentence marked as citing nothing accuses a party."""
    return said(case, "What {} did there was corrupt [~].")


@broken("reply.new_matter")
def report_accuses_the_actor_without_a_name(case: CaseTexts) -> tuple[str, int]:
    """The report accuses whoever acts in the claim, and names nobody."""
    words = f"The company misled everybody about it [@{claim_id(case)}]."
    return case.append("report.md", words)


@broken("file.syntax")
def letter_to_nobody(case: CaseTexts) -> tuple[str, int]:
    """A letter does not say how its party is reached."""
    path = written(case)
    return case.edit(path, r"^    address: .*$", '    address: ""')[0], 4


@broken("file.syntax")
def letter_by_pigeon(case: CaseTexts) -> tuple[str, int]:
    """A letter goes by a channel that the format does not know."""
    return case.edit(written(case), "channel: email", "channel: pigeon")


@broken("file.syntax")
def letter_until_some_day(case: CaseTexts) -> tuple[str, int]:
    """A letter's deadline is no day."""
    return case.at(written(case, more="deadline: next week\n"), "^deadline:")


@broken("file.syntax")
def letter_that_puts_nothing(case: CaseTexts) -> tuple[str, int]:
    """A letter puts no assertion."""
    path = written(case)
    case.edit(path, r"^assertions:\n  - .*\n", "assertions: []\n")
    return case.at(path, "^assertions:")


@broken("file.syntax")
def outcome_that_is_none(case: CaseTexts) -> tuple[str, int]:
    """An outcome is a word that the format does not know."""
    written(case)
    path, line = outcome(case, "ignored")
    return path, line + 1


WORDINGS = {
    "reply.wording": (
        "{} declined to comment [@{}].",
        "A spokesman for {} refused to answer our questions [@{}].",
        "{} would not comment on the award [@{}].",
        "{} turned down several requests for an interview [@{}].",
        "{} had no comment [@{}].",
        "{} did not respond [@{}].",
        "{} didn't reply to our letter [@{}].",
        "{} has not yet answered [@{}].",
        "{} never got back to us [@{}].",
        "{} failed to respond to repeated requests [@{}].",
        "We wrote to {}, and no answer came [@{}].",
        "Questions to {} went unanswered [@{}].",
        "{} remained silent [@{}].",
        "{} did not answer by the deadline [@{}].",
        "{} had not replied by the time of publication [@{}].",
        "{} did not comment [@{}].",
        "{} told us that all of it is wrong [@{}].",
        "In a reply to us, {} says that all of it is wrong [@{}].",
        "{} replied that all of it is wrong [@{}].",
        "{} dodged our question [@{}].",
        "{} ignored our letter [@{}].",
        "{} declined to comment [~].",
    ),
    "reply.attempts": (
        "{} could not be reached [@{}].",
        "{} couldn't be reached for comment [@{}].",
        "We were unable to reach {} [@{}].",
        "{} was unavailable for comment [@{}].",
        "{} was not available for comment [@{}].",
        "Attempts to contact {} failed [@{}].",
        "We could not get hold of {} [@{}].",
        "Repeated attempts to reach {} were unsuccessful [@{}].",
    ),
}


def _register() -> None:
    """One mutation a wording, named by its number."""
    for rule, sentences in WORDINGS.items():
        for number, sentence in enumerate(sentences):

            def breaks(case: CaseTexts, sentence: str = sentence) -> tuple[str, int]:
                return said(case, sentence)

            breaks.__name__ = f"{rule.partition('.')[2]}_unheard_{number}"
            breaks.__doc__ = f"Nobody was asked, and the report says: {sentence}"
            broken(rule)(breaks)


_register()
