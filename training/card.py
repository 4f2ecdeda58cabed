"""figures.json + choices -> the cards of the two networks, and the recall in pins.py

python card.py devices FIGURES CHOICE SMALL CARD [PINS]
python card.py closeup FIGURES CLOSE_CHOICE RETRIEVAL CARD
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pinning import pin

MEASURED_ON = "photographs with hand-drawn boxes (data/photos)"
PROSE = (Path(__file__).parent / "card.template.md").read_text("utf-8")


def percent(got: dict[str, Any], name: str, of: str, interval: tuple[float, float]) -> str:
    """`0.63 (22 of 35; 95 % 0.47-0.79)`"""
    return f"{got[name]:.2f} ({of}; 95 % {interval[0]:.2f}-{interval[1]:.2f})"


def photograph_lines(photos: dict[str, Any]) -> str:
    """Recall, precision, AP50 and the curve, with denominators."""
    hits, devices, mid = photos["hits"], photos["devices"], photos["interval"]
    made = hits + photos["false"]
    lines = [
        f"- recall {percent(photos, 'recall', f'{hits} of {devices}', mid['recall'])}",
        f"- precision {percent(photos, 'precision', f'{hits} of {made}', mid['precision'])}",
        f"- AP50 {photos['ap50']:.2f} (95 % {mid['ap50'][0]:.2f}-{mid['ap50'][1]:.2f})",
        f"- kind: said for {photos['kind_said']} of the {photos['hits']} devices found, right for "
        f"{photos['kind_right']} of those {photos['kind_said']}",
        "",
        "| threshold | recall | precision | false boxes |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {r['threshold']} | {r['recall']:.2f} ({r['hits']} of {r['devices']}) | "
        f"{r['precision']:.2f} | {r['false']} |"
        for r in photos["curve"]
    ]
    return "\n".join(lines)


def clip_lines(figures: dict[str, Any]) -> str:
    """What was seen in the two clips."""
    vendor, quiet = figures["vendor_clip"], figures["no_camera_clip"]
    ious = vendor["iou_with_drawn"]
    late = [r["t_ms"] for r in vendor["frames_with_boxes"] if r["t_ms"] > 1480]
    return "\n".join(
        [
            f"- `vendor_clip.mp4`: IoU at least 0.5 with the drawn box on "
            f"{sum(v >= 0.5 for v in ious)} of {len(ious)} frames "
            f"(median {sorted(ious)[len(ious) // 2] if ious else 0:.2f}); "
            f"frames with a box after the device has gone: {len(late)}"
            + (f" (at {', '.join(map(str, late[:12]))} ms)" if late else ""),
            f"- `no_camera_clip.mp4`: frames with a box: {len(quiet['frames_with_boxes'])}",
        ]
    )


def alarm_lines(alarms: dict[str, Any]) -> str:
    """False alarms on pictures without a surveillance device."""
    return "\n".join(
        f"- {name}: {a['pictures_with_boxes']} of {a['pictures']} pictures have a box "
        f"({a['boxes']} boxes)"
        for name, a in alarms.items()
    )


def small_lines(small: dict[str, Any]) -> str:
    """Small rendered devices in compressed street scenes, by size."""
    sizes = ", ".join(f"{px} px {hit} of {of}" for px, (hit, of) in small["sizes"].items())
    return (
        f"Small devices, **rendered** and pasted into {small['scenes']} street pictures, then "
        f"compressed as H.264: {small['found']} of {small['devices']} found "
        f"({small['recall']:.2f}; {sizes}), {small['false']} false boxes."
    )


def card(figures: dict[str, Any], choice: dict[str, Any], small: dict[str, Any]) -> str:
    """The whole card."""
    chosen, speed = choice["pinned"], figures["speed_cpu_s"]
    words = {
        "SHA256": figures["sha256"],
        "THRESHOLD": str(figures["threshold"]),
        "CHOICE": f"recall {chosen['recall']:.2f} ({chosen['hits']} of {chosen['devices']}), "
        f"precision {chosen['precision']:.2f} ({chosen['false']} false boxes in {choice['scenes']} "
        f"scenes), AP50 {choice['ap50']}; {chosen['alarms']} boxes on {choice['photos']} "
        "hand_cameras files",
        "RULE": str(choice["chosen"]["threshold"]),
        "PHOTOS": photograph_lines(figures["photos"]),
        "CLIPS": clip_lines(figures),
        "ALARMS": alarm_lines(figures["alarms"]),
        "SMALL": small_lines(small),
        "SPEED": f"{speed['thorough']:.2f} CPU-seconds thoroughly, {speed['quick']:.2f} quickly",
    }
    return filled(PROSE, words)


def shares(name: str, got: dict[str, list[float | None]]) -> str:
    """`| name | n | accuracy | coverage | precision |`"""
    cells = [
        "-" if got[key][0] is None else f"{got[key][0]:.2f} ({got[key][1]:.2f}-{got[key][2]:.2f})"
        for key in (f"{name}/accuracy", f"{name}/coverage", f"{name}/precision")
    ]
    return f"{got[f'{name}/accuracy'][4]:.0f} | " + " | ".join(cells)


def kind_lines(figures: dict[str, Any]) -> str:
    """Kinds on photographs and products, of boxes given and of those found by looking."""
    lines = [
        "| pictures | boxes | n | accuracy | coverage | precision |",
        "|---|---|---|---|---|---|",
    ]
    for name in ("photos", "products"):
        got = figures[name]["kinds"]["shares"]
        for way, words in (("given", "given"), ("through", "found by look")):
            lines.append(f"| {name} | {words} | {shares(f'{way}/all', got)} |")
            lines.append(f"| {name}, box = bullet | {words} | {shares(f'{way}/merged', got)} |")
    return "\n".join(lines)


def retrieval_lines(told: dict[str, Any]) -> str:
    """Ranks of a partner, and strangers refused, by looks and by outlines alone."""
    lines = []
    for name, words in (("looks", "this network's vector"), ("outline", "outlines alone")):
        if name not in told:
            continue
        got = told[name]
        first = ", ".join(
            f"first {n}: {got[f'found_in_first_{n}'][0]:.2f} "
            f"({got[f'found_in_first_{n}'][1][0]:.2f}-{got[f'found_in_first_{n}'][1][1]:.2f})"
            for n in (1, 5, 10)
        )
        refused = got["strangers_refused_when_95_percent_of_known_are_kept"]
        lines.append(
            f"- {words}: {got['queries']} queries among {got['ranked_among']} pictures, a picture "
            f"of the same family has median rank {got['median_rank']:.0f}; within the {first}; "
            f"first by chance {got['by_chance_first']:.3f}. Of {got['strangers']} pictures by "
            f"other makers {refused[0]:.2f} ({refused[1][0]:.2f}-{refused[1][1]:.2f}) are refused "
            f"where 95 in 100 of the known are kept (AUC {got['auc_known_from_strange']:.2f})."
        )
    return "\n".join(lines)


def closeup_card(figures: dict[str, Any], choice: dict[str, Any], told: dict[str, Any]) -> str:
    """The close-up network's card."""
    held = (
        f"Of {choice['devices']} devices and {choice['others']} others: the likeliest kind is "
        f"right for {choice['kind_right'][0]} of {choice['kind_right'][1]}; a kind is said for "
        f"{choice['said'][0]}, right for {choice['said_right'][0]} of those. A chance of a device "
        f"over 0.5 have {choice['devices_over_half'][0]} of {choice['devices_over_half'][1]} "
        f"devices and {choice['others_over_half'][0]} of {choice['others_over_half'][1]} others."
    )
    rows = "\n".join(
        f"| {row['from']:.1f} to {row['from'] + 0.1:.1f} | {row['n']} | {row['chance']:.2f} | "
        f"{row['right']:.2f} |"
        for row in choice["reliability"]
    )
    words = {
        "SHA256": figures["closeup_sha256"],
        "KIND_THRESHOLD": str(figures["kind_threshold"]),
        "HELD": held,
        "RELIABILITY": rows,
        "TEMPERATURE": str(choice["temperature"]),
        "KINDS": kind_lines(figures),
        "RETRIEVAL": retrieval_lines(told),
    }
    return filled((Path(__file__).parent / "closeup.template.md").read_text("utf-8"), words)


def filled(text: str, words: dict[str, str]) -> str:
    """The template with its words put in."""
    for name, value in words.items():
        text = text.replace("{" + name + "}", value)
    return text


def read(path: str) -> dict[str, Any]:
    """A JSON file."""
    found: dict[str, Any] = json.loads(Path(path).read_text("utf-8"))
    return found


def pin_recall(pins: Path, photos: dict[str, Any]) -> None:
    """What `look` and every dossier say of how much is missed: the card's own counts."""
    pin(
        pins,
        "DEVICES",
        measured_on=json.dumps(MEASURED_ON),
        measured_pictures=photos["pictures"],
        measured_devices=photos["devices"],
        measured_found=photos["hits"],
    )


if __name__ == "__main__":
    if sys.argv[1] == "closeup":
        Path(sys.argv[5]).write_text(closeup_card(*map(read, sys.argv[2:5])), "utf-8")
    else:
        Path(sys.argv[5]).write_text(card(*map(read, sys.argv[2:5])), "utf-8")
        if len(sys.argv) > 6:
            pin_recall(Path(sys.argv[6]), read(sys.argv[2])["photos"])
