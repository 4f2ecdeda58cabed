"""an id, pictures and a family -> a form that is refused as it is, and read once filled in"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.claims.read_files import read_file
from countershot.devices.families_shelf import shipped
from countershot.devices.form import Sealed, form
from countershot.errors import UsageError
from countershot.records.family import Family
from countershot.records.files import SpecimenFile
from countershot.records.judged import Specimen

PICTURES = [Sealed("x-0123456789ab", "front.jpg"), Sealed("x-ba9876543210", "side.jpg")]


def read(text: str) -> SpecimenFile | tuple[str, ...]:
    found = read_file("specimens/orrin.yaml", text.encode())
    if isinstance(found, SpecimenFile):
        return found
    assert isinstance(found, tuple)
    return tuple(refusal.reason for refusal in found)


def filled(text: str, maker: str = "Velmara", kind: str = "ptz") -> Specimen:
    text = text.replace('maker: ""', f"maker: {maker}").replace('kind: ""', f"kind: {kind}")
    found = read(text)
    assert isinstance(found, SpecimenFile), found
    return found.specimen


def test_a_form_is_refused_until_a_person_fills_it_in() -> None:
    (reason,) = read(form("orrin", PICTURES))
    assert reason.startswith("`kind`")
    (reason,) = read(form("orrin", PICTURES).replace('kind: ""', "kind: ptz"))
    assert reason.startswith("`maker`")


def test_filled_in_it_is_a_specimen_with_its_pictures() -> None:
    specimen = filled(form("orrin", PICTURES))
    assert [each.exhibit for each in specimen.pictures] == [each.exhibit for each in PICTURES]
    assert (specimen.maker, specimen.kind, specimen.sales_years) == ("Velmara", "ptz", None)
    assert (specimen.features, specimen.lookalikes, specimen.device_model) == ((), (), "")
    assert filled(form("orrin", ())).pictures == ()


@pytest.mark.parametrize("family", shipped(), ids=lambda each: each.id)
def test_a_family_fills_in_what_its_sources_say_and_no_more(family: Family) -> None:
    text = form("orrin", PICTURES, family)
    specimen = filled(text, kind=family.kinds[0].value)
    assert specimen.maker == (family.maker.value if family.maker else "Velmara")
    assert specimen.badge == (family.badge.value if family.badge else "")
    assert [each.id for each in specimen.features] == [each.id for each in family.features]
    assert not any(each.discriminating for each in specimen.features)
    assert specimen.device_model == "" and specimen.lookalikes == ()
    first = family.not_before
    assert specimen.sales_years == ((first.value, None) if first else None)
    for source in family.sources.values():
        assert source.url in specimen.citation
    if len(family.kinds) == 1:
        assert specimen.kind == family.kinds[0].value


@given(st.text(max_size=40))
def test_the_name_of_a_picture_cannot_write_into_the_form(name: str) -> None:
    specimen = filled(form("orrin", [Sealed("x-0123456789ab", name)]).encode().decode())
    assert [each.exhibit for each in specimen.pictures] == ["x-0123456789ab"]
    assert specimen.citation == ""


@pytest.mark.parametrize("name", ["", "Orrin", "a/b", "../x", "a.b", "-a"])
def test_an_id_that_cannot_be_a_files_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be a specimen's id"):
        form(name, PICTURES)
