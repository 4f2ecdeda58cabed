"""six scripts -> the words of what passes on eight kinds of site, the tuned half's other part."""

from dataclasses import dataclass

from tests.watch import tuned_words
from tests.watch.tuned_words import Two, Words


@dataclass(frozen=True)
class More:
    """Pairs are at the first and second look. ``counters``: labels that no list need hold.

    ``facts``: label, value before and after an edit, of things that are content wherever they are.
    """

    words: Words
    clock: Two
    greeting: Two
    counters: tuple[str, str, str]
    of_day: tuple[str, str, str]
    poll: tuple[str, str, str]
    prayer: tuple[str, str]
    countdown: Two
    pager: tuple[str, str]
    viewing: Two
    edited: Two
    online: Two
    took: Two
    cookies: str
    heading: str
    headlines: tuple[str, ...]
    topics: tuple[str, str]
    deadline: tuple[str, str, str]
    price: tuple[str, str, str]
    amount: tuple[str, str, str]
    degrees: Two
    files: tuple[str, str, str]
    notices: tuple[str, ...]
    comment: str


ENGLISH = More(
    tuned_words.LATIN,
    ("It is now Tuesday, 3 June 2031, 09:14", "It is now Friday, 20 June 2031, 17:52"),
    ("Good morning, dear guest!", "Good evening, dear guest!"),
    ("Opened", "Thumbs up", "Forwarded"),
    ("Saying of the day", "A stitch in time saves nine.", "All that glitters is not gold."),
    ("Our poll", "Yes 45% No 55%", "Yes 48% No 52%"),
    ("Prayer times", "Fajr"),
    ("Closes in 12 days 04:33:21", "Closes in 9 days 11:02:45"),
    ("Previous", "Next"),
    ("17 people are viewing this right now", "4 people are viewing this right now"),
    (
        "This page was last edited on 3 June 2031, at 09:14.",
        "This page was last edited on 20 June 2031, at 17:52.",
    ),
    ("Users browsing this forum: 3 guests", "Users browsing this forum: 11 guests"),
    ("Page generated in 0.034 seconds", "Page generated in 0.121 seconds"),
    "This site stores cookies on your device.",
    "From the other desks",
    (
        "Bus fares to rise in autumn",
        "Library saved by volunteers",
        "River path closed after flood",
        "School wins robotics prize",
        "Bakery celebrates a century",
        "Night trains return to the coast",
    ),
    ("Transport", "Culture"),
    ("Deadline", "Friday, 30 June 2031, 12:00", "Friday, 14 July 2031, 12:00"),
    ("Price", "£340", "£430"),
    ("Cameras", "412", "421"),
    ("Works down to -30 °C", "Works down to -40 °C"),
    ("Technical specification", "Draft contract", "Price form"),
    (
        "Cameras for the northern bus depot",
        "Fibre cable for the county hall",
        "Face recognition servers for the station",
        "School furniture for three villages",
    ),
    "I saw these poles go up last week.",
)
CHINESE = More(
    tuned_words.HAN,
    ("现在是北京时间2031年6月3日 星期二 09:14", "现在是北京时间2031年6月20日 星期五 17:52"),
    ("早上好，欢迎访问本站！", "晚上好，欢迎访问本站！"),
    ("人气", "顶", "踩"),
    ("每日一句", "千里之行，始于足下。", "学而不思则罔。"),
    ("网上调查", "满意 45% 一般 55%", "满意 48% 一般 52%"),
    ("礼拜时间", "晨礼"),
    ("距离截止还有12天04:33:21", "距离截止还有9天11:02:45"),
    ("上一篇", "下一篇"),
    ("17人正在浏览", "4人正在浏览"),
    ("本页面最后编辑于2031年6月3日 09:14。", "本页面最后编辑于2031年6月20日 17:52。"),
    ("当前在线：3位游客", "当前在线：11位游客"),
    ("页面执行时间 0.034 秒", "页面执行时间 0.121 秒"),
    "本网站使用Cookie保存您的设置。",
    "编辑部的其他稿件",
    (
        "公交票价秋季上调",
        "志愿者让图书馆重新开门",
        "洪水过后滨河步道封闭",
        "县一中获机器人大赛奖项",
        "百年面点铺迎来生日",
        "夜班列车恢复开行",
    ),
    ("交通", "文化"),
    ("投标截止时间", "2031年6月30日 星期一 12:00", "2031年7月14日 星期一 12:00"),
    ("价格", "3400元", "4300元"),
    ("摄像机", "412", "421"),
    ("工作温度 -30℃", "工作温度 -40℃"),
    ("技术规格书", "合同草案", "报价表"),
    (
        "北部客运站摄像机采购公告",
        "县政府光缆采购公告",
        "车站人脸识别服务器采购公告",
        "三村学校桌椅采购公告",
    ),
    "上周我看见他们立这些杆子。",
)
ARABIC = More(
    tuned_words.ARABIC,
    ("اليوم هو الثلاثاء 3 حزيران 2031 - 09:14", "اليوم هو الجمعة 20 حزيران 2031 - 17:52"),
    ("صباح الخير أيها الزائر الكريم", "مساء الخير أيها الزائر الكريم"),
    ("المتصفحون", "أعجبهم", "أرسلها"),
    ("حكمة اليوم", "من جد وجد.", "الصبر مفتاح الفرج."),
    ("استطلاع الرأي", "نعم 45% لا 55%", "نعم 48% لا 52%"),
    ("مواقيت الصلاة", "الفجر"),
    ("يغلق بعد 12 يوما 04:33:21", "يغلق بعد 9 أيام 11:02:45"),
    ("السابق", "التالي"),
    ("17 شخصا يشاهدون هذا الآن", "4 أشخاص يشاهدون هذا الآن"),
    (
        "آخر تعديل لهذه الصفحة كان يوم 3 يونيو 2031، الساعة 09:14.",
        "آخر تعديل لهذه الصفحة كان يوم 20 يونيو 2031، الساعة 17:52.",
    ),
    ("الموجودون حاليا: 3 ضيوف", "الموجودون حاليا: 11 ضيفا"),
    ("أنشئت الصفحة في 0.034 ثانية", "أنشئت الصفحة في 0.121 ثانية"),
    "يستخدم هذا الموقع ملفات تعريف الارتباط.",
    "من أقسامنا الأخرى",
    (
        "ارتفاع أجرة الحافلات في الخريف",
        "متطوعون ينقذون مكتبة الحي",
        "إغلاق ممشى النهر بعد الفيضان",
        "مدرسة تفوز بجائزة الروبوتات",
        "مخبز يحتفل بمئة عام",
        "عودة القطارات الليلية إلى الساحل",
    ),
    ("النقل", "الثقافة"),
    ("آخر موعد", "الإثنين 30 حزيران 2031 - 12:00", "الإثنين 14 تموز 2031 - 12:00"),
    ("السعر", "340 دينارا", "430 دينارا"),
    ("الكاميرات", "412", "421"),
    ("تعمل حتى -30 °C", "تعمل حتى -40 °C"),
    ("المواصفات الفنية", "مسودة العقد", "جدول الأسعار"),
    (
        "مناقصة كاميرات للمحطة الشمالية",
        "مناقصة كابلات لمبنى المقاطعة",
        "مناقصة خوادم التعرف على الوجوه",
        "مناقصة أثاث لثلاث مدارس",
    ),
    "رأيت هذه الأعمدة تُنصب الأسبوع الماضي.",
)
UYGHUR = More(
    tuned_words.UYGHUR,
    ("بۈگۈن 2031-يىلى 3-ئىيۇن سەيشەنبە 09:14", "بۈگۈن 2031-يىلى 20-ئىيۇن جۈمە 17:52"),
    ("ئەسسالامۇئەلەيكۇم مېھمان", "خەيرلىك كەچ مېھمان"),
    ("كۆرگۈچىلەر", "قوللىغانلار", "تارقىتىش"),
    ("كۈننىڭ ھېكمىتى", "بىلىم ئالماق پەرز.", "ئەمگەكنىڭ تېگى راھەت."),
    ("راي سىناش", "ھەئە 45% ياق 55%", "ھەئە 48% ياق 52%"),
    ("ناماز ۋاقتى", "بامدات"),
    ("ئاخىرلىشىشىغا 12 كۈن 04:33:21", "ئاخىرلىشىشىغا 9 كۈن 11:02:45"),
    ("ئالدىنقى", "كېيىنكى"),
    ("17 كىشى كۆرۈۋاتىدۇ", "4 كىشى كۆرۈۋاتىدۇ"),
    (
        "بۇ بەت ئاخىرقى قېتىم 2031-يىلى 3-ئىيۇن 09:14 دا يېڭىلانغان.",
        "بۇ بەت ئاخىرقى قېتىم 2031-يىلى 20-ئىيۇن 17:52 دە يېڭىلانغان.",
    ),
    ("توردىكى مېھمانلار: 3", "توردىكى مېھمانلار: 11"),
    ("بەت 0.034 سېكۇنتتا ھاسىل بولدى", "بەت 0.121 سېكۇنتتا ھاسىل بولدى"),
    "بۇ بېكەت cookie ئىشلىتىدۇ.",
    "باشقا بۆلۈملەردىن",
    (
        "ئاپتوبۇس باھاسى كۈزدە ئۆسىدۇ",
        "پىدائىيلار كۈتۈپخانىنى قۇتقۇزدى",
        "كەلكۈندىن كېيىن دەريا بويى تاقالدى",
        "مەكتەپ روبوت مۇسابىقىسىدە يەڭدى",
        "ناۋايخانا يۈز ياشقا كىردى",
        "كېچىلىك پويىز قايتا قاتنايدۇ",
    ),
    ("قاتناش", "مەدەنىيەت"),
    ("ئاخىرقى مۆھلەت", "2031-يىلى 30-ئىيۇن دۈشەنبە 12:00", "2031-يىلى 14-ئىيۇل دۈشەنبە 12:00"),
    ("باھاسى", "340 يۈەن", "430 يۈەن"),
    ("كامېرا", "412", "421"),
    ("-30 °C قىچە ئىشلەيدۇ", "-40 °C قىچە ئىشلەيدۇ"),
    ("تېخنىكىلىق ئۆلچەم", "توختام لايىھەسى", "باھا جەدۋىلى"),
    (
        "شىمالىي بېكەتكە كامېرا سېتىۋېلىش",
        "ناھىيە بىناسىغا كابېل سېتىۋېلىش",
        "چىراي تونۇش مۇلازىمېتىرى سېتىۋېلىش",
        "ئۈچ مەكتەپكە ئۈستەل سېتىۋېلىش",
    ),
    "ئۆتكەن ھەپتە بۇ تۈۋرۈكلەرنى كۆردۈم.",
)
RUSSIAN = More(
    tuned_words.CYRILLIC,
    ("Сейчас: вторник, 3 июня 2031, 09:14", "Сейчас: пятница, 20 июня 2031, 17:52"),
    ("Доброе утро, дорогой гость!", "Добрый вечер, дорогой гость!"),
    ("Заходов", "Одобрили", "Переслали"),
    ("Мысль дня", "Тише едешь, дальше будешь.", "Семь раз отмерь, один раз отрежь."),
    ("Наш опрос", "Да 45% Нет 55%", "Да 48% Нет 52%"),
    ("Время намаза", "Фаджр"),
    ("До окончания 12 дней 04:33:21", "До окончания 9 дней 11:02:45"),
    ("Предыдущая", "Следующая"),
    ("17 человек смотрят сейчас", "4 человека смотрят сейчас"),
    (
        "Эта страница последний раз была изменена 3 июня 2031 в 09:14.",
        "Эта страница последний раз была изменена 20 июня 2031 в 17:52.",
    ),
    ("Сейчас на форуме: 3 гостя", "Сейчас на форуме: 11 гостей"),
    ("Страница создана за 0,034 секунды", "Страница создана за 0,121 секунды"),
    "Мы сохраняем файлы cookie на вашем устройстве.",
    "Из других отделов",
    (
        "Проезд в автобусах подорожает осенью",
        "Волонтёры спасли библиотеку",
        "Набережную закрыли после паводка",
        "Школа получила приз за роботов",
        "Пекарне исполнилось сто лет",
        "Ночные поезда вернутся на побережье",
    ),
    ("Транспорт", "Культура"),
    ("Срок подачи", "понедельник, 30 июня 2031, 12:00", "понедельник, 14 июля 2031, 12:00"),
    ("Цена", "3400 ₽", "4300 ₽"),
    ("Камер", "412", "421"),
    ("Работает до -30 °C", "Работает до -40 °C"),
    ("Техническое задание", "Проект договора", "Форма цены"),
    (
        "Камеры для северного автовокзала",
        "Кабель для здания администрации",
        "Серверы распознавания лиц для вокзала",
        "Мебель для трёх сельских школ",
    ),
    "Я видел, как на прошлой неделе ставили эти столбы.",
)
TURKISH = More(
    tuned_words.TURKISH,
    ("Bugün 3 Haziran 2031 Salı, saat 09:14", "Bugün 20 Haziran 2031 Cuma, saat 17:52"),
    ("Günaydın değerli ziyaretçimiz", "İyi akşamlar değerli ziyaretçimiz"),
    ("Bakılma", "Sevenler", "Gönderilme"),
    ("Günün sözü", "Damlaya damlaya göl olur.", "Sakla samanı, gelir zamanı."),
    ("Anket", "Evet 45% Hayır 55%", "Evet 48% Hayır 52%"),
    ("Namaz vakitleri", "İmsak"),
    ("Bitmesine 12 gün 04:33:21", "Bitmesine 9 gün 11:02:45"),
    ("Önceki", "Sonraki"),
    ("17 kişi şu anda bakıyor", "4 kişi şu anda bakıyor"),
    (
        "Bu sayfa son olarak 3 Haziran 2031 tarihinde 09:14 saatinde değiştirildi.",
        "Bu sayfa son olarak 20 Haziran 2031 tarihinde 17:52 saatinde değiştirildi.",
    ),
    ("Forumda bulunanlar: 3 konuk", "Forumda bulunanlar: 11 konuk"),
    ("Sayfa 0,034 saniyede hazırlandı", "Sayfa 0,121 saniyede hazırlandı"),
    "Bu site cihazınıza çerezler yerleştirir.",
    "Diğer masalardan",
    (
        "Otobüs ücretleri sonbaharda artıyor",
        "Gönüllüler kütüphaneyi kurtardı",
        "Selden sonra nehir yolu kapandı",
        "Okul robot yarışmasında ödül aldı",
        "Fırın yüzüncü yılını kutluyor",
        "Gece trenleri sahile dönüyor",
    ),
    ("Ulaşım", "Kültür"),
    ("Son teklif", "Pazartesi, 30 Haziran 2031, 12:00", "Pazartesi, 14 Temmuz 2031, 12:00"),
    ("Fiyat", "3.400 ₺", "4.300 ₺"),
    ("Kamera", "412", "421"),
    ("-30 °C'ye kadar çalışır", "-40 °C'ye kadar çalışır"),
    ("Teknik şartname", "Sözleşme taslağı", "Fiyat formu"),
    (
        "Kuzey garajı için kamera alımı",
        "İlçe binası için kablo alımı",
        "İstasyon için yüz tanıma sunucusu alımı",
        "Üç köy okulu için mobilya alımı",
    ),
    "Geçen hafta bu direklerin dikildiğini gördüm.",
)
ALL_MORE = (ENGLISH, CHINESE, ARABIC, UYGHUR, RUSSIAN, TURKISH)
