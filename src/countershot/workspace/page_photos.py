"""a photograph of a page, named by a person -> its reading: where pictures and documents meet

Only what was named is read, and only where most of the picture is paper: no street, shop sign or
number plate is ever shown to the networks that read.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from countershot import canonical
from countershot.documents.ocr import NETWORKS, OCR_VERSION, Ocr
from countershot.documents.read import page_part
from countershot.documents.scans import SURE, scanned_text
from countershot.errors import BadMaterial, CannotCheck
from countershot.footage import photograph
from countershot.ports import Job, Output, Progress
from countershot.records.computed import PageReading, Reading, Recipe
from countershot.records.exhibit import Exhibit

PAGE_PHOTO_STEP = "read_photo"
PAGE_PHOTO_VERSION = f"1.{OCR_VERSION}"
A4_PT, LONG_PX = 842, 2_400
PAPER, LIGHT, COLOUR, SMALL_PX = 0.75, 0.72, 48, 400
"""A page: so much of it is at least so light, beside the lightest, and of at most so much colour.

Measured: pages of a report as scans, turned, noisy and faxed, 0.92 and more; street pictures of
CamVid (141) at most 0.5.
"""


def page_photo_recipe(exhibit: Exhibit) -> Recipe:
    """Read one photograph or scan of a page that a person has named."""
    return Recipe(
        step=PAGE_PHOTO_STEP,
        version=PAGE_PHOTO_VERSION,
        parameters={"networks": NETWORKS},
        inputs=(exhibit.sha256,),
        network=NETWORKS["read"],
    )


def page_photo_step(job: Job, progress: Progress) -> Iterator[Output]:
    """Outputs ``page-0001`` (PageReading) and ``reading`` (Reading).

    A photograph of a page has no size: its longer side is taken for 842 points, as of A4. Raises
    BadMaterial where it cannot be decoded or shows no page, LimitExceeded where it is too large,
    CannotCheck where the networks are others.
    """
    if job.parameters.get("networks") != NETWORKS:
        raise CannotCheck(
            "The recipe names other networks than those that read pictures here; install the "
            "version of countershot that made it to make it again."
        )
    photo = photograph.open_photograph(job.paths[0])
    if paper(photo.rgb) < PAPER:
        raise BadMaterial(
            "The picture does not look like a page of a document: words are read on paper only, "
            "never in a street or on a number plate. Cut the page out and seal that too."
        )
    pixels = photograph.reduced(photo.rgb, LONG_PX)
    progress(0.1)
    longer = max(pixels.shape[:2])
    scale = A4_PT / longer
    height_pt, width_pt = (round(side * scale, 2) for side in pixels.shape[:2])
    scan = scanned_text(pixels, height_pt, 72 / scale, Ocr())
    exhibit, made_with = job.exhibits[0], photograph.made_with()
    page = PageReading(
        exhibit=exhibit, page=1, width_pt=width_pt, height_pt=height_pt, made_with=made_with,
        **vars(scan),
    )  # fmt: skip
    reading = Reading(
        exhibit=exhibit,
        pages=1,
        pages_without_text=(1,),
        pages_read_in_pictures=(1,) if scan.text else (),
        notes=tuple(_notes(photo, scan.line_scores)),
        made_with=made_with,
    )
    yield Output(page_part(1), "application/json", canonical.to_bytes(page))
    yield Output("reading", "application/json", canonical.to_bytes(reading))


def paper(rgb: NDArray[np.uint8]) -> float:
    """Which share of the picture is about as light as its lightest parts, and grey (0 to 1)."""
    small = photograph.reduced(rgb, SMALL_PX).astype(int)
    light, colour = small.mean(2), small.max(2) - small.min(2)
    paper = (light > LIGHT * np.percentile(light, 95)) & (colour < COLOUR)
    return float(paper.mean())


def _notes(photo: photograph.Photograph, scores: tuple[float, ...]) -> Iterator[str]:
    if photo.pictures > 1:
        yield "The file holds more pictures than one; only the first was read."
    if not scores:
        yield "No words could be read in the picture: nothing is known of what it says."
    else:
        yield "A network read the picture: compare what you cite with it."
    if any(score < SURE for score in scores):
        yield "It was not sure of some lines."
