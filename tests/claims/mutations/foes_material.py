"""a slot of the clean case and a wording -> the case's facts with that wording in it.

The wordings are in ``foes_wordings``; what only log, store and pixels say is in ``captured``.
"""

from dataclasses import dataclass, replace

from countershot.records.computed import CoveredCopy
from countershot.records.facts import Facts
from tests.claims.cases import clean_texts, facts_of
from tests.claims.mutations.foes_honest import HONEST
from tests.claims.mutations.foes_wordings import FAULTY

CLIP = "x-0a1b2c3d4e5f"
LOWER, TWO = "claims/lower-camera-series.md", "claims/post-two-devices.md"
TENDER, ORIGIN = "claims/tender-24-sets.md", "origins/clip.md"
SECOND = "identifications/lower-camera.bo.md"
END, PROSE = "at the end", "before the contrary case"
SECRET = """
[protected]
a-reader = ["Lina Moor", "lina_0412", "莉娜·穆尔", "Müller-Ruiz"]
[persons.a-reader]
name = ""
basis = "consent"
date = "2031-03-20"
reason = "Agreed by letter to be spoken of under this alias."
files = ["claims/lower-camera-series.md"]
"""
_REDACTION = f"""---
exhibit: {CLIP}
covered: c-aaaaaaaaaaaa
sha256: {"c" * 64}
rule: faces
---
{{}}
"""
_SIGNED = '"origins/clip.md":', '"redactions/gate.md": {"cy": "editor"},\n    "origins/clip.md":'
Edit = tuple[str, str, str]
SLOTS: dict[str, tuple[Edit, ...]] = {
    "report": (("report.md", END, "\n{} [@lower-camera-series]."),),
    "by the tender": (("report.md", END, "\n{} [@tender-24-sets]."),),
    "tender said": (("report.md", END, "\nThe tender says: {} [@tender-24-sets]."),),
    "of the post": (("report.md", END, "\n{} [@post-two-devices]."),),
    "at the post": (("report.md", END, "\nThe post stands at {} [@post-two-devices]."),),
    "source": (
        ("case.toml", END, SECRET),
        ("report.md", END, "\n{} sent the clip [@lower-camera-series]."),
    ),
    "caption": (("report.md", '"The lower camera [', '"The lower camera ({}) ['),),
    "headline": ((LOWER, "is of the Velmara Orrin DX series", "is a Velmara {}"),),
    "prose": ((LOWER, PROSE, "{}"),),
    "tender prose": ((TENDER, PROSE, "{}"),),
    "time": ((TWO, "time: 2031-03", 'time: "{}"'),),
    "place": ((LOWER, "place: Tarnow Hollow training centre", 'place: "{}"'),),
    "page": ((TENDER, "page: 2", "page: {}"),),
    "quotation": ((TENDER, '"24 sets"', '"{}"'),),
    "excluded": ((SECOND, "carries one round lamp under the ball instead of strips.", "{}"),),
    "cell": ((SECOND, "a dark upright strip left and right of the ball, each with lamps", "{}"),),
    "publisher": ((ORIGIN, "publisher: Channel Nine Ostervale", 'publisher: "{}"'),),
    "searched": ((ORIGIN, "searched: >-\n", "searched: >-\n  {}\nwas_searched: >-\n"),),
    "edits": ((ORIGIN, "edits: ", 'edits: "{}"\nwere_edits: '),),
    "synthetic": ((ORIGIN, "synthetic: >-\n", "synthetic: >-\n  {}\nwas_synthetic: >-\n"),),
    "origin place": ((ORIGIN, "answer: Tarnow Hollow training centre", 'answer: "{}"'),),
    "file name": (("material.json", '"clip.mp4"', '"{}"'),),
    "editor": (("case.toml", '"Cy Marlow"', '"{}"'),),
    "threat": (
        (
            "case.toml",
            "Whoever filmed the post could be looked for by the guards of the gate.",
            "{}",
        ),
    ),
    "done": (
        (
            "case.toml",
            "Nobody is shown or named, and no place is told more exactly than the town.",
            "{}",
        ),
    ),
    "covered": (
        ("redactions/gate.md", END, _REDACTION),
        ("material.json", *_SIGNED),
    ),
}


@dataclass(frozen=True)
class Foe:
    """One wording in one slot, and the rule meant."""

    rule: str
    slot: str
    wording: str


FOES = tuple(Foe(*key, each) for key, wordings in FAULTY.items() for each in wordings)


def honest() -> list[tuple[str, str]]:
    return [(slot, each) for slot, wordings in HONEST.items() for each in wordings]


def worded(slot: str, wording: str) -> Facts:
    """The clean case with the wording in its slot, signed so by everybody."""
    texts = clean_texts()
    for path, old, new in SLOTS[slot]:
        before, put = texts.get(path, b"").decode(), new.replace("{}", wording)
        if old == END:
            after = f"{before.rstrip()}\n{put}\n".lstrip()
        elif old == PROSE:
            after = before.replace("## Contrary case", f"{put}\n## Contrary case")
        else:
            after = before.replace(old, put)
        assert after != before or wording in old, f"{path} has no {old}"
        texts[path] = after.encode()
    return replace(facts_of(texts), covered={COVERED.id: COVERED})


COVERED = CoveredCopy(
    id="c-" + "a" * 12, recipe="a" * 64, exhibit=CLIP, rule="faces", media_type="video/mp4",
    width=960, height=540, frames=380, start_ms=0, end_ms=15280, pixels_sha256="b" * 64,
    sha256="c" * 64,
)  # fmt: skip
