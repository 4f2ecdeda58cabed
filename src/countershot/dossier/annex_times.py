"""stamps and cosignatures of a dossier -> steps that check each by hand, and their files."""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from textwrap import wrap

from countershot import canonical
from countershot.dossier.annex_step import FOLDER, VERIFIED, Step
from countershot.dossier.contents import Contents
from countershot.dossier.material import Material
from countershot.dossier.times import TimeProof
from countershot.records.log import LoggedEntry
from countershot.records.release import ReleasedExhibit

_TIMES = re.compile(rb"\x18[\x0f-\x1f](\d{14})(\.\d+)?Z")
"""GeneralizedTime in DER: the token's genTime, and ends of certificates far ahead."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def time_files(number: int, time: TimeProof) -> dict[str, bytes]:
    """The log's state and, of a stamp, token (DER) and certificates (PEM; the chain holds all)."""
    carried, start = time.carried, f"{FOLDER}/time-{number}"
    files = {f"{start}.note": carried.note.encode()}
    if carried.kind == "stamp":
        files[f"{start}.token"] = b64decode(carried.token)
        files[f"{start}.root.pem"] = _pem(carried.certificates[-1:])
        files[f"{start}.chain.pem"] = _pem(carried.certificates)
    return files


def _pem(certificates: Iterable[str]) -> bytes:
    lines = []
    for certificate in certificates:
        lines += ["-----BEGIN CERTIFICATE-----", *wrap(certificate, 64)]
        lines += ["-----END CERTIFICATE-----"]
    return "\n".join([*lines, ""]).encode()


def time_steps(
    material: Material, tables: Contents, sealed: Mapping[int, LoggedEntry]
) -> Iterable[Step]:
    """Each statement about when, and that each exhibit was in the log that it is about."""
    numbered = list(enumerate(tables.times, start=1))
    for number, time in numbered:
        yield _stamp(number, time) if time.carried.kind == "stamp" else _witness(number, time)
    lines, expected = [], []
    for exhibit in tables.exhibits:
        for number, time in _earliest(exhibit, numbered):
            size = time.carried.size
            path = material.audit_path(exhibit.entry, size)
            if not path and size > 1:
                continue
            siblings = " ".join(b64encode(node).decode() for node in path)
            salt = sealed[exhibit.entry].salt
            lines.append(
                f"stood {FOLDER}/entry-{exhibit.entry}.json {salt} {exhibit.entry} "
                f"{FOLDER}/time-{number}.note {siblings}"
            )
            expected.append(f"log entry {exhibit.entry} stood in the first {size} entries\n")
    if lines:
        yield Step(
            "Each exhibit was in the log that they saw",
            "The entry that seals it leads, node by node, to the root in the state of the log that "
            "was stamped or cosigned. So its bytes existed by the time stated there.",
            "\n".join(lines), "".join(expected),
        )  # fmt: skip


def _earliest(
    exhibit: ReleasedExhibit, numbered: Iterable[tuple[int, TimeProof]]
) -> list[tuple[int, TimeProof]]:
    """Of each giver the first state of the log in which the exhibit is."""
    first: dict[tuple[str, str], tuple[int, TimeProof]] = {}
    for number, time in numbered:
        if time.carried.size > exhibit.entry:
            first.setdefault((time.carried.kind, time.giver), (number, time))
    return list(first.values())


def _stamp(number: int, time: TimeProof) -> Step:
    start, root = f"{FOLDER}/time-{number}", time.carried.certificates[-1:]
    at = datetime.fromisoformat(time.entry.stated_utc)
    commands = (
        f"openssl ts -verify -token_in -in {start}.token -data {start}.note "
        f"-CAfile {start}.root.pem -untrusted {start}.chain.pem -attime {int(at.timestamp())}\n"
        f"openssl ts -reply -token_in -in {start}.token -text | while read -r one two rest; do\n"
        f'  [ "$one $two" = "Time stamp:" ] && echo "$rest"\n'
        "done\n"
        f"openssl x509 -outform DER -in {start}.root.pem | sha256sum"
    )
    stated = _printed(b64decode(time.carried.token), at)
    print_ = canonical.sha256_hex(b64decode(root[0])) if root else ""
    return Step(
        f"When: the stamp of {time.giver}",
        f"The token is over the log's state of {time.carried.size} entries, and its signature "
        "leads to the authority's root certificate (revocation is not looked at here: the three "
        "verifiers do). Then the time that it states, and the SHA-256 of the "
        "root certificate, to be compared with one published elsewhere.",
        commands, f"Verification: OK\n{stated}\n{print_}  -\n",
    )  # fmt: skip


def _printed(token: bytes, at: datetime) -> str:
    """The token's own time as openssl prints it; ``at``: the same, up to the next full second."""
    for digits, fraction in _TIMES.findall(token):
        begun = datetime.strptime(digits.decode(), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        if begun == (at - timedelta(seconds=1) if fraction.strip(b".0") else at):
            return _as_openssl(begun, fraction.decode())
    return _as_openssl(at, "")


def _as_openssl(at: datetime, fraction: str) -> str:
    return f"{_MONTHS[at.month - 1]} {at.day:2d} {at:%H:%M:%S}{fraction} {at.year} GMT"


def _witness(number: int, time: TimeProof) -> Step:
    raw = b64decode(time.carried.cosignature.rpartition(" ")[2])
    seconds = int.from_bytes(raw[4:12], "big")
    signature = b64encode(raw[12:]).decode()
    note = f"{FOLDER}/time-{number}.note"
    commands = (
        f"{{ printf 'cosignature/v1\\ntime %s\\n' {seconds}; head -n 3 {note}; }} > \"$W/note\"\n"
        f'ed25519 {time.carried.public_key} {signature} "$W/note"\n'
        f"date -u -d @{seconds} +%Y-%m-%dT%H:%M:%SZ"
    )
    return Step(
        f"When: the witness {time.giver}",
        f"The witness signed the log's state of {time.carried.size} entries, and this time.",
        commands, f"{VERIFIED}{time.entry.stated_utc}\n",
    )  # fmt: skip
