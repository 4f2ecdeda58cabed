"""addresses in every spelling -> public ones pass, the others only where the user named them."""

import ipaddress
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.capture.addresses import AddressPolicy, policy_for, system_lookup, why_not_public
from countershot.capture.place import one_host, place_of
from countershot.errors import NotReached, UsageError

NAMES = {
    "news.example": ("93.184.216.34", "2606:2800:220:1::1"),
    "rebind.example": ("127.0.0.1",),
    "mixed.example": ("10.0.0.7", "93.184.216.35"),
    "desk.example": ("192.168.1.9",),
    "xn--fiqs8s.example": ("93.184.216.36",),
}


def known(host: str, port: int) -> Sequence[str]:
    if host not in NAMES:
        raise OSError("no such name")
    return NAMES[host]


def policy(*allow: str, sealing: Sequence[str] = ()) -> AddressPolicy:
    return policy_for(sealing, allow, known)


def refused(host: str, port: int = 80, *allow: str) -> str:
    with pytest.raises(NotReached) as caught:
        policy(*allow).resolve(host, port)
    assert caught.value.trouble == "private"
    return str(caught.value)


def test_public_names_give_the_ips_to_connect_to() -> None:
    assert policy().resolve("news.example", 443) == ["93.184.216.34", "2606:2800:220:1::1"]
    assert policy().resolve("NEWS.example.", 443) == ["93.184.216.34", "2606:2800:220:1::1"]
    assert policy().resolve("中国.example", 443) == ["93.184.216.36"]
    assert policy().resolve("1.1.1.1", 80) == ["1.1.1.1"]


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("127.0.0.1", "loopback"), ("127.9.9.9", "loopback"), ("::1", "loopback"),
        ("[::1]", "loopback"), ("2130706433", "loopback"), ("0x7f.1", "loopback"),
        ("0177.0.0.1", "loopback"), ("127.1", "loopback"), ("0x7F000001", "loopback"),
        ("127.0.0.1.", "loopback"), ("１２７。０．0.1", "loopback"), ("%31%32%37.1", "loopback"),
        ("::ffff:127.0.0.1", "loopback"), ("::ffff:7f00:1", "loopback"),
        ("2002:7f00:1::", "loopback"), ("64:ff9b::7f00:1", "loopback"),
        ("::127.0.0.1", "reserved"), ("localhost", "loopback"), ("LocalHost.", "loopback"),
        ("evil.localhost", "loopback"), ("0.0.0.0", "unspecified"), ("0", "unspecified"),
        ("::", "unspecified"), ("10.1.2.3", "private"), ("172.16.0.1", "private"),
        ("172.31.255.255", "private"), ("192.168.0.1", "private"), ("fc00::1", "private"),
        ("fd12:3456::1", "private"), ("::ffff:10.0.0.1", "private"),
        ("64:ff9b::a00:1", "private"), ("64:ff9b:1::1", "private"), ("0.1.2.3", "private"),
        ("169.254.1.1", "link-local"), ("fe80::1", "link-local"), ("100.64.0.1", "carrier"),
        ("100.127.255.255", "carrier"), ("224.0.0.1", "multicast"), ("ff02::1", "multicast"),
        ("239.255.255.250", "multicast"),
        ("255.255.255.255", "reserved"), ("240.0.0.1", "reserved"),
        ("192.0.0.1", "reserved"), ("192.88.99.1", "reserved"), ("198.18.0.1", "private"),
        ("192.0.2.1", "private"), ("203.0.113.9", "private"), ("2001:db8::1", "private"),
        ("2001:0:7f00:1::1", "reserved"), ("fec0::1", "reserved"), ("4000::1", "reserved"),
        ("169.254.169.254", "metadata"), ("168.63.129.16", "metadata"),
        ("100.100.100.200", "metadata"), ("::ffff:169.254.169.254", "metadata"),
        ("fd00:ec2::254", "metadata"), ("rebind.example", "loopback"), ("desk.example", "private"),
        ("printer", "local network"), ("printer.local", "local network"),
        ("metadata.google.internal", "local network"), ("abc.onion", "local network"),
    ],
)  # fmt: skip
def test_everything_else_is_refused_in_every_spelling(host: str, words: str) -> None:
    message = refused(host)
    assert words in message and "--allow-private" in message


def test_names_of_a_local_network_are_not_even_looked_up() -> None:
    def telltale(host: str, port: int) -> Sequence[str]:
        raise AssertionError(f"asked for {host}")

    for host in ("printer", "printer.local", "localhost", "10.0.0.1", "x.internal"):
        assert not policy_for((), (), telltale).answer(host, 80).ips


def test_only_the_public_part_of_a_mixed_answer_is_used() -> None:
    assert policy().resolve("mixed.example", 80) == ["93.184.216.35"]


@pytest.mark.parametrize("port", [22, 25, 6667, 0])
def test_ports_of_other_protocols_are_refused(port: int) -> None:
    assert "another protocol" in refused("news.example", port)
    assert "another protocol" in refused("127.0.0.1", port, "127.0.0.1:80")


def test_what_the_user_named_is_allowed_at_that_port_only() -> None:
    named = policy("127.0.0.1:8001", "[::1]:8002", "desk.example:443", "localhost:8001")
    assert named.resolve("127.0.0.1", 8001) == ["127.0.0.1"]
    assert named.resolve("0x7f.1", 8001) == ["127.0.0.1"]
    assert named.resolve("::1", 8002) == ["::1"]
    assert named.resolve("desk.example", 443) == ["192.168.1.9"]
    for host, port in (
        ("127.0.0.1", 8002), ("127.0.0.2", 8001), ("::1", 8001), ("desk.example", 80),
        ("192.168.1.9", 443), ("rebind.example", 8001), ("::ffff:127.0.0.1", 8001),
        ("a.localhost", 8001),
    ):  # fmt: skip
        assert not named.answer(host, port).ips, (host, port)


def test_a_host_without_a_port_is_allowed_where_it_is_being_sealed() -> None:
    sealing = ("http://127.0.0.1:8001/a", "https://desk.example:8443/b", "http://other.example/")
    named = policy("127.0.0.1", "desk.example", "printer", "fd00::1", sealing=sealing)
    assert named.named == frozenset(
        {("127.0.0.1", 8001), ("127.0.0.1", 80), ("desk.example", 8443), ("desk.example", 443),
         ("printer", 80), ("printer", 443), ("fd00::1", 80), ("fd00::1", 443)}
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["host:*", "*", "*:80", "host:", "host:0", "host:65536", "host:²", "", ":80", "[::1]:*",
             "[::1", "[::1]x", "10.0.0.0/8", "http://host", "[]:80", "a b", "host:1:2:x"]
)  # fmt: skip
def test_naming_more_than_one_host_and_port_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        policy(text)


@pytest.mark.parametrize(
    ("address", "host", "port", "target"),
    [
        ("http://News.Example", "news.example", 80, "/"),
        ("https://news.example:8443/a?b=1&a=2#top", "news.example", 8443, "/a?b=1&a=2"),
        ("HTTP://0x7f.1:80/%41/ä?q=ü", "127.0.0.1", 80, "/%41/%C3%A4?q=%C3%BC"),
        ("http://[2001:DB8:0::1]/", "2001:db8::1", 80, "/"),
        ("http://bücher.example/", "xn--bcher-kva.example", 80, "/"),
        ("http://news.example//two", "news.example", 80, "//two"),
    ],
)
def test_an_address_is_read_as_browsers_read_it(
    address: str, host: str, port: int, target: str
) -> None:
    place = place_of(address)
    assert (place.host, place.port, place.target) == (host, port, target)
    assert place_of(place.address) == place


@pytest.mark.parametrize(
    "address",
    ["ftp://x.example/", "file:///etc/passwd", "javascript:1", "data:,x", "", "x.example", "http://",
     "http://ana:secret@x.example/", "http://x.example\\@y.example/", "http://a b/", "http://[::1",
     "http://[fe80::1%25eth0]/", "http://x.example:99999/", "http://x.example:port/",
     "http://256.1.1.1/", "http://1.2.3.4.5/", "http://0x100000000/", "http://1.2.3.08/",
     "http://x..y/", "http://" + "a" * 64 + ".example/", "http://a%2fb.example/",
     "http://x.example/\r\nHost: y", "http://x.example/" + "a" * 70_000, "gopher://x.example"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused_and_secrets_are_not_repeated(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        place_of(address)
    assert "secret" not in str(caught.value) and len(str(caught.value)) < 500


def test_a_name_that_does_not_exist_is_said_to_be_so() -> None:
    for host in ("gone.example", "a..b", "-x-.example", "x" * 300):
        with pytest.raises(NotReached) as caught:
            policy().resolve(host, 80)
        assert caught.value.trouble == "no_such_name"


def test_localhost_is_this_machine_whatever_the_name_system_says() -> None:
    assert policy_for((), ("localhost:80",), system_lookup).resolve("localhost", 80) == [
        "127.0.0.1", "::1",
    ]  # fmt: skip


@given(st.text(max_size=30) | st.from_regex(r"[0-9a-fx.:%\[\]]{1,20}", fullmatch=True))
def test_no_host_crashes_it(host: str) -> None:
    try:
        form = one_host(host)
    except UsageError:
        return
    assert one_host(form) == form


@given(st.integers(0, 2**32 - 1))
def test_wrapping_an_ipv4_address_changes_nothing(number: int) -> None:
    plain = ipaddress.IPv4Address(number)
    for wrapped in (
        0xFFFF << 32 | number, 0x64FF9B << 96 | number, 0x2002 << 112 | number << 80,
    ):  # fmt: skip
        assert why_not_public(ipaddress.IPv6Address(wrapped)) == why_not_public(plain)
