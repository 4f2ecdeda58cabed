"""clean files -> material that was not looked into, cannot be, or is not what it is called."""

import re

from tests.claims.mutations.case_texts import CaseTexts, broken
from tests.claims.mutations.statements import WHAT, taken_down


def origin(case: CaseTexts) -> str:
    return case.under("origins")[0]


def origin_key(case: CaseTexts, key: str, value: str) -> tuple[str, int]:
    """Replace a key of the origin with what may follow it on indented lines."""
    case.edit(origin(case), rf"^{key}:.*\n(?:  .*\n)*", f"{key}: {value}\n")
    return case.at(origin(case), rf"^{key}:")


def answer(case: CaseTexts, key: str, lines: str) -> str:
    """Replace the origin's place or date; ``lines`` are indented."""
    case.edit(origin(case), rf"^{key}:\n(?:  .*\n)*", f"{key}:\n{lines}")
    return origin(case)


def scope(case: CaseTexts, key: str, value: str, claim: str = "") -> tuple[str, int]:
    return case.edit(claim or case.identified, rf"^  {key}: .*$", f"  {key}: {value}")


def sales(case: CaseTexts, years: str) -> tuple[str, int]:
    case.edit(case.specimen, r"^sales_years:.*\n(?:- .*\n)*", f"sales_years: {years}\n")
    return case.at(case.first, r"^specimen:")


def limits(case: CaseTexts, words: str) -> tuple[str, int]:
    case.edit(case.first, r"^(## Limits\n)", rf"\1{words}\n")
    return case.at(case.first, re.escape(words))


CLIP = "    - exhibit: {0}\n      time_ms: [0, 100]\n      box_px: [0, 0, 50, 50]\n"


def of_clip(case: CaseTexts) -> str:
    return CLIP.format(case.key(origin(case), "exhibit"))


# --- exhibit.times ------------------------------------------------------------------------------


@broken("exhibit.times")
def scope_time_to_come(case: CaseTexts) -> tuple[str, int]:
    """A claim is about a month after everything it rests on was sealed."""
    return scope(case, "time", "2033-05")


@broken("exhibit.times")
def scope_time_to_come_in_words(case: CaseTexts) -> tuple[str, int]:
    """The same in words."""
    return scope(case, "time", "the evening of 3 August 2034")


@broken("exhibit.times")
def scope_time_to_come_in_chinese(case: CaseTexts) -> tuple[str, int]:
    """The same in Chinese."""
    return scope(case, "time", "2032年9月")


@broken("exhibit.times")
def scope_year_to_come_of_an_inference(case: CaseTexts) -> tuple[str, int]:
    """An inference on other claims is about a year after all of them."""
    return scope(case, "time", '"2036"', case.claim(r"^  - claim: "))


@broken("exhibit.times")
def published_after_it_was_sealed(case: CaseTexts) -> tuple[str, int]:
    """The earliest copy was published after ours was sealed."""
    case.files[origin(case)] = re.sub(
        r"^published:.*\n", "", case.text(origin(case)), flags=re.M
    ).encode()
    case.edit(origin(case), r"^publisher:", "published: 2031-06-30\npublisher:")
    return case.at(origin(case), r"^published:")


@broken("exhibit.times")
def seen_after_it_was_sealed(case: CaseTexts) -> tuple[str, int]:
    """The sighting is dated after the footage was sealed."""
    answer(
        case,
        "date",
        f"  answer: 5 November 2031\n  why: a clock shows it\n  grounds:\n{of_clip(case)}",
    )
    return case.at(origin(case), "5 November")


@broken("exhibit.times")
def seen_after_it_was_published(case: CaseTexts) -> tuple[str, int]:
    """The sighting is dated after it was published."""
    published_after_it_was_sealed(case)
    case.edit(origin(case), r"^published: .*", "published: 2031-01-02")
    answer(case, "date", f"  answer: 2031-03\n  why: the gate was new\n  grounds:\n{of_clip(case)}")
    return case.at(origin(case), "answer: 2031-03")


@broken("exhibit.times")
def statement_of_tomorrow(case: CaseTexts) -> tuple[str, int]:
    """A report that was sealed in 2031 is taken down as dated later."""
    path = taken_down(case, WHAT + "  - field: when\n    value: 2031-12-24\nCITED\n")
    return case.at(path, "field: when")


# --- exhibit.link -------------------------------------------------------------------------------

LINK = "https://www.velmara.example/pledges/2031"


@broken("exhibit.link")
def report_links_to_nothing_sealed(case: CaseTexts) -> tuple[str, int]:
    """The report prints an address that nobody has sealed."""
    return case.append("report.md", f"The maker's pledge stands at {LINK} [@{case.claim_id}].")


@broken("exhibit.link")
def report_links_behind_words(case: CaseTexts) -> tuple[str, int]:
    """The same behind words."""
    return case.append("report.md", f"There is [a pledge]({LINK}) [@{case.claim_id}].")


@broken("exhibit.link")
def prose_prints_an_address(case: CaseTexts) -> tuple[str, int]:
    """A claim's prose prints an address without its scheme."""
    return case.prose(case.identified, "The maker shows it at www.velmara.example/orrin.")


@broken("exhibit.link")
def contrary_case_prints_an_address(case: CaseTexts) -> tuple[str, int]:
    """What speaks against a claim is only linked to."""
    case.edit(case.identified, r"^(## Contrary case\n)", rf"\1A forum doubts it: {LINK}.\n")
    return case.at(case.identified, "A forum doubts")


@broken("exhibit.link")
def limits_print_an_address(case: CaseTexts) -> tuple[str, int]:
    """An examiner points at a page nobody has sealed."""
    limits(case, f"The data sheet is at <{LINK}>, and shows the bell.")
    return case.at(case.first, "^The data sheet")


@broken("exhibit.link")
def specimen_known_from_an_address(case: CaseTexts) -> tuple[str, int]:
    """A specimen is known from a page nobody has sealed."""
    return case.edit(case.specimen, r"^citation: .*$", f"citation: product page, {LINK}")


@broken("exhibit.link")
def origin_prints_an_address(case: CaseTexts) -> tuple[str, int]:
    """The earliest copy is an address nobody has sealed."""
    return origin_key(case, "earliest", "https://channel-nine.example/clip?id=7#top")


@broken("exhibit.link")
def note_prints_an_address(case: CaseTexts) -> tuple[str, int]:
    """A statement's note prints an address nobody has sealed."""
    path = taken_down(case, WHAT)
    case.edit(path, "^Taken down for the test.", "Taken down from http://portal.example/n/1")
    return case.at(path, "portal.example")


# --- ident.enhanced -----------------------------------------------------------------------------


@broken("ident.enhanced")
def report_upscaled_by_a_network(case: CaseTexts) -> tuple[str, int]:
    """The report says that a picture was upscaled by a network."""
    words = "The AI-upscaled frame shows the lamp strips"
    return case.append("report.md", f"{words} [@{case.claim_id}].")


@broken("ident.enhanced")
def report_super_resolution(case: CaseTexts) -> tuple[str, int]:
    """The same by another name."""
    words = "With super-resolution the lamp strips can be counted"
    return case.append("report.md", f"{words} [@{case.claim_id}].")


@broken("ident.enhanced")
def prose_sharpened(case: CaseTexts) -> tuple[str, int]:
    """A claim's prose says that the frame was sharpened."""
    return case.prose(case.identified, "In the sharpened frame the lamp strips stand out.")


@broken("ident.enhanced")
def prose_enhanced_without_a_recipe(case: CaseTexts) -> tuple[str, int]:
    """A claim's prose says that the picture was enhanced, and no recipe did it."""
    return case.prose(case.identified, "We enhanced the picture until the lamp strips stood out.")


@broken("ident.enhanced")
def prose_brightened_without_a_recipe(case: CaseTexts) -> tuple[str, int]:
    """The same of brightness."""
    return case.prose(case.identified, "The still was brightened to show the lamp strips.")


@broken("ident.enhanced")
def limits_denoised(case: CaseTexts) -> tuple[str, int]:
    """An examiner worked from a denoised picture."""
    return limits(case, "The frame was denoised first, and compared then.")


@broken("ident.enhanced")
def limits_in_chinese(case: CaseTexts) -> tuple[str, int]:
    """An examiner worked from one made sharper by a network, in Chinese."""
    return limits(case, "画面经超分辨率处理。")


@broken("ident.enhanced")
def origin_enhanced_by_a_network(case: CaseTexts) -> tuple[str, int]:
    """The origin says that the publisher had a network restore the footage."""
    return origin_key(case, "edits", "the channel had the clip restored with AI before it went out")


@broken("ident.enhanced")
def origin_edited_and_undisclosed(case: CaseTexts) -> tuple[str, int]:
    """The origin says that the footage was brightened, and no examiner does."""
    return origin_key(case, "edits", "brightened by the channel, and cut into four shots")


# --- ident.on_sale ------------------------------------------------------------------------------


@broken("ident.on_sale")
def sold_later(case: CaseTexts) -> tuple[str, int]:
    """The specimen was first sold two years after the footage was sealed."""
    return sales(case, "[2033, null]")


@broken("ident.on_sale")
def sold_the_year_after(case: CaseTexts) -> tuple[str, int]:
    """It was first sold the year after, and no more since."""
    return sales(case, "[2032, 2034]")


@broken("ident.on_sale")
def claimed_before_it_was_sold(case: CaseTexts) -> tuple[str, int]:
    """The claim is about a year before the specimen was sold."""
    scope(case, "time", "the clip of 2026")
    return case.at(case.first, r"^specimen:")


@broken("ident.on_sale")
def published_before_it_was_sold(case: CaseTexts) -> tuple[str, int]:
    """The footage was published before the specimen was sold."""
    published_after_it_was_sealed(case)
    case.edit(origin(case), r"^published: .*", "published: 2027-05-01")
    return case.at(case.first, r"^specimen:")


@broken("ident.on_sale")
def sold_no_more_and_no_word(case: CaseTexts) -> tuple[str, int]:
    """Its sales ended years before, and nobody says a word."""
    return sales(case, "[2019, 2024]")


@broken("ident.on_sale")
def sold_no_more_since_last_year(case: CaseTexts) -> tuple[str, int]:
    """Its sales ended the year before."""
    return sales(case, "[2029, 2030]")


# --- ident.twins --------------------------------------------------------------------------------


@broken("ident.twins")
def twin_left_unsaid(case: CaseTexts) -> tuple[str, int]:
    """The specimen is sold under another badge, and nobody says so."""
    case.edit(case.specimen, r"^lookalikes:", "twins: [Halden Guard 9]\nlookalikes:")
    return case.at(case.first, r"^specimen:")


@broken("ident.twins")
def two_twins_and_one_said(case: CaseTexts) -> tuple[str, int]:
    """Of two twins one is named."""
    case.edit(case.specimen, r"^lookalikes:", "twins: [Halden Guard, Brightwell Eye]\nlookalikes:")
    limits(case, "The housing is sold as Halden Guard too.")
    return case.at(case.first, r"^specimen:")


@broken("ident.twins")
def twin_by_the_other_specimen(case: CaseTexts) -> tuple[str, int]:
    """Another specimen says that it is the same product."""
    own = case.key(case.first, "specimen")
    text = "maker: Brightwell\nbadge: BRIGHTWELL\nkind: ptz\nseries: Eye\n"
    case.files["specimens/brightwell-eye.yaml"] = f"{text}twins: [{own}]\n".encode()
    return case.at(case.first, r"^specimen:")


@broken("ident.twins")
def badge_that_is_no_maker(case: CaseTexts) -> tuple[str, int]:
    """The specimen bears another badge than its maker's, and nobody says so."""
    case.edit(case.specimen, r"^badge: .*$", "badge: Northgate")
    return case.at(case.first, r"^specimen:")


@broken("ident.twins")
def badge_in_another_script(case: CaseTexts) -> tuple[str, int]:
    """The same in another script than the maker's."""
    case.edit(case.specimen, r"^badge: .*$", "badge: 北门安防")
    return case.at(case.first, r"^specimen:")


@broken("ident.twins")
def twin_in_a_list(case: CaseTexts) -> tuple[str, int]:
    """A twin in a list of its own lines."""
    case.edit(case.specimen, r"^lookalikes:", "twins:\n- Ostmark Sentinel\nlookalikes:")
    return case.at(case.first, r"^specimen:")


# --- footage.origin -----------------------------------------------------------------------------


@broken("footage.origin")
def origin_gone(case: CaseTexts) -> tuple[str, int]:
    """Nobody says where the footage comes from."""
    del case.files[origin(case)]
    return case.at(case.identified, r"^  - identification:")


@broken("footage.origin")
def origin_of_another_exhibit(case: CaseTexts) -> tuple[str, int]:
    """The origin speaks of another exhibit."""
    other = case.key(case.under("claims", r"^    page: ")[0], "- exhibit")
    own = case.key(origin(case), "exhibit")
    text = case.text(origin(case)).replace(f"exhibit: {own}", f"exhibit: {other}")
    case.files[origin(case)] = text.encode()
    return case.at(case.identified, r"^  - identification:")


@broken("footage.origin")
def publisher_left_open(case: CaseTexts) -> tuple[str, int]:
    """Nobody says who published it."""
    return origin_key(case, "publisher", "unknown")


@broken("footage.origin")
def earliest_copy_somewhere(case: CaseTexts) -> tuple[str, int]:
    """The earliest copy is no copy."""
    return origin_key(case, "earliest", "somewhere on a forum")


@broken("footage.origin")
def nobody_searched(case: CaseTexts) -> tuple[str, int]:
    """Nobody looked for an earlier copy."""
    return origin_key(case, "searched", "done")


@broken("footage.origin")
def edits_not_looked_at(case: CaseTexts) -> tuple[str, int]:
    """What was done to it before is not said."""
    return origin_key(case, "edits", "n/a")


@broken("footage.origin")
def synthetic_ticked_off(case: CaseTexts) -> tuple[str, int]:
    """That it may be synthetic was ticked off."""
    return origin_key(case, "synthetic", "checked, looks real")


@broken("footage.origin")
def footage_called_generated(case: CaseTexts) -> tuple[str, int]:
    """The origin itself calls it generated."""
    return origin_key(case, "considered", "generated")


@broken("footage.origin")
def footage_called_altered(case: CaseTexts) -> tuple[str, int]:
    """The origin itself calls it altered."""
    return origin_key(case, "considered", "altered")


@broken("footage.origin")
def doubtful_and_graded_high(case: CaseTexts) -> tuple[str, int]:
    """The origin calls it doubtful, and the claim is graded high."""
    case.set_key(case.identified, "grade", "high")
    return origin_key(case, "considered", "doubtful")


@broken("footage.origin")
def two_origins(case: CaseTexts) -> tuple[str, int]:
    """Two files speak of one clip."""
    case.files["origins/zz-again.md"] = case.files[origin(case)]
    return case.at("origins/zz-again.md", r"^exhibit:")


@broken("footage.origin")
def origin_nobody_signed(case: CaseTexts) -> tuple[str, int]:
    """The origin was changed after it was signed."""
    case.append(origin(case), "And a word more.")
    return origin(case), 1


@broken("sighting.where_when")
def origin_without_a_date(case: CaseTexts) -> tuple[str, int]:
    """An origin says nothing of the date."""
    case.edit(origin(case), r"^date:\n(?:  .*\n)*", "")
    return origin(case), 1


# --- sighting.where_when ------------------------------------------------------------------------


@broken("sighting.where_when")
def place_without_grounds(case: CaseTexts) -> tuple[str, int]:
    """A place is stated, and nothing shows it."""
    answer(case, "place", "  answer: Tarnow Hollow\n  why: everybody knows the gate\n")
    return case.at(origin(case), "answer: Tarnow Hollow$")


@broken("sighting.where_when")
def place_without_a_why(case: CaseTexts) -> tuple[str, int]:
    """A place is stated, and nobody says how it is seen."""
    answer(case, "place", f"  answer: Tarnow Hollow\n  why: yes\n  grounds:\n{of_clip(case)}")
    return case.at(origin(case), "why: yes")


@broken("sighting.where_when")
def date_without_grounds(case: CaseTexts) -> tuple[str, int]:
    """A date is stated, and nothing shows it."""
    answer(case, "date", "  answer: 2031-02\n  why: the broadcaster is known to be quick\n")
    return case.at(origin(case), "answer: 2031-02")


@broken("sighting.where_when")
def place_and_date_by_one_thing(case: CaseTexts) -> tuple[str, int]:
    """One and the same part is to show both."""
    clip = of_clip(case)
    answer(
        case, "place", f"  answer: Tarnow Hollow\n  why: the caption says so\n  grounds:\n{clip}"
    )
    answer(case, "date", f"  answer: 2031-02\n  why: the caption says so\n  grounds:\n{clip}")
    return case.at(origin(case), "^  grounds:", 1)


@broken("sighting.where_when")
def scope_place_not_known(case: CaseTexts) -> tuple[str, int]:
    """The claim states a place that by the origin is not known."""
    answer(case, "place", "  answer: not known\n")
    return scope(case, "place", "the training centre at Tarnow Hollow")


@broken("sighting.where_when")
def scope_time_not_known(case: CaseTexts) -> tuple[str, int]:
    """The claim states a month of a sighting whose date is not known."""
    answer(case, "date", "  answer: unknown\n")
    return scope(case, "time", "2030-11")


@broken("sighting.where_when")
def scope_time_of_another_year(case: CaseTexts) -> tuple[str, int]:
    """The claim is about another year than the origin dates it."""
    answer(case, "date", f"  answer: 2029-08\n  why: a clock in it\n  grounds:\n{of_clip(case)}")
    return scope(case, "time", "2030")
