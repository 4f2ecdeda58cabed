"""versions of a list that are held, and a day -> what stood on it, and what cannot be known."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from countershot.entities.lists.list_file import ListFile
from countershot.entities.lists.table import official_lists
from countershot.errors import UsageError
from countershot.records.listed import ListEntry

Basis = Literal["version", "later version", "before the list", "none"]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Version:
    """A file of a list that is held, and when it was the list.

    ``since``: the day it was published; if nobody says, the day it was captured. ``seen``: the last
    day it is known to have been the list still: the day it was captured. ``exhibit``: its id.
    """

    read: ListFile
    since: str
    seen: str
    exhibit: str = ""

    @property
    def words(self) -> str:
        """How a person names it."""
        return f"{self.read.file} of {self.since}"


@dataclass(frozen=True)
class Standing:
    """What one list said on a day, as far as the held versions tell.

    ``basis``: ``version``: the newest that is not later. ``later version``: only later ones are
    held, so the entries' own days decide; what was removed before is not in them. ``before the
    list``: there was no such list yet. ``none``: none is held. ``entries``: stood that day.
    ``added_since``: not in that version, but added by that day, as a later one says. ``unknown``:
    in the later version, without a day of their own. ``cautions``: what cannot be known.
    """

    list: str
    as_of: str
    basis: Basis
    version: Version | None
    entries: tuple[ListEntry, ...]
    added_since: tuple[ListEntry, ...] = ()
    unknown: tuple[ListEntry, ...] = ()
    cautions: tuple[str, ...] = ()


def a_day(text: str) -> str:
    """The text if it is a day of the calendar, as 2019-07-29. UsageError otherwise."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise UsageError(f"{text!r} is no day: write it as 2019-07-29.")


def version_of(read: ListFile, captured: str | None = None, exhibit: str = "") -> Version:
    """A version, dated by its publisher or else by its capture. UsageError where by neither."""
    days = [day for day in (read.published, captured) if day]
    if not days:
        raise UsageError(
            f"{read.file}: neither file nor index says of which day it is: say when it was "
            "captured."
        )
    if read.published and captured and captured < read.published:
        raise UsageError(
            f"{read.file}: captured {captured}, before it was published ({read.published}): "
            "one of the days is wrong."
        )
    return Version(read, since=a_day(days[0]), seen=a_day(days[-1]), exhibit=exhibit)


def entries(list_key: str, as_of: str, versions: Iterable[Version]) -> Standing:
    """What a list said on a day.

    0. Before the list began: nobody stood on it.
    1. From the newest version that is not later, and what a later one says was added meanwhile.
    2. Where only later ones are held: from the earliest whose entries give days of their own.
    3. Where none is held: nothing, and says so.
    """
    day = a_day(as_of)
    held = sorted(
        (each for each in versions if each.read.key == list_key),
        key=lambda each: (each.since, each.seen, each.read.sha256),
    )
    about = official_lists().get(list_key)
    if about and about.began and day < about.began:
        why = f"there was no such list before {about.began} ({about.began_by})"
        return Standing(list_key, day, "before the list", None, (), cautions=(why,))
    before = [each for each in held if each.since <= day]
    after = [each for each in held if each.since > day]
    if before:
        return _from_version(list_key, day, before, after)
    if after:
        telling = [each for each in after if each.read.dated * 2 > len(each.read.entries)]
        return _from_later(list_key, day, (telling or after)[0])
    why = f"no version of {list_key} is held: nothing is known of it on {day}"
    return Standing(list_key, day, "none", None, (), cautions=(why,))


def _from_version(
    key: str, day: str, before: Sequence[Version], after: Sequence[Version]
) -> Standing:
    chosen = before[-1]
    stood = tuple(each for each in chosen.read.entries if not _over(each, day))
    cautions = list(chosen.read.notices)
    twins = [each for each in before[:-1] if each.since == chosen.since]
    if any(each.read.sha256 != chosen.read.sha256 for each in twins):
        names = ", ".join(each.read.file for each in twins)
        cautions.append(f"of {chosen.since} also held, and not used: {names}")
    since: tuple[ListEntry, ...] = ()
    if day > chosen.seen:
        since = _meanwhile(chosen, after[0], day) if after else ()
        cautions.append(
            f"{chosen.words} was last seen on {chosen.seen}; what changed from then to {day} is "
            + (f"known only from the days in {after[0].words}" if after else "not known")
        )
    return Standing(key, day, "version", chosen, stood, since, (), tuple(cautions))


def _meanwhile(chosen: Version, later: Version, day: str) -> tuple[ListEntry, ...]:
    """What the next version dates between the one that is held and the day."""
    known = {each.entry for each in chosen.read.entries}
    return tuple(
        each
        for each in later.read.entries
        if each.entry not in known
        and each.date_is == "entry"
        and each.added is not None
        and chosen.seen < each.added <= day
        and not _over(each, day)
    )


def _from_later(key: str, day: str, later: Version) -> Standing:
    stood, unknown = [], []
    for each in later.read.entries:
        if _over(each, day):
            continue
        if each.added is not None and each.added <= day:
            stood.append(each)
        elif each.added is None or each.date_is == "notice":
            unknown.append(each)
    cautions = [
        *later.read.notices,
        f"no version of {day} or before is held: answered from {later.words}, by its entries' own "
        f"days; an entry that was removed before {later.since} is not in it and cannot be seen",
    ]
    if unknown:
        cautions.append(
            f"{len(unknown)} of its {len(later.read.entries)} entries give no day of their own: "
            f"whether they stood on {day} is not known"
        )
    return Standing(
        key, day, "later version", later, tuple(stood), (), tuple(unknown), tuple(cautions)
    )


def _over(entry: ListEntry, day: str) -> bool:
    """Whether the file itself says that the entry stood no more on that day."""
    return entry.removed is not None and entry.removed <= day
