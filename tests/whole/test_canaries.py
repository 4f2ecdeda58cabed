"""a case salted with canaries -> none in any released byte, raw or decoded; holders are named.

The search here is not the program's: it undoes zip, gzip, PDF streams, base64, percent and UTF-16
in its own way.
"""

import base64
import gzip
import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

import av
import numpy as np
import pytest
from PIL import Image

from countershot import flow
from countershot.dossier.hidden import hidden
from tests.footage.clips import write_clip
from tests.footage.covered import needs_faces
from tests.footage.faces_drawn import Pose, background, share_black, with_face
from tests.footage.tagged import CLIPS, PHOTOGRAPHS
from tests.whole.small_case import NOTICE, THREAT, SmallCase, small_case

NAME, HANDLE, HOST, USER = "Orla Canaryfield", "kestrel_tip77", "nightjar-t480", "ocanary5"
SPOT = "third window above the bakery in Weir Street"
ARTIST, SERIAL = "Fenwick Tagger", "SN-7741-QX"
CANARIES = (NAME, HANDLE, HOST, USER, SPOT, ARTIST, SERIAL)
PROTECTED = (
    f'\n[protected]\na-reader = ["{NAME}", "{HANDLE}", "{HOST}", "{USER}", "{SPOT}"]\n'
    + THREAT.format(date="{date}")
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place on disk that a user's name stands in, as it does on most computers."""
    home = tmp_path / "home" / USER
    home.mkdir(parents=True)
    for key, value in {"HOME": str(home), "USER": USER, "LOGNAME": USER, "HOSTNAME": HOST}.items():
        monkeypatch.setenv(key, value)
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(home / "keys"))
    return home


def today(case: SmallCase) -> str:
    from countershot.workspace.clock import SystemClock

    return SystemClock().now_utc()[:10]


def salted(folder: Path, notice: str = NOTICE, name: str = "notice.txt") -> SmallCase:
    case = small_case(folder, notice, name)
    case.toml(PROTECTED.format(date=today(case)))
    return case


def cleared(case: SmallCase, *claims: str) -> None:
    for claim in claims:
        case.sign(f"claims/{claim}.md", "ana", "cy")
    case.sign("report.md", "ana", "cy", "dee")


def found_in(folder: Path) -> list[str]:
    """``FILE: canary`` of every canary in a name or byte of the folder."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            for data in decoded(name.encode() + b"\0" + path.read_bytes()):
                found += [f"{name}: {canary}" for canary in CANARIES if stands(canary, data)]
    return found


def stands(canary: str, data: bytes) -> bool:
    low = data.lower()
    forms = {canary.lower(), canary.lower().replace(" ", "_"), canary.lower().replace(" ", "")}
    return any(
        form.encode(encoding) in low
        for form in forms
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    )


def decoded(data: bytes, depth: int = 0) -> Iterator[bytes]:
    yield data
    if depth > 2:
        return
    start = max(data.find(b"\0") + 1, 0) if depth == 0 else 0
    body = data[start:]
    if body.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            for member in package.infolist():
                yield from decoded(
                    member.filename.encode() + b"\0" + package.read(member), depth + 1
                )
    if body.startswith(b"\x1f\x8b"):
        yield from decoded(gzip.decompress(body), depth + 1)
    for match in re.finditer(rb"stream\r?\n", body):
        try:
            yield zlib.decompressobj().decompress(body[match.end() :])
        except zlib.error:
            continue
    for match in re.finditer(rb"[A-Za-z0-9+/]{12,}", body):
        for at in range(4):
            part = match[0][at:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            yield base64.b64decode(part + b"=" * (-len(part) % 4))
    if b"%" in body:
        yield unquote_to_bytes(body)


def test_the_search_of_this_test_finds_what_it_should(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("docProps/core.xml", NAME)
    forms = {
        "raw": NAME.encode(), "wide": NAME.encode("utf-16-le"), "zip": packed.getvalue(),
        "gzip": gzip.compress(NAME.encode()), "base64": base64.b64encode(b"x" + NAME.encode()),
        "percent": quote(NAME).encode(),
        "pdf": b"%PDF-1.7\nstream\n" + zlib.compress(NAME.encode()) + b"\nendstream",
    }  # fmt: skip
    for name, data in forms.items():
        (tmp_path / name).write_bytes(data)
    assert {line.partition(":")[0] for line in found_in(tmp_path)} == set(forms)


def test_a_clean_case_with_protected_words_leaves_without_a_trace(
    folder: Path, tmp_path: Path
) -> None:
    case = salted(folder)
    case.claim("ordered")
    case.report("ordered")
    cleared(case, "ordered")
    done = flow.publish(case.path, tmp_path / "out")
    assert done.path is not None, done.findings.refusals
    assert found_in(tmp_path / "out") == []
    assert flow.verify(tmp_path / "out").problems == ()
    assert not [name for path in (tmp_path / "out").rglob("*") for name in xattrs(path)]


def xattrs(path: Path) -> list[str]:
    return [name for name in os.listxattr(path) if name.startswith("user.")]


WHERE = {
    "notice": NOTICE + f"Contact: {NAME}\n",
    "handle": NOTICE + f"https://tips.example/u/{HANDLE}\n",
    "base64": NOTICE + base64.b64encode(f"from {NAME} with care".encode()).decode() + "\n",
    "percent": NOTICE + quote(f"?who={NAME}") + "\n",
    "path": NOTICE + f"file:///home/{USER}/tips/notice.txt\n",
    "host": NOTICE + f"printed on {HOST}.local\n",
    "spot": NOTICE + f"Filmed from the {SPOT}.\n",
}


@pytest.mark.parametrize("where", WHERE)
def test_an_exhibit_that_gives_the_source_away_does_not_leave(
    folder: Path, tmp_path: Path, where: str
) -> None:
    case = salted(folder, WHERE[where])
    case.claim("ordered")
    case.report("ordered")
    cleared(case, "ordered")
    refused = {(r.rule, r.place.file) for r in flow.check(case.path).refusals}
    assert {rule for rule, _ in refused} == {"harm.source"}
    assert not any(canary in reason for canary in CANARIES for _, reason in refused)
    assert flow.publish(case.path, tmp_path / "out").path is None
    assert not (tmp_path / "out").exists()


def test_a_file_name_in_the_log_cannot_be_cited(folder: Path, tmp_path: Path) -> None:
    case = salted(folder, name=f"{HANDLE}_notice.txt")
    case.claim("ordered")
    case.report("ordered")
    cleared(case, "ordered")
    (refusal,) = flow.check(case.path).refusals
    assert refusal.rule == "harm.source" and refusal.place.file == case.exhibit
    text = f'\n[release."{case.exhibit}"]\nrelease = "withheld"\nreason = "its name tells"\n'
    case.toml(text)
    assert flow.publish(case.path, tmp_path / "out").path is None


@pytest.mark.parametrize("name", ["ana-reads", HANDLE.replace("_", "-")])
def test_what_would_leave_by_a_draft_is_looked_at_too(
    folder: Path, tmp_path: Path, name: str
) -> None:
    case = salted(folder)
    case.claim("ordered", words=f"The notice says that {NAME} ordered 24 sets")
    case.report("ordered")
    assert flow.publish(case.path, tmp_path / "out", draft=True).path is None
    assert not (tmp_path / "out").exists()
    assert [path for path in tmp_path.iterdir() if "partial" in path.name] == [], name


def docx(**parts: str) -> bytes:
    """A Word document with one paragraph; ``parts``: by path, ``_`` for ``/`` and ``.``."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<w:p><w:r><w:t>The bureau orders 24 sets of cameras.</w:t></w:r></w:p>"
    plain = f'<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>'
    files = {"[Content_Types].xml": "<Types/>", "word/document.xml": plain} | parts
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name, text)
    return out.getvalue()


PDF = b"%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<{}>>\nstartxref\n9\n%%EOF\n"


def jpeg(**tags: object) -> bytes:
    exif = Image.Exif()
    exif[0x013B] = ARTIST
    exif.get_ifd(0x8769)[0xA431] = SERIAL
    exif.get_ifd(0x8825)[1], exif.get_ifd(0x8825)[2] = "N", (37.0, 6.0, 48.0)
    out = io.BytesIO()
    Image.new("RGB", (64, 48)).save(out, "JPEG", exif=exif)
    return out.getvalue()


HIDING = {
    "author.pdf": (PDF.replace(b"{}", b"/Info <</Author (Fenwick Tagger)>>"), "author"),
    "author16.pdf": (PDF.replace(b"{}", b"/Author <FEFF00460065006E>"), "author"),
    "undo.pdf": (PDF.replace(b"{}", b"") + b"2 0 obj () endobj\nstartxref\n9\n%%EOF\n", "earlier"),
    "note.pdf": (PDF.replace(b"{}", b"/Subtype /Text /Contents (see me)"), "comment"),
    "attached.pdf": (PDF.replace(b"{}", b"/EmbeddedFiles 3 0 R"), "attached"),
    "locked.pdf": (PDF.replace(b"{}", b"/Encrypt 3 0 R"), "cannot be read"),
    "packed.pdf": (
        PDF + b"stream\n" + zlib.compress(b"<</Author (Fenwick Tagger)>>") + b"\nendstream",
        "author",
    ),
    "core.docx": (docx(**{"docProps/core.xml": f"<dc:creator>{ARTIST}</dc:creator>"}), "author"),
    "editor.docx": (
        docx(**{"docProps/core.xml": f"<cp:lastModifiedBy>{ARTIST}</cp:lastModifiedBy>"}), "author",
    ),
    "comments.docx": (docx(**{"word/comments.xml": "<w:comments/>"}), "comment"),
    "tracked.docx": (docx(**{"word/styles.xml": '<w:ins w:author="x"/>'}), "tracked"),
    "thumbnail.docx": (docx(**{"docProps/thumbnail.jpeg": "x"}), "thumbnail"),
    "exif.jpg": (jpeg(), "serial"),
}  # fmt: skip


@pytest.mark.parametrize("name", HIDING)
def test_what_hides_in_a_file_is_named(tmp_path: Path, name: str) -> None:
    data, what = HIDING[name]
    (tmp_path / name).write_bytes(data)
    found = hidden(tmp_path / name)
    assert any(what in each for each in found), found
    assert not any(canary in each for canary in CANARIES for each in found)


NOT_NAMED = ("jpeg-icc.jpg", "png-icc.png", "webp-icc.webp", "tags.flv", "tags.ts", "tags.wmv")
"""Colour profiles, and clips of kinds that never leave as they are; docs/decisions/0022 says so."""


@pytest.mark.parametrize("name", [n for n in (*PHOTOGRAPHS, *CLIPS) if n not in NOT_NAMED])
def test_tagged_pictures_and_clips_are_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name in PHOTOGRAPHS:
        path.write_bytes(PHOTOGRAPHS[name]())
    else:
        CLIPS[name](path)
    assert hidden(path)


def test_plain_files_hide_nothing(tmp_path: Path) -> None:
    plain = {
        "a.pdf": PDF.replace(b"{}", b"/Info <</Author (anonymous) /Producer (ReportLab)>>"),
        "a.docx": docx(**{"docProps/core.xml": "<dc:creator>python-docx</dc:creator>"}),
        "a.txt": NOTICE.encode(), "a.json": b'{"a": 1}', "a.html": b"<html><p>24 sets</p></html>",
    }  # fmt: skip
    for form in ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"):
        out = io.BytesIO()
        Image.new("RGB", (64, 48), (9, 90, 200)).save(out, form)
        plain[f"a.{form.lower()}"] = out.getvalue()
    for name, data in plain.items():
        (tmp_path / name).write_bytes(data)
        assert hidden(tmp_path / name) == (), name


def test_a_document_with_an_author_leaves_only_with_a_reason(folder: Path, tmp_path: Path) -> None:
    case = salted(folder)
    path = folder / "in" / "order.docx"
    path.write_bytes(HIDING["core.docx"][0])
    exhibit = flow.seal(case.path, [str(path)]).exhibits[0].id
    flow.read(case.path)
    case.claim("ordered", ground=flow.cite(case.path, exhibit, "24 sets").as_yaml())
    case.report("ordered")
    cleared(case, "ordered")
    (refusal,) = flow.check(case.path).refusals
    assert refusal.rule == "harm.metadata" and "an author" in refusal.reason
    assert flow.publish(case.path, tmp_path / "out").path is None
    case.toml(
        f'\n[release."{exhibit}"]\nrelease = "whole"\n'
        'reason = "the bureau itself published it with its clerk as author"\n'
    )
    case.sign("report.md", "ana", "cy", "dee")
    assert flow.publish(case.path, tmp_path / "out").path is not None


def test_a_dossier_that_somebody_adds_to_while_it_is_written_is_not_put_in_place(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from countershot.dossier import staging

    case = salted(folder)
    case.claim("ordered")
    case.report("ordered")
    cleared(case, "ordered")
    write = staging.Stage.write

    def and_more(stage: staging.Stage, path: str, data: bytes) -> None:
        write(stage, path, data)
        if path == "data/release.json":
            more[0](stage.folder)

    monkeypatch.setattr(staging.Stage, "write", and_more)
    log = [entry["type"] for entry in flow.log(case.path).as_json()["entries"]]
    for name, odd in ODD.items():
        more = [odd]
        done = flow.publish(case.path, tmp_path / "out")
        assert done.path is None and not (tmp_path / "out").exists(), name
        assert {r.rule for r in done.findings.refusals} == {"release.cleared"}, name
    after = [entry["type"] for entry in flow.log(case.path).as_json()["entries"]]
    assert "released" not in after and "released" not in log


def _changed(folder: Path) -> None:
    page = folder / "index.html"
    page.write_bytes(page.read_bytes() + b"\n")


ODD = {
    "one file more": lambda folder: (folder / "notes.txt").write_text("x"),
    "a swap file": lambda folder: (folder / "data" / ".report.md.swp").write_text("x"),
    "a hidden folder": lambda folder: (folder / ".git").mkdir(),
    "a link": lambda folder: (folder / "link").symlink_to("index.html"),
    "a second name": lambda folder: (
        (folder.parent / "twin").exists() or os.link(folder / "index.html", folder.parent / "twin")
    ),
    "one byte else": _changed,
    "one file less": lambda folder: (folder / "verify.py").unlink(),
}


def test_a_clip_leaves_with_every_face_covered_in_every_frame_and_no_metadata(
    folder: Path, tmp_path: Path
) -> None:
    needs_faces()
    case = salted(folder)
    clip, boxes = faces_in_a_clip(folder / "in")
    exhibit = flow.seal(case.path, [str(clip)], giver="a-reader").exhibits[0].id
    made = flow.cover(case.path, exhibit)
    looked = "Bo played every frame slowly; only the drawn wall stays visible.\n"
    made.redaction.write_text(made.redaction.read_text() + looked)
    case.sign(made.redaction.relative_to(case.path).as_posix(), "cy")
    cited = f"- exhibit: {exhibit}\n  time_ms: [0, 200]\n  box_px: [10, 10, 50, 50]"
    case.claim(
        "ordered", ground=f"{cited}\n{flow.cite(case.path, case.exhibit, '24 sets').as_yaml()}"
    )
    case.report("ordered")
    cleared(case, "ordered")
    done = flow.publish(case.path, tmp_path / "out")
    assert done.path is not None, done.findings.refusals
    assert found_in(tmp_path / "out") == []
    (copy,) = (tmp_path / "out").rglob("*-covered.webm")
    with av.open(str(copy)) as container:
        shown = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
        assert len(container.streams) == 1
    assert len(shown) == len(boxes)
    black = [share_black(each, box, 24) for each, box in zip(shown, boxes, strict=True)]
    assert black == [1.0] * len(boxes)


def faces_in_a_clip(folder: Path) -> tuple[Path, list[tuple[int, int, int, int]]]:
    """A face that walks, with a container's metadata, sound-less; and its box in each frame."""
    still = background((1280, 720), 5)
    drawn = [with_face(still, Pose(96), (0.2 + 0.03 * n, 0.3)) for n in range(12)]
    plain = write_clip(
        folder / "plain.mp4", [np.ascontiguousarray(picture) for picture, _ in drawn]
    )
    tagged = folder / "clip.mp4"
    with av.open(str(plain)) as source, av.open(str(tagged), "w") as target:
        target.metadata.update(
            {"artist": ARTIST, "comment": NAME, "location": "+37.1134+079.9231/", "title": SERIAL}
        )
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    assert ARTIST.encode() in tagged.read_bytes()
    return tagged, [box for _, box in drawn]
