"""lists of beginnings of words -> one linear pattern; sayings: ideas that meet in a sentence.

Everything is compared in the one spelling of ``wall_text.folded``: both scripts of Chinese, Arabic
with and without marks and hamza, the Turkish i with and without its dot.
"""

import re
from dataclasses import dataclass

from countershot.capture.wall_text import Sentence, folded

Idea = re.Pattern[str]
_LETTER = r"a-z0-9\u00df-\u024f\u0400-\u04ff"


def idea(endings: str = "", **lists: str) -> Idea:
    """One idea in several languages: beginnings of words, separated by commas.

    ``_`` at an end: the word ends there. Scripts that join words match anywhere; there ``_`` before
    an entry says that it must begin a word. ``endings``: a pattern of endings of words.
    """
    entries = {" ".join(folded(one).split()) for row in lists.values() for one in row.split(",")}
    anywhere: list[str] = []
    begun: list[str] = []
    for entry in sorted(entries - {""}, key=lambda entry: (-len(entry), entry)):
        literal = re.escape(entry.strip("_"))
        literal = rf"(?<!\w){literal}" if entry.startswith("_") else literal
        literal += f"(?![{_LETTER}])" if entry.endswith("_") else ""
        (begun if re.match(f"[{_LETTER}]", entry) else anywhere).append(literal)
    groups = [f"(?<![{_LETTER}])(?:{'|'.join(begun)})"] if begun else []
    ends = [f"(?:{endings})(?!\\w)"] if endings else []
    return re.compile("|".join(groups + anywhere + ends))


@dataclass(frozen=True)
class Saying:
    """Ideas that must all occur in one sentence, of ``at_most`` so many words where given."""

    ideas: tuple[Idea, ...]
    at_most: int = 1000

    def is_in(self, sentence: Sentence, words: str) -> bool:
        """Whether a sentence says it; ``words`` is its folded text, or what of it counts."""
        return sentence.words <= self.at_most and all(part.search(words) for part in self.ideas)


def saying(*ideas: Idea, at_most: int = 1000) -> Saying:
    """Short to write in lists."""
    return Saying(ideas, at_most)
