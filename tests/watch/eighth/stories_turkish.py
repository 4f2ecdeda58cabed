"""nothing -> five Turkish stories, each with five edits."""

from tests.watch.eighth.story import Story, add, alter, drop, story

STORIES: tuple[Story, ...] = (
    story(
        "maden",
        "press",
        """
= Karadere maden ocağında ölü sayısı dokuza çıktı
P Karadere ilçesindeki kömür ocağında salı gecesi meydana gelen göçükte dokuz işçi hayatını
  kaybetti.
+ Yetkililer, yer altında kalan dört işçiye hâlâ ulaşılamadığını bildirdi.
P Ocağı işleten Demirkuyu Madencilik, çalışmaların geçen hafta denetlendiğini açıkladı.
+ Ancak gazetemizin ulaştığı denetim raporunda havalandırma için "acil onarım gerekli" notu yer
  alıyor.
F Kurtarma ekipleri ocağın girişinde bekliyor. Fotoğraf: Selim Aktuğ
P İşçi yakını Hatice Borlu, kardeşinin günlerdir gaz kokusundan şikâyet ettiğini söyledi.
+ "Kimse dinlemedi, vardiyayı bırakan işten atılırdı," dedi.
H Soruşturma başlatıldı
P Karadere Cumhuriyet Başsavcılığı üç mühendis hakkında gözaltı kararı verdi.
+ Şirketin genel müdürü Orhan Tezeren ise ifadeye çağrılmadı.
P Cenazeler perşembe günü Yukarıköy mezarlığında toprağa verilecek.
""",
        alter("ölü sayısı dokuza çıktı", "kurtarma çalışmaları sürüyor"),
        drop("ise ifadeye çağrılmadı"),
        alter("üç mühendis hakkında", "bir mühendis hakkında"),
        drop("Kimse dinlemedi"),
        add(
            "Cenazeler perşembe",
            "C Düzeltme: Haberin ilk hâlinde ocağın ruhsat tarihi yanlış verilmişti.",
        ),
    ),
    story(
        "ihale",
        "office",
        """
= Geçici barınma merkezi için konteyner alımı ihale ilanı
P Sarıova Valiliği İl Destek Hizmetleri Müdürlüğü tarafından aşağıdaki mallar açık ihale
  usulüyle satın alınacaktır.
+ İhale kayıt numarası: 2021/38846.
T Kalem | Malın adı | Miktarı | Teslim yeri
R 1 | Yaşam konteyneri, 21 m² | 450 adet | Sarıova
R 2 | Tel örgü, 3 m yükseklik | 2.700 metre | Sarıova
R 3 | Güvenlik kamerası, gece görüşlü | 96 adet | Kavakaltı
R 4 | Turnike, parmak izi okuyuculu | 8 adet | Kavakaltı
P Yaklaşık maliyet 38.400.000 lira olarak hesaplanmıştır.
+ İhale, 14 Eylül günü saat 10.30'da valilik toplantı salonunda yapılacaktır.
H Katılım şartları
L İstekliler yerli malı belgesi sunmalıdır.
L Teklif bedelinin yüzde üçü kadar geçici teminat verilmelidir.
L Son beş yılda benzer bir iş tamamlanmış olmalıdır.
P Ayrıntılı bilgi için Nurgül Ertan'a başvurulabilir.
""",
        drop("Tel örgü, 3 m"),
        alter("8 adet | Kavakaltı", "12 adet | Kavakaltı"),
        alter("38.400.000 lira", "83.400.000 lira"),
        alter("14 Eylül günü saat 10.30'da", "21 Eylül günü saat 14.00'te"),
        drop("yerli malı belgesi"),
    ),
    story(
        "dokuma",
        "firm",
        """
= Şirketimizin tarihçesi
P Akçay Dokuma, 1974 yılında Yeniçarşı'da dört tezgâhla kuruldu.
+ Kurucumuz Rıfat Akçay, ilk yıllarda yalnızca pamuklu kumaş üretiyordu.
H İhracata geçiş
P 1988'de ilk yurt dışı siparişimizi aldık ve üretimi iki katına çıkardık.
+ Bugün ürünlerimizin yüzde 72'si on dört ülkeye gönderiliyor.
F Taşlıbağ fabrikasının açılışı, 1996
H İş gücü
P 2017'den bu yana Doğupınar ilindeki iş gücü aktarım programına katılıyoruz.
+ Program kapsamında 640 işçi yatakhanelerimizde kalıyor.
H Müşterilerimiz
L Nordvik Giyim
L Belmare Ev Tekstili
L Hansen & Roy
P Fabrikamız her yıl bağımsız bir kuruluşça denetleniyor.
""",
        drop("iş gücü aktarım programına"),
        alter("640 işçi", "140 işçi"),
        drop("Belmare Ev Tekstili"),
        alter("açılışı, 1996", "yenilenen binası, 2004"),
        add("bağımsız bir kuruluşça", "+ Son denetimde hiçbir eksik bulunmadı."),
    ),
    story(
        "rapor",
        "aid",
        """
= Tutuklu gazetecilerin mektupları geciktiriliyor
P Özgür Kalem Derneği, altı cezaevinde tutulan 43 gazetecinin mektuplarına ilişkin raporunu
  yayımladı.
+ Rapora göre bir mektubun aileye ulaşması ortalama 58 gün sürüyor.
P Dernek başkanı Leyla Sönmezer, mektupların üçte birinin hiç ulaşmadığını belirtti.
+ Cezaevi yönetimleri gecikmeyi personel eksikliğiyle açıklıyor.
H Öne çıkan bulgular
L On iki mektupta satırlar siyah kalemle kapatılmıştı.
L Kürtçe yazılan mektuplar çeviri ücreti istenerek geri gönderildi.
L Avukatlara yazılan mektuplar da açılıp okundu.
P Taşköprü Cezaevi'nde tutulan Cem Uludağlı, kızına yazdığı kartın yedi ay bekletildiğini
  anlattı.
+ Dernek, konuyu eylül ayında Anayasa Mahkemesi'ne taşıdı.
H Talepler
L Mektuplar en geç yedi gün içinde teslim edilmelidir.
L Sansür kararları yazılı olarak bildirilmelidir.
""",
        alter("ortalama 58 gün", "ortalama 18 gün"),
        drop("Kürtçe yazılan mektuplar"),
        alter("geciktiriliyor", "denetimden sonra teslim ediliyor"),
        drop("Sansür kararları"),
        alter("Cem Uludağlı, kızına", "bir gazeteci, kızına"),
    ),
    story(
        "bakanlik",
        "office",
        """
= Sınır kapılarındaki geçişlere ilişkin basın açıklaması
P Bazı yayın organlarında yer alan, Gökçeyazı sınır kapısında sığınmacıların geri itildiği
  yönündeki haberler üzerine aşağıdaki açıklamanın yapılması gerekli görülmüştür.
P Söz konusu gece kapıda görev yapan 26 personelin ifadesi alınmıştır.
+ Kamera kayıtları incelenmek üzere il müdürlüğüne gönderilmiştir.
+ Kayıtların 02.10 ile 03.40 arasındaki bölümü teknik bir arıza nedeniyle bulunmamaktadır.
P Bakanlığımız uluslararası yükümlülüklerine bağlıdır.
+ Geri gönderme yasağı her koşulda uygulanmaktadır.
T Ay | Başvuru | Kabul
R Ocak | 1.204 | 311
R Şubat | 1.187 | 296
R Mart | 1.530 | 174
P Haberleri yayımlayan kişiler hakkında suç duyurusunda bulunulmuştur.
+ Kamuoyuna saygıyla duyurulur.
""",
        drop("Kayıtların 02.10"),
        alter("1.530 | 174", "1.530 | 374"),
        drop("suç duyurusunda"),
        alter("26 personelin", "6 personelin"),
        add("her koşulda uygulanmaktadır", "+ O gece hiç kimse geri çevrilmemiştir."),
    ),
)
