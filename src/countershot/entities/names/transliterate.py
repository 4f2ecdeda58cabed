"""letters of other alphabets -> Latin letters, as passports and the press write them"""

CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфхцчшщыэюяёіїєґўқғһңөүұәћђљњџјј",
        """
a b v g d e z i i k l m n o p r s t u f kh ts ch sh sh y e yu ya e i i ie g u k
g h n o u u a c dj lj nj dz j j
""".split(),  # noqa: SIM905 - words are read as words
        strict=True,
    )
) | {"ж": "zh", "ь": "", "ъ": "", "'": ""}
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ",
        """
a v g d e z i th i k l m n x o p r s t y f ch ps o s a e i i o y o
""".split(),  # noqa: SIM905 - words are read as words
        strict=True,
    )
)
ARABIC = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىآأإئؤءپچژگکی",
        """
a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h u i a a a a i i u a p
ch zh g k i
""".split(),  # noqa: SIM905 - words are read as words
        strict=True,
    )
)
MORE = dict(zip("ıølđßæœþð", ["i", "o", "l", "d", "ss", "ae", "oe", "th", "d"], strict=True))
OTHERS = str.maketrans(CYRILLIC | GREEK | ARABIC | MORE)


def in_latin(text: str) -> str:
    """Lower case text; what no table has stays as it is."""
    return text if text.isascii() else text.translate(OTHERS)
