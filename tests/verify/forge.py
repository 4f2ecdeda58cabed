"""a shape -> a clean dossier made from nothing but the format's own document.

It shares no code with `dossier/bundle.py`, so that a verifier which agrees with it agrees with
docs/formats/dossier.md and not with one program's habits.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import rfc8785

from countershot.evidence import checkpoint
from countershot.evidence.keys import SigningKey, exercise_key, to_base64
from tests.verify import workbench
from tests.verify.workbench import sha256

Json = dict[str, Any]
CASE = "forged-case-0001"
AT = "2031-03-14T09:26:53Z"
ROLES = {
    "ana": ["author", "examiner"],
    "bo": ["second_examiner", "examiner"],
    "cy": ["editor"],
    "dee": ["legal_reader"],
}
SIGNS_AS = {"ana": "author", "bo": "second_examiner", "cy": "editor", "dee": "legal_reader"}


@dataclass(frozen=True)
class Shape:
    """What a forged dossier has in it. ``padding``: bytes to make each document longer by.

    ``clips`` and ``documents``: how each exhibit is released. ``claims``: for each, the clips and
    documents it rests on (any numbers, taken modulo what there is) and earlier claims.
    """

    clips: tuple[str, ...] = ("part", "whole")
    documents: tuple[str, ...] = ("whole", "withheld", "destroyed")
    claims: tuple[tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]], ...] = (
        ((0,), (0,), ()),
        ((1,), (), (0,)),
    )
    words: str = "The lower camera is of the Velmara Orrin DX series, 维尔马拉 – ünïcödé 🎥"
    unseen: int = 3
    status: str = "release"
    blind_waived: bool = False
    case: str = CASE
    padding: int = 0
    names: tuple[str, ...] = ("lower-camera", "beobachtung-ü", "相机", "c", "d")


@dataclass
class Forge:
    """The dossier in the making."""

    shape: Shape
    folder: Path
    keys: dict[str, SigningKey]
    lines: list[Json] = field(default_factory=list)
    index: int = 0
    exhibits: list[Json] = field(default_factory=list)
    computed: list[Json] = field(default_factory=list)
    judgements: dict[str, Json] = field(default_factory=dict)
    rests: dict[str, dict[str, str]] = field(default_factory=dict)
    claims: list[Json] = field(default_factory=list)
    pending: list[tuple[Json, Json]] = field(default_factory=list)
    times: list[Json] = field(default_factory=list)
    shown: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """The log's name."""
        return f"countershot/{self.shape.case}"

    def note(self) -> str:
        """The log's checkpoint over everything so far."""
        tree = workbench.tree(self.lines, self.index)
        state = checkpoint.Checkpoint(self.origin, len(tree), tree.root())
        return checkpoint.write(state, self.keys["log"])

    def log(self, entry: Json, *, hidden: bool = False) -> int:
        """Append an entry (a ``hidden`` one only takes a place) and give its index."""
        index = self.index
        self.index += 1
        if not hidden:
            salt = sha256(b"salt" + rfc8785.dumps([index, entry]))
            self.lines.append({"index": index, "salt": salt, "entry": entry, "proof": []})
        return index

    def seal(
        self, data: bytes, kind: str, release: str, end: str = "bin", web: Json | None = None
    ) -> Json:
        digest = sha256(data)
        capture = {
            "collector": "ana", "sealed_at_utc": AT, "clock": "fixed", "giver": None,
            "method": "file", "program": "forge",
        }  # fmt: skip
        if web:
            capture |= {"method": "page", "web": web}
        exhibit = {
            "id": f"x-{digest[:12]}", "sha256": digest, "size_bytes": len(data),
            "media_type": kind, "source_name": "source", "capture": capture,
        }  # fmt: skip
        path = f"data/exhibits/{digest}.{end}" if release == "whole" else None
        if path:
            workbench.put(self.folder, path, data)
        entry = self.log({"type": "sealed", "exhibit": exhibit})
        self.exhibits.append(
            {"id": exhibit["id"], "sha256": digest, "release": release, "path": path,
             "reason": "" if release == "whole" else "faces", "entry": entry,
             "destroyed_entry": None, "copies": []}
        )  # fmt: skip
        return self.exhibits[-1]

    def compute(self, path: str, data: bytes, recipe: Json, part: str, kind: str) -> None:
        key, result = sha256(rfc8785.dumps(recipe)), sha256(data)
        entry = self.log(
            {"type": "computed", "key": key, "part": part, "media_type": kind,
             "recipe": recipe, "result": result}
        )  # fmt: skip
        workbench.put(self.folder, path, data)
        self.computed.append(
            {"key": key, "part": part, "path": path, "sha256": result, "entry": entry}
        )

    def judge(self, path: str, words: str, rests_on: dict[str, str]) -> Json:
        data = words.encode()
        workbench.put(self.folder, f"data/judgements/{path}", data)
        judgement = {
            "path": path, "file": f"data/judgements/{path}", "sha256": sha256(data),
            "signatures": [], "entries": [], "commitments": [],
        }  # fmt: skip
        self.judgements[path], self.rests[path] = judgement, rests_on
        return judgement

    def sign(self, judgement: Json, signer: str) -> Json:
        """Write the signature file; it is logged by `reveal`."""
        signature = signature_over(
            self.keys[signer], self.shape.case, judgement, signer, SIGNS_AS[signer],
            self.rests[judgement["path"]],
        )  # fmt: skip
        path = f"data/signatures/{judgement['path'].replace('/', '__')}.{signer}.json"
        workbench.write(self.folder, path, signature)
        judgement["signatures"].append(path)
        self.pending.append((judgement, signature))
        return signature

    def commit(self, judgement: Json, signature: Json, name: str) -> None:
        signer = signature["statement"]["signer"]
        judgement["commitments"].append(
            self.log({"type": "committed", "at_utc": AT, "name": name, "examiner": signer,
                      "commitment": commitment(signature)})
        )  # fmt: skip

    def reveal(self) -> None:
        for judgement, signature in self.pending:
            entry = {"type": "judged", "at_utc": AT, "signature": signature}
            judgement["entries"].append(self.log(entry))
        self.pending = []


def signature_over(
    key: SigningKey, case: str, judgement: Json, signer: str, role: str, rests_on: dict[str, str]
) -> Json:
    statement = {
        "context": "countershot/judgement/v1", "case": case, "path": judgement["path"],
        "sha256": judgement["sha256"], "signer": signer, "role": role, "rests_on": rests_on,
    }  # fmt: skip
    words = rfc8785.dumps(statement)
    return {
        "statement": statement,
        "public_key": key.public_base64,
        "signature": to_base64(key.sign(words)),
        "salt": key.derive(b"countershot/commitment-salt/v1\x00" + words).hex(),
    }


def commitment(signature: Json) -> str:
    words = bytes.fromhex(signature["salt"]) + rfc8785.dumps(signature["statement"])
    return sha256(b"countershot/commitment/v1\x00" + words)


def forge(
    folder: Path,
    shape: Shape,
    keys: dict[str, SigningKey] | None = None,
    timing: Callable[[Forge], None] = lambda it: None,
) -> Path:
    """Write a clean dossier of this shape; by default under the exercise's public keys.

    ``timing`` is called twice, after sealing and before release, and may have the log stamped.
    """
    keys = keys or {name: exercise_key(name) for name in ("log", *ROLES)}
    it = Forge(shape, folder, keys)
    it.log({"type": "opened"}, hidden=True)
    clips = [_clip(it, place, release) for place, release in enumerate(shape.clips)]
    documents = [_document(it, place, release) for place, release in enumerate(shape.documents)]
    timing(it)
    for _ in range(shape.unseen):
        it.log({}, hidden=True)
    needs = [_identification(it, place, clip) for place, clip in enumerate(clips)]
    for place, grounds in enumerate(shape.claims):
        _claim(it, place, grounds, needs, documents)
    _report(it)
    it.reveal()
    for document in documents:
        if document["release"] == "destroyed":
            _destroy(it, document)
    timing(it)
    if shape.status == "release":
        it.log({"type": "released", "at_utc": AT, "release_sha256": "0" * 64})
    _pages(it)
    _write_release(it)
    workbench.remake(folder, keys["log"])
    return folder


def _clip(it: Forge, place: int, release: str) -> Json:
    exhibit = it.seal(b"clip %d " % place + it.shape.words.encode(), "video/mp4", release)
    look = {
        "step": "look", "version": "1", "parameters": {"min_score": 0.25}, "network": None,
        "inputs": [exhibit["sha256"]],
    }  # fmt: skip
    view = {
        **look, "step": "view",
        "parameters": {
            "t_ms": 1200, "box_px": [1, 2, 3, 4], "enlarge": 2,
            "average": {"from_ms": 1200, "to_ms": 1240, "align_px": 4},
        },
    }  # fmt: skip
    view_key, picture = sha256(rfc8785.dumps(view)), b"\x89PNG\r\n\x1a\n %d" % place
    copy_id, sighting_id = f"w-{view_key[:12]}", f"s-{exhibit['id'][2:10]}-1"
    copy = {
        "id": copy_id, "recipe": view_key, "exhibit": exhibit["id"], "t_ms": 1200,
        "box_px": [1, 2, 3, 4], "width": 6, "height": 8, "pixels_sha256": "ab" * 32,
        "sha256": sha256(picture), "made_with": {"av": "14"},
        "done": "mean of 2 frames 1200-1240 ms; enlarged 2 times, each pixel repeated",
        "averaged": [{"t_ms": 1200, "moved_px": [0, 0]}, {"t_ms": 1240, "moved_px": [-1, 2]}],
    }  # fmt: skip
    sighting = {
        "id": sighting_id, "exhibit": exhibit["id"], "recipe": sha256(rfc8785.dumps(look)),
        "kind": "ptz", "score": 0.912, "start_ms": 0, "end_ms": 5000, "best_view": copy_id,
        "views": [copy_id],
        "frames": [{"t_ms": 1200, "box_px": [1, 2, 3, 4], "score": 1e-7}],
    }  # fmt: skip
    path = f"data/computed/{sighting_id}.json"
    it.compute(path, rfc8785.dumps(sighting), look, sighting_id, "application/json")
    exhibit["files"], exhibit["sighting"] = [path], (sighting_id, sighting["recipe"])
    if release in ("whole", "part"):
        exhibit["copies"].append(copy_id)
        for suffix, data in (("json", rfc8785.dumps(copy)), ("png", picture)):
            path = f"data/computed/{copy_id}.{suffix}"
            it.compute(path, data, view, f"view.{suffix}", "image/png")
            exhibit["files"].append(path)
        it.shown[f"recipe:{copy_id}"] = view_key
    return exhibit


def _document(it: Forge, place: int, release: str) -> Json:
    data = b"%%PDF-1.7 %d " % place + it.shape.words.encode() + bytes(it.shape.padding)
    exhibit = it.seal(data, "application/pdf", release)
    exhibit["files"] = []
    if release == "whole":
        recipe = {
            "step": "read", "version": "1", "parameters": {}, "network": None,
            "inputs": [exhibit["sha256"]],
        }  # fmt: skip
        reading = {"exhibit": exhibit["id"], "page": 1, "text": it.shape.words, "width_pt": 595.28}
        path = f"data/computed/{exhibit['id']}-page-1.json"
        it.compute(path, rfc8785.dumps(reading), recipe, "page-1", "application/json")
        exhibit["files"].append(path)
    return exhibit


def _identification(it: Forge, place: int, clip: Json) -> Json:
    """Two files by two examiners, on a specimen whose picture is an exhibit of its own."""
    name = f"{it.shape.names[place % len(it.shape.names)]}-{place}"
    picture = it.seal(b"specimen picture %d" % place, "image/jpeg", "whole")
    specimen = it.judge(
        f"specimens/specimen-{place}.yaml", f"maker: Velmara\npicture: {picture['id']}\n",
        {f"exhibit:{picture['id']}": picture["sha256"]},
    )  # fmt: skip
    sighting, recipe = clip["sighting"]
    rests_on = {
        f"exhibit:{clip['id']}": clip["sha256"],
        f"exhibit:{picture['id']}": picture["sha256"],
        f"recipe:{sighting}": recipe,
        specimen["path"]: specimen["sha256"],
    }
    examiners = ("ana",) if it.shape.blind_waived else ("ana", "bo")
    made = []
    for examiner in examiners:
        path = f"identifications/{name}.{examiner}.md"
        judgement = it.judge(path, f"---\nlevel: 3\n---\n{it.shape.words}\n", rests_on)
        signature = it.sign(judgement, examiner)
        if not it.shape.blind_waived:
            it.commit(judgement, signature, name)
        made.append(judgement)
    return {
        "judgements": [specimen, *made],
        "exhibits": [clip["id"], picture["id"]],
        "computed": clip["files"],
    }


def _claim(it: Forge, place: int, grounds: Any, needs: list[Json], documents: list[Json]) -> None:
    clips, cited, earlier = grounds
    judgements: dict[str, str] = {}
    exhibits: list[str] = []
    computed: list[str] = []
    rests_on: dict[str, str] = {}
    for need in _chosen(clips, needs):
        judgements |= {j["path"]: j["sha256"] for j in need["judgements"]}
        rests_on |= {j["path"]: j["sha256"] for j in need["judgements"][1:]}
        exhibits += need["exhibits"]
        computed += need["computed"]
    for document in _chosen(cited, documents):
        rests_on[f"exhibit:{document['id']}"] = document["sha256"]
        exhibits.append(document["id"])
        computed += document["files"]
    for claim in _chosen(earlier, it.claims):
        own = f"claims/{claim['id']}.md"
        rests_on[own] = it.judgements[own]["sha256"]
        judgements |= {p: it.judgements[p]["sha256"] for p in claim["judgements"]}
        exhibits += claim["exhibits"]
        computed += claim["computed"]
    claim_id = f"claim-{place}"
    judgement = it.judge(f"claims/{claim_id}.md", f"# {it.shape.words} {place}\n", rests_on)
    it.sign(judgement, "ana")
    judgements[judgement["path"]] = judgement["sha256"]
    it.claims.append(
        {"id": claim_id, "headline": it.shape.words, "judgements": sorted(judgements),
         "exhibits": sorted(set(exhibits)), "computed": sorted(set(computed))}
    )  # fmt: skip


def _chosen(numbers: Iterable[int], there: list[Json]) -> list[Json]:
    return [there[number % len(there)] for number in numbers] if there else []


def _report(it: Forge) -> None:
    rests_on = {path: j["sha256"] for path, j in it.judgements.items() if path[:7] == "claims/"}
    report = it.judge("report.md", f"# Report\n{it.shape.words} [~]\n", rests_on | it.shown)
    it.sign(report, "ana")
    it.sign(report, "cy")
    if it.shape.blind_waived:
        for path in [p for p in it.judgements if p.startswith("identifications/")]:
            words = f"---\nrule: ident.blind\nfile: {path}\n---\nNobody else was free.\n"
            rests = {"report.md": report["sha256"], path: it.judgements[path]["sha256"]}
            place = len(it.judgements)
            it.sign(it.judge(f"overrides/alone-{place}.md", words, rests), "cy")


def _destroy(it: Forge, document: Json) -> None:
    order = it.judge(
        f"orders/of-{document['id']}.md", "Destroy it.\n",
        {f"exhibit:{document['id']}": document["sha256"]},
    )  # fmt: skip
    signature = it.sign(order, "dee")
    it.reveal()
    document["destroyed_entry"] = it.log(
        {"type": "destroyed", "at_utc": AT, "exhibit": document["id"], "reason": "a life at risk",
         "order": signature}
    )  # fmt: skip


def _pages(it: Forge) -> None:
    page = f"<!doctype html><title>x</title><p>{it.shape.words}</p>"
    for path in ("index.html", "verify.html", "data/pages/claims.html"):
        workbench.put(it.folder, path, page.encode())
    workbench.put(it.folder, "verify.py", b"print('see the real one')\n")
    workbench.put(it.folder, "data/assets/style.css", b"body { margin: 0 }\n")
    workbench.put(it.folder, "bag-info.txt", f"External-Identifier: {it.shape.case}\n".encode())
    workbench.put(it.folder, "bagit.txt", workbench.DECLARATION)


def _write_release(it: Forge) -> None:
    overrides = [
        {"rule": "ident.blind", "file": path, "by": "cy", "reason": "Nobody else was free."}
        for path in it.judgements
        if it.shape.blind_waived and path.startswith("identifications/")
    ]
    hidden = ("files", "sighting")
    release = {
        "format": "countershot/dossier/v1", "status": it.shape.status,
        "case": {"id": it.shape.case, "title": it.shape.words, "exercise": True},
        "released_at_utc": AT, "program": "forge",
        "log": {
            "origin": it.origin, "public_key": it.keys["log"].public_base64,
        },
        "people": {
            name: {"name": name.title(), "roles": roles, "public_key": it.keys[name].public_base64}
            for name, roles in ROLES.items()
        },
        "files": [], "entries": [],
        "exhibits": [{k: v for k, v in e.items() if k not in hidden} for e in it.exhibits],
        "computed": it.computed, "judgements": list(it.judgements.values()),
        "claims": it.claims, "overrides": overrides,
        "not_proven": ["That the invented is real."],
    }  # fmt: skip
    workbench.write(it.folder, workbench.RELEASE, release)
    workbench.write(it.folder, workbench.ENTRIES, {"entries": it.lines})
    if it.times:
        workbench.write(it.folder, workbench.TIMES, {"times": it.times})


def new_keys(purpose: str) -> dict[str, SigningKey]:
    """Keys of nobody in particular, the same for the same purpose."""
    names = ("log", *ROLES)
    return {n: SigningKey(hashlib.sha256(f"{purpose} {n}".encode()).digest()) for n in names}
