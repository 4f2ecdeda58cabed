"""exhibits, identification and footage, as issue 7 tells of them -> faults in the case's texts."""

from tests.claims.foes3.bench import cut, every, fault, gone, more, put, signed, sub, told_of
from tests.claims.foes3.places import ANA, BO, CLIP, LOWER, POST, REPORT, TENDER

DX, KITE = "specimens/velmara-orrin-dx.yaml", "specimens/sotarn-kite-p2.yaml"
NOTICE, ORIGIN = "statements/award-notice.md", "origins/clip.md"

CITED = (
    fault("claims", "citation.resolves", "page 7 of a tender of two pages", sub(TENDER, "page: 2",
        "page: 7")),
    fault("claims", "citation.resolves", "the quotation has 42 sets, the page 24", sub(TENDER,
        "quotation: \"24 sets\"", "quotation: \"42 sets\"")),
    fault("claims", "citation.resolves", "quoted from page 1, where only the Chinese stands", sub(
        TENDER, "page: 2", "page: 1")),
    fault("claims", "citation.resolves", "two characters of the Chinese quotation swapped", sub(
        TENDER, "quotation: 二十四套", "quotation: 四十二套")),
    fault("claims", "citation.resolves", "an exhibit that nobody sealed", sub(POST,
        "x-0a1b2c3d4e5f", "x-9f9f9f9f9f9f")),
    fault("claims", "citation.resolves", "a second of the clip that it does not have", sub(POST,
        "[3520, 8480]", "[3520, 84800]")),
    fault("claims", "citation.resolves", "a box that hangs over the frame's edge", sub(POST,
        "[400, 100, 120, 300]", "[900, 100, 120, 300]")),
    fault("claims", "citation.resolves", "a feature's box outside its view", sub(ANA,
        "10,20,30,40 |", "10,20,3000,40 |")),
    fault("claims", "citation.resolves", "a specimen's picture that is not sealed", sub(DX,
        "x-2a2b3c4d5e6f", "x-2a2b3c4d5eff")),
    fault("claims", "citation.resolves", "the report shows a sighting that is not there", sub(
        REPORT, "view:s-0a1b2c3d-1", "view:s-0a1b2c3d-4")),
    fault("claims", "citation.resolves", "the report shows a specimen that is not there", sub(
        REPORT, "specimen:velmara-orrin-dx", "specimen:velmara-orrin-dz")),
    fault("claims", "citation.resolves", "both examiners compared a sighting that is not there",
        sub(ANA, "s-0a1b2c3d-1", "s-0a1b2c3d-9"), sub(BO, "s-0a1b2c3d-1", "s-0a1b2c3d-9")),
    fault("claims", "citation.resolves", "both compared it with a specimen that is not there",
        every(ANA, "specimen: velmara-orrin-dx", "specimen: velmara-orrin-dy"), every(BO,
        "specimen: velmara-orrin-dx", "specimen: velmara-orrin-dy")),
    fault("origins", "citation.resolves", "a statement's quotation that the page has not", sub(
        "statements/weekly.md", "quotation: \"delivered equipment", "quotation: \"sold equipment"),
        sub("statements/weekly.md", "value: delivered equipment", "value: sold equipment")),
    fault("origins", "citation.resolves", "a cited document without page or quotation", sub(
        "claims/owner.md", "  - statement: filing", "  - exhibit: x-2a2b3c4d5e6f")),
    fault("letter", "citation.resolves", "one reply's quotation, the other reply's exhibit", every(
        "claims/bureau-answers.md", "x-4a2b3c4d5e6f", "x-5a2b3c4d5e6f")),
    fault("exercise", "citation.resolves", "the price in the quotation has one digit more", every(
        "claims/award.md", "quotation: \"4,860,000 yuan\"", "quotation: \"14,860,000 yuan\"")),
    fault("claims", "citation.resolves", "the origin's place is shown by a moment after the end",
        sub(CLIP, "[3520, 4000]", "[35200, 40000]")),
    fault("claims", "citation.resolves", "time_ms runs backwards", sub(POST, "[3520, 8480]",
        "[8480, 3520]")),
)  # fmt: skip
TIMES = (
    fault("claims", "exhibit.times", "a claim of a month after everything was sealed", every(
        TENDER, "time: 2031-03", "time: 2031-11")),
    fault("chain", "exhibit.times", "a gazette of September, sealed in April", every(
        "statements/gazette.md", "2030-05-04", "2031-09-04"), told_of(lambda m: m["exhibits"][
        "x-7a2b3c4d5e6f"].update(pages=["Orrin State Group\n2031-09-04"]))),
    fault("claims", "exhibit.times", "published three months after it was sealed", sub(CLIP,
        "published: 2031-03-20", "published: 2031-07-01")),
    fault("claims", "exhibit.times", "filmed in the year after it was published", sub(CLIP,
        "  answer: 2031-03\n", "  answer: 2032-03\n"), every(LOWER, "time: 2031-03",
        "time: 2032-03"), every(POST, "time: 2031-03", "time: 2032-03")),
    fault("claims", "exhibit.times", "filmed a day after its broadcast", sub(CLIP,
        "  answer: 2031-03\n", "  answer: 2031-03-21\n")),
    fault("origins", "exhibit.times", "a register's extract of the end of 2031, sealed in April",
        every("statements/register.md", "2030-12-31", "2031-12-31"), every(
        "statements/register.md", "31 December 2030", "31 December 2031"), told_of(lambda m: m[
        "exhibits"]["x-1a2b3c4d5e6f"].update(pages=[
        "Velmara Video Ltd. Owner: Orrin Holding, 41.88%, on 31 December 2031."]))),
    fault("origins", "exhibit.times", "a delivery of next year in a paper of this one", sub(
        "claims/delivered.md", "time: 2031", "time: 2033")),
)  # fmt: skip
LINKS = (
    fault("claims", "exhibit.link", "the report sends readers to a page that nobody sealed", more(
        REPORT, "The series is described at https://velmara.example/orrin-dx "
        "[@lower-camera-series].")),
    fault("claims", "exhibit.link", "the same without a scheme", more(REPORT,
        "The series is described at www.velmara.example/orrin-dx [@lower-camera-series].")),
    fault("claims", "exhibit.link", "a markdown link to what nobody sealed", more(REPORT,
        "The [catalogue](https://velmara.example/cat.pdf) has the series "
        "[@lower-camera-series].")),
    fault("claims", "exhibit.link", "a specimen known from a page that nobody sealed", sub(DX,
        "the maker's catalogue of 2029, page 4", "https://velmara.example/catalogue/dx")),
    fault("claims", "exhibit.link", "the contrary case sends to an unsealed forum", more(LOWER,
        "Compare http://forum.example/t/81, where the same housing is sold.")),
    fault("claims", "exhibit.link", "an examiner's limits name an unsealed page", more(BO,
        "The manual at https://velmara.example/manual.pdf was looked at.")),
    fault("claims", "exhibit.link footage.origin", "the earliest copy is an address nobody sealed",
        sub(CLIP, "earliest: none but ours", "earliest: https://chat.example/gate/44")),
    fault("origins", "exhibit.link", "another page of a host of which one page is sealed", more(
        REPORT, "The paper came back to it at https://weekly.example/second [@delivered].")),
    fault("origins", "exhibit.link", "a statement's note with an unsealed address", more(
        "statements/pledge.md", "It stands at https://velmara.example/pledge too.")),
)  # fmt: skip
COMPARED = (
    fault("claims", "ident.level", "headline and report say the device model", sub(LOWER,
        "Velmara Orrin DX series", "Velmara Orrin DX-420 model")),
    fault("claims", "ident.level", "the prose slips in the device model", sub(LOWER,
        "Which device model it is cannot be told.", "It is most likely an Orrin DX-420.")),
    fault("claims", "ident.level", "a caption says the device model", sub(REPORT,
        "\"The lower camera [@", "\"The DX-420 on the post [@")),
    fault("claims", "ident.level", "the alternative text says the device model", sub(REPORT,
        "![The lower camera on the post, seen", "![An Orrin DX-420 on the post, seen")),
    fault("claims", "ident.level", "both reach the maker only; the claim keeps the series", every(
        ANA, "level: 3", "level: 2"), every(BO, "level: 3", "level: 2"), cut(ANA,
        "series: Orrin DX\n"), cut(BO, "series: Orrin DX\n")),
    fault("claims", "ident.level", "one of the two reaches the kind only", every(BO, "level: 3",
        "level: 1"), cut(BO, "maker: Velmara\n"), cut(BO, "series: Orrin DX\n")),
    fault("claims", "ident.level", "a device model is filled in at level 3", sub(ANA,
        "device_model: \"\"", "device_model: Orrin DX-420")),
    fault("claims", "ident.level", "level 4 without a device model", sub(ANA, "level: 3",
        "level: 4"), sub(BO, "level: 3", "level: 4")),
    fault("claims", "ident.level", "the warrant names the device model", sub(LOWER,
        "that only this series has", "that only the Orrin DX-420 has")),
    fault("claims", "ident.level", "the report's sentence says which model of the series", sub(
        REPORT, "The lower camera is of the Velmara Orrin DX series [@",
        "The lower camera is a Velmara Orrin DX-420 [@")),
    fault("claims", "ident.level sighting.second_person",
        "both name another series than their specimen", sub(ANA, "series: Orrin DX\n",
        "series: Orrin BX\n"), sub(BO, "series: Orrin DX\n", "series: Orrin BX\n")),
    fault("exercise", "ident.level", "the exercise's headline says the device model", sub(
        "claims/lower-camera-series.md", "is of the Velmara Orrin DX series",
        "is a Velmara Orrin DX-420")),
    fault("exercise", "ident.level", "the report's title says the device model", sub(REPORT,
        "is of the Velmara Orrin DX series [@", "is a Velmara Orrin DX-420 [@")),
    fault("claims", "ident.discriminating", "identified, and no row is discriminating", sub(ANA,
        "| yes | yes |", "| yes | no |")),
    fault("claims", "ident.discriminating", "the discriminating feature is not visible", sub(BO,
        "| yes | yes |", "| not visible | yes |")),
    fault("claims", "ident.discriminating", "the strips do not agree, and Limits say nothing", sub(
        ANA, "| yes | yes |", "| no | yes |")),
    fault("claims", "ident.discriminating",
        "the bell is called discriminating; the specimen says no", sub(ANA, "| yes | no | 5,5",
        "| yes | yes | 5,5")),
    fault("claims", "ident.discriminating", "the specimen does not mark the strips any more", cut(
        DX, "    discriminating: true\n")),
    fault("claims", "ident.discriminating", "the badge disagrees and nobody explains it", sub(BO,
        "| not visible | no | | |", "| no | no | | |"), sub(BO,
        "cannot be seen at this distance | letters", "a blank oval plate | letters")),
    fault("claims", "ident.lookalikes", "one look-alike is left out by Ana", cut(ANA,
        "- sotarn-kite-p2: has no lamp strips; they are plainly visible here\n")),
    fault("claims", "ident.lookalikes", "Bo excludes with nothing after the colon", sub(BO,
        "its ball is bare on both sides, while strips are seen here", "")),
    fault("claims", "ident.lookalikes", "excluded: it looks different", sub(ANA,
        "has no lamp strips; they are plainly visible here", "excluded, it looks different")),
    fault("claims", "ident.lookalikes", "excluded by 'not this one'", sub(BO,
        "carries one round lamp under the ball instead of strips.", "not this one.")),
    fault("claims", "ident.lookalikes", "the specimen learns of a third look-alike", sub(DX,
        "[sotarn-kite-p2, velmara-orrin-bx]",
        "[sotarn-kite-p2, velmara-orrin-bx, halvek-brim-s]")),
    fault("exercise", "ident.lookalikes",
        "the exercise's first examiner excludes the brim by 'no'", sub(ANA,
        "its brim runs all the way round and its one lamp bar lies across the ball; here "
        "two strips stand upright.", "no.")),
    fault("claims", "ident.words", "questioned: see picture", sub(ANA,
        "two upright lamp strips, one on either side of the ball", "see picture")),
    fault("claims", "ident.words", "specimen: same", sub(BO,
        "two strips of nine lamps beside the ball", "same")),
    fault("claims", "ident.words", "questioned: as shown in the image", sub(BO,
        "a dark upright strip left and right of the ball, each with lamps",
        "as shown in the image")),
    fault("claims", "ident.words", "specimen: ditto", sub(ANA, "a ball as wide as the bell",
        "ditto")),
    fault("claims", "ident.words", "the Chinese for the same", sub(ANA,
        "a ball as wide as the bell", "同上")),
    fault("claims", "ident.words file.syntax", "an empty questioned cell", sub(ANA,
        "a round ball below a white bell-shaped housing", "")),
    fault("claims", "ident.words", "matches", sub(ANA, "two strips of nine lamps beside the ball",
        "matches")),
    fault("claims", "ident.on_sale", "first sold in the year after the clip", sub(DX,
        "[2029, null]", "[2032, null]")),
    fault("claims", "ident.on_sale", "sold until 2029, seen in 2031, and nobody says so", sub(DX,
        "[2029, null]", "[2028, 2029]")),
    fault("exercise", "ident.on_sale", "the exercise's series was first sold in 2034", sub(DX,
        "sales_years:\n- 2029\n- null", "sales_years:\n- 2034\n- null")),
    fault("claims", "ident.twins", "the specimen has a twin that nobody mentions", more(DX,
        "twins: [Halden Guard 9]")),
    fault("claims", "ident.twins", "the badge on the specimen is not its maker's name", sub(DX,
        "badge: VELMARA", "badge: HALDEN")),
    fault("claims", "ident.twins", "another specimen names this one as its twin", put(
        "specimens/halden-guard.yaml",
        "maker: Halden\nbadge: HALDEN\nseries: Guard 9\ndevice_model: Guard 9-1\nkind: "
        "ptz\nsales_years: [2029, null]\nfeatures:\n  - id: strips\n    words: two strips "
        "beside the ball\n    discriminating: true\nlookalikes: []\ntwins: [Velmara Orrin "
        "DX]\npictures:\n  - exhibit: x-2a2b3c4d5e6f\n    view: front\ncitation: a "
        "dealer's list of 2029\n")),
    fault("claims", "ident.pixels", "series told from 50 pixels", told_of(lambda m: m["sightings"][
        "s-0a1b2c3d-1"].update(view=[64, 50])), every(ANA, "10,20,30,40", "10,10,20,20"), every(BO,
        "10,20,30,40", "10,10,20,20"), every(ANA, "5,5,60,80", "5,5,30,30"), every(BO, "5,5,60,80",
        "5,5,30,30")),
    fault("claims", "ident.pixels", "series told from a strip 200 by 20", told_of(lambda m: m[
        "sightings"]["s-0a1b2c3d-1"].update(view=[200, 20])), every(ANA, "10,20,30,40", "1,1,9,9"),
        every(BO, "10,20,30,40", "1,1,9,9"), every(ANA, "5,5,60,80", "1,1,9,9"), every(BO,
        "5,5,60,80", "1,1,9,9")),
    fault("claims", "sighting.second_person", "the second examiner's file is gone", gone(BO)),
    fault("claims", "sighting.second_person", "the second examiner looked at another sighting",
        sub(BO, "s-0a1b2c3d-1", "s-0a1b2c3d-2"), told_of(lambda m: m["sightings"].update({
        "s-0a1b2c3d-2": m["sightings"]["s-0a1b2c3d-1"]}))),
    fault("claims", "sighting.second_person", "the second examiner arrives at another series", sub(
        BO, "series: Orrin DX", "series: Orrin BX"), sub(BO, "specimen: velmara-orrin-dx",
        "specimen: velmara-orrin-bx")),
    fault("claims", "sighting.second_person", "Bo's words are Ana's words",
        lambda files: files.update({BO: files[ANA]})),
    fault("claims", "sighting.second_person", "the second examiner finds it inconclusive", sub(BO,
        "verdict: identified", "verdict: inconclusive")),
    fault("claims", "roles.separate default.unverified", "Ana wrote both files",
        lambda files: files.update({"identifications/lower-camera.cy.md": files[BO]}), gone(BO),
        signed("identifications/lower-camera.cy.md", ana="examiner")),
)  # fmt: skip
ENHANCED = (
    fault("claims", "ident.enhanced", "the clip's name says a program sharpened it", told_of(
        lambda m: m["exhibits"]["x-0a1b2c3d4e5f"].update(source_name="clip_topaz_4x.mp4"))),
    fault("claims", "ident.enhanced", "the clip's name says upscaled", told_of(lambda m: m[
        "exhibits"]["x-0a1b2c3d4e5f"].update(source_name="gate-upscaled.mp4"))),
    fault("claims", "ident.enhanced", "the origin says that a network redrew it", sub(CLIP,
        "edits: cut into four shots,", "edits: run through an AI upscaler, cut into four shots,")),
    fault("claims", "ident.enhanced", "the report says that the frame was denoised", more(REPORT,
        "The frame was denoised before we compared it [@lower-camera-series].")),
    fault("claims", "ident.enhanced", "a caption: AI-enhanced", sub(REPORT,
        "\"The lower camera [@", "\"The lower camera, AI-enhanced still [@")),
    fault("claims", "ident.enhanced", "the claim's prose: after sharpening the frame", sub(LOWER,
        "The lower of the two", "After sharpening the frame, one sees that the lower of the two")),
    fault("claims", "ident.enhanced", "an examiner compared a super-resolved picture", sub(BO,
        "Sharpness does not allow",
        "We used super-resolution on the frame; sharpness still does not allow")),
    fault("claims", "ident.enhanced", "the picture was brightened, and no recipe did it", sub(
        REPORT, "\"The lower camera [@", "\"The lower camera, brightened [@")),
    fault("claims", "ident.enhanced", "the specimen's picture comes from a generator", told_of(
        lambda m: m["exhibits"]["x-2a2b3c4d5e6f"].update(source_name="dx-midjourney.png"))),
)  # fmt: skip
FOOTAGE = (
    fault("claims", "footage.origin", "no origin at all", gone(CLIP)),
    fault("claims", "footage.origin", "the publisher is left out", cut(CLIP,
        "publisher: Channel Nine Ostervale\n")),
    fault("claims", "footage.origin", "searched: yes", sub(CLIP,
        "searched: >-\n  the channel's own pages of March 2031, and two picture searches "
        "with frames of the post", "searched: yes")),
    fault("claims", "footage.origin", "searched: not done yet", sub(CLIP,
        "searched: >-\n  the channel's own pages of March 2031, and two picture searches "
        "with frames of the post", "searched: not done yet")),
    fault("claims", "footage.origin", "edits: checked", sub(CLIP,
        "edits: cut into four shots, and the channel's logo laid over the upper left corner",
        "edits: checked")),
    fault("claims", "footage.origin", "whether it is generated was not asked", sub(CLIP,
        "synthetic: >-\n  no sign of generation: both devices keep their shape from frame "
        "to frame, and the shadows of the\n  post and the gate fall one way\nconsidered: "
        "no sign\n", "")),
    fault("claims", "footage.origin", "synthetic: n/a", sub(CLIP,
        "synthetic: >-\n  no sign of generation: both devices keep their shape from frame "
        "to frame, and the shadows of the\n  post and the gate fall one way\n",
        "synthetic: n/a\n")),
    fault("claims", "footage.origin", "considered: generated", sub(CLIP, "considered: no sign",
        "considered: generated")),
    fault("claims", "footage.origin", "considered: altered", sub(CLIP, "considered: no sign",
        "considered: altered")),
    fault("claims", "footage.origin", "the words call it doubtful, the word below says no sign",
        sub(CLIP, "no sign of generation: both devices keep their shape",
        "it may well be AI-made: both devices change their shape")),
    fault("claims", "footage.origin", "nobody signed the origin", signed(CLIP)),
    fault("claims", "footage.origin", "a second origin for the same clip",
        lambda files: files.update({"origins/clip-two.md": files[CLIP]}), signed(
        "origins/clip-two.md", ana="author")),
    fault("claims", "footage.origin", "earliest: a friend had it on a phone", sub(CLIP,
        "earliest: none but ours", "earliest: a friend had it on a phone")),
    fault("claims", "footage.origin", "earliest left empty", sub(CLIP, "earliest: none but ours",
        "earliest: \"\"")),
    fault("claims", "footage.origin", "publisher: unknown", sub(CLIP,
        "publisher: Channel Nine Ostervale", "publisher: unknown")),
    fault("claims", "sighting.where_when", "the place has no grounds", sub(CLIP,
        "  grounds:\n    - exhibit: x-0a1b2c3d4e5f\n      time_ms: [3520, 4000]\n      "
        "box_px: [100, 20, 300, 60]\n", "  grounds: []\n")),
    fault("claims", "sighting.where_when", "the date has no grounds", sub(CLIP,
        "  grounds:\n    - exhibit: x-0a1b2c3d4e5f\n      time_ms: [0, 1000]\n      "
        "box_px: [10, 500, 200, 30]\n", "  grounds: []\n")),
    fault("claims", "sighting.where_when", "nobody says how the board shows the place", cut(CLIP,
        "  why: the board over the gate in the same shot has the centre's name\n")),
    fault("claims", "sighting.where_when",
        "the date rests on the very part that the place rests on", sub(CLIP,
        "[0, 1000]\n      box_px: [10, 500, 200, 30]",
        "[3520, 4000]\n      box_px: [100, 20, 300, 60]")),
    fault("claims", "sighting.where_when", "the claim is of 2029, the clip of 2031", every(LOWER,
        "time: 2031-03", "time: 2029-03")),
    fault("claims", "sighting.where_when", "the claim is of another place than the clip", every(
        LOWER, "place: Tarnow Hollow training centre", "place: Ostervale airport")),
    fault("claims", "sighting.where_when", "the place is not known, and the claim states it", sub(
        CLIP, "  answer: Tarnow Hollow training centre", "  answer: not known"), sub(CLIP,
        "  grounds:\n    - exhibit: x-0a1b2c3d4e5f\n      time_ms: [3520, 4000]\n      "
        "box_px: [100, 20, 300, 60]\n", "")),
    fault("exercise", "sighting.where_when", "the exercise's clip is put at the training centre",
        every("claims/lower-camera-series.md",
        "place: the post in the Channel Nine Ostervale clip",
        "place: Tarnow Hollow training centre")),
)  # fmt: skip

FAULTS = (*CITED, *TIMES, *LINKS, *COMPARED, *ENHANCED, *FOOTAGE)
