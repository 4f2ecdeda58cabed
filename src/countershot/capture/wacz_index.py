"""where responses lie in a WARC -> CDXJ lines, so that a replay finds them by address."""

import base64
import json
import re
from urllib.parse import parse_qsl, quote, urlsplit

from countershot.capture.exchanges import value_of
from countershot.capture.warc import Written

_MOST_BODY = 16 << 10


def cdxj(written: tuple[Written, ...], filename: str) -> str:
    """One sorted line a response: key, 14-digit time, what and where (offset and length in bytes).

    A request with a body is told apart by it, in the way that pywb and ReplayWeb.page look it up.
    """
    return "".join(f"{line}\n" for line in sorted(_line(one, filename) for one in written))


def surt(address: str) -> str:
    """Sort-friendly form: ``http://www.a.example/B?c=1`` is ``example,a)/b?c=1``."""
    parts = urlsplit(address.lower())
    host = re.sub(r"^www\d*\.", "", parts.hostname or "")
    by_number = bool(re.fullmatch(r"[\d.]+|.*:.*", host))
    name = host if by_number else ",".join(reversed(host.split(".")))
    own = {"http": 80, "https": 443}.get(parts.scheme)
    port = f":{parts.port}" if parts.port not in (None, own) else ""
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    path = parts.path if len(parts.path) < 2 else parts.path.rstrip("/")
    return f"{name}{port}){path or '/'}" + (f"?{query}" if query else "")


def _line(one: Written, filename: str) -> str:
    exchange = one.exchange
    kind = value_of(exchange.response_headers, "content-type").partition(";")[0].strip()
    fields = {
        "url": exchange.address,
        "mime": kind or "unk",
        "status": str(exchange.status),
        "digest": f"sha256:{one.payload_sha256}",
        "length": str(one.length),
        "offset": str(one.offset),
        "filename": filename,
    }
    key = surt(exchange.address)
    if exchange.method not in {"GET", "HEAD"}:
        body = request_as_query(one)
        fields |= {"method": exchange.method, "requestBody": body}
        joint = "&" if "?" in exchange.address else "?"
        key = surt(f"{exchange.address}{joint}__wb_method={exchange.method}&{body}")
    moment = re.sub(r"\D", "", exchange.began_utc)[:14]
    return f"{key} {moment} {json.dumps(fields, ensure_ascii=True)}"


def request_as_query(one: Written) -> str:
    """A request's body as a query: forms as they are, JSON flat, anything else in base64."""
    exchange = one.exchange
    body = exchange.request_body[:_MOST_BODY]
    kind = value_of(exchange.request_headers, "content-type").partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
        return "&".join(f"{quote(name, '')}={quote(value, '')}" for name, value in pairs)
    return f"__wb_post_data={base64.b64encode(body).decode()}"
