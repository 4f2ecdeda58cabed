"""what a person typed for a view -> the recipe, exactly, or a word on what cannot be meant."""

import pytest

from countershot.errors import UsageError
from countershot.footage.treatment import Average, Treatment
from countershot.footage.view import view_recipe
from countershot.gather.viewing import ViewAsked, recipe
from countershot.records.exhibit import Capture, Exhibit

NOW = "2031-04-01T12:00:00Z"


def exhibit(media_type: str = "video/mp4") -> Exhibit:
    capture = Capture(
        collector="ana", sealed_at_utc=NOW, clock="fixed", giver=None, method="file", program="p"
    )
    return Exhibit(
        id="x-aaaaaaaaaaaa", sha256="a" * 64, size_bytes=1, media_type=media_type,
        source_name="a", capture=capture,
    )  # fmt: skip


def test_numbers_are_taken_exactly() -> None:
    asked = ViewAsked(4, None, "-1.5", "+2.05", "1200-1400", 8)
    how = Treatment(4, 1, -150, 205, Average(1200, 1400, 8))
    assert recipe(exhibit(), "1300", "1,2,3,4", asked) == view_recipe(
        "a" * 64, 1300, (1, 2, 3, 4), treatment=how
    )


def test_what_is_not_asked_for_is_not_in_the_recipe() -> None:
    plain = view_recipe("a" * 64, 0, None)
    assert recipe(exhibit("image/png"), None, None, ViewAsked()) == plain
    assert recipe(exhibit(), "0", None, ViewAsked(enlarge=1, exposure="0", gamma="1")) == plain


@pytest.mark.parametrize(
    ("time", "box", "asked"),
    [
        (None, None, ViewAsked()),
        ("soon", None, ViewAsked()),
        ("-5", None, ViewAsked()),
        ("5", "1,2,3", ViewAsked()),
        ("5", None, ViewAsked(enlarge=17)),
        ("5", None, ViewAsked(enlarge=0)),
        ("5", None, ViewAsked(enlarge=2, reduce=2)),
        ("5", None, ViewAsked(exposure="bright")),
        ("5", None, ViewAsked(exposure="0.333")),
        ("5", None, ViewAsked(exposure="7")),
        ("5", None, ViewAsked(gamma="0")),
        ("5", None, ViewAsked(average="5200-4800")),
        ("5", None, ViewAsked(average="5200")),
        ("5", None, ViewAsked(average="5-9", align=17)),
        ("5", None, ViewAsked(align=3)),
    ],
)
def test_what_cannot_be_meant_is_refused(
    time: str | None, box: str | None, asked: ViewAsked
) -> None:
    with pytest.raises(UsageError):
        recipe(exhibit(), time, box, asked)


def test_a_document_has_no_view() -> None:
    with pytest.raises(UsageError, match="only pictures"):
        recipe(exhibit("application/pdf"), "0", None, ViewAsked())
