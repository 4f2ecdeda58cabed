"""films and sounds -> their bytes, whole or in ranges."""

import re

from tests.web import material
from tests.web.build import Build, behaviour, saying
from tests.web.wire import Reply, Request


def _ranged(b: Build, path: str, data: bytes, media_type: str) -> str:
    """Serve with ranges, as media servers do."""

    def answer(request: Request) -> Reply:
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("range", ""))
        more = (("Accept-Ranges", "bytes"),)
        if not asked:
            return Reply(data, media_type, headers=more)
        first = int(asked[1])
        last = min(int(asked[2] or len(data)), len(data) - 1)
        more = (*more, ("Content-Range", f"bytes {first}-{last}/{len(data)}"))
        return Reply(data[first : last + 1], media_type, 206, headers=more)

    return b.answer(path, answer)


@behaviour
def video(b: Build) -> None:
    """A browser asks for films by range, from the first byte on."""
    data = material.film("film")
    address = _ranged(b, "/a.webm", data, "video/webm")
    b.manifest.hold(address, data, 206)
    b.page(f'<video src="{address}" autoplay muted controls></video><p>a film above</p>')
    b.shows("a film above")


@behaviour
def video_mp4(b: Build) -> None:
    data = material.film("film", "mp4")
    address = _ranged(b, "/a.mp4", data, "video/mp4")
    b.manifest.hold(address, data, 206)
    b.page(f'<video preload="auto" muted><source src="{address}" type="video/mp4"></video>')


@behaviour
def video_poster(b: Build) -> None:
    """Not preloaded: only the poster is there."""
    film = _ranged(b, "/a.webm", material.film("posted"), "video/webm")
    poster = b.hold("/poster.png", material.png("poster"), "image/png")
    b.page(f'<video src="{film}" preload="none" poster="{poster}"></video>')
    b.manifest.also.append(film)


@behaviour
def audio(b: Build) -> None:
    data = material.sound("tone")
    address = _ranged(b, "/a.wav", data, "audio/wav")
    b.manifest.hold(address, data, 206)
    b.page(f'<audio src="{address}" preload="auto" controls></audio><p>a tone above</p>')
    b.shows("a tone above")


@behaviour
def range_fetch(b: Build) -> None:
    """Two parts of one file under one address."""
    data = material.noise("ranged", 5000)
    address = _ranged(b, "/a.bin", data, "application/octet-stream")
    b.manifest.hold(address, data[:100], 206)
    b.manifest.hold(address, data[4000:], 206)
    b.page(
        saying(
            "{ const part = async range => (await (await"
            f" fetch('{address}', {{headers: {{Range: range}}, cache: 'no-store'}}))"
            ".arrayBuffer()).byteLength;"
            "return 'parts: ' + await part('bytes=0-99') + ' ' + await part('bytes=4000-') }"
        )
    )
    b.shows("parts: 100 1000")


@behaviour
def media_source(b: Build) -> None:
    """A player that fetches pieces by itself and feeds them to the film."""
    data = material.film("fed")
    half = len(data) // 2
    parts = [
        b.hold(f"/{number}.seg", part, "video/webm")
        for number, part in enumerate((data[:half], data[half:]))
    ]
    b.page(
        '<video id="v" muted></video>'
        + saying(
            "new Promise(done => { const m = new MediaSource(); v.src = URL.createObjectURL(m);"
            "m.onsourceopen = async () => {"
            "const s = m.addSourceBuffer('video/webm; codecs=\"vp8\"');"
            f"for (const one of {parts}) {{ s.appendBuffer(await (await fetch(one)).arrayBuffer());"
            "await new Promise(next => s.onupdateend = next) }; done('fed in pieces') } })"
        )
    )
    b.shows("fed in pieces")
