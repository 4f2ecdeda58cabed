"""stored readings and statement files -> proposals not taken down, and statements side by side."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from countershot import disk
from countershot.answers import Disagreement, StatementDrafted, Statements, Sum
from countershot.claims.sums import by_subject, disagreeing, total_of
from countershot.documents.forms.draft import draft, to_fill
from countershot.documents.forms.propose import of_pages, of_passages
from countershot.documents.ocds import ocds_proposals
from countershot.errors import CaseDamaged, UsageError
from countershot.gather.finding import SAME_TWICE
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.records.judged import Citation
from countershot.records.statement import Proposed, Statement
from countershot.workspace.open import Workspace
from countershot.workspace.passages import has_passages
from countershot.workspace.results import Results

FOLDER = "statements"


def proposals(exhibit: Exhibit, known: Results) -> tuple[Proposed, ...] | None:
    """What the program proposes that one document says; None if it was not read."""
    if known.has_pages(exhibit):
        if known.reading(exhibit) is None:
            return None
        return of_pages(exhibit.id, known.pages(exhibit))
    passages = known.passages(exhibit)
    return None if passages is None else ocds_proposals(passages) or of_passages(passages)


def proposed(
    exhibits: Iterable[Exhibit], known: Results
) -> tuple[list[Proposed], list[tuple[str, str]]]:
    """Proposals of all documents, and those that were not read, with the reason.

    Of a web page's own parts its text counts, once.
    """
    found: list[Proposed] = []
    missing: list[tuple[str, str]] = []
    for each in exhibits:
        web = each.capture.web
        if not (known.has_pages(each) or has_passages(each)) or (web and web.part in SAME_TWICE):
            continue
        try:
            made = proposals(each, known)
        except CaseDamaged as error:
            missing.append((each.id, str(error)))
            continue
        if made is None:
            step = known.read_by(each) if known.has_pages(each) else "passages"
            failure = known.failure(step, each)
            missing.append((each.id, failure.reason if failure else "not read yet: run read"))
        found += made or ()
    return found, missing


def side_by_side(
    facts: Facts, found: Sequence[Proposed], missing: Iterable[tuple[str, str]]
) -> Statements:
    """The answer: what nobody has taken down yet, what is there, and where two disagree."""
    said = tuple(file.statement for file in facts.statements)
    subjects = by_subject(facts)
    about = {each.name: each.about for each in said}
    return Statements(
        proposals=tuple(one for one in found if not any(_takes_down(s, one) for s in said)),
        statements=said,
        subjects={name: tuple(s.name for s in them) for name, them in subjects.items()},
        disagreements=tuple(
            Disagreement(about[one], one, other, words) for one, other, words in disagreeing(facts)
        ),
        sums=tuple(_sums(said, facts)),
        not_read=tuple(missing),
        unreadable=tuple(
            (f"{each.place.file}:{each.place.line}", each.reason)
            for each in facts.unreadable
            if each.place.file.startswith(f"{FOLDER}/")
        ),
    )


def _sums(said: Iterable[Statement], facts: Facts) -> Iterator[Sum]:
    for one in said:
        if one.rows:
            total = total_of(one, facts)
            yield Sum(one.name, f"{total.value:f}", total.unit, len(total.rows), total.faults)


def _takes_down(said: Statement, one: Proposed) -> bool:
    """Is it of the same form, and does it cite words that the proposal cites?"""
    if said.form != one.form:
        return False
    wanted = {_where(field.citation) for field in one.fields}
    return any(
        _where(field.citation) in wanted and one.exhibit.startswith(field.citation.exhibit)
        for field in said.fields
    )


def _where(it: Citation) -> tuple[int | None, str | None, str]:
    return it.page, it.place, "".join((it.quotation or "").split())


def drafted(
    space: Workspace, found: Iterable[Proposed], wanted: str, name: str
) -> StatementDrafted:
    """Write ``statements/NAME.md`` from a proposal. UsageError if there is such a file."""
    one = next((each for each in found if each.id == wanted), None)
    if one is None:
        raise UsageError(
            f"There is no proposal {wanted!r}: `countershot statements CASE` lists them."
        )
    path: Path = space.root / FOLDER / f"{name}.md"
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: is there already; move it away, or give another --name")
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    disk.write_atomically(path, draft(one).encode())
    return StatementDrafted(path, one.id, to_fill(one))
