"""nothing -> what Uyghur, Russian and Turkish sites say around their content, as text."""

UYGHUR = """
open: ھازىر ئوچۇق | ھازىر تاقاق
teasers: بۇ پىلان كېلەر ھەپتە مۇزاكىرە قىلىنىدۇ. | ئاھالىلەر لايىھەنى مۇلازىمەت زالىدا \
كۆرەلەيدۇ. | قۇرۇلۇش كېلەر يىلى ئەتىيازدا پۈتىدۇ. | بېلەت پەيشەنبە كۈنىدىن باشلاپ سېتىلىدۇ. | \
مۇتەخەسسىسلەر سۇنى تېجەپ ئىشلىتىشنى ئەسكەرتتى.
dir: rtl ug
days: دۈشەنبە | سەيشەنبە | چارشەنبە | پەيشەنبە | جۈمە | شەنبە | يەكشەنبە
months: يانۋار | فېۋرال | مارت | ئاپرېل | ماي | ئىيۇن | ئىيۇل | ئاۋغۇست | سېنتەبىر | ئۆكتەبىر \
| نويابىر | دېكابىر
date: {y}-يىلى {d}-{month} | {y}-{mm}-{dd}
today: بۈگۈن {date}، {day} | {date} {day}
clock: ھازىرقى ۋاقىت {hm}
nav: باش بەت | خەۋەرلەر | مۇلازىمەت | ھۆججەتلەر | تۈرلەر | رەسىملەر | بىز ھەققىدە | ئالاقىلىشىش
navnew: ئوچۇق سانلىق مەلۇمات | خىزمەت ئورنى
site: ئاقتاغ تورى | كۆكبۇلاق ئۇچۇر تورى | ئالمىلىق پورتالى
ads: ئۆي سايمانلىرى يېرىم باھادا | ئىنگلىزچە ئۆگىنىش كۇرسى باشلاندى | يانفون ئالسىڭىز سوۋغات \
بار | ئەرزان ئايروپىلان بېلىتى \
| قىشلىق كىيىملەر كەلدى | توي زالى زاكاس قىلىڭ | ماشىنا سۇغۇرتىسى بەش مىنۇتتا | ھەقسىز \
يەتكۈزۈپ بېرىش
adlabel: ئېلان
sponsored: دوختۇرلار تەۋسىيە قىلغان ئادەت | توك پۇلىنى قانداق تېجەيمىز | بۇ مېۋىنىڭ پايدىسى \
كۆپ | ياخشى ئۇيقۇنىڭ سىرى
heads: ئاپتوبۇس لىنىيەسى ئۆزگەرتىلدى | يېڭى شىپاخانا ئېچىلدى | بازار يېڭى ئورۇنغا كۆچتى | سۇ \
تۇرۇبىسى رېمونت قىلىنىدۇ \
| پىدائىيلار كۆچەت تىكتى | مەكتەپ ئوقۇغۇچى قوبۇل قىلىدۇ | ھاۋارايىدىن ئاگاھلاندۇرۇش | يول \
قۇرۇلۇشى باشلاندى \
| كىتاب كۆرگەزمىسى ئېچىلدى | تىياتىرخانا يېڭى پروگرامما ئېلان قىلدى | دېھقانلار ھوسۇل \
يىغىۋاتىدۇ | پويىز قاتنىشى كۆپەيتىلدى \
| ئوت ئاپىتىدىن ساقلىنىش تەشۋىقاتى | ياشلار مۇسابىقىسى ئاخىرلاشتى | كۇتۇپخانا ۋاقتى ئۇزارتىلدى \
| مۇزېي كونا رەسىم يىغىدۇ
related: مۇناسىۋەتلىك خەۋەرلەر | بۇنىمۇ ئوقۇڭ
most: ئەڭ كۆپ ئوقۇلغان
latest: يېڭى خەۋەرلەر
views: كۆرۈلۈشى: {n} | {n} قېتىم ئوقۇلدى | ئوقۇلۇشى {n}
comments_n: {n} ئىنكاس | ئىنكاسلار ({n})
share: {n} ھەمبەھىر
like: {n} ياقتۇرۇش
ago_min: {n} مىنۇت بۇرۇن
ago_hour: {n} سائەت بۇرۇن
ago_day: {n} كۈن بۇرۇن
ago_week: {n} ھەپتە بۇرۇن
posted: يوللانغان ۋاقتى
comments_title: ئىنكاسلار
comments: ئاخىرى بۇنى يازغان ئادەم چىقتى. | ھەر كۈنى ئۆتىمەن، ئۆزگىرىش يوق. | رەھمەت سىزگە. | \
خەرىتىسى بارمۇ؟ \
| كۈتۈپ باقايلى. | ياخشى خەۋەر! | قوللايمەن. | ئىشەنگۈم كەلمەيدۇ.
nicks: تاغ بالىسى | يولۇچى | ئوقۇرمەن | باغۋەن | كۆكتەم | دەريا بويى | مېھمان | يۇلتۇز
online: توردىكى ئەزا: {m}، مېھمان: {n} | توردىكىلەر: {n}
generated: بەت {s} سېكۇنتتا ھاسىل قىلىندى
cities: ئاقتاغ | كۆكبۇلاق | ئالمىلىق
sky: يېنىك يامغۇر | بۇلۇتلۇق | ئوچۇق | تۇمان
rates: پېرېۋوت نىسبىتى | دوللار | ياۋرو
notice: تور بېكەت شەنبە كۈنى كەچتە ئاسرىلىدۇ. | جۈمە كۈنى مۇلازىمەت زالى تاقىلىدۇ. | يازلىق \
لاگېرغا تىزىملاش باشلاندى.
ticker: جىددىي خەۋەر
cookie: بۇ بېكەت ساقلانمىلارنى ئىشلىتىدۇ. | قوشۇلىمەن | تەڭشەك
poll: ئىشقا قانداق بارىسىز؟ | ئاپتوبۇس | ۋېلىسىپىت | ماشىنا
votes: ئاۋاز
quote: كۈنلۈك ھېكمەت
quotes: ئىلىم ئەقىل بۇلىقى. | ئاز سۆزلە، كۆپ تىڭشا. | كۆپ بىلگەن ئاز سۆزلەر. | سەۋرنىڭ تېگى \
سېرىق ئالتۇن.
welcome: خۇش كەپسىز، مېھمان! IP ئادرېسىڭىز {ip}
greet: ئەتىگەنلىكىڭىز خەيرلىك بولسۇن! | ياخشىمۇسىز! | كەچلىكىڭىز خەيرلىك بولسۇن!
letter: خەۋەرلەرگە مۇشتەرى بولۇڭ | قانىلىمىزغا ئەگىشىڭ | يېڭىلىقلارنى قولدىن بەرمەڭ
tags: قاتناش | مائارىپ | ساغلاملىق | مەدەنىيەت | ھاۋارايى | تەنتەربىيە | بازار | كىتاب
tags_title: خەتكۈچلەر
partners: شەھەرلىك كۇتۇپخانا | قاتناش ئىدارىسى | مۇزېي | ھاۋارايى پونكىتى | مەدەنىيەت يۇرتى | \
ئارخىپخانا
partners_title: دوستانە ئۇلىنىشلار
holiday: نورۇز بايرىمىڭىزغا مۇبارەك! | ھېيتىڭىزغا مۇبارەك! | يېڭى يىلىڭىزغا مۇبارەك!
products: پاختا پەلەي | خىزمەت كىيىمى | كارىۋات رەختى | گىلەم | يوتقان | ياستۇق
price: {n} سوم
recommend: ئوخشاش مەھسۇلاتلار
viewing: {n} كىشى كۆرۈۋاتىدۇ
left: قالغان ۋاقىت: {d} كۈن {h} سائەت {m} مىنۇت
days_left: {d} كۈن قالدى
captcha: دەلىللەش: {a} + {b} نەچچە؟
prev: ئالدىنقىسى
next: كېيىنكىسى
stats: بۈگۈنكى زىيارەت: {n} | ئومۇمىي زىيارەت: {n}
events: پائالىيەتلەر
search: ئىزدەش
email: ئېلخەت
download: چۈشۈرۈش
updated: ئۇچۇر ۋاقتى
author: تەھرىر بۆلۈمى | ئىشخانا
popup: ئەپىمىزنى چۈشۈرۈڭ | قىسقا تەكشۈرۈشكە قاتنىشىڭ | بېكىتىمىزنى دوستلىرىڭىزغا تونۇشتۇرۇڭ
rating: باھا: {s} ({n} ئاۋاز)
recent: يېقىنقى ئۆزگىرىشلەر
"""

CYRILLIC = """
open: Сейчас открыто до 17:00 | Сейчас закрыто
teasers: Депутаты рассмотрят план на следующей неделе. | Чертежи можно посмотреть в здании \
администрации. | Работы обойдутся в 3,1 млн рублей и продлятся до весны. | Билеты поступят в \
продажу в четверг. | Спасатели напоминают об опасности тонкого льда.
dir: ltr ru
days: понедельник | вторник | среда | четверг | пятница | суббота | воскресенье
months: января | февраля | марта | апреля | мая | июня | июля | августа | сентября | октября | \
ноября | декабря
date: {d} {month} {y} | {dd}.{mm}.{y}
today: Сегодня {date}, {day} | {date}, {day}
clock: Местное время {hm}
nav: Главная | Новости | Услуги | Документы | Проекты | Фотогалерея | О нас | Контакты
navnew: Открытые данные | Вакансии
site: Заречный портал | Вестник Приозёрья | Слобода-инфо
ads: Окна ПВХ со скидкой 30 % | Теплицы с доставкой по области | Курсы английского, первый \
урок бесплатно \
| Натяжные потолки за один день | Зимняя резина в рассрочку | Туры на море от 19 900 ₽ | \
Ремонт квартир под ключ \
| ОСАГО онлайн за 5 минут
adlabel: Реклама
sponsored: Врачи назвали простую привычку | Дачникам рассказали о главной ошибке | Как платить \
за свет меньше \
| Этот суп готовят за 15 минут
heads: Изменится расписание паромов | Депутаты утвердили бюджет | В школе заменят крышу | \
Рынок переедет на новое место \
| На Мельничной улице прорвало трубу | Библиотека будет работать дольше | Волонтёры высадили \
400 деревьев \
| Проезд в автобусах подорожает | Открылась новая поликлиника | Пожар на лесопилке потушен | \
Гребцы выиграли кубок \
| Театр объявил программу сезона | Аграрии ждут поздний урожай | Музей собирает старые \
фотографии \
| Движение на объездной ограничат | Синоптики обещают заморозки
related: Читайте также | Материалы по теме
most: Самое читаемое
latest: Лента новостей
views: Просмотров: {n} | {n} просмотров | Прочитали: {n}
comments_n: Комментарии ({n}) | {n} комм.
share: Поделились {n}
like: Нравится {n}
ago_min: {n} мин. назад
ago_hour: {n} ч. назад
ago_day: {n} дн. назад
ago_week: {n} нед. назад
posted: Опубликовано
comments_title: Комментарии
comments: Давно пора было об этом написать. | Хожу мимо каждый день, ничего не меняется. | \
Спасибо за подробности. \
| А карта где-нибудь есть? | Поживём – увидим. | Не верю. | Хоть одна хорошая новость! | Сосед \
говорит то же самое.
nicks: Старый рыбак | tanya_74 | Прохожий | Зареченский | кот_учёный | Механик | Вера | гость
online: Сейчас на форуме: {m} пользователей и {n} гостей | Сейчас на сайте: {n}
generated: Страница создана за {s} сек.
cities: Заречный | Приозёрск-2 | Слобода
sky: небольшой дождь | облачно | ясно | туман
rates: Курс валют | USD | EUR
notice: В субботу с 22:00 до 02:00 портал будет недоступен. | В пятницу приём граждан не \
ведётся. \
| Открыта запись в летний лагерь.
ticker: Срочно
cookie: Сайт использует файлы cookie. | Согласен | Настройки
poll: Как вы добираетесь на работу? | На автобусе | На велосипеде | На машине
votes: голосов
quote: Мысль дня
quotes: Тише едешь – дальше будешь. | Семь раз отмерь, один раз отрежь. | Без труда не вынешь \
рыбку из пруда. \
| Век живи – век учись.
welcome: Здравствуйте, гость! Ваш IP: {ip}
greet: Доброе утро! | Добрый день! | Добрый вечер!
letter: Подпишитесь на рассылку | Главное за неделю – в вашей почте | Читайте нас в мессенджере
tags: мост | бюджет | дороги | здоровье | школы | культура | погода | спорт
tags_title: Метки
partners: Областная библиотека | Ремесленная палата | Центр занятости | Краеведческий музей | \
Служба спасения \
| Дом культуры
partners_title: Полезные ссылки
holiday: С Новым годом! | С праздником весны! | Поздравляем с Днём района!
products: Дымоход 150 мм | Насос циркуляционный | Бак расширительный | Кран шаровой | \
Теплоноситель 10 л \
| Совок каминный
price: {n} ₽
recommend: С этим товаром покупают
viewing: Сейчас смотрят: {n}
left: До окончания приёма заявок: {d} дн. {h} ч. {m} мин.
days_left: Осталось {d} дн.
captcha: Сколько будет {a} + {b}?
prev: Предыдущая
next: Следующая
stats: Посетителей сегодня: {n} | Всего посетителей: {n}
events: Ближайшие события
search: Поиск
email: Эл. почта
download: Файлы
updated: Данные на
author: Редакция | Пресс-служба
popup: Установите наше приложение | Поддержите редакцию | Пройдите короткий опрос о качестве услуг
rating: Оценка: {s} (голосов: {n})
recent: Свежие правки
"""

TURKISH = """
open: Şu an açık | Şu an kapalı
teasers: Meclis planı önümüzdeki hafta görüşecek. | Projenin çizimleri belediye binasında \
görülebilir. | Çalışma 310 bin liraya mal olacak ve bahara kadar sürecek. | Biletler perşembe \
günü satışa çıkıyor. | Uzmanlar vatandaşları su tasarrufuna çağırdı.
dir: ltr tr
days: Pazartesi | Salı | Çarşamba | Perşembe | Cuma | Cumartesi | Pazar
months: Ocak | Şubat | Mart | Nisan | Mayıs | Haziran | Temmuz | Ağustos | Eylül | Ekim | \
Kasım | Aralık
date: {d} {month} {y} | {dd}.{mm}.{y}
today: Bugün {date} {day} | {date}, {day}
clock: Saat {hm}
nav: Ana Sayfa | Haberler | Hizmetler | Belgeler | Projeler | Galeri | Hakkımızda | İletişim
navnew: Açık veri | Kariyer
site: Çınarlı Haber | Gölköy Portalı | Derebağ Rehberi
ads: Kombi bakımında büyük indirim | Mutfak dolaplarında peşin fiyatına 9 taksit | Ücretsiz \
İngilizce seviye tespit sınavı \
| Adalara ucuz uçak bileti | Kasko teklifi 2 dakikada | Kışlık lastiklerde kampanya | Yeni \
konut projesi satışta \
| İlk ay üyelik bizden
adlabel: Reklam
sponsored: Uzmanlardan basit bir alışkanlık önerisi | Elektrik faturasını düşürmenin yolu | Bu \
tarif çok konuşuldu \
| Emeklilerin en sevdiği şehirler
heads: Feribot saatleri değişiyor | Belediye bütçesi kabul edildi | Okulun çatısı yenilenecek \
| Pazar yeri taşınıyor \
| Değirmen Caddesi'nde su kesintisi | Kütüphane geç saate kadar açık | Gönüllüler 400 fidan \
dikti | Otobüs ücretlerine zam \
| Yeni sağlık ocağı açıldı | Kereste atölyesindeki yangın söndürüldü | Kürek takımı kupayı \
kazandı \
| Tiyatro sezonu açıklandı | Çiftçiler geç hasat bekliyor | Müze eski fotoğraf arıyor | Çevre \
yolunda çalışma var \
| Hafta sonu yağmur geliyor
related: İlgili haberler | Bunlar da ilginizi çekebilir
most: En çok okunanlar
latest: Son dakika
views: Okunma: {n} | {n} kez okundu | Görüntülenme {n}
comments_n: {n} yorum | Yorumlar ({n})
share: {n} paylaşım
like: {n} beğeni
ago_min: {n} dakika önce
ago_hour: {n} saat önce
ago_day: {n} gün önce
ago_week: {n} hafta önce
posted: Yayınlanma
comments_title: Yorumlar
comments: Sonunda biri bunu yazdı. | Her gün geçiyorum, değişen bir şey yok. | Bilgi için \
teşekkürler. \
| Haritası var mı? | Bekleyip göreceğiz. | Pek inandırıcı gelmedi. | Güzel haber! | Komşum da \
aynısını söylüyor.
nicks: denizci34 | gezgin | sessiz okur | Liman Fatihi | ayşegül | eskitoprak | misafir | martı
online: Şu an {m} üye ve {n} ziyaretçi çevrimiçi | Çevrimiçi: {n}
generated: Sayfa {s} saniyede oluşturuldu
cities: Çınarlı | Gölköy | Derebağ
sky: hafif yağmurlu | bulutlu | güneşli | sisli
rates: Döviz kurları | Dolar | Euro
prayers: Namaz vakitleri | İmsak | Öğle | İkindi | Akşam | Yatsı
notice: Portal cumartesi 22.00-02.00 arasında kapalı olacaktır. | Çağrı merkezi cuma günü \
hizmet vermeyecektir. \
| Yaz kursu kayıtları başladı.
ticker: Son dakika
cookie: Sitemizde çerezler kullanılmaktadır. | Kabul et | Ayarlar
poll: İşe nasıl gidiyorsunuz? | Otobüsle | Bisikletle | Arabayla
votes: oy
quote: Günün sözü
quotes: Damlaya damlaya göl olur. | Sakla samanı, gelir zamanı. | Acele işe şeytan karışır. | \
Bir elin nesi var, iki elin sesi var.
welcome: Hoş geldiniz, misafir. IP adresiniz: {ip}
greet: Günaydın! | İyi günler! | İyi akşamlar!
letter: Bültenimize abone olun | Haftanın haberleri e-postanızda | Gelişmeleri kaçırmayın
tags: liman | bütçe | yollar | sağlık | okullar | kültür | hava durumu | spor
tags_title: Etiketler
partners: İl Halk Kütüphanesi | Esnaf Odası | Sahil Güvenlik | Turizm Müdürlüğü | Meteoroloji \
| Kent Müzesi
partners_title: Bağlantılar
holiday: Bayramınız kutlu olsun! | Yeni yılınız kutlu olsun! | Ramazan Bayramınız mübarek olsun!
products: Barkod okuyucu | Etiket yazıcı | Kart okuyucu | El terminali | Sunucu bakımı | \
Yedekleme diski
price: {n},90 TL
recommend: Benzer ürünler
viewing: Şu anda {n} kişi inceliyor
left: Kalan süre: {d} gün {h} saat {m} dakika
days_left: Son {d} gün
captcha: Güvenlik sorusu: {a} + {b} kaç eder?
prev: Önceki
next: Sonraki
stats: Bugünkü ziyaretçi: {n} | Toplam ziyaretçi: {n}
events: Yaklaşan etkinlikler
search: Ara
email: E-posta
download: Dosyalar
updated: Bilgilerin tarihi
author: Haber Merkezi | Basın Birimi
popup: Mobil uygulamamızı indirin | Yerel gazeteciliğe destek olun | Kısa anketimize katılın
rating: Puan: {s} ({n} oy)
recent: Son değişiklikler
"""
