"""what careful authors may write -> edits of clean cases that no rule may refuse."""

from countershot.records.computed import StatedClue
from tests.claims.foes3 import honest_answers
from tests.claims.foes3.bases import AWARDS, claim, exhibit, source, statement
from tests.claims.foes3.bench import cut, every, honest, more, put, signed, sub, told_of
from tests.claims.foes3.held_faults import custody, looked, then
from tests.claims.foes3.held_faults import exhibit as recorded
from tests.claims.foes3.places import (
    ANA,
    BO,
    CASE,
    CLIP,
    DELIVERED,
    LISTED,
    LOAN,
    LOWER,
    MAYBE,
    OF,
    OWNER,
    PAGE,
    PLEDGE,
    POST,
    REPORT,
    TENDER,
    VIEW,
)

MATERIAL = (
    honest("claims", "the smaller tender page is cited with a longer quotation", sub(TENDER,
        "quotation: \"24 sets\"", "quotation: \"24 sets, for the gate\""), told_of(lambda m: m[
        "exhibits"]["x-1a2b3c4d5e6f"].update(pages=["二十四套", f"24 sets, for the gate; {OF}"]))),
    honest("claims", "another number of sets, everywhere", every("*", "24 sets", "36 sets"), every(
        TENDER, "二十四套", "三十六套"), every(REPORT, "二十四套", "三十六套"), sub(TENDER,
        "count: 24", "count: 36"), told_of(lambda m: m["exhibits"]["x-1a2b3c4d5e6f"].update(pages=[
        "三十六套", f"36 sets {OF}"]))),
    honest("claims", "number in words", sub(REPORT, "lists 24 sets for the centre",
        "lists twenty-four sets for the centre")),
    honest("claims", "two dozen", sub(REPORT, "lists 24 sets for the centre",
        "lists two dozen sets for the centre")),
    honest("claims", "a sealed page is linked", sub(LOWER, "Which device model",
        f"The series stands in the maker's own catalogue at {PAGE}. Which device model"), exhibit(
        "x-5b2b3c4d5e6f", "text/html", "dx.html", "Orrin DX", address=PAGE), told_of(
        lambda m: m.update(captured=[{"address": PAGE, "exhibit": "x-5b2b3c4d5e6f",
        "index": 5}]))),
    honest("claims", "a page that was alive last week", sub(LOWER, "Which device model",
        f"The series stands in the maker's catalogue at {PAGE}. Which device model"), then=looked(
        PAGE, "x-0a1b2c3d4e5f", "same", status=200)),
    honest("claims", "the address stands in a quotation of the source", more(TENDER,
        "The tender adds: \"24 sets, see www.bureau.example\"."), sub(TENDER,
        "quotation: \"24 sets\"", "quotation: \"24 sets, see www.bureau.example\""), told_of(
        lambda m: m["exhibits"]["x-1a2b3c4d5e6f"].update(pages=["二十四套",
        f"24 sets, see www.bureau.example {OF}"]))),
    honest("origins", "the capture is incomplete, and the claim says so", sub(DELIVERED,
        "It does not name them.",
        "It does not name them. The capture of the page is incomplete: its pictures did "
        "not load."), then=recorded("x-3a2b3c4d5e6f", web_incomplete=("2 pictures failed", ))),
    honest("claims", "the clip's metadata has a time before its sealing", then=custody(
        "x-0a1b2c3d4e5f", stated=(StatedClue(what="time", tag="creation_time",
        value="2031-03-19T10:00:00Z", utc="2031-03-19T10:00:00Z"), ))),
    honest("claims", "the tender's metadata has a time four minutes after sealing", then=custody(
        "x-1a2b3c4d5e6f", stated=(StatedClue(what="time", tag="CreationDate",
        value="2031-04-02T09:04:00Z", utc="2031-04-02T09:04:00Z"), ))),
    honest("claims", "stamped after sealing", then=custody("x-0a1b2c3d4e5f", stamped_utc=(
        "2031-04-02T11:00:00Z", ))),
    honest("claims", "everything is stamped by the authority that is named", sub(CASE, "[threat]",
        "[authorities.one]\naddress = \"https://tsa.example/tsr\"\noperator = \"Example "
        "Trust\"\nroot = \"authorities/one.pem\"\nroot_sha256 = \"" + "a" * 64 +
        "\"\npolicy = \"\"\n[threat]"), then=then(*(custody(x, stamped_utc=("2031-04-02T10:00:00Z",
        )) for x in ("x-0a1b2c3d4e5f", "x-1a2b3c4d5e6f", "x-2a2b3c4d5e6f", "x-3a2b3c4d5e6f",
        "x-4a2b3c4d5e6f")))),
    honest("claims", "five more exhibits that nothing rests on", *(exhibit(f'x-{n}d2b3c4d5e6f',
        "image/jpeg", f'IMG_000{n}.jpg') for n in range(1, 6))),
    honest("claims", "published by a person's channel", sub(CLIP,
        "publisher: Channel Nine Ostervale",
        "publisher: a viewer's own channel, 'gatewatch31', on a video site")),
    honest("claims", "the earliest copy is a sealed exhibit", sub(CLIP, "earliest: none but ours",
        "earliest: x-0a1b2c3d4e5f")),
    honest("claims", "nobody knows where it was published first", sub(CLIP,
        "published: 2031-03-20\n", "")),
    honest("claims", "published in March, as far as is known", sub(CLIP, "published: 2031-03-20",
        "published: 2031-03")),
    honest("claims", "edits: none that can be seen, with what was looked at", sub(CLIP,
        "edits: cut into four shots, and the channel's logo laid over the upper left corner",
        "edits: no cut or logo can be seen; the file was read frame by frame, and its "
        "times run evenly")),
    honest("claims", "doubtful, under moderate claims, said plainly", sub(CLIP,
        "no sign of generation: both devices keep their shape from frame to frame, and the "
        "shadows of the\n  post and the gate fall one way",
        "the compression hides much, so that generation cannot be ruled out; shapes and "
        "shadows hold"), sub(CLIP, "considered: no sign", "considered: doubtful")),
    honest("claims", "place not known, and claims speak of the clip only", sub(CLIP,
        "  answer: Tarnow Hollow training centre\n  why: the board over the gate in the "
        "same shot has the centre's name\n  grounds:\n    - exhibit: x-0a1b2c3d4e5f\n      "
        "time_ms: [3520, 4000]\n      box_px: [100, 20, 300, 60]",
        "  answer: not known\n  why: no shot shows the post beside anything that a map has"), sub(
        LOWER, "place: Tarnow Hollow training centre", "place: the post in the clip"), sub(POST,
        "place: Tarnow Hollow training centre", "place: the post in the clip"), sub(POST,
        "Two devices stand on one post at the Tarnow Hollow training centre",
        "Two devices stand on one post in the clip"), sub(REPORT,
        "In March 2031 a post with two devices stands at the Tarnow Hollow training centre",
        "In the clip of March 2031 a post with two devices is seen"), sub(MAYBE,
        "place: Tarnow Hollow training centre", "place: the post in the clip")),
    honest("claims", "a longer feature table", sub(ANA, "## Excluded",
        "| 4 | bracket | a short white arm under the upper device | the arm in the picture "
        "is longer | not visible | no | | |\n## Excluded")),
    honest("claims", "a badge that disagrees, explained under Limits", sub(BO,
        "| 3 | badge | cannot be seen at this distance | letters on the bell | not visible "
        "| no | | |",
        "| 3 | badge | a blank oval plate on the bell | raised letters on the bell | no | "
        "no | | |"), sub(BO, "Sharpness does not allow to count the lamps.",
        "The badge disagrees: a blank plate may be stuck over the letters, as dealers do. "
        "Sharpness does not allow to count the lamps.")),
    honest("claims", "Chinese limits", sub(BO, "Sharpness does not allow to count the lamps.",
        "清晰度不足，无法数出灯珠的数目。")),
    honest("claims", "a twin that is named under Limits", more("specimens/velmara-orrin-dx.yaml",
        "twins: [Halden Guard 9]"), sub(ANA, "The badge cannot be read,",
        "The same housing is sold as the Halden Guard 9, which cannot be told from it "
        "here. The badge cannot be read,"), sub(BO, "Sharpness does not allow to count the lamps.",
        "The Halden Guard 9 has the same housing. Sharpness does not allow to count the "
        "lamps.")),
    honest("claims", "sold until 2030, and the limits say so", sub(
        "specimens/velmara-orrin-dx.yaml", "[2029, null]", "[2028, 2030]"), sub(ANA,
        "The badge cannot be read,",
        "The series was sold until 2030; a camera may hang for years after. The badge "
        "cannot be read,"), sub(BO, "Sharpness does not",
        "It was sold until 2030, and may have hung there since. Sharpness does not")),
    honest("claims", "not enhanced", sub(ANA, "The badge cannot be read,",
        "The frame was not sharpened or enhanced. The badge cannot be read,")),
    honest("claims", "a second examiner with a longer name of the file's features", sub(BO,
        "white bell above, dark ball below",
        "on top a white bell like an upturned cup; beneath it a dark, round ball")),
    honest("claims", "a third look-alike, excluded by both", sub("specimens/velmara-orrin-dx.yaml",
        "[sotarn-kite-p2, velmara-orrin-bx]", "[sotarn-kite-p2, velmara-orrin-bx, halvek-brim-s]"),
        sub(ANA, "## Limits",
        "- halvek-brim-s: its brim runs round the whole ball; here there is none.\n## " "Limits"),
        sub(BO, "## Limits",
        "- halvek-brim-s: a wide brim goes round it, which is missing here.\n## Limits"), put(
        "specimens/halvek-brim-s.yaml",
        "maker: Halvek\nbadge: HALVEK\nseries: Brim S\ndevice_model: \"\"\nkind: ptz\n"
        "sales_years: [2026, null]\nfeatures:\n  - id: brim\n    words: a wide brim all "
        "round\n    discriminating: true\nlookalikes: []\npictures:\n  - exhibit: "
        "x-4a2b3c4d5e6f\n    view: front\ncitation: the maker's leaflet of 2026\n")),
    honest("claims", "the device larger in its view", told_of(lambda m: m["sightings"][
        "s-0a1b2c3d-1"].update(view=[640, 480]))),
    honest("claims", "the mount and the cables are told", sub(ANA, "device_model: \"\"",
        "device_model: \"\"\nmount: a steel post, about as wide as the device\ncables: one,"
        " down inside the post")),
)  # fmt: skip
REASONED = (
    honest("claims", "hedged", sub(LOWER, "Which device model it is cannot be told.",
        "As far as these frames go, which device model it is cannot be told.")),
    honest("claims", "one of the cameras", sub(LOWER, "headline: The lower camera on the post is",
        "headline: One of the cameras on the post, the lower one, is")),
    honest("claims", "the lower of the two", sub(REPORT,
        "The lower camera is of the Velmara Orrin DX series [@",
        "The lower of the two devices, a camera, is of the Velmara Orrin DX series [@")),
    honest("claims", "a question in the report", more(REPORT,
        "What was the post put up for? [~] We cannot say. [~]")),
    honest("claims", "two claims after one sentence", sub(REPORT,
        "- The lower camera may be one of them [@may-be-one-of-them].",
        "- The lower camera may be one of them [@may-be-one-of-them; @tender-24-sets].")),
    honest("claims", "the contrary case in Chinese", sub(POST,
        "The clip is cut, and the post could stand at another gate than the one shown "
        "before it.", "片段经过剪辑，杆子也可能立在另一处大门旁。")),
    honest("claims", "a longer contrary case in a list", sub(LOWER,
        "Another maker may sell the same housing under its own name, and the badge is not "
        "legible.",
        "- Another maker may sell the same housing under its own name.\n- The badge is not "
        "legible.\n- Compression may have made strips out of reflections.")),
    honest("claims", "the contrary case begins with 'None of the frames'", sub(LOWER,
        "Another maker may sell the same housing",
        "None of the frames shows the badge. Another maker may sell the same housing")),
    honest("claims", "contrary case by Cy Marlow in the heading", cut(LOWER, "contrary_by: cy\n"),
        sub(LOWER, "## Contrary case", "## Contrary case (Cy Marlow)")),
    honest("claims", "a warrant over several lines", sub(MAYBE,
        "warrant: the series is the same, and the tender is for the place where the camera "
        "stands", "warrant: >-\n  the series is the same, the tender is for the place where the "
        "camera stands,\n  and no other purchase of that series for it is known to us")),
    honest("claims", "the inference says probably", sub(MAYBE,
        "headline: The lower camera may be one", "headline: The lower camera is possibly one")),
    honest("claims", "scope.time a day", sub(TENDER, "time: 2031-03", "time: 2031-03-14")),
    honest("claims", "quotation marks in Chinese style", sub(REPORT, "says \"二十四套\"",
        "says 「二十四套」")),
    honest("claims", "what the tender says in other words", sub(REPORT,
        "The tender of the Tarnow Procurement Bureau lists 24 sets for the centre",
        "According to the tender of the Tarnow Procurement Bureau, 24 sets are for the "
        "centre")),
    honest("claims", "the tender is said to state it", sub(REPORT,
        "The tender of the Tarnow Procurement Bureau lists 24 sets for the centre",
        "The Tarnow Procurement Bureau states in its tender that 24 sets are for the centre")),
    honest("claims", "a quotation as a block", more(REPORT,
        "> The award names 24 sets, \"to be installed at the gate\" [@tender-24-sets].")),
    honest("claims", "a numbered list", more(REPORT,
        "1. Two devices stand on the post [@post-two-devices].\n2. The lower camera is of "
        "the Velmara Orrin DX series [@lower-camera-series].")),
    honest("claims", "a table with another row", sub(REPORT,
        "| The lower camera's series [@lower-camera-series] | moderate [~] |",
        "| The lower camera's series [@lower-camera-series] | moderate [~] |\n| Whether it "
        "is of the tender [@may-be-one-of-them] | low [~] |")),
    honest("claims", "emphasis and a mark before the full stop", more(REPORT,
        "The *lower* camera has **two** upright lamp strips [@lower-camera-series].")),
    honest("claims", "unlike a look-alike", more(REPORT,
        "Unlike the Sotarn Kite P2, the lower camera has lamp strips " "[@lower-camera-series].")),
    honest("claims", "what the detector did", more(REPORT,
        "A detector proposed the place in the frame; two people compared it and found the "
        "series [@lower-camera-series].")),
    honest("claims", "no machine decided", more(REPORT,
        "No program decided which series it is [~].")),
    honest("claims", "three people and the post", sub(CASE, "[parties.velmara]",
        "[people.eli]\nname = \"Eli Voss\"\nroles = [\"legal_reader\"]\npublic_key = "
        "\"BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\"\n[parties.velmara]")),
    honest("claims", "a second editor signs a claim as well", sub(CASE, "[parties.velmara]",
        "[people.eli]\nname = \"Eli Voss\"\nroles = [\"editor\"]\npublic_key = "
        "\"BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\"\n[parties.velmara]"), signed(POST,
        ana="author", cy="editor", eli="editor")),
    honest("origins", "owned in the past tense, dated", sub(OWNER,
        "headline: Orrin Holding held 41.88% of",
        "headline: Orrin Holding owned 41.88 percent of"), sub(REPORT,
        "# Orrin Holding held 41.88% of", "# Orrin Holding owned 41.88 percent of")),
    honest("origins", "the date before the share", sub(OWNER,
        "headline: Orrin Holding held 41.88% of Velmara Video Ltd at the end of 2030",
        "headline: At the end of 2030 Orrin Holding held 41.88% of Velmara Video Ltd")),
    honest("origins", "by 31 December 2030", sub(REPORT,
        "both state 41.88 per cent, at the end of 2030 [@owner]",
        "both state 41.88 per cent, as of 31 December 2030 [@owner]")),
    honest("origins", "another share, everywhere", every("*", "41.88", "57.3"), told_of(lambda m: [
        x.update(pages=[p.replace("41.88", "57.3") for p in x["pages"]]) for x in m[
        "exhibits"].values()])),
    honest("origins", "12 million yuan", sub(REPORT, "lent Velmara Video Ltd 12,000,000 yuan",
        "lent Velmara Video Ltd 12 million yuan")),
    honest("origins", "RMB 12 million", sub(LOAN, "names a loan of 12,000,000 yuan",
        "names a loan of RMB 12 million")),
    honest("origins", "another sum, everywhere", every("*", "12,000,000", "7,500,000"), sub(
        "statements/loan.md", "value: 12000000", "value: 7500000"), told_of(lambda m: [x.update(
        pages=[p.replace("12,000,000", "7,500,000") for p in x["pages"]]) for x in m[
        "exhibits"].values()])),
    honest("origins", "Tarnow Weekly first, then its words", sub(REPORT,
        "Tarnow Weekly reports that Velmara Video Ltd delivered equipment for the gate",
        "Velmara Video Ltd delivered equipment for the gate, Tarnow Weekly reports")),
    honest("origins", "according to", sub(DELIVERED,
        "headline: Tarnow Weekly reports that Velmara Video Ltd delivered equipment for "
        "the gate",
        "headline: According to Tarnow Weekly, Velmara Video Ltd delivered equipment for "
        "the gate")),
    honest("origins", "we believe", sub(VIEW, "headline: In our view Velmara",
        "headline: We think that Velmara"), sub(REPORT, "In our view Velmara Video Ltd should say",
        "We think that Velmara Video Ltd should say")),
    honest("origins", "translated by us", sub(PLEDGE, "(our translation)",
        "(translated by us from the Chinese)")),
    honest("origins", "the original beside the translation", sub(REPORT,
        "\"does not supply training centres with equipment\" (our translation)",
        "\"does not supply training centres with equipment\" (our translation of "
        "\"不向培训中心提供设备\")")),
    honest("origins", "a source with D, and low claims on it", sub("sources/weekly.md",
        "letter: C", "letter: D")),
    honest("origins", "a fourth source with nothing on it yet", source("wire", "Lund Wire", "B",
        "https://lund.example/", "An agency with named correspondents.")),
    honest("origins", "the weekly repeats the wire, and the claim is low", source("wire",
        "Lund Wire", "B", "https://lund.example/", "An agency with named correspondents."), sub(
        "sources/weekly.md", "letter: C", "letter: C\nrepeats: [wire]")),
    honest("origins", "three origins asked for, the grade is moderate", sub(CASE,
        "[parties.velmara]", "[policy]\norigins_for_high = 3\n[parties.velmara]"), sub(OWNER,
        "grade: high", "grade: moderate")),
    honest("origins", "a second inference with a warrant of its own", claim("means",
        "Velmara Video Ltd possibly needed the loan for more than the order",
        "The loan runs for three years.", "The years may be the usual term of such loans.",
        "claim: loan", kind="inference", of="loan", time="2028 to 2030",
        warrant="a loan over three years outlasts an order that was delivered in one",
        keys="adverse_to: []"), more(REPORT,
        "Velmara Video Ltd possibly needed the loan for more than the order [@means].")),
    honest("award", "the sum of both, with its rows", more(REPORT,
        "The first lot cost 3,000,000 yuan, the notice of Ostervale County says [@lots].")),
    honest("award", "a third lot", every("statements/lots.md", "4500000", "4700000"), every(
        "statements/lots.md", "4,500,000", "4,700,000"), every("claims/lots.md", "4,500,000",
        "4,700,000"), every(REPORT, "4,500,000", "4,700,000"), sub("claims/lots.md",
        "both lots together", "all lots together"), sub(REPORT, "both lots together",
        "all lots together"), sub("statements/lots.md", "  - statement: lot-two",
        "  - statement: lot-two\n  - statement: lot-three"), statement("lot-three", "award notice",
        "Ostervale County", AWARDS, "who | Velmara Video Ltd | Velmara Video Ltd",
        "what | 40 domes | 40 domes", "how much | 200000 | 200,000 yuan | CNY"), sub(
        "claims/lots.md", "  - statement: lot-two\n",
        "  - statement: lot-two\n  - statement: lot-three\n"), told_of(lambda m: m["exhibits"][
        AWARDS].update(pages=[m["exhibits"][AWARDS]["pages"][0].replace("4,500,000", "4,700,000") +
        " Third lot: 200,000 yuan."]))),
    honest("convert", "the conversion in other words", sub(LOAN,
        "(about 1,680,000 dollars, at the rate of 31 December 2030)",
        "(roughly 1.68 million dollars at the rate of 31 December 2030)")),
    honest("chain", "was on the list in May 2030", sub(LISTED,
        "headline: In May 2030 the owner of whoever made the lower camera was on the trade "
        "list",
        "headline: The owner of whoever made the lower camera was on the trade list in May "
        "2030")),
    honest("chain", "a lower grade", sub(LISTED, "grade: moderate", "grade: low")),
    honest("chain", "one more sentence on how sure it is", more(REPORT,
        "Each step of the chain goes on from the one before [@owner-is-listed].")),
    honest("machine", "a machine's sentence, read again", sub(TENDER,
        "machine_written: countershot 0.6", "machine_written: drafting tool 2")),
    honest("guard", "the guard is called a former employee", sub(REPORT,
        "A former guard of the centre, who does not want to be named, says",
        "A former guard of the centre, whose name we keep back, says")),
    honest("guard", "a public interest instead of consent", sub(CASE, "basis = \"consent\"",
        "basis = \"public interest\""), sub(CASE,
        "Agreed by letter, read back to the person, to be quoted without a name.",
        "The public must know when it was put up; nothing in it shows who spoke.")),
)  # fmt: skip
EDITS = (*MATERIAL, *REASONED, *honest_answers.EDITS)
