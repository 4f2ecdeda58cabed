"""nothing -> patterns of what a site says to the one who looks: greetings, accounts, live counts.

Stems rather than words, English, Chinese, Russian, Arabic, Uyghur, Turkish, some Hindi; all are
matched after ``page_sentences.key``.
"""

import re
import unicodedata


def _pattern(text: str) -> re.Pattern[str]:
    """Composed as ``key`` composes."""
    return re.compile(unicodedata.normalize("NFC", text))


HOME = _pattern(
    r"(?:home ?page|home|main page|front page|главная(?: страница)?|на главную|首页|主页|首頁|"
    r"网站首页|الرئيسية|الصفحة الرئيسية|صفحة البداية|ana ?sayfa|باش ?بەت|باشبەت|मुखपृष्ठ|होम)"
)
HERE = _pattern(
    r"(?:you are here|вы здесь|вы находитесь здесь|(?:您的|当前|您当前的?|你的|现在|"
    r"所在)所?在?位置|أنت هنا|"
    r"موقعك|buradasınız|şu an buradasınız|ئورنىڭىز|ھازىرقى ئورۇن|आप यहाँ हैं) ?[:：]? ?"
)
GREETING = _pattern(
    r"(?:have a (?:nice|good|great) day|(?:your )?account|аккаунт|当前(?:用户|登录)|hesap|"
    r"good (?:morning|afternoon|evening|night|day)|hello|hi(?: there)?|hey|howdy|greetings|"
    r"welcome(?: back| again)?|(?:you are )?(?:logged|signed) in as|"
    r"добро пожаловать|доброе утро|добр(?:ый|ой) (?:день|вечер|ночи)|доброго \w+|"
    r"здравствуй(?:те)?|"
    r"привет(?:ствуем)?|с возвращением|рады видеть(?: вас)?|вы вошли как|"
    r"(?:早上|上午|中午|下午|晚上|早晨)好|早安|晚安|夜深了|您好|你好|嗨|欢迎(?:回来|您|你|光临|"
    r"访问|再次访问)?|"
    r"歡迎(?:回來|您)?|"
    r"صباح الخير|مساء الخير|مرحب[اً]{1,2}(?: بك| بعودتك)?|أهل[اً]{1,2}(?: وسهل[اً]{1,2})?(?: بك|"
    r" بعودتك)?|"
    r"السلام عليكم|حياك الله|"
    r"günaydın|tünaydın|iyi (?:günler|akşamlar|geceler)|merhaba(?:lar)?|selam(?:lar)?|"
    r"(?:tekrar |yeniden )?hoş ?geldin(?:iz)?|"
    r"ئەسسالامۇ ئەلەيكۇم|ئەسسالام\w*|خەيرلىك \w+|خوش ?كە[پل]\w+|خۇش كە\w+|ياخشىمۇ ?س[ىە]ز\w*|"
    r"قارشى ئالىمىز|"
    r"سالام|नमस्ते|नमस्कार|सुप्रभात|शुभ \w+|स्वागत है)(?!\w)"
)
ACCOUNT = _pattern(
    r"(?:sign (?:in|up|out|on)|log ?(?:in|out|on|off)|register|join(?: us| now)?|my (?:account|"
    r"profile|"
    r"orders|cart|basket)|(?:your |my )?(?:account|profile|cart|basket|bag|wishlist)|checkout|"
    r"notifications?|messages?|"
    r"(?:log in|sign in|login|register) ?(?:/|\||or|·) ?(?:log in|sign up|register|join)|"
    r"войти|вход|выйти|выход|регистрация|зарегистрироваться|личный кабинет|мой (?:аккаунт|"
    r"профиль)|"
    r"профиль|корзина|избранное|уведомления|вход ?[/|] ?регистрация|"
    r"登[录錄入]|注册|註冊|退出(?:登录)?|登出|我的(?:账户|帳戶|账号|主页|订单|购物车)|个人中心|"
    r"会员中心|购物车|消息|通知|"
    r"登录 ?[/|] ?注册|用户登录|"
    r"تسجيل (?:الدخول|الخروج|دخول|خروج)|دخول|خروج|حسابي|ملفي|إنشاء حساب|السلة|سلة (?:التسوق|"
    r"المشتريات)|عربة التسوق|"
    r"الإشعارات|"
    r"giriş(?: yap)?|oturum aç|oturumu kapat|çıkış(?: yap)?|üye ol|kayıt ol|hesabım|profilim|"
    r"sepet(?:im)?|bildirimler|"
    r"كىرىش|چىقىش|تىزىملىتىش|تىزىملىنىش|ھېساباتىم|ھېسابات|سېۋەت(?:ىم)?|ئۇقتۇرۇشلار|"
    r"लॉग ?इन|लॉग ?आउट|साइन इन|मेरा खाता|पंजीकरण)(?: ?[(（\[]? ?[\d ]{1,6}[)）\]]?)?"
)
TEASER = _pattern(
    r"\b(?:subscribe|newsletter|in(?:to)? your inbox|sign up (?:for|to)|(?:never|don't) miss|"
    r"get our|"
    r"support us|become a member|follow us|join our)\b|"
    r"подпи(?:шитесь|саться|сывайтесь)|рассылк|не пропустите|поддержите нас|"
    r"订阅|訂閱|不(?:要)?错过|关注我们|扫码|"
    r"اشترك (?:في (?:نشرتنا|رسالتنا|النشرة|قناتنا)|الآن|معنا)|نشرتنا|النشرة البريدية|لا تفوت|"
    r"تابعنا|بريدك الإلكتروني|"
    r"abone ol|bülten|kaçırmayın|takip edin|e-posta (?:kutunuz|adresiniz)|"
    r"مۇشتەرى بول|قولدىن بەرمەڭ|بىزگە ئەگىش"
)
ONLINE = _pattern(
    r"\bon-?line\b|онлайн|в сети\b|在线|在線|線上|متصل|متواجد|çevrimiçi|\bتور(?:دا|دىكى|"
    r"دىكىلەر)\b|"
    r"ऑनलाइन"
)
HERE_ON_SITE = _pattern(
    r"\bon (?:the|this|our) (?:site|board|forum|page)\b|на (?:сайте|форуме|странице)\b|本站|本版|"
    r"论坛|"
    r"(?:على|في) (?:الموقع|المنتدى|الصفحة)|\bsitede|forumda|sayfada|تور ?بەت(?:تە|تىكى)|मौजूद|"
    r"\b(?:active|browsing|visiting)\b"
)
WHO = _pattern(
    r"\b(?:users?|members?|guests?|visitors?|readers?)\b|пользовател|участник|гост[ейья]|"
    r"посетител|читател|"
    r"用户|会员|会員|游客|遊客|访客|人数|网友|المستخدم|مستخدم|الأعضاء|أعضاء|عضو|الزوار|زائر|زوار|"
    r"ضيوف|الضيوف|"
    r"kullanıcı|üye|misafir|ziyaretçi|ئەزا|مېھمان|زىيارەتچى|ئىشلەتكۈچى|सदस्य|अतिथि|उपयोगकर्ता"
)
LIVE = _pattern(
    # those who look now
    r"\b(?:viewing|watching|browsing|looking at|reading) (?:this|it|the|now)|\bin (?:their|"
    r"your) carts?\b|"
    r"(?:正在|在)[看浏览读]|人在看|"
    r"(?:يشاهد|يتصفح|يقرأ)(?:ون)?\b|смотр(?:ят|ит)\b|просматривают|чита(?:ют|ет)\b|"
    r"(?:bakıyor|inceliyor|okuyor|izliyor)|(?:كۆر|ئوق|كۆز)\w*ۋاتى\w*|"
    # what is left
    r"\bleft in stock\b|\bonly \d+ (?:left(?: in stock)?$|remain\w*$|available)|\b\d+ (?:left|"
    r"remaining)$|"
    r"\bitems? left\b|"
    r"\bin stock\b|仅剩|剩余|还剩|库存|仅余|بقي|تبق[ىي]|المتبقي|في المخزون|остал[ао]сь|в наличии|"
    r"на складе|"
    r"stokta|kaldı\b|son \d+ (?:ürün|adet)|قالدى|زاپاس\w*|"
    # what came in
    r"\bnew (?:messages?|notifications?|comments?|posts?|replies)\b|unread|"
    r"нов\w+ (?:сообщени|уведомлени|комментари)|непрочитанн|[条條]?(?:新|未读)(?:消息|通知|评论|"
    r"回复)|"
    r"(?:رسائل|رسالة|إشعارات|إشعار|تنبيهات) (?:جديدة?|غير مقروءة?)|yeni (?:mesaj|bildirim|"
    r"yorum)|okunmamış|"
    r"يېڭى (?:ئۇچۇر|ئۇقتۇرۇش|خەت|ئىنكاس)|"
    # sold lately, shared, played
    r"\bsold (?:in the last|today|this)|\b(?:plays|listens|streams|upvotes|claps|stars|forks)\b|"
    r"\b(?:bought|purchased) (?:this|today|in the last)|播放|观看|觀看|弹幕|追剧|已售|月销|"
    r"تم(?:ت)? (?:ال)?(?:مشاركة|قراءة|مشاهدة)|(?:شاهد|قرأ|اطلع على)\w* (?:هذا|هذه)|просмотр|"
    r"прослушиван|"
    r"поделил|репост|paylaş[ıt]|görüntülen|izlen[di]|okunma|ھەمبەھىر|كۆرۈلگەن|كۆرۈل[ۈد]|ياقتۇر"
)
READING = _pattern(
    r"\d+ ?(?:-|–)? ?(?:\d+ ?)?(?:mins?\.?|minutes?|m) (?:to )?(?:read|listen|watch)|reading time|"
    r"read(?:ing)? (?:time )?in \d+|чтени[яе]|читать \d+|время чтения|"
    r"(?:阅读|閱讀|读完|预计|約|约)\S{0,6}\d+ ?分钟|"
    r"\d+ ?分钟(?:阅读|读完|可读)|(?:دقيقة|دقائق|دقيقتان) ?(?:لل)?قراءة|(?:وقت|مدة|زمن) القراءة|"
    r"للقراءة|"
    r"\d+ ?(?:dk|dakika\w*)\.? ?(?:okuma|okunur|sürer)|okuma süresi|مىنۇت\w* ئوقۇ|ئوقۇش ۋاقتى|"
    r"मिनट (?:में )?पढ़"
)
RATED = _pattern(
    r"(?:rated|rating|reviews?|ratings?|votes?|stars?)\b|отзыв|оценк|рейтинг|голос(?:ов|а)?\b|"
    r"评分|評分|评价|条评|好评|تقييم|تقييمات|مراجع|صوت(?:ا|ًا)?\b|أصوات|değerlendirme|puan|\boy\b|"
    r"yıldız|"
    r"باھا|नंबर|रेटिंग"
)
OF_SERVER = _pattern(
    r"\b(?:served|generated|rendered|executed|processed|loaded|queries|query|sql|memory|gzip|"
    r"mb)\b|"
    r"сгенерирован|создан[ао]? за|загружен|запрос|"
    r"执行|查询|耗时|加载|生成|تم (?:إنشاء|تحميل|توليد)|استعلام|oluşturuldu|yüklendi|sorgu|ھاسىل|"
    r"سۈرۈشتۈر"
)
# A heading, or the first words of a line, after which everything is another at each look.
WIDGET = _pattern(
    r"(?:(?:latest|recent|last|new|newest|top) (?:comments?|posts?|replies|topics|discussions|"
    r"activity)|"
    r"(?:popular |hot |trending |all )?(?:tags|topics|hashtags|keywords|tag cloud)|tagged|"
    r"up next|next up|"
    r"(?:more )?like this|you (?:may|might) (?:also )?(?:like|need|enjoy)|people also \w+|"
    r"viewers also \w+|"
    r"(?:who(?:'s| is) )?online(?: now| users)?|(?:today'?s )?(?:tips?|fact|deal|pick|"
    r"joke)s?(?: for you)?|"
    r"random (?:\w+)|trending(?: now| today| topics)?|most (?:read|shared|commented|viewed)|"
    r"featured(?: \w+)?|vote|(?:recent|popular|top|trending) searches|недавние запросы|(?:热门|"
    r"历史)搜索|"
    r"عمليات البحث(?: \w+)?|son aramalar|on air(?: now)?|"
    r"now playing|today in pictures|"
    r"(?:последние|новые|свежие) (?:комментарии|сообщения|ответы|темы|записи)|(?:популярные |"
    r"все )?метки|теги|"
    r"темы дня|облако (?:тегов|меток)|далее|следующее видео|с этим (?:товаром )?\w+|"
    r"покупают вместе|похожие \w+|случайн\w+ \w+|"
    r"совет(?: дня)?|(?:сейчас )?онлайн|сейчас на (?:сайте|форуме)|пользователи онлайн|в тренде|"
    r"в эфире|"
    r"最新(?:评论|回复|留言|帖子|发表)|(?:热门)?标签(?:云)?|关键词|话题|热搜\S{0,3}|"
    r"接下来(?:播放)?|下一个|小贴士|温馨提示|"
    r"随机\S{0,4}|在线(?:用户|会员|名单)?|正在播放|大家还(?:看|买)了|相似\S{0,3}|"
    r"(?:أحدث|آخر) (?:التعليقات|المشاركات|الردود|المواضيع)|الوسوم|الكلمات (?:المفتاحية|الدلالية)|"
    r"وسوم(?: شائعة)?|هاشتاغات?|التالي|"
    r"اشترى (?:العملاء|الزبائن|آخرون) أيضا?ً?|منتجات (?:مشابهة|ذات صلة)|(?:نصيحة|طرفة|"
    r"نكتة)(?: اليوم)?|"
    r"المتصلون(?: الآن)?|المتواجدون(?: الآن)?|"
    r"الأكثر تداولا?ً?|الآن على الهواء|"
    r"(?:son|yeni) (?:yorumlar|mesajlar|konular|yazılar|yanıtlar)|etiketler|anahtar kelimeler|"
    r"sıradaki|"
    r"sonraki video|"
    r"bunu (?:alanlar|beğenenler)(?: \w+)*|benzer ürünler|rastgele \w+|ipucu|çevrimiçi(?: \w+)?|"
    r"gündem|"
    r"(?:şu an )?yayında|"
    r"(?:ئەڭ )?(?:يېڭى|ئاخىرقى) (?:ئىنكاس|باھا|يازما|تېما|جاۋاب)\w*|خەتكۈش\w*|ئاچقۇچلۇق سۆز\w*|"
    r"كېيىنكىسى|خېرىدارلار يەنە \w+|"
    r"ئوخشاش (?:مال|تاۋار)\w*|تەسادىپىي \w+|توردا(?:كىلەر)?|قىزىق (?:تېما|سۆز)\w*)"
)
ACCOUNT_PART = _pattern(
    r"log ?(?:in|out|off)|sign (?:in|out|up)|войти|выйти|выход|вход|登[录錄入出]|退出|注册|"
    r"تسجيل (?:الدخول|الخروج)|"
    r"خروج|دخول|giriş(?: yap)?|çıkış(?: yap)?|oturumu kapat|كىرىش|چىقىش"
)
CART = _pattern(
    r"\b(?:your|my|shopping) (?:basket|cart|bag)\b|корзин[аеу]|购物车|سلة|السلة|sepet|سېۋەت"
)
PERIOD = _pattern(
    r"(?:today|yesterday|this (?:week|month|year)|сегодня|вчера|за (?:неделю|месяц)|"
    r"今日|昨日|今天|昨天|本周|本月|اليوم|أمس|هذا (?:الأسبوع|الشهر)|bugün|dün|"
    r"bu (?:hafta|ay)|بۈگۈن|تۈنۈگۈن|بۇ (?:ھەپتە|ئاي)) ?[:：]? ?[\d ,.]+"
)
ENDS = _pattern(
    r"(?:\b(?:ends?|closes?|closing|starts?|opens?|expires?|left)\b|до (?:конца|начала|окончания)|"
    r"остал[ао]сь|"
    r"距|还有|还剩|仅剩|ينتهي|تبق[ىي]|متبق|kaldı|bitmesine|sona er|قالدى|ئاخىرلىش).{0,24}?\d+ ?"
    r"(?:(?:d|days?|hours?|дн|дня|дней|день|час\w*|gün|saat|كۈن|سائەت|يوما?|أيام|ساعات|ساعة)\b|天|"
    r"小时)|"
    r"\d+ ?(?:days?|hours?|gün|saat|كۈن|سائەت) (?:left|to go|remaining|kaldı|قالدى)"
)
RESULTS = _pattern(
    r"showing|results?|показан|результат|显示|条结果|نتيجة|نتائج|sonuç|gösteril|نەتىجە"
)
AGE = _pattern(r"\d{1,2} ?(?:s|h|d|w|mo|ч|д|н|с|س|ي)")
YEARS = _pattern(r"^.{0,4}(?:19|20)\d\d ?- ?20\d\d\b")
# What a survey found, told in a sentence, is no box.
SURVEY = _pattern(
    r"(?:\w+ )?(?:poll|survey)|опрос|(?:网上|在线|网络)?(?:调查|投票)|استطلاع|تصويت|anket|"
    r"راي سىناش|जनमत"
)
# Also the headings of what a notice is about: believed only apart from the text.
STATISTICS = _pattern(
    r"(?:\w+ )?(?:statistics|статистика|istatistik|إحصائيات)|统计|ستاتىستىكا|weather|погода|"
    r"прогноз|天气|"
    r"(?:حالة )?الطقس|hava durumu|ھاۋا"
)
COMPACT = _pattern(
    r"(\d+)(?:[.,]\d+)?\+?(?: ?(?:k|m|bn?|mn|mln)\b| ?(?:тыс\.?|млн\.?|万|萬|千|亿|ألف|آلاف|مليون|"
    r"مىڭ|مىليون|"
    r"bin\b|lakh\b|हज़ार|लाख))\+?"
)
CLOCKED = _pattern(r"(?<![\d:])\d{1,3}:\d{2}:\d{2}(?![\d:])")
LASTING = _pattern(
    r"\d+ ?(?:h|hrs?|hours?|ч|час\w*|小时|小時|时|saat|sa|ساعات|ساعة|سائەت|घंटे|घंटा)\.?[\s,،و]*"
    r"\d+ ?(?:m|mins?|minutes?|мин\w*|м|分钟?|分鐘|dakika\w*|dk|دقيقة|دقائق|مىنۇت|मिनट)"
)
PAGES = _pattern(
    r"\b(?:pages?|next|prev(?:ious)?|first|last|older|newer|of)\b|страниц\w*|след\w*|пред\w*|"
    r"перв\w+|последн\w+|из|"
    r"下一?页|上一?页|首页|尾页|末页|第|页|共|التالي\w*|السابق\w*|الأول\w*|الأخير\w*|صفحة|من|"
    r"sonraki|önceki|ilk|son|sayfa|كېيىنكى|ئالدىنقى|بەت|अगल\w*|पिछल\w*|पृष्ठ"
)
