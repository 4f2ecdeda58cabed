"""nothing -> the English site words and stories of the third half."""

WORDS = """
lang: en
site: Harbour Courier
menu: Home | News | Business | Documents | Culture | Contact
crumbs: Home | You are here: Start page
related: Related stories | You may also like | More on this
popular: Most read | Popular now | Trending this week
latest: Latest news | Just in | Recent posts
trending: Trending:
tags: floods | elections | rail strike | housing | budget | fisheries | schools
heads: Ferry timetable changes from Monday | Library opens late on Thursdays | Council votes on \
parking fees | Museum finds lost mural in cellar | Storm closes two mountain roads | Bakery \
wins regional prize | Night buses return in spring | Volunteers plant 400 oaks | Swimming pool \
stays shut for repairs
views: {n} views
shares: {n} shares
likes: {n} likes
commented: {n} comments
clock: Friday, 14 March 2025 {t} | Saturday, 15 March 2025 {t} | Monday, 17 March 2025 {t}
ago: {n} minutes ago | {n} hours ago | {n} days ago
weather: Port Ellery {n}°C, light rain | Port Ellery {n}°C, sunny spells | Port Ellery {n}°C, \
cloudy
rates: Exchange rates
cookie: We use cookies to improve your experience on this website. | Accept all
login: Sign in or register | Welcome back, reader! | Hello, guest
online: {n} users are online now
daily: Quote of the day
quotes: A harbour is safe, but ships are not built for it. | Measure twice and cut once. | The \
tide waits for nobody.
newtalk: Recent comments
users: oldpilot | marta_k | Northwind | gullwatch
remarks: I saw the same thing last year. | Thanks for writing this up. | Does anyone have a \
source? | My cousin works there.
ad: Advertisement
ads: Hearing aids at half price this month | Book your summer cruise today | The phone plan \
that pays you back | Cheap car insurance in two minutes
footer: © {y} Harbour Courier. All rights reserved.
"""

STORIES = """
@ news
T Prison hospital in Dunmore lost power for nine hours, records show
B By Elena Whitcombe
D 11 March 2025
S The prison hospital in Dunmore was without electricity for nine hours on the night of 3 \
February, according to maintenance records seen by this newspaper.
S Two patients on ventilators were moved to the city hospital by ambulance shortly after midnight.
S The governor, Peter Lascelles, said that no prisoner had been harmed.
S A nurse who was on duty told us that the backup generator did not start.
S "We held torches for the doctor while he changed a dressing," she said.
S The contractor, Brightline Services, had last tested the generator in June 2023.
S Under its contract the company must test it every three months.
S The ministry paid Brightline 1.4 million pounds for the work last year.
S A spokesman for the ministry declined to comment on the records.
S The inspectorate will publish its own findings in May.
C The generator house behind the prison hospital, photographed in January.
E nine hours on the night => four hours on the night
E said that no prisoner => said that one prisoner
X held torches
E 1.4 million pounds => 2.9 million pounds
E The generator house behind => The boiler house behind
@ tender
T Tender notice: supply of 240 surveillance cameras for Castle Road station
B Procurement Office of Ellery County
D 27 January 2025
S The County of Ellery invites sealed bids for the supply and installation of network cameras \
at Castle Road station.
S The cameras must record at least 25 frames per second by day and by night.
S Bidders shall show that they have completed two comparable projects since 2021.
S Bids must reach the Procurement Office by noon on 28 February 2025.
S Bids that arrive late will not be opened.
S A site visit will be held on 6 February and attendance is compulsory.
S The contract will be awarded to the lowest bid that meets all requirements.
S Questions may be sent in writing to the officer named below.
R Lot 1 | 180 fixed cameras
R Lot 2 | 60 dome cameras with face matching
R Estimated value | 612,000 euros
R Contact officer | Ruth Amberley
I Technical specification, 34 pages
I Form of tender and price schedule
I Draft contract
E 28 February 2025 => 7 March 2025
E 60 dome cameras with face => 60 dome cameras without face
E Ruth Amberley => Simon Prowse
X Draft contract
A S Bidders from outside the county must name a local agent.
@ product
T Sentry X4 handheld jammer
B Corvane Defence
D 2025
S The Sentry X4 is a handheld device that interrupts the control link of small drones.
S It weighs 3.2 kilograms and can be carried by one person all day.
S The battery lasts for two hours of continuous use.
S The device covers the bands from 2.4 to 5.8 gigahertz.
S In tests with partners it stopped drones at a distance of 1,500 metres.
S It is in service with police forces in eleven countries.
S Every unit is assembled by hand in our factory in Lindau.
S Delivery takes six to eight weeks after the order is confirmed.
I Hard case with foam insert
I Two batteries and charger
I One day of training
R Weight | 3.2 kg
R Range | 1,500 m
R Order code | CX4-110
C The Sentry X4 with its shoulder strap.
E 3.2 kg => 4.1 kg
E in eleven countries => in nine countries
E in our factory in Lindau => by our partner in Gomel
E Two batteries => Three batteries
X It is in service with
@ wiki
T Battle of Harrow Ford
B History Department
D 2 May 2024
S The Battle of Harrow Ford was fought on 19 September 1643 between two small armies of the \
civil war.
S The royal troops were led by Sir Hugh Mallory.
S They had marched from the coast for three days and were short of powder.
S The parliamentary force held the mill and the only bridge.
S Around 700 men are thought to have died in the fighting.
S Most of the dead were buried in the churchyard of Saint Bride.
S The mill was burnt and never rebuilt.
S Historians disagree about which side won.
S A stone was set up beside the road in 1891.
R Date | 19 September 1643
R Place | Harrow Ford, Wexcombe
R Result | Disputed
I Dale, The Ford and the Mill, 1968
I Parish register of Saint Bride, 1640 to 1655
E Around 700 men => Around 1,200 men
E Result | Disputed => Result | Royal victory
E Sir Hugh Mallory => Sir Thomas Keane
X Parish register
A S Bones found in 1974 were examined at the university.
@ forum
T Convoy heading east on the A71 this morning, what I saw
B oldpilot
D 8 April 2024
S I was waiting at the lights near the fuel depot when the first trucks came through at about \
half past six.
S I counted 23 vehicles, all of them painted green and without number plates.
S Three of them carried something long under a tarpaulin.
S My brother saw the same column an hour later near the railway crossing in Tarn.
S The trucks look like the older six-wheel type, not the new one.
S You can see the red triangle on the doors if you zoom in.
S I do not think it was an exercise because nothing was announced.
S The police had closed the side roads before they came.
S They turned north at the roundabout and I lost sight of them.
C Cropped from my dashcam, so the quality is bad.
E 23 vehicles => 32 vehicles
E My brother saw => My neighbour saw
E I do not think it was => I think it was
E heading east on => heading west on
A S One of the drivers waved at us.
"""
