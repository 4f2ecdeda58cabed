"""an id, sealed pictures and perhaps a family -> specimens/ID.yaml, a form to fill in.

It is not valid before somebody has filled in who makes it and of what kind it is; what a family
brings along is marked with its source, and nothing is called discriminating.
"""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from countershot.devices.consider import relations, years
from countershot.devices.draft import NAME, plain
from countershot.errors import UsageError
from countershot.records.base import KINDS
from countershot.records.family import Family, PublicSource

HEAD = (
    "A specimen: known reference material for one product. Fill it in, then delete the comments.",
    "`countershot check` names what is missing; then `countershot compare` uses it.",
)
WHO = (
    "Who makes it, as your source says; `unknown` if nobody knows. A badge is not a maker:",
    "`badge` is the name that stands on it.",
)


@dataclass(frozen=True)
class Sealed:
    """A picture that is an exhibit of the case, and the name under which it was sealed."""

    exhibit: str
    source_name: str


def form(name: str, pictures: Sequence[Sealed], family: Family | None = None) -> str:
    """The text of ``specimens/NAME.yaml``. UsageError if the name cannot be a file's."""
    if not NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} cannot be a specimen's id: use small letters, digits and hyphens."
        )
    lines = [*_comments(HEAD), *_from_family(family), *_comments(WHO), *_names(family)]
    lines += [*_kind(family), *_sales_years(family), *_features(family), *_relations(family)]
    lines += [*_pictures(pictures), *_citation(family)]
    return "\n".join(lines) + "\n"


def _comments(lines: Iterable[str]) -> list[str]:
    return [f"# {_safe(line)}".rstrip() for line in lines]


def _quoted(text: str) -> str:
    return json.dumps(_safe(text).strip(), ensure_ascii=False)


def _safe(text: str) -> str:
    """What a file of a case may hold: one line in NFC without hidden characters."""
    seen = "".join(char if char.isprintable() else " " for char in text)
    return plain(unicodedata.normalize("NFC", seen), indent=True)


def _from_family(family: Family | None) -> list[str]:
    if family is None:
        return []
    return _comments(
        (
            f"Begun from the shipped family {family.id}: open its sources before you rely on it.",
            "Its facts are those of a family and not of the one in your pictures.",
        )
    )


def _names(family: Family | None) -> list[str]:
    lines = []
    for key in ("maker", "badge", "series"):
        said = getattr(family, key) if family else None
        if family is not None and said is not None:
            lines += _comments([_says(family.sources[said.source], said.quotation)])
        lines.append(f"{key}: {_quoted(said.value if said is not None else '')}")
    return [
        *lines,
        *_comments(["Only if your pictures are of one device model."]),
        'device_model: ""',
    ]


def _says(source: PublicSource, quotation: str) -> str:
    when = source.published or f"seen {source.seen}"
    return f"“{quotation}”: {source.title}, {when}, {source.url}"


def _kind(family: Family | None) -> list[str]:
    kinds = [said.value for said in family.kinds] if family else []
    which = f"The family comes as: {' '.join(kinds)}." if len(kinds) > 1 else ""
    chosen = kinds[0] if len(kinds) == 1 else '""'
    return [*_comments([f"One of: {' '.join(KINDS)}. {which}"]), f"kind: {chosen}"]


def _sales_years(family: Family | None) -> list[str]:
    words = ["First and last year of sale, as [2017, null]; null where you do not know them."]
    first = family.not_before if family else None
    if family is not None:
        words.append(f"The family: {years(family)}.")
    return [*_comments(words), f"sales_years: {f'[{first.value}, null]' if first else 'null'}"]


def _features(family: Family | None) -> list[str]:
    lines = _comments(
        (
            "What anybody can see on it, one feature each, in words. `discriminating: true` only",
            "if its look-alikes lack it, and you have looked.",
        )
    )
    if family is None or not family.features:
        example = ("features:", "  - id: round-brim", "    words: a white brim all the way round")
        return [*lines, *_comments((*example, "    discriminating: false")), "features: []"]
    lines.append("features:")
    for each in family.features:
        lines += _comments([_says(family.sources[each.source], each.quotation)])
        lines += [f"  - id: {each.id}", f"    words: {_quoted(each.words)}"]
        lines.append("    discriminating: false")
    return lines


def _relations(family: Family | None) -> list[str]:
    words = ["Ids of other specimens of this case that look like it."]
    if family is not None:
        words += [line.strip() for line in relations(family)]
    return [*_comments(words), "lookalikes: []"]


def _pictures(pictures: Sequence[Sealed]) -> list[str]:
    words = ["Exhibits of this case, and the view each shows: front, side, three-quarter, back."]
    if not pictures:
        words.append("Without a picture it is never compared by looks: `countershot catalogue add`")
        words.append("with pictures, or seal them and name them here.")
        return [*_comments(words), "pictures: []"]
    lines = [*_comments(words), "pictures:"]
    for each in pictures:
        lines += [*_comments([each.source_name]), f"  - exhibit: {each.exhibit}", '    view: ""']
    return lines


def _citation(family: Family | None) -> list[str]:
    words = ["Where all this is known from: address, title, date."]
    sources = family.sources.values() if family else ()
    cited = "; ".join(
        f"{each.title}, {each.published or f'seen {each.seen}'}, {each.url}" for each in sources
    )
    return [*_comments(words), f"citation: {_quoted(cited)}"]
