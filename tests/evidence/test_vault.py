"""names of protected sources -> kept where only the key opens them, and found where they leaked."""

import gzip
import io
import json
import os
import stat
import traceback
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.counts import count

pytest.importorskip("pyrage", reason="the extra `travel` is not installed")

from countershot.errors import BadMaterial, CountershotError, KeyRefused, UsageError
from countershot.evidence import leaks, vault
from countershot.evidence.needles import Needles, folded
from countershot.evidence.vault import ProtectedSource
from tests.evidence import trees

IDENTITY, RECIPIENT = trees.identity()
CASE = "a-case"
NURI = ProtectedSource(
    identity="Nuri Yıldız; 努尔·耶尔德兹",
    contact="nuri@post.example\n+90 (555) 123-45-67",
    consent="may be quoted, not named",
    notes="met in Izmir",
)


def made(tmp_path: Path) -> Path:
    path = tmp_path / "vaults" / "a-case.age"
    vault.create(path, CASE, recipients=[RECIPIENT])
    return path


def test_sources_are_added_listed_shown_and_removed(tmp_path: Path) -> None:
    path = made(tmp_path)
    vault.add(path, CASE, "source-2", NURI, identity=IDENTITY)
    vault.add(path, CASE, "source-1", ProtectedSource(identity="Somebody"), identity=IDENTITY)
    assert list(vault.sources(path, CASE, identity=IDENTITY)) == ["source-1", "source-2"]
    assert vault.show(path, CASE, "source-2", identity=IDENTITY) == NURI
    vault.remove(path, CASE, "source-2", identity=IDENTITY)
    assert list(vault.sources(path, CASE, identity=IDENTITY)) == ["source-1"]
    for gone in (vault.show, vault.remove):
        with pytest.raises(UsageError, match="no source of this vault"):
            gone(path, CASE, "source-2", identity=IDENTITY)


def test_only_the_right_key_opens_it(tmp_path: Path) -> None:
    path = made(tmp_path)
    vault.add(path, CASE, "source-2", NURI, identity=IDENTITY)
    other, _ = trees.identity()
    with pytest.raises(KeyRefused, match="not opened by this key"):
        vault.sources(path, CASE, identity=other)
    with pytest.raises(BadMaterial, match="not the vault of b-case"):
        vault.sources(path, "b-case", identity=IDENTITY)


def test_a_passphrase_opens_it_too(tmp_path: Path) -> None:
    path = tmp_path / "a-case.age"
    vault.create(path, CASE, passphrase="correct horse battery")
    vault.add(path, CASE, "source-2", NURI, passphrase="correct horse battery")
    assert vault.show(path, CASE, "source-2", passphrase="correct horse battery") == NURI
    with pytest.raises(KeyRefused):
        vault.show(path, CASE, "source-2", passphrase="correct horse batterie")
    with pytest.raises(KeyRefused, match="guessed"):
        vault.create(tmp_path / "b.age", CASE, passphrase="short")


def test_nothing_of_it_lies_on_disk_in_the_clear_and_others_cannot_read_it(tmp_path: Path) -> None:
    path = made(tmp_path)
    empty = path.stat().st_size
    long = NURI.model_copy(update={"notes": "met in Izmir " * 200})
    vault.add(path, CASE, "source-2", long, identity=IDENTITY)
    assert abs(path.stat().st_size - empty) < 1_000  # how much is in it hardly shows either
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert sorted(left.name for left in path.parent.iterdir()) == ["a-case.age", "lock"]
    for file in path.parent.iterdir():
        data = file.read_bytes()
        assert not any(word.encode() in data for word in ("Nuri", "source-2", "努尔", CASE))


def test_it_is_never_kept_inside_a_case_or_written_over(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case/case.toml").touch()
    (tmp_path / "link").symlink_to(tmp_path / "case")
    for inside in ("case/x.age", "case/deep/er/x.age", "link/x.age"):
        with pytest.raises(UsageError, match="inside a case"):
            vault.create(tmp_path / inside, CASE, recipients=[RECIPIENT])
    path = made(tmp_path)
    before = path.read_bytes()
    with pytest.raises(UsageError, match="there already"):
        vault.create(path, CASE, recipients=[RECIPIENT])
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "alias", ["", "x", "A-b", "../x", "a b", "x" * 41, "nuri", "our-nuri-2", "n-u-r-i", "post-man"]
)
def test_an_alias_that_says_who_it_is_is_refused_without_saying_it(
    tmp_path: Path, alias: str
) -> None:
    path = made(tmp_path)
    with pytest.raises(UsageError) as caught:
        vault.add(path, CASE, alias, NURI, identity=IDENTITY)
    assert "nuri" not in str(caught.value).casefold()
    assert vault.sources(path, CASE, identity=IDENTITY) == {}


def test_no_name_stands_in_any_error_or_printed_value(tmp_path: Path) -> None:
    path = made(tmp_path)
    vault.add(path, CASE, "source-2", NURI, identity=IDENTITY)
    broken = json.dumps({"case": CASE, "sources": {"x": {"identity": ["Nuri"]}, "Nuri": 3}})
    bad = tmp_path / "bad.age"
    bad.write_bytes(trees.age(broken.encode(), RECIPIENT))
    failing: list[Callable[[], object]] = [
        lambda: vault.add(path, CASE, "source-2", NURI, identity=IDENTITY),
        lambda: vault.show(path, CASE, "source-3", identity=IDENTITY),
        lambda: vault.sources(bad, CASE, identity=IDENTITY),
        lambda: vault.sources(path, "b-case", identity=IDENTITY),
        lambda: vault.source_from_text("contact: Nuri"),
        lambda: vault.source_from_text("Nuri" * 20_000),
    ]
    for fail in failing:
        with pytest.raises(CountershotError) as caught:
            fail()
        lines = traceback.format_exception(caught.value)
        assert not any("Error" in line and "Nuri" in line for line in lines)
    assert "Nuri" not in f"{NURI!r} {NURI} {vault.sources(path, CASE, identity=IDENTITY)}"


def test_what_is_typed_is_read_by_its_labels() -> None:
    text = "identity: Nuri Yıldız\nContact: nuri@post.example\nnotes: met\nin Izmir: twice\n"
    source = vault.source_from_text(text)
    assert source.identity == "Nuri Yıldız"
    assert source.contact == "nuri@post.example"
    assert source.notes == "met\nin Izmir: twice"
    assert vault.source_from_text("Nuri\n").identity == "Nuri"


@settings(max_examples=count(100, 3000))
@given(st.binary(max_size=400))
def test_a_vault_file_of_any_bytes_is_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "x.age"
    for kind in (data, trees.age(data, RECIPIENT)):
        path.write_bytes(kind)
        with pytest.raises(CountershotError, match=r"x\.age"):
            vault.sources(path, CASE, identity=IDENTITY)


def zipped(data: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr("data/archive.bin", data)
    return target.getvalue()


TURNED = "yıldız, nuri"
LEAKS: dict[str, bytes] = {
    "plain": "we met Nuri Yıldız there".encode(),
    "upper case": "NURI YILDIZ nuri yıldız".encode(),
    "line break": "we met Nuri\n   Yıldız".encode(),
    "family name first": f"<td>{TURNED}</td>".encode(),
    "chinese": "采访了努尔·耶尔德兹先生".encode(),
    "utf-16": "x Nuri Yıldız".encode("utf-16"),
    "utf-16 big": "x Nuri Yıldız".encode("utf-16-be"),
    "json": json.dumps({"by": "Nuri Yıldız"}).encode(),
    "address": f"https://x.example/?q={quote('Nuri Yıldız')}".encode(),
    "form": b"q=Nuri+Y%C4%B1ld%C4%B1z&x=1",
    "html": "Nuri Yıldız".encode("ascii", "xmlcharrefreplace"),
    "e-mail": b"From: NURI@post.example",
    "number": b"call +90 (555) 123-45-67",
    "bare number": b"call 905551234567",
    "zip": zipped("Nuri Yıldız".encode() * 3),
    "gzip": gzip.compress("Nuri Yıldız".encode()),
    "gzip of records": gzip.compress(b"WARC/1.1") + gzip.compress("Nuri Yıldız".encode()),
    "gzip in zip": zipped(gzip.compress("Nuri Yıldız".encode()), zipfile.ZIP_STORED),
    "far in": b"a" * (1 << 20) + "Nuri Yıldız".encode() + b"b" * 100,
    "across pieces": b"a" * ((1 << 20) - 2) + "Nuri Yıldız".encode(),
}


@pytest.mark.parametrize("how", LEAKS)
def test_a_name_is_found_however_it_is_written(tmp_path: Path, how: str) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence/x").write_bytes(LEAKS[how])
    (tmp_path / "report.md").write_text("Nuri was a poet. Yıldız means star. source-2 told us.")
    sources = {"source-2": NURI, "source-1": ProtectedSource(identity="Somebody Else")}
    found = leaks.mentions(tmp_path, sources)
    assert found.mentions == (leaks.Mention("evidence/x", "source-2"),)
    assert found.unread == ()
    assert found.too_short == ()


def test_a_name_is_found_composed_or_decomposed(tmp_path: Path) -> None:
    for number, form in enumerate(("NFC", "NFD")):
        text = unicodedata.normalize(form, "ZÜLKÜF ÖZTÜRK")  # type: ignore[arg-type]
        (tmp_path / str(number)).write_text(text)
    found = leaks.mentions(tmp_path, {"source-2": ProtectedSource(identity="Zülküf Öztürk")})
    assert [mention.file for mention in found.mentions] == ["0", "1"]


def test_a_name_in_a_file_name_is_found_and_not_repeated(tmp_path: Path) -> None:
    (tmp_path / "Nuri Yıldız letter").mkdir()
    (tmp_path / "Nuri Yıldız letter/page.txt").touch()
    (tmp_path / "link to nuri@post.example").symlink_to("/nowhere")
    found = leaks.mentions(tmp_path, {"source-2": NURI})
    assert {mention.file for mention in found.mentions} == {".../page.txt", "..."}
    assert "Nuri" not in str(found)


def test_what_could_not_be_looked_through_is_said(tmp_path: Path) -> None:
    locked = bytearray(zipped(b"x"))
    locked[6] |= 1  # "encrypted", in the local header
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    (tmp_path / "cut.gz").write_bytes(gzip.compress(os.urandom(5_000))[:-2_000])
    (tmp_path / "not.zip").write_bytes(b"PK\x03\x04 Nuri Y\xc4\xb1ld\xc4\xb1z")
    deep = b"x"
    for _ in range(6):
        deep = gzip.compress(deep)
    (tmp_path / "deep.gz").write_bytes(deep)
    os.mkfifo(tmp_path / "fifo")  # would wait for ever if it were opened
    sources = {"source-2": NURI, "source-4": ProtectedSource(identity="Li")}
    found = leaks.mentions(tmp_path, sources)
    assert found.unread == ("cut.gz", "deep.gz", "locked.zip", "not.zip")
    assert [mention.file for mention in found.mentions] == ["not.zip"]
    assert found.too_short == ("source-4",)


@settings(max_examples=count(200, 5000))
@given(st.lists(st.binary(min_size=4, max_size=12), max_size=5), st.binary(max_size=300), st.data())
def test_many_strings_are_found_in_one_pass_as_one_by_one(
    strings: list[bytes], data: bytes, more: st.DataObject
) -> None:
    for string in strings[:3]:
        at = more.draw(st.integers(0, len(data)))
        data = data[:at] + string + data[at:]
    flat = folded(data).tobytes()
    forms = {str(at): folded(string).tobytes().strip() for at, string in enumerate(strings)}
    expected = {name for name, form in forms.items() if len(form) >= 4 and form in flat}
    assert Needles((s, str(at)) for at, s in enumerate(strings)).found_in(data) == expected


@settings(max_examples=count(100, 3000))
@example("0000\uf900", "", "")
@given(
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=5, max_size=12),
    st.text(max_size=60),
    st.text(max_size=60),
)
def test_any_name_is_found_in_any_text(
    tmp_path_factory: pytest.TempPathFactory, name: str, before: str, after: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    name = name.replace(";", ".")
    text = f"{before}{name}{after}".encode("utf-8", "replace")
    (folder / "x").write_bytes(text)
    found = leaks.mentions(folder, {"source-1": ProtectedSource(identity=name)})
    assert [mention.alias for mention in found.mentions] == ["source-1"]
