"""an exhibit -> its page, served on this machine from its own records."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from countershot.capture import replay, schedule
from countershot.capture.replay_pages import About
from countershot.gather import addresses, recipes
from countershot.records.exhibit import Exhibit
from countershot.workspace.open import open_case


@contextmanager
def show(path: Path, name: str) -> Iterator[tuple[Exhibit, str]]:
    """Serve the page that an exhibit is, or is part of; yields its archive and the local address.

    BadMaterial if the exhibit is no capture of a page.
    """
    space = open_case(path)
    page, archive, dom = addresses.page_of(space, recipes.exhibit(space, name))
    web = page.capture.web
    about = About(
        exhibit=page.id,
        address=web.final_address if web else page.source_name,
        taken_at_utc=page.capture.sealed_at_utc,
        title=web.title if web else "",
        wall=web.wall if web else None,
        given=page.capture.method == "given",
    )
    with replay.replay(archive, about, dom) as url:
        yield page, url


def until_stopped() -> None:
    """Wait for Ctrl-C or SIGTERM."""
    with schedule.stopping() as stop:
        stop.wait()
