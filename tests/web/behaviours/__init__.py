"""pages that do one thing each -> routes and manifests; importing this registers all of them."""

from tests.web.behaviours import (
    documents,
    encodings,
    failures,
    frames,
    headers,
    media,
    pictures,
    reach,
    redirects,
    scripts,
    sending,
    styles,
    texts,
    workers,
)

__all__ = [
    "documents", "encodings", "failures", "frames", "headers", "media", "pictures", "reach",
    "redirects", "scripts", "sending", "styles", "texts", "workers",
]  # fmt: skip
