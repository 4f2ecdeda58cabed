"""nothing -> how pages speak, in six languages, to the reader: asking consent, waiting, telling.

Lists of beginnings of words, as ``wall_idea.idea`` reads them.
"""

from countershot.capture.wall_idea import idea

CONSENT = idea(
    en="""
    cookie, consent, privacy, gdpr, ccpa, personal data, personal information, our partners,
    vendors, legitimate interest, personalis, personaliz, tracking, tracker, your data, data
    processing, similar technolog, store and access, store and/or access, measure audience,
    advertis, choices
    """,
    zh="""
    cookie, 小甜饼, 隐私, 个人信息, 个人数据, 合作伙伴, 个性化, 跟踪技术, 同意, 浏览数据, 追踪
    """,
    ug="""
    ساقلانم, cookie, كۇكى, قۇكى, مەخپىيەت, شەخسىي ئۇچۇر, شەخسىي سان, ھەمكارلاش, قوشۇل, رازىلىق
    """,
    ar="""
    ملفات تعريف الارتباط, ملفات الارتباط, الكوكيز, كوكيز, خصوصي, بياناتك, البيانات الشخصي,
    شركاونا, شركائنا, شركا, موافق, تخصيص, التتبع
    """,
    ru="""
    cookie, куки, кук_, конфиденциал, персональн, партнер, соглас, приватност, обработк,
    персонализ
    """,
    tr="""
    çerez, cookie, gizlilik, gizliliğ, kişisel veri, kvkk, iş ortak, kişiselleştir, rıza, onay,
    verileriniz
    """,
)
"""Talk of cookies, data and agreeing."""

TO_YOU = idea(
    endings=r"(?<!са)йте|(?<!щ)ите|(?:in|un|ün)[iuü]z[ae]?|(?<!نى)ڭ",
    en="""
    we_, we're, our_, us_, you_, your, by clicking, this site, this website, manage, accept,
    choose, i agree
    """,
    zh="我们, 您, 你, 本网站, 本站, 点击, 继续使用, 管理, 接受, 设置, 使用 cookie, 使用cookie",
    ug="بىز, سىز, بۇ تور, بۇ بېكەت, بېكىتىمىز, چېك, بېسى, ڭىز, ئىشلىتىمىز, داۋاملاشتۇر",
    ar="""
    نستخدم, نحن, يستخدم هذا, شركاونا, شركائنا, خصوصيتك, خصوصيتكم, موافقتك, تفضيلاتك, بياناتك,
    يمكنك, بالنقر, بالضغط, باستخدام, تجربتك, انك, انت, اختر, نهتم, نقدر, هذا الموقع
    """,
    ru="мы_, вы_, вас_, вам_, ваш, наш, нажимая, продолжая, этот сайт, сайт использует, на сайте",
    tr="""
    biz_, bizim, siz_, sizin, sitemiz, bu site, bu web, kullanıyoruz, ederek, tıkla, kullanır,
    kullanmaktad, devam ed, önem veriyor, inize, ınıza, tercih
    """,
)
"""Said by the site to the reader."""

ACCEPT = idea(
    en="""
    accept, agree, i agree, allow, got it, ok_, okay_, consent, continue_, i understand, yes_
    """,
    zh="同意, 接受, 允许, 知道了, 确定, 好的",
    ug="قوشۇل, ماقۇل, بولىدۇ, قوبۇل, رازى, بىلدىم",
    ar="قبول, موافق, اوافق, السماح, سماح, حسنا, نعم, اقبل",
    ru="принять, принимаю, соглас, разрешить, хорошо, понятно, ок_, да_",
    tr="kabul, onayl, izin ver, tamam, anladım, evet",
    other="alle akzeptieren, tout accepter, aceptar",
)
"""Labels of buttons that agree."""

WAIT = idea(
    en="loading, please wait, redirecting, initialising, initializing",
    zh="加载中, 正在加载, 载入中, 正在载入, 正在跳转, 请稍候, 请稍等",
    ug="يۈكلىنىۋات, يۈكلەۋات, ساقلاپ تۇرۇڭ, كۈتۈڭ, سەل ساقلا",
    ar="جار التحميل, جاري التحميل, يرجي الانتظار, جار التوجيه, جاري التوجيه, تحميل",
    ru="загрузка, загружа, подождите, перенаправл",
    tr="yükleniyor, lütfen bekleyin, yönlendiril",
)
"""Something is still to come."""

SCRIPTS = idea(
    en="""
    enable javascript, javascript is disabled, javascript is required, requires javascript, need
    javascript, without javascript, javascript enabled, turn on javascript
    """,
    zh="""
    启用javascript, 启用 javascript, 开启javascript, 开启 javascript, 打开javascript,
    不支持javascript
    """,
    ug="javascript نى, javascriptنى",
    ar="تفعيل javascript, تفعيل جافا, تمكين javascript",
    ru="""
    включите javascript, javascript отключ, поддержк javascript, поддержку javascript, включить
    javascript
    """,
    tr="javascript'i, javascript etkin",
)
"""The page is a program that did not run."""

NOTHING = idea(
    en="""
    no content, no data, no items, no entries, no records, no posts, nothing to display, nothing
    to show, this page is empty, this page is blank, intentionally left blank, empty page
    """,
    zh="暂无数据, 暂无内容, 暂无信息, 没有内容, 暂无记录, 无数据, 没有数据",
    ug="مەزمۇن يوق, سانلىق مەلۇمات يوق, ئۇچۇر يوق, قۇرۇق بەت",
    ar="لا توجد بيانات, لا يوجد محتوي, لا توجد عناصر, صفحه فارغه, لا توجد معلومات",
    ru="нет данных, нет записей, нет содержимого, нет материалов, пустая страница",
    tr="""
    kayıt bulunmamaktadır, kayıt bulunamadı, veri yok, içerik yok, kayıt yok, içerik
    bulunmamaktadır, boş sayfa
    """,
)
"""Where the content would be."""

REPORTED = idea(
    en="""
    said, says_, told, according to, reported, reports_, wrote, announced, found that, has found,
    published, researchers, a study, the study, survey, ruling, officials, spokes, interviewed,
    investigat, critics, experts, explained, warned, fined
    """,
    zh="""
    表示，, 表示：, 表示，他, 对记者表示, 人士表示, 报道, 据报, 据悉, 据了解, 据介绍, 据统计,
    据公, 据裁, 据该, 指出, 声称, 宣称, 研究称, 说，, 称，, 研究人员, 研究者, 调查显示, 发布的,
    发表的, 记者, 宣布, 认为, 裁决, 专家, 写道, 告诉, 介绍说
    """,
    ug="""
    ئېيتت, ئېيتىل, دېدى, دېگەن, بىلدۈردى, بىلدۈرۈ, ئاساسلان, خەۋەر قىل, خەۋەرگە, مۇخبىر, تەتقىقات,
    ئېلان قىل, دوكلات, كۆرسەتتى, مۇتەخەسسىس, يازدى, يازغان
    """,
    ar="""
    _قال, _وقال, _افاد, _وافاد, بحسب, وفقا ل, _اكدت, _واكد, _اعلن, _واعلن, _ذكر, _وذكر, _واضاف,
    _اضاف, دراسه, الباحث, باحثون, تقرير, _نشرت, _نشر_, خبراء, _اوضح, _واوضح, _كتب, _صرح, _وجدت
    """,
    ru="""
    сообщил, сообщает, заявил, рассказал, по словам, следует из, исследован, исследовател,
    говорится, отметил, подчеркнул, опубликовал, опубликован, корреспондент, эксперт, объяснил,
    пояснил, опрос, оштраф, считает
    """,
    tr="""
    söyledi, açıkladı, belirtti, belirtild, göre_, ifade etti, rapor, araştırma, bildirdi,
    kaydetti, yayımla, uzman, anlattı, dedi_, vurgula, gazetemiz
    """,
)
"""Somebody reports what others said or found."""

ADDRESS = idea(
    endings=r"(?<!са)йте|(?<!щ)ите|(?:in|un|ün)[iuü]z[ae]?|(?<!نى)ڭ",
    en="""
    you_, your, you're, you've, you'll, please, sorry, we_, we're, our_, us_, try_, click,
    select_, subscribe, become, unlock, already, oops, accept, return to, go back, this_
    """,
    zh="您, 你, 请, 抱歉, 对不起, 很遗憾, 我们, 本站, 本网站, 点击, 立即, 该, 此, 本文",
    ug="""
    كەچۈرۈڭ, سىز, سىنى, ڭىز, بىز, كەچۈرۈم, سىناڭ, كىرىڭ, بولۇڭ, تۆلەڭ, كىرگۈزۈڭ, بېسىڭ, چېكىڭ,
    دەلىللەڭ, بۇ دومېن, بۇ بەت, بۇ مەزمۇن, بۇ ماقالە, ئالاقىلىشىڭ
    """,
    ar="""
    يرجي, عذرا, نعتذر, الرجاء, للاسف, ناسف, يمكنك, لديك, عليك, انت_, نحن, قم ب, اضغط, ادخل, اشترك,
    سجل, حاول, اختر, تاكد من, بلدك, منطقتك, هذا المقال, هذا النطاق, هذا المحتوي, هذه الصفحه, تبحث
    عن, حسابك, متصفحك, طلبك, جهازك, نستخدم, لست
    """,
    ru="""
    вы_, вас_, вам_, ваш, вами_, извин, пожалуйста, к сожалению, простите, приносим, мы_, наш,
    попробуйте, проверьте, войдите, введите, нажмите, оформите, подпишитесь, подтвердите,
    перейдите, вернитесь, включите, обратитесь, свяжитесь, этот, эта_, это_, этой, данн, уже есть,
    обновите
    """,
    tr="""
    lütfen, üzgünüz, maalesef, siz_, sizi, size_, sizin, biz_, bizim, aradığınız, abone ol, giriş
    yap, tıkla, deneyin, girin, doğrulay, olun_, bu_, iniz, ınız, unuz, ünüz
    """,
)
"""Said to the reader."""

AGE = idea(
    en="""
    years of age, are you over, are you 18, over 18, 18 or older, 18 years or older, age
    verification, verify your age
    """,
    zh="年满18, 年满十八, 已满18",
    ug="18 ياش",
    ar="18 عام, عمرك",
    ru="мне есть 18, вам есть 18, 18 лет",
    tr="18 yaş",
)
"""Gates for grown-ups."""

FAILS_HINT = idea(
    en="error, oops, sorry, gone, blocked, failure, problem",
    zh="错误, 出错, 系统提示, 温馨提示",
    ug="خاتالىق, كەچۈرۈڭ, مەسىلە",
    ar="خطا, عذرا, عفوا, مشكله",
    ru="ошибка, упс, ой_, сбой, извините",
    tr="hata_, üzgünüz, sorun_",
)
"""Titles of pages that fail, in one or two words."""

EXPLAINS = idea(
    en="""
    how to, how do, what is, what are, why_, guide, explained, tutorial, faq, tips, meaning of,
    status codes
    """,
    zh="如何, 什么是, 为什么, 怎么, 指南, 教程, 详解, 常见问题, 状态码, 说明书",
    ug="قانداق, نېمە ئۈچۈن, دېگەن نېمە, قوللانما, نېمە ئۇ",
    ar="كيف, ما هو, ما هي, لماذا, دليل, شرح, اسئله شائع",
    ru="""
    как_, что такое, почему, зачем, руководство, инструкция, вопросы и ответы, коды состояния
    """,
    tr="nasıl, nedir, neden, rehber, kılavuz, sık sorulan, ne anlama",
)
"""Titles of pages that explain a thing; walls explain nothing in their title."""
