"""text of any script -> its words counted, its sentences, and one spelling to match phrases in.

Every pattern here is linear in the length of the text.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Place = Literal["title", "heading", "control", "text"]

TEXT_LIMIT = 40_000
"""Characters of visible text that are read, half from either end: dialogs often come last."""

SENTENCE_LIMIT = 2_000
"""Sentences of one block, and of a page, that are read."""
_AROUND = 600
PARAGRAPH, SURELY = 11, 20
"""Words from which a block that ends like a sentence, or any block, counts as running text."""

_TRADITIONAL = (
    "時發還沒嗎帳條產類鏈隨導擁擇詢縣見現絡詳總門聯話語謝運達違適錢鍵鎖長陸際險離難響顯顧館驟歷塊"
    "傳儲兩決減獲術規視計說論變負責財貨質贊軟遲遺賬誰嘗彈灣"
    "頁網訪問錄驗證訂閱讀續內無檔刪過請稱後須戶號碼會員權務錯誤試維護統關閉來區國觀賞當該實買賣"
    "價優價轉讓註冊歡興報檢測瀏覽設備與樣專屬們個資隱私協議許異動點擊選圖標輸這電腦機確認進開啟載"
    "連結參異處繁級將獨餘項數據庫裝貴為對應從聲標題環簡體費單購僅滿歲"
)
_SIMPLIFIED = (
    "时发还没吗帐条产类链随导拥择询县见现络详总门联话语谢运达违适钱键锁长陆际险离难响显顾馆骤历块"
    "传储两决减获术规视计说论变负责财货质赞软迟遗帐谁尝弹湾"
    "页网访问录验证订阅读续内无档删过请称后须户号码会员权务错误试维护统关闭来区国观赏当该实买卖"
    "价优价转让注册欢兴报检测浏览设备与样专属们个资隐私协议许异动点击选图标输这电脑机确认进开启载"
    "连结参异处繁级将独余项数据库装贵为对应从声标题环简体费单购仅满岁"
)
_ONE_SPELLING = str.maketrans(
    _TRADITIONAL + "أإآٱىةؤёıİ’‘`´账", _SIMPLIFIED + "ااااي" + "هوеii" + "''''帐", "ـ"
)
_MARKS = re.compile(
    r"[\u0300-\u036f\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
)
_SPACE = re.compile(r"[^\S\n]+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?؟۔])[\s\"'»”)]+|(?<=[。！？；])|(?<=[!?؟])")
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔")
_CLOSING = " \"'”’»」)）"
_QUOTATION = re.compile(r"“[^“”]{1,200}”|«[^«»]{1,200}»|「[^「」]{1,200}」|\"[^\"]{1,200}\"")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufffe\uffff]+")


@dataclass(frozen=True)
class Sentence:
    """One sentence of a page.

    ``folded``: in the one spelling that phrases are matched in. ``block``: the line of text it
    stands in; ``block_words``: how long that is; ``around``: its beginning, folded. ``running``:
    part of running text, not of a label, menu or headline.
    """

    shown: str
    folded: str
    words: int
    block: str
    block_words: int
    place: Place
    around: str
    running: bool


def folded(text: str) -> str:
    """Lower case, no marks, one form for letters that sites write in several ways.

    Characters that NFKC blows up (one becomes 18) do not make it more than twice as long.
    """
    plain = (
        unicodedata.normalize("NFKC", text)[: 2 * len(text) + 16].translate(_ONE_SPELLING).lower()
    )
    return _SPACE.sub(" ", _MARKS.sub("", plain))


def count_words(text: str) -> int:
    """Words; of scripts without spaces, half the characters."""
    han = len(_HAN.findall(text))
    return len(_WORD.findall(_HAN.sub(" ", text))) + (han + 1) // 2


def sentences(block: str, place: Place = "text") -> list[Sentence]:
    """The sentences of one block (one line of visible text)."""
    total = count_words(block)
    around = folded(block[:_AROUND])
    ends = block[-20:].rstrip(_CLOSING).endswith(_ENDS)
    running = place == "text" and total >= (PARAGRAPH if ends else SURELY)
    found: list[Sentence] = []
    for part in _SENTENCE_END.split(block)[:SENTENCE_LIMIT]:
        shown = part.strip()
        if shown:
            words = count_words(shown)
            found.append(
                Sentence(shown, folded(shown), words, block, total, place, around, running)
            )
    return found


def without_quotations(text: str) -> str:
    """A sentence (``folded``) without what stands in quotation marks: others' words."""
    return _QUOTATION.sub(" ", text)


def quoted(text: str, limit: int = 80) -> str:
    """A page's own words, safe to print: one line, no control characters, cut to ``limit``."""
    line = _SPACE.sub(" ", _UNSEEN.sub(" ", text)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
