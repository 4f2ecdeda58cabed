"""any sequence of edits, signatures, imports, losses -> only what is cleared and sealed leaves.

What left is judged by an oracle of its own: the released bytes, the public keys, Ed25519 and
SHA-256. Nothing of the gate or of the dossier's writer decides here whether it was right.
"""

import hashlib
import json
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import rfc8785
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from countershot import flow
from countershot.errors import CountershotError
from countershot.evidence import keys
from tests.counts import count
from tests.whole.small_case import PEOPLE, THREAT, SmallCase, small_case
from tests.whole.told import written

NAMES = ("one", "two", "three")
FILES = ("claims/one.md", "claims/two.md", "claims/three.md", "report.md")
RUNS, STEPS = count(6, 60), count(12, 25)
left: list[int] = []


class Releases(RuleBasedStateMachine):
    """A small case and a second one, from which files and signatures are carried over."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.before = os.environ.get("COUNTERSHOT_KEYS")
        os.environ["COUNTERSHOT_KEYS"] = str(self.folder / "keys")
        (self.folder / "other").mkdir()
        self.case = small_case(self.folder)
        self.case.claim("one")
        self.case.report("one")
        self.exhibits = [self.case.exhibit]
        self.cited = flow.cite(self.case.path, self.case.exhibit, "24 sets").as_yaml()
        self.gone: set[str] = set()
        self.other: SmallCase | None = None
        self.outs = 0

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            if self.before is None:
                os.environ.pop("COUNTERSHOT_KEYS", None)
            else:
                os.environ["COUNTERSHOT_KEYS"] = self.before
            shutil.rmtree(self.folder, ignore_errors=True)

    @rule(name=st.sampled_from(NAMES), number=st.integers(0, 9))
    def write_a_claim(self, name: str, number: int) -> None:
        ground = f"- claim: {NAMES[number % 3]}" if number > 6 else self.cited
        self.case.claim(name, ground=ground)

    @rule(claims=st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
    def write_the_report(self, claims: list[str]) -> None:
        self.case.report(*claims)

    @rule(
        file=st.sampled_from(FILES), words=st.sampled_from(["One more word.", "两句", " ", "<b>"])
    )
    def edit_after_signing(self, file: str, words: str) -> None:
        path = self.case.path / file
        if path.exists():
            path.write_text(f"{path.read_text()}\n{words}\n")

    @rule(file=st.sampled_from(FILES), who=st.lists(st.sampled_from(sorted(PEOPLE)), max_size=3))
    def sign(self, file: str, who: list[str]) -> None:
        if (self.case.path / file).exists():
            try:
                self.case.sign(file, *who)
            except CountershotError:
                return  # it cannot be read

    @rule()
    def sign_all_as_it_should_be(self) -> None:
        for file in FILES:
            if (self.case.path / file).exists():
                last = ("dee",) if file == "report.md" else ()
                self.sign(file, ["ana", "cy", *last])

    @rule(
        one=st.sampled_from(FILES), to=st.sampled_from(FILES), who=st.sampled_from(sorted(PEOPLE))
    )
    def carry_a_signature_over(self, one: str, to: str, who: str) -> None:
        source = self.case.path / "signatures" / f"{one.replace('/', '__')}.ana.json"
        if source.exists():
            target = source.with_name(f"{to.replace('/', '__')}.{who}.json")
            if target != source:
                shutil.copy(source, target)

    @rule(file=st.sampled_from(FILES), who=st.sampled_from(sorted(PEOPLE)))
    def delete_a_signature(self, file: str, who: str) -> None:
        name = f"{file.replace('/', '__')}.{who}.json"
        (self.case.path / "signatures" / name).unlink(missing_ok=True)

    @rule(file=st.sampled_from(FILES))
    def delete_a_file(self, file: str) -> None:
        if file != "report.md":
            (self.case.path / file).unlink(missing_ok=True)

    @rule(file=st.sampled_from(FILES), signed=st.booleans())
    def import_from_another_case(self, file: str, signed: bool) -> None:
        """A package by other people: their claim, their signatures, under the same names."""
        if self.other is None:
            self.other = small_case(self.folder / "other")
            self.other.claim("two")
            self.other.report("two")
            for each in ("claims/two.md", "report.md"):
                self.other.sign(each, "ana", "cy", "dee")
        for path in ("claims/two.md", "report.md") if signed else (file,):
            source = self.other.path / path
            if source.exists():
                shutil.copy(source, self.case.path / path)
        if signed:
            for kept in (self.other.path / "signatures").iterdir():
                if "case.toml" not in kept.name:
                    shutil.copy(kept, self.case.path / "signatures" / kept.name)

    @rule(header=st.sampled_from(["verified: true", "status: cleared", "approved: yes"]))
    def import_as_cleared(self, header: str) -> None:
        self.case.claim("three", ground=self.cited, more=f"{header}\n")

    @rule(words=st.text("abc ", min_size=1, max_size=9))
    def seal_more(self, words: str) -> None:
        path = self.folder / "in" / "more.txt"
        path.write_text(f"24 sets {words}\n")
        self.exhibits.append(flow.seal(self.case.path, [str(path)]).exhibits[0].id)

    @rule(how=st.sampled_from(["lose", "change"]), which=st.integers(0, 9))
    def damage_an_exhibit(self, how: str, which: int) -> None:
        name = self.exhibits[which % len(self.exhibits)]
        for path in (self.case.path / "evidence/objects").rglob(f"{name[2:]}*"):
            path.chmod(0o644)
            if how == "lose":
                path.unlink()
            else:
                path.write_bytes(b"25 sets")

    @rule(which=st.integers(0, 9))
    def cite_what_was_never_sealed(self, which: int) -> None:
        ground = f'- exhibit: x-{which}99999999999\n  place: line 1\n  quotation: "24 sets"'
        self.case.claim(NAMES[which % 3], ground=ground)

    @precondition(lambda self: not self.gone)
    @rule(how=st.sampled_from(["withheld", "destroyed", "unsigned order"]))
    def take_the_notice_back(self, how: str) -> None:
        name = self.case.exhibit
        if how == "withheld":
            text = f'\n[release."{name}"]\nrelease = "withheld"\nreason = "its giver is at risk"\n'
            self.case.toml(text)
            self.gone.add(name)
            return
        (self.case.path / "orders").mkdir(exist_ok=True)
        (self.case.path / "orders/one.md").write_text(f"---\ndestroy: {name}\n---\nA court did.\n")
        if how == "destroyed":
            self.sign("orders/one.md", ["cy"])
            self.gone.add(name)

    @rule(date=st.sampled_from(["2020-01-01", "2999-01-01", "soon"]))
    @precondition(lambda self: "[threat]" not in (self.case.path / "case.toml").read_text())
    def old_threat(self, date: str) -> None:
        self.case.toml(THREAT.format(date=date))

    @rule()
    @precondition(lambda self: "2999" not in (self.case.path / "case.toml").read_text())
    def somebody_gives_themselves_a_role(self) -> None:
        """An unsigned change of case.toml; and back."""
        path = self.case.path / "case.toml"
        text = path.read_text()
        path.write_text(text.replace('roles = ["examiner"]', 'roles = ["editor"]'))
        self.publish(draft=False)
        path.write_text(text)

    @rule(claims=st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True))
    def write_and_sign_and_publish(self, claims: list[str]) -> None:
        """As it should be done; whether it may leave depends on all that was before."""
        for name in claims:
            self.case.claim(name, ground=self.cited)
        self.case.report(*claims)
        self.sign_all_as_it_should_be()
        self.publish(draft=False)

    @rule(draft=st.booleans())
    def publish(self, draft: bool) -> None:
        out = self.folder / f"out-{self.outs}"
        self.outs += 1
        try:
            done = flow.publish(self.case.path, out, draft=draft)
        except CountershotError:
            assert not out.exists()
            return
        if done.path is None:
            assert not out.exists()
            return
        release = json.loads((out / "data/release.json").read_bytes())
        assert release["status"] == ("draft" if draft else "release")
        if not draft:
            left.append(len(release["claims"]))
            self.judge(out, release)

    def judge(self, out: Path, release: dict[str, Any]) -> None:
        """Every claim and the report: these bytes, signed by two people; every exhibit: sealed."""
        files = {file["path"]: file["sha256"] for file in release["files"]}
        for path, sha256 in files.items():
            assert hashlib.sha256((out / path).read_bytes()).hexdigest() == sha256
        signed = {
            judgement["path"]: self.signers(out, judgement) for judgement in release["judgements"]
        }
        assert release["claims"]
        for claim in release["claims"]:
            by = signed[f"claims/{claim['id']}.md"]
            assert "author" in by.values() and set(by.values()) - {"author"}, by
            text = (out / f"data/judgements/claims/{claim['id']}.md").read_text()
            assert "verified:" not in text and "cleared" not in text and "approved" not in text
        assert {"editor", "legal_reader"} & set(signed["report.md"].values())
        there = [line["words"].split()[0] for line in self.sealed()]
        for exhibit in release["exhibits"]:
            assert exhibit["id"] in there
            if exhibit["path"] is not None:
                assert exhibit["id"] not in self.gone
                data = (out / exhibit["path"]).read_bytes()
                assert hashlib.sha256(data).hexdigest()[:12] == exhibit["id"][2:]
        on_disk = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
        extra = {
            p for p in on_disk - files.keys() if not p.startswith(("data/log/", "data/release"))
        }
        assert {p for p in extra if "manifest" not in p and p != "bagit.txt"} == set()
        text = (self.case.path / "case.toml").read_text()
        assert "2020-01-01" not in text and "2999-01-01" not in text and '"soon"' not in text

    def sealed(self) -> list[dict[str, Any]]:
        shown = flow.log(self.case.path).as_json()["entries"]
        return [line for line in shown if line["type"] == "sealed"]

    def signers(self, out: Path, judgement: dict[str, Any]) -> dict[str, str]:
        """Signer -> role, of signatures that hold over the released bytes with the case's keys."""
        data = (out / judgement["file"]).read_bytes()
        found = {}
        for path in judgement["signatures"]:
            signature = json.loads((out / path).read_bytes())
            said = signature["statement"]
            key = self.case.keys[said["signer"]].public
            raw = keys.from_base64(signature["signature"], 64)
            assert raw is not None
            assert keys.verify_ed25519(key, raw, rfc8785.dumps(said))
            assert said["sha256"] == hashlib.sha256(data).hexdigest()
            assert said["path"] == judgement["path"]
            assert said["role"] == PEOPLE[said["signer"]]
            found[said["signer"]] = said["role"]
        return found

    @invariant()
    def the_case_is_never_damaged_by_us(self) -> None:
        if hasattr(self, "case"):
            assert (self.case.path / "evidence/log/checkpoint").exists()


def test_no_path_brings_what_is_not_cleared_into_a_release() -> None:
    left.clear()
    run_state_machine_as_test(
        Releases,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
        ),
    )


def test_the_same_case_signed_as_it_should_be_does_leave() -> None:
    """Without this the test above could pass by refusing everything."""
    machine = Releases()
    left.clear()
    try:
        machine.begin()
        machine.write_a_claim("two", 0)
        machine.write_the_report(["one", "two"])
        machine.sign_all_as_it_should_be()
        machine.publish(draft=False)
        machine.edit_after_signing("claims/two.md", "One more word.")
        machine.publish(draft=False)
        machine.sign_all_as_it_should_be()
        machine.publish(draft=False)
        assert left == [2], "a released claim that changed needs a record that says why"
        for name in written(machine.case.path, when=date.today().isoformat()):
            machine.case.sign(f"corrections/{name}.md", "cy")
        machine.sign_all_as_it_should_be()
        machine.publish(draft=False)
    finally:
        machine.teardown()
    assert left == [2, 2]
