"""a published dossier -> the same, with signatures, their order or closures that do not fit.

As in `insiders.py`, lists, log and manifests are made again after each.
"""

from pathlib import Path

from countershot.evidence.keys import exercise_key
from tests.verify import workbench
from tests.verify.forge import new_keys, signature_over
from tests.verify.insiders import change, edit_entry, inside, judgement, release_of, resign
from tests.verify.tampers import Problems, first
from tests.verify.workbench import RELEASE, Json, sha256


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
def signature_larger_than_allowed(folder: Path) -> Problems:
    """Truly signed and logged, over so many grounds that no verifier reads it."""
    mine = _claim_signatures(folder)[0]
    many = {f"exhibit:x-{number:012x}": "ab" * 32 for number in range(12000)}
    resign(folder, mine, lambda said: said["rests_on"].update(many))
    assert (folder / mine).stat().st_size > 1 << 20
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
    return unsign(folder, "data/judgements/report.md")


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
    return unsign(folder, first(folder, "data/judgements/claims/"))


def unsign(folder: Path, path: str) -> Problems:
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
def person_left_out(folder: Path) -> Problems:
    signed = [p for p in workbench.paths(folder) if p.endswith(".bo.json")]
    change(folder, lambda value: value["people"].pop("bo"))
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
