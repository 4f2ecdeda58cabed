"""passages of an OCDS 1.1 release package -> proposals: its tenders, awards and contracts

Open Contracting Data Standard 1.1, release package: releases with an ``ocid`` each. Nothing here
is a statement until a person takes it down.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from countershot.documents.fold import MAX_QUOTATION
from countershot.documents.json_text import escaped, parts_of
from countershot.records.computed import Passage, Passages
from countershot.records.judged import Citation
from countershot.records.statement import FieldName, Form, Proposed, StatedField

DRAFTED_BY = "ocds 1"
MOST = 5_000
"""Proposals of one package."""
MOST_PARTIES = 50
"""Suppliers, addresses and so on of one award."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[0-9:.]+(?:Z|[+-]\d\d:\d\d)?)?")
_ADDRESS = ("streetAddress", "locality", "region", "countryName")


@dataclass
class _Node:
    """What stands at one place of the file: a value, or more places."""

    pointer: str = ""
    passage: Passage | None = None
    inner: dict[str, "_Node"] = field(default_factory=dict)

    def at(self, *names: str) -> "_Node":
        """What these names lead to; an empty node where they lead nowhere."""
        node = self
        for name in names:
            node = node.inner.get(name, _NOTHING)
        return node

    def each(self, name: str, most: int = MOST_PARTIES) -> Iterator["_Node"]:
        """The items of a list."""
        node = self.at(name)
        for number in range(min(len(node.inner), most)):
            if str(number) in node.inner:
                yield node.inner[str(number)]

    @property
    def text(self) -> str:
        """The value; empty where there is none."""
        return self.passage.text if self.passage and self.passage.text != "null" else ""


_NOTHING = _Node()


def ocds_proposals(passages: Passages) -> tuple[Proposed, ...]:
    """What each tender, award and contract of a release package says; empty for any other text.

    Each field cites its value by JSON Pointer. ``said_by`` is the package's publisher. An award
    without its own buyer is the release's buyer's. A contract's suppliers are its award's.
    """
    root = _tree(passages.passages)
    digits = passages.exhibit.removeprefix("x-")[:8]
    if not any(release.at("ocid").text for release in root.each("releases")):
        return ()
    made: list[Proposed] = []
    for form, fields in _all(root):
        if len(made) == MOST:
            break
        stated = tuple(_stated(each, passages.exhibit) for each in fields)
        if stated:
            made.append(
                Proposed(
                    id=f"p-{digits}-{len(made) + 1}",
                    exhibit=passages.exhibit,
                    form=form,
                    said_by=root.at("publisher", "name").text,
                    fields=stated,
                    drafted_by=DRAFTED_BY,
                )
            )
    return tuple(made)


def _tree(passages: Iterable[Passage]) -> _Node:
    root = _Node()
    for passage in passages:
        if not passage.place.startswith("/"):
            continue
        node = root
        for name in parts_of(passage.place):
            if name not in node.inner:
                node.inner[name] = _Node(f"{node.pointer}/{escaped(name)}")
            node = node.inner[name]
        node.passage = passage
    return root


@dataclass(frozen=True)
class _Said:
    """A field in the making: where its value stands, and what belongs to it."""

    field: FieldName
    label: str
    node: _Node
    value: str
    unit: str = ""


def _all(root: _Node) -> Iterator[tuple[Form, list[_Said]]]:
    for release in root.each("releases", MOST):
        if not release.at("ocid").text:
            continue
        if release.at("tender").inner:
            yield "tender", list(_tender(release, release.at("tender")))
        awards = list(release.each("awards", MOST))
        for award in awards:
            if _stands_in(award, release):
                continue
            yield "award notice", [*_award(award), *_buyer(release), *_rest(award, "date")]
        for contract in release.each("contracts", MOST):
            ids = contract.at("awardID").text
            its = next((award for award in awards if ids and award.at("id").text == ids), _NOTHING)
            fields = [*_suppliers(its), *_what(contract, its), *_buyer(release)]
            yield "contract", [*fields, *_rest(contract, "dateSigned")]


def _stands_in(award: _Node, release: _Node) -> bool:
    """Is it there for a contract's suppliers alone, as we export it? What says more is read."""
    if not award.at("x_countershot", "stands_for").text:
        return False
    says_more = any(award.at(key).text or award.at(key).inner for key in ("title", "value", "date"))
    ids = {contract.at("awardID").text for contract in release.each("contracts", MOST)}
    return award.at("id").text in ids and not says_more


def _tender(release: _Node, tender: _Node) -> Iterator[_Said]:
    yield from _what(tender)
    yield from _buyer(release)
    yield from _amount(tender.at("value"), "value")
    yield from _amount(tender.at("minValue"), "minValue")
    if release.at("x_countershot", "date_of_export").text != "true":
        yield from _when(release, "date")
    for label in ("startDate", "endDate"):
        yield from _when(tender.at("tenderPeriod"), label, "tenderPeriod ")
    yield from _where(tender)


def _award(award: _Node) -> Iterator[_Said]:
    yield from _suppliers(award)
    yield from _what(award)


def _rest(it: _Node, date: str) -> Iterator[_Said]:
    yield from _amount(it.at("value"), "value")
    yield from _when(it, date)
    yield from _where(it)


def _suppliers(award: _Node) -> Iterator[_Said]:
    for supplier in award.each("suppliers"):
        yield from _words("who", "supplier", supplier.at("name"))


def _what(*nodes: _Node) -> Iterator[_Said]:
    """The title, or else the description, of the first that has one."""
    for node in nodes:
        for label in ("title", "description"):
            if node.at(label).text:
                yield from _words("what", label, node.at(label))
                return


def _buyer(release: _Node) -> Iterator[_Said]:
    """The buyer; where the release names none, who procures for it."""
    buyer, entity = release.at("buyer", "name"), release.at("tender", "procuringEntity", "name")
    party = next(
        (
            party.at("name")
            for role in ("buyer", "procuringEntity")
            for party in release.each("parties")
            if role in [each.text for each in party.each("roles")]
        ),
        _NOTHING,
    )
    for label, node in (("buyer", buyer), ("procuringEntity", entity), ("party", party)):
        if node.text:
            yield from _words("to whom", label, node)
            return


def _where(it: _Node) -> Iterator[_Said]:
    """Where the items are delivered; what stands there in words."""
    seen: set[str] = set()
    for item in it.each("items"):
        places = [item.at("deliveryAddress"), *item.each("deliveryAddresses")]
        places.append(item.at("deliveryLocation", "description"))
        for place in places:
            for node in (*(place.at(name) for name in _ADDRESS), place):
                if node.text and node.text not in seen:
                    seen.add(node.text)
                    label = node.pointer.rpartition("/")[2]
                    yield from _words("where", label, node)


def _words(name: FieldName, label: str, node: _Node) -> Iterator[_Said]:
    if node.text:
        yield _Said(name, label, node, " ".join(node.text[:MAX_QUOTATION].split()))


def _amount(value: _Node, label: str) -> Iterator[_Said]:
    amount, currency = value.at("amount"), value.at("currency").text
    if amount.text:
        yield _Said("how much", label, amount, decimal(amount.text), currency)


def _when(it: _Node, label: str, before: str = "") -> Iterator[_Said]:
    found = _DAY.fullmatch(it.at(label).text)
    if found:
        yield _Said("when", f"{before}{label}", it.at(label), "-".join(found.groups()))


def decimal(text: str) -> str:
    """A JSON number in its plain decimal form; empty where it is no number of sensible size."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return ""
    if not number.is_finite() or abs(number.adjusted()) > 30 or len(text) > 60:
        return ""
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _stated(said: _Said, exhibit: str) -> StatedField:
    words = said.node.text[:MAX_QUOTATION]
    return StatedField(
        line=0,
        field=said.field,
        label=said.label,
        value=said.value,
        unit=said.unit,
        bound="at least" if said.label == "minValue" else "exactly",
        citation=Citation(exhibit=exhibit, place=said.node.pointer, quotation=words),
    )
