"""a folder -> a small case without pictures, with people whose keys the test holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from countershot import flow
from countershot.evidence import keys
from countershot.evidence.keys import SigningKey
from countershot.gather import signing
from countershot.gather.facts import written
from countershot.workspace.open import open_case

PEOPLE = {"ana": "author", "bo": "examiner", "cy": "editor", "dee": "legal_reader"}
NOTICE = "The bureau orders 24 sets of cameras for the gate.\nThe price is 4,860,000 yuan.\n"
THREAT = """
[threat]
date = "{date}"
by = "ana"
what = "Whoever gave us the notice could be asked about it by the bureau."
done = "Nobody is named; the notice stands on the bureau's own page."
"""


@dataclass
class SmallCase:
    """``path`` and everybody's key; ``exhibit`` is the notice."""

    path: Path
    keys: dict[str, SigningKey]
    exhibit: str = ""
    people: Mapping[str, str] = field(default_factory=lambda: PEOPLE)

    def sign(self, name: str, *signers: str) -> None:
        """Over the file as it stands; a file that cannot be read raises."""
        for who in signers:
            space = open_case(self.path)
            words = signing.statement(space, written(space), name, who, self.people[who])
            signing.sign(space, words, self.keys[who])

    def claim(self, name: str, words: str = "", ground: str = "", more: str = "") -> None:
        """Write a claim that rests on the notice, or on ``ground``."""
        cited = ground or flow.cite(self.path, self.exhibit, "24 sets").as_yaml()
        grounds = "".join(f"  {line}\n" for line in cited.splitlines())
        text = (
            f"---\nheadline: {words or 'The notice says that the bureau orders 24 sets'}\n"
            "kind: allegation\nscope:\n  count: 24\n  of: set\n  place: the gate\n  time: ''\n"
            f"  actor: the bureau\ngrounds:\n{grounds}"
            "warrant: the notice is the bureau's own order\ngrade: moderate\n"
            "alleged_by: the bureau\ncontrary_by: cy\nadverse_to: []\n"
            "rests_on_one: the notice is the only paper of the order that was found\n"
            f"{more}---\nAccording to the notice, the bureau orders 24 sets of cameras.\n"
            "## Contrary case\nA notice says what was ordered, and not what was delivered.\n"
        )
        (self.path / "claims" / f"{name}.md").write_text(text)

    def report(self, *claims: str, more: str = "") -> None:
        """A report with a sentence for each claim."""
        said = "\n\n".join(
            f"The notice says that the bureau orders 24 sets [@{c}]." for c in claims
        )
        (self.path / "report.md").write_text(f"# What the notice says [~]\n\n{said}\n{more}")

    def toml(self, text: str, signer: str = "cy") -> None:
        """Add to case.toml, signed."""
        path = self.path / "case.toml"
        path.write_text(path.read_text().rstrip("\n") + "\n" + text)
        self.sign("case.toml", signer)


def small_case(
    folder: Path,
    notice: str | bytes = NOTICE,
    name: str = "notice.txt",
    people: Mapping[str, str] = PEOPLE,
) -> SmallCase:
    """Made, sealed and read; two people may sign at once, as their keys are enrolled."""
    path = folder / "case"
    flow.new(path, title="What was ordered", people=[f"{n}:{role}" for n, role in people.items()])
    made = {who: keys.generate() for who in people}
    text = (path / "case.toml").read_text()
    for who, key in made.items():
        text = re.sub(
            rf'(\[people\.{who}\]\n(?:.*\n)*?public_key = )"".*',
            rf'\g<1>"{key.public_base64}"',
            text,
        )
    (path / "case.toml").write_text(text)
    case = SmallCase(path, made, people=people)
    case.sign("case.toml", "ana")
    (folder / "in").mkdir(exist_ok=True)
    (folder / "in" / name).write_bytes(notice if isinstance(notice, bytes) else notice.encode())
    case.exhibit = flow.seal(path, [str(folder / "in" / name)]).exhibits[0].id
    flow.read(path)
    return case
