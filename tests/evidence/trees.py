"""nothing -> case-like folders to lock, and what is in a folder, for comparing two."""

import io
import os
import random
import stat
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyrage

Listing = dict[str, tuple[int, int, bytes | None]]
"""path -> mode, time of last change (ns), bytes (None for a folder)"""


def identity() -> tuple[str, str]:
    """A fresh age identity and its recipient."""
    made = pyrage.x25519.Identity.generate()
    return str(made), str(made.to_public())


def small_case(root: Path, seed: int = 1, size: int = 200_000) -> Path:
    """A folder that looks like a case: evidence, text, an empty and a read-only folder."""
    chance = random.Random(seed)
    for folder in ("evidence/log", "evidence/objects/ab", "claims", "index/empty"):
        (root / folder).mkdir(parents=True)
    (root / "case.toml").write_text("[case]\n")
    (root / "evidence/log/entries.jsonl").write_bytes(chance.randbytes(3_000))
    (root / "evidence/log/lock").touch()
    for number in range(20):
        name = root / "evidence/objects/ab" / f"{number:064x}"
        name.write_bytes(chance.randbytes(chance.randrange(size // 10)))
        name.chmod(0o444)
    (root / "claims/камера 摄像头 كاميرا.md").write_text("a claim\n", encoding="utf-8")
    (root / "claims" / ("long" * 60)).write_text("")
    (root / "evidence/objects/ab").chmod(0o555)
    os.utime(root / "case.toml", ns=(1, 1_234_567_890_123_456_789))
    return root


def listing(root: Path) -> Listing:
    """Everything in a folder; times of folders are left out, as a lock file touches them."""
    found: Listing = {}
    for path in sorted([root, *_below(root)]):
        status = path.lstat()
        name = "" if path == root else path.relative_to(root).as_posix()
        if stat.S_ISDIR(status.st_mode):
            found[name] = (stat.S_IMODE(status.st_mode), 0, None)
        else:
            found[name] = (stat.S_IMODE(status.st_mode), status.st_mtime_ns, path.read_bytes())
    return found


def _below(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        yield from (Path(folder) / name for name in [*folders, *files])


def tar(*members: tuple[str, dict[str, Any], bytes]) -> bytes:
    """A tar stream such as nobody honest makes: name, fields of its header, bytes."""
    whole = b""
    for name, fields, data in members:
        info = tarfile.TarInfo(name)
        info.size, info.mode, info.mtime = len(data), 0o644, 0
        info.pax_headers = {"mtime": "0.000000000"}
        for field, value in fields.items():
            setattr(info, field, value)
        whole += info.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape")
        whole += data + bytes(-len(data) % 512)
    return whole + bytes(1024)


def folder(name: str) -> tuple[str, dict[str, Any], bytes]:
    """A folder for ``tar``."""
    return name, {"type": tarfile.DIRTYPE, "mode": 0o755}, b""


def age(plain: bytes, recipient: str) -> bytes:
    """An age file of it."""
    target = io.BytesIO()
    to = pyrage.x25519.Recipient.from_str(recipient)
    pyrage.encrypt_io(io.BytesIO(plain), target, [to])
    return target.getvalue()
