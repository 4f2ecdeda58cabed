"""Material, findings, earlier texts -> the libel packet: one self-contained page, to be printed.

For inside the newsroom: it holds what a dossier leaves out (refusals, texts of before). What must
not leave the case is left out all the same, since printed papers travel.
"""

import base64
from collections.abc import Iterable, Mapping
from pathlib import Path

from countershot.dossier.bundle import people_of
from countershot.dossier.cited import REPORT, cited, documents
from countershot.dossier.comparison import Comparison
from countershot.dossier.contents import Contents, contents
from countershot.dossier.editor import editor
from countershot.dossier.material import Material
from countershot.dossier.redact import redact
from countershot.dossier.render import site_of, with_style
from countershot.dossier.unproven import not_proven

_MOST_BYTES = 8 << 20
"""Of one picture in the packet; a larger one is named in words only."""


def packet(material: Material, earlier: Mapping[str, bytes]) -> str:
    """The page. ``earlier``: texts that were signed once, by their SHA-256."""
    named = cited(material)
    redacted = redact(material, named)
    tables = contents(material, named, redacted)
    people = people_of(material, tables)
    unproven = not_proven(material, redacted.values(), tables.times)
    site = site_of(material, named, redacted, tables, people, unproven)
    site["editor"] = editor(material, named, site["claims"], earlier)
    site["findings"] = material.findings
    site["images"] = dict(_images(material, tables, site["comparisons"]))
    known = documents(material)
    site["report_sha256"] = known[REPORT].sha256 if REPORT in known else ""
    return with_style("packet.html", site)


def _images(
    material: Material, tables: Contents, compared: Iterable[Comparison]
) -> Iterable[tuple[str, str]]:
    """Dossier path -> the same picture as a ``data:`` address, of every pair that is compared."""
    for comparison in compared:
        for found in comparison.examinations:
            for plate in (found.questioned, found.specimen):
                if plate is None or plate.path not in tables.objects:
                    continue
                data = _bytes(material.object_path(tables.objects[plate.path]))
                if data:
                    kind = "jpeg" if plate.path.endswith("jpg") else plate.path.rpartition(".")[2]
                    yield plate.path, f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
