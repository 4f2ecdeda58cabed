"""text files that people write and sign -> citations, specimens, identifications, claims."""

from typing import Literal

from pydantic import Field

from countershot.records.base import BoxPt, BoxPx, Kind, Record, Sha256, Verdict
from countershot.records.computed import CoverRule


class Citation(Record):
    """The exact part of an exhibit that is relied on.

    A document: ``page`` (from 1), ``box_pt`` and ``quotation``; one without pages: ``place``, as
    its passages name it, and ``quotation``. A picture or clip: ``time_ms`` (first and last, 0 and
    0 for a photograph) and ``box_px``. ``exhibit`` is an id or its prefix.
    """

    exhibit: str
    page: int | None = None
    box_pt: BoxPt | None = None
    place: str | None = None
    quotation: str | None = None
    time_ms: tuple[int, int] | None = None
    box_px: BoxPx | None = None


class Feature(Record):
    """One feature of a specimen, in words; discriminating if its look-alikes lack it."""

    id: str
    words: str
    discriminating: bool = False


class Picture(Record):
    """A picture of a specimen: an exhibit of this case, and the view it shows."""

    exhibit: str
    view: str = ""


class Specimen(Record):
    """Known reference material for one product, as ``specimens/ID.yaml`` states it.

    ``twins``: ids of specimens, or names, of the same product under another badge.
    """

    id: str
    maker: str
    badge: str = ""
    series: str = ""
    device_model: str = ""
    kind: Kind
    sales_years: tuple[int, int | None] | None = None
    features: tuple[Feature, ...] = ()
    lookalikes: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    citation: str = ""


class FeatureRow(Record):
    """One line of the feature table: what is seen on either side, in words, and where."""

    line: int
    feature: str
    questioned: str
    specimen: str
    agrees: Literal["yes", "no", "not visible"]
    discriminating: bool
    questioned_box_px: BoxPx | None = None
    specimen_box_px: BoxPx | None = None


class Exclusion(Record):
    """A look-alike that was considered, and the words that exclude it (empty: not excluded)."""

    line: int
    specimen: str
    reason: str


class Identification(Record):
    """A person's comparison of a sighting with specimens: ``identifications/NAME.EXAMINER.md``."""

    name: str
    examiner: str
    sighting: str
    specimen: str
    level: int
    verdict: Verdict
    maker: str = ""
    series: str = ""
    device_model: str = ""
    mount: str = ""
    cables: str = ""
    features: tuple[FeatureRow, ...] = ()
    excluded: tuple[Exclusion, ...] = ()
    limits: str = ""


class Scope(Record):
    """What a claim is about, typed, so that its words can be held against it."""

    count: int
    of: str
    place: str = ""
    time: str = ""
    actor: str = ""


class Ground(Record):
    """What a claim rests on: exactly one of the five."""

    line: int
    identification: str | None = None
    claim: str | None = None
    statement: str | None = None
    chain: str | None = None
    citation: Citation | None = None


class Claim(Record):
    """One assertion that we make, as ``claims/ID.md`` states it.

    ``contrary_by``: who wrote the contrary case. ``alleged_by``: whose an allegation is, where
    no statement says so. ``rests_on_one``: why it is told although all of it falls with one
    exhibit or source. ``machine_written``: which program worded it, ``read_again_by`` who held
    every sentence against the grounds; ``drafted_by``: which program drafted it.
    ``adverse_to``: ids of the parties of case.toml that it may harm, and who must be asked before
    it is published; empty: a person's word that there is none; None: nothing was said.
    ``published_answer``: statements with what these parties answered in public, of a claim that
    only repeats a publication.
    """

    id: str
    headline: str
    kind: Literal["fact", "inference", "allegation", "opinion"]
    scope: Scope
    grounds: tuple[Ground, ...]
    warrant: str
    grade: Literal["low", "moderate", "high"]
    prose: str
    contrary: str
    contrary_by: str = ""
    alleged_by: str = ""
    rests_on_one: str = ""
    machine_written: str = ""
    read_again_by: str = ""
    drafted_by: str = ""
    adverse_to: tuple[str, ...] | None = None
    published_answer: tuple[str, ...] = ()


class Override(Record):
    """A signed decision to release in spite of one refusal: ``overrides/NAME.md``.

    It holds for one release only: its signature rests on the report and on ``file`` as they
    stand, so any change to either ends it.
    """

    name: str
    rule: str
    file: str
    reason: str


class Order(Record):
    """A signed order to destroy an exhibit's bytes: ``orders/NAME.md``."""

    name: str
    destroy: str
    reason: str


class Redaction(Record):
    """A person's word that a covered copy was looked through: ``redactions/NAME.md``.

    ``covered`` is a covered copy's id and ``sha256`` its file's digest, so that the signature is
    over that file and no other. ``checked``: what was looked at, how, and what was left visible.
    """

    name: str
    exhibit: str
    covered: str = Field(pattern=r"^c-[0-9a-f]{12}$")
    sha256: Sha256
    rule: CoverRule
    checked: str


class SignedWords(Record):
    """The words over which a person's key signs; see docs/formats/case.md."""

    context: Literal["countershot/judgement/v1"]
    case: str
    path: str
    sha256: Sha256
    signer: str
    role: str
    rests_on: dict[str, str]


class Signature(Record):
    """A person's Ed25519 signature over the canonical form of ``statement``.

    ``salt`` hides the statement inside its commitment until it is revealed.
    """

    statement: SignedWords
    public_key: str
    signature: str
    salt: str
