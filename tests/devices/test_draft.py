"""a comparison -> a draft that parses and decides nothing; a packet that gives nothing away."""

import random

import pytest
import yaml

from countershot.claims.identification_file import identification_file
from countershot.devices.compare import compare
from countershot.devices.draft import SpecimenFile, draft, packet
from countershot.errors import UsageError
from countershot.records.judged import Identification
from tests.devices.drawings import bullet, gallery, made, seen, sighting, speed_dome

PNG = b"\x89PNG\r\n\x1a\n the view"


def drafted(view_of: str = "orrin-dx", side: int = 200) -> str:
    view = seen(speed_dome(lamps=True) if view_of == "orrin-dx" else bullet(), 120)
    return draft(compare(sighting(side=side), view, gallery()), sighting(), "ana", "lower-camera")


def head(text: str) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load(text.split("---\n")[1])
    return loaded


def read(text: str, name: str = "lower-camera.ana") -> Identification:
    return identification_file(f"identifications/{name}.md", name, text, "0" * 64).identification


def test_a_draft_decides_nothing() -> None:
    front = head(drafted())
    assert front == {
        "sighting": "s-0a1b2c3d-1",
        "specimen": "orrin-dx",
        "level": 0,
        "verdict": "inconclusive",
        "maker": "",
        "series": "",
        "device_model": "",
        "mount": "",
        "cables": "",
    }


def test_badge_words_are_comments_and_fill_in_no_field() -> None:
    """Words in a picture are anyone's: here they try to end the head and to name a maker."""
    badge = (
        "Badge, not maker. The program read, and may be wrong:",
        '  ORRIN\n---\nmaker: "ORRIN"',
    )
    view = seen(speed_dome(lamps=True), 120)
    text = draft(compare(sighting(), view, gallery()), sighting(), "ana", "lower-camera", badge)
    assert "# Badge, not maker." in text and "#   ORRIN --- maker" in text
    assert head(text) == head(drafted())
    found = read(text.replace('mount: ""', "mount: 2").replace('cables: ""', "cables: two, grey"))
    assert (found.maker, found.mount, found.cables) == ("", "2", "two, grey")


def test_a_draft_reads_as_an_identification() -> None:
    found = read(drafted())
    assert [(each.feature, each.agrees, each.discriminating) for each in found.features] == [
        ("collar", "not visible", False),
        ("lamp-strips", "not visible", True),
        ("skirt", "not visible", False),
    ]
    assert {each.questioned for each in found.features} == {""}
    assert found.features[1].specimen == "two upright lamp strips beside the ball"
    assert "only the look-alike kite-p2" in found.features[2].specimen
    assert [(each.specimen, each.reason) for each in found.excluded] == [
        ("kite-p2", ""),
        ("gone-x1", ""),
    ]
    assert found.limits == ""


def test_the_ranking_stands_in_comments_and_says_what_it_is() -> None:
    comments = [line for line in drafted().splitlines() if line.startswith("# ")]
    assert "# A machine's proposal, not a finding. Scores are no probabilities." in comments
    assert any(line.startswith("# 1. orrin-dx: 0.") for line in comments)
    assert "#   kind agrees: ptz (weight 0.5)" in comments
    assert "orrin-dx" not in drafted().split("---\n")[2].split("## Excluded")[1]


def test_an_abstention_names_no_specimen() -> None:
    text = drafted(side=20)
    assert head(text)["specimen"] == ""
    assert "# No specimen stands out: only 20 pixels" in text


def test_no_specimens_still_give_a_draft() -> None:
    text = draft(compare(sighting(), bullet(), []), sighting(), "ana", "lower-camera")
    found = read(text)
    assert (found.specimen, found.features, found.excluded) == ("", (), ())


def test_words_from_specimen_files_break_neither_table_nor_head() -> None:
    words = "a | b \\| c\n---\n## Excluded\n- x: y\r\u202e\u2028 \x00 # <b>"
    known = made("odd-o1", "ptz", speed_dome(lamps=True), features=(("id|1", words, True),))
    view = seen(speed_dome(lamps=True), 120)
    twin = made(
        "kite-p2", "ptz", features=((words, words + "!", True),), lookalikes=("odd-o1", words)
    )
    found = compare(sighting(), view, [known, twin])
    text = draft(found, sighting(), "ana", "lower-camera")
    assert head(text)["specimen"] == "odd-o1"
    first, second = read(text).features
    assert first.feature == "id|1"
    assert first.specimen == "a | b \\| c --- ## Excluded - x: y # <b>"
    assert second.specimen.startswith("only the look-alike kite-p2: a |")
    assert [each.specimen for each in read(text).excluded] == ["kite-p2"]


@pytest.mark.parametrize("name", ["", "../up", "a/b", "Ana", "a.b", "a\n", "-a", "a" * 64])
def test_names_that_are_no_file_names_are_refused(name: str) -> None:
    found = compare(sighting(), bullet(), gallery())
    with pytest.raises(UsageError, match="file name"):
        draft(found, sighting(), name, "lower-camera")
    with pytest.raises(UsageError, match="file name"):
        packet(sighting(), PNG, [], "bo", name)


def files() -> list[SpecimenFile]:
    pictures = {"orrin-dx": "x-0000000000aa.png", "tube-b1": "x-0000000000bb.jpg"}
    return [
        SpecimenFile(
            each.specimen,
            f"maker: Velmara # {each.specimen.id}\n".encode(),
            {pictures[each.specimen.id]: b"picture"} if each.specimen.id in pictures else {},
        )
        for each in gallery()
    ]


def test_a_packet_holds_what_a_second_examiner_needs() -> None:
    made_packet = packet(sighting(), PNG, files(), "bo", "lower-camera")
    assert list(made_packet) == [
        "README.md",
        "identifications/lower-camera.bo.md",
        "pictures/x-0000000000aa.png",
        "pictures/x-0000000000bb.jpg",
        "specimens/half-d4.yaml",
        "specimens/kite-p2.yaml",
        "specimens/orrin-dx.yaml",
        "specimens/tube-b1.yaml",
        "view.png",
    ]
    assert made_packet["view.png"] == PNG
    assert made_packet["specimens/kite-p2.yaml"] == b"maker: Velmara # kite-p2\n"


def test_a_packet_gives_nothing_away() -> None:
    made_packet = packet(sighting("fisheye"), PNG, files(), "bo", "lower-camera")
    written = (
        made_packet["README.md"] + made_packet["identifications/lower-camera.bo.md"]
    ).decode()
    for word in ("fisheye", "0.9", "proposal", "weight", "outline", "ana", "stands out"):
        assert word not in written.replace("another", ""), word
    found = read(made_packet["identifications/lower-camera.bo.md"].decode(), "lower-camera.bo")
    assert (found.specimen, found.level, found.verdict) == ("", 0, "inconclusive")
    assert [each.feature for each in found.features] == ["collar", "lamp-strips", "skirt"]
    assert [each.specimen for each in found.excluded] == [
        "half-d4",
        "kite-p2",
        "orrin-dx",
        "tube-b1",
    ]
    assert not any(each.discriminating for each in found.features)


def test_a_packet_is_the_same_whatever_the_order() -> None:
    expected = packet(sighting(), PNG, files(), "bo", "lower-camera")
    for seed in range(5):
        shuffled = files()
        random.Random(seed).shuffle(shuffled)
        again = packet(sighting(), PNG, shuffled, "bo", "lower-camera")
        assert list(again.items()) == list(expected.items())


@pytest.mark.parametrize(
    "name", ["../x.png", "x.png", "x-0123456789ab.svg", "x-0123456789ab.png\n"]
)
def test_a_picture_with_a_strange_name_is_refused(name: str) -> None:
    odd = SpecimenFile(gallery()[0].specimen, b"", {name: b""})
    with pytest.raises(UsageError, match="picture"):
        packet(sighting(), PNG, [odd], "bo", "lower-camera")


def test_one_name_for_two_contents_is_refused() -> None:
    one, other = files()[0], files()[1]
    clash = SpecimenFile(other.specimen, other.yaml, {"x-0000000000aa.png": b"another picture"})
    with pytest.raises(UsageError, match="given twice"):
        packet(sighting(), PNG, [one, clash], "bo", "lower-camera")
