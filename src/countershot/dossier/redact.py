"""Material + what is cited -> which exhibits leave whole, in part, or not at all, and why."""

from dataclasses import dataclass
from typing import Literal

from countershot.dossier.cited import Cited, identifications_in, specimen_files
from countershot.dossier.device_box import shows_only
from countershot.dossier.material import LoggedPart, Material
from countershot.records.exhibit import Exhibit
from countershot.records.files import RedactionFile

CAPTURES = ("application/wacz", "application/warc", "application/warc+gzip")
WITHOUT_SECRETS = "redact"
"""The engine step that makes a copy of a capture without cookies (capture/redact.py)."""
NOT_COVERED = "no covered copy was looked through, so only the box of the device is released"
COVERED = {
    "faces": "a copy without sound in which faces are filled, looked through by a person",
    "all but the device": "a copy with all but the device filled, looked through by a person",
}
NO_SECRETS = (
    "given to us with all its headers: only a copy without cookies and passwords is released"
)
SECRETS = "given to us with all its headers, and no copy of it without cookies has been made"
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

    Footage and photographs leave as working copies of the device's box, except in the exercise, and
    as the covered copy that a signed redaction says was looked through;
    documents, captures of the web and pictures of specimens leave whole. Orders of destruction come
    before all. Parts of a cited capture that cannot leave are as if they were not there.
    """
    specimens = _specimen_pictures(material, cited)
    found = {
        exhibit: _decide(material, cited, material.facts.exhibits[exhibit].exhibit, specimens)
        for exhibit in (*cited.exhibits, *cited.web_parts)
    }
    return {x: how for x, how in found.items() if how.open or x in cited.exhibits}


def _decide(
    material: Material, cited: Cited, exhibit: Exhibit, specimens: frozenset[str]
) -> Redaction:
    fact = material.facts.exhibits[exhibit.id]
    if fact.destroyed is not None or exhibit.id in material.destroyed:
        return Redaction(exhibit, "destroyed", fact.destroyed or "")
    if has_headers(exhibit):
        return _given(material, exhibit)
    shot = exhibit.capture.web is not None and exhibit.capture.web.part == "screenshot"
    scene = exhibit.media_type.startswith(("image/", "video/")) and exhibit.id not in specimens
    covered = scene and not shot and not material.exercise
    policy = material.case.release.get(exhibit.id)
    looked_through = redaction_of(material, exhibit)
    if looked_through is not None and not (policy and policy.release == "withheld"):
        reason = COVERED[looked_through.redaction.rule]
        return Redaction(exhibit, "part", reason, _copies(material, cited, exhibit.id, True))
    release = policy.release if policy else ("part" if covered else "whole")
    reason = policy.reason if policy else ""
    if release == "whole" and covered:
        release = "part"
    if release == "part" and not reason and covered:
        reason = NOT_COVERED
    copies = _copies(material, cited, exhibit.id, release == "part")
    if release == "part" and not copies:
        return Redaction(exhibit, "withheld", reason or NOTHING_IN_PART)
    return Redaction(exhibit, release, reason, () if release == "withheld" else copies)


def has_headers(exhibit: Exhibit) -> bool:
    """Whether it is a capture by somebody else's browser, whose cookies may stand in it."""
    return exhibit.capture.method == "given" and exhibit.media_type in CAPTURES


def copy_without_secrets(material: Material, exhibit: Exhibit) -> LoggedPart | None:
    """The logged working copy of such a capture without cookie and authorization headers."""
    if not has_headers(exhibit):
        return None
    return material.made_of(exhibit.sha256, WITHOUT_SECRETS, CAPTURES)


def redaction_of(material: Material, exhibit: Exhibit) -> RedactionFile | None:
    """The redaction that lets a covered copy of the exhibit leave: signed as it stands, logged.

    What the gate refuses of redactions is refused before; a draft is held to the same here.
    """
    for file in material.facts.redactions:
        said, copy = file.redaction, material.facts.covered.get(file.redaction.covered)
        if copy is None or not said.checked or said.exhibit != exhibit.id:
            continue
        same = (copy.exhibit, copy.sha256, copy.rule) == (said.exhibit, said.sha256, said.rule)
        if same and _signed(material, file.document.path):
            return file
    return None


def _signed(material: Material, path: str) -> bool:
    return any(
        fact.signature.statement.path == path
        and fact.valid
        and fact.current
        and fact.revealed_at is not None
        for fact in material.facts.signatures
    )


def covered_parts(material: Material, exhibit: Exhibit) -> dict[str, LoggedPart]:
    """``covered``, ``file`` and perhaps ``poster`` of the covered copy that may leave."""
    file = redaction_of(material, exhibit)
    if file is None:
        return {}
    return material.parts_of(material.facts.covered[file.redaction.covered].recipe)


def _given(material: Material, exhibit: Exhibit) -> Redaction:
    policy = material.case.release.get(exhibit.id)
    if policy and policy.release == "withheld":
        return Redaction(exhibit, "withheld", policy.reason)
    if copy_without_secrets(material, exhibit) is None:
        return Redaction(exhibit, "withheld", SECRETS)
    return Redaction(exhibit, "part", NO_SECRETS)


def _copies(material: Material, cited: Cited, exhibit: str, boxes_only: bool) -> tuple[str, ...]:
    sightings = [material.facts.sightings[s] for s in cited.sightings]
    found = []
    for name in cited.copies:
        copy = material.facts.copies[name].copy
        able = not boxes_only or any(shows_only(copy, sighting) for sighting in sightings)
        if copy.exhibit == exhibit and able:
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
