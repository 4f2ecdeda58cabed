"""Chinese -> the kept-apart documents in Han script."""

from tests.watch.first.voice import Doc, Edit, Voice

TENDER = Doc(
    "临河县北部客运站视频监控采购公告",
    (
        (
            "临河县交通运输局拟采购摄像机64台、录像机2台。",
            "投标文件须于2031年6月30日12时前送达。",
            "本项目预算金额为412.5万元。",
        ),
        (
            "投标人自2028年以来须有两个同类项目业绩。",
            "本项目不要求人脸识别功能。",
            "联系人：王海燕，电话0998-5550144。",
        ),
    ),
    ("营业执照副本", "近三年审计报告", "制造商授权书"),
    (
        ("设备", "数量", "单价"),
        ("枪型摄像机BX-210", "52", "2800元"),
        ("半球摄像机DX-90", "12", "3400元"),
        ("录像机NR-64", "2", "39000元"),
    ),
    "位于磨坊路的北部客运站。",
)
STORY = Doc(
    "摄像机厂商称2029年已退出该地区",
    (
        (
            "光源电子有限公司告诉本报，公司已于2029年10月关闭在该地区的最后一个办事处。",
            "海关数据显示，此后仍有37批货物运抵。",
        ),
        (
            "公司发言人刘德明称这些货物是备件。",
            "他拒绝透露买方名称。",
            "该公司没有回答进一步的问题。",
        ),
        ("商务部门已经立案调查。",),
    ),
    (),
    (),
    "光源电子总部大楼。摄影：孟阿克",
)
PRODUCT = Doc(
    "DX-90半球摄像机",
    (("DX-90适用于走廊和商铺。", "可识别人员、车辆和民族。", "录像最长保存30天。"),),
    ("400万像素", "零下30度可工作", "支持一万人脸库"),
    (("参数", "数值"), ("镜头", "2.8毫米"), ("重量", "610克"), ("质保", "3年")),
    "白色款DX-90。",
)
EDITS = (
    Edit("number", 0, "text", "64台", "46台"),
    Edit("deadline", 0, "text", "6月30日", "7月14日"),
    Edit("amount", 0, "text", "412.5万元", "421.5万元"),
    Edit("time", 0, "text", "12时", "16时"),
    Edit("not-gone", 0, "text", "不要求", "要求"),
    Edit("name", 0, "text", "王海燕", "王海雁"),
    Edit("telephone", 0, "text", "5550144", "5550190"),
    Edit("year", 0, "text", "2028年", "2026年"),
    Edit("item-gone", 0, "items", "制造商授权书"),
    Edit("item-come", 0, "items", new="货物原产地声明"),
    Edit("row-gone", 0, "rows", "录像机NR-64"),
    Edit("row-come", 0, "rows", new="6米立杆|20|4100元"),
    Edit("cell", 0, "rows", "|12|", "|21|"),
    Edit("product", 0, "rows", "BX-210", "HK-210"),
    Edit("headline", 0, "headline", "北部", "南部"),
    Edit("caption-gone", 0, "caption"),
    Edit("sentence-gone", 1, "text", "海关数据显示"),
    Edit("sentence-come", 1, "text", new="预计秋季公布结果。"),
    Edit("not-come", 1, "text", "货物是备件", "货物不是备件"),
    Edit("word", 1, "text", "拒绝", "不便"),
    Edit("paragraph-gone", 1, "text", "商务部门"),
    Edit("caption", 1, "caption", "总部大楼", "仓库"),
    Edit("headline-year", 1, "headline", "2029年", "2028年"),
    Edit("word-gone", 2, "text", "人员、车辆和民族", "人员和车辆"),
    Edit("item-gone-again", 2, "items", "人脸库"),
    Edit("cell-years", 2, "rows", "3年", "2年"),
)
VOICE = Voice(
    script="han",
    language="zh",
    space="",
    docs=(TENDER, STORY, PRODUCT),
    edits=EDITS,
    site="临河在线",
    menu=("新闻", "经济", "评论", "公告"),
    clock=("今天是2031年6月3日 星期二 09:14", "今天是2031年6月20日 星期五 17:52"),
    ago=("5分钟前更新", "3天前更新"),
    views="浏览次数：",
    likes="点赞：",
    comments="评论",
    online="在线人数：",
    weather=("临河 小雨 14℃", "临河 晴 23℃"),
    ticker=("上证指数 3102.44 +0.31%", "上证指数 3045.90 -0.72%"),
    advert=("新房特惠，首付八万起，详询售楼处。", "暑期亲子游，三人同行一人免单。"),
    advert_word="广告",
    related="相关阅读",
    most_read="热门文章",
    headlines=(
        "公交票价秋季上调",
        "志愿者让图书馆重新开门",
        "洪水过后滨河步道封闭",
        "县一中获机器人大赛奖项",
        "百年面点铺迎来生日",
        "夜班列车恢复开行",
    ),
    cookies="本站使用 Cookie 改善浏览体验。",
    accept="同意",
    rights="版权所有。",
)
