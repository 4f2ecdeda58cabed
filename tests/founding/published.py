"""the article's own lines -> a case whose report they are, and the claims that they make.

Nothing of the article stands here: its lines are looked up when the case is built. What it shows in
pictures only is written down as that, so that the gate can say so.
"""

import re
from collections.abc import Sequence

from tests.founding.texts import ClaimText, cited, source

END = "Comments ("
"""The line at which the article ends and its readers' comments begin."""
CLAIMS = {1: "camera", 6: "camera", 10: "camera", 22: "camera", 26: "camera", 28: "camera",
          42: "projects", 62: "no-comment", 66: "loans", 76: "sanctioned"}  # fmt: skip
"""Article line -> the claim that carries it, where the article gives it any ground at all."""
ASKED = "[hikvision]"
SPECIMEN = """maker: Hikvision
badge: HIKVISION
series: DarkFighter X
device_model: ""
kind: ptz
features:
  - id: shape
    words: as the picture in the article shows it
    discriminating: false
citation: the article itself shows it in a picture and describes no feature
"""
ADDRESS = re.compile(r"https://www\.bbc\.com/\S+")
"""Where the broadcast was, as a reader's comment has it; another comment says that it is gone."""
IDENTIFICATION = """---
sighting: s-00000000-1
specimen: darkfighter-x
level: 4
verdict: identified
maker: Hikvision
series: DarkFighter X
device_model: DarkfighterX PTZ
---
## Features
| # | feature | questioned | specimen | agrees | discriminating | questioned box | specimen box |
|---|---|---|---|---|---|---|---|
| 1 | shape | see picture | see picture | yes | no | | |
## Limits
The article names a model and shows pictures; it says in words nothing that was compared.
Its readers give an address of the broadcast, and say that the link is dead: {address}
"""


def report(lines: Sequence[str]) -> str:
    """The article as the report of a case, line for line, so that their numbers are the same."""
    found = []
    for number, line in enumerate(lines, start=1):
        if line.startswith(END):
            break
        claim = f" [@{CLAIMS[number]}]" if number in CLAIMS else ""
        found.append(f"{'# ' if number == 1 else ''}{line}{claim if line.strip() else ''}")
    return "\n".join(found) + "\n"


def files(article: str, lines: Sequence[str]) -> dict[str, str]:
    """Every judgement file of the case of the article as published; ``article``: its exhibit."""
    at = {number: lines[number - 1] for number in (1, 26, 42, 62, 66, 76)}

    def said(number: int, words: str) -> str:
        assert words in at[number], f"line {number} of the article is another one"
        return cited(article, f"line {number}", words)

    broadcast = next(found[0] for line in lines if (found := ADDRESS.search(line)))
    claims = (
        ClaimText("camera", at[1], ("identification: bottom-camera", said(26, "bottom camera")),
                  at[26], kind="fact", of="camera", actor="Hikvision", grade="high", adverse=ASKED,
                  place="Hotan County Education Training Center"),
        ClaimText("projects", at[42].partition(", having")[0],
                  (said(42, "~$300 million"),), at[42].partition(" (see")[0],
                  kind="fact", count=2, of="projects", actor="Hikvision", grade="high",
                  adverse=ASKED, place="Xinjiang"),
        ClaimText("no-comment", at[62].partition(".")[0], (said(62, "declined to comment"),),
                  at[62], kind="fact", actor="Hikvision", grade="high", adverse=ASKED),
        ClaimText("loans", at[66].partition(",")[0], (said(66, "hundreds of millions"),),
                  at[66].partition(", as the excerpt")[0], kind="inference", actor="Hikvision",
                  grade="high", adverse=ASKED),
        ClaimText("sanctioned", at[76], (said(76, "October 2019"),), at[76], kind="fact",
                  actor="Hikvision", grade="high", adverse=ASKED),
    )  # fmt: skip
    found = {f"claims/{claim.id}.md": claim.text() for claim in claims}
    found["identifications/bottom-camera.tom.md"] = IDENTIFICATION.format(address=broadcast)
    found["specimens/darkfighter-x.yaml"] = SPECIMEN
    found |= source(article)
    found["report.md"] = report(lines)
    return found
