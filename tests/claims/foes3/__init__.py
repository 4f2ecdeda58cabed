"""issue 7's words, read by somebody who has not seen the rules -> seeded faults, honest edits.

python -m tests.claims.foes3              # the first list
python -m tests.claims.foes3 second       # the one that was kept until the rules were mended
"""
