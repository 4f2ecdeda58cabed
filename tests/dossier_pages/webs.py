"""a case in the making -> the same with a page of the web in it, captured by us or given to us."""

from countershot.records.computed import Recipe
from countershot.records.exhibit import Exhibit
from countershot.records.web import Part, Wall, WebCapture
from tests.dossier_pages import drawn
from tests.dossier_pages.making import Making

ADDRESS = "https://ministry.example/tender?lang=zh"
SECRET = b"Cookie: session=4711"
WITHOUT = b"WARC without it"


def sealed(work: Making, how: str, name: str) -> dict[str, Exhibit]:
    """By what tests call them; ``cited`` is the one that a claim rests on.

    ``how``: ``captured``, ``given`` or ``redacted`` (given, and a copy without cookies was made).
    """
    if how == "captured":
        return _captured(work, name)
    given = work.seal(SECRET, "application/warc+gzip", name or "browser.warc.gz", method="given")
    if how == "redacted":
        recipe = Recipe(step="redact", version="1", inputs=(given.sha256,))
        work.compute(recipe, {
            "archive": ("application/warc+gzip", WITHOUT),
            "redaction": ("application/json", b"{}"),
        })  # fmt: skip
    return {"cited": given}


def _captured(work: Making, name: str) -> dict[str, Exhibit]:
    page = work.seal(
        b"PK a page", "application/wacz", name or "tender", facts(name, "page"), "page"
    )
    parts: tuple[tuple[Part, bytes, str], ...] = (
        ("screenshot", drawn.camera(120, 160, lamps=False), "image/png"),
        ("text", "24 套".encode(), "text/plain"),
        ("dom", b"<p>24", "text/html"),
    )
    made = {
        part: work.seal(data, kind, name or part, facts(name, part, page.id), "page")
        for part, data, kind in parts
    }
    return {"page": page, **made, "cited": made["screenshot"]}


def facts(words: str, part: Part, part_of: str | None = None) -> WebCapture:
    """A capture record; ``words`` from outside, put wherever they can get."""
    return WebCapture(
        address=words or ADDRESS,
        final_address=words or f"{ADDRESS}&page=1",
        status=200,
        part=part,
        part_of=part_of,
        title=words or "Tender 24",
        remote_address="192.0.2.7:443",
        browser="Chromium 140",
        sandbox=False,
        left_out=("cookie", "set-cookie"),
        refused=(words or "http://169.254.169.254/: link-local address",),
        incomplete=(words or "scrolling stopped after 60 screens",),
        wall=Wall(wall_class="consent", reasons=(words or "a dialogue asks for consent",)),
        copy_of="https://archive.example/1",
    )
