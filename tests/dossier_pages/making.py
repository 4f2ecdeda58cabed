"""bytes and records -> the objects, files and log entries of a case in the making."""

from pathlib import Path
from typing import Literal

from countershot import canonical
from countershot.records.computed import Recipe
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.files import Document
from countershot.records.log import Computed, Entry, Sealed
from countershot.records.web import WebCapture

NOW = "2031-04-01T12:00:00Z"
PROGRAM = "countershot 0.1.0"


class Making:
    """Files, objects and log entries of the case while it is being made."""

    def __init__(self, folder: Path) -> None:
        self.objects = folder / "objects"
        self.objects.mkdir(parents=True)
        self.files: dict[str, bytes] = {}
        self.entries: list[Entry] = []

    def store(self, data: bytes) -> str:
        name = canonical.sha256_hex(data)
        (self.objects / name).write_bytes(data)
        return name

    def seal(
        self,
        data: bytes,
        media_type: str,
        source_name: str,
        web: WebCapture | None = None,
        method: Literal["file", "page", "given"] = "file",
    ) -> Exhibit:
        sha256 = self.store(data)
        capture = Capture(
            collector="ana", sealed_at_utc=NOW, clock="fixed", giver="heron", method=method,
            program=PROGRAM, web=web,
        )  # fmt: skip
        exhibit = Exhibit(
            id=f"x-{sha256[:12]}", sha256=sha256, size_bytes=len(data), media_type=media_type,
            source_name=source_name, capture=capture,
        )  # fmt: skip
        self.entries.append(Sealed(exhibit=exhibit))
        return exhibit

    def compute(self, recipe: Recipe, parts: dict[str, tuple[str, bytes]]) -> str:
        key = canonical.digest(recipe)
        for part, (media_type, data) in sorted(parts.items()):
            result = self.store(data)
            self.entries.append(
                Computed(key=key, part=part, media_type=media_type, recipe=recipe, result=result)
            )
        return key

    def write(self, path: str, text: str) -> Document:
        self.files[path] = text.encode("utf-8", "surrogatepass")
        return Document(path, canonical.sha256_hex(self.files[path]))
