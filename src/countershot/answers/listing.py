"""a folder of official lists -> the machine-readable answer of ``lists``."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class ListTold:
    """One list file that was read; ``newest``: the latest day on which it adds an entry."""

    file: str
    sha256: str
    key: str
    title: str
    publisher: str
    address: str
    licence: str
    entries: int
    names: int
    dated: int
    published: str | None
    newest: str | None
    filled: dict[str, float]
    beside: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]

    def as_json(self) -> Json:
        """Its fields; ``list`` is the key in lists.toml."""
        said = {name: value for name, value in vars(self).items() if name != "key"}
        return {
            **said,
            "list": self.key,
            "beside": [{"file": name, "sha256": digest} for name, digest in self.beside],
            "notices": list(self.notices),
        }


@dataclass(frozen=True)
class Lists:
    """What stands in a folder: lists, files of their aliases, what was refused and passed over."""

    lists: tuple[ListTold, ...]
    aliases: tuple[tuple[str, int, str], ...]
    refused: tuple[tuple[str, str], ...]
    passed_over: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"lists": [{"file", "entries", ...}], "aliases", "refused", "passed_over"}``."""
        return {
            "lists": [each.as_json() for each in self.lists],
            "aliases": [{"file": file, "rows": n, "of": of} for file, n, of in self.aliases],
            "refused": [{"file": file, "reason": why} for file, why in self.refused],
            "passed_over": list(self.passed_over),
        }
