"""text -> organisations with their legal form, as far to the left as their name can begin

Names of bodies end in a known word (有限公司, 公安局, Co.,
    Ltd.); where they begin is told by signs and
by words that stand before a name (中标人:, 由, 与). A name that begins with a place keeps it.
"""

import re
from collections.abc import Iterator

from countershot.documents.grammar.found import Found

FORMS = {
    "股份有限公司": "股份有限公司", "有限责任公司": "有限责任公司", "集团有限公司": "有限公司",
    "有限公司": "有限公司",
    "集团公司": "", "总公司": "", "分公司": "分公司", "子公司": "",
    "合伙企业(有限合伙)": "有限合伙", "(有限合伙)": "有限合伙",
    "合伙企业": "合伙企业", "公司": "", "集团": "", "研究所": "", "研究院": "", "设计院": "",
    "大学": "", "学院": "",
    "医院": "", "银行": "", "基金会": "", "协会": "", "商会": "", "合作社": "", "事务所": "",
}  # fmt: skip
BODIES = (
    "公安局", "公安厅", "公安部", "司法局", "司法厅", "财政局", "财政厅", "人民政府", "管理委员会",
    "管委会", "委员会", "办公室",
    "检察院", "人民法院", "法院", "监狱", "看守所", "采购中心", "交易中心", "服务中心", "教育局",
    "国资委", "发改委", "党委",
    "政法委", "武警总队", "公安分局", "派出所", "民族宗教事务局", "城市管理局", "管理局", "建设局",
    "监督局", "税务局",
)  # fmt: skip
_ENDS = "|".join(map(re.escape, sorted([*FORMS, *BODIES], key=len, reverse=True)))
_INSIDE = r"[\u4e00-\u9fffA-Za-z0-9·&]|\((?=[\u4e00-\u9fff]{2,8}\))|(?<=[\u4e00-\u9fff])\)"
_CHINESE = re.compile(
    rf"(?:{_INSIDE}){{2,40}}?(?:{_ENDS})(?:\((?:有限合伙|集团|中国)\))?(?!(?:{_ENDS}))"
)
_BEFORE = re.compile(
    r".*(?:中标人|中标单位|成交人|供应商|采购人|招标人|采购单位|委托方|受托方|甲方|乙方|承包人"
    r"|发包人|债权人|债务人|出租人|业主"
    r"|控股股东|控制人|股东|子公司|母公司|担保人|贷款人|借款人|名称|单位|公司)(?:名称)?[是为::]"
    r"|.*?(?:分别为|以及|通过|收购|持有"
    r"|(?:本|该|我|贵|各)?公司(?:与|和|向|同|对|及)|认为|委托|授权|根据|关于|对于|按照|包括|其中"
    r"|包含|投资|成立|设立|出资|转让给|授予|宣布|表示|属于|隶属|旗下|全资)|^(?:由|与|和|向|在|是"
    r"|为|对|从"
    r"|将|被|及|或|该|本|我|其|即|给|让|经|据)", re.S,
)  # fmt: skip
_PRONOUNS = {"本公司", "该公司", "我公司", "贵公司", "子公司", "母公司", "分公司", "总公司",
    "各公司", "两家公司", "上市公司",
             "本集团", "该集团", "各分公司", "全资子公司", "控股子公司", "项目公司", "联营公司",
             "合营公司", "关联公司",
             "委员会", "人民法院", "法院", "检察院", "办公室", "有限公司",
             "股份有限公司"}  # fmt: skip
_UNNAMED = re.compile(
    r"(?:[本该子母分总各贵我内期时有的上控联合其个项目一两多些]|以及|如果)(?:公司|集团)$|^.{0,3}(?:本|该|子|母)公司"
)
_FORM_EN = (
    r"Co(?:mpany)?\.?,?\s?(?:Ltd|Limited|LTD)\.?|Limited\sLiability\sCompany"
    r"|Joint\sStock\sCompany|Corporation"
    r"|Corp\.?|Incorporated|Inc\.?|Limited|Ltd\.?|LLC|L\.L\.C\.|LLP|PLC|plc|GmbH|AG|S\.A\."
    r"|B\.V\.|Pte\.?\sLtd\.?"
    r"|Holdings?|Group|Bureau|Institute|University|Ministry|Department|Commission|Agency|Bank"
)
_NAME_WORD = r"(?:[A-Z][\w'’&.-]*|\([A-Z]\w+\))"
_ENGLISH = re.compile(
    rf"\b{_NAME_WORD}(?:,?\s(?:{_NAME_WORD}|of|and|&|the"
    rf"|for)){{0,9}}?,?\s(?P<form>{_FORM_EN})(?![\w])"
    rf"(?:\s(?:\(\w+\)\s)?(?P<form2>{_FORM_EN})(?![\w]))*"
)
_LEGAL_EN = re.compile(
    r"(?:Co(?:mpany)?\.?,?\s?(?:Ltd|Limited)\.?|Ltd\.?|Limited|LLC|LLP|PLC|GmbH|AG|Inc\.?"
    r"|Corp(?:oration)?\.?|S\.A\.|B\.V\.)$",
    re.I,
)


def organisations(text: str) -> Iterator[Found]:
    """Companies, institutes and public bodies in a folded text."""
    yield from _chinese(text)
    yield from _english(text)


def _chinese(text: str) -> Iterator[Found]:
    at = 0
    while found := _CHINESE.search(text, at):
        start, end = found.span()
        at = end
        start += _cut(text[start:end])
        name = text[start:end]
        if name in _PRONOUNS or len(name) < 4 or name in FORMS or _UNNAMED.search(name):
            continue
        form = next((said for ending, said in FORMS.items() if name.endswith(ending)), "")
        yield Found("organisation", start, end, name, name, None, (), {"legal_form": form})


def _cut(name: str) -> int:
    """How many characters before the name are not of it."""
    cut = 0
    while lead := _BEFORE.match(name[cut:]):
        if not lead.end() or len(name) - cut - lead.end() < 4:
            break
        cut += lead.end()
    return cut


def _english(text: str) -> Iterator[Found]:
    for found in _ENGLISH.finditer(text):
        name = re.sub(
            r"^(?:The|A|An|By|In|On|At|From|With|For|And|Supplier|Buyer|Purchaser|Vendor|Seller|Bidder|Client)\s",
            "",
            found.group(),
        )
        start = found.end() - len(name)
        form = _LEGAL_EN.search(name)
        yield Found("organisation", start, found.end(), name, name, None, (),
                    {"legal_form": form.group() if form else ""})  # fmt: skip
