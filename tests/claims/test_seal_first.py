"""every way in which something that a letter rests on can be kept or not -> may it go out?

Enumerated: 15 kinds of ground, 8 states of what it ends at, with and without time authorities.
"""

import itertools
from dataclasses import replace

import pytest

from countershot.canonical import sha256_hex
from countershot.claims.cited_addresses import addresses_in
from countershot.claims.read_files import read_file
from countershot.claims.seal_first import lacking, rests_of
from countershot.records.case import Case
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.facts import CapturedFact, ExhibitFact, Facts, SealedFact
from countershot.records.files import (
    ChainFile,
    ClaimFile,
    Document,
    IdentificationFile,
    IdentityFile,
    InquiryFile,
    ReportFile,
    SpecimenFile,
    StatementFile,
)
from countershot.records.time import Authority
from countershot.records.web import Wall, WebCapture

SHA = "ab12cd34ef56".ljust(64, "0")
ID = f"x-{SHA[:12]}"
ADDRESS = "https://party.example/notice"
STATES = ("absent", "sealed", "gone", "altered", "destroyed", "stamped", "stamped and gone", "wall")
CITED = f"exhibit: {ID}\n    page: 1\n    box_pt: [1.0, 1.0, 2.0, 2.0]\n    quotation: words\n"

_CLAIM = (
    "---\nheadline: Something is said\nkind: allegation\nscope:\n  count: 1\n  of: thing\n"
    "grounds:\n  - {ground}warrant: {warrant}\ngrade: low\n---\n{prose}\n"
    "## Contrary case\n{contrary}\n"
)
_STATEMENT = (
    "---\nform: report\nsaid_by: A paper\nfields:\n  - field: what\n    value: words\n    {ground}"
    "---\n{note}\n"
)
_CHAIN = (
    "---\nheadline: A way\nlinks:\n  - from: words\n    relation: made by\n    to: words\n"
    "    grade: low\n    {ground}---\n"
)
_IDENTITY = (
    "---\ndecision: same\nsides:\n  - name: words\n    statement: said\n  - name: more words\n"
    "    {ground}---\nLooked up.\n"
)
_IDENTIFICATION = (
    "---\nsighting: {sighting}\nspecimen: one\nlevel: 1\nverdict: supports\n---\n## Features\n"
    "| # | feature | questioned | specimen | agrees | discriminating | questioned box "
    "| specimen box |\n|---|---|---|---|---|---|---|---|\n"
    "| 1 | f | a | b | yes | no | | |\n## Excluded\n- two: no.\n## Limits\nNone.\n"
)


def claim(
    ground: str, *, warrant: str = "so", prose: str = "Words.", contrary: str = "Not."
) -> str:
    return _CLAIM.format(ground=ground, warrant=warrant, prose=prose, contrary=contrary)


def specimen(picture: str) -> str:
    features = "features:\n  - id: f\n    words: b\n"
    return f"maker: M\nkind: ptz\n{features}pictures:\n  - exhibit: {picture}\n"


SAID = {
    "statements/said.md": _STATEMENT.format(ground=CITED.replace(ID, "x-000000000000"), note="")
}
NOTHING = "x-000000000000"  # another exhibit, always sealed, whole and stamped
LEAF = CITED.replace(ID, NOTHING)


def identified(sighting: str, one: str, two: str) -> dict[str, str]:
    return {
        "claims/put.md": claim("identification: seen\n"),
        "identifications/seen.ana.md": _IDENTIFICATION.format(sighting=sighting),
        "specimens/one.yaml": specimen(one),
        "specimens/two.yaml": specimen(two),
    }


KINDS: dict[str, dict[str, str]] = {
    "a citation": {"claims/put.md": claim(CITED)},
    "a claim below": {"claims/put.md": claim("claim: below\n"), "claims/below.md": claim(CITED)},
    "a statement": {
        "claims/put.md": claim("statement: noted\n"),
        "statements/noted.md": _STATEMENT.format(ground=CITED, note=""),
    },
    "a statement's row": {
        "claims/put.md": claim("statement: total\n"),
        "statements/total.md": _STATEMENT.format(
            ground=LEAF + "rows:\n  - statement: noted\n", note=""
        ),
        "statements/noted.md": _STATEMENT.format(ground=CITED, note=""),
    },
    "a chain": {
        "claims/put.md": claim("chain: way\n"),
        "chains/way.md": _CHAIN.format(ground=CITED),
    },
    "an identity of a chain": {
        "claims/put.md": claim("chain: way\n"),
        "chains/way.md": _CHAIN.format(ground="statement: said\n"),
        "identities/one.md": _IDENTITY.format(ground=CITED),
        **SAID,
    },
    "a sighting": identified(f"s-{SHA[:8]}-1", NOTHING, NOTHING),
    "a specimen": identified("s-00000000-1", ID, NOTHING),
    "a look-alike": identified("s-00000000-1", NOTHING, ID),
    "an address in prose": {"claims/put.md": claim(LEAF, prose=f"See {ADDRESS}.")},
    "an address in the warrant": {"claims/put.md": claim(LEAF, warrant=f'"{ADDRESS}"')},
    "an address in the contrary case": {"claims/put.md": claim(LEAF, contrary=f"({ADDRESS})")},
    "an address in a statement's note": {
        "claims/put.md": claim("statement: noted\n"),
        "statements/noted.md": _STATEMENT.format(ground=LEAF, note=f"From {ADDRESS}"),
    },
    "an address in the report": {
        "claims/put.md": claim(LEAF),
        "report.md": f"# T [~]\n\nSee [this]({ADDRESS}) [~].\n",
    },
    "an address in the letter": {"claims/put.md": claim(LEAF), "letter": f"Is {ADDRESS} yours?"},
}
_LISTS = {
    ClaimFile: "claims", StatementFile: "statements", ChainFile: "chains",
    IdentityFile: "identities", IdentificationFile: "identifications", SpecimenFile: "specimens",
    InquiryFile: "inquiries",
}  # fmt: skip
AUTHORITY = Authority(
    address="https://t.example", operator="T", root="authorities/t.pem", root_sha256="0" * 64
)


def facts_with(texts: dict[str, str], state: str, *, stamps: bool) -> Facts:
    """A case of these files, in which the one exhibit (or page) is in that state."""
    letter = texts.get("letter", "We write.")
    files = {path: text for path, text in texts.items() if path != "letter"}
    files["inquiries/asked.md"] = (
        "---\nparty: them\nto:\n  - channel: email\n    address: a@b.example\nassertions:\n"
        f"  - claim: put\n---\n{letter}\n"
    )
    found: dict[str, list[object]] = {name: [] for name in _LISTS.values()}
    report = None
    for path, text in files.items():
        read = read_file(path, text.encode())
        assert not isinstance(read, tuple), read
        if isinstance(read, ReportFile):
            report = read
        else:
            found[_LISTS[type(read)]].append(read)
    case = Case(id="a-case", title="", log_key="", authorities={"t": AUTHORITY} if stamps else {})
    exhibits, sealed = kept(state)
    return Facts(
        case=case, case_document=Document("case.toml", sha256_hex(b"")), case_signed=True,
        report=report, addresses={path: addresses_in(text) for path, text in files.items()},
        exhibits=exhibits, sealed=sealed, captured=captured(state),
        **{name: tuple(each) for name, each in found.items()},  # type: ignore[arg-type]
    )  # fmt: skip


def kept(state: str) -> tuple[dict[str, ExhibitFact], dict[str, SealedFact]]:
    other = "0" * 64
    exhibits = {NOTHING: ExhibitFact(exhibit(other), other)}
    sealed = {NOTHING: SealedFact(0, 9)}
    if state == "absent":
        return exhibits, sealed
    gone = state in ("gone", "stamped and gone", "destroyed")
    actual = None if gone else "f" * 64 if state == "altered" else SHA
    reason = "an order" if state == "destroyed" else None
    exhibits[ID] = ExhibitFact(exhibit(SHA, wall=state == "wall"), actual, reason)
    sealed[ID] = SealedFact(1, 9 if state.startswith("stamped") or state == "wall" else None)
    return exhibits, sealed


def exhibit(sha256: str, *, wall: bool = False) -> Exhibit:
    said = Wall.model_construct(wall_class="login", reasons=("a form",)) if wall else None
    web = WebCapture(address=ADDRESS, final_address=ADDRESS, status=200, part="page", wall=said)
    how = Capture(
        collector="ana", sealed_at_utc="2031-04-02T09:00:00Z", clock="fixed", method="page",
        program="countershot", web=web if sha256 == SHA else None,
    )  # fmt: skip
    return Exhibit(
        id=f"x-{sha256[:12]}", sha256=sha256, size_bytes=1, media_type="application/wacz",
        source_name="n", capture=how,
    )  # fmt: skip


def captured(state: str) -> tuple[CapturedFact, ...]:
    if state == "absent":
        return ()
    return (CapturedFact(ADDRESS, ID, 1, shows=state != "wall"),)


def may_go_out(facts: Facts) -> bool:
    inquiry = facts.inquiries[0].inquiry
    stamps = bool(facts.case.authorities)
    return not lacking(rests_of(inquiry, facts), facts, stamps=stamps)


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_goes_out_in_no_state_in_which_something_is_not_kept(kind: str) -> None:
    """Of 16 states a kind, two are kept well without authorities, and one with."""
    for state, stamps in itertools.product(STATES, (False, True)):
        facts = facts_with(KINDS[kind], state, stamps=stamps)
        whole = state in ("sealed", "stamped")
        if "address" not in kind:
            whole |= (
                state == "wall"
            )  # a sealed wall is an exhibit like another; no page stands in it
        wanted = whole and (not stamps or state in ("stamped", "wall"))
        assert may_go_out(facts) == wanted, (state, stamps)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_missing_is_named_with_the_command_that_mends_it(kind: str) -> None:
    for state, command in (
        ("absent", "countershot seal CASE"), ("gone", "restore"), ("sealed", "countershot stamp"),
    ):  # fmt: skip
        facts = facts_with(KINDS[kind], state, stamps=True)
        found = lacking(rests_of(facts.inquiries[0].inquiry, facts), facts, stamps=True)
        assert found and all(each.by and each.reason and each.command for each in found)
        again = "address" in kind and state == "gone"
        wanted = "countershot seal CASE" if again else command
        assert any(each.command.startswith(wanted) for each in found), (state, found)
        assert any(each.what in (ID, ADDRESS) or SHA.startswith(each.what[2:]) for each in found)


@pytest.mark.parametrize("kind", [each for each in KINDS if len(KINDS[each]) > 1])
def test_a_file_that_is_not_there_keeps_the_letter_back(kind: str) -> None:
    """Each file below what is put is taken away in turn."""
    below = [p for p in KINDS[kind] if p not in ("claims/put.md", "report.md", "letter")]
    for gone in below:
        texts = {path: text for path, text in KINDS[kind].items() if path != gone}
        whole = may_go_out(facts_with(texts, "stamped", stamps=True))
        assert whole == gone.startswith("identities/"), gone


def test_one_good_capture_among_bad_ones_is_enough() -> None:
    facts = facts_with(KINDS["an address in prose"], "gone", stamps=False)
    assert not may_go_out(facts)
    again = replace(facts, captured=(*facts.captured, CapturedFact(ADDRESS, NOTHING, 2)))
    assert may_go_out(again)
