"""README.md and docs/ -> a site in a folder: plain pages, no script, nothing from outside.

    python docs/website.py [FOLDER]

Every Markdown file of docs/ becomes a page, and every other one that a page links to. Folders
without a README.md get a list of their pages. What a link names must be there: see `broken`.
"""

import html
import posixpath
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
STYLE = (DOCS / "website.css").read_text(encoding="utf-8")
MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
NAVIGATION = (
    ("Start", ("README.md", "docs/tutorial.md", "docs/commands.md")),
    ("Work", ("docs/web.md", "docs/clues.md", "docs/catalogue.md", "docs/names.md",
              "docs/lists.md", "docs/translation.md", "docs/covering.md", "docs/travel.md",
              "docs/authorities.md")),
    ("The gate", ("docs/rules/README.md", "docs/mutation.md")),
    ("Look up", ("docs/glossary.md", "docs/figures.md", "docs/tampering.md",
                 "docs/formats", "docs/decisions")),
)  # fmt: skip
"""Files, and folders of which each page is listed on one page."""


@dataclass
class Page:
    """One page: where it was written, where it stands in the site, and what it shows."""

    source: str
    path: str
    title: str = ""
    body: str = ""
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)


def pages() -> dict[str, Page]:
    """Every page by its source: 1 all of docs/; 2 what is linked; 3 lists of folders."""
    waiting = ["README.md", *(p.relative_to(ROOT).as_posix() for p in sorted(DOCS.rglob("*.md")))]
    made: dict[str, Page] = {}
    while waiting:
        source = waiting.pop(0)
        if source in made:
            continue
        page = made[source] = read(source)
        waiting += [name for link in page.links if (name := _markdown(source, link))]
    for folder in ("docs/formats", "docs/decisions"):
        made[folder] = _list(folder, made)
    return made


def read(source: str) -> Page:
    """One Markdown file as a page; its links point at pages of the site."""
    page = Page(source, path_of(source))
    tokens = MARKDOWN.parse((ROOT / source).read_text(encoding="utf-8"))
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            _head(token, tokens[number + 1], page)
        for child in token.children or ():
            _point(child, page)
    page.body = str(MARKDOWN.renderer.render(tokens, MARKDOWN.options, {}))
    page.body = page.body.replace("<table>", '<div class="wide" tabindex="0"><table>')
    page.body = page.body.replace("</table>", "</table></div>")
    page.body = page.body.replace("<pre>", '<pre tabindex="0">')
    return page


def path_of(source: str) -> str:
    """README.md -> index.html, docs/rules/README.md -> rules/index.html."""
    inside = source.removeprefix("docs/")
    if inside.endswith(".md"):
        return re.sub(r"(^|/)README\.html$", r"\1index.html", f"{inside[:-3]}.html")
    return f"{inside}/index.html"


def slug(words: str, taken: set[str]) -> str:
    """A heading's anchor, as code hosts make it, so that links work there too."""
    plain = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") or "part"
    number, found = 0, plain
    while found in taken:
        number += 1
        found = f"{plain}-{number}"
    return found


def _head(opened: Token, inline: Token, page: Page) -> None:
    words = "".join(child.content for child in inline.children or ())
    anchor = slug(words, page.anchors)
    page.anchors.add(anchor)
    opened.attrSet("id", anchor)
    if opened.tag == "h1" and not page.title:
        page.title = words


def _point(token: Token, page: Page) -> None:
    """Links to Markdown files become links to their pages; the source keeps what was written."""
    attribute = {"link_open": "href", "image": "src"}.get(token.type)
    if attribute is None:
        return
    written = str(token.attrGet(attribute))
    page.links.append(written)
    if urlsplit(written).scheme or written.startswith("#"):
        return
    target, fragment = _target(page.source, written)
    there = path_of(target) if _is_page(target) else target.removeprefix("docs/")
    start = posixpath.dirname(page.path) or "."
    token.attrSet(attribute, posixpath.relpath(there, start) + fragment)


def _target(source: str, link: str) -> tuple[str, str]:
    """(path in the repository, "#fragment" or "") that a relative link names."""
    parts = urlsplit(link)
    named = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(parts.path)))
    if (ROOT / named / "README.md").is_file():
        named = f"{named}/README.md"
    return named, f"#{parts.fragment}" if parts.fragment else ""


def _is_page(named: str) -> bool:
    return named.endswith(".md") or (ROOT / named).is_dir()


def _markdown(source: str, link: str) -> str:
    """The Markdown file that a link names and that is there; else ""."""
    if urlsplit(link).scheme or link.startswith("#"):
        return ""
    named, _ = _target(source, link)
    return named if named.endswith(".md") and (ROOT / named).is_file() else ""


def _list(folder: str, made: dict[str, Page]) -> Page:
    """A page that lists the pages of a folder."""
    own = sorted(name for name in made if posixpath.dirname(name) == folder)
    title = folder.removeprefix("docs/").capitalize()
    rows = "".join(
        f'<li><a href="{posixpath.basename(made[name].path)}">{html.escape(made[name].title)}'
        "</a></li>\n"
        for name in own
    )
    body = f"<h1>{title}</h1>\n<ul>\n{rows}</ul>\n"
    return Page(folder, path_of(folder), title, body)


def broken(made: dict[str, Page]) -> Iterator[str]:
    """What a page names and is not there: "PAGE: LINK"; and pages without a title."""
    for page in made.values():
        if not page.title:
            yield f"{page.source}: has no title"
        for link in page.links:
            if urlsplit(link).scheme:
                continue
            named, fragment = (page.source, link) if link[:1] == "#" else _target(page.source, link)
            if named in made:
                if fragment and fragment[1:] not in made[named].anchors:
                    yield f"{page.source}: {link}: no such heading"
            elif named.endswith(".md") or not (ROOT / named).exists():
                yield f"{page.source}: {link}: not there"


def whole(page: Page, made: dict[str, Page]) -> str:
    """The page with its frame. No script; the style is in it."""
    start = posixpath.dirname(page.path) or "."
    groups = []
    for group, names in NAVIGATION:
        rows = []
        for name in names:
            here = ' aria-current="page"' if name == page.source else ""
            address = posixpath.relpath(made[name].path, start)
            title = "Countershot" if name == "README.md" else made[name].title
            rows.append(f'<li><a href="{address}"{here}>{html.escape(title)}</a></li>')
        groups.append(f"<h2>{group}</h2><ul>{''.join(rows)}</ul>")
    title = page.title if page.source == "README.md" else f"{page.title} – Countershot"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; img-src 'self' file: data:\">\n"
        f"<title>{html.escape(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">To the text</a>\n'
        '<a class="menu" href="#pages">All pages</a>\n'
        f'<main id="main">\n{page.body}</main>\n'
        f'<nav id="pages" aria-label="All pages">{"".join(groups)}</nav>\n</body>\n</html>\n'
    )


def write(folder: Path) -> list[str]:
    """Write the site; returns what is broken in it."""
    made = pages()
    shutil.rmtree(folder, ignore_errors=True)
    for page in made.values():
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(whole(page, made), encoding="utf-8")
    for page in made.values():
        for link in page.links:
            named, _ = ("", "") if urlsplit(link).scheme else _target(page.source, link)
            if named and named not in made and (ROOT / named).is_file():
                copied = folder / named.removeprefix("docs/")
                copied.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / named, copied)
    return list(broken(made))


def main() -> int:
    """Write, and say what is broken."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "out/site")
    wrong = write(folder)
    print("\n".join(wrong) or f"{len(list(folder.rglob('*.html')))} pages: {folder}/index.html")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
