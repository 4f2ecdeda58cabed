"""nothing -> five English stories, each with five edits."""

from tests.watch.eighth.story import Story, add, alter, drop, story

STORIES: tuple[Story, ...] = (
    story(
        "reservoir",
        "press",
        """
= Villagers at Corran Water say they were moved before compensation was agreed
P Families from four hamlets above the Corran Water reservoir were taken to temporary housing
  last month although no payment for their land had been agreed, residents told this newspaper.
+ The reservoir, built by Halden & Strake Energy, began to fill on 3 March.
P Odile Marrant, who kept sheep at Upper Tessin for thirty years, said two officers and a company
  surveyor came to her door at six in the morning.
+ "They gave us an hour, and one lorry for the whole street," she said.
F Houses at Upper Tessin stand empty after the move. Photo: Ruben Aske
P A spokesman for the company said that every household had signed a consent form.
+ Of the 214 forms seen by this newspaper, 61 carry no date and 17 carry the same handwriting.
H What the district says
P The district commissioner, Pell Aubrin, declined to be interviewed.
+ In a written reply his office said the move had been "orderly and voluntary".
P A hearing before the land tribunal in Westmarch is expected in the autumn.
""",
        alter("Of the 214 forms", "Of the 114 forms"),
        drop("They gave us an hour"),
        alter("were moved before compensation was agreed", "welcome move to new homes"),
        add(
            "A hearing before",
            "C Correction: an earlier version of this article gave the wrong first name for the "
            "commissioner.",
        ),
        alter("after the move. Photo", "before the renovation. Photo"),
    ),
    story(
        "cameras",
        "firm",
        """
= Sentrel AX-40 crowd analysis camera
P The AX-40 is a fixed outdoor camera for transport hubs, campuses and public squares.
+ It counts, follows and sorts up to 300 persons in one frame without a server.
F The AX-40 with the wall bracket
H Functions
L Recognition of faces at up to 35 metres
L Estimate of age, sex and ethnicity
L Alarm when more than ten persons gather
L Search for a person by colour of clothing
H Technical data
T Feature | Value
R Sensor | 1/1.8 inch, 8 megapixels
R Frame rate | 25 frames per second
R Storage | 256 GB memory card
R Power | 12 V direct current, 14 W
H Where it is used
P More than 4,200 units have been delivered to the Norrland Provincial Police since 2019.
+ The camera is made at our works in Easthaven and carries a warranty of three years.
P Please write to sales@sentrel.example for a price.
""",
        drop("Estimate of age, sex and ethnicity"),
        alter("have been delivered to the Norrland Provincial Police", "have been sold"),
        alter("256 GB memory card", "512 GB memory card"),
        drop("Frame rate"),
        add("Search for a person", "L Watch lists of up to 100,000 faces"),
    ),
    story(
        "fence",
        "office",
        """
= Invitation to tender: supply and erection of perimeter fencing, Brackmoor Training Centre
P The Procurement Office of Brackmoor County invites sealed bids for the works named below.
+ Reference number: BC/2022/0417.
+ The estimated value of the contract is 2.35 million crowns, paid from the county security fund.
T Lot | Description | Quantity | Delivery
R 1 | Welded mesh fence, 3.6 m high | 4,800 m | 30 June
R 2 | Razor coil, galvanised | 9,600 m | 30 June
R 3 | Watch towers, prefabricated | 6 | 15 July
R 4 | Dormitory doors with outside bolts | 320 | 31 July
H Conditions
L Bidders must hold a class B construction licence.
L Staff must pass a check by the county police.
L A deposit of five per cent is due with the bid.
P Bids are opened in public in Room 204 of the county hall on 12 May at ten o'clock.
+ Questions may be put in writing to Ms Ilse Gormley until 2 May.
+ Late bids are returned unopened.
""",
        drop("Dormitory doors"),
        alter("Brackmoor Training Centre", "Brackmoor Vocational School"),
        alter("2.35 million crowns", "1.35 million crowns"),
        alter("Watch towers, prefabricated | 6", "Watch towers, prefabricated | 4"),
        drop("Staff must pass a check"),
    ),
    story(
        "orchard",
        "aid",
        """
= Thirty days without a lawyer: detention of seasonal workers in the Orchard Belt
P Between May and September, the Lindqvist Centre for Labour Rights spoke with 87 seasonal workers
  who had been held at packing stations in the Orchard Belt.
+ All of them had come through the recruiter Brightfield Labour.
H Main findings
L Passports were kept by the recruiter in 79 of 87 cases.
L In eleven cases the workers were locked in overnight.
L No worker was given a copy of the contract in a language he or she could read.
P One man, whom we call Teo, was held for thirty days after he asked for his wages.
+ He was not brought before a judge and was not allowed to call his family.
P Brightfield Labour did not answer three letters sent between 4 and 20 October.
H Recommendations
L The Ministry of Labour should suspend the licence of Brightfield Labour.
L Buyers should publish the names of the packing stations that supply them.
P The full report has 64 pages and can be ordered from the Centre free of charge.
""",
        alter("in 79 of 87 cases", "in 29 of 87 cases"),
        drop("should suspend the licence"),
        alter("did not answer three letters", "answered the last of three letters"),
        add("was not allowed to call", "+ Two guards at the station confirmed his account to us."),
        alter("In eleven cases the workers were", "Some of the workers said they had been"),
    ),
    story(
        "guards",
        "jobs",
        """
= Assistant instructor (m/f/d), Vandel Residential College
P Vandel Residential College is looking for twelve assistant instructors for its closed wing.
+ The post is full time and is limited to two years.
H Your tasks
L Supervision of residents by day and by night
L Writing of daily conduct reports for the public security bureau
L Help with lessons in the national language
L Escort of residents to the workshops
H What we ask for
L Age between 18 and 35
L Completed military service
L No relatives abroad
P The monthly salary is 3,900 crowns with free board and lodging.
+ Leave is given after six months of service.
P Please send your application to the personnel office, Ms Thea Rolland, by 28 February.
+ Interviews are held at the district office in Vandel.
""",
        drop("No relatives abroad"),
        alter("for its closed wing", "for its new building"),
        alter("3,900 crowns", "4,300 crowns"),
        drop("Writing of daily conduct reports"),
        alter("Ms Thea Rolland, by 28 February", "Ms Thea Rolland, by 15 March"),
    ),
)
