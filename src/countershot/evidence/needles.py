"""byte strings, many -> which of them stand in some bytes, in one pass however many they are.

Case of ASCII letters and runs of white space are folded away on both sides first.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

SHORTEST = 4
"""Bytes; shorter strings stand everywhere by chance."""
_WINDOW = 4
_AROUND = 6
_TABLE_BITS = 20
_SPREAD = np.uint32(2_654_435_761)  # Knuth's multiplicative hash
_SPACE = 32
_FOLD = bytes(_SPACE if byte in b" \t\n\v\f\r" else byte for byte in range(256)).lower()

Folded = npt.NDArray[np.uint8]


def folded(data: bytes) -> Folded:
    """ASCII letters in lower case, white space as one space: line breaks do not hide a name."""
    flat = np.frombuffer(data.translate(_FOLD), np.uint8)
    blank = flat == _SPACE
    repeated = np.zeros(len(flat), bool)
    repeated[1:] = blank[1:] & blank[:-1]
    return flat[~repeated]


class Needles:
    """Strings to look for, each with the label to tell. Those under SHORTEST are left out.

    Four bytes in the middle of each string are looked for at all places at once, by a table; what
    that finds (and what only looks like it) is compared in full. Forms under ``sure`` bytes count
    only where they stand in text: in a film of a gigabyte any four bytes stand somewhere.
    """

    def __init__(self, strings: Iterable[tuple[bytes, str]], sure: int = 0) -> None:
        self._sure = sure
        self._by_window: dict[int, list[tuple[bytes, int, str]]] = {}
        self._table = np.zeros(1 << _TABLE_BITS, bool)
        for string, label in set(strings):
            form = folded(string).tobytes().strip(b" ")
            if len(form) >= SHORTEST:
                self._add(form, label)

    def found_in(self, data: bytes) -> set[str]:
        """The labels of all strings that stand in ``data``."""
        text, found = folded(data).tobytes(), set[str]()
        for phase in range(_WINDOW):
            windows = _windows(text, phase)
            for at in np.flatnonzero(self._table[_slots(windows)]).tolist():
                for form, offset, label in self._by_window.get(int(windows[at]), ()):
                    start = at * _WINDOW + phase - offset
                    end = start + len(form)
                    if (
                        label not in found
                        and start >= 0
                        and text.startswith(form, start)
                        and (len(form) >= self._sure or _in_text(text, start, end))
                    ):
                        found.add(label)
        return found

    def _add(self, form: bytes, label: str) -> None:
        offset = (len(form) - _WINDOW) // 2
        window = _windows(form[offset : offset + _WINDOW], 0)
        entry = (form, offset, label)
        self._by_window.setdefault(int(window[0]), []).append(entry)
        self._table[_slots(window)] = True


def _in_text(text: bytes, start: int, end: int) -> bool:
    """Do the bytes around look like text: ASCII, or UTF-8 but for what is cut at the edges?"""
    around = text[max(start - _AROUND, 0) : start] + b" " + text[end : end + _AROUND]
    if around.isascii():
        return True
    inner = text[max(start - _AROUND, 0) : end + _AROUND].decode("utf-8", "replace")
    return "\ufffd" not in inner[3:-3]


def _windows(text: bytes, phase: int) -> npt.NDArray[np.uint32]:
    """The four bytes at ``phase`` and at every fourth place after it, as numbers, not copied."""
    count = max(len(text) - phase, 0) // _WINDOW
    return np.frombuffer(text, "<u4", count, phase) if count else np.zeros(0, np.uint32)


def _slots(windows: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    slots: npt.NDArray[np.uint32] = windows * _SPREAD >> np.uint32(32 - _TABLE_BITS)
    return slots
