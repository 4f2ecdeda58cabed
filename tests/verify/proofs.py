"""a published dossier -> the same with a log, a proof or a checkpoint that does not prove it."""

from collections.abc import Callable
from pathlib import Path

from countershot.evidence import checkpoint
from countershot.evidence.keys import from_base64
from tests.verify import workbench
from tests.verify.forge import new_keys
from tests.verify.tampers import Problems, outside
from tests.verify.workbench import CHECKPOINT, ENTRIES, RELEASE, Json


def _edit_entries(folder: Path, change: Callable[[list[Json]], None]) -> None:
    workbench.edit(folder, ENTRIES, lambda value: change(value["entries"]))
    workbench.manifests(folder)


def _lines_of(lines: list[Json], kind: str) -> list[Json]:
    return [line for line in lines if line["entry"]["type"] == kind]


@outside
def swapped_leaves(folder: Path) -> Problems:
    def change(lines: list[Json]) -> None:
        one, two = _lines_of(lines, "judged")[:2]
        one["index"], two["index"] = two["index"], one["index"]
        lines.sort(key=lambda line: line["index"])

    release = workbench.read(folder, RELEASE)
    entries = workbench.read(folder, ENTRIES)["entries"]
    places = [line["index"] for line in _lines_of(entries, "judged")[:2]]
    _edit_entries(folder, change)
    return {("log.inclusion", ENTRIES)} | {
        ("judgement.signature", path)
        for judgement in release["judgements"]
        for path, entry in zip(judgement["signatures"], judgement["entries"], strict=True)
        if entry in places
    }


@outside
def dropped_record(folder: Path) -> Problems:
    entry = workbench.read(folder, RELEASE)["exhibits"][0]["entry"]
    _edit_entries(folder, lambda lines: lines.remove(_at(lines, entry)))
    return {("log.inclusion", ENTRIES), ("exhibit.sealed", _subject(folder, 0))}


def _at(lines: list[Json], index: int) -> Json:
    return next(line for line in lines if line["index"] == index)


def _subject(folder: Path, place: int) -> str:
    exhibit = workbench.read(folder, RELEASE)["exhibits"][place]
    return str(exhibit["path"] or exhibit["id"])


@outside
def entry_replaced_by_another_of_the_log(folder: Path) -> Problems:
    def change(lines: list[Json]) -> None:
        one, two = _lines_of(lines, "sealed")[:2]
        one.update(salt=two["salt"], entry=two["entry"], proof=two["proof"])

    _edit_entries(folder, change)
    return {("log.inclusion", ENTRIES), ("exhibit.sealed", _subject(folder, 0))}


@outside
def truncated_proof(folder: Path) -> Problems:
    _edit_entries(folder, lambda lines: lines[3]["proof"].pop())
    return {("log.inclusion", ENTRIES)}


@outside
def extended_proof(folder: Path) -> Problems:
    _edit_entries(folder, lambda lines: lines[3]["proof"].append(lines[3]["proof"][-1]))
    return {("log.inclusion", ENTRIES)}


@outside
def proof_of_another_entry(folder: Path) -> Problems:
    _edit_entries(folder, lambda lines: lines[3].update(proof=lines[4]["proof"]))
    return {("log.inclusion", ENTRIES)}


@outside
def proof_that_is_not_base64(folder: Path) -> Problems:
    _edit_entries(folder, lambda lines: lines[3]["proof"].__setitem__(0, "AA==\n"))
    return {("log.inclusion", ENTRIES)}


@outside
def wrong_tree_size(folder: Path) -> Problems:
    lines = (folder / CHECKPOINT).read_text().split("\n")
    lines[1] = str(int(lines[1]) * 4)
    workbench.put(folder, CHECKPOINT, "\n".join(lines).encode())
    workbench.manifests(folder)
    return {
        ("log.checkpoint", CHECKPOINT), ("log.inclusion", ENTRIES), ("release.logged", RELEASE),
    }  # fmt: skip


@outside
def checkpoint_signed_with_another_key(folder: Path) -> Problems:
    _sign_checkpoint(folder, "mallory")
    return {("log.checkpoint", CHECKPOINT)}


def _sign_checkpoint(folder: Path, purpose: str) -> str:
    """Sign the same tree with a new key; gives that key."""
    key = new_keys(purpose)["log"]
    origin, size, root = (folder / CHECKPOINT).read_text().split("\n")[:3]
    state = checkpoint.Checkpoint(origin, int(size), from_base64(root, 32) or b"")
    workbench.put(folder, CHECKPOINT, checkpoint.write(state, key).encode())
    workbench.manifests(folder)
    return key.public_base64


@outside
def checkpoint_and_release_under_another_key(folder: Path) -> Problems:
    public = _sign_checkpoint(folder, "mallory")
    workbench.edit(folder, RELEASE, lambda value: value["log"].update(public_key=public))
    workbench.manifests(folder)
    return {("release.logged", RELEASE)}


@outside
def checkpoint_with_a_second_signature(folder: Path) -> Problems:
    lines = (folder / CHECKPOINT).read_text().split("\n")
    workbench.put(folder, CHECKPOINT, "\n".join([*lines[:5], lines[4], ""]).encode())
    workbench.manifests(folder)
    return {("log.checkpoint", CHECKPOINT)}


def _bad_note(name: str, line: int, change: Callable[[str], str]) -> None:
    def tamper(folder: Path) -> Problems:
        lines = (folder / CHECKPOINT).read_text().split("\n")
        lines[line] = change(lines[line])
        workbench.put(folder, CHECKPOINT, "\n".join(lines).encode())
        workbench.manifests(folder)
        return {("log.checkpoint", CHECKPOINT)}

    tamper.__name__ = name
    outside(tamper)


_bad_note("checkpoint_signed_in_another_name", 4, lambda line: line.replace("countershot/", "x/"))
_bad_note("checkpoint_with_a_short_signature", 4, lambda line: line[:-8])
_bad_note("checkpoint_with_an_odd_root", 2, lambda line: line[:-2] + "_=")
_bad_note("checkpoint_with_an_extension_line", 2, lambda line: line + "\nextension")
_bad_note("checkpoint_without_a_dash", 4, lambda line: line.replace("\u2014", "-"))


@outside
def entries_out_of_order(folder: Path) -> Problems:
    _edit_entries(folder, lambda lines: lines.reverse())
    return {("log.inclusion", ENTRIES)}


@outside
def entry_carried_twice(folder: Path) -> Problems:
    _edit_entries(folder, lambda lines: lines.insert(1, lines[0]))
    return {("log.inclusion", ENTRIES)}


@outside
def declaration_missing(folder: Path) -> Problems:
    (folder / "bagit.txt").unlink()
    return {("bag.declaration", "bagit.txt"), ("bag.manifest", "bagit.txt")}


@outside
def release_relabelled_as_draft(folder: Path) -> Problems:
    workbench.edit(folder, RELEASE, lambda value: value.update(status="draft"))
    workbench.manifests(folder)
    return {("log.inclusion", ENTRIES)}
