"""English words and stories -> what the Latin-script pages of the seventh half say."""

from tests.watch.seventh.look import Words

_WORDS = """
sites: Harrow Vale Courier / Brindlemoor Online / Eastmere Register / Tolland County
months: January / February / March / April / May / June / July / August / September / October / \
November / December
weekdays: Monday / Tuesday / Wednesday / Thursday / Friday / Saturday / Sunday
date: {d} {m} {y}
comma: ,\x20
ads: Save 30% on garden furniture this weekend / New broadband from £19 a month, no setup fee / \
Compare home insurance in two minutes / Hearing tests now free at a branch near you / Book two \
nights by the lake, get a third free / Your old car is worth more than you think
heads: Bus lane trial extended to spring / Library to open on Sundays again / Flood gates pass \
winter test / School kitchen wins regional award / Night trains return after six years / Council \
sells former depot / Bakery fire put out within an hour / Orchard volunteers plant 300 trees / \
Bridge closed for inspection / Museum finds lost map in its cellar / Harbour fees frozen for \
small boats / Swimming club seeks new coach / Parking permits move online / Choir marks its \
fiftieth year
sayings: A stitch in time saves nine. / Many hands make light work. / Still waters run deep. / \
Every cloud has a silver lining.
campaigns: Our winter appeal is open: every gift counts. / Independent pages need readers. \
Become a member today. / Spring drive: help us reach 500 new supporters. / We ask once a year. \
Could you spare two pounds?
alerts: Our phone lines are down this morning; please use the contact form. / The site will be \
unavailable on Saturday night for maintenance. / Offices close early before the bank holiday.
towns: Harrow Vale / Eastmere / Tolland / Brindlemoor
skies: light rain / sunny spells / overcast / fog patches
moneys: EUR / USD / CHF
nicks: marshwren / old_signalman / k_tilbury / penny77 / northgate / quietfox
comments: Good to see this at last. / Who is going to pay for it? / I walked past yesterday and \
nothing has started. / Thanks for the clear summary. / My grandfather worked there. / Not \
convinced.
events: Open evening at the town hall / Beginners' pottery class / Guided walk along the canal / \
Public meeting on the budget
menu: Home / News / Services / About us / Contact
menu_new: Podcasts / Vacancies / Newsletters / Archive
tags: transport / council / water / culture / schools / history
hello: Good morning! / Welcome back!
your_town: Your location: {t}
ad: Advertisement
views: {n} views
likes: Like
share: Share
comments_label: Comments
related: Related stories
more: You might also like
most_read: Most read
latest: Latest
min_ago: {n} minutes ago
days_ago: {n} days ago
weeks_ago: {n} weeks ago
rates: Exchange rates
rights: All rights reserved.
accept: Accept all
cookie: We use cookies to improve your experience on our website.
online_label: Who is online
online: {n} guests and 2 members:
visitors: Visitors today: {a} | total: {b}
saying_label: Thought for the day
join: Find out more
days_left: {n} days left
events_label: What's on
poll: Should the market stay open on Mondays?
poll_label: Your view
yes: Yes
no: No
votes: {n} votes
updated: Page last updated: {d}
captcha: What is {a} + {b}?
send: Send
generated: Page generated in {n} seconds
prev: Previous:\x20
next: Next:\x20
sign_up: Subscribe now / Get our newsletter / Sign up for free
watching: {n} people are looking at this right now
raised: {n}% of our goal raised
posts: Posts: {n}
tags_label: Tags
almanac: Pollen index {a}, high tide at {b} ft
published: Published {d}
"""

_TOLD = """
== news
T Eastmere station to lose its ticket hall
P
The ticket hall at Eastmere station will close on 30 September, the operator said.
Passengers will buy tickets from four machines on the platform instead.
P
Rail staff were told of the plan at a meeting on Tuesday evening.
The union said 14 jobs were at risk and called for talks.
P
A spokesman for the operator said that no one would be dismissed before the new year.
The hall, built in 1887, is a listed building and cannot be demolished.
Two local historians have asked the county to turn it into a museum.
C The ticket hall seen from the goods yard
R Day | First train | Last train
R Weekdays | 05:12 | 23:48
R Saturday | 05:40 | 23:48
R Sunday | 07:05 | 22:10
!14 jobs => 41 jobs
-no one would be dismissed
!Sunday | 07:05 => Sunday | 08:20
!seen from the goods yard => before the fire of 2019
&Correction: an earlier version of this article gave the wrong year for the opening of the line.
== tender
T Laundry services for Tolland prison: contract notice
P
Tolland County invites bids for laundry services at the county prison.
The contract runs for three years from 1 April 2027.
P
The estimated value is 640,000 pounds without tax.
Bidders must show two comparable contracts in the last five years.
Bids are opened in public at the county offices.
P
Work by prisoners may be used for folding and sorting.
Questions are answered only in writing.
R Lot | Subject | Quantity per week
R 1 | Bed linen | 2,400 kg
R 2 | Work clothing | 900 kg
R 3 | Blankets | 150 kg
F Specification of services (PDF, 412 KB)
!1 April 2027 => 1 July 2027
-Work by prisoners
-3 | Blankets
!640,000 => 460,000
!Specification of services => Specification of services, version 2
== company
T Brindle Cotton Mill: how we work
P
Brindle Cotton Mill spins and weaves at two sites beside the river.
We employ 320 people, most of whom live within five miles of the mill.
P
All raw cotton is bought through brokers in Alder Port.
Since 2021 we have published the names of every supplier.
P
An outside auditor visits each supplier once a year.
Complaints reach the works council within two days.
L Ring spinning, 18,000 spindles
L Weaving, 96 looms
L Dyeing, contracted out
C The carding room at the upper mill
!320 people => 275 people
-the names of every supplier
!Dyeing, contracted out => Dyeing, at our own works
!once a year => every three years
+Weaving, 96 looms => Packing for two retailers
== wiki
T Graybeck Water Works
P
Graybeck Water Works is a treatment plant north of the village of Graybeck.
It was opened in 1931 and enlarged twice.
P
The plant draws water from the Ouselet reservoir and from six boreholes.
In 1978 a leak of chlorine forced 200 residents to leave their homes.
P
An inquiry blamed a worn valve and the lack of a night watch.
The engineer in charge, Albert Finmore, resigned the same year.
The works are open to visitors on the first Saturday in June.
R Year | Output in million litres a day
R 1931 | 11
R 1965 | 24
R 1999 | 38
!Albert Finmore => Alfred Finmore
-An inquiry blamed
!1965 | 24 => 1965 | 27
!forced 200 residents => led some residents
!six boreholes => eight boreholes
== forum
T Evening language course cancelled without notice?
P
I signed up for the evening language course at the Northgate institute in May.
Yesterday the door was locked and a paper said the course was cancelled.
P
I paid 180 pounds and have heard nothing about a refund.
The office told a friend of mine that the teacher had not been paid since March.
P
Has anyone else from the Thursday group had a letter?
I will post their answer here when it comes.
L Course code: EV-22
L Room: 14, second floor
L Teacher: Mrs Ardley
!180 pounds => 210 pounds
^I paid 180 pounds
!cancelled without notice? => cancelled: refund promised
&Update: the institute wrote today and offered half of the money back.
-Teacher: Mrs Ardley
"""

LATIN = Words("latin", "en", _WORDS)
LATIN_TOLD = _TOLD
