"""names and words from outside, made harmless and plain."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.dossier.names import (
    BLANK,
    LINKED,
    anchor,
    exhibit_path,
    language,
    page_path,
    short,
    visible,
)
from tests.counts import count

EVERYTHING = st.text(st.characters(codec=None), max_size=40)


@settings(max_examples=count(100, 2000))
@given(EVERYTHING)
def test_nothing_stays_hidden(text: str) -> None:
    shown = visible(text)
    hidden = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert not any(unicodedata.category(c) in hidden and c not in "\n\t" for c in shown)
    assert visible(shown) == shown


@given(EVERYTHING)
def test_plain_text_is_left_alone(text: str) -> None:
    plain = "".join(c for c in text if c.isprintable() and c not in BLANK)
    assert visible(plain) == plain


@settings(max_examples=count(100, 2000))
@given(EVERYTHING)
def test_anchors_fit_every_file_system_and_keep_names_apart(name: str) -> None:
    made = anchor(name)
    assert made and made == made.lower() and made.isascii() and "/" not in made
    assert not made.startswith(".") and len(made) <= 100
    assert anchor(name + "x") != made


@pytest.mark.parametrize(
    "media_type",
    ["application/pdf", "text/html", "image/svg+xml", "application/xhtml+xml", "text/xml",
     "application/javascript", "application/x-anything", "text/css", ""],
)  # fmt: skip
def test_what_a_browser_might_run_gets_an_inert_name(media_type: str) -> None:
    assert exhibit_path("ab", media_type).endswith("bin")
    assert media_type not in LINKED


def test_pictures_keep_their_extension() -> None:
    assert exhibit_path("ab", "image/jpeg") == "data/exhibits/ab.jpg"
    assert page_path("identification", "lower-camera") == (
        "data/pages/identification-lower-camera.html"
    )


@pytest.mark.parametrize("blank", ["\u3164", "\ufffe", "\u2066", "\U000e0041", "\u200b"])
def test_what_no_font_shows_is_written_out(blank: str) -> None:
    assert visible(f"a{blank}b") == f"a⟨U+{ord(blank):04X}⟩b"


def test_long_names_are_cut_and_say_so() -> None:
    assert short("n" * 10_000).endswith("… (10000 characters)")
    assert len(short("\u202e" * 10_000)) < 250


@pytest.mark.parametrize(
    ("text", "lang"), [("24套", "zh"), ("カメラ 3", "ja"), ("카메라", "ko"), ("24 sets", "")]
)
def test_language(text: str, lang: str) -> None:
    assert language(text) == lang
