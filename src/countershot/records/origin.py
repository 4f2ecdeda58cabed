"""what a person found out of where a picture comes from -> its origin, place and date, signed."""

from typing import Literal

from countershot.records.base import Record
from countershot.records.judged import Citation


class Reason(Record):
    """What one of an origin's answers rests on: an exhibit's part, or a statement."""

    line: int
    statement: str | None = None
    citation: Citation | None = None


class Answer(Record):
    """Where, or when, the sighting was, in words ("not known" is an answer), and why.

    ``why`` says how the grounds show it. An answer that is known has grounds of its own.
    """

    answer: str = ""
    why: str = ""
    grounds: tuple[Reason, ...] = ()

    @property
    def known(self) -> bool:
        """Does it say anything, or that nobody knows?"""
        said = self.answer.strip().strip("?-().").strip().casefold()
        return said not in NOT_KNOWN


NOT_KNOWN = frozenset(
    (
        *(
            "",
            "not known",
            "unknown",
            "cannot be told",
            "cannot be said",
            "not established",
            "unclear",
        ),
        *(
            "not clear",
            "undetermined",
            "not determined",
            "uncertain",
            "unconfirmed",
            "not confirmed",
        ),
        *(
            "to be determined",
            "tbd",
            "tba",
            "n/a",
            "none",
            "nobody knows",
            "open",
            "not sure",
            "unsure",
        ),
        *("不明", "不详", "未知", "不清楚", "不确定", "待定", "待查", "无法确定", "无"),
    )
)


class Origin(Record):
    """Where footage or a photograph comes from: ``origins/NAME.md``, one an exhibit.

    ``earliest``: the earliest copy known: an exhibit's id, a web address, or "none but ours";
    ``searched``: where and how an earlier one was looked for. ``published``: the day on which that
    copy was published (ISO 8601, as far as it is known). ``edits``: what was done to the picture
    before it came to us, as far as it can be seen. ``synthetic``: whether it may have been
    generated or altered by a program, what was looked at, and what came of it. ``considered``: of
    that in a word. ``note``: our own prose.
    """

    name: str
    exhibit: str
    publisher: str = ""
    earliest: str = ""
    searched: str = ""
    published: str = ""
    edits: str = ""
    synthetic: str = ""
    considered: Literal["", "no sign", "doubtful", "generated", "altered"] = ""
    place: Answer = Answer()
    date: Answer = Answer()
    note: str = ""
