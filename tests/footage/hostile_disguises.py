"""files that are something else, under a picture's or clip's name -> the third part of the table.

Playlists and scripts name other files and addresses: none may ever be opened.
"""

import gzip
import io
import zipfile

from tests.footage.hostile import hostile, put
from tests.footage.hostile_clips import NO_VIDEO, clip
from tests.footage.hostile_pictures import picture

UNKNOWN = "neither a photograph nor a clip"
HLS = b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
WEB = "http://127.0.0.1:9/seen"

for _name, _data in {
    "hls-playlist.mp4": HLS,
    "hls-playlist-of-addresses.m3u8": HLS.replace(b"file:///etc/passwd", WEB.encode()),
    "hls-playlist-with-a-key.ts": b'#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="file:///etc/passwd"\n'
    b"#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n",
    "concat-script.mp4": b"ffconcat version 1.0\nfile /etc/passwd\n",
    "concat-script-of-protocols.mkv": b"ffconcat version 1.0\nfile 'concat:/etc/passwd|a.mp4'\n"
    b"file 'subfile,,start,0,end,9,,:/etc/passwd'\nfile 'http://127.0.0.1:9/a'\n",
    "dash-manifest.mp4": b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011">'
    b"<BaseURL>http://127.0.0.1:9/</BaseURL></MPD>",
    "session-description.mp4": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
    "smooth-streaming.wmv": b'<ASX version="3.0"><Entry><Ref href="http://127.0.0.1:9/"/></Entry>',
    "page.jpg": b"<!doctype html><video src=http://127.0.0.1:9/a autoplay>",
    "script.png": b"#!/bin/sh\nrm -rf /\n",
    "document.jpg": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n",
    "postscript.png": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) run\n",
    "magick-script.mvg": b"push graphic-context\nimage over 0,0 9,9 'url(http://127.0.0.1:9/)'\n",
    "zeros.avi": bytes(100_000),
    "program.mp4": b"\x7fELF\x02\x01\x01" + bytes(500),
    "raw-h264.mp4": b"\0\0\0\1\x67\x64\0\x1f" + bytes(5000),
    "icon.png": b"\0\0\1\0\1\0" + bytes(600),
    "photoshop.jpg": b"8BPS\0\1" + bytes(6) + b"\0\3\x7f\xff\xff\xff\x7f\xff\xff\xff\0\x08\0\3",
    "jpeg2000.jpg": b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(300),
    "exr.png": b"\x76\x2f\x31\x01" + bytes(300),
}.items():
    put(f"disguise-{_name}", "not footage", "", lambda data=_data: data)  # type: ignore[misc]


@hostile("disguise-zip.jpg", "not footage")
def _() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("../../a"), bytes(10 << 20))
    return out.getvalue()


put("disguise-gzip.png", "not footage", "", lambda: gzip.compress(picture("PNG"), mtime=0))
put(
    "disguise-drawing-that-fetches.svg",
    "refused",
    UNKNOWN,
    lambda: (
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/>'
        b'<image href="http://127.0.0.1:9/seen"/><script>1</script></svg>'
    ),
)
put(
    "disguise-drawing-that-bursts.jpg",
    "refused",
    UNKNOWN,
    lambda: (
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
        + b']><svg xmlns="http://www.w3.org/2000/svg"><text>&a9;</text></svg>'
    ),
)
put("disguise-heic.jpg", "refused", "HEIC", lambda: b"\0\0\0\x18ftypheic" + bytes(600))
put("disguise-sound.mp4", "refused", NO_VIDEO, lambda: clip().replace(b"vide", b"soun"))
put("disguise-clip.jpg", "looked", "", clip)
put("disguise-photograph.mp4", "looked", "", lambda: picture("JPEG"))
put(
    "disguise-playlist-in-an-index-box.mov",
    "refused",
    "cut off before its index",
    lambda: b"\0\0\0\x08wide" + HLS,
)
put("disguise-clip-with-a-playlist-behind-it.mp4", "looked", "", lambda: clip() + HLS)
