"""text and names from outside -> text that shows what it hides, and file names of our own."""

import hashlib
import re
import unicodedata

# Media types a browser shows without running anything, and captures of the web, which it does not
# show at all and nothing opens but a program for replay. All others get a name that ends in `.bin`,
# so that no double click and no link executes or renders them.
INERT = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "text/plain": "txt",
    "application/json": "json",
    "application/wacz": "wacz",
    "application/warc": "warc",
    "application/warc+gzip": "warc.gz",
}
NAMED_BUT_INERT = {
    "application/pdf": "pdf.bin",
    "text/html": "html.bin",
    "application/xhtml+xml": "xhtml.bin",
    "image/svg+xml": "svg.bin",
    "application/xml": "xml.bin",
    "text/xml": "xml.bin",
    "image/tiff": "tif.bin",
    "image/bmp": "bmp.bin",
    "image/heic": "heic.bin",
    "video/quicktime": "mov.bin",
    "video/x-matroska": "mkv.bin",
    "video/x-msvideo": "avi.bin",
    "video/mp2t": "ts.bin",
}
PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")
LINKED = (*PICTURES, "video/mp4", "video/webm")
SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
LONGEST_NAME = 200
# Joiners, fillers and vowels that Unicode counts as letters and that no font shows.
BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"


def extension(media_type: str) -> str:
    """File extension for a media type: ours, from a table, never the source's."""
    return INERT.get(media_type) or NAMED_BUT_INERT.get(media_type, "bin")


def exhibit_path(sha256: str, media_type: str) -> str:
    """Where a whole exhibit lies in the dossier."""
    return f"data/exhibits/{sha256}.{extension(media_type)}"


def page_path(kind: str, name: str = "") -> str:
    """Path of a page about ``name``; a name unfit for every file system becomes its digest."""
    if not name:
        return f"data/pages/{kind}.html"
    return f"data/pages/{kind}-{anchor(name)}.html"


def anchor(name: str) -> str:
    """A name as part of a file name or fragment: itself if it is plain, else its digest."""
    if SAFE.fullmatch(name) and name == name.lower():
        return name
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def visible(text: str) -> str:
    """Text with everything that hides or reorders it written out, as in ``⟨U+202E⟩``.

    Control characters (but line feed and tab), format characters such as bidi overrides and
    zero-width ones, letters that show nothing, surrogates, private use, noncharacters, line
    separators. Unassigned code points are left: which these are depends on Python's version.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if _plain(c) else f"⟨U+{ord(c):04X}⟩" for c in text)


def short(name: str) -> str:
    """A name from outside, visible and at most 200 characters long."""
    shown = visible(name)
    if len(shown) <= LONGEST_NAME:
        return shown
    return f"{shown[:LONGEST_NAME]}… ({len(name)} characters)"


def language(text: str) -> str:
    """``zh``, ``ja``, ``ko`` by script, else "": enough for fonts and screen readers."""
    if re.search(r"[\u3040-\u30ff]", text):
        return "ja"
    if re.search(r"[\uac00-\ud7af]", text):
        return "ko"
    return "zh" if re.search(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]", text) else ""


def _plain(character: str) -> bool:
    if character in "\n\t":
        return True
    point = ord(character)
    nonentity = 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    return not (nonentity or hidden or character in BLANK)
