"""names nobody judged -> groups that one decision settles, and none that was decided."""

from countershot.entities.identity import Decision, resolve
from countershot.entities.proposals import Named, groups, normal
from countershot.records.identity import Entities

ONE = Named("statement:a#Velmara Video Co., Ltd.", "Velmara Video Co., Ltd.")
TWO = Named("statement:b#VELMARA VIDEO CO LTD", "VELMARA VIDEO CO LTD")
THREE = Named("list:sdn/7", "Velmara  Video Co.Ltd")
OTHER = Named("statement:c#Sotarn", "Sotarn")
ALL = (ONE, TWO, THREE, OTHER)


def decided(*names: Named, how: str = "same") -> Decision:
    return Decision("j", how, tuple(each.key for each in names))  # type: ignore[arg-type]


def test_names_that_read_the_same_are_one_group() -> None:
    (group,) = groups(ALL, Entities())
    assert {each.key for each in group.mentions} == {ONE.key, TWO.key, THREE.key}
    assert group.settles == 2 and group.says == "a proposal, not a judgement"


def test_one_decision_settles_the_whole_group() -> None:
    assert groups(ALL, resolve([decided(ONE, TWO, THREE)])) == ()
    (left,) = groups(ALL, resolve([decided(ONE, TWO)]))
    assert left.settles == 1


def test_what_is_kept_apart_is_said_and_what_is_open_is_not_asked_again() -> None:
    (group,) = groups(ALL, resolve([decided(ONE, TWO, how="different")]))
    assert group.different == ("j",)
    open_ = decided(ONE, TWO, THREE, how="unsure")
    assert groups(ALL, resolve([open_]), [open_]) == ()


def test_another_way_of_reading_names_may_be_given() -> None:
    (group,) = groups(ALL, Entities(), reads_as=lambda name: "one")
    assert len(group.mentions) == 4
    assert groups([Named("a", "!!"), Named("b", "..")], Entities()) == ()
    assert normal("ＶＥＬＭＡＲＡ・视讯") == "velmara视讯"
