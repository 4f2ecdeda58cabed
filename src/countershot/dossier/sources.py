"""sources and independent origins, as flow found them -> what the pages show of who said it."""

from collections.abc import Mapping
from dataclasses import dataclass

from countershot.dossier.grounds import source_of
from countershot.dossier.material import Material
from countershot.dossier.names import anchor
from countershot.dossier.redact import Redaction
from countershot.dossier.told import SourceTold


@dataclass(frozen=True)
class Hand:
    """One independent origin of a claim. ``exhibits``: (anchor, words) of what comes from it."""

    sources: tuple[SourceTold, ...]
    said_by: str
    exhibits: tuple[tuple[str, str], ...]


def hands(material: Material, claim: str, redacted: Mapping[str, Redaction]) -> tuple[Hand, ...]:
    """The origins of one claim, with the exhibits that this dossier speaks of."""
    return tuple(
        Hand(
            told.sources,
            told.said_by,
            tuple((anchor(x), source_of(redacted[x], x)) for x in told.exhibits if x in redacted),
        )
        for told in material.origins.get(claim, ())
    )


def sources_here(
    material: Material, redacted: Mapping[str, Redaction]
) -> tuple[tuple[SourceTold, tuple[tuple[str, str], ...]], ...]:
    """Every source of an exhibit of this dossier, with the (anchor, words) of those it gave."""
    found: dict[SourceTold, list[tuple[str, str]]] = {}
    for exhibit in redacted:
        for source in material.sources.get(exhibit, ()):
            words = source_of(redacted[exhibit], exhibit)
            found.setdefault(source, []).append((anchor(exhibit), words))
    return tuple((source, tuple(found[source])) for source in sorted(found, key=lambda s: s.name))
