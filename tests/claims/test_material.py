"""log, captures, stamps and pixels of a clean case, broken -> refused by the rule meant."""

from dataclasses import replace

import pytest

from countershot.claims.gate import check
from countershot.records.custody import Custody, HeldCopy, Twin
from countershot.records.facts import Facts
from tests.claims.cases import clean_facts, clean_texts, facts_of
from tests.claims.mutations.captured import (
    ADDRESS,
    BY_TENDER,
    CLIP,
    FAULTS,
    TENDER,
    Fault,
    _printed,
    captured,
    custody,
    looked,
    named,
    pixels,
    policy,
    sealed,
    stamped_case,
    stated,
    treated_view_undisclosed,
    walled,
    web,
)
from tests.claims.mutations.case_texts import CaseTexts
from tests.claims.mutations.materials import answer, limits, of_clip, origin_key, sales, scope


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_each_fault_is_refused_where_it_is(fault: Fault) -> None:
    found = check(fault.change(clean_facts())).refusals
    assert (fault.file, fault.rule) in {(r.place.file, r.rule) for r in found}, found


def test_every_rule_of_material_has_six_faults_at_least() -> None:
    from tests.claims.mutations import MUTATIONS

    every = [one.rule for one in (*FAULTS.values(), *MUTATIONS.values())]
    rules = {rule for rule in every if rule.startswith(("exhibit.", "footage.", "sighting.w"))}
    rules |= {"ident.pixels", "ident.enhanced", "ident.on_sale", "ident.twins"}
    rules -= {"exhibit.hash"}  # bytes are bytes: there is one way to be others
    assert {rule: every.count(rule) for rule in sorted(rules) if every.count(rule) < 6} == {}


def clean(facts: Facts) -> bool:
    found = check(facts).refusals
    assert found == (), "\n".join(
        f"{r.place.file}:{r.place.line}: {r.rule}: {r.reason}" for r in found
    )
    return True


def said(words: str, path: str = BY_TENDER) -> Facts:
    """The clean case with a sentence more in a claim's prose, signed so."""
    case = CaseTexts(clean_texts())
    case.prose(path, words)
    return facts_of(case.files)


# --- what must not be refused -------------------------------------------------------------------


def test_a_whole_page_that_is_itself() -> None:
    assert clean(captured(clean_facts(), web()))


def test_a_capture_that_is_not_whole_may_be_cited_by_a_claim_that_says_so() -> None:
    cut = web(incomplete=("the limit on bytes was reached",))
    for words in (
        "The capture of the page is incomplete: its pictures are missing.",
        "The page was captured only in part, and its second table did not load.",
        "网页的副本不完整。",
    ):
        assert clean(captured(said(words), cut))
    silent = "The gate has a missing lamp."
    assert check(captured(said(silent), cut)).refusals


def test_a_saved_page_that_does_not_say_when_it_was_saved_is_whole() -> None:
    given = web(part="dom", incomplete=("It does not say when it was saved.",))
    assert clean(captured(clean_facts(), given, method="given"))


def test_a_claim_that_the_page_is_gone_may_rest_on_what_came_instead() -> None:
    case = CaseTexts(clean_texts())
    case.headline(BY_TENDER, "The portal says that the notice was removed")
    facts = captured(facts_of(case.files), walled("soft_404", "it says that there is no such page"))
    assert "exhibit.wall" not in {r.rule for r in check(facts).refusals}


def test_clocks_may_differ_a_little_and_the_exercise_s_stands_still() -> None:
    assert clean(sealed(clean_facts(), CLIP, "2031-04-02T07:55:00Z"))
    assert clean(custody(clean_facts(), CLIP, later_utc="2031-04-02T08:52:00Z"))
    still = sealed(clean_facts(), TENDER, "2031-04-02T09:00:00Z", clock="fixed")
    assert clean(custody(still, TENDER, stamped_utc=("2026-01-01T00:00:00Z",)))


def test_a_time_without_a_zone_is_given_the_farthest_one() -> None:
    assert clean(stated(clean_facts(), "DateTimeOriginal", "2031:04:02 22:30:00"))
    assert clean(stated(clean_facts(), "DateTimeOriginal", "0000:00:00 00:00:00"))
    assert clean(
        stated(clean_facts(), "creation_time", "1904-01-01T00:00:00Z", "1904-01-01T00:00:00Z")
    )


def test_a_camera_s_wrong_clock_is_explained_in_the_origin() -> None:
    case = CaseTexts(clean_texts())
    why = "the broadcast shows it; the file's own year, 2037, is a clock nobody had set"
    answer(case, "date", f"  answer: 2031-03\n  why: {why}\n  grounds:\n{of_clip(case)}")
    facts = facts_of(case.files)
    assert clean(stated(facts, "DateTimeOriginal", "2037:01:01 00:00:00"))
    assert check(stated(clean_facts(), "DateTimeOriginal", "2037:01:01 00:00:00")).refusals


def test_copies_of_others_with_the_words_in_them() -> None:
    held = (
        HeldCopy("x-c00000000001", "https://archive.example/117", "24 sets; 二十四套"),
        HeldCopy("x-c00000000002", "https://mirror.example/117"),
    )
    assert clean(policy(captured(clean_facts(), web(), copies=held), copies=2))


def test_a_file_that_was_given_needs_no_second_copy() -> None:
    assert clean(policy(clean_facts(), copies=3))


def test_everything_stamped() -> None:
    assert clean(stamped_case(clean_facts()))
    assert clean(stamped_case(clean_facts(), but="x-4a2b3c4d5e6f")), "no claim rests on it"


def test_printed_addresses_that_are_sealed_or_were_alive() -> None:
    assert "exhibit.link" not in {
        r.rule for r in check(_printed(captured(clean_facts(), web()))).refusals
    }
    copy = web(address="https://archive.example/117", final_address="", copy_of=ADDRESS)
    for facts in (
        captured(clean_facts(), copy, "x-3a2b3c4d5e6f"),
        looked(clean_facts(), "same", "2031-04-10T00:00:00Z"),
        looked(captured(clean_facts(), web()), "gone", "2031-04-10T00:00:00Z"),
    ):
        assert "exhibit.link" not in {r.rule for r in check(_printed(facts)).refusals}


def test_one_address_however_it_is_written() -> None:
    facts = captured(clean_facts(), web(address="http://WWW.procurement.example/notices/117/#top"))
    assert "exhibit.link" not in {r.rule for r in check(_printed(facts)).refusals}


def test_pixels_that_are_enough() -> None:
    for size in ((64, 64, None), (80, 90, (70, 200)), (200, 200, (64, 90))):
        found = check(pixels(clean_facts(), *size)).refusals  # type: ignore[arg-type]
        assert "ident.pixels" not in {refusal.rule for refusal in found}


def test_few_pixels_carry_the_maker_and_fewer_the_kind() -> None:
    case = CaseTexts(clean_texts())
    for path in (case.first, case.second):
        case.edit(path, r"^verdict: .*$", "verdict: inconclusive")
    facts = pixels(facts_of(case.files), 20, 20)
    assert "ident.pixels" not in {r.rule for r in check(facts).refusals}


@pytest.mark.parametrize(
    "words",
    [
        "Nothing was sharpened, and no frame was enhanced.",
        "The picture was not AI-upscaled.",
        'The channel calls its clip "AI-enhanced", which we did not use.',
        "Enhanced patrols were announced for the gate.",
        "The frame is a crop, without any processing.",
        "The lamp strips stand out in the frame.",
        "Order was restored in the week of the broadcast.",
    ],
)
def test_words_that_say_nothing_of_our_pictures(words: str) -> None:
    facts = said(words, "claims/lower-camera-series.md")
    assert "ident.enhanced" not in {r.rule for r in check(facts).refusals}


def test_a_treated_view_that_an_examiner_discloses() -> None:
    case = CaseTexts(clean_texts())
    limits(
        case, "The view was brightened by 1.5 EV, the mean of four frames; nothing else was done."
    )
    case.prose(case.identified, "The still was brightened to show the lamp strips.")
    assert clean(treated_view_undisclosed(facts_of(case.files)))


@pytest.mark.parametrize("name", ["clip.mp4", "gate-2031.mov", "generator-hall.jpg", "best.png"])
def test_names_that_say_nothing(name: str) -> None:
    assert clean(named(clean_facts(), CLIP, name))


def test_edits_of_the_publisher_that_an_examiner_discloses() -> None:
    case = CaseTexts(clean_texts())
    origin_key(case, "edits", "brightened by the channel, and cut into four shots")
    limits(case, "The channel brightened the clip before we had it.")
    assert clean(facts_of(case.files))


def test_sold_no_more_with_a_word_and_sold_in_that_year() -> None:
    case = CaseTexts(clean_texts())
    sales(case, "[2019, 2024]")
    limits(case, "The series was sold until 2024; what hangs on a post hangs there for years.")
    assert clean(facts_of(case.files))
    case = CaseTexts(clean_texts())
    sales(case, "[2031, 2031]")
    assert clean(facts_of(case.files))


def test_twins_that_are_named_or_excluded() -> None:
    case = CaseTexts(clean_texts())
    case.edit(case.specimen, r"^lookalikes:", "twins: [Halden Guard 9]\nlookalikes:")
    limits(case, "The same housing is sold as the Halden Guard 9.")
    assert clean(facts_of(case.files))
    twin = Twin(("sotarn-kite-p2", "Sotarn", "Kite P2"), "“A price list” (2030)")
    assert clean(replace(clean_facts(), twins={"velmara-orrin-dx": (twin,)})), "it is excluded"


def test_a_badge_in_the_party_s_other_script_is_the_maker_s() -> None:
    case = CaseTexts(clean_texts())
    case.edit(case.specimen, r"^badge: .*$", "badge: 维尔马拉")
    assert clean(facts_of(case.files))


def test_place_and_date_not_known_of_a_claim_about_the_clip() -> None:
    case = CaseTexts(clean_texts())
    answer(case, "place", "  answer: not known\n")
    answer(case, "date", "  answer: not known\n")
    for claim in (case.identified, "claims/post-two-devices.md"):
        scope(case, "place", "the post in the clip", claim)
        scope(case, "time", "the clip of 2031", claim)
    found = {r.rule for r in check(facts_of(case.files)).refusals}
    assert "sighting.where_when" not in found


def test_facts_of_which_nobody_asked_are_no_faults() -> None:
    """Custody, clock and log are missing in Facts that are only written, not gathered."""
    facts = replace(clean_facts(), custody={}, now_utc="", opened_utc="")
    assert clean(facts)
    assert clean(replace(facts, custody={CLIP: Custody(3)}))
