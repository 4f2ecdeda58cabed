"""a behaviour's function -> its routes on the origins, and its manifest beside them."""

import dataclasses
from collections.abc import Callable, Mapping

from tests.web import material
from tests.web.manifest import Manifest
from tests.web.server import Origin
from tests.web.wire import Answer, Headers, Reply, Way, plain

Behaviour = Callable[["Build"], None]
BEHAVIOURS: dict[str, Behaviour] = {}
HTML = "text/html; charset=utf-8"
JAVASCRIPT = "text/javascript; charset=utf-8"


def behaviour(function: Behaviour) -> Behaviour:
    """Register it under its own name, with dashes."""
    name = function.__name__.strip("_").replace("_", "-")
    assert name not in BEHAVIOURS, name
    BEHAVIOURS[name] = function
    return function


class Build:
    """Puts one behaviour on the origins; every path stands below the behaviour's own name.

    Origins: ``main``; ``port`` (same host, other port); ``host`` (127.0.0.2); ``local``
    (localhost); ``secure`` (https, good certificate); ``expired`` and other bad ones; ``hidden``
    (named nowhere).
    """

    def __init__(self, name: str, origins: Mapping[str, Origin]) -> None:
        self.name = name
        self.manifest = Manifest(title=f"Behaviour {name}")
        self.origins = origins

    def at(self, path: str, origin: str = "main") -> str:
        """The address of that path."""
        return f"{self.origins[origin].root}/{self.name}{path}"

    def put(
        self,
        path: str,
        body: bytes | str = b"",
        media_type: str = HTML,
        origin: str = "main",
        status: int = 200,
        headers: Headers = (),
        way: Way = plain,
        early: bytes = b"",
    ) -> str:
        """Serve it; nothing is said of what a capture holds. The address."""
        data = body.encode() if isinstance(body, str) else body
        reply = Reply(data, media_type, status, headers=headers, way=way, early=early)
        return self.answer(path, lambda request: reply, origin)

    def answer(self, path: str, answer: Answer, origin: str = "main") -> str:
        """Serve what a function makes of each request."""
        self.origins[origin].routes[f"/{self.name}{path}"] = answer
        return self.at(path, origin)

    def hold(
        self,
        path: str,
        body: bytes | str = b"",
        media_type: str = HTML,
        origin: str = "main",
        status: int = 200,
        headers: Headers = (),
        way: Way = plain,
        early: bytes = b"",
    ) -> str:
        """Serve it, and every capture must hold it. The address."""
        address = self.put(path, body, media_type, origin, status, headers, way, early)
        self.manifest.hold(address, body.encode() if isinstance(body, str) else body, status)
        return address

    def page(
        self,
        inner: str,
        path: str = "/",
        origin: str = "main",
        status: int = 200,
        headers: Headers = (),
        way: Way = plain,
        early: bytes = b"",
        head: str = "",
    ) -> str:
        """The main document: held, and where the capture begins."""
        body = document(self.name, inner, head)
        address = self.hold(path, body, HTML, origin, status, headers, way, early)
        self.manifest.address = self.manifest.final_address = address
        self.shows(f"Behaviour {self.name}")
        return address

    def picture(self, path: str, origin: str = "main", **more: object) -> str:
        """A picture of its own that must be held and must show."""
        reply = dataclasses.replace(
            Reply(material.png(self.name + path), "image/png"),
            **more,  # type: ignore[arg-type]
        )
        address = self.answer(path, lambda request: reply, origin)
        self.manifest.hold(address, reply.body, reply.status)
        self.manifest.pictures.append(address)
        return address

    def begins_at(self, address: str) -> None:
        """The capture is asked for this address, and may end elsewhere."""
        self.manifest.address = address

    def shows(self, *texts: str) -> None:
        """These must be visible."""
        self.manifest.text.extend(texts)


def document(name: str, inner: str, head: str = "") -> str:
    """A whole page that says which behaviour it is."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>Behaviour {name}</title>{head}</head>"
        f"<body><h1>Behaviour {name}</h1>{inner}</body></html>"
    )


def script(source: str, kind: str = "") -> str:
    """An inline script."""
    return f"<script{f' type={kind}' if kind else ''}>{source}</script>"


def saying(expression: str) -> str:
    """A paragraph that says what a promise comes to, once it does."""
    return '<p id="out">not yet</p>' + script(
        f"(async () => {expression})().then(word => {{ out.textContent = word }},"
        " error => { out.textContent = 'failed: ' + error })"
    )
