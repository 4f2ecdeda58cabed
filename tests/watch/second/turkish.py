"""no input -> Turkish words and articles of the second kept-apart half."""

# ruff: noqa: E501

from tests.watch.second.text import Voice, articles, words

VOICE = Voice(
    "turkish",
    "tr",
    False,
    words("""
site: Körfez Postası
menu: Gündem | Siyaset | Ekonomi | Spor | Kültür | Yaşam | Duyurular | İletişim
home: Ana Sayfa
search: Sitede ara
skip: İçeriğe geç
address: Çarşı Mahallesi, Liman Caddesi No: 41. Tüm hakları saklıdır.
copyright: © {year} Körfez Postası
months: Ocak | Şubat | Mart | Nisan | Mayıs | Haziran | Temmuz | Ağustos | Eylül | Ekim | Kasım | Aralık
weekdays: Pazartesi | Salı | Çarşamba | Perşembe | Cuma | Cumartesi | Pazar
clock: {day} {month} {year} {weekday} {time}
ago: {n} dakika önce güncellendi
views: {n} görüntülenme
likes: {n} beğeni
comments: {n} yorum
shares: {n} paylaşım
ad: Reklam
ads: Mobilyada yaz indirimi başladı | İlk ay ücretsiz internet fırsatı | Sıfır faizli taşıt kredisi sizi bekliyor | Erken rezervasyonla tatil yarı fiyatına | Diş tedavisinde taksit imkânı | Beyaz eşyada büyük kampanya
related: İlgili haberler
popular: En çok okunanlar
headlines: Sahil yolu trafiğe kapatıldı | Öğrencilere ücretsiz süt dağıtılacak | Kütüphane hafta sonu da açık | Fındık fiyatı açıklandı | Genç güreşçi altın madalya aldı | Meteoroloji fırtına uyarısı yaptı | Tarihi hamam müze oluyor | Pazarda domates el yakıyor | Belediye tiyatrosu perde açıyor | Feribot seferleri arttı | Köprüde bakım çalışması | Kayıp kedi üç ay sonra bulundu
trending: Öne çıkan etiketler:
tags: enflasyon | deprem | eğitim | asgari ücret | trafik | turizm | sağlık | konut | tarım | seçim
weather: Körfez {n}°C {sky}
skies: bulutlu | güneşli | yağmurlu | rüzgârlı | sisli
rates: Piyasalar
cookie: Sitemizde size daha iyi hizmet verebilmek için çerezler kullanılmaktadır.
cookie_buttons: Kabul et | Reddet
names: Zeynep | Murat | Elif | Hasan | Derya
greet: Hoş geldin, {name}! | Hoş geldiniz
quote: Günün sözü
quotes: Damlaya damlaya göl olur. | Sakla samanı, gelir zamanı. | Bir elin nesi var, iki elin sesi var. | Ağaç yaşken eğilir. | Acele işe şeytan karışır.
online: Çevrimiçi kullanıcı: {n}
share: Paylaş
pager: Sayfa 1 / {n}
buy: Sepete ekle
donate: Bağış yap
"""),
)

ARTICLES = articles("""
@ news
# Körfez'e yeni tramvay hattı geliyor
Körfez Belediyesi liman ile üniversite arasında yeni bir tramvay hattı kuracak.
Hattın uzunluğu 11,4 kilometre olacak.

Projenin maliyeti 2,3 milyar lira olarak hesaplandı.
İnşaatın eylül ayında başlaması bekleniyor.
Belediye Başkanı Nuray Aksoy, "Şehrin trafiği rahat bir nefes alacak" dedi.
> Yeni tramvayların liman durağındaki tanıtımı.

Hat üzerinde on altı durak bulunacak.
Esnaf, kazılar sırasında iş kaybı yaşamaktan korkuyor.
Belediye hiçbir dükkânın kapatılmayacağını açıkladı.
İlk seferlerin 2027 yılında yapılması planlanıyor.
! ~ 2,3 milyar lira => 3,2 milyar lira
! ~ Belediye Başkanı Nuray Aksoy => Ulaştırma Bakanı Selim Tuna
! x hiçbir dükkânın kapatılmayacağını
@ news
# Maden ocağında göçük: iki işçi mahsur kaldı
Çamlıdere yakınlarındaki kömür ocağında dün gece göçük meydana geldi.
Yerin 240 metre altında iki işçi mahsur kaldı.

Kurtarma ekipleri işçilerle telefonla konuşabildi.
Valilik, işçilerin sağlık durumunun iyi olduğunu bildirdi.
Ocağın geçen yılki denetimde eksiği bulunmamıştı.

Olay yerine sekiz ambulans gönderildi.
İşçi yakınları geceyi ocağın önünde geçirdi.
Sendika, havalandırma sistemi hakkında suç duyurusunda bulundu.
Savcılık soruşturma başlattı.
! ~ iki işçi mahsur kaldı. => dört işçi mahsur kaldı.
! ~ eksiği bulunmamıştı => on iki eksiği bulunmuştu
! ~ Maden ocağında göçük: iki işçi mahsur kaldı => Maden ocağında göçük: iki işçi hayatını kaybetti
@ notice
# Geçici oturma izni başvuruları hakkında duyuru
İl Göç İdaresi geçici oturma izni başvurularının başladığını duyurur.
Başvurular yalnızca internet üzerinden yapılacaktır.

İzin süresi en fazla iki yıldır.
Başvuru sahibinin avukatı görüşmeye katılabilir.
Gerekli belgeler şunlardır:
- Pasaport fotokopisi
- Kira sözleşmesi
- Dört adet fotoğraf
- Sağlık sigortası

Son başvuru tarihi 22 Kasım 2024 Cuma günüdür.
Eksik belgeli başvurular değerlendirmeye alınmayacaktır.
Bilgi için 444 19 27 numaralı hat aranabilir.
! ~ görüşmeye katılabilir => görüşmeye katılamaz
! ~ 22 Kasım 2024 Cuma => 15 Kasım 2024 Cuma
! x Kira sözleşmesi
@ tender
# Plaka tanıma sistemi alımı ihale ilanı
İl Emniyet Müdürlüğü için plaka tanıma sistemi satın alınacaktır.
İhale kayıt numarası 2024/881402 olarak belirlenmiştir.

+ Sıra | Malzeme | Miktar | Teslim süresi
+ 1 | Plaka tanıma kamerası | 96 adet | 75 gün
+ 2 | Yüz tanıma yazılımı | 1 adet | 90 gün
+ 3 | Veri depolama ünitesi | 10 adet | 75 gün

İhaleye yalnızca yerli istekliler katılabilir.
İstekliler teklif bedelinin yüzde üçü oranında geçici teminat verecektir.
Kayıtlar en az altmış gün saklanacaktır.
Konsorsiyumlar ihaleye teklif veremez.
İhale 4 Temmuz 2024 tarihinde saat 10.30'da yapılacaktır.
İhale dokümanı idarenin adresinde ücretsiz görülebilir.
! x Yüz tanıma yazılımı
! ~ en az altmış gün saklanacaktır => en az bir yıl saklanacaktır
! ~ 96 adet => 69 adet
@ product
# Kartal X2 gözetleme insansız hava aracı
Kartal X2 hafif ve sessiz bir gözetleme aracıdır.
Araç iki kişi tarafından beş dakikada uçuşa hazırlanır.

Havada kalma süresi üç saattir.
Gece görüşü kamerası dört kilometreden insan ayırt eder.
Araç silah taşımaz.

- Kalkış ağırlığı 14 kg
- Azami irtifa 4000 metre
- Sınır ve boru hattı güvenliği
- Toplumsal olaylarda kalabalık takibi

Araç bugüne kadar dokuz ülkeye ihraç edildi.
Eğitim ve bakım hizmetleri fiyata dahildir.
! x Toplumsal olaylarda kalabalık takibi
! ~ Araç silah taşımaz => Araç silah taşıyabilir
! ~ 4000 metre => 4000 fit
@ press
# Anka Tekstil sürdürülebilirlik hedeflerini açıkladı
Anka Tekstil 2030 yılı sürdürülebilirlik hedeflerini bugün İzmir'de açıkladı.
Şirket su kullanımını yüzde 35 azaltmayı taahhüt ediyor.

Pamuğun tamamı Ege bölgesinden satın alınacak.
Şirket çocuk işçi çalıştıran hiçbir tedarikçiyle çalışmıyor.
Yönetim Kurulu Başkanı Canan Ertürk, "Sözümüzün arkasındayız" dedi.
> Canan Ertürk basın toplantısında soruları yanıtladı.

Hedefler bağımsız bir kuruluş tarafından denetlenecek.
Şirketin altı fabrikasında 5200 kişi çalışıyor.
Geçen yıl yapılan yatırım 90 milyon avroya ulaştı.
Ayrıntılı rapor mart ayında yayımlanacak.
! x bağımsız bir kuruluş tarafından denetlenecek
! ~ yüzde 35 azaltmayı => yüzde 20 azaltmayı
! ~ Pamuğun tamamı Ege bölgesinden => Pamuğun yarısı Ege bölgesinden
@ report
# Geri gönderme merkezlerinde hak ihlalleri raporu
Bu rapor üç geri gönderme merkezindeki koşulları inceliyor.
Ekibimiz 52 sığınmacı ve yedi avukatla görüştü.

Görüşülenlerin çoğu ailesini arayamadığını anlattı.
On dört kişi imza atmaya zorlandığını söyledi.
Merkez yönetimi sorularımıza yanıt vermedi.

Bir sığınmacı, Abdulla Yasin, merkezde hayatını kaybetti.
Yetkililerden şunları talep ediyoruz:
- Avukatların merkezlere serbestçe girebilmesi
- Zorla imzalatılan belgelerin iptal edilmesi
- Ölümlerin bağımsız biçimde soruşturulması

Tanıkların isimleri güvenlikleri için değiştirildi.
Raporun tam metni İngilizce olarak da yayımlandı.
! ~ On dört kişi imza => Dört kişi imza
! ~ sorularımıza yanıt vermedi => sorularımıza yanıt verdi
! r Abdulla Yasin => Bir sığınmacı merkezde rahatsızlanarak hastaneye kaldırıldı.
@ forum
# Eski dizüstü bilgisayara Linux kurmak istiyorum
Elimde 2011 model bir dizüstü bilgisayar var ve çok yavaş çalışıyor.
Belleği 4 GB, diski ise eski tip.

Önce diski değiştirmeni öneririm.
Küçük bir SSD 600 liraya bulunuyor.
Linux Mint bu makinede rahat çalışır.

Kurulumdan önce dosyalarını mutlaka yedekle.
Windows'u silmene gerek yok, ikisi yan yana durabilir.

Dediğinizi yaptım, bilgisayar yirmi saniyede açılıyor.
Herkese teşekkürler.
! ~ Linux Mint bu makinede => Debian bu makinede
! ~ 600 liraya bulunuyor => 950 liraya bulunuyor
! x Kurulumdan önce dosyalarını
@ wiki
# Taşköprü Kervansarayı
Taşköprü Kervansarayı, İpek Yolu üzerinde kurulmuş bir Selçuklu yapısıdır.
Yapı 1239 yılında Emir Celaleddin tarafından yaptırılmıştır.

Avlunun çevresinde yirmi dört oda bulunur.
Taç kapı üzerindeki kitabe okunamamaktadır.
Duvarların kalınlığı iki metreyi bulur.

Yapı on dokuzuncu yüzyılda ahır olarak kullanılmıştır.
Kervansaray 1978 ve 2009 yıllarında onarılmıştır.
Bugün içinde küçük bir otel ve lokanta vardır.
Ziyaret ücretsizdir.
! ~ 1239 yılında => 1259 yılında
! ~ kitabe okunamamaktadır => kitabe okunabilmektedir
! a ahır olarak kullanılmıştır => Doğu kanadı bu dönemde çıkan bir yangında yok olmuştur.
""")
