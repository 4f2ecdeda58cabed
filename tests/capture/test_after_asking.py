"""letters, looks and releases in a log -> which addresses are due for a look, and when no more."""

from countershot.capture.after_asking import due, moments
from countershot.records.log import Asked, Entry, LoggedEntry, Released, Watched

ADDRESS = "https://party.example/notice"


def asked(at: str) -> Asked:
    return Asked(
        at_utc=at, clock="system", inquiry="a", party="p", channel="email", file_sha256="0" * 64,
        letter="0" * 64, deadline="2031-04-15", put=(), rests_on=(), addresses=(ADDRESS,),
    )  # fmt: skip


def look(at: str) -> Watched:
    return Watched(at_utc=at, address=ADDRESS, exhibit="x-0", outcome="same", by="http")


def log(*entries: Entry) -> list[LoggedEntry]:
    return [LoggedEntry(index=n, salt="0" * 64, entry=entry) for n, entry in enumerate(entries)]


SENT = asked("2031-04-01T12:00:00Z")


def test_the_moments_after_a_letter() -> None:
    assert moments("2031-04-01T12:00:00Z", ["2031-03-01T00:00:00Z", "2031-05-01T00:00:00Z"]) == (
        "2031-04-01T12:00:00Z", "2031-04-01T13:00:00Z", "2031-04-02T12:00:00Z",
        "2031-04-08T12:00:00Z", "2031-05-01T00:00:00Z",
    )  # fmt: skip


def test_each_moment_is_due_until_it_was_looked() -> None:
    assert due(log(SENT), "2031-04-01T12:00:00Z") == (ADDRESS,)
    once = log(SENT, look("2031-04-01T12:00:01Z"))
    assert due(once, "2031-04-01T12:59:59Z") == ()
    assert due(once, "2031-04-01T13:00:00Z") == (ADDRESS,)
    late = log(SENT, look("2031-04-03T00:00:00Z"))
    assert due(late, "2031-04-07T00:00:00Z") == (), "one late look makes up for three"
    assert due(late, "2031-04-08T12:00:00Z") == (ADDRESS,)


def test_a_look_before_the_letter_is_none_and_a_release_asks_for_one() -> None:
    assert due(log(look("2031-04-01T12:00:00Z"), SENT), "2031-04-01T12:00:00Z") == (ADDRESS,)
    week = look("2031-04-09T00:00:00Z")
    released = Released(at_utc="2031-06-01T00:00:00Z", release_sha256="0" * 64)
    assert due(log(SENT, week), "2031-07-01T00:00:00Z") == ()
    assert due(log(SENT, week, released), "2031-06-01T00:00:00Z") == (ADDRESS,)
    assert (
        due(log(SENT, week, released, look("2031-06-01T00:00:01Z")), "2032-01-01T00:00:00Z") == ()
    )
