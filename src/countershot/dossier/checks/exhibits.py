"""a Dossier -> rules 10 to 12: are exhibits and computed records those that the log names?"""

from collections.abc import Iterator

from countershot import canonical
from countershot.dossier.checks.dossier import COMPUTED, NOT_LISTED, Dossier, is_shown
from countershot.dossier.checks.findings import Finding
from countershot.dossier.checks.judgements import signature_fault
from countershot.dossier.checks.reading import record_of
from countershot.ports import SignatureCheck
from countershot.records.judged import Signature
from countershot.records.release import ReleasedComputed, ReleasedExhibit

MAY_ORDER = ("editor", "legal_reader")


def subject(exhibit: ReleasedExhibit) -> str:
    """What a problem of this exhibit names: its file or, if it has none, its id."""
    return exhibit.path or exhibit.id


def sealed(it: Dossier) -> Iterator[Finding]:
    """Rule 10, ``exhibit.sealed``: the ``sealed`` entry names its id and SHA-256."""
    for exhibit in it.release.exhibits:
        if reason := _sealed_fault(it, exhibit):
            yield Finding("exhibit.sealed", subject(exhibit), reason)


def _sealed_fault(it: Dossier, exhibit: ReleasedExhibit) -> str | None:
    if exhibit.id != f"x-{exhibit.sha256[:12]}":
        return "its id is not that of its SHA-256"
    entry = it.carried.entry(exhibit.entry, "sealed")
    named = entry.get("exhibit") if entry else None
    stated = (named.get("id"), named.get("sha256")) if isinstance(named, dict) else None
    if stated is None:
        return "its sealed entry is not in the dossier"
    if stated != (exhibit.id, exhibit.sha256):
        return "its sealed entry names another exhibit or other bytes"
    listed = exhibit.path is not None and it.listed.get(exhibit.path) == exhibit.sha256
    if exhibit.release == "whole" and not listed:
        return f"is released whole, but {NOT_LISTED}"
    for name in exhibit.copies:
        path = f"{COMPUTED}{name}.json"
        copy = it.shown.get(path) if name.startswith("w-") else None
        if path not in it.bad and (copy is None or copy.exhibit != exhibit.id):
            return f"{name} is not a working copy of it"
    return None


def withheld(it: Dossier, ed25519: SignatureCheck) -> Iterator[Finding]:
    """Rule 11, ``exhibit.withheld``: what nobody outside can check, and by whose order."""
    rule = "exhibit.withheld"
    for exhibit in it.release.exhibits:
        name = subject(exhibit)
        if exhibit.release != "whole" and exhibit.path is not None:
            yield Finding(rule, name, f"has a file although it is {exhibit.release}")
        elif exhibit.release == "withheld":
            reason = f"its bytes are withheld: {exhibit.reason}"
            yield Finding(rule, name, reason, certain=False)
        elif exhibit.release == "destroyed":
            why = _order_reason(it, exhibit, ed25519)
            if why is None:
                yield Finding(rule, name, "no valid order to destroy it is in the dossier")
            else:
                reason = f"its bytes were destroyed by order: {why}"
                yield Finding(rule, name, reason, certain=False)


def _order_reason(it: Dossier, exhibit: ReleasedExhibit, ed25519: SignatureCheck) -> str | None:
    """The reason that the ``destroyed`` entry gives, if its order is in the dossier and valid."""
    entry = it.carried.entry(exhibit.destroyed_entry, "destroyed") or {}
    reason, plain = entry.get("reason"), entry.get("order")
    order = record_of(Signature, canonical.to_bytes(plain)) if isinstance(plain, dict) else None
    if order is None or not isinstance(reason, str) or entry.get("exhibit") != exhibit.id:
        return None
    stated = order.statement
    judgement = it.judgements.get(stated.path)
    valid = (
        judgement is not None
        and stated.path.startswith("orders/")
        and stated.role in MAY_ORDER
        and stated.rests_on.get(f"exhibit:{exhibit.id}") == exhibit.sha256
        and signature_fault(it, judgement, order, ed25519) is None
    )
    return reason if valid else None


def computed(it: Dossier) -> Iterator[Finding]:
    """Rule 12, ``computed.logged``: each file is the result of its recipe, as logged."""
    for released in it.release.computed:
        reason = _computed_fault(it, released)
        if reason and released.path not in it.bad:
            yield Finding("computed.logged", released.path, reason)


def _computed_fault(it: Dossier, released: ReleasedComputed) -> str | None:
    if it.listed.get(released.path) != released.sha256:
        return NOT_LISTED
    entry = it.carried.entry(released.entry, "computed")
    if entry is None:
        return "its computed entry is not in the dossier"
    stated = (entry.get("key"), entry.get("part"), entry.get("result"))
    if stated != (released.key, released.part, released.sha256):
        return "its computed entry has another key, part or result"
    if canonical.digest(entry.get("recipe")) != released.key:
        return "its key is not the digest of its recipe"
    if is_shown(released.path) and not _is_what_its_name_says(it, released):
        return "is not the sighting or working copy it is named after"
    return _picture_fault(it, released)


def _is_what_its_name_says(it: Dossier, released: ReleasedComputed) -> bool:
    record = it.shown.get(released.path)
    return (
        record is not None
        and released.path == f"{COMPUTED}{record.id}.json"
        and record.recipe == released.key
        and record.exhibit in it.exhibits
    )


def _picture_fault(it: Dossier, released: ReleasedComputed) -> str | None:
    stem, dot, suffix = released.path.removeprefix(COMPUTED).rpartition(".")
    if suffix != "png" or not stem.startswith("w-") or "/" in stem:
        return None
    path = f"{COMPUTED}{stem}{dot}json"
    record = it.shown.get(path)
    if path in it.bad or (record is not None and record.sha256 == released.sha256):
        return None
    return "its bytes are not those of the working copy it is named after"
