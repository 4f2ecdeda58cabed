"""Turkish words and stories -> what the Turkish pages of the seventh half say."""

from tests.watch.seventh.look import Words

_WORDS = """
sites: Çamlıdere Postası / Gölbaşı Kaymakamlığı / Yeşilova Haber / Taşköprü Belediyesi
months: Ocak / Şubat / Mart / Nisan / Mayıs / Haziran / Temmuz / Ağustos / Eylül / Ekim / Kasım \
/ Aralık
weekdays: Pazartesi / Salı / Çarşamba / Perşembe / Cuma / Cumartesi / Pazar
date: {d} {m} {y}
comma: \x20
ads: Mobilyada yüzde 30 indirim bu hafta sonu / Taahhütsüz ev interneti, kurulum ücretsiz / \
Konut kredisinde masrafsız dönem / Kışlık lastikte dört al üç öde / İki gece kal, üçüncüsü \
bizden / Aracını bugün nakde çevir
heads: Otobüs hattı bahara kadar uzatıldı / Kütüphane pazar günleri de açık / Taşkın kapakları \
testi geçti / Okul mutfağına bölge ödülü / Gece trenleri altı yıl sonra dönüyor / Eski depo \
ihaleyle satıldı / Fırındaki yangın bir saatte söndürüldü / Gönüllüler üç yüz fidan dikti / \
Köprü inceleme için kapatıldı / Müzenin mahzeninde kayıp harita bulundu / Küçük teknelere liman \
zammı yok / Yüzme kulübü antrenör arıyor / Otopark izinleri internete taşındı / Koro ellinci \
yılını kutluyor
sayings: Damlaya damlaya göl olur. / Sakla samanı, gelir zamanı. / Bir elin nesi var, iki elin \
sesi var. / Ağaç yaşken eğilir.
campaigns: Kış yardım kampanyamız başladı / Bağımsız haberciliğe destek olun / Bahar için \
gönüllü arıyoruz / Mobil uygulamamızı indirin
alerts: Cumartesi gecesi bakım nedeniyle sitemize erişilemeyecektir. / Telefon hatlarımızda \
arıza vardır, lütfen formu kullanın. / Bayram arifesinde dairemiz öğlene kadar açıktır.
towns: Çamlıdere / Yeşilova / Taşköprü / Gölbaşı
skies: parçalı bulutlu / güneşli / hafif yağmurlu / sisli
moneys: Dolar / Euro / Gram altın
nicks: kuzeyli / dede_korkmaz / zeytin35 / makinist / sessiztilki / nehir
comments: Sonunda güzel bir haber. / Parayı kim ödeyecek? / Dün geçtim, daha başlamamışlar. / \
Açıklama için teşekkürler. / Dedem orada çalışmıştı. / İnanmıyorum.
events: Belediyede halk günü / Çömlek atölyesi / Kanal boyunca yürüyüş / Bütçe toplantısı
menu: Ana Sayfa / Haberler / Hizmetler / Hakkımızda / İletişim
menu_new: Podcast / İş ilanları / E-bülten / Arşiv
tags: ulaşım / belediye / su / kültür / eğitim / tarih
hello: Günaydın! / Tekrar hoş geldiniz!
your_town: Konumunuz: {t}
ad: Reklam
views: Okunma: {n}
likes: Beğen
share: Paylaş
comments_label: Yorumlar
related: İlgili haberler
more: Bunlar da ilginizi çekebilir
most_read: Çok okunanlar
latest: Son dakika
min_ago: {n} dakika önce
days_ago: {n} gün önce
weeks_ago: {n} hafta önce
rates: Piyasalar
rights: Tüm hakları saklıdır.
accept: Kabul et
cookie: Sizlere daha iyi hizmet verebilmek için çerez kullanıyoruz.
online_label: Kimler çevrimiçi
online: {n} misafir ve 2 üye:
visitors: Bugün: {a} | Toplam ziyaretçi: {b}
saying_label: Günün sözü
join: Ayrıntılar
days_left: Son {n} gün
events_label: Etkinlik takvimi
poll: Pazar yeri pazartesi de açık olsun mu?
poll_label: Anket
yes: Evet
no: Hayır
votes: {n} oy
updated: Sayfa güncelleme tarihi: {d}
captcha: {a} + {b} kaç eder?
send: Gönder
generated: Sayfa {n} saniyede oluşturuldu
prev: Önceki:\x20
next: Sonraki:\x20
sign_up: Abone ol / E-bültene kaydol / Ücretsiz üye ol
watching: Şu anda {n} kişi inceliyor
raised: Hedefin %{n} kadarı toplandı
posts: Mesaj: {n}
tags_label: Etiketler
almanac: İmsak 05:{b} | Akşam 18:{b} | Hicri ayın {a}. günü
published: Yayın tarihi: {d}
"""

_TOLD = """
== news
T Taşköprü iplik fabrikasında 62 işçi çıkarıldı
P
Taşköprü'deki iplik fabrikasında dün sabah 62 işçinin işine son verildi.
İşçiler kararı kapıya asılan listeden öğrendi.
P
Sendika, tazminatların ödenmediğini öne sürdü.
Fabrika müdürü siparişlerin yarıya düştüğünü söyledi.
P
İşçiler fabrikanın önünde çadır kurdu.
Fabrika 1974 yılında kurulmuş ve iki kez el değiştirmişti.
C Fabrika kapısında bekleyen işçiler
R Bölüm | Çalışan | Çıkarılan
R İplik | 210 | 38
R Dokuma | 140 | 19
R Depo | 30 | 5
!yarıya düştüğünü => üçte bire düştüğünü
-tazminatların ödenmediğini
!140 | 19 => 140 | 12
!kapısında bekleyen işçiler => kapısında nöbet tutan polisler
!fabrikasında 62 işçi çıkarıldı => fabrikasında küçülmeye gidildi
== tender
T Yeşilova cezaevi su deposu yapım işi ihale ilanı
P
Yeşilova cezaevi için betonarme su deposu yapım işi açık ihale ile yaptırılacaktır.
İşin süresi yer tesliminden itibaren 240 takvim günüdür.
P
İhale 14 Nisan 2027 tarihinde saat 10.30'da yapılacaktır.
Teklifler fiyat dışı unsurlar dikkate alınmadan değerlendirilecektir.
Konsorsiyum olarak teklif verilemez.
P
Geçici teminat teklif bedelinin yüzde üçüdür.
İhale dokümanı idarenin adresinde görülebilir.
R Kalem | Birim | Miktar
R Kazı | metreküp | 1.850
R Beton | metreküp | 620
R Demir | ton | 74
F İdari şartname (PDF)
!14 Nisan 2027 => 28 Nisan 2027
!240 takvim günüdür => 180 takvim günüdür
-Konsorsiyum olarak
!Demir | ton | 74 => Demir | ton | 91
!İdari şartname (PDF) => İdari şartname, zeyilname ile (PDF)
== gov
T Dereağzı sınır kapısı çalışma saatleri
P
Dereağzı sınır kapısı hafta içi 08.00 ile 20.00 arasında hizmet verir.
Yük araçları yalnızca ikinci perondan geçebilir.
P
Günlük geçiş kotası 450 araç olarak uygulanır.
Yolcuların beklerken telefon kullanması yasak değildir.
P
Kayıtlar beş yıl süreyle saklanır.
Şikâyetler kaymakamlığa yazılı olarak yapılır.
L Kimlik veya pasaport
L Araç ruhsatı
L Zorunlu sigorta belgesi
C Kapının kuzey girişi
!450 araç => 300 araç
-telefon kullanması
!beş yıl => on yıl
-Zorunlu sigorta belgesi
+Araç ruhsatı => Seyahat amacını gösteren belge
== wiki
T Çamlıdere Tren İstasyonu
P
Çamlıdere Tren İstasyonu, ilçe merkezinin iki kilometre güneyinde yer alır.
İstasyon 1926 yılında hizmete girmiştir.
P
İlk istasyon şefi Hikmet Yalınay idi.
1951 yılındaki kazada yirmi üç kişi hayatını kaybetmiştir.
P
Kazadan sonra makas düzeni değiştirilmiştir.
Bina bugün kısmen müze olarak kullanılmaktadır.
R Yıl | Yolcu sayısı
R 1950 | 84.000
R 1980 | 61.000
R 2010 | 12.500
!yirmi üç kişi => on üç kişi
-makas düzeni
!Hikmet Yalınay => Hikmet Yalınova
!1980 | 61.000 => 1980 | 66.000
!kısmen müze => tamamen depo
== blog
T Akşam dil kursunda bir yıl
P
Geçen eylülde mahalle evindeki akşam dil kursuna yazıldım.
Sınıfta on dört kişiydik, en yaşlımız yetmiş yaşındaydı.
P
Öğretmenimiz Sevgi Hanım her derse bir türküyle başlardı.
Mart ayında kursun ödeneği kesildi.
P
Dersleri bir süre çay bahçesinde sürdürdük.
Şimdi yeni bir salon arıyoruz.
L Birinci ünite: tanışma
L İkinci ünite: çarşıda
L Üçüncü ünite: yol tarifi
C Son derste tahtaya yazılanlar
!on dört kişiydik => yirmi kişiydik
^kursun ödeneği
!Son derste => İlk derste
-Üçüncü ünite
&Not: Haziranda belediye bize eski kütüphanenin bir odasını verdi.
"""

TURKISH = Words("turkish", "tr", _WORDS)
TURKISH_TOLD = _TOLD
