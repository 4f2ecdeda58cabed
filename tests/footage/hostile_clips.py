"""clips that lie, burst or break -> the clip part of the table of hostile files."""

import struct
import tempfile
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path

import av

from tests.footage.clips import RED, RGB, scene, with_box, write_clip
from tests.footage.hostile import hostile, put
from tests.footage.hostile_pictures import cut, zeros

NO_INDEX = "cut off before its index"
NO_VIDEO = "no video that can be decoded here; convert it"
NO_FRAME = "No frame of the clip can be decoded"
HOURS = "longer than 6 hours"


def pictures(count: int = 50, size: tuple[int, int] = (160, 120)) -> list[RGB]:
    return [with_box(scene(n // 25, size), (20 + n, 40, 30, 20), RED) for n in range(count)]


@cache
def clip(name: str = "a.mp4") -> bytes:
    """Two seconds in the container of a name; an MP4 has its index in front."""
    front = {"movflags": "faststart"} if name.endswith(("mp4", "mov")) else {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        return write_clip(path, pictures(), gop=25, container_options=front).read_bytes()


@cache
def muxed(name: str, count: int, codec: str = "libx264", *, options: str = "") -> bytes:
    """A clip of ``count`` video streams, a picture in each."""
    how = dict([options.split("=")]) if options else {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        with av.open(str(path), "w", options=how) as container:
            streams = [container.add_stream(codec, rate=25) for _ in range(count)]
            for stream in streams:
                stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
                stream.options = {"threads": "1"}
            for stream in streams:
                frame = av.VideoFrame.from_ndarray(scene(0, (80, 60))[:48, :64].copy(), "rgb24")
                container.mux(stream.encode(frame))
            for stream in streams:
                container.mux(stream.encode())
        return path.read_bytes()


def box(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


def changed(name: bytes, at: int, value: bytes, data: bytes | None = None) -> bytes:
    """The MP4 with bytes behind the first box of a name overwritten (0: behind the name)."""
    whole = bytearray(clip() if data is None else data)
    place = whole.index(name) + 4 + at
    whole[place : place + len(value)] = value
    return bytes(whole)


def number(*values: int) -> bytes:
    return b"".join(struct.pack(">I", value % 2**32) for value in values)


def plain_times() -> bytes:
    """The MP4 with its edit list disabled, so that sample times alone count."""
    return clip().replace(b"edts", b"free")


MP4: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "cut-behind-its-brand": ("refused", NO_INDEX, lambda: clip()[:32]),
    "cut-in-its-index": ("refused", NO_INDEX, lambda: clip()[: clip().index(b"stsz")]),
    "cut-before-its-pixels": ("refused", NO_FRAME, lambda: clip()[: clip().index(b"mdat") + 4]),
    "cut-in-its-pixels": ("partly", "is damaged here", lambda: cut(clip(), 0.6)),
    "its-index-is-missing": ("refused", NO_INDEX, lambda: clip().replace(b"moov", b"abcd")),
    "its-index-in-a-box-marked-free": ("looked", "", lambda: clip().replace(b"moov", b"free")),
    "its-pixels-are-zeros": (
        "refused",
        NO_FRAME,
        lambda: clip()[: clip().index(b"mdat") + 4] + bytes(len(clip()) // 2),
    ),
    "four-billion-samples-of-one-size": (
        "refused",
        NO_FRAME,
        lambda: changed(b"stsz", 4, number(1, 2**32 - 1)),
    ),
    "a-hundred-million-samples": (
        "refused",
        NO_FRAME,
        lambda: changed(b"stsz", 4, number(9, 100_000_000)),
    ),
    "sample-sizes-beyond-the-file": (
        "refused",
        NO_FRAME,
        lambda: changed(b"stsz", 4, number(2**30)),
    ),
    "chunks-beyond-the-file": ("refused", NO_FRAME, lambda: changed(b"stco", 8, number(2**31))),
    "four-billion-chunks": ("looked", "", lambda: changed(b"stco", 4, number(2**32 - 1))),
    "no-sample-description": ("refused", NO_INDEX, lambda: changed(b"stsd", 4, number(0))),
    "a-billion-sample-descriptions": (
        "refused",
        NO_INDEX,
        lambda: changed(b"stsd", 4, number(2**30)),
    ),
    "an-unknown-codec": (
        "refused",
        NO_VIDEO,
        lambda: clip().replace(b"avc1", b"zzzz").replace(b"avcC", b"zzzC"),
    ),
    "an-encrypted-codec": ("refused", NO_VIDEO, lambda: clip().replace(b"avc1", b"encv")),
    "a-frame-lasts-ten-minutes": (
        "partly",
        "later than 6 hours",
        lambda: changed(b"stts", 12, number(600 * 16_000), plain_times()),
    ),
    "frames-last-no-time": (
        "partly",
        "single frames",
        lambda: changed(b"stts", 12, number(0), plain_times()),
    ),
    "frames-last-less-than-no-time": (
        "partly",
        "no time of their own",
        lambda: changed(b"stts", 12, number(-640), plain_times()),
    ),
    "says-it-lasts-ten-years": (
        "looked",
        "",
        lambda: changed(b"mdhd", 16, number(2**32 - 2), plain_times()),
    ),
    "a-timescale-of-zero": ("limit", HOURS, lambda: changed(b"mdhd", 12, number(0), plain_times())),
    "an-edit-list-into-the-past": (
        "refused",
        NO_FRAME,
        lambda: changed(b"elst", 8, number(1000, -(2**31))),
    ),
    "an-edit-list-of-nothing": ("refused", NO_FRAME, lambda: changed(b"elst", 8, number(0, 0))),
    "four-billion-edits": ("looked", "", lambda: changed(b"elst", 4, number(2**32 - 1))),
    "a-turn-by-no-right-angle": (
        "looked",
        "",
        lambda: changed(b"tkhd", 40, number(12345, -777, 3, 99, 77777, 5)),
    ),
    "frames-of-no-size": ("looked", "", lambda: changed(b"avc1", 24, bytes(4))),
    "frames-of-65535-pixels": ("looked", "", lambda: changed(b"avc1", 24, b"\xff" * 4)),
    "a-box-of-size-zero": (
        "refused",
        NO_INDEX,
        lambda: clip()[:32] + number(0) + b"free" + clip()[32:],
    ),
    "a-box-longer-than-everything": (
        "refused",
        NO_INDEX,
        lambda: clip()[:32] + number(1) + b"free" + b"\xff" * 8 + clip()[32:],
    ),
    "ten-thousand-boxes-in-boxes": ("refused", NO_INDEX, lambda: nested(b"moov", 10_000)),
    "ten-thousand-metadata-boxes-in-boxes": ("refused", NO_INDEX, lambda: nested(b"udta", 10_000)),
    "a-packed-index-that-bursts": (
        "refused",
        NO_VIDEO,
        lambda: (
            clip()[:32]
            + box(
                b"moov",
                box(b"cmov", box(b"dcom", b"zlib"), box(b"cmvd", number(1 << 28), zeros(1 << 28))),
            )
        ),
    ),
    "a-reference-movie-of-addresses": (
        "refused",
        NO_VIDEO,
        lambda: (
            box(b"ftyp", b"qt  ", bytes(8))
            + box(
                b"moov",
                box(
                    b"rmra",
                    box(
                        b"rmda",
                        box(b"rdrf", number(0), b"url ", number(22), b"http://127.0.0.1:9/a\0\0"),
                    ),
                ),
            )
        ),
    ),
    "its-pixels-in-another-file": (
        "looked",
        "",
        lambda: clip().replace(b"url \0\0\0\x01", b"url \0\0\0\0"),
    ),
    "a-million-brands": (
        "refused",
        NO_FRAME,
        lambda: box(b"ftyp", b"isom" * 1_000_000) + clip("a.mov")[20:],
    ),
    "a-hundred-streams": ("limit", "more than 32 streams; save", lambda: muxed("a.mp4", 100)),
    "four-streams": ("looked", "3 further video streams", lambda: muxed("a.mp4", 4)),
}
for _name, (_ending, _words, _make) in MP4.items():
    put(f"mp4-{_name}.mp4", _ending, _words, _make)  # type: ignore[arg-type]


def nested(name: bytes, depth: int) -> bytes:
    """A box in a box in a box."""
    inner = b""
    for _ in range(depth):
        inner = struct.pack(">I", len(inner) + 8) + name + inner
    return clip()[:32] + inner


@hostile("mp4-fragments-that-never-end.mp4", "refused", NO_INDEX)
def _() -> bytes:
    """A fragment that announces 4 billion samples of no size."""
    whole = muxed("a.mp4", 1, options="movflags=frag_keyframe+empty_moov")
    return changed(b"trun", 4, number(2**32 - 1), whole)


@hostile("webm-frames-that-change-size.webm", "looked")
def _() -> bytes:
    """VP8, where any keyframe may have another size."""
    sizes = [(160, 120), (320, 240), (64, 48), (640, 480)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.webm"
        with av.open(str(path), "w") as container:
            stream = container.add_stream("libvpx", rate=25)
            stream.width, stream.height, stream.pix_fmt = 640, 480, "yuv420p"
            stream.time_base = Fraction(1, 1000)
            for place, size in enumerate(sizes * 5):
                for packet in _vp8(size):
                    packet.stream, packet.pts, packet.dts = stream, place * 200, place * 200
                    packet.time_base = Fraction(1, 1000)
                    container.mux(packet)
        return path.read_bytes()


def _vp8(size: tuple[int, int]) -> list[av.Packet]:
    codec = av.CodecContext.create("libvpx", "w")
    codec.width, codec.height = size
    codec.pix_fmt, codec.time_base = "yuv420p", Fraction(1, 25)
    frame = av.VideoFrame.from_ndarray(with_box(scene(1, size), (9, 9, 40, 30), RED), "rgb24")
    return [*codec.encode(frame.reformat(format="yuv420p")), *codec.encode(None)]


def ebml(name: int, body: bytes, size: bytes | None = None) -> bytes:
    """An element; ``size`` as it is to be written, or right."""
    tag = name.to_bytes((name.bit_length() + 7) // 8, "big")
    return tag + (size or (len(body) | 1 << 56).to_bytes(8, "big")) + body


HEAD = ebml(0x1A45DFA3, ebml(0x4282, b"matroska"))
SEGMENT = 0x18538067
UNKNOWN = b"\x01" + b"\xff" * 7


@cache
def mkv() -> bytes:
    return clip("a.mkv")


def attached(count: int, each: int) -> bytes:
    """A Matroska file with attachments in front of its clusters (by rewriting a Void)."""
    one = ebml(
        0x61A7,
        ebml(0x466E, b"a.ttf")
        + ebml(0x4660, b"font/ttf")
        + ebml(0x46AE, b"\1")
        + ebml(0x465C, bytes(each)),
    )
    place = mkv().index(b"\x1f\x43\xb6\x75")
    return mkv()[:place] + ebml(0x1941A469, one * count) + mkv()[place:]


put("mkv-cut-in-its-header.mkv", "refused", NO_INDEX, lambda: mkv()[:30])
put("mkv-cut-before-its-pixels.mkv", "refused", NO_FRAME, lambda: cut(mkv(), 0.05))
put("mkv-cut-in-its-pixels.mkv", "partly", "pictures end here", lambda: cut(mkv(), 0.6))
put(
    "mkv-elements-in-elements.mkv",
    "refused",
    NO_INDEX,
    lambda: HEAD + ebml(SEGMENT, b"", UNKNOWN) * 5000,
)
put(
    "mkv-an-index-that-leads-to-itself.mkv",
    "refused",
    NO_INDEX,
    lambda: (
        HEAD
        + ebml(
            SEGMENT,
            ebml(0x114D9B74, ebml(0x4DBB, ebml(0x53AB, b"\x11\x4d\x9b\x74") + ebml(0x53AC, b"\0")))
            * 50,
        )
    ),
)
put(
    "mkv-a-track-with-no-end.mkv",
    "refused",
    NO_INDEX,
    lambda: HEAD + ebml(SEGMENT, ebml(0x1654AE6B, b"\xae", b"\x01" + b"\xff" * 6 + b"\xf0")),
)
put(
    "mkv-a-thousand-attachments.mkv",
    "limit",
    "more than 32 streams; save",
    lambda: attached(1000, 9),
)
put("mkv-attachments.mkv", "looked", "", lambda: attached(3, 100_000))
put("mkv-a-hundred-streams.mkv", "limit", "more than 32 streams; save", lambda: muxed("a.mkv", 100))

put("avi-cut-in-its-header.avi", "refused", NO_INDEX, lambda: clip("a.avi")[:100])
put("avi-cut-in-its-pixels.avi", "partly", "no time of their own", lambda: cut(clip("a.avi"), 0.6))
put(
    "avi-absurd-frame-count.avi",
    "partly",
    "no time of their own",
    lambda: changed(b"avih", 20, b"\xff" * 4, clip("a.avi")),
)
put(
    "avi-frames-of-no-size.avi",
    "partly",
    "no time of their own",
    lambda: changed(b"strf", 8, bytes(8), clip("a.avi")),
)
put(
    "avi-a-rate-of-zero.avi",
    "partly",
    "no time of their own",
    lambda: changed(b"strh", 24, bytes(8), clip("a.avi")),
)


@hostile("avi-a-playlist-as-subtitles.avi", "partly", "no time of their own")
def _() -> bytes:
    """GAB2 subtitles whose text is an HLS playlist of local files (as CVE-2017-9993 used them)."""
    playlist = (
        b"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1.0,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
    )
    gab2 = b"GAB2\0\2\0" + struct.pack("<IH", 0, 4) + struct.pack("<I", len(playlist)) + playlist
    whole = clip("a.avi")
    head = b"strh" + struct.pack("<I", 56) + b"txts" + bytes(16) + struct.pack("<II", 1, 25)
    stream = head + bytes(56 - 28) + b"strf" + struct.pack("<I", 0)
    listed = b"LIST" + struct.pack("<I", len(stream) + 4) + b"strl" + stream
    movi = whole.index(b"LIST", whole.index(b"strf"))
    return whole[:movi] + listed + whole[movi:] + b"01tx" + struct.pack("<I", len(gab2)) + gab2


def noise() -> bytes:
    """Transport packets of all stream numbers, in no order and with nothing right in them."""
    packets, state = [], 1
    for _ in range(3000):
        state = state * 1_103_515_245 + 12_345 & 0x7FFFFFFF
        packets.append(b"\x47" + state.to_bytes(4, "big") * 46 + b"\0\0\0")
    return b"".join(packets)


put("ts-cut-in-a-packet.ts", "looked", "", lambda: cut(clip("a.ts"), 0.6)[:-100])
put("ts-nothing-but-sync-bytes.ts", "refused", NO_INDEX, lambda: (b"\x47" + bytes(187)) * 5000)
put("ts-packets-of-noise.ts", "refused", NO_INDEX, noise)
put("ts-time-that-jumps-back.ts", "partly", "no time of their own", lambda: clip("a.ts") * 3)
put("flv-cut-in-its-pixels.flv", "partly", "is damaged here", lambda: cut(clip("a.flv"), 0.6))
put("flv-only-its-header.flv", "refused", NO_INDEX, lambda: clip("a.flv")[:13])
put("mpeg-a-pack-of-noise.mpg", "refused", NO_INDEX, lambda: b"\0\0\1\xba" + noise())
put(
    "wmv-only-its-number.wmv",
    "refused",
    NO_INDEX,
    lambda: b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c" + bytes(900),
)
put(
    "ogg-only-a-page.ogv",
    "refused",
    NO_INDEX,
    lambda: b"OggS\0\2" + bytes(20) + b"\1\x2a\x80theora" + bytes(900),
)
