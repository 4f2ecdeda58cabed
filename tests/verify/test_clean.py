"""clean dossiers of every shape: no false alarm; "cannot check" only where bytes are missing."""

import shutil
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from countershot.dossier import bundle
from countershot.dossier.checks.findings import Finding, Verification
from countershot.dossier.verify import verify
from countershot.evidence.keys import verify_ed25519
from countershot.evidence.merkle import verify_inclusion
from countershot.records.case import ExhibitRelease
from countershot.records.release import Release
from tests.counts import count
from tests.dossier_pages import material
from tests.verify import signers, workbench
from tests.verify.forge import CASE, Shape, forge
from tests.verify.three import Answer, Browser, by_file, by_program

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
NAMES = st.text(st.characters(categories=("Ll", "Lo", "Nd")), min_size=1, max_size=20).filter(
    lambda name: unicodedata.is_normalized("NFC", name)
)
NUMBERS = st.tuples(*[st.lists(st.integers(0, 9), max_size=3).map(tuple)] * 3)
SHAPES = st.builds(
    Shape,
    clips=st.lists(st.sampled_from(("whole", "part", "withheld")), max_size=3).map(tuple),
    documents=st.lists(st.sampled_from(("whole", "part", "withheld", "destroyed")), max_size=4).map(
        tuple
    ),
    claims=st.lists(NUMBERS, max_size=5).map(tuple),
    words=WORDS,
    unseen=st.integers(0, 40),
    status=st.sampled_from(("release", "release", "release", "draft")),
    blind_waived=st.booleans(),
    names=st.lists(NAMES, min_size=1, max_size=3).map(tuple),
)


def check_clean(folder: Path, answer: Answer) -> None:
    """No problem, and per claim the verdict that its exhibits give."""
    release = workbench.read(folder, workbench.RELEASE)
    missing = {x["id"] for x in release["exhibits"] if x["release"] in ("withheld", "destroyed")}
    draft = release["status"] == "draft"
    expected = {
        claim["id"]: "cannot check" if draft or missing & set(claim["exhibits"]) else "holds"
        for claim in release["claims"]
    }
    assert answer["problems"] == []
    assert {claim["id"]: claim["verdict"] for claim in answer["claims"]} == expected
    assert {found["file"] for found in answer["unchecked"]} == missing
    uncertain = "cannot check" if "cannot check" in expected.values() else "holds"
    assert answer["verdict"] == ("draft" if draft else uncertain)


@settings(max_examples=count(10, 200), deadline=None, suppress_health_check=list(HealthCheck))
@given(shape=SHAPES)
def test_no_false_alarm(shape: Shape) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = forge(Path(place) / "dossier", shape)
        answer = by_program(folder)
        check_clean(folder, answer)
        assert by_file(folder) == answer


@settings(max_examples=count(3, 20), deadline=None, suppress_health_check=list(HealthCheck))
@given(shape=SHAPES)
def test_no_false_alarm_in_the_browser(browser: Browser, shape: Shape) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = forge(Path(place) / "dossier", shape)
        answer = browser(folder)
        check_clean(folder, answer)
        assert by_program(folder) == answer


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"status": "draft"},
        {"exercise": False},
        {"destroyed": True},
        {"overridden": True},
        {"release": {"tender": ExhibitRelease(release="withheld", reason="a life at risk")}},
        {
            "hostile": material.Hostile(
                words="<script>\u202e&amp;\x1b[2J", source_name="a\x00b/../c"
            )
        },
    ],
    ids=lambda how: ",".join(how) or "plain",
)
def test_what_publish_writes_is_clean(how: dict[str, object], tmp_path: Path) -> None:
    made = material.build(tmp_path / "case", **how)  # type: ignore[arg-type]
    bundle.write(made, tmp_path / "dossier")
    answer = by_program(tmp_path / "dossier")
    check_clean(tmp_path / "dossier", answer)
    assert by_file(tmp_path / "dossier") == answer


def test_a_draft_may_be_unsigned(tmp_path: Path) -> None:
    folder = forge(tmp_path / "dossier", Shape(status="draft"))
    signers.signature_dropped(folder)
    answer = by_program(folder)
    check_clean(folder, answer)
    assert by_file(folder) == answer


def test_the_dossier_may_lie_anywhere_and_be_copied(tmp_path: Path) -> None:
    forge(tmp_path / "here", Shape())
    shutil.copytree(tmp_path / "here", tmp_path / "相机 & co")
    assert by_program(tmp_path / "here") == by_program(tmp_path / "相机 & co")


def test_what_is_made_again_counts_last_and_only_where_nothing_is_broken(tmp_path: Path) -> None:
    folder = forge(tmp_path / "dossier", Shape())
    picture = next(p for p in workbench.paths(folder) if p.startswith("data/computed/w-"))
    asked: list[str] = []

    def again(place: Path, release: Release) -> list[Finding]:
        asked.append(release.case.id)
        return [
            Finding("computed.regenerates", picture, "another picture"),
            Finding("computed.regenerates", "data/computed/x", "no network", certain=False),
        ]

    def answer() -> Verification:
        return verify(
            folder, key=None, ed25519=verify_ed25519, inclusion=verify_inclusion, regenerate=again
        )

    found = answer()
    assert (found.verdict, asked) == ("broken", [CASE])
    assert [str(it) for it in found.problems] == [
        f"{picture}: computed.regenerates: another picture"
    ]
    assert found.unchecked[-1].file == "data/computed/x"  # after what is withheld
    assert "broken" in {claim.verdict for claim in found.claims}
    (folder / "index.html").unlink()
    assert answer().verdict == "broken"
    assert asked == [CASE]
