"""a staged dossier -> its BagIt 1.0 files (RFC 8493), a function of the folder's contents alone."""

import hashlib
from collections.abc import Mapping

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"


def info(case: str, released_at_utc: str, program: str) -> bytes:
    """``bag-info.txt``: static fields only; the one date is the release's."""
    lines = (
        f"Source-Organization: {case}",
        "External-Description: A Countershot dossier; open index.html, check with verify.py",
        f"External-Identifier: {case}",
        f"Bagging-Date: {released_at_utc[:10]}",
        f"Bag-Software-Agent: {program}",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def manifest(digests: Mapping[str, str]) -> bytes:
    """``SHA256  PATH`` lines of the files given, sorted by the bytes of their paths.

    RFC 8493 2.1.3 percent-encodes CR, LF and ``%``: no path of a dossier contains them.
    """
    ordered = sorted(digests.items(), key=lambda item: item[0].encode())
    return "".join(f"{digest}  {path}\n" for path, digest in ordered).encode()


def files(digests: Mapping[str, str]) -> dict[str, bytes]:
    """Declaration and manifests for the files of a dossier that is otherwise complete.

    ``digests``: path -> SHA-256 of every other file, ``bag-info.txt`` included.
    """
    payload = {path: digest for path, digest in digests.items() if path.startswith("data/")}
    tags = {path: digest for path, digest in digests.items() if path not in payload}
    written = {"bagit.txt": DECLARATION, MANIFEST: manifest(payload)}
    tags |= {path: hashlib.sha256(data).hexdigest() for path, data in written.items()}
    return written | {TAG_MANIFEST: manifest(tags)}
