"""Turkish -> what the kept-apart pages say."""

from countershot.records.web import WallClass
from tests.walls.apart_words import Article, Sheet, WallWords, Words

NEWS = Article(
    "Belediye, sahil yoluna takılan kameraların faturasını açıkladı",
    "Haber: Elif Karaca, 21 Nisan 2031",
    (
        "Yeniköy Belediyesi, sahil yoluna geçen yıl takılan 148 kamera için 6,9 milyon lira "
        "ödendiğini açıkladı. Rakam, ihale ilanında yazan tutarın neredeyse iki katı.",
        "Belediye başkan yardımcısı farkı döviz kuruna bağladı. Meclis üyeleri ise sözleşmenin "
        "neden sekiz ay sonra yayımlandığını sordu.",
        "Balıkçı Hasan Usta, “Teknenin adını bile okuyor ama çalınan ağı bulamadı” diyor.",
        "Konu, 5 Mayıs'taki meclis toplantısında yeniden görüşülecek.",
    ),
)
FEATURE = Article(
    "Eski kameralar nereye gidiyor?",
    "Dosya: Cem Aydoğan",
    (
        "Garın arkasındaki hurdacıda kullanılmış bir kamera iki simit parasına gidiyor. Satıcı, "
        "ayağını da hediye ediyor.",
        "Malların çoğu okul ve fabrika tadilatlarından geliyor. Demirbaş etiketlerini söken yok.",
        "Aldığımız on iki cihazdan altısı fabrika parolasıyla açıldı, birinde hâlâ koridor "
        "görüntüleri vardı.",
        "Yönetmelik kayıtların silinmesini şart koşuyor, ama bunu denetleyen bir birim bulamadık.",
    ),
)
ABOUT = Article(
    "“Ben robot değilim” kutusu aslında neyi ölçüyor?",
    "Teknoloji servisi",
    (
        "Doğrulama kodları, insanın kolayca çözdüğü ama programın çözemediği bilmeceler olarak "
        "doğdu. Yirmi yıl sonra roller değişti.",
        "Araştırmacılara göre programlar trafik ışıklarını bizden hızlı tanıyor. Siteler artık "
        "harflere değil, sayfaları ne sıklıkta açtığınıza bakıyor.",
        "“404 sayfa bulunamadı” yazısı da değişti; bir zamanlar yanlış adres demekti, bugün çoğu "
        "kez silinmiş bir haber demek.",
        "Çerez pencereleri ile ücretli aboneliği ise gelecek hafta konuşacağız.",
    ),
)
TENDER = Sheet(
    "İhale ilanı: otobüs durakları için kamera alımı (2031/404117)",
    (
        "Ulaşım Dairesi Başkanlığı, aşağıda nitelikleri yazılı malzemeyi açık ihale usulü ile "
        "satın alacaktır.",
        "Teklifler en geç 16 Haziran 2031 günü saat 14.00'e kadar elden teslim edilmelidir.",
    ),
    (
        ("Malzeme", "Adet", "Yaklaşık maliyet (TL)"),
        ("Dış ortam kamerası, 4 MP", "72", "4.850"),
        ("Hareketli kamera", "8", "31.200"),
        ("Kayıt cihazı, 32 kanal", "3", "22.400"),
        ("Direk, galvanizli, 6 m", "25", "11.750"),
    ),
)
PRODUCT = Sheet(
    "Martı MK-12 iç mekân kamerası",
    (
        "Küçük dükkânlar ve apartman girişleri için üç megapiksellik kamera. Kurulumu beş dakika.",
        "Fiyatı 1.290 TL, KDV dahil. Aynı gün kargo.",
    ),
    (
        ("Özellik", "Değer"),
        ("Çözünürlük", "2304 x 1296"),
        ("Mercek", "2,8 mm"),
        ("Güç", "5 V, 1 A"),
    ),
)
TABLE = Sheet(
    "İlçelere göre kamera sayıları, 2030",
    (),
    (
        ("İlçe", "Sabit", "Hareketli", "Toplam"),
        ("Yeniköy", "139", "9", "148"),
        ("Garaltı", "380", "23", "403"),
        ("Çınarlı", "371", "33", "404"),
        ("Limanbaşı", "820", "57", "877"),
    ),
)
NOTICE = Article(
    "Su kesintisi duyurusu",
    "Su ve Kanalizasyon İdaresi",
    (
        "Çınarlı Mahallesi 403. ve 404. sokaklarda 9 Mayıs Cuma günü 09.00 ile 17.00 arasında boru "
        "yenileme çalışması nedeniyle su verilemeyecektir. Anlayışınız için teşekkür ederiz.",
    ),
)
SHORT = Article("Çalışma saatleri", "", ("Müze pazartesi dışında her gün 10.00-18.00 açıktır.",))
WALLS: dict[WallClass, WallWords] = {
    "consent": WallWords(
        "Yeniköy Postası",
        (
            "Gizliliğinize önem veriyoruz",
            "Biz ve 318 iş ortağımız, reklamları kişiselleştirmek ve trafiği ölçmek için çerez "
            "kullanıyoruz. Siteye devam etmek için tercihinizi yapın.",
        ),
        ("Tümünü kabul et", "Tümünü reddet", "Tercihleri yönet"),
        ("Zorunlu çerezler", "Performans çerezleri", "Reklam çerezleri"),
    ),
    "login": WallWords(
        "Üye girişi",
        ("Üye girişi", "Bu sayfayı görüntülemek için giriş yapmanız gerekiyor."),
        ("Kullanıcı adı", "Şifre", "Giriş yap", "Şifremi unuttum", "Üye ol"),
    ),
    "paywall": WallWords(
        "Tek odalı şirketin kırk ihalesi",
        (
            "Bu haberin devamı abonelerimize özeldir",
            "Ayda 39 TL'ye abone olun, bütün arşivi sınırsız okuyun.",
        ),
        ("Abone ol", "Zaten abone misiniz? Giriş yapın"),
        (
            "Kapıyı açan kadın şirketi hiç duymamış. Oysa iki yıl içinde bu adrese kırk ihale "
            "kazandıran bir tabela var…",
        ),
    ),
    "captcha": WallWords(
        "Güvenlik kontrolü",
        (
            "İnsan olduğunuzu doğrulayın",
            "Ağınızdan olağandışı bir trafik algıladık. Devam etmek için aşağıdaki kutuyu "
            "işaretleyin.",
        ),
        ("Ben robot değilim", "Doğrula"),
    ),
    "error": WallWords(
        "Hata",
        ("Bir şeyler ters gitti", "Sunucu hatası (500). Lütfen daha sonra tekrar deneyin."),
    ),
    "soft_404": WallWords(
        "Sayfa bulunamadı - Yeniköy Postası",
        (
            "Aradığınız sayfa bulunamadı",
            "Haber yayından kaldırılmış veya adresi değişmiş olabilir.",
        ),
        ("Ana sayfaya dön", "Ara"),
        ("Gündem", "Ekonomi", "Spor"),
    ),
    "parked": WallWords(
        "marti-kamera.example satılık",
        ("Bu alan adı satılıktır", "marti-kamera.example için teklif verin, aynı gün devredelim."),
        ("Teklif ver", "Hemen satın al"),
        ("Güvenlik kamerası fiyatları", "Alarm sistemleri", "Web hosting", "Alan adı tescili"),
    ),
    "geo_block": WallWords(
        "Erişim engellendi",
        (
            "Bu içerik bulunduğunuz ülkede kullanılamıyor",
            "Yayın hakları nedeniyle site yalnızca Türkiye'den görüntülenebilir.",
        ),
    ),
    "empty": WallWords("e-İhale", ("Yükleniyor...",)),
}  # fmt: skip
WORDS = Words(
    language="tr",
    site="Yeniköy Postası",
    menu=("Ana sayfa", "Gündem", "Ekonomi", "Spor", "İletişim"),
    footer="© 2031 Yeniköy Postası. Her hakkı saklıdır.",
    news=NEWS,
    feature=FEATURE,
    about=ABOUT,
    tender=TENDER,
    product=PRODUCT,
    table=TABLE,
    notice=NOTICE,
    short=SHORT,
    sections=("Arka plan", "Ne alındı", "Kim ödedi", "Nasıl denetlendi", "Eksik olan"),
    bar=("Bu site ziyaretleri saymak için çerez kullanır.", "Tamam", "Ayrıntılar"),
    letter=("Haftalık mektup", "Her cuma bir e-posta, reklamsız.", "E-posta adresiniz", "Kaydol"),
    doors=("Giriş", "Kayıt", "Kullanıcı adı", "Şifre"),
    walls=WALLS,
)
