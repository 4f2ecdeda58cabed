"""nothing -> walls of nine classes in six languages, written before the classifier was tuned."""

# ruff: noqa: E501 - one line a page: text to read across, not down

from tests.walls.page import Language, TestPage
from tests.walls.tuned_layout import article, box, document, form, site
from tests.walls.tuned_prose import PROSE, TEASER

_CONSENT: tuple[tuple[Language, str, str, tuple[str, ...]], ...] = (
    ("en", "Your privacy matters to us", "We and our 214 partners store and access information on your device, such as cookies, to personalise advertisements and measure audiences. You can accept or manage your choices at any time.", ("Accept all", "Reject all", "Manage options")),
    ("zh", "我们重视您的隐私", "本网站及其合作伙伴使用 Cookie 收集您的浏览数据，用于个性化广告和统计分析。点击“全部接受”即表示您同意我们使用这些 Cookie。", ("全部接受", "拒绝", "管理设置")),
    ("ug", "شەخسىي مەخپىيەتلىكىڭىز بىز ئۈچۈن مۇھىم", "بۇ تور بېكەت ساقلانما (cookie) ئىشلىتىدۇ. داۋاملاشتۇرسىڭىز ساقلانمىلارنى ئىشلىتىشكە قوشۇلغان بولىسىز.", ("ھەممىسىگە قوشۇلىمەن", "رەت قىلىش")),
    ("ar", "نحن نهتم بخصوصيتك", "نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لتخصيص المحتوى والإعلانات وتحليل حركة الزيارات. بالنقر على قبول الكل فإنك توافق على استخدامها.", ("قبول الكل", "رفض الكل", "إدارة التفضيلات")),
    ("ru", "Мы ценим вашу конфиденциальность", "Мы и наши партнёры используем файлы cookie для персонализации рекламы и анализа посещаемости. Нажимая «Принять все», вы соглашаетесь на обработку данных.", ("Принять все", "Отклонить", "Настройки")),
    ("tr", "Gizliliğinize önem veriyoruz", "Biz ve iş ortaklarımız, reklamları kişiselleştirmek ve trafiği ölçmek için çerezler kullanıyoruz. Devam etmek için tercihlerinizi belirtin.", ("Tümünü kabul et", "Reddet", "Tercihleri yönet")),
)  # fmt: skip
_LOGIN: tuple[tuple[Language, str, tuple[str, ...], str, str], ...] = (
    ("en", "Sign in to Fieldnotes", ("email E-mail or phone", "password Password"), "Sign in", "<p><a>Forgotten password?</a></p><p>New here? <a>Create an account</a></p>"),
    ("zh", "用户登录", ("text 用户名", "password 密码", "text 验证码"), "登录", "<p>忘记密码 注册新用户</p>"),
    ("ug", "سىستېمىغا كىرىش", ("text ئىشلەتكۈچى نامى", "password پارول"), "كىرىش", "<p>پارولنى ئۇنتۇپ قالدىڭىزمۇ؟</p>"),
    ("ar", "تسجيل الدخول", ("text اسم المستخدم", "password كلمة المرور"), "دخول", "<p>هل نسيت كلمة المرور؟ إنشاء حساب جديد</p>"),
    ("ru", "Вход в личный кабинет", ("text Логин", "password Пароль"), "Войти", "<p>Забыли пароль? Регистрация</p>"),
    ("tr", "Üye girişi", ("text Kullanıcı adı", "password Şifre"), "Giriş yap", "<p>Şifremi unuttum. Hesabınız yok mu? Kayıt olun</p>"),
)  # fmt: skip
_MUST_LOG_IN: tuple[tuple[Language, str, str], ...] = (
    ("en", "Members only", "You must be logged in to view this thread. Log in or register."),
    ("zh", "提示信息", "抱歉，您需要登录后才能查看该内容。没有帐号？立即注册"),
    ("ru", "Доступ ограничен", "Для просмотра этой страницы необходимо авторизоваться."),
    ("tr", "Bu içerik üyelere özel", "Bu sayfayı görmek için giriş yapmalısınız."),
    ("ar", "المحتوى للأعضاء", "يجب تسجيل الدخول لعرض هذا الموضوع."),
)
_PAYWALL: tuple[tuple[Language, str, str, str], ...] = (
    ("en", "Subscribe to continue reading", "This article is for subscribers only. Get unlimited digital access for £1 a month. Cancel at any time. Already a subscriber? Log in.", "See subscription options"),
    ("zh", "订阅后阅读全文", "本文为付费内容，开通会员后可继续阅读。已是会员？请登录。", "立即订阅"),
    ("ug", "داۋاملىق ئوقۇش ئۈچۈن مۇشتەرى بولۇڭ", "بۇ ماقالە پەقەت مۇشتەرىلەر ئۈچۈن. تولۇق تېكىستنى ئوقۇش ئۈچۈن ھەق تۆلەڭ.", "مۇشتەرى بولۇش"),
    ("ar", "اشترك لمتابعة القراءة", "هذا المقال متاح للمشتركين فقط. احصل على وصول غير محدود إلى جميع المقالات.", "اشترك الآن"),
    ("ru", "Материал доступен только подписчикам", "Чтобы дочитать статью до конца, оформите подписку. Уже есть подписка? Войдите.", "Оформить подписку"),
    ("tr", "Okumaya devam etmek için abone olun", "Bu içerik yalnızca abonelere özeldir. Haberin tamamını okumak için abonelik seçeneklerini inceleyin.", "Abone ol"),
)  # fmt: skip
_CAPTCHA: tuple[tuple[Language, str, str, str], ...] = (
    ("en", "Just a moment...", "Checking your browser before accessing the site. Please verify you are human by completing the action below.", '<div id="challenge-stage"></div>'),
    ("zh", "安全验证", "为保证您的正常访问，请拖动滑块完成验证。", '<div class="slider-verify"></div>'),
    ("ug", "بىخەتەرلىك دەلىللەش", "ئۆزىڭىزنىڭ ماشىنا ئادەم ئەمەسلىكىڭىزنى دەلىللەڭ. رەسىمدىكى دەلىللەش كودىنى كىرگۈزۈڭ.", "<img src='/captcha.png'><input name='code'>"),
    ("ar", "التحقق الأمني", "يرجى التأكد من أنك لست روبوتًا قبل المتابعة. أدخل الأحرف الظاهرة في الصورة.", "<input name='c'><button>تحقق</button>"),
    ("ru", "Вы не робот?", "Запросы с вашего устройства похожи на автоматические. Подтвердите, что вы не робот, и введите символы с картинки.", "<input name='c'><button>Продолжить</button>"),
    ("tr", "Güvenlik doğrulaması", "Robot olmadığınızı doğrulayın. Ağınızdan olağandışı trafik algıladık.", "<div class='h-captcha' data-sitekey='x'></div>"),
)  # fmt: skip
_ERROR: tuple[tuple[Language, int, str, str], ...] = (
    ("en", 403, "403 Forbidden", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>"),
    ("en", 200, "Error", "<h1>Something went wrong</h1><p>An unexpected error occurred. Please try again later.</p>"),
    ("zh", 502, "502 Bad Gateway", "<h1>502</h1><p>服务器暂时无法处理您的请求，请稍后再试。</p>"),
    ("zh", 200, "系统提示", "<h1>系统繁忙</h1><p>服务器内部错误，请稍后重试。</p>"),
    ("ug", 500, "خاتالىق", "<h1>مۇلازىمېتىر خاتالىقى</h1><p>سەل تۇرۇپ قايتا سىناڭ.</p>"),
    ("ar", 503, "الخدمة غير متاحة", "<h1>الخدمة غير متاحة مؤقتًا</h1><p>يرجى المحاولة مرة أخرى لاحقًا.</p>"),
    ("ru", 404, "Ошибка 404", "<h1>404</h1><p>Страница не найдена. Перейти на главную.</p>"),
    ("ru", 200, "Технические работы", "<h1>Сайт временно недоступен</h1><p>Ведутся технические работы. Зайдите позже.</p>"),
    ("tr", 500, "Sunucu hatası", "<h1>Bir hata oluştu</h1><p>Lütfen daha sonra tekrar deneyin.</p>"),
)  # fmt: skip
_SOFT_404: tuple[tuple[Language, str, str], ...] = (
    (
        "en",
        "Page not found",
        "Sorry, the page you are looking for has been moved or deleted. Check the address or use the search.",
    ),
    ("zh", "您访问的页面不存在", "很抱歉，您要查看的页面可能已被删除、更名或暂时不可用。"),
    ("ug", "بەت تېپىلمىدى", "كەچۈرۈڭ، سىز ئىزدىگەن بەت مەۋجۇت ئەمەس ياكى ئۆچۈرۈۋېتىلگەن."),
    ("ar", "الصفحة غير موجودة", "عذرًا، الصفحة التي تبحث عنها غير موجودة أو تم حذفها."),
    (
        "ru",
        "Страница не найдена",
        "К сожалению, запрашиваемая страница была удалена или перемещена.",
    ),
    ("tr", "Sayfa bulunamadı", "Aradığınız sayfa kaldırılmış veya taşınmış olabilir."),
)
_PARKED: tuple[tuple[Language, str, str], ...] = (
    ("en", "hotancables.example", "<h1>hotancables.example</h1><p>This domain is for sale! Buy this domain or make an offer.</p>"),
    ("en", "lens-works.example", "<h2>Related searches</h2><ul><li>Security cameras</li><li>Cheap flights</li><li>Car insurance</li><li>Credit cards</li></ul><p>Privacy policy</p>"),
    ("zh", "域名出售", "<h1>kaxgar.example</h1><p>该域名正在出售，如有意购买请联系我们报价。</p>"),
    ("ug", "دومېن سېتىلىدۇ", "<h1>xewer.example</h1><p>بۇ دومېن نامى سېتىلىدۇ. سېتىۋېلىش ئۈچۈن ئالاقىلىشىڭ.</p>"),
    ("ar", "النطاق معروض للبيع", "<h1>akhbar.example</h1><p>اسم النطاق هذا معروض للبيع. قدم عرضك الآن.</p>"),
    ("ru", "Домен припаркован", "<h1>zavod.example</h1><p>Срок регистрации домена истёк. Если вы владелец, продлите его у регистратора.</p>"),
    ("tr", "Bu alan adı satılıktır", "<h1>haberci.example</h1><p>Bu alan adını satın almak için teklif verin.</p>"),
)  # fmt: skip
_GEO: tuple[tuple[Language, int, str, str], ...] = (
    ("en", 200, "Not available in your region", "We are sorry, this content is not available in your country due to legal restrictions."),
    ("en", 451, "Unavailable for legal reasons", "We recognise that you are accessing this website from the European Economic Area and cannot grant you access."),
    ("zh", 200, "地区限制", "抱歉，您所在的地区暂时无法观看此内容。"),
    ("ug", 200, "بۇ مەزمۇن رايونىڭىزدا يوق", "كەچۈرۈڭ، بۇ مەزمۇننى سىز تۇرۇۋاتقان دۆلەت ياكى رايوندا كۆرگىلى بولمايدۇ."),
    ("ar", 403, "المحتوى غير متاح", "عذرًا، هذا المحتوى غير متاح في بلدك."),
    ("ru", 200, "Доступ ограничен", "Этот материал недоступен в вашей стране."),
    ("tr", 451, "Erişim engellendi", "Bu internet sitesine mahkeme kararıyla erişim engellenmiştir."),
    ("tr", 200, "İçerik kullanılamıyor", "Bu içerik bulunduğunuz bölgede izlenemiyor."),
)  # fmt: skip
_EMPTY: tuple[tuple[Language, str, str], ...] = (
    ("en", "", ""),
    (
        "en",
        "App",
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
    ),
    ("zh", "加载中", "<p>正在加载，请稍候…</p>"),
    ("ru", "", "<div>Загрузка...</div>"),
    ("ar", "بوابة", "<div></div>"),
    ("tr", "Yükleniyor", "<p>Yükleniyor...</p>"),
    ("ug", "", "<p>&nbsp;</p>"),
)


def _consent() -> list[TestPage]:
    found = []
    for n, (language, title, text, buttons) in enumerate(_CONSENT):
        dialog = box(text, *buttons, heading=title)
        over = article(language, *PROSE[language], after=dialog)
        alone = document(
            language,
            title,
            f"<h1>{title}</h1><p>{text}</p>" + "".join(f"<button>{b}</button>" for b in buttons),
        )
        html = over if n % 2 == 0 else alone
        found.append(TestPage(f"consent-{language}", language, "consent", 200, title, html))
    return found


def _login() -> list[TestPage]:
    found = [
        TestPage(
            f"login-{language}",
            language,
            "login",
            200,
            title,
            document(language, title, form(title, *fields, send=send, more=more)),
        )
        for language, title, fields, send, more in _LOGIN
    ]
    for language, title, text in _MUST_LOG_IN:
        html = site(language, title, f"<h1>{title}</h1><p>{text}</p>")
        found.append(TestPage(f"must-log-in-{language}", language, "login", 200, title, html))
    return found


def _paywall() -> list[TestPage]:
    found = []
    for language, heading, text, button in _PAYWALL:
        title, teaser = TEASER[language]
        after = f'<section><h2>{heading}</h2><p>{text}</p><a class="button" href="/plans">{button}</a></section>'
        html = article(language, title, teaser, after=after)
        found.append(TestPage(f"paywall-{language}", language, "paywall", 200, title, html))
    return found


def _plain() -> list[TestPage]:
    found = []
    for n, (language, title, text, extra) in enumerate(_CAPTCHA):
        html = document(language, title, f"<h1>{title}</h1><p>{text}</p>{extra}")
        found.append(
            TestPage(
                f"captcha-{language}", language, "captcha", 403 if n == 0 else 200, title, html
            )
        )
    for n, (language, status, title, body) in enumerate(_ERROR):
        found.append(
            TestPage(
                f"error-{n}-{language}",
                language,
                "error",
                status,
                title,
                document(language, title, body),
            )
        )
    for language, title, text in _SOFT_404:
        html = site(language, title, f"<h1>{title}</h1><p>{text}</p>")
        found.append(TestPage(f"soft-404-{language}", language, "soft_404", 200, title, html))
    for n, (language, title, body) in enumerate(_PARKED):
        found.append(
            TestPage(
                f"parked-{n}-{language}",
                language,
                "parked",
                200,
                title,
                document(language, title, body),
            )
        )
    for n, (language, status, title, text) in enumerate(_GEO):
        html = document(language, title, f"<h1>{title}</h1><p>{text}</p>")
        found.append(
            TestPage(f"geo-block-{n}-{language}", language, "geo_block", status, title, html)
        )
    for n, (language, title, body) in enumerate(_EMPTY):
        found.append(
            TestPage(
                f"empty-{n}-{language}",
                language,
                "empty",
                200,
                title,
                document(language, title, body),
            )
        )
    return found


def walls() -> tuple[TestPage, ...]:
    """Every wall of this half."""
    return (*_consent(), *_login(), *_paywall(), *_plain())
