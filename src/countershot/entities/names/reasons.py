"""what was found alike in two names -> sentences that a reader can check"""

Why = list[tuple[str, str, str]]

SAYS = {
    "place": "place: {} is {}",
    "sound": "sound: {} is how {} is read",
    "meaning": "meaning: {} for {}",
    "spelling": "spelling: {} may be how {} is spelt",
    "initials": "initials: {} of {}",
    "brand": "known as: {} for {}",
    "form": "legal form: both say {}",
    "same": "same: {}",
    "like": "alike: {} and {}",
    "in order": "short for: {} has {} in this order",
    "left": "unexplained: {}",
}
MOST = 12


def in_words(why: Why) -> tuple[str, ...]:
    """One sentence a reason, in the order in which they were found."""
    found = []
    for kind, one, other in why[:MOST]:
        words = SAYS[kind]
        found.append(
            words.format(one, other or "the place") if words.count("{}") == 2 else words.format(one)
        )
    return tuple(dict.fromkeys(found))
