"""commands -> run in a network of their own (Linux), with every packet that was sent noted.

Run as a program inside ``unshare --net --mount --uts``: reads a plan (JSON) from standard input and
writes what happened (JSON) to standard output. Nothing but loopback and one cable to nowhere
is there; "public" hosts are addresses of loopback, known to a hosts file of this network only.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.web.server import Origin, running
from tests.web.wire import Reply

ROOT = Path(__file__).parents[2]
_ALL_PROTOCOLS = 3
_OUTGOING = 4
_IPV4, _IPV6, _ARP = 0x0800, 0x86DD, 0x0806
_GATEWAY = "10.9.9.2"
_TCP, _UDP = 6, 17


@dataclass(frozen=True)
class Host:
    """A host of this network: ``pages`` maps a target to (media type, body, headers)."""

    name: str
    ip: str
    pages: dict[str, tuple[str, str, list[tuple[str, str]]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Packet:
    """One packet that was sent; ``port``: where it went; ``text``: its bytes, one letter each."""

    interface: str
    source: str
    to: str
    protocol: str
    port: int
    text: str


@dataclass(frozen=True)
class Happened:
    """Exit code and output of each command, packets, and what each host was asked for."""

    ended: list[tuple[int, str, str]]
    packets: list[Packet]
    asked: dict[str, list[str]]


def why_not() -> str:
    """Why no such network can be made here; empty where it can."""
    if not sys.platform.startswith("linux") or shutil.which("unshare") is None:
        return "needs unshare of Linux"
    made = subprocess.run(
        [*_UNSHARE, "ip", "link", "add", "dev", "cable", "type", "veth", "peer", "name", "nowhere"],
        capture_output=True, check=False,
    )  # fmt: skip
    return "" if made.returncode == 0 else f"not permitted here: {made.stderr.decode()[:200]}"


def alone(
    hosts: list[Host], commands: list[list[str]], env: dict[str, str], hostname: str = "here"
) -> Happened:
    """Run the commands one after another, alone with these hosts."""
    plan = {"hosts": [asdict(one) for one in hosts], "commands": commands, "env": env,
            "hostname": hostname}  # fmt: skip
    done = subprocess.run(
        [*_UNSHARE, sys.executable, "-m", "tests.whole.alone"],
        input=json.dumps(plan).encode(), capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode()[-3000:])
    told = json.loads(done.stdout)
    return Happened(
        [(code, out, err) for code, out, err in told["ended"]],
        [Packet(**one) for one in told["packets"]],
        told["asked"],
    )


_UNSHARE = ("unshare", "--net", "--mount", "--uts", "--")


def _main() -> None:
    plan = json.load(sys.stdin)
    hosts = [Host(**one) for one in plan["hosts"]]
    _make_network(hosts, plan["hostname"])
    packets: list[Packet] = []
    over = threading.Event()
    with ExitStack() as open_now:
        origins = {host.name: open_now.enter_context(running(_origin(host))) for host in hosts}
        listening = threading.Thread(target=_listen, args=(packets, over))
        listening.start()
        time.sleep(0.5)
        ended = [_run(command, plan["env"]) for command in plan["commands"]]
        time.sleep(1.0)
        over.set()
        listening.join()
        asked = {name: [one.target for one in origin.asked] for name, origin in origins.items()}
    json.dump({"ended": ended, "packets": [asdict(one) for one in packets], "asked": asked},
              sys.stdout)  # fmt: skip


def _make_network(hosts: list[Host], hostname: str) -> None:
    ip = [
        "link set lo up",
        "link add dev cable type veth peer name nowhere",
        "link set cable up",
        "link set nowhere up",
        "addr add 10.9.9.1/24 dev cable",
        f"neigh add {_GATEWAY} lladdr 02:00:00:00:00:01 dev cable",
        f"route add default via {_GATEWAY} dev cable",
        *(f"addr add {host.ip}/32 dev lo" for host in hosts),
    ]
    for name in ("all", "default"):  # the kernel itself would look for IPv6 routers
        Path(f"/proc/sys/net/ipv6/conf/{name}/disable_ipv6").write_text("1")
    for words in ip:
        subprocess.run(["ip", *words.split()], check=True, capture_output=True)
    subprocess.run(["hostname", hostname], check=True)
    lines = ["127.0.0.1 localhost", *(f"{host.ip} {host.name}" for host in hosts)]
    _instead("/etc/hosts", "\n".join([*lines, ""]))
    _instead("/etc/resolv.conf", "nameserver 203.0.113.53\noptions timeout:1 attempts:1\n")


def _instead(path: str, text: str) -> None:
    """In this mount namespace only."""
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(text)
    Path(file.name).chmod(0o644)
    subprocess.run(["mount", "--bind", file.name, path], check=True)
    Path(file.name).unlink()


def _origin(host: Host) -> Origin:
    origin = Origin(host.ip, host.name, port=80)
    for target, (media_type, body, headers) in host.pages.items():
        more = tuple((name, value) for name, value in headers)
        origin.routes[target] = Reply(body.encode("latin-1"), media_type, headers=more)
    return origin


def _run(command: list[str], env: dict[str, str]) -> tuple[int, str, str]:
    done = subprocess.run(
        command, env={**os.environ, **env}, capture_output=True, stdin=subprocess.DEVNULL,
        timeout=300, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode()


def _listen(packets: list[Packet], over: threading.Event) -> None:
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(_ALL_PROTOCOLS)) as ear:
        ear.settimeout(0.2)
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 20)
        while not over.is_set():
            try:
                data, about = ear.recvfrom(70_000)
            except TimeoutError:
                continue
            if about[2] == _OUTGOING:
                packets.append(_packet(about[0], about[1], data[14:]))


def _packet(interface: str, kind: int, data: bytes) -> Packet:
    if kind == _ARP:
        return Packet(interface, "", socket.inet_ntoa(data[24:28]), "arp", 0, "")
    if kind == _IPV6:
        ends = [socket.inet_ntop(socket.AF_INET6, data[at : at + 16]) for at in (8, 24)]
        return Packet(interface, ends[0], ends[1], f"ipv6/{data[6]}", 0, "")
    if kind != _IPV4:
        return Packet(interface, "", "", f"{kind:#06x}", 0, "")
    inner = data[(data[0] & 15) * 4 :]
    protocol = {_TCP: "tcp", _UDP: "udp"}.get(data[9], str(data[9]))
    port = int.from_bytes(inner[2:4], "big") if data[9] in (_TCP, _UDP) else 0
    source, to = (socket.inet_ntoa(data[at : at + 4]) for at in (12, 16))
    # What goes over 127.0.0.1 stays in this machine; its bytes are not looked at.
    text = "" if to.startswith("127.") else inner.decode("latin-1")
    return Packet(interface, source, to, protocol, port, text)


def words_of(happened: Happened) -> Any:
    """For a failed assertion: what the commands said."""
    return [(code, out[-1500:], err[-1500:]) for code, out, err in happened.ended]


if __name__ == "__main__":
    _main()
