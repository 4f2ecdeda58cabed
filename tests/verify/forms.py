"""a published dossier -> the same with a name, a path or a piece of JSON that must be refused."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.verify import workbench
from tests.verify.tampers import Problems, changed, first, outside
from tests.verify.workbench import CHECKPOINT, ENTRIES, MANIFEST, RELEASE, TAGS, Json


def _twin(name: str, path: str) -> None:
    def tamper(folder: Path) -> Problems:
        workbench.put(folder, path, b"x")
        workbench.manifests(folder)
        return {("folder.paths", path), ("release.files", path)}

    tamper.__name__ = name
    outside(tamper)


_twin("name_not_in_normal_form", unicodedata.normalize("NFD", "data/pages/é.html"))
_twin("name_with_backslash", "data/pages/..\\..\\x.html")
_twin("name_with_control_character", "data/pages/\x1b[2J.html")


@outside
def names_that_differ_in_case(folder: Path) -> Problems:
    path = first(folder, "data/pages/", ".html")
    twin = path.replace("pages/", "Pages/")
    workbench.put(folder, twin, b"x")
    workbench.manifests(folder)
    lower = {("folder.paths", p) for p in ("data/pages", path)}
    return lower | {("release.files", twin)}


@outside
def folder_too_deep(folder: Path) -> Problems:
    workbench.put(folder, "data/" + "d/" * 40 + "x", b"x")
    tamper = "data/" + "/".join("d" * 31)
    return {("folder.paths", tamper)}


def _bad_value(name: str, change: Callable[[Json], object]) -> None:
    def tamper(folder: Path) -> Problems:
        workbench.edit(folder, RELEASE, change)
        workbench.manifests(folder)
        return {("release.format", RELEASE)}

    tamper.__name__ = name
    outside(tamper)


_bad_value("release_with_entries_out_of_order", lambda value: value["entries"].reverse())
_bad_value("release_with_a_short_key", lambda value: value["log"].update(public_key="AA=="))
_bad_value("person_with_a_short_key", lambda value: value["people"]["ana"].update(public_key="A"))
_bad_value("release_at_a_time_in_other_digits", lambda value: value.update(
    released_at_utc="\u0662\u0660" + value["released_at_utc"][2:]
))  # fmt: skip


def _twice(name: str, table: str) -> None:
    """One record more, which is a copy of the table's first."""
    _bad_value(name, lambda value: value[table].insert(0, value[table][0]))


for _table in ("files", "entries", "exhibits", "computed", "judgements", "claims"):
    _twice(f"release_lists_one_of_its_{_table}_twice", _table)


def _elsewhere(name: str, change: Callable[[Json, str], object]) -> None:
    """A record, not the list of files, says that something lies outside the folder."""
    _bad_value(name, lambda value: change(value, "data/../../etc/passwd"))


def _put_exhibit(value: Json, path: str) -> None:
    next(item for item in value["exhibits"] if item["path"]).update(path=path)


def _put_signature(value: Json, path: str) -> None:
    next(j for j in value["judgements"] if j["signatures"])["signatures"][0] = path


_elsewhere("exhibit_outside_the_folder", _put_exhibit)
_elsewhere("computed_outside_the_folder", lambda v, path: v["computed"][0].update(path=path))
_elsewhere("judgement_outside_the_folder", lambda v, path: v["judgements"][0].update(file=path))
_elsewhere("judgement_of_no_case_path", lambda v, path: v["judgements"][0].update(path=path))
_elsewhere("signature_outside_the_folder", _put_signature)


def _case_called(name: str, case: str) -> None:
    def change(value: Json) -> None:
        value["case"]["id"], value["log"]["origin"] = case, f"countershot/{case}"

    _bad_value(name, change)


_case_called("case_with_a_short_id", "ab")
_case_called("case_with_a_long_id", "a" * 65)
_case_called("case_with_an_odd_start", "-abc")
_case_called("case_in_capitals", "Forged-case")


@outside
def file_as_deep_as_allowed(folder: Path) -> Problems:
    """32 names are not too many; it is only one file too many."""
    path = "data/" + "e/" * 30 + "x"
    workbench.put(folder, path, b"x")
    return changed(path)


@outside
def link_to_outside(folder: Path) -> Problems:
    path = first(folder, "data/exhibits/")
    secret = folder.parent / "secret"
    (folder / path).rename(secret)
    (folder / path).symlink_to(secret)
    return {("folder.paths", path)} | changed(path)


@outside
def empty_folder(folder: Path) -> Problems:
    (folder / "data/empty").mkdir()
    return {("folder.paths", "data/empty")}


def _bad_release(name: str, change: Callable[[bytes], bytes]) -> None:
    def tamper(folder: Path) -> Problems:
        workbench.put(folder, RELEASE, change((folder / RELEASE).read_bytes()))
        workbench.manifests(folder)
        return {("release.format", RELEASE)}

    tamper.__name__ = name
    outside(tamper)


def _with_path(path: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(b'"path":"bag-info.txt"', b'"path":"' + path + b'"', 1)


_bad_release("path_leaves_the_folder", _with_path(b"../../etc/passwd"))
_bad_release("path_is_absolute", _with_path(b"/etc/passwd"))
_bad_release("path_has_an_empty_name", _with_path(b"data//x"))
_bad_release("path_with_a_dot", _with_path(b"data/./x"))
_bad_release("path_too_deep", _with_path(b"/".join([b"d"] * 33)))
_bad_release("path_with_a_null", _with_path(b"bag-info.txt\\u0000"))
for _unlisted in (RELEASE, ENTRIES, CHECKPOINT, "bagit.txt", MANIFEST, TAGS):
    _bad_release(f"release_lists_{Path(_unlisted).stem}", _with_path(_unlisted.encode()))
_bad_release("release_lists_a_file_twice", _with_path(b"index.html"))
_bad_release("json_with_duplicate_key", lambda d: b'{"case":{},' + d[1:])
_bad_release("json_not_canonical", lambda d: d.replace(b'","', b'", "', 1))
_bad_release("json_with_byte_order_mark", lambda d: b"\xef\xbb\xbf" + d)
_bad_release("json_in_utf16", lambda d: d.decode().encode("utf-16"))
_bad_release("json_not_utf8", lambda d: d.replace(b'"title":"', b'"title":"\xff', 1))
_bad_release("json_with_nan", lambda d: b'{"a":NaN,' + d[1:])
_bad_release("json_with_huge_integer", lambda d: b'{"a":9007199254740993,' + d[1:])
_bad_release("json_with_endless_integer", lambda d: b'{"a":' + b"9" * 5000 + b"," + d[1:])
_bad_release("json_with_huge_float", lambda d: b'{"a":1e999,' + d[1:])
_bad_release("json_with_lone_surrogate", lambda d: b'{"a":"\\ud800",' + d[1:])
_bad_release("json_nested_deep", lambda d: b'{"a":' + b"[" * 65 + b"]" * 65 + b"," + d[1:])
_bad_release("json_nested_endlessly", lambda d: b"[" * 100_000 + b"]" * 100_000)
_bad_release("release_empty", lambda d: b"")
_bad_release("release_truncated", lambda d: d[:-1])
_bad_release("release_without_a_field", lambda d: d.replace(b'"claims":', b'"claimz":', 1))
_bad_release("release_of_another_format", lambda d: d.replace(b"dossier/v1", b"dossier/v2", 1))
_bad_release(
    "release_with_origin_of_another_case",
    lambda d: d.replace(b'"origin":"countershot/', b'"origin":"countershot/x', 1),
)
