"""two names -> the chance that they are one party's, with reasons, whatever their scripts"""

from countershot.entities.names.index import name_index
from countershot.entities.names.places import Places


def pair_score(one: str, other: str, places: Places) -> float:
    """As if the other were the only name held."""
    found = name_index([other], places).compared(one, 0)
    return found.score
