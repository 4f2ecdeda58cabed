"""objects -> a small PDF, well-formed or broken on purpose; the only PDF writer of the tests."""

import hashlib
from collections.abc import Sequence

LATIN = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
CHINESE = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H"
    b" /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000"
    b" /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6"
    b" /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880"
    b" /StemV 93 >> >>] >>"
)
RESOURCES = b"<< /Font << /L 1 0 R /C 2 0 R >> >>"


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """The body of a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


def document(objects: dict[int, bytes], trailer: bytes = b"", root: int = 3) -> bytes:
    """A file with a correct cross-reference table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        offset = offsets.get(number)
        out += b"0000000000 65535 f \n" if offset is None else b"%010d 00000 n \n" % offset
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\n" % (size, root, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def show(text: str, x: float, y: float, size: float = 12, extra: bytes = b"") -> bytes:
    """Content that shows one line; ASCII in Helvetica, anything else as Chinese (UTF-16)."""
    if text.isascii():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font, string = b"/L", b"(" + escaped.encode() + b")"
    else:
        font, string = b"/C", b"<" + text.encode("utf-16-be").hex().encode() + b">"
    where = b"%s %g Tf 1 0 0 1 %g %g Tm" % (font, size, x, y)
    return b"BT " + extra + b" " + where + b" " + string + b" Tj ET\n"


def lines(*texts: str, left: float = 72, top: float = 700, step: float = 20) -> bytes:
    """Content of one page: the texts one below the other."""
    return b"".join(show(text, left, top - step * n) for n, text in enumerate(texts))


def objects(
    contents: Sequence[bytes], page: bytes = b"/MediaBox [0 0 595 842]"
) -> dict[int, bytes]:
    """The objects of a document with one page for each content stream."""
    numbers = [10 + 2 * n for n in range(len(contents))]
    kids = b" ".join(b"%d 0 R" % n for n in numbers)
    made = {
        1: LATIN,
        2: CHINESE,
        3: b"<< /Type /Catalog /Pages 4 0 R >>",
        4: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers)),
    }
    for number, content in zip(numbers, contents, strict=True):
        made[number] = b"<< /Type /Page /Parent 4 0 R /Resources %s /Contents %d 0 R %s >>" % (
            RESOURCES,
            number + 1,
            page,
        )
        made[number + 1] = stream(content)
    return made


def pdf(*contents: bytes, page: bytes = b"/MediaBox [0 0 595 842]") -> bytes:
    """A document with one page for each content stream."""
    return document(objects(contents, page))


PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def rc4(key: bytes, data: bytes) -> bytes:
    """RC4, for the standard security handler, revision 2."""
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def encrypted(password: bytes) -> bytes:
    """A PDF 1.4 file with 40-bit encryption that asks for ``password`` (PDF 32000-1, 7.6.3)."""
    padded = (password + PADDING)[:32]
    identity = bytes(16)
    owner = rc4(hashlib.md5(padded).digest()[:5], padded)
    flags = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + flags + identity).digest()[:5]
    made = objects([b""])
    content = show("secret words", 72, 700)
    secret = hashlib.md5(key + (11).to_bytes(3, "little") + bytes(2)).digest()[:10]
    made[11] = stream(rc4(secret, content))
    made[5] = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
        owner.hex().encode(),
        rc4(key, PADDING).hex().encode(),
    )
    return document(made, b"/Encrypt 5 0 R /ID [<%s> <%s>]" % ((identity.hex().encode(),) * 2))
