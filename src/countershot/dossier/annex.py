"""what a dossier carries -> commands that check it by hand, what they print, and files for them.

Nothing but a shell, ``sha256sum`` and its neighbours in coreutils, and ``openssl``. What a step
prints is known here from the records; a test runs the page's own text.
"""

import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources

from countershot import canonical
from countershot.dossier.annex_step import FOLDER, VERIFIED, Step
from countershot.dossier.annex_times import time_files, time_steps
from countershot.dossier.contents import Contents
from countershot.dossier.listings import fingerprint
from countershot.dossier.material import Material
from countershot.records.case import Person
from countershot.records.log import Computed, LoggedEntry

_WHOLE_MANIFEST = """\
sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt && echo 'every file: OK'"""
_ALL_LISTED = """\
cat manifest-sha256.txt tagmanifest-sha256.txt | {
  wrong=0
  while read -r digest path; do
    case $path in
      data/release.json | data/log/* | bagit.txt | manifest-sha256.txt) continue ;;
    esac
    case $release in
      *"{\\"path\\":\\"$path\\",\\"sha256\\":\\"$digest\\","*) ;;
      *) echo "$path: release.json has it otherwise"; wrong=1 ;;
    esac
  done
  [ $wrong = 0 ] && echo 'release.json: OK'
}"""
_LAST_ENTRY = """\
last=$(tr '{' '\\n' < data/log/entries.json | tail -n 1)
printf '{%s}' "${last%%\\}*}" > "$W/entry"
salt=${last##*\\"salt\\":\\"}; salt=${salt%%\\"*}
place=${last#*\\"index\\":}; place=${place%%,*}
proof=${last#*\\"proof\\":\\[}; proof=$(printf %s "${proof%%]*}" | tr -d '"' | tr , ' ')
case $(cat "$W/entry") in
  *"\\"release_sha256\\":\\"$(sha256sum < data/release.json | cut -c 1-64)\\""*)
    [ $((place + 1)) = "$(head -n 2 data/log/checkpoint | tail -n 1)" ] &&
      stood "$W/entry" "$salt" "$place" data/log/checkpoint $proof > "$W/said" &&
      echo 'the last entry of the log is this release: OK' ;;
  *) echo 'the last entry of the log is another release' ;;
esac"""
_CHECKPOINT = """\
head -n 3 data/log/checkpoint > "$W/note"
tail -n 1 data/log/checkpoint | cut -d ' ' -f 3 | base64 -d | tail -c 64 > "$W/raw"
ed25519 {key} "$(base64 -w 0 "$W/raw")" "$W/note\""""


@dataclass(frozen=True)
class Annex:
    """The steps in order, and the files beside them by dossier path."""

    steps: tuple[Step, ...]
    files: Mapping[str, bytes]


def annex(material: Material, tables: Contents, people: Mapping[str, Person]) -> Annex:
    """1 tools; 2 files; 3 the log's state; 4 keys; 5 material; 6 recipes; 7 signatures; 8 times."""
    logged = {entry.index: entry for entry in material.entries}
    sealed = {exhibit.entry: logged[exhibit.entry] for exhibit in tables.exhibits}
    files = {f"{FOLDER}/entry-{n}.json": canonical.to_bytes(e.entry) for n, e in sealed.items()}
    recipes = _recipes(tables, logged)
    files |= recipes
    for number, time in enumerate(tables.times, start=1):
        files |= time_files(number, time)
    steps = [
        Step("Tools for the steps below", _TOOLS, _tools(), ""),
        *_folder(material),
        *_keys(material, people),
        *_material(tables, sealed),
        *([_listed_recipes(recipes)] if recipes else []),
        *_signatures(material, tables),
        *time_steps(material, tables, sealed),
    ]
    files[f"{FOLDER}/commands.sh"] = "\n\n".join(s.commands for s in steps).encode() + b"\n"
    files[f"{FOLDER}/expected.txt"] = "".join(s.expected for s in steps).encode()
    return Annex(tuple(steps), files)


_TOOLS = (
    "Read them first: every step below is one or two lines that use them. They write nothing into "
    "this folder. Nothing is printed."
)


def _tools() -> str:
    folder = resources.files("countershot.dossier") / "standalone"
    return (folder / "annex.sh").read_text(encoding="utf-8").rstrip("\n")


def _folder(material: Material) -> Iterable[Step]:
    yield Step(
        "No file was damaged",
        "Each file of the folder has the SHA-256 that the two lists of the bag state.",
        _WHOLE_MANIFEST, "every file: OK\n",
    )  # fmt: skip
    yield Step(
        "The lists are those of the release",
        "The lists could be made again by anyone. release.json has the same digests, and the next "
        "steps show that the log has the digest of release.json.",
        _ALL_LISTED, "release.json: OK\n",
    )  # fmt: skip
    if material.status == "release":
        yield Step(
            "The log ends with this release",
            "The last entry of the log names the SHA-256 of release.json, and leads, node by node, "
            "to the root in the log's signed state.",
            _LAST_ENTRY, "the last entry of the log is this release: OK\n",
        )  # fmt: skip
    yield Step(
        "The state of the log is signed",
        "The holder of the case's log key signed its size and root.",
        _CHECKPOINT.format(key=material.public_key), VERIFIED,
    )  # fmt: skip


def _keys(material: Material, people: Mapping[str, Person]) -> Iterable[Step]:
    keys = [("the log", material.public_key), *((p.name, p.public_key) for p in people.values())]
    known = [(name, key) for name, key in keys if fingerprint(key)]
    yield Step(
        "Whose keys these are",
        "SHA-256 over each public key: of " + ", ".join(name for name, _ in known) + ", in this "
        "order. Compare them with ones published elsewhere; nothing here can do that for you.",
        "\n".join(f"printf %s {shlex.quote(key)} | base64 -d | sha256sum" for _, key in known),
        "".join(f"{fingerprint(key)}  -\n" for _, key in known),
    )  # fmt: skip


def _material(tables: Contents, sealed: Mapping[int, LoggedEntry]) -> Iterable[Step]:
    whole = [(x.sha256, x.path) for x in tables.exhibits if x.path]
    if whole:
        yield Step(
            "The exhibits are the bytes they are named by",
            "SHA-256 over each exhibit that is here whole.",
            _listed(whole), "".join(f"{path}: OK\n" for _, path in whole),
        )  # fmt: skip
    lines = [
        f"sealed {FOLDER}/entry-{x.entry}.json {sealed[x.entry].salt} {x.entry} {x.sha256}"
        for x in tables.exhibits
    ]
    if lines:
        yield Step(
            "Each exhibit was sealed in the log",
            "Each entry, opened with its salt, is the one that release.json lists, and holds the "
            "exhibit's SHA-256. This is so too for what was withheld or destroyed.",
            "\n".join(lines),
            "".join(f"log entry {x.entry} seals {x.sha256}\n" for x in tables.exhibits),
        )  # fmt: skip


def _recipes(tables: Contents, logged: Mapping[int, LoggedEntry]) -> dict[str, bytes]:
    found = {}
    for released in tables.computed:
        entry = logged[released.entry].entry
        if isinstance(entry, Computed):
            found[f"{FOLDER}/recipe-{released.key}.json"] = canonical.to_bytes(entry.recipe)
    return dict(sorted(found.items()))


def _listed_recipes(recipes: Mapping[str, bytes]) -> Step:
    pairs = [(path.rpartition("-")[2].removesuffix(".json"), path) for path in recipes]
    return Step(
        "The recipes are those of the computed records",
        "A computed record stands in the log under the SHA-256 of its recipe: which step, which "
        "version, which parameters, which exhibit, which network.",
        _listed(pairs), "".join(f"{path}: OK\n" for _, path in pairs),
    )  # fmt: skip


def _listed(pairs: Iterable[tuple[str, str]]) -> str:
    return "\n".join(["sha256sum -c <<'END'", *(f"{h}  {path}" for h, path in pairs), "END"])


def _signatures(material: Material, tables: Contents) -> Iterable[Step]:
    lines, expected = [], []
    for judgement in tables.judgements:
        for fact in material.signed.get(judgement.path, ()):
            words = (judgement.file, f"data/{fact.path}", fact.signature.public_key)
            signer = fact.signature.statement.signer
            lines.append(" ".join(["signed", *map(shlex.quote, (*words, signer))]))
            expected.append(f"{VERIFIED}{judgement.file} was signed by {signer}\n")
    if lines:
        yield Step(
            "People signed these very words",
            "Each signature verifies with the person's key (compare it with the one in "
            "release.json), and names the SHA-256 of the file as it is here.",
            "\n".join(lines), "".join(expected),
        )  # fmt: skip
