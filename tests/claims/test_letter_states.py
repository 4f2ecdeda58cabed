"""any order of sending, trying, answering, rewording and waiting -> the gate and the words agree.

The model here counts what happened by itself, in a few lines, and must come to the same answers.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.claims.answers_logged import may_be_said
from countershot.claims.letters import letters, put_now
from countershot.claims.rules.reply import reply_covered, reply_deadline
from countershot.records.facts import Facts, LetterEvent
from countershot.records.inquiry import OUTCOMES, Put
from countershot.records.log import Asked, Attempted, Replied
from tests.claims.cases import CLEAN, facts_of, texts_of
from tests.claims.mutations.case_texts import CaseTexts
from tests.counts import count

PARTY, CLAIM = "fund", "claims/fund-paid.md"
CHANNELS = ("email", "phone", "post")
STEPS = st.one_of(
    st.tuples(st.just("sent"), st.sampled_from(CHANNELS)),
    st.tuples(st.just("tried"), st.sampled_from(CHANNELS)),
    st.tuples(st.just("replied"), st.sampled_from([each for each in OUTCOMES if each != "silent"])),
    st.tuples(st.just("reworded"), st.sampled_from(("a", "b"))),
    st.tuples(st.just("waited"), st.sampled_from(("1", "9", "20"))),
)


@dataclass
class Model:
    """What happened, plainly counted."""

    day: date = date(2031, 4, 1)
    words: str = ""
    sent: list[tuple[date, str]] = field(default_factory=list)  # (last day, the words put)
    tries: list[str] = field(default_factory=list)
    replies: list[date] = field(default_factory=list)
    outcome: str = ""

    @property
    def over(self) -> bool:
        return bool(self.sent) and self.day > self.sent[-1][0]

    def may_say(self) -> dict[str, bool]:
        in_time = [day for day in self.replies if self.sent and day <= self.sent[-1][0]]
        return {
            "declined to comment": bool(self.replies) and self.outcome == "declined",
            "did not respond": self.over and not self.replies,
            "did not answer by the deadline": self.over and not in_time,
            "could not be reached": not self.replies
            and len(self.tries) >= 5 and len(set(self.tries)) >= 2,
        }  # fmt: skip


def two_weeks(day: date) -> date:
    """Ten working days, counted another way than the program does."""
    days = (day + timedelta(days=n) for n in range(1, 40))
    return [each for each in days if each.isoweekday() <= 5][9]


def run(steps: list[tuple[str, str]]) -> tuple[Model, Facts]:
    """The same steps in the model, and as events over the files as they then stood."""
    model, case = Model(), CaseTexts(texts_of(CLEAN.parent / "letter-case"))
    material = json.loads(case.files["material.json"])
    material["letters"] = []
    material["exhibits"]["x-6a2b3c4d5e6f"] = {"media_type": "text/plain", "source_name": "r.txt"}
    del case.files["outcomes/fund.md"]
    events: list[LetterEvent] = []
    for number, (step, how) in enumerate(steps):
        at = f"{model.day}T09:00:00Z"
        base = {"at_utc": at, "clock": "system", "inquiry": "fund", "party": PARTY}
        index = 1_000 + number
        if step == "sent":
            last = two_weeks(model.day)
            put = put_as_it_stands(case)
            events.append(LetterEvent(index, Asked(
                **base, channel=how, file_sha256="0" * 64, letter="0" * 64, deadline=str(last),
                put=put, rests_on=())))  # fmt: skip
            model.sent.append((last, model.words))
            model.tries.append(how)
        elif step == "tried":
            events.append(LetterEvent(index, Attempted(**base, channel=how)))
            model.tries.append(how)
        elif step == "replied":
            answer = Replied(**base, channel="email", exhibits=("x-6a2b3c4d5e6f",))
            events.append(LetterEvent(index, answer))
            model.replies.append(model.day)
            model.outcome = how
            row = f"  - assertion: 1\n    outcome: {how}\n    reply: x-6a2b3c4d5e6f\n"
            case.files["outcomes/fund.md"] = f"---\noutcomes:\n{row}---\nRead.\n".encode()
        elif step == "reworded":
            model.words = how
            text = texts_of(CLEAN.parent / "letter-case")[CLAIM].decode()
            case.files[CLAIM] = text.replace("as the lender", f"as lender {how}").encode()
        else:
            model.day += timedelta(days=int(how))
    material["now"] = f"{model.day}T12:00:00Z"
    case.files["material.json"] = json.dumps(material).encode()
    return model, replace(facts_of(case.files), events=tuple(events))


def put_as_it_stands(case: CaseTexts) -> tuple[Put, ...]:
    now = facts_of(case.files)
    return put_now(next(f.inquiry for f in now.inquiries if f.inquiry.name == "fund"), now)


@settings(max_examples=count(25, 1_000), deadline=None)
@given(st.lists(STEPS, max_size=14))
def test_words_about_an_answer_are_true_exactly_when_the_log_bears_them_out(
    steps: list[tuple[str, str]],
) -> None:
    model, facts = run(steps)
    said = {words: why == "" for words, why in may_be_said(PARTY, facts)}
    assert said == model.may_say()


@settings(max_examples=count(25, 1_000), deadline=None)
@given(st.lists(STEPS, max_size=14))
def test_a_claim_is_covered_exactly_while_its_words_are_those_last_put(
    steps: list[tuple[str, str]],
) -> None:
    model, facts = run(steps)
    mine = [r.reason for r in reply_covered(facts) if r.place.file == CLAIM]
    assert (mine == []) == any(words == model.words for _, words in model.sent)
    early = [r.reason for r in reply_deadline(facts) if r.place.file == CLAIM]
    if mine == [] and not model.replies:
        last = [day for day, words in model.sent if words == model.words][-1]
        assert (early == []) == (model.day > last)


@settings(max_examples=count(25, 1_000), deadline=None)
@given(st.lists(STEPS, max_size=14))
def test_no_event_is_lost_and_late_replies_stay_open(steps: list[tuple[str, str]]) -> None:
    model, facts = run(steps)
    letter = letters(facts)["fund"]
    assert len(letter.sent) == len(model.sent)
    assert [channel for channel, _ in letter.contacts] == model.tries
    assert len(letter.replies) == len(model.replies)
