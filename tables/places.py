"""published tables of divisions -> places.tsv: code, name, pinyin, and the last year of former ones

    python places.py lcn/data/data.json gb2260/data.py > places.tsv

Needs pypinyin, and this package on the path. Run once; the result is committed.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

from pypinyin import lazy_pinyin

from countershot.documents.grammar.gazetteer import short_name


def _pairs(words: str) -> dict[str, str]:
    """`name reading name reading` -> name -> reading."""
    listed = words.split()
    return dict(zip(listed[::2], listed[1::2], strict=True))


READ_AS = _pairs("""
    闵行 minhang 长子 zhangzi 六安 lu'an 六合 luhe 洪洞 hongtong 铅山 yanshan 蔚 yu
    荥阳 xingyang 荥经 yingjing 大埔 dabu 东阿 dong'e 盱眙 xuyi 宿州 suzhou 宿迁 suqian
    宿松 susong 宿豫 suyu 宿城 sucheng 莘 shen 歙 she 枞阳 zongyang 黟 yi 涡阳 guoyang
    泌阳 biyang 丽水 lishui 台州 taizhou 番禺 panyu 吴堡 wubu 大城 daicheng 乐亭 laoting
    乐清 yueqing 井陉 jingxing 隰 xi 繁峙 fanshi 行唐 xingtang 北碚 beibei 筠连 junlian
    尉犁 yuli 尉氏 weishi 渑池 mianchi 犍为 qianwei 重庆 chongqing 单 shan 浚 xun 覃塘 qintang
    曾都 zengdu 乐平 leping 华阴 huayin 任 ren 西安 xi'an 陕西 shaanxi 内蒙古 neimenggu
    西藏 xizang 厦门 xiamen 阿坝 aba
""")
CHARACTERS = _pairs("""
    长 chang 都 du 朝 chao 乐 le 行 xing 大 da 会 hui 车 che 柏 bai 曾 zeng 石 shi 强 qiang
    万 wan
""")
PLACEHOLDERS = {
    "市辖区", "县", "市", "省直辖县级行政区划", "自治区直辖县级行政区划", "直辖县级行政区划",
}  # fmt: skip
MUNICIPAL = {"110100", "120100", "310100", "500100"}


def pinyin(name: str) -> str:
    """Joined and capitalised, with an apostrophe before a vowel (GB/T 16159)."""
    if name in READ_AS:
        return READ_AS[name].capitalize()
    parts = [CHARACTERS.get(c, p) for c, p in zip(name, lazy_pinyin(name), strict=True)]
    joined = parts[0] + "".join(f"'{p}" if p[0] in "aeo" else p for p in parts[1:])
    return joined.replace("ü", "u").capitalize()


def former(path: Path) -> dict[str, dict[int, str]]:
    """Code -> year -> name, of all revisions."""
    spec = importlib.util.spec_from_file_location("data", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, dict[int, str]] = {}
    for revision, rows in module.data.items():
        year = 2014 if revision is None else int(str(revision)[:4])
        for code, name in rows.items():
            found.setdefault(str(code), {})[year] = name
    return found


def main() -> None:
    """Print the table, current places first within a code."""
    current = {row["code"]: row["name"] for row in json.loads(Path(sys.argv[1]).read_text("utf-8"))}
    rows = []
    for code, name in current.items():
        if name not in PLACEHOLDERS and code not in MUNICIPAL and "直辖" not in name:
            rows.append((code, "", name))
    for code, years in former(Path(sys.argv[2])).items():
        for name in dict.fromkeys(years.values()):
            last = max(year for year, said in years.items() if said == name)
            odd = name in PLACEHOLDERS or code in MUNICIPAL or "直辖" in name
            if not odd and current.get(code) != name:
                rows.append((code, str(last), name))
    for code, until, name in sorted(rows):
        print(code, name, pinyin(short_name(name)), until, sep="\t")


if __name__ == "__main__":
    main()
