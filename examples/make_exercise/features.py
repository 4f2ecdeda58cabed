"""nothing -> the numbered features of each invented product, in words, and what they tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Feature:
    """One feature: its number in the pictures, the labels that draw it, the words."""

    number: int
    name: str
    parts: tuple[str, ...]
    words: str
    discriminating: bool


@dataclass(frozen=True)
class Product:
    """One invented product series and the pictures taken of it."""

    key: str
    maker: str
    badge: str
    series: str
    device_models: tuple[str, ...]
    kind: str
    features: tuple[Feature, ...]


ORRIN_DX = Product(
    "velmara-orrin-dx",
    "Velmara",
    "VELMARA",
    "Orrin DX",
    ("Orrin DX-410", "Orrin DX-420"),
    "ptz",
    (
        Feature(
            1,
            "ribbed collar",
            ("collar",),
            "Four white rings, one above the other, stand out from a dark core between the "
            "bell-shaped shell and the dark head.",
            True,
        ),
        Feature(
            2,
            "forward sun visor",
            ("visor",),
            "A dark lip juts forward under the collar, round the front third only.",
            True,
        ),
        Feature(
            3,
            "lamp strip, viewer's left",
            ("lamp strip (left)",),
            "An upright pale strip with four round lamps stands to the left of the ball.",
            True,
        ),
        Feature(
            4,
            "lamp strip, viewer's right",
            ("lamp strip (right)",),
            "An upright pale strip with four round lamps stands to the right of the ball.",
            True,
        ),
        Feature(
            5,
            "dark ball with rimmed lens",
            ("ball", "lens"),
            "A black ball carries a round lens window with a grey rim; many speed domes have one.",
            False,
        ),
        Feature(
            6,
            "bell-shaped shell",
            ("shell",),
            "A smooth white bell hangs from the arm; many speed domes have one.",
            False,
        ),
        Feature(7, "badge", ("badge",), "The word VELMARA on the front of the bell.", False),
        Feature(
            8,
            "rating plate",
            ("rating plate",),
            "A metal plate at the back of the bell names the device model, and nothing else "
            "outside does; the clip never shows the back.",
            False,
        ),
    ),
)
KITE_P2 = Product(
    "sotarn-kite-p2",
    "Sotarn",
    "SOTARN",
    "Kite P2",
    (),
    "ptz",
    (
        Feature(
            1,
            "smooth grey rim",
            ("smooth rim",),
            "One thin grey rim where the Orrin DX has four rings: no ribs.",
            True,
        ),
        Feature(
            2,
            "hanging dark bowl",
            ("bowl",),
            "A smooth dark bowl; no lens window stands out, no lamps beside it, no visor above it.",
            True,
        ),
        Feature(3, "bell-shaped shell", ("shell",), "A smooth white bell down to the rim.", False),
        Feature(4, "badge", ("badge",), "The word SOTARN low on the bell.", False),
    ),
)
BRIM_S = Product(
    "halvek-brim-s",
    "Halvek",
    "HALVEK",
    "Brim S",
    (),
    "ptz",
    (
        Feature(
            1,
            "round brim",
            ("round brim",),
            "A white brim runs all the way round under the bell: no ribs, no dark lip.",
            True,
        ),
        Feature(
            2,
            "single lamp bar",
            ("single lamp bar",),
            "One lying bar with five lamps across the top of the ball; none beside it.",
            True,
        ),
        Feature(
            3,
            "dark ball with rimmed lens",
            ("ball", "lens"),
            "A black ball with a rimmed lens window, free at both sides.",
            False,
        ),
        Feature(4, "bell-shaped shell", ("shell",), "A smooth white bell.", False),
        Feature(5, "badge", ("badge",), "The word HALVEK on the bell.", False),
    ),
)
ORRIN_BX = Product(
    "velmara-orrin-bx",
    "Velmara",
    "VELMARA",
    "Orrin BX",
    (),
    "bullet",
    (
        Feature(
            1,
            "sun shield",
            ("sun shield",),
            "A flat white roof with turned-down sides, longer than the body.",
            False,
        ),
        Feature(
            2,
            "square black face",
            ("face", "lens"),
            "A black square face with one lens in its upper half.",
            True,
        ),
        Feature(
            3,
            "two round lamps",
            ("round lamp",),
            "Two round lamps in the lower corners of the face.",
            True,
        ),
        Feature(4, "badge", ("badge",), "The word VELMARA on the side of the shield.", False),
    ),
)
PRODUCTS = (ORRIN_DX, KITE_P2, BRIM_S, ORRIN_BX)


def product_of(name: str) -> Product:
    """The product a specimen picture shows, from its file name."""
    return next(p for p in PRODUCTS if name.startswith(p.key))
