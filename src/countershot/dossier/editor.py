"""Material, claims as shown -> what the editor's and lawyer's page and the packet show."""

from collections.abc import Mapping
from dataclasses import dataclass

from countershot.dossier.cited import REPORT, Cited
from countershot.dossier.material import Material
from countershot.dossier.reading import Read, reads
from countershot.dossier.sentences import SentenceRow, counted, rows
from countershot.dossier.views import ClaimView, signers


@dataclass(frozen=True)
class EditorView:
    """Rows, what to know before reading them, and what was read since when."""

    rows: tuple[SentenceRow, ...]
    counts: tuple[tuple[int, str], ...]
    reads: tuple[Read, ...]


def editor(
    material: Material,
    cited: Cited,
    claims: tuple[ClaimView, ...],
    earlier: Mapping[str, bytes] | None = None,
) -> EditorView:
    """``earlier``: texts of before by digest, for inside the newsroom only.

    A dossier says only what was read and stands: not who has yet to sign, nor what was signed
    before and rewritten.
    """
    by_id = {claim.id: claim for claim in claims}
    found = rows(material, by_id, signers(material, REPORT))
    read = reads(material, cited, earlier)
    if earlier is None:
        read = tuple(each for each in read if each.state == "as it stands")
    return EditorView(found, counted(found), read)
