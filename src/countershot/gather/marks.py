"""a picture or clip -> marks in it of programs that generate or redraw pictures.

IPTC names them in `Iptc4xmpExt:DigitalSourceType`, C2PA in a claim's actions; programs leave their
own names. No mark says nothing: whoever wants to hide it removes it.
"""

from pathlib import Path

HEAD_BYTES, TAIL_BYTES = 1 << 20, 1 << 18
MARKS = {
    b"compositewithtrainedalgorithmicmedia": "IPTC: composite with trained algorithmic media",
    b"trainedalgorithmicmedia": "IPTC: trained algorithmic media",
    b"digitalsourcetype/algorithmicmedia": "IPTC: algorithmic media",
    b"compositesynthetic": "IPTC: composite with synthetic elements",
    b"topaz photo ai": "Topaz Photo AI",
    b"topaz video": "Topaz Video",
    b"topaz gigapixel": "Topaz Gigapixel",
    b"gigapixel ai": "Gigapixel AI",
    b"real-esrgan": "Real-ESRGAN",
    b"stable diffusion": "Stable Diffusion",
    b"stablediffusion": "Stable Diffusion",
    b"midjourney": "Midjourney",
    b"adobe firefly": "Adobe Firefly",
    b"dall-e": "DALL-E",
    b"generative fill": "Generative Fill",
}
"""Bytes in small letters -> what they stand for. Vocabularies and product names, no policy."""


def marks_in(path: Path) -> tuple[str, ...]:
    """What stands at either end of the file, where metadata is kept; each once, in order."""
    with path.open("rb") as file:
        data = file.read(HEAD_BYTES)
        file.seek(0, 2)
        if file.tell() > HEAD_BYTES:
            file.seek(max(HEAD_BYTES, file.tell() - TAIL_BYTES))
            data += file.read(TAIL_BYTES)
    folded = data.lower()
    found = [words for mark, words in MARKS.items() if mark in folded]
    return tuple(dict.fromkeys(found))
