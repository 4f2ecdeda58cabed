"""a claim -> which parties it names, whether it must say whom it may harm, and why.

See docs/decisions/0019-inquiries.md. Evidence asks for it: a party that acts, a party that is named
other than as the maker of an identified product or as the place, words that accuse.
"""

import re
from collections.abc import Iterable

from countershot.claims.levels import identified_below
from countershot.claims.looking_up import identifications_of, specimens_by_id
from countershot.claims.named import chains_by_name, links_of
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile

ACCUSES = re.compile(
    r"\b(?:broke(?:n)? (?:the |its |their |a |every )?(?:\w+ )?"
    r"(?:law|rule|pledge|promise|contract|embargo|ban|word)s?"
    r"|breach\w*|violat\w+|flout\w+|defied|infring\w+"
    r"|illegal\w*|unlawful\w*|criminal\w*|crimes?|offence|fraud\w*|scam\w*|brib\w+|corrupt\w*"
    r"|launder\w+|smuggl\w+|embezzl\w+|kickbacks?|perjur\w+|forged|falsif\w+|counterfeit\w*"
    r"|sanctioned|blacklist\w*|evad(?:e|es|ed|ing)|circumvent\w*|dodg(?:e|es|ed|ing)"
    r"|abus(?:e|es|ed|ing|ive)|tortur\w+|persecut\w+|repress\w+|oppress\w+|genocid\w+"
    r"|atrocit\w+|forced labou?r|slave\w*|enslav\w+|complicit\w*|collu\w+|conspir\w+"
    r"|lied|lying|misled|mislead\w*|deceiv\w+|decept\w+|conceal\w*|cover(?:ed|s|ing)? up"
    r"|cover-up|untruthful\w*|dishonest\w*|falsely|untrue|covertly|secretly"
    r"|false (?:\w+ )?(?:statements?|claims?|information|declarations?|invoices?|certificates?)"
    r"|negligen\w+|reckless\w*|incompeten\w+|failed (?:to(?! (?:fully )?(?:load|open|render"
    r"|download|display))|in)|fails to|ignored (?:\w+ )?warnings?"
    r"|despite (?:its|their|the|a) (?:\w+ )?(?:pledge|promise|policy|assurance|denial|ban)s?"
    r"|contrary to (?:its|their|the) (?:\w+ )?(?:pledge|promise|policy|assurance|statement)s?"
    r"|contradict\w*|profit(?:s|ed|ing|eer\w*) from|exploit(?:s|ed|ing|ation)"
    r"|(?:is|was|acts?|acted|serves?|served) (?:as )?(?:an? |the |nothing but an? )?(?:\w+ )?"
    r"(?:front(?= (?:for|of|company))|straw man|shell company|puppet|accomplice|cartel|liar|thief"
    r"|cheat|crook|war criminal|henchm[ae]n|stooge)"
    r"|harmed|endanger\w*|detained|interned|imprison\w+|spied|spies on|stole|stolen)\b"
    r"|违法|违反|违规|非法|欺骗|欺诈|行贿|受贿|贿赂|腐败|侵犯|镇压|迫害|酷刑|拘押|强迫劳动|隐瞒"
    r"|撒谎|谎报|谎称|虚假|走私|洗钱|共谋|帮凶|滥用|受制裁",
    re.IGNORECASE,
)
"""Words that accuse somebody, or report something to their discredit."""


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""A host's name is not a party's."""
_NEGATED = re.compile(
    r"\b(?:never|neither|nor|not(?! (?:only|just|merely|solely))|no|cannot)\s+"
    r"(?:(?:be|been|being|ever|once|has|have|had|done|anything|any|an?|in|knowingly|yet|found|shown|said|to"
    r"|itself|themselves)\s+){0,4}$|n['’]t\s+(?:(?:be|been|ever|knowingly|to)\s+){0,2}$",
    re.IGNORECASE,
)


def accusation_in(text: str) -> str:
    """The first words that accuse somebody; "" where none do ("has never broken a ban")."""
    for match in ACCUSES.finditer(text):
        if not _NEGATED.search(text[: match.start()]):
            return match[0]
    return ""


def parties_in(text: str, facts: Facts) -> tuple[str, ...]:
    """Ids of the parties of case.toml that a text names, by any of their spellings.

    A longer name is not also the shorter one that it begins with.
    """
    spellings = [
        (spelling, party)
        for party, it in facts.case.parties.items()
        for spelling in (it.name, *it.also)
        if spelling
    ]
    found: set[str] = set()
    for spelling, party in sorted(spellings, key=lambda one: (-len(one[0]), one)):
        pattern = spelling_pattern(spelling)
        if pattern.search(text):
            found.add(party)
            text = pattern.sub(lambda match: "\0" * len(match[0]), text)
    return tuple(sorted(found))


def spelling_pattern(spelling: str) -> re.Pattern[str]:
    """Finds a name as a word of its own; one in Chinese anywhere."""
    escaped = re.escape(spelling).replace(r"\ ", r"\s+")
    if not spelling.isascii():
        return re.compile(escaped)
    return re.compile(rf"(?<![^\W_]){escaped}(?![^\W_])", re.IGNORECASE)


def words_of(file: ClaimFile) -> str:
    """What a claim asserts in prose: its headline and its own words."""
    return f"{file.claim.headline}\n{file.claim.prose}"


def named_by(file: ClaimFile, facts: Facts) -> tuple[str, ...]:
    """Parties that a claim names in its words or as its actor, in whatever part."""
    return parties_in(f"{words_of(file)}\n{file.claim.scope.actor}", facts)


def why_it_must_say(file: ClaimFile, facts: Facts) -> str:
    """What in the claim asks for ``adverse_to``; "" where nothing does."""
    claim = file.claim
    if claim.scope.actor.strip():
        return f"`scope.actor` is {claim.scope.actor.strip()}"
    named = parties_in(_ADDRESS.sub(" ", words_of(file)), facts)
    if named:  # naming them as makers of what was identified does not count
        named = parties_in(_without_products(file, facts), facts)
    placed = set(parties_in(claim.scope.place, facts))
    others = [party for party in named if party not in placed]
    if others:
        return f"it names {facts.case.parties[others[0]].name}"
    if accused := why_nobody_is_not_enough(file, facts):
        return accused
    return ""


def why_nobody_is_not_enough(file: ClaimFile, facts: Facts) -> str:
    """Why ``adverse_to: []`` cannot stand: it accuses somebody it names; "" if it may."""
    named = bool(named_by(file, facts)) or bool(file.claim.scope.actor.strip())
    accuses = accusation_in(_without_places(words_of(file), file))
    if named and accuses:
        return f"it says '{accuses}' and names a party"
    if _leads_to_a_list(file, facts) and named:
        return "its chain ends on a list and it names a party"
    return ""


def _without_places(text: str, file: ClaimFile) -> str:
    """A place's own name accuses nobody (an internment museum, the Crime Street gate)."""
    place = file.claim.scope.place.strip()
    return text.replace(place, " ") if place else text


def _without_products(file: ClaimFile, facts: Facts) -> str:
    """The claim's words without products' names, which say whose they are.

    "Velmara Orrin DX" is a product; where the claim rests on an identification, so is "Velmara"
    where it is said to be the maker of what was identified. Quotations count: they name people too.
    """
    text = _ADDRESS.sub(" ", words_of(file))
    specimens = specimens_by_id(facts)
    makers = {
        specimens[each.identification.specimen].specimen.maker
        for name in identified_below((file,), facts)
        for each in identifications_of(name, facts)
        if each.identification.specimen in specimens
    }
    phrases: list[str] = []
    for specimen in (file.specimen for file in facts.specimens):
        for product in (specimen.series, specimen.device_model):
            phrases += [f"{specimen.maker} {product}"] if specimen.maker and product else []
    made = [f"made by {maker}" for maker in makers if maker]
    made += [f"a {maker} {noun}" for maker in makers if maker for noun in _NOUNS]
    return _blanked(text, [*phrases, *made])


_NOUNS = ("camera", "device", "dome", "speed dome", "product", "series")


def _blanked(text: str, phrases: Iterable[str]) -> str:
    for phrase in sorted(set(phrases), key=lambda each: (-len(each), each)):
        text = spelling_pattern(phrase).sub(" ", text)
    return text


def _leads_to_a_list(file: ClaimFile, facts: Facts) -> bool:
    chains = chains_by_name(facts)
    return any(
        link.relation == "listed on"
        for ground in file.claim.grounds
        if ground.chain in chains
        for _, link in links_of(chains[ground.chain or ""])
    )
