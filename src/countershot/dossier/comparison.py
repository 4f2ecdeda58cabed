"""identifications of one sighting -> what the page shows of them: frame beside specimen, words."""

from dataclasses import dataclass

from countershot.dossier.cited import Cited, identifications_in, specimen_files
from countershot.dossier.grounds import (
    named,
    person_name,
    source_of,
    specimen_plate,
    verdict_words,
    view_plate,
)
from countershot.dossier.material import Material
from countershot.dossier.names import anchor, page_path
from countershot.dossier.origins import OriginView, origin_views
from countershot.dossier.pictures import (
    Mark,
    Plate,
    frame_plate,
    mark_px,
    other_plates,
    with_marks,
)
from countershot.dossier.redact import Redaction
from countershot.records.base import LEVELS, BoxPx
from countershot.records.computed import Sighting
from countershot.records.files import IdentificationFile
from countershot.records.judged import Exclusion, Identification, Specimen

KIND_WORDS = {
    "bullet": "bullet camera",
    "box": "camera in a box housing",
    "turret": "turret camera",
    "dome": "dome camera",
    "ptz": "speed dome",
    "pt_home": "small indoor pan-tilt camera",
    "positioning": "pan-tilt head",
    "multisensor": "multi-sensor camera",
    "fisheye": "fisheye camera",
    "cube": "cube camera",
    "alpr": "number-plate camera",
    "other": "another device",
}


@dataclass(frozen=True)
class Row:
    """One line of a feature table; ``number`` is that of its marks on the pictures."""

    number: int
    feature: str
    questioned: str
    specimen: str
    agrees: str
    discriminating: bool
    marked: bool


@dataclass(frozen=True)
class Excluded:
    """A look-alike, the words that exclude it ("": not excluded), and its picture."""

    name: str
    reason: str
    plate: Plate | None


@dataclass(frozen=True)
class Examination:
    """What one examiner found: words, and both pictures with that examiner's marks."""

    examiner: str
    roles: str
    verdict: str
    device: str
    fields: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    excluded: tuple[Excluded, ...]
    limits: str
    questioned: Plate | None
    specimen: Plate | None
    committed: tuple[int, ...]
    revealed: tuple[int, ...]
    path: str


@dataclass(frozen=True)
class Comparison:
    """One identification by all its examiners."""

    name: str
    page: str
    anchor: str
    device: str
    level: str
    sighting: Sighting | None
    exhibit: str
    exhibit_anchor: str
    kind: str
    frame: Plate | None
    others: tuple[tuple[str, Plate], ...]
    examinations: tuple[Examination, ...]
    origins: tuple[OriginView, ...] = ()

    @property
    def count(self) -> str:
        """How many examined it, in words."""
        words = ("Nobody", "One examiner", "Two examiners", "Three examiners")
        number = len(self.examinations)
        return words[number] if number < len(words) else f"{number} examiners"

    @property
    def blind(self) -> bool:
        """At least two committed themselves, all of them before any verdict was revealed."""
        committed = [index for e in self.examinations for index in e.committed]
        revealed = [index for e in self.examinations for index in e.revealed]
        each = sum(1 for e in self.examinations if e.committed and e.revealed)
        return each > 1 and max(committed) < min(revealed)

    @property
    def agree(self) -> bool:
        """All examiners reached the same verdict on the same device."""
        return len({(e.verdict, e.device) for e in self.examinations}) == 1


def comparisons(
    material: Material, cited: Cited, redacted: dict[str, Redaction]
) -> tuple[Comparison, ...]:
    """One a name, sorted by name; a second examiner's file is part of the same comparison."""
    files = identifications_in(material, cited.judgements)
    names = sorted({file.identification.name for file in files})
    return tuple(
        _comparison(material, redacted, [f for f in files if f.identification.name == name])
        for name in names
    )


def _comparison(
    material: Material, redacted: dict[str, Redaction], files: list[IdentificationFile]
) -> Comparison:
    first = files[0].identification
    sighting = material.facts.sightings.get(first.sighting)
    exhibit = sighting.exhibit if sighting else ""
    return Comparison(
        name=first.name,
        page=page_path("identification", first.name),
        anchor=anchor(first.name),
        device=named(first),
        level=LEVELS.get(first.level, "unknown"),
        sighting=sighting,
        exhibit=source_of(redacted.get(exhibit), exhibit),
        exhibit_anchor=anchor(exhibit) if exhibit in redacted else "",
        kind=KIND_WORDS.get(sighting.kind or "", "not told") if sighting else "",
        frame=frame_plate(material, redacted, sighting) if sighting else None,
        others=other_plates(material, redacted, sighting) if sighting else (),
        examinations=tuple(_examination(material, redacted, file) for file in files),
        origins=origin_views(material, exhibit),
    )


def _examination(
    material: Material, redacted: dict[str, Redaction], file: IdentificationFile
) -> Examination:
    found = file.identification
    signed = material.signed.get(file.document.path, ())
    specimen = specimen_files(material).get(found.specimen)
    features = {f.id: f.words for f in specimen.specimen.features} if specimen else {}
    name = person_name(material, found.examiner)
    return Examination(
        examiner=name,
        roles=", ".join(fact.signature.statement.role.replace("_", " ") for fact in signed),
        verdict=verdict_words(found),
        device=named(found),
        fields=_fields(found, specimen.specimen if specimen else None),
        rows=tuple(_rows(found, features)),
        excluded=tuple(_excluded(material, redacted, e) for e in found.excluded),
        limits=found.limits,
        questioned=_marked(
            view_plate(material, redacted, found.sighting, _QUESTIONED.format(name)),
            [row.questioned_box_px for row in found.features],
        ),
        specimen=_marked(
            specimen_plate(material, redacted, found.specimen, _SPECIMEN.format(name)),
            [row.specimen_box_px for row in found.features],
        ),
        committed=tuple(f.committed_at for f in signed if f.committed_at is not None),
        revealed=tuple(f.revealed_at for f in signed if f.revealed_at is not None),
        path=file.document.path,
    )


def _excluded(material: Material, redacted: dict[str, Redaction], excluded: Exclusion) -> Excluded:
    name = specimen_name(material, excluded.specimen)
    plate = specimen_plate(material, redacted, excluded.specimen, f"The look-alike {name}")
    return Excluded(name, excluded.reason, plate)


_QUESTIONED = "The questioned device, with the features {} numbered; the table says each in words"
_SPECIMEN = "The specimen, with the same features numbered by {}"


def _rows(found: Identification, features: dict[str, str]) -> list[Row]:
    return [
        Row(
            number=number,
            feature=features.get(row.feature, row.feature),
            questioned=row.questioned,
            specimen=row.specimen,
            agrees=row.agrees,
            discriminating=row.discriminating,
            marked=row.questioned_box_px is not None or row.specimen_box_px is not None,
        )
        for number, row in enumerate(found.features, start=1)
    ]


def _marked(plate: Plate | None, boxes: list[BoxPx | None]) -> Plate | None:
    if plate is None:
        return None
    marks: tuple[Mark, ...] = tuple(
        mark_px(box, number) for number, box in enumerate(boxes, start=1) if box is not None
    )
    return with_marks(plate, marks)


def _fields(found: Identification, specimen: Specimen | None) -> tuple[tuple[str, str], ...]:
    """Maker, series and device model apart: one is never taken for the other."""
    rows = (
        ("maker", found.maker),
        ("series", found.series),
        ("device model", found.device_model),
        ("mount", found.mount),
        ("cables", found.cables),
        ("compared with", found.specimen if specimen is None else _title(specimen)),
        ("badge on the specimen", specimen.badge if specimen else ""),
        ("source of the specimen", specimen.citation if specimen else ""),
    )
    return tuple((name, words) for name, words in rows if words)


def specimen_name(material: Material, specimen: str) -> str:
    """A specimen in words."""
    file = specimen_files(material).get(specimen)
    return _title(file.specimen) if file else specimen


def _title(specimen: Specimen) -> str:
    product = specimen.device_model or specimen.series
    return product if specimen.maker in product else f"{specimen.maker} {product}".strip()
