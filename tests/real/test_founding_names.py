"""Chinese names of the founding case -> their entries on the real lists, first of all others.

Where the Chinese names come from: the makers' short names and full name, `listed_companies.csv`
(split `learn`); the group, a Xinhua report of 2023-11-23 (pjtime.com/2023/11/333011587435.shtml);
the five subsidiaries, a Chinese report of 2023-03-28 on the list that names all five; the region's
bureau, the United States embassy's Chinese text of 2019-10-08 on the list ("自治区人民政府公安厅").
The other bureaus: the divisions' names by GB/T 2260 and 公安局, as such offices are named.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from countershot.flow import who
from tests.whole.program import ROOT

DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT / "../shared/data")) / "lists"
PARTIES = {
    "海康威视": "Hikvision",
    "杭州海康威视数字技术股份有限公司": "Hangzhou Hikvision",
    "大华股份": "Dahua",
    "中国电子科技集团": "China Electronics Technology Group",
    "洛浦海视鼎鑫电子技术有限公司": "Luopu Haishi Dingxin",
    "墨玉海视电子技术有限公司": "Moyu Haishi",
    "皮山海视永安电子技术有限公司": "Pishan Haishi Yong'an",
    "乌鲁木齐海视新安电子技术有限公司": "Urumqi Haishi Xin'an",
    "于田海视美阗电子技术有限公司": "Yutian Haishi Meitian",
}
REGION = "新疆维吾尔自治区人民政府公安厅"
BUREAUS = {
    "阿克苏地区": "Aksu Aqsu",
    "阿勒泰地区": "Altay",
    "巴音郭楞蒙古自治州": "Bayingolin",
    "博尔塔拉蒙古自治州": "Boertala Bortala",
    "昌吉回族自治州": "Changji",
    "哈密市": "Hami Kumul Qumul",
    "和田地区": "Hetian Hotan",
    "喀什地区": "Kashgar Kashi",
    "克拉玛依市": "Kelamayi Karamay Qaramay",
    "克孜勒苏柯尔克孜自治州": "Kezilesu Kizilsu",
    "石河子市": "Shihezi",
    "塔城地区": "Tacheng",
    "图木舒克市": "Tumushuke Tumxuk",
    "吐鲁番市": "Turfan Turpan",
    "乌鲁木齐市": "Urumqi",
    "五家渠市": "Wujiaqu",
    "伊犁哈萨克自治州": "Yili Ili",
}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"the real lists are not at {DATA}")


def test_all_of_them_are_found_first(say: Callable[[str], None]) -> None:
    bureaus = {f"{place}公安局": latin for place, latin in BUREAUS.items()}
    asked = [*PARTIES, REGION, *bureaus]
    found = who(asked, DATA)
    best = {each.asked: each for each in reversed(found.candidates)}
    wrong = [name for name, latin in PARTIES.items() if not best[name].name.startswith(latin)]
    if "Autonomous Region (XUAR) People's Government Public Security" not in best[REGION].name:
        wrong.append(REGION)
    for name, latin in bureaus.items():
        first, *rest = best[name].name.split()
        wrong += [] if first in latin.split() and "Security" in rest else [name]
    likely = sum(best[name].score >= 0.95 for name in asked)
    say(
        f"names: {len(asked) - len(wrong)} of {len(asked)} founding names first among "
        f"{found.names:,} listed names, {likely} of them said, {len(found.abstained)} abstained"
    )
    assert wrong == []
