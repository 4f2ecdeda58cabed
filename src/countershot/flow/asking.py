"""a letter -> built, sent, tried, answered: each an entry of the log, and only when all is kept."""

import re
from collections.abc import Sequence
from pathlib import Path

from countershot import disk
from countershot.answers import InquiryDrafted, LetterLogged, LetterShown
from countershot.engine.executor import nothing
from countershot.errors import Refused, UsageError
from countershot.flow import PAUSE
from countershot.flow.collecting import ORDINARY, OnTheWeb, seal
from countershot.flow.parts import only_the_exercise
from countershot.flow.watching import watch_case
from countershot.gather import letters
from countershot.gather.letters import Asking
from countershot.ports import Progress
from countershot.records.inquiry import CHANNELS, Channel
from countershot.records.log import Attempted, Replied
from countershot.workspace.open import Workspace, open_case

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def letter(
    path: Path, name: str, *, now: str | None = None, out: Path | None = None
) -> LetterShown:
    """Build the letter from the claims it puts, and say what it lacks. Nothing is logged.

    ``out``: also write it there, as a page where the name ends in ``.html``, else as text.
    """
    shown = letters.shown(letters.asking(_opened(path, now), name))
    if out is not None:
        if out.exists():
            raise UsageError(f"{out}: is there already; give another name.")
        page = out.suffix.lower() in (".html", ".htm")
        disk.write_atomically(out, (shown.page if page else shown.text).encode())
    return shown


def draft_inquiry(path: Path, party: str, name: str | None = None) -> InquiryDrafted:
    """Begin ``inquiries/NAME.md`` (the party's own id, if no name is given) from the claims."""
    name = name or party
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r}: a name has small letters, digits and hyphens.")
    space = open_case(path)
    return letters.drafted(space, letters.known(space), party, name)


def send(
    path: Path,
    name: str,
    channel: str,
    *,
    now: str | None = None,
    look: bool = True,
    pause: float = PAUSE,
    progress: Progress = nothing,
) -> LetterLogged:
    """Log that the letter went out, and look at what it cites. Seal first, ask second.

    1. Hash everything it rests on; 2. refuse if anything of it is not sealed, whole and stamped;
    3. keep its text and log it, with a digest of each claim as it was put; 4. look at every
    address it cites (0 h; ``watch --due`` makes the later looks).

    Raises Refused, naming each missing thing and the command that mends it.
    """
    space, way = _opened(path, now, write=True), _channel(channel)
    with space.log.writing() as writer:
        it = letters.asking(space, name)
        _may_be_contacted(space, it, way)
        entry = letters.entry(space, it, way, "0" * 64, space.clock.kind)
        if (before := letters.same_again(it, way, entry.put)) is not None:
            raise UsageError(
                f"{name} was sent by {way} on {before.at_utc} and puts the same today; log a "
                f"further try with --attempt {way}, or send it on another channel."
            )
        with space.store.batch():
            sha256 = space.store.put_bytes(it.text.encode())
        entry = entry.model_copy(update={"letter": sha256})
        writer.append([entry])
    looks = None
    if look and entry.addresses:
        looks = watch_case(path, only=entry.addresses, pause=pause, now=now, progress=progress)
    return LetterLogged(entry, looks)


def attempt(path: Path, name: str, channel: str, *, now: str | None = None) -> LetterLogged:
    """Log that the party was tried; refused like a sending while anything is not kept."""
    space, way = _opened(path, now, write=True), _channel(channel)
    with space.log.writing() as writer:
        it = letters.asking(space, name)
        _may_be_contacted(space, it, way)
        entry = Attempted(
            at_utc=it.at_utc,
            clock="fixed" if space.clock.kind == "fixed" else "system",
            inquiry=name,
            party=it.file.inquiry.party,
            channel=way,
        )
        writer.append([entry])
    return LetterLogged(entry)


def reply(
    path: Path,
    name: str,
    source: str,
    channel: str | None = None,
    *,
    now: str | None = None,
    web: OnTheWeb = ORDINARY,
    progress: Progress = nothing,
) -> LetterLogged:
    """Seal the party's answer, a file or an address, and attach it; at any time, however late.

    1. Is there such a letter, and was anybody asked? 2. Seal it, its giver being the party.
    3. Log it. Killed in between, the sealed file stays; run again, it is attached.
    """
    space = _opened(path, now, write=True)
    found = letters.named(name, letters.known(space))
    if not (found.sent or found.tried):
        raise UsageError(f"{name} was never sent or tried; a reply to it cannot have come.")
    way = _channel(channel or (found.contacts[-1][0] if found.contacts else "email"))
    _not_before(space, [entry.at_utc for _, entry in found.replies])
    _not_before(space, [at for _, at in found.contacts])
    sealed = seal(path, [source], giver=found.party, web=web, progress=progress)
    if not sealed.exhibits:
        why = "; ".join(reason for _, reason in sealed.refused) or "it gave nothing to keep"
        raise Refused(f"{source}: nothing was sealed, so no reply is logged: {why}")
    ids = tuple(exhibit.id for exhibit in sealed.exhibits)
    if any(set(ids) <= set(entry.exhibits) for _, entry in found.replies):
        raise UsageError(f"{source} is attached to {name} already ({ids[0]}).")
    space.log.refresh()
    entry = Replied(
        at_utc=space.clock.now_utc(),
        clock="fixed" if space.clock.kind == "fixed" else "system",
        inquiry=name,
        party=found.party,
        channel=way,
        exhibits=ids,
    )
    with space.log.writing() as writer:
        writer.append([entry])
    return LetterLogged(entry)


def _opened(path: Path, now: str | None, *, write: bool = False) -> Workspace:
    space = open_case(path, now=now, write=write)
    if now is not None:
        only_the_exercise(space)
    return space


def _channel(name: str) -> Channel:
    for known in CHANNELS:
        if known == name:
            return known
    raise UsageError(f"{name!r} is no channel: {', '.join(CHANNELS)}.")


def _may_be_contacted(space: Workspace, it: Asking, channel: Channel) -> None:
    """UsageError for a channel that the letter does not name; Refused while anything is missing."""
    name = it.file.inquiry.name
    ways = [way.channel for way in it.file.inquiry.to]
    if channel not in ways:
        raise UsageError(
            f"{it.file.document.path} says no address for {channel} (only {', '.join(ways)}); add "
            "one under `to:` and sign it again."
        )
    _not_before(space, [event.entry.at_utc for event in it.facts.events
                        if event.entry.inquiry == name])  # fmt: skip
    if lacks := letters.missing(it):
        lines = "\n".join(f"  {each.line}" for each in lacks)
        raise Refused(f"{name} cannot go out; seal first, ask second:\n{lines}")


def _not_before(space: Workspace, times: Sequence[str]) -> None:
    """UsageError where the clock stands before something that happened already."""
    now, last = space.clock.now_utc(), max(times, default="")
    if now < last:
        raise UsageError(
            f"It is {now} by this clock, but this letter's last event was at {last}; set the clock "
            "right first."
        )
