"""how much one capture may take -> the limits, with what is sensible for ordinary pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits on one page. What exceeds them is left out, and said in ``incomplete``.

    ``seconds``: everything together; then the browser is ended. ``load_seconds``: until the page
    says that it has loaded. ``quiet_seconds``: longest wait for late requests after that, and
    ``busy_seconds`` as long as much is still coming.
    ``bytes`` and ``body_bytes`` count decoded bodies, ``screens`` how far down it is scrolled
    (in heights of the window), ``picture_px`` the height of the screenshot.
    """

    seconds: float = 120
    load_seconds: float = 40
    quiet_seconds: float = 8
    busy_seconds: float = 60
    bytes: int = 1 << 30
    body_bytes: int = 256 << 20
    requests: int = 5_000
    redirects: int = 20
    screens: int = 40
    picture_px: int = 16_384
    text_letters: int = 8 << 20
