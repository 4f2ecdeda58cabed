"""a clip -> the seconds that PySceneDetect takes over it, in an environment of its own.

It times itself, so that neither the start of an interpreter nor imports are counted.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCENEDETECT = """
import sys, time
from scenedetect import ContentDetector, SceneManager, open_video
start, busy = time.perf_counter(), time.process_time()
manager = SceneManager()
manager.add_detector(ContentDetector())
manager.detect_scenes(open_video(sys.argv[1]))
print(time.perf_counter() - start, time.process_time() - busy, len(manager.get_scene_list()))
"""


def scenedetect_python() -> Path:
    """The interpreter that has PySceneDetect; made at the first call."""
    venv = HERE / ".venv"
    python = venv / "bin" / "python"
    if not python.exists():
        maker = [sys.executable, "-m", "venv", venv]
        if subprocess.run(maker, capture_output=True, check=False).returncode:
            subprocess.run([sys.executable, "-m", "virtualenv", "-q", venv], check=True)
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r"]
    subprocess.run([*install, HERE / "requirements.txt"], check=True, capture_output=True)
    return python


def scenedetect(python: Path, clip: Path) -> float:
    """Seconds that PySceneDetect says it took."""
    return scenedetect_both(python, clip)[0]


def scenedetect_both(python: Path, clip: Path) -> tuple[float, float]:
    """Wall-clock and CPU seconds that PySceneDetect says it took."""
    run = subprocess.run(
        [python, "-c", SCENEDETECT, clip], check=True, capture_output=True, text=True
    )
    wall, busy, _ = run.stdout.split()
    return float(wall), float(busy)
