"""nothing -> the half of the walls corpus that was written before the classifier, and kept apart.

Written first and never tuned on: the classifier's author has not read these pages. Its figures
are reported by themselves. Do not mend the classifier by looking at what it gets wrong here.
"""

from tests.walls import apart_ar, apart_en, apart_ru, apart_tr, apart_ug, apart_zh
from tests.walls.apart_real import real_pages
from tests.walls.apart_walls import wall_pages
from tests.walls.page import TestPage

LANGUAGES = (apart_en, apart_zh, apart_ug, apart_ar, apart_ru, apart_tr)


def pages() -> tuple[TestPage, ...]:
    """108 pages: in each of six languages nine of real content and one wall of each class."""
    found: list[TestPage] = []
    for hand, language in enumerate(LANGUAGES):
        found.extend(real_pages(language.WORDS, hand))
        found.extend(wall_pages(language.WORDS, hand))
    return tuple(found)
