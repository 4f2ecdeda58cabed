"""requests on loopback -> a test authority's tokens, OCSP answers, CRLs and issuers."""

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler
from typing import Any


class Handler(BaseHTTPRequestHandler):
    """POST /tsr and /ocsp; GET NAME.crl and NAME.cer."""

    def do_POST(self) -> None:
        authority: Any = self.server.authority  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        kinds = {
            "/tsr": (
                "application/timestamp-query",
                "application/timestamp-reply",
                authority.answer,
            ),
            "/ocsp": ("application/ocsp-request", "application/ocsp-response", authority.ocsp),
        }
        asked, answered, make = kinds.get(self.path, ("", "", None))
        if make is None or self.headers.get("Content-Type") != asked:
            self._send(415, "text/plain", b"no such service")
            return
        self._send(200, answered, make(body))

    def do_GET(self) -> None:
        authority: Any = self.server.authority  # type: ignore[attr-defined]
        name, _, kind = self.path.strip("/").partition(".")
        made: Mapping[str, object] = {"crl": authority.crl, "cer": authority.der}
        if name not in {"root", "inter"} or kind not in made:
            self._send(404, "text/plain", b"not here")
            return
        body = authority.crl(name) if kind == "crl" else authority.der(name)
        media_type = "application/pkix-crl" if kind == "crl" else "application/pkix-cert"
        self._send(200, media_type, body)

    def _send(self, status: int, media_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""
