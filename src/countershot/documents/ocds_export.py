"""statements on tenders, awards and contracts -> an OCDS 1.1 release package (a dict for JSON)

What a statement says and the standard has no place for is kept under ``x_countershot``, as it
stands; nothing is rounded, completed or converted.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from countershot.documents.names import ni_of
from countershot.records.exhibit import Exhibit
from countershot.records.statement import Form, StatedField, Statement

DOCUMENT_TYPES: dict[Form, str] = {
    "tender": "tenderNotice", "award notice": "awardNotice", "contract": "contractSigned",
}  # fmt: skip
"""Forms that the standard knows, and the code of their document in its documentType list."""
Fits = Callable[[StatedField], object]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CURRENCY = re.compile(r"[A-Z]{3}")
_TAGS = {"tender": "tender", "award notice": "award", "contract": "contract"}


@dataclass(frozen=True)
class Source:
    """One statement to be exported: whether it is signed as it stands, and its exhibits by id.

    ``exhibits`` maps what its citations say (an id or its prefix) to the exhibit.
    """

    statement: Statement
    signed: bool
    exhibits: Mapping[str, Exhibit]


@dataclass
class _Parties:
    """Organisations of one release, each once, with all its roles."""

    by_name: dict[str, dict[str, Any]] = field(default_factory=dict)

    def refer(self, name: str, role: str) -> dict[str, str]:
        """A reference to the party of this name, who has this role too."""
        number = len(self.by_name) + 1
        party = self.by_name.setdefault(name, {"id": f"local-{number}", "name": name, "roles": []})
        if role not in party["roles"]:
            party["roles"].append(role)
        return {"id": party["id"], "name": name}


def release_package(
    sources: Iterable[Source], case: str, title: str, publisher: str, at_utc: str
) -> dict[str, Any]:
    """A release for each statement of a form that the standard knows, in the order given.

    ``case`` is the case's id, ``at_utc`` the moment of the export. Statements ``about`` the same
    thing have one ``ocid``; its prefix is our own and not registered, which the package says.
    """
    taken = [each for each in sources if each.statement.form in DOCUMENT_TYPES]
    return {
        "uri": f"tag:countershot.invalid,2026:{case}/ocds",
        "version": "1.1",
        "publishedDate": at_utc,
        "publisher": {"name": publisher},
        "releases": [_release(each, case, at_utc) for each in taken],
        "x_countershot": {
            "case": case,
            "title": title,
            "is": "an export of what sources say, as people took it down; not a release of the "
            "case, and not checked by its gate",
            "ocid_prefix": "local: it is not registered with the Open Contracting Partnership",
            "unsigned": [each.statement.name for each in taken if not each.signed],
        },
    }


def _release(source: Source, case: str, at_utc: str) -> dict[str, Any]:
    said, parties = source.statement, _Parties()
    left = list(said.fields)
    made: dict[str, Any] = {
        "ocid": f"countershot-local-{case}-{said.about or said.name}",
        "id": said.name,
        "date": at_utc,
        "tag": [_TAGS[said.form]],
        "initiationType": "tender",
        "parties": [],
    }
    buyer = _first(left, "to whom", lambda f: f.value)
    if buyer:
        made["buyer"] = parties.refer(buyer.value, "buyer")
    date = _first(left, "when", _is_release_date) if said.form == "tender" else None
    if date:
        made["date"] = _moment(date.value)
    documents = _documents(source)
    made |= _PARTS[said.form](said, left, parties, documents)
    made["parties"] = list(parties.by_name.values())
    made["x_countershot"] = {
        "statement": said.name,
        "said_by": said.said_by,
        "given": said.given,
        "circumstances": list(said.circumstances),
        "signed": source.signed,
        "date_of_export": date is None,
        "left_out": [_as_it_stands(each) for each in left],
    }
    return made


def _tender(
    said: Statement, left: list[StatedField], parties: _Parties, documents: list[dict[str, Any]]
) -> dict[str, Any]:
    tender: dict[str, Any] = {"id": said.name, "documents": documents}
    _title(tender, left)
    value = _first(left, "how much", lambda f: f.bound == "exactly" and _money(f))
    least = _first(left, "how much", lambda f: f.bound == "at least" and _money(f))
    start = _first(left, "when", lambda f: f.label == "tenderPeriod startDate" and _is_day(f))
    end = _first(left, "when", lambda f: f.label == "tenderPeriod endDate" and _is_day(f))
    tender |= {"value": _money(value)} if value else {}
    tender |= {"minValue": _money(least)} if least else {}
    period = {"startDate": start, "endDate": end}
    days = {name: _moment(day.value) for name, day in period.items() if day}
    tender |= {"tenderPeriod": days} if days else {}
    _delivered(tender, left)
    return {"tender": tender}


def _award(
    said: Statement, left: list[StatedField], parties: _Parties, documents: list[dict[str, Any]]
) -> dict[str, Any]:
    award: dict[str, Any] = {"id": said.name, "suppliers": _suppliers(left, parties)}
    _described(award, left, "date", documents)
    return {"awards": [award]}


def _contract(
    said: Statement, left: list[StatedField], parties: _Parties, documents: list[dict[str, Any]]
) -> dict[str, Any]:
    """The standard states a contract's suppliers in its award: one stands there for them alone."""
    stand_in: dict[str, Any] = {
        "id": f"{said.name}-suppliers",
        "suppliers": _suppliers(left, parties),
        "x_countershot": {"stands_for": "the suppliers of the contract; no award is stated"},
    }
    contract: dict[str, Any] = {"id": said.name, "awardID": stand_in["id"]}
    _described(contract, left, "dateSigned", documents)
    return {"awards": [stand_in], "contracts": [contract]}


_PARTS = {"tender": _tender, "award notice": _award, "contract": _contract}


def _described(
    it: dict[str, Any], left: list[StatedField], date: str, documents: list[dict[str, Any]]
) -> None:
    """Title, value, date, places and documents of an award or contract."""
    it["documents"] = documents
    _title(it, left)
    amount = _first(left, "how much", lambda f: f.bound == "exactly" and _money(f))
    if amount:
        it["value"] = _money(amount)
    day = _first(left, "when", _is_day)
    if day:
        it[date] = _moment(day.value)
    _delivered(it, left)


def _title(it: dict[str, Any], left: list[StatedField]) -> None:
    what = _first(left, "what", lambda f: f.value)
    if what:
        it["title"] = what.value


def _suppliers(left: list[StatedField], parties: _Parties) -> list[dict[str, str]]:
    names = [each.value for each in _taken(left, "who", lambda f: f.value)]
    return [parties.refer(name, "supplier") for name in dict.fromkeys(names)]


def _delivered(it: dict[str, Any], left: list[StatedField]) -> None:
    """Places, each in words on an item of its own (OCDS location extension)."""
    places = list(_taken(left, "where", lambda f: f.value))
    if places:
        it["items"] = [
            {"id": str(number), "deliveryLocation": {"description": place.value}}
            for number, place in enumerate(places, start=1)
        ]


def _documents(source: Source) -> list[dict[str, Any]]:
    """The exhibits that are cited, by their digests."""
    cited = [source.exhibits.get(field.citation.exhibit) for field in source.statement.fields]
    return [
        {
            "id": exhibit.id,
            "documentType": DOCUMENT_TYPES[source.statement.form],
            "url": ni_of(exhibit.sha256),
            "format": exhibit.media_type,
            "x_countershot": {"sha256": exhibit.sha256},
        }
        for exhibit in {one.id: one for one in cited if one is not None}.values()
    ]


def _taken(left: list[StatedField], name: str, fits: Fits) -> Iterator[StatedField]:
    """Fields of this name that fit, taken out of what is left."""
    found = [each for each in left if each.field == name and fits(each)]
    for each in found:
        left.remove(each)
        yield each


def _first(left: list[StatedField], name: str, fits: Fits) -> StatedField | None:
    """The first such field, taken out of what is left."""
    found = next((each for each in left if each.field == name and fits(each)), None)
    if found is not None:
        left.remove(found)
    return found


def _money(field: StatedField) -> dict[str, Any] | None:
    """None where the value is no amount of money that a JSON number carries exactly."""
    if field.min or field.max or not _CURRENCY.fullmatch(field.unit):
        return None
    try:
        exact = Decimal(field.value)
    except InvalidOperation:
        return None
    if not exact.is_finite() or abs(exact.adjusted()) > 15:
        return None
    amount: int | float = int(exact) if exact == exact.to_integral_value() else float(exact)
    same = Decimal(repr(amount)) == exact
    return {"amount": amount, "currency": field.unit} if same else None


def _is_day(field: StatedField) -> bool:
    return bool(_DAY.fullmatch(field.value))


def _is_release_date(field: StatedField) -> bool:
    return _is_day(field) and not field.label.startswith("tenderPeriod ")


def _moment(day: str) -> str:
    """The standard asks for a moment; a day is put as its beginning, in UTC."""
    return f"{day}T00:00:00Z"


def _as_it_stands(field: StatedField) -> dict[str, Any]:
    said = field.model_dump(exclude={"line", "citation"}, exclude_defaults=True)
    return {**said, "quotation": field.citation.quotation}
