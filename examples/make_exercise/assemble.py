"""material, texts and the program -> examples/exercise, sealed and signed with public keys."""

import json
import shutil
import sys
import tempfile
import tomllib
from functools import partial
from pathlib import Path

import yaml
from statements import write_statements

from countershot import flow
from countershot.canonical import sha256_hex
from countershot.evidence import keys
from countershot.evidence.log import Log
from countershot.records.log import Opened
from countershot.workspace import case_file
from countershot.workspace.open import origin

HERE = Path(__file__).parent
MATERIAL, TEXTS = HERE / "material", HERE / "texts"
EXERCISE = HERE.parent / "exercise"
FOLDERS = (
    "claims", "identifications", "specimens", "statements", "translations", "origins", "sources",
    "signatures", "evidence/objects", "inquiries",
)  # fmt: skip
GIVEN = ("clip.mp4", "tender.pdf", "specimens")
LOWER = "velmara-orrin-dx"
IDS = {
    "ribbed collar": "ribbed-collar", "forward sun visor": "forward-sun-visor",
    "lamp strip, viewer's left": "left-lamp-strip", "dark ball with rimmed lens": "rimmed-lens",
    "lamp strip, viewer's right": "right-lamp-strip", "bell-shaped shell": "bell-shell",
}  # fmt: skip
AWARD = (
    "OV-2031-117", "Velmara Vision Co., Ltd.", "Velmara Orrin DX series speed dome", "24 sets",
    "4,860,000 yuan", "2031-03-14", "Tarnow Hollow training centre",
)  # fmt: skip
SIGNED = {
    "sources/centre-office.md": ("ana",),
    "sources/channel-nine.md": ("ana",),
    "identifications/lower-camera.ana.md": ("ana",),
    "identifications/lower-camera.bo.md": ("bo",),
    "statements/award-notice.md": ("ana", "cy"),
    "translations/award-notice.en.md": ("ana", "dee"),
    "origins/clip.md": ("ana", "cy"),
    "claims/lower-camera-series.md": ("ana", "cy"),
    "claims/upper-camera-kind.md": ("ana", "cy"),
    "claims/award.md": ("ana", "cy"),
    "claims/same-series.md": ("ana", "cy"),
    "report.md": ("ana", "cy", "dee"),
    "inquiries/velmara-vision.md": ("ana", "cy"),
}


def main() -> None:
    """1 new case; 2 seal; 3 look and read a copy; 4 write the texts; 5 sign; 6 keep all but these.

    The committed case holds sealed exhibits and signed judgements; `build` computes the rest.
    """
    truth = json.loads((MATERIAL / "truth.json").read_text())
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "exercise"
        new_case(case)
        sealed = flow.seal(case, [str(MATERIAL / name) for name in GIVEN], giver="a-reader")
        ids = {exhibit.source_name: exhibit.id for exhibit in sealed.exhibits}
        write_specimens(case, truth, ids)
        evidence = Path(folder) / "evidence"
        shutil.copytree(case / "evidence", evidence)
        lower = find(case, truth, ids)
        write_sources(case, ids)
        write_identifications(case, truth, lower)
        write_statements(case, TEXTS, partial(on_award_page, case, ids["tender.pdf"]))
        write_claims(case, truth, ids["tender.pdf"], lower)
        write_inquiries(case)
        sign_all(case)
        for name in ("evidence", "index", "draft"):
            shutil.rmtree(case / name, ignore_errors=True)
        shutil.copytree(evidence, case / "evidence")
        shutil.rmtree(EXERCISE, ignore_errors=True)
        shutil.copytree(case, EXERCISE)
    print(f"wrote {EXERCISE}: {len(ids)} exhibits, {len(SIGNED)} signed judgements")


def new_case(case: Path) -> None:
    """case.toml with the public keys, and a log that begins at the fixed moment."""
    text = (TEXTS / "case.toml").read_text()
    for name in keys.EXERCISE_NAMES:
        text = text.replace(f"{{{{key:{name}}}}}", keys.exercise_key(name).public_base64)
    for name in FOLDERS:
        (case / name).mkdir(parents=True)
    (case / "case.toml").write_text(text)
    (case / ".gitignore").write_text("index/\ndraft/\n")
    read, _ = case_file.read(text.encode())
    opened = Opened(
        at_utc=read.fixed_utc or "", case=read.id, log_key=read.log_key,
        case_toml_sha256=sha256_hex(text.encode()), people=read.people,
    )  # fmt: skip
    Log.create(case / "evidence/log", origin(read.id), keys.exercise_key("log"), opened)


def write_specimens(case: Path, truth: dict, ids: dict[str, str]) -> None:
    """One file a product; its pictures are exhibits, front view first."""
    series: dict[str, list[dict]] = {}
    for picture in sorted(truth["specimens"], key=lambda p: p["view"] != "front"):
        series.setdefault(specimen_of(picture), []).append(picture)
    domes = [name for name, pictures in series.items() if pictures[0]["kind"] == "ptz"]
    for name, pictures in series.items():
        first = pictures[0]
        features = [f for f in first["features"] if f["name"] != "badge"]
        others = lookalikes(name, series) if name in domes else []
        text = yaml.safe_dump(
            {
                "maker": first["maker"], "badge": first["badge"], "series": first["series"],
                "device_model": model_of(first), "kind": first["kind"], "sales_years": [2029, None],
                "features": [
                    {"id": IDS.get(f["name"], f["name"].replace(" ", "-")), "words": f["words"],
                     "discriminating": is_discriminating(f, first)}
                    for f in features
                ],
                "lookalikes": others,
                "pictures": [
                    {"exhibit": ids[Path(p["file"]).name], "view": p["view"]} for p in pictures
                ],
                "citation": "Invented for the Countershot exercise (examples/make_exercise)",
            },
            allow_unicode=True, sort_keys=False, width=96,
        )  # fmt: skip
        (case / "specimens" / f"{name}.yaml").write_text(text)


def is_discriminating(feature: dict, picture: dict) -> bool:
    """Among device models of one series only the rating plate tells them apart."""
    return bool(feature["discriminating"]) and (not model_of(picture) or feature["name"] not in IDS)


def lookalikes(name: str, series: dict[str, list[dict]]) -> list[str]:
    """Other domes; for a device model, its twins: what tells series apart does not tell them."""
    first = series[name][0]
    domes = {other: of[0] for other, of in series.items() if of[0]["kind"] == first["kind"]}
    return [
        other
        for other, of in domes.items()
        if other != name
        and (of["series"] == first["series"]) == bool(model_of(first))
        and bool(model_of(of)) == bool(model_of(first))
    ]


def model_of(picture: dict) -> str:
    """The device model, where a picture shows what only one of them has."""
    return picture["device_models"][0] if len(picture["device_models"]) == 1 else ""


def specimen_of(picture: dict) -> str:
    """The id of the specimen that a picture belongs to: its device model, else its series."""
    return f"{picture['maker']} {model_of(picture) or picture['series']}".lower().replace(" ", "-")


def find(case: Path, truth: dict, ids: dict[str, str]):
    """What the network proposes for the lower device: the sighting that overlaps it best."""
    flow.read(case)
    boxes = true_boxes(truth, "lower")
    found = [s for s in flow.look(case).sightings if s.exhibit == ids["clip.mp4"]]
    best = max(found, key=lambda s: overlap(s, boxes), default=None)
    if best is None or overlap(best, boxes) < 0.5:
        sys.exit("the network does not find the lower device; the exercise needs it to")
    print(f"lower: {best.id}, mean IoU {overlap(best, boxes):.2f}")
    return best


def true_boxes(truth: dict, device: str) -> dict[int, list[int]]:
    """The renderer's own boxes of a device, by time in milliseconds."""
    real = next(d for d in truth["clip"]["devices"] if d["device"] == device)
    return {frame["t_ms"]: frame["box_px"] for frame in real["frames"]}


def overlap(sighting, boxes: dict[int, list[int]]) -> float:
    """Mean intersection over union over the frames of the sighting."""
    values = [iou(f.box_px, nearest(boxes, f.t_ms)) for f in sighting.frames]
    return sum(values) / len(values)


def nearest(boxes: dict[int, list[int]], t_ms: int) -> list[int]:
    """The true box at the nearest moment; an empty one if that is over a frame away."""
    at = min(boxes, key=lambda t: abs(t - t_ms))
    return boxes[at] if abs(at - t_ms) <= 80 else [0, 0, 0, 0]


def iou(one, other) -> float:
    """Intersection over union of two x, y, w, h boxes."""
    w = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    h = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    both = max(0, w) * max(0, h)
    return both / (one[2] * one[3] + other[2] * other[3] - both)


def best_frame(sighting):
    """The frame that the best view was cut from."""
    from countershot.canonical import digest
    from countershot.footage.view import copy_id, view_recipe

    sha256 = SHA256[sighting.exhibit]
    for frame in sighting.frames:
        if copy_id(digest(view_recipe(sha256, frame.t_ms, frame.box_px))) == sighting.best_view:
            return frame
    raise SystemExit(f"{sighting.id}: no best view")


SHA256: dict[str, str] = {}


def write_identifications(case: Path, truth: dict, lower) -> None:
    """Two people on the lower device: what they saw, with the boxes that the renderer knows."""
    written = tomllib.loads((TEXTS / "identifications.toml").read_text())
    SHA256.update({f"x-{truth['clip']['sha256'][:12]}": truth["clip"]["sha256"]})
    for examiner, said in written["lower"].items():
        text = "\n".join([
            "---", f"sighting: {lower.id}", f"specimen: {LOWER}", "level: 3",
            "verdict: identified", "maker: Velmara", "series: Orrin DX", 'device_model: ""',
            "---", "## Features",
            "| # | feature | questioned | specimen | agrees | discriminating | questioned box "
            "| specimen box |", "|---|---|---|---|---|---|---|---|",
            *rows(truth, lower, said["features"]),
            "## Excluded",
            *[f"- {name}: {why}" for name, why in said["excluded"].items()],
            "## Limits", said["limits"].strip(), "",
        ])  # fmt: skip
        (case / "identifications" / f"lower-camera.{examiner}.md").write_text(text)


def rows(truth: dict, lower, said: dict) -> list[str]:
    """The feature table's lines, numbered; boxes in the working copy and the first picture."""
    pictures = sorted(truth["specimens"], key=lambda p: p["view"] != "front")
    picture = next(p for p in pictures if specimen_of(p) == LOWER)
    found = {IDS.get(f["name"], f["name"]): f for f in picture["features"]}
    lines = []
    for number, (name, words) in enumerate(said.items(), 1):
        at = ",".join(map(str, questioned_box(truth, name, lower)))
        there = ",".join(map(str, found[name]["box_px"]))
        yes = "yes" if found[name]["discriminating"] else "no"
        lines.append(
            f"| {number} | {name} | {words[0]} | {words[1]} | yes | {yes} | {at} | {there} |"
        )
    return lines


def questioned_box(truth: dict, name: str, lower) -> list[int]:
    """A feature's box in the best view: moved with the device from the frame it was measured in."""
    good = truth["clip"]["feature_frame"]
    box = next(f["box_px"] for f in good["features"] if IDS.get(f["name"]) == name)
    boxes = true_boxes(truth, "lower")
    frame = best_frame(lower)
    now, then, (left, top, width, height) = (
        nearest(boxes, frame.t_ms), boxes[good["t_ms"]], frame.box_px,
    )  # fmt: skip
    sx, sy = now[2] / then[2], now[3] / then[3]
    x, y = now[0] + (box[0] - then[0]) * sx - left, now[1] + (box[1] - then[1]) * sy - top
    x0, y0 = max(0, round(x)), max(0, round(y))
    x1, y1 = min(width, round(x + box[2] * sx)), min(height, round(y + box[3] * sy))
    return [x0, y0, max(1, x1 - x0), max(1, y1 - y0)]


def write_claims(case: Path, truth: dict, tender: str, lower) -> None:
    """Claims and report from their templates; citations as `countershot cite` prints them."""
    best, upper = best_frame(lower), true_boxes(truth, "upper")
    clip = f"x-{truth['clip']['sha256'][:12]}"
    first, last = min(upper), max(upper)
    citations = {
        "award": "".join(on_award_page(case, tender, words) for words in AWARD),
        "lower": in_clip(case, clip, (lower.start_ms, lower.end_ms), best.box_px),
        "upper": in_clip(case, clip, (first, last), upper[best.t_ms]),
    }
    for path in sorted(TEXTS.glob("origins/*.md")):
        (case / "origins" / path.name).write_text(path.read_text().replace("{{clip}}", clip))
    for path in sorted(TEXTS.glob("claims/*.md")):
        text = path.read_text()
        for name, grounds in citations.items():
            text = text.replace(f"{{{{citation:{name}}}}}", indented(grounds))
        (case / "claims" / path.name).write_text(text)
    report = (TEXTS / "report.md").read_text().replace("{{lower}}", lower.id)
    (case / "report.md").write_text(report)


def write_inquiries(case: Path) -> None:
    """The letters, ready to send."""
    for path in sorted(TEXTS.glob("inquiries/*.md")):
        shutil.copy(path, case / "inquiries" / path.name)


def indented(grounds: str) -> str:
    """Lines of a YAML list, as they stand under ``grounds:``."""
    return "".join(f"  {line}\n" for line in grounds.splitlines()).rstrip("\n")


def in_clip(case: Path, clip: str, time: tuple[int, int], box) -> str:
    """The citation of the clip: when the device is seen, and where at one moment of it."""
    words = {"time": f"{time[0]}-{time[1]}", "box": ",".join(map(str, box))}
    return flow.cite(case, clip, "", **words).as_yaml()


def on_award_page(case: Path, tender: str, words: str, nth: int = 1) -> str:
    """The nth place of the words on the award page (the second)."""
    found = flow.cite(case, tender, words)
    at = [n for n, citation in enumerate(found.found) if citation["page"] == 2][nth - 1]
    return "- exhibit:" + found.as_yaml().split("- exhibit:")[at + 1]


def write_sources(case: Path, ids: dict[str, str]) -> None:
    """Who published the clip and the notice; the reader who handed them in published neither."""
    for path in sorted(TEXTS.glob("sources/*.md")):
        text = path.read_text()
        for name in ("clip.mp4", "tender.pdf"):
            text = text.replace(f"{{{{exhibit:{name}}}}}", ids[name])
        (case / "sources" / path.name).write_text(text)


def sign_all(case: Path) -> None:
    """Everyone signs what is theirs, in the order in which one rests on the other."""
    for path, signers in SIGNED.items():
        for signer in signers:
            role = "author" if signer == "ana" and "ident" not in path else None
            flow.sign(case, Path(path), signer=signer, role=role, passphrase=lambda: "")


if __name__ == "__main__":
    main()
