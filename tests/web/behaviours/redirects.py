"""every way of leading elsewhere -> each step kept, and the page at the end."""

from tests.web.build import Build, behaviour, saying, script


def _led(b: Build, status: int, origin: str = "main") -> None:
    end = b.page("<p>you have been led here</p>", "/end", origin)
    b.begins_at(b.hold("/", b"<p>moved</p>", status=status, headers=(("Location", end),)))
    b.shows("you have been led here")


@behaviour
def redirect_301(b: Build) -> None:
    _led(b, 301)


@behaviour
def redirect_302(b: Build) -> None:
    _led(b, 302)


@behaviour
def redirect_303(b: Build) -> None:
    _led(b, 303)


@behaviour
def redirect_307(b: Build) -> None:
    _led(b, 307)


@behaviour
def redirect_308(b: Build) -> None:
    _led(b, 308)


@behaviour
def redirect_elsewhere(b: Build) -> None:
    """To another host."""
    _led(b, 302, "host")


@behaviour
def redirect_chain(b: Build) -> None:
    b.page("<p>five steps later</p>", "/5")
    for step in range(1, 5):
        b.hold(f"/{step}", status=302, headers=(("Location", f"{step + 1}"),))
    b.begins_at(b.at("/1"))
    b.shows("five steps later")


@behaviour
def redirect_loop(b: Build) -> None:
    b.begins_at(b.put("/", status=302, headers=(("Location", b.at("/back")),)))
    b.put("/back", status=302, headers=(("Location", b.at("/")),))
    b.manifest.fails = "redirects"


@behaviour
def redirected_picture(b: Build) -> None:
    picture = b.picture("/real.png", "port")
    first = b.hold("/old.png", status=301, headers=(("Location", picture),))
    b.page(f'<img src="{first}">')
    b.manifest.pictures[:] = [first]


@behaviour
def meta_refresh(b: Build) -> None:
    end = b.page("<p>refreshed to here</p>", "/end")
    b.begins_at(b.hold("/", f'<meta http-equiv="refresh" content="0; url={end}"><p>wait</p>'))
    b.shows("refreshed to here")


@behaviour
def script_redirect(b: Build) -> None:
    end = b.page("<p>replaced by a script</p>", "/end")
    b.begins_at(b.hold("/", script(f"location.replace('{end}')")))
    b.shows("replaced by a script")


@behaviour
def history_push(b: Build) -> None:
    """The address bar changes, nothing is asked for."""
    b.page("<p>same document</p>" + script("history.pushState({}, '', 'pushed')"))
    b.manifest.final_address = b.at("/pushed")
    b.shows("same document")


@behaviour
def fetch_redirected(b: Build) -> None:
    b.hold("/end", "carried over", "text/plain")
    b.hold("/start", status=307, headers=(("Location", "end"),))
    b.page(saying(f"await (await fetch('{b.at('/start')}')).text()"))
    b.shows("carried over")
