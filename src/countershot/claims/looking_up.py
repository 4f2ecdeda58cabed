"""facts -> the files of a case by their names, and what a statement cites."""

from collections.abc import Iterator

from countershot.records.facts import Facts
from countershot.records.files import (
    IdentificationFile,
    SpecimenFile,
    StatementFile,
    TranslationFile,
)
from countershot.records.judged import Citation
from countershot.records.statement import Statement


def specimens_by_id(facts: Facts) -> dict[str, SpecimenFile]:
    """Every specimen by its id."""
    return {file.specimen.id: file for file in facts.specimens}


def identifications_of(name: str, facts: Facts) -> tuple[IdentificationFile, ...]:
    """The comparisons of one name by all its examiners, in the order of their paths."""
    files = [file for file in facts.identifications if file.identification.name == name]
    return tuple(sorted(files, key=lambda file: file.document.path))


def statements_by_name(facts: Facts) -> dict[str, StatementFile]:
    """Every statement by its name."""
    return {file.statement.name: file for file in facts.statements}


def translations_of(name: str, facts: Facts) -> tuple[TranslationFile, ...]:
    """The translations of one statement, in the order of their paths."""
    files = [file for file in facts.translations if file.translation.statement == name]
    return tuple(sorted(files, key=lambda file: file.document.path))


def cited_by(statement: Statement) -> Iterator[tuple[str, Citation]]:
    """Every citation of one statement, with the key path of the field or row that has it."""
    for number, field_ in enumerate(statement.fields):
        yield f"fields.{number}", field_.citation
    for number, row in enumerate(statement.rows):
        if row.citation is not None:
            yield f"rows.{number}", row.citation
