"""footage and its origin -> refusals where nobody says whence, where and when it is."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.dates import dates_in
from countershot.claims.named import exhibit_named, origins_of
from countershot.claims.resting import Rest, resting
from countershot.claims.saying import folded
from countershot.claims.signed import signatures_on
from countershot.claims.telling import telling
from countershot.claims.words import words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, OriginFile, Refusal
from countershot.records.origin import Answer

_OF_ORIGINS = {
    "publisher": words(
        "channel user account somebody someone person people internet web website site online "
        "media "
        "social network platform page viewer reader source telegram youtube twitter x facebook "
        "tiktok douyin weibo wechat whatsapp instagram reddit vk signal "
        "some somewhere certain find found out determined established clarified asked publisher "
        "published "
    ),
    "searched": words(
        "search searched searching searches time found further nowhere everywhere far possible "
        "much little enough ask asked around earlier copy copies older original made we ways"
    ),
    "edits": words("edit edits edited clip video footage"),
    "synthetic": words(
        "real genuine authentic original synthetic generated ai fake faked künstlich sign signs "
        "generation artificial manipulated seems seem appears appear trust trustworthy "
        "think thinks thought believe believed believes doubt suppose guess assume assumed feel "
        "feels impression likely probably"
    ),
    "why": words("grounds ground exhibit exhibits"),
}
"""Words that say nothing of footage where they stand alone, by the key that they stand under."""
_DOUBTS = re.compile(
    r"\b(may|might|could|seems? to|appears? to|probably|likely|perhaps) (well |also )?(be"
    r"|have been|to be)?"
    r" ?(partly )?(AI[- ])?(generated|synthetic|faked?|manipulated|rendered|made by (a |an )?(AI"
    r"|program))"
    r"|\bAI[- ]?(made|generated|created|produced|rendered)\b"
    r"|\b(points?|speaks?|hints?|suggests?|looks?) (strongly |rather )?(to|for|at|like|as if) "
    r"(it (was|were|is) )?(an? |its? )?(\w+ )?(generat\w+|forger\w+|fakes?|AI\b|programs?"
    r"|deep-?fakes?|montage|synthes\w+|manipulat\w+|rendering)"
    r"|\b(is|was|are|were|be) (an? |the |really |in fact )?(\w+ )?(deep-?fakes?|fakes?|forger(y"
    r"|ies)|montage"
    r"|computer[- ]generated|CGI|synthetic|AI[- ]made)\b"
    r"|\b(suspects?|believes?|thinks?|fears?|assumes?) (that )?[^.;:]{0,40}\b(generated|rendered"
    r"|synthetic"
    r"|faked?|deep-?fake|manipulated)\b"
    r"|\b(an? )?(AI|generator|program|network) (made|drew|generated|produced|rendered|added)\b"
    r"|\blooks? (\w+ )?(rendered|generated|synthetic|faked?|artificial|manipulated|computer-made)\b"
    r"|\b(was|were|is|are|been|being) (\w+ ){0,2}?(filled|replaced|generated|drawn|added|inserted"
    r"|painted|made)"
    r"( in)? (by|with|using) (an? )?(AI|generative|generator|program|network|model|diffusion)\b"
    r"|可能是?(?:AI|人工智能)?(?:生成|合成|伪造)",
    re.I,
)
_KINDS_OF_PLACE = words(
    "priso centr cente train count city town villa gate facil camp schoo stati road stree near "
    "north south east west regio distr provi build yard fence wall"
)
"""Beginnings of words that any place may have, as `_telling_words` cuts them."""
_DENIED = re.compile(
    r"\b(not|no|nothing|nobody|never|nor|neither|without|whether|if|none)\b|[不没无未]", re.I
)
_OURS = re.compile(r"\bnone but ours\b|\bno (earlier|other) cop(y|ies)\b|\bours\b|未见更早", re.I)
_UNSURE = re.compile(r"\b(probably|maybe|perhaps|possibly|presumably|likely)\b|\?|可能|也许", re.I)
_OF_FOOTAGE = re.compile(
    r"\b(clips?|footage|videos?|photo(graph)?s?|pictures?|images?|frames?|broadcasts?|films?"
    r"|recordings?|stills?|posts?|not known|unknown)\b|视频|照片|画面|图像",
    re.I,
)


def footage_origin(facts: Facts) -> Iterable[Refusal]:
    """Of footage that an identification rests on a person says where it comes from.

    **Refuses** a claim on an identification in footage or a photograph of which no file in
    `origins/` says who published it, what the earliest copy known is and how an earlier one was
    looked for, what was done to it before it came to us, and whether it may be synthetic; words
    that say nothing ("none", "yes", "checked"); an earliest copy that is neither an exhibit here,
    an address, nor "none but ours"; two files for one exhibit; one that nobody has signed as it
    stands; footage that its own origin calls `generated`, `altered` or, for a claim graded
    high, `doubtful`; and words that a program may have made it, under `considered: no sign`.

    **Why.** Old pictures come back as new ones, and generated ones come as real ones. Who looked
    for the first copy finds most of them; who did not has nothing to answer with.

    **Example.** A clip sealed from a chat, and nobody asked where it was first posted.

    **To do.** Write `origins/NAME.md` (docs/formats/case.md) and sign it.

    **From.** Berkeley Protocol (2020), verification (source, content, originality); Verification
    Handbook (provenance, source, date, location); IPTC digital source types.
    """
    seen: set[str] = set()
    for rest in _footage(facts):
        exhibit = rest.exhibit.exhibit
        found = origins_of(exhibit.id, facts)
        if not found:
            reason = (
                f"nobody says where {exhibit.id} comes from; write origins/NAME.md, and sign it"
            )
            yield Refusal(rest.place, "footage.origin", reason)
        for file in found:
            yield from _judged(rest.claim, file)
    for file in sorted(facts.origins, key=lambda file: file.document.path):
        named = exhibit_named(file.origin.exhibit, facts)
        if named is not None and named.destroyed is not None:
            continue
        for key, reason in _faults(file, facts):
            yield Refusal(file.document.at(key), "footage.origin", reason)
        if file.origin.exhibit in seen:
            reason = f"another file speaks of {file.origin.exhibit} already; keep one"
            yield Refusal(file.document.at("exhibit"), "footage.origin", reason)
        seen.add(file.origin.exhibit)


def _footage(facts: Facts) -> Iterator[Rest]:
    return (rest for rest in resting(facts) if rest.serves == "footage")


def _pictured(facts: Facts) -> Iterator[Rest]:
    """Footage that is compared, each once a claim; and what is cited where nothing else is.

    A document that is cited beside a picture may say where and when.
    """
    rests = list(resting(facts))
    more = {rest.claim.claim.id for rest in rests if not _is_picture(rest)}
    seen: set[tuple[str, str]] = set()
    for rest in rests:
        alone = rest.serves == "cited" and _is_picture(rest) and rest.claim.claim.id not in more
        key = (rest.claim.claim.id, rest.exhibit.exhibit.id)
        if (rest.serves == "footage" or alone) and key not in seen:
            seen.add(key)
            yield rest


def _is_picture(rest: Rest) -> bool:
    return rest.exhibit.exhibit.media_type.startswith(("image/", "video/"))


def _judged(claim: ClaimFile, file: OriginFile) -> Iterator[Refusal]:
    """What its own origin says of it must not carry an identification."""
    said, place = file.origin.considered, file.document.at("considered")
    if said in ("generated", "altered"):
        reason = f"is called {said}, and {claim.document.path} rests on an identification in it"
        yield Refusal(place, "footage.origin", reason)
    elif said == "doubtful" and claim.claim.grade == "high":
        reason = f"is called doubtful, and {claim.document.path} is graded high"
        yield Refusal(place, "footage.origin", reason)


def _faults(file: OriginFile, facts: Facts) -> Iterator[tuple[str, str]]:
    origin = file.origin
    if exhibit_named(origin.exhibit, facts) is None:
        yield "exhibit", f"no exhibit {origin.exhibit} is sealed in this case"
    if _empty(origin.publisher, 1, "publisher"):
        yield "publisher", "does not say who published it; or that nobody knows, and what was tried"
    address = origin.earliest.strip()
    named = exhibit_named(address, facts) is not None or re.match(r"https?://\S+$", address)
    if not named and (not _OURS.search(address) or _UNSURE.search(address)):
        yield "earliest", "is no exhibit, no address, and not `none but ours`"
    for key, least in (("searched", 3), ("edits", 3), ("synthetic", 5)):
        text = getattr(origin, key)
        if _empty(text, least, key):
            yield key, f"'{' '.join(text.split())}' says nothing; say what was looked at, and found"
    if not origin.considered:
        yield "considered", "is empty: no sign, doubtful, generated or altered"
    elif origin.considered == "no sign" and (doubt := _doubted(origin.synthetic)):
        yield "synthetic", f"says '{doubt}', but `considered` is no sign; one of them is wrong"
    if not any(fact.current for fact in signatures_on(file.document.path, facts)):
        yield "", "nobody has signed it as it stands"


def _doubted(text: str) -> str:
    """The words that say that a program made it, or may have; "" where the clause denies it."""
    for match in _DOUBTS.finditer(text):
        clause = re.split(r"[.;:!?。；！？]", text[: match.start()])[-1]
        if not _DENIED.search(clause):
            return match[0]
    return ""


def _empty(text: str, least: int, key: str) -> bool:
    """Fewer words than an answer has, or none that says anything under this key."""
    plain = " ".join(text.split())
    few = len(plain.split()) < least and len(re.findall("[㐀-鿿]", plain)) < 2 * least
    return few or not telling(plain, _OF_ORIGINS[key])


def sighting_where_when(facts: Facts) -> Iterable[Refusal]:
    """Where and when a sighting was has grounds of its own, each for itself.

    **Refuses** an origin whose place or date is stated without grounds or without saying how they
    show it; whose place and date rest on the very same parts; a claim on an identification in it
    whose `scope.time` is of another year than the date; one that states a place in `scope.place`,
    or a year in `scope.time`, of a sighting whose place, or date, is not known; and one whose
    place has no word in common with the place (answer, reason, quotations). A claim that cites
    footage and nothing else is held to its origin too. "The post in the
    clip" is a place that footage has; so is the clip's own year of publication or sealing.

    **Why.** That a camera is of a series says nothing of where it hangs. The caption of a broadcast
    says where its author says it was.

    **Example.** `place: answer: Tarnow Hollow training centre` with `grounds: []`.

    **To do.** Cite what shows it (a sign in the frame, a skyline in a map, a clock, shadows); or
    write `answer: not known`, and let the claim speak of the footage.

    **From.** Geolocation and chronolocation practice (Bellingcat; Berkeley Protocol (2020), content
    analysis): place and time are findings of their own.
    """
    for file in facts.origins:
        for key, answer in (("place", file.origin.place), ("date", file.origin.date)):
            for path, reason in _ungrounded(key, answer):
                yield Refusal(file.document.at(path), "sighting.where_when", reason)
        where, when = _parts(file.origin.place), _parts(file.origin.date)
        if where and where == when:
            reason = "place and date rest on the very same parts; each has grounds of its own"
            yield Refusal(file.document.at("date.grounds"), "sighting.where_when", reason)
    for rest in _pictured(facts):
        for file in origins_of(rest.exhibit.exhibit.id, facts):
            yield from _beyond(rest, file, facts)


def _ungrounded(key: str, answer: Answer) -> Iterator[tuple[str, str]]:
    if not answer.answer.strip():
        yield key, f"says nothing of the {key}; write what shows it, or `not known`"
    if not answer.known:
        return
    if not answer.grounds:
        yield f"{key}.answer", f"the {key} rests on nothing; cite what shows it, or `not known`"
    if _empty(answer.why, 3, "why"):
        yield f"{key}.why", f"does not say how the grounds show the {key}"


def _parts(answer: Answer) -> list[str]:
    return sorted(
        reason.model_copy(update={"line": 0}).model_dump_json() for reason in answer.grounds
    )


def _beyond(rest: Rest, file: OriginFile, facts: Facts) -> Iterator[Refusal]:
    scope, at, origin = rest.claim.claim.scope, rest.claim.document.at, file.origin
    if scope.place.strip() and not origin.place.known and not _OF_FOOTAGE.search(scope.place):
        reason = f"says '{scope.place}', but by {file.document.path} the place is not known"
        yield Refusal(at("scope.place"), "sighting.where_when", reason)
    elif origin.place.known and _elsewhere(scope.place, file, facts):
        reason = f"says '{scope.place}', but by {file.document.path} it is {origin.place.answer}"
        yield Refusal(at("scope.place"), "sighting.where_when", reason)
    years = {date[:4] for date in dates_in(scope.time)}
    sealed = {rest.exhibit.exhibit.capture.sealed_at_utc[:4], *_years(origin.published)}
    of = _years(origin.date.answer)
    span = {str(year) for year in range(int(min(of)), int(max(of)) + 1)} if of else set()
    if not origin.date.known and years and not (_OF_FOOTAGE.search(scope.time) and years <= sealed):
        reason = f"says '{scope.time}', but by {file.document.path} the date is not known"
        yield Refusal(at("scope.time"), "sighting.where_when", reason)
    elif span and years and not years & span:
        reason = f"says '{scope.time}', but {file.document.path} dates it {origin.date.answer}"
        yield Refusal(at("scope.time"), "sighting.where_when", reason)


def _elsewhere(place: str, file: OriginFile, facts: Facts) -> bool:
    """Has the claim's place no word in common with what the origin says of the place, in any
    spelling of the case's parties? Of the footage itself every claim may speak."""
    said = file.origin.place
    known = f"{said.answer} {said.why} {file.origin.note} " + " ".join(
        reason.citation.quotation or "" for reason in said.grounds if reason.citation
    )
    for party in facts.case.parties.values():
        names = (party.name, *party.also)
        known += " ".join(("", *names)) if any(name in known for name in names) else ""
    ours, theirs = _telling_words(place), _telling_words(known)
    return bool(ours) and not _OF_FOOTAGE.search(place) and not ours & theirs


def _telling_words(text: str) -> set[str]:
    """Words of four letters or more that begin alike, and pairs of Chinese characters."""
    plain = folded(text)
    wide = [run[i : i + 2] for run in re.findall("[㐀-鿿]+", plain) for i in range(len(run) - 1)]
    names = {word[:5] for word in re.findall(r"[^\W\d_]{4,}", plain) if word.isascii()}
    return {*wide, *names} - _KINDS_OF_PLACE


def _years(text: str) -> set[str]:
    return {date[:4] for date in dates_in(text)}
