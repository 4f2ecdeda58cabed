"""product photographs + the close-up network -> does it find another picture of the same family?

    python retrieval.py ../../shared/data/products [--out FILE]

**Family**, by a rule fixed before anything was measured: the vendor, and of the model's code
(without `DS-`) the platform and the two signs after it (`2CD21`, `2CE16`, `2DE42`), or, where a
code does not begin so, its letters and the first digit after them (`I2`, `IPC-B5`, `THC-T1`). That
is the maker's naming of a series; two families may share a housing, and one may have several.

Pictures of more than one device are left out; near-duplicates (`cluster`) never count as found.
Vendors outside the gallery test whether an unknown maker is told from a known one.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from countershot.devices.features import outlines
from countershot.footage.photograph import open_photograph

OWN = ("Hikvision", "HiWatch (Hikvision)", "HiLook (Hikvision)", "EZVIZ (Hikvision)")
FAMILY = re.compile(r"(?:DS-)?(\d[A-Z]{2}[0-9A-Z]{2}|[A-Z]+-?[A-Z]*\d)")


def family(vendor: str, code: object) -> str | None:
    """The family that a product belongs to, or None where no model code is known."""
    found = FAMILY.match(code) if isinstance(code, str) else None
    return f"{vendor} {found[1]}" if found else None


def middle(values: Sequence[float], draws: int = 2000) -> list[float]:
    """The 95 % interval of the mean, by drawing queries with replacement."""
    rng = np.random.default_rng(0)
    all_ = np.asarray(values, float)
    means = all_[rng.integers(0, len(all_), (draws, len(all_)))].mean(1)
    return [round(float(np.quantile(means, q)), 3) for q in (0.025, 0.975)]


def ranks(rows: list[dict[str, Any]], near: np.ndarray) -> tuple[list[int], list[int], list[float]]:
    """For each query with a partner: its best rank, how many were ranked, the share of partners."""
    found, of, share = [], [], []
    for i, row in enumerate(rows):
        others = [j for j in range(len(rows)) if rows[j]["cluster"] != row["cluster"]]
        partners = {j for j in others if row["family"] and rows[j]["family"] == row["family"]}
        if not partners:
            continue
        order = sorted(others, key=lambda j: -near[i, j])
        found.append(1 + next(n for n, j in enumerate(order) if j in partners))
        of.append(len(order))
        share.append(len(partners) / len(order))
    return found, of, share


def told(rows: list[dict[str, Any]], near: np.ndarray) -> dict[str, Any]:
    """Ranks with intervals, and how well strangers are told from the gallery's own."""
    own = [i for i, row in enumerate(rows) if row["vendor"] in OWN]
    placed, of, share = ranks([rows[i] for i in own], near[np.ix_(own, own)])
    best = [
        max(near[i, j] for j in own if rows[j]["cluster"] != row["cluster"])
        for i, row in enumerate(rows)
    ]
    known = [best[i] for i in own]
    strange = [b for i, b in enumerate(best) if i not in set(own)]
    auc = float(np.mean([[k > s for s in strange] for k in known]))
    least = float(np.quantile(known, 0.05))
    return {
        "queries": len(placed),
        "ranked_among": int(np.median(of)),
        "median_rank": float(np.median(placed)),
        "by_chance_first": round(float(np.mean(share)), 4),
        **{
            f"found_in_first_{n}": [round(float(np.mean([p <= n for p in placed])), 3),
                                    middle([p <= n for p in placed])]
            for n in (1, 5, 10)
        },
        "strangers": len(strange),
        "auc_known_from_strange": round(auc, 3),
        "strangers_refused_when_95_percent_of_known_are_kept": [
            round(float(np.mean([s < least for s in strange])), 3),
            middle([s < least for s in strange]),
        ],
    }  # fmt: skip


def crops(folder: Path) -> tuple[list[dict[str, Any]], list[np.ndarray], list[tuple[float, ...]]]:
    """Products with one device: their rows, pictures and boxes."""
    rows = json.loads((folder / "products.json").read_text("utf-8"))["products"]
    rows = [row for row in rows if not row["multi_device"]]
    for row in rows:
        row["family"] = family(row["vendor"], row.get("model"))
    pictures = [open_photograph(folder / row["file"]).rgb for row in rows]
    return rows, pictures, [tuple(row["object_bbox_xywh"]) for row in rows]


def main() -> None:
    """Print the figures of the network's vector and, if asked, of outlines alone beside it."""
    from countershot.footage.closeup import cut
    from countershot.networks import runtime

    ask = argparse.ArgumentParser()
    ask.add_argument("products", type=Path)
    ask.add_argument("--out", type=Path)
    ask.add_argument("--outline", action="store_true", help="outlines alone too: half an hour")
    a = ask.parse_args()
    rows, pictures, boxes = crops(a.products)
    network = runtime.load_closeup()
    looks = np.stack(
        [network.run(cut(p, b, network.pin))[1] for p, b in zip(pictures, boxes, strict=True)]
    )
    got = {"looks": told(rows, looks @ looks.T)}
    if a.outline:
        shapes = [outlines_of(p, b) for p, b in zip(pictures, boxes, strict=True)]
        alike = [[outlines(one, (two,)).likeness or 0.0 for two in shapes] for one in shapes]
        got["outline"] = told(rows, np.array(alike))
    text = json.dumps(got, indent=1)
    print(text)
    if a.out:
        a.out.write_text(text, "utf-8")


def outlines_of(picture: np.ndarray, box: tuple[float, ...]) -> np.ndarray:
    """The object's own pixels."""
    x, y, w, h = (int(v) for v in box)
    return np.ascontiguousarray(picture[y : y + h, x : x + w])


if __name__ == "__main__":
    main()
