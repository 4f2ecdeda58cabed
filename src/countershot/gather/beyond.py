"""claims' words that no record below has -> which of them their exhibits' own texts have."""

from collections.abc import Callable
from functools import cache

from countershot.claims.drawing_on import exhibits_below
from countershot.claims.matter import Known, known
from countershot.claims.strange import new_words, strange
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts


def found_in(facts: Facts, text_of: Callable[[Exhibit], str]) -> dict[str, frozenset[str]]:
    """Claim's path -> those of its words. A text is read only where a claim has such words."""

    @cache
    def text(name: str) -> Known:
        return known([text_of(facts.exhibits[name].exhibit)])

    found = {}
    for file in facts.claims:
        words = {word: passage for passage, word in strange(file, facts)}
        missing = set(words)
        for name in exhibits_below(file, facts) if words else ():
            missing = {
                word for word in missing if word in new_words(words[word], facts, text(name))
            }
        if words:
            found[file.document.path] = frozenset(words.keys() - missing)
    return found
