"""names of parties, some as the Entity List has them (84 FR 54002), some invented -> an index."""

from functools import cache

from countershot.entities.names.index import NameIndex, name_index
from countershot.gather.naming import places

PARTIES = (
    "Hangzhou Hikvision Digital Technology Co., Ltd.",
    "Zhejiang Dahua Technology Co., Ltd.",
    "Xiamen Meiya Pico Information Co., Ltd.",
    "China Electronics Technology Group Corporation",
    "China Electronics Technology Group Corporation 52nd Research Institute",
    "China Electronics Technology Group Corporation 38th Research Institute",
    "Hotan Prefecture Public Security Bureau",
    "Kashgar Prefecture Public Security Bureau",
    "Karamay Municipality Public Security Bureau",
    "Urumqi Municipal Public Security Bureau",
    "Xinjiang Production and Construction Corps (XPCC) Public Security Bureau",
    "Xinjiang Uighur Autonomous Region (XUAR) People's Government Public Security Bureau",
    "Qingchuan Mingde Surveying Instruments Co., Ltd.",
    "Qingchuan Mingyue Foodstuff Co., Ltd.",
    "Shaxi Lantian Water Meter Group Co., Ltd.",
    "Northern Blue Sky Airlines",
    "Ivan Petrovich Sidorov",
)
CHINESE = ("青川明德测绘仪器有限公司", "青川明月食品有限公司", "砂溪蓝天水表集团有限公司")


@cache
def index() -> NameIndex:
    """Both scripts together."""
    return name_index((*PARTIES, *CHINESE), places())


def best(name: str) -> str:
    """The likeliest Latin name held."""
    found = [index().texts[each.number] for each in index().ranked(name, 30)]
    return next((text for text in found if text in PARTIES), "")
