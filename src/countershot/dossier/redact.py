"""Material + what is cited -> which exhibits leave whole, in part, or not at all, and why."""

from dataclasses import dataclass
from typing import Literal

from countershot.dossier.cited import Cited, identifications_in, specimen_files
from countershot.dossier.material import Material
from countershot.records.exhibit import Exhibit

NO_FACES_YET = "faces cannot be covered yet, so only the box of the device is released"
NOTHING_IN_PART = "no part of it can be released without the whole"


@dataclass(frozen=True)
class Redaction:
    """How one exhibit leaves the case; ``copies`` are the working copies released of it.

    A withheld or destroyed exhibit releases no picture, page or text of its own.
    """

    exhibit: Exhibit
    release: Literal["whole", "part", "withheld", "destroyed"]
    reason: str = ""
    copies: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether anything of the exhibit's content may be shown."""
        return self.release in ("whole", "part")


def redact(material: Material, cited: Cited) -> dict[str, Redaction]:
    """Decide for every cited exhibit, by id: the case's policy, or the defaults of case.md.

    Footage and photographs leave as working copies of the device's box, except in the exercise;
    documents and pictures of specimens leave whole. Orders of destruction come before all.
    """
    specimens = _specimen_pictures(material, cited)
    return {
        exhibit: _decide(material, cited, material.facts.exhibits[exhibit].exhibit, specimens)
        for exhibit in cited.exhibits
    }


def _decide(
    material: Material, cited: Cited, exhibit: Exhibit, specimens: frozenset[str]
) -> Redaction:
    fact = material.facts.exhibits[exhibit.id]
    if fact.destroyed is not None or exhibit.id in material.destroyed:
        return Redaction(exhibit, "destroyed", fact.destroyed or "")
    scene = exhibit.media_type.startswith(("image/", "video/")) and exhibit.id not in specimens
    covered = scene and not material.exercise
    policy = material.case.release.get(exhibit.id)
    release = policy.release if policy else ("part" if covered else "whole")
    reason = policy.reason if policy else ""
    if release == "whole" and covered:
        release = "part"
    if release == "part" and not reason and covered:
        reason = NO_FACES_YET
    copies = _copies(material, cited, exhibit.id, boxes_only=release == "part")
    if release == "part" and not copies:
        return Redaction(exhibit, "withheld", reason or NOTHING_IN_PART)
    return Redaction(exhibit, release, reason, () if release == "withheld" else copies)


def _copies(material: Material, cited: Cited, exhibit: str, *, boxes_only: bool) -> tuple[str, ...]:
    views = {material.facts.sightings[s].best_view for s in cited.sightings}
    found = []
    for name in cited.copies:
        copy = material.facts.copies[name].copy
        whole_frame = copy.box_px is None or name not in views
        if copy.exhibit == exhibit and not (boxes_only and whole_frame):
            found.append(name)
    return tuple(found)


def _specimen_pictures(material: Material, cited: Cited) -> frozenset[str]:
    """Exhibits that are pictures of cited specimens and show no questioned device."""
    by_id = specimen_files(material)
    named = {f.identification.specimen for f in identifications_in(material, cited.judgements)}
    named |= {s for s, f in by_id.items() if f.document.path in cited.judgements}
    pictures = {p.exhibit for s in named if s in by_id for p in by_id[s].specimen.pictures}
    questioned = {material.facts.sightings[s].exhibit for s in cited.sightings}
    return frozenset(pictures - questioned)
