"""what an entry says -> its names told apart, its numbers, and an id that lasts."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence

from countershot.records.listed import Identifier, ListedName, NameKind, Scheme

_SAID_BEFORE = re.compile(
    r"^(?:and\s+)?(?P<how>also known as|formerly known as|previously known as|"
    r"a\.?k\.?a\.?|f\.?k\.?a\.?)[:,]?\s+",
    re.IGNORECASE,
)
_TWO = re.compile(r",?\s+and formerly known as:?\s+", re.IGNORECASE)
_NUMBERS: tuple[tuple[Scheme, re.Pattern[str]], ...] = (
    # Also "United Social Credit Code Certificate (USCCC)", as OFAC sometimes writes.
    ("uscc", re.compile(r"(?:USCCC?\)?|Unified Social Credit Code)\D{0,12}?\s([0-9A-Z]{18})\b")),
    ("lei", re.compile(r"(?:LEI|Legal Entity Number)\s([0-9A-Z]{20})\b")),
    ("isin", re.compile(r"\bISIN\s([A-Z]{2}[0-9A-Z]{9}\d)\b")),
    ("imo", re.compile(r"\bIMO\s(\d{7})\b")),
    ("ticker", re.compile(r"Equity Ticker\s([0-9A-Z.]{1,12}(?:\s[A-Z]{2})?)(?=[\s;.(]|$)")),
)
_ANY = re.compile("USCC|Social Credit|LEI|Legal Entity Number|ISIN|IMO|Ticker")
"""Most entries have none, and this tells it at one look."""


def folded(name: str) -> str:
    """A name for comparing two versions: case, width and spacing do not count."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def names_of(main: ListedName, others: Iterable[ListedName]) -> tuple[ListedName, ...]:
    """The main name first, then each other once; words like *formerly known as* become a kind."""
    kept = [main]
    seen = {folded(main.name)}
    for other in others:
        for name in _told_apart(other):
            if folded(name.name) not in seen:
                seen.add(folded(name.name))
                kept.append(name)
    return tuple(kept)


def _told_apart(said: ListedName) -> Iterable[ListedName]:
    first, *rest = _TWO.split(said.name)
    match = _SAID_BEFORE.match(first)
    kind: NameKind = said.kind
    if match and match["how"].casefold()[0] in "fp":
        kind = "former"
    parts: list[tuple[str, NameKind]] = [(first[match.end() :] if match else first, kind)]
    parts += [(each, "former") for each in rest]
    for name, how in parts:
        clean = " ".join(name.split())
        if clean:
            same = (clean, how) == (said.name, said.kind)
            yield said if same else said.model_copy(update={"name": clean, "kind": how})


def numbers_in(text: str) -> tuple[Identifier, ...]:
    """The register numbers that a text gives, each once."""
    if not _ANY.search(text):
        return ()
    found = [
        Identifier(scheme=scheme, value=match.group(1))
        for scheme, pattern in _NUMBERS
        for match in pattern.finditer(text)
    ]
    return tuple(dict.fromkeys(found))


def ids_of(list_key: str, parties: Sequence[tuple[str, ...]]) -> list[str]:
    """An id for each party of a list that numbers none: a digest of what tells it from others.

    The same in every version, wherever the entry stands; parties alike are counted.
    """
    seen: dict[str, int] = {}
    made: list[str] = []
    for party in parties:
        words = "\n".join(map(folded, party)).encode()
        id_ = f"{list_key}:{hashlib.sha256(words).hexdigest()[:12]}"
        seen[id_] = seen.get(id_, 0) + 1
        made.append(id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}")
    return made
