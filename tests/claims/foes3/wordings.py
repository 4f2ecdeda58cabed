"""one place in a clean case, and many wordings of one fault there -> a wider list, as blind."""

from collections.abc import Iterator

from tests.claims.foes3.bench import Seeded, fault, more, sub

POST, LOWER = "claims/post-two-devices.md", "claims/lower-camera-series.md"
TENDER, MAYBE = "claims/tender-24-sets.md", "claims/may-be-one-of-them.md"
ANA, BO, CLIP = (
    "identifications/lower-camera.ana.md",
    "identifications/lower-camera.bo.md",
    "origins/clip.md",
)
REPORT, LOAN, OWNER, DELIVERED = (
    "report.md",
    "claims/loan.md",
    "claims/owner.md",
    "claims/delivered.md",
)
WARRANT = "warrant: the series is the same, and the tender is for the place where the camera stands"
SILENT = "Beta Fund did not respond to our letter"
SEARCHED = (
    "searched: >-\n  the channel's own pages of March 2031, and two picture searches with frames "
    "of the post"
)
SYNTHETIC = (
    "synthetic: >-\n  no sign of generation: both devices keep their shape from frame to frame, "
    "and the shadows of the\n  post and the gate fall one way"
)
AGAINST = "The clip is cut, and the post could stand at another gate than the one shown before it."


def each(
    case: str, rules: str, path: str, old: str, *wordings: str, new: str = "{}"
) -> Iterator[Seeded]:
    """The text ``old`` becomes each of the wordings, inside ``new``."""
    for words in wordings:
        yield fault(case, rules, words[:70], sub(path, old, new.format(words)))


def said(case: str, rules: str, path: str, mark: str, *sentences: str) -> Iterator[Seeded]:
    """Each sentence is put at the end of the report (with a mark) or of a claim's prose."""
    for words in sentences:
        yield fault(
            case,
            rules,
            words[:70],
            more(path, f"{words} {mark}.")
            if mark
            else sub(path, "\n## Contrary case", f"\n{words}\n## Contrary case"),
        )


FAULTS = (
    *each("claims", "claim.contrary", POST, AGAINST, "None.", "Nothing speaks against this.",
        "There are no objections.", "No alternative explanation was found.", "TBD",
        "We are certain.", "-", "See the limits.", "Nil.", "Open.", "没有。", "Keine.",
        "No known counter-evidence.", "This is beyond doubt.", "Cy to write."),
    *each("claims", "claim.warrant", MAYBE, WARRANT, "it stands to reason",
        "there can be no other explanation", "as shown above", "obviously so",
        "the evidence is overwhelming", "common sense", "experts agree",
        "the lower camera may be one of the tender's sets", "because it is so", "n/a", "显而易见",
        new="warrant: {}"),
    *each("claims", "ident.words", ANA, "two upright lamp strips, one on either side of the ball",
        "see above", "visible", "as in the picture", "present", "same as specimen", "ok", "?",
        "见图", "clearly matches", "cf. frame", "looks alike"),
    *each("claims", "ident.lookalikes", BO,
        "its ball is bare on both sides, while strips are seen here", "no", "different",
        "excluded", "ruled out", "n/a", "does not match", "obviously another camera", "see table",
        "排除", "less similar"),
    *each("claims", "footage.origin", CLIP, SEARCHED, "none", "not needed", "a quick look",
        "we tried", "done", "-", "n/a", "could not be bothered yet", "无", "no time",
        new="searched: {}"),
    *each("claims", "footage.origin", CLIP, SYNTHETIC, "no", "unlikely", "not checked",
        "we do not think so", "seems genuine", "none", "unknown", "没有", "fine",
        new="synthetic: {}"),
    *each("claims", "footage.origin", CLIP, SYNTHETIC,
        "the shadows jump between frames, which points to a generator",
        "a detector of deepfakes gave it 80 percent; it is likely synthetic",
        "it was probably generated",
        "parts of it look rendered by a program, and we could not rule that out",
        new="synthetic: {}"),
    *each("claims", "footage.origin", CLIP, "none but ours", "somewhere on the net", "yes",
        "unknown", "a channel on a messenger", "probably ours"),
    *said("claims", "ident.enhanced", REPORT, "[@lower-camera-series]",
        "The frame was run through an upscaler", "We cleaned up the image to bring out the strips",
        "Contrast and brightness were raised in the picture", "The still has been retouched",
        "A filter was used to remove the noise", "The picture was enhanced digitally",
        "We used Photoshop to make the strips visible",
        "The image was reconstructed by a neural network", "The frame has been sharpened",
        "The photo was colourised", "The video was stabilised and interpolated by software"),
    *said("claims", "claim.machine_words", REPORT, "[@lower-camera-series]",
        "The model is 98 percent certain that it is this series",
        "Our classifier labelled the camera as this series",
        "Artificial intelligence recognised the series",
        "A computer vision system determined the series", "ChatGPT confirmed the series",
        "The software found that it is this series", "Machine learning proves the series",
        "An image search engine identified the camera",
        "The algorithm is sure that it is this series",
        "Object recognition returned this series with high confidence"),
    *said("claims", "claim.machine", LOWER, "",
        "As a large language model I have no opinion on it.", "[insert source here]",
        "FIXME: check with Bo.", "I hope this helps!",
        "Here is a summary of the evidence you provided:", "Lorem ipsum dolor sit amet."),
    *each("letter", "claim.attributed claim.kind", "claims/carrier-brought.md",
        "The waybill says that Halvek Freight carried the goods",
        "It is alleged that Halvek Freight carried the goods",
        "Halvek Freight supposedly carried the goods",
        "Observers believe that Halvek Freight carried the goods",
        "Reports suggest that Halvek Freight carried the goods",
        "It is an open secret that Halvek Freight carried the goods",
        "Halvek Freight is thought to have carried the goods",
        "According to well-placed people, Halvek Freight carried the goods",
        "Halvek Freight was the carrier of the goods",
        "People familiar with the matter say that Halvek Freight carried the goods",
        "Media say that Halvek Freight carried the goods", new="{}"),
    *said("letter", "claim.attributed", REPORT, "[@carrier-brought]",
        "The goods came with a lorry of Halvek Freight", "Halvek Freight brought them to the gate",
        "It was Halvek Freight that carried them", "Halvek Freight, the carrier, took the goods"),
    *each("claims", "claim.fact", POST, "Two devices stand on one post",
        "Two devices seem to stand on one post", "Two devices, we conclude, stand on one post",
        "Two devices likely stand on one post", "Two devices must stand on one post",
        "It looks as if two devices stand on one post",
        "Presumably two devices stand on one post"),
    *each("origins", "claim.opinion", OWNER, "Orrin Holding held",
        "Orrin Holding scandalously held", "It is a disgrace that Orrin Holding held",
        "Orrin Holding irresponsibly held", "Regrettably, Orrin Holding held"),
    *each("origins", "claim.opinion", "claims/view.md", "In our view Velmara Video Ltd should say",
        "Velmara Video Ltd ought to say", "It would be right if Velmara Video Ltd told",
        "Velmara Video Ltd has a duty to say",
        "Clearly, Velmara Video Ltd owes it to the public to say"),
    *each("claims", "claim.scope", LOWER, "headline: The lower camera on the post is",
        "Both cameras on the post are", "A pair of cameras on the post is",
        "All cameras on the post are", "The camera systems on the post are",
        "Cameras at the centre are", "Every camera on the post is", "Most cameras on the post are",
        "A dozen cameras on the post are", new="headline: {}"),
    *said("claims", "claim.scope", POST, "", "Such posts are found at all such centres.",
        "The centres have been full of such posts since 2025.", "Five devices stand on the post.",
        "In May 2031 a third device was put up.", "The same stands in every camp of the region.",
        "Devices like these stand nationwide."),
    *said("claims", "claim.scope reply.adverse", LOWER, "",
        "Velmara supplied the camera to the centre.", "The camera was installed by Velmara.",
        "Velmara sold it to the Tarnow Procurement Bureau."),
    *said("claims", "report.new_matter claim.scope", REPORT, "[@post-two-devices]",
        "The post was put up in 2028", "About 300 people are held behind the gate",
        "The gate faces the river Aldra", "Governor Sel Marden opened it",
        "It cost half a million", "The camera carries the number QX-77",
        "On Tuesday the post was gone", "The centre belongs to Ostervale County"),
    *said("claims", "name.normal", REPORT, "[@lower-camera-series]",
        "It is of the Velmara OrrinDX series", "It is of the Velmara Orrin Dx series",
        "It is of the Vel-mara Orrin DX series", "It is of the Velamra Orrin DX series",
        "It is of the velmara Orrin DX series", "It is of the Velmara Orrin D-X series",
        "It is of the Velmara 0rrin DX series"),
    *each("letter", "reply.wording", REPORT, SILENT, "Beta Fund refused to comment",
        "Beta Fund did not wish to comment",
        "Beta Fund left our questions unanswered, saying it never comments",
        "Beta Fund said that it had no comment", "Beta Fund rejects the accusation",
        "Beta Fund dismissed this as untrue when we asked",
        "In a statement to us, Beta Fund said that it lent nothing",
        "Beta Fund's press office told us that the note is a forgery",
        "Beta Fund answered that it lent nothing", "Beta Fund dodged our question",
        "Asked by us, Beta Fund declined", "Beta Fund declined an interview",
        "Beta Fund informed us by telephone that it knows nothing"),
    *each("letter", "reply.wording", REPORT, "Velmara declined to comment on the tender",
        "Velmara remained silent on the tender",
        "Our letter to Velmara about the tender went unanswered",
        "Velmara ignored our letter about the tender",
        "We received no answer from Velmara on the tender",
        "Velmara has yet to respond on the tender", "Velmara denied the tender"),
    *each("letter", "reply.attempts", REPORT, SILENT, "Beta Fund was not available for comment",
        "Beta Fund could not be contacted", "We were unable to reach Beta Fund",
        "All efforts to contact Beta Fund failed", "Beta Fund was unreachable",
        "Nobody could be reached at Beta Fund", "Beta Fund was not reachable by telephone"),
    *said("claims", "harm.consent", POST, "",
        "A prisoner told a reporter that the yard is watched.",
        "One of the guards, who asked not to be named, described the post.",
        "According to a former inmate, the post was put up in March.",
        "“They watched us,” says a woman who was held there.",
        "A source inside the centre confirmed it to us.",
        "Witnesses told us that the post is new."),
    *said("claims", "harm.place", REPORT, "[@post-two-devices]",
        "The post stands at 37.1134N 79.9231E",
        "The post stands at latitude 37.11342 and longitude 79.92311",
        "The post stands at 37° 6' 48\" N, 79° 55' 23\" E",
        "The post stands at 37,11342 / 79,92311", "The post stands at UTM 44S 671234 4108765",
        "Its what3words address is filled.count.soap", "北纬37.11342度，东经79.92311度"),
    *each("origins", "claim.money", LOAN,
        "names a loan of 12,000,000 yuan for the years 2028 to 2030.",
        "names a loan of 12 million for the years 2028 to 2030.",
        "puts the sum at 12,000,000 for the years 2028 to 2030.",
        "speaks of a credit line worth twelve million for the years 2028 to 2030.", new="{}"),
    *each("origins", "claim.figures", LOAN,
        "names a loan of 12,000,000 yuan for the years 2028 to 2030.",
        "names a loan of ¥20,000,000 for the years 2028 to 2030.",
        "names a loan of twenty million yuan for the years 2028 to 2030.",
        "names a loan of CNY 12.5m for the years 2028 to 2030.",
        "names a loan of $12 million for the years 2028 to 2030.",
        "names a loan of 1200万元 and another of 300万元 for the years 2028 to 2030.",
        "names a loan of 12 billion yuan for the years 2028 to 2030.",
        "names a loan of EUR 12,000,000 for the years 2028 to 2030.", new="{}"),
    *each("origins", "claim.dated claim.figures", OWNER,
        "both state 41.88 per cent, at the end of 2030.",
        "both state 41.88 per cent, at the end of 2031.",
        "both state 58.12 per cent, at the end of 2030.",
        "both state 百分之五十, at the end of 2030.",
        "both state forty-five percent, at the end of 2030.",
        "both state 41.88 per cent, in June 2028.", new="{}"),
    *said("chain", "claim.stale", "report.md", "[@owner-is-listed]",
        "The owner is on the trade list", "The owner is still on the trade list today",
        "The owner remains listed", "The owner continues to be on the list",
        "The group now stands on the trade list"),
    *said("letter", "reply.new_matter", REPORT, "[@bureau-answers]",
        "Halvek Freight broke the export ban", "Beta Fund is corrupt", "Velmara lied about it",
        "Halvek Freight is under investigation for smuggling", "Beta Fund bribed the buyer"),
    *said("claims", "exhibit.link", REPORT, "[@lower-camera-series]",
        "More is at velmara.example/dx", "More is at HTTPS://VELMARA.EXAMPLE/DX",
        "More is at [their site](http://velmara.example)"),
)  # fmt: skip
