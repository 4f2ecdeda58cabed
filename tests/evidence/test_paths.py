"""certificates made in memory -> the way up to a root, or what is wrong with the best one."""

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.x509.oid import AuthorityInformationAccessOID

from countershot.errors import BadMaterial, CannotCheck
from countershot.evidence import certificates
from tests.evidence.chains import CA, DAY, NOW, Holder, holder

ROOT = holder("root", None, CA)
SHA256 = hashes.SHA256()
REPOSITORY = x509.ObjectIdentifier("1.3.6.1.5.5.7.48.5")


def up(leaf: Holder, *others: Holder, root: Holder = ROOT) -> list[x509.Certificate]:
    given = [other.certificate for other in others]
    return list(certificates.path(leaf.certificate, root.certificate, given, NOW))


def column(length: int) -> list[Holder]:
    """So many certificates, the root first."""
    chain = [ROOT]
    while len(chain) < length:
        chain.append(holder(f"number {len(chain)}", chain[-1], CA))
    return chain


def test_the_root_itself_is_a_way_of_one() -> None:
    assert up(ROOT) == [ROOT.certificate]


def test_a_way_has_at_most_eight_certificates() -> None:
    chain = column(9)[::-1]
    assert up(chain[1], *chain[2:]) == [it.certificate for it in chain[1:]]
    with pytest.raises(BadMaterial, match="does not lead to the root given, CN=root"):
        up(chain[0], *chain[1:])


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_ways_the_one_that_holds_is_taken(turned: bool) -> None:
    """An intermediate renewed with its key: the old certificate leads up as well, and has ended."""
    old = holder("above", ROOT, CA, ends=NOW - DAY)
    new = holder("above", ROOT, CA, key=old.key)
    leaf = holder("leaf", new)
    assert up(leaf, *([new, old] if turned else [old, new])) == [
        leaf.certificate, new.certificate, ROOT.certificate,
    ]  # fmt: skip


def test_the_shortest_way_is_taken() -> None:
    top = holder("top", ROOT, CA)
    direct = holder("above", ROOT, CA)
    around = holder("above", top, CA, key=direct.key)
    leaf = holder("leaf", direct)
    assert up(leaf, around, top, direct) == [
        leaf.certificate, direct.certificate, ROOT.certificate,
    ]  # fmt: skip


def test_where_no_way_holds_it_says_what_is_wrong_with_one() -> None:
    ended = holder("above", ROOT, CA, ends=NOW - DAY)
    with pytest.raises(BadMaterial, match=r"CN=above was valid from .*not when it is said"):
        up(holder("leaf", ended), ended)
    plain = holder("above", ROOT)
    with pytest.raises(BadMaterial, match="CN=above may not issue certificates"):
        up(holder("leaf", plain), plain)
    no = holder("above", ROOT, x509.BasicConstraints(ca=False, path_length=None))
    with pytest.raises(BadMaterial, match="CN=above may not issue certificates"):
        up(holder("leaf", no), no)


@pytest.mark.parametrize(("below", "allowed"), [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2)])
def test_an_issuer_limits_how_many_stand_between(below: int, allowed: int) -> None:
    limited = holder("root", None, x509.BasicConstraints(ca=True, path_length=allowed))
    chain = [limited]
    for number in range(below):
        chain.append(holder(f"number {number}", chain[-1], CA))
    leaf = holder("leaf", chain[-1])
    if below <= allowed:
        assert len(up(leaf, *chain[1:], root=limited)) == below + 2
    else:
        with pytest.raises(BadMaterial, match="CN=root has more certificates below it"):
            up(leaf, *chain[1:], root=limited)


def test_an_issuer_of_the_same_name_with_another_key_is_none() -> None:
    stranger = holder("above", ROOT, CA)
    leaf = holder("leaf", holder("above", ROOT, CA))
    with pytest.raises(BadMaterial, match="CN=leaf does not lead to the root"):
        up(leaf, stranger)


def test_a_chain_ends_with_the_first_of_its_certificates() -> None:
    early = holder("early", ROOT, ends=NOW + DAY)
    for order in ([early, ROOT], [ROOT, early]):
        assert certificates.ends(one.certificate for one in order) == NOW + DAY


def test_a_certificate_without_a_name_is_called_so() -> None:
    assert certificates.name(ROOT.certificate) == "CN=root"
    assert certificates.name(holder("", ROOT).certificate) == "a certificate without a name"


def test_what_is_kept_must_be_readable_as_a_certificate() -> None:
    """All of it at once: what breaks off later would do so in the middle of a judgement."""
    assert certificates.load(ROOT.der) == ROOT.certificate
    date = ROOT.certificate.not_valid_after_utc.strftime("%y%m%d").encode()
    key, basics = b"\x2a\x86\x48\xce\x3d\x02\x01", b"\x55\x1d\x13\x04\x05\x30\x03"
    assert date in ROOT.der and key in ROOT.der and basics in ROOT.der
    for damaged in (
        b"", b"\x30\x00", ROOT.der[:-1], ROOT.der + b"\0", ROOT.der.replace(date, b"269999"),
        ROOT.der.replace(key, key[:-1] + b"\x02"),
        ROOT.der.replace(basics, basics[:-2] + b"\x04\x03"),
    ):  # fmt: skip
        with pytest.raises(BadMaterial):
            certificates.load(damaged)


# --- roots and signatures -----------------------------------------------------------------------


def test_a_root_signed_itself_and_no_other_did() -> None:
    assert certificates.signed_itself(ROOT.certificate)
    assert not certificates.signed_itself(holder("leaf", ROOT).certificate)
    assert not certificates.signed_itself(holder("root", ROOT).certificate)  # by name only


def test_certificates_of_keys_without_a_hash_lead_up_too() -> None:
    root = holder("root", None, CA, key=ed25519.Ed25519PrivateKey.generate())
    assert certificates.signed_itself(root.certificate)
    leaf = holder("leaf", root)
    assert up(leaf, root=root) == [leaf.certificate, root.certificate]


def test_rsa_and_ecdsa_signatures_are_verified_and_others_are_said_not_to_be() -> None:
    curve = ec.generate_private_key(ec.SECP256R1())
    factors = rsa.generate_private_key(65537, 2048)
    signed = [
        (curve.public_key(), curve.sign(b"words", ec.ECDSA(SHA256))),
        (factors.public_key(), factors.sign(b"words", padding.PKCS1v15(), SHA256)),
    ]
    for key, signature in signed:
        assert certificates.verifies(key, signature, b"words", SHA256)
        assert not certificates.verifies(key, signature, b"other", SHA256)
        assert not certificates.verifies(key, signature, b"words", hashes.SHA384())
    other = ed25519.Ed25519PrivateKey.generate()
    with pytest.raises(CannotCheck, match="neither RSA nor ECDSA"):
        certificates.verifies(other.public_key(), other.sign(b"words"), b"words", SHA256)


# --- the addresses that it names ----------------------------------------------------------------


def _at(*addresses: str) -> list[x509.GeneralName]:
    return [x509.UniformResourceIdentifier(address) for address in addresses]


def _lists(*addresses: str, named: bool = False) -> x509.DistributionPoint:
    """``named``: by an entry of a directory first, which is no address."""
    entry = [x509.DirectoryName(ROOT.certificate.subject)] if named else []
    return x509.DistributionPoint([*entry, *_at(*addresses)], None, None, None)


def _elsewhere() -> x509.DistributionPoint:
    """Says only who signs the list, not where it is."""
    by = x509.DirectoryName(ROOT.certificate.subject)
    return x509.DistributionPoint(None, None, None, [by])


def test_only_addresses_of_the_web_are_asked() -> None:
    points = x509.CRLDistributionPoints([
        _lists("ldap://directory.example/cn=x", "http://one.example/a.crl", named=True),
        _elsewhere(),
        _lists("HTTPS://two.example/b.crl"),
    ])  # fmt: skip
    kinds = AuthorityInformationAccessOID
    described = [
        (kinds.OCSP, "http://ocsp.example/"), (kinds.CA_ISSUERS, "ldap://directory.example/cn=y"),
        (kinds.CA_ISSUERS, "http://one.example/above.cer"), (kinds.OCSP, "file:///etc/passwd"),
        (REPOSITORY, "http://one.example/other"),
    ]  # fmt: skip
    access = x509.AuthorityInformationAccess(
        [x509.AccessDescription(kind, _at(address)[0]) for kind, address in described]
    )
    leaf = holder("leaf", ROOT, points, access).certificate
    assert certificates.distribution_points(leaf) == (
        "http://one.example/a.crl", "HTTPS://two.example/b.crl",
    )  # fmt: skip
    assert certificates.information(leaf) == (
        ("http://one.example/above.cer",), ("http://ocsp.example/",),
    )  # fmt: skip


def test_a_certificate_that_names_no_address_has_none() -> None:
    assert certificates.distribution_points(ROOT.certificate) == ()
    assert certificates.information(ROOT.certificate) == ((), ())


def test_the_dates_of_a_certificate_are_told_where_it_was_not_valid() -> None:
    leaf = holder("leaf", ROOT, starts=NOW - 9 * DAY, ends=NOW - timedelta(days=8))
    with pytest.raises(BadMaterial) as told:
        up(leaf)
    start, end = NOW - 9 * DAY, NOW - 8 * DAY
    assert f"CN=leaf was valid from {start:%Y-%m-%d} to {end:%Y-%m-%d}, not when" in str(told.value)
