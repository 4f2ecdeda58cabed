"""one sentence put into the clean case -> refused by the rule it breaks, or left alone.

The honest half matters as much: a gate that cries wolf is switched off.
"""

import pytest

from countershot.claims.gate import check
from tests.claims.cases import clean_texts, facts_of

SERIES, POST = "[@lower-camera-series]", "[@post-two-devices]"
TENDER, MAYBE = "[@tender-24-sets]", "[@may-be-one-of-them]"


def judged(path: str, find: str, words: str) -> set[str]:
    """Rules that refuse the clean case once ``find`` is ``words``, signatures left out."""
    texts = clean_texts()
    before = texts[path].decode()
    assert find in before
    texts[path] = before.replace(find, words, 1).encode()
    refusals = check(facts_of(texts)).refusals
    return {refusal.rule for refusal in refusals}


def in_report(sentence: str) -> set[str]:
    texts = clean_texts()
    texts["report.md"] += f"\n\n{sentence}\n".encode()
    return {refusal.rule for refusal in check(facts_of(texts)).refusals}


def in_prose(sentence: str, claim: str = "lower-camera-series") -> set[str]:
    return judged(f"claims/{claim}.md", "---\nThe ", f"---\n{sentence}\n\nThe ")


def as_headline(words: str) -> set[str]:
    head = "headline: The lower camera on the post is of the Velmara Orrin DX series"
    return judged("claims/lower-camera-series.md", head, f"headline: {words}")


HONEST_REPORT = [
    f"The lower of the two devices is a speed dome {SERIES}.",
    f"The lower camera has lamp strips, which the Sotarn Kite P2 lacks {SERIES}.",
    f"It is not a Sotarn Kite P2 {SERIES}.",
    f"A Velmara camera of the Orrin DX series hangs on the post {SERIES}.",
    f"Velmara's Orrin DX series has two upright lamp strips {SERIES}.",
    f"Two devices stand on the post {POST}.",
    f"Both devices were seen in March 2031 {POST}.",
    f"In 2031-03 a post stood at the Tarnow Hollow training centre {POST}.",
    f"The tender lists twenty-four sets of the Orrin DX-420 {TENDER}.",
    f"The tender of the Tarnow Procurement Bureau lists 24 sets {TENDER}.",
    f"On page 2 the tender lists 24 sets {TENDER}.",
    f'The tender says "二十四套" {TENDER}.',
    f"One of the sets may be the lower camera {MAYBE}.",
    f"None of the other sets is seen {MAYBE}.",
    f"The camera stands at the Tarnow Hollow training centre {SERIES}.",
    f"At the Tarnow Hollow training centre, the lower camera looks down {SERIES}.",
    f"Footage from the gate shows the post {POST}.",
    f"Seen from the front, the ball is as wide as the bell {SERIES}.",
    f"Comparing the strips took both examiners some time {SERIES}.",
    "We do not know who put it up. [~]",
    "Nobody has answered us yet. [~]",
    "Velmara was asked. [~]",
    "Neither the upper nor the lower device can be named. [~]",
    "Countershot made this page. [~]",
    "What follows is invented. [~]",
    "Residents, soldiers and inspectors pass the post every day. [~]",
    "Published pictures rarely show more. [~]",
    "May this be read with care. [~]",
    f"Which device model of the Orrin DX series it is cannot be told {SERIES}.",
    f"他们在塔诺谷看见两台设备{POST}。",
    f"The Chinese text and the English text agree {TENDER}.",
]


@pytest.mark.parametrize("sentence", HONEST_REPORT)
def test_an_honest_sentence_stands(sentence: str) -> None:
    assert in_report(sentence) == set()


DISHONEST_REPORT = [
    ("report.uncited", "The lower camera is new."),
    ("report.uncited", f"The lower camera {SERIES} is new."),
    ("report.uncited", f"The camera is new {SERIES}[~]."),
    ("ident.level", f"The lower camera is an Orrin DX-420 {SERIES}."),
    ("ident.level", f"The lower camera is a DX 420 {SERIES}."),
    ("ident.level", f"The lower camera is an Orrin DX-425 {SERIES}."),
    ("ident.level", f"The lower camera is a Sotarn Kite P2 {SERIES}."),
    ("ident.level", f"The lower camera is of the Orrin BX series {SERIES}."),
    ("ident.level", f"The camera may be one of 24 DX-420 {MAYBE}."),
    ("claim.scope", f"Velmara cameras hang on the post {SERIES}."),
    ("claim.scope", f"All cameras on the post are of the Orrin DX series {SERIES}."),
    ("claim.scope", f"Every device on the post is of the Orrin DX series {SERIES}."),
    ("claim.scope", f"Two cameras of the Orrin DX series hang there {SERIES}."),
    ("claim.scope", f"Three devices stand on the post {POST}."),
    ("claim.scope", f"The tender lists 42 sets {TENDER}."),
    ("claim.scope", f"The tender lists 12 sets {TENDER}."),
    ("claim.scope", f"A camera like it watches the camps {SERIES}."),
    ("claim.scope", f"Such a camera is used throughout the country {SERIES}."),
    ("claim.scope", f"The post stands in the region {POST}."),
    ("claim.scope", f"In 2029 the post stood there {POST}."),
    ("claim.scope", f"In April the post stood there {POST}."),
    ("claim.scope", f"Velmara supplied the lower camera {SERIES}."),
    ("claim.scope", f"The lower camera was installed by Velmara {SERIES}."),
    ("report.new_matter", f"The tender lists 42 sets {TENDER}."),
    ("report.new_matter", f"The tender lists forty-two sets {TENDER}."),
    ("report.new_matter", f"标书列出四十二套设备{TENDER}。"),
    ("report.new_matter", f"The post stands in Brandlow {POST}."),
    ("report.new_matter", f"Brandlow has such a post {POST}."),
    ("report.new_matter", f"The two devices were seen by Ada Quill {POST}."),
    ("report.new_matter", f"The post is owned by 新城公司 {POST}."),
    ("report.new_matter", f"Dozens of people pass the post {POST}."),
    ("report.new_matter", f"The tender was worth 3.2 million {TENDER}."),
    ("report.new_matter", f"The post was seen on 14 March 2031 {POST}."),
    ("report.new_matter", f"See https://example.org/7 {POST}."),
    ("report.new_matter", f"Two devices stand there; one is a Velmara {POST}."),
    ("report.new_matter", f"Velmara made one of the two devices {POST}."),
    ("report.new_matter", "We found it in September. [~]"),
    ("report.new_matter", "We found it in May. [~]"),
    ("report.new_matter", "On 7 May it rained. [~]"),
    ("report.new_matter", "We asked 17 people. [~]"),
    ("report.new_matter", "We asked Ada Quill. [~]"),
    ("report.new_matter", "Quill did not answer. [~]"),
    ("report.new_matter", "## The Quill Papers [~]"),
    ("report.new_matter", "On Tuesday we asked. [~]"),
    ("ident.level", "The lower camera is a DX-420. [~]"),
    ("claim.scope", "Camps are full of them. [~]"),
    ("claim.scope", "The whole region is watched. [~]"),
    ("claim.scope", f"柱子上有四台摄像机{POST}。"),
    ("claim.scope", f"这个地区所有营地都有摄像机{POST}。"),
    ("name.normal", f"The lower camera is of the Orin DX series {SERIES}."),
    ("name.normal", f"The lower camera is of the Orrin-DX series {SERIES}."),
    ("name.normal", f"The lower camera is of the orrin dx series {SERIES}."),
    ("name.normal", f"Velmarra makes the Orrin DX series {SERIES}."),
    ("name.normal", f"The post stands at the Tarnow Hollow training center {POST}."),
    ("name.normal", f"The maker is 维尔马拉 {SERIES}."),
    ("name.normal", f"V\u0435lmara makes it {SERIES}."),
]


@pytest.mark.parametrize(("rule", "sentence"), DISHONEST_REPORT)
def test_a_sentence_that_says_more_is_refused(rule: str, sentence: str) -> None:
    assert rule in in_report(sentence)


HONEST_PROSE = [
    "The maker has sold this series since 2029.",
    "Only one of the cameras can be compared.",
    "Cameras of this kind are sold by others too, but such cameras lack the strips.",
    "The series has been on sale since 2029; nothing else is known about it.",
    "Other cameras on the road were not looked at.",
    "The ball is as wide as the bell, which is the case for most cameras.",
    "Unlike the Sotarn Kite P2, it has strips.",
    "The Orrin BX series is excluded: it has one round lamp.",
    'The maker\'s catalogue calls it "ORRIN dx".',
    "Nothing shows who bought it, or when.",
]


@pytest.mark.parametrize("sentence", HONEST_PROSE)
def test_honest_prose_stands(sentence: str) -> None:
    assert in_prose(sentence) == set()


HONEST_HEADLINES = [
    "The lower of two cameras on the post is of the Velmara Orrin DX series",
    "One of the cameras on the post is of the Velmara Orrin DX series",
    "In March 2031 the lower camera on the post was of the Velmara Orrin DX series",
    "The lower camera at the Tarnow Hollow training centre is a Velmara Orrin DX",
    "A Velmara camera stands on the post",
    "The lower camera on the post is not a Sotarn Kite P2",
    "柱子下方的摄像机属于 Velmara Orrin DX 系列",
]


@pytest.mark.parametrize("words", HONEST_HEADLINES)
def test_an_honest_headline_stands(words: str) -> None:
    assert as_headline(words) == set()


DISHONEST_HEADLINES = [
    ("claim.scope", "The cameras on the post are of the Velmara Orrin DX series"),
    ("claim.scope", "Velmara domes watch the road"),
    ("claim.scope", "Two Velmara cameras watch the road"),
    ("claim.scope", "A Velmara camera watches every camp"),
    ("claim.scope", "A Velmara camera watches the whole region"),
    ("claim.scope", "Velmara cameras across the country"),
    ("claim.scope", "In 2030 the lower camera was of the Velmara Orrin DX series"),
    ("claim.scope", "In April 2031 the lower camera was of the Velmara Orrin DX series"),
    ("claim.scope", "A camera of the Velmara Orrin DX series stands in Brandlow"),
    ("claim.scope", "Velmara sells the lower camera on the post"),
    ("claim.scope", "The lower camera was bought by Tarnow Procurement Bureau"),
    ("claim.scope", "所有摄像机属于 Velmara Orrin DX 系列"),
    ("ident.level", "The lower camera on the post is a Velmara Orrin DX-420"),
    ("ident.level", "The lower camera on the post is a Sotarn"),
    ("ident.level", "The lower camera is a Velmara, serial number 0042"),
    ("name.normal", "The lower camera on the post is of the VELMARA Orrin DX series"),
    ("name.normal", "The lower camera on the post is of the Velmara OrrinDX series"),
]


@pytest.mark.parametrize(("rule", "words"), DISHONEST_HEADLINES)
def test_a_headline_that_says_more_is_refused(rule: str, words: str) -> None:
    assert rule in as_headline(words)
