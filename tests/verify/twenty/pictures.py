"""the exercise's invented pictures -> cases on what is seen: a kind, a series, a street with "
"faces."""

import io
import re
from datetime import date
from pathlib import Path

import av

from countershot import flow
from tests.footage.clips import write_clip
from tests.footage.covered import needs_faces
from tests.footage.faces_drawn import Pose, background, with_face
from tests.verify.twenty.desk import Desk, Time, begin
from tests.whole.program import EXERCISE, ROOT
from tests.whole.small_case import THREAT

MATERIAL = ROOT / "examples/make_exercise/material"
SEEN_MS = 6000
"""A moment of the exercise's clip at which the post is seen."""
LOG = "The log of the picture desk, 2025: one photograph of the post, no place and no day noted.\n"


def kind(folder: Path, time: Time) -> Desk:
    """A device in a photograph, taken to its kind and no further, by two people."""
    desk = begin(folder, time, LOG, "desk-log.txt")
    photo = _seal(desk, MATERIAL / "specimens/sotarn-kite-p2-three-quarter.jpg", "street.jpg")
    known = _seal(desk, MATERIAL / "specimens/halvek-brim-s-front.jpg", "brim.jpg")
    desk.put("specimens/halvek-brim-s.yaml", _specimen("halvek-brim-s", known))
    sighting = _sighting(desk, photo)
    for examiner, rows in KIND.items():
        head = {"sighting": sighting, "specimen": "halvek-brim-s", "level": 1,
                "verdict": "identified", "maker": "", "series": "", "device_model": ""}  # fmt: skip
        table = "\n".join(f"| {n} | {row} | | |" for n, row in enumerate(rows, 1))
        body = f"## Features\n{TABLE}\n{table}\n## Excluded\n## Limits\n{LIMITS}"
        desk.front(f"identifications/street.{examiner}.md", head, body)
    _origin(
        desk, photo, "the picture desk of the town archive", "the archive's own log and shelves"
    )
    desk.assert_(
        "a-dome", "The device in the photograph of the post is a speed dome",
        "A ball hangs under a white bell, with a rim between them. Its maker cannot be told.",
        "A street lamp with a round shade can look much like it from below.",
        scope=(1, "device", "the post in the photograph", "", ""), on=["- identification: street"],
        kind="fact", warrant="two people saw a ball with a lens under a bell, each on their own",
        rests_on_one="there is one photograph of the post",
    )  # fmt: skip
    desk.tell(
        "A speed dome in a photograph [@a-dome]",
        "The device in the photograph of the post is a speed dome [@a-dome]. Its maker cannot be "
        "told [@a-dome].",
    )
    return desk


TABLE = (
    "| # | feature | questioned | specimen | agrees | discriminating | questioned box | specimen "
    "box |"
    "\n|---|---|---|---|---|---|---|---|"
)
LIMITS = (
    "The photograph shows one side. No lettering is visible, and rims of many makers look alike."
)
KIND = {
    "bo": ["bell-shell | a white bell over a dark ball | a white bell over a dark ball | yes | yes",
           "rimmed-lens | a dark bowl under the rim, round | a black ball, round, with a lens "
           "window | yes | no"],
    "eli": ["bell-shell | a smooth hood, wider below | a smooth hood, wider below | yes | yes",
            "rimmed-lens | a half globe hangs out of the hood | a globe with a window hangs out of "
            "the hood | yes | no"],
}  # fmt: skip


def series(folder: Path, time: Time) -> Desk:
    """A device in a still of a broadcast, taken to its series; two look-alikes are excluded."""
    desk = begin(folder, time, LOG, "desk-log.txt")
    still = desk.seal("still.png", _still())
    for name in ("velmara-orrin-dx", "halvek-brim-s", "sotarn-kite-p2"):
        text = (EXERCISE / f"specimens/{name}.yaml").read_text().replace("- 2029", "- 2019")
        desk.put(f"specimens/{name}.yaml", text)
    views = [
        p
        for p in sorted((MATERIAL / "specimens").glob("*.jpg"))
        if re.search("dx-[ft]|-s-|p2", p.name)
    ]
    flow.seal(desk.path, [str(path) for path in views])
    sighting = _sighting(desk, still)
    for examiner, theirs in (("bo", "ana"), ("eli", "bo")):
        text = (EXERCISE / f"identifications/lower-camera.{theirs}.md").read_text()
        text = re.sub(r"sighting: .*", f"sighting: {sighting}", text).replace("clip", "still")
        text = re.sub(r"\| \d+,[\d,]+ \| \d+,[\d,]+ \|", "| | |", text)
        desk.put(f"identifications/dome.{examiner}.md", text)
    _origin(
        desk, still, "Channel Nine Ostervale", "the channel's own archive and two picture searches"
    )
    desk.assert_(
        "orrin-dx", "The lower camera in the still is of the Velmara Orrin DX series",
        "The lower camera has two upright lamp strips beside its ball and a visor lip in front. "
        "The Sotarn\n"
        "Kite P2 and the Halvek Brim S have neither.",
        "The same housing could be sold under another badge; the still shows no badge.",
        scope=(1, "camera", "the post in the still", "", ""), on=["- identification: dome"], kind=
        "fact",
        warrant="two examiners found the lamp strips and the visor lip that only this series has",
        rests_on_one="there is one still of the post",
    )  # fmt: skip
    desk.tell(
        "The lower camera in a still is of the Velmara Orrin DX series [@orrin-dx]",
        "It has two upright lamp strips beside its ball and a visor lip in front [@orrin-dx]. The "
        "Sotarn Kite\n"
        "P2 and the Halvek Brim S are excluded [@orrin-dx].",
    )
    return desk


def faces(folder: Path, time: Time) -> Desk:
    """A clip that leaves as a copy in which every face is covered, looked through by a person."""
    needs_faces()
    desk = begin(folder, time, ROUND, "rounds.txt")
    desk.toml(THREAT.format(date=date.fromisoformat(time.moment[:10])))
    still = background((1280, 720), 5)
    drawn = [with_face(still, Pose(96), (0.2 + 0.04 * n, 0.3))[0] for n in range(6)]
    clip = write_clip(desk.path.parent / "in/street.mp4", drawn)
    exhibit = flow.seal(desk.path, [str(clip)], giver="a-reader").exhibits[0].id
    made = flow.cover(desk.path, exhibit)
    made.redaction.write_text(made.redaction.read_text() + LOOKED)
    desk.assert_(
        "rounds", "The office's notice says that a guard walks past the north wall every hour",
        "The notice gives the hours of the rounds. In the clip one person passes the wall.",
        "The person in the clip may be anyone; the clip does not show a guard.",
        scope=(1, "guard", "the north wall", "", ""),
        on=[desk.cite("A guard walks past the north wall every hour"),
            f"- exhibit: {exhibit}\n  time_ms: [0, 200]\n  box_px: [200, 150, 300, 300]"],
        alleged_by="the office",
    )  # fmt: skip
    desk.tell(
        "A notice tells of hourly rounds at the north wall [@rounds]",
        "According to the notice, a guard walks past the north wall every hour [@rounds].",
    )
    return desk


LOOKED = "Cy played every frame slowly; the wall and the passer-by's coat stay visible.\n"
ROUND = "Notice of the office. A guard walks past the north wall every hour, from six to ten.\n"
SITE = """Planning notice 71 of the Wexcombe Drainage Office
Pumping house, 51.2294 N, 4.4031 E. Cameras: 6, on the roof.
"""


def place(folder: Path, time: Time) -> Desk:
    """A place told to a kilometre, with its sketch of where it lies; the paper is more exact."""
    desk = begin(folder, time, SITE, "planning.txt")
    desk.assert_(
        "roof", "The planning notice 71 lists six cameras on the roof of a pumping house",
        "According to the notice the house stands near 51.23 N, 4.40 E.",
        "A plan can be changed before anything is built.",
        scope=(6, "cameras", "a pumping house near 51.23 N, 4.40 E", "", ""),
        on=[desk.cite("Cameras: 6, on the roof"), desk.cite("51.2294 N, 4.4031 E")],
        alleged_by="Wexcombe Drainage Office", rests_on_one="the notice is the only plan that we "
        "found",
    )  # fmt: skip
    desk.tell(
        "A plan lists six cameras on a roof [@roof]",
        "According to the planning notice, six cameras stand on the roof of a pumping house near "
        "51.23 N,\n"
        "4.40 E [@roof].",
    )
    return desk


def _still() -> bytes:
    """The part of one frame that shows the lower device, as PNG."""
    with av.open(str(MATERIAL / "clip.mp4")) as clip:
        frames = clip.decode(video=0)
        frame = next(each for each in frames if each.time and each.time * 1000 >= SEEN_MS)
    out = io.BytesIO()
    frame.to_image().crop((450, 150, 800, 540)).save(out, "PNG")
    return out.getvalue()


def _seal(desk: Desk, path: Path, name: str) -> str:
    return flow.seal(desk.path, [str(path)], name=name).exhibits[0].id


def _specimen(name: str, picture: str) -> str:
    text = (EXERCISE / f"specimens/{name}.yaml").read_text().replace("- 2029", "- 2019")
    text = text.partition("lookalikes:")[0].replace(
        "discriminating: false", "discriminating: true", 2
    )
    shown = f"pictures:\n- exhibit: {picture}\n  view: front\ncitation: invented\n"
    return f"{text}lookalikes: []\n{shown}"


def _sighting(desk: Desk, exhibit: str) -> str:
    found = flow.look(desk.path, [exhibit]).sightings
    return max((s for s in found if s.exhibit == exhibit), key=lambda s: s.score).id


def _origin(desk: Desk, exhibit: str, publisher: str, searched: str) -> None:
    unknown = (
        "\n  answer: not known\n  why: nothing in the picture could be found on a map or is dated\n"
    )
    desk.front(
        f"origins/{exhibit[2:]}.md",
        {"exhibit": exhibit, "publisher": publisher, "earliest": "none but ours",
         "searched": searched, "edits": "cut to the post and saved anew, as far as can be seen",
         "synthetic": "the shadows fall one way, and the rims and edges hold together everywhere",
         "considered": "no sign"},
        "An invented picture: what would be said of a real one.",
        f"place:{unknown}date:{unknown}",
    )  # fmt: skip
