"""clean cases of letters, owners, chains and later life -> faults as an outsider worded them.

A row: the case, the rule that must be among the refusals, and edits. An edit is (path, old, new);
old None appends. Written blind, as `mutations/foes_claims.py`.
"""

import json
from collections.abc import Callable
from typing import Any

from tests.claims.cases import CLEAN, clean_texts, texts_of

Edit = tuple[str, str | None, str]
Row = tuple[str, str, str, tuple[Edit, ...]]
_OWNER, _LOAN, _VIEW, _TOLD = (f"claims/{n}.md" for n in ("owner", "loan", "view", "delivered"))
_LISTED = "claims/owner-is-listed.md"


def case(name: str) -> dict[str, bytes]:
    """A good vector that passes every rule: what newer rules ask for is filled in."""
    texts = texts_of(CLEAN.parent / name) if name != "claims-case" else clean_texts()
    for path in [path for path in texts if path.startswith("claims/")]:
        text = texts[path].decode()
        for key, value in (
            ("adverse_to", "[]"), ("contrary_by", "cy"),
            ("rests_on_one", "the only paper of it that we found"),
        ):  # fmt: skip
            if f"{key}:" not in text:
                text = text.replace("\nwarrant:", f"\n{key}: {value}\nwarrant:")
        texts[path] = text.encode()
    return texts


def changed(texts: dict[str, bytes], edits: tuple[Edit, ...]) -> dict[str, bytes]:
    """The texts with these edits, each of which must change something."""
    after = dict(texts)
    for path, old, new in edits:
        text = after[path].decode()
        assert old is None or old in text, (path, old)
        after[path] = (f"{text}\n{new}\n" if old is None else text.replace(old, new, 1)).encode()
    return after


def logged(texts: dict[str, bytes], change: Callable[[dict[str, Any]], None]) -> dict[str, bytes]:
    """The texts with what stands for the log and the clock changed."""
    material = json.loads(texts["material.json"])
    change(material)
    return {**texts, "material.json": json.dumps(material, ensure_ascii=False).encode()}


def _heads(base: str, rule: str, path: str, old: str, *headlines: str) -> list[Row]:
    return [(base, rule, new, ((path, f"headline: {old}", f"headline: {new}"),))
            for new in headlines]  # fmt: skip


def _says(base: str, rule: str, claim: str, *sentences: str) -> list[Row]:
    return [(base, rule, text, (("report.md", None, f"{text} [@{claim}]."),)) for text in sentences]


_H = "Orrin Holding"
_V = "Velmara Video Ltd"
LENT = f"{_H} lent {_V} 12,000,000 yuan for the years 2028 to 2030"
HELD = f"{_H} held 41.88% of {_V} at the end of 2030"
VIEW = f"In our view {_V} should say whom it supplied"
REPORTED = f"Tarnow Weekly reports that {_V} delivered equipment for the gate"
WAS_LISTED = "In May 2030 the owner of whoever made the lower camera was on the trade list"
MAKER = "The owner of whoever made the lower camera"
_SPAN = "for the years 2028 to 2030"

FAULTS: list[Row] = [
    *_heads("origins-case", "claim.money", _LOAN, LENT,
        f"{_H} lent {_V} 12,000,000 {_SPAN}", f"{_H} gave {_V} a loan of 12 million {_SPAN}",
        f"{_H} lent {_V} 12,000,000 yuan for the year 2028", f"{_H} lent 12m to {_V} {_SPAN}",
        f"{_H} lent {_V} 12,000,000 yuan a year", f"In all, {_H} lent {_V} 12,000,000 yuan {_SPAN}",
        f"Altogether {_H} lent {_V} 12,000,000 yuan {_SPAN}",
        f"{_H} lent {_V} a total of 12,000,000 yuan {_SPAN}"),
    *_heads("origins-case", "claim.figures", _LOAN, LENT,
        f"{_H} lent {_V} US$12 million {_SPAN}", f"{_H} lent {_V} 21,000,000 yuan {_SPAN}",
        f"{_H} lent {_V} €12,000,000 {_SPAN}", f"{_H} lent {_V} 12,000万元 {_SPAN}",
        f"{_H} lent {_V} 1.2亿元 {_SPAN}", f"{_H} lent {_V} twenty million yuan {_SPAN}",
        f"{_H} lent {_V} about 15 million yuan {_SPAN}"),
    *_says("origins-case", "claim.money", "loan", f"{_H} lent {_V} RMB 12 million",
        f"In all, {_H} lent {_V} 12 million yuan for 2028 to 2030"),
    *_heads("origins-case", "claim.dated", _OWNER, HELD,
        f"{_H} held 41.88% of {_V} at the end of 2029", f"{_H} held 48.18% of {_V} in 2030",
        f"{_H} held fifty-one per cent of {_V} at the end of 2030"),
    ("origins-case", "claim.dated", "a share of no time", (
        (_OWNER, f"{HELD}", f"{_H} held 41.88% of {_V}"), (_OWNER, "time: 2030", 'time: ""'))),
    ("origins-case", "claim.money", "a loan for no time", (
        (_LOAN, LENT, f"{_H} lent {_V} 12,000,000 yuan"),
        (_LOAN, "12,000,000 yuan for the years 2028 to 2030.", "12,000,000 yuan."))),
    *_says("origins-case", "claim.dated", "owner", f"{_H} had 41.88 percent of {_V}",
        f"In 2028 {_H} held 41.88 ％ of {_V}"),
    *_heads("origins-case", "claim.opinion", _VIEW, VIEW, f"{_V} owes the public an answer",
        f"Clearly {_V} must say whom it supplied", f"{_V} deserves to be boycotted"),
    ("origins-case", "claim.opinion", "an opinion on nothing", ((_VIEW,
        "The company says that it does not supply such centres, and the paper reports that it did.",
        "A decent firm would answer."),)),
    *_heads("origins-case", "claim.attributed", _TOLD, REPORTED,
        f"Reportedly, {_V} delivered equipment for the gate",
        f"Media reports say that {_V} delivered equipment for the gate",
        f"{_V} is said to have delivered equipment for the gate"),
    *_says("origins-case", "claim.attributed", "delivered",
        f"{_V} delivered equipment for the gate",
        f"{_V} allegedly delivered equipment for the gate",
        f"It has emerged that {_V} delivered equipment for the gate"),
    ("origins-case", "claim.origins", "one press release twice",
        (("sources/register.md", "letter: A", "letter: A\nrepeats: [holding]"),)),
    ("origins-case", "claim.origins", "one of two grounds",
        ((_OWNER, "  - statement: filing\n", ""),)),
    ("origins-case", "claim.weakest", "a paid source",
        (("statements/filing.md", "page: 1\n", "page: 1\ncircumstances: [paid]\n"),)),
    ("origins-case", "claim.weakest", "above its grounds",
        (("claims/knew.md", "grade: moderate", "grade: high"),)),
    ("origins-case", "claim.translated", "other words in marks", (("report.md",
        '"does not supply training centres with equipment" (our translation)',
        "“never sells to re-education camps”"),)),
    ("origins-case", "claim.translated", "not said to be translated",
        (("report.md", 'equipment" (our translation)', 'equipment"'),)),
    *_heads("chain-case", "claim.stale", _LISTED, WAS_LISTED, f"{MAKER} is on the trade list",
        f"{MAKER} remains blacklisted", f"{MAKER} still sits on the trade list"),
    *_says("chain-case", "claim.stale", "owner-is-listed", "Orrin State Group controls the maker",
        "The trade list includes Orrin State Group", "Orrin State Group faces sanctions",
        "Orrin State Group 目前在 trade list 上"),
    ("chain-case", "claim.single", "links with one source each", ((_LISTED,
        "rests_on_one: each step but the last hangs on one document\n", ""),)),
    ("chain-case", "chain.connected", "a badge is taken for the maker", (
        ("chains/camera-to-list.md", "relation: made by", "relation: badged"),)),
    ("chain-case", "chain.connected", "a product with an owner", (
        ("chains/camera-to-list.md", "relation: made by", "relation: owned by"),)),
    *_says("letter-case", "reply.wording", "fund-paid", "Beta Fund chose not to answer",
        "Beta Fund declined to comment", "Beta Fund did not want to comment",
        "Beta Fund was unwilling to speak", "In an e-mail to us, Beta Fund said that it had paid",
        "Beta Fund confirmed to us that it paid", "Beta Fund wrote back that it had paid",
        "Beta Fund denies having paid", "Beta Fund did not answer by 10 April 2031",
        "Orrin Works declined to comment", "Beta Fund 拒绝置评"),
    *_says("letter-case", "reply.wording", "velmara-answers", "Nothing was heard from Velmara",
        "Velmara did not reply to our questions", "There was no answer from Velmara",
        "Velmara never got back to us", "Velmara didn’t respond to a request for comment",
        "Velmara 未回应", "At the time of publication, Velmara had not responded"),
    *_says("letter-case", "claim.attributed", "fund-paid",
        "Beta Fund paid for the goods and did not respond to our letter"),
    *_says("letter-case", "reply.new_matter", "fund-paid", "Velmara lied about the goods",
        "The loan note of 2029 says that Beta Fund paid for the goods"),
    *_says("life-case", "life.counts", "", "We have never had to correct this report",
        "Since publication we have corrected three errors in this report",
        "Nothing in this report has ever been corrected", "本报告更正过两次",
        "No claims have been removed from this report", "There was only one dispute about it",
        "Five corrections were made", "This report has been corrected twice"),
]  # fmt: skip

HONEST: list[tuple[str, str, tuple[Edit, ...]]] = [
    *[(base, text, edits) for base, _, text, edits in (
    *_heads("origins-case", "", _LOAN, LENT,
        f"{_H} lent {_V} 12 million yuan {_SPAN}", f"{_H} lent {_V} RMB 12,000,000 for 2028-2030",
        f"{_H} lent {_V} RMB 12 million for 2028–2030",
        f"Between 2028 and 2030 {_H} lent {_V} 12 million yuan",
        f"{_H} lent {_V} 12 million yuan over three years, 2028 to 2030",
        f"{_H} lent {_V} 1200万元 from 2028 to 2030"),
    *_heads("origins-case", "", _OWNER, HELD,
        f"At the end of 2030 {_H} held 41.88 percent of {_V}",
        f"On 31 December 2030 {_H}'s share of {_V} was 41.88%",
        f"{_H} held about 42% of {_V} at the end of 2030"),
    *_heads("origins-case", "", _VIEW, VIEW, f"We believe that {_V} ought to say whom it supplied",
        f"{_V} should, we think, say whom it supplied"),
    *_says("origins-case", "", "owner", f"{_H} held 41.88 % of {_V} on 31 December 2030"),
    *_says("origins-case", "", "delivered",
        f"{_V} delivered equipment for the gate, according to Tarnow Weekly",
        f"Two people told Tarnow Weekly that {_V} had delivered equipment for the gate"),
    *_says("chain-case", "", "owner-is-listed",
        "In May 2030 Orrin State Group was on the trade list"),
    *_says("letter-case", "", "fund-paid",
        "Beta Fund did not respond to our letter of 3 April 2031",
        "Beta Fund has not answered our questions", "We wrote to Beta Fund and had no answer",
        "No answer came from Beta Fund by 17 April 2031", "Beta Fund left our letter unanswered",
        "Our questions to Beta Fund went unanswered"),
    *_says("letter-case", "", "carrier-brought", "We could not reach Halvek Freight",
        "Halvek Freight could not be reached by telephone, post or e-mail",
        "Five attempts to reach Halvek Freight failed"),
    *_says("letter-case", "", "velmara-answers", "Velmara would not comment",
        "In its reply, Velmara declined to comment"),
    *_says("letter-case", "", "bureau-answers",
        "The Tarnow Procurement Bureau told us that only 12 sets were bought",
        "The Tarnow Procurement Bureau disputes this and says that only 12 sets were bought"),
    *_says("life-case", "", "", "This report was corrected once",
        "One correction was made after publication, and one claim was removed",
        "There were two disputes about this report"),
    )],
    *[("claims-case", text, (("report.md", None, f"{text}."),)) for text in (
        "The tender lists two dozen sets [@tender-24-sets]",
        "The Chinese text says “二十四套” [@tender-24-sets]",
        "A pair of devices stands on the post [@post-two-devices]",
        "Both devices stand on one post [@post-two-devices]",
        "Such cameras have two upright lamp strips [@lower-camera-series]",
        "The lower camera may be one of the 24 sets, but nothing proves it [@may-be-one-of-them]",
        "In 2031 a post with two devices stood at the Tarnow Hollow training centre"
        " [@post-two-devices]",
    )],
    *[("claims-case", new, (("claims/lower-camera-series.md",
        "Which device model it is cannot be told.", new),)) for new in (
        "Which device model it is cannot be told. The catalogue of 2029 shows the same strips.",
        "The detector proposed the place in the frame; both examiners identified the series.",
        "Both devices hang on one post. The lower one is described here.",
    )],
    *[("claims-case", new, (("claims/lower-camera-series.md",
        "Another maker may sell the same housing under its own name, and the badge is not legible.",
        new),)) for new in (
        "Nothing rules out that a copy of the housing was sold by a maker whom we do not know.",
        "None of the frames shows the badge, so another maker's housing cannot be ruled out.",
        "另一家厂商可能以自己的名义销售同样的外壳，而且铭牌无法辨认。",
    )],
    ("claims-case", "the tender asks for", (("claims/tender-24-sets.md",
        "The award on the second page names 24 sets",
        "The tender asks for 24 sets of this model"),)),
    *[(base, text, edits) for base, _, text, edits in _heads(
        "claims-case", "", "claims/tender-24-sets.md",
        "The tender of the Tarnow Procurement Bureau lists 24 sets of the Orrin DX-420",
        "The Tarnow Procurement Bureau's tender asks for 24 sets of the Orrin DX-420",
        "24 sets of the Orrin DX-420 are listed in the tender of the Tarnow Procurement Bureau",
    )],
]  # fmt: skip
