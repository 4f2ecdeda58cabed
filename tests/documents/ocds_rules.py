"""what OCDS 1.1 requires of a release package, by its reference -> what a package breaks.

The standard's own JSON Schema is in none of the packages that were looked into, and is not copied
here; this holds to its required fields, types, formats and closed code lists for the parts that are
exported, no more.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
TAGS = {
    "planning", "planningUpdate", "tender", "tenderAmendment", "tenderUpdate", "tenderCancellation",
    "award", "awardUpdate", "awardCancellation", "contract", "contractUpdate", "contractAmendment",
    "implementation", "implementationUpdate", "contractTermination", "compiled",
}  # fmt: skip


def broken(package: dict[str, Any]) -> list[str]:
    """Each rule that the package breaks, with its place."""
    return list(_package(package))


def _package(it: dict[str, Any]) -> Iterator[str]:
    for name in ("uri", "publishedDate", "publisher", "releases", "version"):
        if name not in it:
            yield f"{name} is required"
    if not urlsplit(it["uri"]).scheme:
        yield "uri is no URI"
    if it["version"] != "1.1" or not _MOMENT.fullmatch(it["publishedDate"]):
        yield "version or publishedDate"
    if not it["publisher"].get("name"):
        yield "publisher.name is required"
    if not it["releases"]:
        yield "releases has at least one"
    ids = [(each["ocid"], each["id"]) for each in it["releases"]]
    if len(set(ids)) != len(ids):
        yield "release ids are unique within an ocid"
    for release in it["releases"]:
        yield from _release(release)


def _release(it: dict[str, Any]) -> Iterator[str]:
    for name in ("ocid", "id", "date", "tag", "initiationType"):
        if not it.get(name):
            yield f"release.{name} is required and not empty"
    if "#" in it["id"] or not _MOMENT.fullmatch(it["date"]):
        yield "release.id or release.date"
    if it["initiationType"] != "tender" or not set(it["tag"]) <= TAGS:
        yield "a code of a closed list"
    parties = {party["id"]: party for party in it.get("parties", [])}
    if len(parties) != len(it.get("parties", [])):
        yield "party ids are unique"
    if not all(party["name"] and party["roles"] for party in parties.values()):
        yield "a party without name or roles"
    for role, reference in _references(it):
        party = parties.get(reference.get("id"), {})
        if party.get("name") != reference.get("name") or role not in party.get("roles", []):
            yield f"a {role} that is not among the parties"
    for award in it.get("awards", []):
        yield from _part(award, ("id",), ("date",))
    awards = {award["id"] for award in it.get("awards", [])}
    for contract in it.get("contracts", []):
        yield from _part(contract, ("id", "awardID"), ("dateSigned",))
        if contract.get("awardID") not in awards:
            yield "awardID of no award"
    if "tender" in it:
        yield from _part(it["tender"], ("id",), ())
        yield from _moments(it["tender"].get("tenderPeriod", {}), ("startDate", "endDate"))


def _references(it: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "buyer" in it:
        yield "buyer", it["buyer"]
    for award in it.get("awards", []):
        for supplier in award.get("suppliers", []):
            yield "supplier", supplier


def _part(it: dict[str, Any], needed: tuple[str, ...], moments: tuple[str, ...]) -> Iterator[str]:
    for name in needed:
        if not isinstance(it.get(name), str | int) or it[name] == "":
            yield f"{name} is required"
    yield from _moments(it, moments)
    for name in ("value", "minValue"):
        value = it.get(name)
        if value is None:
            continue
        if isinstance(value["amount"], bool) or not isinstance(value["amount"], int | float):
            yield f"{name}.amount is no number"
        if not re.fullmatch("[A-Z]{3}", value["currency"]):
            yield f"{name}.currency is no ISO 4217 code"
    for document in it.get("documents", []):
        if not document.get("id") or not urlsplit(document.get("url", "x:")).scheme:
            yield "a document without id, or whose url is no URI"
    items = [item.get("id") for item in it.get("items", [])]
    if not all(items) or len(set(items)) != len(items):
        yield "an item without an id of its own"


def _moments(it: dict[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if name in it and not _MOMENT.fullmatch(it[name]):
            yield f"{name} is no moment"
