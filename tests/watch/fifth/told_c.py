"""nothing -> the Russian and Turkish stories of the fifth half, each with five edits, as text."""

CYRILLIC = """
=== news
# Ремонт моста через Вязовку продлили до осени
Администрация Заречного района продлила ремонт моста через реку Вязовку до конца сентября.
Первоначально подрядчик обещал закончить работы 15 июля.
Причиной задержки назвали состояние второй опоры.

По мосту ежедневно проезжает около 9 тысяч автомобилей.
На время работ движение организовано по одной полосе.
Жители Слободы просят пустить дополнительный автобус.
Стоимость контракта составляет 184 млн рублей.
## Что дальше
Следующее обследование опор назначено на 20 августа.
! Строители укрепляют вторую опору моста.
--- edits
184 млн рублей => 212 млн рублей
x Жители Слободы
на 20 августа => на 3 сентября
вторую опору моста. => третью опору моста.
+p Следующее обследование => Исправление: в первой версии заметки была неверно указана река.
=== tender
# Извещение о закупке медицинского оборудования для Озёрской больницы
Озёрская районная больница объявляет открытый конкурс на поставку медицинского оборудования.
Начальная цена договора составляет 14 350 000 рублей с учётом НДС.
Заявки принимаются до 10:00 21.05.2025 по адресу заказчика, кабинет № 12.

Обеспечение заявки составляет 2 % от начальной цены.
Участие иностранных поставщиков не ограничивается.
Разъяснения предоставляются в течение трёх рабочих дней.
| № лота | Наименование | Кол-во | Срок поставки
| 1 | Монитор пациента | 24 | 60 дней
| 2 | Инфузионный насос | 80 | 45 дней
| 3 | Аппарат УЗИ | 3 | 90 дней
| 4 | Кровать функциональная | 40 | 75 дней
| 5 | Дефибриллятор | 6 | 45 дней
@ Конкурсная документация (1,8 МБ)
@ Проект договора (240 КБ)
--- edits
21.05.2025 => 04.06.2025
| Инфузионный насос | 80 => | Инфузионный насос | 65
x Кровать функциональная
Проект договора (240 КБ) => Проект договора с изменениями (252 КБ)
14 350 000 => 13 900 000
=== product
# Котёл твердотопливный «Сосна-20»
Котёл «Сосна-20» предназначен для отопления домов площадью до 200 квадратных метров.
Топливом служат дрова, торфяные брикеты и уголь.
Корпус изготовлен из стали толщиной 5 мм.

Время горения одной закладки достигает восьми часов.
Гарантия производителя составляет три года.
## Комплект поставки
* Котёл в сборе
* Колосниковая решётка
* Термометр
* Кочерга и совок
* Паспорт изделия
| Параметр | Значение
| Мощность | 20 кВт
| КПД | 82 %
| Масса | 186 кг
| Диаметр дымохода | 150 мм
! Котёл «Сосна-20» в цехе готовой продукции.
@ Паспорт изделия, PDF
--- edits
составляет три года => составляет два года
x Кочерга и совок
КПД | 82 % => КПД | 78 %
x Корпус изготовлен
Паспорт изделия, PDF => Паспорт изделия, редакция 2, PDF
=== court
# Расписание заседаний Приозёрского суда, коллегия № 3
В таблице указаны открытые заседания коллегии на ближайшие недели.
При входе необходимо предъявить документ, удостоверяющий личность.
Канцелярия работает с 9:00 до 17:00, перерыв с 13:00 до 14:00.

Фотосъёмка в зале допускается с разрешения председательствующего.
Аудиозапись разрешена без предварительного согласования.
| Дело | Стороны | Дата | Зал
| 3-118/2024 | ООО «Склад у причала» к администрации города | 04.03.2025 10:00 | 21
| 3-131/2024 | Союз фермеров к водоканалу | 05.03.2025 11:30 | 21
| 3-140/2024 | Типография «Маяк» к лизинговой компании | 11.03.2025 09:30 | 17
| 3-152/2024 | Наследники мельника к обществу «Канал» | 12.03.2025 14:00 | 21
--- edits
05.03.2025 11:30 => 19.03.2025 11:30
x Типография «Маяк»
к обществу «Канал» => к обществу «Шлюз»
x Аудиозапись разрешена
с 9:00 до 17:00 => с 8:30 до 16:30
=== forum
# Кто учился в центре на Заводской? Стоит ли идти?
Всем привет, думаю записаться на курсы сварщиков в учебный центр на Заводской.
Обещают 4 месяца занятий и удостоверение в конце.

Учился там два года назад, преподаватели хорошие.
Практика проходит прямо в цехе, это большой плюс.
Общежитие дают не всем.

Сейчас обучение стоит 28 тысяч, можно платить частями.
Группу набирают к 1 октября.

Спасибо, завтра позвоню туда и узнаю.
--- edits
28 тысяч => 34 тысячи
x Общежитие дают не всем
xp Учился там два года
к 1 октября => к 15 ноября
+p Спасибо, завтра позвоню => Дополню: вечерней группы в этом году не будет, закрыли.
"""

TURKISH = """
=== news
# Çınarlı Limanı'nda yeni iskelenin açılışı ertelendi
Çınarlı Liman Müdürlüğü, yeni iskelenin açılışını ekim ayına ertelediğini duyurdu.
İskelenin 15 Haziran'da hizmete girmesi bekleniyordu.
Yetkililer gecikmenin vinçlerin geç gelmesinden kaynaklandığını söyledi.

İskele 380 metre uzunluğunda ve aynı anda iki gemiye hizmet verecek.
Projenin maliyeti yaklaşık 92 milyon lirayı buldu.
Balıkçılar, küçük tekneler için ayrı bir giriş yapılmasını istiyor.
Liman müdürü çalışmaların planlandığı gibi sürdüğünü belirtti.
## Bundan sonra ne olacak?
İlk vinç ağustos ortasında yük gemisiyle getirilecek.
! Yeni iskelenin gözetleme kulesinden görünüşü.
--- edits
92 milyon lirayı => 117 milyon lirayı
x Balıkçılar, küçük tekneler
15 Haziran'da => 1 Temmuz'da
gözetleme kulesinden => gümrük kapısından
+p İlk vinç ağustos => Düzeltme: Haberin ilk halinde iskelenin uzunluğu yanlış verilmişti.
=== tender
# Gölköy Devlet Hastanesi tıbbi cihaz alımı ihale ilanı
Gölköy Devlet Hastanesi ihtiyacı olan tıbbi cihazlar açık ihale usulü ile satın alınacaktır.
Teklifler 20.05.2025 günü saat 10:30'a kadar satın alma birimine verilecektir.
İhaleye katılanlar teklif bedelinin yüzde 3'ü oranında geçici teminat verecektir.

İhale dokümanı 750 lira karşılığında temin edilebilir.
Konsorsiyum olarak ihaleye teklif verilemez.
Teklif edilen fiyatlar 60 gün geçerli olacaktır.
| Sıra | Malın adı | Miktar | Teslim süresi
| 1 | Hasta başı monitörü | 24 adet | 60 gün
| 2 | İnfüzyon pompası | 80 adet | 45 gün
| 3 | Ultrason cihazı | 3 adet | 90 gün
| 4 | Elektrikli hasta karyolası | 40 adet | 75 gün
| 5 | Defibrilatör | 6 adet | 45 gün
@ İhale dokümanı (PDF)
@ Birim fiyat teklif cetveli
--- edits
20.05.2025 günü => 03.06.2025 günü
| İnfüzyon pompası | 80 adet => | İnfüzyon pompası | 110 adet
x Elektrikli hasta karyolası
İhale dokümanı (PDF) => Zeyilname ve ihale dokümanı (PDF)
Konsorsiyum olarak ihaleye teklif verilemez => Konsorsiyum olarak ihaleye teklif verilebilir
=== company
# Akpınar Yazılım hakkında
Akpınar Yazılım 2004 yılında kurulmuş, belediyeler için yazılım geliştiren bir şirkettir.
Bugün 85 çalışanı ve üç şehirde ofisi bulunuyor.
Ürünleri 140'tan fazla kurumda kullanılıyor.

Şirket, kütüphaneler için hazırladığı katalog programını ücretsiz dağıtıyor.
Teknik destek hafta içi 08.30 ile 18.00 arasında veriliyor.
## Ürünlerimiz
* Evrak takip sistemi
* Su abone yönetimi
* Kütüphane kataloğu
* Personel devam programı
| Yıl | Çalışan | Kurum sayısı
| 2021 | 62 | 98
| 2022 | 71 | 117
| 2023 | 85 | 140
! Merkez ofisteki eğitim salonu.
@ Şirket tanıtım broşürü
--- edits
Bugün 85 çalışanı => Bugün 64 çalışanı
x Su abone yönetimi
2022 | 71 | 117 => 2022 | 71 | 121
x Şirket, kütüphaneler için
Akpınar Yazılım hakkında => Akpınar Bilişim hakkında
=== blog
# Eski istasyondaki müzede bir gün
Geçen hafta sonu eski istasyondaki demiryolu müzesini gezdik.
Giriş ücreti 60 lira, öğrenciler ise ücretsiz giriyor.
Müzede yedi buharlı lokomotif ve iki posta vagonu var.

En çok 1911 yapımı siyah lokomotifi beğendik.
Rehber, biletlerin eskiden elle nasıl basıldığını anlattı.
Üst katta köprü işçilerinin fotoğrafları sergileniyor.
Gezi için en az iki saat ayırmanızı öneririm.
## Küçük notlar
* Müze pazartesi günleri kapalı
* Kafede kart geçmiyor
* Otopark istasyonun arkasında
* Flaşla çekim yasak
! Büyük salondaki siyah lokomotif.
--- edits
yedi buharlı lokomotif => dokuz buharlı lokomotif
x Kafede kart geçmiyor
en az iki saat => en az üç saat
xp En çok 1911 yapımı
60 lira, öğrenciler => 90 lira, öğrenciler
=== wiki
# Taşköprü (Derebağ)
Taşköprü, Derebağ ilçesinde Karasu Deresi üzerinde yer alan bir karayolu köprüsüdür.
1933 yılında açılan köprü, selde yıkılan ahşap köprünün yerine yapılmıştır.
Köprünün uzunluğu 128 metre, genişliği 9 metredir.
## Tarihçe
Yapımına 1930 yılında başlanmış ve inşaatta yaklaşık 250 işçi çalışmıştır.
1957 yılındaki sel sonrasında köprü bir yıl kapalı kalmıştır.
## Bugünkü durumu
2019 yılında yapılan incelemede ikinci ayakta çatlak tespit edilmiştir.
O tarihten beri 10 tondan ağır araçlar çevre yoluna yönlendirilmektedir.
Onarım için belediye bütçesinden 18 milyon lira ayrılmıştır.
! Köprünün sol kıyıdan görünüşü.
--- edits
128 metre => 142 metre
xp Yapımına 1930 yılında
10 tondan ağır => 5 tondan ağır
+ 1957 yılındaki sel => 1964 yılında köprüye yaya yolu eklenmiştir.
x Onarım için belediye
"""
