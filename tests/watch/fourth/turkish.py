"""nothing -> five Turkish stories and their edits."""

from tests.watch.fourth.model import Story

NEWS = Story(
    "news",
    "Kıyı Postası",
    """
# Çamdere vapur iskelesi bahara kadar kapalı kalacak
@ Haber merkezi
= 6 Kasım

Çamdere iskelesi, taşıyıcı kazıklarda çürüme görülmesi üzerine seferlere kapatıldı.
Liman müdürlüğü, 48 kazıktan 17'sinin değiştirileceğini açıkladı.
Yolcular bu süre içinde Akpınar iskelesine ücretsiz servislerle taşınacak.

Onarımın 9 milyon liraya mal olması bekleniyor.
Balıkçılar ise rıhtımın kendilerine açık tutulmasını istiyor.
! İskelenin kasım başındaki hâli

## Ek seferler
- Sabah 06.40 seferi hafta içi her gün yapılacak.
- Akşam 19.15 seferine ikinci bir vapur eklenecek.
- Pazar günleri arabalı vapur çalışmayacak.

İskelenin 15 Nisan'da yeniden açılması planlanıyor.
> Acele etmeyeceğiz, güvenlik her şeyden önce gelir, dedi liman müdürü.
""",
    (
        ("48 kazıktan 17'sinin", "48 kazıktan 29'unun"),
        ("- Pazar günleri arabalı vapur çalışmayacak.\n", ""),
        ("Balıkçılar ise rıhtımın kendilerine açık tutulmasını istiyor.\n", ""),
        ("! İskelenin kasım başındaki hâli", "! İskelenin geçen yılki fırtınadan sonraki hâli"),
        ("# Çamdere vapur iskelesi bahara kadar", "# Çamdere vapur iskelesi yaza kadar"),
    ),
)

GOV = Story(
    "gov",
    "Yenikıyı Belediyesi",
    """
# Planlı su kesintisi duyurusu
@ Su İşleri Müdürlüğü
= 14 Haziran

Ana isale hattındaki vana değişimi nedeniyle ilçemizde planlı su kesintisi yapılacaktır.
Kesinti 20 Haziran Perşembe günü saat 08.00'de başlayacaktır.

## Etkilenecek mahalleler
| Mahalle | Başlangıç | Bitiş
| Değirmen | 08.00 | 17.00
| Fener | 08.00 | 20.00
| Yeşiltepe | 10.00 | 17.00
| Hamam | 12.00 | 22.00

Hastane ve okullara tankerle su verilecektir.
Su geldikten sonra ilk akan suyun içilmemesi önerilir.
Kesinti süresince oluşan zararlar için 30 gün içinde dilekçe verilebilir.
+ Kesinti haritası (PDF)
+ Dilekçe örneği (DOC)
""",
    (
        ("| Fener | 08.00 | 20.00", "| Fener | 08.00 | 23.30"),
        ("Kesinti 20 Haziran Perşembe", "Kesinti 27 Haziran Perşembe"),
        ("| Yeşiltepe | 10.00 | 17.00\n", ""),
        ("Su geldikten sonra ilk akan suyun içilmemesi önerilir.\n", ""),
        (
            "için 30 gün içinde dilekçe verilebilir.",
            "için 30 gün içinde dilekçe verilebilir.\n"
            "Vergi borcu bulunanların başvuruları değerlendirmeye alınmayacaktır.",
        ),
    ),
)

TENDER = Story(
    "tender",
    "Bölge İhale İlanları",
    """
# Kent güvenlik kamerası alımı ve montajı ihalesi
@ Taşköprübaşı Destek Hizmetleri Birimi
= 3 Şubat

Kent güvenlik kamerası alımı ve montajı işi açık ihale usulüyle ihale edilecektir.
İhale 28 Şubat günü saat 10.30'da toplantı salonunda yapılacaktır.

## İhale konusu mallar
| Sıra | Malın adı | Miktar | Teslim süresi
| 1 | Sabit kamera | 120 adet | 60 gün
| 2 | Hareketli kamera | 16 adet | 90 gün
| 3 | Kayıt cihazı | 8 adet | 60 gün
| 4 | Direk ve kablo | 136 takım | 45 gün

## Katılım şartları
- İsteklilerin son beş yılda benzer iş bitirmiş olması gerekir.
- Geçici teminat, teklif bedelinin yüzde üçüdür.
- Yüz tanıma yazılımı teklif kapsamında değildir.
- Yabancı istekliler ihaleye katılamaz.

Teklifler yalnızca elektronik ortamda verilecektir.
+ Teknik şartname (PDF)
""",
    (
        ("| 120 adet | 60 gün", "| 210 adet | 60 gün"),
        (
            "- Yüz tanıma yazılımı teklif kapsamında değildir.",
            "- Yüz tanıma yazılımı teklif kapsamındadır.",
        ),
        ("İhale 28 Şubat günü", "İhale 14 Mart günü"),
        ("- Yabancı istekliler ihaleye katılamaz.\n", ""),
        ("+ Teknik şartname (PDF)", "+ Teknik şartname ve zeyilname (PDF)"),
    ),
)

BLOG = Story(
    "blog",
    "Taş Fırın Günlüğü",
    """
# Ekşi mayayla ilk köy ekmeğim
@ Fırıncı
= 22 Ocak

Bu yazıda kendi mayamla yaptığım ilk ekmeği adım adım anlatıyorum.
Maya yedi günde uyandı ve sekizinci gün hamuru iki katına çıkardı.

## Malzemeler
- 500 gram tam buğday unu
- 350 gram ılık su
- 100 gram olgun maya
- 10 gram kaya tuzu

Hamuru 40 dakika dinlendirip dört kez katladım.
Gece boyunca buzdolabında bekleyen hamur sabah daha kolay şekil alıyor.
Fırını 240 dereceye ısıtıp döküm tencereyi de içinde kızdırdım.
Kapak kapalıyken 25, açıkken 20 dakika pişirdim.
! Kesmeden önce bir saat bekleyin

İçi biraz nemli kaldı ama kabuğu tam istediğim gibi oldu.
""",
    (
        ("- 350 gram ılık su", "- 320 gram ılık su"),
        ("Gece boyunca buzdolabında bekleyen hamur sabah daha kolay şekil alıyor.\n", ""),
        ("! Kesmeden önce bir saat bekleyin", "! Kesmeden önce en az üç saat bekleyin"),
        ("Fırını 240 dereceye", "Fırını 220 dereceye"),
        (
            "kabuğu tam istediğim gibi oldu.",
            "kabuğu tam istediğim gibi oldu.\n\n"
            "Düzeltme: İlk yazıda tuz miktarını yanlışlıkla 20 gram vermiştim.",
        ),
    ),
)

COMPANY = Story(
    "company",
    "Akpınar Seramik",
    """
# Fabrikamız ve üretim anlayışımız

Akpınar Seramik, 1974 yılından bu yana yer ve duvar karosu üretmektedir.
Fabrikamızda 312 kişi üç vardiya hâlinde çalışmaktadır.
Yıllık üretim kapasitemiz 2,4 milyon metrekaredir.

## Çevre

Atık suyun yüzde 85'i arıtılarak yeniden kullanılmaktadır.
Baca gazı ölçüm sonuçları her ay bağımsız bir laboratuvar tarafından alınır.
Kil ocağımız 2026 yılında ağaçlandırılarak kapatılacaktır.
! Yeni kurutma hattı

## Belgeler
- Kalite yönetim belgesi
- Çevre yönetim belgesi
- İş sağlığı ve güvenliği belgesi

## Yönetim
| Görev | Birim
| Genel müdür | Merkez
| Üretim müdürü | Fabrika
| Satış müdürü | Merkez
""",
    (
        ("yüzde 85'i arıtılarak", "yüzde 60'ı arıtılarak"),
        (
            "Baca gazı ölçüm sonuçları her ay bağımsız bir laboratuvar tarafından alınır.\n",
            "",
        ),
        ("2026 yılında ağaçlandırılarak", "2031 yılında ağaçlandırılarak"),
        ("- Çevre yönetim belgesi\n", ""),
        ("| Üretim müdürü | Fabrika\n", "| Üretim müdürü | Fabrika\n| Çevre sorumlusu | Fabrika\n"),
    ),
)

STORIES = (NEWS, GOV, TENDER, BLOG, COMPANY)
