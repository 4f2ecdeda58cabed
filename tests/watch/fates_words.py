"""six languages -> what the kept-apart fates' pages say, before and after."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Telling:
    """One language: a page as it was, and what stands in its place; lines are blocks of text.

    The first line is the title. ``edited``: (words of the page, words put in their place).
    """

    code: str
    host: str
    page: tuple[str, ...]
    edited: tuple[str, str]
    home: tuple[str, ...]
    not_found: tuple[str, ...]
    removed: tuple[str, ...]
    legal: tuple[str, ...]
    soft: tuple[str, ...]
    login: tuple[str, ...]
    abroad: tuple[str, ...]
    sale: tuple[str, ...]
    about: tuple[str, ...]
    short: tuple[str, ...]
    loading: str


TELLINGS = (
    Telling(
        "en",
        "www.ardley-systems.example",
        (
            "Safe City phase two: project reference",
            "Ardley Systems delivered 1,340 cameras and a control room for phase two.",
            "The works began in March 2028 and were accepted in November 2029.",
            "Our engineers trained forty operators on site.",
            "For a visit to the control room, write to references@ardley-systems.example.",
        ),
        ("1,340 cameras", "340 cameras"),
        (
            "Ardley Systems",
            "Products",
            "Careers",
            "We make buildings safer.",
            "News from the group",
        ),
        ("404", "Nothing here.", "The link may be old. Try the site map."),
        ("410 Gone", "This document was withdrawn by its publisher."),
        ("Unavailable", "This page was removed after an order of the district court."),
        ("Oops", "We looked everywhere but this page does not exist any more.", "Site map"),
        ("Log in", "Please log in with your partner account to view this reference.", "Password"),
        ("Not available", "This content is not available in your region."),
        ("ardley-systems.example", "Buy this domain.", "The domain may be for sale by its owner."),
        (
            "When links die",
            "A study of court rulings found that half of the pages cited now say “page not found”.",
            "Some domains are for sale, some ask the reader to log in, and some open on a "
            "home page.",
            "The authors propose that every citation carry a copy.",
        ),
        ("Contact", "Ardley Systems, 12 Quay Street, Ardley."),
        "Loading",
    ),
    Telling(
        "zh",
        "www.guangyuan-dz.example",
        (
            "平安城市二期项目案例",
            "光源电子为二期项目提供摄像机1340台及指挥中心一座。",
            "工程于2028年3月开工，2029年11月通过验收。",
            "我公司工程师在现场培训了四十名操作人员。",
            "欢迎预约参观，联系电话0998-5550177。",
        ),
        ("1340台", "340台"),
        ("光源电子", "产品中心", "加入我们", "让建筑更安全", "集团新闻"),
        ("404", "页面走丢了", "链接可能已经过期，请从网站地图查找。"),
        ("已下线", "该文件已由发布单位撤回。"),
        ("无法显示", "根据法院裁定，本页面已被移除。"),
        ("提示", "您要查看的信息不存在或者已经删除！", "返回首页"),
        ("会员登录", "请登录合作伙伴账号后查看该案例。", "密码"),
        ("提示", "抱歉，根据版权方要求，您所在的地区无法观看。"),
        ("guangyuan-dz.example", "此域名正在出售，有意者请联系。", "域名经纪"),
        (
            "链接为什么会失效",
            "一项研究发现，判决书引用的网页有一半已显示“页面不存在”。",
            "有的域名在出售，有的要求登录，有的直接跳到首页。",
            "作者建议每条引用都附上一份副本。",
        ),
        ("联系我们", "光源电子，临河县码头街12号。"),
        "正在加载",
    ),
    Telling(
        "ru",
        "www.svetoch-sb.example",
        (
            "Безопасный город, вторая очередь: описание проекта",
            "Компания «Светоч» поставила 1340 камер и диспетчерскую для второй очереди.",
            "Работы начались в марте 2028 года и приняты в ноябре 2029 года.",
            "Наши инженеры обучили сорок операторов.",
            "Чтобы осмотреть диспетчерскую, звоните по телефону 555-01-77.",
        ),
        ("1340 камер", "340 камер"),
        ("Светоч", "Продукция", "Вакансии", "Делаем здания безопаснее.", "Новости группы"),
        ("404", "Здесь ничего нет.", "Возможно, ссылка устарела. Загляните в карту сайта."),
        ("Удалено", "Документ отозван издателем."),
        ("Недоступно", "Страница удалена по решению районного суда."),
        ("Увы", "Запрашиваемая страница не существует или была удалена.", "Карта сайта"),
        ("Авторизация", "Войдите под учётной записью партнёра, чтобы увидеть проект.", "Пароль"),
        ("Недоступно", "Этот материал недоступен в вашем регионе."),
        ("svetoch-sb.example", "Этот домен выставлен на продажу.", "Купить домен"),
        (
            "Почему умирают ссылки",
            "Исследование решений судов показало: половина страниц, на которые они ссылаются, "
            "теперь пишет «страница не найдена».",
            "Часть доменов продаётся, часть просит войти, часть ведёт на главную.",
            "Авторы предлагают прикладывать копию к каждой ссылке.",
        ),
        ("Контакты", "«Светоч», Набережная улица, 12."),
        "Загрузка",
    ),
    Telling(
        "ar",
        "www.alfanar-sec.example",
        (
            "المدينة الآمنة، المرحلة الثانية: وصف المشروع",
            "وردت شركة الفنار 1340 كاميرا وغرفة تحكم للمرحلة الثانية.",
            "بدأت الأعمال في آذار 2028 وسلمت في تشرين الثاني 2029.",
            "درب مهندسونا أربعين مشغلا في الموقع.",
            "لزيارة غرفة التحكم يرجى الاتصال بالرقم 5550177.",
        ),
        ("1340 كاميرا", "340 كاميرا"),
        ("الفنار", "المنتجات", "الوظائف", "نجعل المباني أكثر أمنا.", "أخبار المجموعة"),
        ("404", "لا شيء هنا.", "قد يكون الرابط قديما، جرب خريطة الموقع."),
        ("سحبت الوثيقة", "سحبت الجهة الناشرة هذه الوثيقة."),
        ("غير متاح", "أزيلت هذه الصفحة بقرار من المحكمة."),
        ("عذرا", "الصفحة التي تبحث عنها غير موجودة أو تم حذفها.", "خريطة الموقع"),
        ("دخول الشركاء", "يرجى تسجيل الدخول بحساب الشريك لعرض المشروع.", "كلمة المرور"),
        ("غير متاح", "هذا المحتوى غير متاح في منطقتك."),
        ("alfanar-sec.example", "اسم النطاق هذا معروض للبيع.", "اشتر النطاق"),
        (
            "لماذا تموت الروابط",
            "وجدت دراسة لأحكام قضائية أن نصف الصفحات المستشهد بها تقول الآن «الصفحة غير موجودة».",
            "بعض النطاقات معروض للبيع، وبعضها يطلب تسجيل الدخول، وبعضها يفتح الصفحة الرئيسية.",
            "ويقترح الباحثون إرفاق نسخة مع كل استشهاد.",
        ),
        ("اتصل بنا", "شركة الفنار، شارع الرصيف 12."),
        "جار التحميل",
    ),
    Telling(
        "ug",
        "www.nur-bixeter.example",
        (
            "بىخەتەر شەھەر ئىككىنچى باسقۇچ: تۈر چۈشەندۈرۈشى",
            "نۇر شىركىتى ئىككىنچى باسقۇچ ئۈچۈن 1340 كامېرا ۋە بىر كونترول مەركىزى يەتكۈزۈپ بەردى.",
            "قۇرۇلۇش 2028-يىلى مارتتا باشلىنىپ، 2029-يىلى نويابىردا تاپشۇرۇۋېلىندى.",
            "ئىنژېنېرلىرىمىز قىرىق خادىمنى تەربىيەلىدى.",
            "زىيارەت قىلىش ئۈچۈن 5550177 گە تېلېفون قىلىڭ.",
        ),
        ("1340 كامېرا", "340 كامېرا"),
        ("نۇر شىركىتى", "مەھسۇلاتلار", "خىزمەت", "بىنالارنى بىخەتەر قىلىمىز.", "گۇرۇپپا خەۋەرلىرى"),
        ("404", "بۇ يەردە ھېچنېمە يوق.", "ئۇلىنىش كونىراپ قالغان بولۇشى مۇمكىن."),
        ("قايتۇرۇۋېلىندى", "بۇ ھۆججەتنى ئېلان قىلغۇچى ئورۇن قايتۇرۇۋالدى."),
        ("كۆرگىلى بولمايدۇ", "بۇ بەت سوت قارارى بويىچە ئۆچۈرۈلدى."),
        ("كەچۈرۈڭ", "سىز ئىزدىگەن بەت مەۋجۇت ئەمەس ياكى ئۆچۈرۈۋېتىلگەن.", "باش بەت"),
        ("ھەمكارلاشقۇچى كىرىش ئېغىزى", "بۇ تۈرنى كۆرۈش ئۈچۈن ھېساباتىڭىزغا كىرىڭ.", "پارول"),
        ("كۆرگىلى بولمايدۇ", "بۇ مەزمۇن سىز تۇرغان رايوندا كۆرسىتىلمەيدۇ."),
        ("nur-bixeter.example", "بۇ دائىرە نامى سېتىلىدۇ.", "دائىرە نامىنى سېتىۋېلىش"),
        (
            "ئۇلىنىشلار نېمىشقا ئۆلىدۇ",
            "تەتقىقاتتا سوت ھۆكۈملىرى نەقىل كەلتۈرگەن بەتلەرنىڭ يېرىمى «بەت تېپىلمىدى» دەيدىكەن.",
            "بەزى دائىرە ناملىرى سېتىلىدىكەن، بەزىلىرى كىرىشنى تەلەپ قىلىدىكەن.",
            "ئاپتورلار ھەر بىر نەقىلگە نۇسخا قوشۇشنى تەۋسىيە قىلىدۇ.",
        ),
        ("ئالاقە", "نۇر شىركىتى، پىرىستان كوچىسى 12-نومۇر."),
        "يۈكلىنىۋاتىدۇ",
    ),
    Telling(
        "tr",
        "www.isik-guvenlik.example",
        (
            "Güvenli Şehir ikinci etap: proje tanıtımı",
            "Işık Güvenlik, ikinci etap için 1340 kamera ve bir kontrol merkezi teslim etti.",
            "İşe Mart 2028'de başlandı, kabul Kasım 2029'da yapıldı.",
            "Mühendislerimiz kırk operatörü eğitti.",
            "Kontrol merkezini gezmek için 555 01 77 numaralı telefonu arayın.",
        ),
        ("1340 kamera", "340 kamera"),
        ("Işık Güvenlik", "Ürünler", "Kariyer", "Binaları güvenli kılıyoruz.", "Grup haberleri"),
        ("404", "Burada bir şey yok.", "Bağlantı eskimiş olabilir, site haritasına bakın."),
        ("Kaldırıldı", "Bu belge yayımlayan kurum tarafından geri çekildi."),
        ("Erişilemiyor", "Bu sayfa mahkeme kararıyla kaldırılmıştır."),
        ("Üzgünüz", "Aradığınız içerik bulunamadı ya da silinmiş.", "Site haritası"),
        ("Bayi girişi", "Projeyi görmek için bayi hesabınızla oturum açın.", "Şifre"),
        ("Erişilemiyor", "Bu içerik bölgenizde gösterilemiyor."),
        ("isik-guvenlik.example", "Bu alan adı satılıktır.", "Alan adını satın al"),
        (
            "Bağlantılar neden ölüyor?",
            "Mahkeme kararlarını inceleyen bir çalışmaya göre anılan sayfaların yarısı artık "
            "“sayfa bulunamadı” diyor.",
            "Kimi alan adı satılık, kimi giriş istiyor, kimi ana sayfaya yönleniyor.",
            "Yazarlar her alıntıya bir kopya eklenmesini öneriyor.",
        ),
        ("İletişim", "Işık Güvenlik, Rıhtım Caddesi 12."),
        "Yükleniyor",
    ),
)
