"""what comes after -> a page that vanished, a correction, a removal, a paper that stays back."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from countershot import flow
from tests.verify.twenty.desk import Desk, Time, begin
from tests.verify.twenty.papers import asked_for
from tests.whole.needs import needs
from tests.whole.small_case import THREAT
from tests.whole.small_site import SmallSite

LOCAL = ("127.0.0.1",)


def vanished(folder: Path, time: Time) -> Desk:
    """A page that was captured and is gone since, which the report says."""
    needs("chromium")
    time.moment = ""  # a browser has no other clock than the computer's
    with SmallSite() as site:
        desk = begin(folder, time, "An empty notebook.\n", "notebook.txt")
        web = flow.OnTheWeb(allow_private=LOCAL)
        with ThreadPoolExecutor(1) as apart:  # this thread's browser is the verifier's
            seal = apart.submit(flow.seal, desk.path, [site.address], web=web)
            sealed = seal.result().exhibits
            flow.read(desk.path)
            site.answer(410, "<title>Gone</title><h1>Gone</h1><p>This notice was removed.</p>")
            apart.submit(flow.watch_case, desk.path, allow_private=LOCAL, pause=0).result()
    text = next(each.id for each in sealed if each.capture.web and each.capture.web.part == "text")
    looks = [e for e in flow.log(desk.path).as_json()["entries"] if e["type"] == "watched"]
    assert looks
    desk.assert_(
        "invited", "The county's tender notice 12 invites offers for 24 sets of cameras on poles",
        "The notice says that they are for the training centre. Its page has been removed since "
        "we\n"
        "captured it.",
        "A notice may be withdrawn because nothing is bought after all.",
        scope=(24, "sets", "the training centre", "", ""),
        on=[desk.cite("24 sets of cameras on poles", text)], alleged_by="the county",
        rests_on_one="the notice is the only paper that we found, and its page is gone",
    )  # fmt: skip
    desk.tell(
        "A county invites offers for 24 sets of cameras, according to a notice [@invited]",
        "According to its tender notice 12, the county invites offers for 24 sets of cameras on "
        "poles\n"
        "[@invited]. The page has been removed since we captured it [@invited].",
    )
    return desk


def corrected(folder: Path, time: Time) -> Desk:
    """A claim that was released and is corrected, with the record of it."""
    desk = asked_for(folder, time)
    _released(desk)
    desk.edit("claims/asked-for.md", "A tender says", "It is a tender: a tender says")
    _record(
        desk, "corrections/an-order.md", kind="correction", raised_by="a reader",
        said="It is a tender, and no purchase.",
        changed="The contrary case now says that the notice is a tender.",
        why="The claim had not said plainly enough what a tender is.",
    )  # fmt: skip
    return desk


def removed(folder: Path, time: Time) -> Desk:
    """A claim that is taken back after a dispute was upheld; its tombstone stays."""
    desk = asked_for(folder, time)
    desk.assert_(
        "for-the-school", "The notice of tender says that the north yard is a school's",
        "According to the notice, lot 1 is for the north yard.",
        "There is more than one yard in the county that is called so.",
        scope=(1, "yard", "the north yard", "2025-03-03", ""), on=["- statement: first-lot"],
        grade="low",
    )  # fmt: skip
    report = (desk.path / "report.md").read_text()
    more = "\nThe notice says that one yard is a school's [@for-the-school].\n"
    desk.put("report.md", report + more)
    _released(desk)
    desk.put("report.md", report)
    _record(
        desk, "corrections/not-a-school.md", kind="dispute", raised_by="office",
        said="The yard belongs to the depot.", ruling="upheld",
        changed="A sentence on one of the yards.", why="The notice does not say whose yard it is.",
    )  # fmt: skip
    _record(
        desk, "corrections/taken-back.md", kind="removal", raised_by="dee",
        changed="A sentence on one of the yards.", why="The dispute over it was upheld.",
    )  # fmt: skip
    return desk


def _released(desk: Desk) -> None:
    """Signed and published once; a week passes."""
    desk.sign_all()
    assert desk.publish().path is not None
    desk.time.moment = "2025-04-28T09:00:00Z"


def _record(desk: Desk, path: str, **said: str) -> None:
    """A record on the one claim that differs from what was released."""
    (one,) = flow.due(desk.path).as_json()["differs"]
    why, now = said.pop("why"), desk.time.moment[:10]
    about = f"about:\n  - claim: {one['claim']}\n    was: {one['was']}\n"
    desk.front(path, {"when": now, **said}, why, about)


DIARY = """Diary of the night desk, February 2025
12 February: the vans with the masts left at 2:40.
"""
MEMO = """Memo of the depot, 13 February 2025
Six masts were taken out of store on the night of 12 February.
"""
ALIAS, NAME = "night-heron", "Ottoline Fennimore"


def withheld(folder: Path, time: Time) -> Desk:
    """A diary that stays back because it would give its writer away, beside a memo that leaves."""
    desk = begin(folder, time, MEMO, "memo.txt")
    diary = desk.seal("diary.txt", DIARY, giver=ALIAS)
    desk.toml(
        f'\n[protected]\n{ALIAS} = ["{NAME}", "ofennimore"]\n'
        + THREAT.format(date=time.moment[:10])
        + f'\n[release."{diary}"]\nrelease = "withheld"\n'
        'reason = "its hand and its hours would give its writer away"\n'
    )
    desk.assert_(
        "six-masts", "The depot's memo says that six masts were taken out of store",
        "The memo of 13 February 2025 says that this was in the night before.",
        "A memo of a store does not say where the masts went.",
        scope=(6, "masts", "", "2025-02", ""),
        on=[desk.cite("Six masts were taken out of store")], alleged_by="the depot",
        rests_on_one="the memo is the store's only record of that night that we have",
    )  # fmt: skip
    desk.assert_(
        "the-vans", "A diary that we hold says that vans left at night",
        "The diary says that the vans left at 2:40. We hold it back to protect whoever wrote it.",
        "A diary is written from memory, and the hour may be wrong.",
        scope=(1, "night", "", "2025-02-12", ""),
        on=[desk.cite("the vans with the masts left at 2:40", diary)], grade="low",
        alleged_by="a diary that we hold",
    )  # fmt: skip
    desk.tell(
        "A memo and a diary tell of six masts [@six-masts; @the-vans]",
        "According to the depot's memo, six masts were taken out of store in a night of February "
        "2025\n"
        "[@six-masts]. A diary that we hold back says that vans left at night [@the-vans].",
    )
    return desk
