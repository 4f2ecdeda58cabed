"""Material and what leaves of it -> claims.csv: one row a claim, safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator

from countershot.dossier.cited import claim_files
from countershot.dossier.machines.held import Held
from countershot.dossier.material import Material
from countershot.records.files import ClaimFile
from countershot.records.judged import Ground
from countershot.records.release import ReleasedClaim

HEAD = (
    "claim", "headline", "kind", "grade", "count", "of", "place", "time", "actor", "prose",
    "warrant", "contrary", "grounds", "exhibits", "signed_by", "status", "file", "sha256",
)  # fmt: skip
FORMULA = "=+-@＝＋－＠|%"
"""What some spreadsheet takes for the beginning of a formula or of a command."""
_BEGINS = re.compile(rf"(^|[;,\t|\"\n])([ \u00a0\u3000]*)(?=[{re.escape(FORMULA)}])")
_HIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u2028\u2029\ufeff]")


def table(material: Material, held: Held) -> bytes:
    """RFC 4180 in UTF-8, every cell quoted, claims in the order of release.json.

    Cells are made safe for a spreadsheet (``plain``); the exact words stand in the claim's file,
    which the last two columns name.
    """
    files = claim_files(material)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(HEAD)
    for claim in held.release.claims:
        writer.writerow([plain(cell) for cell in _row(claim, files[claim.id], held)])
    return out.getvalue().encode("utf-8", "backslashreplace")


def plain(cell: str) -> str:
    """A cell in which no spreadsheet finds a formula, at its beginning or after a separator.

    An apostrophe goes before it, as spreadsheets themselves write text. Another separator than
    the comma splits our cells elsewhere, so what follows one inside a cell is treated alike.
    """
    return _BEGINS.sub(r"\1'\2", _HIDDEN.sub(" ", cell))


def _row(claim: ReleasedClaim, file: ClaimFile, held: Held) -> Iterator[str]:
    said = file.claim
    yield from (said.id, said.headline, said.kind, said.grade)
    scope = said.scope
    yield from (str(scope.count), scope.of, scope.place, scope.time, scope.actor)
    yield from (said.prose, said.warrant, said.contrary)
    yield "; ".join(_ground(ground) for ground in said.grounds)
    yield " ".join(claim.exhibits)
    own = next((j for j in held.release.judgements if j.path == file.document.path), None)
    signed = [s.statement for _, _, s in held.signed(own)] if own else []
    yield "; ".join(f"{each.signer} ({each.role})" for each in signed)
    yield held.release.status
    yield from (own.file, own.sha256) if own else ("", "")


def _ground(ground: Ground) -> str:
    """``identification lower-camera``, or the exhibit and the part of it that is cited."""
    for kind in ("identification", "claim", "statement", "chain"):
        if name := getattr(ground, kind):
            return f"{kind} {name}"
    cited = ground.citation
    if cited is None:
        return ""
    parts = [cited.exhibit]
    parts += [f"page {cited.page}"] if cited.page else []
    parts += [cited.place] if cited.place else []
    parts += ["{} to {} ms".format(*cited.time_ms)] if cited.time_ms else []
    parts += ["box {},{},{},{} px".format(*cited.box_px)] if cited.box_px else []
    parts += [f"“{cited.quotation}”"] if cited.quotation else []
    return ", ".join(parts)
