"""what editor and lawyer find: one row a sentence, the dangerous ones first, and what changed."""

import re
from dataclasses import replace
from pathlib import Path

from countershot import canonical
from countershot.dossier.bundle import write
from countershot.dossier.cited import cited
from countershot.dossier.material import Material
from countershot.dossier.reading import reads
from countershot.dossier.told import PublishedAnswer, PutToParty, Reply
from countershot.records.files import Document
from tests.dossier_pages.material import build
from tests.dossier_pages.page import Page, pages

EDITOR = "data/pages/editor.html"


def words(page: Page) -> str:
    return re.sub(r"\s+", " ", page.text)


def rows(folder: Path) -> list[str]:
    """The text of each row of the table, in order."""
    source = (folder / EDITOR).read_text("utf-8")
    found = re.findall(r'<tr role="row" id="row-\d+">(.*?)</tr>', source, flags=re.DOTALL)
    return [words(Page(f"<table><tr>{row}</tr></table>")) for row in found]


def published(material: Material, folder: Path) -> list[str]:
    write(material, folder / "dossier")
    return rows(folder / "dossier")


def test_every_sentence_headline_and_caption_has_one_row(tmp_path: Path, released: Path) -> None:
    report = build(tmp_path).facts.report
    assert report is not None
    found = rows(released)
    assert len(found) == len(report.sentences)
    for sentence in report.sentences:
        place = f"report.md:{sentence.place.line}"
        assert any(sentence.text in row and place in row for row in found), sentence.text


def test_a_row_has_all_that_a_lawyer_asks_for(tmp_path: Path) -> None:
    reply = Reply("We decline to comment.", "2031-03-25T09:00:00Z", "x-0123456789ab")
    put = PutToParty(
        "Velmara", "award", "That 24 sets were bought.", "email", "declined",
        "2031-03-20T09:00:00Z", replies=(reply,),
    )  # fmt: skip
    material = adverse(build(tmp_path / "case"), award=("velmara",))
    found = published(replace(material, put=(put,)), tmp_path)
    row = next(row for row in found if "The award notice names 24 sets" in row)
    for said in (
        "Allegation, moderate grade", "how many: 24 sets", "when: 2031-03-14", "who: Velmara",
        "tender.pdf, page 2", "数量", "A notice shows an award, not a delivery.", "Names Velmara",
        "Put to Velmara 2031-03-20 by email: That 24 sets were bought.", "Outcome: declined",
        "Reply of 2031-03-25:",
        "We decline to comment.", "x-0123456789ab", "Cy Ember (invented) (editor)",
        "Dee Ember (invented) (legal reader)", "Ana Ember (invented) (author)",
    ):  # fmt: skip
        assert said in row, said
    assert "Not put" not in row


def test_what_names_a_party_and_is_weak_stands_first(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    claims = tuple(
        replace(f, claim=f.claim.model_copy(update={"grade": "low"}))
        if f.claim.id == "award"
        else f
        for f in material.facts.claims
    )
    found = published(replace(material, facts=replace(material.facts, claims=claims)), tmp_path)
    adverse = ["Names Velmara" in row for row in found]
    assert adverse == sorted(adverse, reverse=True), "all that names a party comes first"
    assert "low grade" in found[0] and "The award notice names 24 sets" in found[0]
    low = ["low grade" in row for row in found[: sum(adverse)]]
    assert low == sorted(low, reverse=True)


def test_a_sentence_about_a_party_that_rests_on_nothing_is_the_very_first(tmp_path: Path) -> None:
    material = build(tmp_path / "case", status="draft")
    report = material.facts.report
    assert report is not None
    first = report.sentences[1]
    bare = replace(first, text="Velmara knew of it.", claims=(), uncited=True)
    sentences = (report.sentences[0], bare, *report.sentences[2:])
    facts = replace(material.facts, report=replace(report, sentences=sentences))
    found = published(replace(material, facts=facts), tmp_path)
    assert "Velmara knew of it." in found[0]
    assert "names a party and rests on nothing" in found[0]


def adverse(material: Material, **told: tuple[str, ...] | None) -> Material:
    """The same case with what people say whom its claims may harm, by claim id."""
    claims = tuple(
        replace(f, claim=f.claim.model_copy(update={"adverse_to": told[f.claim.id]}))
        if f.claim.id in told
        else f
        for f in material.facts.claims
    )
    return replace(material, facts=replace(material.facts, claims=claims))


def test_what_was_not_put_to_a_party_says_so(tmp_path: Path) -> None:
    found = published(adverse(build(tmp_path / "case"), award=("velmara",)), tmp_path)
    row = next(row for row in found if "The award notice names 24 sets" in row)
    assert "not put to the party" in row
    assert "Not put, as far as the case records, to Velmara" in row
    assert "Nobody says whether it harms" not in row


def test_what_was_put_in_other_words_was_not_put(tmp_path: Path) -> None:
    material = adverse(build(tmp_path / "case"), award=("velmara",))
    old = PutToParty("Velmara", "award", "That 24 sets were bought.", "email", "declined",
                     "2031-03-20T09:00:00Z", stands=False)  # fmt: skip
    other = replace(old, claim="lower-series", stands=True)
    found = published(replace(material, put=(old, other)), tmp_path)
    row = next(row for row in found if "The award notice names 24 sets" in row)
    assert "put in an earlier wording only" in row
    assert "Not put, as far as the case records, to Velmara" in row


def test_a_persons_word_that_it_harms_nobody_stands_instead_of_a_reproach(tmp_path: Path) -> None:
    found = published(adverse(build(tmp_path / "case"), award=()), tmp_path)
    row = next(row for row in found if "The award notice names 24 sets" in row)
    assert "A person's word, signed with the claim: it harms none of them" in row
    assert "not put" not in row and "Not put" not in row


def test_where_nobody_said_whom_it_harms_the_row_says_that(tmp_path: Path) -> None:
    found = published(build(tmp_path / "case"), tmp_path)
    row = next(row for row in found if "The award notice names 24 sets" in row)
    assert "Nobody says whether it harms them; nothing was put" in row
    assert "not put to the party" not in row, "naming a maker by its product asks for no letter"


def test_what_may_harm_comes_first_then_what_people_say_does_not(tmp_path: Path) -> None:
    material = adverse(build(tmp_path / "case"), award=(), **{"lower-series": ("velmara",)})
    found = published(material, tmp_path)
    may = [i for i, row in enumerate(found) if "not put to the party" in row]
    not_so = [i for i, row in enumerate(found) if "it harms none of them" in row]
    assert may and not_so and max(may) < min(not_so)
    assert max(not_so) < len(found) - 1, "and then what names nobody"


def test_only_whom_a_claim_may_harm_had_to_be_asked(tmp_path: Path) -> None:
    """Whoever published an accusation is named in it, and is not whom it accuses."""
    material = build(tmp_path / "case")
    answer = PublishedAnswer("Velmara", "Tarnow Weekly", ("No comment.",), "denial", ("award",))
    found: dict[str, str] = {}
    for said in ((), ("velmara",)):
        claims = tuple(
            replace(f, claim=f.claim.model_copy(update={"adverse_to": said}))
            for f in material.facts.claims
        )
        case = replace(material, facts=replace(material.facts, claims=claims), published=(answer,))
        rows_of = published(case, tmp_path / str(len(said)))
        found[" ".join(said)] = next(r for r in rows_of if "The award notice names 24" in r)
    assert "Not put" not in found[""] and "not put to the party" not in found[""]
    assert "Not put, as far as the case records, to Velmara" in found["velmara"]
    assert "Velmara answered others, as Tarnow Weekly has it: No comment." in found["velmara"]


def changed(material: Material, old: bytes, new: bytes) -> Material:
    """The same case after ``claims/award.md`` was written again; its signatures are of before."""
    path = "claims/award.md"
    claims = tuple(
        replace(f, document=Document(path, canonical.sha256_hex(new), f.document.key_lines))
        if f.document.path == path
        else f
        for f in material.facts.claims
    )
    signatures = tuple(
        replace(s, current=s.signature.statement.path != path) for s in material.facts.signatures
    )
    before = material.case_file

    def case_file(name: str) -> bytes:
        return new if name == path else before(name)

    assert before(path) == old
    facts = replace(material.facts, claims=claims, signatures=signatures)
    return replace(material, facts=facts, case_file=case_file, status="draft")


def test_differences_since_the_last_signature_are_shown_where_the_text_is_known(
    tmp_path: Path,
) -> None:
    material = signed_by_editor(build(tmp_path / "case"))
    old = material.case_file("claims/award.md")
    new = old.replace(b"24 sets were bought", b"30 sets were bought")
    after = changed(material, old, new)
    found = reads(after, cited(after), {canonical.sha256_hex(old): old})
    (read,) = (r for r in found if r.path == "claims/award.md" and "Ana" in r.reader)
    assert read.state == "changed since"
    assert [line.words for line in read.lines if line.sign == "-"] == [old.decode().split("\n")[0]]
    assert any("30 sets" in line.words for line in read.lines if line.sign == "+")


def test_a_text_of_another_digest_is_never_shown_as_what_was_signed(tmp_path: Path) -> None:
    material = signed_by_editor(build(tmp_path / "case"))
    old = material.case_file("claims/award.md")
    after = changed(material, old, old + b"more\n")
    forged = {canonical.sha256_hex(old): b"other words\n"}
    found = reads(after, cited(after), forged)
    (read,) = (r for r in found if r.path == "claims/award.md" and "Ana" in r.reader)
    assert (read.state, read.known, read.lines) == ("changed since", False, ())


def test_a_dossier_says_nothing_of_earlier_texts_or_of_who_has_not_signed(tmp_path: Path) -> None:
    material = signed_by_editor(build(tmp_path / "case"))
    old = material.case_file("claims/award.md")
    write(changed(material, old, old + b"more\n"), tmp_path / "dossier")
    text = words(pages(tmp_path / "dossier")[EDITOR])
    assert "as it stands" in text
    assert "changed since" not in text.replace("What was read, and what has changed since", "")
    assert "not signed" not in text


def signed_by_editor(material: Material) -> Material:
    """The author of the claims is also an editor here, so that an editor has signed them."""
    ana = material.case.people["ana"].model_copy(update={"roles": ("editor", "author")})
    people = {**material.case.people, "ana": ana}
    case = material.case.model_copy(update={"people": people})
    return replace(material, facts=replace(material.facts, case=case))
