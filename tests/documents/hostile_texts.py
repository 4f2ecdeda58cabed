"""name -> texts, tables, pages and data that are too large, too deep, or speak to the terminal."""

import json

from tests.documents.hostile_pdfs import OUTSIDE

AT = OUTSIDE.decode()
PLAIN = "plain words"
MANY = 1_000_001


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def nested(tag: str, depth: int) -> bytes:
    return page(f"<{tag}>" * depth + PLAIN + f"</{tag}>" * depth)


READ: dict[str, bytes] = {
    "terminal-commands.txt": f"{PLAIN} \x1b]0;owned\x1b[2J\x1b[31mred\n".encode(),
    "turning-marks.txt": f"{PLAIN} \u202eevil\u2066 \u200b\ufeff\n".encode(),
    "lone-halves.txt": b"\xff\xfe" + PLAIN.encode("utf-16-le") + b"\x00\xd8\x00\xd8\n\x00",
    "marks-by-the-thousand.txt": (PLAIN + " e" + "\u0301" * 50_000 + "\n").encode(),
    "formulas.csv": f'what,who\n=HYPERLINK("{AT}"),{PLAIN}\n+1+1,@SUM(1)\n'.encode(),
    "quote-without-end.csv": b'what,who\n"' + PLAIN.encode() + b" and no end\n" + b"x,y\n" * 9,
    "ragged.csv": b"a,b\n" + b"".join(b"," * n + PLAIN.encode() + b"\n" for n in range(40)),
    "wide.csv": b"a,b\n" + b",".join([PLAIN.encode()] * 20_000) + b"\n",
    "deep.html": nested("div", 100_000),
    "deep-tables.html": nested("table><tr><td", 5_000),
    "deep-quotes.html": nested("blockquote", 50_000),
    "attributes-by-the-thousand.html": page(
        "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + f">{PLAIN}</p>"
    ),
    "scripts.html": page(
        f"<script>fetch('{AT}')</script><p onclick=\"fetch('{AT}')\">{PLAIN}</p>"
    ),
    "goes-elsewhere.html": page(PLAIN, f'<meta http-equiv="refresh" content="0;url={AT}">'),
    "fetches.html": page(
        f'<link rel="stylesheet" href="{AT}"><img src="{AT}"><iframe src="{AT}"></iframe>'
        f'<object data="{AT}"></object><video src="{AT}"></video>{PLAIN}',
        f'<base href="{AT}"><script src="{AT}"></script>',
    ),
    "entities.html": page("&amp;" * 500_000 + "&#x202e;&#0;&#x110000;&bogus;" + PLAIN),
    "comment-without-end.html": page(f"{PLAIN}<!-- {'-' * 100_000}"),
    "svg.html": page(f'<svg><script>1</script><image href="{AT}"/></svg>{PLAIN}'),
    "xml-bomb.html": b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><p>'
    + PLAIN.encode() + b" &b;</p></html>",
    "charset-that-is-none.html": page(PLAIN, '<meta charset="no-such-charset">'),
    "template.html": page(f"<template><p>hidden</p></template>{{{{7*7}}}} {PLAIN}"),
    "nested.json": b"[" * 100_000 + b'"' + PLAIN.encode() + b'"' + b"]" * 100_000,
    "long-number.json": b'{"words": "' + PLAIN.encode() + b'", "n": ' + b"9" * 1_000_000 + b"}",
    "same-key-twice.json": b'{"a": "first", "a": "' + PLAIN.encode() + b'"}',
    "not-a-number.json": b'{"a": NaN, "b": Infinity, "c": "' + PLAIN.encode() + b'"}',
    "strange-keys.json": json.dumps({"\u202e/~\x1b[2J": PLAIN, "": 1}).encode(),
    "half.json": b'{"a": "' + PLAIN.encode() + b'", "b": [1, 2',
}  # fmt: skip
"""All of these are read, and `plain words` is found in them."""

CUT: dict[str, tuple[bytes, str]] = {
    "attribute-of-megabytes.html": (
        page(f'<p title="{"a" * 5_000_000}">{PLAIN}</p>'), "nothing after so many was read"
    ),
    "millions-of-lines.txt": (
        (b"line of a long file " * 50 + b"\n") * 4_100 + PLAIN.encode(),
        "nothing after so many was read",
    ),
}  # fmt: skip
"""Read as far as is allowed; that more was there is told."""
REFUSED: dict[str, tuple[bytes, str]] = {
    "a-line-of-megabytes.txt": (b"x" * 21_000_000, "more than 20000000 bytes"),
    "lines-by-the-million.txt": (b"x\n" * MANY, "more than 1000000 lines"),
    "cells-by-the-million.csv": (b"a,b,c,d\n" * (MANY // 4 + 2), "more than 1000000 cells"),
}
