"""nothing -> real content in six languages that is easily taken for a wall."""

# ruff: noqa: E501 - one line a page: text to read across, not down

from tests.walls.page import Language, TestPage
from tests.walls.tuned_layout import BAR, article, box, document, form, site
from tests.walls.tuned_prose import PROSE, TEASER

_BAR: dict[Language, tuple[str, str]] = {
    "en": ("We use cookies to make this site work.", "Accept"),
    "zh": ("本网站使用 Cookie 改善您的体验。", "同意"),
    "ug": ("بۇ تور بېكەت ساقلانما ئىشلىتىدۇ.", "قوشۇلىمەن"),
    "ar": ("نستخدم ملفات تعريف الارتباط لتحسين تجربتك.", "موافق"),
    "ru": ("Мы используем файлы cookie.", "Принять"),
    "tr": ("Deneyiminizi iyileştirmek için çerez kullanıyoruz.", "Kabul et"),
}
_LETTER: dict[Language, tuple[str, str]] = {
    "en": ("Subscribe to our newsletter", "Subscribe"), "zh": ("订阅我们的邮件", "订阅"),
    "ug": ("خەۋەرلىرىمىزگە مۇشتەرى بولۇڭ", "مۇشتەرى بولۇش"), "ar": ("اشترك في نشرتنا البريدية", "اشترك"),
    "ru": ("Подпишитесь на нашу рассылку", "Подписаться"), "tr": ("Bültenimize abone olun", "Abone ol"),
}  # fmt: skip
_ABOUT: tuple[tuple[str, Language, tuple[str, ...]], ...] = (
    ("cookies", "en", ("Regulator fines shop over cookie banners", "The data protection authority fined an online shop 60,000 euros on Tuesday because its banner offered “Accept all” but no “Reject all”. Visitors could not refuse cookies at all, the ruling says.", "The shop and its partners had stored advertising cookies on devices before anyone agreed, according to the decision. “Consent must be as easy to refuse as to give,” the authority’s president said.", "The shop said it would appeal. It has since changed the dialog.")),
    ("paywalls", "en", ("Why newspapers put up paywalls", "Ten years ago “subscribe to continue reading” was a curiosity; today two in three papers in the survey show it. Readers who are not subscribers see a paragraph and a price.", "Editors interviewed for the study said that advertising no longer pays for reporting. The average subscription costs 11 pounds a month, and one in twelve readers pays.", "The study counted 212 titles in nine countries between 2019 and 2023.")),
    ("captchas", "en", ("Machines now solve captchas faster than people", "A study published in July found that bots solve picture puzzles in under a second, while people take nine. “Prove you are not a robot” has become a test that robots pass, its authors wrote.", "They asked 1,400 volunteers to click on traffic lights and to type distorted letters. Sites have begun to check browsers in the background instead.")),
    ("missing-pages", "en", ("Page not found: how a ministry deleted its tenders", "Between March and June the ministry removed 311 tender notices from its site. Readers who follow the old links now see “404 – page not found”.", "Archives kept copies of 290 of them. The ministry told this newspaper that the pages had been moved during maintenance, and did not say where.")),
    ("login-systems", "en", ("City employees shared one password for camera system", "An audit released on Friday found that 62 employees logged in to the camera system with the same user name and password. No one had to sign in with a name of their own.", "The city said that every user now has an account and that the old password was changed in April.")),
    ("domain-trade", "en", ("The quiet trade in expired domains", "When the charity’s domain expired in 2021, a broker in another country registered it within minutes. A week later a page said that the domain was for sale, for 4,000 dollars.", "Brokers interviewed said that they watch lists of names about to lapse. Nothing about it is illegal, a lawyer said.")),
    ("geo", "en", ("Broadcaster blocks foreign viewers from archive", "The national broadcaster said on Monday that its archive of reports would no longer be available outside the country. Viewers abroad see a message that the video is not available in their region.", "Rights holders had asked for the change, according to two people at the broadcaster. About 9,000 films are affected.")),
    ("outage", "en", ("Bank apologises for outage", "Customers saw “internal server error” for six hours on Wednesday when they tried to pay. The bank said that a failed update had made its service unavailable and that no data were lost.", "The regulator has asked for a report by the end of the month.")),
    ("cookies", "zh", ("监管部门就Cookie弹窗处罚网店", "数据保护部门周二对一家网店处以六万元罚款，原因是其弹窗只提供“全部接受”，没有提供“拒绝”选项。裁决书指出，访问者根本无法拒绝Cookie。", "据裁决书，该网店及其合作伙伴在用户同意之前就已在设备上存储了广告Cookie。网店表示将提起上诉。")),
    ("captchas", "zh", ("研究称机器破解验证码比人更快", "七月发表的一项研究发现，机器人不到一秒就能完成图片验证，而人需要九秒。研究者写道，“请证明您不是机器人”已经成了机器人能够通过的测试。", "研究邀请了一千四百名志愿者拖动滑块、输入变形的字母。")),
    ("paywalls", "ru", ("Почему газеты вводят платную подписку", "Десять лет назад фраза «оформите подписку, чтобы читать дальше» была редкостью, сегодня её показывают две трети изданий из опроса. Читатель без подписки видит абзац и цену.", "Редакторы рассказали авторам исследования, что реклама больше не оплачивает работу репортёров. Средняя подписка стоит 300 рублей в месяц.")),
    ("missing-pages", "ru", ("«Страница не найдена»: как министерство удалило закупки", "С марта по июнь министерство удалило с сайта 311 извещений о закупках. По старым ссылкам читатели видят ошибку 404.", "Архивы сохранили 290 копий. В министерстве газете сообщили, что страницы перенесли во время технических работ.")),
    ("captchas", "ar", ("دراسة: الآلات تحل اختبارات التحقق أسرع من البشر", "وجدت دراسة نشرت في يوليو أن الروبوتات تحل ألغاز الصور في أقل من ثانية، بينما يحتاج الإنسان إلى تسع ثوان. وقال الباحثون إن عبارة «أثبت أنك لست روبوتًا» أصبحت اختبارًا تنجح فيه الآلات.", "وشارك في الدراسة ألف وأربعمئة متطوع من خمس دول.")),
    ("blocked-sites", "tr", ("Mahkeme kararıyla engellenen haberler arşivde", "Derneğin salı günü yayımladığı rapora göre 2022 yılında 6 bin 528 habere mahkeme kararıyla erişim engellendi. Raporda, engellenen haberlerin yarısının yolsuzlukla ilgili olduğu belirtildi.", "Dernek başkanı, kaldırılan sayfaların kopyalarının arşivde saklandığını söyledi.")),
    ("login-systems", "ug", ("شەھەر خادىملىرى بىر پارولنى ئورتاق ئىشلەتكەن", "جۈمە كۈنى ئېلان قىلىنغان تەكشۈرۈش دوكلاتىدا 62 خادىمنىڭ كامېرا سىستېمىسىغا ئوخشاش بىر پارول بىلەن كىرگەنلىكى ئېيتىلدى.", "شەھەرلىك ھۆكۈمەت ھازىر ھەر بىر ئىشلەتكۈچىنىڭ ئۆز ھېساباتى بارلىقىنى، كونا پارولنىڭ ئالماشتۇرۇلغانلىقىنى بىلدۈردى.")),
)  # fmt: skip
_SHORT: tuple[tuple[Language, str, str], ...] = (
    (
        "en",
        "Office closed on Monday",
        "The registry office is closed on Monday 6 May. Please ring 0123 456 for urgent matters.",
    ),
    (
        "en",
        "Planned maintenance on 3 May",
        "The tender portal will be unavailable on 3 May 2024 from 01:00 to 05:00 while the database is moved. Bids due that day may be handed in until 6 May.",
    ),
    ("zh", "停水通知", "因管道检修，解放路一带将于5月3日8时至17时停水，请居民提前储水。"),
    ("zh", "中标公告", "项目编号：2023-117。中标供应商：某某科技有限公司。中标金额：1,200,000元。"),
    (
        "ug",
        "ئۇقتۇرۇش",
        "تۇرۇبا رېمونت قىلىنىدىغان بولغاچقا، 5-ئاينىڭ 3-كۈنى سائەت 8 دىن 17 گىچە سۇ توختايدۇ.",
    ),
    (
        "ar",
        "إعلان",
        "تعلن البلدية عن قطع المياه يوم 3 مايو من الساعة الثامنة حتى الخامسة بسبب أعمال الصيانة.",
    ),
    ("ru", "Объявление", "3 мая с 8 до 17 часов на улице Мира не будет воды из-за ремонта труб."),
    (
        "tr",
        "Duyuru",
        "Boru onarımı nedeniyle 3 Mayıs günü saat 08.00-17.00 arasında sular kesilecektir.",
    ),
)
_CELLS = (
    ("HC-2040", "40", "1,200"),
    ("HC-2041", "12", "3,400"),
    ("HC-3000", "2", "18,000"),
    ("HC-900", "7", "880"),
)
_TABLES: tuple[tuple[Language, str, str, str, str], ...] = (
    ("en", "Price list", "Item", "Quantity", "Price"),
    ("zh", "采购清单", "型号", "数量", "单价（元）"),
    ("ru", "Прайс-лист", "Товар", "Количество", "Цена"),
    ("ar", "قائمة الأسعار", "الصنف", "الكمية", "السعر"),
)


def _about() -> list[TestPage]:
    return [
        TestPage(
            f"about-{topic}-{language}",
            language,
            None,
            200,
            text[0],
            article(language, *text, after=_bar(language) if n % 2 else ""),
        )
        for n, (topic, language, text) in enumerate(_ABOUT)
    ]


def _bar(language: Language) -> str:
    text, button = _BAR[language]
    return box(text, button, style=BAR)


def _with_boxes() -> list[TestPage]:
    found = []
    for language, text in PROSE.items():
        heading, button = _LETTER[language]
        letter = f"<aside><h3>{heading}</h3><form><input type='email'><button>{button}</button></form></aside>"
        found.append(
            TestPage(
                f"bar-{language}",
                language,
                None,
                200,
                text[0],
                article(language, *text, after=_bar(language)),
            )
        )
        found.append(
            TestPage(
                f"letter-{language}",
                language,
                None,
                200,
                text[0],
                article(language, *text, after=letter),
            )
        )
        title, teaser = TEASER[language]
        found.append(
            TestPage(
                f"brief-{language}",
                language,
                None,
                200,
                title,
                article(language, title, teaser, after=_bar(language)),
            )
        )
    return found


def _short() -> list[TestPage]:
    found = []
    for n, (language, title, text) in enumerate(_SHORT):
        html = (
            site(language, title, f"<h1>{title}</h1><p>{text}</p>", "")
            if n % 2
            else document(language, title, f"<h1>{title}</h1><p>{text}</p>")
        )
        found.append(TestPage(f"short-{n}-{language}", language, None, 200, title, html))
    for language, title, *columns in _TABLES:
        head = "".join(f"<th>{column}</th>" for column in columns)
        rows = "".join(
            "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in _CELLS
        )
        found.append(
            TestPage(
                f"table-{language}",
                language,
                None,
                200,
                title,
                document(language, title, f"<table><tr>{head}</tr>{rows}</table>"),
            )
        )
    return found


def _odd() -> list[TestPage]:
    picture = "<svg width='900' height='500'><rect width='900' height='500' fill='#357'/><circle cx='300' cy='200' r='90' fill='#fc3'/></svg>"
    contact = form(
        "Contact us",
        "text Name",
        "email E-mail",
        "text Subject",
        send="Send",
        more="<div class='g-recaptcha'></div>",
    )
    contact = contact.replace("<button", "<textarea></textarea><button")
    address = (
        "<p>Write to the county office, 4 Mill Lane, or ring 0123 456 between nine and four.</p>"
    )
    forum = form("", "text User", "password Password", send="Log in")
    return [
        TestPage(
            "video-en",
            "en",
            None,
            200,
            "Dashcam, bazaar, morning",
            document(
                "en",
                "Dashcam, bazaar, morning",
                f"<h1>Dashcam</h1><video width='900' height='500' controls></video>{picture}",
            ),
        ),
        TestPage("picture-zh", "zh", None, 200, "扫描件", document("zh", "扫描件", picture)),
        TestPage(
            "contact-en", "en", None, 200, "Contact us", site("en", "Contact us", contact + address)
        ),
        TestPage(
            "forum-ru", "ru", None, 200, PROSE["ru"][0], article("ru", *PROSE["ru"], after=forum)
        ),
        TestPage(
            "forum-en", "en", None, 200, PROSE["en"][0], article("en", *PROSE["en"], after=forum)
        ),
        TestPage(
            "status-404-en",
            "en",
            None,
            404,
            PROSE["en"][0],
            article("en", PROSE["en"][0], *PROSE["en"][1:] * 3),
        ),
        TestPage(
            "long-tr",
            "tr",
            None,
            200,
            PROSE["tr"][0],
            article("tr", PROSE["tr"][0], *PROSE["tr"][1:] * 30),
        ),
    ]


def real() -> tuple[TestPage, ...]:
    """Every page of real content in this half."""
    return (*_about(), *_with_boxes(), *_short(), *_odd())
