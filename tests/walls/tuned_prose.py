"""nothing -> invented news in six languages, for pages and for what walls stand before."""

# ruff: noqa: E501 - one line a page: text to read across, not down

from tests.walls.page import Language

PROSE: dict[Language, tuple[str, ...]] = {
    "en": (
        "County buys forty cameras for the market square",
        "The county council signed a contract on 3 May 2023 for forty dome cameras and two servers, according to a notice in the public register. The supplier, a company founded in the same year, had never sold to the county before.",
        "Three shopkeepers told this newspaper that nobody had asked them. The cameras were installed at night, and the first of them was working by the end of the week.",
        "A spokeswoman for the council said that the purchase followed the rules and that the figures would be published with the budget.",
    ),
    "zh": (
        "县政府采购四十台摄像机",
        "据公共资源交易中心发布的公告，该县于2023年5月3日签订合同，采购四十台球形摄像机和两台服务器，合同金额为一百二十万元。中标企业成立于同一年，此前从未参与过该县的项目。",
        "三位店主对本报记者表示，安装之前没有人征求过他们的意见。摄像机是在夜间安装的，一周之内第一批设备就已投入使用。",
        "县政府发言人说，采购程序符合规定，有关数据将随预算一并公布。",
    ),
    "ug": (
        "ناھىيە بازارغا قىرىق كامېرا سېتىۋالدى",
        "ئاممىۋى بايلىق سودا مەركىزىنىڭ ئۇقتۇرۇشىغا ئاساسلانغاندا، ناھىيە 2023-يىلى 5-ئاينىڭ 3-كۈنى قىرىق دانە كامېرا ۋە ئىككى مۇلازىمېتىر سېتىۋېلىش توغرىسىدا توختام ئىمزالىغان.",
        "ئۈچ دۇكاندار مۇخبىرىمىزغا ئورنىتىشتىن بۇرۇن ھېچكىمنىڭ ئۇلاردىن پىكىر سورىمىغانلىقىنى ئېيتتى. كامېرالار كېچىدە ئورنىتىلغان بولۇپ، بىر ھەپتە ئىچىدە ئىشقا كىرىشتۈرۈلگەن.",
        "ناھىيەلىك ھۆكۈمەتنىڭ باياناتچىسى سېتىۋېلىشنىڭ بەلگىلىمىلەرگە ئۇيغۇن ئىكەنلىكىنى بىلدۈردى.",
    ),
    "ar": (
        "البلدية تشتري أربعين كاميرا لساحة السوق",
        "وقعت البلدية في 3 مايو 2023 عقدًا لشراء أربعين كاميرا وخادمين، بحسب إعلان نشر في السجل العام. ولم يسبق للشركة الموردة، التي تأسست في العام نفسه، أن باعت شيئًا للبلدية.",
        "وقال ثلاثة من أصحاب المحلات للصحيفة إن أحدًا لم يسألهم عن رأيهم. وركبت الكاميرات ليلًا، وبدأت أولاها العمل قبل نهاية الأسبوع.",
        "وأكدت متحدثة باسم البلدية أن عملية الشراء اتبعت القواعد وأن الأرقام ستنشر مع الميزانية.",
    ),
    "ru": (
        "Район закупил сорок камер для рыночной площади",
        "Администрация района 3 мая 2023 года подписала контракт на поставку сорока купольных камер и двух серверов, следует из извещения в реестре закупок. Поставщик, компания, основанная в том же году, раньше району ничего не продавал.",
        "Трое владельцев лавок рассказали газете, что их мнения никто не спрашивал. Камеры установили ночью, и первая из них заработала уже к концу недели.",
        "Представитель администрации заявила, что закупка прошла по правилам, а цифры опубликуют вместе с бюджетом.",
    ),
    "tr": (
        "İlçe, çarşı meydanı için kırk kamera aldı",
        "Kamu ihale sicilindeki ilana göre ilçe belediyesi 3 Mayıs 2023 tarihinde kırk kamera ve iki sunucu için sözleşme imzaladı. Aynı yıl kurulan tedarikçi şirket daha önce belediyeye hiç satış yapmamıştı.",
        "Üç esnaf gazetemize kimsenin kendilerine fikrini sormadığını söyledi. Kameralar gece takıldı ve ilki hafta sonuna kadar çalışmaya başladı.",
        "Belediye sözcüsü alımın kurallara uygun olduğunu ve rakamların bütçeyle birlikte yayımlanacağını açıkladı.",
    ),
}  # fmt: skip
TEASER: dict[Language, tuple[str, str]] = {
    "en": ("The men behind the camera contract", "When the lorry stopped at the edge of the bazaar on a cold morning in March, nobody had yet seen the papers that would explain what it carried, nor the names of the two brothers who had signed them in an office 900 kilometres away…"),
    "zh": ("摄像机合同背后的人", "三月的一个寒冷清晨，当那辆货车停在巴扎边上时，还没有人见过那些能够说明车上装了什么的文件，也没有人知道在九百公里外的办公室里签字的兄弟二人是谁……"),
    "ug": ("كامېرا توختامىنىڭ ئارقىسىدىكى كىشىلەر", "مارتنىڭ سوغۇق بىر ئەتىگىنىدە يۈك ماشىنىسى بازارنىڭ چېتىدە توختىغاندا، ئۇنىڭغا نېمە قاچىلانغانلىقىنى چۈشەندۈرىدىغان ھۆججەتلەرنى تېخى ھېچكىم كۆرۈپ باقمىغانىدى…"),
    "ar": ("الرجال الذين يقفون وراء عقد الكاميرات", "حين توقفت الشاحنة عند طرف السوق في صباح بارد من شهر مارس، لم يكن أحد قد رأى بعد الأوراق التي تشرح ما كانت تحمله…"),
    "ru": ("Кто стоит за контрактом на камеры", "Когда холодным мартовским утром грузовик остановился у края базара, никто ещё не видел бумаг, которые объяснили бы, что он привёз, и не знал имён двух братьев, подписавших их…"),
    "tr": ("Kamera sözleşmesinin arkasındaki adamlar", "Soğuk bir mart sabahı kamyon çarşının kenarında durduğunda, ne taşıdığını açıklayacak belgeleri henüz kimse görmemişti…"),
}  # fmt: skip
