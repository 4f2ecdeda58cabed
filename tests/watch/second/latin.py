"""no input -> English words and articles of the second kept-apart half."""

# ruff: noqa: E501

from tests.watch.second.text import Voice, articles, words

VOICE = Voice(
    "latin",
    "en",
    False,
    words("""
site: Harwick Courier
menu: News | Politics | Business | Sport | Culture | Opinion | Jobs | Contact
home: Home
search: Search this site
skip: Skip to main content
address: 12 Mill Lane, Harwick HW1 4TT. All rights reserved.
copyright: © {year} Harwick Media Ltd
months: January | February | March | April | May | June | July | August | September | October | November | December
weekdays: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
clock: {weekday}, {day} {month} {year} {time}
ago: Updated {n} minutes ago
views: {n} views
likes: {n} likes
comments: {n} comments
shares: {n} shares
ad: Advertisement
ads: Save 30% on garden furniture this weekend | Switch your broadband today and get two months free | The new Orbis hatchback, from £189 a month | Learn Spanish in fifteen minutes a day | Compare home insurance in one click | Winter boots with free returns
related: Related stories
popular: Most read
headlines: Ferry timetable to change in autumn | School meals survey opens for parents | Old brewery to become flats | Rovers sign goalkeeper on loan | Library extends Sunday hours | Heatwave warning for the south coast | Bus drivers vote on pay offer | Museum finds lost Victorian map | Five walks for a wet weekend | Baker wins national prize | Road closed after burst main | Charity shop thanks volunteers
trending: Trending:
tags: budget | floods | housing | rail | festival | elections | schools | health | farming | energy
weather: Harwick {n}°C, {sky}
skies: cloudy | sunny | light rain | windy | fog
rates: Markets
cookie: We use cookies to improve your experience on this website. You can change your settings at any time.
cookie_buttons: Accept all | Reject
names: Martha | Oliver | Priya | Tom | Agnes
greet: Good day, {name}! | Hello
quote: Quote of the day
quotes: The best way out is always through. | Well begun is half done. | A journey of a thousand miles begins with a single step. | Fortune favours the bold. | Still waters run deep.
online: Users online: {n}
share: Share this page
pager: Page 1 of {n}
buy: Add to basket
donate: Donate now
"""),
)

ARTICLES = articles("""
@ news
# Council approves new bridge over the Harl
Harwick Council has approved plans for a second road bridge over the river Harl.
The vote on Tuesday evening passed by 31 votes to 14 after a debate of four hours.

The bridge will cost £42 million and is expected to open in the spring of 2028.
Two thirds of the money will come from the national transport fund.
"This town has waited thirty years for a second crossing," said council leader Ruth Ellery.
> The existing bridge was built in 1911 and carries 18,000 vehicles a day.

Residents of Quay Street had objected to the route because of noise.
The council promised that no house will be demolished.
Engineers will begin drilling test holes in the river bed in October.
A public exhibition of the drawings opens at the town hall next Monday.
! ~ £42 million => £57 million
! ~ said council leader Ruth Ellery => said transport chair Daniel Moss
! x no house will be demolished
@ news
# Factory fire near Denby leaves three injured
Three workers were injured when a fire broke out at a paint factory near Denby on Friday morning.
Fire crews from six stations were sent to the Colby Road site shortly after 05:40.

The blaze was brought under control by noon, the fire service said.
Police do not suspect arson.
The factory, owned by Halden Coatings, employs about 220 people.

Nearby schools kept their windows closed but stayed open.
Tests of the air found no dangerous levels of solvents.
The company said it would pay wages in full while the plant is shut.
An inspector from the safety executive is due at the site on Monday.
! ~ Police do not suspect arson => Police suspect arson
! ~ leaves three injured => leaves one dead and two injured
! a brought under control => Neighbours said they had complained about the storage of drums for months.
@ notice
# Notice of temporary closure of Station Road
The County Council gives notice that Station Road, Elmsby, will be closed to all vehicles.
The closure is needed to replace a gas main.

The order takes effect on 3 June 2025 and will last for up to twelve weeks.
Access for pedestrians and emergency services will be kept at all times.
The alternative route for vehicles is by way of Church Lane and the A617.

The following services will stop at Market Place instead:
- Route 14 to Denby
- Route 22 to Harwick Hospital
- Night bus N5

Objections must be sent in writing to the Head of Highways by 16 May 2025.
A copy of the order may be inspected at County Hall during office hours.
! ~ by 16 May 2025 => by 2 May 2025
! x Night bus N5
! ~ up to twelve weeks => up to eighteen weeks
@ tender
# Invitation to tender: supply of surveillance cameras for bus stations
The Regional Transport Authority invites bids for the supply and installation of cameras.
The contract covers nine bus stations and the central control room.

+ Lot | Description | Quantity | Estimated value
+ 1 | Fixed dome cameras | 180 | £216,000
+ 2 | Recording servers | 6 | £94,000
+ 3 | Maintenance, 36 months | 1 | £120,000

Bidders must show an annual turnover of at least £800,000 in each of the last two years.
The cameras must be able to recognise number plates at a distance of 25 metres.
Face recognition software is not part of this contract.
Bids are opened in public at the Authority's offices in Leigh Street.
The closing date for bids is noon on 28 February 2025.
Questions may be put through the portal until ten days before that date.
! ~ Face recognition software is not part => Face recognition software is part
! ~ 180 | £216,000 => 420 | £504,000
! x Questions may be put
@ product
# Veriton Gatekeeper 4 access terminal
The Gatekeeper 4 opens doors for the people you choose, in less than half a second.
It is built for offices, hospitals and depots.

The terminal reads cards, phones and faces.
It stores up to 50,000 users on the device itself.
The housing is made of aluminium and is rated IP65 against dust and water.

- Working temperature from -20 to 55 degrees Celsius
- Power over Ethernet, 13 W
- Ethnicity and age estimation
- Integration with Veriton Watch software

Firmware updates are free for the first five years.
The terminal is sold only through approved installers.
! x Ethnicity and age estimation
! ~ Veriton Watch software => Northlight Sentinel software
! ~ up to 50,000 users => up to 20,000 users
@ press
# Lumera Group completes purchase of Osterby Shipping
Lumera Group today completed its purchase of Osterby Shipping for 310 million euros in cash.
The deal was first announced in November and cleared by regulators last week.

Osterby runs 46 vessels on routes in the Baltic and the North Sea.
Its head office will remain in Aarhus.
"Osterby brings us the people and the harbours we need," said Elin Forsberg, chief executive of Lumera.

Lumera expects yearly savings of 18 million euros from the third year.
No job losses are planned at sea.
> Elin Forsberg signs the agreement in Aarhus.
Lumera will publish its half-year results on 21 August.
About 7,400 people work for the group in eleven countries.
! ~ No job losses are planned => About 140 job losses are planned
! x Elin Forsberg signs the agreement
! ~ 310 million euros => 290 million euros
@ report
# Held without charge: detention at the Port Sarn camp
This report describes the detention of fishermen at the Port Sarn camp between March and December.
Our researchers spoke with 64 former detainees and nine members of staff.

Most detainees had been held for longer than ninety days.
None of those we spoke with had seen a judge.
Twelve men told us that they had been beaten in the first week.

The camp is run by the Coastal Guard under an order of the Interior Ministry.
The ministry did not answer our letters of 4 and 19 January.
We call on the government:
- to publish the names of all detainees
- to let lawyers visit the camp
- to open an independent inquiry into the deaths of Musa Terin and Karim Odal

Names have been changed where people feared for their families.
! ~ Twelve men told us => Two men told us
! ~ of Musa Terin and Karim Odal => of Musa Terin
! r The ministry did not answer => The ministry told us in a letter that all detainees had been released.
@ blog
# What I learned from a year of keeping bees
Last April I put my first hive at the end of the garden, behind the plum trees.
I had read four books and still did not know what I was doing.

The first swarm left on a Sunday while we were having lunch.
My neighbour Hugh caught it in a cardboard box.
He has kept bees since 1987 and charges nothing for advice.

By September I had taken eleven kilos of honey.
I fed the bees with sugar syrup from October onwards.
Mites were the biggest worry of the winter.
I would not treat them with acid again.
This year I am adding a second hive.
! ~ eleven kilos of honey => eleven pounds of honey
! ~ I would not treat them => I would treat them
! a biggest worry of the winter => I lost about a third of the colony before Christmas.
@ forum
# Boiler loses pressure overnight, any ideas?
My Calder 24 boiler drops from 1.5 bar to almost nothing every night.
I have bled all the radiators and found no leaks.

Have you checked the pressure relief valve outside the house?
Tie a plastic bag around the pipe and see if there is water in the morning.

It is most likely the expansion vessel.
Mine failed after seven years and a new one cost £95.
Do not open the sealed case yourself unless you are registered.

Thanks, the bag was full this morning.
The engineer is coming on Thursday.
! ~ cost £95 => cost £240
! x Do not open the sealed case
! ~ The engineer is coming on Thursday. => The engineer is coming on Saturday.
""")
