"""stamps and cosignatures in a dossier: what they prove, said alike by three verifiers."""

import base64
import json
import random
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest

from countershot.dossier import bundle
from countershot.evidence.token import judge
from countershot.records.log import ENTRY, Entry
from tests.counts import count
from tests.dossier_pages.making import Making
from tests.dossier_pages.material import build
from tests.evidence.authority import Authority
from tests.verify import times_edges, times_inside, workbench
from tests.verify.forge import Shape, forge
from tests.verify.three import (
    STANDALONE_FILE,
    Answer,
    Browser,
    by_file,
    of_three,
    this_moment,
)
from tests.verify.times_outside import TIMED, items, place
from tests.verify.timing import Timekeeping, cosigned, entry_of, generations, stamped, witness_key
from tests.verify.workbench import TIMES

REGISTERED_BY = (times_edges, times_inside)
ASK = "compare the root's fingerprint with one published elsewhere"


@pytest.fixture(scope="module")
def keep(tmp_path_factory: pytest.TempPathFactory) -> Timekeeping:
    return Timekeeping(tmp_path_factory.mktemp("authorities"))


@pytest.fixture(scope="module")
def clean(keep: Timekeeping, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return forge(tmp_path_factory.mktemp("clean") / "dossier", Shape(), timing=keep.usual)


@pytest.fixture
def dossier(clean: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(clean, tmp_path / "dossier"))


def verdicts(answer: Answer) -> list[str]:
    return [item["verdict"] for item in answer["times"]]


def test_there_are_enough_of_them() -> None:
    assert len(TIMED) >= 80


def test_what_stamps_and_witnesses_prove_is_said_in_words(clean: Path, browser: Browser) -> None:
    answer = of_three(clean, browser)
    assert by_file(clean) == answer == browser(clean)
    assert answer["verdict"] == "holds"
    assert verdicts(answer) == ["proves"] * 6
    first = answer["times"][0]
    assert first["operator"] == "Operator One"
    assert first["reason"].startswith(
        f"entries 0 to {first['size'] - 1} existed before {first['at_utc']}, says Operator One; "
        "root certificate SHA-256 "
    )
    assert any(ASK in words for words in answer["not_proven"])
    assert any("the witness is somebody else" in words for words in answer["not_proven"])


@pytest.mark.parametrize("status", ["release", "draft"])
def test_what_publish_writes_proves_its_times(
    status: Literal["release", "draft"], keep: Timekeeping, tmp_path: Path, browser: Browser
) -> None:
    """The real program's dossier, with a page of the web, stamped by real authorities."""

    def timing(note: str, work: Making) -> list[Entry]:
        made = [stamped(note, keep.one, by="one"), stamped(note, keep.two, by="two")]
        made.append(cosigned(note, witness_key()))
        for item in made:
            for words in (item["token"], *item["certificates"]):
                work.store(base64.b64decode(words))
        work.store(note.encode())
        return [ENTRY.validate_json(json.dumps(entry_of(item))) for item in made]

    material = build(tmp_path / "case", web="captured", timing=timing, status=status)
    bundle.write(material, tmp_path / "dossier")
    answer = of_three(tmp_path / "dossier", browser)
    assert answer["problems"] == []
    assert answer["verdict"] == {"release": "holds", "draft": "draft"}[status]
    assert verdicts(answer) == ["proves"] * 3


@pytest.mark.parametrize("name", list(TIMED)[:: count(3, 1)])
def test_is_found_with_the_right_reason(
    name: str, dossier: Path, keep: Timekeeping, browser: Browser
) -> None:
    expected = TIMED[name](dossier, keep)
    answer = of_three(dossier, browser)
    assert {(found["rule"], found["file"]) for found in answer["problems"]} == expected
    assert answer["verdict"] == "broken"


@pytest.mark.parametrize("missed", [False, True], ids=["renewed", "missed"])
def test_three_generations(missed: bool, tmp_path: Path, browser: Browser) -> None:
    """Each stamp outlives its certificates only if the next one came in time."""
    folder = forge(tmp_path / "d", Shape(), timing=generations(tmp_path, missed=missed))
    answer = of_three(folder, browser, "2030-01-01T00:00:00Z")
    assert answer["verdict"] == "holds"
    assert verdicts(answer) == ["cannot check" if missed else "proves", "proves", "proves"]
    words = answer["times"][0]["reason"]
    assert ("missed re-stamp" in words) is missed
    assert ("entries had covered it" in words) is not missed
    assert by_file(folder, now="2030-01-01T00:00:00Z") == answer


def test_a_renewal_that_proves_nothing_itself_renews_nothing(
    tmp_path: Path, browser: Browser
) -> None:
    folder = forge(tmp_path / "d", Shape(), timing=generations(tmp_path, missed=False))
    answer = of_three(folder, browser, "2099-01-01T00:00:00Z")
    assert verdicts(answer) == ["cannot check"] * 3


def test_ten_years_on_it_is_flagged_and_the_claims_stand(clean: Path, browser: Browser) -> None:
    answer = of_three(clean, browser, "2040-01-01T00:00:00Z")
    assert answer["verdict"] == "holds"
    assert {claim["verdict"] for claim in answer["claims"]} == {"holds"}
    assert all(
        "missed re-stamp" in item["reason"] for item in answer["times"] if item["kind"] == "stamp"
    )


def test_an_older_dossier_says_what_it_said(tmp_path: Path, browser: Browser) -> None:
    """Made before there were times: the same answer as ever, and an empty list."""
    answer = of_three(forge(tmp_path / "d", Shape()), browser)
    assert answer["times"] == []
    assert not any("authority" in words or "witness" in words for words in answer["not_proven"])


def test_times_can_be_added_after_the_release(tmp_path: Path, browser: Browser) -> None:
    """By anybody, as `times.json` proves itself; then the release itself is stamped too."""
    folder = forge(tmp_path / "d", Shape())
    note = (folder / workbench.CHECKPOINT).read_text()
    late = [
        stamped(note, Authority(tmp_path / "late", operator="Late"), by="late"),
        cosigned(note, witness_key()),
    ]
    workbench.write(folder, TIMES, {"times": sorted(late, key=place)})
    workbench.manifests(folder)
    answer = of_three(folder, browser)
    assert (answer["verdict"], verdicts(answer)) == ("holds", ["proves", "proves"])


def test_an_invented_authority_is_told_by_its_fingerprint_only(
    dossier: Path, tmp_path: Path, browser: Browser
) -> None:
    """Anyone can found one and call it what they like: the answer says what to compare."""
    invented = Authority(
        tmp_path / "invented", operator="A Well-Known Authority",
        starts=datetime(2015, 1, 1, tzinfo=UTC), ends=datetime(2045, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    value = workbench.read(dossier, TIMES)
    like = items(value["times"], "one")[0]
    made = stamped(like["note"], invented, by="x", at=datetime(2016, 1, 1, tzinfo=UTC))
    value["times"].append(made | {"consistency": like["consistency"]})
    value["times"].sort(key=place)
    workbench.write(dossier, TIMES, value)
    workbench.manifests(dossier)
    answer = of_three(dossier, browser)
    found = next(item for item in answer["times"] if item["by"] == "x")
    assert (answer["verdict"], found["verdict"]) == ("holds", "proves")
    assert workbench.sha256(invented.root_der) in found["reason"]
    assert any(ASK in words for words in answer["not_proven"])


def _without_chain(keep: Timekeeping, note: str) -> dict[str, object]:
    made = stamped(note, keep.one, by="lone")
    made["certificates"] = []
    return made


def test_what_a_verifier_has_no_means_for_changes_nothing_else(
    dossier: Path, keep: Timekeeping, browser: Browser
) -> None:
    value = workbench.read(dossier, TIMES)
    like = items(value["times"], "one")[0]
    value["times"].append(_without_chain(keep, like["note"]) | {"consistency": like["consistency"]})
    value["times"].sort(key=place)
    workbench.write(dossier, TIMES, value)
    workbench.manifests(dossier)
    assert of_three(dossier, browser)["verdict"] == "holds"
    answers = (by_file(dossier), browser(dossier))
    for answer in answers:
        found = next(item for item in answer["times"] if item["by"] == "lone")
        assert found["verdict"] == "cannot check"
        assert found["at_utc"] is not None
        assert answer["verdict"] == "holds"


@pytest.mark.parametrize("how", ["CRL", "OCSP"])
@pytest.mark.parametrize("reason", ["superseded", "keyCompromise", "", "not at all"])
def test_revocation_after_the_stamp(
    reason: str, how: str, dossier: Path, tmp_path: Path, browser: Browser
) -> None:
    """RFC 3161 section 4: superseded later leaves the token good; a compromise does not."""
    now = datetime.now(UTC)
    third = Authority(tmp_path / "third", operator="Third", key="rsa", intermediate=True)
    value = workbench.read(dossier, TIMES)
    like = items(value["times"], "one")[0]
    made = stamped(like["note"], third, by="third", at=now - timedelta(hours=3))
    if reason != "not at all":
        third.revoke(reason=reason)
    lists = (third.crl("inter"), third.crl("root"))
    known = lists if how == "CRL" else (third.ocsp(third.ocsp_request()),)
    made["revocations"] = [workbench.to_base64(data) for data in known]
    value["times"].append(made | {"consistency": like["consistency"]})
    value["times"].sort(key=place)
    workbench.write(dossier, TIMES, value)
    workbench.manifests(dossier)
    answer = of_three(dossier, browser)
    found = next(item for item in answer["times"] if item["by"] == "third")
    assert found["verdict"] == ("proves" if reason in ("superseded", "not at all") else "broken")


@pytest.mark.parametrize("who", ["one", "two"])
def test_a_changed_byte_of_a_token_never_proves_another_time(who: str, clean: Path) -> None:
    """Bits flipped all over a token: what is signed cannot be changed, and two verifiers agree.

    But for the certificates that the token brings: they are not signed, the chain is carried beside
    it, and readers differ in how much of a damaged one they need to read.
    """
    item = items(workbench.read(clean, TIMES)["times"], who)[0]
    whole, note = base64.b64decode(item["token"]), item["note"].encode()
    chain = [base64.b64decode(words) for words in item["certificates"]]
    good = judge(whole, note, chain, [], this_moment())
    assert good.verdict == "proves"
    brought = {whole.index(c) + n for c in chain if c in whole for n in range(len(c))}
    assert brought
    dice, differ = random.Random(who), []
    for at in dice.sample(range(len(whole)), count(150, len(whole))):
        flipped = bytearray(whole)
        flipped[at] ^= 1 << dice.randrange(8)
        one = judge(bytes(flipped), note, chain, [], this_moment())
        two = STANDALONE_FILE.judge_token(bytes(flipped), note, chain, [])
        for verdict, stated in ((one.verdict, one.at_utc), (two.verdict, two.at)):
            assert verdict != "proves" or stated == good.at_utc
        if at not in brought and "cannot check" not in (one.verdict, two.verdict):
            differ += [(at, one, two.reason)] if one.verdict != two.verdict else []
    assert differ == []
