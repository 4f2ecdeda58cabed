"""the same classes of faults in other words, kept until the rules had been mended -> a second list."""

from countershot.records.web import Wall
from tests.claims.foes3.bases import exhibit, statement
from tests.claims.foes3.bench import cut, every, fault, honest, more, put, sub, told_of
from tests.claims.foes3.held_faults import exhibit as recorded
from tests.claims.foes3.held_faults import signatures

POST, LOWER = "claims/post-two-devices.md", "claims/lower-camera-series.md"
TENDER, MAYBE = "claims/tender-24-sets.md", "claims/may-be-one-of-them.md"
ANA, BO, CLIP = "identifications/lower-camera.ana.md", "identifications/lower-camera.bo.md", "origins/clip.md"
REPORT, CASE, CHAIN = "report.md", "case.toml", "chains/camera-to-list.md"
OWNER, LOAN, KNEW = "claims/owner.md", "claims/loan.md", "claims/knew.md"
PLEDGE, VIEW, DELIVERED = "claims/pledge.md", "claims/view.md", "claims/delivered.md"
FUND, CARRIER = "claims/fund-paid.md", "claims/carrier-brought.md"
WARRANT = "warrant: the series is the same, and the tender is for the place where the camera stands"
SILENT = "Beta Fund did not respond to our letter"
ONE = "Two devices stand on the post, one above"

FAULTS = (
    fault("claims", "citation.resolves", "a quotation with a word more than the page", sub(TENDER, 'quotation: "24 sets"', 'quotation: "24 sets of cameras"')),
    fault("exercise", "citation.resolves", "the notice's number is quoted wrong", sub("claims/award.md", 'quotation: "OV-2031-117"', 'quotation: "OV-2031-118"')),
    fault("claims", "exhibit.times", "published a day after it was sealed", sub(CLIP, "published: 2031-03-20", "published: 2031-04-20")),
    fault("claims", "exhibit.link", "an address in the warrant", sub(LOWER, "warrant: two examiners found", "warrant: as http://sotarn.example/p2 shows, two examiners found")),
    fault("origins", "exhibit.wall", "the paper's page was an error", then=recorded("x-3a2b3c4d5e6f", web_wall=Wall(wall_class="error", reasons=("500",)))),
    fault("claims", "ident.level", "the list in the report names the device model", sub(REPORT, "- The lower camera may be one of them", "- The lower camera, a DX-420, may be one of them")),
    fault("claims", "ident.level", "a table cell names the device model", sub(REPORT, "| The lower camera's series [@", "| The Orrin DX-420 [@")),
    fault("claims", "ident.lookalikes", "excluded: clearly not", sub(ANA, "has no lamp strips; they are plainly visible here", "clearly not")),
    fault("claims", "ident.words", "specimen: identical", sub(BO, "two strips of nine lamps beside the ball", "identical")),
    fault("claims", "ident.words", "questioned: compare the frame", sub(ANA, "a round ball below a white bell-shaped housing", "compare the frame")),
    fault("claims", "ident.discriminating", "agrees: no in a row of Bo's, without a word", sub(BO, "| yes | no | 5,5", "| no | no | 5,5")),
    fault("claims", "ident.enhanced", "the report: cleaned up with AI", more(REPORT, "The still was cleaned up with AI to make the strips visible [@lower-camera-series].")),
    fault("claims", "ident.enhanced", "origin: colours were corrected by an app that fills in detail", sub(CLIP, "edits: cut into four shots,", "edits: detail was filled in by a neural upscaling app, then cut into four shots,")),
    fault("claims", "ident.blind", "Ana committed after Bo was revealed", then=signatures(ANA, "ana", committed_at=950, revealed_at=960)),
    fault("claims", "footage.origin", "searched: no", sub(CLIP, "searched: >-\n  the channel's own pages of March 2031, and two picture searches with frames of the post", "searched: nowhere so far")),
    fault("claims", "footage.origin", "publisher: to be found out", sub(CLIP, "publisher: Channel Nine Ostervale", "publisher: to be found out")),
    fault("claims", "footage.origin", "synthetic: looks real", sub(CLIP, "synthetic: >-\n  no sign of generation: both devices keep their shape from frame to frame, and the shadows of the\n  post and the gate fall one way", "synthetic: looks real")),
    fault("claims", "sighting.where_when", "the claim on two devices is of 2030", every(POST, "time: 2031-03", "time: 2030-03")),
    fault("origins", "claim.origins", "the holding repeats the register", sub("sources/holding.md", "letter: B", "letter: B\nrepeats: [register]")),
    fault("award", "claim.single", "one notice, three statements of it", cut("claims/lots.md", "rests_on_one: the notice is the county's own, and we found no second paper\n")),
    fault("origins", "claim.attributed claim.kind", "it emerged that", sub(DELIVERED, "headline: Tarnow Weekly reports that Velmara Video Ltd delivered", "headline: It emerged that Velmara Video Ltd delivered")),
    fault("letter", "claim.attributed claim.kind", "it is understood that", sub(CARRIER, "headline: The waybill says that Halvek", "headline: It is understood that Halvek")),
    fault("letter", "claim.attributed", "the report: it is Beta Fund that paid", sub(REPORT, "The loan note says that Beta Fund paid for the goods", "It is Beta Fund that paid for the goods")),
    fault("claims", "claim.fact", "a fact that appears so", sub(POST, "headline: Two devices stand", "headline: Two devices apparently stand")),
    fault("origins", "claim.opinion", "an opinion told as 'must'", sub(VIEW, "In our view Velmara Video Ltd should say", "Velmara Video Ltd must say")),
    fault("claims", "claim.warrant", "warrant: everything points that way", sub(MAYBE, WARRANT, "warrant: everything points that way")),
    fault("claims", "claim.warrant", "warrant: the facts speak for themselves", sub(MAYBE, WARRANT, "warrant: the facts speak for themselves")),
    fault("claims", "claim.contrary", "contrary case: not applicable here", sub(POST, "The clip is cut, and the post could stand at another gate than the one shown before it.", "Not applicable here.")),
    fault("letter", "claim.contrary", "contrary case: we could not think of any", sub(FUND, "A note may be drawn up for a loan that was never paid out.", "We could not think of any.")),
    fault("claims", "claim.contrary_by", "written by the second examiner, who did not sign", sub(POST, "contrary_by: cy", "contrary_by: bo")),
    fault("origins", "claim.weakest claim.kind", "the opinion's low claim under a moderate inference", sub(KNEW, "  - claim: loan\n", "  - claim: delivered\n")),
    fault("origins", "claim.figures", "1.2 million for 12 million", sub(LOAN, "headline: Orrin Holding lent Velmara Video Ltd 12,000,000 yuan", "headline: Orrin Holding lent Velmara Video Ltd 1.2 million yuan")),
    fault("award", "claim.figures", "the budget's figure out of nowhere", more("claims/lots.md", "Some speak of 6,200,000 yuan.")),
    fault("origins", "claim.dated claim.figures", "two fifths told as 40 percent", sub(OWNER, "both state 41.88 per cent,", "both state some 40 percent,")),
    fault("chain", "claim.stale", "is currently on the list", sub("claims/owner-is-listed.md", "headline: In May 2030 the owner of whoever made the lower camera was on", "headline: The owner of whoever made the lower camera is currently on")),
    fault("chain", "statement.fields", "ten percent typed as one", sub("statements/fund.md", "value: 10\n", "value: 1\n")),
    fault("guard", "statement.circumstances", "freely, under threat", sub("statements/guard.md", "[anonymous]", "[under threat]")),
    fault("award", "statement.sums", "the total was typed from another page", sub("statements/lots.md", '"4500000"', '"4600000"'), sub("statements/lots.md", '    unit: "CNY"', '    unit: "CNY"\n    why: "read again"')),
    fault("origins", "claim.translated", "quoted in the headline as if it were English", sub(PLEDGE, "headline: Velmara Video Ltd says that it does not supply training centres with equipment", 'headline: "Velmara Video Ltd says that it \\"does not equip training centres\\""')),
    fault("claims", "claim.machine", "Sure, here is the text", more(LOWER, "Certainly! Here is the revised paragraph.")),
    fault("claims", "claim.machine_words", "the system verified the series", sub(LOWER, "Which device model", "Our system verified the series automatically. Which device model")),
    fault("claims", "claim.machine_words", "95 % match", more(REPORT, "The network gave a match of 95% with the series [@lower-camera-series].")),
    fault("letter", "reply.covered", "another word in the headline after asking", sub(FUND, "Beta Fund paid for the goods", "Beta Fund secretly paid for the goods"), after="asking"),
    fault("letter", "reply.adverse", "a claim on fraud with []", sub(FUND, "The note names Beta Fund as the lender.", "The note names Beta Fund as the lender of a fraud."), sub(FUND, "adverse_to: [fund]", "adverse_to: []")),
    fault("letter", "reply.wording", "the fund chose not to answer", sub(REPORT, SILENT, "Beta Fund chose not to answer")),
    fault("letter", "reply.wording", "the fund confirmed to us", sub(REPORT, SILENT, "Beta Fund confirmed to us that it lent the money")),
    fault("letter", "reply.attempts", "we tried and failed to reach the fund", sub(REPORT, SILENT, "We tried in vain to reach Beta Fund")),
    fault("letter", "reply.new_matter", "the report calls the carrier a front", more(REPORT, "Halvek Freight is a front for the buyer [@bureau-answers].")),
    fault("repeat", "reply.covered", "the answer's claim is cut from the report", sub(REPORT, " Tarnow Weekly also reports that Velmara Video Ltd says it keeps to every rule [@never].", " Nothing more is known. [~]")),
    fault("claims", "harm.consent", "an inmate told us", more(POST, "An inmate told us that the post is lit at night.")),
    fault("claims", "harm.place", "coordinates with N and E", more(REPORT, "The post stands at N 37.113421, E 79.923114 [@post-two-devices].")),
    fault("guard", "harm.source", "the name in reverse order and capitals", more(REPORT, "Thanks go to LINA HARROW [~].")),
    fault("claims", "release.diff", "alternative text changed after signing", sub(REPORT, "seen from the front", "seen from below"), after="signing"),
    fault("claims", "default.unverified", "reviewed: yes", sub(POST, "grade: moderate", "grade: moderate\napproved: yes")),
    fault("life", "life.counts", "corrected twice, says the report", more(REPORT, "So far this report has been corrected seven times. [~]")),
    fault("life", "life.record", "raised by an unknown firm", sub("corrections/velmara-answers.md", "raised_by: velmara", "raised_by: Dorn Lines")),
    fault("claims", "report.uncited", "a sentence in brackets without a mark", more(REPORT, "(The post is new.)")),
    fault("claims", "report.new_matter", "a colour and a count in an uncited sentence", more(REPORT, "It was put up by 7 workers of Dorn Lines [~].")),
    fault("claims", "name.normal", "OrrinDX", sub(REPORT, "of the Velmara Orrin DX series [@", "of the Velmara OrrinDX series [@")),
    fault("claims", "claim.scope", "several devices", sub(LOWER, "headline: The lower camera on the post is", "headline: Several cameras on the post are")),
    fault("claims", "claim.scope", "centres all over the county", sub(POST, "The upper one is too small to be told apart.", "Centres all over the county have such posts.")),
    fault("claims", "file.syntax", "a tab in the front matter", sub(POST, "  count: 2", "\tcount: 2")),
    fault("chain", "chain.cited", "a link on a statement about somebody else", sub(CHAIN, "    to: Orrin State Group\n    statement: group", "    to: Orrin State Group\n    statement: catalogue")),
    fault("chain", "chain.connected", "the chain jumps from the product to the holding", sub(CHAIN, "  - from: Velmara Video Ltd\n    relation: owned by\n    to: Velmara Holding\n    percent: 51\n    statement: register\n    grade: high\n", "")),
)  # fmt: skip
EDITS = (
    honest("claims", "forty sets, everywhere", every("*", "24 sets", "40 sets"), every(TENDER, "二十四套", "四十套"), every(REPORT, "二十四套", "四十套"), sub(TENDER, "count: 24", "count: 40"),
           told_of(lambda m: m["exhibits"]["x-1a2b3c4d5e6f"].update(pages=["四十套", "40 sets"]))),
    honest("claims", "the tender says so, later in the sentence", sub(REPORT, "The tender of the Tarnow Procurement Bureau lists 24 sets for the centre", "For the centre, the tender of the Tarnow Procurement Bureau lists 24 sets")),
    honest("claims", "only one of several cameras was looked at", more(LOWER, "Of the cameras at the gate only this one was looked at.")),
    honest("claims", "the upper device was not identified", more(REPORT, "The upper of the two devices was not compared with anything [@post-two-devices].")),
    honest("claims", "no enhancement was made", more(REPORT, "No frame was sharpened, enlarged or otherwise enhanced [~].")),
    honest("claims", "the contrary case weighs a generated clip", more(POST, "A program could have made such a clip; nothing in it looks like that.")),
    honest("claims", "searched in three more places", sub(CLIP, "and two picture searches with frames of the post", "three video sites, and two picture searches with frames of the post; nothing earlier was found")),
    honest("claims", "edits in other words", sub(CLIP, "edits: cut into four shots, and the channel's logo laid over the upper left corner", "edits: none seen beyond the channel's logo and a change of size")),
    honest("claims", "excluded by what is absent", sub(BO, "its ball is bare on both sides, while strips are seen here", "without strips, which are seen here")),
    honest("claims", "a discriminating row more", sub(BO, "## Excluded", "| 4 | lamp-strips | lamps in the left strip stand one above the other | nine lamps in a row, one above the other | yes | yes | | |\n## Excluded")),
    honest("claims", "a warrant that names both grounds", sub(MAYBE, WARRANT, "warrant: both papers and picture lead to one series and to one place, and we know of no other order")),
    honest("origins", "the loan in words", sub(REPORT, "lent Velmara Video Ltd 12,000,000 yuan for the years 2028 to 2030", "lent Velmara Video Ltd twelve million yuan for the years 2028 to 2030")),
    honest("origins", "between 2028 and 2030", sub(REPORT, "12,000,000 yuan for the years 2028 to 2030", "12,000,000 yuan between 2028 and 2030")),
    honest("origins", "less than half", more(REPORT, "That was less than half, at the end of 2030 [@owner].")),
    honest("origins", "the paper writes that", sub(DELIVERED, "headline: Tarnow Weekly reports that", "headline: Tarnow Weekly writes that")),
    honest("origins", "to our mind", sub(VIEW, "headline: In our view Velmara", "headline: In our opinion Velmara"), sub(REPORT, "In our view Velmara", "In our opinion Velmara")),
    honest("origins", "in our own translation", sub(REPORT, "(our translation)", "(in our translation)")),
    honest("award", "each lot apart", more(REPORT, "The second lot is put at 1,500,000 yuan in the notice of Ostervale County [@lots].")),
    honest("award", "the treasury's later paper about something else", exhibit("x-cd2b3c4d5e6f", "application/pdf", "t.pdf", "Roads: 90,000 yuan."),
           statement("roads", "report", "Ostervale County", "x-cd2b3c4d5e6f", "what | Roads | Roads", "how much | 90000 | 90,000 yuan | CNY", keys="about: roads")),
    honest("chain", "a link's grade lowered with the claim", sub(CHAIN, "    statement: group\n    grade: moderate", "    statement: group\n    grade: low"), sub("claims/owner-is-listed.md", "grade: moderate", "grade: low")),
    honest("letter", "gave no answer in time", sub(REPORT, SILENT, "Beta Fund gave no answer to our letter")),
    honest("letter", "would not comment, in the maker's own words", sub(REPORT, "Velmara declined to comment on the tender", 'Velmara answered: "we do not comment on tenders"')),
    honest("letter", "the bureau answered with a number", sub(REPORT, "In its\nreply to us, the Tarnow Procurement Bureau says", "The Tarnow\nProcurement Bureau told us")),
    honest("repeat", "its denial is called one", sub(REPORT, "Tarnow Weekly also reports that Velmara Video Ltd says it keeps to every rule [@never]", "To Tarnow Weekly, Velmara Video Ltd said that it keeps to every rule [@never]")),
    honest("guard", "the guard, on condition of anonymity", sub(REPORT, "A former guard of the centre, who does not want to be named, says", "On condition of anonymity a former guard of the centre says")),
    honest("claims", "versions and sizes with digits in a note", more(CLIP, "The file is 15.280 seconds long and 960 by 540 pixels large.")),
    honest("life", "a dispute more, still open", put("corrections/second.md", "---\nkind: dispute\nabout:\n  - claim: post-two-devices\nraised_by: a reader\nwhen: 2031-05-12\nsaid: The post is a lamp post.\nruling: open\n---\n", ana="author")),
    honest("exercise", "the exercise's camera, from the front", more(REPORT, "Seen from the front, the lower camera has lamp strips on both sides of its ball [@lower-camera-series].")),
    honest("exercise", "an award of 24 sets in words", sub(REPORT, "was to deliver 24\nsets", "was to deliver twenty-four\nsets")),
    honest("claims", "the mark before the heading's end", more(REPORT, "### More on the tender [~]\n\nThe tender was printed in two languages [@tender-24-sets].")),
)  # fmt: skip
