"""a published case, and what is learned later -> claims it touches are looked at again first."""

import re
import shutil
from pathlib import Path

import pytest

from countershot.gather.due import resting, told_by_looks
from countershot.records.facts import ExhibitFact, Facts
from countershot.records.log import Watched
from countershot.records.web import Outcome, WebCapture
from tests.claims.cases import facts_of
from tests.claims.test_life import told
from tests.entities.made_lists import head, parties, written
from tests.whole.program import countershot
from tests.whole.test_after_publication import due, published, refused, sign, sign_all_again

FIRST = "2031-04-20T09:00:00Z"
PARTY = "Velmara Optical Works Co., Ltd."
TENDER = "x-1a2b3c4d5e6f"


def seal_list(case: Path, name: str, entities: list[dict[str, object]], day: str) -> None:
    path = case.parent / name
    path.write_bytes(written(head(entities, extracted=day)))
    ended = countershot("seal", case, path)
    assert ended.code == 0, ended.err


def test_an_entry_struck_from_its_list_stops_the_next_release_until_somebody_looks(
    built: Path,
    tmp_path: Path,
) -> None:
    case = tmp_path / "case"
    shutil.copytree(built, case)
    seal_list(case, "early.json", parties()[:4], "2030-01-15")
    on = ("--as-of", "2030-02-01")
    [match] = countershot("screen", case, PARTY, *on, "--json").json["matches"]
    drafted = countershot("screen", case, PARTY, *on, "--draft", match["id"], "--name", "listed")
    assert drafted.code == 0, drafted.err
    claim = case / "claims/award.md"
    claim.write_text(claim.read_text().replace("grounds:\n", "grounds:\n  - statement: listed\n"))
    drafted_text = (case / "statements/listed.md").read_text()
    said = "The name and the day were held against the list's own file.\n"
    (case / "statements/listed.md").write_text(drafted_text + said)
    sign(case, "statements/listed.md", "ana")
    assert countershot("build", case).code in (0, 1)
    sign_all_again(case)
    published(case, tmp_path / "first", FIRST)
    assert due(case)["due"] == []
    seal_list(case, "late.json", parties()[1:4], "2031-05-01")
    (fact,) = due(case)["due"]
    assert fact["kind"] == "list changed" and PARTY in fact["words"] and "removed" in fact["words"]
    assert fact["waiting"] == fact["claims"] == ["award", "same-series"]
    stopped = {each["file"] for each in refused(case, "life.due")}
    assert stopped == {"claims/award.md", "claims/same-series.md"}
    drafted = countershot("due", case, "--draft", fact["id"], "--name", "struck")
    assert drafted.code == 0
    path = case / "rechecks/struck.md"
    text = path.read_text().replace('outcome: ""', "outcome: stands")
    path.write_text(text + "It was on the list when the award was made.\n")
    assert refused(case, "life.due")
    sign(case, "rechecks/struck.md", "bo")
    assert refused(case, "life.due") == []
    out = published(case, tmp_path / "second")
    page = re.sub(r"<[^>]*>", "", (out / "data/pages/changes.html").read_text())
    assert "Looked at again" in page and "It was on the list when the award was made." in page
    assert (out / "data/judgements/rechecks/struck.md").is_file()


def looked(outcome: Outcome, at: str = "2031-05-02T00:00:00Z", **more: object) -> Watched:
    return Watched(
        at_utc=at, address="https://tender.example/1", exhibit=TENDER, outcome=outcome,
        by="http", **more,  # type: ignore[arg-type]
    )  # fmt: skip


def on_the_web(part_of: str | None = None) -> Facts:
    """The case of the vectors, whose tender (or a part of it) came from the web."""
    facts = facts_of(told().files)
    found: dict[str, ExhibitFact] = dict(facts.exhibits)
    web = WebCapture(
        address="https://tender.example/1", final_address="", status=200, part="text",
        part_of=part_of,
    )  # fmt: skip
    exhibit = found[TENDER].exhibit
    capture = exhibit.capture.model_copy(update={"web": web})
    found[TENDER] = ExhibitFact(exhibit.model_copy(update={"capture": capture}), exhibit.sha256)
    return Facts(**{**facts.__dict__, "exhibits": found})


@pytest.mark.parametrize(
    ("looks", "kinds"),
    [
        ([], []),
        ([looked("same")], []),
        ([looked("gone", gone_class="404")], ["address gone"]),
        ([looked("moved", final_address="https://tender.example/2")], ["address moved"]),
        ([looked("changed", changed=("- 24", "+ 12"))], ["address changed"]),
        ([looked("gone", gone_class="404"), looked("same", "2031-05-03T00:00:00Z")], []),
    ],
)
def test_the_newest_look_at_an_address_says_what_is_due(
    looks: list[Watched], kinds: list[str]
) -> None:
    facts = on_the_web()
    found = list(told_by_looks(resting(facts), looks, facts))
    assert [each.kind for each in found] == kinds
    for each in found:
        assert each.claims == ("tender-24-sets",) and "https://tender.example/1" in each.words


def test_gone_is_one_fact_however_often_it_is_seen_and_another_text_another() -> None:
    facts = on_the_web()
    below = resting(facts)

    def one(look: Watched) -> str:
        (found,) = told_by_looks(below, [look], facts)
        return found.id

    first, again = looked("gone", gone_class="404"), looked("gone", gone_class="timeout")
    assert one(first) == one(again)
    twelve, ten = looked("changed", changed=("+ 12",)), looked("changed", changed=("+ 10",))
    assert len({one(first), one(twelve), one(ten)}) == 3


def test_a_part_of_a_capture_goes_with_its_page() -> None:
    facts = on_the_web(part_of="x-ffffffffffff")
    page = looked("gone", gone_class="404").model_copy(update={"exhibit": "x-ffffffffffff"})
    (found,) = told_by_looks(resting(facts), [page], facts)
    assert found.claims == ("tender-24-sets",)
