"""a web address -> the page as the browser saw it: WACZ, pictures, DOM, text, what was missing."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from countershot.capture import wacz, warc
from countershot.capture.addresses import AddressPolicy
from countershot.capture.browser import Stuck
from countershot.capture.exchanges import Exchange, Recorded, secrets_among, without_secrets
from countershot.capture.exchanges_recording import MainDocument, Recorder
from countershot.capture.facts import PageFacts
from countershot.capture.page_limits import Limits
from countershot.capture.page_visit import (
    Circumstances,
    Opened,
    PlainFile,
    Visit,
    go,
    look,
    opened,
    visit,
)
from countershot.capture.place import place_of
from countershot.capture.reading_page import Seen
from countershot.disk import storing
from countershot.errors import NotReached
from countershot.ports import Progress

_MOST_HTML = 4 << 20
_QUICK = Limits(seconds=45, load_seconds=20, quiet_seconds=4, busy_seconds=8, requests=1_000)

__all__ = ["Circumstances", "Limits", "PageTaken", "PlainFile", "facts_of", "take"]


@dataclass(frozen=True)
class PageTaken:
    """One page as it was taken; files lie in the folder that was given.

    ``page`` is the WACZ. The other four are None where the page showed nothing of the kind;
    ``incomplete`` then says why. The rest are the fields of ``records.web.WebCapture``.
    """

    page: Path
    screenshot: Path | None
    pdf: Path | None
    dom: Path | None
    text: Path | None
    facts: PageFacts
    address: str
    final_address: str
    status: int | None
    title: str
    remote_address: str
    browser: str
    sandbox: bool
    left_out: tuple[str, ...]
    refused: tuple[str, ...]
    incomplete: tuple[str, ...]


def take(
    address: str,
    *,
    policy: AddressPolicy,
    folder: Path,
    circumstances: Circumstances,
    limits: Limits | None = None,
    progress: Progress = lambda done: None,
) -> PageTaken:
    """Open an address in a browser of its own, record all it asks for, keep what it shows.

    1. refuse what the policy does not allow;
    2. visit it: Chromium behind the tunnel, everything recorded, scrolled, read out;
    3. leave out what must not be kept;
    4. write the WARC, pack the WACZ, put pictures and texts beside it.

    Raises NotReached; PlainFile where it is no page; CannotCheck where the browser or a library
    is missing; StorageFailed.
    """
    limits = limits or Limits()
    place = place_of(address)
    policy.resolve(place.host, place.port)
    began = circumstances.now_utc()
    with tempfile.TemporaryDirectory(prefix="countershot-bodies-") as bodies:
        seen = visit(address, policy, Path(bodies), circumstances, limits, progress)
        progress(0.8)
        recorded = kept(seen.recorded)
        page = _packed(folder, recorded, seen, circumstances, began)
        taken = _taken(address, folder, page, seen, recorded, circumstances.sandbox)
    progress(1.0)
    return taken


def facts_of(
    addresses: Sequence[str],
    *,
    policy: AddressPolicy,
    circumstances: Circumstances,
    limits: Limits | None = None,
) -> list[PageFacts | NotReached | PlainFile]:
    """Look at many addresses in one browser, without a record; one answer each, in order.

    A page that hangs costs its browser; the next address gets a new one. Raises CannotCheck.
    """
    limits = limits or _QUICK
    answers: list[PageFacts | NotReached | PlainFile] = []
    while len(answers) < len(addresses):
        several = replace(limits, seconds=limits.seconds * (len(addresses) - len(answers)))
        with tempfile.TemporaryDirectory() as unused, opened(policy, circumstances, several) as own:
            recorder = Recorder(
                own.process.wire, Path(unused), limits, circumstances.now_utc, keep=False
            )
            recorder.start()
            for address in addresses[len(answers) :]:
                answers.append(_looked_at(address, own, recorder, limits, policy))
                if own.is_stuck:
                    break
    return answers


def _looked_at(
    address: str, own: Opened, recorder: Recorder, limits: Limits, policy: AddressPolicy
) -> PageFacts | NotReached | PlainFile:
    recorder.main = MainDocument(frame=own.tab.frame)
    seen = Seen()
    try:
        place = place_of(address)
        policy.resolve(place.host, place.port)
        with own.at_most(limits.seconds):
            go(address, own, recorder, limits, seen)
            look(own, recorder, limits, seen, with_pictures=False)
    except Stuck:
        own.is_stuck = True
        return NotReached("timeout", f"{address}: the page stopped answering.")
    except (NotReached, PlainFile) as error:
        return error
    return _facts(address, seen, recorder.main)


def kept(recorded: Recorded) -> Recorded:
    """Without the headers that must not be kept; their names in ``left_out``."""
    names = set(recorded.left_out)
    exchanges: list[Exchange] = []
    for one in recorded.exchanges:
        names |= secrets_among(one.request_headers) | secrets_among(one.response_headers)
        asked = without_secrets(one.request_headers)
        answered = without_secrets(one.response_headers)
        exchanges.append(replace(one, request_headers=asked, response_headers=answered))
    return replace(recorded, exchanges=tuple(exchanges), left_out=tuple(sorted(names)))


def _packed(
    folder: Path, recorded: Recorded, seen: Visit, circumstances: Circumstances, began: str
) -> Path:
    """WARC and WACZ; the WARC alone does not stay."""
    archive, package = folder / "data.warc.gz", folder / "page.wacz"
    written = warc.write(archive, recorded, circumstances.program, seen.browser, began)
    shown = seen.seen
    main = wacz.MainPage(shown.address, began, shown.title, shown.text)
    wacz.pack(package, archive, written, main, circumstances.program)
    archive.unlink()
    return package


def _taken(
    address: str, folder: Path, page: Path, seen: Visit, recorded: Recorded, sandbox: bool
) -> PageTaken:
    shown = seen.seen
    here = [one for one in recorded.exchanges if one.address == seen.main.address.partition("#")[0]]
    return PageTaken(
        page=page,
        screenshot=_file(folder / "screenshot.png", shown.screenshot),
        pdf=_file(folder / "page.pdf", shown.pdf),
        dom=_file(folder / "dom.html", _utf8(shown.dom)),
        text=_file(folder / "text.txt", _utf8(shown.text)),
        facts=_facts(address, shown, seen.main),
        address=address,
        final_address=shown.address,
        status=seen.main.status,
        title=shown.title,
        remote_address=here[-1].remote_address if here else "",
        browser=seen.browser,
        sandbox=sandbox,
        left_out=recorded.left_out,
        refused=recorded.refused,
        incomplete=recorded.incomplete,
    )


def _facts(address: str, seen: Seen, main: MainDocument) -> PageFacts:
    headers: dict[str, str] = {}
    for name, value in without_secrets(main.headers):
        headers.setdefault(name.lower(), value)
    return PageFacts(
        address=address,
        final_address=seen.address or main.address,
        status=main.status,
        title=seen.title,
        text=seen.text,
        html=seen.dom[:_MOST_HTML],
        headers=headers,
        covered=seen.covered,
        password_fields=seen.password_fields,
        picture=seen.first_screen,
        redirects=tuple(main.redirects),
    )


def _file(path: Path, data: bytes | None) -> Path | None:
    if not data:
        return None
    with storing(path):
        path.write_bytes(data)
    return path


def _utf8(text: str) -> bytes:
    """A page can hold halves of surrogate pairs, which no UTF-8 has."""
    return text.encode("utf-8", "replace")
