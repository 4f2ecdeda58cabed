"""a token without its chain, addresses that answer -> how far up it is followed, what is asked."""

from collections.abc import Callable

import pytest

from countershot.errors import BadMaterial, CannotCheck
from countershot.evidence import certificates, chain, cms
from tests.evidence.authority import Authority
from tests.evidence.stamps import ask

CA = "basicConstraints=critical,CA:TRUE"
STAMPS = "extendedKeyUsage=critical,timeStamping"
WEB = "http://authority.example"


class Web(dict[str, bytes]):
    """Addresses and what they answer; what was asked, in order."""

    def __init__(self, answers: dict[str, bytes] | None = None) -> None:
        super().__init__({f"{WEB}/{name}": data for name, data in (answers or {}).items()})
        self.asked: list[str] = []

    def get(self, address: str) -> bytes:  # type: ignore[override]
        self.asked.append(address.removeprefix(f"{WEB}/"))
        if address not in self:
            raise CannotCheck("nothing there")
        return self[address]

    def post(self, address: str, body: bytes, media_type: str) -> bytes:
        assert media_type == "application/ocsp-request"  # RFC 6960 A.1: responders go by it
        return self.get(address)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Six intermediates one above another; each certificate says where its issuer's is."""
    authority = Authority(tmp_path_factory.mktemp("one"))
    above = "root"
    for name in ("a", "b", "c", "d", "e", "f"):
        authority.certify(name, above, [CA, _issuer_at(above)])
        above = name
    return authority


def _issuer_at(*names: str) -> str:
    return "authorityInfoAccess=" + ",".join(f"caIssuers;URI:{WEB}/{name}.cer" for name in names)


def stamped(one: Authority, issuer: str, *lines: str) -> bytes:
    """A token by a certificate of this issuer with these extensions; it brings no other."""
    name = f"tsa-{issuer}-{abs(hash(lines))}"
    one.certify(name, issuer, [STAMPS, *lines])
    return one.forge(ask(), signer=name)


def complete(one: Authority, token: bytes, web: Web) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    return chain.complete(token, one.root_der, post=web.post, get=web.get)


def issuers(one: Authority, names: str = "abcdef") -> Web:
    return Web({f"{name}.cer": one.der(name) for name in names})


@pytest.mark.parametrize(("below", "names"), [("root", ""), ("a", "a"), ("d", "dcba")])
def test_missing_issuers_are_fetched_one_after_another(
    one: Authority, below: str, names: str
) -> None:
    web, token = issuers(one), stamped(one, below, _issuer_at(below))
    found, _ = complete(one, token, web)
    assert found[1:] == (*(one.der(name) for name in names), one.root_der)
    assert web.asked == [f"{name}.cer" for name in names]


def test_four_are_fetched_and_no_more(one: Authority) -> None:
    """Whoever answers could else keep it busy for ever; what is there is given, with the root."""
    web = issuers(one)
    found, _ = complete(one, stamped(one, "f", _issuer_at("f")), web)
    assert found[1:] == (*(one.der(name) for name in "fedc"), one.root_der)
    assert web.asked == ["f.cer", "e.cer", "d.cer", "c.cer"]


def test_two_addresses_of_an_issuer_are_asked_and_no_more(one: Authority) -> None:
    web = issuers(one, "a")
    found, _ = complete(one, stamped(one, "a", _issuer_at("x", "a")), web)
    assert found[1:] == (one.der("a"), one.root_der)
    assert web.asked == ["x.cer", "a.cer"]
    web = issuers(one, "a")
    found, _ = complete(one, stamped(one, "a", _issuer_at("x", "y", "a")), web)
    assert found[1:] == (one.root_der,)
    assert web.asked == ["x.cer", "y.cer"]


@pytest.mark.parametrize("wrong", [b"", b"junk", bytes(65 * 1024), "root", "b"])
def test_what_is_not_its_issuer_is_passed_over(one: Authority, wrong: bytes | str) -> None:
    web = issuers(one, "a")
    web[f"{WEB}/x.cer"] = wrong if isinstance(wrong, bytes) else one.der(wrong)
    found, _ = complete(one, stamped(one, "a", _issuer_at("x", "a")), web)
    assert found[1:] == (one.der("a"), one.root_der)


def test_nothing_is_asked_where_nothing_may_be(one: Authority) -> None:
    token = stamped(one, "a", _issuer_at("a"), f"crlDistributionPoints=URI:{WEB}/a.crl")
    web = issuers(one)
    found, known = chain.complete(token, one.root_der, post=web.post, get=None)
    assert (found[1:], known, web.asked) == ((one.root_der,), (), [])


# --- revocation ---------------------------------------------------------------------------------


def _asks(*kinds: str) -> list[str]:
    """Where a certificate says that answers and lists about it are."""
    ocsp = [f"OCSP;URI:{WEB}/{kind}" for kind in kinds if kind.startswith("ocsp")]
    lists = [f"URI:{WEB}/{kind}" for kind in kinds if not kind.startswith("ocsp")]
    return ["authorityInfoAccess=" + ",".join(ocsp), "crlDistributionPoints=" + ",".join(lists)]


EVERY = ("ocsp-1", "ocsp-2", "ocsp-3", "1.crl", "2.crl", "3.crl")


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        ("ocsp-1", ["ocsp-1"]),
        ("ocsp-2", ["ocsp-1", "ocsp-2"]),
        ("ocsp-3", ["ocsp-1", "ocsp-2", "1.crl", "2.crl"]),
        ("1.crl", ["ocsp-1", "ocsp-2", "1.crl"]),
        ("2.crl", ["ocsp-1", "ocsp-2", "1.crl", "2.crl"]),
        ("3.crl", ["ocsp-1", "ocsp-2", "1.crl", "2.crl"]),
    ],
)
@pytest.mark.parametrize("elsewhere", ["nothing", "junk", "another's"])
def test_two_responders_then_two_lists_are_asked_until_one_says_something(
    one: Authority, where: str, asked: list[str], elsewhere: str
) -> None:
    """What says nothing of this certificate (junk, a list of another issuer) is not kept."""
    token, good = stamped(one, "root", *_asks(*EVERY)), one.crl("root")
    other = {"junk": b"junk", "another's": one.crl("a")}
    web = Web(dict.fromkeys(EVERY, other[elsewhere]) if elsewhere in other else {})
    web[f"{WEB}/{where}"] = good
    _, known = complete(one, token, web)
    assert web.asked == asked
    assert known == ((good,) if where in asked else ())


def test_data_that_speaks_of_two_certificates_is_kept_once(one: Authority) -> None:
    """The same list is of both where root and intermediate share the issuer's name and key."""
    token = stamped(one, "root", *_asks("ocsp-1", "1.crl"))
    web = Web({"1.crl": one.crl("root")})
    _, known = complete(one, token, web)
    assert len(known) == 1


# --- the root that is given ---------------------------------------------------------------------


def _told(one: Authority, given: Callable[[], list[bytes]]) -> str:
    read = cms.read(one.forge(ask()))
    with pytest.raises((BadMaterial, CannotCheck)) as told:
        chain.kept(read, given())
    return str(told.value)


def test_a_root_must_be_given_and_be_one(one: Authority) -> None:
    assert "no root certificate" in _told(one, list)
    assert "is not a root certificate" in _told(one, lambda: [one.root_der, one.der("a")])
    root, others = chain.kept(cms.read(one.forge(ask())), [one.der("a"), one.root_der])
    assert certificates.der(root) == one.root_der
    assert [certificates.der(other) for other in others] == [one.der("a"), one.der("tsa")]


def test_at_most_32_certificates_are_kept(one: Authority) -> None:
    most = certificates.MAX_CERTIFICATES
    assert "more than 32 certificates" in _told(one, lambda: [one.root_der] * (most + 1))
    root, _ = chain.kept(cms.read(one.forge(ask())), [one.root_der] * most)
    assert certificates.der(root) == one.root_der
