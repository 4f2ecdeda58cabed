"""a name, the names on lists -> candidates with list, entry, score and reasons, or abstention"""

SAYS_FROM = 0.6
"""A score from which the program says that they are one; measured in docs/names.md."""
SAYS_NOTHING_BELOW = 0.15
"""Below it says that none is; between the two it abstains: a person should look."""
