"""which exhibits leave whole, in part, or not at all."""

from pathlib import Path

import pytest

from countershot.dossier.cited import cited
from countershot.dossier.material import Material
from countershot.dossier.redact import NOT_COVERED, Redaction, redact
from countershot.records.case import ExhibitRelease
from tests.dossier_pages.material import build


def decisions(material: Material) -> dict[str, Redaction]:
    """By media type and, for the two specimens, source name."""
    found = redact(material, cited(material))
    return {r.exhibit.source_name: r for r in found.values()}


def test_defaults(tmp_path: Path) -> None:
    found = decisions(build(tmp_path, exercise=False))
    clip = found["broadcast.mp4"]
    assert (clip.release, clip.reason) == ("part", NOT_COVERED)
    assert len(clip.copies) == 1
    assert found["tender.pdf"].release == "whole"
    assert found["orrin-front.png"].release == "whole"
    assert found["kite-front.png"].release == "whole"


def test_the_exercise_shows_its_footage(tmp_path: Path) -> None:
    assert decisions(build(tmp_path))["broadcast.mp4"].release == "whole"


def test_footage_never_leaves_whole(tmp_path: Path) -> None:
    policy = {"clip": ExhibitRelease(release="whole")}
    assert decisions(build(tmp_path, exercise=False, release=policy))["broadcast.mp4"].release == (
        "part"
    )


@pytest.mark.parametrize("name", ["clip", "tender", "orrin"])
def test_withheld_is_withheld(tmp_path: Path, name: str) -> None:
    policy = {name: ExhibitRelease(release="withheld", reason="why")}
    found = [r for r in decisions(build(tmp_path, release=policy)).values() if not r.open]
    assert [(r.release, r.reason, r.copies) for r in found] == [("withheld", "why", ())]


def test_a_document_has_no_part(tmp_path: Path) -> None:
    policy = {"tender": ExhibitRelease(release="part", reason="names")}
    found = decisions(build(tmp_path, release=policy))["tender.pdf"]
    assert (found.release, found.reason) == ("withheld", "names")


def test_destruction_comes_before_every_policy(tmp_path: Path) -> None:
    policy = {"tender": ExhibitRelease(release="whole")}
    found = decisions(build(tmp_path, release=policy, destroyed=True))["tender.pdf"]
    assert (found.release, found.reason) == ("destroyed", "It names a private person.")
