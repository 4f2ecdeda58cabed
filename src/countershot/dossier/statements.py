"""statements and translations that claims rest on -> what their page shows: said, by whom, where.

Each field stands beside the words it was taken from; a translation stands apart from them; what
adds up shows its rows; and other sources about the same thing stand side by side.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from countershot.dossier.cited import Cited
from countershot.dossier.grounds import GroundView, citation_view, person_name
from countershot.dossier.material import Material
from countershot.dossier.names import anchor
from countershot.dossier.pictures import Plate
from countershot.dossier.redact import Redaction
from countershot.dossier.views import Signer, sheets, signers
from countershot.records.files import StatementFile, TranslationFile
from countershot.records.statement import Converted, Row, StatedField, Statement, amount_in_words

GIVEN = {"freely": "freely", "under control": "under control", "unknown": "not known"}


@dataclass(frozen=True)
class FieldView:
    """One field: what it says in words, how it was converted, what the program had proposed."""

    name: str
    label: str
    says: str
    converted: str
    corrected: str
    ground: GroundView


@dataclass(frozen=True)
class RowView:
    """One row of what adds up: ``target`` is the anchor of the statement it is, if it is one."""

    label: str
    amount: str
    target: str
    ground: GroundView | None


@dataclass(frozen=True)
class TranslationView:
    """A translation: by whom, whose emphasis, which words carry a claim, who read it again."""

    language: str
    by: str
    by_tool: bool
    emphasis: str
    text: tuple[str, ...]
    words: tuple[tuple[str, str, str], ...]
    signers: tuple[Signer, ...]
    path: str


@dataclass(frozen=True)
class StatementView:
    """A statement as its page shows it; ``beside``: what others say of the same thing."""

    name: str
    anchor: str
    form: str
    said_by: str
    about: str
    given: str
    circumstances: str
    fields: tuple[FieldView, ...]
    rows: tuple[RowView, ...]
    total: str
    beside: tuple[tuple[str, str, str], ...]
    translations: tuple[TranslationView, ...]
    note: tuple[str, ...]
    sheets: tuple[tuple[str, Plate], ...]
    signers: tuple[Signer, ...]
    path: str


def statements(
    material: Material, cited: Cited, redacted: dict[str, Redaction]
) -> tuple[StatementView, ...]:
    """Every statement the dossier carries, in the order of their names."""
    here = {
        f.statement.name: f
        for f in material.facts.statements
        if f.document.path in cited.judgements
    }
    return tuple(_view(material, redacted, here, here[name]) for name in sorted(here))


def says(field: StatedField) -> str:
    """What a field holds, in words; the source's own where it has no value."""
    return field.in_words or field.citation.quotation or ""


def _view(
    material: Material,
    redacted: dict[str, Redaction],
    here: dict[str, StatementFile],
    file: StatementFile,
) -> StatementView:
    said, path = file.statement, file.document.path
    fields = tuple(_field(material, redacted, field) for field in said.fields)
    rows = tuple(_row(material, redacted, here, row) for row in said.rows)
    grounds = [field.ground for field in fields] + [row.ground for row in rows if row.ground]
    return StatementView(
        name=said.name,
        anchor=anchor(said.name),
        form=said.form,
        said_by=said.said_by,
        about=said.about,
        given=GIVEN[said.given],
        circumstances=", ".join(said.circumstances),
        fields=fields,
        rows=rows,
        total=material.totals.get(said.name, ""),
        beside=tuple(_beside(here, said)),
        translations=tuple(_translations(material, said.name)),
        note=tuple(part.strip() for part in said.note.split("\n\n") if part.strip()),
        sheets=sheets(grounds),
        signers=signers(material, path),
        path=path,
    )


def _field(material: Material, redacted: dict[str, Redaction], field: StatedField) -> FieldView:
    corrected = ""
    if field.proposed is not None and field.proposed != field.value:
        corrected = f"The program had proposed {field.proposed or 'nothing'}. {field.why}".strip()
    elif field.why:
        corrected = field.why
    return FieldView(
        field.field,
        field.label,
        says(field),
        _converted(field.converted),
        corrected,
        citation_view(material, redacted, field.citation),
    )


def _converted(it: Converted | None) -> str:
    """A conversion says that it is ours, its rate, day and source."""
    if it is None:
        return ""
    return f"that is {amount_in_words(it.value, it.unit)} at {it.rate} on {it.on} ({it.source})"


def _row(
    material: Material,
    redacted: dict[str, Redaction],
    here: dict[str, StatementFile],
    row: Row,
) -> RowView:
    if row.statement is None or row.statement not in here:
        ground = citation_view(material, redacted, row.citation) if row.citation else None
        return RowView(
            row.label or row.statement or "", amount_in_words(row.value, row.unit), "", ground
        )
    said = here[row.statement].statement
    stated = next((says(field) for field in said.amounts() if field.value), "")
    return RowView(row.label or f"{said.said_by}: {said.name}", stated, anchor(said.name), None)


def _beside(here: dict[str, StatementFile], said: Statement) -> Iterable[tuple[str, str, str]]:
    """(anchor, who says it, what) of every other statement about the same thing."""
    for name in sorted(here):
        other = here[name].statement
        if said.about and other.about == said.about and other.name != said.name:
            told = "; ".join(f"{f.field}: {says(f)}" for f in other.fields if f.value or f.min)
            yield anchor(name), other.said_by, told


def _translations(material: Material, name: str) -> Iterable[TranslationView]:
    mine = [f for f in material.facts.translations if f.translation.statement == name]
    for file in sorted(mine, key=lambda file: file.document.path):
        yield _translation(material, file)


def _translation(material: Material, file: TranslationFile) -> TranslationView:
    it = file.translation
    by = it.translator.removeprefix("tool:").strip() if it.by_tool else it.translator
    return TranslationView(
        language=it.language,
        by=by if it.by_tool else person_name(material, by),
        by_tool=it.by_tool,
        emphasis=it.emphasis,
        text=tuple(part.strip() for part in it.text.split("\n\n") if part.strip()),
        words=tuple((w.original, w.given_as, w.other_readings) for w in it.load_bearing),
        signers=signers(material, file.document.path),
        path=file.document.path,
    )
