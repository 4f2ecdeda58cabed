"""a published dossier -> the same, with examinations, overrides or closures that do not fit.

As in `insiders.py`, lists, log and manifests are made again after each.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from countershot.evidence.keys import exercise_key
from tests.verify import workbench
from tests.verify.forge import Shape, commitment, forge, signature_over
from tests.verify.insiders import change, edit_entry, inside, judgement, release_of
from tests.verify.tampers import Problems
from tests.verify.workbench import ENTRIES, RELEASE, Json, sha256


def _identifications(release: Json) -> list[Json]:
    found = [j for j in release["judgements"] if j["path"].startswith("identifications/")]
    name = found[0]["path"].split(".")[0]
    return [j for j in found if j["path"].startswith(f"{name}.")]


@inside
def revealed_before_committed(folder: Path) -> Problems:
    """The first examiner's words are logged before the second examiner's commitment."""
    one, two = _identifications(release_of(folder))
    early, late = two["commitments"][0], one["entries"][0]

    def swap(value: Json) -> None:
        lines = {line["index"]: line for line in value["entries"]}
        lines[early]["entry"], lines[late]["entry"] = lines[late]["entry"], lines[early]["entry"]

    workbench.edit(folder, ENTRIES, swap)

    def follow(value: Json) -> None:
        mine, theirs = _identifications(value)
        mine["entries"], theirs["commitments"] = [early], [late]

    change(folder, follow)
    return {("ident.order", one["file"])}


@inside
def second_commitment_missing(folder: Path) -> Problems:
    files = _identifications(release_of(folder))
    change(folder, lambda value: _identifications(value)[1].update(commitments=[]))
    return {("ident.order", item["file"]) for item in files}


@inside
def both_commitments_by_one_examiner(folder: Path) -> Problems:
    """The same words twice are not two examiners."""
    files = _identifications(release_of(folder))
    first_one = files[0]["commitments"]
    change(folder, lambda value: _identifications(value)[1].update(commitments=first_one))
    return {("ident.order", item["file"]) for item in files}


@inside
def commitment_to_other_words(folder: Path) -> Problems:
    files = _identifications(release_of(folder))
    index = files[1]["commitments"][0]
    signature = workbench.read(folder, files[1]["signatures"][0])
    signature["statement"]["sha256"] = "cd" * 32
    other = commitment(signature)
    edit_entry(folder, index, lambda entry: entry.update(commitment=other))
    workbench.remake(folder)
    return {("ident.order", item["file"]) for item in files}


def _second(folder: Path, edit: Callable[[Json], object]) -> Problems:
    """Edit the entry of the second examiner's commitment; then nobody's two stand."""
    files = _identifications(release_of(folder))
    edit_entry(folder, files[1]["commitments"][0], edit)
    workbench.remake(folder)
    return {("ident.order", item["file"]) for item in files}


@inside
def commitment_in_another_name(folder: Path) -> Problems:
    return _second(folder, lambda entry: entry.update(name="another-sighting"))


@inside
def commitment_by_another_person(folder: Path) -> Problems:
    return _second(folder, lambda entry: entry.update(examiner="cy"))


@inside
def commitment_that_is_no_such_entry(folder: Path) -> Problems:
    return _second(folder, lambda entry: entry.update(type="noted"))


@inside
def withheld_exhibit_left_out_of_the_closure(folder: Path) -> Problems:
    """So that the claim would hold although it rests on bytes that nobody sees."""
    claim = release_of(folder)["claims"][0]
    needed = workbench.read(folder, f"data/signatures/claims__{claim['id']}.md.ana.json")
    name = next(n for n in sorted(needed["statement"]["rests_on"]) if n.startswith("exhibit:"))
    gone = name.removeprefix("exhibit:")

    def leave_out(value: Json) -> None:
        for item in value["claims"]:
            item["exhibits"] = [x for x in item["exhibits"] if x != gone]

    change(folder, leave_out)
    claims = release_of(folder)["claims"]
    own = {f"claims/{claim['id']}.md"}
    return {
        ("claim.closure", f"data/judgements/claims/{item['id']}.md")
        for item in claims
        if own & set(item["judgements"])
    }


@inside
def closure_names_what_is_not_there(folder: Path) -> Problems:
    change(folder, lambda value: value["claims"][0]["exhibits"].append("x-000000000000"))
    claim = release_of(folder)["claims"][0]["id"]
    return {("claim.closure", f"data/judgements/claims/{claim}.md")}


@inside
def claim_without_its_own_file(folder: Path) -> Problems:
    change(folder, lambda value: value["claims"][0].update(id="another"))
    return {("claim.closure", RELEASE)}


@inside
def two_examiners_with_one_key(folder: Path) -> Problems:
    """Bo is Ana: the same key signs and commits under both names."""
    ana = exercise_key("ana")
    release = release_of(folder)
    release["people"]["bo"]["public_key"] = ana.public_base64
    for item in release["judgements"]:
        for place, path in enumerate(item["signatures"]):
            said = workbench.read(folder, path)["statement"]
            if said["signer"] == "bo":
                forged = signature_over(
                    ana, said["case"], item, "bo", said["role"], said["rests_on"]
                )
                workbench.write(folder, path, forged)
                edit_entry(
                    folder, item["entries"][place], lambda e, s=forged: e.update(signature=s)
                )
                index, words = item["commitments"][place], commitment(forged)
                edit_entry(folder, index, lambda e, c=words: e.update(commitment=c))
    workbench.write(folder, RELEASE, release)
    workbench.remake(folder)
    found = [j for j in release["judgements"] if j["path"].startswith("identifications/")]
    return {("ident.order", item["file"]) for item in found}


def _alone(folder: Path) -> list[str]:
    """Make it a dossier in which one examiner is enough, by override; gives her files."""
    shutil.rmtree(folder)
    forge(folder, Shape(blind_waived=True))
    return [p for p in workbench.paths(folder) if p.startswith("data/judgements/identifications/")]


@inside
def override_of_another_rule(folder: Path) -> Problems:
    """A signed override of something harmless is listed as one of the blind examination."""
    files = _alone(folder)
    for item in release_of(folder)["judgements"]:
        if item["path"].startswith("overrides/"):
            data = (folder / item["file"]).read_bytes().replace(b"ident.blind", b"ident.words")
            workbench.put(folder, item["file"], data)
            _sign_anew(folder, item["path"], sha256(data), "cy", "editor")
    workbench.remake(folder)
    return {("ident.order", path) for path in files}


@inside
def override_of_a_rule_about_something_else(folder: Path) -> Problems:
    """Listed and signed alike, but not about the blind examination."""
    found = override_of_another_rule(folder)
    for item in release_of(folder)["overrides"]:
        assert item["rule"] == "ident.blind"

    def harmless(value: Json) -> None:
        for item in value["overrides"]:
            item["rule"] = "ident.words"

    change(folder, harmless)
    return found


def _overrides(folder: Path) -> list[str]:
    return [p for p in workbench.paths(folder) if p.startswith("data/judgements/overrides/")]


@inside
def overrides_that_are_not_there(folder: Path) -> Problems:
    """Signed, logged and named, but in no list: not "cannot be read", and no override."""
    files, overrides = _alone(folder), _overrides(folder)
    for path in overrides:
        (folder / path).unlink()
    (folder / "data/judgements/overrides").rmdir()
    workbench.remake(folder)
    return {("ident.order", path) for path in files} | {
        ("judgement.signature", path) for path in overrides
    }


@inside
def overrides_that_are_called_something_else(folder: Path) -> Problems:
    """The same words by the same editor, in files that no reader would take for overrides."""
    files, release = _alone(folder), release_of(folder)
    for item in release["judgements"]:
        if item["path"].startswith("overrides/"):
            for name in ("path", "file"):
                old, item[name] = item[name], item[name].replace("overrides/", "notes/")
            workbench.put(folder, item["file"], (folder / old).read_bytes())
            (folder / old).unlink()
            signature = item["signatures"][0]
            item["signatures"] = [signature.replace("overrides__", "notes__")]
            (folder / signature).rename(folder / item["signatures"][0])
    (folder / "data/judgements/overrides").rmdir()
    workbench.write(folder, RELEASE, release)
    for item in release["judgements"]:
        if item["path"].startswith("notes/"):
            _sign_anew(folder, item["path"], item["sha256"], "cy", "editor")
    workbench.remake(folder)
    return {("ident.order", path) for path in files}


@inside
def overrides_larger_than_allowed(folder: Path) -> Problems:
    """The right lines and signatures, but more than a verifier reads of such a file."""
    files = _alone(folder)
    for item in release_of(folder)["judgements"]:
        if item["path"].startswith("overrides/"):
            data = (folder / item["file"]).read_bytes()
            data += b"\n" * ((1 << 20) + 1 - len(data))
            workbench.put(folder, item["file"], data)
            _sign_anew(folder, item["path"], sha256(data), "cy", "editor")
    workbench.remake(folder)
    return {("ident.order", path) for path in files}


@inside
def override_that_rests_on_another_file(folder: Path) -> Problems:
    files = _alone(folder)
    for item in release_of(folder)["judgements"]:
        if item["path"].startswith("overrides/"):
            _sign_anew(folder, item["path"], item["sha256"], "cy", "editor", rests=False)
    workbench.remake(folder)
    return {("ident.order", path) for path in files}


@inside
def override_by_the_examiner_herself(folder: Path) -> Problems:
    files = _alone(folder)
    for item in release_of(folder)["judgements"]:
        if item["path"].startswith("overrides/"):
            _sign_anew(folder, item["path"], item["sha256"], "ana", "author")
    workbench.remake(folder)
    return {("ident.order", path) for path in files}


def _sign_anew(
    folder: Path, path: str, digest: str, signer: str, role: str, *, rests: bool = True
) -> None:
    """Replace the one signature on a judgement by a true one of this person over these bytes."""
    release = release_of(folder)
    item = judgement(release, path)
    old = item["signatures"][0]
    said = workbench.read(folder, old)["statement"]
    item["sha256"] = digest
    rests_on = said["rests_on"] if rests else {}
    new = signature_over(exercise_key(signer), said["case"], item, signer, role, rests_on)
    (folder / old).unlink()
    item["signatures"] = [old.replace(f".{said['signer']}.json", f".{signer}.json")]
    workbench.write(folder, item["signatures"][0], new)
    workbench.write(folder, RELEASE, release)
    edit_entry(folder, item["entries"][0], lambda entry: entry.update(signature=new))
