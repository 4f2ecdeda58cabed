"""invented parties -> list files in the publishers' own forms, whole or spoilt in one place."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

Json = dict[str, Any]
PARTIES = (
    ("Velmara Optical Works Co., Ltd.", ("Velmara", "Weimala Guangxue")),
    ("Orrin Lantern Trading LLC", ()),
    ("Tessaly Harbour Systems Co., Ltd.", ("formerly known as Tessaly Dock Co., Ltd",)),
    ("Quillon District Public Security Bureau", ()),
    ("Marrow & Finch Instruments", ("and a.k.a. M&F",)),
    ("Sable Ridge Institute", ()),
)
DAYS = ("10/9/19", "6/5/20", "7/22/20", "12/23/20", "3/28/25", "9/16/25")


def party(name: str, aliases: Iterable[str] = (), **other: Any) -> Json:
    """One entity of the transcriptions' shape, as the Entity List fills it."""
    return {
        "name": name, "aliases": list(aliases), "country": "China",
        "address": "1 Kiln Lane, Quillon; and 2 Kiln Lane, Quillon.", "status": None,
        "effective_date": None, "federal_register": "84 FR 54004, 10/9/19",
        "notes": "For all items", **other,
    }  # fmt: skip


def parties() -> list[Json]:
    """Six entities, half of them with aliases, added one after the other."""
    return [
        party(name, aliases, federal_register=f"84 FR 54004, {day}")
        for (name, aliases), day in zip(PARTIES, DAYS, strict=True)
    ]


def head(entities: list[Json], list_id: str = "bis-entity-list", **other: Any) -> Json:
    """A whole file around them."""
    return {
        "list_id": list_id, "source_file": "supplement.txt", "extracted": "2026-07-09",
        "count": len(entities), "entities": entities, **other,
    }  # fmt: skip


def written(value: Any) -> bytes:
    """The bytes of a JSON file."""
    return json.dumps(value, ensure_ascii=False).encode()


def entity_list(entities: list[Json] | None = None) -> bytes:
    """A transcription of the Entity List."""
    return written(head(parties() if entities is None else entities))


def renamed(value: Json, old: str, new: str) -> Json:
    """The same with a field renamed, in its place."""
    return {new if key == old else key: inner for key, inner in value.items()}


def ofac_csv(rows: Iterable[Iterable[str]], end: str = "\x1a") -> bytes:
    """As OFAC writes: no head, numbers bare, ``-0-`` with a space behind, CRLF, ^Z at the end."""
    return ("".join(",".join(row) + "\r\n" for row in rows) + end).encode()


def consolidated(number: int = 8) -> list[list[str]]:
    """Rows of CONS_PRIM.CSV; two in eight are people."""
    made = []
    for at in range(number):
        kind = '"individual"' if at % 5 == 4 else "-0- "
        remarks = (
            f"Listing Date (CMIC) 03 Jun 2021; Unified Social Credit Code (USCC) "
            f"91330000734507{700 + at}B (China); a.k.a. 'VELMARA {at}'; Equity Ticker 00{at}415 CN."
        )
        made.append(
            [str(9000 + at), f'"VELMARA WORKS {at}, LTD."', kind, '"CMIC-EO13959"', *["-0- "] * 7,
             f'"{remarks}"']
        )  # fmt: skip
    return made


def aliases_csv(numbers: Mapping[int, str]) -> bytes:
    """CONS_ALT.CSV: one alias each."""
    rows = [
        [str(number), str(100 + at), '"fka"' if at % 2 else '"aka"', f'"{name}"', "-0- "]
        for at, (number, name) in enumerate(numbers.items())
    ]
    return ofac_csv(rows)


NOTICES = (
    "Name,Clean Name,Alias,Previous Name,Parent Name,Note,Start date,End date,Source Url",
    "Velmara Works Ltd. (Velmara)*,Velmara Works Ltd.,Velmara,,,,2021-06-03,2025-01-07,",
    "Orrin Lantern (Orrin),Orrin Lantern,Orrin,,Velmara Works Ltd.,,2024-01-31,,https://war.example/a",
    "Tessaly Dock,Tessaly Dock,,,Velmara Works Ltd.,No nexus,2025-01-07,,https://war.example/b",
    "Sable Ridge Works,Sable Ridge Works,,Sable Works,Velmara Works Ltd.,,2026-06-08,,https://war.example/c",
)


def notices_csv(lines: Iterable[str] = NOTICES) -> bytes:
    """The table of section 1260H notices."""
    return ("\n".join(lines) + "\n").encode()


CSL_HEAD = (
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,"
    "start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,"
    "gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,"
    "alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids"
)


def screening_csv(**other: str) -> bytes:
    """The Consolidated Screening List: two parties of two of its lists; ``other`` in the first."""
    said = {
        "_id": "a1", "source": "Entity List (EL) - Bureau of Industry and Security",
        "name": "Velmara Optical Works", "addresses": "1 Kiln Lane, CN; 2 Kiln Lane, CN",
        "federal_register_notice": "84 FR 54004", "start_date": "2019-10-09",
        "license_requirement": "For all items", "source_list_url": "https://bis.example/el",
        "alt_names": "Velmara; Weimala", "ids": "91330000734507783B, USCC 91330000734507783B",
    }  # fmt: skip
    second = {
        **said, "_id": "b2", "name": "Orrin Lantern", "alt_names": "", "type": "Individual",
        "source": "Denied Persons List (DPL) - Bureau of Industry and Security",
        "end_date": "2028-07-24",
    }  # fmt: skip
    out = io.StringIO()
    made = csv.DictWriter(out, CSL_HEAD.split(","), restval="")
    made.writeheader()
    made.writerows([{**said, **other}, second])
    return out.getvalue().encode()
