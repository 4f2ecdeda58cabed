"""letters to invented parties -> cases on how they answered: in words, not in words, not at all."""

from pathlib import Path

from countershot import flow
from tests.verify.twenty.desk import Desk, Time, begin

ORDER = """Halder Bridge Water Board
Order 77 of 11 February 2025
Supplier: Quarrel Instruments
Goods: 40 sets of pole cameras for the pumping stations
"""
BOARD, QUARREL = "Halder Bridge Water Board", "Quarrel Instruments"
PARTIES = f'\n[parties.board]\nname = "{BOARD}"\n[parties.quarrel]\nname = "{QUARREL}"\n'
SENT, LATER = "2025-04-21T08:00:00Z", "2025-05-07T08:00:00Z"
ROADS = {"email": "press@quarrel.example", "phone": "+00 0000 000"}


def ordered(folder: Path, time: Time) -> Desk:
    """The order, and the claim that is put to its supplier."""
    desk = begin(folder, time, ORDER, "order.txt")
    desk.toml(PARTIES)
    desk.assert_(
        "ordered",
        f"The {BOARD} says in its order 77 that {QUARREL} is to supply 40 sets of pole cameras",
        f"The order of 11 February 2025 names {QUARREL} as the supplier of 40 sets of pole cameras "
        f"for\n"
        "the pumping stations.",
        "An order can be taken back; nothing here shows that the sets arrived.",
        scope=(40, "sets", "the pumping stations", "2025-02-11", BOARD),
        on=[desk.cite("40 sets of pole cameras"), desk.cite("Quarrel Instruments")],
        alleged_by=BOARD, adverse_to=["quarrel"],
        rests_on_one="the order is the only paper on this purchase that we found",
    )  # fmt: skip
    return desk


def sent(desk: Desk, roads: dict[str, str], **more: str) -> None:
    """The letter goes out by its first channel."""
    desk.ask("supplier", "quarrel", roads, "ordered", **more)
    desk.time.moment = SENT
    flow.send(desk.path, "supplier", next(iter(roads)))


def replied(desk: Desk, headline: str, prose: str, words: str, contrary: str, **kind: str) -> None:
    """A claim of its own on what the answer says."""
    answer = next(p for p in (desk.path.parent / "in").glob("answer-*"))
    exhibit = next(
        e["words"].split()[0]
        for e in flow.log(desk.path).as_json()["entries"]
        if e["type"] == "sealed" and answer.name in e["words"]
    )
    desk.assert_(
        "answer", headline, prose, contrary, scope=(1, "reply", "", "2025-04", QUARREL),
        on=[desk.cite(words, exhibit)], **kind,
        rests_on_one="it is the company's only word to us on this",
    )  # fmt: skip


def disputed(folder: Path, time: Time) -> Desk:
    """A reply that came in time, and is told beside what it answers."""
    desk = ordered(folder, time)
    sent(desk, ROADS)
    came = desk.answered("supplier", "We delivered 12 sets, and no more.\n", "2025-04-23T10:00:00Z")
    desk.outcome("supplier", "disputed", "It gives another number of sets.", came)
    replied(
        desk, f"{QUARREL} says that it delivered another number of sets",
        f"In its reply to us {QUARREL} says that it delivered 12 sets, and no more.",
        "We delivered 12 sets, and no more", "The company sent no delivery note for its number.",
        alleged_by=QUARREL,
    )  # fmt: skip
    desk.tell(
        "A water board's order lists 40 sets of pole cameras [@ordered]",
        f"The {BOARD} says in its order of 11 February 2025 that {QUARREL} is to supply 40 sets\n"
        f"[@ordered]. {QUARREL} disputes this: in its reply to us it says that it delivered 12 "
        f"sets\n"
        "[@answer].",
    )
    return desk


def declined(folder: Path, time: Time) -> Desk:
    """A reply that says nothing of the matter."""
    desk = ordered(folder, time)
    sent(desk, ROADS)
    words = "We do not comment on the business of our customers.\n"
    came = desk.answered("supplier", words, "2025-04-24T16:30:00Z")
    desk.outcome("supplier", "declined", "It is one line, which declines.", came)
    replied(
        desk, f"{QUARREL} declined to comment on the order",
        f"{QUARREL} answered our letter in one line and declined to comment.",
        "We do not comment", "The line may be a standing text that nobody wrote for us.",
        kind="fact",
    )  # fmt: skip
    desk.tell(
        "A water board's order lists 40 sets of pole cameras [@ordered]",
        f"According to its order 77, the {BOARD} orders 40 sets of pole cameras from {QUARREL}\n"
        f"[@ordered]. {QUARREL} declined to comment [@answer].",
    )
    return desk


def silent(folder: Path, time: Time) -> Desk:
    """A letter, two calls, and no answer by the last day."""
    desk = ordered(folder, time)
    sent(desk, ROADS)
    for day in ("2025-04-24T09:00:00Z", "2025-04-30T09:00:00Z"):
        time.moment = day
        flow.attempt(desk.path, "supplier", "phone")
    time.moment = LATER
    desk.outcome("supplier", "silent", "Nothing came by the last day, on either channel.")
    desk.tell(
        "A water board's order lists 40 sets of pole cameras [@ordered]",
        f"The {BOARD} says in its order 77 that {QUARREL} is to supply 40 sets of pole cameras "
        f"[@ordered].\n"
        f"{QUARREL} did not respond to our letter of 21 April 2025 or to two calls [@ordered].",
    )
    return desk


def unreached(folder: Path, time: Time) -> Desk:
    """A firm that five attempts on three channels did not find; goods are traced in weeks."""
    desk = ordered(folder, time)
    roads = {"post": "Quarrel Instruments, 9 Canal Street, Halder Bridge", **ROADS}
    sent(desk, roads, kind="trace")
    tries = (("email", "23"), ("phone", "25"), ("phone", "28"), ("email", "30"))
    for way, day in tries:
        time.moment = f"2025-04-{day}T09:00:00Z"
        flow.attempt(desk.path, "supplier", way)
    time.moment = "2025-05-22T09:00:00Z"
    desk.tell(
        "A water board's order lists 40 sets of pole cameras [@ordered]",
        f"The order of the {BOARD} names {QUARREL} as the supplier of 40 sets [@ordered]. "
        f"{QUARREL} could\n"
        "not be reached by post, email or phone [@ordered].",
    )
    return desk
