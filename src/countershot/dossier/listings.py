"""Material, redactions, tables -> what the pages list: exhibits, overrides, people, gaps."""

import base64
import binascii
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from countershot.dossier.contents import Contents, covered_path
from countershot.dossier.grounds import moment, person_name, source_of
from countershot.dossier.material import Material
from countershot.dossier.names import LINKED, anchor, extension
from countershot.dossier.pictures import Plate, copy_plate, covered_plate, exhibit_plate, page_plate
from countershot.dossier.provenance import METHODS, Existed, WebView, existed, web_view
from countershot.dossier.redact import Redaction, covered_parts, redaction_of
from countershot.dossier.told import SourceTold
from countershot.dossier.views import ClaimView, Signer, signers
from countershot.records.case import Person
from countershot.records.exhibit import Exhibit
from countershot.records.release import ReleasedExhibit

_STATES = {
    "whole": "Released whole",
    "part": "Released in part: working copies of the device's box only",
    "withheld": "Withheld: only its digest is here",
    "destroyed": "Destroyed by order: only its digest is left",
}

_COVERED = "Released in part: a covered copy and the device's box"


@dataclass(frozen=True)
class ExhibitView:
    """An exhibit as the pages show it. ``name`` is "" where the source's must not be shown.

    ``copied``: path of the copy of a given capture that has no cookies in it, if that is released.
    ``covered``: of the copy in which a rule filled regions, and who signed that they looked it
    through.
    """

    released: ReleasedExhibit
    exhibit: Exhibit
    anchor: str
    name: str
    what: str
    state: str
    size: str
    link: bool
    renamed: bool
    plates: tuple[Plate, ...]
    claims: tuple[ClaimView, ...]
    method: str
    existed: tuple[Existed, ...]
    web: WebView | None
    copied: str
    covered: str
    checked_by: tuple[Signer, ...]
    sources: tuple[SourceTold, ...]


@dataclass(frozen=True)
class OverrideView:
    """A refusal of the gate that someone overrode."""

    rule: str
    file: str
    by: str
    reason: str


@dataclass(frozen=True)
class PersonView:
    """Someone who signed: printed name, roles, and the fingerprint of the public key."""

    id: str
    name: str
    roles: str
    fingerprint: str


def exhibits(
    material: Material,
    redacted: dict[str, Redaction],
    tables: Contents,
    claims: Iterable[ClaimView],
) -> tuple[ExhibitView, ...]:
    """Every exhibit the dossier speaks of, whether it is in it or not, as they were sealed."""
    resting = {released.id: released.exhibits for released in tables.claims}
    sealed = {name: redaction.exhibit for name, redaction in redacted.items()}
    computed = [released.path for released in tables.computed]
    found = []
    for released in sorted(tables.exhibits, key=lambda exhibit: exhibit.entry):
        redaction = redacted[released.id]
        exhibit = redaction.exhibit
        covered = _covered(material, redaction)
        found.append(
            ExhibitView(
                released=released,
                exhibit=exhibit,
                anchor=anchor(exhibit.id),
                name=exhibit.source_name if redaction.open else "",
                what=what_it_is(exhibit.media_type),
                state=_COVERED if covered else _STATES[released.release],
                size=f"{exhibit.size_bytes:,} bytes",
                link=exhibit.media_type in LINKED,
                renamed=extension(exhibit.media_type).endswith("bin"),
                plates=_plates(material, redacted, redaction),
                claims=tuple(claim for claim in claims if exhibit.id in resting[claim.id]),
                method=METHODS[exhibit.capture.method],
                existed=tuple(existed(tables.times, released, exhibit.capture.sealed_at_utc)),
                web=web_view(exhibit, tables, sealed) if redaction.open else None,
                covered=covered,
                checked_by=_checked_by(material, exhibit) if covered else (),
                sources=material.sources.get(exhibit.id, ()),
                copied=next((path for path in computed if f"/{exhibit.id}-redacted." in path), ""),
            )
        )
    return tuple(found)


def _covered(material: Material, redaction: Redaction) -> str:
    """Path of the covered copy that leaves; "" if none does."""
    parts = covered_parts(material, redaction.exhibit) if redaction.release == "part" else {}
    return covered_path(redaction.exhibit.id, parts["file"]) if parts else ""


def _checked_by(material: Material, exhibit: Exhibit) -> tuple[Signer, ...]:
    file = redaction_of(material, exhibit)
    return signers(material, file.document.path) if file else ()


def _plates(
    material: Material, redacted: dict[str, Redaction], redaction: Redaction
) -> tuple[Plate, ...]:
    """The exhibit, where it is a picture, and the working copies of it that are released."""
    name = redaction.exhibit.id
    own = exhibit_plate(material, redaction, f"The exhibit {name}")
    copies = [
        copy_plate(material, redacted, copy, f"The working copy {copy} of {name}")
        for copy in redaction.copies
    ]
    covered = covered_plate(material, redaction, f"The covered copy of {name}")
    pages = [
        page_plate(material, redacted, name, page, f"Page {page} of {name}")
        for exhibit, page in sorted(material.pages)
        if exhibit == name
    ]
    return tuple(plate for plate in (own, covered, *copies, *pages) if plate)


def what_it_is(media_type: str) -> str:
    """A media type in words."""
    group, _, name = media_type.partition("/")
    words = {"video": "Clip", "image": "Picture", "text": "Text", "audio": "Sound"}
    named = {
        "application/pdf": "Document (PDF)",
        "application/wacz": "Capture of a web page (WACZ)",
        "application/warc": "Capture of the web (WARC)",
        "application/warc+gzip": "Capture of the web (WARC)",
    }
    if media_type in named:
        return named[media_type]
    return f"{words.get(group, 'File')} ({name})"


def overrides(material: Material, tables: Contents) -> tuple[OverrideView, ...]:
    """What was overridden, by whom (printed names) and why."""
    return tuple(
        OverrideView(
            o.rule,
            o.file,
            ", ".join(person_name(material, p) for p in o.by.split(", ")) if o.by else "nobody yet",
            o.reason,
        )
        for o in tables.overrides
    )


def people(signers: Mapping[str, Person]) -> tuple[PersonView, ...]:
    """Those who signed something here."""
    return tuple(
        PersonView(
            name,
            person.name,
            ", ".join(role.replace("_", " ") for role in person.roles),
            fingerprint(person.public_key),
        )
        for name, person in signers.items()
    )


def fingerprint(public_key: str) -> str:
    """SHA-256 over the raw bytes of a key given in base64; "" if it is none."""
    try:
        raw = base64.b64decode(public_key, validate=True)
    except (binascii.Error, ValueError):
        return ""
    return hashlib.sha256(raw).hexdigest()


def not_looked_at(
    material: Material, redacted: dict[str, Redaction]
) -> tuple[tuple[str, str, str], ...]:
    """(exhibit in words, span, reason) of what the program did not look at."""
    found = []
    for gap in material.not_looked_at:
        if gap.exhibit in redacted:
            start, end = gap.start_ms or 0, gap.end_ms
            span = moment(start, end) if end is not None else "all of it"
            found.append((source_of(redacted[gap.exhibit], gap.exhibit), span, gap.reason))
    return tuple(found)
