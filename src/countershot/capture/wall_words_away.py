"""nothing -> how pages say, in six languages, that a name is for sale or a place shut out.

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
    for sale, buy this, make an offer, make offer, your offer, accepting offers, parked, parking,
    has expired, asking price, not renewed, auction, brokerage, get this, minimum offer,
    interested in this, may be available, suspended
    """,
    zh="出售, 转让, 报价, 到期, 过期, 停放, 求购, 议价, 抢注, 停靠, 待售, 售卖, 出租, 暂停解析",
    ug="سېتىل, ساتىل, ساتىمىز, ۋاقتى توش, ۋاقتى ئۆت, مۇددىتى, توختىتىل, قەرەلى",
    ar="للبيع, معروض, انتهت, منتهي, عرضك, تقديم عرض, مركون, موقوف",
    ru="""
    продаж, продаёт, продается, продам, припарк, истек, продлит, не продлен, паркинг, выставлен,
    аукцион, не делегирован, не привязан, хостинг
    """,
    tr="satılık, satılmak, satışta, park, süresi dol, süresi bit, süresi son, teklif, yenilen",
)
"""It can be had, or nobody cares for it."""

IN_TRADE = idea(
    en="""
    buy_, available for, is available, purchase, acquire, register, listed, reserved, owner,
    price_, renew, seller, inquire, enquire, expired
    """,
    zh="购买, 可供, 已注册, 已被注册, 续费, 收购",
    ug="سېتىۋال, سېتىۋېل, باھا, ئىگىسى",
    ar="شراء, متاح, مسجل, اشتر, صلاحيه, تجديد, محجوز",
    ru="купить, приобрест, свобод, зарегистрирован, занят, предложени, владел, делегирован",
    tr="satın al, kayıtlı, müsait, tescil, sahibi",
)
"""What registrars say of any domain."""

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
    ru="""
    не создан, не готов, еще не, в разработке, создается, скоро открыт, скоро здесь, в стадии,
    строится
    """,
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
    不对, 不向, 未向, 未对, 无法, 不可, 限制, 不能, 未开放, 不支持, 禁止, 屏蔽, 版权, 暂不,
    不提供, 仅对, 仅限, 未提供, 不在服务
    """,
    ug="""
    يوق, كۆرگىلى بولم, كۆرۈشكە بولم, چەكلە, چەكلى, زىيارەت قىلغىلى, زىيارەت قىلىشقا بولم, زىيارەت
    قىلالم, ئېچىلم, توسۇل, توسۇۋ, بولمايدۇ, مۇمكىن ئەمەس, ئىشلەتكىلى, تەمىنلەنم, ئېچىلمىغان,
    قويۇلم, قويغىلى, كۆرسىتىلم, كۆرەلمەيسىز, قوللىمايدۇ
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
