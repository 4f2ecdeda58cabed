"""clean files -> releases that could hurt somebody: who, where, and whether anybody asked."""

import re

from tests.claims.mutations.case_texts import CaseTexts, broken

TOML = "case.toml"
NEED = '\n[protected]\na-reader = ["Lina Markova", "wolfpost77"]\n'


def toml(case: CaseTexts, text: str) -> None:
    case.files[TOML] = case.files[TOML].rstrip(b"\n") + b"\n" + text.encode()


def threat(case: CaseTexts, key: str, value: str) -> tuple[str, int]:
    """Another value in [threat]."""
    case.edit(TOML, rf"^(\[threat\]\n(?:.*\n)*?{key} = ).*$", rf"\g<1>{value}")
    return case.at(TOML, rf"^{key} = {re.escape(value)}")


def no_threat(case: CaseTexts) -> None:
    case.edit(TOML, r"^\[threat\]\n(?:.+\n)*", "")


@broken("harm.threat")
def threat_gone_though_sources_are_protected(case: CaseTexts) -> tuple[str, int]:
    """A source is protected, and nobody asked what could happen to them."""
    no_threat(case)
    toml(case, NEED)
    return TOML, 1


@broken("harm.threat")
def threat_gone_though_a_person_speaks(case: CaseTexts) -> tuple[str, int]:
    """A witness speaks in a claim, and nobody asked what could happen to them."""
    no_threat(case)
    case.prose(case.identified, "A former guard told us that the camera came in March.")
    return TOML, 1


@broken("harm.threat")
def threat_gone_though_persons_are_named(case: CaseTexts) -> tuple[str, int]:
    """A person is spoken of by consent, and nobody asked what could happen to them."""
    no_threat(case)
    toml(case, person(case))
    return TOML, 1


@broken("harm.threat")
def threat_of_last_year(case: CaseTexts) -> tuple[str, int]:
    """The assessment is older than ninety days."""
    return threat(case, "date", '"2030-11-02"')


@broken("harm.threat")
def threat_a_little_too_old_for_this_case(case: CaseTexts) -> tuple[str, int]:
    """The case asks for a fresh one every three days."""
    toml(case, "[policy]\nthreat_days = 3\n")
    return case.at(TOML, '^date = "2031')


@broken("harm.threat")
def threat_of_next_year(case: CaseTexts) -> tuple[str, int]:
    """The assessment is dated in the future."""
    return threat(case, "date", '"2032-03-28"')


@broken("harm.threat")
def threat_without_a_date(case: CaseTexts) -> tuple[str, int]:
    """The assessment says "spring" where a date should stand."""
    return threat(case, "date", '"spring 2031"')


@broken("harm.threat")
def threat_by_nobody_of_the_case(case: CaseTexts) -> tuple[str, int]:
    """Somebody made it who is no person of the case."""
    return threat(case, "by", '"a consultant"')


@broken("harm.threat")
def threat_to_nobody(case: CaseTexts) -> tuple[str, int]:
    """It says "none" where it should say what could happen to whom."""
    return threat(case, "what", '"none"')


@broken("harm.threat")
def threat_against_which_nothing_is_done(case: CaseTexts) -> tuple[str, int]:
    """Nothing is said to be done about it."""
    return threat(case, "done", '""')


def person(case: CaseTexts, **changes: str) -> str:
    """A table for a former guard, with some of its values changed."""
    values = {
        "name": '""', "basis": '"consent"', "date": '"2031-03-20"',
        "reason": '"Agreed by letter to be quoted as a former guard, without a name."',
        "files": f'["{case.identified}"]',
    } | changes  # fmt: skip
    lines = "".join(f"{key} = {value}\n" for key, value in values.items() if value)
    return f"\n[persons.a-guard]\n{lines}"


@broken("harm.consent")
def guard_speaks_in_a_claim(case: CaseTexts) -> tuple[str, int]:
    """A former guard speaks, and nobody wrote down what they agreed to."""
    return case.prose(case.identified, "A former guard told us that it was put up in March.")


@broken("harm.consent")
def survivor_in_the_headline(case: CaseTexts) -> tuple[str, int]:
    """A survivor speaks in a headline without a record of consent."""
    return case.headline(case.identified, "A survivor describes the lower camera on the post")


@broken("harm.consent")
def eyewitness_in_the_report(case: CaseTexts) -> tuple[str, int]:
    """An eyewitness speaks in the report without a record of consent."""
    return case.append("report.md", f"An eyewitness saw it there [@{case.claim_id}].")


@broken("harm.consent")
def witness_in_chinese(case: CaseTexts) -> tuple[str, int]:
    """A witness speaks in Chinese without a record of consent."""
    return case.prose(case.identified, "目击者称，下方的摄像机三月装上。")


@broken("harm.consent")
def consent_for_another_file(case: CaseTexts) -> tuple[str, int]:
    """The consent that was recorded is for another claim."""
    other = next(path for path in case.under("claims") if path != case.identified)
    toml(case, person(case, files=f'["{other}"]'))
    return case.prose(case.identified, "A former guard told us that it was put up in March.")


@broken("harm.consent")
def consent_without_words(case: CaseTexts) -> tuple[str, int]:
    """The consent says "yes" and no more."""
    toml(case, person(case, reason='"yes"'))
    return case.at(TOML, '^reason = "yes"')


@broken("harm.consent")
def consent_without_a_day(case: CaseTexts) -> tuple[str, int]:
    """Nobody wrote when consent was given."""
    toml(case, person(case, date='""'))
    return case.at(TOML, '^date = ""')


@broken("harm.consent")
def consent_to_come(case: CaseTexts) -> tuple[str, int]:
    """The consent is dated after the check."""
    toml(case, person(case, date='"2031-12-01"'))
    return case.at(TOML, '^date = "2031-12-01"')


@broken("harm.consent")
def consent_to_a_file_that_is_gone(case: CaseTexts) -> tuple[str, int]:
    """The consent lists a claim that the case does not have."""
    toml(case, person(case, files='["claims/no-such-claim.md"]'))
    return case.at(TOML, "no-such-claim")


@broken("harm.consent")
def alias_spoken_of_without_consent(case: CaseTexts) -> tuple[str, int]:
    """A protected source is spoken of by alias, and nothing says what they agreed to."""
    toml(case, NEED)
    return case.prose(case.identified, "The clip was passed on by a-reader in April.")


@broken("harm.place")
def place_to_the_metre(case: CaseTexts) -> tuple[str, int]:
    """Coordinates with five decimals of a degree in a claim."""
    return case.prose(case.identified, "The post stands at 37.11342, 79.92311 beside the road.")


@broken("harm.place")
def place_in_degrees_minutes_seconds(case: CaseTexts) -> tuple[str, int]:
    """Degrees, minutes and seconds in the report."""
    words = f"The post stands at 37°06′48.3″N 79°55′23.2″E [@{case.claim_id}]."
    return case.append("report.md", words)


@broken("harm.place")
def place_with_hemispheres(case: CaseTexts) -> tuple[str, int]:
    """Decimal degrees with hemispheres in a caption's heading."""
    return case.append("report.md", f"## At 37.1134° N, 79.9231° E [@{case.claim_id}]")


@broken("harm.place")
def place_in_chinese(case: CaseTexts) -> tuple[str, int]:
    """Coordinates in Chinese."""
    return case.prose(case.identified, "该杆位于北纬37.11342度、东经79.92311度。")


@broken("harm.place")
def place_as_a_plus_code(case: CaseTexts) -> tuple[str, int]:
    """A plus code of ten digits."""
    return case.prose(case.identified, "The post stands at 8J6M4W7F+8G in the square's corner.")


@broken("harm.place")
def place_as_a_grid_reference(case: CaseTexts) -> tuple[str, int]:
    """A military grid reference of ten digits."""
    return case.prose(case.identified, "The post stands at 44SPG 12345 67890 beside the gate.")


@broken("harm.place")
def place_in_the_scope(case: CaseTexts) -> tuple[str, int]:
    """Coordinates where the claim's place stands."""
    return case.edit(case.identified, r"^  place: .*$", "  place: Tarnow, 37.11342 79.92311")


@broken("harm.place")
def place_somebody_filmed_from(case: CaseTexts) -> tuple[str, int]:
    """Where somebody filmed from, rounded to a kilometre."""
    return case.prose(case.identified, "The clip was filmed from 37.11, 79.92 in daylight.")


@broken("harm.place")
def place_where_a_witness_stood(case: CaseTexts) -> tuple[str, int]:
    """Where a photographer stood, though the place is a public one."""
    toml(case, '[places.gate]\nat = "37.1134, 79.9231"\npublic = "The gate is on every map."\n')
    return case.prose(case.identified, "The photographer stood at 37.1134, 79.9231 that day.")


@broken("harm.place")
def public_place_without_a_reason(case: CaseTexts) -> tuple[str, int]:
    """A facility is called public, and nothing says why."""
    toml(case, '[places.gate]\nat = "37.1134, 79.9231"\npublic = "yes"\n')
    return case.at(TOML, r"^\[places\.gate\]")


def protected(case: CaseTexts, *words: str) -> None:
    listed = ", ".join(f'"{word}"' for word in words)
    toml(case, f"\n[protected]\na-reader = [{listed}]\n")


@broken("harm.source")
def source_named_in_a_claim(case: CaseTexts) -> tuple[str, int]:
    """A protected source's name stands in a claim."""
    protected(case, "Lina Markova")
    return case.prose(case.identified, "We thank Lina Markova for the pictures of the gate.")


@broken("harm.source")
def source_named_family_name_first(case: CaseTexts) -> tuple[str, int]:
    """The name stands with the family name first, in capitals."""
    protected(case, "Lina Markova")
    return case.append("report.md", f"Pictures: MARKOVA, LINA [@{case.claim_id}].")


@broken("harm.source")
def source_as_a_handle(case: CaseTexts) -> tuple[str, int]:
    """The name stands as a handle."""
    protected(case, "Lina Markova")
    return case.prose(case.identified, "First posted by the account lina_markova on that day.")


@broken("harm.source")
def source_in_an_address(case: CaseTexts) -> tuple[str, int]:
    """A protected handle stands in a web address."""
    protected(case, "wolfpost77")
    words = f"See <https://clips.example/u/WolfPost77/9> [@{case.claim_id}]."
    return case.append("report.md", words)


@broken("harm.source")
def source_percent_encoded(case: CaseTexts) -> tuple[str, int]:
    """A Chinese name stands percent-encoded in a claim."""
    protected(case, "马莉娜")
    words = "Found at clips.example/%E9%A9%AC%E8%8E%89%E5%A8%9C on that day."
    return case.prose(case.identified, words)


@broken("harm.source")
def source_in_base64(case: CaseTexts) -> tuple[str, int]:
    """The name stands in base64 inside a token of an address."""
    protected(case, "Lina Markova")
    words = "The link carried the token eyJ1IjoiTGluYSBNYXJrb3ZhIn0 when it was sent."
    return case.prose(case.identified, words)


@broken("harm.source")
def source_in_an_examiners_words(case: CaseTexts) -> tuple[str, int]:
    """A protected host name stands in an examiner's limits."""
    protected(case, "nightjar-laptop")
    case.edit(case.first, r"^(## Limits\n)", r"\1Viewed on nightjar-laptop.local, in daylight.\n")
    return case.at(case.first, "nightjar")


@broken("harm.source")
def source_in_a_files_name(case: CaseTexts) -> tuple[str, int]:
    """A statement's file is named after the source."""
    protected(case, "wolfpost77")
    path = case.claim(r"^  - claim: ")
    named = "claims/wolfpost77-says-so.md"
    case.files[named] = case.files.pop(path)
    return named, 1


@broken("harm.source")
def source_too_short_to_look_for(case: CaseTexts) -> tuple[str, int]:
    """A protected word of two letters, which nobody can look for."""
    protected(case, "jd")
    return case.at(TOML, "^a-reader = ")


@broken("roles.separate")
def one_person_under_two_names(case: CaseTexts) -> tuple[str, int]:
    """The editor and the author have one printed name."""
    name = re.search(r'^\[people\.ana\]\nname = (".*")$', case.text(TOML), re.M)
    assert name
    return case.edit(TOML, r'^(\[people\.cy\]\nname = )".*"$', rf"\g<1>{name[1]}")


@broken("roles.separate")
def one_key_under_two_names(case: CaseTexts) -> tuple[str, int]:
    """The legal reader has the author's key."""
    key = re.search(r'^\[people\.ana\]\n(?:.*\n)*?public_key = "(.*)"$', case.text(TOML), re.M)
    assert key
    again = r'^(\[people\.dee\]\n(?:.*\n)*?public_key = )".*"$'
    case.edit(TOML, again, rf'\g<1>"{key[1]}"')
    return case.at(TOML, re.escape(key[1]), 1)


@broken("roles.separate")
def one_key_written_differently(case: CaseTexts) -> tuple[str, int]:
    """The legal reader has the author's key without its padding, as an address writes it."""
    key = re.search(r'^\[people\.ana\]\n(?:.*\n)*?public_key = "(.*)"$', case.text(TOML), re.M)
    assert key
    other = key[1].rstrip("=").replace("+", "-").replace("/", "_")
    again = r'^(\[people\.dee\]\n(?:.*\n)*?public_key = )".*"$'
    case.edit(TOML, again, rf'\g<1>"{other}"')
    return case.at(TOML, rf'public_key = "{re.escape(other)}"')


@broken("roles.separate")
def person_with_the_logs_key(case: CaseTexts) -> tuple[str, int]:
    """The editor has the log's key."""
    found = re.search(r'^log_key = "(.*)"$', case.text(TOML), re.M)
    assert found
    case.edit(TOML, r'^(\[people\.cy\]\n(?:.*\n)*?public_key = )".*"$', rf'\g<1>"{found[1]}"')
    return case.at(TOML, re.escape(found[1]), 1)
