"""the exercise, published -> corrected, disputed, removed from and published again: all is told."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.whole.program import countershot, tree

NEXT = "2031-05-20T09:00:00Z"
SECOND = "2031-06-20T09:00:00Z"


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    """The exercise, built and published once."""
    shutil.copytree(done / "case", tmp_path / "case")
    return tmp_path / "case"


def sign(case: Path, file: str, *people: str) -> None:
    for who in people:
        role = ("--role", "author") if who == "ana" else ()
        ended = countershot("sign", case, file, "--as", who, *role)
        assert ended.code == 0, ended.err


def sign_all_again(case: Path) -> None:
    """Everybody who signed something that has changed since reads it again and signs."""
    for _ in range(4):
        stale = [
            r["file"]
            for r in countershot("check", case, "--json").json["refusals"]
            if r["rule"] == "release.diff"
        ]
        if not stale:
            return
        for file in dict.fromkeys(stale):
            for signature in sorted((case / "signatures").glob(f"{file.replace('/', '__')}.*")):
                said = json.loads(signature.read_bytes())["statement"]
                ended = countershot(
                    "sign", case, file, "--as", said["signer"], "--role", said["role"]
                )
                assert ended.code == 0, ended.err


def due(case: Path) -> Any:
    return countershot("due", case, "--json").json


def refused(case: Path, rule: str) -> list[dict[str, Any]]:
    found = countershot("check", case, "--json").json["refusals"]
    return [each for each in found if each["rule"] == rule]


def write(case: Path, name: str, claim: str, was: str, **keys: str) -> None:
    """``corrections/NAME.md`` about one claim, and its reason."""
    reason = keys.pop("reason", "The award notice had been misread.")
    head = "".join(f"{key}: {json.dumps(value)}\n" for key, value in keys.items())
    about = f"about:\n  - claim: {claim}\n" + (f"    was: {was}\n" if was else "")
    (case / "corrections").mkdir(exist_ok=True)
    path = case / "corrections" / f"{name}.md"
    path.write_text(f"---\n{about}{head}---\n{reason}\n")


def published(case: Path, out: Path, now: str = NEXT) -> Path:
    ended = countershot("publish", case, out, "--now", now)
    assert ended.code == 0, ended.out + ended.err
    verified = countershot("verify", out, "--json")
    assert verified.json["verdict"] == "holds", verified.out
    return out


def words(page: Path) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page.read_text()))


def change(case: Path, claim: str = "award") -> str:
    """Add a sentence to a claim's prose; the digest that was released."""
    path = case / f"claims/{claim}.md"
    path.write_text(
        path.read_text().replace("\n## Contrary", "\nThe notice says so.\n\n## Contrary")
    )
    (was,) = [d["was"] for d in due(case)["differs"] if d["claim"] == claim]
    return str(was)


def test_the_first_release_says_that_it_is_the_first(done: Path) -> None:
    text = words(done / "dossier/data/pages/changes.html")
    assert "first release" in text and "Corrections 0" in text and "Removals 0" in text
    assert "0 corrections, 0 removals, 0 disputes" in words(done / "dossier/index.html")
    assert "Changes since" not in words(done / "dossier/index.html")


def test_a_changed_claim_goes_out_only_with_a_record_and_the_dossier_shows_it(
    case: Path, tmp_path: Path
) -> None:
    was = change(case)
    sign_all_again(case)
    (told,) = refused(case, "life.corrected")
    assert told["file"] == "claims/award.md" and was in told["reason"]
    assert countershot("publish", case, tmp_path / "no", "--now", NEXT).code == 1
    assert countershot("due", case).code == 1
    drafted = countershot("due", case, "--draft", "award", "--name", "misread", "--json")
    assert drafted.code == 0 and was in (case / "corrections/misread.md").read_text()
    assert refused(case, "file.syntax")
    write(
        case, "misread", "award", was, kind="correction", raised_by="a reader", when="2031-05-19",
        said="The notice says more than that.", changed="A sentence says where it stands.",
    )  # fmt: skip
    assert refused(case, "life.corrected") and refused(case, "life.record")
    sign(case, "corrections/misread.md", "cy")
    assert countershot("check", case, "--json").json["refusals"] == []
    out = published(case, tmp_path / "out")
    page, index = words(out / "data/pages/changes.html"), words(out / "index.html")
    assert "Correction of 2031-05-19" in page and "The award notice had been misread." in page
    assert was in page and "raised by a reader" in page and "Corrections 1" in page
    assert "Changes since" in index and "1 correction, 0 removals" in index
    assert (out / "data/judgements/corrections/misread.md").is_file()


def test_the_same_text_published_twice_is_one_release(case: Path, tmp_path: Path) -> None:
    was = change(case)
    write(
        case, "misread", "award", was, kind="correction", raised_by="ana", when="2031-05-19",
        changed="A sentence says where it stands.",
    )  # fmt: skip
    sign(case, "corrections/misread.md", "cy")
    sign_all_again(case)
    first = published(case, tmp_path / "one")
    again = published(case, tmp_path / "two")
    assert tree(first) == tree(again)
    later = published(case, tmp_path / "three", SECOND)
    text = words(later / "data/pages/changes.html")
    assert text.count("release.json SHA-256") == 1


def test_a_removed_claim_leaves_a_tombstone_for_ever(case: Path, tmp_path: Path) -> None:
    report = case / "report.md"
    cited = "same-series"
    headline = re.search(r"^headline: (.*)$", (case / f"claims/{cited}.md").read_text(), re.M)
    assert headline
    report.write_text(report.read_text().partition("## What follows, and what does not")[0])
    assert cited not in report.read_text()
    sign(case, "report.md", "ana", "cy", "dee")
    (told,) = refused(case, "life.tombstone")
    was = re.search(r"was: ([0-9a-f]{64})", told["reason"])
    assert was and told["file"] == f"claims/{cited}.md"
    write(
        case, "withdrawn", cited, was[1], kind="removal", raised_by="dee", when="2031-05-19",
        changed="A comparison of two purchases.", reason="The lots could not be told apart.",
    )  # fmt: skip
    sign(case, "corrections/withdrawn.md", "dee")
    out = published(case, tmp_path / "out")
    page = words(out / "data/pages/changes.html")
    assert was[1] in page and "The lots could not be told apart." in page and "Removals 1" in page
    everything = [p.read_text() for p in (out / "data/pages").glob("*.html")]
    assert not any(headline[1] in text for text in everything)
    (case / "corrections/withdrawn.md").unlink()
    for signature in (case / "signatures").glob("corrections__withdrawn*"):
        signature.unlink()
    found = {r["rule"] for r in countershot("check", case, "--json").json["refusals"]}
    assert {"life.kept", "life.tombstone"} <= found


def test_a_dispute_is_never_dropped_and_an_upheld_one_changes_the_claim(
    case: Path, tmp_path: Path
) -> None:
    (was,) = [claims["award"] for r in due(case)["releases"] if "award" in (claims := r["claims"])]
    keys = {"kind": "dispute", "raised_by": "a reader", "when": "2031-05-02"}
    write(case, "twelve", "award", was, **keys, said="There were twelve.", ruling="open", reason="")
    sign(case, "corrections/twelve.md", "ana")
    out = published(case, tmp_path / "open")
    assert "1 of them not ruled on" in words(out / "data/pages/changes.html")
    assert "(1 not ruled on)" in words(out / "index.html")
    write(
        case, "twelve", "award", was, **keys, said="There were twelve.", ruling="upheld",
        changed="The number is said to be of the notice.", reason="The reader is right.",
    )  # fmt: skip
    sign(case, "corrections/twelve.md", "ana")
    assert {r["reason"][:9] for r in refused(case, "life.ruling")} == {"is ruled ", "no editor"}
    sign(case, "corrections/twelve.md", "cy")
    change(case)
    sign_all_again(case)
    out = published(case, tmp_path / "upheld", SECOND)
    page = words(out / "data/pages/changes.html")
    assert "ruling upheld" in page and "There were twelve." in page
    assert "this record itself has changed" in page


def test_a_release_that_the_case_no_longer_holds_must_be_put_back(
    case: Path, done: Path, tmp_path: Path
) -> None:
    release = (done / "dossier/data/release.json").read_bytes()
    sha256 = next(r["release_sha256"] for r in due(case)["releases"])
    held = case / f"evidence/objects/{sha256[:2]}/{sha256}"
    assert held.read_bytes() == release
    held.unlink()
    (told,) = refused(case, "life.corrected")
    assert sha256 in told["reason"]
    assert countershot("seal", case, done / "dossier/data/release.json").code == 0
    assert refused(case, "life.corrected") == []
