"""nothing -> what English, Chinese and Arabic sites say around their content, as text."""

LATIN = """
open: Open now – closes at 17:00 | Closed – opens at 8:30
teasers: The council will decide on the plan next week. | Residents can see the drawings in \
the town hall. | The work will cost 310,000 and last until spring. | Tickets are on sale from \
Thursday. | Police are looking for witnesses.
dir: ltr en
days: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
months: January | February | March | April | May | June | July | August | September | October \
| November | December
date: {d} {month} {y} | {month} {d}, {y}
today: Today is {day}, {date} | {day}, {date}
clock: Local time: {hm}
nav: Home | News | Services | Documents | Projects | Gallery | About us | Contact
navnew: Open data | Vacancies
site: Wend Valley Portal | The Aldersey Gazette | Coastline Hub
ads: Garden sheds from 199 – free delivery | Switch your energy supplier in five minutes \
| Learn a language in 12 weeks | Winter tyres: second pair half price | Cheap flights to the \
islands \
| Compare home insurance today | New kitchens, fitted by May | Your first month of music is on us
adlabel: Advertisement
sponsored: The mattress everyone is talking about | Dentists recommend this simple habit \
| Drivers over 50 should read this | One trick to cut your heating bill
heads: Ferry timetable changes from Monday | School roof to be replaced | Council approves \
budget \
| Storm damages pier | Market moves to new site | Water main burst in Mill Street \
| Library extends opening hours | Volunteers plant 400 trees | Bus fares to rise | New clinic \
opens \
| Fire at sawmill put out | Rowing club wins regional cup | Road works on the ring road \
| Theatre season announced | Farmers expect late harvest | Museum looks for old photographs
related: Related articles | You may also like
most: Most read
latest: Latest news
views: {n} views | Views: {n} | This page has been read {n} times
comments_n: {n} comments | Comments ({n})
share: {n} shares
like: {n} people like this
ago_min: {n} minutes ago
ago_hour: {n} hours ago
ago_day: {n} days ago
ago_week: {n} weeks ago
posted: Posted
comments_title: Comments
comments: About time somebody wrote about this. | I walk past it every day and see no change. \
| Thank you for the details. | My neighbour says the same. | Is there a map somewhere? \
| Let us wait and see. | Not convinced, sorry. | Good news for once!
nicks: mara_k | oldsalt | tom1972 | wendy | gullfan | quietreader | Pier7 | nel
online: Users browsing this page: {m} members and {n} guests | Online now: {n}
generated: Page generated in {s} seconds
cities: Aldersey | Port Elling | Westmere
sky: light rain | cloudy | sunny | fog
rates: Exchange rates | Dollar | Euro
notice: The portal will be unavailable on Saturday from 22:00 to 02:00. | The call centre is \
closed on \
Friday. | Applications for the summer camp are open.
ticker: Breaking
cookie: We use cookies to improve this site. | Accept all | Settings
poll: How do you get to work? | By bus | By bicycle | By car
votes: votes
quote: Thought of the day
quotes: A smooth sea never made a skilled sailor. | Many hands make light work. \
| The early bird catches the worm. | Measure twice, cut once.
welcome: Welcome, guest. Your IP address is {ip}.
greet: Good morning! | Good afternoon! | Good evening!
letter: Subscribe to our newsletter | Get the week's best stories by e-mail | Never miss an update
tags: harbour | budget | roads | health | schools | culture | weather | sport
tags_title: Tags
partners: Ministry of Works | Regional Library | Chamber of Crafts | Coast Guard | Open Data \
Office \
| Tourist Board
partners_title: Our partners
holiday: Season's greetings to all our visitors! | Happy New Year! | Visit us at the spring fair.
products: Garden hose 20 m | Pressure tank 24 l | Foot valve 1" | Float switch | Hose coupling \
| Sand filter
price: {n}.90 EUR
recommend: Customers also bought
viewing: {n} people are looking at this right now
left: Time left: {d} days {h} hours {m} minutes
days_left: {d} days left
captcha: To show you are human: what is {a} + {b}?
prev: Previous
next: Next
stats: Visitors today: {n} | Visitors in total: {n}
events: Upcoming events
search: Search
email: E-mail
download: Downloads
updated: Information as of
author: Editorial office | Press service
popup: Enjoying this article? Support local journalism. | Download our app | Take our short survey
rating: Rating: {s} ({n} votes)
recent: Recent changes
"""

HAN = """
open: 服务大厅：正在办公 | 服务大厅：已下班
teasers: 该方案将于下周提交会议审议。 | 市民可到服务大厅查看规划图。 | 工程预计投资310万元，明年\
春天完工。 | 门票将于周四开始发售。 | 气象台提醒市民注意防寒保暖。
dir: ltr zh-CN
days: 星期一 | 星期二 | 星期三 | 星期四 | 星期五 | 星期六 | 星期日
months: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
date: {y}年{month}月{d}日 | {y}-{mm}-{dd}
today: 今天是{date} {day} | {date} {day}
clock: 北京时间 {hm}
nav: 首页 | 新闻中心 | 政务公开 | 办事服务 | 互动交流 | 专题专栏 | 图片 | 联系我们
navnew: 数据开放 | 无障碍浏览
site: 青湖在线 | 云溪县人民政府 | 东屏信息网
ads: 春季家装节 全场五折起 | 少儿编程免费试听 | 新能源汽车置换补贴 | 本地装修三家比价 | 海岛五\
日游特惠 \
| 开通会员享免费配送 | 成人学历提升报名 | 二手车免费估价
adlabel: 广告
sponsored: 医生提醒：睡前别做这件事 | 这种水果正当季 | 退休后最适合居住的小城 | 学会这招省电一半
heads: 我市启动防汛演练 | 滨河路夜间施工公告 | 全县春耕工作会议召开 | 城东菜市场恢复营业 | 公交\
线路调整通知 \
| 中小学招生政策解读 | 社区卫生服务中心搬迁 | 本周末有小到中雨 | 老旧小区改造进展顺利 | 职业技\
能大赛落幕 \
| 青年志愿者走进敬老院 | 供水管网检修停水通知 | 文化馆公益课程开班 | 农产品展销会开幕 | 铁路新\
增两趟列车 | 森林防火宣传月启动
related: 相关阅读 | 相关链接
most: 点击排行
latest: 最新资讯
views: 浏览次数：{n} | 阅读 {n} | 点击：{n}次
comments_n: 评论（{n}） | {n}条评论
share: 分享 {n}
like: 点赞 {n}
ago_min: {n}分钟前
ago_hour: {n}小时前
ago_day: {n}天前
ago_week: {n}周前
posted: 发表于
comments_title: 网友评论
comments: 终于有人说这件事了。 | 每天路过，没看到变化。 | 谢谢分享。 | 支持一下！ | 有没有路线\
图？\
 | 再等等看吧。 \
| 希望早点完工。 | 说得在理。
nicks: 青湖老李 | 河边散步 | 小鱼儿 | 山里人 | 路过打酱油 | 北岸居民 | 一杯清茶 | 橙子
online: 正在浏览此版块的会员：{m} 人，游客：{n} 人 | 当前在线：{n} 人
generated: 页面执行时间 {s} 秒
cities: 青湖 | 云溪 | 东屏
sky: 小雨 | 多云 | 晴 | 雾
rates: 今日汇率 | 美元 | 欧元
notice: 本网站将于周六22时至次日2时进行系统维护。 | 社保大厅周五停止办公。 | 夏令营开始报名。
ticker: 快讯
cookie: 本网站使用Cookie以改善浏览体验。 | 同意 | 设置
poll: 您平时怎样上班？ | 公交 | 自行车 | 开车
votes: 票
quote: 每日一句
quotes: 千里之行，始于足下。 | 磨刀不误砍柴工。 | 三人行，必有我师。 | 温故而知新。
welcome: 欢迎您，来自{ip}的访客！
greet: 早上好！ | 下午好！ | 晚上好！
letter: 订阅我们的资讯 | 扫码关注公众号 | 加入读者交流群
tags: 交通 | 教育 | 医疗 | 招标 | 文化 | 天气 | 就业 | 社区
tags_title: 热门标签
partners: 省图书馆 | 市交通局 | 县档案馆 | 市气象台 | 县农业局 | 市博物馆
partners_title: 友情链接
holiday: 祝广大网友新春快乐！ | 欢度国庆 | 端午安康
products: 棉纱手套 | 防尘口罩 | 工作服套装 | 劳保鞋 | 反光背心 | 围裙
price: ¥{n}.00
recommend: 看了又看
viewing: {n}人正在浏览
left: 距投标截止还有{d}天{h}小时{m}分
days_left: 剩余{d}天
captcha: 验证问题：{a}+{b}=?
prev: 上一篇
next: 下一篇
stats: 今日访问：{n} | 总访问量：{n}
events: 近期活动
search: 搜索
email: 邮箱
download: 附件下载
updated: 信息截至
author: 本站编辑 | 办公室
popup: 下载客户端，阅读更流畅 | 登录后查看更多精彩内容 | 邀您参与网站满意度调查
rating: 评分：{s}({n}人评价)
recent: 最近更改
"""

ARABIC = """
open: مفتوح الآن | مغلق الآن
teasers: يناقش المجلس الخطة الأسبوع المقبل. | يمكن للسكان الاطلاع على المخططات في مبنى \
البلدية. | تبلغ كلفة العمل 310 آلاف دينار ويستمر حتى الربيع. | تباع التذاكر ابتداء من الخميس. \
| دعت البلدية السكان إلى ترشيد استهلاك المياه.
dir: rtl ar
days: الاثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت | الأحد
months: يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس | سبتمبر | أكتوبر | \
نوفمبر | ديسمبر
date: {d} {month} {y} | {d}/{mm}/{y}
today: اليوم {day} {date} | {day}، {date}
clock: الساعة الآن {hm}
nav: الرئيسية | الأخبار | الخدمات | الوثائق | المشاريع | معرض الصور | من نحن | اتصل بنا
navnew: البيانات المفتوحة | الوظائف الشاغرة
site: بوابة الزهراء | جريدة المنارة | موقع الوادي
ads: تخفيضات على الأثاث حتى ٥٠٪ | تعلم الإنجليزية من البيت | شقق بالتقسيط المريح | رحلات إلى \
الجزر بأسعار خاصة \
| تأمين السيارة في دقائق | أجهزة منزلية بضمان خمس سنوات | عروض الصيف على المكيفات | اشترك الآن \
واحصل على شهر مجانا
adlabel: إعلان
sponsored: عادة بسيطة ينصح بها الأطباء | أفضل المدن للعيش بعد التقاعد | كيف تخفض فاتورة \
الكهرباء | وصفة لا تفوت
heads: تغيير مواعيد العبارات ابتداء من الاثنين | البلدية تقر الميزانية الجديدة | انقطاع المياه \
عن الحي الغربي \
| افتتاح عيادة جديدة في المنارة | متطوعون يزرعون 400 شجرة | نقل السوق إلى موقع جديد | عاصفة \
تضرب الساحل \
| تمديد ساعات عمل المكتبة | إخماد حريق في مصنع الأخشاب | موسم الحصاد يتأخر هذا العام | أعمال \
صيانة على الطريق الدائري \
| انطلاق معرض الكتاب | رفع أجرة الحافلات | المسرح البلدي يعلن برنامجه | فوز فريق التجديف \
بالكأس | حملة لتنظيف الشاطئ
related: مواضيع ذات صلة | اقرأ أيضا
most: الأكثر قراءة
latest: آخر الأخبار
views: المشاهدات: {n} | عدد القراءات {n} | {n} مشاهدة
comments_n: {n} تعليقا | التعليقات ({n})
share: {n} مشاركة
like: أعجب {n}
ago_min: منذ {n} دقيقة
ago_hour: منذ {n} ساعة
ago_day: منذ {n} يوم
ago_week: منذ {n} أسبوع
posted: نشر
comments_title: التعليقات
comments: أخيرا كتب أحد عن هذا الموضوع. | أمر من هناك كل يوم ولا أرى جديدا. | شكرا على \
المعلومات. | هل توجد خريطة؟ \
| ننتظر ونرى. | بارك الله في جهودكم. | لست مقتنعا. | خبر جميل!
nicks: أبو سالم | زائر | ابن الساحل | قارئ هادئ | نور | صياد قديم | أم ياسر | بحار
online: المتواجدون الآن: {m} عضو و{n} زائر | المتصلون الآن: {n}
generated: تم إنشاء الصفحة خلال {s} ثانية
cities: الزهراء | المنارة | الوادي
sky: مطر خفيف | غائم | مشمس | ضباب
rates: أسعار العملات | الدولار | اليورو
prayers: مواقيت الصلاة | الفجر | الظهر | العصر | المغرب | العشاء
notice: ستتوقف البوابة عن العمل يوم السبت من 22:00 إلى 02:00. | مركز الاتصال مغلق يوم الخميس. \
| باب التسجيل مفتوح.
ticker: عاجل
cookie: نستخدم ملفات تعريف الارتباط لتحسين الموقع. | موافق | الإعدادات
poll: كيف تذهب إلى عملك؟ | بالحافلة | بالدراجة | بالسيارة
votes: صوت
quote: حكمة اليوم
quotes: في التأني السلامة. | من جد وجد. | الصبر مفتاح الفرج. | خير الكلام ما قل ودل.
welcome: أهلا بك أيها الزائر، عنوانك {ip}
greet: صباح الخير! | طاب يومك! | مساء الخير!
letter: اشترك في النشرة البريدية | تابعنا على قناتنا | لا يفوتك جديدنا
tags: الميناء | الميزانية | الطرق | الصحة | المدارس | الثقافة | الطقس | الرياضة
tags_title: الوسوم
partners: وزارة الأشغال | المكتبة العامة | غرفة الحرف | خفر السواحل | هيئة السياحة | بلدية الوادي
partners_title: شركاؤنا
holiday: كل عام وأنتم بخير | رمضان كريم | عيدكم مبارك
products: خرطوم 20 م | خزان ضغط | صمام | مفتاح عوامة | وصلة | مرشح رمل
price: {n} دينار
recommend: منتجات مشابهة
viewing: {n} يشاهدون هذا المنتج الآن
left: الوقت المتبقي: {d} يوم {h} ساعة {m} دقيقة
days_left: باقي {d} يوم
captcha: سؤال التحقق: كم يساوي {a} + {b}؟
prev: السابق
next: التالي
stats: زوار اليوم: {n} | إجمالي الزوار: {n}
events: الفعاليات القادمة
search: بحث
email: البريد الإلكتروني
download: التحميل
updated: البيانات حتى
author: هيئة التحرير | المكتب الإعلامي
popup: حمل تطبيقنا الآن | ادعم الصحافة المحلية | شاركنا رأيك في استبيان قصير
rating: التقييم: {s} ({n} صوت)
recent: أحدث التغييرات
"""
