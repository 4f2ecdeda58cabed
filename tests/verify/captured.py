"""nothing -> a small capture of a page, as the program writes one: WARC and WACZ."""

import tempfile
from pathlib import Path

from countershot.capture import wacz, warc
from countershot.capture.exchanges import Exchange, Recorded

AT = "2031-03-14T09:26:53Z"
ADDRESS = "http://127.0.0.1:8099/tender.html"
PAGE = "<!doctype html><title>Tender 24</title><p>Velmara delivers 24 sets. 维尔马拉"


def facts(part: str) -> dict[str, object]:
    """What a capture record says of it (records/web.py)."""
    return {
        "address": ADDRESS, "final_address": ADDRESS, "status": 200, "part": part, "part_of": None,
        "title": "Tender 24", "remote_address": "127.0.0.1:8099", "browser": "Chromium",
        "sandbox": True, "left_out": ["cookie"], "refused": [], "incomplete": [], "copy_of": None,
        "wall": {"wall_class": "consent", "reasons": ["it asks for consent"]},
    }  # fmt: skip


def capture() -> tuple[bytes, bytes]:
    """WARC (one gzip member a record) and WACZ of one page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "body").write_text(PAGE)
        exchange = Exchange(
            address=ADDRESS, method="GET", status=200, reason="OK",
            request_headers=(("Host", "127.0.0.1:8099"),),
            response_headers=(("Content-Type", "text/html; charset=utf-8"),),
            began_utc=AT, body=folder / "body", remote_address="127.0.0.1:8099",
        )  # fmt: skip
        recorded = Recorded(exchanges=(exchange,), left_out=("cookie",))
        path = folder / "data.warc.gz"
        written = warc.write(path, recorded, "countershot", "Chromium", AT)
        page = wacz.MainPage(ADDRESS, AT, "Tender 24", "Velmara delivers 24 sets.")
        wacz.pack(folder / "page.wacz", path, written, page, "countershot")
        return path.read_bytes(), (folder / "page.wacz").read_bytes()
