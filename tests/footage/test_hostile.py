"""damaged, mislabelled and hostile files -> a clear error or a partial look that says so."""

import contextlib
import os
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest

from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.decode import Clip, ClipLimits
from tests.counts import count
from tests.footage.clips import RED, scene, with_box, write_clip
from tests.footage.looking import look_at

SEED = int(os.environ.get("COUNTERSHOT_SEED", "1"))
BOX = (40, 40, 40, 30)
PLAYLISTS = {
    "hls": b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    "ffconcat": b"ffconcat version 1.0\nfile /etc/passwd\n",
    "dash": b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>',
    "sdp": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "text": b"This is only text, whatever its name says.\n",
    "html": b"<!doctype html><video src=x>",
    "script": b"#!/bin/sh\nrm -rf /\n",
    "zeros": bytes(4096),
    "raw_h264": b"\x00\x00\x00\x01\x67\x64\x00\x1f" + bytes(100),
    "ico": b"\x00\x00\x01\x00\x01\x00" + bytes(60),
    "svgz": b"\x1f\x8b" + bytes(60),
    "heic": b"\x00\x00\x00\x18ftypheic" + bytes(60),
}


@pytest.mark.parametrize("kind", PLAYLISTS)
@pytest.mark.parametrize("name", ["a.mp4", "a.jpg", "a.m3u8"])
def test_what_is_no_footage_is_refused_whatever_its_name(
    tmp_path: Path, kind: str, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(PLAYLISTS[kind])
    with pytest.raises(BadMaterial) as refused:
        look_at(path)
    assert str(tmp_path) not in str(refused.value)


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.touch()
    with pytest.raises(BadMaterial, match="empty"):
        look_at(path)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """Four seconds with a device throughout, its index in front, a keyframe each second."""
    pictures = [with_box(scene(0), (BOX[0] + n // 4, *BOX[1:]), RED) for n in range(100)]
    return write_clip(
        tmp_path / "clip.mp4", pictures, gop=25, container_options={"movflags": "faststart"}
    )


def test_a_clip_cut_off_is_looked_at_as_far_as_it_goes(clip: Path) -> None:
    data = clip.read_bytes()
    clip.write_bytes(data[: len(data) * 6 // 10])
    looked = look_at(clip)
    (sighting,) = looked.sightings
    assert sighting.start_ms == 0
    assert 1_500 < sighting.end_ms < 3_000
    missed = looked.look.not_looked_at[-1]
    assert missed.start_ms is not None and missed.end_ms is not None
    assert missed.start_ms >= sighting.end_ms
    assert 3_960 <= missed.end_ms <= 4_000


def test_a_clip_without_its_index_is_refused(clip: Path, tmp_path: Path) -> None:
    late = write_clip(tmp_path / "late.mp4", [scene(0)] * 50)
    late.write_bytes(late.read_bytes()[:2000])
    with pytest.raises(BadMaterial, match="index"):
        look_at(late)


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts", "a.avi"])
def test_damage_in_the_middle_is_reported_or_survived(tmp_path: Path, name: str) -> None:
    pictures = [with_box(scene(0), (BOX[0] + n // 4, *BOX[1:]), RED) for n in range(100)]
    path = write_clip(
        tmp_path / name, pictures, gop=25,
        container_options={"movflags": "faststart"} if name.endswith("mp4") else {},
    )  # fmt: skip
    data = bytearray(path.read_bytes())
    middle = len(data) * 55 // 100
    data[middle : middle + 3000] = bytes(3000)
    path.write_bytes(data)
    looked = look_at(path)
    assert looked.bytes == look_at(path).bytes  # damage is decoded the same way every time
    assert looked.sightings
    for missed in looked.look.not_looked_at:
        assert missed.reason


@pytest.mark.parametrize("length", [1, 3, 8, 12, 20, 100, 500, 1500, 5000])
@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts", "a.avi", "a.flv"])
def test_the_first_bytes_of_a_clip_alone_never_crash(
    tmp_path: Path, name: str, length: int
) -> None:
    path = write_clip(tmp_path / name, [scene(n) for n in range(30)])
    path.write_bytes(path.read_bytes()[:length])
    try:
        look_at(path)
    except BadMaterial as refused:
        assert len(str(refused)) > 20


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts", "a.avi", "a.flv"])
def test_flipped_bytes_give_a_look_or_bad_material(tmp_path: Path, name: str) -> None:
    whole = write_clip(tmp_path / f"whole-{name}", [scene(n // 8) for n in range(30)]).read_bytes()
    path = tmp_path / name
    numbers = np.random.default_rng(SEED)
    for turn in range(count(8, 200)):
        data = bytearray(whole)
        reach = len(data) if turn % 2 else 800  # headers suffer most
        for place in numbers.integers(0, reach, 1 + turn % 9):
            data[place] = numbers.integers(0, 256)
        path.write_bytes(data)
        try:
            look = look_at(path).look
        except BadMaterial as refused:
            assert len(str(refused)) > 20
        else:
            assert look.width > 0


def test_frames_larger_than_the_limit_are_refused_before_decoding(clip: Path) -> None:
    with pytest.raises(LimitExceeded, match="160 x 120"):
        Clip(clip, ClipLimits(frame_pixels=1000))


def test_an_absurd_size_in_the_index_is_refused(clip: Path) -> None:
    data = bytearray(clip.read_bytes())
    entry = data.index(b"avc1", data.index(b"stsd"))
    data[entry + 28 : entry + 32] = struct.pack(">HH", 65535, 65535)
    clip.write_bytes(data)
    try:
        look = look_at(clip).look
    except LimitExceeded:
        return
    assert (look.width, look.height) == (160, 120)  # the pictures themselves say so


@pytest.mark.parametrize(
    "limits",
    [ClipLimits(frames=10), ClipLimits(duration_ms=1000), ClipLimits(decoded_pixels=160 * 120 * 9)],
)
def test_a_clip_that_asks_for_too_much_is_stopped(clip: Path, limits: ClipLimits) -> None:
    with pytest.raises(LimitExceeded):
        for _ in Clip(clip, limits).frames():
            pass


def test_too_many_streams_are_refused(clip: Path) -> None:
    with pytest.raises(LimitExceeded, match="streams"):
        Clip(clip, ClipLimits(streams=0))


def test_times_of_many_days_are_refused(clip: Path) -> None:
    data = bytearray(clip.read_bytes().replace(b"edts", b"free"))  # no edit list to cut it
    place = data.index(b"stts")
    data[place + 16 : place + 20] = (600 * 16_000).to_bytes(4, "big")  # ten minutes a frame
    clip.write_bytes(data)
    with pytest.raises(LimitExceeded, match="hours"):
        look_at(clip)


def test_an_mp4_that_keeps_its_pictures_in_another_file_is_not_followed(
    clip: Path, tmp_path: Path
) -> None:
    """A data reference (dref) may name any file; it is never opened."""
    data = clip.read_bytes()
    place = data.index(b"url \x00\x00\x00\x01")
    outside = data[:place] + b"url \x00\x00\x00\x00" + data[place + 8 :]
    path = tmp_path / "outside.mp4"
    path.write_bytes(outside)
    opened: list[object] = []
    sys.addaudithook(lambda name, args: opened.append(args[0]) if name == "open" else None)
    with contextlib.suppress(BadMaterial):
        look_at(path)
    assert {str(name) for name in opened if isinstance(name, str | Path)} <= {str(path)}


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def test_a_picture_bomb_is_refused_from_its_header(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(6251) * 1000)
    path = tmp_path / "bomb.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", rows)
        + png_chunk(b"IEND", b"")
    )  # fmt: skip
    with pytest.raises(LimitExceeded, match="64000000 pixels"):
        look_at(path)
