"""a case's log, store and stamps -> what they say of each exhibit, for the rules of material."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from countershot.capture import wall
from countershot.capture.watch import plain_facts
from countershot.claims.resting import resting
from countershot.evidence import renewal
from countershot.footage.stated import stated_recipe
from countershot.gather import addresses, timing
from countershot.gather.marks import marks_in
from countershot.ports import Progress
from countershot.records.computed import Stated, StatedClue
from countershot.records.custody import Custody, HeldCopy
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.records.log import CaptureRefused, LoggedEntry, Opened, Sealed, Watched
from countershot.records.web import Wall
from countershot.workspace.compute import Machine
from countershot.workspace.open import Workspace
from countershot.workspace.steps import is_picture

LARGEST_PAGE = 8 << 20
_PAGES = ("text/html", "application/xhtml+xml")
_MOST_TEXT = 4 << 20


def opened_utc(entries: Sequence[LoggedEntry]) -> str:
    """When the log began; "" for one that says nothing of it."""
    first = entries[0].entry if entries else None
    return first.at_utc if isinstance(first, Opened) else ""


def looks(entries: Sequence[LoggedEntry]) -> tuple[Watched, ...]:
    """Every look at a sealed address, in the log's order."""
    return tuple(at.entry for at in entries if isinstance(at.entry, Watched))


def not_captured(entries: Sequence[LoggedEntry]) -> dict[str, str]:
    """Addresses that were asked for and not captured, and why, as the log has it."""
    found = (at.entry for at in entries if isinstance(at.entry, CaptureRefused))
    return {entry.address: entry.reason for entry in found}


def custody(
    space: Workspace, facts: Facts, hands: Machine, progress: Progress
) -> dict[str, Custody]:
    """Of every exhibit where it stands in the log; of those that claims rest on the rest too."""
    entries = space.log.entries
    relied = {rest.exhibit.exhibit.id: rest.exhibit.exhibit for rest in resting(facts)}
    there = {name: each for name, each in relied.items() if space.store.has(each.sha256)}
    later, stamped = _later(entries), _stamped(space)
    stated = _stated(space, there, hands, progress)
    copies = _copies(space, there)
    found: dict[str, Custody] = {}
    for logged in entries:
        if not isinstance(logged.entry, Sealed) or logged.entry.exhibit.id in found:
            continue
        exhibit = logged.entry.exhibit
        path = space.store.path(exhibit.sha256) if exhibit.id in there else None
        found[exhibit.id] = Custody(
            index=logged.index,
            later_utc=later[logged.index + 1],
            stamped_utc=stamped.get(exhibit.id, ()),
            stated=stated.get(exhibit.id, ()),
            marks=marks_in(path) if path and is_picture(exhibit) else (),
            wall=_wall(exhibit, path),
            copies=copies.get(exhibit.id, ()),
        )
    return found


def _later(entries: Sequence[LoggedEntry]) -> list[str]:
    """For each place in the log, the earliest time that an entry from there on states."""
    found = [""] * (len(entries) + 1)
    for at in range(len(entries) - 1, -1, -1):
        own = time_of(entries[at])
        found[at] = min(filter(None, (own, found[at + 1])), default="")
    return found


def time_of(logged: LoggedEntry) -> str:
    """What an entry states as its time; "" of computed ones, which have none."""
    entry = logged.entry
    if isinstance(entry, Sealed):
        return entry.exhibit.capture.sealed_at_utc
    return str(getattr(entry, "at_utc", ""))


def _stamped(space: Workspace) -> dict[str, tuple[str, ...]]:
    """Exhibit -> the earliest time that a stamp proves of its entry; none without authorities."""
    if not space.case.authorities:
        return {}
    proving = timing.told(space, space.clock.now_utc()).proving
    found: dict[str, tuple[str, ...]] = {}
    for gap in renewal.gaps(space.log.entries, proving):
        if gap.stamped_utc is not None:
            found.setdefault(gap.exhibit, (gap.stamped_utc,))
    return found


def _stated(
    space: Workspace, there: Mapping[str, Exhibit], hands: Machine, progress: Progress
) -> dict[str, tuple[StatedClue, ...]]:
    """What pictures state of their own time; read in a child process, as all that is hostile."""
    pictures = [each for each in there.values() if is_picture(each)]
    recipes = [stated_recipe(each.sha256) for each in pictures]
    paths = {each.sha256: space.store.path(each.sha256) for each in pictures}
    made = hands.remake(recipes, paths, progress) if recipes else []
    return {
        exhibit.id: Stated.model_validate_json(one.parts["stated"]).clues
        for exhibit, one in zip(pictures, made, strict=True)
        if "stated" in one.parts
    }


def _wall(exhibit: Exhibit, path: Path | None) -> Wall | None:
    """As it was judged when it was captured; a page that came as a file is judged now.

    A file that says little is no wall: people save fragments.
    """
    web = exhibit.capture.web
    if web is not None and exhibit.capture.method == "page":
        return web.wall
    if path is None or exhibit.media_type not in _PAGES or exhibit.size_bytes > LARGEST_PAGE:
        return web.wall if web else None
    address, final = (web.address, web.final_address) if web else ("", "")
    status = (web.status if web else None) or 200
    found = wall.judge(plain_facts(address, final, status, {}, path.read_bytes()))
    return None if found is not None and found.wall_class == "empty" else found


def _copies(space: Workspace, there: Mapping[str, Exhibit]) -> dict[str, tuple[HeldCopy, ...]]:
    """Other copies of each captured address, but those that are walls themselves."""
    every = list(addresses.kept(space.log.entries))
    found: dict[str, tuple[HeldCopy, ...]] = {}
    for name, exhibit in there.items():
        web = exhibit.capture.web
        if web is not None and web.address:
            found[name] = tuple(_held(space, every, web.address))
    return found


def _held(space: Workspace, every: Sequence[addresses.Kept], address: str) -> Iterator[HeldCopy]:
    for each in every:
        if each.web.copy_of == address and each.web.wall is None:
            text = addresses.shown_text(space, each)[:_MOST_TEXT]
            yield HeldCopy(each.main.id, each.web.address, text)
