"""exhibits -> the recipes that apply to them, and where each step's function lives."""

from countershot.capture.redact import REDACT_VERSION
from countershot.documents.layers import LAYERS_VERSION
from countershot.documents.ocr import NETWORKS, OCR_VERSION, can_read
from countershot.documents.read import PAGE_VERSION, READ_VERSION
from countershot.documents.scans import SCAN_DPI
from countershot.footage.closeup import CLOSEUP_VERSION
from countershot.footage.detect import DETECT_VERSION
from countershot.footage.look import LOOK_VERSION, PluggedIn, look_parameters
from countershot.footage.outside import OUTSIDE_VERSION
from countershot.networks.pins import DEVICES
from countershot.records.base import BoxPx
from countershot.records.computed import Recipe
from countershot.records.exhibit import Exhibit

STEPS = {
    "look": "countershot.footage.look:look_step",
    "view": "countershot.footage.view:view_step",
    "read": "countershot.documents.read:read_step",
    "read_photo": "countershot.workspace.page_photos:page_photo_step",
    "layers": "countershot.documents.layers:layers_step",
    "passages": "countershot.workspace.passages:passages_step",
    "page": "countershot.documents.read:page_step",
    "cover": "countershot.footage.cover:cover_step",
    "badge": "countershot.workspace.badges:badge_step",
    "stated": "countershot.footage.stated:stated_step",
    "fingerprint": "countershot.footage.fingerprint:fingerprint_step",
    "redact": "countershot.capture.redact:redact_step",
}
"""Step name -> ``module:function``; ``engine`` imports them in a child process, by this table."""

READS_SHA256 = NETWORKS["read"]
"""The network that a recipe names which reads words in pictures."""
PAGE_DPI = 110


def reads_pictures() -> bool:
    """Are the networks that read words in pictures (the extra `ocr`) here?"""
    return can_read()


def is_picture(exhibit: Exhibit) -> bool:
    """A photograph or a clip: something to look at."""
    return exhibit.media_type.startswith(("image/", "video/"))


def is_clip(exhibit: Exhibit) -> bool:
    """Footage, which may be looked at throughout or by its keyframes."""
    return exhibit.media_type.startswith("video/")


def is_photo(exhibit: Exhibit) -> bool:
    """A picture that stands still: of anything, also of a page of a document."""
    return exhibit.media_type.startswith("image/")


def is_document(exhibit: Exhibit) -> bool:
    """Something with a text layer that can be read today."""
    return exhibit.media_type == "application/pdf"


def is_given_archive(exhibit: Exhibit) -> bool:
    """A capture by somebody else's browser, in whose headers cookies and passwords may stand."""
    archives = ("application/wacz", "application/warc", "application/warc+gzip")
    return exhibit.capture.method == "given" and exhibit.media_type in archives


def redact_recipe(exhibit: Exhibit) -> Recipe:
    """Make the copy of a given capture that may be shown."""
    return Recipe(step="redact", version=REDACT_VERSION, inputs=(exhibit.sha256,))


def look_recipe(
    exhibit: Exhibit, outside: PluggedIn | None = None, *, dense: bool = False
) -> Recipe:
    """Find devices in one clip or photograph with the pinned network, or an outside one."""
    own = f"{DETECT_VERSION}.{CLOSEUP_VERSION}" if outside is None else f"outside-{OUTSIDE_VERSION}"
    return Recipe(
        step="look",
        version=f"{LOOK_VERSION}.{own}",
        parameters=look_parameters(exhibit.media_type, outside, dense=dense),
        inputs=(exhibit.sha256,),
        network=outside.sha256 if outside else DEVICES.sha256,
    )


def read_recipe(exhibit: Exhibit, *, ocr: bool = True, pictures: bool = False) -> Recipe:
    """Read one PDF: its text layer and, with ``ocr``, the pictures of pages that have none.

    ``pictures``: what all its pages show, whatever their text layers say.

    Without the networks that read (the extra `ocr`), the text layer only.
    """
    if not (ocr and can_read()):
        return Recipe(step="read", version=READ_VERSION, inputs=(exhibit.sha256,))
    every = {"every_page": True} if pictures else {}
    return Recipe(
        step="read",
        version=f"{READ_VERSION}.{OCR_VERSION}",
        parameters={"ocr": {"dpi": SCAN_DPI, "networks": NETWORKS, **every}},
        inputs=(exhibit.sha256,),
        network=NETWORKS["read"],
    )


def layers_recipe(exhibit: Exhibit) -> Recipe:
    """Compare a sample of one PDF's text layer with what the networks read in its pictures."""
    return Recipe(
        step="layers",
        version=f"{LAYERS_VERSION}.{OCR_VERSION}",
        parameters={"dpi": SCAN_DPI, "networks": NETWORKS},
        inputs=(exhibit.sha256,),
        network=NETWORKS["read"],
    )


def page_recipe(exhibit: Exhibit, page: int, box_px: BoxPx | None = None) -> Recipe:
    """Picture one page of a PDF (from 1), or a part of it in that picture's pixels."""
    part = {} if box_px is None else {"box_px": list(box_px)}
    return Recipe(
        step="page",
        version=PAGE_VERSION,
        parameters={"page": page, "dpi": PAGE_DPI, **part},
        inputs=(exhibit.sha256,),
    )
