"""the exercise's dossier and check's SARIF -> other people's validators take them, and no others.

Each validator is also given something broken, so that its yes means something.
"""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bagit
import pytest

from tests.outside.tools import sarif_multitool, validator
from tests.whole.program import ROOT, copy_exercise, countershot

OUTSIDE = ROOT / "tests/outside"
UNKNOWN_TO_US = {"ro-crate-1.1_22.3", "ro-crate-1.1_30.2", "ro-crate-1.1_30.3"}
"""Recommended, but the case does not say: the publisher as an organisation, affiliations."""


def ran(*words: object) -> tuple[int, str]:
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def crate(folder: Path) -> tuple[int, str]:
    return ran(validator("python"), OUTSIDE / "crate_check.py", folder)


def changed(done: Path, to: Path, name: str, change: Callable[[Any], object]) -> Path:
    shutil.copytree(done / "dossier/data", to)
    document = json.loads((to / name).read_bytes())
    change(document)
    (to / name).write_text(json.dumps(document))
    return to


def by_id(document: Any, name: str) -> Any:
    return next(each for each in document["@graph"] if each["@id"] == name)


def test_the_ro_crate_validator_takes_the_crate(done: Path) -> None:
    code, said = crate(done / "dossier/data")
    assert code == 0, said
    *issues, last = said.strip().splitlines()
    assert int(last.split()[0]) > 50, "it ran few checks"
    assert {line.split()[1] for line in issues} <= UNKNOWN_TO_US


@pytest.mark.parametrize(
    "change",
    [
        lambda d: by_id(d, "./").pop("datePublished"),
        lambda d: by_id(d, "./").pop("license"),
        lambda d: by_id(d, "ro-crate-metadata.json").pop("conformsTo"),
        lambda d: by_id(d, "claims.csv").update({"@id": "not-there.csv"}),
        lambda d: by_id(d, "./").update({"noSuchWord": "x"}),
    ],
    ids=["date", "licence", "descriptor", "missing file", "unknown word"],
)
def test_it_refuses_a_broken_crate(
    change: Callable[[Any], object], done: Path, tmp_path: Path
) -> None:
    broken = changed(done, tmp_path / "data", "ro-crate-metadata.json", change)
    code, said = crate(broken)
    assert code == 1 and "REQUIRED" in said


def prov(path: Path) -> tuple[int, str]:
    return ran(validator("python"), OUTSIDE / "prov_check.py", path)


def test_rdflib_and_prov_take_the_provenance(done: Path) -> None:
    code, said = prov(done / "dossier/data/prov.jsonld")
    assert code == 0, said
    assert int(said.split()[0]) > 300, said


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("prov:wasGeneratedBy", "prov:wasMadeBy"),
        ("2031-04-01T12:00:00Z", "yesterday"),
        ('"prov:Activity"', '"prov:Agent"'),
        ('"prov:Person"', '"prov:Human"'),
    ],
)
def test_they_refuse_broken_provenance(good: str, bad: str, done: Path, tmp_path: Path) -> None:
    text = (done / "dossier/data/prov.jsonld").read_text()
    assert good in text
    (tmp_path / "prov.jsonld").write_text(text.replace(good, bad))
    assert prov(tmp_path / "prov.jsonld")[0] == 1


def test_bagit_takes_the_bag_with_the_machines_files_in_it(done: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(done / "dossier", tmp_path / "copy"))
    manifest = (copy / "manifest-sha256.txt").read_text()
    for name in ("ro-crate-metadata.json", "prov.jsonld", "claims.csv", "sightings.geojson"):
        assert f"  data/{name}\n" in manifest
        assert bagit.Bag(str(copy)).validate(processes=1)
        path = copy / "data" / name
        before = path.read_bytes()
        path.write_bytes(before + b" ")
        with pytest.raises(bagit.BagValidationError):
            bagit.Bag(str(copy)).validate(processes=1)
        assert countershot("verify", copy).code == 1
        path.write_bytes(before)


def test_the_geojson_library_takes_the_sightings(done: Path, tmp_path: Path) -> None:
    words = (
        "import geojson, sys; found = geojson.load(open(sys.argv[1])); "
        "sys.exit(not (found.is_valid and found['features']))"
    )
    path = done / "dossier/data/sightings.geojson"
    assert ran(validator("python"), "-c", words, path)[0] == 0
    broken = json.loads(path.read_bytes())
    broken["features"][0]["geometry"] = {"type": "Point", "coordinates": []}
    (tmp_path / "broken.geojson").write_text(json.dumps(broken))
    assert ran(validator("python"), "-c", words, tmp_path / "broken.geojson")[0] != 0


def multitool(path: Path) -> tuple[int, set[str]]:
    """Exit code (0: it could read the log), and what it has against the log, by rule and level."""
    out = path.with_suffix(".out")
    code, said = ran(
        "env", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", sarif_multitool(), "validate", path,
        "--output", out, "--log", "ForceOverwrite",
    )  # fmt: skip
    assert "1 files scanned" in said, said
    results = json.loads(out.read_bytes())["runs"][0].get("results", [])
    return code, {f"{each['ruleId']} {each.get('level', 'warning')}" for each in results}


@pytest.fixture(scope="module")
def sarif(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What check says of a case with a changed sentence, and a file that cannot be read."""
    folder = tmp_path_factory.mktemp("sarif")
    case = copy_exercise(folder / "case")
    claim = case / "claims/lower-camera-series.md"
    claim.write_text(claim.read_text().replace("The lower camera", "All cameras"))
    (case / "claims/odd name.md").write_text("no front matter")
    ended = countershot("check", case, "--format", "sarif")
    assert ended.code == 1
    assert str(folder) not in ended.out
    (folder / "check.sarif").write_text(ended.out)
    return folder / "check.sarif"


def test_the_sarif_multitool_takes_the_log(sarif: Path) -> None:
    log = json.loads(sarif.read_bytes())
    rules = {result["ruleId"] for result in log["runs"][0]["results"]}
    assert {"file.syntax", "claim.scope", "release.diff"} <= rules
    code, said = multitool(sarif)
    assert code == 0
    # It recommends an address for the tool (SARIF2005); there is none.
    assert said <= {"SARIF2005 warning"}


@pytest.mark.parametrize(
    "change",
    [
        lambda run: run["results"][0].update(ruleIndex=10_000),
        lambda run: run["results"][0]["locations"][0]["physicalLocation"]["region"].update(
            startLine=0
        ),
        lambda run: run["tool"]["driver"].pop("name"),
    ],
    ids=["rule", "line", "name"],
)
def test_it_refuses_a_broken_log(
    change: Callable[[Any], object], sarif: Path, tmp_path: Path
) -> None:
    log = json.loads(sarif.read_bytes())
    change(log["runs"][0])
    (tmp_path / "broken.sarif").write_text(json.dumps(log))
    code, said = multitool(tmp_path / "broken.sarif")
    assert code != 0 or any(each.endswith("error") for each in said), said


def test_the_log_is_what_oasis_schema_asks(sarif: Path, tmp_path: Path) -> None:
    schema = Path(sarif_multitool()).with_name("sarif-2.1.0.json")
    words = (
        "import json, jsonschema, sys; schema, log = (json.load(open(p)) for p in sys.argv[1:]); "
        "jsonschema.validate(log, schema)"
    )
    assert ran(validator("python"), "-c", words, schema, sarif)[0] == 0
    for change in (lambda run: run.pop("tool"), lambda run: run["results"][0].update(level="bad")):
        log = json.loads(sarif.read_bytes())
        change(log["runs"][0])
        (tmp_path / "broken.sarif").write_text(json.dumps(log))
        assert ran(validator("python"), "-c", words, schema, tmp_path / "broken.sarif")[0] != 0
