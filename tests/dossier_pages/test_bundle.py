"""a dossier is whole, the same every time, and never takes the place of something else."""

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import bagit
import pytest

from countershot.dossier import bundle
from countershot.dossier.bundle import write
from countershot.dossier.material import Material
from countershot.dossier.staging import Stage
from countershot.errors import CaseDamaged, CaseError, CountershotError, Refused, StorageFailed
from countershot.records.case import ExhibitRelease, Person
from countershot.records.files import ClaimFile, Document
from tests.dossier_pages.material import Hostile, build


def contents(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"status": "draft"},
        {"exercise": False},
        {"destroyed": True},
        {"overridden": True},
        {"hostile": Hostile("\u202e<b>", "../x\x00")},
    ],
    ids=lambda options: next(iter(options), "plain"),
)
def test_same_material_same_bytes(tmp_path: Path, options: dict[str, object]) -> None:
    write(build(tmp_path / "a", **options), tmp_path / "here" / "one")  # type: ignore[arg-type]
    write(build(tmp_path / "b", **options), tmp_path / "two")  # type: ignore[arg-type]
    assert contents(tmp_path / "here" / "one") == contents(tmp_path / "two")


def test_publishing_again_changes_nothing(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    first = write(material, tmp_path / "dossier")
    before = contents(tmp_path / "dossier")
    assert write(material, tmp_path / "dossier") == first
    assert contents(tmp_path / "dossier") == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_no_path_of_this_machine_and_no_other_date(tmp_path: Path, released: Path) -> None:
    for name, data in contents(released).items():
        assert str(released.parent.parent).encode() not in data, name


def test_is_a_bag(released: Path) -> None:
    bag = bagit.Bag(str(released))
    assert bag.validate(processes=1)
    assert "Payload-Oxum" not in bag.info


def test_release_lists_every_other_file(released: Path) -> None:
    release = json.loads((released / "data/release.json").read_bytes())
    unlisted = {
        "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "data/release.json",
        "data/log/entries.json", "data/log/checkpoint",
    }  # fmt: skip
    assert {f["path"] for f in release["files"]} == contents(released).keys() - unlisted


def test_files_are_plain_and_their_names_ours(released: Path) -> None:
    for path in released.rglob("*"):
        mode = path.lstat().st_mode
        assert stat.S_IMODE(mode) == (0o755 if path.is_dir() else 0o644)
        assert stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def test_only_what_is_cited_leaves(tmp_path: Path) -> None:
    """Log entries that nothing cited needs stay in the case."""
    release = write(build(tmp_path / "case"), tmp_path / "dossier")
    entries = json.loads((tmp_path / "dossier/data/log/entries.json").read_bytes())["entries"]
    carried = [entry["index"] for entry in entries]
    assert carried[:-1] == [entry.index for entry in release.entries]
    assert 0 not in carried  # `opened` names everybody in the case
    assert entries[-1]["entry"]["type"] == "released"


def test_an_unreported_claim_stays_in_the_case(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    hidden = material.facts.claims[0].claim.model_copy(
        update={"id": "hidden", "headline": "What the report does not say"}
    )
    file = ClaimFile(Document("claims/hidden.md", "0" * 64), hidden)
    facts = replace(material.facts, claims=(*material.facts.claims, file))
    closures = {**material.closures, "hidden": material.closures["lower-series"]}
    write(replace(material, facts=facts, closures=closures), tmp_path / "dossier")
    for name in ("index.html", "data/pages/claims.html", "data/release.json"):
        assert b"What the report does not say" not in (tmp_path / "dossier" / name).read_bytes()


def test_who_signed_nothing_here_is_not_named(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    quiet = Person(name="Zoe Protected", roles=("editor",), public_key=material.public_key)
    people = {**material.case.people, "zoe": quiet}
    case = material.case.model_copy(update={"people": people})
    release = write(
        replace(material, facts=replace(material.facts, case=case)), tmp_path / "dossier"
    )
    assert sorted(release.people) == ["ana", "bo", "cy", "dee"]
    assert all(b"Zoe Protected" not in data for data in contents(tmp_path / "dossier").values())


@pytest.mark.parametrize("there", ["a file", "a folder with files", "a link", "another case"])
def test_refuses_to_replace_what_is_not_this_dossier(tmp_path: Path, there: str) -> None:
    out = tmp_path / "out"
    if there == "a file":
        out.write_text("mine")
    elif there == "a folder with files":
        out.mkdir()
        (out / "thesis.txt").write_text("mine")
    elif there == "a link":
        (tmp_path / "elsewhere").mkdir()
        out.symlink_to(tmp_path / "elsewhere")
    else:
        write(build(tmp_path / "case"), out)
        release = json.loads((out / "data/release.json").read_bytes())
        release["case"]["id"] = "another-case"
        (out / "data/release.json").write_text(json.dumps(release))
    before = contents(out) if out.is_dir() else out.read_bytes()
    with pytest.raises(Refused):
        write(build(tmp_path / "again"), out)
    assert (contents(out) if out.is_dir() else out.read_bytes()) == before


def test_an_empty_folder_is_a_fine_place(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    write(build(tmp_path / "case"), tmp_path / "out")
    assert (tmp_path / "out/index.html").is_file()


class Stopped(Exception):
    """The program is interrupted here."""


@pytest.mark.parametrize("after", [0, 1, 7, 20, 38])
def test_interrupted_anywhere_leaves_the_older_dossier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    out = tmp_path / "dossier"
    write(build(tmp_path / "case"), out)
    before = contents(out)
    newer = build(tmp_path / "newer", overridden=True)
    written = 0
    write_file, copy_file = Stage.write, Stage.copy

    def counted(stage: Stage, *args: object) -> None:
        nonlocal written
        if written == after:
            raise Stopped
        written += 1
        (write_file if len(args) == 2 else copy_file)(stage, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Stage, "write", counted)
    monkeypatch.setattr(Stage, "copy", counted)
    with pytest.raises(Stopped):
        write(newer, out)
    assert contents(out) == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []
    monkeypatch.undo()
    write(newer, out)
    assert contents(out) != before


def test_killed_between_two_renames_is_put_right_by_the_next_run(tmp_path: Path) -> None:
    """What a dead process left beside the dossier goes; what is not ours stays."""
    dead = _dead_process()
    for name in (f".dossier.partial-{dead}", f".dossier.replaced-{dead}", ".dossier.partial-x"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("half")
    living = tmp_path / f".dossier.partial-{os.getppid()}"
    living.mkdir()
    write(build(tmp_path / "case"), tmp_path / "dossier")
    left = sorted(p.name for p in tmp_path.iterdir() if p.name.startswith("."))
    assert left == sorted([living.name, ".dossier.partial-x"])


def _dead_process() -> int:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return pid


def test_a_disk_that_fails_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    material = build(tmp_path / "case")
    monkeypatch.setattr("countershot.dossier.staging.os.fsync", full)
    with pytest.raises(StorageFailed, match="disk is full"):
        write(material, tmp_path / "dossier")
    assert not (tmp_path / "dossier").exists()


def _other_bytes(material: Material, path: Path) -> Material:
    path.write_bytes(b"other bytes")
    return replace(material, object_path=lambda sha256: path)


def test_wrong_or_missing_objects_stop_it(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    with pytest.raises(CaseDamaged, match="other bytes"):
        write(_other_bytes(material, tmp_path / "object"), tmp_path / "dossier")
    with pytest.raises(CaseDamaged, match="missing"):
        write(replace(material, object_path=lambda _: tmp_path / "no"), tmp_path / "dossier")
    assert not (tmp_path / "dossier").exists()


def test_a_judgement_edited_meanwhile_stops_it(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    with pytest.raises(CaseDamaged, match="changed while"):
        write(replace(material, case_file=lambda _: b"edited"), tmp_path / "dossier")


@pytest.mark.parametrize(
    "name",
    ["claims/../../x.md", "claims/a\u202eb.md", "claims/a:b.md", "/claims/x.md", "claims//x"],
)
def test_unfit_file_names_are_refused(tmp_path: Path, name: str) -> None:
    material = build(tmp_path / "case")
    first = material.facts.claims[0]
    renamed = replace(first, document=replace(first.document, path=name))
    facts = replace(material.facts, claims=(renamed, *material.facts.claims[1:]))
    closures = {
        claim: replace(
            c, judgements=tuple(name if j == first.document.path else j for j in c.judgements)
        )
        for claim, c in material.closures.items()
    }
    with pytest.raises(CaseError, match="cannot be published"):
        write(replace(material, facts=facts, closures=closures), tmp_path / "dossier")


def test_names_that_differ_only_in_case_are_refused() -> None:
    with pytest.raises(CaseError, match="differ only in case"):
        bundle._refuse_twins(["data/judgements/claims/a.md", "data/judgements/claims/A.md"])


def test_a_cited_claim_that_is_not_there(tmp_path: Path) -> None:
    """A release must not name it; a draft says so on the page and goes on."""
    material = build(tmp_path / "case")
    without = {name: c for name, c in material.closures.items() if name != "award"}
    facts = replace(
        material.facts, claims=tuple(f for f in material.facts.claims if f.claim.id != "award")
    )
    with pytest.raises(CountershotError):
        write(replace(material, facts=facts, closures=without), tmp_path / "dossier")
    draft = build(tmp_path / "draft", status="draft")
    draft = replace(draft, facts=replace(draft.facts, claims=facts.claims), closures=without)
    write(draft, tmp_path / "dossier")
    assert "no such claim" in (tmp_path / "dossier/index.html").read_text()


def test_a_draft_is_not_logged(tmp_path: Path) -> None:
    write(build(tmp_path / "case", status="draft"), tmp_path / "dossier")
    entries = json.loads((tmp_path / "dossier/data/log/entries.json").read_bytes())["entries"]
    assert all(entry["entry"]["type"] != "released" for entry in entries)


def test_withheld_bytes_stay(tmp_path: Path) -> None:
    policy = {"tender": ExhibitRelease(release="withheld", reason="a source")}
    write(build(tmp_path / "case", release=policy), tmp_path / "dossier")
    names = contents(tmp_path / "dossier")
    assert not any(name.endswith(".pdf.bin") or "-page-" in name for name in names)
