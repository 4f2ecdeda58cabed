"""the characters a document needs -> a small TrueType font of them, cut from Noto Sans CJK.

The source font travels in the bpy wheel (SIL Open Font License 1.1, which allows embedding).
ReportLab embeds TrueType outlines only, so the cubic outlines are turned into quadratic ones.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

SOURCE = "Noto Sans CJK Regular.woff2"


def source_path() -> Path:
    """Where the bpy wheel keeps the font; bpy itself is not started."""
    spec = importlib.util.find_spec("bpy")
    assert spec and spec.origin, "bpy is not installed; see requirements.txt"
    return next(Path(spec.origin).parent.rglob(SOURCE))


def _chinese_forms(font: TTFont) -> dict[str, str]:
    """Glyph -> its mainland Chinese form, from the font's own `locl` feature."""
    table = font["GSUB"].table
    wanted: set[int] = set()
    for script in table.ScriptList.ScriptRecord:
        for language in script.Script.LangSysRecord:
            if language.LangSysTag == "ZHS ":
                wanted.update(language.LangSys.FeatureIndex)
    forms: dict[str, str] = {}
    for index in sorted(wanted):
        record = table.FeatureList.FeatureRecord[index]
        if record.FeatureTag != "locl":
            continue
        for number in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[number].SubTable:
                plain = getattr(sub, "ExtSubTable", sub)
                forms.update(getattr(plain, "mapping", {}))
    return forms


def _quadratic(font: TTFont) -> None:
    """Replace the CFF outlines by glyf outlines."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    made = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        made[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, made
    for name in order:
        made[name].recalcBounds(glyf)
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(made[name], "xMin", 0))
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxZones",
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
        "maxComponentDepth",
    ):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def cut_font(characters: str, path: Path) -> Path:
    """Write the small font; the same characters give the same bytes."""
    font = TTFont(str(source_path()), recalcTimestamp=False)
    forms = _chinese_forms(font) if "GSUB" in font else {}
    for table in font["cmap"].tables:
        if hasattr(table, "cmap"):
            table.cmap = {code: forms.get(name, name) for code, name in table.cmap.items()}
    options = Options()
    options.layout_features, options.hinting, options.desubroutinize = [], False, True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx"]
    options.name_IDs, options.notdef_outline = [0, 1, 2, 4, 6, 13, 14], True
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    _quadratic(font)
    path.parent.mkdir(parents=True, exist_ok=True)
    font.flavor = None
    font.save(str(path))
    return path
