"""the log and its computed records -> the answers of seal, look, read, log and reindex."""

from collections.abc import Iterable, Iterator, Sequence

from countershot.answers import LogLine, LogShown, Looking, Readings
from countershot.capture.file import same_sealing
from countershot.capture.media_type import UNKNOWN
from countershot.documents.layers import figure_doubt
from countershot.documents.page_mentions import page_mentions, passage_mentions
from countershot.index.case_index import CaseIndex
from countershot.networks.pins import DEVICES
from countershot.networks.recall import Recall, of_pin, recall
from countershot.records.computed import Failure, NotLookedAt, Recipe
from countershot.records.exhibit import Exhibit
from countershot.records.log import (
    Asked,
    Attempted,
    CaptureRefused,
    CaseChanged,
    Committed,
    Computed,
    Destroyed,
    Entry,
    Judged,
    LoggedEntry,
    Opened,
    Released,
    Replied,
    Sealed,
    Stamped,
    Watched,
    Witnessed,
)
from countershot.workspace.compute import INDEX
from countershot.workspace.open import Workspace
from countershot.workspace.passages import has_passages
from countershot.workspace.results import Results, results
from countershot.workspace.steps import is_picture

_NO_KNOWN_KIND = (
    "its bytes are of no kind known here; if it shows something, convert it and seal that too"
)


FEW_PAGES = 20
"""Of a document whose mentions are counted without being asked for."""


def not_yet(exhibits: Iterable[Exhibit], entries: Sequence[LoggedEntry]) -> list[Exhibit]:
    """Those whose sealing (bytes, name and giver) the log does not hold yet."""
    before = [logged.entry.exhibit for logged in entries if isinstance(logged.entry, Sealed)]
    known: dict[str, list[Exhibit]] = {}
    for exhibit in before:
        known.setdefault(exhibit.sha256, []).append(exhibit)
    return [
        exhibit
        for exhibit in exhibits
        if not any(same_sealing(exhibit, old) for old in known.get(exhibit.sha256, ()))
    ]


def looking(
    space: Workspace,
    exhibits: Sequence[Exhibit],
    wanted: Sequence[Recipe],
    passing: Sequence[Failure],
) -> Looking:
    """Sightings of these exhibits in their order, and all that was not looked at, with reasons."""
    known = results(space.log.entries, space.store)
    looked = {sha256 for recipe in wanted for sha256 in recipe.inputs}
    gaps: list[NotLookedAt] = []
    sightings = []
    for exhibit in exhibits:
        if exhibit.sha256 not in looked:
            continue
        look = known.look(exhibit)
        failure = known.failure("look", exhibit)
        if look is not None:
            sightings += list(known.sightings(exhibit))
            gaps += look.not_looked_at
        elif failure is not None:
            gaps.append(NotLookedAt(exhibit=exhibit.id, reason=failure.reason))
    gaps += [NotLookedAt(exhibit=f.exhibit, reason=f.reason) for f in passing]
    gaps += [
        NotLookedAt(exhibit=exhibit.id, reason="a picture of a specimen, so not searched")
        for exhibit in exhibits
        if is_picture(exhibit) and exhibit.sha256 not in looked
    ]
    gaps += [
        NotLookedAt(exhibit=exhibit.id, reason=_NO_KNOWN_KIND)
        for exhibit in exhibits
        if exhibit.media_type == UNKNOWN
    ]
    names = {x.id: x.source_name for x in exhibits}
    return Looking(tuple(sightings), tuple(gaps), names, measured(wanted))


def measured(looks: Iterable[Recipe]) -> tuple[Recall, ...]:
    """How much each network that looked was measured to find; the pinned one where none did."""
    used = {(look.network, str(look.parameters.get("outside", ""))) for look in looks}
    return tuple(recall(*one) for one in sorted(used, key=str)) or (of_pin(DEVICES),)


def readings(
    space: Workspace,
    exhibits: Sequence[Exhibit],
    passing: Sequence[Failure],
    *,
    mentions: bool = True,
) -> Readings:
    """The readings of these exhibits, and the documents that could not be read.

    Without ``mentions``, they are looked for in documents of few pages only, as that takes time.
    """
    known = results(space.log.entries, space.store)
    documents = [exhibit for exhibit in exhibits if known.has_pages(exhibit)]
    done = [reading for each in documents if (reading := known.reading(each)) is not None]
    steps = [(each, known.read_by(each)) for each in documents]
    failed = [failure for each, step in steps if (failure := known.failure(step, each)) is not None]
    texts = [each for each in exhibits if has_passages(each)]
    read = [found for each in texts if (found := known.passages(each)) is not None]
    failed += [f for each in texts if (f := known.failure("passages", each)) is not None]
    few = {each.exhibit for each in done if mentions or each.pages <= FEW_PAGES}
    paged = [each for each in documents if each.id in few]
    mentioned = (
        *(one for each in paged for one in _paged(each, known)),
        *(one.as_json() for each in read for one in passage_mentions(each)),
    )
    texts_read = tuple((each.exhibit, len(each.passages), each.notes) for each in read)
    layers = tuple(lay for each in documents if (lay := known.layers(each)) is not None)
    return Readings(tuple(done), (*failed, *passing), mentioned, texts_read, layers)


def _paged(exhibit: Exhibit, known: Results) -> Iterator[dict[str, object]]:
    """A document's mentions; a flag where the page's picture shows something else."""
    layers, reading = known.layers(exhibit), known.reading(exhibit)
    seen = set(reading.pages_read_in_pictures if reading else ())
    for each in page_mentions(known.pages(exhibit)):
        said = each.as_json()
        doubt = figure_doubt(layers, each.page, each.quotation, each.box_pt)
        if doubt and each.page not in seen:
            said["flags"] = [*each.found.flags, doubt]
        yield said


def shown(space: Workspace) -> LogShown:
    """Every entry in words; opening the log has verified it."""
    log = space.log
    lines = [
        LogLine(at.index, _time(at.entry), at.entry.type, in_words(at.entry)) for at in log.entries
    ]
    text = (log.folder / "checkpoint").read_text()
    return LogShown(tuple(lines), log.root().hex(), text)


def in_words(entry: Entry) -> str:  # noqa: PLR0911, PLR0912 - one line an entry type
    """What an entry says, on one line."""
    match entry:
        case Opened():
            return f"case {entry.case}"
        case Sealed():
            exhibit = entry.exhibit
            giver = f", from {exhibit.capture.giver}" if exhibit.capture.giver else ""
            return f"{exhibit.id} {exhibit.media_type} {exhibit.source_name}{giver}"
        case Computed():
            recipe = entry.recipe
            return f"{recipe.step} {recipe.version}: {entry.part} of x-{recipe.inputs[0][:12]}"
        case Committed():
            return f"{entry.examiner} committed to {entry.name}"
        case Judged():
            said = entry.signature.statement
            return f"{said.signer} signed {said.path} as {said.role.replace('_', ' ')}"
        case CaseChanged():
            return f"{entry.signature.statement.signer} signed a changed case.toml"
        case Destroyed():
            return f"{entry.exhibit} destroyed by order: {entry.reason}"
        case Released():
            return f"dossier {entry.release_sha256[:16]}"
        case CaptureRefused():
            return f"{entry.address}: {entry.reason}"
        case Watched():
            gone = f" ({entry.gone_class})" if entry.gone_class else ""
            return f"{entry.address} {entry.outcome}{gone}"
        case Stamped():
            return f"entries 0 to {entry.size - 1} by {entry.authority}, at {entry.stated_utc}"
        case Witnessed():
            return f"entries 0 to {entry.size - 1} by {entry.witness}, at {entry.stated_utc}"
        case Asked():
            return f"{entry.inquiry} sent to {entry.party} by {entry.channel}, {_until(entry)}"
        case Attempted():
            return f"{entry.inquiry}: {entry.party} was tried by {entry.channel}"
        case Replied():
            kept = ", ".join(entry.exhibits)
            return f"{entry.inquiry}: {entry.party} replied by {entry.channel}: {kept}"


def _until(entry: Asked) -> str:
    points = len(entry.put)
    return f"{points} assertion{'s' if points != 1 else ''}, to be answered by {entry.deadline}"


def _time(entry: Entry) -> str | None:
    if isinstance(entry, Sealed):
        return entry.exhibit.capture.sealed_at_utc
    return getattr(entry, "at_utc", None)


def reindexed(space: Workspace) -> int:
    """Throw the index away, build it again, and say how many entries it covers."""
    (space.root / "index").mkdir(exist_ok=True)
    index = CaseIndex(space.root / INDEX, space.log)
    index.rebuild()
    index.close()
    return len(space.log)
