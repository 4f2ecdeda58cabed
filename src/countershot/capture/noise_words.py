"""nothing -> the words that pages use for dates, clocks, counters, rates and advertisements.

A line made of these words and numbers alone says nothing of the page's content. A word that can
also carry content beside a number (cameras, deaths, budget, contract, deadline) must never stand
here: then "Cameras: 400" becoming "Cameras: 480" would be overlooked.

English, Russian, Arabic, Turkish, Uyghur, Hindi as words (after ``page_sentences.key``); Chinese
and Tibetan, which are written without spaces, as runs of characters.
"""

import re
import unicodedata


def _pattern(text: str) -> re.Pattern[str]:
    """Composed as ``key`` composes: some Indic letters have no composed form there."""
    return re.compile(unicodedata.normalize("NFC", text))


DATE_WORDS = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun today yesterday tomorrow now just moments moment ago am pm a.m p.m utc gmt bst cet
    cest
    est edt pst pdt msk z t th st nd rd s sec secs second seconds m min mins minute minutes h hr
    hrs hour hours d day days w wk week weeks mo month months yr year years a an one few couple of
    in on at the about less than since
    по московскому времени январь января февраль февраля март марта апрель апреля май мая июнь
    июня июль июля август
    августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря янв фев апр июн июл
    авг сен сент окт ноя дек понедельник вторник среда четверг пятница суббота воскресенье пн вт
    ср чт пт сб вс сегодня вчера завтра сейчас только что назад в г год года лет мск секунда
    секунду секунды секунд сек минута минуту минуты минут мин час часа часов ч день дня дней
    неделю недели недель месяц месяца месяцев
    يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس اغسطس سبتمبر أكتوبر
    اكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول الثاني
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد اليوم أمس غدا الآن
    قبل منذ ثانية ثانيتين ثوان ثواني دقيقة دقيقتين دقائق ساعة ساعتين ساعات يوم يوما يومين أيام
    أسبوع أسبوعين أسابيع شهر شهرين أشهر سنة عام في ص م صباحا صباحًا مساء مساءً بتوقيت غرينتش
    غرينيتش جرينتش
    محرم صفر ربيع الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو القعدة الحجة هـ الموافق
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık oca şub nis haz tem
    ağu eyl eki kas ara pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum
    cmt paz bugün dün yarın şimdi az önce saniye sn dakika dk saat sa gün hafta ay yıl tsi bir
    birkaç
    يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر دۈشەنبە
    سەيشەنبە چارشەنبە پەيشەنبە جۈمە شەنبە يەكشەنبە بۈگۈن تۈنۈگۈن ئەتە ھازىر ھازىرلا بۇرۇن ئىلگىرى
    سېكۇنت مىنۇت سائەت كۈن كۈنى ھەپتە ئاي ئاينىڭ يىل يىلى بىر بىرنەچچە
    چۈشتىن كېيىن دا دە تا تە पूर्वाह्न अपराह्न जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई
    अगस्त सितंबर
    सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर
    दिसंबर दिसम्बर सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार शुक्रवार शनिवार रविवार आज कल अभी पहले
    पूर्व सेकंड सेकेंड मिनट घंटा घंटे घण्टा घण्टे दिन सप्ताह हफ्ते महीने माह
    वर्ष साल बजे बजकर को में
    एक बजकर पर सुबह शाम दोपहर रात ist से
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    januar februar märz juni juli oktober dezember enero febrero abril mayo junio julio agosto
    septiembre octubre noviembre diciembre hace il y uhr vor
"""

AGO_WORDS = """
    ago just now назад только сейчас قبل منذ الآن önce şimdi بۇرۇن ئىلگىرى ھازىر ھازىرلا पहले
    अभी पूर्व hace vor
"""
AGO_RUNS = "前 刚刚 剛剛 刚才 སྔོན་ལ སྔོན གོང་ལ ད་ལྟ"
DURATION_WORDS = """
    sec secs seconds min mins minute minutes hour hours days week weeks months years
    секунд минут минуты час часа часов дня дней недели недель месяца месяцев лет
    ثواني دقيقة دقائق ساعة ساعات يوما يومين أيام أسبوع أسابيع شهر أشهر سنة
    saniye dakika gün hafta yıl مىنۇت سېكۇنت كۈن ھەپتە يىل
    सेकंड मिनट घंटा घंटे दिन सप्ताह महीने साल
"""
DURATION_RUNS = "秒钟 分钟 分鐘 小时 小時 天 周 个月"

LABEL_WORDS = """
    updated update updates last modified published publication posted post date time local page
    generated refreshed retrieved rendered served loaded edited checked read reading article
    online
    first issued as by server current clock edition build version
    обновлено обновлена обновлен обновление обновления последнее последняя опубликовано
    опубликована
    дата время публикации публикация изменено изменения редакция размещено добавлено страница
    сгенерирована создана создано за на у с местное текущее чтения чтение изменение правка
    آخر تحديث التحديث تحديثات محدث حدث حُدث نشر النشر نُشر نشرت تاريخ وقت
    التاريخ الوقت الساعة بتاريخ
    تم تعديل التعديل القراءة مدة المحلي
    güncellendi güncelleme güncellenme güncellenmiş son yayın yayınlanma yayımlanma yayınlandı
    yayımlandı yayım tarih tarihi tarihinde saati yerel eklenme eklendi giriş değiştirilme
    değişiklik okuma süresi sayfa oluşturuldu
    يېڭىلانغان يېڭىلاندى يېڭىلاش ۋاقتى ۋاقىت ئېلان قىلىنغان قىلىندى چېسلا چېسلاسى ئاخىرقى قېتىم
    ئەڭ يوللانغان ئوقۇش يەرلىك قېتىملىق ئۆزگەرتىش ئۆزگەرتىلگەن
    अपडेट अद्यतन अंतिम आखिरी बार प्रकाशित प्रकाशन तिथि तारीख दिनांक समय संशोधित किया गया की का के
    स्थानीय पोस्ट हुआ हुई पढ़ने पढ़ें
    mis à jour publié le aktualisiert veröffentlicht actualizado publicado
"""

# Of the label words those that say of a page that it was changed.
UPDATED_WORDS = """
    updated update modified edited
    обновлено обновлена обновлен обновление обновления изменено изменения
    تحديث التحديث محدث حدث تعديل
    güncellendi güncelleme güncellenme güncellenmiş değiştirilme
    يېڭىلانغان يېڭىلاندى يېڭىلاش
    अपडेट अद्यतन संशोधित aktualisiert actualizado
"""

COUNTER_WORDS = """
    view views viewed viewers hits hit visits visit visitor visitors readers likes like liked
    shares share shared comments comment replies reply reactions followers follower subscribers
    retweets reposts bookmarks downloads downloaded clicks watching online now reading read
    сайте читает прочитали просмотрели прочли посетило сообщений
    просмотр просмотра просмотров просмотры
    посмотрели посещений
    посетителей посетитель
    прочитано прочитали комментарий комментария комментариев комментарии лайков лайка нравится
    поделились репостов подписчиков онлайн читают скачиваний
    مشاهدة مشاهدات المشاهدات مشاهده قراءة قراءات القراءات زيارة زيارات الزيارات
    زائر الزوار زوار تعليق
    تعليقات التعليقات إعجاب إعجابات مشاركة مشاركات المشاركات متابع متابعين المتابعين
    يقرؤون يقرأون تحميل تنزيل شوهد شوهدت القراء متصل المتواجدون المتصلون تعليقا تعليقًا تعليقين
    görüntülenme görüntüleme görüntülendi okunma okundu okuyucu ziyaret ziyaretçi ziyaretçiler
    yorum
    yorumlar beğeni beğenme paylaşım paylaşıldı takipçi abone çevrimiçi indirme tıklama
    okuyor izlenme
    كۆرۈلدى ئوقۇلدى كۆرۈلۈش كۆرۈلگەن كۆرگەن كۆرۈش ئوقۇلۇش ئوقۇلغان زىيارەت زىيارەتچى
    زىيارەتچىلەر باھا ئىنكاس
    ئىنكاسلار باھالار ياقتۇرۇش ياقتۇرغان ھەمبەھىر ھەمبەھىرلەش ھەمبەھىرلەنگەن ئەگەشكۈچى
    توردا چۈشۈرۈش
    देखा देखे
    व्यूज व्यू दृश्य पाठक पाठकों आगंतुक टिप्पणी टिप्पणियां टिप्पणियाँ पसंद लाइक
    लाइक्स शेयर साझा फॉलोअर डाउनलोड ऑनलाइन विज़िटर विजिटर कमेंट कमेंट्स पढ़ा पढ़ी
    vues lectures commentaires aufrufe kommentare vistas comentarios
"""

# What is counted beside a counter's word; alone it may be content ("400 people").
UNIT_WORDS = """
    has have been was were page article story by
    эту страницу статью страница статья прочли человека посетило новость материал
    تمت هذا هذه المقال الصفحة الخبر شوهدت شوهد من
    bu sayfa haber yazı makale toplamda
    بۇ بەت ماقالە خەۋەر كۆرۈلدى ئوقۇلدى جەمئىي
    यह पृष्ठ पेज लेख खबर है हैं इस
    people users user members number no today guests times here you are this k b mn mln so far
    of is currently
    на у сайт сегодня раз раза человек тыс млн гостей пользователей количество всего
    اليوم الآن حاليا مرة مرات ألف شخص أشخاص عدد المستخدمين
    kez kişi sayısı bin defa toplam
    سانى ئادەم كىشى مىڭ قېتىم نەپەر
    बार गया गए हजार हज़ार लोग लोगों कुल लाख ने संख्या आज
"""

CODE_WORDS = """
    session id sid request ray trace token csrf nonce cache node host uid hash build debug client
    sess req etag fingerprint query cached visit visitor
    сессия сессии сеанс сеанса запрос запроса токен ид идентификатор
    جلسة الجلسة معرف معرّف طلب الطلب
    oturum kimliği kimlik istek belirteç
    سۆھبەت ئىلتىماس بەلگە كىملىك كىملىكى
    सत्र आईडी अनुरोध टोकन
"""

# These also name tenders and contracts: only beside what no person would have written.
REFERENCE_WORDS = """
    ref reference code number no key version revision номер код رمز المرجع رقم numarası kodu
    numara
    نومۇرى نومۇر كود كودى कोड संख्या क्रमांक
"""

STAMP_RUNS = """
    页面生成时间 当前时间 最后更新于 生成时间 最后更新 最近更新 更新时间 更新於 更新于 已更新
    更新日期 更新 发布时间 发布日期 发布于 发布
    發布時間 發佈時間 發布於 發布 最後更新 更新時間 发表于 发表时间 时间 時間 日期 刚刚 剛剛
    刚才 秒钟前 秒前 分钟前 分鐘前 分钟 小时前 小時前 小时 天前 日前 周前 个月前 月前 年前 前
    今天 昨天 今日 昨日 星期 周 週 礼拜 上午 下午 凌晨 晚上 中午 早上 北京 年 月 日 时 時 分 秒
    本页面 此页面 最后编辑于 最后编辑 最后修改于 最后修改 编辑于 修订于 
    农历 農曆 阴历 正月 冬月 腊月 闰 初 廿 今天是 今日是 现在是 现在时间 打印时间
    号 点 點 一 二 三 四 五 六 七 八 九 十 〇 零 གསར་བསྒྱུར ཉིན་ཐེངས ཟླ་བའི ཟླ་བ ཟླ ཚེས་གྲངས
    ཚེས་པ ཚེས ལོའི ལོ ཕྱི་ལོའི ཕྱི་ལོ སྤྱི་ལོའི སྤྱི་ལོ སྤྱི་ཟླ ཉིན དུས་ཚོད ཆུ་ཚོད སྐར་མའི
    སྐར་མ སྐར་ཆ སྔོན་ལ སྔོན གོང་ལ གོང ད་ལྟ དེ་རིང ཁ་སང གཟའ་ཟླ་བ གཟའ་མིག་དམར གཟའ་ལྷག་པ
    གཟའ་ཕུར་བུ གཟའ་པ་སངས གཟའ་སྤེན་པ གཟའ་ཉི་མ གཟའ སྤེལ་དུས སྤེལ་བའི དཔར་སྤེལ མཐའ་མའི མཐའ་མ
    བཟོ་བཅོས བྱས
"""
LABEL_RUNS = "编辑 修改 更新 发布 發布 發佈 发表 生成 当前 གསར་བསྒྱུར སྤེལ་དུས བཟོ་བཅོས"
COUNTER_RUNS = """
    发帖数 发帖 回帖数 来访人数 来访 访问人数
    阅读量 阅读数 阅读 閱讀 浏览量 浏览次数 浏览 瀏覽 点击量 点击数
    点击率 点击 點擊 访问量
    访问 访客 訪客 评论数 评论 評論 留言 点赞 點贊 分享 转发 轉發 收藏 粉丝 关注 在线人数 在线
    線上 下载次数 下载 ལྟ་མཁན བལྟས་གྲངས ལྟ་གྲངས ཀློག་གྲངས ཀློག་མཁན མཆན དགའ་པོ མཐུན་སྤེལ
    དྲ་ཐོག་ཏུ དྲ་ཐོག ལྟ་ཀློག
"""
UNIT_RUNS = """
    人次 次 人 条 條 万 萬 千 亿 共 个 位 该 页面 网页 文章 当前 目前 本站 有 共有 人数 本页
    本文 已有 已被
    ཐེངས་གྲངས ཐེངས
    གྲངས མི
"""
CODE_RUNS = """
    会话标识 会话编号 会话 请求编号 请求 會話 請求 编号 標識 标识 གོ་རིམ
"""

# They fill a stamp that says so ("this page was last edited on 3 May"), never another line.
FILLER_WORDS = """
    this was were has been it is to your you printed
    эта этой этот была был было статья статьи материал материала раз
    هذه هذا الصفحة كان كانت لهذه المرة مرة
    bu sayfanın sayfayı olarak en
    بۇ بەت بەتنى
    यह इस पृष्ठ
"""

CLOCK_PLACES = """
    beijing moscow urumqi xinjiang london delhi local greenwich московское пекинское местное
    ئۈرۈمچى بېيجىڭ شىنجاڭ بكين مكة موسكو pekin istanbul ankara दिल्ली भारतीय
"""
RATE_WORDS = """
    rate rates exchange price spot crude us курс цена официальный курсы سعر صرف أسعار الأمريكي خام
    fiyatı kuru kur döviz نەرخى كۇرسى भाव दर कीमत अमेरिकी
"""
CURRENCIES = _pattern(
    r"\b(?:usd|eur|gbp|cny|cnh|rmb|rub|try|jpy|inr|kzt|euro|dollar|dolar|доллара?|евро|юан[ья])\b|"
    r"美元|欧元|الدولار|اليورو|اليوان|دوللار|ياۋرو|يۈەن|डॉलर|यूरो|रुपया"
)
MARKET_WORDS = _pattern(
    r"\b(?:usd|eur|gbp|cny|cnh|rmb|rub|try|jpy|inr|kzt|btc|eth|brent|wti|gold|oil|nasdaq|dow|ftse|"
    r"dax|bist|moex|nikkei|sensex|nifty|hang seng|s&p|bitcoin|index|euro|dollar|dolar|altın|petrol|"
    r"bitcoin|доллар|евро|юань|нефть|золото|биткоин|индекс)\b|上证|深证|沪深|恒生|指数|美元|欧元|"
    r"黄金|原油|比特币|汇率|الدولار|اليورو|الذهب|النفط|برنت|اليوان|دوللار|ياۋرو|ئالتۇن|نېفىت|يۈەن|डॉलर|"
    r"यूरो|सोना|रुपया|सेंसेक्स|निफ्टी|कच्चा तेल"
)
MOVES = _pattern(r"[▲▼△▽↑↓⬆⬇🔺🔻]|[+-]\d+(?:[.,]\d+)?%")
RATE = _pattern(r"\d{1,3}[.,](?:\d{2}|\d{4})(?!\d)")
INDEX = _pattern(r"\d[.,](?:\d{2}|\d{4})(?!\d)")
WEATHER = _pattern(r"\d\s*(?:°|º)\s*c?\b|\d℃|℃|°[cf]")

RIGHTS = _pattern(
    r"©|\(c\) ?\d{4}|copyright|all rights reserved|版权所有|版權所有|все права защищены|"
    r"(?:جميع )?الحقوق محفوظة|tüm hakları|her hakkı|نەشر هوقۇقى|نەشر ھوقۇقى|ھوقۇقى قوغد|सर्वाधिकार|"
    r"कॉपीराइट|པར་དབང|པར་ཡོད"
)
ADVERTISED = _pattern(
    r"(?:advertisements?|sponsored(?: content| links?| post)?|promoted|paid content|"
    r"ads? by \w+|ad|"
    r"广告|廣告|推广|推廣|赞助内容|赞助|реклама|на правах рекламы|партнёрский материал|"
    r"партнерский материал|спонсор|إعلان|إعلانات|اعلان|محتوى ممول|ممول|إعلان ممول|reklam|reklamlar|"
    r"sponsorlu(?: içerik)?|ئېلان|سودا ئېلانى|विज्ञापन|प्रायोजित|དྲིལ་བསྒྲགས|ཁྱབ་བསྒྲགས|publicité|"
    r"publicidad|anzeige|werbung)"
)
COMMENTED = _pattern(
    r"[\W\d]*(?:(?:(?:readers?'?s?|user|all|your) )?(?:comments?|replies)|"
    r"[条條]?(?:网友|網友|读者|全部|用户)?(?:评论|評論|留言|跟帖|回复)区?|"
    r"комментари(?:и|й|я|ев)(?: читателей)?|(?:(?:okur|okuyucu|tüm) )?yorum(?:lar|ları)?|"
    r"(?:ال)?(?:تعليق|تعليقات|ردود)(?: (?:القراء|الزوار))?|"
    r"(?:ئوقۇرمەن |تورداش )?(?:ئىنكاس|باھا)(?:لار|لىرى)?|टिप्पणि?(?:याँ|यां|णी)?)[\W\d]*[条條]?"
)
RELATED = _pattern(
    r"(?:related(?: \w+){0,2}|read (?:also|more|next)|see also|most (?:read|viewed|popular|shared)|"
    r"trending(?: \w+)?|popular(?: \w+)?|recommended(?: \w+){0,2}|you (?:may|might) also like|"
    r"more (?:from|on|stories|news)(?: \w+){0,3}|latest(?: \w+)?|top stories|editor'?s picks?|"
    r"don'?t miss|in other news|相关\S{0,4}|相關\S{0,4}|延伸阅读|延伸閱讀|推荐\S{0,4}|推薦\S{0,4}|"
    r"热门\S{0,4}|熱門\S{0,4}|最新\S{0,4}|猜你喜欢|更多\S{0,4}|大家都在看|排行榜|"
    r"читайте также|читать также|похожие(?: \w+)?|популярное|популярные(?: \w+)?|"
    r"самое читаемое|по теме|другие новости|последние новости|рекомендуем(?: \w+)?|ещё по теме|"
    r"материалы по теме|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|اقرا ايضا|مواضيع (?:ذات صلة|متعلقة)|"
    r"ذات صلة|أخبار ذات صلة|الأكثر قراءة|الأكثر مشاهدة|مقالات (?:ذات صلة|مشابهة)|قد يعجبك(?: \w+)?|"
    r"آخر الأخبار|المزيد(?: \w+){0,2}|ilgili(?: \w+)?|benzer(?: \w+)?|en çok okunan(?:lar)?|"
    r"çok okunanlar|öne çıkanlar|son haberler|önerilen(?: \w+)?|popüler(?: \w+)?|"
    r"مۇناسىۋەتلىك(?: \w+){0,2}|ئالاقىدار(?: \w+){0,2}|ئەڭ كۆپ ئوقۇلغان(?: \w+)?|"
    r"ئەڭ يېڭى(?: \w+)?|قىزىق نۇقتا\w*|تەۋسىيە(?: \w+)?|"
    r"संबंधित.{0,12}|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|सबसे ज्यादा पढ़.{0,8}|लोकप्रिय.{0,10}|"
    r"ताज़ा.{0,8}|ताजा.{0,8}|सम्बन्धित.{0,12}|"
    r"འབྲེལ་ཡོད.{0,14}|འབྲེལ་བའི.{0,14}|གསར་ཤོས.{0,10})"
)
