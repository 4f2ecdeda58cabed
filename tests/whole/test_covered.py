"""a clip covered, looked through and signed for -> the copy that leaves the case in its place."""

import io
import json
import shutil
from pathlib import Path

import av
import pytest

from tests.whole.program import countershot, tree


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    shutil.copytree(done / "case", tmp_path / "case")
    return tmp_path / "case"


def clip_and_sighting(case: Path) -> tuple[str, str]:
    """Of the sighting that the exercise's report rests on."""
    named = next(iter(sorted((case / "identifications").glob("*.md")))).read_text()
    sighting = named.partition("sighting: ")[2].split()[0]
    seen = countershot("look", case, "--json").json["sightings"]
    return next((s["exhibit"], s["id"]) for s in seen if s["id"] == sighting)


def refusals(case: Path) -> list[str]:
    found = countershot("check", case, "--json").json["refusals"]
    return [refusal["reason"] for refusal in found if refusal["rule"] == "face.covered"]


def test_only_what_a_person_looked_through_leaves_and_the_clip_stays(
    case: Path, tmp_path: Path
) -> None:
    exhibit, sighting = clip_and_sighting(case)
    made = countershot("cover", case, exhibit, "--only-device", sighting, "--json")
    assert made.code == 0, made.err
    redaction = Path(made.json["redaction"])
    assert any("says nothing of how" in reason for reason in refusals(case))
    assert any("nobody has signed" in reason for reason in refusals(case))
    redaction.write_text(
        redaction.read_text() + "Bo played every frame slowly; only the wall stays visible.\n"
    )
    name = redaction.relative_to(case).as_posix()
    assert countershot("sign", case, name, "--as", "cy").code == 0
    assert refusals(case) == []
    found = countershot("check", case, "--json").json["refusals"]
    assert {(r["file"], r["rule"]) for r in found} == {("report.md", "release.diff")}
    for who, role in (("ana", "author"), ("cy", "editor"), ("dee", "legal_reader")):
        assert countershot("sign", case, "report.md", "--as", who, "--role", role).code == 0

    out = tmp_path / "out"
    published = countershot("publish", case, out)
    assert published.code == 0, published.out + published.err
    assert not list(out.rglob("*.mp4"))
    copy = out / f"data/computed/{exhibit}-covered.webm"
    with av.open(io.BytesIO(copy.read_bytes())) as container:
        assert [stream.type for stream in container.streams] == ["video"]
    assert (out / f"data/computed/{exhibit}-covered-poster.png").is_file()
    assert (out / "data/judgements" / name).is_file()
    page = (out / "data/pages/exhibits.html").read_text()
    assert "Looked through by" in page and f"{exhibit}-covered.webm" in page
    verified = countershot("verify", out, "--json")
    assert verified.json["problems"] == []
    assert {c["verdict"] for c in verified.json["claims"]} == {"holds"}

    entry = json.loads((out / f"data/computed/{exhibit}-covered.json").read_text())
    assert entry["rule"] == "all but the device"


def test_a_changed_redaction_or_another_copy_stops_the_release(case: Path) -> None:
    exhibit, sighting = clip_and_sighting(case)
    made = countershot("cover", case, exhibit, "--only-device", sighting, "--json").json
    redaction = Path(made["redaction"])
    text = redaction.read_text() + "Bo played every frame slowly; only the wall is seen.\n"
    redaction.write_text(text)
    name = redaction.relative_to(case).as_posix()
    assert countershot("sign", case, name, "--as", "cy").code == 0
    redaction.write_text(text + "And the sound.\n")
    assert refusals(case) == ["nobody has signed, as it stands, that this copy was looked through"]
    redaction.write_text(text.replace(made["sha256"], "0" * 64))
    assert any("says 000000" in reason for reason in refusals(case))
    redaction.write_text(text.replace(made["id"], "c-000000000000"))
    assert any("no covered copy c-000000000000" in reason for reason in refusals(case))


def test_a_second_run_makes_nothing_new(case: Path) -> None:
    exhibit, sighting = clip_and_sighting(case)
    words = ("cover", case, exhibit, "--only-device", sighting, "--json")
    first, before = countershot(*words).json, tree(case / "evidence")
    assert countershot(*words).json == {**first, "drafted": True}
    assert tree(case / "evidence") == before


def test_what_cannot_be_meant_is_said_so(case: Path, tmp_path: Path) -> None:
    exhibit, sighting = clip_and_sighting(case)
    there = tmp_path / "there.webm"
    there.write_bytes(b"precious")
    for words in (
        (exhibit, "--only-device", "s-00000000-9"),
        (exhibit, "--time", "soon"),
        (exhibit, "--time", "900-100"),
        (exhibit, "--box", "1,2,3"),
        (exhibit, "--to", str(there)),
        ("tender.pdf",),
    ):
        ended = countershot("cover", case, *words)
        assert ended.code == 2, (words, ended.err)
    assert there.read_bytes() == b"precious"
    late = countershot("cover", case, exhibit, "--only-device", sighting, "--time", "900000-900001")
    assert late.code == 1 and "correct the time" in late.err
