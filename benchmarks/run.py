"""the real material's path -> every benchmark's JSON line, one after another."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Run each benchmark in a process of its own, so that none warms another's caches."""
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
    clip = data / "footage" / "vendor_clip.mp4"
    exercise = HERE.parent / "examples" / "exercise"
    for name, path in (("seal", exercise), ("verify", exercise), ("look", clip)):
        if not path.exists():
            print(f'{{"benchmark": "{name}", "skipped": "{path} is not there"}}')
            continue
        subprocess.run([sys.executable, HERE / f"{name}.py", path], check=True)


if __name__ == "__main__":
    main()
