"""pages that send something -> the request's body kept beside the answer."""

from tests.web import material
from tests.web.build import HTML, Build, behaviour, document, saying, script
from tests.web.wire import Reply, Request

EVERY_BYTE = bytes(range(256)) * 4
_JS_BYTES = "new Uint8Array(1024).map((_, i) => i % 256)"


def _received(request: Request) -> Reply:
    text = f"{request.method} {len(request.body)}"
    return Reply(text.encode(), "text/plain", headers=(("Access-Control-Allow-Origin", "*"),))


def _sends(b: Build, path: str, method: str, sent: bytes, origin: str = "main") -> str:
    address = b.answer(path, _received, origin)
    b.manifest.hold(address, f"{method} {len(sent)}".encode(), 200, method, sent)
    return address


@behaviour
def post_form(b: Build) -> None:
    sent = b"name=value&words=two+words&letter=%C3%A4"
    page = document(b.name, "<p>the form came</p>").encode()
    end = b.answer("/end", lambda request: Reply(page if request.body == sent else b"wrong", HTML))
    b.manifest.hold(end, page, 200, "POST", sent)
    fields = "".join(
        f'<input name="{name}" value="{value}">'
        for name, value in (("name", "value"), ("words", "two words"), ("letter", "ä"))
    )
    b.page(
        f'<form method="post" action="{end}">{fields}</form>'
        + script("document.forms[0].submit()"),
    )
    b.manifest.final_address = end
    b.shows("the form came")


@behaviour
def post_binary(b: Build) -> None:
    address = _sends(b, "/bin", "POST", EVERY_BYTE)
    b.page(
        saying(f"await (await fetch('{address}', {{method: 'POST', body: {_JS_BYTES}}})).text()")
    )
    b.shows("POST 1024")


@behaviour
def put_binary(b: Build) -> None:
    address = _sends(b, "/bin", "PUT", EVERY_BYTE)
    b.page(saying(f"await (await fetch('{address}', {{method: 'PUT', body: {_JS_BYTES}}})).text()"))
    b.shows("PUT 1024")


@behaviour
def delete_method(b: Build) -> None:
    address = b.answer("/it", _received)
    b.manifest.hold(address, b"DELETE 0", 200, "DELETE")
    b.page(saying(f"await (await fetch('{address}', {{method: 'DELETE'}})).text()"))
    b.shows("DELETE 0")


@behaviour
def post_json(b: Build) -> None:
    sent = '{"name":"摄像机"}'
    address = _sends(b, "/api", "POST", sent.encode())
    b.page(
        saying(
            f"await (await fetch('{address}', {{method: 'POST', body: '{sent}',"
            " headers: {'Content-Type': 'application/json'}})).text()"
        )
    )
    b.shows(f"POST {len(sent.encode())}")


@behaviour
def post_xhr(b: Build) -> None:
    address = _sends(b, "/xhr", "POST", b"a=1&b=2")
    b.page(
        saying(
            "new Promise(done => { const x = new XMLHttpRequest(); "
            f"x.open('POST', '{address}'); x.onload = () => done(x.responseText); "
            "x.send('a=1&b=2') })"
        )
    )
    b.shows("POST 7")


@behaviour
def post_redirected(b: Build) -> None:
    """307 keeps the method and sends the body again."""
    end = _sends(b, "/end", "POST", b"again")
    start = b.put("/start", status=307, headers=(("Location", end),))
    b.manifest.hold(start, b"", 307, "POST", b"again")
    b.page(saying(f"await (await fetch('{start}', {{method: 'POST', body: 'again'}})).text()"))
    b.shows("POST 5")


@behaviour
def post_large(b: Build) -> None:
    """A body that the browser's protocol gives only when asked for."""
    address = _sends(b, "/bin", "POST", b"x" * 300_000)
    b.page(
        saying(
            f"await (await fetch('{address}', {{method: 'POST', body: 'x'.repeat(300000)}})).text()"
        )
    )
    b.shows("POST 300000")


@behaviour
def beacon(b: Build) -> None:
    address = _sends(b, "/beacon", "POST", b"seen")
    b.page(saying(f"'sent: ' + navigator.sendBeacon('{address}', 'seen')"))
    b.shows("sent: true")


@behaviour
def preflight(b: Build) -> None:
    """Another origin is asked for leave first."""
    allowed = (
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Allow-Methods", "PUT"),
        ("Access-Control-Allow-Headers", "x-own"),
    )

    def answer(request: Request) -> Reply:
        if request.method == "OPTIONS":
            return Reply(status=204, media_type="", headers=allowed)
        return _received(request)

    address = b.answer("/put", answer, "port")
    b.manifest.hold(address, b"PUT 3", 200, "PUT", b"abc")
    b.page(
        saying(
            f"await (await fetch('{address}', {{method: 'PUT', body: 'abc',"
            " headers: {'X-Own': '1'}})).text()"
        )
    )
    b.shows("PUT 3")


@behaviour
def head_method(b: Build) -> None:
    picture = b.put("/a.png", material.png("head"), "image/png")
    b.manifest.hold(picture, b"", 200, "HEAD")
    b.page(
        saying(
            f"'type: ' + (await fetch('{picture}', {{method: 'HEAD'}})).headers.get('content-type')"
        )
    )
    b.shows("type: image/png")
