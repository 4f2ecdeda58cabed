"""bytes of a case's text file -> text that means what it looks like, or why it does not."""

import re
import unicodedata

from countershot.errors import CaseError

MAX_BYTES = 256 * 1024
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\ud800-\udfff]|[\U000e0000-\U000e0fff]"
)


class Unreadable(CaseError):
    """A text file of the case cannot be read; ``line`` counts from 1 within the file."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(f"line {line}: {reason}")
        self.reason = reason
        self.line = line


def case_text(data: bytes) -> str:
    """Decode one text file of a case, with line ends as ``\\n``.

    Raises Unreadable for a byte order mark, anything but UTF-8 in normal form C (UAX 15),
    control and direction characters (text that shows otherwise than it reads), and files over
    256 KiB.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(f"larger than {MAX_BYTES // 1024} KiB; split it")
    if data.startswith(b"\xef\xbb\xbf"):
        raise Unreadable("starts with a byte order mark; save it as UTF-8 without one")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable("not UTF-8; save it as UTF-8", line) from error
    text = text.replace("\r\n", "\n")
    check_plain(text)
    return text


def check_plain(text: str, line: int = 1) -> None:
    """Raise Unreadable, with its line, at the first hidden character or text not in NFC."""
    hidden = _HIDDEN.search(text)
    if hidden:
        code = ord(hidden[0])
        raise Unreadable(
            f"hidden character U+{code:04X}; take it out",
            line + text.count("\n", 0, hidden.start()),
        )
    if not unicodedata.is_normalized("NFC", text):
        raise Unreadable("not in Unicode normal form C; save it as NFC", line + _not_nfc(text))


def _not_nfc(text: str) -> int:
    lines = text.split("\n")
    return next(
        (i for i, part in enumerate(lines) if unicodedata.normalize("NFC", part) != part), 0
    )
