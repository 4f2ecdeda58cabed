"""every sealed address -> what it says now; a change or disappearance is captured and told."""

import contextlib
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from countershot.answers import Watching
from countershot.canonical import sha256_hex
from countershot.capture import addresses as policies
from countershot.capture import after_asking, fetch, schedule, wall, watch
from countershot.capture.copies import Support
from countershot.capture.facts import PageFacts
from countershot.capture.fate import Fate, NotLooked
from countershot.capture.notice import notice
from countershot.capture.watch import CheapLook, Known, Look
from countershot.engine.executor import nothing
from countershot.errors import NotReached
from countershot.flow import PAUSE
from countershot.flow.parts import only_the_exercise, taking
from countershot.gather import addresses, capturing
from countershot.gather.addresses import Kept
from countershot.gather.capturing import Asking, Taken
from countershot.ports import Progress
from countershot.records.log import CaptureRefused, Sealed, Watched
from countershot.workspace.open import Workspace, open_case

_Seen = tuple[Look, Watched | None]


@dataclass
class _Looking:
    """One address being looked at. ``folder``: where a full look is kept until it is stored."""

    space: Workspace
    asking: Asking
    folder: Path
    taken: Taken | None = None

    def cheap(self, known: Known) -> CheapLook:
        """A plain, conditional request."""
        got = fetch.head_or_get(
            known.address, self.asking.policy, self._place(), self.space.clock.now_utc,
            known.etag, known.last_modified,
        )  # fmt: skip
        headers = {name.lower(): value for name, value in got.fetched.headers}
        facts = watch.plain_facts(
            known.address, got.fetched.final_address, got.fetched.status, headers, got.body,
            got.fetched.redirects,
        )  # fmt: skip
        return CheapLook(facts, sha256_hex(got.body), got.unchanged)

    def full(self, address: str) -> PageFacts:
        """A full capture, kept in the folder; stored only if there is something new in it."""
        self.taken = self._take(address)
        return self._facts(self.taken)

    def again(self, address: str) -> PageFacts:
        """The page a little later, only to see what of the first look lasts; never stored."""
        return self._facts(self._take(address))

    def _take(self, address: str) -> Taken:
        return capturing.take(address, self.asking, self._place(), self.space.clock, nothing)

    def _facts(self, taken: Taken) -> PageFacts:
        web = taken.web
        body = next((path for name, path in taken.parts if name == "body"), None)
        text = addresses.text_of_file(body) if body else ""
        plain = PageFacts(web.address, web.final_address, web.status, web.title, text)
        return taken.facts or plain

    def _place(self) -> Path:
        """A new folder: each look writes files of the same names."""
        return Path(tempfile.mkdtemp(dir=self.folder))


def watch_case(
    path: Path,
    *,
    allow_private: tuple[str, ...] = (),
    pause: float = PAUSE,
    only: Collection[str] | None = None,
    due: bool = False,
    now: str | None = None,
    progress: Progress = nothing,
) -> Watching:
    """Look at every sealed address again; or at ``only`` these, or those that letters make ``due``.

    1. Ask each cheaply; 2. where that cannot tell, look with the browser; 3. what seems changed
    once more, not before ``pause`` seconds after; 4. log each look, and what was captured because
    of it; 5. say in a notice what changed or went, and which copies there are.
    """
    space = open_case(path, now=now, write=True)
    if now is not None:
        only_the_exercise(space)
    if due:
        only = after_asking.due(space.log.entries, space.clock.now_utc())
    kept = [
        each
        for each in addresses.watched(space.log.entries)
        if only is None or each.web.address in only
    ]
    policy = policies.policy_for(
        [each.web.address for each in kept], [*allow_private, *addresses.named_when_sealed(kept)]
    )
    asking = Asking(policy, space.collector)
    before = _last_looks(space)
    seen = _all(space, asking, kept, pause, progress)
    return _told(space, [seen[each.web.address] for each in kept], before)


def _all(
    space: Workspace, asking: Asking, kept: Sequence[Kept], pause: float, progress: Progress
) -> dict[str, _Seen]:
    """Every address looked at; those that seem changed wait together for their second look."""
    done: dict[str, _Seen] = {}
    again: list[tuple[_Looking, Look]] = []
    with contextlib.ExitStack() as waiting:
        for number, each in enumerate(kept):
            with contextlib.ExitStack() as here:
                looking = _Looking(space, asking, here.enter_context(taking(space)))
                look = _look(looking, addresses.known(space, each))
                if look.seems_changed:
                    again.append((looking, look))
                    waiting.push(here.pop_all())
                else:
                    done[each.web.address] = look, _logged(looking, look)
            progress((number + 1) / (len(kept) + len(again)))
        until = time.monotonic() + pause
        for number, (looking, first) in enumerate(again):
            time.sleep(max(0.0, until - time.monotonic()))
            look = watch.confirmed(first, looking.again, wall.judge)
            done[look.known.address] = look, _logged(looking, look)
            progress((len(kept) + number + 1) / (len(kept) + len(again)))
    return done


def _told(space: Workspace, seen: Sequence[_Seen], before: dict[str, Watched]) -> Watching:
    looks = [entry for _, entry in seen if entry is not None]
    missed = [(x.known.address, " ".join(x.fate.reasons)) for x, entry in seen if entry is None]
    told = [
        notice(look, addresses.copies(space, entry.address))
        for look, entry in seen
        if entry and entry.outcome != "same" and not _still_gone(before.get(entry.address), entry)
    ]
    found = {look.address: _copies(addresses.copies(space, look.address)) for look in looks}
    return Watching(tuple(looks), tuple(missed), tuple(told), found)


def _look(looking: _Looking, known: Known) -> Look:
    return _file_look(looking, known) or watch.look_again(
        known,
        fetch=looking.cheap,
        take_full=looking.full,
        walls=wall.judge,
        clock=looking.space.clock,
    )


def _logged(looking: _Looking, look: Look) -> Watched | None:
    """Log the look, with what it captured; None where nothing was learned, which is logged too."""
    space, asking = looking.space, looking.asking
    if isinstance(look.fate, NotLooked):
        _log_nothing_learned(space, look, asking)
        return None
    last, found = _last_looks(space).get(look.known.address), look.entry()
    again = found is not None and _still_gone(last, found)
    with space.log.writing() as writer:
        space.store.sweep()
        new = looking.taken if look.capture_due and not again else None
        stored = capturing.store(new, asking, space.store, space.clock) if new else ()
        entry = look.entry(stored[0].id if stored else None)
        writer.append([*(Sealed(exhibit=x) for x in stored), *([entry] if entry else [])])
    return entry


def _last_looks(space: Workspace) -> dict[str, Watched]:
    entries = [at.entry for at in space.log.entries if isinstance(at.entry, Watched)]
    return {entry.address: entry for entry in entries}


def _still_gone(last: Watched | None, now: Watched) -> bool:
    """Gone in the same way as at the last look: logged, but neither captured nor told again."""
    same = last is not None and (last.outcome, last.gone_class) == (now.outcome, now.gone_class)
    return same and now.outcome == "gone"


def _log_nothing_learned(space: Workspace, look: Look, asking: Asking) -> None:
    reason = "looked at, and nothing was learned: " + " ".join(look.fate.reasons)
    entry = CaptureRefused(
        at_utc=look.at_utc,
        address=look.known.address,
        reason=reason,
        collector=asking.collector,
    )
    with space.log.writing() as writer:
        writer.append([entry])


def _file_look(looking: _Looking, known: Known) -> Look | None:
    """A file behind a plain link: the same if its bytes are, changed if other bytes come.

    None if it is a page, or no file comes any more: then it is judged as pages are.
    """
    if not known.body_sha256:
        return None
    at_utc = looking.space.clock.now_utc()
    try:
        cheap = looking.cheap(known)
        status, final = cheap.facts.status, cheap.facts.final_address
        if cheap.unchanged or cheap.body_sha256 == known.body_sha256:
            same = Fate("same", reasons=("The server sent the very same bytes, or says it would.",))
            return Look(at_utc, known, same, "http", status, final)
        now = looking.full(known.address)
    except NotReached:
        return None
    if looking.taken is None or looking.taken.facts is not None or (now.status or 0) >= 400:
        return None
    before = f"SHA-256 {known.body_sha256}"
    found = Fate(
        "changed", changed=(f"- {before}", f"+ {now.text}"), reasons=("Other bytes came.",)
    )
    if now.text == before:  # the cheap look was cut short
        found = Fate("same", reasons=("The very same bytes came.",))
    due = found.outcome != "same"
    return Look(at_utc, known, found, "http", now.status, now.final_address, due)


def _copies(supports: tuple[Support, ...]) -> tuple[dict[str, object], ...]:
    return tuple(
        {
            "address": each.copy.address,
            "exhibit": each.copy.exhibit,
            "share": round(each.share, 3),
            "lacks": list(each.lacks),
        }
        for each in supports
    )


def watch_plan(path: Path, every: str) -> str:
    """Lines for crontab and systemd that look every so often. UsageError for an odd span."""
    space, span = open_case(path), schedule.every(every)
    where = str(space.root.resolve())
    return f"# crontab -e\n{schedule.crontab(where, span)}\n{schedule.systemd(where, span)}"


def watch_on(look: Callable[[], None], every: str) -> int:
    """Call ``look`` every so often, until Ctrl-C; the look in progress is finished."""
    with schedule.stopping() as stop:
        return schedule.loop(look, schedule.every(every), stop)
