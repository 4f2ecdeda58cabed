"""frames of every origin -> their documents, words and pictures too."""

from tests.web.build import Build, behaviour, document, script


def _framed(b: Build, origin: str) -> str:
    picture = b.picture("/in.png", origin)
    inner = f"<p>words of the frame from {origin}</p><img src='{picture}'>"
    address = b.hold("/frame", document(f"{b.name} inside", inner), origin=origin)
    b.manifest.frames.append(address)
    b.shows(f"words of the frame from {origin}")
    return address


@behaviour
def iframe_same_origin(b: Build) -> None:
    b.page(f'<iframe src="{_framed(b, "main")}"></iframe>')


@behaviour
def iframe_other_port(b: Build) -> None:
    b.page(f'<iframe src="{_framed(b, "port")}"></iframe>')


@behaviour
def iframe_other_host(b: Build) -> None:
    """Another site: the browser gives it a process of its own."""
    b.page(f'<iframe src="{_framed(b, "host")}"></iframe>')


@behaviour
def iframe_localhost(b: Build) -> None:
    b.page(f'<iframe src="{_framed(b, "local")}"></iframe>')


@behaviour
def iframes_nested(b: Build) -> None:
    """Through three sites, back and forth."""
    last = _framed(b, "host")
    for number, origin in ((3, "local"), (2, "main"), (1, "host")):
        inner = f'<p>level {number}</p><iframe src="{last}"></iframe>'
        last = b.hold(f"/level-{number}", document(b.name, inner), origin=origin)
        b.manifest.frames.append(last)
        b.shows(f"level {number}")
    b.page(f'<iframe src="{last}" height="400"></iframe>')


@behaviour
def iframe_srcdoc(b: Build) -> None:
    picture = b.picture("/in.png")
    b.page(f"<iframe srcdoc=\"<p>words in an attribute</p><img src='{picture}'>\"></iframe>")
    b.shows("words in an attribute")


@behaviour
def iframe_by_script(b: Build) -> None:
    address = _framed(b, "host")
    b.page(
        script(
            "const f = document.createElement('iframe');"
            f"f.src = '{address}'; document.body.append(f)"
        )
    )


@behaviour
def iframe_posted_to(b: Build) -> None:
    """A form whose answer goes into a frame."""
    page = document(f"{b.name} inside", "<p>answer in the frame</p>").encode()
    end = b.put("/end", page)
    b.manifest.hold(end, page, 200, "POST", b"a=1")
    b.page(
        f'<iframe name="f"></iframe><form method="post" target="f" action="{end}">'
        '<input name="a" value="1"></form>' + script("document.forms[0].submit()")
    )
    b.shows("answer in the frame")


@behaviour
def frameset(b: Build) -> None:
    left = b.hold("/left", document("left", "<p>left half</p>"))
    right = b.hold("/right", document("right", "<p>right half</p>"), origin="port")
    html = (
        f"<!doctype html><html><head><title>Behaviour {b.name}</title></head>"
        f'<frameset cols="50%,50%"><frame src="{left}"><frame src="{right}"></frameset></html>'
    )
    address = b.hold("/", html)
    b.manifest.address = b.manifest.final_address = address
    b.manifest.frames += [left, right]
    b.shows("left half", "right half")


@behaviour
def object_and_embed(b: Build) -> None:
    drawing = b.hold("/a.html", document("inside", "<p>words of the object</p>"))
    b.manifest.frames.append(drawing)
    b.page(f'<object data="{drawing}" type="text/html" width="300" height="200"></object>')
    b.shows("words of the object")
