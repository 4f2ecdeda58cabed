"""a published dossier -> the same, damaged by someone who holds the log's key, and more.

Lists, log and manifests are made again after each, so that only the one rule can notice.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import rfc8785

from countershot.evidence import checkpoint
from countershot.evidence.keys import exercise_key, from_base64, to_base64
from tests.verify import workbench
from tests.verify.forge import Shape, forge, signature_over
from tests.verify.tampers import Problems, Tamper
from tests.verify.workbench import CHECKPOINT, ENTRIES, RELEASE, Json, sha256

INSIDE: dict[str, Tamper] = {}


def inside(tamper: Tamper) -> Tamper:
    """Register a way to damage a dossier consistently, with the log's key."""
    INSIDE[tamper.__name__] = tamper
    return tamper


def release_of(folder: Path) -> Json:
    return workbench.read(folder, RELEASE)


def change(folder: Path, edit: Callable[[Json], object]) -> None:
    """Edit release.json and make everything else agree with it."""
    workbench.edit(folder, RELEASE, edit)
    workbench.remake(folder)


def edit_entry(folder: Path, index: int, edit: Callable[[Json], object]) -> None:
    """Edit one log entry in place; `workbench.remake` then logs it anew."""

    def find(value: Json) -> None:
        edit(next(line for line in value["entries"] if line["index"] == index)["entry"])

    workbench.edit(folder, ENTRIES, find)


def exhibit(folder: Path, release: str) -> tuple[int, Json]:
    """Place and record of the first exhibit released so."""
    found = enumerate(release_of(folder)["exhibits"])
    return next((place, item) for place, item in found if item["release"] == release)


def judgement(release: Json, start: str) -> Json:
    return next(j for j in release["judgements"] if j["path"].startswith(start))


def resign(folder: Path, path: str, edit: Callable[[Json], object], *, again: bool = True) -> None:
    """Change a signature's statement, sign it again with the person's key, and log it."""
    signature = workbench.read(folder, path)
    edit(signature["statement"])
    if again:
        said = signature["statement"]
        fake = {"path": said["path"], "sha256": said["sha256"]}
        key = exercise_key(said["signer"])
        signature = signature_over(
            key, said["case"], fake, said["signer"], said["role"], said["rests_on"]
        )
    workbench.write(folder, path, signature)
    release = release_of(folder)
    for item in release["judgements"]:
        for place, listed in enumerate(item["signatures"]):
            if listed == path:
                index = item["entries"][place]
                edit_entry(folder, index, lambda entry: entry.update(signature=signature))
    workbench.remake(folder)


@inside
def draft_relabelled_as_release(folder: Path) -> Problems:
    shutil.rmtree(folder)
    forge(folder, Shape(status="draft"))
    workbench.edit(folder, RELEASE, lambda value: value.update(status="release"))
    workbench.manifests(folder)
    return {("release.logged", RELEASE)}


@inside
def released_entry_not_the_last(folder: Path) -> Problems:
    origin, size, root = (folder / CHECKPOINT).read_text().split("\n")[:3]
    state = checkpoint.Checkpoint(origin, int(size) + 1, from_base64(root, 32) or b"")
    workbench.put(folder, CHECKPOINT, checkpoint.write(state, exercise_key("log")).encode())
    workbench.manifests(folder)
    return {("log.inclusion", ENTRIES), ("release.logged", RELEASE)}


@inside
def entry_that_is_not_listed(folder: Path) -> Problems:
    dropped = release_of(folder)["entries"][0]
    workbench.edit(folder, RELEASE, lambda value: value["entries"].remove(dropped))
    digest = sha256((folder / RELEASE).read_bytes())
    _log_release_again(folder, digest)
    return {("log.inclusion", ENTRIES)}


def _log_release_again(folder: Path, digest: str) -> None:
    """Log this release.json as it stands, though it lists not all the entries carried."""
    kept = (folder / RELEASE).read_bytes()
    workbench.relog(folder)
    workbench.put(folder, RELEASE, kept)
    last = workbench.read(folder, ENTRIES)["entries"][-1]["index"]
    edit_entry(folder, last, lambda entry: entry.update(release_sha256=digest))
    _prove_again(folder)
    workbench.manifests(folder)


def _prove_again(folder: Path) -> None:
    lines = workbench.read(folder, ENTRIES)["entries"]
    tree = workbench.tree(lines)
    for line in lines:
        line["proof"] = [to_base64(step) for step in tree.inclusion_proof(line["index"])]
    workbench.write(folder, ENTRIES, {"entries": lines})
    origin = release_of(folder)["log"]["origin"]
    state = checkpoint.Checkpoint(origin, len(tree), tree.root())
    workbench.put(folder, CHECKPOINT, checkpoint.write(state, exercise_key("log")).encode())


@inside
def released_twice(folder: Path) -> Problems:
    """A second release of the same log, carried but not listed."""

    def again(value: Json) -> None:
        lines = value["entries"]
        last = lines[-1]
        lines.append(last | {"index": last["index"] + 1})

    workbench.edit(folder, ENTRIES, again)
    kept = (folder / RELEASE).read_bytes()
    workbench.relog(folder)
    workbench.put(folder, RELEASE, kept)
    for line in workbench.read(folder, ENTRIES)["entries"][-2:]:
        edit_entry(folder, line["index"], lambda entry: entry.update(release_sha256=sha256(kept)))
    _prove_again(folder)
    workbench.manifests(folder)
    return {("log.inclusion", ENTRIES)}


@inside
def exhibit_under_another_id(folder: Path) -> Problems:
    place, item = exhibit(folder, "withheld")
    other = "x-000000000000"
    edit_entry(folder, item["entry"], lambda entry: entry["exhibit"].update(id=other))
    change(folder, lambda value: value["exhibits"][place].update(id=other))
    return {("exhibit.sealed", other)}


@inside
def copy_that_is_a_sighting(folder: Path) -> Problems:
    _, item = _computed(folder, "data/computed/s-", ".json")
    record = workbench.read(folder, item["path"])
    found = enumerate(release_of(folder)["exhibits"])
    place, of = next((p, x) for p, x in found if x["id"] == record["exhibit"])
    change(folder, lambda value: value["exhibits"][place].update(copies=[record["id"]]))
    return {("exhibit.sealed", of["path"] or of["id"])}


@inside
def copy_in_a_folder_of_its_own(folder: Path) -> Problems:
    """The same record again, where no working copy's record is."""
    _, item = _computed(folder, "data/computed/w-", ".json")
    record = workbench.read(folder, item["path"])
    name = f"w-{record['exhibit']}/copy"
    workbench.write(folder, f"data/computed/{name}.json", record)
    more = item | {"path": f"data/computed/{name}.json"}
    found = enumerate(release_of(folder)["exhibits"])
    place, of = next((p, x) for p, x in found if x["id"] == record["exhibit"])
    workbench.edit(folder, RELEASE, lambda value: value["computed"].append(more))
    change(folder, lambda value: value["exhibits"][place]["copies"].append(name))
    return {("exhibit.sealed", of["path"] or of["id"])}


@inside
def dropped_record_and_logged_again(folder: Path) -> Problems:
    index = release_of(folder)["exhibits"][0]["entry"]

    def drop(value: Json) -> None:
        value["entries"] = [line for line in value["entries"] if line["index"] != index]

    workbench.edit(folder, ENTRIES, drop)
    workbench.remake(folder)
    item = release_of(folder)["exhibits"][0]
    return {("exhibit.sealed", item["path"] or item["id"])}


@inside
def exhibit_points_at_another_entry(folder: Path) -> Problems:
    other = release_of(folder)["exhibits"][1]["entry"]
    change(folder, lambda value: value["exhibits"][0].update(entry=other))
    item = release_of(folder)["exhibits"][0]
    return {("exhibit.sealed", item["path"] or item["id"])}


@inside
def exhibit_replaced(folder: Path) -> Problems:
    """Other bytes under the name of a sealed exhibit, listed and logged as if they were it."""
    _, item = exhibit(folder, "whole")
    workbench.put(folder, item["path"], b"a better document")
    workbench.remake(folder)
    return {("exhibit.sealed", item["path"])}


@inside
def withheld_exhibit_claimed_whole(folder: Path) -> Problems:
    place, item = exhibit(folder, "withheld")
    change(folder, lambda value: value["exhibits"][place].update(release="whole"))
    return {("exhibit.sealed", item["id"])}


@inside
def withheld_exhibit_with_a_file(folder: Path) -> Problems:
    place, item = exhibit(folder, "whole")
    change(folder, lambda value: value["exhibits"][place].update(release="withheld"))
    return {("exhibit.withheld", item["path"])}


def _other_order(name: str, path: str, signer: str, role: str, rests: bool) -> None:
    """The ``destroyed`` entry holds another, truly made signature than one that may order it."""

    def tamper(folder: Path) -> Problems:
        _, item = exhibit(folder, "destroyed")
        release = release_of(folder)
        subject = judgement(release, path)
        rests_on = {f"exhibit:{item['id']}": item["sha256"]} if rests else {}
        order = signature_over(
            exercise_key(signer), release["case"]["id"], subject, signer, role, rests_on
        )
        edit_entry(folder, item["destroyed_entry"], lambda entry: entry.update(order=order))
        workbench.remake(folder)
        return {("exhibit.withheld", item["id"])}

    tamper.__name__ = name
    inside(tamper)


_other_order("destroyed_by_an_author", "orders/", "ana", "author", True)
_other_order("destroyed_by_an_order_for_something_else", "orders/", "dee", "legal_reader", False)
_other_order("destroyed_by_what_is_no_order", "report.md", "dee", "legal_reader", True)
_other_order("destroyed_in_a_role_not_held", "orders/", "ana", "editor", True)


@inside
def destroyed_entry_of_another_exhibit(folder: Path) -> Problems:
    _, item = exhibit(folder, "destroyed")
    _, other = exhibit(folder, "withheld")
    edit_entry(folder, item["destroyed_entry"], lambda entry: entry.update(exhibit=other["id"]))
    workbench.remake(folder)
    return {("exhibit.withheld", item["id"])}


@inside
def destroyed_without_an_order(folder: Path) -> Problems:
    place, item = exhibit(folder, "withheld")
    change(folder, lambda value: value["exhibits"][place].update(release="destroyed"))
    return {("exhibit.withheld", item["id"])}


@inside
def copy_of_another_exhibit(folder: Path) -> Problems:
    exhibits = release_of(folder)["exhibits"]
    copies = next(item["copies"] for item in exhibits if item["copies"])
    place, item = exhibit(folder, "withheld")
    change(folder, lambda value: value["exhibits"][place].update(copies=copies))
    return {("exhibit.sealed", item["id"])}


def _computed(folder: Path, start: str, end: str) -> tuple[int, Json]:
    found = enumerate(release_of(folder)["computed"])
    return next((p, c) for p, c in found if c["path"].startswith(start) and c["path"].endswith(end))


def _recompute(folder: Path, place: int, data: bytes, *, logged: bool) -> None:
    """Put other bytes in the place of a computed file; perhaps change its log entry too."""
    item = release_of(folder)["computed"][place]
    workbench.put(folder, item["path"], data)
    digest = sha256(data)
    if logged:
        edit_entry(folder, item["entry"], lambda entry: entry.update(result=digest))
    change(folder, lambda value: value["computed"][place].update(sha256=digest))


@inside
def page_reading_replaced(folder: Path) -> Problems:
    place, item = _computed(folder, "data/computed/x-", ".json")
    _recompute(folder, place, b'{"text":"4800 sets"}', logged=False)
    return {("computed.logged", item["path"])}


@inside
def computed_digest_restated(folder: Path) -> Problems:
    place, item = _computed(folder, "data/computed/x-", ".json")
    change(folder, lambda value: value["computed"][place].update(sha256="ab" * 32))
    return {("computed.logged", item["path"])}


@inside
def sighting_of_an_exhibit_that_is_not_there(folder: Path) -> Problems:
    place, item = _computed(folder, "data/computed/s-", ".json")
    record = workbench.read(folder, item["path"]) | {"exhibit": "x-000000000000"}
    _recompute(folder, place, rfc8785.dumps(record), logged=True)
    return {("computed.logged", item["path"])}


@inside
def computed_points_at_an_exhibits_entry(folder: Path) -> Problems:
    place, item = _computed(folder, "data/computed/x-", ".json")
    other = release_of(folder)["exhibits"][0]["entry"]
    change(folder, lambda value: value["computed"][place].update(entry=other))
    return {("computed.logged", item["path"])}


@inside
def picture_replaced_and_logged(folder: Path) -> Problems:
    place, item = _computed(folder, "data/computed/w-", ".png")
    _recompute(folder, place, b"\x89PNG another device", logged=True)
    return {("computed.logged", item["path"])}


@inside
def sighting_replaced_by_another(folder: Path) -> Problems:
    place, item = _computed(folder, "data/computed/s-", ".json")
    others = (c["path"] for c in release_of(folder)["computed"] if c["path"] != item["path"])
    other = next(path for path in others if path.startswith("data/computed/s-"))
    _recompute(folder, place, (folder / other).read_bytes(), logged=True)
    return {("computed.logged", item["path"])}


@inside
def recipe_changed(folder: Path) -> Problems:
    _, item = _computed(folder, "data/computed/s-", ".json")
    edit_entry(folder, item["entry"], lambda entry: entry["recipe"].update(version="2"))
    workbench.remake(folder)
    return {("computed.logged", item["path"])}
