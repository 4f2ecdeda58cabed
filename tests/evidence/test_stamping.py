"""checkpoints, authorities on loopback sockets -> stamps kept only if they prove; failures told."""

import hashlib
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countershot.errors import BadMaterial, CannotCheck, StorageFailed
from countershot.evidence import cms, stamping, token
from countershot.records.log import LoggedEntry, Stamped
from countershot.records.time import Authority as Setting
from tests.evidence.authority import OTHER_POLICY, POLICY, YEAR, Authority, serving
from tests.evidence.cases import NOON, computed, opened, sealed
from tests.evidence.stamps import NOTE, made, now, rebuilt, utc

NOW = datetime.now(UTC)
SALT = "0" * 64


class Clock:
    """The time now."""

    kind = "system"

    def now_utc(self) -> str:
        return now()


class Store(dict[str, bytes]):
    """What was put."""

    def put(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        self[sha256] = data
        return sha256


def post(address: str, body: bytes, media_type: str) -> bytes:
    """Over a real socket."""
    request = urllib.request.Request(address, body, {"Content-Type": media_type})
    return _opened(request)


def get(address: str) -> bytes:
    return _opened(address)


def _opened(what: str | urllib.request.Request) -> bytes:
    try:
        with urllib.request.urlopen(what, timeout=30) as answer:
            return bytes(answer.read())
    except (urllib.error.URLError, OSError) as error:
        raise BadMaterial(f"nothing usable came: {error}") from error


def setting(authority: Authority, policy: str = "") -> Setting:
    return Setting(
        address=authority.address, operator=authority.operator, root="authorities/root.pem",
        root_sha256=hashlib.sha256(authority.root_der).hexdigest(), policy=policy,
    )  # fmt: skip


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    folder = tmp_path_factory.mktemp("one")
    with serving(folder, operator="One", intermediate=True) as authority:
        yield authority


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with serving(tmp_path_factory.mktemp("two"), operator="Two", key="rsa") as authority:
        yield authority


Ask = Callable[..., stamping.Stamping]


def stamped_by(*authorities: Authority, store: Store, **changed: object) -> stamping.Stamping:
    asked: dict[str, object] = {"post": post, "get": get, "clock": Clock(), "put": store.put}
    named = {a.operator.lower(): (setting(a), a.root_der) for a in authorities}
    return stamping.stamp_all(NOTE, named, **(asked | changed))  # type: ignore[arg-type]


def test_two_operators_stamp_a_checkpoint_and_all_is_kept(one: Authority, two: Authority) -> None:
    store = Store()
    done = stamped_by(one, two, store=store)
    assert not done.failures
    assert done.operators == 2
    assert [stamp.authority for stamp in done.stamped] == ["one", "two"]
    for stamp, authority in zip(done.stamped, (one, two), strict=True):
        assert stamp.size == 7
        assert store[stamp.checkpoint] == NOTE
        assert tuple(store[c] for c in stamp.certificates) == authority.chain_der
        kept = [store[r] for r in stamp.revocations]
        verdict = token.judge(store[stamp.token], NOTE, authority.chain_der, kept, now())
        assert verdict.verdict == "proves"
        assert "none revoked as of" in verdict.reason
        assert (verdict.at_utc, verdict.expires_utc) == (stamp.stated_utc, stamp.expires_utc)


def test_two_names_of_one_operator_count_once(one: Authority) -> None:
    named = {name: (setting(one), one.root_der) for name in ("a", "b")}
    store = Store()
    done = stamping.stamp_all(NOTE, named, post=post, get=get, clock=Clock(), put=store.put)
    assert len(done.stamped) == 2
    assert done.operators == 1


def test_one_that_fails_stops_no_other(one: Authority, two: Authority) -> None:
    named = {
        "gone": (setting(one).model_copy(update={"address": "http://127.0.0.1:9/"}), one.root_der),
        "two": (setting(two), two.root_der),
        "page": (setting(two).model_copy(update={"address": two.published_at}), two.root_der),
    }
    store = Store()
    done = stamping.stamp_all(NOTE, named, post=post, get=get, clock=Clock(), put=store.put)
    assert [stamp.authority for stamp in done.stamped] == ["two"]
    assert set(done.failures) == {"gone", "page"}
    assert all(done.failures.values())


def test_without_the_network_but_for_the_authority_it_stamps_if_the_chain_is_whole(
    one: Authority, two: Authority
) -> None:
    done = stamped_by(one, two, store=Store(), get=None)
    (stamp,) = done.stamped
    assert stamp.authority == "two"
    assert stamp.revocations == ()
    assert "does not lead to the root given" in done.failures["one"]  # it sends no intermediate


def test_missing_issuers_and_revocation_come_from_where_the_certificates_say(
    one: Authority,
) -> None:
    asked: list[str] = []

    def noted(address: str) -> bytes:
        asked.append(address)
        return get(address)

    (stamp,) = stamped_by(one, store=Store(), get=noted).stamped
    assert len(stamp.certificates) == 3
    assert f"{one.published_at}/inter.cer" in asked
    assert f"{one.published_at}/root.crl" in asked
    assert f"{one.published_at}/inter.crl" not in asked  # OCSP had answered
    assert len(stamp.revocations) == 2


@pytest.mark.parametrize("wrong", [b"", b"junk", bytes(17 * 1024 * 1024)])
def test_whatever_else_is_answered_there_is_left_out(two: Authority, wrong: bytes) -> None:
    def posted(address: str, body: bytes, media_type: str) -> bytes:
        return wrong if address.endswith("/ocsp") else post(address, body, media_type)

    (stamp,) = stamped_by(two, store=Store(), post=posted, get=lambda address: wrong).stamped
    assert stamp.revocations == ()
    assert len(stamp.certificates) == 2


def test_a_crl_is_asked_for_where_ocsp_gives_nothing(two: Authority) -> None:
    def posted(address: str, body: bytes, media_type: str) -> bytes:
        if address.endswith("/ocsp"):
            raise CannotCheck("no answer")
        return post(address, body, media_type)

    store = Store()
    (stamp,) = stamped_by(two, store=store, post=posted).stamped
    assert [store[r][:1] for r in stamp.revocations] == [b"\x30"]


# --- refused before anything is kept ------------------------------------------------------------


def _refused(authority: Authority, answer: Callable[[bytes], bytes], **changed: object) -> str:
    store = Store()

    def posted(address: str, body: bytes, media_type: str) -> bytes:
        return answer(body)

    done = stamped_by(authority, store=store, post=posted, get=None, **changed)
    assert not done.stamped
    assert not store, "nothing of a refused stamp is kept"
    return done.failures[authority.operator.lower()]


def test_a_token_over_other_bytes_is_refused(two: Authority) -> None:
    def answer(body: bytes) -> bytes:
        nonce = _nonce(body)
        return two.answer(token.request(hashlib.sha256(b"other").digest(), nonce))

    assert "stamps other bytes" in _refused(two, answer)


def test_an_old_answer_is_refused(two: Authority) -> None:
    old = two.answer(token.request(hashlib.sha256(NOTE).digest(), 1))
    assert "another request" in _refused(two, lambda body: old)


def test_a_token_of_another_authority_is_refused(two: Authority, one: Authority) -> None:
    assert "does not lead to the root given" in _refused(two, one.answer)


def test_a_rejection_is_told(two: Authority) -> None:
    rejected = b"\x30\x05\x30\x03\x02\x01\x02"
    assert "rejected the request" in _refused(two, lambda body: rejected)


def test_an_authority_whose_certificate_has_ended_is_refused(two: Authority) -> None:
    late = utc(two.ends + YEAR)
    answer = _refused(two, two.answer, clock=type("Late", (Clock,), {"now_utc": lambda s: late})())
    assert "missed re-stamp" in answer


def test_another_policy_than_the_one_of_the_case_is_refused(two: Authority) -> None:
    named = {"two": (setting(two, OTHER_POLICY), two.root_der)}
    store = Store()
    done = stamping.stamp_all(NOTE, named, post=post, get=None, clock=Clock(), put=store.put)
    assert f"under the policy {POLICY}" in done.failures["two"]
    named = {"two": (setting(two, POLICY), two.root_der)}
    done = stamping.stamp_all(NOTE, named, post=post, get=None, clock=Clock(), put=store.put)
    assert len(done.stamped) == 1


def test_another_root_than_the_pinned_one_is_refused_before_it_is_asked(
    one: Authority, two: Authority
) -> None:
    def never(address: str, body: bytes, media_type: str) -> bytes:
        raise AssertionError("it was asked")

    named = {"two": (setting(two), one.root_der)}
    store = Store()
    done = stamping.stamp_all(NOTE, named, post=never, get=None, clock=Clock(), put=store.put)
    assert "not the one that case.toml pins" in done.failures["two"]


def test_a_token_without_its_signer_is_refused(two: Authority) -> None:
    def answer(body: bytes) -> bytes:
        bare = rebuilt(two.token(body), [])
        return b"".join([_head(bare), b"\x30\x03\x02\x01\x00", bare])

    assert "certificate that signed it is not at hand" in _refused(two, answer)


def test_a_revoked_authority_is_refused(tmp_path: Path) -> None:
    with serving(tmp_path, operator="Three") as three:
        three.revoke(reason="keyCompromise")
        store = Store()
        done = stamped_by(three, store=store)
        assert "was revoked" in done.failures["three"]
        assert not store


@pytest.mark.parametrize(
    "note", [b"", b"x\n", b"a\nb\nc\n\nd\n", b"a\n-1\nc\n\nd\n", b"a\n7\nc\n\nd\n" + bytes(65_528)]
)
def test_only_a_checkpoint_is_stamped(two: Authority, note: bytes) -> None:
    named = {"two": (setting(two), two.root_der)}
    store = Store()
    done = stamping.stamp_all(note, named, post=post, get=None, clock=Clock(), put=store.put)
    assert "no checkpoint" in done.failures["two"]


def test_a_checkpoint_may_have_64_kib(two: Authority) -> None:
    """Beyond that nothing is asked: it is no checkpoint."""
    note = NOTE.ljust(64 * 1024, b"+")
    named = {"two": (setting(two), two.root_der)}
    store = Store()
    done = stamping.stamp_all(note, named, post=post, get=None, clock=Clock(), put=store.put)
    assert [stamp.size for stamp in done.stamped] == [7]


def test_what_cannot_be_checked_is_told_apart_from_what_is_wrong(two: Authority) -> None:
    def asked(answer: Callable[[bytes], bytes], clock: Clock) -> None:
        stamping.stamp(
            NOTE, "two", setting(two), two.root_der, clock=clock, put=Store().put, get=None,
            post=lambda address, body, media_type: answer(body),
        )  # fmt: skip

    late = utc(two.ends + YEAR)
    with pytest.raises(CannotCheck, match="not accepted"):
        asked(two.answer, type("Late", (Clock,), {"now_utc": lambda s: late})())
    with pytest.raises(BadMaterial, match="not accepted"):
        asked(lambda body: two.answer(_over_other(body)), Clock())


def test_a_full_disk_is_not_hidden(two: Authority) -> None:
    def full(data: bytes) -> str:
        raise StorageFailed("the disk is full")

    with pytest.raises(StorageFailed):
        stamped_by(two, store=Store(), put=full)


# --- who has yet to stamp -----------------------------------------------------------------------


def logged(*entries: object) -> list[LoggedEntry]:
    return [
        LoggedEntry(index=index, salt=SALT, entry=entry)  # type: ignore[arg-type]
        for index, entry in enumerate(entries)
    ]


def entry(authority: str, size: int, stated: str = NOON, expires: str = "2040-01-01T00:00:00Z",
          operator: str = "") -> Stamped:  # fmt: skip
    return Stamped(
        at_utc=stated, size=size, checkpoint="0" * 64, authority=authority,
        operator=operator or authority, stated_utc=stated, expires_utc=expires, token="0" * 64,
        certificates=(),
    )  # fmt: skip


def test_all_are_behind_before_the_first_stamp() -> None:
    entries = logged(opened(), sealed(1))
    assert stamping.unstamped(entries, ["a", "b"], 2) == ("a", "b")


def test_an_authority_that_stamped_everything_is_not_asked_again() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2))
    assert stamping.unstamped(entries, ["a", "b"], 3) == ("b",)
    assert stamping.to_ask(entries, ["a", "b"], 3, NOON) == ("b",)


def test_stamps_alone_ask_for_no_new_stamp() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2), entry("b", 2))
    assert stamping.unstamped(entries, ["a", "b"], 4) == ()


@pytest.mark.parametrize("more", [sealed(2), computed(1)])
def test_anything_new_asks_for_one(more: object) -> None:
    entries = logged(opened(), sealed(1), entry("a", 2), entry("b", 2), more)
    assert stamping.unstamped(entries, ["a", "b"], 5) == ("a", "b")
    assert stamping.unstamped(entries, ["a", "b"], 4) == ()


def test_the_entry_right_after_those_covered_asks_for_one() -> None:
    """As where something was sealed while the authority was being asked."""
    entries = logged(opened(), sealed(1), sealed(2), entry("a", 2), entry("b", 3))
    assert stamping.unstamped(entries, ["a", "b"], 5) == ("a",)


def test_a_later_smaller_stamp_does_not_undo_a_larger_one() -> None:
    entries = logged(opened(), sealed(1), entry("a", 2), entry("a", 1))
    assert stamping.unstamped(entries, ["a"], 4) == ()


def test_when_a_stamp_ends_soon_all_are_asked() -> None:
    soon = entry("a", 2, NOON, utc(datetime.fromisoformat(NOON) + timedelta(days=10)))
    entries = logged(opened(), sealed(1), soon, entry("b", 2))
    at = utc(datetime.fromisoformat(NOON) + timedelta(days=9))
    assert stamping.to_ask(entries, ["a", "b"], 4, at) == ("a", "b")
    assert stamping.to_ask(entries, ["a", "b"], 4, NOON) == ()


def _over_other(request: bytes) -> bytes:
    """The same request, over other bytes."""
    return token.request(hashlib.sha256(b"other").digest(), _nonce(request))


def _nonce(request: bytes) -> int:
    from countershot.evidence import der

    parts = der.read(request, der.SEQUENCE).parts()
    parts.take(der.INTEGER)
    parts.take(der.SEQUENCE)
    return parts.take(der.INTEGER).integer()


def _head(bare: bytes) -> bytes:
    from countershot.evidence import der

    return der.write(der.SEQUENCE, b"\x30\x03\x02\x01\x00", bare)[: -len(bare) - 5]


def test_the_request_asks_for_the_certificate_and_a_fresh_nonce_each_time(two: Authority) -> None:
    seen = []

    def posted(address: str, body: bytes, media_type: str) -> bytes:
        seen.append(_nonce(body))
        return post(address, body, media_type)

    store = Store()
    for _ in range(3):
        (stamp,) = stamped_by(two, store=store, post=posted, get=None).stamped
        assert cms.read(store[stamp.token]).certificates
    assert len(set(seen)) == 3
    assert made(two)
