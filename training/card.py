"""figures.json + choice.json -> devices.card.md, the network's card, and its recall in pins.py

python card.py FIGURES CHOICE CARD [PINS]
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


def card(figures: dict[str, Any], choice: dict[str, Any]) -> str:
    """The whole card."""
    chosen, kinds, speed = choice["pinned"], choice["kinds"], figures["speed_cpu_s"]
    words = {
        "SHA256": figures["sha256"],
        "THRESHOLD": str(figures["threshold"]),
        "KIND_THRESHOLD": str(figures["kind_threshold"]),
        "CHOICE": f"recall {chosen['recall']:.2f} ({chosen['hits']} of {chosen['devices']}), "
        f"precision {chosen['precision']:.2f} ({chosen['false']} false boxes in {choice['scenes']} "
        f"scenes), AP50 {choice['ap50']}; {chosen['alarms']} boxes on {choice['photos']} "
        f"hand_cameras files; kind said for {kinds['kind_said']} of {kinds['hits']}, "
        f"right for {kinds['kind_right']}",
        "RULE": str(choice["chosen"]["threshold"]),
        "PHOTOS": photograph_lines(figures["photos"]),
        "CLIPS": clip_lines(figures),
        "ALARMS": alarm_lines(figures["alarms"]),
        "SPEED": f"{speed['thorough']:.2f} CPU-seconds thoroughly, {speed['quick']:.2f} quickly",
    }
    text = PROSE
    for name, value in words.items():
        text = text.replace("{" + name + "}", value)
    return text


def pin_recall(pins: Path, photos: dict[str, Any]) -> None:
    """What `look` and every dossier say of how much is missed: the card's own counts."""
    pin(
        pins,
        measured_on=json.dumps(MEASURED_ON),
        measured_pictures=photos["pictures"],
        measured_devices=photos["devices"],
        measured_found=photos["hits"],
    )


if __name__ == "__main__":
    figures, choice = (json.loads(Path(p).read_text("utf-8")) for p in sys.argv[1:3])
    Path(sys.argv[3]).write_text(card(figures, choice), "utf-8")
    if len(sys.argv) > 4:
        pin_recall(Path(sys.argv[4]), figures["photos"])
