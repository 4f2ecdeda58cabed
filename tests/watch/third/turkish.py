"""nothing -> the Turkish site words and stories of the third half."""

WORDS = """
lang: tr
site: Körfez Postası
menu: Ana Sayfa | Haberler | İhaleler | Belgeler | Kültür | İletişim
crumbs: Ana Sayfa | Buradasınız: Giriş
related: İlgili Haberler | Bunlar da ilginizi çekebilir | Benzer içerikler
popular: En çok okunanlar | Popüler | Haftanın gündemi
latest: Son Haberler | Son Dakika | Son Yazılar
trending: Gündem:
tags: sel | seçim | grev | konut | bütçe | balıkçılık | okullar
heads: Vapur saatleri pazartesi değişiyor | Kütüphane akşamları da açık olacak | Meclis otopark \
ücretini görüştü | Müzenin bodrumunda eski resim bulundu | Fırtına iki dağ yolunu kapattı | \
Mahalle fırınına bölge ödülü | Gece otobüsleri baharda dönüyor | Gönüllüler 400 meşe dikti | \
Yüzme havuzu onarım için kapalı
views: {n} görüntülenme
shares: {n} paylaşım
likes: {n} beğeni
commented: {n} yorum
clock: 14 Mart 2025 Cuma {t} | 15 Mart 2025 Cumartesi {t} | 17 Mart 2025 Pazartesi {t}
ago: {n} dakika önce | {n} saat önce | {n} gün önce
weather: İzmit {n}°C hafif yağmurlu | İzmit {n}°C güneşli | İzmit {n}°C bulutlu
rates: Döviz kurları
cookie: Sitemizde deneyiminizi iyileştirmek için çerezler kullanılmaktadır. | Kabul et
login: Giriş yap veya üye ol | Tekrar hoş geldiniz! | Merhaba, misafir
online: Şu anda {n} kişi çevrim içi
daily: Günün sözü
quotes: Damlaya damlaya göl olur. | Sakla samanı, gelir zamanı. | Bin bilsen de bir bilene danış.
newtalk: Son yorumlar
users: eski_kaptan | Meral K. | Poyraz | martı54
remarks: Geçen yıl da aynısı olmuştu. | Paylaştığınız için teşekkürler. | Kaynak var mı? | \
Kuzenim orada çalışıyor.
ad: Reklam
ads: İşitme cihazları yarı fiyatına | Yaz turunuzu bugün ayırtın | İki dakikada araç sigortası \
| Göl kenarında yeni daireler
footer: © {y} Körfez Postası. Tüm hakları saklıdır.
"""

STORIES = """
@ news
T Cezaevi hastanesi dokuz saat elektriksiz kaldı
B Elif Vatansever
D 11 Mart 2025
S Kayalı Cezaevi hastanesi 3 Şubat gecesi dokuz saat boyunca elektriksiz kaldı.
S Bilgi, gazetemizin ulaştığı bakım kayıtlarında yer alıyor.
S Solunum cihazına bağlı iki hasta gece yarısından sonra şehir hastanesine taşındı.
S Cezaevi müdürü Hakan Lale, hiçbir mahpusun zarar görmediğini söyledi.
S Nöbetçi bir hemşire, yedek jeneratörün çalışmadığını anlattı.
S Hemşire, "Doktora el feneri tuttuk" dedi.
S Yüklenici Işık Hizmet, jeneratörü en son Haziran 2023'te denetledi.
S Sözleşmeye göre denetimin üç ayda bir yapılması gerekiyor.
S Bakanlık geçen yıl şirkete 14 milyon lira ödedi.
S Bakanlık sözcüsü soruları yanıtlamadı.
C Hastanenin arkasındaki jeneratör binası, Ocak ayında görüntülendi.
E gecesi dokuz saat => gecesi dört saat
E hiçbir mahpusun zarar görmediğini => bir mahpusun zarar gördüğünü
X el feneri
E 14 milyon lira => 29 milyon lira
E Ocak ayında görüntülendi => Mart ayında görüntülendi
@ tender
T İhale ilanı: 240 adet güvenlik kamerası alımı
B İl Özel İdaresi Satın Alma Müdürlüğü
D 27.01.2025
S Gar binası için ağ kamerası alımı ve montajı açık ihale usulüyle yapılacaktır.
S Kameralar gece ve gündüz saniyede en az 25 kare kaydetmelidir.
S İstekliler 2021 yılından bu yana benzer iki iş yaptığını belgelemelidir.
S Teklifler 28 Şubat 2025 günü saat 12.00'ye kadar teslim edilecektir.
S Süresinden sonra gelen teklifler değerlendirilmeyecektir.
S Yer görme 6 Şubat günü yapılacak olup katılım zorunludur.
S İhale, şartları karşılayan en düşük teklife verilecektir.
S Sorular yazılı olarak aşağıdaki yetkiliye iletilir.
R Kısım 1 | 180 adet sabit kamera
R Kısım 2 | 60 adet yüz tanımalı kamera
R Yaklaşık maliyet | 6.120.000 TL
R Yetkili | Rukiye Ambarlı
I Teknik şartname
I Birim fiyat cetveli
I Sözleşme tasarısı
E 28 Şubat 2025 => 7 Mart 2025
E 60 adet yüz tanımalı kamera => 60 adet kamera
E Rukiye Ambarlı => Serkan Polat
X Sözleşme tasarısı
A S İl dışından gelen istekliler yerel temsilci bildirmelidir.
@ product
T Nöbetçi X4 el tipi sinyal kesici
B Korvan Savunma
D 2025
S Nöbetçi X4, küçük insansız hava araçlarının kumanda bağlantısını kesen bir el cihazıdır.
S Cihaz 3,2 kilogram ağırlığındadır ve tek kişi tarafından taşınabilir.
S Batarya iki saat kesintisiz kullanıma yeter.
S Cihaz 2,4 ile 5,8 gigahertz arasındaki bantları kapsar.
S Denemelerde araçlar 1.500 metre uzaklıkta durduruldu.
S Ürün on bir ülkenin polis teşkilatında kullanılmaktadır.
S Her cihaz Ankara'daki fabrikamızda elle birleştirilir.
S Teslimat, sipariş onayından sonra altı hafta sürer.
I Köpük kaplı taşıma çantası
I İki batarya ve şarj aleti
I Bir günlük eğitim
R Ağırlık | 3,2 kg
R Menzil | 1.500 m
R Ürün kodu | NX4-110
C Nöbetçi X4 ve omuz askısı.
E 3,2 kg => 4,1 kg
E on bir ülkenin => dokuz ülkenin
E Ankara'daki fabrikamızda => Gomel'deki ortağımızda
E İki batarya => Üç batarya
E Batarya iki saat kesintisiz kullanıma yeter. => Cihaz araç çakmağından da beslenebilir.
@ wiki
T Taşgeçit Muharebesi
B Tarih Bölümü
D 2 Mayıs 2024
S Taşgeçit Muharebesi 19 Eylül 1643'te iki küçük ordu arasında yapıldı.
S Güney kıyısını Hüseyin Bey yönetiyordu.
S Askerler sahilden üç gün yürümüştü ve barutları azdı.
S Karşı taraf değirmeni ve tek köprüyü elinde tutuyordu.
S Çatışmada yaklaşık 700 kişinin öldüğü düşünülmektedir.
S Ölenlerin çoğu kasabanın batısındaki mezarlığa gömüldü.
S Değirmen yandı ve bir daha yapılmadı.
S Tarihçiler kimin kazandığı konusunda anlaşamamaktadır.
S Yol kenarına 1891'de bir taş dikildi.
R Tarih | 19 Eylül 1643
R Yer | Taşgeçit
R Sonuç | Tartışmalı
I Dalan, Geçit ve Değirmen, 1968
I Kasaba defteri, 1640-1655
E yaklaşık 700 kişinin => yaklaşık 1.200 kişinin
E Sonuç | Tartışmalı => Sonuç | Güney kıyısının zaferi
E Hüseyin Bey => Kasım Bey
X Kasaba defteri
A S 1974'te bulunan kemikler üniversitede incelendi.
@ forum
T Bu sabah yolda gördüğüm konvoy
B eski_kaptan
D 8 Nisan 2024
S Saat altı buçuk gibi akaryakıt deposunun yanındaki ışıklarda beklerken ilk kamyonlar geçti.
S Toplam 23 araç saydım, hepsi yeşildi ve plakaları yoktu.
S Üçünde branda altında uzun bir şey vardı.
S Kardeşim bir saat sonra aynı konvoyu hemzemin geçitte görmüş.
S Kamyonlar yeni modele değil, eski altı tekerli tipe benziyor.
S Yakınlaştırırsanız kapıdaki kırmızı üçgeni görürsünüz.
S Bence tatbikat değildi, çünkü önceden bir duyuru yapılmadı.
S Polis onlar gelmeden önce yan yolları kapatmıştı.
S Kavşaktan kuzeye döndüler ve gözden kayboldular.
C Araç kamerasından kesit, kalitesi kötü.
E 23 araç => 32 araç
E Kardeşim bir saat => Komşum bir saat
E Bence tatbikat değildi => Bence tatbikattı
E Bu sabah yolda => Dün sabah yolda
A S Sürücülerden biri bize el salladı.
"""
