"""nothing -> how pages say, in six languages, that something is missing or broken.

Lists of beginnings of words, as ``wall_idea.idea`` reads them.
"""

from countershot.capture.wall_idea import idea

PAGE = idea(
    en="page, url, link_, links_, webpage, web address",
    zh="页面, 网页, 链接, 网址, 帖子",
    ug="_بەت, بېتى, ئۇلانم, ئۇلىنىش",
    ar="_صفح, الصفح, رابط",
    ru="страниц, ссылк",
    tr="sayfa, bağlantı",
    other="seite_, página, pagina",
)
"""The thing itself, by a word that means a page of the web and little else."""

WORK = idea(
    en="""
    file, document, article, content, address, resource, post_, item, listing, topic, story,
    thread, profile, video, entry, what you, location
    """,
    zh="文件, 文章, 内容, 地址, 资源, 主题, 视频, 信息",
    ug="مەزمۇن, ئادرېس, ھۆججەت, ماقالە, تېما, ئۇچۇر, يازما",
    ar="محتو, مقال, ملف, العنوان, موضوع, الماده, المنشور, ما تبحث",
    ru="материал, документ, файл, адрес, стать, публикац, раздел, запис, контент, новост",
    tr="içerik, içeriğ, dosya, adres, belge, ilan, haber_, yazı_, kayıt_, konu_",
)
"""Things a page can hold; they are also things of the world."""

THIS = idea(
    en="""
    this_, that_, requested, you_, you're, you've, sorry, unfortunately, seem, at this location
    """,
    zh="该, 此, 您, 抱歉, 对不起, 你, 请求",
    ug="بۇ, سىز, كەچۈرۈڭ, ئىزدىگەن",
    ar="هذا, هذه, المطلوب, تبحث, عذرا, للاسف, الذي تحاول, التي تحاول, طلبت",
    ru="""
    запрош, запраш, этот, эта_, это_, этой, данн, к сожалению, увы, извин, вы_, вами_, такой,
    такого
    """,
    tr="bu_, aradığınız, istediğiniz, maalesef, üzgünüz, ulaşmaya, görüntülemek, böyle bir",
)
"""Said of what the reader asked for."""

MISSING = idea(
    en="""
    not found, not be found, can't find, cannot find, could not find, couldn't find, unable to
    find, unable to locate, could not locate, couldn't locate, n't exist, not exist, no longer
    exist, no longer available, no longer here, no longer online, no longer active, not available,
    n't available, unavailable, isn't here, isn't there, not here, been removed, been deleted,
    been moved, been renamed, been archived, been unpublished, been withdrawn, was removed, was
    deleted, was moved, were removed, has moved, has changed, taken down, taken offline, expired,
    missing, nothing here, vanished, disappeared, is gone, has gone, removed or, deleted or, moved
    or, or deleted, or removed, or moved, is broken, is invalid, not valid, mistyped, has ended,
    been sold, been closed, withdrawn, no longer
    """,
    zh="""
    不存在, 未找到, 找不到, 没有找到, 没找到, 无法找到, 未能找到, 找不着, 已删除, 删除或, 已下架,
    已失效, 已过期, 不见了, 走丢, 已移除, 已经移除, 被移除, 已撤, 被移动, 已移动, 已转移, 迷路,
    飞走, 查无, 已关闭, 无效, 消失
    """,
    ug="""
    تېپىلمى, مەۋجۇت ئەمەس, مەۋجۇت بولم, ئۆچۈرۈل, ئۆچۈرۈۋ, تاپالمى, تاپقىلى بولم, يۆتكەل, يۆتكىۋ,
    يۆتكىل, كۆچۈرۈل, يوقالغان, يوق ئىكەن, _يوق, جاۋاب قايتۇرمىدى, چىقىرىۋېتىل, ئىناۋەتسىز,
    كۆرۈنمەيدۇ
    """,
    ar="""
    غير موجود, لم يتم العثور, لم نتمكن من العثور, لم نعثر, لم يعثر, تعذر العثور, لا يمكن العثور,
    لا يمكننا العثور, لم نجد, تم حذف, حذفت, حذف هذا, تم نقل, نقلت, لم تعد متاح, لم يعد متاح, لم
    تعد موجود, لم يعد موجود, غير متوفر, غير متاح, لا وجود, ازيلت, ازيل, تمت ازال, حذفها, نقلها,
    حذفه, نقله, ليست موجود, ليس موجود, مفقود, انتهت صلاحي, غير صحيح
    """,
    ru="""
    не найден, не существ, не удалось найти, удален, перемещен, перенесен, больше не доступ, не
    нашл, не можем найти, не обнаружен, отсутству, устарел, снят_ с, снята с, снято с, недоступн,
    нет такой, такой нет, больше нет, переименован, не смогли найти, скрыт, потерял
    """,
    tr="""
    bulunamad, bulunamıyor, bulunmuyor, bulunmamakta, bulamad, bulamıyor, mevcut değil, kaldırıl,
    taşın, silin, yayından, artık yok, yok_, artık mevcut, ulaşılamıyor, ulaşılamadı, geçersiz,
    kaybol
    """,
    other="nicht gefunden, introuvable, no encontrada, não encontrada, non trovata",
)
"""It is not there."""

CANNOT = idea(
    en="""
    can't, cannot, could not, couldn't, unable, not able, failed to, don't seem, doesn't seem,
    didn't, weren't able, no_
    """,
    zh="无法, 不能, 没能, 未能, 被, 已经",
    ru="не удается, не удалось, не можем, не смогли, не получилось",
    tr="bulup, ulaşam, bulmakta",
)
"""The first half of "cannot ... find"."""

FOUND = idea(
    en="find, locate, found, exist, track down, look up",
    zh="找到, 删除, 移除, 下架, 屏蔽, 撤回, 清除, 隐藏",
    ru="найти, отыскать, обнаружить, открыть",
)
"""And the second half."""

MISSING_ALONE = idea(
    en="""
    page not found, error 404, 404 error, 404 not, http 404, nothing found, nothing was found, no
    such page, dead link, not found_
    """,
    zh="404错误, 错误404, 404页, 404 页, 错误 404",
    ug="بەت تېپىلمىدى, 404 خاتالىق, خاتالىق 404",
    ar="الصفحه غير موجوده, خطا 404, 404 خطا",
    ru="страница не найдена, ошибка 404, 404 ошибка, ничего не найдено",
    tr="sayfa bulunamadı, 404 hata, hata 404",
)
"""Needs no page to be named."""

SITE = idea(
    en="site, website, web site, service, server, system, portal, we_, we're, page, platform",
    zh="网站, 系统, 服务, 本站, 平台, 站点, 服务器",
    ug="بېكەت, بېكىت, سىستېما, مۇلازىم, مۇنبەر",
    ar="الموقع, موقعنا, الخدمه, الخادم, النظام, البوابه, المنصه, نعمل, نقوم, نجري",
    ru="сайт, сервис, портал, сервер, систем, ресурс, ведутся, проводятся, мы_, платформ",
    tr="site, sistem, sunucu, servis, hizmet, sayfa, portal",
)
"""Who is being repaired."""

REPAIR = idea(
    en="""
    under maintenance, undergoing maintenance, undergoing scheduled, down for, for maintenance,
    maintenance mode, performing maintenance, scheduled maintenance, routine maintenance,
    maintenance in progress, carrying out, closed for maintenance, being updated, being upgraded,
    upgrading, be right back, be back, back soon, back shortly, back online, currently offline, is
    offline, is down, overloaded, temporarily closed
    """,
    zh="""
    正在维护, 维护中, 升级维护, 维护升级, 例行维护, 网站维护, 正在升级, 升级中, 停机维护,
    暂停服务, 暂停访问, 临时关闭
    """,
    ug="""
    ئاسرىلىۋات, ئاسراۋات, ئاسراش ئېلىپ, يېڭىلىنىۋات, يېڭىلاۋات, رېمونت قىلىنىۋات, ئوڭشاۋات,
    ۋاقىتلىق تاقال, ۋاقتىنچە تاقال, ئاسراش خىزمىتى, ۋاقىتلىق توختى, ۋاقتىنچە توختى
    """,
    ar="""
    تحت الصيانه, قيد الصيانه, اعمال صيانه, اعمال الصيانه, صيانه مجدول, لصيانه الموقع, الصيانه
    الدوري, صيانه الموقع, بصيانه, قيد التحديث, جاري التحديث, جار التحديث, سنعود, متوقف, مغلق موقتا
    """,
    ru="""
    технические работы, технических работ, техническом обслуж, на обслуживан, профилактическ,
    обновляется, обновляем, перегруж, на реконструкц, скоро верн, регламентн
    """,
    tr="""
    bakımda, bakım çalışma, bakım nedeniyle, bakım yapıl, bakım modu, planlı bakım, güncelleniyor,
    güncelleme çalışma, geri döneceğ, geçici olarak kapalı
    """,
)
"""Works that are going on now. Maintenance of things is what tenders are about."""

REPAIR_ALONE = idea(
    en="maintenance, site maintenance, under maintenance, scheduled maintenance, be right back",
    zh="网站维护, 系统维护, 维护中, 正在维护",
    ug="تور بېكەت ئاسرى",
    ar="صيانه, تحت الصيانه, صيانه الموقع",
    ru="технические работы, техобслуживание, ведутся работы",
    tr="bakım, bakımdayız, bakım çalışması",
)
"""A bare notice of works."""

LATER = idea(
    en="""
    will be unavailable, will be closed, will be down, will be carried, will be suspended, will be
    offline, will undergo, will take place, will not be, planned_
    """,
    zh="将于, 将在, 拟于, 定于, 计划于",
    ug="بولىدۇ, قىلىنىدۇ, توختايدۇ",
    ar="سيتم, ستكون, سوف, ستتوقف, سيتوقف",
    ru="будет_, будут_, запланир, планиру",
    tr="olacak, edilecek, yapılacak, kesilecek, verilmeyecek, verilemeyecek",
)
"""Works announced, not going on."""

FAILED = idea(
    en="""
    forbidden, access denied, access is denied, denied access, access to this page, access to this
    resource, internal server error, internal error, bad gateway, gateway time, service
    unavailable, temporarily unavailable, temporarily down, temporarily unable, temporarily
    offline, currently unavailable, something went wrong, something has gone wrong, something
    broke, went wrong, unexpected error, unknown error, error occurred, error has occurred,
    encountered an error, encountered a problem, an error while, database connection, too many
    requests, bad request, timed out, application error, server error, technical difficult,
    technical problem, technical issue, fatal error, account suspended, account has been
    suspended, bandwidth limit, can't be reached, cannot be reached, permission to access,
    permission to view, have permission, not authorised, not authorized, unauthorised,
    unauthorized, unable to process, could not process, couldn't process, couldn't load, could not
    load, failed to load, can't be displayed, cannot be displayed, unable to connect, unable to
    handle, too many connections, stack trace, traceback, you have been blocked, request blocked,
    request was blocked, been rejected, web server is down, host error, try again later, try again
    in a, try again shortly, uncaught exception
    """,
    zh="""
    服务器错误, 内部错误, 系统错误, 系统异常, 系统繁忙, 服务器繁忙, 服务器异常, 服务器开小差,
    开小差, 暂时无法, 暂时不可用, 无法处理, 服务不可用, 服务器出错, 程序错误, 程序异常, 拒绝访问,
    禁止访问, 没有权限, 无权访问, 无权限, 权限不足, 访问被拒, 访问受限, 被拦截, 拦截, 出错了,
    出错啦, 出现错误, 发生错误, 发生了错误, 出了点问题, 未知错误, 请稍后再试, 请稍后重试,
    稍后再来, 稍后访问, 稍候再试, 网络异常, 数据库连接, 连接数据库, 网关错误, 网关超时, 请求超时,
    连接超时, 错误代码, 无法访问此, 无法连接, 加载失败, 请求失败, 服务异常, 请求过多, 访问量过大
    """,
    ug="""
    خاتالىق كۆرۈل, خاتالىق يۈز, خاتالىق بايقال, مۇلازىمېتىر خاتالىق, مۇلازىمېتىردا خاتالىق, ئىچكى
    خاتالىق, سىستېما خاتالىق, زىيارەت رەت, زىيارەت چەك, زىيارەت قىلىش رەت, زىيارەت قىلىش چەك,
    زىيارەت قىلىش ھوقۇق, قايتا سىناڭ, قايتا سىناپ, كېيىن سىناڭ, كېيىن قايتا, كېيىنرەك, ھوقۇقىڭىز
    يوق, چاتاق چىق, مەسىلە كۆرۈل, مەسىلە چىق, ھازىرچە ئىشل, ئىشلىمەيدۇ, سىناپ بېقىڭ, سىناپ كۆرۈڭ,
    ۋاقىتلىق ئىشل, ۋاقتىنچە ئىشل, ۋاقىتلىق مۇلاز, ۋاقتىنچە مۇلاز, مۇلازىمەت قىلالم, ئۇلىنالمى,
    ئۇلىغىلى بولم, ئىشلىمەيۋات, مەنئى قىلىن, كىرىش چەكلەن, جاۋاب قايتۇرم, جاۋاب بەرمى, رۇخسەت يوق,
    رۇخسىتىڭىز يوق, ئالدىراش
    """,
    ar="""
    خطا في الخادم, خطا داخلي, خطا بالخادم, خطا الخادم, خطا في النظام, حدث خطا, حصل خطا, وقع خطا,
    الخدمه غير متاح, الخدمه غير متوفر, غير متاح موقتا, غير متاحه موقتا, غير متاحه حاليا, غير متاح
    حاليا, متوقف موقتا, خلل فني, عطل فني, الوصول مرفوض, رفض الوصول, تم رفض, الدخول ممنوع, الوصول
    ممنوع, ممنوع الوصول, ممنوع الدخول, محظور الوصول, حاول مره اخري, المحاوله مره اخري, المحاوله
    لاحقا, حاول لاحقا, المحاوله في وقت لاحق, اعد المحاوله, اعاده المحاوله, خطا غير متوقع, خطا غير
    معروف, خطا تقني, خطا فني, صلاحيه الوصول, صلاحيات الوصول, ليس لديك صلاحي, ليست لديك صلاحي, ليس
    لديك اذن, غير مصرح لك, غير مسموح لك, غير مخول, تعذر معالجه, تعذر الاتصال, تعذر تحميل, انتهت
    مهله, بوابه غير صالحه, حدثت مشكله, واجهتنا مشكله, طلبات كثيره, طلب غير صالح
    """,
    ru="""
    доступ ограничен, внутренняя ошибка, ошибка сервера, ошибка на сервере, ошибка приложения,
    системная ошибка, произошла ошибка, возникла ошибка, случилась ошибка, что-то пошло не так,
    что-то сломалось, временно недоступ, временно не работает, временно отключ, временно
    приостанов, доступ запрещ, доступ к странице запрещ, запрещено просматривать, доступ закрыт,
    доступ отклонен, доступ заблок, отказано в доступе, попробуйте позже, попробуйте зайти,
    попробуйте обновить, повторите попытку, повторить попытку, повторите запрос, попробуйте еще
    раз, попробуйте снова, зайдите позже, подключиться к базе, сервис недоступ, служба недоступ,
    сервер недоступ, сервер не отвеч, сайт недоступ, сайт не отвеч, сервер перегруж, неверный
    шлюз, плохой шлюз, ошибочный шлюз, шлюз не отвечает, превышено время, время ожидания, ошибка
    подключения, ошибка соединения, неполадк, непредвиденная ошибка, неизвестная ошибка, нет прав,
    недостаточно прав, ошибка базы, не удалось обработать, не удалось загрузить, не может
    обработать, внутренний сбой, технический сбой, сбой на сервере, слишком много запросов,
    аккаунт заблокирован, хостинг приостан
    """,
    tr="""
    sunucu hatası, sistem hatası, uygulama hatası, iç hata, sunucuda bir hata, hata oluştu, hata
    meydana, hata ile karşılaş, bir hata var, ters gitti, yanlış gitti, geçici olarak kullanılam,
    geçici olarak hizmet, geçici olarak erişi, hizmet kullanılam, hizmet verilem, hizmet veremi,
    hizmet dışı, erişim reddedildi, erişim engellendi, erişiminiz engel, erişim yasak, giriş
    yasak, yetkiniz yok, yetkiniz bulunm, izniniz yok, izniniz bulunm, yetkisiz, daha sonra
    tekrar, sonra tekrar den, tekrar deneyin, tekrar deneyiniz, beklenmeyen bir hata, beklenmeyen
    bir sorun, bir sorun oluştu, sorun yaş, beklenmedik bir hata, bilinmeyen bir hata, teknik bir,
    teknik arıza, ağ geçidi, zaman aşımı, çok fazla istek, işleminiz gerçekleştirilem, isteğiniz
    işlenem, şu anda kullanılam, şu an hizmet, şu anda hizmet, yüklenemedi, bağlantı kurulamad
    """,
)
"""What servers and their operators say when something breaks."""
