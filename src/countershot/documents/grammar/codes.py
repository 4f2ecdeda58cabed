"""text -> unified social credit codes, product codes and percentages

Credit codes are checked as GB 32100-2015 says. Product codes stay as printed; `folded` is what two
readings of one code have in common where I and 1, O and 0 were taken for each other.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from countershot.documents.grammar.digits import ARABIC, CHINESE, NoNumber, arabic, number, plain
from countershot.documents.grammar.found import Found

USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = [3**n % 31 for n in range(17)]
_USCC = re.compile(r"(?<![0-9A-Za-z-])[0-9A-Z](?:[0-9A-Za-z]{17})(?![0-9A-Za-z-])")
_FIRST_TWO = re.compile(r"[159ANY][1239]|[159ANYaoOI1l][0-9A-Za-z]")
_PRODUCT = re.compile(
    r"(?<![0-9A-Za-z./@-])(?=[0-9A-Za-z()/+.-]*\d)"
    r"[a-z]{0,2}[0-9A-Z]{2,}(?:[-/][0-9A-Za-z]+)*(?:\([0-9A-Z/-]+\))?(?:[-/][0-9A-Za-z]+)*(?![0-9A-Za-z])"
)
_NO_PRODUCT = re.compile(
    r"(?:GB|GA|ISO|IEC|EN|RFC|YD|DB\d\d|SJ|GJB|CNAS|FY|H|Q|ISBN|ISSN|CVE|HTTP|UTF|SHA|MD|COVID"
    r"|CNY|RMB|USD"
    r"|HKD|EUR|PHP|No|NO|B2B|O2O|P2P|3D|2D|4G|5G|[1-4]K|IPV?[46]|H26[45]|RJ45|RS\d{3}|IP\d\d"
    r"|IK\d\d|USB\d?"
    r"|WIFI\d?|MP[34]|A[3-5]|T\d|G20|MH370|PM2|AC\d+V?|DC\d+V?|\d+(?:MP|TB|GB|MB|KB|MM|CM|KM|KW"
    r"|W|V|HZ|G|M|K|P|X))"
    r"(?:[/T]*[-/ ]?[\d.-]*)?", re.I,
)  # fmt: skip
_NUMBERED = re.compile(
    r"(?:招标|项目|合同|采购|文件|公告|备案|标段|批准|证书|注册|发票|标准|文号"
    r"|统一)\w{0,4}(?:编号|号码|代码|号)?\s?[::]?\s?$"
    r"|(?:编号|证号|票号|单号)\s?[::为]?\s?$|(?:tender|contract|project|ref(?:erence)?)\s?(?:no"
    r"|number)?\.?\s?:?\s?$",
    re.I,
)
_PERCENT = re.compile(
    rf"(?P<sign>(?<![\d\w.])-)?(?P<n1>{ARABIC})(?:\s?%)?(?:\s?(?P<dash>-|~|—|至|到"
    rf"|to)\s?(?P<n2>{ARABIC}))?\s?"
    r"(?P<unit>%|‰|个百分点|百分点|percentage\spoints?|per\s?cent\b|percent\b|pct\b|pp\b"
    r"|basis\spoints?\b)"
    rf"|百分之(?P<cn>负?[{CHINESE}点]+)|千分之(?P<cn3>[{CHINESE}点]+)",
    re.I,
)


def usccs(text: str) -> Iterator[Found]:
    """Codes of 18 signs; one with signs that no code has, or a wrong check digit, has no value."""
    for found in _USCC.finditer(text):
        code = found.group()
        if sum(c.isdigit() for c in code) < 8 or not _FIRST_TWO.match(code):
            continue
        near = re.search(r"信用代码|credit code|uscc", text[: found.start()], re.I)
        strange = sorted({c for c in code if c not in USCC_SIGNS})
        holds = not strange and check_digit(code[:17]) == code[17]
        if not holds and not near and not code[2:8].isdigit():
            continue
        flags = () if holds else ("the check digit does not hold",)
        if strange:
            flags = (f"no code has {', '.join(strange)}",)
        yield Found("uscc", *found.span(), code, code if holds else None, None, flags,
                    {"check_digit": holds, "printed": code})  # fmt: skip


def check_digit(first: str) -> str:
    """Of the first 17 signs (GB 32100-2015, 4.5)."""
    total = sum(USCC_SIGNS.index(c) * w for c, w in zip(first, _WEIGHTS, strict=True))
    return USCC_SIGNS[(31 - total % 31) % 31]


def product_codes(text: str) -> Iterator[Found]:
    """Letters and digits of a maker's catalogue: `DS-2DF8836IX-AELW`, `IPC-HFW5442E-ZE`."""
    for found in _PRODUCT.finditer(text):
        code = found.group()
        if len(code) < 5 or not re.search("[A-Z]", code) or not re.search(r"\d", code):
            continue
        if _NO_PRODUCT.fullmatch(code) or _NUMBERED.search(text[: found.start()]):
            continue
        if re.fullmatch(r"[0-9A-Fa-f]{12,}", code) or _is_lettered_number(code):
            continue
        yield Found(
            "product_code", *found.span(), code, code, None, (), {"folded": folded_code(code)}
        )


def _is_lettered_number(code: str) -> bool:
    """One letter and digits only (B1234567) says nothing of a product; nor do years: HT2019-117."""
    return bool(
        re.fullmatch(r"[A-Z]\d+", code) or re.fullmatch(r"[A-Z]{2,}-?(?:19|20)\d\d[-/]?\d*", code)
    )


def folded_code(code: str) -> str:
    """Upper case, I and l as 1, O as 0: the same for two readings of one code."""
    return code.upper().translate(str.maketrans("IO", "10"))


def percentages(text: str) -> Iterator[Found]:
    """`39.59%`, `百分之三十九点五九`, `1.2个百分点` (pp); ranges have min and max."""
    for found in _PERCENT.finditer(text):
        try:
            yield _percentage(found)
        except NoNumber as wrong:
            yield Found("percentage", *found.span(), found.group(), None, "%", (str(wrong),))


def _percentage(found: re.Match[str]) -> Found:
    spoken = found["cn"] or found["cn3"]
    if spoken:
        value = number(spoken.lstrip("负")) * (-1 if spoken[0] == "负" else 1)
        value = value / 10 if found["cn3"] else value
        return Found("percentage", *found.span(), found.group(), plain(value), "%")
    said = found["unit"].lower()
    unit = "pp" if "点" in said or "point" in said or said == "pp" else "%"
    share = {"‰": Decimal("0.1")}.get(said, Decimal("0.01") if "basis" in said else Decimal(1))
    low = arabic(found["n1"]) * share * (-1 if found["sign"] else 1)
    if found["n2"]:
        both = {"min": plain(low), "max": plain(arabic(found["n2"]) * share)}
        if low > arabic(found["n2"]) * share:
            return Found("percentage", *found.span(), found.group(), None, unit,
                         ("the range falls",), both)  # fmt: skip
        return Found("percentage", *found.span(), found.group(), both, unit, (), both)
    return Found("percentage", *found.span(), found.group(), plain(low), unit)
