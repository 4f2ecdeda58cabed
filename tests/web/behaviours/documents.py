"""addresses that are no pages, and pages that lead to files -> files to fetch, links left alone."""

from tests.web import material
from tests.web.build import Build, behaviour


def _file(b: Build, path: str, data: bytes, media_type: str, *headers: tuple[str, str]) -> None:
    b.begins_at(b.hold(path, data, media_type, headers=headers))
    b.manifest.final_address = b.manifest.address
    b.manifest.title = ""
    b.manifest.plain_file = True


@behaviour
def pdf_document(b: Build) -> None:
    _file(b, "/a.pdf", material.pdf("tender"), "application/pdf")


@behaviour
def video_document(b: Build) -> None:
    _file(b, "/a.webm", material.film("behind a link"), "video/webm")


@behaviour
def picture_document(b: Build) -> None:
    _file(b, "/a.png", material.png("behind a link"), "image/png")


@behaviour
def text_document(b: Build) -> None:
    _file(b, "/a.txt", "plain words: 摄像机".encode(), "text/plain; charset=utf-8")


@behaviour
def json_document(b: Build) -> None:
    _file(b, "/a.json", b'{"kind": "ptz"}', "application/json")


@behaviour
def attachment_document(b: Build) -> None:
    """A page by its type, but to be saved, not shown."""
    _file(b, "/a.html", b"<p>to be saved</p>", "text/html",
          ("Content-Disposition", 'attachment; filename="report.html"'))  # fmt: skip


@behaviour
def binary_document(b: Build) -> None:
    _file(b, "/a.bin", material.noise("binary", 9000), "application/octet-stream")


@behaviour
def redirected_document(b: Build) -> None:
    """The file is found two steps on."""
    _file(b, "/files/a.pdf", material.pdf("moved"), "application/pdf")
    b.begins_at(b.hold("/get", status=302, headers=(("Location", "files/a.pdf"),)))


@behaviour
def links_to_files(b: Build) -> None:
    """A capture does not click: what links lead to is left alone."""
    links = {
        "/report.pdf": ("", material.pdf("linked"), "application/pdf"),
        "/film.webm": ("", material.film("linked"), "video/webm"),
        "/data.zip": (" download", b"PK\5\6" + bytes(18), "application/zip"),
    }
    parts = []
    for path, (extra, data, media_type) in links.items():
        parts.append(f'<a href="{b.put(path, data, media_type)}"{extra}>{path[1:]}</a>')
    b.page("<p>three files below</p>" + " ".join(parts))
    b.shows("three files below", "report.pdf", "film.webm", "data.zip")


@behaviour
def download_by_itself(b: Build) -> None:
    """A frame that starts a download: nothing may land on this machine's disk."""
    address = b.put("/a.zip", b"PK\5\6" + bytes(18), "application/zip",
                    headers=(("Content-Disposition", "attachment"),))  # fmt: skip
    b.page(f'<p>a file comes by itself</p><iframe src="{address}"></iframe>')
    b.manifest.also.append(address)
    b.shows("a file comes by itself")
