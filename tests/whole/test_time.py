"""stamps and witnesses as a user has them: stamp, wait, renew, cosign, verify ten years on."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.evidence.authority import YEAR, Authority, serving
from tests.whole.authorities import name_authority
from tests.whole.needs import needs
from tests.whole.program import Ended, countershot

LOCAL = ("--allow-private", "127.0.0.1")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with one sealed file."""
    needs("openssl")
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("COUNTERSHOT_WITNESS", str(tmp_path / "book"))
    monkeypatch.setenv("COUNTERSHOT_PASSPHRASE", "a passphrase of the test")
    made = tmp_path / "case"
    assert countershot("new", made).code == 0
    seal(made, tmp_path, "first")
    return made


def seal(case: Path, tmp_path: Path, words: str) -> None:
    note = tmp_path / f"{words}.txt"
    note.write_text(words)
    assert countershot("seal", case, note).code == 0


def years_on(years: float, *words: object) -> Ended:
    """The program as it will run then: libfaketime moves its clock."""
    needs("faketime")
    done = subprocess.run(
        ["faketime", "-f", f"{years * 365:+.0f}d", sys.executable, "-m", "countershot",
         *map(str, words)],
        capture_output=True, env=dict(os.environ), stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def verdicts(ended: Ended) -> list[str]:
    return [time["verdict"] for time in ended.json["times"]]


def test_sealing_waits_for_nobody_and_stamping_closes_the_gap(case: Path, tmp_path: Path) -> None:
    with serving(tmp_path / "one") as one, serving(tmp_path / "two", operator="Two") as two:
        name_authority(case, one)
        name_authority(case, two, "tsa-two")
        waiting = countershot("stamp", case, "--waiting", "--json").json
        assert waiting["stamps"] == []
        assert [gap["seconds"] for gap in waiting["gaps"]] == [None]
        done = countershot("stamp", case, *LOCAL, "--json")
        assert done.code == 0, done.err
        assert [s["authority"] for s in done.json["stamps"]] == ["tsa-one", "tsa-two"]
        assert all(gap["seconds"] >= 0 for gap in done.json["gaps"])
        again = countershot("stamp", case, *LOCAL, "--json").json
        assert again["stamps"] == []
        assert again["due"] == []
    told = countershot("verify", case, "--json")
    assert told.code == 0
    assert verdicts(told) == ["proves", "proves"]


def test_an_authority_that_is_down_stops_no_other(case: Path, tmp_path: Path) -> None:
    with serving(tmp_path / "one") as one:
        name_authority(case, one)
    with serving(tmp_path / "two", operator="Two") as two:
        name_authority(case, two, "tsa-two")
        done = countershot("stamp", case, *LOCAL, "--json")
    assert done.code == 0
    assert [s["authority"] for s in done.json["stamps"]] == ["tsa-two"]
    assert [f["authority"] for f in done.json["failed"]] == ["tsa-one"]
    assert any("tsa-one" in reason for reason in done.json["due"])


def test_a_root_other_than_the_pinned_one_is_refused(case: Path, tmp_path: Path) -> None:
    other = Authority(tmp_path / "other", operator="Other")
    with serving(tmp_path / "one") as one:
        name_authority(case, one)
        (case / "authorities/tsa-one.pem").write_text(other.root_pem)
        done = countershot("stamp", case, *LOCAL, "--json")
    assert done.code == 3
    assert done.json["stamps"] == []
    assert "pins" in done.json["failed"][0]["reason"]


def test_ten_years_on_a_long_lived_chain_still_proves(case: Path, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with serving(tmp_path / "one", ends=now + 15 * YEAR, ca_ends=now + 30 * YEAR) as one:
        name_authority(case, one)
        assert countershot("stamp", case, *LOCAL).code == 0
    told = years_on(10, "verify", case, "--json")
    assert told.json["verdict"] == "holds"
    assert verdicts(told) == ["proves"]


def test_three_generations_carry_the_first_and_a_missed_one_is_flagged(
    case: Path, tmp_path: Path
) -> None:
    """Certificates end after three years; a new generation stamps some weeks before that."""
    now = datetime.now(UTC)
    for generation in range(3):
        at = now + timedelta(days=generation * 1040)
        starts = at - timedelta(days=10)
        if generation:
            text = (case / "case.toml").read_text().partition("\n[authorities.")[0]
            (case / "case.toml").write_text(text)
        with serving(
            tmp_path / f"tsa-{generation}", operator=f"Operator {generation}",
            starts=starts, ends=starts + 3 * YEAR, ca_ends=starts + 3 * YEAR,
        ) as authority:  # fmt: skip
            authority.at = at
            name_authority(case, authority)
            done = years_on(generation * 1040 / 365, "stamp", case, *LOCAL, "--json")
            assert [s["authority"] for s in done.json["stamps"]] == ["tsa-one"], done.out
    alive = years_on(7, "verify", case, "--json")
    assert alive.json["verdict"] == "holds"
    assert verdicts(alive) == ["proves", "proves", "proves"]
    missed = years_on(10, "verify", case, "--json")
    assert missed.json["verdict"] == "holds"
    assert verdicts(missed) == ["cannot check"] * 3
    assert "missed re-stamp" in missed.json["times"][2]["reason"]
    due = years_on(10, "stamp", case, "--waiting", "--json").json["due"]
    assert any("missed re-stamp" in reason for reason in due)


def test_a_stamp_moved_to_another_case_is_broken(case: Path, tmp_path: Path) -> None:
    with serving(tmp_path / "one") as one:
        name_authority(case, one)
        assert countershot("stamp", case, *LOCAL).code == 0
    token = countershot("verify", case, "--json").json
    assert token["verdict"] == "holds"
    entry = (case / "evidence/log/entries.jsonl").read_text().splitlines()[-1]
    assert '"type":"stamped"' in entry
    for path in (case / "evidence/objects").rglob("*"):
        if path.is_file() and path.read_bytes()[:1] == b"\x30" and path.stat().st_size > 600:
            path.chmod(0o644)
            data = bytearray(path.read_bytes())
            data[-9] ^= 1
            path.write_bytes(data)
    told = countershot("verify", case, "--json")
    assert told.code == 1
    assert {p["rule"] for p in told.json["problems"]} == {"vault.object", "vault.time"}


def test_a_witness_cosigns_what_only_grew(case: Path, tmp_path: Path) -> None:
    made = countershot("key", "desk", "--json").json
    with (case / "case.toml").open("a") as file:
        file.write(f'\n[witnesses.w]\nname = "desk"\npublic_key = "{made["public_key"]}"\n')
    asked, reply = tmp_path / "request", tmp_path / "answer"
    log_key = countershot("witness", case, "--request", asked, "--json").json["log_key"]
    assert countershot("cosign", asked, reply, "--as", "desk").code == 1  # whose log is it?
    first = countershot("cosign", asked, reply, "--as", "desk", "--log-key", log_key, "--json")
    assert first.json["first"] is True
    assert countershot("witness", case, "--take", reply).code == 0
    seal(case, tmp_path, "second")
    assert countershot("witness", case, "--request", asked).code == 0
    assert asked.read_text().startswith("old 2\n")
    assert countershot("cosign", asked, reply, "--as", "desk").code == 0
    assert countershot("witness", case, "--take", reply).code == 0
    assert verdicts(countershot("verify", case, "--json")) == ["proves", "proves"]


def test_a_witness_refuses_a_forked_log(case: Path, tmp_path: Path) -> None:
    made = countershot("key", "desk", "--json").json
    with (case / "case.toml").open("a") as file:
        file.write(f'\n[witnesses.w]\nname = "desk"\npublic_key = "{made["public_key"]}"\n')
    asked, reply = tmp_path / "request", tmp_path / "answer"
    subprocess.run(["cp", "-r", case, tmp_path / "fork"], check=True)
    seal(case, tmp_path, "one history")
    seal(tmp_path / "fork", tmp_path, "another history")
    key = countershot("witness", case, "--request", asked, "--json").json["log_key"]
    assert countershot("cosign", asked, reply, "--as", "desk", "--log-key", key).code == 0
    reply.unlink()
    assert countershot("witness", tmp_path / "fork", "--request", asked).code == 0
    refused = countershot("cosign", asked, reply, "--as", "desk")
    assert refused.code == 1
    assert "forked" in refused.err
    assert not reply.exists()
    assert list((tmp_path / "book/forks").iterdir())
