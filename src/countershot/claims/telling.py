"""words where an answer should stand -> those of them that say anything.

A form that must be filled in is filled in: with "ok", "see above", "checked, looks fine". What
such words have in common is that nothing is left of them without the words that fit everywhere.
"""

import re
import unicodedata

from countershot.claims.words import words

FILLER = words(
    "a an the this that these those it its we us our i he she they one ones other another all any "
    "every everything anything something nothing none nobody no not never without and or but as of "
    "in on at to for from by with than then so very quite too also just only is are was were be "
    "been being am has have had do does did done will would can could may might should must shall "
    "yes ok okay fine good well right correct clear clearly plainly obvious obviously evident "
    "evidently certainly surely really simply sure certain normal usual known unknown unclear "
    "undetermined undisclosed unspecified nil na tbd tba tbc todo wip later soon yet still pending "
    "open "
    "see saw seen look looks looked looking check checks checked checking verified examined "
    "reviewed inspected considered tested done ready complete completed finished said says say "
    "show shows shown showing depicted pictured illustrated displayed likewise ibid ibidem self "
    "quick quickly brief briefly short bother bothered try tried tries attempt attempted effort "
    "told noted mentioned stated described compare compared above below before again here there "
    "attached cf fig picture pictures photo photos photograph photographs image images figure "
    "figures table row s "
    "different differs differ distinct otherwise unlike same identical equal similar alike "
    "match matches matched matching agree agrees agreed "
    "corresponds correspond corresponding consistent identically idem ditto visible present "
    "thing things cannot existing exists required applicable necessary needed issue issues "
    "problem problems concern "
    "concerns reason reasons remark remarks comment comments entry text answer "
    "nicht keine kein nichts unbekannt unklar ja nein siehe oben gleich dito offensichtlich echt "
    "aucun aucune rien inconnu idem oui non ninguno nada desconocido lorem ipsum xxx"
)
"""Words that fit where nothing was looked at as well as where something was."""
_CHINESE = re.compile(
    r"同上|同左|同右|如上|如图|见图|见上|相同|一样|一致|类似|吻合|符合|未知|不详|不明|不清楚"
    r"|无差异|差异|差别|区别|不适用|没有|无|暂无|待定|待查"
    r"|已(?:检查|核实|核查|确认|审核|看过|搜索|查|完成|同意|排除|处理)?|检查|核实|确认|完成|同意"
    r"|正常|没问题|问题|可以|好的?"
    r"|不同|不是|不一样|不符|不匹配|排除|是|否|有|的|了|过|都|均|很|图|照片|以上|以下"
)
_LETTERS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WIDE = re.compile(r"[㐀-鿿ぁ-ヿ가-힣]")


def telling(text: str, *fillers: frozenset[str]) -> int:
    """How many words of ``text`` say something; two Chinese characters count as a word.

    ``fillers``: words that say nothing in this place either, beside those that never do.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = re.sub(r"\bn\s*[/.]\s*[ak]\b\.?", " ", plain)
    empty = FILLER.union(*fillers)
    wide = _WIDE.findall(_CHINESE.sub("", plain))
    rest = _LETTERS.findall(_WIDE.sub(" ", plain))
    said = [word for word in rest if word not in empty and not word.isdigit()]
    return len(said) + len(wide) // 2
