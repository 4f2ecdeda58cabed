"""what a behaviour of the site serves -> what a capture of it must hold, and must not."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

Trouble = Literal["certificate", "redirects", "connection", "private"]
Wall = Literal["soft_404", "consent", "error"]


@dataclass(frozen=True)
class Body:
    """A response that must be there: ``sha256`` of the body with every encoding undone.

    ``sent``: the request's body, None where there is none. An address may stand here twice.
    """

    address: str
    sha256: str
    size: int
    status: int = 200
    method: str = "GET"
    sent: bytes | None = None

    @property
    def is_readable(self) -> bool:
        """Browsers throw the body of a redirect away unread: only its head can be kept."""
        return not (300 < self.status < 400) or not self.size


@dataclass
class Manifest:
    """What a capture of one behaviour must hold.

    - ``final_address``: of the main document;
    - ``bodies``: every response that the page asks for by itself;
    - ``also``: addresses that may be asked for or not (prefetches, downloads, the favicon);
    - ``text``: must be visible; ``pictures``: addresses of pictures that must show;
      ``frames``: addresses of frames;
    - ``headers``: (address, name, value) that must stand in the WARC, each as often as here;
    - ``cut``: addresses whose body cannot be whole, which must be told;
    - ``refused``: addresses that must be refused and listed;
    - ``names``: words that ``incomplete`` must hold;
    - ``never``: bytes that may appear in nothing that was kept;
    - ``fails``: the capture as a whole must fail with this trouble;
    - ``plain_file``: the address is no page, but a file to fetch;
    - ``wall``: what the page turns out to be;
    - ``slow``: seconds that the site takes on purpose, left out of comparisons of speed.
    """

    address: str = ""
    final_address: str = ""
    title: str = ""
    bodies: list[Body] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    headers: list[tuple[str, str, str]] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    never: list[bytes] = field(default_factory=list)
    fails: Trouble | None = None
    plain_file: bool = False
    wall: Wall | None = None
    slow: float = 0.0

    def hold(
        self,
        address: str,
        data: bytes,
        status: int = 200,
        method: str = "GET",
        sent: bytes | None = None,
    ) -> None:
        """This response must be there."""
        sha256 = hashlib.sha256(data).hexdigest()
        self.bodies.append(Body(address, sha256, len(data), status, method, sent))

    def sha256_of(self, address: str) -> list[str]:
        """All digests expected at that address, in the order in which they are asked for."""
        return [body.sha256 for body in self.bodies if body.address == address]
