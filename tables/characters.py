"""pypinyin and OpenCC -> readings.tsv, simplified.tsv: how characters sound, which are one.

    python characters.py FOLDER

Needs pypinyin and opencc. Run once; the results are committed. readings.tsv: a syllable, the
characters read so first, the commoner ones (GB 2312) read so second. simplified.tsv: a simplified
character, the traditional forms of it.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import opencc
from pypinyin import Style, pinyin
from pypinyin.constants import PINYIN_DICT

FIRST = dict(
    zip(
        "长行重都会大车朝石单曾和乐覃厦藏柏宁万强调",
        """
chang xing zhong du hui da che chao shi dan zeng he le qin xia zang bai ning wan
qiang diao
""".split(),  # noqa: SIM905 - words are read as words
        strict=True,
    )
)
"""As these are read in names, not in the dictionary's order."""


def _common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _readings() -> list[str]:
    first, second = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for point in range(0x4E00, 0xA000):
        character = chr(point)
        if point not in PINYIN_DICT:
            continue
        found = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
        sounds = list(dict.fromkeys(each.replace("ü", "v").strip() for each in found))
        main = FIRST.get(character, sounds[0])
        first[main].append(character)
        if _common(character):
            for other in [each for each in sounds[:3] if each != main]:
                second[other].append(character)
    return [f"{s}\t{''.join(first[s])}\t{''.join(second[s])}" for s in sorted({*first, *second})]


def _simplified() -> list[str]:
    to_simple = opencc.OpenCC("t2s")
    forms = defaultdict[str, list[str]](list)
    for point in range(0x3400, 0xA000):
        simple = to_simple.convert(chr(point))
        if simple != chr(point) and len(simple) == 1:
            forms[simple].append(chr(point))
    return [f"{simple}\t{''.join(forms[simple])}" for simple in sorted(forms)]


def main() -> None:
    """Write both tables into the folder."""
    folder = Path(sys.argv[1])
    (folder / "readings.tsv").write_text("\n".join(_readings()) + "\n", "utf-8")
    (folder / "simplified.tsv").write_text("\n".join(_simplified()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
