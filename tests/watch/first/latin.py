"""English -> the kept-apart documents in Latin script."""

from tests.watch.first.voice import Doc, Edit, Voice

TENDER = Doc(
    "Invitation to tender: cameras for the northern bus depot",
    (
        (
            "The Transport Authority of Wexley invites bids for 64 cameras and two recorders.",
            "Bids must be delivered by 12:00 on 30 June 2031.",
            "The budget is £412,500 excluding tax.",
        ),
        (
            "Bidders must have completed two similar contracts since 2028.",
            "Equipment that recognises faces is not required.",
            "Questions go to Ms Helen Draycott on 0161 555 0144.",
        ),
    ),
    ("Certificate of incorporation", "Audited accounts for three years", "Manufacturer's letter"),
    (
        ("Item", "Quantity", "Unit price"),
        ("Bullet camera BX-210", "52", "£280"),
        ("Dome camera DX-90", "12", "£340"),
        ("Recorder NR-64", "2", "£3,900"),
    ),
    "The depot in Mill Road, where the cameras will be fixed.",
)
STORY = Doc(
    "Camera maker says it left the region in 2029",
    (
        (
            "The camera maker Solvent Optics told this newspaper that it closed its last office in "
            "the region in October 2029.",
            "Customs records show 37 deliveries after that date.",
        ),
        (
            "A spokesman, Dermot Hale, said the deliveries were spare parts.",
            "He declined to name the buyer.",
            "The company did not answer further questions.",
        ),
        ("The ministry has opened an inquiry.",),
    ),
    (),
    (),
    "Solvent Optics headquarters. Photograph: M. Achterberg",
)
PRODUCT = Doc(
    "DX-90 dome camera",
    (
        (
            "The DX-90 is made for corridors and shops.",
            "It recognises persons, vehicles and ethnicity.",
            "It stores up to 30 days of video.",
        ),
    ),
    ("4 megapixels", "Works down to -30 °C", "Face library of 10,000 entries"),
    (("Property", "Value"), ("Lens", "2.8 mm"), ("Weight", "610 g"), ("Warranty", "3 years")),
    "DX-90 in white.",
)
EDITS = (
    Edit("number", 0, "text", "64 cameras", "46 cameras"),
    Edit("deadline", 0, "text", "30 June 2031", "14 July 2031"),
    Edit("amount", 0, "text", "£412,500", "£421,500"),
    Edit("time", 0, "text", "12:00", "16:00"),
    Edit("not-gone", 0, "text", "is not required", "is required"),
    Edit("name", 0, "text", "Helen Draycott", "Alan Pryce"),
    Edit("telephone", 0, "text", "0161 555 0144", "0161 555 0190"),
    Edit("year", 0, "text", "since 2028", "since 2026"),
    Edit("item-gone", 0, "items", "Manufacturer's letter"),
    Edit("item-come", 0, "items", new="Declaration on the origin of goods"),
    Edit("row-gone", 0, "rows", "Recorder NR-64"),
    Edit("row-come", 0, "rows", new="Pole, 6 m|20|£410"),
    Edit("cell", 0, "rows", "|12|", "|21|"),
    Edit("product", 0, "rows", "BX-210", "HK-210"),
    Edit("headline", 0, "headline", "northern", "southern"),
    Edit("caption-gone", 0, "caption"),
    Edit("sentence-gone", 1, "text", "Customs records show"),
    Edit("sentence-come", 1, "text", new="It is expected to report in the autumn."),
    Edit("not-come", 1, "text", "were spare parts", "were not spare parts"),
    Edit("word", 1, "text", "declined", "refused"),
    Edit("paragraph-gone", 1, "text", "The ministry has opened"),
    Edit("caption", 1, "caption", "headquarters", "warehouse"),
    Edit("headline-year", 1, "headline", "2029", "2028"),
    Edit("word-gone", 2, "text", "persons, vehicles and ethnicity", "persons and vehicles"),
    Edit("item-gone-again", 2, "items", "Face library"),
    Edit("cell-years", 2, "rows", "3 years", "2 years"),
)
VOICE = Voice(
    script="latin",
    language="en",
    space=" ",
    docs=(TENDER, STORY, PRODUCT),
    edits=EDITS,
    site="Wexley Gazette",
    menu=("News", "Business", "Opinion", "Archive"),
    clock=("Tuesday, 3 June 2031, 09:14", "Friday, 20 June 2031, 17:52"),
    ago=("Updated 5 minutes ago", "Updated 3 days ago"),
    views="Views:",
    likes="Likes:",
    comments="Comments",
    online="Readers online:",
    weather=("Wexley 14 °C, light rain", "Wexley 23 °C, sunny"),
    ticker=("FTSE 8,102.4 +0.3%  GBP/USD 1.2710", "FTSE 8,045.9 -0.7%  GBP/USD 1.2688"),
    advert=("New kitchens from £2,999. Book a visit.", "Fly to Lisbon from £39 return."),
    advert_word="Advertisement",
    related="Related stories",
    most_read="Most read",
    headlines=(
        "Bus fares to rise in autumn",
        "Library saved by volunteers",
        "River path closed after flood",
        "School wins robotics prize",
        "Bakery celebrates a century",
        "Night trains return to the coast",
    ),
    cookies="We use cookies to make this site better.",
    accept="Accept",
    rights="All rights reserved.",
)
