"""bytes of a PDF or office file -> what it says of people beside its pages, and what it was before.

PDF: document information and annotations (ISO 32000), XMP, attachments, pictures inside,
incremental updates. Office (ECMA-376, ODF): core properties, comments, tracked changes, thumbnails,
pictures.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from countershot.dossier.hidden_pictures import packets, picture
from countershot.dossier.hidden_tags import COMMENT, PERSON, THUMBNAIL, UNREAD

VERSIONS = "earlier versions of itself (incremental updates)"
ATTACHED = "attached files"
TRACKED = "tracked changes"
_MOST_INFLATED = 256 << 20
_MOST_MEMBERS = 20_000
_STREAM = re.compile(rb"stream\r?\n")
_AUTHOR = re.compile(
    rb"/(?:Author|Company|Manager|LastModifiedBy)\s*"
    rb"(?:\(((?:\\.|[^\\)]){0,400})|<(?!<)([0-9A-Fa-f\s]{0,800})>)",
    re.S,
)
_NOBODY = re.compile(
    r"(?:\(?(?:anonymous|unspecified|unknown|none|untitled|author|user|admin|administrator"
    r"|windows user|microsoft office user|python-docx|openpyxl|root|微软用户|用户|管理员)\)?)?",
    re.I,
)
"""What programs write where nobody said who they are."""
_NOTE = re.compile(
    rb"/Subtype\s*/(?:Text|FreeText|Highlight|Underline|StrikeOut|Popup|Stamp|Caret|Ink)\b"
)
_ATTACHED = re.compile(rb"/EmbeddedFiles?\b|/Type\s*/Filespec\b.{0,300}?/EF\b", re.S)
_WORTH = (
    b"/Author", b"/Company", b"/Manager", b"/LastMod", b"/Subtype", b"/EmbeddedFile", b"/EF",
    b"/PieceInfo", b"/AI", b"xmp", b"rdf:", b"/home/", b"Users", b"file:", b"x\0m\0p",
)  # fmt: skip
_PIECES = re.compile(rb"/PieceInfo\b|/AIPrivateData|/AIMetaData")
_USERS = re.compile(rb"/(?:home|Users)/[\w.-]+/|[A-Z]:\\{1,2}Users\\{1,2}\w|file:///", re.I)
_CORE = re.compile(
    rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by|Manager|Company)"
    rb"(?:\s[^>]*)?>([^<]*)<"
)
_CHANGES = re.compile(rb"<(?:w:ins|w:del|w:moveFrom|w:moveTo|text:changed-region|rPrChange)\b")


def pdf(data: bytes) -> Iterator[str]:
    """Plain parts and inflated streams alike; an encrypted file cannot be looked through."""
    start = data[:1024]
    if re.search(rb"/Encrypt\b", data):
        yield UNREAD
    linear = b"/Linearized" in start
    if len(re.findall(rb"%%EOF", data)) > (2 if linear else 1):
        yield VERSIONS
    left = _MOST_INFLATED
    for piece in (data, *_inflated(data)):
        left -= len(piece)
        if left < 0:
            yield UNREAD
            return
        yield from _pdf_part(piece)
    for found in _STREAM.finditer(data):
        if data[found.end() : found.end() + 3] == b"\xff\xd8\xff":
            end = data.find(b"endstream", found.end())
            yield from picture(data[found.end() : end].rstrip(b"\r\n"))


def _pdf_part(piece: bytes) -> Iterator[str]:
    if not any(word in piece for word in _WORTH):
        return  # a page's own drawing
    for pattern, what in (
        (_NOTE, COMMENT), (_ATTACHED, ATTACHED),
        (_PIECES, "a drawing program's own data"), (_USERS, "a path on a computer"),
    ):  # fmt: skip
        if pattern.search(piece):
            yield what
    if any(_somebody(_words(*found.groups())) for found in _AUTHOR.finditer(piece)):
        yield PERSON
    yield from packets(piece)


def _words(plain: bytes | None, digits: bytes | None) -> str:
    """A PDF string, in either of its forms."""
    if digits is not None:
        packed = re.sub(rb"\s", b"", digits).decode()
        plain = bytes.fromhex(packed + "0" * (len(packed) % 2))
    raw = re.sub(rb"\\([0-3][0-7]{2})", lambda found: bytes([int(found[1], 8)]), plain or b"")
    raw = re.sub(rb"\\(.)", rb"\1", raw, flags=re.S)
    utf16 = raw.startswith((b"\xfe\xff", b"\xff\xfe"))
    return raw.decode("utf-16" if utf16 else "utf-8", "replace")


def _somebody(words: str) -> bool:
    return _NOBODY.fullmatch(words.strip("\0 \t\r\n()\\")) is None


def _inflated(data: bytes) -> Iterator[bytes]:
    left = _MOST_INFLATED
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        packed = memoryview(data)[found.end() : end if end >= 0 else len(data)]
        try:
            piece = zlib.decompressobj().decompress(packed, max(left, 1))
        except zlib.error:
            continue
        left -= len(piece)
        yield piece


def office(data: bytes) -> Iterator[str]:
    """A zip of XML parts; one that cannot be opened is said so."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            if len(members) > _MOST_MEMBERS or sum(m.file_size for m in members) > _MOST_INFLATED:
                yield UNREAD
                return
            for member in members:
                yield from _member(member.filename, package.read(member))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, zlib.error, ValueError):
        yield UNREAD


def _member(name: str, data: bytes) -> Iterator[str]:
    lower = name.lower()
    if "thumbnail" in lower:
        yield THUMBNAIL
    elif lower.endswith((".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif")):
        yield from picture(data)
    elif re.search(r"(?:^|/)(?:docprops/(?:core|app|custom)\.xml|meta\.xml)$", lower):
        if any(_somebody(found[1].decode("utf-8", "replace")) for found in _CORE.finditer(data)):
            yield PERSON
    elif re.search(r"/comments\w*\.xml$|/threadedcomments/|/persons/", lower):
        yield COMMENT
    elif lower.endswith(".xml"):
        if _CHANGES.search(data):
            yield TRACKED
        if _USERS.search(data):
            yield "a path on a computer"
