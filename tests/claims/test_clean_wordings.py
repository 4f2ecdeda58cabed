"""wordings that honest cases need -> let through; the faults beside them are still refused.

Each of these was found by publishing the twenty clean cases of tests/verify/twenty.
"""

import json

import pytest

from countershot.claims.attribution import says_who
from countershot.claims.gate import check
from countershot.claims.scoping import Stated, too_many
from countershot.documents.grammar.mentions import mentions
from countershot.records.judged import Scope
from tests.claims.cases import facts_of
from tests.claims.foes_elsewhere import case

REPLY = "x-5a2b3c4d5e6f"


def counted(count: int, of: str, text: str, theirs: str = "") -> list[str]:
    return [*too_many(text, Stated((Scope(count=count, of=of),), "", theirs), strict=True)]


@pytest.mark.parametrize(
    ("of", "text", "refused"),
    [
        ("report", "The Courier reports that the gate was sold", False),
        ("report", "Several reports that we read say so", True),
        ("report", "Its reports to the council say so", True),
        ("pledge", "A maker pledges to sell none", False),
        ("pledge", "The pledges to sell none were signed", True),
        ("camera", "Velmara sells cameras to the camp", True),
        ("camera", "Velmara lists cameras that turn", True),
    ],
)
def test_what_somebody_does_is_no_plural(of: str, text: str, refused: bool) -> None:
    assert bool(counted(1, of, text)) is refused


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("The notice asks for 12 domes for the north and 16 for the south", False),
        ("It asks for 28 domes: 12 domes, 10 domes and 6 domes", False),
        ("The notice asks for 14 domes for the north and 16 for the south", True),
        ("The notice asks for 12 domes", True),
        ("Of 16 posts, one in the middle and 3 at the gate, 12 domes hang", True),
    ],
)
def test_parts_add_up_to_what_is_counted(text: str, refused: bool) -> None:
    assert bool(counted(28, "dome", text)) is refused


def test_a_plural_of_the_source_is_the_sources() -> None:
    said = "sold cameras to the prison"
    assert counted(1, "report", "The paper says that it sold cameras", said) == []
    assert counted(1, "report", "The paper says that it sold turrets", said)
    assert counted(1, "report", "The paper says that it sold 40 cameras", said)
    assert counted(1, "camera", "The paper says that it sold cameras", said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The notice gives the hours of the rounds", True),
        ("The minutes of 3 March record a vote", True),
        ("The paper prints the answer of the company", True),
        ("The detainees have no lawyers", False),
        ("The contract has ended", False),
        ("The device prints the label on its side", False),
        ("The waybill proves the delivery", False),
    ],
)
def test_a_paper_that_tells_is_somebody_who_says_so(text: str, told: bool) -> None:
    assert says_who(text) is told


@pytest.mark.parametrize(("giver", "refused"), [("velmara", False), ("a-clerk", True)])
def test_a_partys_answer_to_our_letter_is_no_gift(giver: str, refused: bool) -> None:
    texts = case("letter-case")
    material = json.loads(texts["material.json"])
    material["exhibits"][REPLY]["giver"] = giver
    found = check(facts_of({**texts, "material.json": json.dumps(material).encode()}))
    assert ("harm.threat" in {each.rule for each in found.refusals}) is refused


@pytest.mark.parametrize("share", ["15", "5", "51.5"])
def test_a_share_of_a_chain_is_its_sources(share: str) -> None:
    texts, path = case("chain-case"), "chains/camera-to-list.md"
    text = texts[path].decode().replace("percent: 51\n", f"percent: {share}\n")
    found = check(facts_of({**texts, path: text.encode()}, signed=texts)).refusals
    assert "chain.cited" in {each.rule for each in found if f"{share}%" in each.reason}


def test_a_figure_in_groups_by_spaces_is_not_its_last_group() -> None:
    (amount,) = mentions("a loan of 12 000 000 CNY")
    assert amount.value is None and "separators" in amount.flags
    assert [each.value for each in mentions("in 2024 300 million yuan")][-1] == "300000000"
