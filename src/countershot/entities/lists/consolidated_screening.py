"""the Consolidated Screening List as trade.gov publishes it (CSV) -> entries of all its lists

One row a party; ``source`` names the list of Commerce, State or the Treasury that it is on.
"""

import re

from countershot.entities.lists.dates import day_in
from countershot.entities.lists.expect import Row
from countershot.entities.lists.headed import Headed, headed, looks_headed
from countershot.entities.lists.list_file import ListFile
from countershot.entities.lists.naming import names_of, numbers_in
from countershot.entities.lists.opened import MAX_NAMES
from countershot.errors import BadMaterial, LimitExceeded
from countershot.records.listed import ListedKind, ListedName, ListEntry

KEY = "us-csl"
FIELDS = (
    "_id", "source", "entity_number", "type", "programs", "name", "title", "addresses",
    "federal_register_notice", "start_date", "end_date", "standard_order", "license_requirement",
    "license_policy", "call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage",
    "vessel_flag", "vessel_owner", "remarks", "source_list_url", "alt_names", "citizenships",
    "dates_of_birth", "nationalities", "places_of_birth", "source_information_url", "ids",
)  # fmt: skip
_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
LIKE = {
    "_id": re.compile(r"^\w{1,64}$"),
    "source": re.compile(r"List|Sanctions|Debarred|Nationals|Evaders|CAPTA"),
    "type": re.compile(r"^(Individual|Entity|Vessel|Aircraft)$"),
    "name": re.compile(r"[^\W\d_]"),
    "federal_register_notice": re.compile(r"\d"),
    "start_date": _DAY,
    "end_date": _DAY,
    "source_list_url": re.compile(r"^https?://"),
}
_KINDS: dict[str, ListedKind] = {
    "Individual": "individual", "Entity": "entity", "Vessel": "vessel", "Aircraft": "aircraft"
}  # fmt: skip
_COUNTRY = re.compile(r", ([A-Z]{2})$")


def looks_consolidated(head: list[str]) -> bool:
    """Whether a first row is meant as this list's head, even if columns were renamed."""
    return looks_headed(head, FIELDS)


def read_consolidated(file: str, data: bytes) -> ListFile:
    """Read the list. BadMaterial or LimitExceeded names file, field, and what to do."""
    table = headed(file, data, KEY, "csl", FIELDS, LIKE)
    entries = [_entry(table, at, row) for at, row in enumerate(table.rows, 2)]
    if len({each.entry for each in entries}) != len(entries):
        raise BadMaterial(f"{file}: field '_id': a number stands twice: fetch it again.")
    return table.as_list(entries)


def _entry(table: Headed, at: int, row: Row) -> ListEntry:
    others = [each for each in row["alt_names"].split(";") if each.strip()]
    if len(others) > MAX_NAMES:
        raise LimitExceeded(
            f"{table.file}: row {at} has more than {MAX_NAMES} names; no entry has."
        )
    addresses = tuple(part.strip() for part in row["addresses"].split("; ") if part.strip())
    countries = {match[1] for each in addresses if (match := _COUNTRY.search(each))}
    aliases = table.place(at, "alt_names")
    return ListEntry(
        list=KEY,
        entry=f"{KEY}:{row['_id']}",
        names=names_of(
            ListedName(name=row["name"], kind="main", place=table.place(at, "name")),
            [ListedName(name=each, kind="alias", place=aliases) for each in others],
        ),
        kind=_KINDS.get(row["type"]),
        country=countries.pop() if len(countries) == 1 else "",
        addresses=addresses,
        identifiers=numbers_in(f"{row['ids']}; {row['remarks']}"),
        added=day_in(row["start_date"]),
        added_words=row["start_date"],
        added_place=table.place(at, "start_date") if row["start_date"] else "",
        removed=day_in(row["end_date"]),
        date_is="entry" if row["start_date"] else None,
        citation=row["federal_register_notice"],
        programmes=(row["source"], *filter(None, map(str.strip, row["programs"].split(";")))),
        remarks=row["remarks"],
        place=f"row {at}",
        file_sha256=table.sha256,
    )
