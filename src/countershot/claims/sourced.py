"""an exhibit or a publisher's name -> the sources of the case that gave it."""

from urllib.parse import urlsplit

from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.records.files import SourceFile


def sources_by_id(facts: Facts) -> dict[str, SourceFile]:
    """Every source by its id."""
    return {file.source.id: file for file in facts.sources}


def sources_of(exhibit: Exhibit, facts: Facts) -> tuple[SourceFile, ...]:
    """Sources that say they gave this exhibit, or the address it was captured from, in order."""
    whole = exhibit.capture.web.part_of if exhibit.capture.web else None
    ids = [name for name in (exhibit.id, whole) if name]
    found = [
        file
        for file in facts.sources
        if any(_gave(entry, exhibit, ids) for entry in file.source.gave)
        or exhibit.capture.giver in (file.source.id, file.source.name)
    ]
    return tuple(sorted(found, key=lambda file: file.document.path))


def sources_named(name: str, facts: Facts) -> tuple[SourceFile, ...]:
    """Sources that are called so, or say that what is said under this name is theirs."""
    wanted = _folded(name)
    found = [
        file
        for file in facts.sources
        if wanted in {_folded(each) for each in (file.source.name, *file.source.gave)}
    ]
    return tuple(sorted(found, key=lambda file: file.document.path))


def address_of(exhibit: Exhibit) -> str:
    """Where it was captured, of an archive's copy the address that it is a copy of; "" if none."""
    web = exhibit.capture.web
    return (web.copy_of or web.final_address or web.address) if web else ""


def host_of(exhibit: Exhibit) -> str:
    """The host that published it, without ``www.``; "" of what was not captured from the web."""
    return (urlsplit(address_of(exhibit)).hostname or "").removeprefix("www.")


def _gave(entry: str, exhibit: Exhibit, ids: list[str]) -> bool:
    if entry.startswith("x-"):
        return len(entry) >= 6 and any(name.startswith(entry) for name in ids)
    if not entry.startswith(("http://", "https://")):
        return False
    given, there = _address(entry), _address(address_of(exhibit))
    inside = given == there or there.startswith(given.rstrip("/") + "/")
    return bool(there) and (inside or there.startswith(f"{given}?"))


def _address(text: str) -> str:
    parts = urlsplit(text)
    query = f"?{parts.query}" if parts.query else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path}{query}"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
