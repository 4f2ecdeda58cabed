"""invented papers put together -> cases on owners, lists, what others say, what we think."""

from pathlib import Path

from countershot import flow
from tests.entities.made_lists import head, party, written
from tests.verify.twenty.desk import Desk, Time, begin

REGISTER = """Register of companies, extract of 12 January 2025
Company: 明滩视讯有限公司
Owner: Brightshoal Holding, 62%
Owner: Lantern Lane Fund, 38%
"""
MAKER, MAKER_ZH = "Brightshoal Video", "明滩视讯有限公司"
HOLDING, STATE = "Brightshoal Holding", "Merrow Province Assets Office"
CATALOGUE = f"""Catalogue 2024. Pier 9 speed dome.
Made by {MAKER} ({MAKER_ZH}), registered number 44-1207.
"""
REPORT = f"""{HOLDING}, annual report 2024
Our shareholder: {STATE}, 100% on 31 December 2024.
"""


def ownership(folder: Path, time: Time) -> Desk:
    """A chain from a product to the office behind its maker; two names are judged to be one."""
    desk = begin(folder, time, CATALOGUE, "catalogue.txt")
    register, report = desk.seal("register.txt", REGISTER), desk.seal("report.txt", REPORT)
    desk.toml(
        f'\n[parties.maker]\nname = "{MAKER}"\nalso = ["{MAKER_ZH}"]\n'
        f'[parties.holding]\nname = "{HOLDING}"\n[parties.assets]\nname = "{STATE}"\n'
    )
    desk.state("catalogue", "product specification", MAKER, ("what", "Pier 9", "Pier 9"),
               ("who", MAKER, MAKER))  # fmt: skip
    desk.state(
        "register", "ownership note", "Register of companies", ("who", HOLDING, HOLDING),
        ("to whom", MAKER_ZH, MAKER_ZH), ("how much", "62", "62%", {"unit": "%"}),
        ("when", "2025-01-12", "12 January 2025"), exhibit=register,
    )  # fmt: skip
    desk.state(
        "shareholder", "ownership note", HOLDING, ("who", STATE, STATE),
        ("to whom", HOLDING, HOLDING), ("how much", "100", "100%", {"unit": "%"}),
        ("when", "2024-12-31", "31 December 2024"), exhibit=report,
    )  # fmt: skip
    desk.put(
        "identities/maker.md",
        f"---\ndecision: same\nsides:\n  - name: {MAKER}\n    statement: catalogue\n"
        f"  - name: {MAKER_ZH}\n    statement: register\n---\n"
        "The catalogue prints both names side by side over one registered number.\n",
    )
    desk.put(
        "chains/to-the-office.md",
        "---\nheadline: From the Pier 9 to the office behind its maker\nlinks:\n"
        f"  - from: Pier 9\n    relation: made by\n    to: {MAKER}\n    statement: catalogue\n"
        f"    grade: moderate\n"
        f"  - from: {MAKER_ZH}\n    relation: owned by\n    to: {HOLDING}\n    percent: 62\n"
        f"    statement: register\n    grade: moderate\n"
        f"  - from: {HOLDING}\n    relation: owned by\n    to: {STATE}\n    percent: 100\n"
        f"    statement: shareholder\n    grade: moderate\n---\nEach step rests on one paper.\n",
    )
    desk.assert_(
        "behind-it",
        f"In January 2025 the {STATE} owned, through a holding, 62% of the maker of the Pier 9",
        f"The catalogue names {MAKER} as the maker of the Pier 9. The register of 12 January 2025 "
        f"gives\n"
        f"{HOLDING} 62% of it, and the holding's report for 2024 names the {STATE} as its only "
        f"shareholder.",
        "The register is of January 2025; shares may have been sold in the months after.",
        scope=(1, "owner", "", "2024 to 2025", STATE), on=["- chain: to-the-office"],
        kind="inference", warrant="each paper names the next owner, and no paper names another one",
        rests_on_one="each step of the chain rests on one paper",
    )  # fmt: skip
    desk.tell(
        "A province stood behind the maker of the Pier 9 [@behind-it]",
        f"The {STATE} owned, through a holding, 62% of {MAKER} in January 2025 [@behind-it].",
    )
    return desk


LISTED = "Tern & Sable Optics Co., Ltd."


def listing(folder: Path, time: Time) -> Desk:
    """A firm on a list on one day, screened as of it; a list of later is not spoken of."""
    entries = [party(LISTED, ("Tern Sable",), federal_register="89 FR 41886, 5/14/24"),
               party("Orrin Lantern Trading LLC")]  # fmt: skip
    desk = begin(folder, time, written(head(entries, extracted="2025-01-15")), "list.json")
    day = "2025-02-01"
    (match,) = flow.screen(desk.path, [LISTED], day).matches
    flow.draft_match(desk.path, match.id, "listed", [LISTED], day)
    path = desk.path / "statements/listed.md"
    path.write_text(path.read_text() + "Name and day were held against the list's own file.\n")
    desk.assert_(
        "on-the-list",
        f"{LISTED} was on the Entity List on 1 February 2025",
        f"The list as it stood on 1 February 2025 names {LISTED}. It gives 14 May 2024 as the day "
        f"of the\n"
        "entry.",
        "Another firm may have taken the same name; the list gives an address, which we did not "
        "visit.",
        scope=(1, "entry", "", "2024 to 2025", LISTED), on=["- statement: listed"], kind="fact",
        warrant="the list of that day has the firm's full name, as the firm writes it",
        rests_on_one="the list itself is the record of who is on it",
    )  # fmt: skip
    desk.tell(
        "A lens maker was on a trade list in February 2025 [@on-the-list]",
        f"{LISTED} was on the Entity List on 1 February 2025 [@on-the-list].",
    )
    return desk


ARTICLE = """The Salt Quay Courier, 6 February 2025
Palisade Gate Systems sold cameras to the Fenwick quarry prison in spite of its promise.
So the Courier learned. Asked, Palisade Gate Systems denied it: "We have never sold to a prison."
"""
PALISADE, COURIER = "Palisade Gate Systems", "The Salt Quay Courier"


def allegation(folder: Path, time: Time) -> Desk:
    """What a paper alleges, told as the paper's, beside the answer that the paper printed."""
    desk = begin(folder, time, ARTICLE, "article.txt")
    desk.toml(f'\n[parties.palisade]\nname = "{PALISADE}"\n')
    desk.source("courier", COURIER, "C", "A local paper with named editors; it shows no document.",
                desk.exhibit, COURIER)  # fmt: skip
    sold = "sold cameras to the Fenwick quarry prison in spite of its promise"
    desk.state("article", "report", COURIER, ("who", PALISADE, PALISADE), ("what", sold, sold))
    never = "We have never sold to a prison"
    desk.state("denial", "denial", PALISADE, ("who", PALISADE, PALISADE), ("what", never, never))
    desk.assert_(
        "courier-says",
        f"{COURIER} reports that {PALISADE} sold cameras to the Fenwick quarry prison in spite of "
        f"its promise",
        "The Courier reported on 6 February 2025 that it had learned this. It does not say how.",
        "The paper names no witness and shows no paper of the sale.",
        scope=(1, "report", "the Fenwick quarry prison", "2025-02-06", PALISADE), grade="low",
        on=["- statement: article"], adverse_to=["palisade"], published_answer=["denial"],
    )  # fmt: skip
    desk.assert_(
        "courier-prints", f"{COURIER} reports that {PALISADE} denied it",
        f'The Courier prints the answer of {PALISADE}: "We have never sold to a prison."',
        "The answer speaks of prisons only, and not of resellers.",
        scope=(1, "answer", "", "2025-02-06", PALISADE), grade="low", on=["- statement: denial"],
    )  # fmt: skip
    desk.tell(
        "A paper reports a sale to a prison, and the seller's denial [@courier-says; "
        "@courier-prints]",
        f"{COURIER} reports that {PALISADE} sold cameras to the Fenwick quarry prison in spite of "
        f"its promise\n"
        f"[@courier-says]. The paper prints the company's denial: \"We have never sold to a "
        f'prison"\n'
        "[@courier-prints].",
    )
    return desk


MINUTES = """Harrow Ford Town Council, minutes of 3 March 2025
Item 4: The council renewed the contract for the station cameras for two years.
Item 5: A member asked for the results of the trial. None were tabled.
"""
COUNCIL = "Harrow Ford Town Council"


def opinion(folder: Path, time: Time) -> Desk:
    """A view that can be seen to be one, on two things that the minutes state."""
    desk = begin(folder, time, MINUTES, "minutes.txt")
    desk.toml(f'\n[parties.council]\nname = "{COUNCIL}"\n')
    desk.assert_(
        "renewed", f"The minutes of the {COUNCIL} say that the camera contract was renewed for two "
        f"years",
        "According to the minutes of 3 March 2025 a member asked for the results of the trial, and "
        "none\n"
        "were tabled.",
        "Minutes are short; results may have been spoken of and not written down.",
        scope=(1, "contract", "", "2025-03-03", COUNCIL),
        on=[desk.cite("renewed the contract for the station cameras for two years"),
            desk.cite("None were tabled")],
        alleged_by=COUNCIL, rests_on_one="the minutes are the council's only record of the meeting",
    )  # fmt: skip
    desk.assert_(
        "first-the-trial",
        f"In our view the {COUNCIL} should have seen the results of the trial before it renewed "
        f"the contract",
        "By its minutes the council renewed the contract for two years, and no results of the "
        "trial were\n"
        "tabled.",
        "The council may know the results from elsewhere, and a gap in a service has costs of its "
        "own.",
        scope=(1, "view", "", "2025-03-03", ""), on=["- claim: renewed"], kind="opinion",
        warrant="whoever tries a thing out should look at how it went before buying more of it",
        grade="low",
    )  # fmt: skip
    desk.tell(
        "In our view a council should first have seen its trial's results [@first-the-trial]",
        f"The minutes of the {COUNCIL} of 3 March 2025 say that the contract was renewed for two "
        f"years, and\n"
        "that no results of the trial were tabled [@renewed]. In our view the council should have "
        "seen them\n"
        "first [@first-the-trial].",
    )
    return desk


WARRANT = "the product is the same, the stock was empty before, and four domes fit in a crate"
WAYBILL = """Waybill 5518 of 4 May 2024. 16 crates, marked Pier 9, to the Gorse Hill depot.
"""
INVENTORY = """Gorse Hill depot, inventory of 1 June 2024
Pier 9 speed domes in stock: 64. Pier 9 speed domes in stock on 1 May 2024: none.
"""


def inference(folder: Path, time: Time) -> Desk:
    """What follows from two papers by a warrant, and no more surely than they bear it."""
    desk = begin(folder, time, WAYBILL, "waybill.txt")
    stock = desk.seal("inventory.txt", INVENTORY)
    desk.assert_(
        "sixteen-crates", "The waybill 5518 lists 16 crates marked Pier 9 for the Gorse Hill depot",
        "The waybill of 4 May 2024 names the depot as the receiver.",
        "A mark on a crate does not show what lies in it.",
        scope=(16, "crates", "the Gorse Hill depot", "2024-05-04", ""),
        on=[desk.cite("16 crates, marked Pier 9")], alleged_by="the carrier's waybill",
        rests_on_one="the waybill is the only paper of this delivery",
    )  # fmt: skip
    desk.assert_(
        "sixty-four", "The inventory of the Gorse Hill depot lists 64 speed domes on 1 June 2024",
        "The inventory says that a month before there were none in stock.",
        "An inventory can be written up at a desk without counting.",
        scope=(64, "speed domes", "the Gorse Hill depot", "2024-05 to 2024-06", ""),
        on=[desk.cite("Pier 9 speed domes in stock: 64", stock)],
        alleged_by="the depot's inventory",
        rests_on_one="the inventory is the only count that we have",
    )  # fmt: skip
    desk.assert_(
        "came-in-them", "The 64 speed domes at the depot probably came in the 16 crates of the "
        "waybill",
        "The crates were on their way on 4 May 2024, and the domes are in stock four weeks after.",
        "Another delivery may have come in the same weeks; we have one waybill, not the depot's "
        "book.",
        scope=(64, "speed domes", "the Gorse Hill depot", "2024-05 to 2024-06", ""),
        on=["- claim: sixteen-crates", "- claim: sixty-four"], kind="inference", grade="low",
        warrant=WARRANT,
    )  # fmt: skip
    desk.tell(
        "How 64 speed domes probably came to a depot [@came-in-them]",
        "According to a waybill of 4 May 2024, 16 crates marked Pier 9 went to the Gorse Hill "
        "depot\n"
        "[@sixteen-crates]. The depot's inventory lists 64 speed domes on 1 June 2024 "
        "[@sixty-four]. They\n"
        "probably came in these crates [@came-in-them].",
    )
    return desk
