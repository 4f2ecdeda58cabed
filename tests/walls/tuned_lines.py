"""nothing -> more walls and more real pages in short: a title, a heading, a line or two of text.

In the words of walls met on the web and of pages that resemble them.
"""

# ruff: noqa: E501 - one line a page: text to read across, not down

from tests.walls.page import Language, TestPage
from tests.walls.tuned_layout import document, site

_WALLS: tuple[tuple[str, Language, int, str, str, str], ...] = (
    ("captcha", "en", 429, "Sorry...", "We're sorry...", "... but your computer or network may be sending automated queries. To protect our users, we can't process your request right now."),
    ("captcha", "en", 200, "Access to this page has been denied", "Press & Hold to confirm you are a human (and not a bot).", "Reference ID 8f2c-11"),
    ("captcha", "en", 403, "Attention Required!", "Please complete the security check to access the site", "Why do I have to complete a CAPTCHA? Completing the CAPTCHA proves you are a human and gives you temporary access to the web property."),
    ("captcha", "zh", 200, "百科安全验证", "网络不给力，请稍后重试", "系统检测到您的网络环境存在异常，为保证正常访问，请依次点击图中文字完成验证"),
    ("captcha", "zh", 200, "验证中心", "", "您的访问过于频繁，请输入验证码后继续访问"),
    ("captcha", "ru", 200, "Ой!", "Подтвердите, что запросы отправляли вы, а не робот", "Нам очень жаль, но запросы с вашего устройства похожи на автоматические. Почему это могло произойти?"),
    ("captcha", "ru", 403, "Проверка", "Проверка браузера", "Это займёт несколько секунд. Не закрывайте страницу."),
    ("captcha", "ar", 200, "لحظة من فضلك", "", "نتحقق من أنك إنسان. قد يستغرق هذا بضع ثوان."),
    ("captcha", "tr", 200, "Bir dakika lütfen...", "", "İnsan olduğunuz doğrulanıyor. Bu işlem birkaç saniye sürebilir."),
    ("captcha", "ug", 200, "دەلىللەش", "", "سىزنىڭ زىيارىتىڭىز بەك كۆپ. داۋاملاشتۇرۇش ئۈچۈن دەلىللەش كودىنى كىرگۈزۈڭ."),
    ("login", "en", 200, "Log in to view this profile", "See more from this page", "Log in or sign up to see photos and posts."),
    ("login", "en", 200, "Restricted area", "Authorised users only", "Please sign in with your staff account to continue."),
    ("login", "zh", 200, "登录后查看更多", "扫码登录", "请使用手机客户端扫描二维码登录，登录即表示同意用户协议"),
    ("login", "ru", 200, "Авторизация", "Войдите, чтобы продолжить", "Чтобы просматривать эту страницу, нужно зайти на сайт."),
    ("login", "ar", 200, "سجل الدخول للمتابعة", "", "يرجى تسجيل الدخول إلى حسابك لمشاهدة هذه الصفحة."),
    ("login", "tr", 200, "Oturum açın", "Devam etmek için oturum açın", "Hesabınız yoksa hemen üye olun."),
    ("login", "ug", 200, "كىرىش", "", "بۇ بەتنى كۆرۈش ئۈچۈن ئاۋۋال ھېساباتىڭىزغا كىرىڭ."),
    ("error", "en", 503, "Service Unavailable", "Service Unavailable", "HTTP Error 503. The service is unavailable."),
    ("error", "en", 200, "Database Error", "", "Error establishing a database connection"),
    ("error", "en", 200, "We'll be back soon", "Down for maintenance", "Our site is currently undergoing maintenance. Thank you for your patience."),
    ("error", "en", 404, "Not Found", "Not Found", "The requested URL was not found on this server."),
    ("error", "zh", 403, "403", "您没有权限访问该页面", "您的请求可能存在威胁，已被拦截"),
    ("error", "zh", 200, "网站维护", "网站正在升级维护", "给您带来不便，敬请谅解"),
    ("error", "ru", 502, "502", "Плохой шлюз", "Сервер не отвечает."),
    ("error", "ru", 200, "Упс", "Что-то пошло не так", "Мы уже чиним. Обновите страницу чуть позже."),
    ("error", "ar", 200, "عفوا", "حدث خطأ غير متوقع", "يرجى المحاولة لاحقا"),
    ("error", "ar", 200, "صيانة", "الموقع تحت الصيانة", "سنعود قريبا"),
    ("error", "tr", 200, "Bakım", "Sitemiz bakımdadır", "Kısa süre içinde hizmetinizdeyiz."),
    ("error", "ug", 200, "خاتالىق", "تور بېكەت ئاسرىلىۋاتىدۇ", "كېيىن قايتا زىيارەت قىلىڭ."),
    ("soft_404", "en", 200, "Oops!", "We can't seem to find the page you're looking for", "Here are some helpful links instead: Home, Search, Help."),
    ("soft_404", "en", 200, "County portal", "This content is no longer available", "It may have been removed by its owner."),
    ("soft_404", "en", 200, "Nothing found", "404", "It looks like nothing was found at this location. Maybe try a search?"),
    ("soft_404", "zh", 200, "公众平台", "该内容已被发布者删除", ""),
    ("soft_404", "zh", 200, "提示", "頁面不存在", "您訪問的網頁可能已經移除或更改網址"),
    ("soft_404", "ru", 200, "Портал", "Такой страницы нет", "Возможно, она была удалена или вы ошиблись в адресе."),
    ("soft_404", "ar", 200, "عذرا", "لم يتم العثور على الصفحة", "ربما تم نقل الصفحة أو حذفها"),
    ("soft_404", "tr", 200, "Hata", "Üzgünüz, aradığınız sayfayı bulamadık", "İçerik yayından kaldırılmış olabilir."),
    ("soft_404", "ug", 200, "كەچۈرۈڭ", "بۇ ماقالە ئۆچۈرۈلگەن", ""),
    ("parked", "en", 200, "example-lens.example is available", "example-lens.example", "The owner of this domain is accepting offers. Get this domain today."),
    ("parked", "en", 200, "Welcome", "Coming soon", "This site is under construction."),
    ("parked", "zh", 200, "域名已过期", "", "该域名已到期，请域名所有者尽快续费"),
    ("parked", "ru", 200, "Домен продаётся", "Купить домен zavod.example", "Свяжитесь с владельцем и предложите цену"),
    ("parked", "ar", 200, "نطاق منتهي", "", "انتهت صلاحية هذا النطاق. يرجى التواصل مع المسجل لتجديده."),
    ("parked", "tr", 200, "haberci.example", "", "Bu alan adının süresi dolmuştur. Yenilemek için kayıt firmanızla iletişime geçin."),
    ("parked", "ug", 200, "دومېن", "", "بۇ دومېننىڭ مۇددىتى توشتى."),
    ("geo_block", "en", 200, "Video", "The uploader has not made this video available in your country", ""),
    ("geo_block", "en", 403, "Sorry", "Our European visitors are important to us", "This site is currently unavailable to visitors from the European Economic Area while we work to ensure your data is protected."),
    ("geo_block", "zh", 200, "提示", "应版权方要求，该视频仅限中国大陆地区播放", "您所在的地区暂不支持"),
    ("geo_block", "ru", 451, "Доступ ограничен", "Доступ к сайту ограничен по решению суда", "Подробности в реестре запрещённых сайтов Роскомнадзора"),
    ("geo_block", "ar", 200, "موقع محجوب", "الموقع المطلوب محجوب", "هذا الموقع غير متاح في الدولة وفقا للقوانين المحلية"),
    ("geo_block", "tr", 200, "Erişim engeli", "", "5651 sayılı kanun uyarınca bu siteye erişim engellenmiştir."),
    ("geo_block", "ug", 200, "چەكلەنگەن", "", "بۇ بېكەتنى سىز تۇرغان رايوندا زىيارەت قىلغىلى بولمايدۇ."),
    ("paywall", "en", 200, "The lorry that came at night", "You have 0 free articles left this month", "To keep reading, choose a plan. From £2 a week."),
    ("paywall", "en", 200, "The lorry that came at night", "This story is exclusive to members", "Become a member to unlock it."),
    ("paywall", "zh", 200, "夜里来的货车", "剩余80%内容需付费阅读", "开通会员，阅读全文"),
    ("paywall", "ru", 200, "Грузовик пришёл ночью", "Эта статья доступна по подписке", "Подпишитесь, чтобы читать полностью. Первый месяц за 1 рубль."),
    ("paywall", "ar", 200, "الشاحنة التي جاءت ليلا", "لقراءة المقال كاملا اشترك الآن", ""),
    ("paywall", "tr", 200, "Gece gelen kamyon", "Bu haber Premium üyelere özeldir", "Kalanını okumak için üye olun."),
    ("paywall", "ug", 200, "كېچىدە كەلگەن ماشىنا", "تولۇق ئوقۇش ئۈچۈن ئەزا بولۇڭ", ""),
    ("consent", "en", 200, "Before you continue", "Before you continue to the site", "We use cookies and data to deliver and maintain services, track outages and measure audience engagement. If you choose to accept all, we will also personalise ads. <button>Reject all</button> <button>Accept all</button>"),
    ("consent", "zh", 200, "隐私设置", "继续之前", "我们使用 Cookie 和数据来提供和维护服务并投放个性化广告。<button>全部拒绝</button> <button>全部接受</button>"),
    ("consent", "ru", 200, "Прежде чем продолжить", "Прежде чем перейти на сайт", "Мы используем файлы cookie и данные, чтобы показывать персонализированную рекламу. <button>Отклонить все</button> <button>Принять все</button>"),
    ("empty", "en", 200, "Viewer", "", "Loading, please wait"),
    ("empty", "zh", 200, "信息公开", "", "暂无数据"),
    ("empty", "ru", 200, "Архив", "", "Для работы приложения включите JavaScript."),
)  # fmt: skip
_REAL: tuple[tuple[Language, str, str], ...] = (
    ("en", "Visiting hours", "The market hall is open from nine to five. Parking is free."),
    ("en", "Statement of 4 June", "We did not supply cameras to the camp. We have no further comment."),
    ("en", "HC-2040 dome camera", "2 megapixels, 30 frames a second, infrared to 40 m. Out of stock. Sign in to see your price."),
    ("en", "Who we are", "We build cameras for shops and schools. Our office is in the old mill. Subscribe to our newsletter for product news."),
    ("en", "Annual report 2022", "Download the report (PDF, 4 MB). Older reports are available on request."),
    ("en", "Road closed", "Mill Lane is closed to traffic until further notice because of an unsafe wall. Access for residents is not restricted."),
    ("en", "Membership", "Members of the society meet on the first Tuesday of each month. Membership costs 20 pounds a year; write to the secretary."),
    ("zh", "招标公告", "现对某县视频监控系统采购项目进行公开招标，投标人须在2023年6月1日前登录交易平台下载招标文件。"),
    ("zh", "企业简介", "本公司成立于2001年，专业生产摄像机、录像机和安防配件，产品销往全国各地，欢迎新老客户来电垂询。"),
    ("zh", "系统升级公告", "因系统升级，办事大厅将于6月3日零时至六时暂停办理业务，请提前安排。"),
    ("zh", "关于注销营业执照的公告", "以下企业因连续两年未报送年度报告，现依法予以吊销营业执照。"),
    ("ru", "График работы", "Приёмная работает с 9 до 17 часов, кроме воскресенья. Вход свободный, документы не требуются."),
    ("ru", "О компании", "Мы выпускаем камеры с 2001 года. Завод находится в пригороде, отгрузка со склада в день оплаты."),
    ("ru", "Извещение о закупке", "Поставка видеокамер, 40 штук. Начальная цена 1 200 000 рублей. Заявки принимаются до 3 мая на электронной площадке."),
    ("ar", "مواعيد العمل", "يستقبل المكتب المراجعين من التاسعة حتى الخامسة ما عدا يوم الجمعة."),
    ("ar", "من نحن", "نصنع الكاميرات منذ عام 2001 ونبيعها في خمسين دولة. للاستفسار اتصل بمكتب المبيعات."),
    ("tr", "Çalışma saatleri", "Müdürlüğümüz hafta içi 9 ile 17 arasında açıktır. Cumartesi ve pazar günleri kapalıdır."),
    ("tr", "Hakkımızda", "2001 yılından beri kamera üretiyoruz. Fabrikamız şehrin dışındadır, siparişler aynı gün gönderilir."),
    ("ug", "خىزمەت ۋاقتى", "ئىشخانىمىز دۈشەنبىدىن جۈمەگىچە سائەت 9 دىن 17 گىچە ئېچىلىدۇ."),
    ("ug", "شىركەت ھەققىدە", "شىركىتىمىز 2001-يىلدىن باشلاپ كامېرا ئىشلەپچىقىرىدۇ، زاۋۇت شەھەر سىرتىغا جايلاشقان."),
)  # fmt: skip


def lines() -> tuple[TestPage, ...]:
    """Alternately bare documents and pages of a site with menu and small print."""
    found = []
    for number, (name, language, status, title, heading, text) in enumerate(_WALLS):
        body = (f"<h1>{heading}</h1>" if heading else "") + (f"<p>{text}</p>" if text else "")
        bare = number % 2 == 0 or name in ("empty", "consent")
        html = (document if bare else site)(language, title, body)
        found.append(
            TestPage(f"line-{number}-{name}-{language}", language, name, status, title, html)
        )  # type: ignore[arg-type]
    for number, (language, title, text) in enumerate(_REAL):
        html = (site if number % 3 else document)(language, title, f"<h1>{title}</h1><p>{text}</p>")
        found.append(TestPage(f"real-line-{number}-{language}", language, None, 200, title, html))
    return tuple(found)
