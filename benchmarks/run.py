"""the real material's path -> every benchmark's JSON line, one after another.

COUNTERSHOT_SPRITES: a folder of device sprites (``training/render.py``), for the long clips.
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Run each benchmark in a process of its own, so that none warms another's caches."""
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
    clip = data / "footage" / "vendor_clip.mp4"
    exercise = HERE.parent / "examples" / "exercise"
    report = data / "documents" / "600201_jinyu_2020_annual_report.pdf"
    names = data / "names"
    listed = names / "listed_and_on_us_lists.json"
    sprites = Path(os.environ.get("COUNTERSHOT_SPRITES", data / "sprites"))
    for name, *paths in (
        ("seal", exercise),
        ("verify", exercise),
        ("find",),
        ("read", report),
        ("scans", report),
        ("crossscript", names / "listed_companies.csv", names / "other_english_names.txt"),
        ("screening", listed, names / "listed_companies.csv", data / "lists"),
        ("latin", names / "latin_name_bench" / "cases.csv"),
        ("names", names / "listed_companies.csv", data / "lists"),
        ("look_short", clip),
        ("near_pictures", data),
        ("look", data / "backgrounds" / "streets", sprites),
    ):
        missing = [path for path in paths if not path.exists()]
        if missing:
            print(f'{{"benchmark": "{name}", "skipped": "{missing[0]} is not there"}}')
            continue
        subprocess.run([sys.executable, HERE / f"{name}.py", *paths], check=True)


if __name__ == "__main__":
    main()
