"""nothing -> five English stories and their edits."""

from tests.watch.fourth.model import Story

NEWS = Story(
    "news",
    "The Ashby Courier",
    """
# Swing bridge to shut for nine weeks while bearings are replaced
@ Staff reporter
= 4 March

The swing bridge at Port Ashby will close to all traffic from 18 March, the harbour board said.
Engineers found cracks in two of the twelve bearings during an inspection in January.
Buses will be sent round by the lock road, which adds about 14 minutes to the journey.

Pedestrians can use a free launch between the two quays from 6 am to 11 pm.
The board puts the cost of the work at 2.3 million, of which a third comes from the port's
 own reserve.
Shopkeepers on the east quay have asked for lower rents while the works last.
! The bridge seen from the east quay, with the pilot house on the left

## What happens next

A public meeting will be held in the Corn Hall on 11 March at 7 pm.
The contractor must reopen one lane by 20 May or pay 5,000 for each day of delay.
> We would rather have nine bad weeks than another bad winter, the harbour master said.
""",
    (
        ("from 18 March, the", "from 25 March, the"),
        ("Shopkeepers on the east quay have asked for lower rents while the works last.\n", ""),
        (
            "! The bridge seen from the east quay, with the pilot house on the left",
            "! The bridge seen from the west quay in 2019, before the pilot house was painted",
        ),
        (
            "# Swing bridge to shut for nine weeks while bearings are replaced",
            "# Swing bridge to shut for twelve weeks while bearings are replaced",
        ),
        (
            "another bad winter, the harbour master said.",
            "another bad winter, the harbour master said.\n\n"
            "Correction: an earlier version of this article said that cracks were found in all"
            " of the bearings.",
        ),
    ),
)

TENDER = Story(
    "tender",
    "Regional Procurement Portal",
    """
# Supply of fixed cameras for the container terminal
@ Port of Millbrook, purchasing office
= 2 May

The Port of Millbrook invites offers for the supply and installation of fixed cameras.
The contract runs for 36 months and may be extended once for 12 months.

## Lots
| Lot | Description | Quantity | Estimated value
| 1 | Cameras for the north gate | 24 | 61,000
| 2 | Cameras for the rail yard | 40 | 98,500
| 3 | Masts and cabling | 18 | 44,200
| 4 | Maintenance for three years | 1 | 37,000

## Conditions
- Offers must be lodged by 30 May at 12:00.
- A bid bond of two per cent of the value is required.
- Images may be stored for no longer than 30 days.
- Number plate recognition is not part of the order.

Questions may be put in writing until ten days before the closing date.
+ Technical specification (PDF)
+ Draft contract (PDF)
""",
    (
        ("| 40 | 98,500", "| 64 | 157,600"),
        ("- Number plate recognition is not part of the order.\n", ""),
        ("| 3 | Masts and cabling | 18 | 44,200\n", ""),
        ("stored for no longer than 30 days", "stored for no longer than 180 days"),
        ("+ Technical specification (PDF)", "+ Technical specification, revised (PDF)"),
    ),
)

WIKI = Story(
    "wiki",
    "Waterways Wiki",
    """
# Halverton Lock Museum

The Halverton Lock Museum is a museum of inland navigation in the lower town of Halverton.
It opened in 1961 in the former toll house and moved to the present warehouse in 1988.

## Collection

The museum holds about 4,200 objects, among them three complete narrow boats.
Its paper archive covers the years 1794 to 1948.
The oldest exhibit is a wooden lock gate that was lifted from the silt in 1973.
A smaller room shows tools of the rope makers.

## Building

The warehouse has four floors and a roof of Welsh slate.
It was flooded twice, in 1947 and in 2007, and the ground floor stood empty for a year
 after the second flood.
! The warehouse before the restoration

## Visitors
| Year | Visitors
| 2019 | 31,480
| 2020 | 6,210
| 2021 | 12,905
| 2022 | 27,760
""",
    (
        ("about 4,200 objects", "about 3,900 objects"),
        ("A smaller room shows tools of the rope makers.\n", ""),
        ("| 2022 | 27,760", "| 2022 | 27,760\n| 2023 | 33,115"),
        (
            "It opened in 1961 in the former toll house and moved",
            "It was founded by lock keepers in 1958, opened in the former toll house and moved",
        ),
        ("## Building", "## Building and floods"),
    ),
)

COURT = Story(
    "court",
    "Stonegate District Court",
    """
# Hearing list: civil division, courtroom 3
@ Registry of the civil division
= 9 September

The list may change until the morning of the hearing.
Parties should arrive 20 minutes early and bring proof of identity.
| Time | Case number | Matter | Type of hearing
| 09:15 | C 114/23 | Boundary of a garden | Witness hearing
| 10:00 | C 207/23 | Unpaid roof repair | First hearing
| 11:30 | C 088/22 | Noise from a workshop | Judgment
| 14:00 | C 231/23 | Return of a deposit | Settlement talks

## Notes for the public

Hearings are public unless the list says otherwise.
Photographs are allowed only before the judge enters.
A recording of case C 088/22 can be asked for within 14 days.
+ Form for asking for a recording
""",
    (
        ("| 11:30 | C 088/22 | Noise from a workshop | Judgment\n", ""),
        ("| First hearing", "| Adjourned"),
        ("within 14 days", "within 7 days"),
        ("Photographs are allowed only before the judge enters.", "Photographs are not allowed."),
        ("courtroom 3", "courtroom 5"),
    ),
)

PRODUCT = Story(
    "product",
    "Oakum Pumps",
    """
# Hand pump HP-40 for wells up to 30 metres

The HP-40 lifts up to 22 litres a minute from a depth of 30 metres.
The body is cast iron, and all parts in contact with water are free of lead.
It can be taken apart with two spanners, so that seals can be changed on site.

## Technical data
| Property | Value
| Weight | 38 kg
| Maximum depth | 30 m
| Cylinder | 63 mm, brass
| Warranty | 5 years

## In the box
- Pump head with handle
- Ten rods of three metres
- Set of spare seals
- Printed manual

The pump is tested for drinking water under the national standard.
Seals wear faster where the water carries sand.
! HP-40 mounted on a concrete apron
+ Manual, 4th edition (PDF)
""",
    (
        ("| Warranty | 5 years", "| Warranty | 2 years"),
        ("- Set of spare seals\n", ""),
        ("The pump is tested for drinking water under the national standard.\n", ""),
        ("up to 22 litres a minute", "up to 18 litres a minute"),
        (
            "Seals wear faster where the water carries sand.",
            "Seals wear faster where the water carries sand.\n\n"
            "Safety notice: handles made before June 2023 may crack and will be replaced"
            " free of charge.",
        ),
    ),
)

STORIES = (NEWS, TENDER, WIKI, COURT, PRODUCT)
