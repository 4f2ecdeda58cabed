"""six scripts -> what two looks at a page show differently, as notes ``key: first || second``."""

from tests.watch.pair import Script

Words = dict[str, tuple[str, ...]]

_ENGLISH = """
views: 1.2K views || 1.4K views
played: 12,480 plays · 3.1K likes || 13,011 plays · 3.3K likes
ago: 3h ago || 5h ago
ago2: just now || yesterday at 17:52
ago3: Posted an hour ago by the newsroom || Posted 4 hours ago by the newsroom
comments: Latest comments || Anna: I doubt that anyone asked us. || Omar: Thanks for this!
bought: Customers also bought || Wall bracket, black || Garden hose, 20 m || Rain cover
left: Only 3 left in stock || Only 2 left in stock
promo: Sale ends in 02:13:44 || Sale ends in 01:05:09
viewing: 12 people are viewing this || 9 people are viewing this
letter: Get our weekly letter in your inbox || Never miss a story: subscribe
shares: Shared 312 times || Shared 340 times
reading: 5 min read || 6 min read
tags: Tags || transport || culture || health || sport
quote: Quote of the day || He who hesitates is lost. || Time and tide wait for no man.
photo: Photo of the day || Fog over the harbour || Geese on the ice
tip: Tip of the day || Press F to search. || Drag a card to move it.
poll: Reader poll || Yes 45% || Yes 48%
rates: Exchange rates || USD 7.25 EUR 7.81 || USD 7.24 EUR 7.79
weather: Weather || Hotan 21°, clear || Hotan 17°, rain
prayer: Prayer times || Fajr 04:12 || Fajr 04:15
login: Sign in || My account
cart: Cart (0) || Cart (3)
took: Page generated in 0.34 s, 23 queries || Page generated in 0.41 s, 31 queries
modified: Last modified: 3 June 2031 09:14 || Last modified: 20 June 2031 17:52
ad: Advertisement || Save 20 % on garden chairs this week || New phones from 99 a month
sponsor: Sponsored || Five chairs your back will love || The tea that everybody talks about
also: Read also || Bus fares to rise in autumn || Library saved by volunteers
crumbs: Home › News › City || Home › Politics
pages: 1 2 3 … 14 Next || 1 2 3 … 15 Next
rights: © 2030 Northern Courier || © 2031 Northern Courier
online: Guests online: 14, members: 3 || Guests online: 22, members: 5
online2: Users on the site: 402 || Users on the site: 1746
greet: Welcome back, Anna! || Welcome back, Boris!
greet2: Hi Anna || Hi Maria Luisa
ticker: Breaking: bridge reopens after a week || Breaking: night trains return
notices: 3 new messages || 5 new messages
rated: Rated 4.6 (312 reviews) || Rated 4.7 (318 reviews)
delivery: Order within 3 h 12 min || Order within 1 h 40 min
video: Up next || Night trains return to the coast || Bakery celebrates a century
authors: Online now: anna, boris, li || Online now: maria, omar
"""
_CHINESE = """
views: 1.2万次播放 || 1.4万次播放
played: 12480次观看 · 3100点赞 || 13011次观看 · 3300点赞
ago: 3小时前 || 5小时前
ago2: 刚刚 || 昨天 17:52
ago3: 编辑部 1小时前发布 || 编辑部 4小时前发布
comments: 最新评论 || 小王：没有人问过我们。 || 老李：谢谢分享！
bought: 买了又买 || 黑色壁挂支架 || 二十米花园水管 || 防雨罩
left: 仅剩3件 || 仅剩2件
promo: 距结束 02:13:44 || 距结束 01:05:09
viewing: 12人正在看 || 9人正在看
letter: 订阅每周来信 || 不错过任何报道，立即订阅
shares: 分享 312 || 分享 340
reading: 阅读约5分钟 || 阅读约6分钟
tags: 标签 || 交通 || 文化 || 健康 || 体育
quote: 每日一句 || 千里之行，始于足下。 || 学而不思则罔。
photo: 每日一图 || 港口晨雾 || 冰上的大雁
tip: 小贴士 || 按F键搜索。 || 拖动卡片即可移动。
poll: 网上调查 || 满意45% || 满意48%
rates: 外汇牌价 || 美元 7.25 欧元 7.81 || 美元 7.24 欧元 7.79
weather: 天气 || 和田 21° 晴 || 和田 17° 雨
prayer: 礼拜时间 || 晨礼 04:12 || 晨礼 04:15
login: 登录 || 我的账户
cart: 购物车(0) || 购物车(3)
took: 页面执行时间 0.34 秒，查询 23 次 || 页面执行时间 0.41 秒，查询 31 次
modified: 最后修改：2031-06-03 09:14 || 最后修改：2031-06-20 17:52
ad: 广告 || 本周花园椅八折 || 新手机每月99元起
sponsor: 赞助 || 五款护腰好椅 || 人人都在谈论的茶
also: 延伸阅读 || 公交票价秋季上调 || 志愿者让图书馆重新开门
crumbs: 首页 > 新闻 > 本地 || 首页 > 政务公开
pages: 1 2 3 … 14 下一页 || 1 2 3 … 15 下一页
rights: 版权所有 2030 北方信报 || 版权所有 2031 北方信报
online: 在线游客 14 人，会员 3 人 || 在线游客 22 人，会员 5 人
online2: 本站在线会员：402 || 本站在线会员：1746
greet: 欢迎回来，小王！ || 欢迎回来，李娜！
greet2: 您好 小王 || 您好 李娜
ticker: 快讯：大桥重新通车 || 快讯：夜班列车恢复开行
notices: 3 条新消息 || 5 条新消息
rated: 评分 4.6（312 条评价） || 评分 4.7（318 条评价）
delivery: 3小时12分钟内下单 || 1小时40分钟内下单
video: 接下来播放 || 夜班列车恢复开行 || 百年面点铺迎来生日
authors: 在线：小王、老李 || 在线：李娜、阿里木
"""
_ARABIC = """
views: 1.2 ألف مشاهدة || 1.4 ألف مشاهدة
played: 12480 مشاهدة · 3100 إعجاب || 13011 مشاهدة · 3300 إعجاب
ago: منذ 3 ساعات || منذ 5 ساعات
ago2: الآن || أمس 17:52
ago3: نشر قبل ساعة بواسطة التحرير || نشر قبل 4 ساعات بواسطة التحرير
comments: أحدث التعليقات || ليلى: لم يسألنا أحد. || عمر: شكرا لكم!
bought: اشترى العملاء أيضا || حامل جداري أسود || خرطوم حديقة 20 مترا || غطاء مطر
left: بقي 3 فقط في المخزون || بقي 2 فقط في المخزون
promo: ينتهي العرض خلال 02:13:44 || ينتهي العرض خلال 01:05:09
viewing: 12 شخصا يشاهدون هذا الآن || 9 أشخاص يشاهدون هذا الآن
letter: اشترك في رسالتنا الأسبوعية || لا تفوت أي خبر: اشترك
shares: تمت المشاركة 312 مرة || تمت المشاركة 340 مرة
reading: 5 دقائق قراءة || 6 دقائق قراءة
tags: الوسوم || النقل || الثقافة || الصحة || الرياضة
quote: حكمة اليوم || من جد وجد. || الوقت كالسيف.
photo: صورة اليوم || ضباب فوق الميناء || إوز على الجليد
tip: نصيحة اليوم || اضغط للبحث. || اسحب البطاقة لنقلها.
poll: استطلاع الرأي || نعم 45% || نعم 48%
rates: أسعار العملات || دولار 7.25 يورو 7.81 || دولار 7.24 يورو 7.79
weather: الطقس || هوتان 21° صحو || هوتان 17° مطر
prayer: مواقيت الصلاة || الفجر 04:12 || الفجر 04:15
login: تسجيل الدخول || حسابي
cart: السلة (0) || السلة (3)
took: تم إنشاء الصفحة في 0.34 ثانية || تم إنشاء الصفحة في 0.41 ثانية
modified: آخر تعديل: 3 يونيو 2031 09:14 || آخر تعديل: 20 يونيو 2031 17:52
ad: إعلان || خصم 20 % على كراسي الحديقة || هواتف جديدة من 99 شهريا
sponsor: محتوى ممول || خمسة كراسي يحبها ظهرك || الشاي الذي يتحدث عنه الجميع
also: اقرأ أيضا || ارتفاع أجرة الحافلات في الخريف || متطوعون ينقذون المكتبة
crumbs: الرئيسية » الأخبار » المدينة || الرئيسية » السياسة
pages: 1 2 3 … 14 التالي || 1 2 3 … 15 التالي
rights: © 2030 بريد الشمال || © 2031 بريد الشمال
online: الضيوف المتصلون: 14، الأعضاء: 3 || الضيوف المتصلون: 22، الأعضاء: 5
online2: المستخدمون على الموقع: 402 || المستخدمون على الموقع: 1746
greet: أهلا بعودتك، ليلى! || أهلا بعودتك، عمر!
greet2: مرحبا ليلى || مرحبا عمر حسن
ticker: عاجل: إعادة فتح الجسر || عاجل: عودة قطارات الليل
notices: 3 رسائل جديدة || 5 رسائل جديدة
rated: التقييم 4.6 (312 تقييما) || التقييم 4.7 (318 تقييما)
delivery: اطلب خلال 3 ساعات و12 دقيقة || اطلب خلال 1 ساعة و40 دقيقة
video: التالي || عودة قطارات الليل إلى الساحل || مخبز يحتفل بمئة عام
authors: المتصلون: ليلى، عمر || المتصلون: سعاد، كريم
"""
_UYGHUR = """
views: 1.2 مىڭ قېتىم كۆرۈلدى || 1.4 مىڭ قېتىم كۆرۈلدى
played: 12480 كۆرۈلۈش · 3100 ياقتۇرۇش || 13011 كۆرۈلۈش · 3300 ياقتۇرۇش
ago: 3 سائەت بۇرۇن || 5 سائەت بۇرۇن
ago2: ھازىرلا || تۈنۈگۈن 17:52
ago3: تەھرىر بۆلۈمى 1 سائەت بۇرۇن يوللىدى || تەھرىر بۆلۈمى 4 سائەت بۇرۇن يوللىدى
comments: ئەڭ يېڭى ئىنكاسلار || ئايگۈل: ھېچكىم بىزدىن سورىمىدى. || ئالىم: رەھمەت!
bought: خېرىدارلار يەنە ئالغان || قارا تام جازىسى || باغ تۇرۇبىسى || يامغۇر قاپقىقى
left: پەقەت 3 دانە قالدى || پەقەت 2 دانە قالدى
promo: ئېتىبار ئاخىرلىشىدۇ 02:13:44 || ئېتىبار ئاخىرلىشىدۇ 01:05:09
viewing: 12 ئادەم كۆرۈۋاتىدۇ || 9 ئادەم كۆرۈۋاتىدۇ
letter: ھەپتىلىك خېتىمىزگە مۇشتەرى بولۇڭ || خەۋەرلەرنى قولدىن بەرمەڭ
shares: 312 قېتىم ھەمبەھىرلەندى || 340 قېتىم ھەمبەھىرلەندى
reading: 5 مىنۇتلۇق ئوقۇش || 6 مىنۇتلۇق ئوقۇش
tags: خەتكۈشلەر || قاتناش || مەدەنىيەت || ساغلاملىق || تەنتەربىيە
quote: كۈننىڭ ھېكمىتى || ۋاقىت ئالتۇن. || ئىزدىگەن تاپىدۇ.
photo: كۈننىڭ رەسىمى || پورتتىكى تۇمان || مۇز ئۈستىدىكى غازلار
tip: كۈننىڭ تەۋسىيەسى || ئىزدەش ئۈچۈن بېسىڭ. || كارتىنى سۆرەڭ.
poll: راي سىناش || ھەئە 45% || ھەئە 48%
rates: پېرېۋوت نەرخى || دوللار 7.25 ياۋرو 7.81 || دوللار 7.24 ياۋرو 7.79
weather: ھاۋا رايى || خوتەن 21° ئوچۇق || خوتەن 17° يامغۇر
prayer: ناماز ۋاقتى || بامدات 04:12 || بامدات 04:15
login: كىرىش || ھېساباتىم
cart: سېۋەت (0) || سېۋەت (3)
took: بەت 0.34 سېكۇنتتا ھاسىل بولدى || بەت 0.41 سېكۇنتتا ھاسىل بولدى
modified: ئاخىرقى ئۆزگەرتىش: 2031-06-03 09:14 || ئاخىرقى ئۆزگەرتىش: 2031-06-20 17:52
ad: ئېلان || باغ ئورۇندۇقى ئەرزان || يېڭى تېلېفون ئايلىقى 99
sponsor: سودا ئېلانى || بەش خىل ياخشى ئورۇندۇق || ھەممە ئادەم ئىچىدىغان چاي
also: ئالاقىدار خەۋەرلەر || ئاپتوبۇس بېلىتى قىممەتلەيدۇ || كۈتۈپخانا قايتا ئېچىلدى
crumbs: باش بەت › خەۋەرلەر › شەھەر || باش بەت › سىياسەت
pages: 1 2 3 … 14 كېيىنكى || 1 2 3 … 15 كېيىنكى
rights: نەشر ھوقۇقى 2030 شىمال خەۋەرلىرى || نەشر ھوقۇقى 2031 شىمال خەۋەرلىرى
online: توردىكى مېھمانلار: 14، ئەزالار: 3 || توردىكى مېھمانلار: 22، ئەزالار: 5
online2: تور بەتتىكى ئەزالار: 402 || تور بەتتىكى ئەزالار: 1746
greet: خوش كەپسىز، ئايگۈل! || خوش كەپسىز، ئالىم!
greet2: ياخشىمۇسىز ئايگۈل || ياخشىمۇسىز ئالىم
ticker: جىددىي خەۋەر: كۆۋرۈك ئېچىلدى || جىددىي خەۋەر: پويىز قايتا قاتنايدۇ
notices: 3 يېڭى ئۇچۇر || 5 يېڭى ئۇچۇر
rated: باھا 4.6 (312 باھا) || باھا 4.7 (318 باھا)
delivery: 3 سائەت 12 مىنۇت ئىچىدە زاكاز قىلىڭ || 1 سائەت 40 مىنۇت ئىچىدە زاكاز قىلىڭ
video: كېيىنكىسى || پويىز دېڭىز بويىغا قايتا قاتنايدۇ || ناۋايخانا يۈز ياشقا كىردى
authors: توردا: ئايگۈل، ئالىم || توردا: مەريەم، كېرىم
"""
_RUSSIAN = """
views: 1,2 тыс. просмотров || 1,4 тыс. просмотров
played: 12 480 просмотров · 3,1 тыс. лайков || 13 011 просмотров · 3,3 тыс. лайков
ago: 3 часа назад || 5 часов назад
ago2: только что || вчера в 17:52
ago3: Редакция, час назад || Редакция, 4 часа назад
comments: Последние комментарии || Анна: Нас никто не спрашивал. || Олег: Спасибо!
bought: С этим товаром покупают || Кронштейн чёрный || Шланг садовый, 20 м || Чехол от дождя
left: Осталось 3 шт. || Осталось 2 шт.
promo: До конца акции 02:13:44 || До конца акции 01:05:09
viewing: 12 человек смотрят этот товар || 9 человек смотрят этот товар
letter: Подпишитесь на письмо недели || Не пропустите новости: подписка
shares: Поделились 312 раз || Поделились 340 раз
reading: 5 мин чтения || 6 мин чтения
tags: Метки || транспорт || культура || здоровье || спорт
quote: Цитата дня || Делу время, потехе час. || Тише едешь, дальше будешь.
photo: Фото дня || Туман над гаванью || Гуси на льду
tip: Совет дня || Нажмите F для поиска. || Перетащите карточку.
poll: Опрос || Да 45% || Да 48%
rates: Курсы валют || USD 7,25 EUR 7,81 || USD 7,24 EUR 7,79
weather: Погода || Хотан 21°, ясно || Хотан 17°, дождь
prayer: Время намаза || Фаджр 04:12 || Фаджр 04:15
login: Войти || Личный кабинет
cart: Корзина (0) || Корзина (3)
took: Страница создана за 0,34 сек, запросов: 23 || Страница создана за 0,41 сек, запросов: 31
modified: Последнее изменение: 3 июня 2031 09:14 || Последнее изменение: 20 июня 2031 17:52
ad: Реклама || Скидка 20 % на садовые кресла || Новые телефоны от 99 в месяц
sponsor: Партнёрский материал || Пять кресел для вашей спины || Чай, о котором говорят все
also: Читайте также || Проезд подорожает осенью || Волонтёры спасли библиотеку
crumbs: Главная / Новости / Город || Главная / Политика
pages: 1 2 3 … 14 Следующая || 1 2 3 … 15 Следующая
rights: © 2030 Северный курьер || © 2031 Северный курьер
online: Гостей онлайн: 14, пользователей: 3 || Гостей онлайн: 22, пользователей: 5
online2: Участников на сайте: 402 || Участников на сайте: 1746
greet: С возвращением, Анна! || С возвращением, Борис!
greet2: Привет, Анна || Привет, Мария Ивановна
ticker: Срочно: мост снова открыт || Срочно: ночные поезда вернулись
notices: 3 новых сообщения || 5 новых сообщений
rated: Оценка 4,6 (312 отзывов) || Оценка 4,7 (318 отзывов)
delivery: Закажите в течение 3 ч 12 мин || Закажите в течение 1 ч 40 мин
video: Далее || Ночные поезда возвращаются к морю || Пекарне исполнилось сто лет
authors: Сейчас онлайн: Анна, Борис || Сейчас онлайн: Мария, Олег
"""
_TURKISH = """
views: 1,2 B görüntülenme || 1,4 B görüntülenme
played: 12.480 izlenme · 3,1 B beğeni || 13.011 izlenme · 3,3 B beğeni
ago: 3 saat önce || 5 saat önce
ago2: az önce || dün 17:52
ago3: Haber merkezi 1 saat önce paylaştı || Haber merkezi 4 saat önce paylaştı
comments: Son yorumlar || Ayşe: Bize kimse sormadı. || Ali: Teşekkürler!
bought: Bunu alanlar bunları da aldı || Siyah duvar askısı || Bahçe hortumu || Yağmurluk
left: Stokta son 3 ürün || Stokta son 2 ürün
promo: Kampanyanın bitmesine 02:13:44 || Kampanyanın bitmesine 01:05:09
viewing: 12 kişi bu ürüne bakıyor || 9 kişi bu ürüne bakıyor
letter: Haftalık bültenimize abone olun || Hiçbir haberi kaçırmayın
shares: 312 kez paylaşıldı || 340 kez paylaşıldı
reading: 5 dk okuma || 6 dk okuma
tags: Etiketler || ulaşım || kültür || sağlık || spor
quote: Günün sözü || Damlaya damlaya göl olur. || Sakla samanı, gelir zamanı.
photo: Günün fotoğrafı || Limanda sis || Buz üstünde kazlar
tip: Günün ipucu || Aramak için F'ye basın. || Kartı sürükleyin.
poll: Anket || Evet %45 || Evet %48
rates: Döviz kurları || USD 7,25 EUR 7,81 || USD 7,24 EUR 7,79
weather: Hava durumu || Hoten 21°, açık || Hoten 17°, yağmurlu
prayer: Namaz vakitleri || İmsak 04:12 || İmsak 04:15
login: Giriş yap || Hesabım
cart: Sepet (0) || Sepet (3)
took: Sayfa 0,34 saniyede oluşturuldu || Sayfa 0,41 saniyede oluşturuldu
modified: Son değişiklik: 3 Haziran 2031 09:14 || Son değişiklik: 20 Haziran 2031 17:52
ad: Reklam || Bahçe sandalyelerinde indirim || Yeni telefonlar ayda 99
sponsor: Sponsorlu içerik || Sırtınızın seveceği beş sandalye || Herkesin konuştuğu çay
also: İlgili haberler || Otobüs ücretleri sonbaharda artıyor || Gönüllüler kütüphaneyi kurtardı
crumbs: Anasayfa → Haberler → Şehir || Anasayfa → Siyaset
pages: 1 2 3 … 14 Sonraki || 1 2 3 … 15 Sonraki
rights: © 2030 Kuzey Postası || © 2031 Kuzey Postası
online: Çevrimiçi misafir: 14, üye: 3 || Çevrimiçi misafir: 22, üye: 5
online2: Sitedeki üyeler: 402 || Sitedeki üyeler: 1746
greet: Tekrar hoş geldin, Ayşe! || Tekrar hoş geldin, Ali!
greet2: Merhaba Ayşe || Merhaba Ali Rıza
ticker: Son dakika: köprü yeniden açıldı || Son dakika: gece trenleri dönüyor
notices: 3 yeni mesaj || 5 yeni mesaj
rated: Puan 4,6 (312 değerlendirme) || Puan 4,7 (318 değerlendirme)
delivery: 3 saat 12 dakika içinde sipariş verin || 1 saat 40 dakika içinde sipariş verin
video: Sıradaki || Gece trenleri sahile dönüyor || Fırın yüzüncü yaşını kutluyor
authors: Çevrimiçi: Ayşe, Ali || Çevrimiçi: Elif, Hasan
"""


def _table(notes: str) -> Words:
    rows = (line.split(": ", 1) for line in notes.strip().splitlines())
    return {key: tuple(said.split(" || ")) for key, said in rows}


SEEN: dict[Script, Words] = {
    "latin": _table(_ENGLISH),
    "han": _table(_CHINESE),
    "arabic": _table(_ARABIC),
    "uyghur": _table(_UYGHUR),
    "cyrillic": _table(_RUSSIAN),
    "turkish": _table(_TURKISH),
}

# Content that looks like what passes: in the text, or as a line of its own among its paragraphs.
HARD: dict[Script, tuple[tuple[str, str], ...]] = {
    "latin": (
        ("Only 412 people are left in the camp.", "Only 421 people are left in the camp."),
        ("Workers on the site: 412", "Workers on the site: 421"),
        ("Survey: 45% of residents oppose it.", "Survey: 54% of residents oppose it."),
        ("The paper ended its subscription in May.", "The paper ended its subscription in June."),
        ("412 members of the party", "421 members of the party"),
    ),
    "han": (
        ("营地里仅剩412人。", "营地里仅剩421人。"),
        ("工地工人：412人", "工地工人：421人"),
        ("调查：百分之四十五的居民反对。", "调查：百分之五十四的居民反对。"),
        ("该报于5月停止订阅。", "该报于6月停止订阅。"),
        ("党员412名", "党员421名"),
    ),
    "arabic": (
        ("بقي 412 شخصا في المعسكر.", "بقي 421 شخصا في المعسكر."),
        ("عمال البناء: 412", "عمال البناء: 421"),
        ("استطلاع: يعارض 45% من السكان المشروع.", "استطلاع: يعارض 54% من السكان المشروع."),
        ("اشترك في العقد ثلاثة موردين.", "اشترك في العقد أربعة موردين."),
        ("412 عضوا في الحزب", "421 عضوا في الحزب"),
    ),
    "uyghur": (
        ("لاگېردا 412 ئادەم قالدى.", "لاگېردا 421 ئادەم قالدى."),
        ("قۇرۇلۇش ئىشچىلىرى: 412", "قۇرۇلۇش ئىشچىلىرى: 421"),
        ("ئوقۇتقۇچىلار: 412", "ئوقۇتقۇچىلار: 421"),
        ("پارتىيە ئەزالىرى 412 نەپەر", "پارتىيە ئەزالىرى 421 نەپەر"),
    ),
    "cyrillic": (
        ("В лагере осталось 412 человек.", "В лагере осталось 421 человек."),
        ("Рабочих на стройке: 412", "Рабочих на стройке: 421"),
        ("Опрос: 45% жителей против.", "Опрос: 54% жителей против."),
        ("Подписка на газету прекращена в мае.", "Подписка на газету прекращена в июне."),
        ("412 членов партии", "421 член партии"),
    ),
    "turkish": (
        ("Kampta 412 kişi kaldı.", "Kampta 421 kişi kaldı."),
        ("Şantiyedeki işçiler: 412", "Şantiyedeki işçiler: 421"),
        ("Anket: Sakinlerin %45'i karşı.", "Anket: Sakinlerin %54'ü karşı."),
        ("412 parti yöneticisi", "421 parti yöneticisi"),
    ),
}
