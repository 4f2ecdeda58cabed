"""a letter, what happened to it and what it still lacks -> the answers of ``ask``."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.answers.collecting import Watching
from countershot.records.log import Asked, Attempted, LetterEntry, Replied

Json = dict[str, Any]


@dataclass(frozen=True)
class Missing:
    """What keeps a letter from being sent: the thing, why, and the command that mends it."""

    what: str
    reason: str
    command: str

    def as_json(self) -> Json:
        """``{"what", "reason", "command"}``."""
        return {"what": self.what, "reason": self.reason, "command": self.command}

    @property
    def line(self) -> str:
        """For people, on one line."""
        return f"{self.what} {self.reason}: {self.command}"


@dataclass(frozen=True)
class Point:
    """One assertion: what is put, whether it was put as it stands, and what came of it.

    ``put``: ``not yet``, ``as it stands`` or ``changed since``; ``outcome`` "" while not judged.
    """

    number: int
    path: str
    words: str
    put: str
    outcome: str = ""


@dataclass(frozen=True)
class LetterShown:
    """A letter as it stands: its text, its points, what it lacks, what happened, what may be said.

    ``may_say``: (words about the answer, why the log does not bear them out; "" if it does).
    """

    inquiry: str
    party: str
    party_name: str
    kind: str
    to: tuple[tuple[str, str], ...]
    points: tuple[Point, ...]
    deadline: str
    text: str
    page: str
    missing: tuple[Missing, ...]
    events: tuple[LetterEntry, ...]
    may_say: tuple[tuple[str, str], ...]

    def as_json(self) -> Json:
        """``{"inquiry", "party", "assertions", "deadline", "text", "missing", "events", ...}``."""
        return {
            "inquiry": self.inquiry,
            "party": self.party,
            "party_name": self.party_name,
            "kind": self.kind,
            "to": [{"channel": channel, "address": address} for channel, address in self.to],
            "assertions": [
                {
                    "number": each.number,
                    "path": each.path,
                    "words": each.words,
                    "put": each.put,
                    "outcome": each.outcome,
                }
                for each in self.points
            ],
            "deadline": self.deadline,
            "text": self.text,
            "missing": [each.as_json() for each in self.missing],
            "ready": not self.missing,
            "events": [event_json(each) for each in self.events],
            "may_say": [{"words": words, "not_yet": why} for words, why in self.may_say],
        }


@dataclass(frozen=True)
class LetterLogged:
    """An event of a letter entered the log; ``looks``: what its addresses showed at once."""

    event: LetterEntry
    looks: Watching | None = None

    def as_json(self) -> Json:
        """``{"event": {...}, "looks": null | as of watch}``."""
        looks = self.looks.as_json() if self.looks is not None else None
        return {"event": event_json(self.event), "looks": looks}


@dataclass(frozen=True)
class InquiryDrafted:
    """A letter was begun from the claims that name a party; a person completes and signs it."""

    path: Path
    claims: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"path", "claims"}``."""
        return {"path": str(self.path), "claims": list(self.claims)}


def event_json(event: LetterEntry) -> Json:
    """``{"type", "at_utc", "inquiry", "party", "channel", ...}``."""
    made: Json = {
        "type": event.type,
        "at_utc": event.at_utc,
        "inquiry": event.inquiry,
        "party": event.party,
        "channel": event.channel,
    }
    match event:
        case Asked():
            made |= {
                "deadline": event.deadline,
                "letter": event.letter,
                "put": [{"number": p.number, "path": p.path} for p in event.put],
                "addresses": list(event.addresses),
            }
        case Replied():
            made["exhibits"] = list(event.exhibits)
        case Attempted():
            pass
    return made
