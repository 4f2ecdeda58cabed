"""when a letter was sent, and the policy -> the last day on which it may be answered in time."""

from datetime import date, datetime, timedelta

from countershot.records.policy import Policy

_SATURDAY = 5


def earliest_deadline(sent_utc: str, kind: str, policy: Policy) -> str:
    """The day (ISO 8601) before which no deadline may lie: working days, or days of a trace.

    Counted from the day after sending, in UTC; Saturdays and Sundays are no working days. Public
    holidays differ from place to place: give a later deadline of your own where they matter.
    """
    day = datetime.fromisoformat(sent_utc).date()
    if kind == "trace":
        return (day + timedelta(days=policy.trace_days)).isoformat()
    left = policy.reply_working_days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return day.isoformat()


def deadline(stated: str, sent_utc: str, kind: str, policy: Policy) -> str:
    """The letter's deadline: the day that it states, else the policy's."""
    return stated or earliest_deadline(sent_utc, kind, policy)


def has_passed(day: str, now_utc: str) -> bool:
    """Is that day over, in UTC? Not known, so not over, where nobody said what time it is."""
    if not now_utc:
        return False
    return datetime.fromisoformat(now_utc).date() > date.fromisoformat(day)
