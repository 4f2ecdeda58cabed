"""clean files -> a case that was released, and passes over what has happened since.

The vectors' ``material.json`` says what was released; the exercise itself was published.
"""

import hashlib
import json

from tests.claims.mutations.case_texts import CaseTexts, broken

SAID = "They say that it was otherwise."
OTHER = "0" * 64


def released(case: CaseTexts) -> None:
    """Say in ``material.json`` that every claim was released as it stands now."""
    if "material.json" not in case.files:
        return
    material = json.loads(case.files["material.json"])
    if "released" not in material:
        material["released"] = [{path[7:-3]: was(case, path) for path in case.under("claims")}]
        case.files["material.json"] = json.dumps(material, ensure_ascii=False).encode()


def was(case: CaseTexts, path: str) -> str:
    return hashlib.sha256(case.files[path]).hexdigest()


def record(case: CaseTexts, claim: str, digest: str, *, reason: str = SAID, **keys: str) -> str:
    """Write ``corrections/one.md`` about a claim; its path. Nobody in the vectors has signed it."""
    keys = {"kind": "correction", "raised_by": "a reader", "when": "2031-05-04", **keys}
    head = "".join(f"{key}: {json.dumps(value)}\n" for key, value in keys.items())
    text = f"---\n{head}about:\n  - claim: {claim}\n    was: {digest}\n---\n{reason}\n"
    case.files["corrections/one.md"] = text.encode()
    return "corrections/one.md"


def changed(case: CaseTexts) -> tuple[str, str]:
    """Add a sentence to a released claim; the claim's path and the digest it had."""
    released(case)
    before = was(case, case.identified)
    case.prose(case.identified, "It hangs lower than the other.")
    return case.identified, before


def pulled(case: CaseTexts) -> str:
    """Take a claim that no other rests on out of the report; its path."""
    released(case)
    path = case.claim(r"^kind: inference$")
    name = path[7:-3]
    text = case.text("report.md").replace(f"[@{name}]", "[~]")
    case.files["report.md"] = text.encode()
    return path


@broken("life.corrected")
def released_claim_changed_in_silence(case: CaseTexts) -> tuple[str, int]:
    """A released claim reads differently, and nothing says so."""
    path, _ = changed(case)
    return case.at(path, "^headline:")


@broken("life.corrected")
def released_headline_made_smaller_in_silence(case: CaseTexts) -> tuple[str, int]:
    """The headline of a released claim was softened, and nothing says so."""
    released(case)
    return case.headline(case.identified, "A camera hangs on the post")


@broken("life.corrected")
def released_grade_raised_in_silence(case: CaseTexts) -> tuple[str, int]:
    """The grade of a released claim was changed, and nothing says so."""
    released(case)
    path = case.claim(r"^grade: moderate$")
    case.edit(path, r"^grade: moderate$", "grade: low")
    return case.at(path, "^headline:")


@broken("life.corrected")
def correction_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """A change of a released claim is explained by a record that nobody has signed."""
    path, before = changed(case)
    record(case, path[7:-3], before, changed="It says where it hangs.")
    return case.at(path, "^headline:")


@broken("life.corrected")
def correction_of_an_earlier_text(case: CaseTexts) -> tuple[str, int]:
    """A change of a released claim is explained by a record about another text of it."""
    path, _ = changed(case)
    record(case, path[7:-3], OTHER, changed="It says where it hangs.")
    return case.at(path, "^headline:")


@broken("life.corrected")
def correction_that_does_not_say_what(case: CaseTexts) -> tuple[str, int]:
    """A correction does not say what was changed."""
    path, before = changed(case)
    return case.at(record(case, path[7:-3], before), "^kind:")


@broken("life.tombstone")
def released_claim_pulled_in_silence(case: CaseTexts) -> tuple[str, int]:
    """A released claim is no longer cited by the report, and nothing says so."""
    return case.at(pulled(case), "^headline:")


@broken("life.tombstone")
def released_claim_deleted(case: CaseTexts) -> tuple[str, int]:
    """The file of a released claim was deleted, and nothing says so."""
    path = pulled(case)
    del case.files[path]
    return "report.md", 1


@broken("life.tombstone")
def removal_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """A released claim was pulled, and nobody has signed the removal."""
    path = pulled(case)
    record(case, path[7:-3], was(case, path), kind="removal", changed="A comparison.")
    return case.at(path, "^headline:")


@broken("life.tombstone")
def removal_of_a_claim_that_stands(case: CaseTexts) -> tuple[str, int]:
    """A removal is about a claim that the report still cites."""
    released(case)
    path = case.identified
    record(case, path[7:-3], was(case, path), kind="removal", changed="The name of the series.")
    return case.at("corrections/one.md", "^  - claim:")


@broken("life.record")
def dispute_about_nothing(case: CaseTexts) -> tuple[str, int]:
    """A dispute is about a claim that neither the case has nor a release had."""
    released(case)
    record(case, "no-such-claim", OTHER, kind="dispute", ruling="open", said=SAID)
    return case.at("corrections/one.md", "^  - claim:")


@broken("life.record")
def dispute_by_nobody_known(case: CaseTexts) -> tuple[str, int]:
    """A dispute was raised by somebody who is no party, and named though a reader."""
    released(case)
    name, before = case.claim_id, was(case, case.identified)
    keys = {"kind": "dispute", "ruling": "open", "said": SAID, "raised_by": "Quill Marrow"}
    return case.at(record(case, name, before, **keys), "^raised_by:")


@broken("life.record")
def ruling_on_a_text_never_released(case: CaseTexts) -> tuple[str, int]:
    """A dispute is rejected for a text that no release had."""
    released(case)
    record(case, case.claim_id, OTHER, kind="dispute", ruling="rejected", said=SAID)
    return case.at("corrections/one.md", "^    was:")


@broken("life.record")
def dispute_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """A dispute stands in the case, and nobody has signed it."""
    released(case)
    before = was(case, case.identified)
    path = record(case, case.claim_id, before, kind="dispute", ruling="open", said=SAID)
    return case.at(path, "^kind:")


@broken("life.ruling")
def upheld_and_left_as_it_was(case: CaseTexts) -> tuple[str, int]:
    """A dispute is upheld, and the claim says what it said."""
    released(case)
    before = was(case, case.identified)
    keys = {"kind": "dispute", "ruling": "upheld", "said": SAID, "changed": "Nothing yet."}
    return case.at(record(case, case.claim_id, before, **keys), "^  - claim:")


@broken("life.ruling")
def partly_upheld_and_left_as_it_was(case: CaseTexts) -> tuple[str, int]:
    """A company's reply is granted in part, and the claim says what it said."""
    released(case)
    before = was(case, case.identified)
    keys = {"kind": "reply", "ruling": "partly", "said": SAID, "changed": "A word."}
    return case.at(record(case, case.claim_id, before, **keys), "^  - claim:")


@broken("life.ruling")
def rejected_without_a_reason(case: CaseTexts) -> tuple[str, int]:
    """A dispute is rejected, and nothing says why."""
    released(case)
    before = was(case, case.identified)
    keys = {"kind": "dispute", "ruling": "rejected", "said": SAID}
    path = record(case, case.claim_id, before, reason="No.", **keys)
    return case.at(path, "^No\\.")


@broken("life.ruling")
def rejected_by_nobody(case: CaseTexts) -> tuple[str, int]:
    """A dispute is rejected, and no editor has signed that."""
    released(case)
    before = was(case, case.identified)
    keys = {"kind": "dispute", "ruling": "rejected", "said": SAID}
    return case.at(record(case, case.claim_id, before, **keys), "^kind:")


@broken("life.counts")
def one_correction_too_few(case: CaseTexts) -> tuple[str, int]:
    """The report says that it was corrected twice; the case has no such record."""
    return case.append("report.md", "Since its release this report was corrected twice. [~]")


@broken("life.counts")
def a_removal_that_is_counted_and_not_there(case: CaseTexts) -> tuple[str, int]:
    """The report counts a removal that the case does not have."""
    return case.append("report.md", "There were no corrections and one removal. [~]")


@broken("life.counts")
def disputes_miscounted(case: CaseTexts) -> tuple[str, int]:
    """The report counts three disputes; the case has none."""
    return case.append("report.md", "Three disputes by readers were settled. [~]")


@broken("life.due")
def look_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """A second look at a claim was written down, and nobody has signed it."""
    released(case)
    text = (
        f"---\nclaims: [{case.claim_id}]\nfacts: [d-0123456789ab]\noutcome: stands\n---\n{SAID}\n"
    )
    case.files["rechecks/one.md"] = text.encode()
    return case.at("rechecks/one.md", "^outcome:")


@broken("life.due")
def look_at_no_claim(case: CaseTexts) -> tuple[str, int]:
    """A second look was taken at a claim that there is not."""
    released(case)
    text = f"---\nclaims: [no-such-claim]\nfacts: [d-0123456789ab]\noutcome: stands\n---\n{SAID}\n"
    case.files["rechecks/one.md"] = text.encode()
    return case.at("rechecks/one.md", "^claims:")


@broken("file.syntax")
def dispute_without_a_ruling(case: CaseTexts) -> tuple[str, int]:
    """A dispute does not say how it was ruled."""
    path = record(case, case.claim_id, OTHER, kind="dispute", said=SAID)
    return case.at(path, "^kind:")


@broken("file.syntax")
def correction_on_no_day(case: CaseTexts) -> tuple[str, int]:
    """A correction was made on a day that the calendar does not have."""
    path = record(case, case.claim_id, OTHER, when="2031-02-30", changed="A word.")
    return case.at(path, "^when:")


@broken("file.syntax")
def correction_of_nothing(case: CaseTexts) -> tuple[str, int]:
    """A correction does not say what it is about."""
    path = record(case, case.claim_id, OTHER, changed="A word.")
    case.edit(path, r"^about:\n(?:  .*\n)+", "about: []\n")
    return case.at(path, "^about:")


@broken("file.syntax")
def look_that_says_nothing(case: CaseTexts) -> tuple[str, int]:
    """A second look does not say what was looked at."""
    text = f"---\nclaims: [{case.claim_id}]\nfacts: [d-0123456789ab]\noutcome: stands\n---\n"
    case.files["rechecks/one.md"] = text.encode()
    return "rechecks/one.md", 6
