"""a staged dossier beside what was cleared -> refusals where more, less or else would leave."""

from collections.abc import Iterable, Iterator

from countershot.claims.grounds import judgement_documents
from countershot.claims.named import exhibit_named
from countershot.records.facts import Facts, Staged
from countershot.records.files import Place, Refusal

RULE = "release.cleared"


def release_cleared(facts: Facts) -> Iterable[Refusal]:
    """Nothing leaves but what was cleared, byte for byte.

    Asked while `publish` writes, before the dossier is logged and again before it is put in place.
    **Refuses** a staged folder with a file more or less than was cleared, with other bytes, with a
    link, a second name for a file's bytes, a hidden name, a device or extended attributes; and a
    table of contents that names a claim, judgement, signature or exhibit which is not in the case
    as it was checked, that is unsigned, changed, withheld or destroyed.

    **Why.** The list is what people signed for. A folder is whatever somebody put into it.

    **Example.** An editor's swap file, `.report.md.swp`, in the folder that is zipped and sent.

    **To do.** Publish again where nothing else writes. If it says so again, report it: a program
    wrote what no person cleared.

    **From.** in-toto and The Update Framework (products are compared with the signed list);
    BagIt (RFC 8493), a bag is complete when it holds what its manifest lists and nothing else.
    """
    if facts.staged is not None:
        yield from _folder(facts.staged)
        yield from _contents(facts.staged, facts)


def _folder(staged: Staged) -> Iterator[Refusal]:
    there = {file.path: file for file in staged.files}
    for path, file in sorted(there.items()):
        cleared = staged.cleared.get(path)
        if file.odd:
            yield Refusal(Place(path), RULE, file.odd)
        elif cleared is None:
            yield Refusal(
                Place(path), RULE, "nobody cleared this file; it would leave all the same"
            )
        elif file.sha256 != cleared:
            yield Refusal(Place(path), RULE, "has other bytes than were cleared")
    for path in sorted(staged.cleared.keys() - there.keys()):
        yield Refusal(Place(path), RULE, "was cleared, but is not there")


def _contents(staged: Staged, facts: Facts) -> Iterator[Refusal]:
    """The tables of release.json against the facts that the gate passed."""
    release = staged.release
    digests = {document.path: document.sha256 for document in judgement_documents(facts)}
    claims = {file.claim.id for file in facts.claims}
    for claim in release.claims:
        if claim.id not in claims:
            yield Refusal(Place(f"claims/{claim.id}.md"), RULE, "is no claim of this case")
    good = {
        f"data/{fact.path}"
        for fact in facts.signatures
        if fact.valid and fact.current and fact.revealed_at is not None
    }
    for judgement in release.judgements:
        if digests.get(judgement.path) != judgement.sha256:
            yield Refusal(Place(judgement.path), RULE, "is not the file that was checked")
        for path in judgement.signatures:
            if path not in good:
                yield Refusal(Place(path), RULE, "is no signature that holds and is logged")
        unsigned = not judgement.signatures and not judgement.path.startswith("specimens/")
        if unsigned and release.status == "release":
            yield Refusal(Place(judgement.path), RULE, "nobody signed it")
    yield from _exhibits(staged, facts)


def _exhibits(staged: Staged, facts: Facts) -> Iterator[Refusal]:
    for released in staged.release.exhibits:
        fact, place = exhibit_named(released.id, facts), Place(released.id)
        if fact is None or fact.exhibit.sha256 != released.sha256:
            yield Refusal(place, RULE, "is not sealed in this case")
            continue
        policy = facts.case.release.get(released.id)
        leaves = released.path is not None or released.copies
        kept = fact.destroyed is not None or (policy is not None and policy.release == "withheld")
        if leaves and kept:
            yield Refusal(place, RULE, "is withheld or destroyed, and something of it would leave")
        if released.path is not None and fact.actual_sha256 != released.sha256:
            yield Refusal(place, RULE, "its bytes are not what was sealed")
