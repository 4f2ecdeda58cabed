"""two networks of an installed ``rapidocr`` wheel, pinned by digest -> where text is, and its words

They read whatever they are shown, so who may show them something is an import contract:
``documents.ocr`` alone opens them. The files are PP-OCRv6 (small) of PaddleOCR, Apache-2.0, as
``rapidocr`` 3.10.0 carries them. ``rapidocr`` itself is never imported: it needs OpenCV (which
finds faces) and Shapely (whose GEOS is LGPL), and may download.
"""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from countershot.errors import CannotCheck, NetworkRefused

PACKAGE, FOLDER = "rapidocr", "models"
INSTALL = "pip install --no-deps rapidocr==3.10.0"
FIND_FILE, READ_FILE = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
FIND_SHA256 = "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
READ_SHA256 = "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
READING_PINS = {FIND_FILE: FIND_SHA256, READ_FILE: READ_SHA256}
MULTIPLE = 32
HEIGHT = 48
_INPUT, _OUTPUT, _LETTERS = "x", "fetch_name_0", "character"

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class ReadingNetworks:
    """The two verified networks, ready to run, one picture at a time."""

    finder: Any
    reader: Any
    letters: tuple[str, ...]

    def find(self, picture: NDArray[np.uint8]) -> Floats:
        """How surely each pixel is text (H, W), 0 to 1; both sides multiples of ``MULTIPLE``."""
        return np.asarray(self.finder.run([_OUTPUT], {_INPUT: _planes(picture)})[0][0, 0])

    def read(self, line: NDArray[np.uint8], width: int) -> Floats:
        """Chances (steps, letters) along one line ``HEIGHT`` px high, padded to ``width``."""
        planes = np.zeros((1, 3, HEIGHT, max(width, line.shape[1])), np.float32)
        planes[..., : line.shape[1]] = _planes(line)
        return np.asarray(self.reader.run([_OUTPUT], {_INPUT: planes})[0][0])


def load_reading(folder: Path | None = None) -> ReadingNetworks:
    """Open both after checking their bytes; ``folder`` defaults to the installed wheel's.

    Raises CannotCheck where the ``ocr`` extra is not installed, NetworkRefused where a file is
    another than the pinned one.
    """
    from countershot.networks.runtime import open_session

    where = folder or _installed()
    finder = open_session(_verified(where / FIND_FILE))
    reader = open_session(_verified(where / READ_FILE))
    listed = reader.get_modelmeta().custom_metadata_map[_LETTERS]
    return ReadingNetworks(finder, reader, ("", *listed.split("\n"), " "))


def is_installed() -> bool:
    """Are the networks that read there? Says nothing of whether they are the pinned ones."""
    spec = find_spec(PACKAGE)
    places = (spec.submodule_search_locations or ()) if spec else ()
    return any((Path(folder) / FOLDER / READ_FILE).is_file() for folder in places)


def _planes(picture: NDArray[np.uint8]) -> Floats:
    """RGB to the networks' blue, green, red from -1 to 1."""
    planes = picture[..., ::-1].transpose(2, 0, 1)[None].astype(np.float32)
    return np.ascontiguousarray(planes / np.float32(127.5) - np.float32(1))


def _installed() -> Path:
    """The folder inside the wheel; finding it runs no code of the package."""
    spec = find_spec(PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(folder) / FOLDER).is_dir():
            return Path(folder) / FOLDER
    raise CannotCheck(
        f"The networks that read words in pictures are not installed: run `{INSTALL}` "
        "(none of its dependencies are needed), then the same command again."
    )


def _verified(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CannotCheck(
            f"{path.name} cannot be read ({error.strerror}): run `{INSTALL}`."
        ) from error
    found, pinned = hashlib.sha256(content).hexdigest(), READING_PINS[path.name]
    if found != pinned:
        raise NetworkRefused(
            f"The file {path.name} is not the pinned network (its SHA-256 is {found[:12]}..., "
            f"pinned is {pinned[:12]}...): another version of {PACKAGE} is installed, or it was "
            f"changed. Run `{INSTALL}`."
        )
    return content
