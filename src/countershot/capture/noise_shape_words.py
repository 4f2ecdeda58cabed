"""nothing -> the patterns by which greetings, pagers, countdowns and boxes of the day are told.

English, Russian, Arabic, Turkish, Uyghur, Hindi, Chinese; all are matched after
``page_sentences.key`` except ``RELATIVE``, which is cut out of the line itself.
"""

import re
import unicodedata


def _pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Composed as ``key`` composes."""
    return re.compile(unicodedata.normalize("NFC", text), flags)


PRESENT = _pattern(
    r"\d:\d\d|星期|周[一二三四五六日]|礼拜|今天|今日|现在|農曆|农历|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|now)\b|"
    r"понедельник|вторник|сред[аы]|четверг|пятниц|суббот|воскресень|сегодня|сейчас|"
    r"الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|اليوم|الآن|"
    r"pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|\bpazar\b|bugün|şimdi|şu an|"
    r"شەنبە|جۈمە|بۈگۈن|ھازىر|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|आज|अभी"
)
# Amounts and telephones are no counters, whatever stands beside them.
NO_COUNTER = _pattern(
    r"\b(?:tel|phone|telephone|fax|telefon|faks|room|postcode|zip)\b|тел(?:\b|ефон)|факс|индекс|电话|传真|邮编|"
    r"热线|هاتف|تلفون|فاكس|تېلېفون|فاكس|फोन|दूरभाष|"
    r"\b(?:usd|eur|gbp|cny|rmb|rub|try|tl|lira|liralık|yuan|euros?|dollars?|pounds?|dolar)\b|"
    r"юан|руб|доллар|"
    r"тенге|евро|دولار|دينار|ريال|جنيه|درهم|ليرة|يوان|يورو|يۈەن|دوللار|سوم|डॉलर|रुप|रु\.|युआन|"
    r"यूरो|"
    r"人民币|美元|欧元|万元|块钱"
)
OF_PAGE = _pattern(
    r"\b(?:page|article)\b|страниц|стать[яи]|\bsayfa|页面|本页|本文|الصفحة|المقال|بەت|ماقالە|पृष्ठ|लेख"
)
KEPT = _pattern(
    r"document|attachment|annex|tender|source|reference|download|документ|приложени|тендер|закупк|"
    r"источник|файл|附件|文件|招标|采购|来源|وثائق|مرفق|مناقص|مصادر|ihale|belge|ekler|kaynak|dosya|"
    r"ھۆججەت|قوشۇمچە|خېرىدار|مەنبە|दस्तावेज|निविदा|संलग्न|स्रोत"
)
NOW = _pattern(
    r"\bnow\b|at this moment|сейчас|الآن|حاليا|şu an|şimdi|ھازىر|ۋاتىدۇ|现在|正在|当前|目前在|"
    r"अभी|इस समय"
)
DEGREES = _pattern(
    r"\d ?(?:градус|derece|degrees?\b|درجة|درجات|گرادۇس|度|डिग्री)|(?:درجة|气温|温度)[^\d]{0,12}\d"
)
POSTS = _pattern(
    r"(\S{2,24})(?: \W?|(?=[帖发主]))(?:posts?|messages|topics|сообщени[йяе]|постов|"
    r"帖子|发帖|主题|gönderi(?:ler)?|mesaj(?:lar)?|(?:ال)?مشاركات|(?:ال)?مواضيع|يازم(?:ا|ىلار)|تېم(?:ا|ىلار))"
    r" ?[:：]? ?[\d., ]+"
)
BUILD = _pattern(
    r"^(?:v|ver\.?|version|build|版本号?|версия|сборка|sürüm|الإصدار|نەشرى)[ :：]{0,2}v?\d"
)
STARS = _pattern(
    r"(?:[★☆⭐ ]{2,}|[★☆⭐ ]*[0-9][.,]\d(?!\d) ?(?:/ ?(?:5|10))?[★☆⭐ ]*) ?"
    r"[(（][\d.,]+[^\d%]{0,20}[)）]"
)
LABELLED_AD = _pattern(
    r"(?:advertisement|sponsored|promoted|реклама|партнёрский материал|广告|推广|إعلان|"
    r"ممول|reklam|sponsorlu|ئېلان|विज्ञापन|प्रायोजित|དྲིལ་བསྒྲགས)(?: \S|(?<=[告广]))"
)
GREETING = _pattern(
    r"^(?:good (?:morning|afternoon|evening|night|day)|hello\b|hi\b|welcome\b|"
    r"dear (?:guest|visitor)|добро пожаловать|доброе утро|добр(?:ый|ой) (?:день|вечер|ночи)|"
    r"здравствуйте|привет|"
    r"(?:早上|上午|中午|下午|晚上|早晨)好|夜深了|您好|你好|欢迎|歡迎|"
    r"صباح الخير|مساء الخير|مرحبا|أهلا|السلام عليكم|günaydın|tünaydın|"
    r"iyi (?:günler|akşamlar|geceler)|merhaba|hoş ?geldin|ئەسسالامۇ|خەيرلىك|خوش كەپسىز|ياخشىمۇسىز|"
    r"नमस्ते|सुप्रभात|शुभ |स्वागत)"
)
CONSENT = _pattern(r"cookie|\bкуки\b|\bçerez|ملفات تعريف الارتباط|كوكيز|कुकी")
PAGER_RUNS = _pattern(
    r"[«‹<←]? ?[上下前后後]一?(?:篇|条|條|页|頁|则|則|个|個)(?:文章|新闻|信息)?[:：]"
)
PAGER = _pattern(
    r"(?:[←→«»‹›⟵⟶]|prev(?:ious)?\b|next\b|older\b|newer\b|[上下]一(?:篇|条|页|则)|предыдущ|следующ|"
    r"назад\b|вперед\b|вперёд\b|"
    r"السابق|التالي|الخبر (?:السابق|التالي)|المقال (?:السابق|التالي)|önceki|sonraki|"
    r"ئالدىنقى|كېيىنكى|पिछल|अगल)"
)
NO_NEIGHBOUR = _pattern(
    r"[^:：]{2,24}[:：] ?(?:none|nothing|no more(?: \w+)?|нет|没有了?|沒有了?|无|暂无|"
    r"لا يوجد|لا شيء|yok|يوق|कोई नहीं)\.?"
)
RIDDLE = _pattern(r"\d{1,3} ?[+\-×x*] ?\d{1,3} ?= ?(?:\?|$|_)")
COUNTDOWN = _pattern(
    r"\d+ ?(?:d|days?|дней|дня|день|дн|天|日|gün|يوما?|أيام|كۈن|दिन)[\s,،:و]*"
    r"(?:\d{1,2}:\d{2}:\d{2}|"
    r"\d+ ?(?:h|hours?|hrs?|час\w*|ч|小时|小時|时|時|saat|ساعات|ساعة|سائەت|घंटे|घंटा)"
    r"[\s,،:و]*\d+ ?(?:m|mins?|minutes?|мин\w*|м|分钟?|分鐘|dakika|dk|دقيقة|دقائق|مىنۇت|मिनट))"
)
LEFT = _pattern(
    r"\d+ days? (?:left|remaining|to go)|осталось \d+|до окончания[^\d]{0,20}\d+ дн|بقي \d+|"
    r"ещё \d+ дн|还剩\d|剩余\d|(?:متبقي|باقي) \d|"
    r"\d+ (?:يوم|أيام) متبقية|(?:son|kalan) \d+ gün|\d+ gün kaldı|\d+ كۈن قالدى|\d+ दिन (?:शेष|बाकी)"
)
TAKEN = _pattern(
    r"(?<![\d.,])\d+[.,]\d+ ?\(?(?:s|sec|seconds?|second\(s\)|сек\w*|秒|ms|мс|"
    r"saniye\w*|ثانية|ثواني|سېكۇنت\w*|सेकंड)(?:\b|$)"
)
READER_ADDRESS = _pattern(
    r"(?:your|ваш|您的|你的|آي بي|عنوانك|ip adresiniz|sizin|سىزنىڭ|आपका)"
    r"[^\d]{0,20}\d{1,3}(?:\.\d{1,3}){3}"
)
_UNITS = (
    r"сек\w*\.?|мин\w*\.?|час\w*|ч\.?|дн\w*\.?|день|нед\w*\.?|мес\w*\.?|год\w*|лет",
    r"ثانية|ثوان|ثواني|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوما?|يومين|أيام|أسبوع\w*|أسابيع|"
    r"شهر\w*|أشهر",
)
RELATIVE = _pattern(
    r"\b(?:\d+|an?|one|few) "
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b|"
    rf"\b(?:\d+ )?(?:{_UNITS[0]}) назад\b|\d+ ?(?:秒钟?|分钟|分鐘|小时|小時|天|周|个月|年)之?前"
    r"(?=\W|$|更新|发布|发表|回复)|"
    rf"(?:قبل|منذ) (?:\d+ )?(?:{_UNITS[1]})(?= *(?:$|[|·•,،()\-–]|بواسطة|من قبل))|"
    r"\d+ (?:saniye|dakika|saat|gün|hafta|ay|yıl) önce\b|"
    r"\d+ (?:سېكۇنت|مىنۇت|سائەت|كۈن|ھەپتە|ئاي|يىل) (?:بۇرۇن|ئىلگىرى|ئاۋۋال)|"
    r"\d+ (?:सेकंड|मिनट|घंटे|घंटा|दिन|सप्ताह|महीने|साल) (?:पहले|पूर्व)",
    re.IGNORECASE,
)

# Boxes that change by the day or the minute; believed only apart from the main text.
BOXED = _pattern(
    r"(?:(?:quote|word|photo|picture|image|thought|saying|proverb|verse|joke|fact|tip|video|"
    r"recipe|deal|"
    r"offer|product|phrase|book)s? of the (?:day|week|month)|on this day|"
    r"(?:this|today) (?:day )?in history|did you know|today's \w+(?: \w+)?|(?:online |reader |"
    r"readers' |quick |our )?(?:poll|survey)|"
    r"prayer times?(?: today)?|horoscopes?|lottery(?: results)?|exchange rates?|"
    r"currenc(?:y|ies)(?: rates)?|weather(?: forecast)?|live scores?|breaking(?: news)?|"
    r"news ?flash|recently viewed(?: \w+)?|"
    r"customers (?:also|who) .{0,40}|frequently bought together|who(?:'s| is) online|"
    r"(?:online users|users online)|(?:site |board |forum )?statistics|birthdays(?: today)?|"
    r"(?:цитата|фото|слово|мысль|картинка|анекдот|пословица|видео|товар|рецепт|факт|афоризм) "
    r"(?:дня|недели|месяца)|(?:в )?этот день(?: в истории)?|день в истории|"
    r"(?:наш )?опрос(?: дня)?|голосование|гороскоп\w*(?: \w+)?|"
    r"(?:прогноз )?погод[аы](?: \w+){0,2}|курсы? валют\w*|время намаза|"
    r"кто (?:онлайн|сейчас .{0,20}|на сайте)|сейчас на \w+|статистика(?: \w+)?|"
    r"(?:сегодня )?дни рождения|срочно|молния|вы (?:недавно )?смотрели|с этим товаром .{0,20}|"
    r"просмотренные(?: \w+)?|"
    r"знаете ли вы.{0,8}|"
    r"每日[^\s:：]{0,6}|今日[^\s:：]{0,6}|历史上的今天|你知道吗|(?:网上|在线|网络)?(?:调查|投票)|天气(?:预报)?|(?:外汇)?汇率|"
    r"外汇牌价|星座[^\s:：]{0,4}|名人名言|名言[^\s:：]{0,4}|滚动[^\s:：]{0,4}|快讯|即时[^\s:：]{0,4}|(?:礼拜|祷告)时间|浏览记录|"
    r"最近浏览|看了又看|买了又买|"
    r"统计信息|在线用户|访问统计|网站统计|老?黄历|"
    r"(?:حكمة|صورة|كلمة|مقولة|آية|حديث|دعاء|فيديو|منتج|معلومة|اقتباس|سؤال|خبر) (?:اليوم|الأسبوع)|"
    r"(?:حدث )?في مثل هذا اليوم|هل تعلم|استطلاع(?: \w+){0,3}|تصويت|"
    r"(?:مواقيت|أوقات) الصلاة(?: \w+)?|(?:حالة )?الطقس(?: \w+)?|أسعار (?:العملات|الصرف|"
    r"الذهب)(?: \w+)?|عاجل|المتواجدون(?: \w+)?|"
    r"المتصلون(?: \w+)?|إحصائيات(?: \w+)?|(?:شاهدت|شوهد) مؤخرا|الأبراج|حظك اليوم|"
    r"(?:günün|haftanın) \w+|tarihte bugün|bunu biliyor muydunuz|biliyor muydunuz|anket|oylama|"
    r"namaz (?:vakitleri|vakti)|hava durumu|döviz(?: kurları)?|piyasalar|son dakika|burçlar|"
    r"(?:kimler )?çevrimiçi(?: \w+)?|(?:forum |site )?istatistikleri?|istatistikler|"
    r"son (?:gezdiğiniz|baktığınız|görüntülenen)(?: \w+)*|bunu alanlar(?: \w+)*|"
    r"كۈننىڭ \w+|بۈگۈنكى \w+|بىلەمسىز|راي سىناش|ناماز ۋاقت\w+|ھاۋا ?رايى|"
    r"پېرېۋوت نەرخى|جىددىي خەۋەر|توردىكىلەر|ستاتىستىكا|تارىختا بۈگۈن|ھېكمەت\w*|"
    r"आज का .{1,20}|आज के .{1,20}|क्या आप जानते हैं|जनमत|मौसम|पंचांग|राशिफल)"
)
