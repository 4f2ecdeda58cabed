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
    a able about above above-mentioned abroad absent abuse academic accept according account
    accountant accurate accuse achieve acknowledge acquire across act active actual adapt add
    addendum additional address adequate adjacent adjust admit adopt advert advise aerial
    aeroplane affect affidavit affiliate aforementioned afraid after afternoon afterward again
    against age aged agency agent ago agree ahead aim air airport alarm alias alike alive all
    allege alley allow ally almost alone along alongside aloud alphabet already also alter
    although altogether always am amid among amongst ample an analysis analyst ancient and anew
    angle angry annex annexe announce annual another answer antenna anticipate any anybody anyone
    anything apart aperture apiece apologise app apparent appeal appear appendix appoint approach
    approve approximate archive are area aren't argue arm army around arrange arrest arrive
    artefact article artifact artificial as ascertain aside ask asleep assemble assert assess
    assign assume assure at attach attack attempt attend attorney attract attribute audit auditor
    author authorise automatic autumn average avoid await awake award aware away back background
    bad badge balcony ball balloon ban bank banner bare barrack barrel barrier base basic basis
    battery be bear beat because become been before beforehand beg begin behave behind beige being
    belief believe bell belong below bend beneath benefit beside best better between beyond
    bibliography bicycle bid bidder big bill bind black blame blank blind block blue blur boast
    boat body bold bolt bond borrow both bottom bought bowl box bracket branch break brick bridge
    brief bright brim bring broad broadcast brochure broken brother brown budget build built bulb
    bullet bunker burn bury bus busy but button buy by byline cable calculate call calm came
    camera camp campaign can can't cancel cannot cap capital captain captive capture car cargo
    carry case cast catalogue catch cause cease ceiling celebrate cell cemetery center central
    centre century certain certificate chairman chairwoman challenge change channel chapter
    character charge chart chase cheap check checkpoint cheque chief child children chimney choice
    church circle cite citizen civil claim clamp clarify class classic classify classroom clause
    clean clear clerk clever climb clinic clip close close-up cloth cloud clue coarse coast code
    cold collapse collect collector college colonel colour combine come commander commission
    commit communicate companies company compare comparison competent compile complain complete
    complex comply compose compound compression comprise computer conceal concede concern conclude
    conclusion conclusive concrete condemn conduct cone confess confident confidential confirm
    conflicting confuse connect consent consequently conserve consider consistent constant
    constitute construct consult consume contact contain contend contents context continue contour
    contract contractor contradict contrary contrast contribute control convert convey convince
    cooperate coordinate cope copies copy corner correct corridor corrupt cost could couldn't
    count country county course court courtyard cover covert crate create credit crime critic crop
    cross crowded crucial crude culture currency current curved custody customer customs cut
    cylinder daily damage danger dark data database dataset datasheet date daughter dawn day
    daylight dead deadline deal dear death debt decade decide decision decisive declare decline
    decrease decree deduce deem deep defend define definite delay delete deliberate deliver
    delivery demand demolish demonstrate denial dense deny depart depend dependent depict deploy
    deposit derive describe desert deserve design desire despite destroy detail detain detainee
    detect detector determine develop deviate device diagram dictate did didn't die differ
    different difficult dig digital dim diminish direct director dirt disagree disappear disc
    disclaimer disclose discover discuss discussion dish disk dismantle dismiss display dispute
    distant distinct distinguish distribute distributor district disturb divide dividend doctor
    documentary does doesn't dollar dome domestic don't donate done door dormitory dot double
    doubt down downwards draft draw drill drive drone drop drum dry dual due dull during dusk dust
    duty each eager earlier early earn east eastern easy eat edge edit editor educate either
    elaborate elderly elect electric electronic eliminate ellipse else elsewhere embargo embed
    emblem emerge emit emphasise employ employee empty en enable enclose encounter encourage end
    endorse enforce engage engineer enjoy enlarge enough ensure enter entire episode equal equip
    erase erect error escape especially essential establish estimate euro evaluate even eventually
    ever every everybody everyone everything everywhere evident evolve exact examine example
    exceed excellent except excessive exchange exclude exclusive excuse execute exercise exhaust
    exhibit exist expand expect expel expense expert explain exploit explore expo export expose
    exposure express extend extensive external extra extract extreme eye fabric face fact factory
    fail faint fair faith fake fall false familiar family far far-off farm fast fasten fat father
    faulty fear feature fee feed feel fence few field fierce fifth fight figure file fill film
    filter final find fine firmware first fit five fix flag flat flee float floor flow fly focus
    fog fold follow footage footnote for forbid force forecast foreign forget forgive form formal
    format fortnight fortunate forum forwards found four fourth fragile frame freedom freeze
    freight frequent fresh friend from front frontier frozen fulfil full fund further furthermore
    gain gaoler garden gate gather gear general generate gentle genuine get giant give given
    glance glare glass glossary go gold golden good govern governor grab grade grain grand grant
    graph grave great green grey gross grounds group grow guarantee guard guess guide guilty
    gutter had hadn't half hall hamlet hand handbook handle handmade handset hang happen happy
    harbour hard hardware harm harsh has hasn't hate have haven't he headline headquarters hear
    heavy height helicopter help hence henceforth her here hereby herein hesitate hidden hide high
    highway hill him hinder hinge hint hire his history hit hitherto hold hollow home honest hood
    hope horizontal hospital host hostile hot hotel hour house how however huge human hurt husband
    i idea ideal identical identify idle if ignore illegal illuminate illustrate image imagine
    imitate immediate imminent imperfect import important impose imprison improve in inasmuch
    include income incomplete inconclusive incorporate incorrect increase indeed independent index
    indicate indirect individual indoors industrial inexpensive infer inform informant infrared
    inherit inhibit initial initiate inject injury inmate inner innocent inquiry insert inside
    insofar inspect inspire install instant instead intact intend intense interact interim
    intermediate intermittent internal international interpret interrupt intervene interview into
    introduce invade invalid invent invest investigate investigators investor invite invoice
    involve inwards irrelevant is island isn't isolated issue it it's item its itself jailer job
    join joint journal judge jump juror just justice justify keen keep key keyboard kill kind
    kindergarten kneel knock know knowledge known label lack lake lamp lane language lantern
    laptop large laser last lately later latter launch law lawsuit lawyer lay lazy lead leaflet
    leak lean learn least leave lecture ledge left legal legitimate lend length lens less lesson
    lest let let's letter level liberty library license lid lie lift light like likewise limit
    line link list listen literal little live load loan lobby local locate lock log logo lone long
    look loose lose loud loudspeaker low luck lucky made magazine magnify mail main maintain major
    make mall man manage manual manufacturer many map marginal mark market mass massive match
    material matter mature maximum may maybe mayor me mean meanwhile measured measures mechanical
    media medium meeting member memorandum memory men merchant mere merge metal method metropolis
    mid middle midnight might migrate mild military militia mind mine minimal minimum minister
    ministry minor minute miss mission mistake mixed mobile model modern modest modify moment
    money monitor month moon moonlight more moreover morning mosque most mother motion motorbike
    motorway mount mountain move movie much mud multiply murder museum must mutual my nail naked
    name narrow nasty national native natural navy nay near nearby neat necessary need negative
    neglect negotiate neighbour neighbourhood neither network neutral never new newspaper next
    nice nickname night no nobody noise noisy nominal none noon nor normal north northeast
    northern northwest not note nothing notice notify notwithstanding novel now nowadays nowhere
    number nurse oath obey object objective obscure observe obsolete obstruct obtain obviously
    occasionally occupy occur odd of off offend office official often old omit on once one online
    only onto onward opaque open operate operator opinion opponent oppose optical optimal optional
    or orange order ordinary organic organise original originate other otherwise our out outdoor
    outline outside outwards oval over overall overlap overlook overnight override oversee overt
    overview owe owing own pack package page paint pair pale pan panel paper paragraph parallel
    parcel parent park part partial participate particular parties partner party pass passer-by
    passive past patent patient patrol pattern pay peculiar peel penalty people per perceive
    perfect perform perhaps period permanent permission permit persistent person personal
    perspective persuade phase phone photo photograph phrase physical picture piece pink pipe
    pixel place plain plan plane plant plastic plate play plead please plus point pole police
    policeman policewoman policy polite poor popular port pose positioning positive possess
    possibly post postpone potent pound pour practical practice praise prayer precise predict
    prefecture prefer preliminary premature prepare prescribe present preserve president press
    presumably pretend pretty prevail prevent previously price primary prime primitive prior
    prison privacy private probably probe proceed process proclaim produce product professor
    profile profit programme prohibit project prominent promise promote prompt proof proper
    propose prose prosecute prosecutor protect protest proud prove proven provided provisional
    proximate public publish pull punish pupil purchase pure purple purpose pursuant pursue push
    put qualify quarter quick quiet quit quite quote radar raid railway rain raise random rapid
    rare rather raw reach react read ready realise realistic really rear reason reassure rebuild
    recall recede receipt receive recent recognise recommend reconsider reconstruct record recover
    recruit rectangle rectangular red reduce refer refine reflect refuse refute regard regional
    register registry regret regular reinforce reject relate relative relax release relevant
    religion reluctant rely remain remark remember remind remote remove render renew renminbi rent
    repair repeat replace replies reply report represent representative reproduce request require
    rescue research resell resemble reserve reside resident residual resign resolve respect
    respectively respond restore restrict result resume retain retire retract retrieve return
    reveal revenue reverse review revise rib rich right rigid rim ring rise risk rival river road
    robbery robust roof rooftop room rotate rouble rough round routine rows rude rule run rural
    rust sad safe safety said sale same sample satellite satisfy save say scan scanner scarce
    scatter scene scheme scholar school scope score screen screw script sea seal search season
    second secret secretary secure see seek seem seen seize seldom select sell seminar send senior
    sensitive sensor separate sergeant series serve set settle several severe shade shadow shake
    shallow shan't shape share shareholder sharp she sheet shell shield shift ship shoot shop
    short shot should shouldn't shout show shown shrine shrink shut shy side sideways sighting
    sign signature significant silent silhouette sill silver similar simple simply since single
    sink siren sister sit site size sketch skip sky sleep sleeve slide slight slim slow small
    smart smell smoke smooth snow so social soft software sold soldier sole solid solve some
    somebody somehow someone something sometimes somewhere son soon sort sound source south
    southeast southern southwest spare spark speak special specific specify specimen spell spend
    sphere spill split spoil spokesman spokesperson spokeswoman spot spread spreadsheet spring spy
    square squeeze stable staff stage stair stamp stand standard star start state static steady
    steal steel steep step stick stiff still stock stone stop store story straight strange street
    stretch strict strike strip stripe strive strong student study stupid subcontractor subject
    submit subsidiary subsidy subtitle subtle suburb succeed such sudden suffer sufficient suggest
    suit sum summarise summary summer summit sun sunlight superior supervise supplier supply
    support suppose suppress sure surface surname surplus surprise surrender surround survey
    survive suspect suspend sustain swap swear sweep swim swing switch symmetric system table
    tablet take taken talk tall tamper target tariff task taste tax teach tear technical
    technician telephone television tell temple temporary tend tentative terms test testify
    testimony text texture than thank that the theft their them themselves then there thereafter
    thereby therefore therein thereupon these they thick thin thing think third this thorough
    those though threat three through throughout throw thus thus-far ticket tidy tie tight tile
    tilt time tiny tired title to today together tolerate tomorrow too top torture total touch
    tough tow toward town trace track trade trailer train transcript transfer transform translate
    transmit transparent transport trap travel treat tree trial triangle tricky truck true trust
    truth try tube tunnel turning turnstile turret twice twin twist two type typical ugly ultimate
    unable unanswered unaware uncertain unclear uncommon unconfirmed uncover under undergo
    underground underneath understand undertake undisputed uneven unexpected unfair unfamiliar
    unfortunately unidentified uniform unique unit unite universal unknown unless unlike
    unofficial unresolved unsafe unsigned until unusual unverified up update upgrade upload upon
    upper upright upstairs upward urban urge urgent us usable use used user usual utilise utter
    vague valid valley value van vanish varied varnish vary vast vehicle vendor verdict verified
    verify version versus vertical very via viable video view village violet virtual visit visitor
    visor visual vital vivid vote wait wake walk wall want ward warden warehouse warm warn was
    wash wasn't waste watch watchtower water watermark wave way we we're we've weak weaken wealthy
    wear weather web website week weigh weird weld well were weren't west western wet what
    whatever wheel when whenever where whereas whereby wherein whereupon wherever whether which
    whichever while whisper white who whoever whole whom whose why wide width wife wild will win
    window winner winter wipe wire wise wish with withdraw withhold within without withstand
    witnesses woman women won't wood word work workshop world worn worry worse worst worthy would
    wouldn't wrap wrong yard year yellow yen yes yesterday yet yield you you're young your yuan
    zero zoom
    """
)
"""Words that may begin a sentence, or stand in a heading, without naming anyone or anything."""
