"""pages in old and odd encodings -> the bytes as sent, and the words readable."""

from tests.web.build import Build, behaviour

WORDS = "摄像机安装在大门口"
_META = '<meta charset="{0}">'


def _in(b: Build, data: bytes, media_type: str, words: str) -> None:
    address = b.hold("/", data, media_type)
    b.manifest.address = b.manifest.final_address = address
    b.shows(words)


def _html(b: Build, words: str, head: str = "") -> str:
    return (
        f"<!doctype html><html><head>{head}<title>Behaviour {b.name}</title></head>"
        f"<body><h1>Behaviour {b.name}</h1><p>{words}</p></body></html>"
    )


@behaviour
def gbk_header(b: Build) -> None:
    _in(b, _html(b, WORDS).encode("gbk"), "text/html; charset=gbk", WORDS)


@behaviour
def gbk_meta(b: Build) -> None:
    _in(b, _html(b, WORDS, _META.format("gb2312")).encode("gbk"), "text/html", WORDS)


@behaviour
def gb18030(b: Build) -> None:
    words = f"{WORDS} 𠀀㐀"
    _in(b, _html(b, words).encode("gb18030"), "text/html; charset=gb18030", words)


@behaviour
def big5(b: Build) -> None:
    _in(b, _html(b, "攝影機").encode("big5"), "text/html; charset=big5", "攝影機")


@behaviour
def utf16_page(b: Build) -> None:
    _in(b, _html(b, WORDS).encode("utf-16"), "text/html", WORDS)


@behaviour
def utf8_bom(b: Build) -> None:
    _in(b, b"\xef\xbb\xbf" + _html(b, WORDS).encode(), "text/html", WORDS)


@behaviour
def windows_1251(b: Build) -> None:
    words = "Камера у ворот"
    _in(b, _html(b, words).encode("cp1251"), "text/html; charset=windows-1251", words)


@behaviour
def right_to_left(b: Build) -> None:
    words = "كامېرا دەرۋازىدا"
    _in(b, _html(b, words).encode(), "text/html; charset=utf-8", words)


@behaviour
def bytes_of_no_encoding(b: Build) -> None:
    """Ill-formed UTF-8 and a zero: kept as sent, shown with replacement characters."""
    data = _html(b, "before MARK after").encode().replace(b"MARK", b"\xff\xfe\xc3(\x00\xed\xa0\x80")
    _in(b, data, "text/html; charset=utf-8", "after")


@behaviour
def xhtml(b: Build) -> None:
    html = (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>Behaviour {b.name}</title></head><body><h1>Behaviour {b.name}</h1>"
        "<p>strictly written</p></body></html>"
    )
    _in(b, html.encode(), "application/xhtml+xml", "strictly written")


@behaviour
def unicode_address(b: Build) -> None:
    """Letters of any script in path and query, as the browser writes them."""
    b.page("<p>an address in two scripts</p>", "/%E6%91%84%E5%83%8F/%C3%A4?%E5%90%8D=%E5%80%BC")
    b.begins_at(b.at("/摄像/ä?名=值"))
    b.shows("an address in two scripts")


@behaviour
def long_address(b: Build) -> None:
    b.page("<p>an address of 8,000 letters</p>", "/?q=" + "long-" * 1600)
    b.shows("an address of 8,000 letters")


@behaviour
def query_order(b: Build) -> None:
    """Two addresses that differ only in the order of their query are two."""
    first = b.hold("/a.css?a=1&b=2", "h1 { color: red }", "text/css")
    second = b.hold("/a.css?b=2&a=1", "h1 { color: blue }", "text/css")
    links = "".join(f'<link rel="stylesheet" href="{one}">' for one in (first, second))
    b.page("<p>asked for in two orders</p>", head=links)
    b.shows("asked for in two orders")


@behaviour
def fragment_address(b: Build) -> None:
    b.page("<p id='part' style='margin-top: 3000px'>the part meant</p>")
    b.begins_at(b.at("/#part"))
    b.shows("the part meant")


@behaviour
def base_address(b: Build) -> None:
    """Relative addresses that stand on another page's ground."""
    b.picture("/deep/a.png", "port")
    b.page(
        '<img src="a.png"><p>on other ground</p>', head=f'<base href="{b.at("/deep/", "port")}">'
    )
    b.shows("on other ground")
