"""invented papers -> cases on what they say: a tender, a filing in Chinese, shares and money."""

from pathlib import Path

from countershot import flow
from tests.evidence.authority import serving
from tests.verify.twenty.desk import Desk, Time, begin
from tests.whole.authorities import name_authority
from tests.whole.needs import needs

OFFICE = "Orsett County Works Office"
TENDER = """Orsett County Works Office
Notice of tender 2025-044, 3 March 2025
Lot 1: 12 dome cameras for the north yard, 412,000 yuan
Lot 2: 16 dome cameras for the south yard, 548,000 yuan
Lot 3: 4 storage units, 96,500 yuan
All lots together: 1,056,500 yuan
"""
LOTS = (("first-lot", "412000", "412,000 yuan", "12 dome cameras for the north yard"),
        ("second-lot", "548000", "548,000 yuan", "16 dome cameras for the south yard"),
        ("third-lot", "96500", "96,500 yuan", "4 storage units"))  # fmt: skip


def asked_for(folder: Path, time: Time) -> Desk:
    """Money that is added up again from the lots of a notice."""
    desk = begin(folder, time, TENDER)
    desk.toml(f'\n[parties.office]\nname = "{OFFICE}"\n')
    for lot, value, words, what in LOTS:
        desk.state(
            lot, "tender", OFFICE, ("what", what, what), ("to whom", OFFICE, OFFICE),
            ("how much", value, words, {"unit": "CNY"}), about=f"2025-044-{lot}",
        )  # fmt: skip
    rows = [{"statement": lot} for lot, *_ in LOTS]
    desk.state(
        "all-lots", "tender", OFFICE, ("what", "All lots together", "All lots together"),
        ("to whom", OFFICE, OFFICE), ("when", "2025-03-03", "3 March 2025"),
        ("how much", "1056500", "1,056,500 yuan", {"unit": "CNY"}),
        about="2025-044", rows=rows,
    )  # fmt: skip
    desk.assert_(
        "asked-for",
        "The notice of tender 2025-044 asks for 28 dome cameras and storage for 1,056,500 yuan in "
        "total",
        "According to the notice, which is of 3 March 2025, the Orsett County Works Office asks "
        "for 12\n"
        "dome cameras for the north yard, 16 for the south yard and 4 storage units. Its three "
        "lots are\n"
        "priced at 412,000 yuan, 548,000 yuan and 96,500 yuan, which add up to 1,056,500 yuan.",
        "A tender says what was asked for, and not what was delivered or paid.",
        scope=(28, "dome cameras", "", "2025-03-03", OFFICE),
        on=["- statement: all-lots", *(f"- statement: {lot}" for lot, *_ in LOTS)],
        rests_on_one="the notice is the only paper of this purchase that we found",
    )
    desk.tell(
        "A county asks for 28 dome cameras [@asked-for]",
        f"According to its notice of 3 March 2025, the {OFFICE} asks for 28 dome cameras and 4 "
        f"storage\n"
        "units [@asked-for]. The notice's three lots, of 412,000 yuan, 548,000 yuan and 96,500 "
        "yuan, add\n"
        "up to 1,056,500 yuan [@asked-for].",
    )
    return desk


FILING = """远岸光学股份有限公司 二〇二四年年度报告
第三节 社会责任
本公司承诺不向任何拘留场所出售摄像设备。
本公司设有投诉信箱。
"""
FIRM_ZH = "远岸光学股份有限公司"
PLEDGE_ZH = "本公司承诺不向任何拘留场所出售摄像设备"


def filing(folder: Path, time: Time) -> Desk:
    """A filing in Chinese with its translation, a translator and a second reader."""
    desk = begin(folder, time, FILING, "filing.txt")
    desk.toml(f'\n[parties.farshore]\nname = "Farshore Optics"\nalso = ["{FIRM_ZH}"]\n')
    desk.state(
        "pledge", "pledge", FIRM_ZH, ("who", FIRM_ZH, FIRM_ZH), ("what", PLEDGE_ZH, PLEDGE_ZH),
        ("when", "2024", "二〇二四年"),
    )  # fmt: skip
    bearing = [
        {"original": "拘留场所", "given_as": "place of detention",
         "other_readings": "a lock-up of the police; the word does not say for how long"}
    ]  # fmt: skip
    desk.front(
        "translations/pledge.en.md",
        {"of_language": "zh", "translator": "ana", "emphasis": "none", "load_bearing": bearing},
        "Our company pledges not to sell camera equipment to any place of detention.",
    )
    desk.assert_(
        "pledged",
        "Farshore Optics says in its annual report of 2024 that it sells no cameras to places of "
        "detention",
        'In its report, which is in Chinese, the company says that it "pledges not to sell camera\n'
        'equipment to any place of detention" (our translation).',
        "A pledge tells what a company wants to be read; resellers are not named in it.",
        scope=(1, "pledge", "", "2024", "Farshore Optics"), on=["- statement: pledge"],
        rests_on_one="it is the company's only word on this that we found",
    )  # fmt: skip
    desk.tell(
        "A maker pledges to sell no cameras to places of detention [@pledged]",
        'In its annual report of 2024, Farshore Optics says that it "pledges not to sell camera '
        "equipment\n"
        'to any place of detention" (our translation) [@pledged].',
    )
    return desk


ACCOUNTS = """ООО «Дальний Берег»: годовой отчёт за 2024 год
Доля компании Larkspur Holding: 41,88 % на 31 декабря 2024 года
Заём: 12 000 000 CNY на срок с 2022 по 2024 год
"""
BEREG, BEREG_RU, LARKSPUR = "Dalny Bereg", "ООО «Дальний Берег»", "Larkspur Holding"
LETTER = """Larkspur Holding, letter to shareholders of 3 March 2025
We held 41.88 per cent of Dalny Bereg on 31 December 2024.
A credit line of 900,000 euros for 2025 was agreed.
"""
POLICY = "\n[policy]\nreply_working_days = 5\nstale_days = 60\nthreat_days = 30\nattempts = 3\n"


def shares(folder: Path, time: Time) -> Desk:
    """Shares with their day, three currencies, two languages, a policy of its own, and stamps."""
    needs("openssl")
    time.moment = ""  # an authority has no other clock than the computer's
    desk = begin(folder, time, ACCOUNTS, "accounts.txt")
    letter = desk.seal("letter.txt", LETTER)
    desk.toml(
        f'\n[parties.bereg]\nname = "{BEREG}"\nalso = ["{BEREG_RU}"]\n'
        f'[parties.larkspur]\nname = "{LARKSPUR}"\n{POLICY}'
    )
    with serving(folder / "authority", operator="Operator One") as one:
        name_authority(desk.path, one)
        desk.sign("case.toml", "cy")
        flow.stamp(desk.path, allow_private=("127.0.0.1",))
    _stated_shares(desk, letter)
    desk.assert_(
        "share", f"{LARKSPUR} held 41.88% of {BEREG} on 31 December 2024",
        "The firm's own report, which is in Russian, and the holding's letter both state 41.88 per "
        "cent, at\n"
        "the end of 2024.",
        "The two may have been written from one table, as the firms belong together.",
        scope=(1, "share", "", "2024-12-31", LARKSPUR),
        on=["- statement: report-share", "- statement: letter-share"], kind="fact", grade="high",
        warrant="the owner and the owned each state one figure, of one day",
    )  # fmt: skip
    desk.assert_(
        "loan",
        f"The report of {BEREG} states a loan of 12,000,000 yuan for 2022 to 2024 (about 1,656,000 "
        f"dollars)",
        "The report, which is in Russian, states a loan of 12,000,000 yuan for the years 2022 to "
        "2024: about\n"
        "1,656,000 dollars at the rate of 31 December 2024. It does not name the lender.",
        "A loan that was granted need not have been paid out.",
        scope=(1, "loan", "", "2022 to 2024", BEREG), on=["- statement: loan"],
        rests_on_one="only the firm's own report speaks of the loan",
    )  # fmt: skip
    desk.assert_(
        "credit", f"The letter of {LARKSPUR} tells of a credit line of 900,000 euros for 2025",
        "According to the letter, which is of 3 March 2025, it was agreed. It does not say for "
        "whom.",
        "A credit line need not be drawn on.",
        scope=(1, "credit line", "", "2025", LARKSPUR), on=["- statement: credit"],
        rests_on_one="the letter is the only paper on it",
    )  # fmt: skip
    desk.tell(
        f"{LARKSPUR} held 41.88% of {BEREG} at the end of 2024 [@share]",
        f"{LARKSPUR} held 41.88 per cent of {BEREG} on 31 December 2024 [@share]. The report of "
        f"{BEREG} states\n"
        "a loan of 12,000,000 yuan for 2022 to 2024, about 1,656,000 dollars at the rate of 31 "
        "December 2024\n"
        f"[@loan]. The letter of {LARKSPUR} tells of a credit line of 900,000 euros for 2025 "
        f"[@credit].",
    )
    return desk


def _stated_shares(desk: Desk, letter: str) -> None:
    desk.source("bereg", BEREG_RU, "B", "Its report is audited by law, and speaks of its own "
    "owners.",
                desk.exhibit)  # fmt: skip
    desk.source(
        "larkspur", LARKSPUR, "B", "It writes to its own shareholders, under penalty.", letter
    )
    desk.state(
        "report-share", "ownership note", BEREG_RU, ("who", LARKSPUR, LARKSPUR),
        ("to whom", BEREG_RU, BEREG_RU), ("how much", "41.88", "41,88 %", {"unit": "%", "why":
        "a decimal comma"}),
        ("when", "2024-12-31", "31 декабря 2024 года", {"why": "a date in Russian"}), about=
        "share-2024",
    )  # fmt: skip
    desk.state(
        "letter-share", "ownership note", LARKSPUR, ("who", LARKSPUR, LARKSPUR),
        ("to whom", BEREG, BEREG), ("how much", "41.88", "41.88 per cent", {"unit": "%"}),
        ("when", "2024-12-31", "31 December 2024"), about="share-2024", exhibit=letter,
    )  # fmt: skip
    dollars = {"value": "1656000", "unit": "USD", "rate": "0.138", "on": "2024-12-31",
               "source": "the central bank's own table of that day"}  # fmt: skip
    desk.state(
        "loan", "loan note", BEREG_RU, ("who", BEREG_RU, BEREG_RU),
        ("how much", "12000000", "12 000 000 CNY", 
         {"unit": "CNY", "converted": dollars, "why": "in groups by spaces"}),
        ("when", "2022-01-01/2024-12-31", "с 2022 по 2024 год", {"why": "in Russian"}),
    )  # fmt: skip
    desk.state(
        "credit", "loan note", LARKSPUR, ("who", LARKSPUR, LARKSPUR),
        ("how much", "900000", "900,000 euros", {"unit": "EUR"}), ("when", "2025", "for 2025", {
        "why": "the year alone"}),
        exhibit=letter,
    )  # fmt: skip
    for name, words in (("report-share", "Share of Larkspur Holding: 41.88% on 31 December 2024."),
                        ("loan", "Loan: 12,000,000 yuan for the years 2022 to 2024.")):  # fmt: skip
        head = {"of_language": "ru", "translator": "ana", "emphasis": "none"}
        desk.front(f"translations/{name}.en.md", head, words)
