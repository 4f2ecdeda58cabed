"""text of a chain -> its record, with the line of each link."""

from decimal import Decimal, InvalidOperation
from typing import Any

from countershot.claims.citing import optional_ground
from countershot.claims.frontmatter import front_matter
from countershot.claims.identity_file import items
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.chain import Chain, Link
from countershot.records.files import ChainFile, Document

_WORDS = words(
    "headline from relation to grade percent bound statement claim identification exhibit place "
    "quotation"
)
MOST_LINKS = 200


def chain_file(path: str, name: str, text: str, sha256: str) -> ChainFile:
    """Read ``chains/NAME.md``: its body is a note. Raises Unreadable.

    A link without a ground is read; the rule `chain.cited` refuses it. ``key_lines`` holds
    ``links.N`` and ``beside.N``, and ``links.N.citation.KEY``.
    """
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = {**matter.head.key_lines, "body": matter.body_line}
    for key in ("links", "beside"):
        found = items(values, key, lines, MOST_LINKS)
        values[key] = [_link(each, f"{key}.{n}", lines) for n, each in enumerate(found)]
    values |= {"name": name, "note": matter.body.strip()}
    made = record(Chain, values, lines)
    _check(made, lines)
    return ChainFile(Document(path, sha256, lines), made)


def _link(item: dict[str, Any], path: str, lines: dict[str, int]) -> dict[str, Any]:
    made = optional_ground(item, path, lines)
    for written, key in (("from", "start"), ("to", "end")):
        lines[f"{path}.{key}"] = lines.get(f"{path}.{written}", lines[path])
        if written in made:
            made[key] = made.pop(written)
    return made


def _check(made: Chain, lines: dict[str, int]) -> None:
    if not made.headline.strip():
        raise Unreadable("`headline`: is empty; say what the chain shows", lines["headline"])
    if not made.links:
        raise Unreadable("`links`: has none", lines.get("links", 1))
    for key, links in (("links", made.links), ("beside", made.beside)):
        for number, link in enumerate(links):
            _check_link(link, f"{key}.{number}", lines)


def _check_link(link: Link, path: str, lines: dict[str, int]) -> None:
    for key, name in (("from", link.start), ("to", link.end)):
        if not name.strip():
            raise Unreadable(f"`{key}`: is empty; name it as its ground does", lines[path])
    if link.percent and (link.relation != "owned by" or not _is_share(link.percent)):
        reason = "is the share of an `owned by` link, a number from 0 to 100 without a sign"
        raise Unreadable(f"`percent`: {reason}", lines.get(f"{path}.percent", lines[path]))


def _is_share(text: str) -> bool:
    try:
        return len(text) <= 12 and 0 <= Decimal(text) <= 100
    except InvalidOperation:
        return False
