"""what stands in headers -> kept as often as it was sent; secrets not at all."""

import itertools

from tests.web import material
from tests.web.build import Build, behaviour, saying, script
from tests.web.wire import Reply, Request


@behaviour
def cookies(b: Build) -> None:
    """Set by the page, sent back for the picture; the value is nowhere in what is kept."""
    canary = "canary-cookie-5b1f"
    b.manifest.never.append(canary.encode())
    right, wrong = b"the cookie came back", b"no cookie"

    def answer(request: Request) -> Reply:
        came = f"session={canary}" in request.headers.get("cookie", "")
        return Reply(right if came else wrong, "text/plain")

    address = b.answer("/who.txt", answer)
    b.manifest.hold(address, right)
    b.page(
        saying(f"await (await fetch('{address}')).text()"),
        headers=(
            ("Set-Cookie", f"session={canary}; HttpOnly; Path=/"),
            ("Set-Cookie", f"other={canary}; Path=/"),
        ),
    )
    b.shows("the cookie came back")


@behaviour
def authorization(b: Build) -> None:
    """A token that the page's script sends: it works, and is not kept."""
    canary = "canary-token-77ae"
    b.manifest.never.append(f"Bearer {canary}".encode())
    right = b"the token was taken"

    def answer(request: Request) -> Reply:
        came = request.headers.get("authorization") == "Bearer canary-token-77ae"
        return Reply(right if came else b"no token", "text/plain")

    address = b.answer("/api", answer)
    b.manifest.hold(address, right)
    halves = "'Bearer canary-' + 'token-77ae'"  # not whole in the script either
    b.page(
        saying(f"await (await fetch('{address}', {{headers: {{Authorization: {halves}}}}})).text()")
    )
    b.shows("the token was taken")


@behaviour
def basic_auth(b: Build) -> None:
    """A picture behind a password: nobody is asked, the refusal is kept."""
    address = b.hold("/a.png", b"<p>who are you", status=401,
                     headers=(("WWW-Authenticate", 'Basic realm="inside"'),))  # fmt: skip
    b.page(f'<p>open to all</p><img src="{address}">')
    b.shows("open to all")


@behaviour
def duplicate_headers(b: Build) -> None:
    headers = (
        ("X-Twice", "one"),
        ("X-Twice", "two"),
        ("Link", "<a>; rel=x"),
        ("Link", "<b>; rel=y"),
    )
    address = b.page("<p>said twice</p>", headers=headers)
    b.manifest.headers += [(address, name, value) for name, value in headers]
    b.shows("said twice")


@behaviour
def large_header(b: Build) -> None:
    value = "word " * 6000
    address = b.page("<p>a header of 30,000 letters</p>", headers=(("X-Large", value.strip()),))
    b.manifest.headers.append((address, "X-Large", value.strip()))
    b.shows("a header of 30,000 letters")


@behaviour
def header_bytes(b: Build) -> None:
    """Latin-1 in a header, as old servers send it."""
    address = b.page("<p>a header with an umlaut</p>", headers=(("X-Note", "gr\xfc\xdfe"),))
    b.manifest.headers.append((address, "X-Note", "gr\xfc\xdfe"))
    b.shows("a header with an umlaut")


@behaviour
def cache_control(b: Build) -> None:
    """Not to be stored: asked for twice, answered twice, and both answers are kept."""
    turns: dict[str, itertools.count[int]] = {}

    def answer(request: Request) -> Reply:
        who = request.headers.get("x-visit", "")
        turn = next(turns.setdefault(who, itertools.count(1)))
        return Reply(b"answer %d" % turn, "text/plain", headers=(("Cache-Control", "no-store"),))

    address = b.answer("/turn.txt", answer)
    b.manifest.hold(address, b"answer 1")
    b.manifest.hold(address, b"answer 2")
    ask = f"await (await fetch('{address}', {{headers: {{'X-Visit': visit}}}})).text()"
    b.page(saying(f"{{ const visit = 'v' + Math.random(); return {ask} + ', ' + {ask} }}"))
    b.shows("answer 1, answer 2")


@behaviour
def cache_for_ever(b: Build) -> None:
    """May be stored for ever: one picture in three places."""
    address = b.picture("/a.png", headers=(("Cache-Control", "max-age=31536000, immutable"),))
    b.page(f'<img src="{address}">' * 3)


@behaviour
def security_headers(b: Build) -> None:
    """A strict policy of the page's own does not get in the way."""
    picture = b.picture("/a.png")
    policy = "default-src 'none'; img-src 'self'; frame-ancestors 'none'"
    b.page(
        f'<p>strictly governed</p><img src="{picture}">',
        headers=(("Content-Security-Policy", policy), ("X-Frame-Options", "DENY"),
                 ("Cross-Origin-Opener-Policy", "same-origin"),
                 ("Cross-Origin-Embedder-Policy", "require-corp")),
    )  # fmt: skip
    b.shows("strictly governed")


@behaviour
def sandboxed_page(b: Build) -> None:
    """The page's own policy forbids all scripts: not even timers run in it."""
    picture = b.picture("/a.png")
    b.page(
        f'<p>as if cut out of paper</p><img src="{picture}">'
        + script("document.body.innerHTML = ''"),
        headers=(("Content-Security-Policy", "sandbox"),),
    )
    b.shows("as if cut out of paper")


@behaviour
def no_media_type(b: Build) -> None:
    """The browser must judge by the content."""
    picture = b.hold("/a", material.png("untyped"), "")
    html = "<!doctype html><title>Behaviour no-media-type</title><p>judged by its content</p>"
    address = b.hold("/", html + f'<img src="{picture}">', "")
    b.manifest.address = b.manifest.final_address = address
    b.manifest.pictures.append(picture)
    b.shows("judged by its content")
