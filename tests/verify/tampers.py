"""a published dossier -> the same, damaged in one named way, and what a verifier must find.

Each function damages the folder in place and returns exactly the (rule, file) pairs of the problems
expected. `OUTSIDE` needs no key (more in `proofs.py`, `forms.py`); a publisher with keys can do
what is in `insiders.py` and `signers.py`.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from countershot.evidence.keys import from_base64, to_base64
from tests.verify import workbench
from tests.verify.workbench import CHECKPOINT, ENTRIES, MANIFEST, RELEASE, TAGS

Problems = set[tuple[str, str]]
Tamper = Callable[[Path], Problems]
OUTSIDE: dict[str, Tamper] = {}
UNSEEN_BY_BROWSERS = {"link_to_outside", "empty_folder"}
"""A browser is not told of these; docs/formats/dossier.md says so."""


def outside(tamper: Tamper) -> Tamper:
    """Register a way to damage a dossier that needs no key."""
    OUTSIDE[tamper.__name__] = tamper
    return tamper


def changed(*paths: str) -> Problems:
    """What a changed, listed file gives while lists and manifests are the old ones."""
    return {(rule, path) for path in paths for rule in ("release.files", "bag.manifest")}


def first(folder: Path, start: str, end: str = "") -> str:
    """The first file whose path starts and ends so."""
    return next(p for p in workbench.paths(folder) if p.startswith(start) and p.endswith(end))


def flip(folder: Path, path: str, place: int = -1) -> Problems:
    """Change one bit of one byte."""
    data = bytearray((folder / path).read_bytes())
    data[place] ^= 1
    workbench.put(folder, path, bytes(data))
    return changed(path)


def _flipped(name: str, start: str, end: str = "") -> None:
    def tamper(folder: Path) -> Problems:
        return flip(folder, first(folder, start, end))

    tamper.__name__ = name
    outside(tamper)


for _name, _start, _end in (
    ("flip_exhibit", "data/exhibits/", ""),
    ("flip_sighting", "data/computed/s-", ".json"),
    ("flip_page_reading", "data/computed/x-", ".json"),
    ("flip_working_copy_picture", "data/computed/w-", ".png"),
    ("flip_claim", "data/judgements/claims/", ""),
    ("flip_identification", "data/judgements/identifications/", ""),
    ("flip_report", "data/judgements/report.md", ""),
    ("flip_signature", "data/signatures/claims", ""),
    ("flip_page", "data/pages/", ".html"),
    ("flip_index_page", "index.html", ""),
    ("flip_style_sheet", "data/assets/", ".css"),
    ("flip_verifier", "verify.py", ""),
    ("flip_bag_info", "bag-info.txt", ""),
):
    _flipped(_name, _start, _end)


def _replace(folder: Path, path: str, old: bytes, new: bytes) -> None:
    data = (folder / path).read_bytes()
    assert old in data
    workbench.put(folder, path, data.replace(old, new, 1))


@outside
def flip_release(folder: Path) -> Problems:
    _replace(folder, RELEASE, b'"title":"', b'"title":"X')
    return {("bag.manifest", RELEASE), ("release.logged", RELEASE)}


@outside
def flip_entries(folder: Path) -> Problems:
    _replace(folder, ENTRIES, b'"method":"file"', b'"method":"find"')
    return {("bag.manifest", ENTRIES), ("log.inclusion", ENTRIES)}


@outside
def flip_checkpoint(folder: Path) -> Problems:
    _replace(folder, CHECKPOINT, b"countershot/", b"countershop/")
    return {("bag.manifest", CHECKPOINT), ("log.checkpoint", CHECKPOINT)}


@outside
def flip_checkpoint_signature(folder: Path) -> Problems:
    lines = (folder / CHECKPOINT).read_text().split("\n")
    dash, origin, signature = lines[4].split(" ")
    raw = bytearray(from_base64(signature, 68) or b"")
    raw[40] ^= 1
    lines[4] = " ".join((dash, origin, to_base64(bytes(raw))))
    workbench.put(folder, CHECKPOINT, "\n".join(lines).encode())
    return {("bag.manifest", CHECKPOINT), ("log.checkpoint", CHECKPOINT)}


@outside
def flip_declaration(folder: Path) -> Problems:
    flip(folder, "bagit.txt", 16)
    return {("bag.declaration", "bagit.txt"), ("bag.manifest", "bagit.txt")}


@outside
def flip_manifest(folder: Path) -> Problems:
    line = (folder / MANIFEST).read_bytes().split(b"\n")[0]
    other = b"0" if line[:1] != b"0" else b"1"
    _replace(folder, MANIFEST, line, other + line[1:])
    return {("bag.manifest", line[66:].decode()), ("bag.manifest", MANIFEST)}


@outside
def flip_tag_manifest(folder: Path) -> Problems:
    line = (folder / TAGS).read_bytes().split(b"\n")[0]
    other = b"0" if line[:1] != b"0" else b"1"
    _replace(folder, TAGS, line, other + line[1:])
    return {("bag.manifest", line[66:].decode())}


@outside
def manifest_with_crlf(folder: Path) -> Problems:
    workbench.put(folder, MANIFEST, (folder / MANIFEST).read_bytes().replace(b"\n", b"\r\n"))
    return {("bag.manifest", path) for path in _payload(folder)} | {("bag.manifest", MANIFEST)}


def _payload(folder: Path) -> set[str]:
    """Each line now names a path that ends in a carriage return, and none without."""
    there = {path for path in workbench.paths(folder) if path.startswith("data/")}
    return there | {f"{path}\r" for path in there}


@outside
def manifest_unsorted(folder: Path) -> Problems:
    lines = (folder / MANIFEST).read_bytes().splitlines(keepends=True)
    workbench.put(folder, MANIFEST, b"".join(reversed(lines)))
    return {("bag.manifest", MANIFEST)}


@outside
def manifest_missing(folder: Path) -> Problems:
    (folder / MANIFEST).unlink()
    return {("bag.manifest", MANIFEST)}


@outside
def manifest_with_byte_order_mark(folder: Path) -> Problems:
    workbench.put(folder, MANIFEST, b"\xef\xbb\xbf" + (folder / MANIFEST).read_bytes())
    return {("bag.manifest", MANIFEST)}


@outside
def dropped_file(folder: Path) -> Problems:
    path = first(folder, "data/exhibits/")
    (folder / path).unlink()
    return changed(path)


@outside
def dropped_release(folder: Path) -> Problems:
    (folder / RELEASE).unlink()
    return {("release.format", RELEASE)}


@outside
def dropped_log(folder: Path) -> Problems:
    shutil.rmtree(folder / "data/log")
    return {
        ("bag.manifest", ENTRIES), ("bag.manifest", CHECKPOINT),
        ("log.inclusion", ENTRIES), ("log.checkpoint", CHECKPOINT),
    }  # fmt: skip


@outside
def zero_length_file(folder: Path) -> Problems:
    path = first(folder, "data/computed/w-", ".json")
    workbench.put(folder, path, b"")
    return changed(path)


@outside
def truncated_file(folder: Path) -> Problems:
    path = first(folder, "data/exhibits/")
    workbench.put(folder, path, (folder / path).read_bytes()[:-1])
    return changed(path)


@outside
def extra_file(folder: Path) -> Problems:
    workbench.put(folder, "data/pages/extra.html", b"<p>also proven</p>")
    return changed("data/pages/extra.html")


@outside
def extra_hidden_file_in_log_folder(folder: Path) -> Problems:
    workbench.put(folder, "data/log/.hidden", b"x")
    return changed("data/log/.hidden")


@outside
def extra_file_in_remade_manifests(folder: Path) -> Problems:
    workbench.put(folder, "data/pages/extra.html", b"<p>also proven</p>")
    workbench.manifests(folder)
    return {("release.files", "data/pages/extra.html")}


@outside
def edited_prose_with_remade_manifests(folder: Path) -> Problems:
    path = first(folder, "data/pages/", ".html")
    workbench.put(folder, path, (folder / path).read_bytes().replace(b"<title>", b"<title>No "))
    workbench.manifests(folder)
    return {("release.files", path)}


@outside
def edited_prose_with_remade_lists(folder: Path) -> Problems:
    path = first(folder, "data/pages/", ".html")
    workbench.put(folder, path, (folder / path).read_bytes().replace(b"<title>", b"<title>No "))
    workbench.relist(folder)
    workbench.manifests(folder)
    return {("release.logged", RELEASE)}


def _unnamed(name: str, path: str) -> None:
    """A file more where records name each file, and in all the lists that need no key."""

    def tamper(folder: Path) -> Problems:
        workbench.put(folder, path, b"of no record")
        workbench.relist(folder)
        workbench.manifests(folder)
        return {("release.logged", RELEASE), ("release.files", path)}

    tamper.__name__ = name
    outside(tamper)


_unnamed("extra_exhibit_in_remade_lists", "data/exhibits/unsealed.bin")
_unnamed("extra_computed_file_in_remade_lists", "data/computed/uncomputed.json")
_unnamed("extra_judgement_in_remade_lists", "data/judgements/claims/unsigned.md")
_unnamed("extra_signature_in_remade_lists", "data/signatures/claims__unmade.md.ana.json")
