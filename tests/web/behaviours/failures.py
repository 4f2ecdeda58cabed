"""what goes wrong on the way -> kept as far as it came, and said; or refused with the reason."""

from tests.counts import count
from tests.web import material, wire
from tests.web.build import Build, behaviour, document, saying

_SAID = "fetch('{0}').then(r => r.arrayBuffer()).then(() => 'whole', () => 'broken off')"


def _status(b: Build, status: int, words: str) -> None:
    b.page(f"<p>{words}</p>", status=status)
    b.shows(words)


@behaviour
def status_404(b: Build) -> None:
    _status(b, 404, "There is no such page here.")
    b.manifest.wall = "error"


@behaviour
def status_410(b: Build) -> None:
    _status(b, 410, "This page was taken away for good.")
    b.manifest.wall = "error"


@behaviour
def status_500(b: Build) -> None:
    _status(b, 500, "Something broke on the server.")
    b.manifest.wall = "error"


@behaviour
def status_451(b: Build) -> None:
    _status(b, 451, "Not available for legal reasons.")
    b.manifest.wall = "error"


@behaviour
def parts_missing(b: Build) -> None:
    """The page is there; a picture and a script are not."""
    picture = b.hold("/a.png", b"<p>no picture", status=404)
    own = b.hold("/a.js", b"gone", "text/plain", status=410)
    b.page(f'<p>without its parts</p><img src="{picture}"><script src="{own}"></script>')
    b.shows("without its parts")


@behaviour
def status_204(b: Build) -> None:
    address = b.hold("/none", b"", "", status=204)
    b.page(saying(f"'status: ' + (await fetch('{address}')).status"))
    b.shows("status: 204")


@behaviour
def status_304(b: Build) -> None:
    """The page asks with a condition of its own."""
    address = b.hold("/same", b"", "", status=304, headers=(("ETag", '"v1"'),))
    b.page(
        saying(
            f"'status: ' + (await fetch('{address}',"
            " {headers: {'If-None-Match': '\"v1\"'}, cache: 'no-store'})).status"
        )
    )
    b.shows("status: 304")


@behaviour
def slow(b: Build) -> None:
    """A picture that keeps one waiting."""
    seconds = count(2, 5)
    b.page(f'<img src="{b.picture("/a.png", way=wire.after(seconds))}"><p>worth waiting for</p>')
    b.shows("worth waiting for")
    b.manifest.slow = seconds


@behaviour
def slow_page(b: Build) -> None:
    seconds = count(2, 5)
    b.page("<p>it came after all</p>", way=wire.after(seconds))
    b.shows("it came after all")
    b.manifest.slow = seconds


@behaviour
def drip(b: Build) -> None:
    """The page itself in forty small pieces."""
    seconds = count(2, 5)
    b.page("<p>drop by drop</p>" * 40, way=wire.dripping(40, seconds))
    b.shows("drop by drop")
    b.manifest.slow = seconds


@behaviour
def endless_stream(b: Build) -> None:
    """A body that never ends; a capture must."""
    address = b.put("/stream", b"and on ", "text/plain", way=wire.endless)
    b.page(saying(f"{{ fetch('{address}').then(r => r.text()); return 'left running' }}"))
    b.manifest.cut.append(address)
    b.shows("left running")


@behaviour
def never_answers(b: Build) -> None:
    """A picture whose server says nothing at all; the page stands."""
    address = b.put("/a.png", way=wire.never)
    b.page(f'<p>the rest is here</p><img src="{address}">')
    b.manifest.cut.append(address)
    b.shows("the rest is here")


@behaviour
def reset_at_once(b: Build) -> None:
    address = b.put("/a.bin", way=wire.reset_at_once)
    b.page(saying(_SAID.format(address)))
    b.manifest.cut.append(address)
    b.shows("broken off")


@behaviour
def reset_halfway(b: Build) -> None:
    address = b.put("/a.bin", material.noise("half", 60_000), "application/octet-stream",
                    way=wire.reset_halfway)  # fmt: skip
    b.page(saying(_SAID.format(address)))
    b.manifest.cut.append(address)
    b.shows("broken off")


@behaviour
def length_too_long(b: Build) -> None:
    """More is promised than comes."""
    address = b.put("/a.bin", b"all there is", "application/octet-stream", way=wire.too_short)
    b.page(saying(_SAID.format(address)))
    b.manifest.cut.append(address)
    b.shows("broken off")


@behaviour
def chunks_cut(b: Build) -> None:
    address = b.put("/a.bin", b"without an end", "application/octet-stream", way=wire.chunks_cut)
    b.page(saying(_SAID.format(address)))
    b.manifest.cut.append(address)
    b.shows("broken off")


@behaviour
def bad_gzip(b: Build) -> None:
    """Says gzip, is none."""
    address = b.put("/a.bin", b"no gzip at all" * 9, "application/octet-stream",
                    headers=(("Content-Encoding", "gzip"),))  # fmt: skip
    b.page(saying(_SAID.format(address)))
    b.manifest.cut.append(address)
    b.shows("broken off")


@behaviour
def page_reset(b: Build) -> None:
    b.begins_at(b.put("/", way=wire.reset_at_once))
    b.manifest.fails = "connection"


@behaviour
def page_no_http(b: Build) -> None:
    b.begins_at(b.put("/", way=wire.no_http))
    b.manifest.fails = "connection"


@behaviour
def soft_404(b: Build) -> None:
    """Says that nothing is here, with a status that says all is well."""
    inner = "<h2>Page not found</h2><p>Sorry, the page you are looking for does not exist.</p>"
    html = document(b.name, inner).replace(f"Behaviour {b.name}", "404 - Page not found", 1)
    address = b.hold("/", html)
    b.manifest.address = b.manifest.final_address = address
    b.manifest.title = "404 - Page not found"
    b.manifest.wall = "soft_404"
    b.shows("the page you are looking for does not exist")


@behaviour
def consent_wall(b: Build) -> None:
    """Everything is under a question."""
    b.page(
        "<p>news of the day</p>"
        "<div style='position: fixed; inset: 0; background: white; z-index: 9'>"
        "<h2>We value your privacy</h2><p>We and our partners use cookies to store and access"
        " information on your device. Please choose.</p><button>Accept all</button>"
        "<button>Reject all</button><button>Manage preferences</button></div>"
    )
    b.manifest.wall = "consent"
    b.shows("We value your privacy")


@behaviour
def bad_certificate_expired(b: Build) -> None:
    b.begins_at(b.put("/", "<p>never seen</p>", origin="expired"))
    b.manifest.fails = "certificate"


@behaviour
def bad_certificate_not_yet(b: Build) -> None:
    b.begins_at(b.put("/", "<p>never seen</p>", origin="not_yet"))
    b.manifest.fails = "certificate"


@behaviour
def bad_certificate_self_signed(b: Build) -> None:
    b.begins_at(b.put("/", "<p>never seen</p>", origin="self_signed"))
    b.manifest.fails = "certificate"


@behaviour
def bad_certificate_wrong_host(b: Build) -> None:
    b.begins_at(b.put("/", "<p>never seen</p>", origin="wrong_host"))
    b.manifest.fails = "certificate"


@behaviour
def bad_certificate_of_a_part(b: Build) -> None:
    """The page is fine; one picture's host shows a certificate for somebody else."""
    address = b.put("/a.png", material.png("unseen"), "image/png", "wrong_host")
    b.page(f'<p>all but one picture</p><img src="{address}">')
    b.manifest.refused.append(address)
    b.shows("all but one picture")


@behaviour
def good_certificate(b: Build) -> None:
    """A page over https, with a picture over https."""
    b.page(f'<p>over a good line</p><img src="{b.picture("/a.png", "secure")}">', origin="secure")
    b.shows("over a good line")
