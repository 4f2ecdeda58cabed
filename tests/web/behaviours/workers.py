"""workers of every kind -> their scripts, and what they ask for by themselves."""

from tests.web.build import JAVASCRIPT, Build, behaviour, saying

_FROM_WORKER = (
    "new Promise(done => {{ const w = new Worker('{0}'{1}); w.onmessage = e => done(e.data) }})"
)


@behaviour
def worker_dedicated(b: Build) -> None:
    data = b.hold("/data.txt", "asked for by a worker", "text/plain")
    more = b.hold("/more.js", "self.word = 'with a script: '", JAVASCRIPT)
    source = (
        f"importScripts('{more}');"
        f"fetch('{data}').then(r => r.text()).then(text => postMessage(word + text))"
    )
    b.page(saying(_FROM_WORKER.format(b.hold("/w.js", source, JAVASCRIPT), "")))
    b.shows("with a script: asked for by a worker")


@behaviour
def worker_module(b: Build) -> None:
    b.hold("/part.js", "export const word = 'imported into a worker'", JAVASCRIPT)
    address = b.hold("/w.js", "import { word } from './part.js'; postMessage(word)", JAVASCRIPT)
    b.page(saying(_FROM_WORKER.format(address, ", {type: 'module'}")))
    b.shows("imported into a worker")


@behaviour
def worker_within_worker(b: Build) -> None:
    data = b.hold("/data.txt", "two workers deep", "text/plain")
    inner = b.hold(
        "/inner.js", f"fetch('{data}').then(r => r.text()).then(t => postMessage(t))", JAVASCRIPT
    )
    outer = b.hold(
        "/outer.js",
        f"const w = new Worker('{inner}'); w.onmessage = e => postMessage(e.data)",
        JAVASCRIPT,
    )
    b.page(saying(_FROM_WORKER.format(outer, "")))
    b.shows("two workers deep")


@behaviour
def worker_of_blob(b: Build) -> None:
    data = b.hold("/data.txt", "asked for by a worker without an address", "text/plain")
    source = f"fetch('{data}').then(r => r.text()).then(t => postMessage(t))"
    b.page(
        saying(
            "new Promise(done => { const w = new Worker(URL.createObjectURL(new Blob(["
            f'"{source}"]))); w.onmessage = e => done(e.data) }})'
        )
    )
    b.shows("asked for by a worker without an address")


@behaviour
def worker_shared(b: Build) -> None:
    data = b.hold("/data.txt", "asked for by a shared worker", "text/plain")
    source = (
        "onconnect = e => { const port = e.ports[0];"
        f"fetch('{data}').then(r => r.text()).then(t => port.postMessage(t)) }}"
    )
    address = b.hold("/w.js", source, JAVASCRIPT)
    b.page(
        saying(
            f"new Promise(done => {{ const w = new SharedWorker('{address}');"
            "w.port.onmessage = e => done(e.data); w.port.start() })"
        )
    )
    b.shows("asked for by a shared worker")


_READY = (
    "navigator.serviceWorker.register('{0}').then(() => navigator.serviceWorker.ready).then(() =>"
    " navigator.serviceWorker.controller || new Promise(done =>"
    " navigator.serviceWorker.addEventListener('controllerchange', done, {{once: true}})))"
)


@behaviour
def service_worker(b: Build) -> None:
    """Fills a cache when installed; answers one from it, one by itself, lets one through."""
    stored = b.hold("/stored.txt", "from the cache", "text/plain")
    through = b.hold("/through.txt", "from the network", "text/plain")
    made = b.at("/made.txt")
    source = (
        f"oninstall = e => e.waitUntil(caches.open('c').then(c => c.add('{stored}'))"
        ".then(() => skipWaiting()));"
        "onactivate = e => e.waitUntil(clients.claim());"
        f"onfetch = e => {{ if (e.request.url === '{made}') "
        "e.respondWith(new Response('made by the worker'));"
        f"else if (e.request.url === '{stored}') e.respondWith(caches.match(e.request));"
        "else e.respondWith(fetch(e.request)) }"
    )
    address = b.hold("/sw.js", source, JAVASCRIPT)
    asked = ", ".join(f"fetch('{one}').then(r => r.text())" for one in (stored, made, through))
    b.page(
        saying(
            f"{_READY.format(address)}.then(() => Promise.all([{asked}]))"
            ".then(words => words.join(', '))"
        )
    )
    b.shows("from the cache, made by the worker, from the network")
    b.manifest.also.append(made)


@behaviour
def service_worker_page(b: Build) -> None:
    """After its worker is there, the page loads itself again through it."""
    source = (
        "oninstall = () => skipWaiting(); onactivate = e => e.waitUntil(clients.claim());"
        "onfetch = e => e.respondWith(fetch(e.request))"
    )
    address = b.hold("/sw.js", source, JAVASCRIPT)
    b.page(
        saying(
            f"{_READY.format(address)}.then(() => {{ if (!sessionStorage.again) {{"
            " sessionStorage.again = 1; location.reload() }; return 'loaded through the worker' })"
        )
    )
    b.shows("loaded through the worker")
