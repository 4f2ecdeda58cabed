"""nothing -> the English and Chinese stories of the fifth half, each with five edits, as text."""

LATIN = """
=== news
# Harbour board delays dredging of the eastern channel
The Port Elling harbour board has postponed the dredging of the eastern channel until the autumn.
The work was due to begin on 14 April and would have lasted nine weeks.
Board members said the survey of the sea bed had taken longer than planned.

Fishing crews had asked for a pause during the herring season.
About 60 boats use the channel every day, according to the harbour office.
"We would rather start late than start twice," the harbour master told reporters.
## What happens next
A second survey will be carried out in June by a vessel hired from the mainland.
The contract with the dredging firm remains in force until 30 November.
! The eastern channel at low tide, seen from the customs pier.
--- edits
nine weeks => fourteen weeks
x Fishing crews had asked
until 30 November => until 31 January
seen from the customs pier => seen from the fish market
+p The contract with => Correction: an earlier version of this report gave the wrong number of \
boats.
=== tender
# Invitation to tender: equipment for Marlow District Hospital
The Marlow District Hospital invites sealed bids for the supply of medical equipment.
Bids must be delivered to the procurement office no later than 12:00 on 22 May 2025.
Each bid must be accompanied by a security of 2 per cent of the bid price.

The estimated value of all lots is 1,840,000 crowns, excluding tax.
Bidders may inspect the site on working days between 9:00 and 15:00.
Questions are answered in writing within five working days.
| Lot | Description | Quantity | Delivery
| 1 | Patient monitors | 24 | 60 days
| 2 | Infusion pumps | 80 | 45 days
| 3 | Ultrasound scanners | 3 | 90 days
| 4 | Hospital beds, electric | 40 | 75 days
| 5 | Defibrillators | 6 | 45 days
@ Tender documents, volume 1 (PDF, 2.1 MB)
@ Form of bid (DOCX, 88 kB)
--- edits
| Infusion pumps | 80 | => | Infusion pumps | 120 |
x Hospital beds, electric
on 22 May 2025 => on 5 June 2025
volume 1 (PDF, 2.1 MB) => volume 1, amended (PDF, 2.4 MB)
1,840,000 crowns => 2,150,000 crowns
=== product
# Norvik 300 borehole pump
The Norvik 300 is a submersible pump for boreholes from 110 millimetres in diameter.
It lifts water from a depth of up to 85 metres and runs on a single-phase supply.
The housing is made of stainless steel and the impellers of reinforced polymer.

The pump is delivered with 20 metres of cable and a control box.
The warranty covers three years from the date of purchase.
## In the box
* Pump with check valve
* Control box with float switch
* Cable, 20 metres
* Safety rope, 25 metres
* Manual in four languages
| Property | Value
| Power | 1.1 kW
| Maximum flow | 4.8 cubic metres per hour
| Maximum head | 85 m
| Weight | 14.2 kg
! The pump with its control box.
@ Data sheet Norvik 300
--- edits
three years from => two years from
x Safety rope, 25 metres
4.8 cubic metres per hour => 4.2 cubic metres per hour
x The housing is made of
Norvik 300 borehole pump => Norvik 300 S borehole pump
=== wiki
# Tannery Bridge
The Tannery Bridge is a road bridge over the River Wend in the town of Aldersey.
It was opened in 1931 and replaced a wooden bridge that had been washed away.
The bridge has five spans and a total length of 212 metres.
## History
Construction began in 1928 under the town engineer and employed some 300 workers.
The bridge was closed for two years after the flood of 1954.
A tram line crossed it until 1967.
## Condition
An inspection in 2019 found corrosion in the bearings of the second pier.
Since then, vehicles heavier than 12 tonnes have been diverted to the ring road.
The town council has set aside 6.4 million for the repair.
! The bridge from the left bank, with the old tannery behind it.
--- edits
212 metres => 221 metres
xp Construction began in 1928
heavier than 12 tonnes => heavier than 7.5 tonnes
+ A tram line crossed => The rails were removed in 1971.
some 300 workers => some 450 workers
=== court
# Hearings at the Regional Court of Westmere, Chamber 4
The list below shows the public hearings of the chamber for the coming weeks.
Visitors must present an identity document at the entrance.
Hearings marked as closed are not open to the public.

Recording of sound or images requires the permission of the presiding judge.
The registry is open from Monday to Thursday, 8:30 to 12:30.
| Case | Parties | Date | Room
| 4 C 118/24 | Quay Storage Ltd v. Town of Westmere | 3 March 2025, 9:00 | 21
| 4 C 131/24 | Hillside Farmers' Union v. Water Board | 4 March 2025, 10:30 | 21
| 4 C 140/24 | Lantern Print Works v. Oak Leasing | 11 March 2025, 9:00 | 17
| 4 C 152/24 | Estate of the mill owner v. Canal Company | 12 March 2025, 13:00 | 21
--- edits
4 March 2025, 10:30 => 18 March 2025, 10:30
x Lantern Print Works
Lantern Print Works v. Oak Leasing => Lantern Print Works v. Elm Leasing
x Recording of sound
+ Estate of the mill => 4 C 7/25 | Ferry Cooperative v. Harbour Board | 19 March 2025, 9:30 | 17
"""

HAN = """
=== news
# 青湖市图书馆新馆推迟至十月开放
青湖市文化局昨日表示，新图书馆的开放时间将从七月推迟至十月。
新馆位于滨河路东段，总建筑面积约三万二千平方米。
负责人介绍，推迟的主要原因是消防验收尚未完成。

新馆建成后可藏书一百二十万册，设阅览座位两千四百个。
目前，旧馆的图书搬迁工作已经完成六成。
附近居民希望新馆延长夜间开放时间。
## 后续安排
文化局将于八月中旬组织市民代表参观。
工程合同金额为2.86亿元，工期至2025年9月30日。
! 建设中的青湖市图书馆新馆北门。
--- edits
已经完成六成 => 已经完成八成
x 负责人介绍，推迟的主要
2025年9月30日 => 2025年12月15日
北门。 => 南门。
+p 工程合同金额 => 更正：本文早前版本误写了新馆的座位数。
=== tender
# 云溪县人民医院医疗设备采购项目公开招标公告
云溪县人民医院就医疗设备采购项目进行公开招标，欢迎合格的供应商参加。
项目编号为YX-2025-037，预算金额为486万元。
投标文件须于2025年5月20日9时30分前送达县公共资源交易中心二楼。

本项目不接受联合体投标。
投标保证金为人民币5万元，须从投标人基本账户转出。
采购文件售价三百元，售后不退。
| 包号 | 设备名称 | 数量 | 交货期
| 1 | 彩色超声诊断仪 | 2台 | 60天
| 2 | 病员监护仪 | 30台 | 45天
| 3 | 麻醉机 | 4台 | 60天
| 4 | 电动病床 | 50张 | 30天
| 5 | 输液泵 | 80台 | 30天
@ 招标文件（第一册）.pdf
@ 投标报价表.xls
--- edits
2025年5月20日9时30分 => 2025年5月27日9时30分
| 病员监护仪 | 30台 => | 病员监护仪 | 45台
x 电动病床
招标文件（第一册）.pdf => 招标文件（修订版）.pdf
本项目不接受联合体投标 => 本项目接受联合体投标
=== company
# 关于东屏纺织厂
东屏纺织厂成立于1988年，主要生产棉纱、坯布和工作服面料。
工厂现有员工一千一百余人，其中技术人员一百三十人。
厂区占地十二万平方米，拥有四条自动化纺纱线。

产品销往二十多个国家和地区。
工厂于2016年通过了质量管理体系认证。
## 主要产品
* 精梳棉纱
* 工装斜纹布
* 防静电面料
* 医用床单布
| 年份 | 产量（吨） | 员工人数
| 2021 | 8600 | 980
| 2022 | 9100 | 1020
| 2023 | 9750 | 1100
! 第二车间的自动络筒机。
@ 企业宣传册下载
--- edits
一千一百余人 => 九百余人
x 防静电面料
2022 | 9100 | 1020 => 2022 | 8300 | 1020
x 产品销往二十多个国家
+ 工厂于2016年通过 => 2024年，工厂新建了职工培训中心。
=== forum
# 请教：老城大桥限行后货车走哪条路？
各位好，听说老城大桥从下周一开始限行，七吨以上的货车不能上桥。
我每周要往南岸的建材市场送三趟货，不知道绕行路线怎么走。

可以走西环路，再从二号隧道过江，大约多出十一公里。
早上七点到九点隧道很堵，建议错开时间。

交通局的通告说限行到年底，具体时间另行通知。
桥头有交警值班，不要抱侥幸心理。

谢谢大家，我明天先去试一下西环路。
--- edits
十一公里 => 十六公里
x 桥头有交警值班
xp 可以走西环路
从下周一开始 => 从本周五开始
+p 谢谢大家，我明天 => 补充一句：渡口的车渡也恢复了，每半小时一班。
=== blog
# 石门博物馆一日游
上周末我们去了石门博物馆，它在老火车站旁边，很好找。
博物馆免费开放，但是需要提前一天预约。
一楼是本地陶器展，二楼是铁路史展览。

最喜欢的是一台1936年的蒸汽机车模型，比例为一比十。
讲解员每天十点和十四点各讲一场，每场四十分钟。
馆内的小餐厅只卖面条和茶水，价格不贵。
## 小贴士
* 周一闭馆
* 不能使用闪光灯
* 停车场只有三十个车位
* 存包处在入口左侧
! 二楼展厅里的信号灯。
--- edits
每场四十分钟 => 每场一小时
x 不能使用闪光灯
二楼展厅里的信号灯 => 二楼展厅里的站台时钟
x 馆内的小餐厅
博物馆免费开放 => 博物馆门票二十元
"""
