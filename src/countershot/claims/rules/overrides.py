"""signed overrides -> which of them count, and refusals for those that do not."""

from collections.abc import Iterable

from countershot.claims.signed import authors_of, signatures_on
from countershot.records.facts import Facts
from countershot.records.files import OverrideFile, Refusal

NEVER_WAIVED = frozenset(
    {
        "exhibit.hash", "signature.valid", "default.unverified", "release.diff", "roles.separate",
        "case.signed", "key.private", "key.public", "file.syntax", "override",
        "source.protected", "face.covered", "harm.source", "release.cleared", "life.kept",
    }
)  # fmt: skip
"""Rules about hashes, signatures, keys, protected sources and faces, and what nothing can say."""


def override(facts: Facts) -> Iterable[Refusal]:
    """An override is signed, as it stands, by someone other than the author, and gives a reason.

    **Refuses** an override without a reason; one of a rule that does not exist or cannot be waived
    (hashes, signatures, keys, protected sources, faces); and one that is not signed, is signed by
    an author or examiner of the file it is for, or was signed before that file or the report
    changed.

    **Why.** There are releases that must go out in spite of a rule. Then a named person decides,
    for this release only, and every reader can see who and why.

    **Example.** The claim's own author signs `overrides/contrary.md`.

    **To do.** Let an editor or legal reader read it and sign:
    `countershot sign CASE overrides/NAME.md --as NAME`.

    **From.** Deviation records in ISO/IEC 17025; editorial sign-off.
    """
    from countershot.claims.rules import RULES  # the table lists this very function

    for file in facts.overrides:
        record, at = file.override, file.document.at
        if record.rule not in RULES:
            reason = f"there is no rule {record.rule}"
            yield Refusal(at("rule"), "override", reason)
        elif record.rule in NEVER_WAIVED:
            reason = f"{record.rule} cannot be waived"
            yield Refusal(at("rule"), "override", reason)
        if len(record.reason.split()) < 3 and len(record.reason) < 6:
            reason = "gives no reason; write one below the front matter"
            yield Refusal(at("body"), "override", reason)
        reason = _unsigned(file, facts)
        if reason:
            yield Refusal(at("file"), "override", reason)


def counts(file: OverrideFile, facts: Facts) -> bool:
    """Whether this override waives its rule for its file now."""
    waivable = file.override.rule not in NEVER_WAIVED and bool(file.override.reason)
    return waivable and not _unsigned(file, facts)


def signed_by(file: OverrideFile, facts: Facts) -> str:
    """The person whose current signature makes it count; "" if there is none."""
    authors = authors_of(file.override.file, facts)
    for fact in signatures_on(file.document.path, facts):
        said = fact.signature.statement
        if fact.current and said.signer not in authors and said.role != "author":
            return said.signer
    return ""


def _unsigned(file: OverrideFile, facts: Facts) -> str:
    if signed_by(file, facts):
        return ""
    found = signatures_on(file.document.path, facts)
    if not found:
        return "is not signed; someone other than the author signs it"
    if not any(fact.current for fact in found):
        return "was signed before the file or the report changed; it holds for one release only"
    return f"is signed by an author of {file.override.file} only; someone else must"
