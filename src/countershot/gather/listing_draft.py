"""a match that a person accepts -> a draft of the statement that the list makes of that party."""

from pathlib import Path

from countershot import disk
from countershot.answers import Screened, ScreenMatch, StatementDrafted
from countershot.documents.forms.draft import draft, to_fill
from countershot.entities.lists import official_lists
from countershot.errors import UsageError
from countershot.gather.stating import FOLDER
from countershot.records.judged import Citation
from countershot.records.statement import Proposed, StatedField
from countershot.workspace.open import Workspace

DRAFTED_BY = "screen 1"
US_ORDER = "the list writes month/day/year"


def draft_match(space: Workspace, found: Screened, wanted: str, name: str) -> StatementDrafted:
    """Write ``statements/NAME.md``: what the list says, in its words. UsageError if it is there."""
    one = next((each for each in found.matches if each.id == wanted), None)
    if one is None:
        raise UsageError(f"There is no match {wanted!r} among these names on {found.as_of}.")
    path: Path = space.root / FOLDER / f"{name}.md"
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: is there already; move it away, or give another --name")
    proposed = as_proposed(one)
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    disk.write_atomically(path, draft(proposed).encode())
    missing = () if one.entry.added else ("when: since when it stands; the list does not say",)
    return StatementDrafted(path, one.id, (*to_fill(proposed), *missing))


def as_proposed(it: ScreenMatch) -> Proposed:
    """A sanction notice: who, and since when where the entry itself says so."""
    entry, about = it.entry, official_lists()[it.entry.list]
    fields = [
        StatedField(
            line=0, field="who", label=f"{about.title}: {it.matched.kind} name",
            value=it.matched.name,
            citation=Citation(
                exhibit=it.exhibit, place=it.matched.place, quotation=it.matched.name
            ),
        )
    ]  # fmt: skip
    if entry.added and entry.added_words:
        of_list = f"x-{entry.file_sha256[:12]}"
        fields.append(
            StatedField(
                line=0, field="when", label=entry.citation[:200], value=entry.added,
                why=US_ORDER if "/" in entry.added_words else "",
                citation=Citation(
                    exhibit=of_list, place=entry.added_place, quotation=entry.added_words
                ),
            )
        )  # fmt: skip
    return Proposed(
        id=it.id,
        exhibit=it.exhibit,
        form="sanction notice",
        said_by=about.publisher,
        fields=tuple(fields),
        drafted_by=DRAFTED_BY,
    )
