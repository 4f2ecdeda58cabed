"""what scripts do to a page -> what they asked for, and the page as they made it."""

from tests.web import material, wire
from tests.web.build import JAVASCRIPT, Build, behaviour, saying, script


@behaviour
def es_modules(b: Build) -> None:
    b.hold("/deep.js", "export default 'imported two files deep'", JAVASCRIPT)
    b.hold("/part.js", "export { default as word } from './deep.js'", JAVASCRIPT)
    main = b.hold(
        "/main.js", "import { word } from './part.js'; out.textContent = word", JAVASCRIPT
    )
    b.page(f'<p id="out"></p><script type="module" src="{main}"></script>')
    b.shows("imported two files deep")


@behaviour
def dynamic_import(b: Build) -> None:
    part = b.hold("/part.js", "export const word = 'imported when needed'", JAVASCRIPT)
    b.page(saying(f"(await import('{part}')).word"))
    b.shows("imported when needed")


@behaviour
def import_map(b: Build) -> None:
    part = b.hold("/lib-v1.js", "export const word = 'by another name'", JAVASCRIPT)
    b.page(
        f'<script type="importmap">{{"imports": {{"lib": "{part}"}}}}</script><p id="out"></p>'
        + script("import { word } from 'lib'; out.textContent = word", "module")
    )
    b.shows("by another name")


@behaviour
def xhr(b: Build) -> None:
    data = b.hold("/a.txt", "asked the old way", "text/plain")
    b.page(
        saying(
            "new Promise(done => { const x = new XMLHttpRequest(); "
            f"x.open('GET', '{data}'); x.onload = () => done(x.responseText); x.send() }})"
        )
    )
    b.shows("asked the old way")


@behaviour
def xhr_synchronous(b: Build) -> None:
    data = b.hold("/a.txt", "waited for", "text/plain")
    b.page(
        '<p id="out"></p>'
        + script(
            f"const x = new XMLHttpRequest(); x.open('GET', '{data}', false); x.send();"
            "out.textContent = x.responseText"
        )
    )
    b.shows("waited for")


@behaviour
def fetch_json(b: Build) -> None:
    data = b.hold("/a.json", '{"word": "摄像机 from JSON"}', "application/json")
    b.page(saying(f"(await (await fetch('{data}')).json()).word"))
    b.shows("摄像机 from JSON")


@behaviour
def fetch_streamed(b: Build) -> None:
    """Read piece by piece as it comes."""
    body = material.noise("streamed", 200_000)
    data = b.hold("/a.bin", body, "application/octet-stream", way=wire.dripping(10, 1.0))
    b.page(
        saying(
            f"{{ const r = (await fetch('{data}')).body.getReader(); let n = 0;"
            "for (;;) { const { done, value } = await r.read(); if (done) break;"
            "n += value.length };"
            "return 'bytes: ' + n }"
        )
    )
    b.shows("bytes: 200000")
    b.manifest.slow = 1.0


@behaviour
def event_source(b: Build) -> None:
    parts = [b"data: one\n\n", b"data: two\n\n", b"data: three\n\n"]
    events = b.hold(
        "/events",
        b"".join(parts),
        "text/event-stream",
        way=wire.pieces((0.1, one) for one in parts),
    )
    b.page(
        saying(
            f"new Promise(done => {{ const s = new EventSource('{events}'), all = [];"
            "s.onmessage = e => { all.push(e.data);"
            "if (all.length === 3) { s.close(); done('events: ' + all.join(' ')) } } })"
        )
    )
    b.shows("events: one two three")


@behaviour
def websocket(b: Build) -> None:
    """Not HTTP: the capture says that it was there."""
    address = b.at("/socket").replace("http:", "ws:")
    b.page(
        saying(
            f"new Promise((done, no) => {{ const s = new WebSocket('{address}');"
            "s.onmessage = e => done('socket: ' + e.data); s.onerror = () => no('refused') })"
        )
    )
    b.shows("socket: hello")
    b.manifest.names.append(address)


@behaviour
def document_write(b: Build) -> None:
    picture = b.picture("/a.png")
    own = b.hold("/w.js", f"document.write('<p>written</p><img src=\"{picture}\">')", JAVASCRIPT)
    b.page(f"<script src='{own}'></script>")
    b.shows("written")


@behaviour
def shadow_dom(b: Build) -> None:
    """Open and declared shadows; their words are visible, though outside the document's HTML."""
    picture = b.hold("/a.png", material.png("shadow"), "image/png")
    b.page(
        '<div id="host"></div><div><template shadowrootmode="open"><p>declared in a shadow</p>'
        "</template></div>"
        + script(
            "host.attachShadow({mode: 'open'}).innerHTML ="
            f"\"<p>attached in a shadow</p><img src='{picture}'>\""
        )
    )
    b.shows("attached in a shadow", "declared in a shadow")


@behaviour
def custom_element(b: Build) -> None:
    own = b.hold(
        "/e.js",
        "customElements.define('own-word', class extends HTMLElement {"
        "connectedCallback() { this.textContent = 'said by an element' } })",
        JAVASCRIPT,
    )
    b.page(f"<own-word></own-word><script src='{own}'></script>")
    b.shows("said by an element")


@behaviour
def late_content(b: Build) -> None:
    """Comes a second after the page is loaded."""
    data = b.hold("/a.txt", "came a second later", "text/plain")
    b.page(
        saying(
            "new Promise(done => setTimeout(async () =>"
            f" done(await (await fetch('{data}')).text()), 1000))"
        )
    )
    b.shows("came a second later")
    b.manifest.slow = 1.0


@behaviour
def asks_again_and_again(b: Build) -> None:
    """Polls for ever: the network is never quiet."""
    data = b.hold("/poll.txt", "still here", "text/plain")
    b.page(
        '<p id="out"></p>'
        + script(
            "setInterval(async () => { out.textContent ="
            f" await (await fetch('{data}', {{cache: 'no-store'}})).text() }}, 200)"
        )
    )
    b.shows("still here")


@behaviour
def busy_script(b: Build) -> None:
    """Keeps the page's thread for itself for a while."""
    b.page(saying("{ const t = Date.now(); while (Date.now() - t < 1500); return 'done at last' }"))
    b.shows("done at last")
    b.manifest.slow = 1.5


@behaviour
def dialogs(b: Build) -> None:
    """alert, confirm, prompt and a question before leaving: nobody is there to answer."""
    b.page(
        '<p id="out">not yet</p>'
        + script(
            "onbeforeunload = e => { e.preventDefault(); return 'stay?' };"
            "alert('one'); confirm('two'); prompt('three'); out.textContent = 'past the questions'"
        )
    )
    b.shows("past the questions")


@behaviour
def popup(b: Build) -> None:
    """A window that nobody asked for; it may be blocked."""
    child = b.put("/child", "<p>another window</p>")
    b.page(script(f"window.open('{child}')") + "<p>opened or not</p>")
    b.manifest.also.append(child)
    b.shows("opened or not")
