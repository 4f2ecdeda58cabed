"""invented papers -> cases on what they say: a tender, a filing in Chinese, shares and money."""

from pathlib import Path

from tests.verify.twenty.desk import Desk, Time, begin

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
        "The notice of tender 2025-044 asks for 28 dome cameras and storage for 1,056,500 yuan in total",
        "According to the notice, which is of 3 March 2025, the Orsett County Works Office asks for 12\n"
        "dome cameras for the north yard, 16 for the south yard and 4 storage units. Its three lots are\n"
        "priced at 412,000 yuan, 548,000 yuan and 96,500 yuan, which add up to 1,056,500 yuan.",
        "A tender says what was asked for, and not what was delivered or paid.",
        scope=(28, "dome cameras", "", "2025-03-03", OFFICE),
        on=["- statement: all-lots", *(f"- statement: {lot}" for lot, *_ in LOTS)],
        rests_on_one="the notice is the only paper of this purchase that we found",
    )
    desk.tell(
        "A county asks for 28 dome cameras [@asked-for]",
        f"According to its notice of 3 March 2025, the {OFFICE} asks for 28 dome cameras and 4 storage\n"
        "units [@asked-for]. The notice's three lots, of 412,000 yuan, 548,000 yuan and 96,500 yuan, add\n"
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
        "Farshore Optics says in its annual report of 2024 that it sells no cameras to places of detention",
        'In its report, which is in Chinese, the company says that it "pledges not to sell camera\n'
        'equipment to any place of detention" (our translation).',
        "A pledge tells what a company wants to be read; resellers are not named in it.",
        scope=(1, "pledge", "", "2024", "Farshore Optics"), on=["- statement: pledge"],
        rests_on_one="it is the company's only word on this that we found",
    )  # fmt: skip
    desk.tell(
        "A maker pledges to sell no cameras to places of detention [@pledged]",
        "In its annual report of 2024, Farshore Optics says that it \"pledges not to sell camera equipment\n"
        "to any place of detention\" (our translation) [@pledged].",
    )
    return desk
