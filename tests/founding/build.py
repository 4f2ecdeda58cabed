"""the real material -> the founding cases in a folder: as published, and corrected.

    python -m tests.founding.build OUT published
    python -m tests.founding.build OUT corrected

Needs shared/data (or COUNTERSHOT_DATA). Every signer is a labelled test person; no letter, reply,
footage or examiner is made up. What is built holds the article and is not to be passed on.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.founding import corrected, published
from tests.founding.texts import PARTIES, PEOPLE, TITLE
from tests.whole.program import ROOT, Ended, countershot

DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT / "../shared/data"))
ARTICLE = DATA / "founding_case/article.txt"
FACTS = DATA / "documents/published_facts.csv"
LISTS = (DATA / "lists/bis_entity_list.json", DATA / "lists/ofac_nscmic.json")
SIGNERS = ("tess:author", "ted:editor", "tora:legal_reader")
PASSPHRASE = "for tests only"


def ran(*words: object, keys: Path) -> Ended:
    """One command that must end well."""
    ended = countershot(*words, keys=keys)
    assert ended.code == 0, f"{words[0]}: {ended.out}{ended.err}"
    return ended


def build(folder: Path, which: str) -> Path:
    """1 a case with test people; 2 seal what is cited; 3 write its files; 4 sign; 5 build."""
    case, keys = folder / "case", folder / "keys"
    begin(case, keys)
    ids = sealed(case, keys, (ARTICLE, *((FACTS, *LISTS) if which == "corrected" else ())))
    if which == "published":
        texts = published.files(ids[ARTICLE.name], ARTICLE.read_text().splitlines())
    else:
        texts = corrected.files(ids)
    write(case, texts)
    sign(case, keys, texts)
    countershot("build", case, keys=keys)
    return case


def begin(case: Path, keys: Path) -> None:
    """A case whose people say that they are none, each with a key of their own."""
    people = [f"{name}:{','.join(roles)}" for name, (_, roles) in PEOPLE.items()]
    flags = [word for person in people for word in ("--person", person)]
    ran("new", case, "--title", TITLE, *flags, keys=keys)
    secret = keys.parent / "passphrase.txt"
    secret.write_text(PASSPHRASE)
    for name in PEOPLE:
        ran("key", name, "--into", case, "--passphrase-file", secret, keys=keys)
    text = (case / "case.toml").read_text()
    for name, (printed, _) in PEOPLE.items():
        assert f'name = "{name}"' in text, f"case.toml names {name} otherwise now"
        text = text.replace(f'name = "{name}"', f'name = "{printed}"')
    (case / "case.toml").write_text(text + PARTIES)
    ran("sign", case, "case.toml", "--as", "tess", "--passphrase-file", secret, keys=keys)


def sealed(case: Path, keys: Path, files: tuple[Path, ...]) -> dict[str, str]:
    """Exhibit ids by source name."""
    told = ran("seal", case, *files, "--json", keys=keys).json["exhibits"]
    ran("read", case, keys=keys)
    return {each["source_name"]: each["id"] for each in told}


def write(case: Path, texts: Mapping[str, str]) -> None:
    """Put these files into the case."""
    for path, text in texts.items():
        (case / path).parent.mkdir(exist_ok=True)
        (case / path).write_text(text)


def sign(case: Path, keys: Path, texts: Mapping[str, str]) -> None:
    """Test people sign everything that can be read: the gate is to speak of the text alone."""
    secret = ("--passphrase-file", keys.parent / "passphrase.txt")
    for path in sorted(texts, key=lambda path: path == "report.md"):
        for signer in signers(path):
            name, _, role = signer.partition(":")
            countershot("sign", case, path, "--as", name, "--role", role, *secret, keys=keys)


def signers(path: str) -> tuple[str, ...]:
    """Who signs a file."""
    if path.startswith("identifications/"):
        return ("tom:examiner",)
    return SIGNERS if path == "report.md" else SIGNERS[:2]


def fired(case: Path) -> list[dict[str, Any]]:
    """Every refusal of the gate, by file, line and rule."""
    found: list[dict[str, Any]] = countershot("check", case, "--json").json["refusals"]
    return sorted(found, key=lambda each: (each["file"], each["line"], each["rule"]))


def listed(found: list[dict[str, Any]]) -> str:
    """The list as it is read: one line each, and how often each rule fired."""
    lines = [f"{each['file']}:{each['line']}: {each['rule']}: {each['reason']}" for each in found]
    rules = Counter(each["rule"] for each in found)
    lines += ["", *(f"{count:4} {rule}" for rule, count in sorted(rules.items()))]
    return "\n".join([*lines, f"{len(found):4} refusals of {len(rules)} rules"])


def released(folder: Path) -> str:
    """Publish the corrected case into ``folder/dossier``, and say what its verifiers say."""
    case, dossier = folder / "case", folder / "dossier"
    ran("publish", case, dossier, keys=folder / "keys")
    script = subprocess.run(
        [sys.executable, dossier / "verify.py", dossier],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    claims = countershot("verify", dossier, "--json").json["claims"]
    lines = [f"{claim['verdict']}: {claim['id']}" for claim in claims]
    for chain in countershot("chain", case, "--json").json["chains"]:
        lines.append(f"chain {chain['name']}: {len(chain['links'])} links, {len(chain['steps'])} "
                     "steps")  # fmt: skip
    lines.append(f"countershot verify: {len(claims)} claims; verify.py: exit {script.returncode}")
    return "\n".join([*lines, f"dossier: {dossier}"])


def main(folder: Path, which: str) -> int:
    """Build, list what fires; 0 if the one is refused and the other clears and verifies."""
    folder.mkdir(parents=True)
    found = fired(build(folder, which))
    print(listed(found))
    if which == "published":
        return 0 if found else 1
    print(released(folder))
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("published", "corrected"):
        sys.exit("python -m tests.founding.build OUT published|corrected")
    if not ARTICLE.is_file():
        sys.exit(f"the real material is not at {DATA}: set COUNTERSHOT_DATA")
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
