"""Held -> ro-crate-metadata.json: what every file of the dossier is (RO-Crate 1.1).

The crate is the bag's payload, ``data/``, as RO-Crate's notes on BagIt ask; paths are relative to
it. The report (``index.html``) and the verifiers are outside, as tag files of the bag.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from countershot.dossier.machines.held import Held

Json = dict[str, Any]
METADATA = "data/ro-crate-metadata.json"
VERSION = "https://w3id.org/ro/crate/1.1"
SHA256 = "https://schema.org/sha256"
NO_LICENCE = (
    "No licence is granted by this file. Exhibits remain their makers'; they are here as evidence. "
    "For the rest ask the publisher."
)
LOG = ("data/release.json", "data/log/checkpoint", "data/log/entries.json")
"""Written after this file, and so without size and digest here; the log proves them."""
FORMATS = {
    ".html": "text/html",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".geojson": "application/geo+json",
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".yaml": "application/yaml",
    ".png": "image/png",
    ".webm": "video/webm",
    ".wacz": "application/wacz",
    ".gz": "application/warc+gzip",
    "": "text/plain",
}
ABOUT = {
    "exhibits": "a sealed copy, never altered, named by its SHA-256",
    "computed": "made from exhibits by a recipe that the log holds",
    "judgements": "what a person wrote and signed",
    "signatures": "a person's Ed25519 signature over a judgement and what it rests on",
    "pages": "a page for readers, made by the program from the rest",
    "log": "the case's append-only log, as far as it leaves",
}
OF_THEIR_OWN = {
    "claims.csv": "one row a claim",
    "entities.ftm.json": "parties and ties of the chains, as FollowTheMoney entities with proofs",
    "sightings.geojson": "sightings of devices with OpenStreetMap's surveillance tags",
    "prov.jsonld": "what came of what, as W3C PROV-O",
    "release.json": "the dossier's own table of contents; every verifier starts here",
}


def crate(held: Held, more: Mapping[str, int]) -> Json:
    """The metadata document. ``more``: sizes of the other files for machines, by dossier path."""
    files = [*_files(held, more)]
    people = [_person(key, person.name) for key, person in sorted(held.release.people.items())]
    root = _root(held, files)
    parts = [_metadata(), root, _licence(), _program(held), *people, *files]
    return {
        "@context": [f"{VERSION}/context", {"sha256": SHA256}],
        "@graph": parts,
    }


def _metadata() -> Json:
    return {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": VERSION},
    }


def _root(held: Held, files: list[Json]) -> Json:
    release = held.release
    words = [f"A Countershot dossier of {len(release.claims)} claims."]
    words += ["An exercise: everything in it is invented."] if release.case.exercise else []
    words += ["A draft: nothing in it is cleared."] if release.status == "draft" else []
    words += ["Read index.html beside this folder; check it with verify.py there."]
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": release.case.title or release.case.id,
        "identifier": release.case.id,
        "description": " ".join(words),
        "datePublished": release.released_at_utc,
        "license": {"@id": "#licence"},
        **_credits(held),
        "mentions": {"@id": "#program"},
        "hasPart": [{"@id": each["@id"]} for each in files],
    }


def _credits(held: Held) -> Json:
    """Who wrote, and who signed as something else: editors and readers made no claim."""
    people = sorted(held.release.people.items())
    wrote = [_link(key) for key, person in people if "author" in person.roles]
    others = [_link(key) for key, person in people if "author" not in person.roles]
    found = {"author": wrote, "contributor": others}
    return {key: each[0] if len(each) == 1 else each for key, each in found.items() if each}


def _link(key: str) -> Json:
    return {"@id": f"#person-{_fragment(key)}"}


def _licence() -> Json:
    return {"@id": "#licence", "@type": "CreativeWork", "name": "None stated",
            "description": NO_LICENCE}  # fmt: skip


def _program(held: Held) -> Json:
    name, _, version = held.release.program.partition(" ")
    return {"@id": "#program", "@type": "SoftwareApplication", "name": name or "countershot",
            "version": version}  # fmt: skip


def _person(key: str, name: str) -> Json:
    return _link(key) | {"@type": "Person", "name": name or key}


def _fragment(key: str) -> str:
    return _id(key).replace("#", "%23").replace("/", "%2F")


def _files(held: Held, more: Mapping[str, int]) -> Iterator[Json]:
    """Every file of the payload but the metadata itself, in the order of their paths."""
    known = {file.path: (file.size, file.sha256) for file in held.release.files}
    known |= {path: (size, "") for path, size in more.items()} | dict.fromkeys(LOG, (0, ""))
    formats = _media_types(held)
    for path in sorted(known, key=str.encode):
        if not path.startswith("data/") or path == METADATA:
            continue
        size, sha256 = known[path]
        inside = path.removeprefix("data/")
        entity: Json = {"@id": _id(inside), "@type": "File", "name": inside}
        entity["description"] = OF_THEIR_OWN.get(inside) or ABOUT.get(inside.split("/")[0], "")
        entity["encodingFormat"] = formats.get(path) or _format(path)
        entity |= {"contentSize": str(size)} if path not in LOG else {}
        entity |= {"sha256": sha256} if sha256 else {}
        yield {key: value for key, value in entity.items() if value}


def _media_types(held: Held) -> dict[str, str]:
    """Of exhibits and computed files, as the log has them."""
    found = {}
    for released in held.release.exhibits:
        exhibit = held.exhibit(released)
        if released.path and exhibit is not None:
            found[released.path] = exhibit.media_type
    for computed in held.release.computed:
        entry = held.computed(computed)
        if entry is not None:
            found[computed.path] = entry.media_type
    return found


def _format(path: str) -> str:
    return FORMATS.get(PurePosixPath(path).suffix, "application/octet-stream")


def _id(path: str) -> str:
    """A relative URI reference: what RFC 3986 does not allow there is percent-encoded."""
    return quote(path, safe="/!$&'()*+,;=@-._~")
