"""the kinds of devices, in the order of the network's outputs -> KINDS (DESIGN section 4)"""

KINDS = (
    "bullet",
    "box",
    "turret",
    "dome",
    "ptz",
    "pt_home",
    "positioning",
    "multisensor",
    "fisheye",
    "cube",
    "alpr",
    "other",
)
