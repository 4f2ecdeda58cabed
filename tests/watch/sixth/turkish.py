"""nothing -> the Turkish words of a site's furniture and five stories with five edits each."""

WORDS = """
lang: tr
dir: ltr
join: +
site: Körfez Postası | Akçadere Belediyesi | Yenikent Haber
nav: Anasayfa | Gündem | Hizmetler | Duyurular | Kurumsal | İletişim
months: Ocak | Şubat | Mart | Nisan | Mayıs | Haziran | Temmuz | Ağustos | Eylül | Ekim | Kasım |
  Aralık
date: {d} {m} {y}
numeric: %d.%m.%Y
weekdays: Pazartesi | Salı | Çarşamba | Perşembe | Cuma | Cumartesi | Pazar
published: Yayınlanma: {x}
updated: Güncelleme: {x}
views: {n} kez okundu
comments: {n} yorum
likes: {n} kişi beğendi
mins: {n} dakika önce
days: {n} gün önce
related: İlgili haberler
popular: Çok okunanlar
latest: Son dakika
items: Pazar yerine yeni tente | Halk otobüsüne iki ek sefer | Zeytin hasadı erken başladı |
  Kütüphane gece de açık | Sahil yolunda asfalt çalışması | Lise takımı il birincisi |
  Sokak hayvanlarına kış evi | Balıkçılar denize açıldı | Köy kahvesinde şiir akşamı |
  Su kesintisi saatleri | Çocuk parkları yenileniyor | Tarihi hamam onarılıyor
ads: Reklam: Klimada bahar indirimi | Sponsorlu: Üç ayda İngilizce | Reklam: Konut kredisi hesapla |
  Sponsorlu: Köyden sofraya peynir | Reklam: Kasko tekliflerini karşılaştır |
  Sponsorlu: Uykunuzu değiştiren yatak
cookies: Sitemizde çerezler kullanılmaktadır. | Kabul et | Reddet
weather: Hava durumu
cities: Akçadere | Yenikent | Körfez | Taşköy
sky: güneşli | parçalı bulutlu | yağmurlu | rüzgârlı
rates: Döviz
greet: Merhaba, giriş yap | Hoş geldiniz, üye olun | Tekrar hoş geldiniz
region: Bulunduğunuz yer: {x} (değiştir)
copyright: Tüm hakları saklıdır
online: Şu anda {n} kişi çevrimiçi, {k} misafir
subscribe: Abone ol | Bültene kaydol | Uygulamayı indir
poll: Pazara gider misiniz? | Her hafta | Arada bir | Hiç
talk: Emeği geçenlere teşekkürler. | Otopark ücretli mi acaba? | Yıllardır bunu bekliyorduk. |
  Bizim mahalleye de gelsin. | Çok açıklayıcı olmuş. | Saatleri uygun değil maalesef.
names: Deniz61 | Hatice K. | usta_balıkçı | Selim | Nurgül | gezgin35
notice: Cumartesi gecesi bakım çalışması yapılacaktır. | Bayramda vezneler kapalıdır. |
  Memnuniyet anketimize katılın.
prev: Önceki: {x}
next: Sonraki: {x}
captcha: {a} artı {b} kaç eder?
quotes: Günün sözü | Damlaya damlaya göl olur. | Sakla samanı, gelir zamanı. |
  Bir elin nesi var, iki elin sesi var. | Acele işe şeytan karışır.
season: Ramazan özel | Seçim takvimi | Yaz okulları
left: Son başvuruya {n} gün kaldı
viewers: Bu sayfaya şu anda {n} kişi bakıyor
generated: Sayfa {n} saniyede oluşturuldu
visitors: {n}. ziyaretçimizsiniz
raised: {m} liranın {n} lirası toplandı
free: Bu ay {n} ücretsiz haberiniz kaldı
tags: ulaşım | belediye | eğitim | tarım | kültür | çevre
events: Etkinlikler | Satranç turnuvası | Fidan dikme günü | Halk oyunları | Kitap takası |
  Açık hava sineması
onair: Canlı yayın | Sabah Kahvesi | Öğle Ajansı | Yol Arkadaşı | Gece Türküleri
ratings: {n} değerlendirme, puan {r}
visited: Son ziyaretiniz: {x}
today: Bugün {x}
menu: Menü
search: Sitede ara
share: Paylaş
callus: Bizi arayın: 0555 {n}
posts: Mesaj: {n}
extra: İmsak {x} | Çeyrek altın {n}
"""

STORIES = """
K news
T Akçadere Stadı'nda yenileme başladı
B Haber: Selma Dinçay
P
S Akçadere Stadı'nın yenilenmesi için ilk kazma salı günü vuruldu.
S Çalışmalar sonunda tribün kapasitesi 8 bin 400'e çıkacak.
S Zemin tamamen sökülecek ve yerine hibrit çim serilecek.
P
S Kulüp başkanı Orhan Teker, takımın iç saha maçlarını Yenikent'te oynayacağını söyledi.
S Taraftarlar için maç günleri ücretsiz otobüs kaldırılacak.
S Projenin maliyeti 310 milyon lira olarak açıklandı.
P
S Stadın gelecek yılın ağustos ayında açılması planlanıyor.
R Bölüm | Koltuk | Teslim
R Doğu tribünü | 3.100 | Mart
R Batı tribünü | 3.400 | Mayıs
R Kale arkası | 1.900 | Temmuz
C İş makineleri eski tribünü yıkıyor
F Proje tanıtım dosyası
E s6 310 milyon=>345 milyon
E s4 Orhan Teker=>Orkun Teker
E r2 Mayıs=>Haziran
E s5
E n Düzeltme: Haberin ilk hâlinde zeminin suni çim olacağı yazılmıştı.

K tender
T 12 adet çöp kamyonu alımı ihale ilanı
B Akçadere Belediyesi Destek Hizmetleri Müdürlüğü
P
S Belediyemizce 12 adet çöp kamyonu alımı açık ihale usulü ile yapılacaktır.
S Araçlar sözleşmenin imzalanmasından itibaren 120 gün içinde teslim edilecektir.
S İhaleye yalnızca yerli istekliler katılabilir.
H Yeterlik
P
S İstekliler teklif bedelinin yüzde üçünden az olmamak üzere geçici teminat verecektir.
S Kısmi teklif verilemez.
S Konsorsiyumlar ihaleye teklif veremez.
S Tekliflerin geçerlilik süresi 90 takvim günüdür.
R Konu | Açıklama
R İhale tarihi ve saati | 14 Mayıs, 10.30
R Yer | Encümen salonu, 2. kat
R Doküman bedeli | 1.500 lira
R Yetkili | Satın alma şefliği
F Teknik şartname
E r1 14 Mayıs=>21 Mayıs
E s2 120 gün=>150 gün
E s5 Kısmi teklif verilebilir.
E r3
E f Teknik şartname=>Teknik şartname (zeyilname eklenmiş)

K ngo
T Gezici sağlık otobüsü üç ilçeyi dolaştı
B Elele Sağlık Derneği
P
S Derneğimizin gezici sağlık otobüsü mayıs boyunca üç ilçede 27 köye uğradı.
S Toplam 1.640 kişi ücretsiz muayene edildi.
S Ekipte iki hekim, üç hemşire ve bir diş hekimi görev aldı.
P
S En sık görülen sorun tedavi edilmemiş tansiyondu.
S 46 hasta il hastanesine yönlendirildi.
S İlaç desteği için Yenikent eczacılarına teşekkür ederiz.
P
S Otobüs eylül ayında dağ köylerine çıkacak.
R Tansiyon ve şeker ölçümü
R Diş taraması
R Göz muayenesi
R Aşı danışmanlığı
C Taşköy meydanında sıra bekleyenler
E s2 1.640=>1.460
E r3
E s4 En sık görülen sorun ilerlemiş diş çürüğüydü.
E s6
E c Taşköy meydanında=>Akçadere meydanında

K wiki
T Gökçetepe Feneri
B Özgür ansiklopedi
P
S Gökçetepe Feneri, Körfez'in kuzey ucunda yer alan bir deniz feneridir.
S Fener 1887 yılında kesme taştan yapılmıştır.
S Kulenin yüksekliği 23 metredir ve ışığı 14 deniz mili uzaktan görülür.
H Tarihçe
P
S İlk bekçisi Kaptan Rüstem, burada otuz bir yıl görev yaptı.
S 1952 depreminde kulenin üst bölümü yıkıldı.
S Onarım iki yıl sürdü ve mercek değiştirildi.
H Günümüz
P
S Fener 2004'ten beri güneş enerjisiyle çalışır.
S Bekçi evi küçük bir müzeye dönüştürülmüştür.
R Özellik | Değer
R Yapım | 1887
R Yükseklik | 23 m
R Görünme mesafesi | 14 deniz mili
R Durum | Faal
C Fenerin denizden görünüşü
E s3 23 metredir=>25 metredir
E p2
E s4 Kaptan Rüstem=>Kaptan Rüştü
E h2 Günümüz=>Bugünkü durumu
E +r4 Işık | Beyaz, 10 saniyede iki çakma

K company
T Soğuk hava deposu kiralama koşulları
B Yenikent Depoculuk
P
S Depomuzda sıfır ile eksi yirmi iki derece arasında altı ayrı oda bulunur.
S En kısa kiralama süresi bir aydır.
S Ürün girişi hafta içi 07.00 ile 18.00 arasında yapılır.
P
S Elektrik kesintisine karşı iki jeneratör hazır bekler.
S Sigorta kira bedeline dâhildir.
S Ödemeler her ayın beşine kadar yapılmalıdır.
R Oda | Sıcaklık | Palet başına aylık
R A | 0 ile +4 | 420 lira
R B | -18 | 560 lira
R C | -22 | 640 lira
C B odasının yükleme kapısı
F Sözleşme örneği
E r2 560 lira=>610 lira
E s5 Sigorta kira bedeline dâhil değildir.
E s2 bir aydır=>üç aydır
E s4
E t kiralama koşulları=>kiralama koşulları ve fiyatları
"""
