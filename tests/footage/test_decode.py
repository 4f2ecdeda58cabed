"""clips of every shape -> displayed frames with times from the first one."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.errors import BadMaterial
from countershot.footage.decode import Clip
from countershot.footage.frames import displayed, rounded_ms
from tests.footage.clips import BLUE, RED, RGB, scene, with_box, write_clip


def numbered(count: int) -> list[RGB]:
    """Pictures that tell their number by where a red box stands."""
    return [with_box(scene(1), (2 * number, 40, 20, 20), RED) for number in range(count)]


def number_of(pixels: RGB) -> int:
    red = (pixels[..., 0].astype(int) > 140) & (pixels[..., 1] < 110)
    return round(int(np.nonzero(red)[1].min()) / 2)


@pytest.mark.parametrize("b_frames", [0, 3])
@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts", "a.flv", "a.mov"])
def test_times_count_from_the_first_frame_in_every_container(
    tmp_path: Path, name: str, b_frames: int
) -> None:
    clip = Clip(write_clip(tmp_path / name, numbered(30), b_frames=b_frames, gop=10))
    frames = [(frame.t_ms, number_of(frame.rgb())) for frame in clip.frames()]
    assert [t for t, _ in frames] == [40 * n for n in range(30)]
    assert [abs(number - n) <= 1 for n, (_, number) in enumerate(frames)] == [True] * 30
    assert clip.last_ms == 29 * 40


def test_an_avi_which_has_no_presentation_times_loses_a_frame_at_most(tmp_path: Path) -> None:
    clip = Clip(write_clip(tmp_path / "a.avi", numbered(30)))
    times = [frame.t_ms for frame in clip.frames()]
    assert times == [40 * n for n in range(len(times))]
    assert len(times) >= 29
    assert len(times) == 30 or "no time of their own" in clip.unread[0].reason


def test_a_first_time_that_is_not_zero_is_subtracted(tmp_path: Path) -> None:
    times = [5_000 + 40 * n for n in range(20)]
    for name in ("a.mkv", "a.ts", "a.mp4"):
        clip = Clip(write_clip(tmp_path / name, numbered(20), times_ms=times))
        assert [frame.t_ms for frame in clip.frames()] == [40 * n for n in range(20)]


def test_variable_frame_rates_keep_their_times(tmp_path: Path) -> None:
    times = [0, 33, 67, 100, 500, 533, 2000, 2017, 2034, 2500]
    clip = Clip(write_clip(tmp_path / "a.mkv", numbered(10), times_ms=times))
    assert [frame.t_ms for frame in clip.frames()] == times


def test_keyframes_are_those_frames_of_the_clip_that_stand_alone(tmp_path: Path) -> None:
    clip = Clip(write_clip(tmp_path / "a.mp4", numbered(35), gop=10, b_frames=2))
    assert [frame.t_ms for frame in clip.keyframes()] == [0, 400, 800, 1200]
    assert clip.last_ms == 34 * 40


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts"])
@pytest.mark.parametrize("from_ms", [0, 40, 1999, 2000, 2041, 4321, 5960, 5961, 9000])
def test_starting_late_gives_the_same_pixels_as_decoding_straight(
    tmp_path: Path, name: str, from_ms: int
) -> None:
    pictures = [with_box(scene(n // 25), (n % 130, 40, 20, 20), RED) for n in range(150)]
    path = write_clip(tmp_path / name, pictures, gop=20, b_frames=2)
    straight = {f.t_ms: f.rgb() for f in Clip(path).frames() if f.t_ms >= from_ms}
    late = {f.t_ms: f.rgb() for f in Clip(path).frames(from_ms)}
    assert late.keys() == straight.keys()
    assert all(np.array_equal(late[t], straight[t]) for t in late)


def with_matrix(path: Path, a: int, b: int, c: int, d: int) -> Path:
    """Write a display matrix (ISO 14496-12 tkhd) into an MP4 whose matrix is the identity."""

    def matrix(*values: int) -> bytes:
        a_, b_, c_, d_ = values
        nine = (a_ << 16, b_ << 16, 0, c_ << 16, d_ << 16, 0, 0, 0, 1 << 30)
        return b"".join(value.to_bytes(4, "big", signed=True) for value in nine)

    data = path.read_bytes()
    track = data.index(b"tkhd")
    place = data.index(matrix(1, 0, 0, 1), track)
    path.write_bytes(data[:place] + matrix(a, b, c, d) + data[place + 36 :])
    return path


CORNERS = with_box(with_box(scene(0), (0, 0, 40, 40), RED), (120, 0, 40, 40), BLUE)


def corner_colours(pixels: RGB) -> str:
    """Which corners are red (r), blue (b) or grey (.): clockwise from the top left."""
    corners = (pixels[8, 8], pixels[8, -8], pixels[-8, -8], pixels[-8, 8])
    return "".join(
        "r" if red > 140 and blue < 110 else "b" if blue > 140 and red < 110 else "."
        for red, _, blue in corners.__iter__()
    )


@pytest.mark.parametrize(
    ("matrix", "shape", "corners"),
    [
        ((1, 0, 0, 1), (120, 160), "rb.."),
        ((0, 1, -1, 0), (160, 120), ".rb."),  # a quarter turn clockwise
        ((-1, 0, 0, -1), (120, 160), "..rb"),
        ((0, -1, 1, 0), (160, 120), "b..r"),  # a quarter turn against the clock
        ((-1, 0, 0, 1), (120, 160), "br.."),  # mirrored
    ],
)
def test_frames_are_turned_as_a_player_shows_them(
    tmp_path: Path, matrix: tuple[int, int, int, int], shape: tuple[int, int], corners: str
) -> None:
    path = with_matrix(write_clip(tmp_path / "a.mp4", [CORNERS] * 5), *matrix)
    clip = Clip(path)
    frame = next(clip.frames())
    assert frame.rgb().shape[:2] == shape
    assert clip.size == (shape[1], shape[0])
    assert corner_colours(frame.rgb()) == corners
    small = frame.reduced(96)
    assert small.shape[:2] == (shape[0] * 3 // 5, shape[1] * 3 // 5)
    assert corner_colours(small) == corners


@given(st.permutations([1, 2, 3, 4]), st.sampled_from([(1, 0, 0, 1), (0, 1, -1, 0)]))
def test_four_quarter_turns_are_none(values: list[int], matrix: tuple[int, int, int, int]) -> None:
    pixels = np.array(values, np.uint8).reshape(2, 2, 1).repeat(3, axis=2)
    turned = pixels
    for _ in range(4):
        turned = displayed(turned, matrix)
    assert np.array_equal(turned, pixels)


@given(st.fractions(min_value=0, max_value=10**6))
def test_times_are_rounded_to_the_nearest_millisecond_half_up(seconds: Fraction) -> None:
    rounded = rounded_ms(seconds)
    assert abs(seconds * 1000 - rounded) <= Fraction(1, 2)
    assert rounded_ms(seconds + Fraction(1, 1000)) == rounded + 1
    assert rounded_ms(Fraction(2 * rounded + 1, 2000)) == rounded + 1


def test_colours_are_those_of_the_picture(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mp4", [CORNERS] * 3)
    pixels = next(Clip(path).frames()).rgb().astype(int)
    assert np.abs(pixels[10:30, 10:30] - RED).mean() < 12
    assert np.abs(pixels[10:30, 130:150] - BLUE).mean() < 12


@pytest.mark.parametrize(
    ("codec", "pix_fmt", "name"),
    [
        ("libx264", "yuv444p", "a.mp4"),
        ("libx264", "yuv420p10le", "a.mkv"),
        ("libx264", "gray", "a.mkv"),
        ("libvpx-vp9", "yuv420p", "a.webm"),
        ("libx265", "yuv420p", "a.mp4"),
        ("mpeg4", "yuv420p", "a.avi"),
        ("mjpeg", "yuvj420p", "a.mov"),
    ],
)
def test_codecs_and_pixel_formats_become_eight_bit_rgb(
    tmp_path: Path, codec: str, pix_fmt: str, name: str
) -> None:
    path = tmp_path / name
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=25)
        stream.width, stream.height, stream.pix_fmt = 160, 120, pix_fmt
        for _ in range(4):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(CORNERS, "rgb24")))
        container.mux(stream.encode())
    frame = next(Clip(path).frames())
    pixels = frame.rgb()
    assert (pixels.shape, pixels.dtype) == ((120, 160, 3), np.uint8)
    assert frame.outline().shape == (36, 64)
    grey = CORNERS.mean(axis=2) if pix_fmt == "gray" else None
    wanted = CORNERS if grey is None else np.repeat(grey[..., None], 3, axis=2)
    assert np.abs(pixels[50:110].astype(int) - wanted[50:110]).mean() < 14


def test_a_second_video_stream_is_counted_and_sound_alone_is_refused(tmp_path: Path) -> None:
    both, sound = tmp_path / "both.mkv", tmp_path / "sound.mkv"
    with av.open(str(both), "w") as container:
        streams = [container.add_stream("libx264", rate=25) for _ in range(2)]
        for stream in streams:
            stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for stream in streams:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(CORNERS, "rgb24")))
            container.mux(stream.encode())
    assert Clip(both).other_videos == 1
    with av.open(str(sound), "w") as container:
        voice = container.add_stream("pcm_s16le", rate=8000, layout="mono")
        quiet = av.AudioFrame.from_ndarray(np.zeros((1, 800), np.int16), "s16", "mono")
        quiet.sample_rate = 8000
        container.mux(voice.encode(quiet))
    with pytest.raises(BadMaterial, match="no video"):
        Clip(sound)
