"""words of titles and labels -> the form of a document, and which field a label stands for.

Both are compared in one spelling: simplified, half-width, without spaces, brackets and numbering.
"""

import re
import unicodedata

from countershot.records.statement import FieldName, Form

LONGEST_TITLE = 120
LONGEST_LABEL = 40

_TRADITIONAL = str.maketrans(
    "標採購應額項稱內預價關設備單業號時間開點區簽訂約產質長際證買賣總競爭結佈發聲調實權資"
    "裁測試詢問說規貸東圓電話談協議終採華進體對億萬廠機構負責請當擔",
    "标采购应额项称内预价关设备单业号时间开点区签订约产质长际证买卖总竞争结布发声调实权资"
    "裁测试询问说规贷东圆电话谈协议终采华进体对亿万厂机构负责请当担",
)

TITLES: dict[Form, tuple[str, ...]] = {
    "award notice": (
        "中标公告", "中标结果公告", "成交公告", "成交结果公告", "中标成交公告", "中标成交结果公告",
        "结果公告", "中标通知书", "成交通知书", "中标候选人公示", "中标公示", "成交公示",
        "award notice", "notice of award", "contract award notice", "award of contract",
        "notice of contract award",
    ),
    "tender": (
        "招标公告", "采购公告", "竞争性磋商公告", "竞争性磋商", "竞争性谈判公告", "竞争性谈判",
        "询价公告", "邀请招标公告", "资格预审公告", "招标文件", "采购意向", "单一来源采购公示",
        "投标邀请", "投标邀请书", "磋商公告", "磋商文件", "tender notice", "invitation to tender",
        "invitation to bid", "invitation for bids", "request for tenders", "request for proposals",
        "procurement notice", "contract notice", "call for tenders",
    ),
    "contract": (
        "合同公告", "采购合同公告", "采购合同", "合同书", "买卖合同", "销售合同", "合同协议书",
        "供货合同", "服务合同", "施工合同", "contract", "purchase contract", "supply contract",
        "contract agreement", "sales contract", "supply agreement",
    ),
    "loan note": (
        "长期借款", "短期借款", "质押借款", "抵押借款", "借款合同", "long-term loans",
        "long-term borrowings", "short-term loans", "short-term borrowings", "loan agreement",
    ),
    "ownership note": (
        "实际控制人情况", "控股股东及实际控制人情况", "实际控制人", "股东情况", "股权结构",
        "ultimate controller", "ultimate controllers", "actual controller", "ownership structure",
    ),
    "pledge": (
        "股权质押公告", "股份质押公告", "股票质押公告", "质押公告", "动产质押登记", "质押合同",
        "share pledge", "notice of pledge", "pledge notice", "pledge agreement",
    ),
    "denial": ("澄清公告", "澄清声明", "辟谣声明", "notice of denial", "clarification notice"),
    "earnings-call answer": (
        "投资者关系活动记录表", "业绩说明会", "业绩说明会记录", "earnings call",
        "earnings call transcript",
    ),
    "product specification": (
        "产品规格书", "规格书", "产品说明书", "技术规格书", "产品参数", "data sheet", "datasheet",
        "product specification", "technical specifications",
    ),
    "own test": ("测试报告", "检测报告", "检验报告", "test report"),
    "testimony": ("证人证言", "证言", "witness statement", "testimony"),
    "sanction notice": (
        "实体清单", "制裁公告", "entity list", "sanctions notice", "notice of sanctions",
        "additions to the entity list", "sanctions list",
    ),
}  # fmt: skip
"""What the title of each form ends or (in English) begins with."""

_SITE = (
    "项目地点", "项目所在地", "建设地点", "实施地点", "交货地点", "服务地点", "履约地点",
    "行政区域", "项目地址", "安装地点", "地点", "site", "place", "location", "place of delivery",
    "place of performance", "project site", "region",
)  # fmt: skip
_BUYER = (
    "采购人", "采购人名称", "招标人", "招标人名称", "采购单位", "采购单位名称", "建设单位",
    "发包人", "招标单位", "甲方", "采购方", "买方", "需方", "业主", "业主单位", "buyer",
    "purchaser", "contracting authority", "procuring entity", "party a", "client", "employer",
)  # fmt: skip
_SUPPLIER = (
    "中标供应商", "中标人", "成交供应商", "中标供应商名称", "供应商名称", "中标人名称",
    "成交供应商名称", "中标单位", "中标单位名称", "成交人", "成交单位", "成交单位名称",
    "第一中标候选人", "中标成交供应商", "中标成交供应商名称", "乙方", "供应商", "供货方", "卖方",
    "供方", "承包人", "supplier", "winner", "winning bidder", "successful bidder",
    "awarded supplier", "contractor", "vendor", "party b", "seller",
)  # fmt: skip
_ITEM = (
    "中标产品", "采购内容", "采购标的", "标的名称", "标的", "货物名称", "合同标的", "主要标的名称",
    "采购需求", "招标内容", "产品名称", "item", "product", "subject", "goods", "subject matter",
    "description", "项目名称", "采购项目名称", "合同名称", "工程名称", "project", "project name",
    "name of project", "contract title",
)  # fmt: skip
_DAY = ("公告日期", "发布日期", "公告时间", "发布时间", "date of notice", "notice date",
        "publication date", "date of publication", "date", "日期")  # fmt: skip

LABELS: dict[Form, dict[FieldName, tuple[str, ...]]] = {
    "tender": {
        "what": _ITEM, "to whom": _BUYER,
        "how much": ("预算金额", "最高限价", "采购预算", "项目预算", "控制价", "招标控制价",
                     "预算", "预算总金额", "最高投标限价", "budget", "budget amount",
                     "estimated value", "maximum price", "ceiling price"),
        "when": (*_DAY, "开标时间", "开标日期", "投标截止", "投标截止时间", "截止时间",
                 "提交投标文件截止时间", "bids close", "bid opening", "opening date",
                 "closing date", "deadline", "submission deadline"),
        "where": _SITE,
    },
    "award notice": {
        "who": _SUPPLIER, "what": _ITEM, "to whom": _BUYER,
        "how much": ("中标金额", "成交金额", "中标成交金额", "总中标金额", "总成交金额", "中标价",
                     "成交价", "中标总价", "合同金额", "award amount", "amount of award",
                     "contract value", "award value", "awarded amount", "total amount", "amount"),
        "when": ("中标日期", "成交日期", "定标日期", "中标成交日期", "date of award", "award date",
                 *_DAY),
        "where": _SITE,
    },
    "contract": {
        "who": _SUPPLIER, "what": _ITEM, "to whom": _BUYER,
        "how much": ("合同金额", "合同总价", "合同总金额", "合同价款", "合同价", "总金额",
                     "contract amount", "contract price", "contract value", "total price",
                     "total amount", "amount"),
        "when": ("合同签订日期", "签订日期", "合同签订时间", "签约日期", "签署日期",
                 "date of signature", "date of contract", "contract date", "signed on", *_DAY),
        "where": (*_SITE, "签订地点"),
    },
    "loan note": {
        "who": ("借款人", "借款单位", "债务人", "borrower"),
        "what": ("借款用途", "借款类别", "借款条件", "purpose"),
        "to whom": ("贷款人", "贷款银行", "贷款单位", "债权人", "lender"),
        "how much": ("借款金额", "借款余额", "贷款金额", "借款本金", "loan amount", "principal",
                     "amount of loan"),
        "when": ("借款日期", "借款起始日", "起始日", "签订日期", "date of loan", "loan date"),
    },
    "ownership note": {
        "who": ("实际控制人", "实际控制人名称", "实际控制人姓名", "最终控制方", "控股股东",
                "控股股东名称", "ultimate controller", "actual controller",
                "controlling shareholder"),
        "to whom": ("公司名称", "被控制公司", "被投资单位", "company", "company name"),
        "how much": ("持股比例", "出资比例", "shareholding", "share"),
        "when": ("截止日期", "截至日期", "取得日期", "as of"),
    },
    "pledge": {
        "who": ("出质人", "质押人", "出质人名称", "pledgor"),
        "what": ("质押物", "质押标的", "质押股份", "质押财产", "pledged property",
                 "pledged shares"),
        "to whom": ("质权人", "质权人名称", "pledgee"),
        "how much": ("担保金额", "被担保债权数额", "主债权金额", "secured amount"),
        "when": ("质押日期", "质押登记日", "质押起始日", "登记日期", "date of pledge", *_DAY),
    },
    "denial": {
        "who": ("公司名称", "声明人", "company", "company name"),
        "what": ("澄清内容", "声明内容", "澄清声明", "denial", "clarification"),
        "when": _DAY,
    },
    "earnings-call answer": {
        "who": ("公司名称", "证券简称", "company", "company name"),
        "what": ("答", "回答", "回复", "公司回复", "answer"),
        "when": ("时间", "活动时间", "日期", "date"),
        "where": ("地点", "location", "place"),
    },
    "product specification": {
        "who": ("品牌", "生产厂家", "制造商", "生产企业", "manufacturer", "maker", "brand"),
        "what": ("产品型号", "规格型号", "型号", "产品名称", "model", "product", "product name"),
        "when": ("发布日期", "date"),
    },
    "own test": {
        "who": ("委托单位", "送检单位", "client", "applicant"),
        "what": ("样品名称", "产品名称", "测试对象", "sample", "product", "tested product"),
        "when": ("测试日期", "检测日期", "检验日期", "test date", "date of test"),
        "where": ("测试地点", "检测地点", "place of test"),
    },
    "testimony": {
        "who": ("证人", "陈述人", "witness"),
        "what": ("陈述", "陈述内容", "证言", "证言内容", "statement", "testimony"),
        "when": ("时间", "询问时间", "陈述时间", "日期", "date"),
        "where": ("地点", "询问地点", "place"),
    },
    "sanction notice": {
        "who": ("实体名称", "被制裁实体", "名称", "entity", "name of entity", "listed entity"),
        "to whom": (),
        "what": ("措施", "制裁措施", "measure", "measures"),
        "when": ("生效日期", "列入日期", "effective date", "date of listing", *_DAY),
        "where": ("国家", "所在国家", "country"),
    },
}  # fmt: skip
"""A form's labels for each field, in order of preference: the first that is there is taken."""

SAID_BY = ("发布人", "发布机构", "发布单位", "公告发布人", "发布机关", "published by", "issued by")

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】")
_SPACE = re.compile(r"\s+")
_WIDE = r"[\u2e80-\u9fff]"
_BESIDE_WIDE = re.compile(rf"(?<={_WIDE})\s+|\s+(?={_WIDE})")
NUMBERING = re.compile(
    r"\s*(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2})*)[)）、.．,，]\s*"
    r"|第[一二三四五六七八九十]{1,3}[条章]\s*|[•·●■◆※*]\s*)"
)
"""What counts a clause: `一、`, `(二)`, `3.`, `2.1.`."""


def one_spelling(words: str) -> str:
    """Half-width, simplified, small letters; no spaces beside ideographs."""
    plain = unicodedata.normalize("NFKC", words).casefold().translate(_TRADITIONAL)
    return _BESIDE_WIDE.sub("", _SPACE.sub(" ", plain)).strip()


def as_label(words: str) -> str:
    """A label without numbering, brackets and the signs about it."""
    numbered = NUMBERING.match(words)
    plain = one_spelling(words[numbered.end() :] if numbered else words)
    return _BRACKETS.sub("", plain).strip(" :;,.。、·-—_*|'\"《》")


def form_of_title(words: str) -> Form | None:
    """The form that a title names; None of words that are no title of one."""
    if len(words) > LONGEST_TITLE or NUMBERING.match(words):
        return None
    title = _BRACKETS.sub("", one_spelling(words)).strip(" .。·-—_*|'\"《》")
    if re.search(r"[。;；?!]|:$", title):
        return None
    found = [
        (len(name), form)
        for form, names in TITLES.items()
        for name in names
        if _is_titled(title, name)
    ]
    return max(found)[1] if found else None


def _is_titled(title: str, name: str) -> bool:
    if not name.isascii():
        return title.endswith(name)
    if len(title.split()) > len(name.split()) + 14:
        return False
    at_end = title == name or title.endswith((f" {name}", f": {name}", f"-{name}"))
    return at_end or bool(re.match(rf"{re.escape(name)}(?: no\.?| number|:| -|$)", title))


def field_of(label: str, form: Form) -> tuple[FieldName, int] | None:
    """The field that a label (as ``as_label`` gives it) stands for, and its rank in the form."""
    for field, labels in LABELS[form].items():
        if label in labels:
            return field, labels.index(label)
    return None


ALL_LABELS = frozenset(
    name for fields in LABELS.values() for names in fields.values() for name in names
) | frozenset(SAID_BY)
OTHER_LABELS = frozenset({
    "项目编号", "合同编号", "招标编号", "采购编号", "编号", "数量", "单价", "金额大写", "交货期",
    "工期", "联系人", "联系方式", "联系电话", "电话", "地址", "供应商地址", "采购人地址", "邮编",
    "采购方式", "评审专家", "代理机构", "采购代理机构", "招标代理机构", "采购代理机构名称",
    "公告期限",
    "tender number", "contract number", "project number", "quantity", "unit price", "in words",
    "delivery", "contact", "telephone", "address", "agency", "procurement method",
})  # fmt: skip
"""Labels of what no field is made of: they end the value before them."""
