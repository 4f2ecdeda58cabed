"""a claim's parts -> its file; what every file of the founding cases has in common.

To add a key to every claim, put it into ``MORE_KEYS``; to add a file to one of the two cases, put
it into ``published.files`` or ``corrected.files``.
"""

import json
from dataclasses import dataclass, field

MARK = "TEST"
TITLE = f"{MARK}, no finding: the 2019 article rebuilt"
PEOPLE = {
    "tess": ("Test author (no real person)", ("author",)),
    "tom": ("Test examiner (no real person)", ("examiner",)),
    "tina": ("Test second examiner (no real person)", ("second_examiner",)),
    "ted": ("Test editor (no real person)", ("editor",)),
    "tora": ("Test legal reader (no real person)", ("legal_reader",)),
}
PARTIES = """
[parties.hikvision]
name = "Hikvision"
[parties.training-center]
name = "Hotan County Education Training Center"
[parties.magazine]
name = "IPVM"
"""
SOURCE = """name: IPVM
letter: C
gave: [{article}, IPVM]
"""
"""The publication that both cases read: one voice, whatever it says."""
MORE_KEYS: dict[str, str] = {}
"""Keys that every claim of both cases gets, as text: what a new rule asks for goes in here."""


@dataclass(frozen=True)
class ClaimText:
    """One claim file. ``grounds``: YAML items, as ``statement: NAME``; ``adverse``: whom it
    may harm; ``answers``: what they answered in public; ``more``: its own keys.
    """

    id: str
    headline: str
    grounds: tuple[str, ...]
    prose: str
    contrary: str = ""
    kind: str = "allegation"
    count: int = 1
    of: str = "thing"
    place: str = ""
    time: str = "2019"
    actor: str = ""
    warrant: str = ""
    grade: str = "moderate"
    adverse: str = "[]"
    answers: str = ""
    more: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The file ``claims/ID.md``."""
        head = [f"headline: {_quoted(self.headline)}", f"kind: {self.kind}", "scope:"]
        head += [f"  count: {self.count}", f"  of: {self.of}", f"  place: {_quoted(self.place)}"]
        head += [f"  time: {_quoted(self.time)}", f"  actor: {_quoted(self.actor)}", "grounds:"]
        head += [f"  - {ground}" for ground in self.grounds]
        head += [f"warrant: {_quoted(self.warrant)}", f"grade: {self.grade}"]
        head += [f"adverse_to: {self.adverse}"]
        head += [f"published_answer: {self.answers}"] * bool(self.answers)
        head += [f"{key}: {value}" for key, value in (MORE_KEYS | self.more).items()]
        head += ["contrary_by: ted"] * bool(self.contrary)
        against = f"\n\n## Contrary case\n{self.contrary}" if self.contrary else ""
        return "\n".join(["---", *head, "---", f"{self.prose}{against}", ""])


def source(article: str) -> dict[str, str]:
    """The file of the one source; ``article``: its exhibit."""
    why = "A trade magazine that names its author and tests what it writes of; we know no more."
    return {"sources/magazine.md": f"---\n{SOURCE.format(article=article)}---\n{why}\n"}


def cited(exhibit: str, place: str, quotation: str) -> str:
    """A citation as an item of ``grounds``."""
    return f"exhibit: {exhibit}\n    place: {place}\n    quotation: {_quoted(quotation)}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
