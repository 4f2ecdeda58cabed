"""good cases, each told in five ways -> over twenty cases that the gate lets pass in silence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from countershot.claims.gate import check
from tests.claims.cases import facts_of, texts_of
from tests.claims.test_life import told

GOOD = Path(__file__).parents[1] / "vectors" / "good"
NAMES = sorted(path.name for path in GOOD.iterdir() if (path / "material.json").exists())
Texts = dict[str, bytes]
OTHERS = (
    ("Velmara", "Ondrik"), ("velmara", "ondrik"), ("VELMARA", "ONDRIK"), ("维尔马拉", "翁德里克"),
    ("Orrin DX", "Tessel QR"), ("orrin-dx", "tessel-qr"), ("Sotarn", "Brusk"), ("sotarn", "brusk"),
    ("Halvek", "Morrow"), ("halvek", "morrow"),
)  # fmt: skip
POLICY = (
    "\n[policy]\nreply_working_days = 5\nattempts = 3\nchannels = 2\nstale_days = 90\n"
    "threat_days = 60\nplace_decimals = 1\nclock_minutes = 20\n"
)


def whole(name: str) -> Texts:
    """All its files; the one after a release is told on top of another."""
    return told().files if name == "life-case" else texts_of(GOOD / name)


def as_it_is(texts: Texts) -> Texts:
    """The case itself."""
    return texts


def of_others(texts: Texts) -> Texts:
    """Other invented makers and products, in every file and in every file's name."""
    return {_renamed(path): _renamed(data.decode()).encode() for path, data in texts.items()}


def _renamed(text: str) -> str:
    for old, new in OTHERS:
        text = text.replace(old, new)
    return text


def by_another_policy(texts: Texts) -> Texts:
    """Numbers of the case's own; where it has some they stay."""
    own = texts["case.toml"]
    return texts if b"[policy]" in own else {**texts, "case.toml": own + POLICY.encode()}


def at_more_length(texts: Texts) -> Texts:
    """A report that says one thing more than once and asks the reader to look."""
    report = texts["report.md"].decode().rstrip("\n")
    more = "\n\n## How to read this [~]\n\nEach sentence ends in the claim that carries it. [~]\n"
    return {**texts, "report.md": f"{report}{more}".encode()}


def with_a_key_of_their_own(texts: Texts) -> Texts:
    """Claims that keep a note under a key that the format does not know."""
    return {
        path: data.replace(b"\ngrade: ", b"\nour_note: read twice, by two of us\ngrade: ", 1)
        if path.startswith("claims/")
        else data
        for path, data in texts.items()
    }


WAYS: tuple[Callable[[Texts], Texts], ...] = (
    as_it_is, of_others, by_another_policy, at_more_length, with_a_key_of_their_own,
)  # fmt: skip
CASES = [
    (name, way)
    for name in NAMES
    for way in WAYS
    if not (name == "life-case" and way in (of_others, with_a_key_of_their_own))
]
"""A released claim in other words needs a record that says why: that is no clean case."""


def test_there_are_twenty() -> None:
    assert len(CASES) >= 20


@pytest.mark.parametrize(("name", "way"), CASES, ids=lambda each: getattr(each, "__name__", each))
def test_a_clean_case_is_refused_nothing(name: str, way: Callable[[Texts], Texts]) -> None:
    found = check(facts_of(way(whole(name)))).refusals
    assert found == (), "\n".join(
        f"{r.place.file}:{r.place.line}: {r.rule}: {r.reason}" for r in found
    )
