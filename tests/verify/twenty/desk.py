"""a folder, a clock and a paper -> a real case on a desk: written, sealed, signed, published."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from countershot import flow
from countershot.answers import Published
from countershot.workspace.clock import SystemClock
from tests.whole.small_case import SmallCase, small_case

PEOPLE = {
    "ana": "author", "bo": "examiner", "cy": "editor", "dee": "legal_reader",
    "eli": "second_examiner",
}  # fmt: skip
MORNING = "2025-04-19T09:00:00Z"
SIGNERS = {
    "sources": ("ana",), "origins": ("ana", "cy"), "statements": ("ana", "cy"),
    "translations": ("ana", "dee"), "identities": ("ana",), "chains": ("ana", "cy"),
    "redactions": ("cy",), "claims": ("ana", "cy"), "inquiries": ("ana",), "outcomes": ("ana",),
    "corrections": ("cy",), "rechecks": ("bo",), "report.md": ("ana", "cy", "dee"),
}  # fmt: skip
"""Who signs what, lowest first; an identification is signed by the examiner in its name."""


@dataclass
class Time:
    """The clock of every case of a test; ``moment``: UTC, or "" for this computer's own."""

    moment: str = MORNING

    def keep(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """From now on cases that ask their computer are told this time."""
        own = SystemClock.now_utc
        monkeypatch.setattr(SystemClock, "now_utc", lambda clock: self.moment or own(clock))


@dataclass
class Desk(SmallCase):
    """A case whose ``exhibit`` is the first paper. Dates of a case are those of its ``time``."""

    time: Time = field(default_factory=Time)
    releases: int = 0

    def seal(self, name: str, paper: str | bytes, giver: str | None = None) -> str:
        """Its exhibit; it is read at once."""
        path = self.path.parent / "in" / name
        path.write_bytes(paper if isinstance(paper, bytes) else paper.encode())
        (found,) = flow.seal(self.path, [str(path)], giver=giver).exhibits
        flow.read(self.path)
        return found.id

    def cite(self, words: str, exhibit: str = "") -> str:
        """The first place of the words, as a line of a list of grounds."""
        found = flow.cite(self.path, exhibit or self.exhibit, words).as_yaml()
        return "- exhibit:" + found.split("- exhibit:")[1]

    def put(self, path: str, text: str) -> None:
        """Write a file of the case."""
        target = self.path / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(text)

    def state(self, name: str, form: str, by: str, *fields: tuple[Any, ...], **more: Any) -> None:
        """``statements/NAME.md``. A field: which, its value, the words quoted, other keys."""
        exhibit, note = more.pop("exhibit", ""), more.pop("note", "Taken down and read twice.")
        head = {"form": form, "said_by": by, "given": "freely", **more}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
        lines.append("fields:")
        for which, value, words, *other in fields:
            said = {"value": value, **(other[0] if other else {})}
            lines.append(f"  - field: {which}")
            lines += [f"    {key}: {json.dumps(v, ensure_ascii=False)}" for key, v in said.items()]
            cited = self.cite(words, exhibit).removeprefix("- ").splitlines()
            lines += [f"    {line.strip()}" for line in cited]
        self.put(f"statements/{name}.md", "\n".join(["---", *lines, "---", note, ""]))

    def source(self, name: str, title: str, letter: str, why: str, *gave: str, **more: Any) -> None:
        """``sources/NAME.md``."""
        head = {"name": title, "letter": letter, "gave": list(gave), **more}
        self.front(f"sources/{name}.md", head, why)

    def assert_(self, name: str, headline: str, prose: str, contrary: str, **said: Any) -> None:
        """``claims/NAME.md``. ``on``: its grounds; ``scope``: count, of, place, time, actor."""
        count, of, place, time, actor = said.pop("scope")
        grounds = said.pop("on")
        head = {
            "headline": headline, "kind": "allegation",
            "scope": {"count": count, "of": of, "place": place, "time": time, "actor": actor},
            "warrant": "the paper says so in these words", "grade": "moderate",
            "contrary_by": "cy", "adverse_to": [], **said,
        }  # fmt: skip
        listed = "".join(f"  {line}\n" for each in grounds for line in each.splitlines())
        body = f"{prose}\n\n## Contrary case\n{contrary}"
        self.front(f"claims/{name}.md", head, body, f"grounds:\n{listed}")

    def front(self, path: str, head: dict[str, Any], body: str, more: str = "") -> None:
        """A file with front matter; ``more``: lines of it that stand as they are."""
        lines = "".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items()
        )
        self.put(path, f"---\n{lines}{more}---\n{body}\n")

    def ask(self, name: str, party: str, to: dict[str, str], *claims: str, **more: Any) -> None:
        """``inquiries/NAME.md``, signed: it can be sent."""
        ways = "".join(f"  - channel: {way}\n    address: {json.dumps(to[way])}\n" for way in to)
        put = "".join(f"  - claim: {claim}\n" for claim in claims)
        lines = f"to:\n{ways}assertions:\n{put}questions:\n  - What is known to you of it?\n"
        opening = "We write about what is said in a paper. You may answer in any language."
        self.front(f"inquiries/{name}.md", {"party": party, **more}, opening, lines)
        self.sign(f"inquiries/{name}.md", "ana")

    def outcome(self, name: str, outcome: str, how: str, reply: str = "") -> None:
        """``outcomes/NAME.md`` of a letter's only assertion."""
        lines = f"outcomes:\n  - assertion: 1\n    outcome: {outcome}\n"
        lines += f"    reply: {reply}\n" if reply else ""
        self.front(f"outcomes/{name}.md", {}, how, lines)

    def answered(self, letter: str, words: str, at: str, channel: str = "email") -> str:
        """A reply comes; its exhibit."""
        self.time.moment = at
        path = self.path.parent / "in" / f"answer-{letter}.txt"
        path.write_text(words)
        event = flow.reply(self.path, letter, str(path), channel).event
        flow.read(self.path)
        return str(getattr(event, "exhibits")[0])  # noqa: B009

    def tell(self, title: str, *sentences: str) -> None:
        """``report.md``: a title and its sentences, each with its marker."""
        self.put("report.md", "\n\n".join([f"# {title}", *sentences]) + "\n")

    def sign_all(self) -> None:
        """Everybody signs what is theirs, as it stands."""
        for folder, who in SIGNERS.items():
            for path in self._files(folder):
                self.sign(path, *who)
        for path in self._files("identifications"):
            self.sign(path, path.split(".")[-2])
        self.sign("report.md", *SIGNERS["report.md"])

    def _files(self, folder: str) -> Iterable[str]:
        there = self.path / folder
        if there.is_dir():
            return sorted(f"{folder}/{path.name}" for path in there.glob("*.md"))
        return [folder] if there.is_file() else []

    def edit(self, path: str, old: str, new: str) -> tuple[Path, str]:
        """Put other words into a file, ``*`` in its name or not; what there was, to restore."""
        (file,) = self.path.glob(path)
        text = file.read_text()
        assert old in text, f"{path} has no {old!r}"
        file.write_text(text.replace(old, new))
        return file, text

    def restore(self, before: tuple[Path, str]) -> None:
        """As it was before an edit."""
        before[0].write_text(before[1])

    def publish(self) -> Published:
        """Into a new folder beside the case."""
        self.releases += 1
        return flow.publish(self.path, self.path.parent / f"out-{self.releases}")


def begin(folder: Path, time: Time, paper: str | bytes, name: str = "notice.txt") -> Desk:
    """A new case with five people, and the first paper sealed."""
    made = small_case(folder, paper, name, PEOPLE)
    return Desk(made.path, made.keys, made.exhibit, PEOPLE, time)
