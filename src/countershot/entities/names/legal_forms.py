"""a name -> what is said of its legal form, and the name without it"""

import re

FORM_ENDS = (
    ("股份有限公司", "stock"), ("有限责任公司", "limited"), ("有限公司", "limited"),
    ("总公司", "company"), ("分公司", "branch"), ("公司", "company"), ("集团", "group"),
    ("控股", "holding"), ("股份", "stock"),
)  # fmt: skip
INSIDE = re.compile(
    r"(?:集团|控股|股份)?(?:有限责任|有限)?公司|集团|控股|股份有限|有限责任|有限|股份"
)
LATIN = {
    "co": "company", "company": "company", "companies": "company", "corp": "company",
    "corporation": "company", "inc": "company", "incorporated": "company", "coltd": "limited",
    "ltd": "limited", "limited": "limited", "ltda": "limited", "llc": "limited",
    "lp": "limited", "llp": "limited", "plc": "stock", "jsc": "stock", "ojsc": "stock",
    "pjsc": "stock", "cjsc": "stock", "oao": "stock", "ao": "stock", "pao": "stock",
    "zao": "stock", "ooo": "limited", "gmbh": "limited", "ag": "stock",
    "aktiengesellschaft": "stock",
    "kg": "limited", "ohg": "limited", "kgaa": "stock", "se": "stock", "sa": "stock",
    "sas": "stock", "sarl": "limited", "srl": "limited", "spa": "stock", "bv": "limited",
    "nv": "stock", "ab": "stock", "as": "stock", "asa": "stock", "oy": "limited",
    "oyj": "stock", "pte": "limited", "pty": "limited", "sdn": "limited", "bhd": "limited",
    "pvt": "limited", "private": "limited", "fze": "limited", "fzco": "limited", "kk": "stock",
    "zrt": "stock", "nyrt": "stock", "kft": "limited", "doo": "limited", "ad": "stock",
    "group": "group", "grp": "group", "holding": "holding", "holdings": "holding",
    "stock": "stock", "stocks": "stock", "shares": "stock", "joint-stock": "stock",
}  # fmt: skip
EMPTY = frozenset(["the", "of", "and", "for", "&", "a", "an", "de", "class", "h", "shares"])
CHINESE_WORDS = {
    "company": "a company", "limited": "a limited company", "stock": "a joint stock company",
    "group": "a group", "holding": "a holding", "branch": "a branch",
}  # fmt: skip


def without_form(name: str) -> tuple[str, frozenset[str]]:
    """An ideographic name's body, and its forms; ``集团`` and ``控股`` inside count too."""
    forms: set[str] = set()
    cut = True
    while cut:
        cut = False
        for end, means in FORM_ENDS:
            if name.endswith(end) and len(name) > len(end):
                name, cut = name[: -len(end)], True
                forms.add(means)
                break
    for word in INSIDE.findall(name):
        forms.add("group" if "集团" in word else "holding" if "控股" in word else "stock")
    body = INSIDE.sub("", name)
    return body or name, frozenset(forms)
