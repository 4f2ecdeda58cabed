"""redaction files and covered copies -> refusals where nobody vouches for what would leave."""

from collections.abc import Iterable, Iterator

from countershot.claims.named import exhibit_named
from countershot.claims.signed import signatures_on
from countershot.claims.telling import telling
from countershot.claims.words import words
from countershot.records.facts import Facts
from countershot.records.files import RedactionFile, Refusal

RULE = "face.covered"


_OF_CHECKING = words(
    "program programs software automatic automatically tool cover covered covers covering copy"
)


def face_covered(facts: Facts) -> Iterable[Refusal]:
    """A covered copy leaves only when a person has looked it through and signed for it.

    **Refuses** a file in `redactions/` that says nothing of how the copy was checked, that nobody
    has signed as it stands, that names a covered copy which the case does not have, or that
    states another exhibit, digest or rule than that copy's; and two of them for one exhibit.

    **Why.** Every network misses faces: small ones, turned ones, reflections. Only a person who
    went through the copy frame by frame can say that nobody is recognisable in it.

    **Example.** `redactions/gate.md` as `cover` drafted it, without a word below its head.

    **To do.** Look the copy through, write below the head what you looked at, and
    `countershot sign CASE redactions/NAME.md --as NAME`. What was missed: `cover` again with
    `--only-device`, or delete the file; then only the device's box is released.

    **From.** WITNESS and Berkeley Protocol (2020), protection of persons shown.
    """
    seen: set[str] = set()
    for file in sorted(facts.redactions, key=lambda file: file.document.path):
        at, named = file.document.at, exhibit_named(file.redaction.exhibit, facts)
        if named is not None and named.destroyed is not None:
            continue  # nothing of it leaves, covered or not
        for key, reason in _faults(file, facts):
            yield Refusal(at(key), RULE, reason)
        if file.redaction.exhibit in seen:
            reason = f"another file speaks of {file.redaction.exhibit} already; keep one"
            yield Refusal(at("exhibit"), RULE, reason)
        seen.add(file.redaction.exhibit)


def _faults(file: RedactionFile, facts: Facts) -> Iterator[tuple[str, str]]:
    """Key and reason of everything wrong with one file."""
    said = file.redaction
    if exhibit_named(said.exhibit, facts) is None:
        yield "exhibit", f"no exhibit {said.exhibit} is sealed in this case"
    copy = facts.covered.get(said.covered)
    if copy is None:
        yield "covered", f"no covered copy {said.covered}; `countershot cover` makes and names it"
    else:
        for key, stated, made in (
            ("exhibit", said.exhibit, copy.exhibit),
            ("sha256", said.sha256, copy.sha256),
            ("rule", said.rule, copy.rule),
        ):
            if stated != made:
                yield key, f"says {stated}, but {copy.id} has {made}"
    if telling(said.checked, _OF_CHECKING) < 2:
        yield "body", "says nothing of how it was checked; look it through and write that here"
    if not any(fact.current for fact in signatures_on(file.document.path, facts)):
        yield "", "nobody has signed, as it stands, that this copy was looked through"
