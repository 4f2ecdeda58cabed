"""English -> what the kept-apart pages say."""

from countershot.records.web import WallClass
from tests.walls.apart_words import Article, Sheet, WallWords, Words

NEWS = Article(
    "Council delays vote on street cameras after residents object",
    "By Martha Oyelaran, 14 May 2031",
    (
        "Harrowgate Council has postponed a vote on 212 new street cameras after more than "
        "ninety residents signed a petition against the plan.",
        "The cameras would have been mounted on lamp posts along the ring road and outside two "
        "secondary schools. Officers estimated the cost at £1.4 million over five years, not "
        "counting electricity.",
        "“Nobody has shown us that these things stop a single burglary,” said Peter Lunn, who "
        "keeps a bakery on Castle Street. The council's own consultant found no change in "
        "recorded crime after the last installation in 2027.",
        "A revised paper goes to committee on 3 September. Until then the supplier has agreed to "
        "hold its price.",
    ),
)
FEATURE = Article(
    "The long afterlife of a security camera",
    "Weekend feature by J. Abara",
    (
        "When a factory in the valley closed, its eighteen dome cameras stayed on the walls. "
        "Six years later, four of them still answer to the password printed in the manual.",
        "Second-hand dealers buy such equipment by the kilogram. In a warehouse near the port we "
        "counted crates from eleven countries, most with the asset tags of schools and hospitals.",
        "Engineers say that the lens outlives everything else. Firmware is the first to go: the "
        "maker of the units we opened stopped publishing updates in 2024.",
        "What remains is a question of responsibility, and so far nobody has signed for it.",
    ),
)
ABOUT = Article(
    "Why every site asks whether you are a robot",
    "Technology desk",
    (
        "Captchas began as a puzzle that people could solve and programs could not. You squinted "
        "at bent letters, typed them in, and the page let you through.",
        "Today the tick box that says “I am not a robot” mostly measures how your mouse moved "
        "before you clicked. Researchers at three universities found that programs now solve the "
        "picture puzzles faster than people do.",
        "Cookie banners followed the same road. A law meant to let readers refuse became a wall of "
        "buttons, and one study of 680 sites found “accept all” twice as easy to reach as "
        "“reject”.",
        "Publishers who put their archives behind a paywall report fewer complaints than those "
        "who ask readers to log in. And the humble “404 not found” page, once plain text, has "
        "turned into a branch of graphic design.",
    ),
)
TENDER = Sheet(
    "Invitation to tender: video surveillance for the bus depot, lot 2",
    (
        "The Municipal Transport Authority invites sealed bids for the supply and installation "
        "of the equipment described below.",
        "Bids must reach the procurement office before noon on 30 June 2031. Late bids will be "
        "returned unopened.",
    ),
    (
        ("Item", "Quantity", "Estimate"),
        ("Bullet camera, 4 MP, infrared", "64", "£19,200"),
        ("Speed dome camera, 30x zoom", "6", "£11,400"),
        ("Network recorder, 64 channels", "2", "£6,880"),
        ("Pole, galvanised, 6 m", "22", "£9,350"),
    ),
)
PRODUCT = Sheet(
    "Northlight NL-4420 turret camera",
    (
        "A four-megapixel turret for shops and stairwells. The ball joint turns in three axes "
        "and locks with one screw.",
        "In stock. £89.00 including VAT. Delivery in two working days.",
    ),
    (
        ("Property", "Value"),
        ("Sensor", "1/3 inch CMOS"),
        ("Lens", "2.8 mm, F1.6"),
        ("Power", "PoE, 6.5 W at most"),
        ("Weather rating", "IP67"),
    ),
)
TABLE = Sheet(
    "Imports by tariff heading, 2030",
    (),
    (
        ("Heading", "Description", "Tonnes", "Value (USD)"),
        ("8525.81", "High-speed goods", "12", "1,904,300"),
        ("8525.83", "Night vision goods", "88", "6,120,450"),
        ("8525.89", "Other", "1,403", "58,771,012"),
        ("8528.52", "Monitors for computers", "2,215", "41,006,778"),
        ("9006.30", "Cameras for underwater use", "4", "403,900"),
    ),
)
NOTICE = Article(
    "Road closure: Mill Lane",
    "Highways Department, notice 88/2031",
    (
        "Mill Lane will be closed to vehicles between the bridge and Station Road from 2 to 6 June "
        "2031 while lamp posts are replaced. Pedestrians are not affected. Access to "
        "number 403 and "
        "number 404 is from the rear.",
    ),
)
SHORT = Article("Library hours", "", ("Open Monday to Friday, ten until six. Closed on Sundays.",))
WALLS: dict[WallClass, WallWords] = {
    "consent": WallWords(
        "The Harrowgate Mercury",
        (
            "We value your privacy",
            "We and our 847 partners store and access information on your device, such as unique "
            "identifiers, to show personalised ads and measure content. You can change your mind "
            "at any time.",
        ),
        ("Accept all", "Reject all", "Manage options"),
        ("Strictly necessary", "Personalised advertising", "Audience research"),
    ),
    "login": WallWords(
        "Sign in to continue",
        ("Sign in to continue", "You must have an account to see this page."),
        ("Email address", "Password", "Sign in", "Forgot your password?", "Create an account"),
    ),
    "paywall": WallWords(
        "How a small firm won a very large contract | The Ledger",
        (
            "To read the rest of this story, subscribe",
            "You have read your two free articles this month. Subscribers get unlimited access "
            "from £1 a week; cancel whenever you like.",
        ),
        ("Subscribe now", "Already a subscriber? Log in"),
        (
            "Three men met above a carpet shop in the spring of 2026, and by autumn they had a "
            "contract worth more than the town's whole budget. The papers that explain how…",
        ),
    ),
    "captcha": WallWords(
        "Just a moment...",
        (
            "Checking that you are human. This may take a few seconds.",
            "records.example needs to review the security of your connection before proceeding.",
            "Ray ID: 8f31c02ad9e0b7c4",
        ),
        ("Verify you are human",),
    ),
    "error": WallWords(
        "403 Forbidden",
        ("403 Forbidden", "You don't have permission to access this resource."),
    ),
    "soft_404": WallWords(
        "Page not found",
        (
            "Sorry, we can't find that page",
            "The page you are looking for may have been moved or deleted. Check the address, or "
            "try a search.",
        ),
        ("Search", "Back to the home page"),
        ("Council tax", "Bins and recycling", "School admissions"),
    ),
    "parked": WallWords(
        "northlight-cctv.example is for sale",
        (
            "northlight-cctv.example is for sale!",
            "The owner of this domain has listed it for sale. Make an offer today.",
        ),
        ("Make an offer", "Buy now for $2,895"),
        ("Security cameras", "Home alarm systems", "CCTV installers near you",
            "Cheap domain names"),
    ),
    "geo_block": WallWords(
        "Unavailable for legal reasons",
        (
            "We recognise that you are trying to reach this website from a country in the "
            "European Economic Area, and therefore cannot grant you access at this time.",
            "For any issues, contact web@mercury.example.",
        ),
    ),
    "empty": WallWords(
        "Procurement portal",
        ("You need to enable JavaScript to run this app.",),
    ),
}  # fmt: skip
WORDS = Words(
    language="en",
    site="The Harrowgate Mercury",
    menu=("Home", "News", "Business", "Sport", "Contact"),
    footer="© 2031 Harrowgate Mercury Ltd. Terms · Privacy · Cookies",
    news=NEWS,
    feature=FEATURE,
    about=ABOUT,
    tender=TENDER,
    product=PRODUCT,
    table=TABLE,
    notice=NOTICE,
    short=SHORT,
    sections=("Background", "What was bought", "Who paid", "How it was checked", "What is missing"),
    bar=("This site uses cookies to count visits.", "OK", "Find out more"),
    letter=("Our weekly letter", "One email on Fridays, no advertising.", "Your email", "Join"),
    doors=("Log in", "Register", "User name", "Password"),
    walls=WALLS,
)
