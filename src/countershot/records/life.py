"""the log and later facts -> what was released before, and what must be looked at again."""

from dataclasses import dataclass
from typing import Literal

from countershot.records.release import Release

DueKind = Literal[
    "list changed", "address gone", "address changed", "address moved", "statement superseded",
    "product renamed",
]  # fmt: skip


@dataclass(frozen=True)
class Earlier:
    """A release that the log knows: its entry's ``index``, and its ``release.json``.

    ``release`` is None where the case no longer holds those bytes, or cannot read them.
    """

    index: int
    at_utc: str
    sha256: str
    release: Release | None

    def claims(self) -> dict[str, str]:
        """SHA-256 of the file of each claim that it had, by id."""
        if self.release is None:
            return {}
        files = {judgement.path: judgement.sha256 for judgement in self.release.judgements}
        every = ((claim.id, files.get(f"claims/{claim.id}.md")) for claim in self.release.claims)
        return {name: sha256 for name, sha256 in every if sha256 is not None}

    def headline(self, claim: str) -> str:
        """What stood over a claim then; "" if it had none of that id."""
        found = (c.headline for c in self.release.claims if c.id == claim) if self.release else ()
        return next(iter(found), "")


@dataclass(frozen=True)
class Due:
    """A later fact and the claims it touches; ``id`` is of the fact alone: ``d-`` and 12 digits.

    ``since``: when it was learned, UTC or a day. ``words``: the fact, for people.
    """

    id: str
    kind: DueKind
    claims: tuple[str, ...]
    words: str
    since: str


@dataclass(frozen=True)
class Taken:
    """A record of the life after publication that the log took in: its path, and when."""

    path: str
    at_utc: str
