"""the exercise's sealed material -> a case that is built, published and verified, in out/."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parent / "out" / "exercise"
CASE, DOSSIER = OUT / "case", OUT / "dossier"


def countershot(*words: object) -> None:
    """Run one command as a user would, showing it first; stop the demo where it fails."""
    print("\n$ countershot", *words, flush=True)
    program = [sys.executable, "-m", "countershot", *map(str, words)]
    done = subprocess.run(program, check=False)
    if done.returncode:
        sys.exit(f"the demo stopped: countershot {words[0]} ended with {done.returncode}")


def main() -> None:
    """1 copy the case; 2 build it; 3 show log and letter; 4 publish; 5 verify; 6 say where."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    shutil.copytree(HERE / "exercise", CASE)
    countershot("build", CASE.relative_to(Path.cwd()))
    countershot("log", CASE.relative_to(Path.cwd()))
    countershot("ask", CASE.relative_to(Path.cwd()), "velmara-vision")  # a letter, ready to send
    countershot("publish", CASE.relative_to(Path.cwd()), DOSSIER.relative_to(Path.cwd()))
    countershot("verify", DOSSIER.relative_to(Path.cwd()))
    print(f"\nThe case:    {CASE.relative_to(Path.cwd())}")
    print(f"The dossier: {DOSSIER.relative_to(Path.cwd())}")
    print(f"Open {DOSSIER.relative_to(Path.cwd())}/index.html; it needs no network.")


if __name__ == "__main__":
    main()
