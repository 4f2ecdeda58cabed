"""nothing -> how pages ask, in six languages, for proof, for a name, or for money.

Lists of beginnings of words, as ``wall_idea.idea`` reads them.
"""

from countershot.capture.wall_idea import idea

PROVE = idea(
    en="""
    verify, verifies, prove, confirm, make sure, making sure, check, ensure, show us, validat, are
    you, not a_, i'm not, i am not, you're not, proceed
    """,
    zh="验证, 证明, 确认, 确保, 不是, 是否, 检测",
    ug="دەلىللە, ئىسپاتلا, جەزملە, جەزىملە, ئەمەسلىكىڭىز, تەكشۈر, ئەمەس, ئىكەنلىكىڭىز",
    ar="تحقق, التحقق, اكد, تاكيد, اثبت, اثبات, التاكد, تاكد, لست, انك, هل انت, نتحقق",
    ru="подтвер, докаж, доказ, провер, убед, вы не_, я не_, что вы_, похож",
    tr="""
    doğrula, kanıtla, onayla, emin ol, değilim, olmadığınız, olduğunuz, kontrol, misiniz, mısınız
    """,
)
"""The reader is to prove something."""

HUMAN = idea(
    en="""
    you are human, you're human, are a human, a human_, are human, real human, human verification,
    human and not, human by, robot, bot_, bots_, real person, automated, a machine, your browser
    """,
    zh="机器人, 真人, 人机, 人类, 机器操作, 自动程序, 您的浏览器, 本人操作",
    ug="ماشىنا ئادەم, ماشىنائادەم, روبوت, ئادەم ئىكەن, ئىنسان ئىكەن, توركۆرگۈ, تور كۆرگۈ",
    ar="""
    روبوت, برنامج الي, برنامجا الي, انك انسان, انت انسان, كونك انسان, انك بشر, انت بشر, بشري,
    متصفح, شخص حقيقي, ريبوت, انسان الي
    """,
    ru="""
    робот, вы человек, вы - человек, вы — человек, живой человек, бот_, боты_, ваш браузер, вашего
    браузера
    """,
    tr="robot, insan ol, insan mı, bot_, tarayıcınız, gerçek kişi, gerçek bir, gerçek kullanıcı",
)
"""That they are no machine."""

HUMAN_RIGHTS = idea(
    en="human right, human being, humanit",
    zh="人权",
    ug="كىشىلىك ھوقۇق",
    ar="حقوق الانسان",
    ru="прав человека, права человека, правам человека",
    tr="insan hakları",
)
"""Words about people, not machines."""

CHALLENGE = idea(
    en="""
    unusual traffic, unusual activity from, suspicious activity from, suspicious traffic,
    automated queries, automated requests, automated traffic, automated access, checking your
    browser, checking your connection, connection is secure, security verification, security
    challenge, press and hold, press & hold, hold the button, slide to verify, slide to complete,
    drag the slider, drag the puzzle, drag the piece, slide the puzzle, select all images, select
    all squares, select all the, click each image, click on all, enter the characters, type the
    characters, type the letters, enter the letters, enter the text in, enter the text shown,
    enter the code shown, enter the code from, enter the code below, characters you see, letters
    you see, letters shown, characters shown, words shown, characters in the image, complete the
    captcha, complete a captcha, completing the captcha, solve the captcha, solve captcha, enter
    captcha, enter the captcha, complete the challenge, complete the puzzle, solve the puzzle,
    solve this puzzle, complete the security check, complete a security check, security check to,
    javascript and cookies to continue, ddos protection, just a moment, attention required, pardon
    our interruption, human verification, robot check, you a robot
    """,
    zh="""
    安全验证, 人机验证, 人机识别, 拖动滑块, 请拖动, 向右拖动, 拖动下方, 拖动上方, 滑动验证,
    向右滑动, 滑动滑块, 滑块验证, 按住滑块, 拼图验证, 完成拼图, 请输入验证码, 输入验证码,
    输入图片, 输入图中, 输入下图, 输入下方, 点击图中, 图中文字, 图中的字, 图中的文字, 图片中的字,
    图形验证码, 依次点击, 完成验证, 进行验证, 完成以下验证, 完成下方验证, 通过验证后, 验证后继续,
    验证后访问, 异常流量, 流量异常, 异常访问, 访问异常, 异常请求, 环境存在异常, 环境异常,
    访问过于频繁, 访问频繁, 操作频繁, 请求频繁, 过于频繁, 频繁访问, 正在检查您的, 正在验证,
    正在检测您的, 点击验证, 行为验证, 看不清，, 看不清?, 看不清换, 看不清楚
    """,
    ug="""
    دەلىللەش كودىنى, دەلىللەش كودى كىر, رەسىمدىكى ھەرپ, رەسىمدىكى كود, رەسىمدىكى بەلگ, رەسىمدىكى
    دەلىل, رەسىمدىكى سان, رەسىمدىكى خەت, سۈرەتتىكى ھەرپ, سۈرەتتىكى كود, سۈرەتتىكى بەلگ, سۈرەتتىكى
    سان, سۈرەتتىكى دەلىل, سۈرەتتىكى خەت, نورمالسىز زىيارەت, نورمالسىز ئېقىم, نورمالسىز ھەرىكەت,
    شۈبھىلىك ھەرىكەت, شۈبھىلىك زىيارەت, بىنورمال زىيارەت, بىنورمال ئېقىم, بىنورمال ھەرىكەت,
    سىيرىلمىنى, سىيرىلغۇچ, توركۆرگۈڭىزنى تەكشۈر, تور كۆرگۈڭىزنى تەكشۈر, ئادەم ماشىنا دەلىل,
    زىيارىتىڭىز بەك, بىخەتەرلىك دەلىللەش
    """,
    ar="""
    اكمل اختبار, اثبت انك, طلبات كثيره من, حركه مرور غير, حركه غير عادي, حركه بيانات غير, نشاط غير
    عادي, نشاطا غير عادي, نشاط غير معتاد, نشاطا غير معتاد, نشاطا مشبوها, نشاط مشبوه, طلبات اليه,
    طلبات غير عادي, الاحرف الظاهر, الاحرف التي, الاحرف المو, الحروف الظاهر, الحروف التي, الحروف
    المو, الرموز الظاهر, الرموز المو, الرمز الظاهر, الارقام الظاهر, رمز التحقق الظاهر, ادخل رمز
    التحقق, ادخال رمز التحقق, اسحب شريط, اسحب المنزلق, اسحب القطع, اسحب السهم, اختر جميع الصور,
    حدد جميع الصور, حل اللغز, حل اختبار, اكمل التحقق, اكمال التحقق, استكمال التحقق, التحقق من
    متصفح, نتحقق من متصفح, فحص متصفح, التحقق من انك, تحقق بشري, التحقق البشري, لست روبوت, كابتشا
    """,
    ru="""
    символы с карт, символы на, символы с, код с картин, цифры с картин, текст с картин, буквы с
    картин, буквы с изоб, код с изображ, введите код с, введите символы, введите текст с, введите
    капч, введите цифры с, решите капч, пройдите капч, пройдите проверку, пройти проверку,
    подозрительный трафик, подозрительная активн, подозрительную активн, необычный трафик,
    необычную активн, необычная активн, автоматические запрос, автоматических запрос, похожи на
    автоматич, проверка браузера, проверяем браузер, проверяем ваш, не робот, вы робот, выберите
    все изображ, выберите все карт, выберите все квадр, передвиньте, сдвиньте, перетащите ползун,
    переместите ползун, нажмите и удерж, защита от ddos, защиты от ddos, защита от робот
    """,
    tr="""
    olağandışı trafik, olağan dışı trafik, olağandışı etkinlik, olağan dışı etkinlik, olağandışı
    bir, olağan dışı bir, şüpheli trafik, şüpheli etkinlik, şüpheli hareket, otomatik istek,
    otomatik sorgu, otomatik trafik, otomatik erişim, resimdeki karakter, resimdeki kod, resimdeki
    harf, resimdeki rakam, resimde gör, resimdeki metin, görüntüdeki kar, görüntüdeki kod,
    görseldeki kar, görseldeki kod, görselde gör, karakterleri girin, karakterleri yaz, harfleri
    girin, kodu girin, kodu giriniz, güvenlik doğrula, doğrulama kodunu, güvenlik kodunu,
    tarayıcınız kontrol, tarayıcınızı kontrol, tarayıcınız denet, bağlantınız kontrol, bağlantınız
    denet, kaydırarak, kaydırın, sürükleyin, sürükleyerek, basılı tutun, robot değil, robot olmad,
    insan doğrula, bulmacayı
    """,
)
"""What only a test for humans says."""

CHECK_ALONE = idea(
    en="""
    security check_, captcha, verification, are you human, human check, bot check, one more step,
    checking
    """,
    zh="安全检查, 安全检测, 验证中心, 验证码, 身份验证, 安全中心, 访问验证",
    ug="بىخەتەرلىك تەكشۈرۈش, دەلىللەش, دەلىللەش كودى",
    ar="فحص امني, الفحص الامني, التحقق الامني, تحقق امني, التحقق, رمز التحقق, اختبار التحقق",
    ru="проверка безопасности, проверка, капча, captcha, проверочный код",
    tr="güvenlik kontrolü, güvenlik doğrulaması, doğrulama, captcha",
)
"""As a title or heading by itself."""

SIGN_IN = idea(
    en="""
    log in, login, log-in, sign in, sign-in, signin, logged in, signed in, logging in, signing in,
    authenticate
    """,
    zh="登录, 登陆, 登入",
    ug="كىرىش, كىرىڭ, كىرگەن, كىرىپ, كىرسىڭىز, تىزىملات, تىزىملىت",
    ar="""
    تسجيل الدخول, سجل الدخول, سجل دخول, تسجيل دخول, بتسجيل الدخول, سجلوا الدخول, الدخول الي حساب,
    الدخول بحساب
    """,
    ru="""
    войдите, войти, авториз, вход_ в, выполните вход, выполнить вход, зарегистрируй, залогин,
    зайти на сайт, зайдите под, зайдите в
    """,
    tr="giriş yap, oturum aç, giriş gerek, üye ol, üye giriş, kayıt ol, giriş_",
)
"""To come in by name."""

TO_SEE = idea(
    en="""
    to continue, to view, to see this, to see the, to see photos, to see more, to see posts, to
    see what, to access, to proceed, this page, this content, this topic, this profile, this
    thread, this forum, this document, this file, see more from
    """,
    zh="""
    继续, 查看, 访问, 浏览, 观看, 可见, 该内容, 此内容, 更多, 尚未登, 还没有登, 未登录, 此页, 该页
    """,
    ug="""
    كۆرۈش ئۈچۈن, كۆرەلەيسىز, داۋاملاشتۇر, بۇ بەت, بۇ مەزمۇن, بۇ ھۆججەت, بۇ تېما, زىيارەت قىلىش
    ئۈچۈن, زىيارەت قىل, ئوقۇش ئۈچۈن
    """,
    ar="""
    للمتابعه, لعرض, لمشاهده, للاطلاع, لمواصله, للوصول الي, لرويه, لتصفح, لقراءه, هذه الصفحه, هذا
    المحتوي, هذا الموضوع, هذه الوثيقه
    """,
    ru="""
    просматр, просмотр, продолж, увидеть, посмотреть, для доступа, для чтения, получить доступ,
    этой страниц, этот раздел, эта страниц, этому разделу, эту страниц
    """,
    tr="""
    görmek için, görüntülemek, görüntüleyeb, görebil, görüntülenmesi, devam et, erişmek için,
    erişebil, erişim için, ulaşmak için, bu sayfa, bu içerik, bu konu, bu bölüm, bu belge
    """,
)
"""In order to see what the address promised."""

MUST = idea(
    en="""
    must, required, requires, need to, needs you, please, you are not, you're not, in order to
    """,
    zh="请, 需要, 需先, 请先, 必须, 才能, 后可",
    ug="كېرەك, لازىم, ئاۋۋال, تەلەپ, زۆرۈر, كىرىڭ",
    ar="يجب, يرجي, الرجاء, مطلوب, يلزم, عليك, قم ب, تحتاج",
    ru="необходим, требуется, нужно, пожалуйста, должны, надо, обязател",
    tr="gerek, malısınız, melisiniz, lütfen, zorunlu, yapınız, açınız, şart",
)
"""It has to be done, says a short line."""

MEMBERS = idea(
    en="""
    members only, members-only, registered users only, registered members, authorised users,
    authorized users, authorised personnel, authorized personnel, for registered users, private
    area, restricted area, private profile, account is private
    """,
    zh="仅限会员, 仅会员, 注册用户可见, 仅限内部, 仅限注册, 内部系统, 仅限授权",
    ug="پەقەت ئەزالار, ئەزالارغا, تىزىملاتقان ئىشلەتكۈچى",
    ar="للاعضاء فقط, للاعضاء, للاعضاء المسجلين, للمستخدمين المسجلين, للمسجلين فقط",
    ru="""
    только для зарегистр, для зарегистрированных, только зарегистр, только авториз, только
    участник, только членам, закрытый раздел, закрытый профиль
    """,
    tr="üyelere özel, yalnızca üyeler, sadece üyeler, kayıtlı kullanıcı, yetkili kullanıcı",
)
"""Those who may come in."""

SIGN_IN_ALONE = idea(
    en="""
    log in_, login_, log-in_, sign in_, sign-in_, signin_, member login, password required,
    welcome back, authentication required
    """,
    zh="登录, 登陆, 登入, 统一身份认证, 身份认证",
    ug="كىرىش, تىزىمغا كىر, كىرىڭ",
    ar="تسجيل الدخول, سجل الدخول, دخول الاعضاء, دخول المستخدم, بوابه الدخول, الدخول",
    ru="вход_, вход в_, авторизация, войдите, войти, личный кабинет",
    tr="üye girişi, giriş yap, oturum aç, kullanıcı girişi, giriş_, girişi_, giriş gerekli",
)
"""As a title, heading or button by itself."""

PASSWORD = idea(
    en="password, passcode, username, user name, remember me, keep me signed, forgot",
    zh="密码, 用户名, 记住我, 忘记",
    ug="پارول, مەخپىي نومۇر, ئىشلەتكۈچى نام",
    ar="كلمه المرور, كلمه السر, اسم المستخدم, تذكرني",
    ru="пароль, пароля, логин, запомнить",
    tr="şifre, parola, kullanıcı ad, beni hatırla",
)
"""Talk of passwords and names."""

PAY = idea(
    en="""
    subscri, member, membership, register, sign up, free account, pay_, paid, premium, purchase,
    buy_, trial, choose a plan, create an account
    """,
    zh="订阅, 会员, 付费, 购买, 开通, 充值, 支付, vip",
    ug="مۇشتەرى, ئەزا, ھەق تۆلە, ھەقلىق, سېتىۋېل, پۇل تۆلە",
    ar="اشترك, اشتراك, مشترك, ادفع, العضويه, الدفع, مدفوع",
    ru="подпис, подпиш, подписчик, оплат, премиум, купить, купите",
    tr="abone, üyelik, premium, satın al, ödeme, üye ol",
)
"""To become one who may read."""

READ_ON = idea(
    en="""
    continue reading, keep reading, read on_, to read, read the full, read the rest, read more,
    read this, reading this, full article, full story, full text, full access, whole article,
    whole story, entire article, unlimited, rest of this, rest of the article, rest of the story,
    unlock, digital access, want to read more, is for supporters, is for subscribers, is for
    members, for paying readers, limit of free, all our stories, all our articles, every article,
    all articles
    """,
    zh="""
    后查看, 阅读全文, 继续阅读, 查看全文, 剩余内容, 余下内容, 剩余, 全文, 后阅读, 后可读, 后继续,
    完整内容, 完整文章, 继续浏览, 无限畅读, 畅读, 解锁, 阅读本文, 阅读完整
    """,
    ug="""
    داۋاملىق ئوقۇ, داۋاملاشتۇرۇپ ئوقۇ, تولۇق ئوقۇ, تولۇق تېكىست, تولۇق مەزمۇن, ئوقۇش ئۈچۈن,
    ئوقۇيالايسىز, چەكسىز, قالغان قىسم, بارلىق ماقال, ھەممە ماقال, تولۇق ماقال, داۋامىنى,
    داۋاملاشتۇرۇش
    """,
    ar="""
    متابعه القراءه, مواصله القراءه, لاكمال القراءه, اكمال القراءه, كامل المقال, المقال كامل,
    المقال بالكامل, المقاله كامل, النص الكامل, غير محدود, للقراءه, لقراءه, جميع المقالات, كل
    المقالات, بقيه المقال, باقي المقال, بقيه النص
    """,
    ru="""
    дочита, читать дальше, читать полност, читайте, без огранич, продолжить чтение, продолжения
    чтения, прочитать, чтобы читать, полный текст, полного текст, полную верс, полный доступ,
    неограничен, безлимит, остаток, целиком, все материалы, все статьи, всем материалам, всем
    статьям
    """,
    tr="""
    okumaya devam, devamını oku, okumak için, okuyabil, tamamını, tamamına, tümünü oku, tümüne,
    tam metin, sınırsız, tüm içerik, tüm haber, kalanını, kalan kısm
    """,
)
"""In order to read the rest."""

SUBSCRIBERS = idea(
    en="subscriber, subscription, premium, paying reader, members",
    zh="订阅, 会员, 付费",
    ug="مۇشتەرى",
    ar="المشترك, للمشترك, مشترك, اشتراك",
    ru="подписчик, подписк",
    tr="abone, premium üye",
)
"""Those who may read."""

ONLY = idea(
    en="only_, exclusive, reserved for, available to",
    zh="专享, 专属, 仅限, 独享, 可读, 仅供",
    ug="پەقەت, مەخسۇس, ئالاھىدە",
    ar="فقط, حصري, حصريا, مخصص, خاص ب",
    ru="только, эксклюзив, доступ",
    tr="özel, yalnızca, sadece",
)
"""And nobody else."""

FREE_LIMIT = idea(
    en="""
    free articles, free article, free stories, free story, article limit, monthly limit, reading
    limit, complimentary article, already a subscriber, already subscribed, already a member,
    subscriber-only, subscriber only, subscribers only, subscriber exclusive, premium article,
    members-only story, to continue reading, want to read more, is for supporters, is for
    subscribers, is for members, for paying readers, full digital access, unlock this article,
    unlock the full, unlock this story, read the full story
    """,
    zh="""
    已订阅, 已是会员, 免费文章, 免费阅读, 免费额度, 付费内容, 付费文章, 会员专享, 会员专属,
    会员文章, 试读, 订阅用户, 本文为付费, 付费专栏
    """,
    ug="ھەقسىز ماقال, ھەقسىز ئوقۇ, ھەقلىق مەزمۇن, ھەقلىق ماقال",
    ar="""
    الحد الاقصي, مقالات مجاني, المقالات المجاني, مقالاتك المجاني, للمشتركين فقط, محتوي مدفوع,
    محتوي حصري للمشترك, مقال حصري للمشترك
    """,
    ru="""
    уже подписан, уже есть подписка, бесплатный лимит, лимит стат, лимит прочт, лимит бесплатн,
    бесплатных стат, бесплатные стат, бесплатных материал, только для подписчик, доступно
    подписчик, доступна подписчик, доступен подписчик, доступен только подписчик, платный
    материал, платная статья, доступна по подписке, доступен по подписке, доступно по подписке
    """,
    tr="""
    zaten abone, ücretsiz haber, ücretsiz makale, ücretsiz okuma, ücretsiz içerik, abonelere özel,
    abonelerimize özel, ücretli içerik, abonelerimiz için, aboneler için
    """,
)
"""Counts of free reading."""

NEWSLETTER = idea(
    en="""
    newsletter, mailing list, inbox, by e-mail, by email, our updates, alerts, channel, podcast,
    rss, telegram, youtube, whatsapp
    """,
    zh="邮件, 简报, 公众号, 频道, 通讯",
    ug="ئېلخەت, خەۋەرلىرىمىز, قانال",
    ar="النشره, نشرتنا, قناتنا, البريديه, بريدك",
    ru="рассылк, канал, на новости, в соцсет",
    tr="bülten, kanalımız, e-posta list",
)
"""A letter, not an article."""
