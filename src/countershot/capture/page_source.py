"""a page's bytes and declared type -> its HTML as text, and its title.

Encodings as https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
has them, in short: byte order mark, the header's charset, the page's own ``meta``, UTF-8.
"""

import codecs
import re

from countershot.capture.page_markup import MAX_CHARACTERS, resolved

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_TITLE = re.compile(r"<title(?:\s[^>]{0,200})?>([^<]{0,2000})", re.I)
_MARKED = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
           (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252",
          "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254", "big5": "big5hkscs",
          "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
          "shift_jis": "cp932"}  # fmt: skip
_META_BYTES = 4096
_TITLE_WITHIN = 200_000


def source_of(body: bytes, content_type: str) -> tuple[str, str]:
    """The HTML (4 million characters of it) and the title. Never raises; bad bytes show as U+FFFD.

    A type that is text but no HTML gives its text with ``&`` and ``<`` made harmless.
    """
    text = _decoded(body[: 4 * MAX_CHARACTERS], content_type)[:MAX_CHARACTERS]
    kind = content_type.partition(";")[0].strip().lower()
    if kind.startswith("text/") and kind != "text/html":
        return "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>", ""
    return text, title_of(text)


def title_of(html: str) -> str:
    """What the document calls itself, on one line; "" if it does not."""
    title = _TITLE.search(html[:_TITLE_WITHIN])
    return " ".join(resolved(title[1]).split()) if title else ""


def _decoded(body: bytes, content_type: str) -> str:
    for mark, name in _MARKED:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    declared = _CHARSET.search(content_type)
    declared = declared or _CHARSET.search(body[:_META_BYTES].decode("latin-1"))
    name = declared[1].lower() if declared else "utf-8"
    try:
        return body.decode(_MEANT.get(name, name), "replace")
    except (LookupError, ValueError):  # no such encoding, or one that is none of text
        return body.decode("utf-8", "replace")
