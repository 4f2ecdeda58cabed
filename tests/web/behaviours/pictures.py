"""pictures in every form -> those that the browser chose, shown."""

import base64

from tests.web import material
from tests.web.build import Build, behaviour, saying, script


@behaviour
def srcset(b: Build) -> None:
    """One of three by the screen's density; the others are not asked for."""
    chosen = b.picture("/1x.png")
    others = [
        b.put(f"/{factor}x.png", material.png(f"{factor}x"), "image/png") for factor in (2, 3)
    ]
    b.page(f'<img src="{chosen}" srcset="{chosen} 1x, {others[0]} 2x, {others[1]} 3x">')
    b.manifest.also += others


@behaviour
def picture_element(b: Build) -> None:
    chosen = b.picture("/wide.png")
    narrow = b.put("/narrow.png", material.png("narrow"), "image/png")
    b.page(
        f'<picture><source media="(max-width: 200px)" srcset="{narrow}">'
        f'<source media="(min-width: 201px)" srcset="{chosen}"><img src="{narrow}"></picture>'
    )
    b.manifest.also.append(narrow)


@behaviour
def lazy_images(b: Build) -> None:
    """Far below the first screen."""
    parts = [
        f'<div style="height: 3000px">{number}</div><img loading="lazy" width="80" height="48" '
        f'src="{b.picture(f"/{number}.png")}">'
        for number in range(4)
    ]
    b.page("".join(parts))


@behaviour
def lazy_iframe(b: Build) -> None:
    inner = b.hold("/frame", "<p>words far below</p>")
    b.manifest.frames.append(inner)
    b.page(f'<div style="height: 6000px"></div><iframe loading="lazy" src="{inner}"></iframe>')
    b.shows("words far below")


@behaviour
def seen_then_loaded(b: Build) -> None:
    """An IntersectionObserver puts the address in once the place comes into view."""
    parts = [
        f'<div style="height: 2500px"></div><img width="80" height="48" '
        f'data-src="{b.picture(f"/{number}.png")}">'
        for number in range(3)
    ]
    b.page(
        "".join(parts)
        + script(
            "const o = new IntersectionObserver(all => all.forEach(one => {"
            "if (one.isIntersecting && one.target.dataset.src) {"
            "one.target.src = one.target.dataset.src; delete one.target.dataset.src } }));"
            "document.querySelectorAll('img').forEach(one => o.observe(one))"
        )
    )


@behaviour
def scroll_listener(b: Build) -> None:
    """Loads on the scroll event, as old pages do."""
    picture = b.picture("/late.png")
    b.page(
        '<div style="height: 5000px"></div><img id="late" width="80" height="48">'
        + script(
            "addEventListener('scroll', () => { if (scrollY > 500 && !late.src)"
            f" late.src = '{picture}' }})"
        )
    )


@behaviour
def svg_images(b: Build) -> None:
    outer = b.hold("/a.svg", material.svg("outer drawing"), "image/svg+xml")
    sprite = b.hold(
        "/sprite.svg",
        '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="s" viewBox="0 0 9 9">'
        '<circle cx="4" cy="4" r="4"/></symbol></svg>',
        "image/svg+xml",
    )
    b.page(
        f'<img src="{outer}"><svg width="60" height="60"><use href="{sprite}#s"/></svg>'
        '<svg width="200" height="30"><text x="0" y="20">words inside a drawing</text></svg>'
    )
    b.manifest.pictures.append(outer)
    b.shows("words inside a drawing")


@behaviour
def favicon(b: Build) -> None:
    """Without a window, browsers do not ask for it: it may be there."""
    icon = b.put("/icon.png", material.png("icon"), "image/png")
    b.page("<p>with an icon</p>", head=f'<link rel="icon" href="{icon}">')
    b.manifest.also.append(icon)


@behaviour
def data_address(b: Build) -> None:
    """Nothing is asked for; the picture is in the page."""
    inside = base64.b64encode(material.png("inside")).decode()
    b.page(f'<img src="data:image/png;base64,{inside}"><p>a picture within</p>')
    b.shows("a picture within")


@behaviour
def blob_address(b: Build) -> None:
    picture = b.hold("/a.png", material.png("blob"), "image/png")
    b.page(
        '<img id="i">'
        + saying(
            f"fetch('{picture}').then(r => r.blob()).then(one => {{"
            "i.src = URL.createObjectURL(one); return 'shown from memory' })"
        )
    )
    b.shows("shown from memory")


@behaviour
def infinite_scroll(b: Build) -> None:
    """More comes as long as one scrolls; a capture must end."""

    def more(number: int) -> str:
        return b.put(f"/more?n={number}", f"<p style='height: 900px'>part {number}</p>")

    for number in range(400):
        more(number)
    first = b.at("/more")
    for number in range(2):
        b.manifest.hold(
            f"{first}?n={number}", f"<p style='height: 900px'>part {number}</p>".encode()
        )
    b.page(
        '<div id="list"></div><div id="end" style="height: 40px">more</div>'
        + script(
            "let n = 0, busy = false; new IntersectionObserver(async all => {"
            "if (busy || !all[0].isIntersecting) return; busy = true;"
            "for (;;) {"
            f"list.insertAdjacentHTML('beforeend', await (await fetch('{first}?n=' + n++)).text());"
            "await new Promise(requestAnimationFrame);"
            "if (end.getBoundingClientRect().top > innerHeight) break }; busy = false"
            "}).observe(end)"
        )
    )
    b.shows("part 0", "part 1")
    b.manifest.also += [f"{first}?n={number}" for number in range(2, 400)]
