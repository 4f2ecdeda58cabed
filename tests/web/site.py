"""a `with` block -> a site on loopback: every behaviour of tests/web/behaviours, what to expect.

``with serve() as site``: ``site.names``; ``site.address("gzip")``, where a capture begins;
``site.manifest("gzip")``, what it must hold; ``site.allow_private``, HOST:PORT of all origins that
may be asked; ``site.hidden``, the origin that nothing may reach.
"""

import contextlib
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.web import behaviours
from tests.web.build import BEHAVIOURS, Build
from tests.web.certificates import Authority, Kind, make_authority, server_context
from tests.web.manifest import Manifest
from tests.web.server import Origin, running
from tests.web.wire import Request

BAD_CERTIFICATES: tuple[Kind, ...] = (
    "expired", "not_yet", "self_signed", "wrong_host", "unknown_authority",
)  # fmt: skip
assert behaviours.__doc__


class Site:
    """What is served; ``authority`` signed the certificate of ``secure``."""

    def __init__(self, origins: Mapping[str, Origin], authority: Authority) -> None:
        self.origins = origins
        self.authority = authority
        self._manifests = {}
        for name, function in BEHAVIOURS.items():
            build = Build(name, origins)
            function(build)
            assert build.manifest.address, name
            self._manifests[name] = build.manifest

    @property
    def names(self) -> tuple[str, ...]:
        """Every behaviour, in the order of the files."""
        return tuple(self._manifests)

    def address(self, name: str) -> str:
        """Where a capture of it begins."""
        return self._manifests[name].address

    def manifest(self, name: str) -> Manifest:
        """What a capture of it must hold."""
        return self._manifests[name]

    @property
    def allow_private(self) -> tuple[str, ...]:
        """For ``--allow-private``: all origins but the hidden one."""
        shown = (origin for name, origin in self.origins.items() if name != "hidden")
        return tuple(f"{origin.host}:{origin.port}" for origin in shown)

    @property
    def hidden(self) -> Origin:
        """Named nowhere: it must see no visitor."""
        return self.origins["hidden"]

    def asked(self, origin: str = "main") -> list[Request]:
        """What was asked of an origin so far."""
        return list(self.origins[origin].asked)


@contextlib.contextmanager
def serve() -> Iterator[Site]:
    """The whole site, on ports of the system's choice."""
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as open_now:
        folder = Path(name)
        authority = make_authority(folder)
        origins = {
            "main": Origin("127.0.0.1"),
            "port": Origin("127.0.0.1"),
            "host": Origin("127.0.0.2"),
            "local": Origin("127.0.0.1", "localhost"),
            "secure": Origin("127.0.0.1", tls=server_context(authority, "good", folder)),
            "hidden": Origin("127.0.0.1"),
        }
        # Signed by another: a browser told to accept ``authority`` would forgive it everything.
        other = make_authority(folder, "Countershot tests, the other one")
        for kind in BAD_CERTIFICATES:
            origins[kind] = Origin("127.0.0.1", tls=server_context(other, kind, folder))
        for origin in origins.values():
            open_now.enter_context(running(origin))
        yield Site(origins, authority)
