"""the sentences that went wrong in 2019, in a case built like that one -> each is refused.

The published headline and text named "cameras" and "camps" for one camera on one post of one
site, and printed one product's name in three ways (DESIGN, section 1).
"""

import pytest

from countershot.claims.gate import check
from countershot.records.facts import Facts
from tests.claims.cases import clean_texts, facts_of

RENAMED = [
    ("Orrin DX-420", "DS-2DF8236IX-AEL"),
    ("Velmara Orrin DX", "Hikvision DarkFighter X"),
    ("Orrin DX", "DarkFighter X"),
    ("VELMARA", "HIKVISION"),
    ("Velmara", "Hikvision"),
    ("维尔马拉", "海康威视"),
    ("Tarnow Hollow training centre", "Hotan County Education Training Center"),
    ("塔诺谷培训中心", "和田县教育培训中心"),
    ("Tarnow Procurement Bureau", "Hotan Procurement Bureau"),
    ("training centre", "training center"),
    ("the centre", "the center"),
]
CAMERA = "[@lower-camera-series]"


def renamed() -> dict[str, bytes]:
    texts = {}
    for path, data in clean_texts().items():
        text = data.decode()
        for ours, theirs in RENAMED:
            text = text.replace(ours, theirs)
        texts[path] = text.encode()
    return texts


def with_headline(words: str) -> Facts:
    texts = renamed()
    path = "claims/lower-camera-series.md"
    old = "headline: The lower camera on the post is of the Hikvision DarkFighter X series"
    assert old in texts[path].decode()
    texts[path] = texts[path].decode().replace(old, f"headline: {words}").encode()
    return facts_of(texts)


def with_sentence(words: str) -> Facts:
    texts = renamed()
    texts["report.md"] += f"\n\n{words}\n".encode()
    return facts_of(texts)


def rules(facts: Facts) -> set[str]:
    return {refusal.rule for refusal in check(facts).refusals}


def test_the_careful_version_stands() -> None:
    assert check(facts_of(renamed())).refusals == ()


HEADLINES = [
    ("claim.scope", "Hikvision Cameras Covering Concentration Camps"),
    ("claim.scope", "Hikvision cameras monitor a concentration camp"),
    ("claim.scope", "A Hikvision camera covers the camps"),
    ("name.normal", "The bottom camera is a Hikvision DarkFigher X"),
    ("name.normal", "The bottom camera is a Hikvision DarkfighterX"),
    ("name.normal", "The bottom camera is a Hikvision Darkfighter-X"),
    ("name.normal", "The bottom camera is a HikVision DarkFighter X"),
    ("ident.level", "The bottom camera is a Hikvision DS-2DF8236IX-AEL"),
    ("ident.level", "The bottom camera is a DS 2DF8236IX AEL"),
]


@pytest.mark.parametrize(("rule", "words"), HEADLINES)
def test_a_headline_of_2019_is_refused(rule: str, words: str) -> None:
    assert rule in rules(with_headline(words))


SENTENCES = [
    ("claim.scope", f"The video shows the Hikvision cameras {CAMERA}."),
    ("report.new_matter", f"Hikvision won projects worth $300 million {CAMERA}."),
    ("report.new_matter", f"It is the camera that BBC filmed {CAMERA}."),
    ("report.new_matter", f"Arent Fox was asked about the camera {CAMERA}."),
    ("report.new_matter", "Hikvision took on hundreds of millions of RMB loans. [~]"),
    ("report.new_matter", "We tested the series in 2018. [~]"),
    ("report.uncited", "Hikvision declined to comment on all counts."),
    ("name.normal", f"IPVM saw a DarkFigher X {CAMERA}."),
    ("name.normal", f"海康威视 made the camera {CAMERA}."),
]


@pytest.mark.parametrize(("rule", "words"), SENTENCES)
def test_a_sentence_of_2019_is_refused(rule: str, words: str) -> None:
    assert rule in rules(with_sentence(words))


CAREFUL = [
    f"The lower camera on the post is of the Hikvision DarkFighter X series {CAMERA}.",
    f"In March 2031 the lower camera stood at the Hotan County Education Training Center {CAMERA}.",
    f"Hikvision's DarkFighter X series has two upright lamp strips beside the ball {CAMERA}.",
    "We asked Hikvision how the camera came to stand there. [~]",
    f'Others call the maker "海康威视" {CAMERA}.',
]


@pytest.mark.parametrize("words", CAREFUL)
def test_a_careful_sentence_stands(words: str) -> None:
    assert rules(with_sentence(words)) == set()
