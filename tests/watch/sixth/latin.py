"""nothing -> the English words of a site's furniture and five stories with five edits each."""

WORDS = """
lang: en
dir: ltr
join: +
site: Harrow Bay Online | Northmere Record | Calder Valley Portal
nav: Home | News | Services | Documents | People | Contact
months: January | February | March | April | May | June | July | August | September | October |
  November | December
date: {d} {m} {y}
numeric: %d/%m/%Y
weekdays: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
dispatch: Order within {h} h {n} min for delivery tomorrow
published: Published {x}
updated: Last updated: {x}
views: {n} views
comments: {n} comments
likes: {n} people like this
mins: {n} min ago
days: {n} days ago
related: You may also like
popular: Most read
latest: Latest
items: Library extends Saturday hours | Two lanes closed on Mill Road | School kitchens win award |
  Swimming pool reopens after repairs | Farmers ask for earlier gritting | New bins arrive in June |
  Choir looks for tenors | Bus 14 gets a new stop | Storm brings down oak in Park Street |
  Allotment waiting list grows | Museum shows railway posters | Volunteers clear the canal bank
ads: Ad: Double glazing, 40% off this week | Sponsored: Learn Spanish in 90 days |
  Ad: Compare van insurance now | Sponsored: Fresh pasta to your door |
  Ad: Hearing aids from £9 a month | Sponsored: The mattress everyone talks about
cookies: We use cookies to improve this site. | Accept all | Only necessary
weather: Weather
cities: Harrow Bay | Northmere | Calder | Stonewick
sky: sunny | light rain | overcast | showers
rates: Exchange rates
greet: Hello, guest. Log in | Welcome! Sign up for free | Good to see you again
region: Your area: {x} (change)
copyright: All rights reserved
online: {n} users online, {k} of them guests
subscribe: Subscribe | Get our newsletter | Join 12,000 readers
poll: Do you shop locally? | Often | Sometimes | Never
talk: About time, I say. | Does anybody know if parking is free? | My gran worked there for years. |
  Thanks for the clear explanation. | Same story every spring. | Can we get this in large print?
names: Ruthie | old_mill | Graham P. | sparrow77 | Denise | K. Obi
notice: Our phones are down on Tuesday between 8 and 10. | Offices are closed on the bank holiday. |
  Have your say: the reader survey is open.
prev: Previous: {x}
next: Next: {x}
captcha: What is {a} plus {b}?
quotes: Thought of the day | A smooth sea never made a sailor. | Measure twice, cut once. |
  Many hands make light work. | Little strokes fell great oaks.
season: Christmas guide | Summer holidays | Exam results
left: {n} days left to apply
viewers: {n} people are looking at this page now
generated: Page generated in {n} seconds
visitors: You are visitor number {n}
raised: £{n} raised of £{m}
free: You have {n} free articles left this month
tags: transport | council | harbour | budget | families | planning
events: What's on | Quiz night, village hall | Plant sale | Jazz on the pier | Repair café |
  Open day at the fire station
onair: On air now | The Morning Show | Lunchtime Report | Drive Home | Late Classics
ratings: Rated {r} by {n} customers
visited: Your last visit: {x}
today: Today is {x}
menu: Menu
search: Search this site
share: Share
callus: Call us: 0555 {n}
posts: Posts: {n}
extra: Tide: high water {x} | Bank base rate {n}%
"""

STORIES = """
K news
T Night ferry to Skell Island returns after nine years
B By Marian Tolley
P
S The night ferry between Harrow Bay and Skell Island will sail again from 4 May, the harbour board
  announced on Monday.
S The service was stopped nine years ago when the old vessel failed its inspection.
S Its replacement, a second-hand ship built in 2011, carries 180 passengers and 42 cars.
P
S A single ticket for a foot passenger will cost £18.50.
S Residents of the island travel at half price on weekdays.
S "We have waited long enough for a bed and a decent breakfast," said café owner Peter Lowrie.
P
S The board expects about 30,000 passengers in the first season.
S Bookings open on Thursday at nine in the morning.
R Departure | Arrival | Days
R Harrow Bay 22:15 | Skell 05:40 | Monday, Wednesday, Friday
R Skell 21:30 | Harrow Bay 05:00 | Tuesday, Thursday
R Skell 20:00 | Harrow Bay 03:30 | Sunday
C The ship Annick in dry dock last week. Photo: harbour board
F Timetable for the summer season (PDF, 210 kB)
E s4 £18.50=>£21
E s5
E r2 05:00=>05:20
E c last week=>in February
E n Correction: an earlier version of this article said that the ship was built in 2001.

K tender
T Resurfacing of the B417 between Calder and Stonewick
B Procurement unit, ref. CV-2231
P
S Calder Valley District invites bids for the resurfacing of 6.4 kilometres of the B417.
S The work includes drainage, kerbs and road markings.
S The estimated value of the contract is £1,250,000 without tax.
H Conditions
P
S Bidders must have completed two similar contracts within the past five years.
S A site visit is not compulsory but is recommended.
S Bids are to be submitted in English through the district's portal.
S The work is to be finished by 30 September.
R Stage | Date
R Questions from bidders until | 12 June
R Deadline for bids | 26 June, 12:00
R Opening of bids | 27 June, 10:00
R Award expected | 18 July
F Bill of quantities, version 2
E s3 £1,250,000=>£1,410,000
E r2 26 June=>3 July
E +s5 Bidders from outside the district must name a local contact.
E f version 2=>version 3
E r4

K ngo
T Clean water for the hill villages: our report on the second year
B Wellspring Hands, programme team
P
S In its second year the programme brought piped water to eleven hill villages.
S Some 4,300 people no longer walk to the river.
S Each village has chosen a committee of five that keeps the accounts and the spare parts.
H What went wrong
P
S Two pumps broke down within a month because of sand in the intake.
S The supplier replaced them at its own cost.
S We failed to train enough women as mechanics: three of a planned ten finished the course.
P
S In the third year we will work in six further villages.
R Eleven village systems completed
R 38 kilometres of pipe laid
R Three women and nine men trained as mechanics
R Water tested every quarter by the district laboratory
C Children at the new tap stand in Upper Domba
E s2 4,300=>3,900
E r4
E s6
E t second year=>second and third year
E s5 The supplier has refused to replace them, and we have gone to arbitration.

K wiki
T Lower Tarn Dam
B From the open encyclopedia
P
S The Lower Tarn Dam is a gravity dam on the river Tarn, four kilometres above Stonewick.
S It was built between 1931 and 1936 to supply the mills with water.
S The wall is 41 metres high and 212 metres long.
H History
P
S Work began under the engineer Alban Whitcombe, who left the project in 1933 after a quarrel about
  the foundations.
S Fourteen workers lost their lives during construction.
S In 1974 the crest was raised by two metres.
H Use today
P
S The reservoir supplies some 90,000 households and is popular with anglers.
S Sailing has been allowed since 1998.
R Property | Value
R River | Tarn
R Height | 41 m
R Volume of reservoir | 8.6 million m³
R Owner | Tarn Water Board
C The spillway after heavy rain
E s5 Fourteen=>Seventeen
E s4 Alban Whitcombe=>Albert Whitcombe
E r4 Tarn Water Board=>Northmere Utilities
E p2
E h2 Use today=>Present use

K product
T Satellite dish 80 cm, steel, with wall mount
B Item no. 80-4471
P
S A sturdy dish of galvanised steel for single households.
S The package contains the dish, a wall mount, screws and a twin receiver head.
S The dish weighs 5.2 kilograms and withstands wind of up to 120 kilometres an hour.
P
S Orders placed before two o'clock leave our store the same day.
S The guarantee covers five years on the steel and two on the receiver head.
S You may return unused goods within thirty days.
R Model | Colour | Price
R 80-4471 | light grey | £64.90
R 80-4472 | brick red | £64.90
R 80-4473 | charcoal | £69.90
C Mounting on a balcony rail (rail not included)
F Assembly instructions
E r3 £69.90=>£74.90
E s5 five years=>three years
E s6
E +r3 80-4474 | white | £66.50
E s2 a twin receiver head=>a single receiver head
"""
