"""facts of a clean case -> the same where log, captures, stamps or pixels are not as they must be.

What people write is broken in the other tables; this one breaks what only log and store say.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from countershot.records.computed import FrameBox, StatedClue
from countershot.records.custody import HeldCopy, Twin
from countershot.records.exhibit import Exhibit
from countershot.records.facts import CopyFact, Facts
from countershot.records.log import Watched
from countershot.records.time import Authority
from countershot.records.web import Wall, WallClass, WebCapture

CLIP, TENDER, SPECIMEN = "x-0a1b2c3d4e5f", "x-1a2b3c4d5e6f", "x-2a2b3c4d5e6f"
SIGHTING = "s-0a1b2c3d-1"
ADDRESS = "https://procurement.example/notices/117"
LOG = "evidence/log/entries.jsonl"
BY_TENDER = "claims/tender-24-sets.md"
BY_CLIP = "claims/lower-camera-series.md"
Change = Callable[[Facts], Facts]


@dataclass(frozen=True)
class Fault:
    """One thing wrong, the rule that must refuse it, and the file where."""

    rule: str
    file: str
    what: str
    change: Change


FAULTS: dict[str, Fault] = {}


def fault(rule: str, file: str) -> Callable[[Change], Change]:
    def register(change: Change) -> Change:
        name = change.__name__.replace("_", "-")
        FAULTS[name] = Fault(rule, file, change.__doc__ or "", change)
        return change

    return register


def web(**more: Any) -> WebCapture:
    """A capture of the tender's page, whole and itself unless said otherwise."""
    found = {"address": ADDRESS, "final_address": ADDRESS, "status": 200, "part": "text"}
    return WebCapture(**(found | more))


def captured(facts: Facts, capture: WebCapture, exhibit: str = TENDER, **more: Any) -> Facts:
    """The exhibit, as if it had been captured so; ``more``: of its custody."""
    fact = facts.exhibits[exhibit]
    method = more.pop("method", "page")
    how = fact.exhibit.capture.model_copy(update={"web": capture, "method": method})
    made = fact.exhibit.model_copy(update={"capture": how})
    facts = replace(facts, exhibits={**facts.exhibits, exhibit: replace(fact, exhibit=made)})
    return custody(facts, exhibit, wall=capture.wall, **more)


def custody(facts: Facts, exhibit: str, **more: Any) -> Facts:
    return replace(
        facts, custody={**facts.custody, exhibit: replace(facts.custody[exhibit], **more)}
    )


def sealed(facts: Facts, exhibit: str, at_utc: str, clock: str = "system") -> Facts:
    fact = facts.exhibits[exhibit]
    update = {"sealed_at_utc": at_utc, "clock": clock}
    how = fact.exhibit.capture.model_copy(update=update)
    made: Exhibit = fact.exhibit.model_copy(update={"capture": how})
    return replace(facts, exhibits={**facts.exhibits, exhibit: replace(fact, exhibit=made)})


def walled(kind: WallClass, reason: str) -> WebCapture:
    return web(wall=Wall(wall_class=kind, reasons=(reason,)))


def policy(facts: Facts, **numbers: int) -> Facts:
    asked = facts.case.policy.model_copy(update=numbers)
    return replace(facts, case=facts.case.model_copy(update={"policy": asked}))


def stamped_case(facts: Facts, but: str = "") -> Facts:
    """A case that names an authority, whose stamps cover every exhibit but one."""
    authority = Authority(
        address="https://tsa.example/tsr", operator="Example Trust", root="a.pem",
        root_sha256="0" * 64,
    )  # fmt: skip
    case = facts.case.model_copy(update={"authorities": {"tsa-one": authority}})
    covered = {
        name: replace(each, stamped_utc=() if name == but else ("2031-04-02T10:00:00Z",))
        for name, each in facts.custody.items()
    }
    return replace(facts, case=case, custody=covered)


def pixels(facts: Facts, width: int, height: int, seen: tuple[int, int] | None = None) -> Facts:
    """The best view has this size, and the device in the footage that (or the same)."""
    ((name, fact),) = facts.copies.items()
    copy = fact.copy.model_copy(
        update={"width": width, "height": height, "box_px": (0, 0, width, height)}
    )
    box = FrameBox(t_ms=4000, box_px=(10, 10, *(seen or (width, height))), score=0.9)
    sighting = facts.sightings[SIGHTING].model_copy(update={"frames": (box,)})
    return replace(
        facts,
        copies={name: CopyFact(copy, "same")},
        sightings={**facts.sightings, SIGHTING: sighting},
    )


def stated(facts: Facts, tag: str, value: str, utc: str | None = None) -> Facts:
    clue = StatedClue(what="time", tag=tag, value=value, utc=utc)
    return custody(facts, CLIP, stated=(clue,))


def named(facts: Facts, exhibit: str, name: str) -> Facts:
    fact = facts.exhibits[exhibit]
    made = fact.exhibit.model_copy(update={"source_name": name})
    return replace(facts, exhibits={**facts.exhibits, exhibit: replace(fact, exhibit=made)})


# --- exhibit.wall -------------------------------------------------------------------------------

WALLS: tuple[tuple[WallClass, str], ...] = (
    ("login", "it asks for a password"), ("consent", "it asks for consent"),
    ("error", "the server answered 500"), ("paywall", "it breaks off and asks for money"),
    ("captcha", "it sets a puzzle"), ("soft_404", "it says that there is no such page"),
    ("parked", "the name is for sale"), ("geo_block", "it is not shown in this country"),
)  # fmt: skip


def _wall(kind: WallClass, reason: str) -> None:
    def change(facts: Facts) -> Facts:
        return captured(facts, walled(kind, reason))

    what = f"A claim quotes a capture that shows a wall: {kind}."
    FAULTS[f"wall-{kind.replace('_', '-')}"] = Fault("exhibit.wall", BY_TENDER, what, change)


for _kind, _reason in WALLS:
    _wall(_kind, _reason)


@fault("exhibit.wall", BY_TENDER)
def wall_in_a_saved_file(facts: Facts) -> Facts:
    """A page that somebody saved as a file shows a login, as it is judged now."""
    wall = Wall(wall_class="login", reasons=("it asks for a password",))
    return custody(facts, TENDER, wall=wall)


# --- exhibit.complete ---------------------------------------------------------------------------

CUTS = (
    "the limit on bytes was reached; what came after it is missing",
    "https://procurement.example/table.js: no answer had come in time",
    "https://procurement.example/n.pdf: cut short at 100 MB",
    "https://procurement.example/s.css: the connection was closed",
    "wss://procurement.example/live: a WebSocket; what it carries is not recorded",
    "the page did not come to rest in time",
)


def _cut(number: int, words: str) -> None:
    def change(facts: Facts) -> Facts:
        return captured(facts, web(incomplete=(words,)))

    what = f"A claim quotes a capture in silence of which the record says: {words}."
    FAULTS[f"cut-{number}"] = Fault("exhibit.complete", BY_TENDER, what, change)


for _number, _words in enumerate(CUTS, start=1):
    _cut(_number, _words)


@fault("exhibit.complete", BY_CLIP)
def clip_cut_short(facts: Facts) -> Facts:
    """The footage of an identification was cut when it was fetched."""
    return captured(facts, web(part="body", incomplete=("cut short",)), CLIP, method="fetch")


# --- exhibit.times ------------------------------------------------------------------------------


@fault("exhibit.times", LOG)
def sealed_before_the_log_began(facts: Facts) -> Facts:
    """An exhibit was sealed a day before its log began."""
    return sealed(facts, SPECIMEN, "2031-04-01T08:00:00Z")


@fault("exhibit.times", LOG)
def sealed_after_a_later_entry(facts: Facts) -> Facts:
    """A later entry of the log is of an hour before."""
    return custody(facts, TENDER, later_utc="2031-04-02T08:00:00Z")


@fault("exhibit.times", LOG)
def sealed_tomorrow(facts: Facts) -> Facts:
    """An exhibit is to be sealed tomorrow."""
    return sealed(facts, "x-4a2b3c4d5e6f", "2031-04-21T09:00:00Z")


@fault("exhibit.times", LOG)
def stamped_before_it_was_sealed(facts: Facts) -> Facts:
    """An authority stamped it before it was sealed."""
    facts = sealed(facts, TENDER, "2031-04-02T09:00:00Z")
    return custody(facts, TENDER, stamped_utc=("2031-04-01T00:00:00Z",))


@fault("exhibit.times", BY_TENDER)
def given_capture_taken_after_it_was_sealed(facts: Facts) -> Facts:
    """A given capture says that it was taken a month after it was sealed."""
    return captured(facts, web(said_taken_utc="2031-05-02T09:00:00Z"), method="given")


@fault("exhibit.times", BY_CLIP)
def clip_made_after_it_was_sealed(facts: Facts) -> Facts:
    """The clip's own metadata says that it was made after it was sealed."""
    return stated(facts, "creation_time", "2031-04-09T00:00:00Z", "2031-04-09T00:00:00Z")


@fault("exhibit.times", BY_CLIP)
def exif_after_it_was_sealed(facts: Facts) -> Facts:
    """EXIF without a zone, two days later than sealing: on no clock on Earth is that possible."""
    return stated(facts, "DateTimeOriginal", "2031:04:04 10:00:00")


@fault("exhibit.times", BY_CLIP)
def gps_time_after_it_was_sealed(facts: Facts) -> Facts:
    """The satellites' time in the file is an hour after sealing."""
    return stated(facts, "GPSDateStamp", "2031:04:02 10:00:00 UTC", "2031-04-02T10:00:00Z")


# --- exhibit.second_copy ------------------------------------------------------------------------


def _copies(asked: int, *held: HeldCopy) -> Change:
    return lambda facts: policy(captured(facts, web(), copies=held), copies=asked)


ARCHIVE = HeldCopy("x-c00000000001", "https://archive.example/117", "The notice: 24 sets. 二十四套")
_SECOND: dict[str, tuple[str, Change]] = {
    "no-copy": ("One is asked for, and there is none.", _copies(1)),
    "one-of-two-copies": ("Two are asked for, and there is one.", _copies(2, ARCHIVE)),
    "copy-without-the-words": (
        "The copy does not have the quoted words.",
        _copies(1, replace(ARCHIVE, text="The notice was amended.")),
    ),
    "copy-of-half-of-the-words": (
        "The copy has one quotation of two.",
        _copies(1, replace(ARCHIVE, text="24 sets")),
    ),
    "copy-on-the-same-host": (
        "The copy is the site's own.",
        _copies(1, replace(ARCHIVE, address="https://www.procurement.example/print/117")),
    ),
    "two-copies-on-one-host": (
        "Two copies are one archive's.",
        _copies(2, ARCHIVE, replace(ARCHIVE, address="https://archive.example/117b")),
    ),
}
for _name, (_what, _change) in _SECOND.items():
    FAULTS[_name] = Fault("exhibit.second_copy", BY_TENDER, _what, _change)


# --- exhibit.stamped ----------------------------------------------------------------------------

_UNSTAMPED = {
    "tender": (TENDER, BY_TENDER), "clip": (CLIP, BY_CLIP), "specimen": (SPECIMEN, BY_CLIP),
    "clip-cited": (CLIP, "claims/post-two-devices.md"),
}  # fmt: skip
for _name, (_exhibit, _file) in _UNSTAMPED.items():
    FAULTS[f"not-stamped-{_name}"] = Fault(
        "exhibit.stamped",
        _file,
        f"An authority is named, and no stamp covers the {_name}.",
        lambda facts, but=_exhibit: stamped_case(facts, but),  # type: ignore[misc]
    )


@fault("exhibit.stamped", BY_TENDER)
def nothing_stamped(facts: Facts) -> Facts:
    """An authority is named, and nothing was ever stamped."""
    facts = stamped_case(facts)
    bare = {name: replace(each, stamped_utc=()) for name, each in facts.custody.items()}
    return replace(facts, custody=bare)


@fault("exhibit.stamped", BY_TENDER)
def custody_unknown(facts: Facts) -> Facts:
    """An authority is named, and the log does not have the exhibit."""
    facts = stamped_case(facts)
    return replace(facts, custody={n: c for n, c in facts.custody.items() if n != TENDER})


# --- exhibit.link -------------------------------------------------------------------------------


def _printed(facts: Facts) -> Facts:
    """A claim's prose prints the address of the tender's page."""
    files = [
        replace(f, claim=f.claim.model_copy(update={"prose": f"{f.claim.prose} See {ADDRESS}."}))
        if f.document.path == BY_TENDER
        else f
        for f in facts.claims
    ]
    return replace(facts, claims=tuple(files))


def looked(facts: Facts, outcome: str, at_utc: str) -> Facts:
    look = Watched(
        at_utc=at_utc, address=ADDRESS, exhibit=TENDER, outcome=outcome, by="http",  # type: ignore[arg-type]
    )  # fmt: skip
    return replace(facts, looks=(*facts.looks, look))


@fault("exhibit.link", BY_TENDER)
def link_never_sealed(facts: Facts) -> Facts:
    """An address is printed that nobody sealed."""
    return _printed(facts)


@fault("exhibit.link", BY_TENDER)
def link_sealed_as_a_wall(facts: Facts) -> Facts:
    """Of an address only its login was sealed."""
    return _printed(captured(facts, walled("login", "it asks for a password"), "x-3a2b3c4d5e6f"))


@fault("exhibit.link", BY_TENDER)
def link_gone(facts: Facts) -> Facts:
    """An address is gone, and what was sealed of it was a wall."""
    return looked(link_sealed_as_a_wall(facts), "gone", "2031-04-19T09:00:00Z")


@fault("exhibit.link", BY_TENDER)
def link_not_looked_at_for_long(facts: Facts) -> Facts:
    """An address was last seen alive longer ago than counts, and is not sealed."""
    return _printed(looked(facts, "same", "2030-04-19T09:00:00Z"))


@fault("exhibit.link", BY_TENDER)
def link_not_captured(facts: Facts) -> Facts:
    """An address was asked for, and was not captured."""
    return _printed(replace(facts, not_captured={ADDRESS: "its certificate had ended"}))


@fault("exhibit.link", BY_TENDER)
def link_destroyed(facts: Facts) -> Facts:
    """What was sealed of an address was destroyed by order."""
    facts = captured(facts, web(), "x-3a2b3c4d5e6f")
    gone = replace(facts.exhibits["x-3a2b3c4d5e6f"], destroyed="a court's order")
    return _printed(replace(facts, exhibits={**facts.exhibits, "x-3a2b3c4d5e6f": gone}))


# --- ident.pixels -------------------------------------------------------------------------------

_SMALL = {
    "view-40": (40, 40, None), "view-63": (300, 63, None), "narrow-view": (20, 400, None),
    "enlarged-view": (640, 480, (40, 30)), "tiny-device": (12, 9, None),
    "one-pixel-short": (63, 64, (64, 63)), "large-view-of-little": (960, 540, (33, 31)),
}  # fmt: skip
for _name, (_w, _h, _seen) in _SMALL.items():
    FAULTS[_name] = Fault(
        "ident.pixels",
        "identifications/lower-camera.ana.md",
        f"A series is identified in a view of {_w} x {_h}; the device in the footage: {_seen}.",
        lambda facts, size=(_w, _h), seen=_seen: pixels(facts, *size, seen),  # type: ignore[misc]
    )


# --- ident.enhanced -----------------------------------------------------------------------------

_NAMES = (
    "gate_upscaled.mp4", "clip-enhanced.mp4", "best frame topaz.png", "esrgan_x4_clip.mp4",
    "clip.deblurred.mov", "remini-20310401.jpg",
)  # fmt: skip
for _source in _NAMES:
    FAULTS[f"came-as-{_source.split('.')[0].replace(' ', '-').replace('_', '-')}"] = Fault(
        "ident.enhanced",
        BY_CLIP,
        f"Footage of an identification came as {_source}.",
        lambda facts, name=_source: named(facts, CLIP, name),  # type: ignore[misc]
    )


@fault("ident.enhanced", BY_CLIP)
def footage_marked_as_generated(facts: Facts) -> Facts:
    """The footage's own metadata says that a network made it."""
    return custody(facts, CLIP, marks=("IPTC: trained algorithmic media",))


@fault("ident.enhanced", BY_CLIP)
def specimen_marked_as_generated(facts: Facts) -> Facts:
    """A specimen's picture was made by a network."""
    return custody(facts, SPECIMEN, marks=("Midjourney",))


@fault("ident.enhanced", "identifications/lower-camera.ana.md")
def view_made_by_a_network(facts: Facts) -> Facts:
    """A working copy's recipe names a network."""
    (name,) = facts.copies
    return replace(facts, undeclared={name: "was made by a network (aaaaaaaaaaaa)"})


@fault("ident.enhanced", "identifications/lower-camera.ana.md")
def treated_view_undisclosed(facts: Facts) -> Facts:
    """The report shows a brightened view of the sighting, and no examiner says so."""
    ((_, fact),) = facts.copies.items()
    copy = fact.copy.model_copy(
        update={"id": "w-eeeeeeeeeeee", "done": "brightened by 1.5 EV; mean of 4 frames"}
    )
    return replace(facts, cited_copies={copy.id: copy})


# --- ident.twins --------------------------------------------------------------------------------


@fault("ident.twins", "identifications/lower-camera.ana.md")
def twin_by_the_catalogue(facts: Facts) -> Facts:
    """The shipped catalogue knows it under another badge."""
    twin = Twin(("brightwell-eye", "Brightwell", "Eye"), "“A price list” (2030)")
    return replace(facts, twins={"velmara-orrin-dx": (twin,)})
