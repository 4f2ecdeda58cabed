"""a published dossier -> the same, with signatures, their order or closures that do not fit.

As in `insiders.py`, lists, log and manifests are made again after each.
"""

import shutil
from pathlib import Path

from countershot.evidence.keys import exercise_key
from tests.verify import workbench
from tests.verify.forge import Shape, commitment, forge, new_keys, signature_over
from tests.verify.insiders import change, edit_entry, inside, judgement, release_of, resign
from tests.verify.tampers import Problems, first
from tests.verify.workbench import ENTRIES, RELEASE, Json, sha256


def _claim_signatures(folder: Path) -> list[str]:
    return [p for p in workbench.paths(folder) if p.startswith("data/signatures/claims__")]


@inside
def signature_moved_to_another_file(folder: Path) -> Problems:
    mine, others = _claim_signatures(folder)[:2]
    stolen = workbench.read(folder, others)

    def steal(statement: Json) -> None:
        statement.update(stolen["statement"])

    resign(folder, mine, steal)
    return {("judgement.signature", mine), *_closure_noise(folder, mine)}


def _closure_noise(folder: Path, path: str) -> Problems:
    """The stolen statement rests on things that the claim's closure does not have."""
    claim = path.removeprefix("data/signatures/claims__").partition(".")[0]
    return {("claim.closure", f"data/judgements/claims/{claim}.md")}


@inside
def signature_in_another_role(folder: Path) -> Problems:
    mine = _claim_signatures(folder)[0]
    resign(folder, mine, lambda said: said.update(role="examiner"), again=False)
    return {("judgement.signature", mine)}


@inside
def signature_in_a_role_not_held(folder: Path) -> Problems:
    mine = _claim_signatures(folder)[0]
    resign(folder, mine, lambda said: said.update(role="editor"))
    return {("judgement.signature", mine)}


@inside
def signature_from_another_case(folder: Path) -> Problems:
    mine = _claim_signatures(folder)[0]
    resign(folder, mine, lambda said: said.update(case="another-case-0001"))
    return {("judgement.signature", mine)}


@inside
def signature_by_a_stranger(folder: Path) -> Problems:
    mine = _claim_signatures(folder)[0]
    signature = workbench.read(folder, mine)
    said = signature["statement"]
    key = new_keys("mallory")["ana"]
    fake = {"path": said["path"], "sha256": said["sha256"]}
    forged = signature_over(key, said["case"], fake, "ana", "author", said["rests_on"])
    forged["public_key"] = signature["public_key"]
    workbench.write(folder, mine, forged)
    owner = next(j for j in release_of(folder)["judgements"] if mine in j["signatures"])
    edit_entry(folder, owner["entries"][0], lambda entry: entry.update(signature=forged))
    workbench.remake(folder)
    return {("judgement.signature", mine)}


@inside
def signature_that_was_never_logged(folder: Path) -> Problems:
    """Rests on the same, truly signed, but another signature than the logged one."""
    mine = _claim_signatures(folder)[0]
    signature = workbench.read(folder, mine)
    signature["salt"] = "00" * 32
    workbench.write(folder, mine, signature)
    workbench.remake(folder)
    return {("judgement.signature", mine)}


@inside
def signature_that_is_none(folder: Path) -> Problems:
    mine = _claim_signatures(folder)[0]
    workbench.write(folder, mine, {"signature": "ana"})
    workbench.remake(folder)
    return {("judgement.signature", mine)}


@inside
def signature_under_another_name(folder: Path) -> Problems:
    mine = _claim_signatures(folder)[0]
    other = mine.replace(".ana.json", ".bo.json")
    (folder / mine).rename(folder / other)

    def rename(value: Json) -> None:
        for item in value["judgements"]:
            item["signatures"] = [other if path == mine else path for path in item["signatures"]]

    change(folder, rename)
    return {("judgement.signature", other)}


@inside
def signature_without_a_log_entry(folder: Path) -> Problems:
    name = first(folder, "data/judgements/claims/").removeprefix("data/judgements/")
    change(folder, lambda value: judgement(value, name).update(entries=[]))
    signature = judgement(release_of(folder), name)["signatures"][0]
    file = f"data/judgements/{name}"
    return {("judgement.signature", file), ("judgement.signature", signature)}


@inside
def judgement_digest_restated(folder: Path) -> Problems:
    name = f"claims/{release_of(folder)['claims'][-1]['id']}.md"
    change(folder, lambda value: judgement(value, name).update(sha256="ab" * 32))
    mine = next(p for p in _claim_signatures(folder) if name.replace("/", "__") in p)
    reports = {p for p in workbench.paths(folder) if p.startswith("data/signatures/report")}
    return {
        ("judgement.signature", f"data/judgements/{name}"), ("judgement.signature", mine),
        *(("judgement.rests_on", path) for path in reports),
    }  # fmt: skip


@inside
def report_that_nobody_signed(folder: Path) -> Problems:
    return _unsign(folder, "data/judgements/report.md")


@inside
def identification_not_signed_by_its_examiner(folder: Path) -> Problems:
    """Only the editor signed what is named after the examiner; nobody is committed to it."""
    files = [p for p in workbench.paths(folder) if p.startswith("data/judgements/identifications")]
    name = files[0].removeprefix("data/judgements/")
    release = release_of(folder)
    item = judgement(release, name)
    said = workbench.read(folder, item["signatures"][0])["statement"]
    signature = signature_over(
        exercise_key("cy"), said["case"], item, "cy", "editor", said["rests_on"]
    )
    (folder / item["signatures"][0]).unlink()
    item["signatures"] = [item["signatures"][0].replace(f".{said['signer']}.json", ".cy.json")]
    item["commitments"] = []
    workbench.write(folder, item["signatures"][0], signature)
    workbench.write(folder, RELEASE, release)
    edit_entry(folder, item["entries"][0], lambda entry: entry.update(signature=signature))
    workbench.remake(folder)
    group = name.split(".")[0]
    return {("judgement.signature", files[0])} | {
        ("ident.order", path) for path in files if group in path
    }


@inside
def signature_dropped(folder: Path) -> Problems:
    return _unsign(folder, first(folder, "data/judgements/claims/"))


def _unsign(folder: Path, path: str) -> Problems:
    name = path.removeprefix("data/judgements/")
    item = judgement(release_of(folder), name)
    for signature in item["signatures"]:
        (folder / signature).unlink()
    change(folder, lambda value: judgement(value, name).update(signatures=[], entries=[]))
    return {("judgement.signature", path)}


@inside
def persons_key_replaced(folder: Path) -> Problems:
    public = new_keys("mallory")["bo"].public_base64
    change(folder, lambda value: value["people"]["bo"].update(public_key=public))
    signed = (p for p in workbench.paths(folder) if p.endswith(".bo.json"))
    return {("judgement.signature", path) for path in signed}


@inside
def claim_edited_after_signing(folder: Path) -> Problems:
    """The prose of a claim that no other claim rests on; the report rests on it."""
    name = f"claims/{release_of(folder)['claims'][-1]['id']}.md"
    path = f"data/judgements/{name}"
    data = (folder / path).read_bytes() + b"and 4,800 more of them\n"
    workbench.put(folder, path, data)
    change(folder, lambda value: judgement(value, name).update(sha256=sha256(data)))
    mine = next(p for p in _claim_signatures(folder) if name.replace("/", "__") in p)
    reports = {p for p in workbench.paths(folder) if p.startswith("data/signatures/report")}
    return {("judgement.signature", mine)} | {("judgement.rests_on", p) for p in reports}


@inside
def rests_on_another_digest(folder: Path) -> Problems:
    mine = _claim_signatures(folder)[0]

    def other(said: Json) -> None:
        said["rests_on"][min(said["rests_on"])] = "ab" * 32

    resign(folder, mine, other)
    reports = {p for p in workbench.paths(folder) if p.startswith("data/signatures/report")}
    assert reports
    return {("judgement.rests_on", mine)}


@inside
def judgement_at_another_place(folder: Path) -> Problems:
    name = first(folder, "data/judgements/claims/").removeprefix("data/judgements/")
    moved = "data/judgements/claims-elsewhere.md"
    (folder / f"data/judgements/{name}").rename(folder / moved)
    change(folder, lambda value: judgement(value, name).update(file=moved))
    return {("judgement.signature", moved)}


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
def override_by_the_examiner_herself(folder: Path) -> Problems:
    files = _alone(folder)
    for item in release_of(folder)["judgements"]:
        if item["path"].startswith("overrides/"):
            _sign_anew(folder, item["path"], item["sha256"], "ana", "author")
    workbench.remake(folder)
    return {("ident.order", path) for path in files}


def _sign_anew(folder: Path, path: str, digest: str, signer: str, role: str) -> None:
    """Replace the one signature on a judgement by a true one of this person over these bytes."""
    release = release_of(folder)
    item = judgement(release, path)
    old = item["signatures"][0]
    said = workbench.read(folder, old)["statement"]
    item["sha256"] = digest
    new = signature_over(exercise_key(signer), said["case"], item, signer, role, said["rests_on"])
    (folder / old).unlink()
    item["signatures"] = [old.replace(f".{said['signer']}.json", f".{signer}.json")]
    workbench.write(folder, item["signatures"][0], new)
    workbench.write(folder, RELEASE, release)
    edit_entry(folder, item["entries"][0], lambda entry: entry.update(signature=new))
