"""nothing -> the words that the rules know: numbers, months, abbreviations, common words."""


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


ABBREVIATED = words(
    "no nos fig figs p pp mr mrs ms messrs dr prof st vs cf vol sec art para ch ed eds approx ca "
    "e.g i.e viz gen col lt sgt gov rev hon dept tel ext ph.d"
)
"""Abbreviations that are always followed by what they abbreviate to."""
MAY_END = words(
    "co ltd inc corp etc jr sr bros mfg intl est al a.m p.m u.s u.k jan feb mar apr jun jul aug "
    "sep sept oct nov dec llc plc pty gmbh s.a b.v"
)
"""Abbreviations that may also be a sentence's last word."""
LETTERED = words(
    "plan part type class level camera device post gate annex table figure section block"
)
"""Nouns that a single letter follows as a name: `Plan B.` may end a sentence."""

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_MONTHS = """january february march april may june july august september october november
december"""


def _numbered(text: str, first: int, step: int) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(text.split())}


SMALL_NUMBERS = _numbered(_UNITS, 0, 1) | _numbered(_TENS, 20, 10)
MULTIPLIERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
MONTHS = _numbered(_MONTHS, 1, 1)
VAGUE_NUMBERS = words("dozens hundreds thousands millions billions scores")
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")

COMMON = words(
    """
    a about above according across actually after afterwards again against age ago air all almost
    alone along alongside already also although altogether always am among an analysis and angle
    annex another answer answers any anybody anyone anything apart appendix apparently are area
    argument arm around article as aside ask asked assertion assertions asks at attempt attempts
    author authors award away back background badge badges barely base based bases basis be
    because become been before behind being below beneath beside besides best better between
    beyond bid bids big black blue body both bottom box boxes bracket brackets brief broadcast
    building buildings bullet but button buyer by call called calls came camera cameras camp camps
    can cannot capture captured captures caption captions careful case cases caution center centre
    certainly chapter check checked checks choice circle claim claimed claims class clear clearly
    clip clips close closely clue code coded collector colour come comes company companies compare
    compared comparing comparison compound conclusion conclusions condition consequently consider
    contact contents context contract contracts contrary copies copy corner correction corrections
    could count country court cover covered cross current customer customers cut cuts dark data
    date dates day days dead deadline deal dear decision defence denial deny describe described
    description despite detail details device devices did differ difference differences different
    direct disclaimer discussion display district document documents does dome domes done door
    doubt down draft drawing due during each earlier early east edge editor either else elsewhere
    employee end enhancement enough equally error errors especially even evening evenly eventually
    ever every everybody everyone everything everywhere evidence exactly examination examiner
    examiners example except exercise exhibit exhibits experts explanation external eye face faces
    fact facts far feature features few field fifth figure figures file files final finally find
    finding findings first five flat follow followed following footage for format former four
    fourth frame frames from front full further gate gates general generally get given giver glass
    go good government grade great green grey grounds group guard guards had half hand hands hard
    has have having he headline height hence her here hers high higher him his history hood
    housing housings how however human i idea ideas identification identifications if image images
    imagine important impossible in including indeed index inference information inner inside
    instead instructions internal interpretation into introduction invented investigation
    investigators invoice invoices is issue it item items its itself journalist judge judgement
    judgements just keep key keys kind kinds knowledge known label labels lack lamp lamps large
    last lastly lately later latter law lawyers lead leads least left legal length lens lenses
    less let letter letters level levels light lighting lights like likely likewise limit limits
    line lines list listed lists little loan loans location log logo logos long look looking looks
    loudspeaker low lower luck made mainly make maker makers making manual many map maps mark
    marks mass material materials may maybe me mean means measured measurement measures media
    meanwhile member members method methods middle might mine minister ministry minute minutes
    missing mistakes model moment money month months more moreover morning most mostly motion
    mount mounted mounts move much must my name names namely narrow near nearby nearly needed
    neither network networks never nevertheless new news next night no nobody none nor normally
    north not note notes nothing notice now nowhere number numbers object objects observation
    obviously occasionally of off offer offers office officer officers official officials often
    old on once one ones online only onto open opinion opinions or order orders original
    originally other others otherwise our ours out outer outside over overall override overview
    own owner owners page pages pair pan panel paper paragraph part partly parts party parties
    past people per perhaps period permission person personal photo photograph photographs
    photographer photographers photos picture pictures piece pieces place places plain plainly
    plan plans please plus point points police pole poles policy positioning possible possibly
    post posts practice precisely presently press presumably previous previously price prices
    prison prisons private probably procurement product products programme project projects proof
    proofs prose proven provided public publication publicly purchase purpose put quality quantity
    question questions quick quickly quite quotation quotations quote quotes rarely rather read
    reader readers reading really reason reasons recent recently record recorded recording records
    red reference references regardless regular reply replies report reporter reporters reports
    research researcher researchers resemblance resolution result results review reviewers right
    rights road roads roof room rows rule rules said sale sales same sample scene scope score
    screen script seal sealed second secondly section security see seen seldom sellers sentence
    sentences separately series server set sets several shadow shape shared she sheet shop shot
    shots should show showing shown shows side sides sighting sightings sign signature signatures
    signed signs similar similarly simply since single site sites size sky slowly small so social
    software sold some somebody someone something sometimes somewhere soon sound source sources
    south speaker specifically specimen specimens square staff stage stand standard stands state
    statement statements still story straight street strictly strip strips strong subject such
    suddenly suggestion summary supplier suppliers supply support surely surveillance system
    systems table tables take taken takes technical telephone television tender tenders terms test
    tests text than thank thanks that the their theirs them themselves then there thereafter
    therefore these they thing things third this those though three through throughout thus ticket
    tickets time times title to today together tomorrow too top total tower towers town towns
    trade training transcript translation translations tree trees true truth turning turret twice
    two type types under undisputed unfortunately unit units unknown unless unlike until up upon
    upper us use used user users uses usually value vendor verdict verdicts verification verified
    version very via video view viewed views visible visit visual wall walls warning was watch
    watched water way ways we weather web website week weeks well were west what whatever wheel
    when whenever where whereas wherever whether which whichever while white who whoever whole
    whom whose why wide width will window windows wire wires with within without witness witnesses
    word words work workers working world worse would wrong year years yes yesterday yet you your
    yours zoom comparing answering asked given noted taken both
    """
)
"""Words that may begin a sentence (or stand in a heading) without naming anyone or anything."""
