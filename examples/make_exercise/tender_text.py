"""nothing -> the words of the invented tender: heading, rows and notes of both pages.

A row is (label in Chinese, value in Chinese, label in English, value in English).
"""

from __future__ import annotations

from dataclasses import dataclass

INVENTED_EN = "Invented for the Countershot exercise. No such place, maker or tender exists."
INVENTED_ZH = "本文件纯属虚构，仅供 Countershot 练习使用。"

Row = tuple[str, str, str, str]


@dataclass(frozen=True)
class Sheet:
    """One page."""

    title_zh: str
    title_en: str
    rows: tuple[Row, ...]
    notes_zh: tuple[str, ...]
    notes_en: tuple[str, ...]


NOTICE = Sheet(
    "奥斯特谷县 塔诺洼培训中心 视频设备采购项目 招标公告",
    "Ostervale county, Tarnow Hollow training centre: video equipment. Tender notice",
    (
        ("项目编号", "OV-2031-117", "Tender number", "OV-2031-117"),
        (
            "采购人",
            "奥斯特谷县塔诺洼培训中心管理办公室",
            "Buyer",
            "Management office of the Tarnow Hollow training centre, Ostervale county",
        ),
        (
            "项目地点",
            "奥斯特谷县塔诺洼培训中心",
            "Site",
            "Tarnow Hollow training centre, Ostervale county",
        ),
        (
            "采购内容",
            "室外高速球机及立杆、安装、调试",
            "Item",
            "Outdoor speed domes with posts, installation and commissioning",
        ),
        ("数量", "24套", "Quantity", "24 sets"),
        ("预算金额", "5,000,000.00元（伍佰万元整）", "Budget", "5,000,000 yuan"),
        ("公告日期", "2031年2月10日", "Date of notice", "2031-02-10"),
        ("投标截止", "2031年3月7日 9时30分", "Bids close", "2031-03-07, 09:30"),
        ("交货期", "合同签订后60日内", "Delivery", "Within 60 days of the contract"),
    ),
    (
        "一、技术要求：室外安装；双侧补光灯；防护等级不低于IP66；立杆高度不低于3.5米。",
        "二、投标人应提供所投产品的品牌、系列、数量和单价。",
        "三、本项目不接受联合体投标。",
    ),
    (
        "1. Requirements: outdoor mounting; lamps on both sides; IP66 or better; posts of at "
        "least 3.5 metres.",
        "2. Bidders state maker, series, quantity and unit price of the product offered.",
        "3. Joint bids are not accepted.",
    ),
)

AWARD = Sheet(
    "奥斯特谷县 塔诺洼培训中心 视频设备采购项目 中标公告",
    "Ostervale county, Tarnow Hollow training centre: video equipment. Award notice",
    (
        ("项目编号", "OV-2031-117", "Tender number", "OV-2031-117"),
        ("合同编号", "OV-2031-117-C1", "Contract number", "OV-2031-117-C1"),
        (
            "采购人",
            "奥斯特谷县塔诺洼培训中心管理办公室",
            "Buyer",
            "Management office of the Tarnow Hollow training centre, Ostervale county",
        ),
        (
            "项目地点",
            "奥斯特谷县塔诺洼培训中心",
            "Site",
            "Tarnow Hollow training centre, Ostervale county",
        ),
        ("中标供应商", "维尔马拉视讯有限公司", "Supplier", "Velmara Vision Co., Ltd."),
        (
            "中标产品",
            "维尔马拉 Orrin DX 系列高速球机",
            "Product",
            "Velmara Orrin DX series speed dome",
        ),
        ("数量", "24套", "Quantity", "24 sets"),
        (
            "单价",
            "202,500.00元（含立杆及安装）",
            "Unit price",
            "202,500 yuan (with post and installation)",
        ),
        ("中标金额", "4,860,000.00元", "Award amount", "4,860,000 yuan"),
        (
            "金额大写",
            "人民币肆佰捌拾陆万元整",
            "In words",
            "Four million eight hundred and sixty thousand yuan",
        ),
        ("中标日期", "2031年3月14日", "Date of award", "2031-03-14"),
    ),
    (
        "一、中标金额486万元，含税，含立杆、安装及调试。",
        "二、公告期限为自本公告发布之日起1个工作日。",
        "三、对本公告有异议的，可在公告期限届满之日起7个工作日内向采购人提出。",
    ),
    (
        "1. The award amount of 4.86 million yuan includes tax, posts, installation and "
        "commissioning.",
        "2. This notice stands for one working day from its publication.",
        "3. Objections go to the buyer within seven working days after that.",
    ),
)

SHEETS = (NOTICE, AWARD)


def characters() -> str:
    """Every character of the document, sorted, for the font."""
    words = [INVENTED_EN, INVENTED_ZH, "/ 0123456789"]
    for sheet in SHEETS:
        words += [sheet.title_zh, sheet.title_en, *sheet.notes_zh, *sheet.notes_en]
        words += [cell for row in sheet.rows for cell in row]
    return "".join(sorted(set("".join(words))))
