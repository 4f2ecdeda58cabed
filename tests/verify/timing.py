"""a forged dossier's log -> the same, stamped by real openssl authorities and cosigned.

keep = Timekeeping(folder)
forge(place, Shape(), timing=keep.usual)
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from countershot.evidence.keys import SigningKey, to_base64
from tests.evidence.authority import YEAR, Authority, query
from tests.verify import captured, workbench
from tests.verify.forge import Forge

Json = Any
WITNESS = "heron.example/countershot"
SEEN_AT = 1_930_000_000
UTC_FORM = "%Y-%m-%dT%H:%M:%SZ"


def witness_key(name: str = WITNESS) -> SigningKey:
    """Of nobody, the same for the same name."""
    return SigningKey(hashlib.sha256(f"witness {name}".encode()).digest())


def blank(note: str) -> Json:
    """A time over this checkpoint, with nothing in it yet."""
    return {
        "kind": "stamp", "by": "", "operator": "", "size": int(note.split("\n")[1]), "note": note,
        "consistency": [], "token": "", "certificates": [], "revocations": [], "cosignature": "",
        "public_key": "",
    }  # fmt: skip


def cosigned(
    note: str, key: SigningKey, *, name: str = WITNESS, seconds: int = SEEN_AT, kind: int = 4
) -> Json:
    """What a witness says of a checkpoint (docs/formats/time.md, "Witnesses")."""
    key_id = hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + key.public).digest()[:4]
    body = note.partition("\n\n")[0] + "\n"
    signature = key.sign(f"cosignature/v1\ntime {seconds}\n{body}".encode())
    raw = key_id + seconds.to_bytes(8, "big") + signature
    return blank(note) | {
        "kind": "witness", "by": name, "public_key": key.public_base64,
        "cosignature": f"\u2014 {name} {to_base64(raw)}",
    }  # fmt: skip


def stamped(
    note: str, authority: Authority, *, by: str = "one", at: datetime | None = None,
    options: tuple[str, ...] = (), revocations: tuple[bytes, ...] = (), token: bytes | None = None,
) -> Json:  # fmt: skip
    """A stamp over a checkpoint; ``options`` are those of ``openssl ts -query``."""
    asked = query(authority.folder, note.encode(), *options)
    token = token or authority.token(asked, at=at)
    return blank(note) | {
        "kind": "stamp", "by": by, "operator": authority.operator, "token": to_base64(token),
        "certificates": [to_base64(der) for der in authority.chain_der],
        "revocations": [to_base64(der) for der in revocations],
    }  # fmt: skip


def entry_of(item: Json, at_utc: str = "2031-03-14T09:26:53Z") -> Json:
    """The log entry that speaks of it."""

    def digest(words: str) -> str:
        import base64

        return workbench.sha256(base64.b64decode(words))

    checkpoint = workbench.sha256(item["note"].encode())
    common = {"at_utc": at_utc, "size": item["size"], "checkpoint": checkpoint}
    if item["kind"] == "witness":
        return common | {
            "type": "witnessed", "witness": item["by"], "public_key": item["public_key"],
            "stated_utc": at_utc, "cosignature": item["cosignature"],
        }  # fmt: skip
    return common | {
        "type": "stamped", "authority": item["by"], "operator": item["operator"],
        "stated_utc": at_utc, "expires_utc": at_utc, "token": digest(item["token"]),
        "certificates": [digest(words) for words in item["certificates"]],
        "revocations": [digest(words) for words in item["revocations"]],
    }  # fmt: skip


@dataclass
class Timekeeping:
    """Authorities of two operators (``one``: ECDSA; ``two``: RSA behind an intermediate)."""

    folder: Path
    made: dict[str, Json] = field(default_factory=dict)

    @cached_property
    def one(self) -> Authority:
        return Authority(self.folder / "one", operator="Operator One")

    @cached_property
    def two(self) -> Authority:
        return Authority(self.folder / "two", operator="Operator Two", key="rsa", intermediate=True)

    @cached_property
    def lists(self) -> tuple[bytes, bytes]:
        """The CRLs of the second authority."""
        return self.two.crl(), self.two.crl("root")

    def usual(self, it: Forge) -> None:
        """A page is captured; then the log is stamped by both and cosigned, and each is logged."""
        if not it.times:
            with_a_page(it)
        note = it.note()
        if note not in self.made:
            self.made[note] = [
                stamped(note, self.one, by="one"),
                stamped(note, self.two, by="two", revocations=self.lists),
                cosigned(note, witness_key()),
            ]  # fmt: skip
        for item in self.made[note]:
            it.times.append(dict(item))
            it.log(entry_of(item))


def with_a_page(it: Forge) -> None:
    """A page of the web is captured (once), and nothing is stamped."""
    if not any((exhibit["path"] or "").endswith(".wacz") for exhibit in it.exhibits):
        warc, wacz = captured.capture()
        it.seal(wacz, "application/wacz", "whole", "wacz", captured.facts("page"))
        it.seal(warc, "application/warc+gzip", "whole", "warc.gz", captured.facts("exchange"))


def generations(folder: Path, *, missed: bool) -> Callable[[Forge], None]:
    """Three stamps of 2020, 2021 and 2022; the first two authorities live two years, the last 20.

    ``missed``: the second was made a year after the first authority's end.
    """
    starts = [datetime(2020 + (3 if missed and n else 0) + n, 1, 1, tzinfo=UTC) for n in range(3)]
    authorities = [
        Authority(
            folder / f"{'missed' if missed else 'kept'}-{n}", operator=f"Operator {n}",
            starts=start, ends=start + (2 if n < 2 else 20) * YEAR,
            ca_ends=start + (2 if n < 2 else 40) * YEAR,
        )
        for n, start in enumerate(starts)
    ]  # fmt: skip

    def timing(it: Forge) -> None:
        for n, authority in enumerate(authorities) if not it.times else ():
            at = starts[n] + timedelta(days=30)
            item = stamped(it.note(), authority, by=f"a{n}", at=at)
            it.times.append(item)
            it.log(entry_of(item))

    return timing
