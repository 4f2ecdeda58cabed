"""nothing -> how pages speak, in six languages, of sale, place, law, consent and news.

Lists of beginnings of words, as ``wall_idea.idea`` reads them.
"""

from countershot.capture.wall_idea import idea

DOMAIN = idea(
    en="domain",
    zh="域名",
    ug="دومېن, دائىرە نام, تور نام",
    ar="اسم النطاق, هذا النطاق, النطاق, نطاق للبيع, نطاق منتهي, نطاق معروض, الدومين, دومين",
    ru="домен",
    tr="alan ad, domain",
)
"""A name on the web."""

PUBLIC_DOMAIN = idea(
    en="public domain, eminent domain",
)
"""Another domain."""

FOR_SALE = idea(
    en="""
    for sale, buy_, buy this, available for, is available, make an offer, make offer, your offer,
    accepting offers, parked, parking, expired, purchase, acquire, register, listed, inquire,
    enquire, asking price, price_, not renewed, reserved, owner, seller, auction, brokerage,
    renew, get this
    """,
    zh="""
    出售, 转让, 购买, 报价, 到期, 过期, 停放, 可供, 已被注册, 求购, 收购, 议价, 续费, 抢注, 停靠,
    已注册, 待售, 售卖, 出租
    """,
    ug="سېتىل, سېتىۋال, سېتىۋېل, ساتىمىز, ۋاقتى توش, مۇددىتى, توختىتىل, باھا, قەرەلى, ئىگىسى",
    ar="""
    للبيع, معروض, انتهت, منتهي, شراء, محجوز, متاح, اشتر, عرضك, تقديم عرض, مركون, صلاحيه, تجديد,
    مسجل, موقوف
    """,
    ru="""
    продаж, продаёт, продается, продам, припарк, истек, купить, приобрест, свобод, продлит, не
    продлен, зарегистрирован, занят, предложени, паркинг, выставлен, аукцион, делегирован, владел
    """,
    tr="""
    satılık, satın al, satılmak, satışta, park, süresi dol, süresi bit, süresi son, teklif,
    kayıtlı, müsait, yenilen, tescil, sahibi
    """,
)
"""It can be had, or nobody cares for it."""

ADVERTS = idea(
    en="related searches, sponsored listings, sponsored links, ads by, top searches, search ads",
    zh="相关搜索, 赞助商链接, 赞助链接, 推广链接",
    ug="مۇناسىۋەتلىك ئىزدە, ئالاقىدار ئىزدە, مۇناسىۋەتلىك ئىزدەش, ئېلان ئۇلان",
    ar="عمليات بحث ذات, عمليات البحث ذات, بحث ذات صله, روابط دعائيه, روابط ممول, اعلانات ممول",
    ru="похожие запросы, связанные запросы, популярные запросы, рекламные ссылки, спонсорские",
    tr="ilgili aramalar, sponsorlu, popüler aramalar",
)
"""Headings of pages that hold nothing but advertisements."""

UNBUILT = idea(
    en="""
    coming soon, under construction, launching soon, is coming, not published, being built, parked
    """,
    zh="建设中, 正在建设, 敬请期待, 即将上线, 暂未开通, 筹建中",
    ug="قۇرۇلۇۋات, ياسىلىۋات, پات ئارىدا",
    ar="قيد الانشاء, قيد التطوير, قريبا, تحت الانشاء",
    ru="в разработке, создается, скоро открыт, скоро здесь, в стадии, строится",
    tr="yapım aşamasında, çok yakında, yakında hizmet, yakında burada, hazırlanıyor",
)
"""There is no site yet."""

DEFAULT_PAGE = idea(
    en="""
    welcome to nginx, apache2 default page, apache2 ubuntu default, it works!, default web page,
    default web site, test page for the, site is parked, parked by, parked free, parked domain,
    future home of, placeholder page
    """,
)
"""A server's own first page."""

YOURS = idea(
    en="""
    your country, your region, your location, your area, your territory, your jurisdiction, your
    current location, where you are, you are located, you are accessing, you're accessing, your
    ip, european visitors, visitors from the european, from the european economic area
    """,
    zh="""
    您所在的, 你所在的, 所在地区, 所在国家, 所在的国家, 所在的地区, 所在区域, 您的地区, 您的国家,
    您的区域, 您的位置, 你的地区, 您的ip, 当前地区, 当前区域, 当前所在, 所在位置
    """,
    ug="""
    دۆلىتىڭىز, رايونىڭىز, سىز تۇرۇۋاتقان, سىز تۇرغان, جايىڭىز, ئورنىڭىز, تۇرۇۋاتقان جاي,
    تۇرۇۋاتقان رايون, تۇرۇۋاتقان دۆلەت, تۇرغان رايون, تۇرغان دۆلەت
    """,
    ar="""
    بلدك, بلدكم, منطقتك, منطقتكم, دولتك, دولتكم, موقعك, موقعكم, تتصفح منه, تتواجد, توجد فيه, توجد
    فيها
    """,
    ru="""
    вашей стран, вашем регион, вашего регион, вашей локац, ваш регион, ваша страна, вашу страну,
    ваше местополож, вашего местополож, вашей территор, вашего ip, ваш ip, вашему регион, вы
    находитесь, вашей област
    """,
    tr="ülkeniz, bölgeniz, bulunduğunuz, konumunuz",
)
"""Where the reader is."""

REGION = idea(
    en="""
    country, countries, region, location, territory, jurisdiction, european economic area,
    european union, eea_, outside, geograph
    """,
    zh="地区, 国家, 区域, 地域, 海外, 境外, 大陆",
    ug="رايون, دۆلەت, چەتئەل",
    ar="بلد, منطقه, دوله, البلدان, الدول, الجغرافي, خارج",
    ru="стран, регион, территори, рубеж, за предел",
    tr="ülke, bölge, yurt dış, coğrafi",
)
"""Somewhere."""

OFFERED = idea(
    en="""
    content, video, site_, website, page, service, programme, program_, article, stream, product
    is
    """,
    zh="内容, 视频, 网站, 页面, 服务, 节目, 本站, 影片, 播放",
    ug="مەزمۇن, ۋىدېئو, ۋىدىيو, فىلىم, بېكەت, بېكىت, بەت, مۇلازىمەت, پروگرامما",
    ar="المحتوي, محتوي, الفيديو, فيديو, الموقع, الصفحه, الخدمه, البرنامج",
    ru="контент, видео, сайт, страниц, сервис, материал, трансляц, ресурс",
    tr="içerik, içeriğ, video, site, sayfa, hizmet, yayın, program",
)
"""What a site offers."""

BLOCKED = idea(
    en="""
    not available, unavailable, n't available, no longer available, restrict, blocked, blocking,
    not accessible, inaccessible, cannot grant, can't grant, not permitted, not offered, not
    allowed, cannot be, can't be, cannot access, can't access, not licensed, denied, unable to,
    not supported, doesn't offer, does not offer, prohibited, not made, not yet available, isn't
    offered, rights
    """,
    zh="""
    无法, 不可, 限制, 不能, 未开放, 不支持, 禁止, 屏蔽, 版权, 暂不, 不提供, 仅对, 仅限, 未提供,
    不在服务
    """,
    ug="""
    يوق, كۆرگىلى بولم, كۆرۈشكە بولم, چەكلە, چەكلى, زىيارەت قىلغىلى, زىيارەت قىلىشقا بولم, زىيارەت
    قىلالم, ئېچىلم, توسۇل, توسۇۋ, بولمايدۇ, مۇمكىن ئەمەس, ئىشلەتكىلى, تەمىنلەنم, ئېچىلمىغان,
    كۆرەلمەيسىز, قوللىمايدۇ
    """,
    ar="""
    غير متاح, غير متوفر, محظور, محجوب, لا يمكن, غير مسموح, مقيد, تقييد, حظر, لا تتوفر, لا يتوفر,
    ممنوع, غير مدعوم, ليس متاح, ليست متاح, حقوق البث, لا نستطيع, يتعذر, لا نوفر, حجب, لا يسمح
    """,
    ru="""
    недоступ, не доступ, заблок, огранич, запрещ, не может, нельзя, невозможн, правообладател,
    закрыт, блокиров, не предостав, не поддерж, не работает
    """,
    tr="""
    kullanılam, izlenem, erişilem, erişem, görüntülenem, engel, mevcut değil, sunulm, sunulam,
    yayınlanm, kısıtl, açılm, desteklenm, gösterilem, yasak, telif, izleyemez, hizmet verm
    """,
)
"""It is kept from them."""

LAW = idea(
    en="""
    legal reasons, court order, by order of, legal demand, legal restriction, government order,
    local law, legal request, court decision, law enforcement
    """,
    zh="法律原因, 根据当地法律, 法律法规, 相关法律, 依法, 法院, 应有关部门",
    ug="قانۇن, سوت",
    ar="""
    لاسباب قانوني, بامر من, قرار قضائي, حكم قضائي, القوانين, هيئه الاتصالات, قرار المحكم, قرار
    محكم, بموجب القانون, السلطات
    """,
    ru="""
    роскомнадзор, решению суда, решением суда, решения суда, требованию, юридическим причин,
    реестр запрещ, федеральн, законодательств, закон, единый реестр
    """,
    tr="""
    mahkeme, 5651, yasal neden, yasal gerekçe, hukuki neden, idari tedbir, bilgi teknolojileri,
    sulh ceza, hakimliğ, kanun
    """,
)
"""Whose order it is."""

ACCESS = idea(
    en="access, site, website, page, content, url",
    zh="访问, 网站, 网页, 页面, 内容, 视频",
    ug="زىيارەت, بېكەت, بېكىت, مەزمۇن, بەت",
    ar="الوصول, الموقع, موقع, الصفحه, المحتوي, محتوي",
    ru="доступ, сайт, ресурс, страниц, контент",
    tr="erişim, site, internet sitesi, içerik, içeriğ",
)
"""Coming to it."""

LAW_ALONE = idea(
    en="""
    unavailable for legal reasons, unavailable due to legal, geo-restricted, geo-blocked, region
    locked, region-locked, 451 unavailable, http 451, error 451
    """,
    zh="因法律原因, 地区限制, 区域限制, 地域限制",
    ug="رايون چەكل",
    ar="موقع محجوب, الموقع محجوب, قيود جغرافي, حظر جغرافي",
    ru="""
    недоступно по юридическим, сайт заблокирован, доступ к сайту ограничен, доступ к ресурсу
    ограничен, доступ к информационному ресурсу
    """,
    tr="erişim engeli, bölge kısıtlaması, coğrafi kısıtlama, coğrafi engel",
)
"""Bare titles of such pages."""

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
    表示, 报道, 据报, 据悉, 据了解, 据介绍, 据统计, 据公, 据裁, 据该, 指出, 声称, 宣称, 研究称,
    说，, 称，, 研究人员, 研究者, 调查显示, 发布的, 发表的, 记者, 宣布, 认为, 裁决, 专家, 写道,
    告诉, 介绍说
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
