"""pages that reach for what is private -> refused and listed, the rest of the page kept."""

from tests.web.build import JAVASCRIPT, Build, behaviour, document, saying, script

METADATA = "http://169.254.169.254/latest/meta-data/"
_TRIED = "fetch('{0}', {{mode: 'no-cors'}}).then(() => 'reached', () => 'not reached')"


@behaviour
def reach_metadata(b: Build) -> None:
    b.page(saying(_TRIED.format(METADATA)))
    b.manifest.refused.append(METADATA)
    b.shows("not reached")


@behaviour
def reach_other_port(b: Build) -> None:
    """Another port of the host that the user did name."""
    address = b.put("/secret", "never seen", origin="hidden")
    b.page(saying(_TRIED.format(address)))
    b.manifest.refused.append(address)
    b.shows("not reached")


@behaviour
def reach_by_every_tag(b: Build) -> None:
    """Picture, frame, style, font, script, film, form, link that is preloaded."""
    tags = {
        "picture": '<img src="{0}">', "frame": '<iframe src="{0}"></iframe>',
        "style": '<link rel="stylesheet" href="{0}">', "script": '<script src="{0}"></script>',
        "film": '<video src="{0}" autoplay muted></video>', "preload":
        '<link rel="preload" as="image" href="{0}">', "object": '<object data="{0}"></object>',
    }  # fmt: skip
    parts = []
    for kind, tag in tags.items():
        address = b.put(f"/{kind}", "never seen", origin="hidden")
        parts.append(tag.format(address))
        b.manifest.refused.append(address)
    b.page("<p>seven ways to ask</p>" + "".join(parts))
    b.shows("seven ways to ask")


@behaviour
def reach_odd_spellings(b: Build) -> None:
    """127.0.0.1 in other words, at a port that nobody named."""
    port = b.origins["hidden"].port
    hosts = ("2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]",
             "localhost", "a.localhost", "127.0.0.3", "0.0.0.0", "10.0.0.1", "192.168.0.1",
             "100.64.0.1", "224.0.0.1")  # fmt: skip
    addresses = [f"http://{host}:{port}/odd" for host in hosts]
    b.page(
        saying(
            f"Promise.all({addresses}.map(a =>"
            " fetch(a, {mode: 'no-cors'}).then(() => 1, () => 0)))"
            ".then(all => 'reached: ' + all.reduce((x, y) => x + y))"
        )
    )
    spelled = {"2130706433": "127.0.0.1", "0x7f.1": "127.0.0.1", "0177.0.0.1": "127.0.0.1",
               "127.1": "127.0.0.1", "[::ffff:127.0.0.1]": "[::ffff:7f00:1]"}  # fmt: skip
    b.manifest.refused += sorted({f"http://{spelled.get(host, host)}:{port}/odd" for host in hosts})
    b.shows("reached: 0")


@behaviour
def reach_by_redirect(b: Build) -> None:
    """The first step is allowed, the second is not."""
    target = b.put("/secret", "never seen", origin="hidden")
    first = b.put("/step", status=302, headers=(("Location", target),))
    b.page(saying(_TRIED.format(first)))
    b.manifest.refused.append(target)
    b.shows("not reached")


@behaviour
def reach_from_worker(b: Build) -> None:
    target = b.put("/secret", "never seen", origin="hidden")
    worker = b.hold("/w.js", f"{_TRIED.format(target)}.then(w => postMessage(w))", JAVASCRIPT)
    b.page(
        saying(
            f"new Promise(done => {{ const w = new Worker('{worker}');"
            "w.onmessage = e => done('from the worker: ' + e.data) })"
        )
    )
    b.manifest.refused.append(target)
    b.shows("from the worker: not reached")


@behaviour
def reach_from_frame(b: Build) -> None:
    target = b.put("/secret", "never seen", origin="hidden")
    frame = b.hold("/frame", document("inside", saying(_TRIED.format(target))), origin="host")
    b.page(f'<iframe src="{frame}"></iframe>')
    b.manifest.frames.append(frame)
    b.manifest.refused.append(target)
    b.shows("not reached")


@behaviour
def reach_socket(b: Build) -> None:
    """A WebSocket to where nothing may go."""
    target = b.at("/socket", "hidden").replace("http:", "ws:")
    b.page(
        saying(
            f"new Promise(done => {{ const s = new WebSocket('{target}');"
            "s.onopen = () => done('reached'); s.onerror = () => done('not reached') })"
        )
    )
    b.manifest.refused.append(target)
    b.shows("not reached")


@behaviour
def reach_by_page_redirect(b: Build) -> None:
    """The page itself leads to where nothing may go."""
    b.begins_at(b.put("/", status=302, headers=(("Location", METADATA),)))
    b.manifest.fails = "private"


@behaviour
def reach_webrtc(b: Build) -> None:
    """Looks for the machine's own addresses; a capture gives away none."""
    b.page(
        '<p id="out">not yet</p>'
        + script(
            "const p = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:"
            f"{b.origins['hidden'].port}'}}]}}); const found = [];"
            "p.createDataChannel('x'); p.onicecandidate = e => e.candidate && "
            "found.push(e.candidate.candidate);"
            "p.createOffer().then(o => p.setLocalDescription(o));"
            "const tell = () => { out.textContent = 'addresses: ' + found.filter(one =>"
            " !one.includes('.local')).length };"
            "p.onicegatheringstatechange = () => p.iceGatheringState === 'complete' && tell();"
            "setTimeout(tell, 500)"
        )
    )
    b.shows("addresses: 0")
    b.manifest.slow = 0.5


@behaviour
def reach_prefetch(b: Build) -> None:
    """Names to look up and lines to open before anybody asks."""
    hidden = b.origins["hidden"].root
    b.page(
        "<p>hinted ahead</p>",
        head=f'<link rel="dns-prefetch" href="//canary-name.example"><link rel="preconnect" '
        f'href="{hidden}"><link rel="prefetch" href="{hidden}/ahead">'
        f'<link rel="preconnect" href="http://169.254.169.254">',
    )
    b.shows("hinted ahead")
