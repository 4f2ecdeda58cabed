"""signature facts -> who signed a file, as what, and whether that still counts."""

from countershot.records.facts import Facts, SignatureFact

AUTHORS = frozenset({"author"})
SECOND_READERS = frozenset({"examiner", "second_examiner", "editor", "legal_reader"})
LAST_READERS = frozenset({"editor", "legal_reader"})
EXAMINERS = frozenset({"examiner", "second_examiner"})


def signatures_on(path: str, facts: Facts) -> tuple[SignatureFact, ...]:
    """Valid signatures on the file at ``path``, current or not, sorted by their own path."""
    return facts.signatures_by_path.get(path, ())


def signers(path: str, facts: Facts, roles: frozenset[str], *, current: bool) -> frozenset[str]:
    """People who signed ``path`` in one of ``roles``; with ``current``, as it stands now."""
    return frozenset(
        fact.signature.statement.signer
        for fact in signatures_on(path, facts)
        if fact.signature.statement.role in roles and (fact.current or not current)
    )


def authors_of(path: str, facts: Facts) -> frozenset[str]:
    """Whose work the file is: its author-signers, and the examiner an identification names."""
    authors = signers(path, facts, AUTHORS, current=False)
    named = [i.identification.examiner for i in facts.identifications if i.document.path == path]
    return authors | frozenset(named)
