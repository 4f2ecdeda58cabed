"""what is replayed -> the pages of ours around it: the bar, the list of records, gaps named."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from countershot.capture.replay_shelf import Kept
from countershot.records.web import Wall

PER_PAGE = 500
_STYLE = """
body{margin:0;font:15px/1.45 system-ui,sans-serif;color:#111;background:#fff}
header{padding:.5rem 1rem;background:#fff7d6;border-bottom:2px solid #8a6d00}
header p{margin:.15rem 0;overflow-wrap:anywhere}
.wall{color:#8a0000;font-weight:600}
iframe{display:block;width:100%;border:0;height:calc(100vh - var(--bar));background:#fff}
main{padding:1rem}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #ccc;padding:.25rem .5rem}
td{overflow-wrap:anywhere}
code{font-size:12px}
"""


@dataclass(frozen=True)
class About:
    """What the bar says of the copy. ``given``: somebody else's browser made it."""

    exhibit: str
    address: str
    taken_at_utc: str
    title: str = ""
    wall: Wall | None = None
    given: bool = False


def frame(about: About, root: str, inner: str) -> str:
    """The bar, and the copy under it in a frame that may run nothing and go nowhere."""
    lines = [
        f"<p><strong>A copy, scripts off.</strong> Exhibit {escape(about.exhibit)}, "
        f"{_origin(about)} {escape(about.taken_at_utc)} (UTC). "
        f'<a href="{root}records">What was recorded</a></p>',
        f"<p>{escape(about.address)}</p>",
    ]
    if about.wall is not None:
        reasons = escape("; ".join(about.wall.reasons))
        lines.append(
            f'<p class="wall">Probably not the page that was meant: '
            f"{escape(about.wall.wall_class)} ({reasons})</p>"
        )
    name = escape(about.title or about.address)
    return _page(
        f"{about.exhibit}: a copy of {about.title or about.address}",
        f"<header>{''.join(lines)}</header>"
        f'<iframe title="{name}" sandbox="allow-same-origin" src="{escape(inner)}" '
        f'style="--bar:{2.2 + 1.6 * len(lines)}rem"></iframe>',
    )


def listing(about: About, kept: Sequence[Kept], root: str, first: int) -> str:
    """``PER_PAGE`` of the records from ``first`` on, with the bodies for saving."""
    rows = "".join(_row(one, root) for one in kept[first : first + PER_PAGE])
    pages = " ".join(
        f'<a href="{root}records/{start}">{start + 1}&hellip;</a>'
        for start in range(0, len(kept), PER_PAGE)
    )
    return _page(
        f"{about.exhibit}: what was recorded",
        f'<main><h1>{escape(about.exhibit)}: what was recorded</h1><p><a href="{root}">'
        f"Back to the copy</a>. {len(kept)} answers. A body is saved as it was recorded, and its "
        f"SHA-256 is of these bytes. {pages if len(kept) > PER_PAGE else ''}</p>"
        "<table><thead><tr><th>No.</th><th>Method</th><th>Status</th><th>Type</th><th>Bytes</th>"
        f"<th>Address</th><th>SHA-256</th></tr></thead><tbody>{rows}</tbody></table></main>",
    )


def missing(address: str) -> str:
    """What stands where nothing was recorded; the address is text, so that nobody goes there."""
    return _page(
        "Not in this copy",
        f"<main><h1>Not in this copy</h1><p>Nothing was recorded at: {escape(address)}</p></main>",
    )


def single(kept: Kept, root: str) -> str:
    """A page around a picture, a film or a sound; other files can be saved from the list."""
    address, name = f"{root}r/{kept.number}", escape(kept.address)
    kind = kept.media_type.partition("/")[0]
    shown = {
        "image": f'<img src="{address}" alt="{name}" style="max-width:100%">',
        "video": f'<video src="{address}" controls style="max-width:100%"></video>',
        "audio": f'<audio src="{address}" controls></audio>',
    }.get(
        kind,
        f"<p>This is {escape(kept.media_type or 'a file')}, which is not "
        "shown here. Save it from the list of what was recorded.</p>",
    )
    return _page(kept.address, f"<main>{shown}</main>")


def _origin(about: About) -> str:
    return "given to us as taken at" if about.given else "taken at"


def _row(one: Kept, root: str) -> str:
    return (
        f"<tr><td>{one.number + 1}</td><td>{escape(one.method or '?')}</td><td>{one.status}</td>"
        f"<td>{escape(one.media_type)}</td>"
        f'<td><a href="{root}raw/{one.number}">{one.span.size}</a></td>'
        f"<td>{escape(one.address)}</td><td><code>{one.sha256}</code></td></tr>"
    )


def _page(title: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}'
        f"</title><style>{_STYLE}</style></head><body>{body}</body></html>"
    )
